"""What the cue sets are for: what a user may extend, and how its entries are written."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

import attrs

from talkmodel.lexicon import store

__all__ = ["CueSet", "ReadAs", "cue_sets"]

ReadAs = Literal["verb", "noun", "word", "phrase", "forms"]


@attrs.frozen(kw_only=True)
class CueSet:
    """What one set of cue words is for.

    Attributes:
        name: Its name in `Lexicon.cues`, `with_cues` and a lexicon file.
        read_as: How its entries are written: `verb` in the base form (the others are derived),
            `noun` in the singular (the plural is derived), `word` one word as it stands in a text,
            `phrase` one word or several as they stand, `forms` an irregular verb with its past and
            participle.
        about: What the words mean to the parser, in one line.
        words: How many the shipped lexicon has.

    >>> CueSet(name="shrug", read_as="verb", about="to shrug", words=1).read_as
    'verb'
    """

    name: str
    read_as: ReadAs
    about: str
    words: int


@cache
def cue_sets() -> tuple[CueSet, ...]:
    """Return every cue set that the parser reads, in the order of its data file.

    >>> from talkmodel.lexicon import cue_sets
    >>> next(one.about for one in cue_sets() if one.name == "demand")
    'to ask for something: `X demands Y`'
    """
    told, words = store.read_toml("cue_sets"), store.read_toml("cues")
    return tuple(
        CueSet(
            name=name,
            read_as=cast("ReadAs", entry["read_as"]),
            about=entry["about"],
            words=len(words[name]),
        )
        for name, entry in told.items()
    )
