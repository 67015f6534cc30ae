"""The day of publication that a page declares; no day that its prose speaks of."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import islice
from typing import Any, Final

__all__ = ["declared_date"]

# Without a clock and without a guess: what is read of a page depends on the page alone.
_RULES: Final[dict[str, Any]] = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1800-01-01",
    "max_date": "9999-12-31",
}
_DATED: Final = re.compile(r"date|publish|posted|byline", re.IGNORECASE)
_ELSEWHERE: Final = frozenset(["a", "aside", "footer", "nav"])
_LONGEST: Final = 80  # code points; what holds a date and is longer is prose

_MOST: Final = 100  # elements; htmldate compares each with the whole page


def declared_date(tree: Any, url: str | None) -> str | None:  # noqa: ANN401 - an element of lxml
    """Return the date as ISO text, or None where the page declares none.

    htmldate looks at data (`meta`, JSON-LD, the address) first, then at the whole page; it is
    given a page that has only what declares: data, and short elements marked as dates.

    Args:
        tree: The page.
        url: Its address.
    """
    from htmldate import find_date
    from lxml import html as markup

    page: Any = markup.document_fromstring("<html><head></head><body></body></html>")
    data = filter(_is_data, tree.iter("meta", "link", "script"))
    page.head.extend(map(_copy, islice(data, _MOST)))
    page.body.extend(map(_copy, islice(filter(_is_declaration, tree.iter()), _MOST)))
    return find_date(page, url=url, **_RULES)


def _copy(element: Any) -> Any:  # noqa: ANN401 - an element of lxml
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _is_data(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    if element.tag == "meta":
        return len(element.get("content", "")) <= _LONGEST
    if element.tag == "link":
        return bool(element.get("rel", "").casefold() == "canonical")
    return "ld+json" in element.get("type", "").casefold()


def _is_declaration(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    """Whether an element says when: a time or a date line of its own, not within other text."""
    if element.tag == "time":
        within = element.getparent()
    elif isinstance(element.tag, str) and _DATED.search(
        " ".join(element.get(name, "") for name in ("class", "id", "itemprop"))
    ):
        within = element
    else:
        return False
    if len("".join(within.itertext()).strip()) > _LONGEST:
        return False
    return not any(one.tag in _ELSEWHERE for one in (element, *element.iterancestors()))
