"""Lists whose heading says who wants what follows."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    (
        "What Norway wants:\n"
        "\n"
        "- A wider zone.\n"
        "- Peru must free the crew.\n"
        "- Size. The nets of all boats should be smaller.\n"
        "\n"
        "That is all."
    ): [
        ("demand.listed", "Norway", None, "demand", "wider zone", "open"),
        ("demand.listed", "Norway", "Peru", "demand", "free the crew", "open"),
        (
            "demand.listed",
            "Norway",
            None,
            "demand",
            "The nets of all boats should be smaller",
            "open",
        ),
    ],
    (
        "## Norway's conditions\n"
        "\n"
        "- Pay: a larger fund.\n"
        "- Norway wants a dock.\n"
        "\n"
        "## Peru's offers\n"
        "\n"
        "- A dock of its own.\n"
        "- It has been raining for days.\n"
        "\n"
        "The end came late."
    ): [
        ("condition.listed", "Norway", None, "condition", "larger fund", "open"),
        ("demand.want", "Norway", None, "demand", "dock", "open"),
        ("proposal.listed", "Peru", None, "proposal", "dock of its own", "open"),
    ],
    ("The sides met again:\n\n- A wider zone."): [],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]
