"""Texts that make a careless reader take more time than their length calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.texts.articles import stream

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HOSTILE"]


def _repeated(piece: str, before: str = "") -> Callable[[int], str]:
    def make(length: int) -> str:
        return (before + piece * (length // len(piece) + 1))[:length]

    return make


def _numbered(frame: str, before: str = "") -> Callable[[int], str]:
    def make(length: int) -> str:
        parts = [before]
        have, number = len(before), 0
        while have < length:
            number += 1
            parts.append(frame.format(n=number, w=_letters(number)))
            have += len(parts[-1])
        return "".join(parts)[:length]

    return make


def _letters(number: int) -> str:
    """The number written in letters, for names that hold no digit."""
    out = ""
    while number:
        number, digit = divmod(number, 26)
        out = chr(ord("a") + digit) + out
    return out


def _deep_list(length: int) -> str:
    """Items that are indented ever deeper, up to sixty levels, then begin again."""
    parts: list[str] = []
    have, number = 0, 0
    while have < length:
        parts.append(f"{'  ' * (number % 60)}- item {number} of the list\n")
        have += len(parts[-1])
        number += 1
    return "".join(parts)[:length]


_TALKS = "Kenya and Uganda resumed their talks in Bern on Monday.\n\n"

HOSTILE: dict[str, Callable[[int], str]] = {
    "opening quotes": _repeated("“"),
    "opening quotes and words": _repeated("“word ", _TALKS),
    "straight quotes": _repeated('"'),
    "single quotes": _repeated("‘a "),
    "apostrophes": _repeated("'"),
    "quotes never closed, a line each": _repeated("“We will not sign\n\n", _TALKS),
    "brackets": _repeated("("),
    "square brackets": _repeated("["),
    "half a link": _repeated("[a](http://"),
    "capitals": _repeated("A"),
    "capital words": _repeated("Alpha ", _TALKS),
    "capital words with of": _repeated("Alpha of the ", _TALKS),
    "one small word": _repeated("word "),
    "commas": _repeated(","),
    "dots": _repeated("."),
    "digits": _repeated("7"),
    "dates": _repeated("17 March 2026 ", _TALKS),
    "ands": _repeated(" and "),
    "names and names": _repeated("Kenya and ", _TALKS),
    "names, names": _repeated("Kenya, Uganda, ", _TALKS),
    "hyphens": _repeated("a-"),
    "newlines": _repeated("\n"),
    "carriage returns": _repeated("\r"),
    "spaces": _repeated(" "),
    "tabs in lines": _repeated("\t \n"),
    "zero-width marks": _repeated("\u200b"),
    "zero-width marks in words": _repeated("wo\u200drd\u200b ", _TALKS),
    "right-to-left marks": _repeated("\u200f\u202e"),
    "combining marks": _repeated("\u0301"),
    "lone surrogates": _repeated("\ud800"),
    "one line": lambda length: stream(length, 2).replace("\n", " "),
    "headings": _repeated("# Alpha\n\n", _TALKS),
    "question marks": _repeated("? "),
    "questions": _numbered("What is plan {n}?\n\nIt is plan {w}.\n\n"),
    "Q and A": _numbered("Q: Who is number {n}?\nA: Nobody is.\n", _TALKS),
    "Q only": _repeated("Q: why\n"),
    "nested list": _deep_list,
    "table rows": _repeated("| a | b |\n"),
    "live blog": _numbered("12:30 Item {n} came in.\n\n", _TALKS),
    "speakers": _numbered("SPEAKER {n}: We met.\n", _TALKS),
    "distinct names": _numbered("Foo{n} Bar{n} said. ", _TALKS),
    "distinct names in letters": _numbered("Foo{w} Bar{w} said so.\n", _TALKS),
    "distinct people with offices": _numbered(
        "Foreign Minister Foo{w} Bar{w} of Kenya said so.\n\n", _TALKS
    ),
    "distinct pairs": _numbered("Talks between Foo{w}land and Bar{w}land began.\n"),
    "distinct pairs with digits": _numbered("Talks between Fooland{n} and Barland{n} began.\n"),
    "distinct acronyms": _numbered("The Foo{w} Union (FU{n}) met the FB{n}. ", _TALKS),
    "the same demand": _repeated("Kenya demanded a boat. ", _TALKS),
    "distinct demands": _numbered("Kenya demanded that Uganda return boat {w}.\n", _TALKS),
    "demands and answers": _numbered(
        "Kenya demanded plan {w}. Uganda rejected the demand.\n\n", _TALKS
    ),
    "distinct demanders": _numbered("Foo{w}land demanded that Bar{w}land leave.\n", _TALKS),
    "definite descriptions": _repeated("The rebels met the government. The group left. ", _TALKS),
    "distinct definites": _numbered("The {w}ist rebels met the {w}ian government.\n", _TALKS),
    "pronouns": _repeated("He said that they told her that it was theirs. ", _TALKS),
    "distinct venues": _numbered("The talks were held in {w}ville on Monday.\n", _TALKS),
    "distinct mediators": _numbered("The talks were brokered by Foo{w}land.\n", _TALKS),
    "distinct observers": _numbered("Foo{w}land sent observers to the talks.\n", _TALKS),
    "quotes with speakers": _numbered("“It is point {n},” said Ana Foo{w}.\n\n", _TALKS),
    "quotes by pronouns": _numbered("“It is point {n},” he said.\n\n", _TALKS),
}
