"""Cue words in their forms, and phrases."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.parser.tokens import tokenize
from talkmodel.parser.words import Cues, cues_of, words


@pytest.fixture(scope="module")
def cues() -> Cues:
    return cues_of(
        Lexicon.default().with_cues(
            {
                "tryout": [
                    "be ready",
                    "carry",
                    "agree to",
                    "agree",
                    "pass",
                    "let",
                    "stop",
                    "make",
                    "dye",
                    "go",
                    "play",
                ],
                "doubled": ["stop"],
                "irregular": ["make made made", "go went gone"],
                "fixed": ["on behalf of", "on"],
                "thing": ["party", "box", "hero", "key"],
            }
        )
    )


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("carries", ("carry", "third", 1)),
        ("carried", ("carry", "past", 1)),
        ("passes", ("pass", "third", 1)),
        ("stopped", ("stop", "past", 1)),
        ("stopping", ("stop", "gerund", 1)),
        ("made", ("make", "past", 1)),
        ("making", ("make", "gerund", 1)),
        ("agreeing", ("agree", "gerund", 1)),
        ("dyeing", ("dye", "gerund", 1)),
        ("gone", ("go", "participle", 1)),
        ("goes", ("go", "third", 1)),
        ("plays", ("play", "third", 1)),
        ("played", ("play", "past", 1)),
        ("agreed to it", ("agree to", "past", 2)),
        ("agreed on it", ("agree", "past", 1)),
        ("were ready", ("be ready", "past", 2)),
        ("are", None),
        ("other", None),
    ],
)
def test_verbs_are_found_in_every_form(
    cues: Cues, text: str, hit: tuple[str, str, int] | None
) -> None:
    assert cues.verbs("tryout").at(tokenize(text), 0) == hit


def test_phrases_are_found_longest_first(cues: Cues) -> None:
    tokens = tokenize("He spoke on behalf of them on Monday.")
    fixed = cues.phrases("fixed")
    assert fixed.at(tokens, 2) == 5
    assert fixed.at(tokens, 6) == 7
    assert fixed.at(tokens, 0) is None
    assert fixed.within(tokens, 3, 99) == 6
    assert fixed.within(tokens, 7, 99) is None
    assert fixed.at(tokenize("spoke on behalf"), 1) == 2


def test_sets_and_plurals(cues: Cues) -> None:
    assert cues.nouns("thing") == words("party parties box boxes hero heroes key keys")
    assert cues.set("no such set") == frozenset()
    assert cues.verbs("tryout") is cues.verbs("tryout")
    assert cues.phrases("fixed") is cues.phrases("fixed")


def test_matchers_of_a_lexicon_are_made_once() -> None:
    assert cues_of(Lexicon.default()) is cues_of(Lexicon.default())
