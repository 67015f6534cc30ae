"""What the words around a verb of accepting or rejecting show: its object, its voice, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.adverbials import is_adverbial
from talkmodel.parser.response_signs import BACKWARD, SUMMARY
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line

__all__ = [
    "APART",
    "PHRASAL",
    "SUMMARY",
    "closes",
    "denies",
    "is_passive",
    "points_back",
    "turned_down",
]

_BE = words(
    """
    was were is are been be being has have had got
    """
)
_DENIED = words("not never n't neither nor no hardly scarcely")
_ENDS = frozenset({".", ",", ";", ":", "—", "–", "!", "?", ")", "”", '"'})
# What may follow a verb of answering that has no object.
_GOES_ON = words(
    """
    and but in on at to within last so as again outright flatly flat after only when once before
    until unless if provided providing though although because during despite without amid
    """
)
APART = words(
    "after before during by through via while when with without within because as despite"
)
"""What leads from what is answered to when, how and why."""
PHRASAL = words(
    "turn turns turned vote voted throw threw knocked waved shot rule rules ruled brushed"
)
_PARTICLES = frozenset({"down", "out", "aside", "off", "back"})


def denies(word: str) -> bool:
    """Whether a word in a verb group, or before a verb, denies what it tells."""
    return word in _DENIED or word.endswith("n't")


def turned_down(line: Line, index: int) -> bool:
    """`turned that down`, `turned the demand down`: the object stands inside the verb."""
    if index + 2 >= len(line.tokens) or line.tokens[index].lower not in PHRASAL:
        return False
    ahead = [t.lower for t in line.tokens[index + 1 : index + 4]]
    named = ahead[0] in {"the", "its", "their"} and ahead[1] in SUMMARY
    at = 1 + named
    return (ahead[0] in BACKWARD or named) and ahead[at : at + 1] != [] and ahead[at] in _PARTICLES


def closes(line: Line, stop: int) -> bool:
    """Whether a verb that ends before `stop` has no object after it."""
    if stop >= len(line.tokens):
        return True
    follows = line.tokens[stop].lower
    return follows in _ENDS or (
        (follows in _GOES_ON or follows.endswith("ly"))
        and line.tokens[stop - 1].lower not in {"say", "says", "said"}
    )


def is_passive(line: Line, index: int) -> bool:
    """Whether a form of `be` stands right before the verb at `index`."""
    return index > 0 and line.tokens[index - 1].lower in _BE - {"has", "have", "had"}


def _tells_how(line: Line, at: int) -> bool:
    """`rejected that on Sunday`, `that as unrealistic`: no noun goes with `that`."""
    return line.tokens[at].lower in _GOES_ON | APART or is_adverbial(line, at)


def points_back(line: Line, stop: int) -> bool:
    """`rejects it`, `accepted the idea`, `turned that down`."""
    if stop >= len(line.tokens):
        return False
    word = line.tokens[stop].lower
    if word in BACKWARD and stop + 1 < len(line.tokens) and _tells_how(line, stop + 1):
        return True
    if word in BACKWARD:
        return not (
            stop + 1 < len(line.tokens)
            and line.tokens[stop + 1].is_word
            and word in {"that", "this", "those", "these", "all", "one", "both"}
            and line.tokens[stop + 1].lower
            not in SUMMARY | {"down", "out", "flat", "in", "on", "and", "but"}
        )
    if word in {"the", "his", "her", "its", "their"} and stop + 1 < len(line.tokens):
        return line.tokens[stop + 1].lower in SUMMARY
    return False
