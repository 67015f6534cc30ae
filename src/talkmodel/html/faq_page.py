"""The questions of a FAQPage in JSON-LD, however carelessly it was written."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from talkmodel.html.tree import plain_text
from talkmodel.model.evidence import collapse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["questions"]

_WRAPPER: Final = re.compile(r"^(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)$")
_DEEPEST: Final = 50


def questions(sources: Iterable[str]) -> list[tuple[str, str]]:
    """Return question and answer of each item of every FAQPage in a page's JSON-LD, as plain text.

    Read in spite of: control characters and line ends within texts, commas before a closing
    bracket, comment and CDATA marks around the data, lists, `@graph`, several types, one
    question that is no list, HTML in texts. A script that is beyond that is left out.

    Args:
        sources: The scripts' texts.

    >>> questions(
    ...     [
    ...         '{"@type": "FAQPage", "mainEntity": {"@type": "Question", "name": "Who?",'
    ...         '"acceptedAnswer": {"text": "<p>A &amp; B</p>"}}}'
    ...     ]
    ... )
    [('Who?', 'A & B')]
    """
    found: list[tuple[str, str]] = []
    for source in sources:
        for node in _nodes(_lenient(source), 0):
            if _is_a(node, "FAQPage"):
                for one in _listed(node.get("mainEntity")):
                    found += _item(one)
    return list(dict.fromkeys(found))


def _lenient(source: str) -> object:
    text = source.strip()
    for _ in range(2):
        text = _WRAPPER.sub("", text).strip()
    for attempt in (text, _without_stray_commas(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _without_stray_commas(text: str) -> str:
    """Leave out commas before a closing bracket, outside of texts."""
    kept: list[str] = []
    inside = False
    escaped = False
    for character in text:
        if inside:
            inside = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            inside = True
        elif character in "]}":
            while kept and (kept[-1].isspace() or kept[-1] == ","):
                kept.pop()
        kept.append(character)
    return "".join(kept)


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """All objects that can be a page: those in lists, in `@graph`, and in other pages."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntityOfPage", "hasPart", "subjectOf"):
            yield from _nodes(value.get(key), depth + 1)


def _is_a(node: dict[str, Any], name: str) -> bool:
    kinds = [one for one in _listed(node.get("@type")) if isinstance(one, str)]
    return any(re.split(r"[/#:]", kind)[-1] == name for kind in kinds)


def _listed(value: object) -> list[Any]:
    for _ in range(_DEEPEST):
        if not (isinstance(value, dict) and "itemListElement" in value):
            break
        value = value["itemListElement"]
    return value if isinstance(value, list) else [value]


def _item(node: object) -> Iterator[tuple[str, str]]:
    if not isinstance(node, dict):
        return
    inner = node.get("item")
    node = inner if isinstance(inner, dict) else node
    question = _plain(node.get("name") or node.get("text"))
    given = _listed(node.get("acceptedAnswer")) + _listed(node.get("suggestedAnswer"))
    texts = [one.get("text") if isinstance(one, dict) else one for one in given]
    answer = next(filter(None, map(_plain, texts)), "")
    if question and answer:
        yield question, answer


def _plain(value: object) -> str:
    """Text without markup, entities resolved (twice: some are written as text), on one line."""
    if not isinstance(value, str):
        return ""
    text = value
    for _ in range(2):
        text = plain_text(unescape(text))
    visible = "".join(one if one.isprintable() or one.isspace() else " " for one in text)
    return collapse(visible)
