"""What plans hold."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway's paper was short. The paper suggests that the bay be shared.": [
        ("proposal.plan", "Norway", None, "proposal", "the bay be shared", "open")
    ],
    "They discussed a paper of Kenya, under which both fleets would leave the bay.": [
        ("proposal.plan", "Kenya", None, "proposal", "both fleets would leave the bay", "open")
    ],
    "Under the Kenya plan, both fleets would leave the bay.": [
        ("proposal.plan", "Kenya", None, "proposal", "both fleets would leave the bay", "open")
    ],
    "A draft by Kenya arrived. The text provides for a joint patrol and for fines.": [
        ("proposal.plan", "Kenya", None, "proposal", "a joint patrol", "open"),
        ("proposal.plan", "Kenya", None, "proposal", "fines", "open"),
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]
