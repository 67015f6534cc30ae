"""A name is borne out by the name, near what is quoted, and by nothing that looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from talkmodel import FindingKind, Lexicon, Party, Talks, ground, parse, to_quotes
from talkmodel.grounding import Searcher
from talkmodel.grounding.names import Names

_TEXT = """Talks between Norway and Peru resumed in Oslo on Monday.

Let us go, the envoy of Peru said. Who is there? The US and the Riverside Guild, it may be.

“We will not give away a single grain,” said Ilze Straume, the negotiator of Norway. Priit
Kaldoja, the foreign minister of Peru, left the room
in silence and the bank was closed by the police.
"""
_OURS = "by our own reading is"
_SO_ALIAS = ", so the other name is left out"
_SO_ENTRY = ", so the entry is left out"
_SO_TO = ", so whom it was asked of is left out"
_SO_OPEN = ", so the answer is left open"
_SO_QUOTE = ", so the quote is left out"
_SPOKEN = "We will not give away a single grain"
_PERU = {"id": "peru", "name": "Peru", "evidence": ["Norway and Peru"]}
_NORWAY = {"id": "norway", "name": "Norway", "evidence": ["Norway and Peru"]}
_PRIIT = {"id": "priit", "name": "Priit Kaldoja", "evidence": ["Priit Kaldoja"]}


def _party(name: str, *evidence: str, **more: object) -> dict[str, Any]:
    return {"parties": [{"id": "x", "name": name, "evidence": [*evidence], **more}]}


def _problems(data: object, text: str = _TEXT, **more: bool) -> list[str]:
    return [f"{one.kind}: {one}" for one in ground(data, text, **more).problems]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("United States", "Let us go, said Peru in Oslo."),
        ("US", "Let us go, said Peru in Oslo."),
        ("World Health Organization", "Peru asks in Oslo. Who is there?"),
        ("WHO", "Peru asks in Oslo. Who is there?"),
        ("Islamic State", "What there is in Oslo."),
        ("Will", "It will be in Oslo."),
        ("the", "The round in Oslo."),
        ("the", "It is the round in Oslo."),
        ("Peru … Oslo", "Peru went to Oslo."),
        ("Peru ... Oslo", "Peru went to Oslo."),
        ("is", "It is in Oslo."),
    ],
)
def test_ordinary_words_are_no_names(name: str, text: str) -> None:
    for second in (True, False):
        (problem,) = _problems(_party(name, "Oslo"), text, second_reading=second) or [""]
        assert problem.startswith("not_found: parties[0].name: ")


@pytest.mark.parametrize(
    ("name", "text", "taken"),
    [
        ("United States", "The US is in Oslo.", "United States"),
        ("NATO", "Talks with Nato in Oslo.", "Nato"),
        ("NATO", "In Oslo, Nato said.", "Nato"),
        ("riverside guild", "The Riverside  Guild is in Oslo.", "Riverside Guild"),
        ("RIVERSIDE", "Riverside is in Oslo.", "Riverside"),
        ("O'Hara", "Then O’Hara came to Oslo.", "O’Hara"),
        ("Us", "A player called Us is in Oslo.", None),
    ],
)
def test_a_name_has_the_letters_of_the_text(name: str, text: str, taken: str | None) -> None:
    result = ground(_party(name, "Oslo"), text, second_reading=False)
    assert [one.name for one in result.talks.parties] == ([taken] if taken else [])
    adjusted = [one.path for one in result.findings if one.kind is FindingKind.ADJUSTED]
    assert adjusted == (["parties[0].name"] if taken not in {name, None} else [])


def test_evidence_holds_a_word() -> None:
    first, *_ = _problems(_party("Peru", "."))
    assert (
        first == "refused: parties[0].evidence[0]: must hold a word, so this quotation is left out"
    )


def test_a_name_stands_near_its_evidence() -> None:
    text = f"Peru waits.\n\n{'It rains. ' * 80}\n\nTalks go on in Oslo."
    assert _problems(_party("Peru", "in Oslo"), text) == [
        f"not_found: parties[0].name: 'Peru' does not stand near the quotations{_SO_ENTRY}"
    ]
    assert _problems(_party("Peru", "in Oslo", "waits"), text) == []


def test_other_names_are_names() -> None:
    aliases = ["Kaldoja ... police", "the", "and", "PERU", "United States", 7]
    result = ground({"parties": [_PERU | {"aliases": aliases[:4]}]}, _TEXT)
    assert [one.path for one in result.problems] == [f"parties[0].aliases[{at}]" for at in range(3)]
    assert result.talks.parties[0].aliases == ("Peru",)
    assert _problems({"parties": [_PERU | {"aliases": aliases[4:]}]}) == [
        f"refused: parties[0].aliases[1]: must be a text (str), not the int 7{_SO_ENTRY}"
    ]
    other = "'United States', not 'Peru'"
    assert _problems({"parties": [_PERU | {"aliases": aliases[4:5]}]}) == [
        f"contradicted: parties[0].aliases[0]: 'United States' {_OURS} {other}{_SO_ALIAS}"
    ]


def test_an_alias_makes_nobody_the_speaker() -> None:
    quote = {"speaker": "priit", "text": _SPOKEN, "evidence": [_SPOKEN]}
    data = {"people": [_PRIIT | {"aliases": ["Ilze Straume"]}], "quotes": [quote]}
    other = "'Ilze Straume', not 'Priit Kaldoja'"
    assert _problems(data) == [
        f"contradicted: people[0].aliases[0]: 'Ilze Straume' {_OURS} {other}{_SO_ALIAS}",
        f"contradicted: quotes[0].speaker: by our own reading it is {other}{_SO_QUOTE}",
    ]


def test_nor_does_it_bring_a_speaker_near() -> None:
    text = f"Priit Kaldoja is away.\n\n{'It rains. ' * 80}\n\n“Never,” said Ilze Straume."
    quote = {"speaker": "priit", "text": "Never", "evidence": ["Never"]}
    data = {"people": [_PRIIT | {"aliases": ["Ilze Straume"]}], "quotes": [quote]}
    assert _problems(data, text, second_reading=False) == [
        f"contradicted: quotes[0].speaker: nothing near it names 'Priit Kaldoja'{_SO_QUOTE}"
    ]


def test_a_shared_other_name_makes_not_the_same() -> None:
    norland, sudland, north = (
        Party(id=one.lower(), name=one, aliases=aliases)
        for one, aliases in {
            "Norland": ("the government", "North"),
            "Sudland": ("the government",),
            "North": (),
        }.items()
    )
    reading = Talks(parties=(norland, sudland, north))
    names = Names(Searcher("Norland"), Lexicon.default(), reading)
    assert not names.is_same(norland, sudland)
    assert names.is_same(north, norland)
    assert names.owner_of("Sudland", "Norland") == "Sudland"
    assert names.owner_of("North", "Norland") is None


def test_words_before_a_name_make_nobody_else_of_a_human() -> None:
    for name in ("Straume", "negotiator Ilze Straume"):
        text = _TEXT.replace("said Ilze", "said negotiator Ilze")
        person = {"id": "ilze", "name": name, "evidence": [name]}
        quote = {"speaker": "ilze", "text": _SPOKEN, "evidence": [_SPOKEN]}
        assert _problems({"people": [person], "quotes": [quote]}, text) == []


@pytest.mark.parametrize("second", [True, False])
def test_narration_is_nobodys_quotation(*, second: bool) -> None:
    words = "the bank was closed by the police"
    quote = {"speaker": "priit", "text": words, "evidence": [words]}
    assert _problems({"people": [_PRIIT], "quotes": [quote]}, second_reading=second) == [
        f"contradicted: quotes[0].text: stands in no quotation marks{_SO_QUOTE}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“No grain” for Peru, says Kaldoja\n\nPriit Kaldoja left.",
        "Priit Kaldoja of Peru spoke.\n\n> No grain\n> at all\n\nHe left.",
        "No grain was sold. Priit Kaldoja said: “No grain is sold.”",
        "Priit Kaldoja said: “Some grain.\n\n“No grain in March.”",
    ],
)
def test_marks_are_found_wherever_they_stand(text: str) -> None:
    quote = {"speaker": "priit", "text": "No grain", "evidence": ["grain"]}
    result = ground({"people": [_PRIIT], "quotes": [quote]}, text, second_reading=False)
    assert [one.text for one in result.talks.quotes] == ["No grain"]


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    text = "Priit Kaldoja said: “Some grain.\n\n“No grain in March.”"
    quote = {"speaker": "priit", "text": "Some ... March", "evidence": ["Some grain"]}
    result = ground({"people": [_PRIIT], "quotes": [quote]}, text, second_reading=False)
    assert [one.text for one in result.talks.quotes] == ["Some grain. “No grain in March"]


def test_who_asks_is_named_near_and_whom_is_weighed() -> None:
    text = (
        f"Norway is away, and so is Chile.\n\n{'It rains. ' * 80}\n\nPeru and Bolivia resumed "
        "talks. Peru demands that Bolivia release 1,500 ships. Some of the grain should be sold."
    )
    names = ("Norway", "Chile", "Peru", "Bolivia")
    parties = [{"id": one.lower(), "name": one, "evidence": [one]} for one in names]
    words = {"sale": "the grain should be sold", "ships": "release 1,500 ships"}
    asks = [{"id": one, "what": what, "evidence": [what]} for one, what in words.items()]
    data = {"parties": parties, "demands": [asks[0] | {"by": "norway"}]}
    assert _problems(data, text) == [
        "contradicted: demands[0].by: nothing near it names 'Norway', so the demand is left out"
    ]
    data["demands"] = [asks[0] | {"by": "peru", "to": "chile"}]
    assert _problems(data, text) == []
    data["demands"] = [asks[1] | {"by": "peru", "to": "chile"}]
    assert _problems(data, text) == [
        f"contradicted: demands[0].to: by our own reading it is 'Bolivia', not 'Chile'{_SO_TO}"
    ]
    assert [one.to for one in ground(data, text).talks.demands] == [None]
    data["demands"] = [asks[1] | {"by": "peru", "to": "bolivia"}]
    assert _problems(data, text) == []


@pytest.mark.parametrize(
    ("response", "taken", "problem"),
    [
        ("rejected", "rejected", []),
        ("open", "open", []),
        (
            "accepted",
            "open",
            [f"contradicted: demands[0].response: by our own reading it was rejected{_SO_OPEN}"],
        ),
    ],
)
def test_an_answer_is_weighed_where_our_own_reading_has_one(
    response: str, taken: str, problem: list[str]
) -> None:
    text = (
        "Talks between Kenya and Peru resumed in Oslo. Kenya demands a share of 40 ships. Peru has "
        "rejected the demand."
    )
    data = to_quotes(parse(text))
    data["demands"][0]["response"] = response
    assert _problems(data, text) == problem
    assert [one.response for one in ground(data, text).talks.demands] == [taken]
    found = ground(data, text, second_reading=False)
    assert [one.response for one in found.talks.demands] == [response]


def test_roles_and_verbs_have_no_gaps() -> None:
    data = {"people": [_PRIIT | {"role": "foreign … of Peru"}]}
    assert _problems(data)[0].startswith("not_found: people[0].role: ")


def test_an_actor_is_near_under_a_name_that_our_own_parser_reads() -> None:
    norland = Party(id="norland", name="Norland", aliases=("North",))
    sudland = Party(id="sudland", name="Sudland", aliases=("left",))
    reading = Talks(parties=(norland, sudland))
    names = Names(Searcher("Then North left."), Lexicon.default(), reading)
    assert names.spots_of(norland) == [(5, 10)]
    alone = Names(Searcher("Then North left."), Lexicon.default(), Talks())
    assert alone.spots_of(norland) == []
