"""The JSON in what a language model returned: alone, in a code fence, or with words around it."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AnswerError", "data_of"]

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}+|~{3,}+)([^`\n]*+)$", re.MULTILINE)
_BRACKET: Final = re.compile(r"[][{}]")
_SHOWN: Final = 60
_MOST: Final = 20


class AnswerError(ValueError):
    """An answer holds no data, or more than one thing that could be meant."""


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
    return _object_at(text, None, where)[0]


def _object_at(text: str, start: int | None, where: str = "") -> tuple[object, int]:
    """Return what begins at an offset and where it ends; without one, what all of the text is."""
    repeated: dict[str, None] = {}

    def members(pairs: list[tuple[str, object]]) -> dict[str, object]:
        counts = Counter(key for key, _ in pairs)
        repeated.update((key, None) for key, count in counts.items() if count > 1)
        return dict(pairs)

    decoder = json.JSONDecoder(object_pairs_hook=members, parse_constant=_refuse)
    try:
        found = (
            (decoder.decode(text), len(text)) if start is None else decoder.raw_decode(text, start)
        )
    except RecursionError:
        raise AnswerError("is nested too deep; an answer has only a few levels") from None
    except ValueError as problem:
        raise AnswerError(f"is no JSON{where}: {problem}") from problem
    if repeated:
        keys = ", ".join(repr(key[:_SHOWN]) for key in islice(repeated, _MOST))
        raise AnswerError(f"has keys that stand more than once in one object{where}: {keys}")
    return found


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the like, which Python reads and JSON does not have."""
    raise ValueError(f"{constant} is no JSON number")


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
    found, end = _object_at(text, start)
    if _BRACKET.search(text[:start]) or _BRACKET.search(text[end:]):
        raise AnswerError("has brackets around its object: what is meant is not clear")
    return found
