"""Where the last answer of a list of questions ends: before what visibly is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from talkmodel.parser.layout_lines import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.layout_lines import Item

__all__ = ["own_items"]

# How a paragraph begins that speaks of the page, its makers or its readers.
_PAGE = r"this (?:article|story|explainer|faq|q&a|guide|piece|page|post)"
_CLOSING = re.compile(
    r"(?:corrections?(?:[:,]|\s(?:and|appended)\b)|clarification:"
    rf"|an? (?:earlier|previous) version of {_PAGE}\b"
    rf"|{_PAGE} (?:was|has been|is part|originally|first|will be|appeared|draws|forms part)\b"
    r"|with (?:agencies|reporting|assistance|research|reports|contributions)\b"
    r"|(?:additional|further) (?:reporting|research|assistance|contributions) (?:by|from)\b"
    r"|(?:do you )?(?:have|got) (?:a|any|more)(?: other)? (?:questions?|tips?|stor(?:y|ies))\b"
    r"|follow @|(?:contact|email|e-mail|write to|reach)\b[^.!?]{1,60}@"
    r"|(?:sources?|editing|reporting|fact[- ]check(?:ing)?|(?:coming|next)(?: week| month| up)?):"
    r"|thank(?:s| you)(?: all\b| for\b|[.!]))",
    re.IGNORECASE,
)
_LEAD = "*_ ([—–-~"
_ENDS = ".!?:;…\"”’')]*_|"
_LINE_WORDS = 8


def own_items(text: str, items: Sequence[Item], answer: list[int]) -> list[int]:
    """Return the items of a last answer without what follows it on the page.

    The first always belongs to it, and so does what stands right below another, no blank line
    between.

    Args:
        text: The text.
        items: Its items.
        answer: The indexes of the items up to the next heading, separator or boilerplate.
    """
    plain = not any(_is_set_off(text, items[index]) for index in answer[:1])
    for place, index in enumerate(answer[1:], 1):
        above, item = items[answer[place - 1]], items[index]
        if item.group != above.group and (
            item.mark is Mark.TIME
            or _closes(text, item)
            or (plain and _is_set_off(text, item))
            or _is_bare_line(text, above, item)
        ):
            return answer[:place]
    return answer


def _closes(text: str, item: Item) -> bool:
    """Tell whether a paragraph speaks of the page: `Correction: …`, `With agencies`."""
    start = item.start
    while start < item.end and text[start] in _LEAD:
        start += 1
    return _CLOSING.match(text, start, item.end) is not None


def _is_set_off(text: str, item: Item) -> bool:
    """Tell whether a whole paragraph is in italics, as a note of the editors is."""
    signs = text[item.start - 1 : item.start], text[item.end : item.end + 1]
    return signs in {("*", "*"), ("_", "_")} and signs[0] not in text[item.start : item.end]


def _is_bare_line(text: str, above: Item, item: Item) -> bool:
    """Tell whether a short line without a full stop stands alone below a paragraph with one."""
    words = text[item.start : item.end].split(maxsplit=_LINE_WORDS)
    return (
        item.mark is Mark.NONE
        and above.mark is Mark.NONE
        and text[above.end - 1] in ".!?"
        and len(words) <= _LINE_WORDS
        and text[item.end - 1] not in _ENDS
    )
