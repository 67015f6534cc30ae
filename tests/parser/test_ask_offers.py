"""Offers."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway is ready to leave the bay, provided that Peru halves its fleet.": [
        ("proposal.willing", "Norway", None, "proposal", "leave the bay", "open"),
        ("condition.provided", "Norway", None, "condition", "Peru halves its fleet", "open"),
    ],
    "Norway proposes a joint patrol.": [
        ("proposal.propose", "Norway", None, "proposal", "joint patrol", "open")
    ],
    "Norway has offered Peru a joint patrol.": [
        ("proposal.offer", "Norway", "Peru", "proposal", "joint patrol", "open")
    ],
    "Norway offered in January to lend a ship.": [
        ("proposal.offer", "Norway", None, "proposal", "lend a ship", "open")
    ],
    "Norway suggested that the two share the cod.": [
        ("proposal.suggest", "Norway", None, "proposal", "the two share the cod", "open")
    ],
    "Norway is willing to lend a ship.": [
        ("proposal.willing", "Norway", None, "proposal", "lend a ship", "open")
    ],
    "Norway raised its offer to 12 boats on Friday.": [
        ("proposal.bid", "Norway", None, "proposal", "12 boats", "open")
    ],
    "Norway opened at 12 boats.": [
        ("proposal.bid", "Norway", None, "proposal", "12 boats", "open")
    ],
    "Norway has put a joint patrol on the table.": [
        ("proposal.table", "Norway", None, "proposal", "joint patrol", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]
