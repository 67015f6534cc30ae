"""What an article is to report, before a word of it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import attrs
from hypothesis import strategies as st

from talkmodel.model import DemandKind, Response, When
from talkmodel.strategies.reported import wordings as w
from talkmodel.strategies.reported.names import (
    BODIES,
    CITIES,
    FIRMS,
    GROUPS,
    PEOPLE,
    STATES,
    UNIONS,
    Named,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["LAYOUTS", "Asked", "Helped", "Placed", "Plan", "Spoken", "draw_plan"]

LAYOUTS: Final = ("plain", "agency", "web", "markdown")
"""How an article can look: bare paragraphs, a dateline, a pasted page, Markdown."""

_STYLES: Final = ("questions", "letters", "numbers", "bold", "headings")
_MARKS: Final = (('"', '"'), ("“", "”"))
_MOST: Final = 2
# Where a paragraph stands among the others; those with the same rank keep their order.
_RANKS: Final = st.integers(0, 9)
_SIDES: Final = st.integers(0, 1)
_RESPONSES: Final = (Response.OPEN, Response.ACCEPTED, Response.REJECTED)
_One = TypeVar("_One")


@attrs.frozen
class Asked:
    """One demand: who asks what of whom, in which words, and what the answer is."""

    by: int
    kind: DemandKind
    what: str
    phrase: str
    response: Response
    answer: str
    rank: int


@attrs.frozen
class Helped:
    """Who mediates or observes, and in which words."""

    who: Named
    phrase: str
    rank: int


@attrs.frozen
class Placed:
    """A city, what is reported of it, and in which words."""

    city: str
    when: When
    phrase: str
    rank: int


@attrs.frozen
class Spoken:
    """A person who speaks for the side `side`, and what the person says."""

    name: str
    side: int
    introduced: str
    said: str | None
    phrase: str
    rank: int


@attrs.frozen
class Plan:
    """All that an article reports, and how it looks."""

    sides: tuple[Named, Named]
    dispute: str
    title: str | None
    lead: str
    mediators: tuple[Helped, ...]
    observers: tuple[Helped, ...]
    venues: tuple[Placed, ...]
    demands: tuple[Asked, ...]
    people: tuple[Spoken, ...]
    questions: tuple[tuple[str, str], ...]
    style: str
    layout: str
    byline: str | None
    marks: tuple[str, str]


@st.composite
def _asked(draw: DrawFn, *, work: bool) -> Asked:
    things = w.WORK_THINGS if work else w.THINGS
    deeds = w.WORK_DEEDS if work else w.DEEDS
    what = draw(st.sampled_from((*things, *deeds)))
    kind = draw(st.sampled_from(DemandKind))
    phrase = draw(st.sampled_from((w.ASKS_THING if what in things else w.ASKS_DEED)[kind]))
    response, answer = Response.OPEN, "."
    if kind is DemandKind.DEMAND:
        response = draw(st.sampled_from(_RESPONSES))
        answer = draw(st.sampled_from(w.ANSWERS[response]))
    return Asked(draw(_SIDES), kind, what, phrase, response, answer, draw(_RANKS))


@st.composite
def _placed(draw: DrawFn) -> Placed:
    when = draw(st.sampled_from(When))
    phrase = draw(st.sampled_from(w.VENUES[when]))
    return Placed(draw(st.sampled_from(CITIES)), when, phrase, draw(_RANKS))


def _helped(phrases: tuple[str, ...]) -> SearchStrategy[Helped]:
    return st.builds(Helped, st.sampled_from(BODIES), st.sampled_from(phrases), _RANKS)


_SPOKEN: Final = st.builds(
    Spoken,
    PEOPLE,
    _SIDES,
    st.sampled_from(w.INTRODUCES),
    st.none() | st.sampled_from(w.REMARKS),
    st.sampled_from(w.SAYS),
    _RANKS,
)
_MEDIATORS: Final = st.lists(_helped(w.MEDIATES), max_size=1)
_OBSERVERS: Final = st.lists(_helped(w.OBSERVES), max_size=_MOST)
_VENUES: Final = st.lists(_placed(), max_size=len(When))
_PEOPLE: Final = st.lists(_SPOKEN, max_size=_MOST)
_ASKED: Final = {work: _asked(work=work) for work in (False, True)}
_QUESTIONS: Final = st.lists(st.sampled_from(w.FAQ), max_size=len(w.FAQ))


def _differ(
    of: Iterable[_One], *keys: Callable[[_One], Hashable], taken: Iterable[Hashable] = ()
) -> tuple[_One, ...]:
    """Return those that share none of the keys with one before, nor with what is taken."""
    seen, kept = set(taken), []
    for one in of:
        own = {key(one) for key in keys} - {None}
        if not own & seen:
            seen |= own
            kept.append(one)
    return tuple(kept)


def _draw_sides(draw: DrawFn, *, work: bool) -> tuple[Named, Named]:
    if work:
        return draw(UNIONS), draw(FIRMS)
    first = draw(st.sampled_from(STATES))
    if draw(st.booleans()):
        return first, draw(GROUPS)
    return first, draw(st.sampled_from([state for state in STATES if state is not first]))


def draw_plan(draw: DrawFn, layouts: tuple[str, ...], max_demands: int) -> Plan:
    """Draw what an article reports; the simplest is that two sides talk."""
    work = draw(st.booleans())
    sides = _draw_sides(draw, work=work)
    names = {side.name for side in sides}
    mediators = _differ(draw(_MEDIATORS), lambda one: one.who.name, taken=names)
    names |= {one.who.name for one in mediators}
    layout = draw(st.sampled_from(layouts))
    titled = layout != "plain" or draw(st.booleans())
    questions = _differ(draw(_QUESTIONS), lambda pair: pair[0])
    demands = draw(st.lists(_ASKED[work], max_size=max_demands))
    return Plan(
        sides=sides,
        dispute=draw(st.sampled_from(w.WORK_DISPUTES if work else w.DISPUTES)),
        title=draw(st.sampled_from(w.TITLES)) if titled else None,
        lead=draw(st.sampled_from(w.LEADS)),
        mediators=mediators,
        observers=_differ(draw(_OBSERVERS), lambda one: one.who.name, taken=names),
        # One city of a kind: which of two the sides meet in now would be anybody's guess.
        venues=_differ(draw(_VENUES), lambda one: one.city, lambda one: one.when),
        demands=_differ(demands, lambda one: one.what),
        people=_differ(draw(_PEOPLE), lambda one: one.name.split()[1], lambda one: one.said),
        questions=questions if len(questions) > 1 else (),
        style=draw(st.sampled_from(_STYLES)),
        layout=layout,
        byline=draw(PEOPLE) if layout == "web" else None,
        marks=draw(st.sampled_from(_MARKS)),
    )
