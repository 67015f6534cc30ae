"""What a line of an article asks, by its mark, its look or its question mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from talkmodel.parser.layout_lines import Mark
from talkmodel.parser.spans import Span, strip_span

if TYPE_CHECKING:
    from talkmodel.parser.layout_lines import Item

__all__ = ["Ask", "ask_of"]

_NUMBERED = re.compile(r"(?:(?:[Qq]uestion\s)?\d{1,2}[.):]|[Qq]\d{0,2}[.:)])\s+")
_MARKED_END = re.compile(r"\?[\"'”’)*_]*(?=\s|$)")
_INLINE_ANSWER = re.compile(r"\s(?:\*\*|__)?(?:A|Answer)\s?[:.](?:\*\*|__)?\s+")
_CLOSING = "\"'”’)*_: "
_MAX_WORDS = 45
_MAX_PLAIN_WORDS = 28
_MAX_CHARS = 500


@attrs.frozen(slots=True)
class Ask:
    """An item that asks something."""

    index: int
    style: str
    question: Span
    inline: int | None  # where an answer in the same item begins
    stop: int  # where the item ends


def _bare(text: str, start: int, end: int) -> Span:
    """Return the span of a question without white space and emphasis around it."""
    span = strip_span(text, Span(start, end))
    begin, stop = span.start, span.end
    while stop > begin and text[stop - 1] in "*_":
        stop -= 1
    while begin < stop and text[begin] in "*_":
        begin += 1
    return Span(begin, stop)


def _question(text: str, start: int, end: int, *, whole: bool) -> tuple[Span, int] | None:
    """Return the question that a stretch begins with, and where it goes on after it.

    Several sentences may lead up to the question mark; further questions right behind it belong
    to it.
    """
    numbered = _NUMBERED.match(text, start, min(end, start + 12))
    if numbered is not None:
        start = numbered.end()
    stop = start
    for found in _MARKED_END.finditer(text, start, min(end, start + _MAX_CHARS)):
        between = text[stop : found.start()]
        if stop > start and any(sign in between for sign in (". ", "! ", ".\n", "!\n")):
            break
        stop = found.end()
    if stop == start or (whole and text[stop:end].strip(_CLOSING)):
        return None
    question = _bare(text, start, stop)
    words = question.of(text).split()
    first = text[question.start : question.start + 1]
    if not words or len(words) > _MAX_WORDS or first.islower():
        return None
    return question, _after_space(text, stop, end)


def ask_of(text: str, item: Item, index: int) -> Ask | None:
    """Return what an item asks, or `None`."""
    if item.mark is Mark.QUESTION:
        return _marked_ask(text, item, index)
    if text.find("?", item.start, min(item.end, item.start + 2 * _MAX_CHARS)) < 0:
        return None
    if item.mark in {Mark.BULLET, Mark.NUMBER}:
        found = _question(text, item.start, item.end, whole=False)
        style = item.mark.name + ("" if item.mark is Mark.NUMBER else text[item.left])
        return found and _make(index, style, found, item.end)
    if item.mark is Mark.HEADING or item.bold:
        found = _question(text, item.start, item.end, whole=True)
        style = f"#{item.level}" if item.mark is Mark.HEADING else "**"
        return found and _make(index, style, found, item.end)
    if item.mark is Mark.TABLE:
        return _row_ask(text, item, index)
    if item.mark is not Mark.NONE:
        return None
    if text.startswith(("**", "__"), item.start):
        inner = text.find(text[item.start : item.start + 2], item.start + 2, item.end)
        found = None if inner < 0 else _question(text, item.start + 2, inner, whole=True)
        rest = _after_space(text, inner + 2, item.end)
        return found and _make(index, "**", (found[0], rest), item.end)
    return _plain_ask(text, item, index)


def _make(index: int, style: str, found: tuple[Span, int], end: int) -> Ask:
    return Ask(index, style, found[0], found[1] if found[1] < end else None, end)


def _plain_ask(text: str, item: Item, index: int) -> Ask | None:
    """Return the question of a line without any marker, with its answer where one follows."""
    start = item.start
    if text[start] in "\"'“‘(":
        return None
    dash = text[start] in "—–"
    start = _after_space(text, start + 1, item.end) if dash else start
    found = _question(text, start, item.end, whole=False)
    if found is None or len(found[0].of(text).split()) > _MAX_PLAIN_WORDS:
        return None
    style = "—" if dash else "+" if found[1] < item.end else ""
    return _make(index, style, found, item.end)


def _row_ask(text: str, item: Item, index: int) -> Ask | None:
    """Return the question and answer that the first two cells of a row of a table hold."""
    first = text.find("|", item.start, item.end) + 1
    second = text.find("|", first, item.end) + 1
    third = text.find("|", second, item.end)
    if not 0 < first < second < third:
        return None
    found = _question(text, first, second - 1, whole=True)
    answer = strip_span(text, Span(second, third))
    if found is None or answer.start >= answer.end:
        return None
    return Ask(index, "|", found[0], answer.start, answer.end)


def _after_space(text: str, start: int, end: int) -> int:
    """Return the offset after white space, emphasis and a dash."""
    while start < end and (text[start].isspace() or text[start] in "*_–—-:"):
        start += 1
    return start


def _marked_ask(text: str, item: Item, index: int) -> Ask:
    """Return the question of an item that begins with `Q:`, question mark or not."""
    inline = _INLINE_ANSWER.search(text, item.start, min(item.end, item.start + _MAX_CHARS))
    stop = inline.start() if inline else item.end
    question = _bare(text, item.start, stop)
    return Ask(index, "Q", question, inline.end() if inline else None, item.end)
