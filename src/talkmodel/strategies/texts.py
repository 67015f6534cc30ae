"""Text of all kinds that the model takes: any at all, any that can be seen, names, slugs, codes."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from talkmodel.model import is_blank, slug

__all__ = ["COUNTRIES", "LINES", "NAMES", "SLUGS", "SOME_TEXT", "TEXTS"]

# Scripts, case rules and punctuation that chance alone would take long to find.
_NAMES: Final = (
    "Norland",
    "São Paulo",
    "Łódź",
    "Sana'a",
    "the U.S. Navy",
    "unit 2",
    "unit",
    "المغرب",
    "Пётр Ёлкин",
    "東京都",
    "हिन्दी सभा",
    "ǅ ﬁ ß İ",
    "😀🎉",
)
# More surrogates, white space and characters with a meaning in JSON than chance would give.
# A plain str: of this Hypothesis draws a text at one go, of a strategy letter by letter.
_ROUGH: Final = 'a\ud83d\ude00\udfff\ud800\\"\n\t \u2028\u00a0\u200b\ufeffé😀'
# Unlike that of `st.text()`, this alphabet has lone surrogates, which a Python str can hold.
_ALL: Final = st.characters()

TEXTS: Final = st.text(_ALL) | st.text(_ROUGH)
"""Any `str`, the empty one and lone surrogates too."""

SOME_TEXT: Final = st.text(_ALL, min_size=1) | st.text(_ROUGH, min_size=1)
"""Any `str` but the empty one."""


def _seen(text: str) -> str:
    return f"{text}0" if is_blank(text) else text


LINES: Final = SOME_TEXT.map(_seen)
"""Any `str` in which something can be seen."""

NAMES: Final = LINES | st.sampled_from(_NAMES)
"""Names: any `str` that can be seen, and some in many scripts."""

SLUGS: Final = NAMES.map(slug)
"""Ids."""

COUNTRIES: Final = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
"""What looks like a code of ISO 3166-1 alpha-3, of countries there are and there are not."""
