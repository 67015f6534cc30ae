"""How the facts of talks point to each other: by numbers, which mean something once all are drawn.

A number is drawn alike whatever else there is. So Hypothesis can leave out what a fact does not
need, an article or an actor, and keep the fact as it is: what it finds shrinks to what is needed.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, TypeVar

from hypothesis import strategies as st

from talkmodel.strategies.citing import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

    from talkmodel.model import Evidence

__all__ = [
    "CITED",
    "POINTED",
    "POINTERS",
    "SAID",
    "pick",
    "pick_any",
    "places_of",
    "some",
    "words_of",
]

T = TypeVar("T")

# The first few come often, so that two facts share an actor: what goes wrong with the second demand
# of one actor would else take long to find. The last few reach into a crowd.
_NUMBERS: Final = (*(0,) * 8, *(1,) * 8, *(2,) * 4, *(3,) * 3, 5, 11, 22)

POINTERS: Final[SearchStrategy[int]] = st.sampled_from(_NUMBERS)
"""What a fact points to, by its number: the last one, where there is none of that number."""

POINTED: Final[SearchStrategy[int | None]] = st.sampled_from((*(None,) * 4, *_NUMBERS))
"""The same, or now and then nothing."""

# Each is one choice, not several, for it is choices that take time. Each stands there by itself
# first, the simplest at the start, and then as often as its numbers are to come.
_SINGLES: Final = tuple((one,) for one in _NUMBERS)
_PAIRS: Final = tuple((one, other) for one in _NUMBERS[::3] for other in _NUMBERS[::3])
_CITED: Final = (
    *dict.fromkeys(((), *_SINGLES, *product(dict.fromkeys(_NUMBERS), repeat=2))),
    *((),) * 50,
    *_SINGLES * 2,
    *_PAIRS,
)

CITED: Final[SearchStrategy[tuple[int, ...]]] = st.sampled_from(_CITED)
"""The evidence of a fact, often none."""

SAID: Final[SearchStrategy[tuple[tuple[int, ...], bool]]] = st.sampled_from(
    (*((one, False) for one in _CITED), *((one, True) for one in _CITED if len(one) > 1))
)
"""The evidence of a fact that has words, and whether they are those of its end."""


def some(each: SearchStrategy[T], most: int) -> SearchStrategy[list[T]]:
    """Return a strategy for lists of which three in four have at least two, if they may.

    It takes two facts of one actor to see what goes wrong with the second.
    """
    sizes = ((0, 1), (2, most), (2, most), (2, most))
    return st.one_of(
        [st.lists(each, min_size=min(low, most), max_size=min(high, most)) for low, high in sizes]
    )


def pick(pointer: int, among: Sequence[T]) -> T:
    """Return what a pointer means: the last one at most, which stays if one before it goes."""
    return among[min(pointer, len(among) - 1)]


def pick_any(pointer: int | None, among: Sequence[T]) -> T | None:
    """Return what a pointer means, `None` where there is nothing to point to."""
    return None if pointer is None or not among else pick(pointer, among)


def places_of(pointers: Iterable[int], places: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence of a fact, none where there is none at all."""
    return tuple(pick(one, places) for one in pointers) if places else ()


def words_of(
    said: tuple[Iterable[int], bool], places: Sequence[Evidence]
) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    """Return the evidence of a fact that has words, and what it can say, most wanted first.

    Both are empty where nothing in the evidence can be seen.
    """
    pointers, backwards = said
    cited = places_of(pointers, places)
    words = wording(cited)
    return (cited if words else ()), (words[::-1] if backwards else words)
