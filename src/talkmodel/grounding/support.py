"""Whether the text bears out what no quotation shows: names, dates, and who said or asked it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from talkmodel.grounding.days import Days
from talkmodel.grounding.marks import Marks
from talkmodel.grounding.names import Names, is_near
from talkmodel.model import DemandKind, Response
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.evidence import collapse
from talkmodel.model.rules import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.grounding.search import Searcher, Span
    from talkmodel.lexicon import Lexicon
    from talkmodel.model import Actor, Demand, Evidence, PartialDate, Talks

__all__ = ["Support", "key_field"]

_LISTS: Final = (*ACTOR_LISTS, "venues", *WORDS)


def key_field(name: str) -> str:
    """Return the field that tells the facts of a list apart.

    >>> key_field("demands"), key_field("venues")
    ('what', 'name')
    """
    return WORDS.get(name, ("name",))[0]


class Support:
    """The text, what the lexicon knows of its names, and what our own parser reads in it.

    Args:
        searcher: The text.
        lexicon: What names stand for each other.
        reading: What the parser makes of the text; empty talks where it was not asked.

    Attributes:
        names: The names in the text.
    """

    def __init__(self, searcher: Searcher, lexicon: Lexicon, reading: Talks) -> None:
        """Keep them."""
        self.names: Names = Names(searcher, lexicon, reading)
        self._searcher = searcher
        self._reading = reading

    def says(self, words: str) -> bool:
        """Whether the text has these words, or our parser puts them together from it."""
        return bool(self._searcher.places(words, ellipsis=False)) or any(
            words == one.role for one in self._reading.people
        )

    # ------------------------------------------------------------------------------- evidence

    def has_rule(self, name: str, key: object, span: Span, rule: str) -> bool:
        """Whether our own parser finds, by this rule and here, a fact with this key."""
        return (name, key, *span, rule) in self._rules

    def is_whole(self, name: str, span: Span) -> bool:
        """Whether a place cuts nothing, or our own parser cites it for a fact of this list."""
        return self._searcher.is_whole(span) or (name, *span) in self._cited

    def places_of(self, name: str, words: str, evidence: Iterable[Evidence]) -> list[Span]:
        """Return those places of evidence that are the words of a fact, nothing cut."""
        places = [(one.start, one.end) for one in evidence if collapse(one.text) == words]
        return [one for one in places if self.is_whole(name, one)]

    @cached_property
    def _rules(self) -> frozenset[tuple[object, ...]]:
        return frozenset(
            (name, key, one.start, one.end, one.rule) for name, key, one in self._evidence()
        )

    @cached_property
    def _cited(self) -> frozenset[tuple[object, ...]]:
        return frozenset((name, one.start, one.end) for name, _, one in self._evidence())

    def _evidence(self) -> Iterator[tuple[str, str, Evidence]]:
        for name in _LISTS:
            for fact in getattr(self._reading, name):
                for one in fact.evidence:
                    yield name, getattr(fact, key_field(name)), one

    # ---------------------------------------------------------------------------------- dates

    def has_date(self, name: str, date: PartialDate, published: PartialDate | None) -> bool:
        """Whether the text can mean this date of a venue; a year may go without saying."""
        read = {one.date for one in self._reading.venues if one.name == name} - {None}
        return date in read if read else self._days.have(date, published)

    @cached_property
    def _days(self) -> Days:
        return Days(self._searcher.text)

    # ------------------------------------------------------------------------- quotes, demands

    def in_marks(self, places: Iterable[Span]) -> list[Span]:
        """Return those places that stand in quotation marks."""
        return [one for one in places if self._marks.hold(one)]

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self._searcher.text)

    def said_by(self, span: Span, speaker: Actor) -> str | None:
        """Return what speaks against `speaker` having said what stands at `span`, or None."""
        read = [one.speaker for one in self._reading.quotes if _overlaps(span, one.evidence)]
        return self._other(read, speaker) if read else self._far(span, speaker)

    def asked_by(self, span: Span, demand: Demand, asker: Actor) -> str | None:
        """Return what speaks against `asker` having asked what stands at `span`, or None."""
        read = [one.by for one in self._asks(span) if _is_alike(one, demand)]
        return self._other(read, asker) if read else self._far(span, asker)

    def asked_of(self, span: Span, demand: Demand, asked: Actor) -> str | None:
        """Return what speaks against what stands at `span` being asked of `asked`, or None."""
        read = [one.to for one in self._asks(span) if one.to and _is_alike(one, demand)]
        return self._other(read, asked) if read else None

    def answered(self, span: Span, demand: Demand, asker: Actor) -> str | None:
        """Return what speaks against what stands at `span` having been answered so, or None."""
        read = self._answers(span, demand, asker)
        if not read or demand.response in {Response.OPEN, *read}:
            return None
        return f"by our own reading it was {min(read).value}"

    def weighs(self, span: Span, demand: Demand, asker: Actor) -> bool:
        """Whether our own reading has an answer to hold against that of a demand, if it has one."""
        return demand.response is Response.OPEN or bool(self._answers(span, demand, asker))

    def _answers(self, span: Span, demand: Demand, asker: Actor) -> set[Response]:
        """The answers of our own reading to what stands at `span`."""
        asks = list(self._asks(span))
        read = {one.response for one in asks if _is_alike(one, demand)} - {Response.OPEN}
        # What somebody else refuses is rejected.
        refusers = [one.by for one in asks if not _is_alike(one, demand) and _is_refusal(one)]
        if refusers and self._other(refusers, asker) is not None:
            read.add(Response.REJECTED)
        return read

    def _asks(self, span: Span) -> Iterator[Demand]:
        """The demands of our own reading, of any kind, whose words stand at this place."""
        return (one for one in self._reading.demands if _overlaps(span, one.evidence[:1]))

    def _other(self, read: list[str], actor: Actor) -> str | None:
        """Return who it is by our own reading, if that is somebody else."""
        actors = [self._reading.actor(one) for one in read]
        if any(self.names.is_same(one, actor) for one in actors):
            return None
        return f"by our own reading it is {actors[0].name!r}, not {actor.name!r}"

    def _far(self, span: Span, actor: Actor) -> str | None:
        spots = [*self.names.spots_of(actor), *((one.start, one.end) for one in actor.evidence)]
        return None if is_near(spots, [span]) else f"nothing near it names {actor.name!r}"


def _is_refusal(demand: Demand) -> bool:
    return demand.kind is DemandKind.REFUSAL


def _is_alike(one: Demand, other: Demand) -> bool:
    """Whether two demands can be one: what somebody refuses, somebody else may have asked."""
    return _is_refusal(one) is _is_refusal(other)


def _overlaps(span: Span, evidence: Iterable[Evidence]) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in evidence)
