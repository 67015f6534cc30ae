"""What an answer is about decides which demand it answers."""

from __future__ import annotations

import pytest

from tests.parser.answer_scenes import answers, cases
from tests.parser.ask_scenes import asked, signs

CASES = cases(
    "content",
    "whose",
    "thirds",
    "offers",
    "paragraphs",
    "voices",
    "wording",
    "promises",
    "several",
    "verdicts",
    "hearsay",
    "terms",
)


@pytest.mark.parametrize(("opening", "text", "expected"), CASES, ids=[one[1] for one in CASES])
def test_an_answer_goes_to_the_demand_that_it_names(
    opening: str, text: str, expected: dict[str, str]
) -> None:
    assert answers(opening, text, expected) == expected


def test_a_refusal_that_answers_is_no_position_of_its_own() -> None:
    text = "Norway demands a wider zone. Peru rejected the wider zone."
    assert signs(text) == [("demand.demand", "wider zone"), ("response.verb", "Peru rejected")]


def test_a_refusal_that_says_more_stays_one() -> None:
    text = "Norway demands a wider zone. Peru refused to discuss fishing rights."
    assert signs(text) == [
        ("demand.demand", "wider zone"),
        ("refusal.refuse", "discuss fishing rights"),
    ]


def test_who_answers_one_part_of_a_list_is_asked_for_the_rest() -> None:
    text = "Norway demands a truce and a new border. Peru agreed to the truce."
    assert [(row[2], row[4], row[5]) for row in asked(text)] == [
        (None, "truce", "accepted"),
        ("Peru", "new border", "open"),
    ]
