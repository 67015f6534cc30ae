"""Text put together piece by piece, with the place of each piece that says a fact."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["Page", "fill"]

_SLOT: Final = re.compile(r"\{(\w+)\}")


class Page:
    """An article as it is written, from its beginning to its end.

    A piece that says a fact is written under the fact's key, and can be asked for afterwards.
    """

    def __init__(self) -> None:
        """Begin with an empty page."""
        self._pieces: list[str] = []
        self._length = 0
        self._spans: dict[str, list[tuple[int, int]]] = {}

    @property
    def text(self) -> str:
        """What is written so far."""
        return "".join(self._pieces)

    def spans(self, key: str) -> list[tuple[int, int]]:
        """Where the fact `key` is said, as offsets in code points, in the order of the text."""
        return self._spans.get(key, [])

    def write(self, text: str, key: str | None = None) -> None:
        """Go on with `text`, which says the fact `key`."""
        if key is not None:
            self._spans.setdefault(key, []).append((self._length, self._length + len(text)))
        self._pieces.append(text)
        self._length += len(text)

    def write_all(self, pieces: list[tuple[str, str | None]]) -> None:
        """Go on with several pieces, each with the fact that it says."""
        for text, key in pieces:
            self.write(text, key)


def fill(phrase: str, **parts: tuple[str, str | None]) -> list[tuple[str, str | None]]:
    """Cut a phrase at its `{slots}` and put the parts in, each with the fact that it says.

    The first letter becomes a capital.

    >>> fill("{who} left.", who=("the crew", "party-0"))
    [('The crew', 'party-0'), (' left.', None)]
    """
    pieces: list[tuple[str, str | None]] = []
    at = 0
    for slot in _SLOT.finditer(phrase):
        if slot.start() > at:
            pieces.append((phrase[at : slot.start()], None))
        pieces.append(parts[slot[1]])
        at = slot.end()
    if at < len(phrase):
        pieces.append((phrase[at:], None))
    first, key = pieces[0]
    return [(first[:1].upper() + first[1:], key), *pieces[1:]]
