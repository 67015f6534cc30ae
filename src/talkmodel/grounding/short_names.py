"""The first words of a name by themselves: `Norvane` for `Norvane Terminals`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from talkmodel.grounding.search import Span
    from talkmodel.lexicon import Lexicon

__all__ = ["short_spots"]

# Many bodies begin with these, so that by themselves they name none.
_ANY: Final = words(
    """
    united international royal democratic popular people's people free new old great greater
    central northern southern eastern western north south east west world global european
    african asian american arab islamic christian workers citizens saint san
    """
)
_SETS: Final = ("function_word", "title_modifier", "month", "place_head", "not_actor")
_NO_NAMES: Final = ("title_modifier", "month")
_LOCATIVES: Final = words("in near outside around across")
_AHEAD: Final = re.compile(r"([\w'’-]+)\s$")
_AFTER: Final = re.compile(r"\s(\w[\w'’-]*)")
_WORD: Final = re.compile(r"\w[\w'’-]*")
_SPACE: Final = r"\s+"
_REACH: Final = 60
_LONGEST: Final = 4


def short_spots(name: str, whole: Collection[Span], text: str, lexicon: Lexicon) -> list[Span]:
    """Return where a text calls a body by the first words of its name.

    They must stand there by themselves, and nowhere begin or end another name (`Norvane Island`,
    `Peter Norvane`) or be a place (`in Norvane`). Words with which any name may begin, and names
    that the lexicon knows (`Norwegian`), stand for no single one.

    Args:
        name: The name of the body.
        whole: Where all of it stands.
        text: The text.
        lexicon: What names and common words there are.

    >>> from talkmodel.lexicon import Lexicon
    >>> text = "Norvane Terminals gave way, and Norvane's crews returned."
    >>> short_spots("Norvane Terminals", [(0, 17)], text, Lexicon.default())
    [(32, 39)]
    """
    parts = name.split()
    if not whole or not _is_own(parts[0], lexicon):
        return []
    starts = {start for start, _ in whole}
    found: list[Span] = []
    for size in range(1, min(len(parts), _LONGEST)):
        short = parts[:size]
        if not short[-1][:1].isupper() or _is_known(" ".join(short), lexicon):
            continue
        form = re.compile(rf"(?<![\w'’-]){_SPACE.join(map(re.escape, short))}(?!\w)")
        places = [one.span() for one in form.finditer(text) if one.start() not in starts]
        uses = {place: _stands_alone(place, text, lexicon) for place in places}
        if False not in uses.values():
            found += [place for place, alone in uses.items() if alone]
    return found


def _is_own(word: str, lexicon: Lexicon) -> bool:
    """Whether the first word of a name can stand for it."""
    low = word.casefold()
    common = low in _ANY or low in lexicon.org_heads or low in lexicon.offices
    return word[:1].isupper() and not common and not any(low in lexicon.cues[s] for s in _SETS)


def _is_known(name: str, lexicon: Lexicon) -> bool:
    return name in lexicon.forms or name in lexicon.places or name in lexicon.regions


def _is_no_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital goes on with no name: `Norvane Chief Executive`, a day."""
    low = word.casefold()
    return low in lexicon.offices or any(low in lexicon.cues[name] for name in _NO_NAMES)


def _stands_alone(place: Span, text: str, lexicon: Lexicon) -> bool | None:
    """Whether words stand by themselves; False if another name or a place, None if unclear."""
    start, end = place
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    small = lexicon.cues["function_word"]
    # In a headline any word may have a capital.
    line = before.rpartition("\n")[2] + " " + after.partition("\n")[0]
    if not any(one[0].islower() and one not in small for one in _WORD.findall(line)):
        return None
    follows = _AFTER.match(after)
    if follows is not None and follows[1][0].isupper() and not _is_no_name(follows[1], lexicon):
        return False
    ahead = _AHEAD.search(before)
    if ahead is None or (ahead[1][0].islower() and ahead[1] not in _LOCATIVES):
        return True
    if ahead[1].casefold() in _LOCATIVES:
        return False
    if ahead[1].casefold() in small:
        return True
    # `Peter Norvane`; the word that opens a sentence has a capital anyway.
    return False if before[: ahead.start()].rstrip(" ")[-1:].isalnum() else None
