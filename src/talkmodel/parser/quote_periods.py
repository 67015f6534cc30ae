"""Sentences as a reader of quotations sees them: each quotation one token, whatever it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from talkmodel.parser.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

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


# Made for every sentence, so without what `frozen` costs; its places are made when asked for.
@define(eq=False)
class Period:
    """A sentence of the narration, with the quotations it holds as single tokens.

    Attributes:
        index: Its position among all periods.
        block: Index of its block in `Layout.blocks`.
        part: Grows by one at each title or heading.
        tokens: Its tokens; `QUOTED` stands for a quotation.
        quotes: Which quotation stands at which token.
        opens_block: Whether it is the first of its block.
        sources: The lines it is made of, each with where its tokens of narration have gone, or
            None if they stay as they are.
    """

    index: int
    block: int
    part: int
    tokens: Sequence[Token]
    quotes: dict[int, int]
    opens_block: bool
    sources: list[tuple[Line, dict[int, int] | None]] = field(factory=list)
    _starts: dict[int, Place] | None = None
    _ends: dict[int, Place] = field(factory=dict)

    @property
    def starts(self) -> dict[int, Place]:
        """The mention that begins at a token, its title included."""
        return self._place() if self._starts is None else self._starts

    @property
    def ends(self) -> dict[int, Place]:
        """The mention that ends before a token."""
        if self._starts is None:
            self._place()
        return self._ends

    def _place(self) -> dict[int, Place]:
        starts: dict[int, Place] = {}
        for line, shift in self.sources:
            for mention in line.mentions:
                place = _placed(mention, shift)
                if place is not None:
                    starts[place.lead] = starts[place.first] = place
                    self._ends[place.last] = place
        self._starts = starts
        return starts

    def word(self, index: int) -> str:
        """The case-folded token at `index`, or an empty text outside."""
        tokens = self.tokens
        return tokens[index].lower if 0 <= index < len(tokens) else ""

    @property
    def is_speech(self) -> bool:
        """Whether it holds quotations and nothing else but marks."""
        return bool(self.quotes) and all(
            token.lower == QUOTED or token.kind is TokenKind.MARK for token in self.tokens
        )


def _placed(mention: Mention, shift: dict[int, int] | None) -> Place | None:
    """Where a mention stands in a period; None if not all of its tokens are narration."""
    lead = mention.first if mention.title is None else mention.title[0]
    if shift is None:
        return Place(mention, mention.first, mention.last, lead)
    first, final = shift.get(mention.first), shift.get(mention.last - 1)
    if first is None or final is None or final - first != mention.last - 1 - mention.first:
        return None
    return Place(mention, first, final + 1, shift.get(lead, first))


@define
class _Reader:
    marked: Sequence[Marked]
    periods: list[Period] = field(factory=list)
    number: int = 0
    part: int = 0
    block: int = -1
    placed: int = -1
    tokens: list[Token] = field(factory=list)

    def read(self, lines: Sequence[Line]) -> None:
        for line in lines:
            if line.shouted:
                self.part += 1
            elif self._is_plain(line):
                if line.tokens:
                    self._begin(line, line.tokens).sources.append((line, None))
            else:
                self._mixed(line)

    def _is_plain(self, line: Line) -> bool:
        """Whether a line holds no quotation and no stray mark: its tokens stay as they are."""
        marked = self.marked
        while self.number < len(marked) and marked[self.number].outer_end <= line.start:
            self.number += 1
        free = self.number == len(marked) or marked[self.number].outer_start >= line.end
        return free and _SLACK.isdisjoint(line.vocabulary)

    def _mixed(self, line: Line) -> None:
        shift: dict[int, int] = {}
        period: Period | None = None
        tokens = self.tokens
        for index, token in enumerate(line.tokens):
            inside = self._quote_at(token)
            if period is None:
                # A quotation over several sentences: what follows it belongs to its period.
                goes_on = inside is not None and inside == self.placed
                if not goes_on:
                    self.tokens = []
                    self._begin(line, self.tokens)
                period, tokens = self.periods[-1], self.tokens
                period.sources.append((line, shift))
            if inside is None:
                if token.text not in _SLACK:
                    shift[index] = len(tokens)
                    tokens.append(token)
            elif inside != self.placed:
                self.placed = inside
                period.quotes[len(tokens)] = inside
                mark = self.marked[inside]
                start, end = mark.outer_start, mark.outer_end
                tokens.append(Token(start, end, QUOTED, QUOTED, TokenKind.MARK))

    def _begin(self, line: Line, tokens: Sequence[Token]) -> Period:
        period = Period(
            len(self.periods), line.block, self.part, tokens, {}, line.block != self.block
        )
        self.block = line.block
        self.periods.append(period)
        return period

    def _quote_at(self, token: Token) -> int | None:
        """The quotation that covers a token; tokens come in the order of the text."""
        while self.number < len(self.marked) and self.marked[self.number].outer_end <= token.start:
            self.number += 1
        if self.number < len(self.marked) and self.marked[self.number].outer_start < token.end:
            return self.number
        return None


def read_periods(lines: Sequence[Line], marked: Sequence[Marked]) -> tuple[Period, ...]:
    """Return the periods of an article's lines, titles and headings left out."""
    reader = _Reader(marked)
    reader.read(lines)
    return tuple(reader.periods)
