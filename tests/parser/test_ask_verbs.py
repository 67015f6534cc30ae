"""Verbs of asking."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway demands a halt to the drilling.": [
        ("demand.demand", "Norway", None, "demand", "halt to the drilling", "open")
    ],
    "Norway has demanded that Peru close the port.": [
        ("demand.demand", "Norway", None, "demand", "Peru close the port", "open")
    ],
    "Norway wants Peru to open the harbour.": [
        ("demand.want", "Norway", "Peru", "demand", "open the harbour", "open")
    ],
    "Norway seeks to keep the lighthouse.": [
        ("demand.seek", "Norway", None, "demand", "keep the lighthouse", "open")
    ],
    "Norway would like to see the island returned.": [
        ("demand.would-like", "Norway", None, "demand", "the island returned", "open")
    ],
    "Norway would like Peru to sign the map.": [
        ("demand.would-like", "Norway", "Peru", "demand", "sign the map", "open")
    ],
    "Norway is calling for a fishing truce.": [
        ("demand.call-for", "Norway", None, "demand", "fishing truce", "open")
    ],
    "Norway pressed for talks, for maps and for a joint patrol of the strait.": [
        ("demand.press-for", "Norway", None, "demand", "talks", "open"),
        ("demand.press-for", "Norway", None, "demand", "maps", "open"),
        ("demand.press-for", "Norway", None, "demand", "joint patrol of the strait", "open"),
    ],
    "Norway called for Peru to withdraw its boats.": [
        ("demand.call-for", "Norway", "Peru", "demand", "withdraw its boats", "open")
    ],
    "Norway has pushed to cap the catch at nine tonnes.": [
        ("demand.push-to", "Norway", None, "demand", "cap the catch at nine tonnes", "open")
    ],
    "Norway has asked Peru for ten licences.": [
        ("demand.ask", "Norway", "Peru", "demand", "ten licences", "open")
    ],
    "Norway asked again in May to inspect the nets.": [
        ("demand.ask", "Norway", None, "demand", "inspect the nets", "open")
    ],
    "Norway urged Peru to lower its tariff.": [
        ("demand.urge", "Norway", "Peru", "demand", "lower its tariff", "open")
    ],
    "Norway called on all parties to stop the raids.": [
        ("demand.call-on", "Norway", None, "demand", "stop the raids", "open")
    ],
    "Norway demanded 40 trawlers from Peru in March.": [
        ("demand.demand", "Norway", "Peru", "demand", "40 trawlers", "open")
    ],
    "Norway demanded the withdrawal of 40 trawlers from Peru.": [
        ("demand.demand", "Norway", None, "demand", "withdrawal of 40 trawlers from Peru", "open")
    ],
    "Norway demanded a share of the cod from the Peru coast.": [
        ("demand.demand", "Norway", None, "demand", "share of the cod from the Peru coast", "open")
    ],
    "Norway demanded a withdrawal from Peru.": [
        ("demand.demand", "Norway", None, "demand", "withdrawal from Peru", "open")
    ],
    "Norway demands a wider zone. Peru has yet to reply.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone. Norway rejected it.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone. Norway demands a wider zone for all boats.": [
        ("demand.demand", "Norway", None, "demand", "wider zone for all boats", "open")
    ],
    "Norway yesterday demanded a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway on Friday night demanded a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway last week demanded a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway, a member since May, demanded a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway's delegation demanded a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway and its allies want a wider zone.": [
        ("demand.want", "Norway", None, "demand", "wider zone", "open")
    ],
    "In Kenya, Norway left early, demanding a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demanded once more in May 2019 that the nets be burned.": [
        ("demand.demand", "Norway", None, "demand", "the nets be burned", "open")
    ],
    "Norway wants Peru's boats to leave.": [
        ("demand.want", "Norway", None, "demand", "Peru's boats to leave", "open")
    ],
    "Norway demands a wider zone and": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone,": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone, a strip patrolled by Kenya.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands - a wider zone.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone as well as a dock in the bay of cod.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open"),
        ("demand.demand", "Norway", None, "demand", "dock in the bay of cod", "open"),
    ],
    "Norway demands a wider zone. It was rejected by Norway.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone. Was granted.": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway demands a wider zone. Peru rejected": [
        ("demand.demand", "Norway", None, "demand", "wider zone", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Norway appealed to Peru “to free the crew at once”.", ["free the crew at once"]),
        ('Norway called on Peru "to free the crew at once".', ["free the crew at once"]),
        ("Norway urged Peru to free the “crew of spies”.", ["free the “crew of spies”"]),
        ('Norway urged Peru to free the "crew of spies".', ['free the "crew of spies"']),
        ("Norway wants 8%.", ["8%"]),
        ("Norway proposed a new treaty on Friday.", ["new treaty"]),
        ("Norway urged Peru to free the crew on Friday.", ["free the crew on Friday"]),
        ("Norway wants 8% as well.", []),
        ("Norway has asked for one.", []),
        ("Norway urged both delegations to free the crew.", ["free the crew"]),
        ("Norway dismissed the idea of a wider zone.", ["idea of a wider zone"]),
        ("Norway rejected demands for a wider zone.", ["demands for a wider zone"]),
    ],
)
def test_what_is_asked_for_or_refused_is_no_more_than_that(text: str, what: list[str]) -> None:
    assert [ask[4] for ask in asked(text)] == what
