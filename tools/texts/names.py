"""Names that nobody bears: made of syllables, so that there is no end of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

__all__ = ["firm", "force", "given", "invented", "numeral", "person", "state", "surname", "town"]

_ONSETS = ("b", "br", "d", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v")
_NUCLEI = ("a", "e", "i", "o", "u", "ai", "ei", "á", "ö")
_CODAS = ("", "", "", "l", "n", "r", "s", "nd", "rk")
_STATE_ENDS = ("ia", "land", "istan", "mark", "ova", "ania")
_TOWN_ENDS = ("burg", "ville", "ford", " Bay", "abad", "hamn", "grad", "")
_SURNAME_ENDS = ("sen", "ov", "ez", "i", "son", "man", "ko", "")
_FIRM_ENDS = (" plc", " Group", " Inc.", " AG", " Airways", " Rail", " Holdings")
_FORCES = (
    *("{} Liberation Front", "{} National Army", "Free {} Movement", "{} Workers' Union"),
    *("Council of {}", "{} Resistance", "Union of {} Teachers", "{} Democratic Party"),
)
_KNOWN = (
    *("Kenya", "Uganda", "Norway", "Qatar", "the United States", "Egypt", "Turkey", "Cyprus"),
    *("Colombia", "the Philippines", "South Sudan", "North Macedonia", "Ivory Coast", "Armenia"),
)
_KNOWN_TOWNS = ("Geneva", "Oslo", "Doha", "Cairo", "Nairobi", "Addis Ababa", "New York", "Vienna")
_GIVEN = ("Anna", "Omar", "Li", "Jean-Paul", "Fatima", "Sven", "Maria", "O'Brien", "José", "Nur")
_TITLES = ("", "", "", "Mr ", "Mrs. ", "Dr. ", "Gen. ", "President ", "Foreign Minister ", "Sir ")
_KNOWN_SHARE = 0.4
_FEW, _SMALL = 0.7, 20


def _stem(random: Random) -> str:
    def one(choices: tuple[str, ...]) -> str:
        return choices[int(random.random() * len(choices))]

    syllables = 1 + (random.random() < 0.5)  # noqa: PLR2004 - every other name has two
    return "".join(one(_ONSETS) + one(_NUCLEI) for _ in range(syllables)) + one(_CODAS)


def invented(random: Random) -> str:
    """A word with a capital letter."""
    return _stem(random).capitalize()


def state(random: Random) -> str:
    """A country, known or not."""
    if random.random() < _KNOWN_SHARE:
        return random.choice(_KNOWN)
    return invented(random) + random.choice(_STATE_ENDS)


def town(random: Random) -> str:
    """A city, known or not."""
    if random.random() < _KNOWN_SHARE:
        return random.choice(_KNOWN_TOWNS)
    return invented(random) + random.choice(_TOWN_ENDS)


def given(random: Random) -> str:
    """A first name."""
    return random.choice(_GIVEN) if random.random() < _KNOWN_SHARE else invented(random)


def surname(random: Random) -> str:
    """A last name."""
    return invented(random) + random.choice(_SURNAME_ENDS)


def person(random: Random) -> str:
    """A person by title and name."""
    return f"{random.choice(_TITLES)}{given(random)} {surname(random)}"


def firm(random: Random) -> str:
    """A company."""
    return invented(random) + random.choice(_FIRM_ENDS)


def force(random: Random) -> str:
    """An armed group, a union or a party."""
    return "the " + random.choice(_FORCES).format(invented(random))


def numeral(random: Random) -> str:
    """A whole number, mostly a small one."""
    most = _SMALL if random.random() < _FEW else 2_000_000
    return f"{random.randint(1, most):,}"
