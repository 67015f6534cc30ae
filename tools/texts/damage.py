"""Articles damaged as copying, pasting and bad luck damage them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.texts.noise import odd

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

__all__ = ["damaged", "window"]

_MOST = 6  # operations
_LONG = 80  # code points of a piece that is moved


def window(text: str, random: Random, length: int) -> str:
    """A part of the text, often from the beginning of a line."""
    start = random.randrange(max(1, len(text) - length // 2))
    if random.random() < 0.6:  # noqa: PLR2004
        start = text.rfind("\n", 0, start) + 1
    return text[start : start + length]


def _cut(text: str, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.randint(1, _LONG))


def _delete(text: str, random: Random, _: str) -> str:
    start, end = _cut(text, random)
    return text[:start] + text[end:]


def _duplicate(text: str, random: Random, _: str) -> str:
    start, end = _cut(text, random)
    return text[:end] + text[start:end] * random.randint(1, 3) + text[end:]


def _swap(text: str, random: Random, _: str) -> str:
    one, two, three = sorted(random.randint(0, len(text)) for _ in range(3))
    return text[:one] + text[two:three] + text[one:two] + text[three:]


def _splice(text: str, random: Random, other: str) -> str:
    start, end = _cut(text, random)
    return text[:start] + window(other, random, random.randint(1, _LONG)) + text[end:]


def _insert(text: str, random: Random, _: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + odd(random) * random.choice((1, 1, 1, 2, 3, 9)) + text[at:]


def _replace(text: str, random: Random, _: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + odd(random) + text[at + 1 :]


def _recase(text: str, random: Random, _: str) -> str:
    start, end = _cut(text, random)
    change = random.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:start] + change(text[start:end]) + text[end:]


def _rewrap(text: str, random: Random, _: str) -> str:
    start, end = _cut(text, random)
    one, other = random.choice(
        ((" ", "\n"), ("\n", " "), ("\n", "\n\n"), ("\n", "\r\n"), (" ", ""))
    )
    return text[:start] + text[start:end].replace(one, other) + text[end:]


_WAYS: tuple[Callable[[str, Random, str], str], ...] = (
    *(_delete, _duplicate, _swap, _splice, _insert, _insert, _replace, _recase, _rewrap),
)


def damaged(articles: Sequence[str], random: Random, length: int) -> str:
    """A part of one of the articles, of about `length` code points, after some operations."""
    text = window(random.choice(articles), random, length)
    for _ in range(random.randint(1, _MOST)):
        way = _WAYS[int(random.random() * len(_WAYS))]
        text = way(text, random, random.choice(articles))
    return text
