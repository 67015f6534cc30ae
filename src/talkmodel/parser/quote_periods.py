"""Sentences as a reader of quotations sees them: each quotation one token, whatever it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from talkmodel.parser.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.quote_marks import Marked

__all__ = ["QUOTED", "Period", "Place", "read_periods"]

# The text of the token that stands for a quotation; no word can be that.
QUOTED: Final = "\0"
_SLACK: Final = frozenset("\"“”‘’'«»„‹›‚*_")


@frozen
class Place:
    """A mention at the half-open range `[first, last)` of the tokens of a period.

    `lead` is where its title or honorific begins, or `first`.
    """

    mention: Mention
    first: int
    last: int
    lead: int


@frozen(eq=False)
class Period:
    """A sentence of the narration, with the quotations it holds as single tokens.

    Attributes:
        index: Its position among all periods.
        block: Index of its block in `Layout.blocks`.
        part: Grows by one at each title or heading.
        tokens: Its tokens; `QUOTED` stands for a quotation.
        quotes: Which quotation stands at which token.
        starts: The mention that begins at a token, its title included.
        ends: The mention that ends before a token.
        opens_block: Whether it is the first of its block.
    """

    index: int
    block: int
    part: int
    tokens: tuple[Token, ...]
    quotes: dict[int, int]
    starts: dict[int, Place]
    ends: dict[int, Place]
    opens_block: bool

    def word(self, index: int) -> str:
        """The case-folded token at `index`, or an empty text outside."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    @property
    def is_speech(self) -> bool:
        """Whether it holds quotations and nothing else but marks."""
        return bool(self.quotes) and all(
            token.lower == QUOTED or token.kind is TokenKind.MARK for token in self.tokens
        )


@define
class _Draft:
    """A period while it is put together."""

    block: int
    part: int
    opens_block: bool
    line: int = -1
    tokens: list[Token] = field(factory=list)
    quotes: dict[int, int] = field(factory=dict)
    starts: dict[int, Place] = field(factory=dict)
    ends: dict[int, Place] = field(factory=dict)

    def put_quote(self, number: int, marked: Marked) -> None:
        self.quotes[len(self.tokens)] = number
        token = Token(marked.outer_start, marked.outer_end, QUOTED, QUOTED, TokenKind.MARK)
        self.tokens.append(token)

    def put_mention(self, mention: Mention, shift: dict[int, int]) -> None:
        """Enter a mention if all of its tokens are narration."""
        first, final = shift.get(mention.first), shift.get(mention.last - 1)
        if first is None or final is None or final - first != mention.last - 1 - mention.first:
            return
        lead = first if mention.title is None else shift.get(mention.title[0], first)
        place = Place(mention, first, final + 1, lead)
        self.starts[lead] = self.starts[first] = place
        self.ends[final + 1] = place


@define
class _Reader:
    marked: Sequence[Marked]
    number: int = 0
    part: int = 0
    block: int = -1
    draft: _Draft | None = None
    placed: int = -1

    def read(self, lines: Sequence[Line]) -> Iterator[_Draft]:
        for line in lines:
            if line.shouted:
                self.part += 1
                continue
            if self.draft is not None and line.block != self.draft.block:
                yield self.draft
                self.draft = None
            yield from self._line(line)
        if self.draft is not None:
            yield self.draft

    def _line(self, line: Line) -> Iterator[_Draft]:
        shift: dict[int, int] = {}
        fresh = True
        for index, token in enumerate(line.tokens):
            inside = self._quote_at(token)
            if inside is not None and inside == self.placed:
                # A quotation over several sentences: what follows it belongs to its period.
                fresh = False
                continue
            if fresh:
                yield from self._begin(line)
                fresh = False
            draft = self.draft
            assert draft is not None  # noqa: S101 - `_begin` has just set it
            if inside is not None:
                draft.put_quote(inside, self.marked[inside])
                self.placed = inside
            elif token.text not in _SLACK:
                shift[index] = len(draft.tokens)
                draft.tokens.append(token)
        if self.draft is not None:
            for mention in line.mentions:
                self.draft.put_mention(mention, shift)

    def _begin(self, line: Line) -> Iterator[_Draft]:
        opens = line.block != self.block
        self.block = line.block
        if self.draft is not None:
            yield self.draft
        self.draft = _Draft(line.block, self.part, opens)

    def _quote_at(self, token: Token) -> int | None:
        """The quotation that covers a token; tokens come in the order of the text."""
        while self.number < len(self.marked) and self.marked[self.number].outer_end <= token.start:
            self.number += 1
        if self.number < len(self.marked) and self.marked[self.number].outer_start < token.end:
            return self.number
        return None


def read_periods(lines: Sequence[Line], marked: Sequence[Marked]) -> tuple[Period, ...]:
    """Return the periods of an article's lines, titles and headings left out."""
    drafts = _Reader(marked).read(lines)
    return tuple(
        Period(i, d.block, d.part, tuple(d.tokens), d.quotes, d.starts, d.ends, d.opens_block)
        for i, d in enumerate(drafts)
    )
