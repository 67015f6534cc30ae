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
