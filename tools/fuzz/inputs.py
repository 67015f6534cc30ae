"""The inputs: the same for the same seed and number, whatever the machine and the order."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from tools.texts.articles import article, lead, passage
from tools.texts.damage import damaged
from tools.texts.noise import noise

__all__ = ["make_input"]

_ROOT = Path(__file__).resolve().parents[2]
# Not `unseen`: what fails is printed, and nobody looks at those articles.
_FOLDERS = ("tests/accuracy/dev", "tests/accuracy/more", "examples/articles")
# How often each kind comes, out of a hundred.
_PASSAGE, _DAMAGED, _MADE_AND_DAMAGED, _NOISE = 35, 70, 82, 96
_LED_IN, _LED_OUT = 0.6, 0.7
_GAPS = (" ", " ", "\n", "\n\n", "\n\n")
_LENGTHS = (30, 60, 100, 150, 200, 300, 400, 600)


@cache
def _articles() -> tuple[str, ...]:
    files = sorted(file for folder in _FOLDERS for file in (_ROOT / folder).glob("*.txt"))
    return tuple(file.read_text("utf-8") for file in files)


def make_input(seed: int, number: int) -> str:
    """The text with that number: mostly short, one in 25 a whole article, damaged or not.

    Two thirds are led in by talks, for in a text about something else nothing more is looked for.
    """
    random = Random(f"{seed}:{number}")
    text = _body(random)
    place = random.random()
    if place < _LED_IN:
        return f"{lead(random)}{random.choice(_GAPS)}{text}"
    return f"{text}{random.choice(_GAPS)}{lead(random)}" if place < _LED_OUT else text


def _body(random: Random) -> str:
    kind = random.randrange(100)
    length = random.choice(_LENGTHS)
    if kind < _PASSAGE:
        return passage(random, random.choice((1, 1, 2)))
    if kind < _DAMAGED:
        return damaged(_articles(), random, length)
    if kind < _MADE_AND_DAMAGED:
        return damaged((passage(random, 2), passage(random)), random, length)
    if kind < _NOISE:
        return noise(random, random.choice((3, 10, 30, 60)))
    if random.random() < 0.5:  # noqa: PLR2004 - heads or tails
        return article(random, random.randint(2, 10))
    return damaged(_articles(), random, 6000)
