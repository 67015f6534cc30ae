"""Notes shown against the text: the line, a mark under the passage, the rule and its reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from talkmodel.cli.sources import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser import Note

__all__ = ["NoteView"]

_INDENT = 4
_CUT = "…"
_BEFORE = 0.4  # of the width, for what stands before the passage where a line is cut
_RULE, _QUIET, _PASSAGE, _MARK = "bold yellow", "dim", "bold", "yellow"
_OF_ALL = frozenset({"gate.talks"})  # about the article as a whole, whatever they cite
_BREAK = re.compile("\n")


class NoteView:
    """Shows notes on one text.

    Attributes:
        text: The article.
        width: Columns of the terminal.
    """

    def __init__(self, text: str, width: int) -> None:
        """Find the lines once, however many notes there are."""
        self.text = text
        self.width = width
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def lines(self, note: Note) -> Iterator[tuple[Text, int]]:
        """What is to be printed for a note, each with its indent."""
        if note.text and note.rule not in _OF_ALL:
            yield self._head(note), 0
            line, mark = self._marked(note)
            yield line, _INDENT
            yield mark, _INDENT
        else:  # a note on the article as a whole
            yield Text(printable(note.rule), _RULE), 0
        yield Text(printable(note.reason)), _INDENT

    def _head(self, note: Note) -> Text:
        first, last = self._line(note.start), self._line(note.end - 1)
        column = note.start - self._starts[first] + 1
        where = f"line {first + 1}, column {column}"
        if last > first:
            where += f", to line {last + 1}"
        return Text.assemble((f"{where}: ", _QUIET), (printable(note.rule), _RULE))

    def _line(self, offset: int) -> int:
        """The number of the line, from 0, in which the character stands."""
        return bisect_right(self._starts, offset) - 1

    def _marked(self, note: Note) -> tuple[Text, Text]:
        """The line around the passage, cut to the width, and the mark for the line below it."""
        room = self.width - _INDENT
        number = self._line(note.start)
        begin = self._starts[number]
        end = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self.text)
        stop = max(note.start + 1, min(note.end, end))
        # More characters than there are columns are never shown; a line may be megabytes long.
        passage = _flat(self.text[note.start : min(stop, note.start + room + 1)])
        before = _flat(self.text[max(begin, note.start - room - 1) : note.start]).lstrip()
        after = _flat(self.text[stop : min(end, stop + room + 1)]).rstrip()
        if not cell_len(passage):  # a sign that takes no column, and nothing to point at
            passage = "�"
        passage = _fit(passage, room - min(cell_len(before), int(room * _BEFORE)))
        left = room - cell_len(passage)
        before = _fit_end(before, max(int(room * _BEFORE), left - cell_len(after)), left)
        after = _fit(after, left - cell_len(before))
        mark = " " * cell_len(before) + "^" * cell_len(passage)
        line = Text.assemble((before, _QUIET), (passage, _PASSAGE), (after, _QUIET))
        return line, Text(mark, _MARK)


def _flat(text: str) -> str:
    """The text as it can stand in one line: a column for a tab, none steers the terminal."""
    return printable(re.sub(r"[\t\n\r\f\v]", " ", text))


def _fit(text: str, columns: int) -> str:
    """The beginning of the text that fits, with a sign where it is cut."""
    if cell_len(text) <= columns:
        return text
    kept = sum(width < columns for width in accumulate(map(cell_len, text)))
    return text[:kept] + _CUT[: max(columns, 0)]


def _fit_end(text: str, wanted: int, most: int) -> str:
    """The end of the text that fits into the columns wanted, of which there are `most`."""
    return _fit(text[::-1], min(wanted, most))[::-1]
