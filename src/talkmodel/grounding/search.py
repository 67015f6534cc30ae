"""Finding a quotation in a text: tolerant in the search, exact in the result.

Letter case, kinds of quotation mark and dash, white space, ligatures, composed and decomposed
accents and invisible characters make no difference; digits and letters do. Neither a word nor a
number is cut. An ellipsis in a
quotation stands for anything of limited length.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from talkmodel.grounding.units import Units
from talkmodel.model.checks import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Searcher", "Span", "fold"]

Span: TypeAlias = tuple[int, int]

_QUOTES: Final = frozenset("\"'`´‘’‚‛“”„‟«»‹›")
_DASHES: Final = frozenset("-‐‑‒–—―−")
_ELLIPSIS: Final = re.compile(r"\s*(?:\[\s*\.\.\.\s*\]|\(\s*\.\.\.\s*\)|\.\.\.)\s*")
_GAP: Final = 500
_MOST: Final = 1000
_WORD: Final = re.compile(r"\w+")
# Of the letters: small words are in every passage.
_NEAR_ENOUGH: Final = 0.5


class Searcher:
    """A text in which quotations are looked for; what depends on the text is worked out once.

    Args:
        text: The text. Offsets are code points of it.

    >>> Searcher("“We will  not yield”, she said.").places('"we will not yield"')
    ((0, 20),)
    """

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self.text = text

    def places(
        self, quote: str, *, prefix: str = "", suffix: str = "", ellipsis: bool = True
    ) -> tuple[Span, ...]:
        """Return where a quotation stands, in order: half-open, at most 1000.

        It cuts no word and no number, so that `500 ships` is not found in `1,500 ships`.

        Where it stands to the letter, other likenesses do not count.

        Args:
            quote: The quotation.
            prefix: What must stand right before it, to the letter. With prefix or suffix the
                quotation may begin or end within a word or number.
            suffix: What must stand right after it.
            ellipsis: Whether an ellipsis stands for what may be left out.

        >>> Searcher("No. no.").places("no"), Searcher("No. no.").places("no", suffix=".")
        (((4, 6),), ((4, 6),))
        """
        if not quote.strip():
            return ()
        if prefix or suffix:
            at_all = self._literal(quote)
            return tuple(
                (start, end)
                for start, end in at_all
                if self.text.startswith(suffix, end) and self.text.endswith(prefix, 0, start)
            )
        literal = tuple(span for span in self._literal(quote) if self.is_whole(span))
        return literal or self._alike(quote, ellipsis=ellipsis)

    def is_whole(self, span: Span) -> bool:
        """Whether no word and no number is cut at either end of a place.

        >>> Searcher("1,500 ships").is_whole((2, 11))
        False
        """
        return not any(map(self._units.is_cut, span))

    def nearest(self, quote: str) -> Span | None:
        """Return the passage with most in common with a quotation, or None if that is little.

        It has words of the quotation with half of its letters or more, and begins and ends with
        whole words and numbers.

        >>> text = "Norland asked for 40 ships. Sudland refused."
        >>> start, end = Searcher(text).nearest("Norland asked for 50 ships")
        >>> text[start:end]
        'Norland asked for 40 ships'
        """
        wanted = Counter(word.casefold() for word in _WORD.findall(quote))
        size = wanted.total()
        if not 0 < size <= len(self._words):
            return None
        held: Counter[str] = Counter()
        best, at, common = 0, 0, 0
        for index, (word, _, _) in enumerate(self._words):
            held[word] += 1
            common += len(word) * (held[word] <= wanted[word])
            if index >= size:
                old = self._words[index - size][0]
                common -= len(old) * (held[old] <= wanted[old])
                held[old] -= 1
            if common > best:
                best, at = common, index
        if best < _NEAR_ENOUGH * sum(map(len, wanted.elements())):
            return None
        start, end = self._words[max(0, at - size + 1)][1], self._words[at][2]
        while self._units.is_cut(start):
            start -= 1
        while self._units.is_cut(end):
            end += 1
        return start, end

    @cached_property
    def _units(self) -> Units:
        return Units(self.text)

    @cached_property
    def _words(self) -> list[tuple[str, int, int]]:
        return [(m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(self.text)]

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return fold(self.text)

    def _literal(self, quote: str) -> Iterator[Span]:
        at = self.text.find(quote)
        for _ in range(_MOST):
            if at < 0:
                return
            yield at, at + len(quote)
            at = self.text.find(quote, at + 1)

    def _alike(self, quote: str, *, ellipsis: bool) -> tuple[Span, ...]:
        wanted = fold(quote)[0].strip()
        if not any(map(str.isalnum, wanted)):
            return ()
        for form in dict.fromkeys((wanted, wanted.strip("' "))):
            pieces = [piece for piece in _ELLIPSIS.split(form) if piece] if ellipsis else ()
            for parts in dict.fromkeys(((form,), tuple(pieces))):
                found = tuple(self._in_order(parts)) if parts else ()
                if found:
                    return found
        return ()

    def _in_order(self, parts: tuple[str, ...]) -> Iterator[Span]:
        """Where the parts follow each other in the folded text, each near the one before."""
        folded, offsets = self._folded
        at = -1
        for _ in range(_MOST):
            at = folded.find(parts[0], at + 1)
            if at < 0:
                return
            end = at + len(parts[0])
            for part in parts[1:]:
                following = folded.find(part, end, end + _GAP + len(part))
                end = following + len(part) if following >= 0 else -1
                if end < 0:
                    break
            if end > 0:
                # An original character may have become several: all of it counts.
                span = offsets[at], offsets[bisect_left(offsets, offsets[end - 1] + 1)]
                span = span[0], self._trimmed(span)
                if self.is_whole(span):
                    yield span

    def _trimmed(self, span: Span) -> int:
        """The end without what is invisible or white there."""
        end = span[1]
        while end > span[0] and (self.text[end - 1].isspace() or self.text[end - 1] in INVISIBLE):
            end -= 1
        return end


def fold(text: str) -> tuple[str, list[int]]:
    """Return text with what makes no difference taken out, and where each character came from.

    The list has one more entry than the folded text: the length of the original.

    >>> fold("“Oui” – É")
    ("'oui' - e\u0301", [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9])
    """
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for one in _plain(character):
            if one == " " and letters and letters[-1] == " ":
                continue
            letters.append(one)
            offsets.append(offset)
    offsets.append(len(text))
    return "".join(letters), offsets


def _plain(character: str) -> str:
    if character in _QUOTES:
        return "'"
    if character in _DASHES:
        return "-"
    if character in INVISIBLE:
        return ""
    if character.isspace():
        return " "
    return unicodedata.normalize("NFKD", character.casefold())
