"""What asks nothing of anybody."""

from __future__ import annotations

import pytest

from ask_scenes import asked

SILENT = (
    "Norway wants to know the price.",
    "Norway wants it by June.",
    "Norway suggested that the sea was calm.",
    "Norway suggests why the talks failed.",
    "Norway declined to comment.",
    "Kenya drew up a plan under which both fleets would leave the bay.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_asked(text: str) -> None:
    assert asked(text) == []
