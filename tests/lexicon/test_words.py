"""Read-only mappings and words."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import LexiconError
from talkmodel.lexicon.words import added_words, frozen, plural


def test_frozen_is_an_own_copy() -> None:
    mine = {"a": 1}
    theirs = frozen(mine)
    mine["b"] = 2
    assert theirs == {"a": 1}
    with pytest.raises(TypeError):
        theirs["c"] = 3  # type: ignore[index]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("minister", "ministers"),
        ("spokesman", "spokesmen"),
        ("deputy", "deputies"),
        ("envoy", "envoys"),
        ("boss", "bosses"),
        ("coach", "coaches"),
        ("monk", "monks"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


def test_any_iterable_of_words_is_taken() -> None:
    assert added_words("demand", (word for word in ("entreat", "hold out for"))) == (
        "entreat",
        "hold out for",
    )


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        (
            "demand",
            "entreat",
            "with_cues: demand: must be a list of words and phrases, not the str",
        ),
        ("demand", {"a": 1}, "with_cues: demand: must be a list of words and phrases, not a dict"),
        ("demand", 3, "with_cues: demand: must be a list of words and phrases, not the int 3"),
        ("demand", ["ask", ""], r"with_cues: demand\[1\]: must not be blank"),
        ("demand", [None], r"with_cues: demand\[0\]: must be a str, not None"),
        (3, ["ask"], "with_cues: the name of a cue set: must be a str, not the int 3"),
        (" ", ["ask"], "with_cues: .*must not be blank"),
    ],
)
def test_bad_words(name: object, words: object, message: str) -> None:
    with pytest.raises(LexiconError, match=message) as caught:
        added_words(name, words)
    assert caught.value.index is None


def test_an_irregular_verb_has_three_forms() -> None:
    assert added_words("irregular", ["seek sought sought"]) == ("seek sought sought",)
    with pytest.raises(
        LexiconError, match=r"irregular\[0\]: must be base form, past and participle"
    ):
        added_words("irregular", ["seek"])


def test_a_word_with_capitals_would_never_be_found() -> None:
    with pytest.raises(LexiconError, match="must be lower-case, 'entreat', not the str 'Entreat'"):
        added_words("demand", ["Entreat"])
