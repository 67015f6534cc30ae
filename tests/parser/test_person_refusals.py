"""Who refuses what a side asks is not of that side, where no role says whose they are."""

from __future__ import annotations

import pytest

import talkmodel

_TWO = "Norway and Denmark held talks in Oslo on Monday. "
_THREE = "Talks between Norway, Denmark and Iceland resumed in Oslo on Monday. "


def side_of(text: str) -> str | None:
    talks = talkmodel.parse(text)
    (person,) = (one for one in talks.people if one.name == "Zora Bell")
    return person.represents


@pytest.mark.parametrize(
    "text",
    [
        "Norway insists that the ban must end, which General Zora Bell, the commander, ruled out.",
        "Norway wants the ban to end, which Foreign Minister Zora Bell refused.",
        "Norway wants the ban to end, a demand that the spokesman, Zora Bell, rejected at once.",
        "Norway demands an end to the ban, something the director, Zora Bell, calls unacceptable.",
        "Norway wants the ban to end, but Zora Bell, the foreign minister, refused.",
        "Norway wants the ban to end, but Zora Bell, the foreign minister, rejected the idea.",
        "Norway wants the ban to end. Foreign Minister Zora Bell rejected it.",
    ],
)
def test_who_refuses_is_of_the_other_of_two_sides(text: str) -> None:
    assert side_of(_TWO + text) == "denmark"


def test_of_three_sides_nobody_can_tell_who_refuses() -> None:
    text = "Norway wants the ban to end, which Foreign Minister Zora Bell refused."
    assert side_of(_THREE + text) is None


@pytest.mark.parametrize(
    "text",
    [
        # no refusal, or one of something else
        "Norway wants the ban to end, said Foreign Minister Zora Bell.",
        "Norway wants the ban to end, and the spokesman, Zora Bell, ruled out a delay.",
        "Norway wants the ban to end, but the spokesman, Zora Bell, ruled out a long delay.",
        "Norway wants the ban to end. Foreign Minister Zora Bell rejected every delay.",
        "Norway wants the ban to end. Its minister, Zora Bell, rejected it.",
        # nobody asks, or others do
        "Norway slept. Foreign Minister Zora Bell rejected it.",
        "Denmark wants the ban to end, but Norway is firm: the minister, Zora Bell, refused.",
    ],
)
def test_who_refuses_something_else_is_of_the_side_named_before(text: str) -> None:
    assert side_of(_TWO + text) == "norway"


def test_the_question_of_another_paragraph_is_not_looked_at() -> None:
    text = "Norway wants the ban to end.\n\nForeign Minister Zora Bell rejected it."
    assert side_of(_TWO + text) == "norway"
