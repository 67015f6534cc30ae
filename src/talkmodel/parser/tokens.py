"""Words and marks with their offsets."""

from __future__ import annotations

import re
from enum import Enum

from attrs import frozen

__all__ = ["Token", "TokenKind", "tokenize"]

# One alternative per kind of token; none can match the same character twice, so matching is linear.
_TOKEN = re.compile(
    r"(?P<markup>\]\((?:https?:|/)[^\s)]*\)|[*_`\[\]])"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<number>[$£€]?\d[\d.,:]*\d%?|[$£€]?\d%?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&+‐‑][^\W_]+)*)"
    r"|(?P<mark>[^\s])"
)
_NAME_PREFIXES = frozenset(
    {"al", "el", "as", "ad", "an", "ar", "az", "ash", "ul", "bin", "ibn", "ed"}
)
_POSSESSIVE_ENDS = ("'s", "’s")


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    POSSESSIVE = "possessive"
    MARK = "mark"


@frozen
class Token:
    """A word, a number or a mark at `text[start:end]`; `lower` is its case-folded text."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind

    @property
    def is_word(self) -> bool:
        """Whether the token is a word."""
        return self.kind is TokenKind.WORD

    @property
    def is_capitalised(self) -> bool:
        """Whether the token is a word that begins with an upper-case letter.

        Or a name such as `al-Rashid`.
        """
        if self.kind is not TokenKind.WORD:
            return False
        prefix, _, rest = self.text.partition("-")
        return self.text[0].isupper() or (prefix in _NAME_PREFIXES and rest[:1].isupper())


def _make(text: str, start: int, end: int, kind: TokenKind) -> Token:
    piece = text[start:end]
    return Token(start, end, piece, piece.lower().replace("’", "'"), kind)


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut `text[start:end]` into tokens; offsets are those of the whole `text`.

    A possessive `'s` is a token of its own, as is the apostrophe of a plural possessive.

    >>> [t.text for t in tokenize("Russia’s envoy met U.N. officials.")]
    ['Russia', '’s', 'envoy', 'met', 'U.N.', 'officials', '.']
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        group = match.lastgroup
        if group == "markup":
            continue
        if group == "word":
            if match.group().endswith(_POSSESSIVE_ENDS) and stop - begin > 2:
                tokens.append(_make(text, begin, stop - 2, TokenKind.WORD))
                tokens.append(_make(text, stop - 2, stop, TokenKind.POSSESSIVE))
            else:
                tokens.append(_make(text, begin, stop, TokenKind.WORD))
        elif group == "number":
            tokens.append(_make(text, begin, stop, TokenKind.NUMBER))
        elif group == "poss" or (
            match.group() in "'’" and _closes_plural_possessive(text, begin, tokens)
        ):
            tokens.append(_make(text, begin, stop, TokenKind.POSSESSIVE))
        else:
            tokens.append(_make(text, begin, stop, TokenKind.MARK))
    return tuple(tokens)


def _closes_plural_possessive(text: str, at: int, before: list[Token]) -> bool:
    """Whether the apostrophe at `at` belongs to a plural, as in `the rebels' leader`."""
    return bool(
        before
        and before[-1].end == at
        and before[-1].lower.endswith("s")
        and text[at + 1 : at + 2] == " "
        and (text[at + 2 : at + 3].islower() or before[-1].text[0].isupper())
    )
