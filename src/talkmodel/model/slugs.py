"""Ids made of names: lower-case words joined by hyphens, in whatever script the name is written.

Latin letters lose their accents (`sao-paulo`); other scripts stay as they are. Ids are for people
to read and for values to point with; the name itself is kept beside them.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["is_slug", "slug", "unique_slugs"]

_LONGEST: Final = 80
_NAMED_CODE_POINTS: Final = 8

# Latin letters that Unicode does not take apart into a letter and a mark.
_LATIN: Final = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "ng",
        "ı": "i",
        "ĸ": "k",
    }
)
# Inside a word these join ("Sana'a", "U.S."), where other punctuation parts.
_JOINING: Final = frozenset("'.’‘`´ʼʻʿʾ·")
# What parts the words of a name in ASCII where nothing in it joins: all but letters and digits.
_PARTING: Final = {code: " " for code in range(128) if not chr(code).isalnum()}


def slug(name: str) -> str:
    """Return the id for a name: lower-case letters and digits joined by single hyphens.

    It takes every `str` and always returns the same for the same. A name without any letter or
    digit is spelt by code points; an overlong one is cut at 80 characters.

    Args:
        name: The name.

    Returns:
        An id for which `is_slug` holds.

    >>> slug("São Paulo"), slug("Łódź"), slug("المغرب"), slug("the U.S. Navy")
    ('sao-paulo', 'lodz', 'المغرب', 'the-us-navy')
    >>> slug("😀")
    'x-1f600'
    """
    if name.isascii() and _JOINING.isdisjoint(name):  # as below, but several times as fast
        words = name.lower().translate(_PARTING).split()
        return "-".join(words)[:_LONGEST].rstrip("-") or _code_points(name)
    plain = _plain(name)
    words = []
    word: list[str] = []
    for position, char in enumerate(plain):
        if char in _JOINING:
            following = plain[position + 1 : position + 2]
            if word and following.isalnum():
                continue
        elif char.isalnum():
            word.append(char)
            continue
        words.append("".join(word))
        word = []
    words.append("".join(word))
    joined = "-".join(filter(None, words))
    return joined[:_LONGEST].rstrip("-") or _code_points(name)


def is_slug(text: str) -> bool:
    """Return whether `text` can be an id: lower-case letters and digits, single hyphens between.

    >>> is_slug("sao-paulo"), is_slug("São Paulo"), is_slug("a--b"), is_slug("")
    (True, False, False, False)
    """
    return text == text.lower() and all(map(str.isalnum, text.split("-")))


def unique_slugs(names: Iterable[str]) -> tuple[str, ...]:
    """Return one id for each name, in order, no two of them equal.

    The first of several names with one slug keeps it, the others get `-2`, `-3` and so on; a
    number that is the slug of another name is passed over.

    Args:
        names: The names of different things. Give the name of one thing once.

    >>> unique_slugs(["Ali Khan", "Qatar", "Ali Khan"])
    ('ali-khan', 'qatar', 'ali-khan-2')
    """
    bases = [slug(name) for name in names]
    natural = set(bases)
    counts: dict[str, int] = {}
    result: list[str] = []
    for base in bases:
        number = counts.get(base, 0) + 1
        while number > 1 and f"{base}-{number}" in natural:
            number += 1
        counts[base] = number
        result.append(base if number == 1 else f"{base}-{number}")
    return tuple(result)


def _plain(name: str) -> str:
    """Return `name` in lower case, Latin letters without accents."""
    plain: list[str] = []
    for char in unicodedata.normalize("NFKD", name):
        # Only on a Latin letter a mark is an accent; elsewhere it makes another letter.
        if unicodedata.category(char)[0] == "M" and plain and plain[-1].isascii():
            continue
        plain.append(char)
    lowered = unicodedata.normalize("NFC", "".join(plain)).lower()
    return unicodedata.normalize("NFC", lowered.translate(_LATIN))


def _code_points(name: str) -> str:
    """Return an id for a name that has neither letter nor digit."""
    visible = [f"{ord(char):x}" for char in name if not char.isspace()]
    return "-".join(["x", *visible[:_NAMED_CODE_POINTS]])
