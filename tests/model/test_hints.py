import pytest

from talkmodel.model import When
from talkmodel.model.hints import describe, did_you_mean


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        (True, "True"),
        ("7", "the str '7'"),
        ("\ud800", "the str '\\ud800'"),
        ("x" * 99, "the str '" + "x" * 60 + "...'"),
        (7, "the int 7"),
        (1.5, "the float 1.5"),
        (float("nan"), "the float nan"),
        pytest.param(10**5000, "an int of 16610 bits", id="huge"),
        (-(10**30), "an int of 100 bits"),
        (When.PAST, "When.PAST"),
        ([0] * 10**6, "a list"),
        (OSError(), "an OSError"),
    ],
)
def test_any_value_gets_a_few_words(value: object, words: str) -> None:
    assert describe(value) == words


def test_the_nearest_candidate_is_suggested() -> None:
    assert did_you_mean("rusia", ["ukraine", "russia"]) == " (did you mean 'russia'?)"


@pytest.mark.parametrize(
    ("word", "candidates"),
    [
        ("rusia", ["qatar"]),
        ("rusia", []),
        (7, ["7"]),
        ("r" * 101, ["r" * 100]),
        ("r" * 100, ["r" * 101]),
        ("russia", [*(f"q{number}" for number in range(500)), "russia"]),
    ],
)
def test_nothing_is_suggested_for_what_is_far_or_costly(
    word: object, candidates: list[str]
) -> None:
    assert did_you_mean(word, candidates) == ""
