"""Venues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talkmodel.model import Evidence, PartialDate, Venue, When, slug
from talkmodel.strategies.citing import draw_evidence
from talkmodel.strategies.dates import partial_dates
from talkmodel.strategies.options import draw_option, strategy
from talkmodel.strategies.texts import COUNTRIES, NAMES, SLUGS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["venues"]

_ALIASES: Final = 2
_IDS: Final = st.none() | SLUGS
_COUNTRIES: Final = st.none() | COUNTRIES
_WHENS: Final = st.sampled_from(When)
_DATES: Final[SearchStrategy[PartialDate | None]] = st.none() | partial_dates()


@st.composite
def venues(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    countries: SearchStrategy[str | None] | None = None,
    whens: SearchStrategy[When] | None = None,
    dates: SearchStrategy[PartialDate | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Venue:
    """Return a strategy for venues.

    It shrinks to a current one called `0`.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        countries: The country codes, or `None`.
        whens: Whether the talks there are current, past or planned.
        dates: When they take place, or `None`.
        evidence: Each evidence of it; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> str(find(venues(), lambda venue: venue.date is not None).date)
    '2000'
    """
    name = draw_option(draw, names, "names", NAMES)
    other_names = st.lists(strategy(aliases, "aliases", NAMES), max_size=_ALIASES)
    identifier = draw(_IDS) if ids is None else draw_option(draw, ids, "ids", SLUGS)
    return Venue(
        id=slug(name) if identifier is None else identifier,
        name=name,
        aliases=tuple(draw(other_names)),
        country=draw_option(draw, countries, "countries", _COUNTRIES),
        when=draw_option(draw, whens, "whens", _WHENS),
        date=draw_option(draw, dates, "dates", _DATES),
        evidence=draw_evidence(draw, evidence),
    )
