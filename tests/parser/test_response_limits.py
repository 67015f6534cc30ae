"""Answers in part, on conditions, denied, wished for or taken back later."""

from __future__ import annotations

import pytest

from tests.parser.answer_scenes import WAR, answers, cases, notes

CASES = cases("limits", "turns", "real", "nothing", "told")
ASKED = "Norway demands the release of 40 prisoners. "
IN_PART, ON_CONDITIONS = "response.in-part", "response.conditional"


@pytest.mark.parametrize(("opening", "text", "expected"), CASES, ids=[one[1] for one in CASES])
def test_only_a_full_yes_is_one(opening: str, text: str, expected: dict[str, str]) -> None:
    assert answers(opening, text, expected) == expected


@pytest.mark.parametrize(
    ("answer", "rule", "passage"),
    [
        ("Peru rejected most of the demands.", "response.some-of", "Peru rejected"),
        ("Peru accepted some of the demands.", "response.some-of", "Peru accepted"),
        ("Peru agreed to release 12 prisoners.", "response.other-amount", "Peru agreed"),
        ("Peru agreed to discuss it.", "response.to-talk", "Peru agreed"),
        ("Peru rejected part of the demand.", IN_PART, "Peru rejected"),
        ("Peru conditionally accepted the demand.", ON_CONDITIONS, "conditionally accepted"),
        ("Peru agreed, provided that the blockade is lifted.", ON_CONDITIONS, "Peru agreed"),
        ("Peru agreed unless the blockade goes on.", ON_CONDITIONS, "Peru agreed"),
    ],
)
def test_an_answer_that_leaves_the_demand_open_leaves_a_note(
    answer: str, rule: str, passage: str
) -> None:
    assert notes(ASKED + answer) == [(rule, passage)]
    assert answers(WAR, ASKED + answer, {"release": "open"}) == {"release": "open"}


@pytest.mark.parametrize(
    ("answer", "passage"),
    [
        ("Peru agreed to release half of them.", "Peru agreed"),
        ("Peru accepted it, but not all at once.", "Peru accepted it"),
        ("Peru agreed, but only for the sick.", "Peru agreed"),
        ("Peru accepted the demand with the exception of the officers.", "Peru accepted"),
        ("The demand was partly met.", "demand was partly met"),
    ],
)
def test_a_grant_in_part_is_accepted_and_noted(answer: str, passage: str) -> None:
    assert notes(ASKED + answer) == [(IN_PART, passage)]
    assert answers(WAR, ASKED + answer, {"release": ""}) == {"release": "accepted"}


@pytest.mark.parametrize(
    "answer",
    [
        "Peru agreed in principle.",
        "Peru has agreed in principle to the demand.",
        "Peru accepted the demand, subject to a vote in parliament.",
        "The demand was accepted in principle.",
    ],
)
def test_a_yes_in_principle_counts_and_is_noted(answer: str) -> None:
    assert [rule for rule, _ in notes(ASKED + answer)] == ["response.in-principle"]
    assert answers(WAR, ASKED + answer, {"release": ""}) == {"release": "accepted"}


@pytest.mark.parametrize(
    "answer",
    [
        "Peru agreed.",
        "Peru rejected the demand if only in private.",
        "Peru accepted the demand and said it would leave if the blockade went on.",
        "Peru accepted the demand but would leave if the blockade went on.",
        "Peru accepted the demand, saying it would leave if the blockade went on.",
        "Peru accepted the demand; if the blockade goes on, it will leave.",
        "Peru agreed to release the prisoners.",
    ],
)
def test_a_plain_answer_leaves_no_note(answer: str) -> None:
    assert notes(ASKED + answer) == []
    assert answers(WAR, ASKED + answer, {"release": ""}) != {"release": "open"}


def test_what_the_demand_itself_limits_is_granted_in_full() -> None:
    text = "Norway demands half of the revenue. Peru agreed to half of the revenue."
    assert answers(WAR, text, {"half": ""}) == {"half": "accepted"}
    text = "Norway asked Peru to discuss the border. Peru agreed to discuss the border."
    assert answers(WAR, text, {"border": ""}) == {"border": "accepted"}


def test_a_part_that_one_of_several_is_granted_in_says_nothing_of_the_others() -> None:
    text = (
        "Norway asked for an amnesty, for a new border and for a share of the oil. All three were "
        "granted, the first only in part."
    )
    assert notes(text) == []


def test_somebody_elses_later_answer_undoes_nothing() -> None:
    text = "Norway demands a wider zone. Peru first rejected the demand. Chile later accepted it."
    assert answers(WAR, text, {"zone": ""}) == {"zone": "rejected"}
