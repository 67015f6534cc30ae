"""Whole talks, whose parts fit together.

What is drawn of a part does not depend on the other parts: they point to each other by numbers, and
are made to fit together at the end. So Hypothesis can leave out any part that does not matter.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs
from hypothesis import strategies as st

from talkmodel.model import Article, Demand, Evidence, FAQItem, Quote, Talks, Venue, unique_slugs
from talkmodel.strategies.cast import Actor, Draft, actors, crowd, drafts
from talkmodel.strategies.citing import evidence
from talkmodel.strategies.claims import demands, faq_items, quotes
from talkmodel.strategies.options import check_bounds, strategy
from talkmodel.strategies.places import venues
from talkmodel.strategies.pointers import (
    CITED,
    POINTED,
    POINTERS,
    SAID,
    pick,
    pick_any,
    places_of,
    some,
    words_of,
)
from talkmodel.strategies.sources import articles as any_articles
from talkmodel.strategies.texts import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["talks"]

_ARTICLES: Final = any_articles()
_FEW: Final = 2
_CLAIMS: Final = 3
_PLACES: Final = 3
_ACTORS: Final = 4
_MOST: Final = 1000
# Twins and crowds are drawn by their number, not one by one, so that large lists cost little.
_CROWDS: Final = st.sampled_from((*(0,) * 24, *(1, 2) * 3, 20))

# What a fact points to is drawn beside it.
_BLANK: Final = st.just("0")
_UNCITED: Final[SearchStrategy[Evidence]] = st.nothing()
_DEMANDS: Final = some(
    st.tuples(POINTERS, POINTED, SAID, demands(by=_BLANK, to=st.none(), evidence=_UNCITED)),
    _CLAIMS,
)
_QUOTES: Final = some(
    st.tuples(POINTERS, SAID, quotes(speakers=_BLANK, evidence=_UNCITED)), _CLAIMS
)
_FAQ: Final = st.lists(st.tuples(SAID, faq_items(evidence=_UNCITED)), max_size=_FEW)
_HOSTS: Final = st.none() | POINTERS


class _Parts(NamedTuple):
    """Strategies for what the options decide about."""

    sources: SearchStrategy[list[tuple[Article, list[Evidence]]]]
    venues: SearchStrategy[list[tuple[tuple[int, ...], Venue]]]
    hall: SearchStrategy[tuple[tuple[int, ...], Venue]]
    parties: SearchStrategy[list[Draft]]
    actors: SearchStrategy[list[Draft]]


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
    and two actors one name; several demands, quotes and people often share one actor; evidence
    says exactly what its article has there. It shrinks to `Talks()`, and to no part that does not
    matter.

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
    parts = _parts(
        strategy(articles, "articles", _ARTICLES),
        strategy(names, "names", NAMES),
        min_parties,
        min(max_actors, max(min_parties, _ACTORS)),
    )
    sources = draw(parts.sources)
    places = [place for _, found in sources for place in found]
    faq = tuple(_answered(item, said, places) for said, item in draw(_FAQ))
    sites = draw(parts.venues)
    cast, ids = _draw_cast(draw, parts, max_actors, [venue.name for _, venue in sites])
    if cast:  # an actor, such as a state, can be the venue as well
        host = pick_any(draw(_HOSTS), cast)
        if host is not None:
            cited, hall = draw(parts.hall)
            sites.append((cited, attrs.evolve(hall, name=host.draft.name)))
            ids.append(host.id)
    return Talks(
        articles=tuple(article for article, _ in sources),
        venues=tuple(
            attrs.evolve(venue, id=identifier, evidence=places_of(cited, places))
            for identifier, (cited, venue) in zip(ids, sites, strict=True)
        ),
        demands=_draw_demands(draw, cast, places),
        quotes=_draw_quotes(draw, cast, places),
        faq=faq,
        **actors(cast, places),
    )


@functools.lru_cache(maxsize=16)
def _parts(
    source: SearchStrategy[Article], called: SearchStrategy[str], min_parties: int, most: int
) -> _Parts:
    """Return the strategies, made once: that would else take as long as to draw."""
    site = st.tuples(CITED, venues(ids=_BLANK, names=called, aliases=called, evidence=_UNCITED))
    hall = st.tuples(CITED, venues(ids=_BLANK, names=_BLANK, aliases=called, evidence=_UNCITED))
    return _Parts(
        sources=st.lists(_cited(source), max_size=_FEW, unique_by=lambda one: one[0].id),
        venues=st.lists(site, max_size=_FEW),
        hall=hall,
        parties=st.lists(drafts(called, party=True), min_size=min_parties, max_size=min_parties),
        actors=some(drafts(called, party=False), most - min_parties),
    )


@st.composite
def _cited(draw: DrawFn, source: SearchStrategy[Article]) -> tuple[Article, list[Evidence]]:
    """Draw an article and some places in it, which the facts then share as they like.

    To draw each fact's own places would take the most time of all.
    """
    article = draw(source)
    if article.length == 0:
        return article, []
    return article, draw(st.lists(evidence(articles=st.just(article)), max_size=_PLACES))


def _draw_cast(
    draw: DrawFn, parts: _Parts, max_actors: int, venue_names: list[str]
) -> tuple[list[Actor], list[str]]:
    """Return the actors, the first ones among the parties, and the ids of the venues."""
    cast = draw(parts.parties) + draw(parts.actors)
    if cast:
        cast += crowd(cast[-1], min(draw(_CROWDS), max_actors - len(cast)))
    # One call for all: an id numbered here must not be the slug of a name there.
    ids = unique_slugs([*(one.name for one in cast), *venue_names])
    acting = [Actor(*one) for one in zip(ids, cast, strict=False)]
    return acting, list(ids[len(cast) :])


def _draw_demands(
    draw: DrawFn, cast: Sequence[Actor], places: Sequence[Evidence]
) -> tuple[Demand, ...]:
    """Return demands of the actors, none where there is nobody to make one."""
    if not cast:
        return ()
    drawn = draw(_DEMANDS)
    ids = unique_slugs(demand.id for _, _, _, demand in drawn)
    made: list[Demand] = []
    for identifier, (by, to, said, demand) in zip(ids, drawn, strict=True):
        maker = pick(by, cast)
        asked = pick_any(to, [one for one in cast if one is not maker])
        cited, words = words_of(said, places)
        made.append(
            attrs.evolve(
                demand,
                id=identifier,
                by=maker.id,
                to=asked and asked.id,
                what=words[0] if words else demand.what,
                evidence=cited,
            )
        )
    return tuple(made)


def _draw_quotes(
    draw: DrawFn, cast: Sequence[Actor], places: Sequence[Evidence]
) -> tuple[Quote, ...]:
    """Return quotes of the actors, none where there is nobody to speak."""
    if not cast:
        return ()
    made: list[Quote] = []
    for by, said, quote in draw(_QUOTES):
        cited, words = words_of(said, places)
        text = words[0] if words else quote.text
        made.append(attrs.evolve(quote, speaker=pick(by, cast).id, text=text, evidence=cited))
    return tuple(made)


def _answered(
    item: FAQItem, said: tuple[tuple[int, ...], bool], places: Sequence[Evidence]
) -> FAQItem:
    cited, words = words_of(said, places)
    if not words:
        return item
    return attrs.evolve(item, question=words[0], answer=words[-1], evidence=cited)
