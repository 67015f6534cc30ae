"""An article cut where facts begin and end, so that those that overlap can all be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.render.facts import Fact

__all__ = ["Piece", "pieces"]


@attrs.frozen
class Piece:
    """A stretch of text with all facts that stand there."""

    start: int
    end: int
    facts: tuple[str, ...]


def pieces(length: int, article: str, facts: Iterable[Fact]) -> Iterator[Piece]:
    """Cut a text into pieces, each covered by the same facts from end to end.

    The pieces of a fact's place, put together, are that place exactly; all pieces together are the
    text. Empty places have no piece.

    Args:
        length: Of the text, in code points.
        article: Its id.
        facts: Those of any article.

    >>> from talkmodel.render.facts import Fact, Place
    >>> both = [
    ...     Fact(key=k, kind="quote", title="", places=(Place("a", s, e, "", None),))
    ...     for k, s, e in [("f1", 0, 3), ("f2", 2, 5)]
    ... ]
    >>> [(one.start, one.end, one.facts) for one in pieces(6, "a", both)]
    [(0, 2, ('f1',)), (2, 3, ('f1', 'f2')), (3, 5, ('f2',)), (5, 6, ())]
    """
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for fact in facts:
        for place in fact.places:
            if place.article == article and place.start < place.end:
                begins.setdefault(place.start, []).append(fact.key)
                ends.setdefault(place.end, []).append(fact.key)
    open_now: dict[str, int] = {}
    before = 0
    for at in sorted({*begins, *ends, length}):
        if before < at:
            yield Piece(before, at, tuple(open_now))
        before = at
        for key in ends.get(at, ()):
            open_now[key] -= 1
            if not open_now[key]:
                del open_now[key]
        for key in begins.get(at, ()):
            open_now[key] = open_now.get(key, 0) + 1
