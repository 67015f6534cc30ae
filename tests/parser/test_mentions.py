"""Names, titles, descriptions and pronouns of invented sentences."""

from __future__ import annotations

import pytest

from talkmodel.parser.mentions import Mention, MentionKind
from tests.parser.actor_scenes import all_lines, lines_of, names_in


def titled(text: str) -> list[tuple[str | None, str]]:
    """The names of a text with the words of their titles."""
    out: list[tuple[str | None, str]] = []
    for line in lines_of(text):
        for mention in line.mentions:
            if mention.kind is MentionKind.NAME:
                words = [t.text for t in line.tokens[slice(*(mention.title or (0, 0)))]]
                out.append((" ".join(words) or None, mention.text))
    return out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # runs of capitalised words
        ("It was Piet van der Meer who came.", ["Piet van der Meer"]),
        ("It was President van der Meer who came.", ["van der Meer"]),
        ("They saw Bell & Sons close.", ["Bell & Sons"]),
        ("They saw Bell, Inc. close.", ["Bell, Inc"]),
        ("They saw Brod plc close.", ["Brod plc"]),
        ("They met Jo “Ace” Bell today.", ["Jo “Ace” Bell"]),
        ("They met Jo, “Ace” to friends.", ["Jo"]),
        ("They like the Union of Bakers here.", ["Union of Bakers"]),
        ("They like the Union of the Bakers here.", ["Union of the Bakers"]),
        ("They fear the Front for the Relief of Kava now.", ["Front for the Relief of Kava"]),
        ("They joined the Bakers’ Union last year.", ["Bakers’ Union"]),
        (
            "They joined the Bread and Cake Makers Union (BCMU).",
            ["Bread and Cake Makers Union", "BCMU"],
        ),
        ("They met Bread and Cake (in May).", ["Bread", "Cake"]),
        ("They met Anna and Bread Union (BX) men.", ["Anna", "Bread Union", "BX"]),
        ("He drives for Local 12 of Kava.", ["Local 12", "Kava"]),
        ("He joined the Union of bakers.", ["the Union"]),
        ("He saw Kava’s Bread Union.", ["Kava", "Bread Union"]),
        ("He heard Kava’s song.", ["Kava"]),
        ("Women’s Alliance came.", ["Women’s Alliance"]),
        # `of` and `and` within a name
        ("They saw the Port of Kava Authority.", ["Port of Kava Authority"]),
        ("They saw the Port of Kava again.", ["Port", "Kava"]),
        ("They saw the Port of Kava Bay.", ["Port", "Kava Bay"]),
        ("They like the City of Kava Council.", ["City of Kava Council"]),
        ("They fear the Sons of the Reed.", ["Sons of the Reed"]),
        ("They asked the House of Barons.", ["House of Barons"]),
        ("They like Kava of old.", ["Kava"]),
        ("They saw the Office of the Special Envoy.", ["Office of the Special Envoy"]),
        ("They saw the Office of the Special Envoy Jo Bell.", ["Office of the", "Jo Bell"]),
        ("Hart and Sons Bakery closed.", ["Hart and Sons Bakery"]),
        ("They saw Hart and Daughters close.", ["Hart and Daughters"]),
        ("They saw Kenya and Sons of Reed.", ["Kenya", "Sons of Reed"]),
        ("They joined the Cooks and Bakers' Union.", ["Cooks and Bakers' Union"]),
        ("They joined the Teachers and Nurses Union.", ["Teachers and Nurses Union"]),
        ("They saw the Teachers and Kava Bay.", ["Teachers", "Kava Bay"]),
        ("They joined the Union of Teachers and Nurses.", ["Union of Teachers and Nurses"]),
        ("They like the Guild of Miners and Ship Stewards.", ["Guild of Miners and Ship Stewards"]),
        ("They saw the Union of Teachers and the rain.", ["Union of Teachers"]),
        ("They saw the Union of Teachers and Kava.", ["Union of Teachers", "Kava"]),
        (
            "They saw the Union of Teachers and Nurses Guild men.",
            ["Union of Teachers", "Nurses Guild"],
        ),
        ("They met the Sindicato de Marinos today.", ["Sindicato de Marinos"]),
        # a people's adjective before a genitive
        ("They met the Swedish Sailors' Union.", ["Swedish Sailors' Union"]),
        ("They met the Polish Miners’ Guild.", ["Polish Miners’ Guild"]),
        ("They met the Swedes' Union.", ["Swedes"]),
        ("They met the Polish Sailors' Kava.", ["Polish", "Sailors"]),
        # bodies that are called by a trade
        ("They met the nurses' union today.", ["nurses' union"]),
        ("They met the dock workers’ federation.", ["dock workers’ federation"]),
        ("They met the firemen's union.", ["firemen's union"]),
        ("They met the cabin crew union.", ["cabin crew union"]),
        ("They met the main teachers union.", ["teachers union"]),
        ("They met the largest nurses' union.", []),
        ("They met the parties' alliance.", []),
        ("They met the country's union.", []),
        ("They met the credit union.", []),
        ("They met the old and new nurses' union.", []),
        ("They met a nurses' union.", []),
        ("They met the nurses of the union", ["the nurses", "the union"]),
        ("They met the best of all union", []),
        # what capitals say at the beginning
        ("Talks went on. Nobody spoke.", []),
        ("They came in May.", []),
        ("Kava-based Bread Union came.", ["Bread Union"]),
        ("Government of Kava men came.", ["Kava"]),
        ("Kava, the older town, slept.", ["Kava"]),
        ("Kava would not agree.", ["Kava"]),
        ("Kava’s men slept.", ["Kava"]),
        ("Bread was scarce. The bread went.", []),
        ("Zora van Dam slept.", ["Zora van Dam"]),
        ("McBride slept.", ["McBride"]),
        ("Zora slept. They saw Zora.", ["Zora", "Zora"]),
        ("It is said that The Hague slept.", ["The Hague"]),
        ("They came To Kava.", ["Kava"]),
        ("Sleep", []),
        ("It was bread. Bread Kava slept.", ["Kava"]),
        ("They met Christmas.", []),
        ("They like an Accord now.", []),
        # known forms
        ("The French Bread Union came.", ["French Bread Union"]),
        ("They met French Norwegians there.", ["French Norwegians"]),
        ("They met French Zora Bell there.", ["French", "Zora Bell"]),
        ("They met UN Zora Bell there.", ["UN", "Zora Bell"]),
        ("They met France Zora there.", ["France Zora"]),
        ("They met French Foreign Minister Zora Bell.", ["French", "Zora Bell"]),
        ("They met Russia US envoys.", ["Russia", "US"]),
        ("The Government of France came.", ["France"]),
        ("A paper by the Kingdom of the Netherlands came.", ["Netherlands"]),
        ("It was swisspeace that came.", ["swisspeace"]),
        # descriptions
        ("They met the rebels and the union.", ["the rebels", "the union"]),
        ("They met this government.", ["this government"]),
        ("They met the Front today.", ["the Front"]),
        ("They met the Front", ["the Front"]),
        ("They met the Front of rain.", ["the Front"]),
        ("They met the Front for Kava.", ["Front for Kava"]),
        ("They met the council.", ["the council"]),
        ("They met rebels.", ["rebels"]),
        ("They met the rebel team.", ["the rebel"]),
        ("They met the rebel.", []),
        ("They met the", []),
        ("They met the Local 7 men.", ["Local 7"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Foreign Minister Zora Bell.", [("Foreign Minister", "Zora Bell")]),
        ("They met Mr. Bell.", [("Mr", "Bell")]),
        ("They met Lord Major.", [("Lord", "Major")]),
        ("They met Secretary of State Zora Bell.", [("Secretary of State", "Zora Bell")]),
        (
            "They met Kava Secretary of State Zora Bell.",
            [(None, "Kava"), ("Secretary of State", "Zora Bell")],
        ),
        ("They met the Secretary of State.", []),
        ("They met the Secretary of Kava.", [(None, "Kava")]),
        ("They met Kava Minister Zora Bell.", [(None, "Kava"), ("Minister", "Zora Bell")]),
        ("They met Acting Minister Zora Bell.", [("Acting Minister", "Zora Bell")]),
        ("They met the Prime Minister.", []),
        ("They met the Kava Farmer Union.", [(None, "Kava"), ("Farmer", "Union")]),
        ("They met the Kava Guard.", [(None, "Kava Guard")]),
        ("They met the Kava Teachers.", [(None, "Kava Teachers")]),
    ],
)
def test_titles_lead_up_to_names(text: str, found: list[tuple[str | None, str]]) -> None:
    assert titled(text) == found


def test_a_title_says_little_with_its_capitals() -> None:
    text = "Kava Says No To France And Bread\n\nThe bakers of France slept in the hall all day."
    first, *_ = all_lines(text)
    assert first.shouted
    assert [m.text for m in first.mentions] == ["France"]


def test_pronouns_are_mentions() -> None:
    (line,) = lines_of("She told them that it was hers.")
    assert [(m.text, m.kind) for m in line.mentions] == [
        ("She", MentionKind.PRONOUN),
        ("them", MentionKind.PRONOUN),
        ("it", MentionKind.PRONOUN),
    ]


def test_a_line_finds_its_mentions_by_token() -> None:
    (line,) = lines_of("They met Zora Bell today.")
    (name,) = (m for m in line.mentions if m.kind is MentionKind.NAME)
    assert line.from_token(name.first) is name
    assert line.upto_token(name.last) is name
    assert line.from_token(name.first + 1) is None


def test_the_dateline_is_no_mention() -> None:
    text = "Bread row\n\nKAVA, 3 May 2031 (Bread News) - Bakers met Zora Bell at the old mill."
    found = {m.text for line in all_lines(text) for m in line.mentions}
    assert "Zora Bell" in found
    assert "KAVA" not in found


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    lines = lines_of("They met Zora Bell and " * 150 + "slept.")
    assert len(lines) > 1
    assert all(len(line.tokens) <= 400 for line in lines)


def test_a_mention_knows_its_forms() -> None:
    (line,) = lines_of("They met French bakers.")
    known = [m for m in line.mentions if m.kind is MentionKind.KNOWN]
    assert [m.text for m in known] == ["French"]
    assert isinstance(known[0], Mention)
    assert {form.actor.name for form in known[0].forms} == {"France"}


def test_a_part_of_the_world_is_nobody() -> None:
    text = "They met European powers. They met the European. They met the European Union."
    assert names_in(text) == ["European", "European Union"]
    assert "Kenya" in names_in("Accusing Kenya of lies, they slept.")
