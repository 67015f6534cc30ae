"""Words and marks with their offsets."""

from __future__ import annotations

import re
from enum import Enum

from attrs import define

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
# `the UN-brokered talks` name the UN: what these words are joined to is a name.
_JOINED = re.compile(
    r"[-‐‑](?=(?:led|backed|brokered|mediated|sponsored|facilitated|hosted|chaired|convened"
    r"|moderated|supported|supervised)$)"
)


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    POSSESSIVE = "possessive"
    MARK = "mark"


_WORD = TokenKind.WORD  # a look-up in the enumeration for every word would be felt


# Made once for every word of an article, so without what `frozen` costs; nobody changes one.
@define(eq=False)
class Token:
    """A word, a number or a mark at `text[start:end]`; `lower` is its case-folded text.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        text: What stands there.
        lower: The same in lower case, with a straight apostrophe.
        kind: What it is made of.
        is_capitalised: Whether it is a word that begins with an upper-case letter, or a name such
            as `al-Rashid`.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind
    is_capitalised: bool = False

    @property
    def is_word(self) -> bool:
        """Whether the token is a word."""
        return self.kind is TokenKind.WORD


# The words met before with what is known of them. Most words of a text have been met: this spares
# both the time to look at each again and the memory for many copies of one.
_Shape = tuple[str, str, bool]
_MET: dict[str, _Shape] = {}
_MOST_MET, _LONGEST_KEPT = 20_000, 32


def _shape(piece: str) -> _Shape:
    """A word, the word in lower case with a straight apostrophe, and whether it is capitalised."""
    known = _MET.get(piece)
    if known is not None:
        return known
    lower, capital = piece.lower(), piece[0].isupper()
    if not capital and "-" in piece:
        prefix, _, rest = piece.partition("-")
        capital = prefix in _NAME_PREFIXES and rest[:1].isupper()
    lower = lower.replace("’", "'")
    known = (piece, piece if lower == piece else lower, capital)
    if len(piece) <= _LONGEST_KEPT:
        if len(_MET) >= _MOST_MET:
            _MET.clear()
        _MET[piece] = known
    return known


def _word(text: str, start: int, end: int) -> Token:
    """The word at `text[start:end]`."""
    piece, lower, capital = _shape(text[start:end])
    return Token(start, end, piece, lower, _WORD, capital)


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut `text[start:end]` into tokens; offsets are those of the whole `text`.

    A possessive `'s` is a token of its own, as is the apostrophe of a plural possessive.

    >>> [t.text for t in tokenize("Russia’s envoy met U.N. officials.")]
    ['Russia', '’s', 'envoy', 'met', 'U.N.', 'officials', '.']
    """
    tokens: list[Token] = []
    add, possessive = tokens.append, TokenKind.POSSESSIVE
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        group = match.lastgroup
        if group == "word":
            if stop - begin > 2 and text[stop - 1] == "s" and text[stop - 2] in "'’":
                add(_word(text, begin, stop - 2))
                add(Token(stop - 2, stop, text[stop - 2 : stop], "'s", possessive))
            elif text[stop - 1] == "d" and (joint := _joint(text, begin, stop)):
                add(_word(text, begin, joint))
                add(Token(joint, joint + 1, text[joint], text[joint], TokenKind.MARK))
                add(_word(text, joint + 1, stop))
            else:
                add(_word(text, begin, stop))
        elif group == "mark":
            mark = match[0]
            closes = mark in "'’" and _closes_plural_possessive(text, begin, tokens)
            low = "'" if mark == "’" else mark
            add(Token(begin, stop, mark, low, possessive if closes else TokenKind.MARK))
        elif group == "number":
            number = match[0]
            add(Token(begin, stop, number, number, TokenKind.NUMBER))
        elif group == "poss":
            add(Token(begin, stop, match[0], "'s", possessive))
    return tuple(tokens)


def _joint(text: str, start: int, end: int) -> int:
    """Where the hyphen of `Zembrian-led` stands in `text[start:end]`; 0 where there is none."""
    if not text[start].isupper():
        return 0
    match = _JOINED.search(text[start:end])
    return start + match.start() if match else 0


def _closes_plural_possessive(text: str, at: int, before: list[Token]) -> bool:
    """Whether the apostrophe at `at` belongs to a plural, as in `the rebels' leader`."""
    return bool(
        before
        and before[-1].end == at
        and before[-1].lower.endswith("s")
        and text[at + 1 : at + 2] == " "
        and (text[at + 2 : at + 3].islower() or before[-1].text[0].isupper())
    )
