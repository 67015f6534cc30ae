"""Dates of every precision, with and without a mark of doubt."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talkmodel.model import PartialDate
from talkmodel.strategies.options import check_bounds, draw_option

if TYPE_CHECKING:
    from talkmodel.model.dates import Qualifier

__all__ = ["partial_dates"]

_YEARS: Final = (1, 9999)
_PRECISIONS: Final = st.integers(1, 3)
_MARKS: Final[st.SearchStrategy[Qualifier | None]] = st.sampled_from((None, "?", "~", "%"))


@st.composite
def partial_dates(
    draw: st.DrawFn,
    *,
    min_year: int = 1,
    max_year: int = 9999,
    qualifiers: st.SearchStrategy[Qualifier | None] | None = None,
) -> PartialDate:
    """Return a strategy for dates: years, months and days.

    It shrinks to the year 2000, without month, day and mark of doubt.

    Args:
        min_year: The first year, 1 or later.
        max_year: The last year, 9999 or earlier.
        qualifiers: The marks of doubt: `"?"`, `"~"`, `"%"` or `None`.

    Raises:
        InvalidArgument: On drawing, where the years are out of range or an option is no strategy.

    >>> from hypothesis import find
    >>> str(find(partial_dates(), lambda date: date.day is not None))
    '2000-01-01'
    """
    check_bounds(("min_year", min_year), ("max_year", max_year), _YEARS)
    day = draw(st.dates(dt.date(min_year, 1, 1), dt.date(max_year, 12, 31)))
    known = draw(_PRECISIONS)
    return PartialDate(
        year=day.year,
        month=day.month if known > 1 else None,
        day=day.day if known > 2 else None,  # noqa: PLR2004 - year, month and day are three
        qualifier=draw_option(draw, qualifiers, "qualifiers", _MARKS),
    )
