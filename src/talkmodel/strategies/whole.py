"""Whole talks, whose parts fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import attrs
from hypothesis import strategies as st

from talkmodel.model import (
    ActorKind,
    Article,
    Mediator,
    Observer,
    Other,
    Party,
    Person,
    Talks,
    unique_slugs,
)
from talkmodel.strategies.actors import draw_actor
from talkmodel.strategies.citing import evidence
from talkmodel.strategies.claims import demands, faq_items, quotes
from talkmodel.strategies.options import check_bounds, strategy
from talkmodel.strategies.places import venues
from talkmodel.strategies.sources import articles as any_articles
from talkmodel.strategies.texts import NAMES

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from talkmodel.model import Demand, Evidence, Quote, Venue

__all__ = ["talks"]

_ARTICLES: Final = any_articles()
_KINDS: Final = st.sampled_from(ActorKind)
_HUMAN: Final = frozenset({ActorKind.PERSON, ActorKind.OTHER})
_AnyActor: TypeAlias = Party | Mediator | Observer | Other | Person
_LISTS: Final[tuple[tuple[str, type[_AnyActor]], ...]] = (
    ("parties", Party),
    ("mediators", Mediator),
    ("observers", Observer),
    ("others", Other),
    ("people", Person),
)
_PARTY, _PERSON = 1, 16
# Any set of the lists above that an actor can be in, one bit each; most are in one alone.
_ROLES: Final = st.sampled_from((1, 2, 4, 8, 16)) | st.integers(1, 31)
_FEW: Final = 2
_PLACES: Final = 4
_ACTORS: Final = 4
_MOST: Final = 1000
# A crowd is drawn by its number, not one by one, so that large lists cost little.
_CROWDS: Final = st.sampled_from((*(0,) * 30, 20))


class _Actor(NamedTuple):
    """An actor before it is drawn in each of its lists."""

    id: str
    name: str
    kind: ActorKind
    lists: int
    crowded: bool


@st.composite
def talks(
    draw: st.DrawFn,
    *,
    articles: SearchStrategy[Article] | None = None,
    names: SearchStrategy[str] | None = None,
    min_parties: int = 0,
    max_actors: int = _MOST,
) -> Talks:
    """Return a strategy for talks that keep every rule of the model.

    There may be no article or several, their text withheld or not; one actor may have two roles
    and two actors one name; evidence says exactly what its article has there. It shrinks to
    `Talks()`.

    Args:
        articles: Each article; of several with the same id one is kept.
        names: The names of actors and venues.
        min_parties: How many parties there are at least.
        max_actors: How many actors there are at most, 1000 or fewer.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy, or the bounds make no sense.

    >>> from hypothesis import find
    >>> of_two = find(talks(min_parties=2), lambda talks: True)
    >>> [party.id for party in of_two.parties]
    ['0', '0-2']
    """
    check_bounds(("min_parties", min_parties), ("max_actors", max_actors), (0, _MOST))
    called = strategy(names, "names", NAMES)
    source = strategy(articles, "articles", _ARTICLES)
    sources = draw(st.lists(source, max_size=_FEW, unique_by=lambda article: article.id))
    citable = [article for article in sources if article.length != 0]
    cited = _draw_places(draw, citable)
    cast, places = _draw_cast(draw, called, min_parties, max_actors)
    ids = [one.id for one in cast]
    aliases = st.lists(called, max_size=_FEW)
    return Talks(
        articles=tuple(sources),
        venues=_draw_venues(draw, places, called, cited),
        demands=_draw_demands(draw, ids, cited),
        quotes=_draw_quotes(draw, ids, cited),
        faq=tuple(draw(st.lists(faq_items(evidence=cited), max_size=_FEW))),
        **{
            field: _draw_actors(draw, (cls, 1 << bit), cast, aliases, cited)
            for bit, (field, cls) in enumerate(_LISTS)
        },
    )


def _draw_places(draw: DrawFn, citable: list[Article]) -> SearchStrategy[Evidence]:
    """Draw some places of the articles, which the facts then share as they like.

    To draw each fact's own places would take the most time of all.
    """
    if not citable:
        return st.nothing()
    places = draw(st.lists(evidence(articles=st.sampled_from(citable)), max_size=_PLACES))
    return st.sampled_from(places) if places else st.nothing()


def _draw_cast(
    draw: DrawFn, called: SearchStrategy[str], min_parties: int, max_actors: int
) -> tuple[list[_Actor], list[tuple[str, str]]]:
    """Return the actors, the first ones among the parties, and id and name of each venue."""
    most = min(max_actors, max(min_parties, _ACTORS))
    names = draw(st.lists(called, min_size=min_parties, max_size=most))
    single = len(names)
    crowd = min(draw(_CROWDS), max_actors - single) if names else 0
    names += [f"{names[-1]} {number}" for number in range(crowd)]
    venue_names = draw(st.lists(called, max_size=_FEW))
    # One call for all: an id numbered here must not be the slug of a name there.
    ids = unique_slugs([*names, *venue_names])
    cast: list[_Actor] = []
    for index, (identifier, name) in enumerate(zip(ids, names, strict=False)):
        if index >= single:
            cast.append(_Actor(identifier, name, cast[-1].kind, cast[-1].lists, crowded=True))
            continue
        kind, lists = draw(_KINDS), draw(_ROLES)
        if kind not in _HUMAN:
            lists = lists & ~_PERSON or _PARTY
        if index < min_parties:
            lists |= _PARTY
        cast.append(_Actor(identifier, name, kind, lists, crowded=False))
    places = list(zip(ids[len(names) :], venue_names, strict=True))
    hosted = draw(st.booleans())
    if hosted and cast:  # an actor, such as a state, can be the venue as well
        host = draw(st.sampled_from(cast))
        places.append((host.id, host.name))
    return cast, places


def _draw_actors(
    draw: DrawFn,
    role: tuple[type[_AnyActor], int],
    cast: list[_Actor],
    called: SearchStrategy[list[str]],
    cited: SearchStrategy[Evidence],
) -> tuple[Any, ...]:
    """Return the actors of one list; those of a crowd differ in nothing but id and name."""
    cls, bit = role
    # Nobody in a crowd is represented, so that none of them can come to represent themself.
    known = st.sampled_from([None, *(one.id for one in cast if not one.crowded)])
    found: list[Any] = []
    for one in cast:
        if not one.lists & bit:
            continue
        if one.crowded:
            found.append(attrs.evolve(found[-1], id=one.id, name=one.name))
            continue
        found.append(draw_actor(draw, cls, (one.id, one.name, one.kind), (called, cited, known)))
    return tuple(found)


def _draw_venues(
    draw: DrawFn,
    places: list[tuple[str, str]],
    called: SearchStrategy[str],
    cited: SearchStrategy[Evidence],
) -> tuple[Venue, ...]:
    """Return the venues with these ids and names."""
    return tuple(
        draw(venues(ids=st.just(one), names=st.just(name), aliases=called, evidence=cited))
        for one, name in places
    )


def _draw_demands(
    draw: DrawFn, ids: list[str], cited: SearchStrategy[Evidence]
) -> tuple[Demand, ...]:
    """Return demands of the actors, none where there is nobody to make one."""
    if not ids:
        return ()
    known = st.sampled_from(ids)
    made = demands(by=known, to=st.none() | known, evidence=cited)
    return tuple(draw(st.lists(made, max_size=_FEW, unique_by=lambda demand: demand.id)))


def _draw_quotes(
    draw: DrawFn, ids: list[str], cited: SearchStrategy[Evidence]
) -> tuple[Quote, ...]:
    """Return quotes of the actors, none where there is nobody to speak."""
    if not ids:
        return ()
    said = quotes(speakers=st.sampled_from(ids), evidence=cited)
    return tuple(draw(st.lists(said, max_size=_FEW)))
