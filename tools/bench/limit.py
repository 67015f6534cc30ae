"""The length beyond which the parser reads no further, which would make any growth look good."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import talkmodel.parser.reading

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LIFT", "LIMIT", "lifted"]

_PLACE = vars(talkmodel.parser.reading)
LIMIT: int = _PLACE["_LONGEST"]
# The same for a process of its own.
LIFT = "import sys, talkmodel.parser.reading as r; r._LONGEST = sys.maxsize"


@contextmanager
def lifted() -> Iterator[None]:
    """Read every text to its end, however long it is."""
    _PLACE["_LONGEST"] = sys.maxsize
    try:
        yield
    finally:
        _PLACE["_LONGEST"] = LIMIT
