"""The front door of the parser, and the notes on what it left out."""

from __future__ import annotations

from typing import cast

import pytest

import talkmodel
from talkmodel.lexicon import KnownActor
from talkmodel.model import PartialDate

TALKS = (
    "Kenya and Uganda resumed their talks in Bern on Monday, and officials on both sides said "
    "that they would go on until the end of the week.\n\n"
)


SOMETHING_ELSE = "“The quay is as good as new,” the spokesman, Jo Arden, said."
LONGEST = 200_000  # code points
LINE = "Kenya and Uganda resumed their talks in Bern on Monday.\n"


def notes(text: str) -> list[tuple[str, str]]:
    return [(note.rule, note.text) for note in talkmodel.read(text).notes]


def test_parse_is_read_without_notes() -> None:
    text = TALKS + "Kenya wants a pause."
    assert talkmodel.parse(text) == talkmodel.read(text).talks


def test_what_the_caller_knows_wins() -> None:
    talks = talkmodel.parse(TALKS, url="u:1", title="The bay", published="2031-05")
    article = talks.article
    assert (article.url, article.title, article.published) == (
        "u:1",
        "The bay",
        PartialDate.parse("2031-05"),
    )
    same = talkmodel.parse(TALKS, published=PartialDate.parse("2031-05"))
    assert same.article.published == article.published


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(talkmodel.PartialDateError):
        talkmodel.parse(TALKS, published="soon")


def test_bytes_are_refused_with_advice() -> None:
    with pytest.raises(talkmodel.FieldTypeError, match="decode bytes first"):
        talkmodel.read(cast("str", b"Kenya"))


def test_another_lexicon_knows_other_actors() -> None:
    text = "Keld Bay Pact and Uganda held talks in the barn."
    knows = talkmodel.Lexicon.default().with_actors(
        [KnownActor(name="Keld Bay Pact", kind=talkmodel.ActorKind.IGO)]
    )
    (first, _) = talkmodel.parse(TALKS + text.replace("Keld Bay Pact", "Kenya")).parties
    assert first.name == "Kenya"
    names = [party.name for party in talkmodel.parse(TALKS + text, lexicon=knows).parties]
    assert "Keld Bay Pact" in names


def test_an_article_on_something_else_says_what_was_seen() -> None:
    text = (
        "The quay was painted. Some talks were heard, but Kenya sat far away with no negotiators."
    )
    (note,) = talkmodel.read(text).notes
    assert note.rule == "gate.talks"
    assert "1 of 2 sentences speak of talks" in note.reason
    assert "about_talks=True (--about-talks)" in note.reason
    assert note.text == text[note.start : note.end] != ""


def test_an_empty_text_says_so() -> None:
    (note,) = talkmodel.read("").notes
    assert (note.rule, note.start, note.end, note.text) == ("gate.talks", 0, 0, "")
    assert note.reason == "the text has no sentences"


def test_who_might_have_talked_is_named() -> None:
    text = (
        "The bay of Keld was quiet on Monday. The Kenyan negotiators ate, and nobody talked at all."
    )
    reading = talkmodel.read(text)
    assert not reading.talks.parties
    (candidate,) = [note for note in reading.notes if note.rule == "gate.candidate"]
    assert candidate.text == "Kenyan"
    assert candidate.reason == "Kenya might be a side by party.negotiator, with 1.5: too little"
    assert "there is Kenya" in reading.notes[0].reason


def test_a_demand_of_nobody_is_noted() -> None:
    found = notes(TALKS + "Whoever came demanded cake. Kenya wants a pause.")
    assert ("demand.no-actor", "demanded") in found
    assert ("demand.no-actor", "wants") not in found


def test_who_only_offered_to_mediate_is_noted() -> None:
    found = notes(TALKS + "Norway and Chad have offered to mediate. Qatar brokered the talks.")
    assert ("mediator.only-offered", "Norway") in found
    assert ("mediator.only-offered", "Chad") in found
    also = notes(TALKS + "Qatar offered to mediate. Qatar brokered the talks.")
    assert "mediator.only-offered" not in {rule for rule, _ in also}


_FRONT = {"name": "Blue Marsh Front", "kind": "armed_group", "aliases": ["BMF", "Marshmen"]}
_VARN = {"name": "Varn", "kind": "state", "capitals": ["Selby"]}


def _unused(text: str, *, about_talks: bool | None = None) -> list[str]:
    """What is taught and has no part in a text."""
    knows = talkmodel.Lexicon.default().with_actors([_FRONT, _VARN])
    notes = talkmodel.read(text, lexicon=knows, about_talks=about_talks).notes
    return [note.text for note in notes if note.rule == "lexicon.unused"]


@pytest.mark.parametrize(
    ("said", "unused"),
    [
        ("The Blue Marsh Front stayed away, and the Marshmen ate.", ["Blue Marsh Front"]),
        ("Nobody asked the Marshmen about the Blue Marsh Front.", ["Marshmen"]),
        ("Fighters of the Blue Marsh Front ate eels. They slept.", ["Blue Marsh Front"]),
        ("The BMF and roads in Varn were not on the agenda.", ["BMF", "Varn"]),
        ("The Blue Marsh Front demands a share of the eels.", []),
        ("Norway brought a letter from Sweden.", []),
        ("The next round will be held in Selby.", []),
    ],
)
def test_who_was_taught_and_has_no_part_is_noted(said: str, unused: list[str]) -> None:
    assert _unused(TALKS + said) == unused


def test_who_was_taught_is_noted_in_an_article_on_something_else_too() -> None:
    assert _unused("Marshmen painted the quay.") == ["Marshmen"]
    assert _unused("The quay was painted.") == []


def test_who_is_known_by_heart_is_not_noted() -> None:
    own = talkmodel.Lexicon(actors=talkmodel.Lexicon.default().actors)
    for lexicon in (own, None):
        rules = {note.rule for note in talkmodel.read("Norway ate.", lexicon=lexicon).notes}
        assert "lexicon.unused" not in rules


def test_notes_stand_in_the_order_of_the_text() -> None:
    reading = talkmodel.read(TALKS + 'Whoever came demanded cake. Norway offered to mediate. "No."')
    assert [note.start for note in reading.notes] == sorted(note.start for note in reading.notes)
    for note in reading.notes:
        assert reading.talks.article.text is not None
        assert reading.talks.article.text[note.start : note.end] == note.text
        assert note.reason


def test_the_day_that_the_caller_gives_anchors_the_dates_of_the_text() -> None:
    text = (
        "Two sides and a table\n\n"
        "Talks between France and Norway opened in Bergen on Monday, brokered by Qatar."
    )
    [venue] = talkmodel.parse(text, published="2024-05-08").venues
    assert str(venue.date) == "2024-05-06"
    [unanchored] = talkmodel.parse(text).venues
    assert unanchored.date is None


def test_what_somebody_is_quoted_as_saying_is_no_demand_of_whoever_is_near() -> None:
    text = (
        "Two sides and a table\n\n"
        "Talks between France and Norway opened in Bergen, brokered by Qatar.\n\n"
        'France wants a bridge. "They want our whole harbour in return for it," said Liv Moe.'
    )
    assert [d.what for d in talkmodel.parse(text).demands] == ["bridge"]


def test_the_caller_may_say_that_an_article_is_about_talks() -> None:
    assert talkmodel.parse(SOMETHING_ELSE).quotes == ()
    reading = talkmodel.read(SOMETHING_ELSE, about_talks=True)
    assert [(q.speaker, q.text) for q in reading.talks.quotes] == [
        ("jo-arden", "The quay is as good as new")
    ]
    assert not [note for note in reading.notes if note.rule.startswith("gate.")]


def test_the_caller_may_say_that_an_article_is_not_about_talks() -> None:
    assert talkmodel.parse(TALKS).parties
    reading = talkmodel.read(TALKS, about_talks=False)
    assert (reading.talks.parties, reading.talks.venues) == ((), ())
    (note,) = reading.notes
    assert (note.rule, note.text) == ("gate.talks", "")
    assert "the caller says" in note.reason
    assert talkmodel.read(TALKS, about_talks=None) == talkmodel.read(TALKS)


@pytest.mark.parametrize("answer", ["yes", 1, 0, ()])
def test_whether_an_article_is_about_talks_is_true_false_or_none(answer: object) -> None:
    with pytest.raises(talkmodel.FieldTypeError, match="must be True, False or None"):
        talkmodel.read(TALKS, about_talks=cast("bool", answer))


def test_of_too_long_a_text_the_head_is_read() -> None:
    head = LINE * 3 + "x" * (LONGEST - 3 * len(LINE) - 1) + "\n"
    whole = talkmodel.read(head)
    cut = talkmodel.read(head + LINE)
    (note,) = [note for note in cut.notes if note.rule == "limit.length"]
    assert (note.start, note.end, note.text) == (LONGEST, LONGEST + len(LINE), LINE)
    assert "only the first 200000 code points" in note.reason
    assert "pass it in parts" in note.reason
    assert cut.notes == (*whole.notes, note)
    for field in ("parties", "mediators", "venues", "demands", "quotes", "people"):
        found = getattr(cut.talks, field)
        assert [one.name for one in found] == [one.name for one in getattr(whole.talks, field)]
    assert [party.name for party in whole.talks.parties] == ["Kenya", "Uganda"]
    assert (cut.talks.article.length, cut.talks.article.text) == (note.end, head + LINE)
    assert not [note for note in whole.notes if note.rule == "limit.length"]


def test_too_long_a_text_is_cut_between_lines_where_one_ends_near() -> None:
    near, far = LINE.ljust(LONGEST - 500, "x"), LINE.ljust(LONGEST - 50_000, "x")
    starts = []
    for first in (near, far):
        (*_, note) = talkmodel.read(first + "\n" + "y" * 60_000).notes
        starts.append((note.rule, note.start))
    assert starts == [("limit.length", len(near) + 1), ("limit.length", LONGEST)]
