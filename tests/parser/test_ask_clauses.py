"""Clauses that ask."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway insists that the nets be removed.": [
        ("demand.insist-that", "Norway", None, "demand", "the nets be removed", "open")
    ],
    "Norway insists that the nets be removed before the season opens.": [
        (
            "demand.insist-that",
            "Norway",
            None,
            "condition",
            "the nets be removed before the season opens",
            "open",
        )
    ],
    "Norway said Peru should free the crew.": [
        ("demand.say-that", "Norway", None, "demand", "Peru should free the crew", "open")
    ],
    "In return, Norway said on Monday, Peru must lift the embargo.": [
        ("condition.must", "Norway", "Peru", "condition", "lift the embargo", "open")
    ],
    "Peru must free the crew, Norway said.": [
        ("demand.must", "Norway", "Peru", "demand", "free the crew", "open")
    ],
    "Norway recommended that the bay be closed.": [
        ("demand.recommend-that", "Norway", None, "demand", "the bay be closed", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize("what", ["should not have taken a strike", "should have closed the bay"])
def test_a_regret_asks_for_nothing(what: str) -> None:
    assert asked(f"Norway said that it {what}.") == []


def test_to_have_something_can_be_asked_for() -> None:
    found = asked("Norway said Peru should have a say.")
    assert [ask[4] for ask in found] == ["Peru should have a say"]
