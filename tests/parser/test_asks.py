"""What asks nothing of anybody."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import asked

SILENT = (
    "Norway wants to know the price.",
    "Norway wants it by June.",
    "Norway suggested that the sea was calm.",
    "Norway suggests why the talks failed.",
    "Norway declined to comment.",
    "Kenya drew up a plan under which both fleets would leave the bay.",
    "They left early, demanding a wider zone.",
    "The zone demanded by lobbyists grew.",
    "A matter demanded by Norway was dropped.",
    "Norway's aim, the island, and Peru's fears are well known.",
    "Norway's demand is unrealistic.",
    "Norway's appeal to Peru was heard.",
    "The paper was short. The paper suggests that the bay be shared.",
    "What Norway seeks nobody knows.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_asked(text: str) -> None:
    assert asked(text) == []
