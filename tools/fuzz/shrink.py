"""The smallest text that still fails the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["shrink"]


def shrink(text: str, fails: Callable[[str], bool], tries: int = 3000) -> str:
    """Leave out ever smaller pieces of the text as long as what is left still fails.

    Args:
        text: A text that fails.
        fails: Whether a text fails, in the same way.
        tries: How many texts are tried at most.
    """
    size = len(text)
    while size:
        start, cut = 0, False
        while start < len(text) and tries:
            shorter = text[:start] + text[start + size :]
            tries -= 1
            if fails(shorter):
                text, cut = shorter, True
            else:
                start += size
        if not tries:
            break
        if not cut or size > 1:
            size //= 2
    return text
