"""Which stretches of a text are somebody's words by their quotation marks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from talkmodel.parser.layout import BlockKind, read_layout
from talkmodel.parser.quote_marks import find_marked

if TYPE_CHECKING:
    from talkmodel.grounding.search import Span

__all__ = ["Marks"]

_QUOTED: Final = BlockKind.QUOTATION


class Marks:
    """What stands in quotation marks or in a block set off as a quotation.

    Args:
        text: The text.

    >>> marks = Marks("“No,” he said.")
    >>> marks.hold((1, 3)), marks.hold((6, 8))
    (True, False)
    """

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self._text = text

    def hold(self, span: Span) -> bool:
        """Whether all of a place stands within one quotation, its marks included."""
        return any(start <= span[0] and span[1] <= end for start, end in self._spans)

    @cached_property
    def _spans(self) -> list[Span]:
        layout = read_layout(self._text)
        spans = [(one.start, one.end) for one in layout.blocks if one.kind is _QUOTED]
        # Headlines quote, too, though our parser takes no quotations from them.
        blocks = tuple(attrs.evolve(one, kind=BlockKind.PARAGRAPH) for one in layout.blocks)
        goes_on = False
        for one in find_marked(attrs.evolve(layout, blocks=blocks))[0]:
            if goes_on and one.reopens:
                spans[-1] = spans[-1][0], one.outer_end
            else:
                spans.append((one.outer_start, one.outer_end))
            goes_on = one.left_open
        return spans
