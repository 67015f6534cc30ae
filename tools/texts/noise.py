"""Characters that articles should not hold, and do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.texts.phrases import GRAMMAR

if TYPE_CHECKING:
    from random import Random

__all__ = ["ODD", "noise", "odd"]

_RANGES = (
    (0x00, 0x1F),  # controls
    (0x20, 0x7E),
    (0x80, 0x9F),  # more controls
    (0xA0, 0x17F),
    (0x300, 0x36F),  # marks that combine
    (0x370, 0x52F),
    (0x590, 0x6FF),  # written from right to left
    (0x900, 0x97F),
    (0x1E00, 0x1FFF),
    (0x2000, 0x206F),  # spaces, dashes, quotes, zero-width and bidirectional marks
    (0x2070, 0x218F),
    (0x3000, 0x30FF),
    (0x4E00, 0x4E80),
    (0xAC00, 0xAC80),
    (0xD800, 0xDFFF),  # surrogates, each alone
    (0xE000, 0xE010),
    (0xFB00, 0xFB4F),  # ligatures
    (0xFE00, 0xFEFF),
    (0xFF00, 0xFFEF),
    (0x1D400, 0x1D4FF),
    (0x1F1E6, 0x1F1FF),  # halves of flags
    (0x1F300, 0x1F6FF),
    (0xE0001, 0xE007F),
    (0x10FFF0, 0x10FFFF),
)
ODD = (
    *('"', "“", "”", "‘", "’", "«", "»", "„", "'", "''", "``", "(", ")", "[", "]", "{", "}"),
    *("\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029", " ", "\xa0"),
    *("\u200b", "\u200d", "\ufeff", "\u200e", "\u200f", "\u202e", "\u2066", "\u00ad", "\u0301"),
    *("\ud800", "\udc00", "\x00", "\x1b[31m", "İ", "ß", "ẞ", "ǅ", "ﬁ", "Ⅷ", "١٢", "中国", "שלום"),
    *("-", "–", "—", "…", "...", ".", ",", ";", ":", "?", "!", "’s", "'s", "#", "# ", "- ", "* "),
    *(
        "**",
        "_",
        "`",
        "|",
        "> ",
        "Q: ",
        "A: ",
        "1. ",
        "1) ",
        " and ",
        " of ",
        " the ",
        "By ",
        "🏳️‍🌈",
    ),
    *("Mr. ", "U.S.", "1998", "12:30", "$1.5", "% ", "&amp;", "<br>", "](http://x)", "A", "I", "0"),
)


def odd(random: Random) -> str:
    """One mark, space or sign that does harm where it is not expected."""
    if random.random() < 0.8:  # noqa: PLR2004 - mostly those known to matter
        return ODD[int(random.random() * len(ODD))]
    return _character(random)


def _character(random: Random) -> str:
    first, last = random.choice(_RANGES)
    return chr(random.randint(first, last))


def noise(random: Random, size: int) -> str:
    """Text of `size` pieces: characters of all sorts, odd marks, and a word here and there."""
    parts = []
    for _ in range(size):
        kind = random.random()
        if kind < 0.5:  # noqa: PLR2004
            parts.append(_character(random))
        elif kind < 0.8:  # noqa: PLR2004
            parts.append(odd(random))
        else:
            parts.append(
                f" {GRAMMAR.make(random.choice(('actor', 'said', 'ask', 'thing')), random)} "
            )
    return "".join(parts)
