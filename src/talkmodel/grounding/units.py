"""What must not be cut when a text is quoted: numbers with all that is part of them, and words."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

__all__ = ["Units"]

# Grouped digits (`1,500`, `1 500`), decimals, ranges, dates and times, a sign before and a word for
# a power of ten after: without any of them it is another number.
_NUMBER: Final = re.compile(
    r"(?:(?<=[ (])[-\u2212](?=[.,]?\d))?"
    r"(?:(?<![\w.,])[.,](?=\d))?"
    r"(?:(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,'\u2019:/\-\u2010-\u2015]\d+)*)"
    r"(?:\s?%|\s(?:hundred|thousand|million|billion|trillion|per\scent|percent)\b)?",
    re.IGNORECASE,
)
_HYPHENS: Final = frozenset("-\u2010\u2011")
_APOSTROPHES: Final = frozenset("'\u2019")


class Units:
    """The numbers and words of a text.

    Args:
        text: The text.

    >>> units = Units("They won't free 1,500 anti-Norland men.")
    >>> units.is_cut(18), units.is_cut(16), units.is_cut(27)
    (True, False, True)
    """

    def __init__(self, text: str) -> None:
        """Find the numbers; words are looked at where that is asked."""
        self._text = text
        self._numbers = [match.span() for match in _NUMBER.finditer(text)]
        self._ends = [end for _, end in self._numbers]

    def is_cut(self, at: int) -> bool:
        """Whether a quotation that begins or ends at this offset cuts a number or word."""
        text = self._text
        if not 0 < at < len(text):
            return False
        if text[at - 1].isalnum() and text[at].isalnum():
            return True
        index = bisect_left(self._ends, at + 1)
        if index < len(self._numbers) and self._numbers[index][0] < at:
            return True
        # At a hyphen or apostrophe it is the letters on both of its sides that count.
        return self._is_joined(at - 1, at) or self._is_joined(at, at)

    def _is_joined(self, mark: int, at: int) -> bool:
        """Whether what stands at `mark`, right beside `at`, joins the two sides to one word."""
        text = self._text
        if not 0 < mark < len(text) - 1:
            return False
        before, after = text[mark - 1], text[mark + 1]
        if not (before.isalnum() and after.isalnum()):
            return False
        if text[mark] in _APOSTROPHES:
            # `Norland's` has Norland in it; `can't` is the contrary of `can`.
            return mark < at or text[mark - 1 : mark + 2] in {"n't", "n\u2019t"}
        if text[mark] not in _HYPHENS:
            return False
        # `Norland-led` and `Norland-Sudland talks` have Norland in them, `cease-fire` has no cease
        # and `anti-Norland` no Norland.
        return not (self._has_capital(mark) and (mark == at or after.isupper()))

    def _has_capital(self, end: int) -> bool:
        """Whether the word that ends here begins with a capital."""
        start = end
        while start > 0 and (self._text[start - 1].isalnum() or self._text[start - 1] == "."):
            start -= 1
        return self._text[start].isupper()
