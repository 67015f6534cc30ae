"""Small helpers that make messages teach: a value in words, and "did you mean"."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["describe", "did_you_mean", "quoted"]

_SHOWN_CHARS = 60
_SHOWN_BITS = 64
# Comparing is quadratic in the length of the words; real ids and keys are short.
_LONGEST_WORD = 100
_MOST_CANDIDATES = 500


def describe(value: object) -> str:
    """Return a short description of any value, for use after "not" in a message.

    It never fails and is never long, whatever the value is.

    >>> describe("7"), describe([1, 2]), describe(None), describe(10**5000)
    ("the str '7'", 'a list', 'None', 'an int of 16610 bits')
    """
    kind = type(value).__name__
    if isinstance(value, Enum):
        return f"{kind}.{value.name}"
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        text = str(value)
        short = text if len(text) <= _SHOWN_CHARS else text[:_SHOWN_CHARS] + "..."
        return f"the {kind} {short!r}"
    if isinstance(value, int) and value.bit_length() > _SHOWN_BITS:
        return f"an {kind} of {value.bit_length()} bits"
    if type(value) in {int, float}:
        return f"the {kind} {value!r}"
    return f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}"


def quoted(text: str, most: int = _SHOWN_CHARS) -> str:
    """Return text as a literal, cut to its first `most` characters, with an ellipsis where it is.

    >>> quoted("a bridge"), quoted("a bridge over the sound", 8)
    ("'a bridge'", "'a bridge…'")
    """
    return repr(text if len(text) <= most else text[:most].rstrip() + "…")


def did_you_mean(word: object, candidates: Iterable[str]) -> str:
    """Return `" (did you mean 'x'?)"` for the candidate nearest to `word`, or the empty string.

    >>> did_you_mean("rusia", ["ukraine", "russia"])
    " (did you mean 'russia'?)"
    >>> did_you_mean("rusia", ["qatar"])
    ''
    """
    if not isinstance(word, str) or len(word) > _LONGEST_WORD:
        return ""
    # Only wrong data comes here: whoever has none does not pay for the import.
    import difflib

    short = [
        candidate
        for candidate, _ in zip(candidates, range(_MOST_CANDIDATES), strict=False)
        if len(candidate) <= _LONGEST_WORD
    ]
    near = difflib.get_close_matches(word, short, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
