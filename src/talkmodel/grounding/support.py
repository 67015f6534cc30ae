"""Whether the text bears out what no quotation shows: names, dates, and who said or asked it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from talkmodel.grounding.search import fold
from talkmodel.lexicon.forms import form_texts
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.grounding.search import Searcher, Span
    from talkmodel.lexicon import Lexicon
    from talkmodel.model import Actor, Evidence, PartialDate, Talks

__all__ = ["Support"]

_NEAR: Final = 600
_NAMED: Final = (*ACTOR_LISTS, "venues")


class Support:
    """The text, what the lexicon knows of its names, and what our own parser reads in it.

    Args:
        searcher: The text.
        lexicon: What names stand for each other.
        reading: What the parser makes of the text; empty talks where it was not asked.
    """

    def __init__(self, searcher: Searcher, lexicon: Lexicon, reading: Talks) -> None:
        """Keep them."""
        self._searcher = searcher
        self._lexicon = lexicon
        self._reading = reading
        self._read_names = {one.name for name in _NAMED for one in getattr(reading, name)}

    def is_named(self, name: str) -> bool:
        """Whether the text has this name, or another that stands for the same."""
        if self._searcher.places(name) or name in self._read_names:
            return True
        known = self._lexicon.actor(name)
        return known is not None and any(
            self._searcher.places(form) for _, form in form_texts(known)
        )

    def says(self, words: str) -> bool:
        """Whether the text has these words, or our parser puts them together from it."""
        return bool(self._searcher.places(words)) or any(
            words == one.role for one in self._reading.people
        )

    def has_date(self, name: str, date: PartialDate, published: PartialDate | None) -> bool:
        """Whether the text can mean this date of a venue; a year may go without saying."""
        for venue in self._reading.venues:
            if venue.name == name and venue.date is not None:
                return venue.date == date
        numbers = self._numbers
        if published is not None:
            numbers = numbers | {str(published.year)}
        fits = f"{date.year:04}" in numbers
        if date.month is not None:
            month = MONTHS[date.month - 1].lower()
            fits = fits and (month in self._searcher.folded or f"{date.month:02}" in numbers)
        if date.day is not None:
            fits = fits and not numbers.isdisjoint({str(date.day), f"{date.day:02}"})
        return fits

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(re.findall(r"\d+", self._searcher.folded))

    def said_by(self, span: Span, speaker: Actor) -> str | None:
        """Return what speaks against `speaker` having said what stands at `span`, or None."""
        read = [one.speaker for one in self._reading.quotes if _overlaps(span, one.evidence)]
        if not read and not self._is_near(span, speaker):
            return "nothing near the quotation names"
        return self._other(read, speaker)

    def asked_by(self, span: Span, asker: Actor) -> str | None:
        """Return what speaks against `asker` having asked what stands at `span`, or None."""
        demands = self._reading.demands
        return self._other([one.by for one in demands if _overlaps(span, one.evidence[:1])], asker)

    def _other(self, read: list[str], actor: Actor) -> str | None:
        """Return who it is by our own reading, if that is somebody else."""
        actors = [self._reading.actor(one) for one in read]
        if not actors or any(_names(one) & _names(actor) for one in actors):
            return None
        return f"by our own reading it is {actors[0].name!r}, not"

    def _is_near(self, span: Span, actor: Actor) -> bool:
        places = [(one.start, one.end) for one in actor.evidence]
        for name in (actor.name, *actor.aliases, actor.name.split()[-1]):
            places += self._searcher.places(name)
        return any(span[0] - _NEAR < start < span[1] + _NEAR for start, _ in places)


def _names(actor: Actor) -> set[str]:
    return {fold(name)[0] for name in (actor.name, *actor.aliases)}


def _overlaps(span: Span, evidence: Iterable[Evidence]) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in evidence)
