"""The JSON in what a language model returned: alone, in a code fence, or with words around it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AnswerError", "data_of"]

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}+|~{3,}+)([^`\n]*+)$", re.MULTILINE)
_BRACKET: Final = re.compile(r"[][{}]")


class AnswerError(ValueError):
    """An answer holds no JSON, or more than one thing that could be meant."""


def data_of(answer: str | bytes) -> object:
    r"""Return the data that an answer holds; nothing of it is repaired.

    That is the answer itself where it is JSON; else what stands in its code fence, where one
    begins as JSON does and no brace is outside of it; else its only object, where there is no
    bracket or brace around it.

    Args:
        answer: The answer; bytes are UTF-8, or UTF-16 or UTF-32 as JSON may be.

    Raises:
        AnswerError: There is no such data.

    >>> data_of('Here it is:\n```json\n{"parties": []}\n```\nAnything else?')
    {'parties': []}
    """
    text = _decoded(answer)
    try:
        return _loaded(text)
    except AnswerError:
        fenced = [span for span in _fences(text) if text[slice(*span)].lstrip()[:1] in {"[", "{"}]
        if not fenced:
            return _only_object(text)
    (start, end), *others = fenced
    if others:
        many = len(fenced)
        raise AnswerError(f"has {many} code fences with JSON: which one is meant is not clear")
    if "{" in text[:start] or "{" in text[end:]:
        raise AnswerError("has braces outside of its code fence: what is meant is not clear")
    return _loaded(text[start:end], " in its code fence")


def _decoded(answer: str | bytes) -> str:
    if isinstance(answer, str):
        return answer.removeprefix("\ufeff")
    try:
        text = answer.decode(json.detect_encoding(answer), "surrogatepass")
    except UnicodeError as problem:
        raise AnswerError(f"is no JSON: {problem}") from problem
    return text.removeprefix("\ufeff")


def _loaded(text: str, where: str = "") -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise AnswerError(f"is no JSON{where}: {problem}") from problem


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the contents of code fences stand; the last one may lack its end."""
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            opening = fence
        elif fence[1].startswith(opening[1]) and not fence[2].strip():
            yield opening.end(), fence.start()
            opening = None
    if opening is not None:
        yield opening.end(), len(text)


def _only_object(text: str) -> object:
    """The object in a text, which nothing but words may surround."""
    start = text.find("{")
    if start < 0:
        return _loaded(text)
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError) as problem:
        raise AnswerError(f"is no JSON: {problem}") from problem
    if _BRACKET.search(text[:start]) or _BRACKET.search(text[end:]):
        raise AnswerError("has brackets around its object: what is meant is not clear")
    return found
