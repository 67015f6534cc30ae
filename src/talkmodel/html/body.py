"""The article of a page, by trafilatura: its paragraphs and headings as text, and its data."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any, Final

import attrs

from talkmodel.html.dates import declared_date
from talkmodel.html.tree import missing
from talkmodel.model.evidence import collapse

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Body", "body"]

_LOUDER: Final = logging.CRITICAL + 1


@attrs.frozen(kw_only=True)
class Body:
    """What trafilatura finds.

    Attributes:
        blocks: Headings (marked as in Markdown), paragraphs and list items, in order.
        title: The headline.
        author: Who wrote it.
        date: The day of publication, as ISO text.
    """

    blocks: tuple[str, ...] = ()
    title: str | None = None
    author: str | None = None
    date: str | None = None


def body(tree: Any, url: str | None) -> Body:  # noqa: ANN401 - an element of lxml, which has no types
    """Return the article of a page; an empty one where there is none.

    Args:
        tree: The page, which is changed.
        url: Its address.

    Raises:
        ModuleNotFoundError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ModuleNotFoundError as problem:
        raise missing(problem) from problem
    date = None
    with _quiet():
        try:
            date = declared_date(tree, url)
            found: Any = trafilatura.bare_extraction(
                tree,
                url=url,
                include_comments=False,
                include_tables=True,
                with_metadata=True,
            )
        except Exception:  # noqa: BLE001 - whatever a page does to the parsers below, it is no article
            found = None
    if found is None or found.body is None:
        return Body()
    return Body(
        blocks=tuple(filter(None, _blocks(found.body))),
        title=_line(found.title),
        author=_listed(found.author),
        date=date,
    )


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep trafilatura from logging what it does not find: we say it in the result."""
    logger = logging.getLogger("trafilatura")
    level = logger.level
    logger.setLevel(_LOUDER)
    try:
        yield
    finally:
        logger.setLevel(level)


def _listed(authors: str | None) -> str | None:
    """The authors as a byline names them; trafilatura parts them by semicolons."""
    names = [_flat(one) for one in (authors or "").split(";")]
    *others, last = [one for one in names if one] or [""]
    return f"{', '.join(others)} and {last}" if others else last or None


def _line(value: str | None) -> str | None:
    return _flat(value) or None


def _blocks(element: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which has no types
    """One text for each block of trafilatura's tree, with what follows it within its parent."""
    for child in element:
        if child.tag in {"list", "quote", "table", "row", "div", "body", "main"}:
            yield _flat(child.text)
            yield from _blocks(child)
        else:
            yield from _block(child)
        yield _flat(child.tail)


def _block(element: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml
    text = _inline(element)
    if element.tag == "head" or str(element.get("rend", "")).startswith("dt"):
        yield "## " + _flat(text) if _flat(text) else ""
        return
    for line in text.split("\n\n"):
        flat = _flat(line)
        listed = element.tag == "item" and not str(element.get("rend", "")).startswith("dd")
        yield f"- {flat}" if listed and flat else flat


def _inline(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    """The text of a block; a line break parts it."""
    parts = [element.text or ""]
    for child in element:
        parts.append("\n\n" if child.tag == "lb" else _inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _flat(text: str | None) -> str:
    return collapse(text or "")
