"""Words and marks with their offsets."""

from __future__ import annotations

import re
from enum import Enum

from attrs import define

__all__ = ["Token", "TokenKind", "tokenize"]

# None of the alternatives can match the same character twice, so matching is linear. Every sign
# but white space is part of a match: `tokenize` finds where each stands by going on from the last.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:[-'’&+‐‑][^\W_]+)*"  # words
    r"|\]\((?:https?:|/)[^\s)\]]*\)|[*_`\[\]]"  # markup
    r"|['’]s\b"
    r"|[$£€]?\d[\d.,:]*\d%?|[$£€]?\d%?"  # numbers
    r"|[^\W_]+(?:[-'’&+‐‑][^\W_]+)*"  # words of figures that are no digits
    r"|[^\s]"
)
_MARKUP = re.compile(r"\]\((?:https?:|/)[^\s)\]]*\)|[*_`\[\]]")
_POSSESSIVE_ENDS = ("'s", "’s")
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


# Made once for every word of an article, so without what `frozen` costs; nobody changes one.
@define(eq=False, weakref_slot=False)
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


# What is known of the pieces met before. Most pieces of a text have been met: this spares both the
# time to look at each again and the memory for many copies of one.
_Shape = tuple[str, str, TokenKind | None, bool]
_MET: dict[str, _Shape] = {}
_MOST_MET, _LONGEST_KEPT = 20_000, 32


def _shape(piece: str) -> _Shape:
    """A piece, the piece in lower case with a straight apostrophe, its kind, and its capital.

    No kind for those that what stands around them decides about, or that are no token.
    """
    lower, capital, kind = piece.lower().replace("’", "'"), False, _kind(piece)
    if kind is TokenKind.WORD:
        capital = piece[0].isupper()
        if not capital and "-" in piece:
            prefix, _, rest = piece.partition("-")
            capital = prefix in _NAME_PREFIXES and rest[:1].isupper()
    known = (piece, piece if lower == piece else lower, kind, capital)
    if len(piece) <= _LONGEST_KEPT:
        if len(_MET) >= _MOST_MET:
            _MET.clear()
        _MET[piece] = known
    return known


def _kind(piece: str) -> TokenKind | None:
    if piece[0].isalnum() and not piece[0].isdecimal():
        joined = piece[0].isupper() and piece[-1] == "d" and _JOINED.search(piece)
        owns = piece.endswith(_POSSESSIVE_ENDS) and len(piece) > 2
        return None if joined or owns else TokenKind.WORD
    if piece in _POSSESSIVE_ENDS:
        return TokenKind.POSSESSIVE
    if piece in "'’" or _MARKUP.fullmatch(piece):
        return None
    return TokenKind.NUMBER if piece[-1].isdecimal() or len(piece) > 1 else TokenKind.MARK


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut `text[start:end]` into tokens; offsets are those of the whole `text`.

    A possessive `'s` is a token of its own, as is the apostrophe of a plural possessive.

    >>> [t.text for t in tokenize("Russia’s envoy met U.N. officials.")]
    ['Russia', '’s', 'envoy', 'met', 'U.N.', 'officials', '.']
    """
    tokens: list[Token] = []
    add, known, find, at = tokens.append, _MET.get, text.find, start
    for found in _TOKEN.findall(text, start, len(text) if end is None else end):
        begin = find(found, at)
        at = begin + len(found)
        piece, lower, kind, capital = known(found) or _shape(found)
        if kind is not None:
            add(Token(begin, at, piece, lower, kind, capital))
        elif len(piece) == 1 and piece in "'’":
            closes = _closes_plural_possessive(text, begin, tokens)
            add(Token(begin, at, piece, "'", TokenKind.POSSESSIVE if closes else TokenKind.MARK))
        elif piece.endswith(_POSSESSIVE_ENDS):
            owner, low, _, capital = known(piece[:-2]) or _shape(piece[:-2])
            add(Token(begin, at - 2, owner, low, TokenKind.WORD, capital))
            add(Token(at - 2, at, piece[-2:], "'s", TokenKind.POSSESSIVE))
        elif joint := _JOINED.search(piece):
            tokens.extend(_parts(piece, begin, joint.start()))
    return tuple(tokens)


def _parts(piece: str, begin: int, cut: int) -> tuple[Token, Token, Token]:
    """The tokens of `Zembrian-led`, whose hyphen is its sign number `cut`."""
    (name, low, _, capital), (led, led_low, _, _) = _shape(piece[:cut]), _shape(piece[cut + 1 :])
    at, dash = begin + cut, piece[cut]
    return (
        Token(begin, at, name, low, TokenKind.WORD, capital),
        Token(at, at + 1, dash, dash, TokenKind.MARK),
        Token(at + 1, begin + len(piece), led, led_low, TokenKind.WORD),
    )


def _closes_plural_possessive(text: str, at: int, before: list[Token]) -> bool:
    """Whether the apostrophe at `at` belongs to a plural, as in `the rebels' leader`."""
    return bool(
        before
        and before[-1].end == at
        and before[-1].lower.endswith("s")
        and text[at + 1 : at + 2] == " "
        and (text[at + 2 : at + 3].islower() or before[-1].text[0].isupper())
    )
