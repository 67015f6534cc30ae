"""Asks whose content stands before the verb."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "A freeze on new licences was demanded by Norway last week.": [
        ("demand.passive", "Norway", None, "demand", "freeze on new licences", "open")
    ],
    "They argued over the quota, a matter long insisted on by Norway.": [
        ("demand.passive", "Norway", None, "demand", "quota", "open")
    ],
    "They dropped the clause most wanted by Norway, a duty on salmon, in May.": [
        ("demand.passive", "Norway", None, "demand", "duty on salmon", "open")
    ],
    "The talks stalled over a visa waiver, which Norway had requested in June.": [
        ("demand.request-fronted", "Norway", None, "demand", "visa waiver", "open")
    ],
    "A binding treaty is what Norway wants.": [
        ("demand.want-fronted", "Norway", None, "demand", "binding treaty", "open")
    ],
    "A joint patrol was proposed by Norway.": [
        ("proposal.passive", "Norway", None, "proposal", "joint patrol", "open")
    ],
    "They discussed the wider fishing zone demanded by Norway.": [
        ("demand.passive", "Norway", None, "demand", "wider fishing zone", "open")
    ],
    "After a week, visa waivers, which Norway had requested, were dropped.": [
        ("demand.request-fronted", "Norway", None, "demand", "visa waivers", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]
