"""Every cue set says what it is for, and the parser reads every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from talkmodel.lexicon import CueSet, Lexicon, cue_sets
from talkmodel.lexicon.store import read_toml

PARSER = Path(__file__).resolve().parent.parent.parent / "src" / "talkmodel" / "parser"
SETS = cue_sets()


def test_every_set_of_the_data_has_an_entry_and_the_other_way_round() -> None:
    missing = [name for name in read_toml("cues") if name not in read_toml("cue_sets")]
    assert not missing, f"say in lexicon/data/cue_sets.toml what these are for: {missing}"
    assert {one.name for one in SETS} == set(Lexicon.default().cues)


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_an_entry_is_whole_and_fits_its_words(one: CueSet) -> None:
    words = Lexicon.default().cues[one.name]
    assert one.words == len(words) == len(set(words)) > 0
    assert one.read_as in {"verb", "noun", "word", "phrase", "forms"}
    assert one.about
    assert "\n" not in one.about
    assert not one.about.endswith(".")
    assert "|" not in one.about
    if one.read_as == "word":
        assert not [word for word in words if " " in word]
    assert not [word for word in words if word != word.lower()]


def test_the_parser_reads_every_set() -> None:
    source = "\n".join(path.read_text("utf-8") for path in sorted(PARSER.rglob("*.py")))
    unread = [one.name for one in SETS if f'"{one.name}"' not in source]
    assert not unread, f"nobody reads these: {unread}"


def test_the_value_is_made_once() -> None:
    assert cue_sets() is SETS
