"""What stands in quotation marks, block by block; whose words it is, other modules tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from talkmodel.parser.layout import BlockKind
from talkmodel.parser.seen import SeenNote

if TYPE_CHECKING:
    from talkmodel.parser.layout import Block, Layout

__all__ = ["Marked", "find_marked"]

# A tuple, as it is quicker to compare five members of an enum than to hash one.
_READ: Final = (
    BlockKind.PARAGRAPH,
    BlockKind.BULLET,
    BlockKind.QUOTATION,
    BlockKind.ANSWER,
    BlockKind.QUESTION,
)
_MARK: Final = re.compile("[\"“”„‟«»‘’‚‹›']")
# Those that can open a quotation: a curly apostrophe cannot.
_OPENING: Final = re.compile("[\"“„«»‘‚‹']")
# Which marks may close a quotation that another opened: sloppy typing mixes straight and curly.
_CLOSERS: Final = {
    '"': '"”',
    "“": '”"',
    "„": '“”‟"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "‚": "‘’",
    "‘": "’'",
    "'": "'’",
}
_AND: Final = frozenset({" 'n", " ’n", " ‘n"})
_SINGLE: Final = frozenset("‘'‚")
_BEFORE_OPENING: Final = frozenset("([{—–-/*_:“‘\"'«„‚‹")
# Words that are written with an apostrophe at their beginning.
_ELIDED: Final = re.compile(
    r"(?:\d|(?:em|tis|twas|til|till|cause|n|bout|round|nd)\b)", re.IGNORECASE
)


@frozen
class Marked:
    """Words in quotation marks.

    Attributes:
        start: Offset of the first code point inside the marks.
        end: Offset after the last one that counts: without a comma before the closing mark.
        outer_start: Offset of the opening mark.
        outer_end: Offset after the closing mark, or the end of the block where there is none.
        block: Index of the block in `Layout.blocks`.
        reopens: Whether it goes on with what the block before left open.
        left_open: Whether the next block goes on with it.

    >>> Marked(1, 4, 0, 6, block=0).left_open
    False
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    reopens: bool = False
    left_open: bool = False


@define
class _Scan:
    """The marks of one block: pairs that match, and what was opened and never closed.

    `doubles` are the indices in `open` of marks that are not single.
    """

    text: str
    start: int
    end: int
    open: list[int] = field(factory=list)
    doubles: list[int] = field(factory=list)
    pairs: list[tuple[int, int]] = field(factory=list)

    def run(self) -> None:
        marks = [found.start() for found in _MARK.finditer(self.text, self.start, self.end)]
        for order, at in enumerate(marks):
            self._take(at, marks[order + 1] if order + 1 < len(marks) else self.end)

    def _take(self, at: int, following: int) -> None:
        text = self.text
        before = text[at - 1] if at > self.start else " "
        after = text[at + 1] if at + 1 < self.end else " "
        opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        closes = not before.isspace()
        if closes and self._close(at, opens, after, following):
            return
        if opens and text[at] in _CLOSERS and not self._is_elision(at):
            if self.open and text[at] == text[self.open[-1]] == '"':
                # Two straight marks that both look like opening ones: the first is a slip.
                self.open.pop()
            if text[at] not in _SINGLE:
                self._last_double()
                self.doubles.append(len(self.open))
            self.open.append(at)

    def _last_double(self) -> int:
        """Where in `open` the last double mark stands, or -1."""
        while self.doubles and self.doubles[-1] >= len(self.open):
            self.doubles.pop()
        return self.doubles[-1] if self.doubles else -1

    def _is_elision(self, at: int) -> bool:
        return self.text[at] in "‘'" and _ELIDED.match(self.text, at + 1) is not None

    def _close(self, at: int, opens: bool, after: str, following: int) -> bool:  # noqa: FBT001 - one fact of the mark among others
        """Close what the mark at `at` closes, if it does."""
        text, mark = self.text, self.text[at]
        if not self.open:
            return False
        if mark in "'’" and text[max(0, at - 3) : at].lower() in _AND and after.isspace():
            return False  # `rock ’n’ roll`
        if text[self.open[-1]] in _SINGLE and mark in _CLOSERS[text[self.open[-1]]]:
            if after.isalnum() or self._is_plural(at, after, following):
                return False
            self.pairs.append((self.open.pop(), at))
            return True
        if mark in "'’":
            return False
        # A double mark closes over single ones that were left open inside it.
        depth = self._last_double()
        if depth < 0 or mark not in _CLOSERS[text[self.open[depth]]]:
            return False
        if opens and mark == '"' and text[at - 1] not in "—–-":
            return False
        self.pairs.append((self.open[depth], at))
        del self.open[depth:]
        return True

    def _is_plural(self, at: int, after: str, following: int) -> bool:
        """Whether the mark is the apostrophe of `the players’ union` inside single marks."""
        text = self.text
        if text[at - 1] not in "sS" or not after.isspace() or following >= self.end:
            return False
        if text[following] not in "'’":
            return False
        ends = text[following + 1] if following + 1 < self.end else " "
        return not ends.isalnum() and not text[following - 1].isspace()


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space or a comma at its end; none follows an opening mark."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",*_"):
        end -= 1
    return start, end


def _goes_on(layout: Layout, index: int, mark: str) -> bool:
    """Whether the block after `index` begins with the same opening mark."""
    blocks = layout.blocks
    if index + 1 >= len(blocks) or blocks[index + 1].kind is not blocks[index].kind:
        return False
    block = blocks[index + 1]
    return layout.text[block.start : block.end].lstrip(" \t*_")[:1] == mark


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if not found or start > found[-1][1]:
            found.append((start, end))
    return found


def _read_block(
    layout: Layout, index: int, block: Block, expected: str | None
) -> tuple[list[Marked], list[SeenNote]]:
    text = layout.text
    scan = _Scan(text, block.start, block.end)
    scan.run()
    notes: list[SeenNote] = []
    pairs = scan.pairs
    left: int | None = None
    for at in scan.open:
        if left is None and _goes_on(layout, index, text[at]):
            left = at
        elif text[at] not in _SINGLE and left is None:
            notes.append(SeenNote(at, block.end, "quote.unclosed", "the quotation is never closed"))
    if left is not None:
        pairs = [pair for pair in pairs if pair[0] < left]
    marked: list[Marked] = []
    spans = [(a, b, b + 1, False) for a, b in _outermost(pairs)]
    if left is not None:
        spans.append((left, block.end, block.end, True))
    for start, stop, outer, is_open in spans:
        begin, end = _inner(text, start + 1, stop)
        if begin < end:
            reopens = expected is not None and not marked and text[start] == expected
            reopens = reopens and not text[block.start : start].strip(" \t*_")
            marked.append(Marked(begin, end, start, outer, index, reopens, is_open))
    return marked, notes


def find_marked(layout: Layout) -> tuple[tuple[Marked, ...], tuple[SeenNote, ...]]:
    """Return what stands in quotation marks, outermost only, and notes on marks never closed.

    Titles, headings and boilerplate are not read. An apostrophe, a decade or a plural
    possessive opens nothing. A stray mark spoils at most its own block.

    >>> from talkmodel.parser.layout import Block, BlockKind, Layout
    >>> text = "‘It’s late,’ he said. “No ‘ifs’.”"
    >>> block = Block(BlockKind.PARAGRAPH, 0, len(text), section=0)
    >>> found, notes = find_marked(Layout(text, (block,), None, None, None, None, None, ()))
    >>> [text[m.start : m.end] for m in found]
    ['It’s late', 'No ‘ifs’.']
    """
    found: list[Marked] = []
    notes: list[SeenNote] = []
    expected: str | None = None
    for index, block in enumerate(layout.blocks):
        opened = _OPENING.search(layout.text, block.start, block.end)
        if opened is None or block.kind not in _READ:
            expected = None
            continue
        marked, seen = _read_block(layout, index, block, expected)
        found += marked
        notes += seen
        expected = None
        if marked and marked[-1].left_open:
            expected = layout.text[marked[-1].outer_start]
    return tuple(found), tuple(notes)
