"""The layout of an article: its headline, byline, date, blocks, questions; boilerplate set aside.

Everything is told from the shape of lines and the words that layouts are made of, in one pass over
the lines; no offset is ever changed.
"""

from __future__ import annotations

import re

from talkmodel.parser.faq import Faq, is_faq_heading, read_faq
from talkmodel.parser.layout_dateline import read_dateline
from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_head import Head, read_head
from talkmodel.parser.layout_lines import Item, Mark, read_items
from talkmodel.parser.layout_model import QA, Block, BlockKind, DateSpan, Layout
from talkmodel.parser.layout_noise import Noise, noise_of
from talkmodel.parser.spans import Span

__all__ = ["QA", "Block", "BlockKind", "DateSpan", "Layout", "read_layout"]

_PEEK = 700
_SHORT = 100
_HEADING_WORDS = 14
_LIST_WORDS = 20
_PROSE_WORDS = 12
_GROUP_ITEMS = 2
_SECTION_ITEMS = 8
_END_ITEMS = 20
_ABOUT_WORDS = 8
_ABOUT_ITEMS = 4
_BIOS = 3
_DATELINE_ITEMS = 2
_MIN_SENTENCE = 5
_ABOUT = re.compile(r"(?:About|ABOUT) (?:[Tt]he |THE )?[A-Z0-9]")
_BYLINE_BIO = re.compile(
    r"[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,3}\s(?:is|was)\s(?:an?|the|our)\s(?:[\w'’-]+\s){0,6}"
    r"(?:writer|reporter|journalist|correspondent|editor|columnist|author|professor|lecturer"
    r"|researcher|fellow)\b"
)
_BIO = re.compile(r"\s(?:is|are|was|covers|writes|works|reports|has|contributed)\b")
_OWN_DATE = re.compile(
    r"[*_(\[]*(?:(?:this (?:article|story|post|page|report|piece|live blog) (?:was|has been) )?"
    r"(?:(?:first|last|originally)\s)?(?:published|updated|posted|modified|issued|amended|corrected"
    r"|edited)|date(?=:))\b|[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d",
    re.IGNORECASE,
)
_SPEAKER_DASH = ("—", "–")
_LABEL = re.compile(r"[A-Z][A-Z .'’-]{1,40}:\s")
_CREDIT = re.compile(r"\(?reporting by\s+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){1,3}")


def _is_prose(text: str, item: Item) -> bool:
    words = item.of(text).split(None, _LIST_WORDS)
    ends = text[item.end - 1] in '.!?”"’…:;)'
    return len(words) > _LIST_WORDS or (ends and len(words) >= _PROSE_WORDS)


def _looks_like_heading(text: str, items: list[Item], index: int) -> bool:
    """Tell whether a line without a marker stands as a heading over what follows."""
    item = items[index]
    if item.mark is Mark.HEADING:
        return True
    if item.mark not in {Mark.NONE, Mark.TIME} or index + 1 == len(items):
        return False
    words = item.of(text)[:_PEEK]
    if not _is_worded_as_heading(words) or (item.mark is Mark.NONE and _is_quoted(words)):
        return False
    above, below = items[index - 1] if index else None, items[index + 1]
    # In a live blog the time may stand on a line of its own above the heading.
    timed = above is not None and above.mark is Mark.TIME and above.start >= above.end
    if item.bold or item.mark is Mark.TIME or words.isupper() or timed:
        return True
    alone = above is None or above.group != item.group
    if below.group != item.group:
        return alone and below.mark is not Mark.RULE
    listed = below.mark in {Mark.BULLET, Mark.NUMBER}
    asked = words.endswith("?") and below.mark is Mark.NONE
    return _is_prose(text, below) or (alone and (listed or asked))


def _is_worded_as_heading(words: str) -> bool:
    """Tell whether a line is short and neither begins nor ends like a sentence."""
    if not words or len(words) > _SHORT or len(words.split()) > _HEADING_WORDS:
        return False
    begins = words[0].isupper() or words[0].isdigit() or words[0] in "‘“\"'"
    return begins and (words[-1] not in ".,;:!…" or words.isupper())


def _is_quoted(words: str) -> bool:
    return words[0] in "‘“\"'" and words[-1] in "’”\"'"


class _Body:
    """The items below the head, and what each of them turns out to be."""

    def __init__(self, text: str, items: list[Item], head: Head) -> None:
        self.text = text
        self.items = items
        self.head = head
        self.blocked = [False] * len(items)
        self.headings = [
            index >= head.body and _looks_like_heading(text, items, index)
            for index in range(len(items))
        ]
        self.dates: list[DateSpan] = []
        self.credit: Span | None = None

    def set_noise_aside(self) -> None:
        """Mark boilerplate as blocked."""
        index = self.head.body
        seen = False
        while index < len(self.items):
            item = self.items[index]
            words = self.text[item.start : min(item.end, item.start + _PEEK)]
            noise = self._noise(index, words)
            if noise is Noise.REST and not seen:
                noise = Noise.LINE
            stop = index + 1 if noise is None else self._reach(index, noise)
            if noise is not None:
                self._credit(item)
                for place in range(index, stop):
                    self.blocked[place] = True
                    self.headings[place] = False
            seen = seen or (noise is None and _is_prose(self.text, item))
            index = stop
        self._set_bios_aside()

    def _noise(self, index: int, words: str) -> Noise | None:
        item = self.items[index]
        if item.mark is Mark.RULE:
            return None
        if item.mark is Mark.CODE:
            return Noise.LINE
        if self._is_about(index):
            return Noise.SECTION
        dated = self._is_own_date(item)
        return noise_of(words) or (Noise.LINE if dated else None)

    def _is_own_date(self, item: Item) -> bool:
        """Read a line further down that tells when the article was published or updated."""
        # Only what speaks of the article itself may go on at length.
        room = 2 * _SHORT if self.text.startswith(("This ", "this "), item.start) else _SHORT
        if item.end - item.start > room or not _OWN_DATE.match(self.text, item.start, item.end):
            return False
        found = dates_in(self.text, item.start, item.end)
        self.dates += found
        return bool(found)

    def _credit(self, item: Item) -> None:
        """Remember who a wire story says reported it."""
        found = _CREDIT.match(self.text, item.start, item.end)
        name = found and _NAME.match(self.text, found.end(), item.end)
        if name and self.credit is None:
            self.credit = Span(*name.span())

    def _is_about(self, index: int) -> bool:
        """Tell whether a heading opens the paragraph that a release ends with: `About ...`."""
        item = self.items[index]
        if not self.text.startswith(("About", "ABOUT"), item.start):
            return False
        words = item.of(self.text)[:_PEEK]
        if not _ABOUT.match(words) or len(words.split()) > _ABOUT_WORDS or words[-1] in ".?!,":
            return False
        later = range(index + 1, len(self.items))
        if len(later) > _END_ITEMS:
            return False
        opened = 1 + sum(self._is_about_like(i) for i in later)
        other = any(self.headings[i] and not self._is_about_like(i) for i in later)
        return not other and 0 < len(later) <= _ABOUT_ITEMS * opened

    def _is_about_like(self, index: int) -> bool:
        words = self.items[index].of(self.text)[:_PEEK]
        return (
            _ABOUT.match(words) is not None
            or noise_of(words) is not None
            or (self.items[index].mark is Mark.RULE)
        )

    def _reach(self, index: int, noise: Noise) -> int:
        """Return the index after the last item that boilerplate takes along."""
        stop = index + 1
        while noise is not Noise.LINE and stop < len(self.items):
            below = self.items[stop]
            cue = self.headings[stop] and is_faq_heading(below.of(self.text)[:_PEEK])
            rule = noise is not Noise.REST and below.mark is Mark.RULE
            if cue or rule or self._is_beyond(noise, index, stop):
                break
            stop += 1
        return stop

    def _is_beyond(self, noise: Noise, index: int, stop: int) -> bool:
        """Tell whether an item below boilerplate is no part of it any more."""
        item, below = self.items[index], self.items[stop]
        if noise is Noise.GROUP:
            prose = _is_prose(self.text, below)
            return below.group != item.group or prose or stop - index > _GROUP_ITEMS
        if noise is Noise.LIST:
            last = noise_of(below.of(self.text)[:_PEEK]) is Noise.REST
            return last or self._ends_list(below)
        if noise is Noise.SECTION:
            opened = self.headings[stop] and below.mark is item.mark and stop > index + 1
            return stop - index > _SECTION_ITEMS or opened
        return False

    def _ends_list(self, below: Item) -> bool:
        return below.mark in {Mark.HEADING, Mark.QUESTION, Mark.ANSWER, Mark.QUOTE} or (
            below.mark is Mark.NONE and self._is_sentence(below)
        )

    def _is_sentence(self, item: Item) -> bool:
        words = item.of(self.text)[:_PEEK].split()
        return len(words) > _LIST_WORDS or (len(words) >= _MIN_SENTENCE and words[-1][-1] == ".")

    def _set_bios_aside(self) -> None:
        """Block the paragraphs at the end that tell who the author or the outlet is."""
        names = [name.casefold() for name in self.head.names]
        if self.head.byline is not None:
            names += re.split(r",\s|\sand\s", self.head.byline.of(self.text).casefold())
        names = [name for name in names if len(name.split()) > 1]
        left = _BIOS
        for index in range(len(self.items) - 1, self.head.body, -1):
            item = self.items[index]
            if self.blocked[index] or item.mark is Mark.RULE:
                continue
            words = item.of(self.text)[:_PEEK].lstrip("*_ ")
            low = words.casefold()
            name = next((name for name in names if low.startswith(name)), None)
            self.blocked[index] = (
                bool(_BIO.match(words, len(name))) if name else bool(_BYLINE_BIO.match(words))
            )
            left -= 1
            if not left:
                return

    def kind_of(self, index: int) -> BlockKind:
        """Return what an item is that is no question and no answer."""
        item = self.items[index]
        if self.blocked[index]:
            return BlockKind.BOILERPLATE
        if item.mark in {Mark.BULLET, Mark.NUMBER}:
            return BlockKind.BULLET
        if item.mark is Mark.QUOTE or self._is_pull_quote(index):
            return BlockKind.QUOTATION
        if item.mark is Mark.TABLE:
            return BlockKind.TABLE
        return BlockKind.HEADING if self.headings[index] else BlockKind.PARAGRAPH

    def _is_pull_quote(self, index: int) -> bool:
        """Tell whether a paragraph is a quotation with its speaker on a line below it, or that."""
        item = self.items[index]
        if self.text.startswith(_SPEAKER_DASH, item.start):
            return index > 0 and self._is_quote(self.items[index - 1])
        if index + 1 == len(self.items) or not self._is_quote(item):
            return False
        return self.text.startswith(_SPEAKER_DASH, self.items[index + 1].start)

    def _is_quote(self, item: Item) -> bool:
        return item.end > item.start and _is_quoted(self.text[item.start] + self.text[item.end - 1])


def _blocks(body: _Body, faq: Faq) -> tuple[Block, ...]:
    found: list[Block] = []
    section = 0
    for index, item in enumerate(body.items):
        if item.mark is Mark.RULE or item.start >= item.end:
            continue
        kind = body.head.kinds.get(index)
        if index >= body.head.body or kind is None:
            kind = body.kind_of(index)
        section += kind is BlockKind.HEADING and index not in faq.blocks
        made = faq.blocks.get(index) or [(kind, item.start, item.end)]
        found += [Block(one, start, end, section) for one, start, end in made if start < end]
    return tuple(found)


def _is_speaker(text: str, items: list[Item], dateline: Span) -> bool:
    """Tell whether what looks like `PLACE:` names a speaker, because others follow in kind."""
    if not dateline.of(text).rstrip().endswith(":"):
        return False
    return sum(_LABEL.match(text, item.start, item.end) is not None for item in items) > 1


def _first_dateline(text: str, body: _Body) -> tuple[Span, Span, list[DateSpan]] | None:
    """Return the dateline that one of the first paragraphs begins with."""
    left = _DATELINE_ITEMS
    for index in range(body.head.body, len(body.items)):
        item = body.items[index]
        if body.blocked[index] or item.mark is not Mark.NONE or body.headings[index]:
            continue
        found = read_dateline(text, item.start, item.end)
        if found is not None and not _is_speaker(text, body.items, found[0]):
            return found
        left -= 1
        if not left:
            break
    return None


def read_layout(text: str) -> Layout:
    r"""Return how an article is laid out.

    Any text is accepted. What cannot be told is `None` or empty; every line that holds a letter or
    figure is part of exactly one block.

    Args:
        text: The article as the caller has it, plain text or Markdown.

    >>> layout = read_layout(
    ...     "Guilds agree at last\nBy Ana Ruiz\n4 May 2031\n\n"
    ...     "ALMA - The two guilds of the port signed a truce after a night of talks.\n"
    ... )
    >>> layout.title.of(layout.text), layout.byline.of(layout.text), str(layout.published.value)
    ('Guilds agree at last', 'Ana Ruiz', '2031-05-04')
    >>> layout.dateline_place.of(layout.text), [block.kind.value for block in layout.blocks]
    ('ALMA', ['title', 'byline', 'date', 'paragraph'])
    """
    items = read_items(text)
    head = read_head(text, items)
    body = _Body(text, items, head)
    body.set_noise_aside()
    title = head.title.of(text) if head.title else ""
    faq = read_faq(
        text,
        items,
        head.body,
        blocked=body.blocked,
        headings=body.headings,
        announced=is_faq_heading(title),
    )
    dates = head.dates + body.dates
    dateline, place = head.dateline, head.dateline_place
    found = _first_dateline(text, body)
    if found is not None:
        dateline, place = found[0], found[1]
        dates += found[2]
    published = max(dates, key=lambda date: (date.value.latest(), date.start), default=None)
    return Layout(
        text=text,
        blocks=_blocks(body, faq),
        title=head.title,
        byline=head.byline or body.credit,
        published=published,
        dateline=dateline,
        dateline_place=place,
        faq=faq.pairs,
    )
