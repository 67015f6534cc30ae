"""Where the answers of a page end: in markup that groups them, what follows is no part of them.

In a text, a heading heads all that stands below it. A page often says more: a list of questions is
a `details`, a `dl`, a `section` or a part that is called one, and the article goes on after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from talkmodel.model.evidence import collapse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["part_answers", "with_rules"]

_RULE: Final = "* * *"
_MARK: Final = "\u2042\u2042\u2042"  # asterisms, as no article has them

_GROUPS: Final = frozenset(["details", "dl", "section"])
_ASKING: Final = frozenset(["summary", "dt", "h2", "h3", "h4", "h5", "h6"])
_SILENT: Final = frozenset(["head", "script", "style", "template", "title"])
_CALLED: Final = re.compile(
    r"(?<![^\W_])(?:faqs?|questions?|accordion|faqpage)(?![^\W_])", re.IGNORECASE
)


@attrs.define(eq=False)
class _Group:
    """What has been read of an open group."""

    element: Any
    asked: bool = False
    answered: bool = False
    has_text: bool = False

    def close_into(self, outer: _Group) -> None:
        """Tell the group around what was read, which is in it, too."""
        outer.answered |= self.answered or (outer.asked and self.has_text)
        outer.asked |= self.asked
        outer.has_text |= self.has_text


def part_answers(tree: Any) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Mark the end of each group of questions with answers after which there is more to read.

    Args:
        tree: The page, which is changed.
    """
    for element in list(_ends(tree)):
        mark = element.makeelement("p")
        mark.text, mark.tail, element.tail = _MARK, element.tail, None
        element.addnext(mark)


def with_rules(blocks: Iterable[str]) -> list[str]:
    """Return the blocks of an article with a rule for each mark after which it goes on.

    Args:
        blocks: Headings, paragraphs and list items, as they were found in the marked page.

    >>> with_rules(["Norway pays.", "\u2042\u2042\u2042", "They meet again.", "\u2042\u2042\u2042"])
    ['Norway pays.', '* * *', 'They meet again.']
    """
    kept: list[str] = []
    ended = False
    for block in blocks:
        if block == _MARK:
            ended = True
            continue
        if ended and not block.startswith("## "):
            kept.append(_RULE)
        ended = False
        # Where no structure of the page was found, all of it is one block.
        kept.append(collapse(block.replace(_MARK, " ")) if _MARK in block else block)
    return kept


def _ends(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - elements of lxml
    """Yield the groups after which there is text that is no question; in one pass."""
    from lxml import etree

    groups = [_Group(tree)]
    asking: list[str] = []  # the text of the open question
    open_asks = 0
    ended: Any = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_ask = element.tag in _ASKING
        if event == "start":
            open_asks += is_ask
            if _is_group(element):
                groups.append(_Group(element))
            text = "" if element.tag in _SILENT else element.text or ""
        else:
            if is_ask:
                open_asks -= 1
                groups[-1].asked |= "".join(asking).rstrip().endswith("?")
                asking.clear()
            if element is groups[-1].element and len(groups) > 1:
                group = groups.pop()
                group.close_into(groups[-1])
                ended = element if group.answered else ended
            text = element.tail or ""
        if not text.strip():
            continue
        if open_asks:
            asking.append(text)
        else:
            groups[-1].has_text = True
            groups[-1].answered |= groups[-1].asked
            if ended is not None:
                yield ended
        ended = None


def _is_group(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    if element.tag in _GROUPS:
        return True
    names = (element.get(name, "") for name in ("class", "id", "itemtype"))
    return element.tag not in _ASKING and _CALLED.search(" ".join(names)) is not None
