"""Mentions: the expressions of a sentence that may point to an actor or a place."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import Factory, define, field

from talkmodel.parser.layout import BlockKind

if TYPE_CHECKING:
    from talkmodel.lexicon import Form, FormKind
    from talkmodel.parser.tokens import Token

__all__ = ["SHOUTED", "Line", "Mention", "MentionKind"]

SHOUTED = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})


class MentionKind(Enum):
    """What kind of expression a mention is."""

    KNOWN = "known"
    NAME = "name"
    DEFINITE = "definite"
    PRONOUN = "pronoun"


# Made by the dozen for every article, so like `Token` without what `frozen` costs.
@define(unsafe_hash=True, weakref_slot=False)
class Mention:
    """An expression that may point to an actor or a place.

    `start` and `end` are offsets, `first` and `last` the half-open range of its token indices.
    `title` is the range of the capitalised title tokens right before a name; `forms` are the
    lexicon's readings.
    """

    kind: MentionKind
    start: int
    end: int
    first: int
    last: int
    text: str
    forms: tuple[Form, ...] = ()
    title: tuple[int, int] | None = None

    def has_form(self, *kinds: FormKind) -> bool:
        """Whether the lexicon knows the mention as one of these kinds of form."""
        # Most mentions are names that the lexicon has no forms of.
        return bool(self.forms) and any(form.how in kinds for form in self.forms)


def _by_first_token(line: Line) -> dict[int, Mention]:
    return {mention.first: mention for mention in line.mentions}


def _vocabulary(line: Line) -> frozenset[str]:
    return frozenset([token.lower for token in line.tokens])


def _by_last_token(line: Line) -> dict[int, Mention]:
    return {mention.last: mention for mention in line.mentions}


@define(eq=False)
class Line:
    """A sentence with its tokens and mentions; `shouted` when it is a title or heading.

    `vocabulary` holds its words in lower case: a rule that needs one of certain words looks there
    before it looks at every token.
    """

    index: int
    start: int
    end: int
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    _by_first: dict[int, Mention] = field(
        init=False, repr=False, default=Factory(_by_first_token, takes_self=True)
    )
    _by_last: dict[int, Mention] = field(
        init=False, repr=False, default=Factory(_by_last_token, takes_self=True)
    )

    vocabulary: frozenset[str] = field(
        init=False, repr=False, default=Factory(_vocabulary, takes_self=True)
    )

    def from_token(self, index: int) -> Mention | None:
        """The mention that begins at token `index`."""
        return self._by_first.get(index)

    def upto_token(self, index: int) -> Mention | None:
        """The mention that ends before token `index`."""
        return self._by_last.get(index)

    def indexes(self, words: frozenset[str]) -> list[int]:
        """The indexes of the tokens that are one of `words`, in lower case."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [index for index, token in enumerate(self.tokens) if token.lower in words]

    @property
    def shouted(self) -> bool:
        """Whether the line is a title or a heading, where capitals say little."""
        return self.kind in SHOUTED
