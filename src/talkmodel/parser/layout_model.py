"""The values that reading a layout yields."""

import enum

import attrs

from talkmodel.model.dates import PartialDate
from talkmodel.parser.spans import Span

__all__ = ["QA", "Block", "BlockKind", "DateSpan", "Layout"]


class BlockKind(enum.StrEnum):
    """What a block of an article is.

    >>> BlockKind("heading")
    <BlockKind.HEADING: 'heading'>
    """

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    QUOTATION = "quotation"
    QUESTION = "question"
    ANSWER = "answer"
    TABLE = "table"
    BOILERPLATE = "boilerplate"


@attrs.frozen(slots=True)
class Block:
    """One paragraph, heading, list item or the like, without its markers.

    Attributes:
        kind: What it is.
        start: Offset of its first code point, after `- `, `## `, `> `, `1. ` and the like.
        end: Offset after its last one.
        section: How many headings stand before it or are it; 0 before the first.

    >>> Block(BlockKind.HEADING, 0, 12, section=1).kind.value
    'heading'
    """

    kind: BlockKind
    start: int
    end: int
    section: int


@attrs.frozen(slots=True)
class DateSpan:
    """A date that the article gives for itself.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        value: The date.

    >>> from talkmodel.model.dates import PartialDate
    >>> str(DateSpan(0, 10, PartialDate.parse("2031-05-04")).value)
    '2031-05-04'
    """

    start: int
    end: int
    value: PartialDate


@attrs.frozen(slots=True)
class QA:
    """A question with its answer.

    Attributes:
        question: Where the question stands, without markers.
        answer: Where its answer stands, from its first paragraph to its last.

    >>> QA(Span(0, 4), Span(5, 8)).answer.start
    5
    """

    question: Span
    answer: Span


@attrs.frozen(slots=True)
class Layout:
    """How an article is laid out.

    Attributes:
        text: The text, as the caller gave it.
        blocks: Its blocks, in order; none overlap.
        title: The headline.
        byline: Who wrote it, without `By` and job title.
        published: The newest date that the article gives for itself.
        dateline: Place, date and agency before the first paragraph, dash included, or a line of
            its own.
        dateline_place: The place in it.
        faq: The questions that it sets out as a list, with their answers.

    >>> Layout("", (), None, None, None, None, None, ()).blocks
    ()
    """

    text: str
    blocks: tuple[Block, ...]
    title: Span | None
    byline: Span | None
    published: DateSpan | None
    dateline: Span | None
    dateline_place: Span | None
    faq: tuple[QA, ...]
