"""The markup of a page, without what nobody sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["missing", "plain_text", "scripts", "shown_tree"]

# libxml2 ends a text at a NUL, and drops text around other control characters.
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
_UNSHOWN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BREAKING: Final = frozenset(["br", "p", "li", "div", "ul", "ol", "tr", "td", "h2", "h3", "h4"])
_PARTS: Final = frozenset(["article", "aside", "footer", "header", "main", "nav", "section"])
_NAMING: Final = frozenset(["class", "id", "role"])
_SILENT: Final = frozenset(["script", "style", "template"])


def shown_tree(html: str) -> Any:  # noqa: ANN401 - an element of lxml, which has no types
    """Return the markup as a tree of lxml, or None where there is none.

    Left out are comments, templates and what is marked as hidden; scripts are kept, for the data
    in them. Characters that no page may have become spaces or the replacement character.

    Args:
        html: The page, or a part of one.

    Raises:
        ModuleNotFoundError: lxml is not installed (extra `html`).
    """
    try:
        from lxml import etree
        from lxml import html as markup
    except ModuleNotFoundError as problem:
        raise missing(problem) from problem
    parser = markup.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    clean = _SURROGATES.sub("\ufffd", _CONTROLS.sub(" ", html))
    try:
        tree: Any = markup.document_fromstring(clean.encode(), parser=parser)
    except etree.LxmlError:  # nothing but white space, or too deep to be a page
        return None
    for element in [one for one in tree.iter() if _unshown(one)]:
        element.drop_tree()
    return tree if tree.find("body") is None else _as_article(tree)


def _as_article(tree: Any) -> Any:  # noqa: ANN401 - an element of lxml
    """A page with no parts is an article, where trafilatura would take its paragraphs alone."""
    body = tree.find("body")
    if any(one.tag in _PARTS or _NAMING & set(one.keys()) for one in body.iter()):
        return tree
    article = body.makeelement("article")
    article.text, body.text = body.text, None
    article.extend(list(body))
    body.append(article)
    return tree


def scripts(tree: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml
    """The JSON-LD of a page, a text for each script.

    Args:
        tree: What `shown_tree` returned.
    """
    for one in tree.iter("script"):
        if "application/ld+json" in one.get("type", "").casefold():
            yield one.text or ""


def plain_text(html: str) -> str:
    """Return what is read of a piece of markup; words stay apart where blocks parted them.

    Args:
        html: The piece.
    """
    tree = shown_tree(f"<div>{html}</div>") if "<" in html else None
    return html if tree is None else "".join(_texts(tree))


def _texts(tree: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml
    """Texts in order; written with `iter` so that no depth of markup is too much."""
    from lxml import etree

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            yield element.tail or ""
            continue
        if element.tag in _BREAKING:
            yield " "
        if element.tag not in _SILENT:
            yield element.text or ""


def missing(problem: ModuleNotFoundError) -> ModuleNotFoundError:
    """The error that names the extra."""
    return ModuleNotFoundError(
        f"web pages need the package {problem.name}: pip install 'talkmodel[html]'",
        name=problem.name,
    )


def _unshown(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    if element.tag in {"html", "body"}:
        return False  # hidden until its scripts have run
    hidden = element.get("hidden")
    return (
        element.tag == "template"
        or (hidden is not None and hidden.casefold() != "until-found")
        or _UNSHOWN.search(element.get("style", "")) is not None
    )
