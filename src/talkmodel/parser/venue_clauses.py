"""Where the clause around a word begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line

__all__ = ["BREAKS", "CLAUSE", "CONTRASTS", "clause_of"]

BREAKS = words("""; : — – ( ) ? ! …""")
CONTRASTS = words(
    """but while whereas although though because unless if when after before since so until till"""
)
_PARTING = BREAKS | CONTRASTS
# The most tokens that are looked at on either side.
CLAUSE: Final = 60
_CLAUSE_WORDS = frozenset({"the", "it", "they", "he", "she", "then"})
_FINITE = frozenset({"was", "were", "is", "are", "had", "has"})


def clause_of(line: Line, index: int) -> tuple[int, int]:
    """The token range of the clause around token `index`, of a limited length."""
    tokens, low = line.tokens, index
    floor, limit = max(0, index - CLAUSE), min(len(tokens), index + CLAUSE)
    while low > floor and not (tokens[low - 1].lower in _PARTING and _parts(line, low - 1)):
        low -= 1
    high = min(index + 1, limit)
    while high < limit and not (tokens[high].lower in _PARTING and _parts(line, high)):
        high += 1
    return low, high


def _parts(line: Line, index: int) -> bool:
    """Whether a mark or contrast at `index` parts two clauses; not so in `after two days`."""
    token = line.tokens[index]
    if token.text in BREAKS:
        return True
    if not index:
        return False
    if token.lower not in {"after", "before", "since", "until", "till", "so"}:
        return True
    rest = line.tokens[index + 1 : index + 10]
    if not rest or rest[0].kind is TokenKind.NUMBER or rest[0].text[0].isupper():
        return False
    if rest[0].lower in _CLAUSE_WORDS or rest[0].lower.endswith("ing"):
        return True
    return any(t.lower.endswith("ed") or t.lower in _FINITE for t in rest)
