"""What holds of every text that is parsed."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import talkmodel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from talkmodel import Evidence, Reading, Talks

__all__ = ["Failure", "LawBrokenError", "check", "failure"]

_FACTS = (
    *("parties", "mediators", "observers", "people", "others", "venues", "demands"),
    *("quotes", "faq"),
)
_SAMPLE = 16  # one input in so many is parsed twice and written as JSON


class LawBrokenError(AssertionError):
    """The parser returned something that it never should."""


@frozen
class Failure:
    """What went wrong with a text.

    Attributes:
        kind: The same for texts that fail alike: the exception and where it was raised.
        detail: The message, and the way there.
    """

    kind: str
    detail: str


def check(text: str, *, thoroughly: bool = True) -> None:
    """Parse the text and hold the result against the laws.

    Args:
        text: Any text.
        thoroughly: Also parse it a second time, and write and read it as JSON.

    Raises:
        LawBrokenError: The result is not what it must be.
        Exception: Whatever the parser raises, which is never right either.
    """
    reading = talkmodel.read(text)
    talks = reading.talks
    _hold(talks.article.text == text, "the article's text is not the text")
    for evidence in _evidence(talks):
        _hold(
            text[evidence.start : evidence.end] == evidence.text != "",
            f"evidence is not its slice: {evidence}",
        )
        _hold(bool(evidence.rule), f"evidence without a rule: {evidence}")
        _hold(evidence.article == talks.article.id, f"evidence of another article: {evidence}")
    _check_notes(text, reading)
    for actor in _named(talks):
        _hold(talks.actor(actor).id == actor, f"another actor answers to {actor}")
    if thoroughly:
        _hold(talkmodel.read(text) == reading, "a second reading differs from the first")
        _hold(talkmodel.loads(talkmodel.dumps(talks)) == talks, "JSON comes back different")


def _hold(holds: bool, law: str) -> None:  # noqa: FBT001 - reads like assert
    if not holds:
        raise LawBrokenError(law)


def _evidence(talks: Talks) -> Iterator[Evidence]:
    for row in _FACTS:
        for fact in getattr(talks, row):
            _hold(bool(fact.evidence), f"a fact without evidence: {fact}")
            yield from fact.evidence


def _check_notes(text: str, reading: Reading) -> None:
    for note in reading.notes:
        inside = 0 <= note.start <= note.end <= len(text)
        _hold(inside and text[note.start : note.end] == note.text, f"note is not its slice: {note}")
        _hold(bool(note.rule and note.reason), f"note without a rule or a reason: {note}")


def _named(talks: Talks) -> Iterator[str]:
    yield from (quote.speaker for quote in talks.quotes)
    yield from (person.represents for person in talks.people if person.represents)
    for demand in talks.demands:
        yield demand.by
        if demand.to is not None:
            yield demand.to


def failure(text: str, number: int = 0, law: Callable[..., None] | None = None) -> Failure | None:
    """What goes wrong with the text, or `None`; every 16th number is checked thoroughly."""
    try:
        (law or check)(text, thoroughly=number % _SAMPLE == 0)
    except Exception as problem:  # noqa: BLE001 - none is right here, and all are reported
        return _told(problem)
    return None


def _told(problem: Exception) -> Failure:
    last = traceback.extract_tb(problem.__traceback__)[-1]
    kind = f"{type(problem).__name__} in {Path(last.filename).name}, {last.name}"
    if isinstance(problem, LawBrokenError):
        kind = f"LawBrokenError: {str(problem).partition(':')[0]}"
    return Failure(kind, "".join(traceback.format_exception(problem)[-6:]))
