"""Lines of a text with their markers, and the paragraphs they make: the raw layout."""

from __future__ import annotations

import enum
import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from talkmodel.parser.layout_meta import Meta

__all__ = ["Item", "Mark", "read_items"]


class Mark(enum.IntEnum):
    """How a line is marked."""

    NONE = enum.auto()
    HEADING = enum.auto()
    BULLET = enum.auto()
    NUMBER = enum.auto()
    QUOTE = enum.auto()
    QUESTION = enum.auto()
    ANSWER = enum.auto()
    TIME = enum.auto()
    TABLE = enum.auto()
    CODE = enum.auto()
    META = enum.auto()
    RULE = enum.auto()


@attrs.mutable(slots=True)
class Item:
    """A line, or the lines of one paragraph.

    Attributes:
        start: Offset after white space and marker.
        end: Offset after the last character.
        left: Offset of the marker.
        indent: White space before the marker, in code points.
        mark: How it is marked.
        level: Of a heading, 1 to 6.
        bold: Strong emphasis was taken off the whole of it.
        group: Number of its group; blank lines part groups.
        last: Offset where its last line begins.
        meta: What it says of author and date once that was read, else `False`.
    """

    start: int
    end: int
    left: int
    indent: int
    mark: Mark
    level: int = 0
    bold: bool = False
    group: int = 0
    last: int = 0
    meta: Meta | bool | None = False

    def of(self, text: str) -> str:
        """Return its text."""
        return text[self.start : self.end]


_BULLETS = frozenset("-*+•‣◦▪▫■□●○►▶▸▹✔✓✅➤→➜❖◆◇·⁃∙–※☞»")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)|[a-z]\))\s+")
_TIME = re.compile(
    r"(?:[01]?\d|2[0-4])[.:h][0-5]\d(?:\s?(?:[ap]\.?m\b\.?))?"
    r"(?:\s(?:GMT|UTC|BST|IST|CES?T|EES?T|E[SD]?T|C[SD]?T|P[SD]?T|JST|MSK|AE[SD]T|SAST|WAT|EAT)\b)?"
    r"(?:\s*[-–—|:]\s*|\s+|$)"
)
_LABEL_END = r"\s?\d{0,2}\s?(?:[:.)\]]|\s[-–—](?=\s))(?:\*\*|__)?(?:\s+|$)"
_MARKERS = (
    (re.compile(r"#{1,6}\s+"), Mark.HEADING),
    (
        re.compile(rf"(?:\*\*|__)?[\[(]?(?:Q|QUESTION|Question){_LABEL_END}|Q\s+(?=[A-Z][^?]*\?$)"),
        Mark.QUESTION,
    ),
    (re.compile(rf"(?:\*\*|__)?[\[(]?(?:A|ANSWER|Answer){_LABEL_END}"), Mark.ANSWER),
    (_NUMBER, Mark.NUMBER),
    (_TIME, Mark.TIME),
)
_LABELS = frozenset("QA*_[(")
_TAG = re.compile(
    r"\s*<(h[1-6]|p|div|details|summary|strong|b|em|i|dl|dt|dd|li|ul|ol|section"
    r"|article|span|blockquote|header|body|br)(?:\s[^<>]{0,200})?/?>\s*",
    re.IGNORECASE,
)
_END_TAG = re.compile(r"</[a-zA-Z0-9]{1,12}>$|<br\s?/?>$")
_LONGEST_TAG = 16
_KEY = re.compile(r"[A-Za-z][\w -]{0,20}:(?:\s|$)")
_HEADER_KEY = re.compile(
    r"(?:title|headline|author|authors|byline|date|published|updated|subject|from|tags):\s",
    re.IGNORECASE,
)
_CREDIT_LINE = re.compile(
    r"(?:[Bb]y|BY)\s+[A-Z]|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]{2,8}\.?)\s\d{4}.{0,24}$"
)
_HEAD_ROOM = 600
_FRONT_LINES = 80
_MIN_FULL = 3
_FIRST_WORD = re.compile(r"\S+")
_WORDY = re.compile(r"[^\W_]")
_SIGNED = frozenset("©®℗")
_STARS = frozenset("*_")
_EMPHASIS = ("***", "**", "__", "*", "_")
_TABLE_BARS = 2
_PEEK = 80
_MIN_TIMES = 3
_WIDEST = 130
_NARROWEST = 40
_RAGGED = 12
_LONG_PART = 5
_TERMINAL = frozenset(".!?…:;\"'”’)")


def _read_marker(text: str, item: Item) -> None:
    """Set mark and start of a line that is not blank."""
    head = text[item.start : min(item.end, item.start + _PEEK)]
    first = head[0]
    if head.startswith(("```", "~~~")):
        item.mark = Mark.CODE
    elif not _WORDY.search(text, item.start, item.end):
        item.mark = Mark.RULE
    elif first == "|" and text.count("|", item.start, item.end) >= _TABLE_BARS:
        item.mark = Mark.TABLE
    elif first == ">":
        item.mark = Mark.QUOTE
        item.start = _skip(text, item, ">")
    elif first in _BULLETS and head[1:2].isspace():
        item.mark = Mark.BULLET
        item.start += 1
        _read_label(text, item)
    elif first == ":" and head[1:2].isspace():
        item.start += 1  # a definition
    elif first == "<":
        _read_tags(text, item)
    else:
        _read_wordy_marker(text, item, head)
    item.start = _skip(text, item, "")


def _read_wordy_marker(text: str, item: Item, head: str) -> None:
    """The same for markers of more than a sign: `## `, `1. `, `Q: `, `10:30 `."""
    if head[0].isalpha() and head[1:2].isalpha() and head[0] not in _LABELS:
        return
    for pattern, mark in _MARKERS:
        found = pattern.match(head)
        if found is not None:
            item.mark = mark
            item.start = min(item.end, item.start + found.end())
            if mark is Mark.HEADING:
                item.level = found[0].count("#")
                item.end = _heading_end(text, item)
            elif mark is Mark.NUMBER:
                _read_label(text, item)
            return
    if head[0] not in _SIGNED and unicodedata.category(head[0]) == "So":
        # An emoji before a heading is decoration.
        while unicodedata.category(text[item.start])[0] in "SMCZ":
            item.start += 1


def _read_label(text: str, item: Item) -> None:
    """Let `Q:` or `A:` after a bullet or number outrank it."""
    start = _skip(text, item, "")
    if text[start : start + 1] not in _LABELS:
        return
    head = text[start : min(item.end, start + _PEEK)]
    for pattern, mark in _MARKERS:
        if mark in {Mark.QUESTION, Mark.ANSWER} and (found := pattern.match(head)):
            item.mark, item.start = mark, start + found.end()


def _read_tags(text: str, item: Item) -> None:
    """Take off the HTML tags around a line, and read what they make of it."""
    opened: list[str] = []
    whole = (item.start, item.end)
    while found := _TAG.match(text, item.start, item.end):
        opened.append(found[1].lower())
        item.start = found.end()
    while item.start < item.end and text[item.end - 1] == ">":
        sign = text.rfind("<", max(item.start, item.end - _LONGEST_TAG), item.end)
        if sign < 0 or not _END_TAG.match(text, sign, item.end):
            break
        item.end = sign
        while item.end > item.start and text[item.end - 1].isspace():
            item.end -= 1
    if item.start >= item.end:
        item.start, item.end = whole  # nothing but tags
        return
    level = next((int(name[1]) for name in opened if name[0] == "h" and name[1:].isdigit()), 0)
    if level:
        item.mark, item.level = Mark.HEADING, level
    elif "li" in opened:
        item.mark = Mark.BULLET
    item.bold = not {"summary", "strong", "b", "dt"}.isdisjoint(opened)


def _skip(text: str, item: Item, sign: str) -> int:
    """Return the offset after white space, and after a sign where one is given."""
    start = item.start
    while start < item.end and (text[start].isspace() or text[start] == sign):
        start += 1
    return start


def _heading_end(text: str, item: Item) -> int:
    """Return where a heading ends without closing `##`."""
    body = text[item.start : item.end].rstrip("#")
    return item.start + len(body.rstrip()) if body[-1:].isspace() else item.end


def _unwrap(text: str, item: Item) -> None:
    """Take emphasis off a line that is emphasised as a whole."""
    if text[item.start : item.start + 1] not in _STARS:
        return
    for mark in _EMPHASIS:
        size = len(mark)
        if item.end - item.start > 2 * size and text.startswith(mark, item.start):
            inner = text.find(mark, item.start + size, item.end)
            if inner == item.end - size:
                item.start += size
                item.end -= size
                item.bold = item.bold or size > 1
            return


def _read_lines(text: str) -> list[Item]:
    """Return every line that is not blank, with its marker read."""
    items: list[Item] = []
    offset = group = 0
    blank = True
    for raw in text.splitlines(keepends=True):
        stop = len(raw.rstrip())
        if stop:
            indent = len(raw) - len(raw.lstrip())
            group += blank
            start = offset + indent
            item = Item(start, offset + stop, start, indent, Mark.NONE, group=group)
            item.last = start
            _read_marker(text, item)
            _unwrap(text, item)
            items.append(item)
        blank = not stop
        offset += len(raw)
    return items


def _settle(text: str, items: list[Item]) -> None:
    """Take back markers that make no sense in this text, and read underlined headings."""
    times = sum(item.mark is Mark.TIME for item in items)
    asked = any(item.mark is Mark.QUESTION for item in items)
    front = _mark_front_matter(text, items)
    fenced = False
    previous: Item | None = None
    for item in items[front:]:
        if item.mark is Mark.CODE:
            fenced = not fenced
        elif fenced:
            item.mark = Mark.CODE
        elif (item.mark is Mark.TIME and times < _MIN_TIMES) or (
            item.mark is Mark.ANSWER and not asked
        ):
            _unmark(text, item)
        elif previous and previous.mark is Mark.QUESTION and item.mark is Mark.NONE:
            _answer_plainly(text, previous, item)
        elif item.mark is Mark.RULE and previous and previous.group == item.group:
            _underline(text, previous, item)
        previous = item


def _unmark(text: str, item: Item) -> None:
    """Take back a time of day, or an answer's mark where nothing asks: `(A)` counts."""
    first = text[item.left]
    if item.mark is Mark.ANSWER and first == "(":
        item.mark = Mark.NUMBER
    elif item.mark is Mark.ANSWER and (first in _BULLETS or first.isdigit()):
        item.mark = Mark.NUMBER if first.isdigit() else Mark.BULLET
        item.start = text.index("A", item.left)
    else:
        item.mark, item.start = Mark.NONE, item.left


def _answer_plainly(text: str, above: Item, item: Item) -> None:
    """Read `A The guild` below `Q Who pays?`."""
    plain = text[above.left : above.left + 2] in {"Q ", "Q\t"}
    if plain and text[item.start : item.start + 2] in {"A ", "A\t"}:
        item.mark = Mark.ANSWER
        item.start += 1
        item.start = _skip(text, item, "")


def _mark_front_matter(text: str, items: list[Item]) -> int:
    """Mark the lines of a leading `---` block of keys and values; return how many lines it has."""
    if not items or items[0].of(text) not in {"---", "+++"}:
        return 0
    fence = items[0].of(text)
    for index, item in enumerate(items[1:_FRONT_LINES], 1):
        if item.of(text) == fence:
            for line in items[1:index]:
                line.mark, line.start = Mark.META, line.left
            return index + 1
        if fence == "---" and item.mark is Mark.NONE and not _KEY.match(text, item.start, item.end):
            return 0
    return 0


def _underline(text: str, above: Item, rule: Item) -> None:
    """Make a heading of a line that is underlined with `===` or `---`."""
    marks = text[rule.start : min(rule.end, rule.start + _PEEK)]
    if above.mark is Mark.NONE and len(marks) >= len("===") and set(marks) in ({"="}, {"-"}):
        above.mark, above.level = Mark.HEADING, 1 if marks[0] == "=" else 2


def _width(text: str, items: list[Item]) -> int:
    """Return the column at which lines are wrapped, or 0 where a line is a paragraph.

    A text is hard-wrapped where most lines that another follows could not have held its first word.
    """
    pairs = [(a, b) for a, b in pairwise(items) if _joinable(text, a, b)]
    total = sum(item.end - item.start for item in items)
    # A long address on a line of its own says nothing about paragraphs.
    wide = [a for a in items if a.end - a.start > _WIDEST]
    long = sum(a.end - a.start for a in wide if text.find(" ", a.start, a.end) >= 0)
    if not pairs or long * _LONG_PART > total:
        return 0
    lengths = sorted(a.end - a.left + a.indent for a, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]  # a stray long line (an address) does not count
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    return width if full >= _MIN_FULL and full * 10 >= len(pairs) * 6 else 0


def _joinable(text: str, above: Item, below: Item) -> bool:
    continues = below.mark is Mark.NONE or (below.mark is Mark.QUOTE and above.mark is Mark.QUOTE)
    return (
        continues
        and not _HEADER_KEY.match(text, below.start, below.end)
        and not (below.start < _HEAD_ROOM and _CREDIT_LINE.match(text, below.start, below.end))
        and above.group == below.group
        and above.mark not in {Mark.HEADING, Mark.RULE, Mark.CODE, Mark.TABLE}
    )


def _is_full(text: str, above: Item, below: Item, width: int) -> bool:
    """Tell whether the first word of the line below would not have fitted into the line above."""
    found = _FIRST_WORD.search(text, below.start, min(below.end, below.start + _WIDEST))
    word = found.end() - found.start() if found else 0
    return above.end - above.last + above.indent + 1 + word > width - _RAGGED


def _goes_on(text: str, above: Item, below: Item, width: int) -> bool:
    """Tell whether a line goes on with the paragraph of the line above."""
    if not _joinable(text, above, below) or above.bold or below.bold:
        return False
    if width:
        return _is_full(text, above, below, width) and not (
            below.indent > above.indent + 1
            and text[above.end - 1] in ".!?"
            and above.mark is Mark.NONE
        )
    open_end = text[above.end - 1] not in _TERMINAL
    if above.mark in {Mark.BULLET, Mark.NUMBER} and below.indent > above.indent:
        return open_end
    return open_end and text[below.start].islower() and above.end - above.last >= _NARROWEST


def read_items(text: str) -> list[Item]:
    r"""Return the paragraphs of a text, markers taken off.

    >>> [
    ...     (item.mark.name, item.of("# Talks\n\n- one\n- two"))
    ...     for item in read_items("# Talks\n\n- one\n- two")
    ... ]
    [('HEADING', 'Talks'), ('BULLET', 'one'), ('BULLET', 'two')]
    """
    lines = _read_lines(text)
    _settle(text, lines)
    width = _width(text, lines)
    items: list[Item] = []
    for line in lines:
        above = items[-1] if items else None
        if above is not None and _goes_on(text, above, line, width):
            above.end, above.last = line.end, line.left
        else:
            items.append(line)
    for item in items:
        _unwrap(text, item)
    return items
