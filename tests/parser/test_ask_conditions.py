"""Conditions."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway will sign only if Peru agreed to halve its fleet.": [
        ("condition.only", "Norway", None, "condition", "halve its fleet", "open")
    ],
    "Norway will sign only if Peru agreed to a new fleet.": [
        ("condition.only", "Norway", None, "condition", "Peru agreed to a new fleet", "open")
    ],
    "Norway will sign only if Peru agreed on a new fleet.": [
        ("condition.only", "Norway", None, "condition", "Peru agreed on a new fleet", "open")
    ],
    "Norway will sign only if Peru halves its fleet.": [
        ("condition.only", "Norway", None, "condition", "Peru halves its fleet", "open")
    ],
    "Norway would only sign if Peru halved its fleet.": [
        ("condition.only", "Norway", None, "condition", "Peru halved its fleet", "open")
    ],
    "Norway accepted on condition that the nets were burned.": [
        ("condition.condition", "Norway", None, "condition", "the nets were burned", "open")
    ],
    "Norway will stay away unless Peru halves its fleet.": [
        ("condition.unless", "Norway", None, "condition", "Peru halves its fleet", "open")
    ],
    "Norway says nothing will be signed until Peru has halved its fleet.": [
        ("condition.until", "Norway", None, "condition", "Peru has halved its fleet", "open")
    ],
    "Norway will not sign until Peru has halved its fleet.": [
        ("condition.until", "Norway", None, "condition", "Peru has halved its fleet", "open")
    ],
    "Norway has shown little interest in a meeting without a fixed agenda.": [
        ("condition.without", "Norway", None, "condition", "a fixed agenda", "open")
    ],
    "Norway says any deal would require a vote of both chambers.": [
        (
            "condition.agreement-requires",
            "Norway",
            None,
            "condition",
            "any deal would require a vote of both chambers",
            "open",
        )
    ],
    "Norway makes this dependent on a new survey of the reef.": [
        ("condition.depends", "Norway", None, "condition", "new survey of the reef", "open")
    ],
    "Norway has made the closure of the cannery a condition of any deal.": [
        ("condition.made", "Norway", None, "condition", "closure of the cannery", "open")
    ],
    "Norway will never sell the boats unless Peru pays.": [
        ("condition.not-unless", "Norway", None, "condition", "Peru pays", "open")
    ],
    "Norway cannot sign before Peru leaves the bay.": [
        ("condition.not-unless", "Norway", None, "condition", "Peru leaves the bay", "open")
    ],
    "Norway would not sign without a new map.": [
        ("condition.not-unless", "Norway", None, "condition", "a new map", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize("lack", ["no agreement was reached by noon", "nothing changed by noon"])
def test_what_somebody_threatens_is_no_condition(lack: str) -> None:
    assert asked(f"Norway said its boats would stop fishing if {lack}.") == []
    assert asked("Norway said its boats would stop fishing if Peru opened the bay.") != []
