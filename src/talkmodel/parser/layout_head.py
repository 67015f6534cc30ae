"""The head of an article: headline, byline, the dates it gives for itself, dateline."""

import re

import attrs

from talkmodel.parser.layout_dateline import place_of_line
from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_front import read_front
from talkmodel.parser.layout_lines import Item, Mark
from talkmodel.parser.layout_meta import (
    MAX_META,
    Meta,
    desk_name,
    is_job,
    is_person,
    plain_name,
    read_meta,
    told_name,
)
from talkmodel.parser.layout_model import BlockKind, DateSpan
from talkmodel.parser.layout_noise import noise_of
from talkmodel.parser.layout_title import choose_title, find_body, is_body_name
from talkmodel.parser.layout_words import KICKERS
from talkmodel.parser.spans import Span, strip_span

__all__ = ["Head", "read_head"]


@attrs.mutable(slots=True)
class Head:
    """What the head says.

    Attributes:
        kinds: The kind of each of its items, by index.
        body: Index of the first item after it.
        title: The headline.
        byline: The author.
        dates: Dates the article gives for itself.
        dateline: Place and date on a line of its own.
        dateline_place: The place of it.
        names: Names of outlets and sections above the headline.
    """

    kinds: dict[int, BlockKind] = attrs.Factory(dict)
    body: int = 0
    title: Span | None = None
    byline: Span | None = None
    dates: list[DateSpan] = attrs.Factory(list)
    dateline: Span | None = None
    dateline_place: Span | None = None
    names: list[str] = attrs.Factory(list)


_RELEASE = re.compile(
    r"(?:for (?:immediate )?release|embargoed|press release|news release)", re.IGNORECASE
)
_PIECE = re.compile(r"(?:[^|]|(?<! )\||\|(?! ))+")
# A line that bears a date and is the headline all the same.
_DOCUMENT = re.compile(
    r"(?!(?:published|updated|posted|issued|date)\b).{0,60}\b(?:briefing|remarks|statement|transcript"
    r"|communiqu[ée]|press conference|readout|bulletin|minutes)\b(?!\s*(?:no|#|\d))",
    re.IGNORECASE,
)
_STANDFIRST = re.compile(r"[.!?…] By ([A-Z][^.!?]{4,60})$")
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?")
_DECK_WORDS = 5
_KEYED = re.compile(r"(?:title|headline|subject)\s*:\s+", re.IGNORECASE)
_MAX_TITLE = 240
_DATED_TITLE_WORDS = 5
_CAPS_WORDS = 4
_ASIDE = frozenset((Mark.RULE, Mark.CODE, Mark.TABLE))
_LISTED = frozenset((Mark.BULLET, Mark.NUMBER))


def read_head(text: str, items: list[Item]) -> Head:
    r"""Read the head of an article: everything above its first paragraph.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "Guilds agree at last\nBy Ana Ruiz, trade reporter\n4 May 2031\n\nThey did."
    >>> head = read_head(text, read_items(text))
    >>> head.title.of(text), head.byline.of(text), str(head.dates[0].value)
    ('Guilds agree at last', 'Ana Ruiz', '2031-05-04')
    """
    reader = _Reader(text, items)
    reader.sort_lines()
    reader.place_title()
    reader.give_back_question()
    reader.read_metas()
    if reader.head.byline is None and reader.head.title is not None:
        reader.find_plain_name(reader.head.title.start)
        reader.find_below_standfirst()
    reader.mark_rest()
    return reader.head


class _Reader:
    """Reads a head step by step, each step leaning on those before."""

    def __init__(self, text: str, items: list[Item]) -> None:
        front = read_front(text, items)
        self.text = text
        self.items = items
        self.first = len(front.kinds)
        self.head = Head(
            kinds=front.kinds, title=front.title, byline=front.byline, dates=front.dates
        )
        self.head.body = find_body(text, items, self.first)
        self.metas: dict[int, Meta] = {}
        self.candidates: list[int] = []

    def words(self, index: int) -> str:
        """Return the text of an item, or as much of it as matters here."""
        return self.items[index].of(self.text)[: 2 * _MAX_TITLE]

    def low(self, index: int) -> str:
        """Return the text of an item in lower case, without what labels are decorated with."""
        return self.words(index).casefold().strip(" :.[]*")

    def sort_lines(self) -> None:
        """Tell lines with author or date, boilerplate and possible headlines apart."""
        for index in range(self.first, self.head.body):
            item, words = self.items[index], self.words(index)
            aside = item.mark in _ASIDE
            meta = None if aside or item.level else read_meta(self.text, item)
            if meta is not None:
                self.metas[index] = meta
                if meta.byline is None and meta.names and not self.candidates:
                    self._keep_document(index)
            elif _CLOCK.fullmatch(words):
                self.head.kinds[index] = BlockKind.DATE
            elif item.mark in _LISTED and self.candidates and len(words.split()) >= _DECK_WORDS:
                self.head.kinds[index] = BlockKind.SUBTITLE  # what the headline adds in bullets
            elif aside or item.mark in _LISTED or noise_of(words) is not None:
                self.head.kinds[index] = BlockKind.BOILERPLATE
                if _RELEASE.match(words):
                    self.head.dates += dates_in(self.text, item.start, item.end)
            elif item.end - item.start <= _MAX_TITLE:
                self.candidates.append(index)

    def _keep_document(self, index: int) -> None:
        """Let `Daily briefing, 4 May 2031` be the headline if nothing stands above it."""
        if _DOCUMENT.match(self.words(index)):
            self.head.dates += self.metas.pop(index).dates
            self.candidates.append(index)

    def place_title(self) -> None:
        """Find the headline."""
        self._read_keyed_title()
        if self.head.title is not None:
            wanted = self.head.title.of(self.text).casefold()
            for index in self.candidates:
                if self.words(index).casefold() == wanted:
                    self.head.kinds[index] = BlockKind.TITLE
            return
        first_meta = min(self.metas, default=len(self.items))
        if not self.candidates and first_meta in self.metas:
            # A line of capitals with a date is a headline after all where there is no other.
            long = len(self.words(first_meta).split()) > _DATED_TITLE_WORDS
            if long and self.metas[first_meta].byline is None:
                del self.metas[first_meta]
                self.candidates.append(first_meta)
        chosen = choose_title(self.text, self.items, self.candidates, first_meta)
        if chosen is not None:
            self.head.title = self._headline(self.items[chosen])
            self.head.kinds[chosen] = BlockKind.TITLE

    def _read_keyed_title(self) -> None:
        for index in list(self.candidates):
            item = self.items[index]
            keyed = _KEYED.match(self.text, item.start, item.end)
            if keyed is not None:
                item.start = keyed.end()
                self.head.title = self.head.title or Span(item.start, item.end)
                self.head.kinds[index] = BlockKind.TITLE
                self.candidates.remove(index)

    def _headline(self, item: Item) -> Span:
        """Return a headline without the section before it and the outlet behind it."""
        found = _PIECE.finditer(self.text, item.start, item.end)
        pieces = [strip_span(self.text, Span(*piece.span())) for piece in found]
        pieces = [piece for piece in pieces if piece.end > piece.start]
        kicker = pieces[0].of(self.text).casefold() in KICKERS
        return pieces[1 if kicker and len(pieces) > 1 else 0]

    def give_back_question(self) -> None:
        """Let the body begin with a question that stands right above its first paragraph."""
        last = self.head.body - 1
        if (
            self.head.title is not None
            and self.head.body < len(self.items)
            and last not in self.head.kinds
            and self.items[last].start > self.head.title.start
            and self.text[self.items[last].end - 1] == "?"
        ):
            self.head.body = last

    def read_metas(self) -> None:
        """Take over what the lines with author or date say."""
        head = self.head
        for index, meta in self.metas.items():
            item = self.items[index]
            head.byline = head.byline or meta.byline
            head.dates += meta.dates
            head.kinds[index] = BlockKind.DATE if meta.byline is None else BlockKind.BYLINE
            if meta.dates and meta.byline is None and head.dateline is None:
                head.dateline_place = place_of_line(self.text, item, meta.dates[0])
                if head.dateline_place is not None:
                    head.dateline = Span(item.start, item.end)

    def find_plain_name(self, title: int) -> None:
        """Find an author who stands without `By`, on the line of a date or near it."""
        if self.head.dateline is None and self._find_beside_date(title):
            return
        for index in self.candidates:
            item = self.items[index]
            told = None if item.start < title else told_name(self.text, item.start, item.end)
            if told is not None:
                self.head.byline = told
                return
        dated = {self.items[index].group for index, meta in self.metas.items() if meta.dates}
        below = [index for index in self.candidates if self.items[index].start > title]
        for index in below:
            item = self.items[index]
            beside = item.group in dated or item.group + 1 in dated
            # Without any date, only a name alone right above the text is believed.
            alone = not dated and index == self.head.body - 1 and len(below) == 1
            name = plain_name(self.text, item.start, item.end, whole=not beside)
            if name is None and beside and item.end - item.start < _MAX_TITLE:
                name = desk_name(self.text, item.start, item.end)
            if name is not None and (beside or alone or self._has_job_below(index)):
                self.head.byline = name
                self.head.kinds[index] = BlockKind.BYLINE
                return

    def find_below_standfirst(self) -> None:
        """Find an author at the end of the standfirst: `It took two years. By Ana Ruiz`."""
        if self.head.byline is not None or self.head.body >= len(self.items):
            return
        item = self.items[self.head.body]
        found = _STANDFIRST.search(self.text, max(item.start, item.end - MAX_META), item.end)
        if found is not None and is_person(found[1]):
            self.head.byline = Span(*found.span(1))

    def _find_beside_date(self, title: int) -> bool:
        """Find an author on the line of a date."""
        for span in [span for meta in self.metas.values() for span in meta.names]:
            stop = self.text.find(",", span.start, span.end)
            name = Span(span.start, stop if stop > 0 else span.end)
            if name.start > title and is_person(name.of(self.text)):
                self.head.byline = name
            elif name.start > title and name.end > name.start:
                self.head.byline = desk_name(self.text, name.start, name.end)
            if self.head.byline is not None:
                return True
        return False

    def _has_job_below(self, index: int) -> bool:
        """Tell whether the line below names the job of who stands above, or where they work."""
        if index + 1 >= self.head.body:
            return False
        below = self.items[index + 1]
        told = is_job(self.text, below) or is_body_name(self.words(index + 1))
        return below.group == self.items[index].group and told

    def mark_rest(self) -> None:
        """Set the kinds of what is neither headline nor byline nor date."""
        head = self.head
        top = head.title.start if head.title else 0
        starts = [date.start for date in head.dates]
        if head.byline is not None:
            starts.append(head.byline.start)
        credit = min([start for start in starts if start > top], default=len(self.text))
        group = credited = -1
        for index, item in enumerate(self.items[: head.body]):
            if head.kinds.get(index) is BlockKind.BYLINE:
                credited = item.group
            elif index not in head.kinds and item.group == credited and is_job(self.text, item):
                head.kinds[index] = BlockKind.BYLINE
            if index not in head.kinds:
                possible = index in self.candidates
                words = self.words(index)[:MAX_META]
                caps = words.isupper() and len(words.split()) <= _CAPS_WORDS
                if item.start < top or (possible and self.low(index) in KICKERS):
                    head.kinds[index] = BlockKind.BOILERPLATE
                    head.names.append(words)
                elif possible and item.group != group and (caps or item.start > credit):
                    head.kinds[index] = BlockKind.HEADING
                else:
                    head.kinds[index] = BlockKind.SUBTITLE
            group = item.group
