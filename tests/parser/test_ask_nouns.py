"""Nouns of asking, refusing, offering."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway has made it a condition of any deal that the cannery be closed.": [
        ("condition.noun", "Norway", None, "condition", "the cannery be closed", "open")
    ],
    "They discussed the closure of the port, which Norway considers a prerequisite.": [
        ("condition.held-fronted", "Norway", None, "condition", "closure of the port", "open")
    ],
    "The release of the skipper had been a precondition of Norway for months.": [
        ("condition.predicate", "Norway", None, "condition", "release of the skipper", "open")
    ],
    "The demand by Norway that the nets be removed came late.": [
        ("demand.noun", "Norway", None, "demand", "the nets be removed", "open")
    ],
    "Norway's first demand is a larger share of the cod.": [
        ("demand.noun", "Norway", None, "demand", "larger share of the cod", "open")
    ],
    "Norway's main aim, the return of the island, is popular.": [
        ("demand.noun", "Norway", None, "demand", "return of the island", "open")
    ],
    "Norway's latest offer, made at dawn, was 12 boats and a dock.": [
        ("proposal.noun", "Norway", None, "proposal", "12 boats and a dock", "open")
    ],
    "Norway's insistence on a larger share of the cod is known.": [
        ("demand.noun", "Norway", None, "demand", "larger share of the cod", "open")
    ],
    "Norway repeated its call for a fishing truce.": [
        ("demand.noun", "Norway", None, "demand", "fishing truce", "open")
    ],
    "Norway's appeal to Peru to free the crew was heard.": [
        ("demand.noun", "Norway", "Peru", "demand", "free the crew", "open")
    ],
    "Norway's refusal to share the cod is known.": [
        ("refusal.noun", "Norway", None, "refusal", "share the cod", "open")
    ],
    "Norway's call for Bergen to be visited was heard.": [
        ("demand.noun", "Norway", "Bergen", "demand", "be visited", "open")
    ],
    "The Norway delegation's demand for a wider zone was heard.": [
        ("demand.noun", "Norway", None, "demand", "wider zone", "open")
    ],
    "Peru did not reject Norway's demand for a wider zone.": [
        ("demand.noun", "Norway", None, "demand", "wider zone", "open")
    ],
    "Norway's call for him to resign was heard.": [
        ("demand.noun", "Norway", None, "demand", "him to resign", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize(
    "text", ["France's call on peace was long.", "France's request to 12 towns."]
)
def test_what_only_looks_like_content_is_none(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru had rejected Norway's demand for weeks.",
        "A biologist said Norway's demand was “not backed by any count”.",
        "Norway announced plans to cut its fleet.",
    ],
)
def test_what_only_looks_like_a_content(text: str) -> None:
    assert [ask for ask in asked(text) if ask[3] != "refusal"] == []


def test_an_offer_that_nobody_takes_up_is_of_who_made_it() -> None:
    found = asked("Neither Norway nor Peru has taken Chile up on its offer to mediate.")
    assert [(ask[1], ask[4]) for ask in found] == [("Chile", "mediate")]
    assert asked("Norway and Peru have not taken the boys up on their offer to mediate.") == []


def test_whose_a_company_proposal_is_has_to_be_plain() -> None:
    assert asked("Norway rejected a company proposal to share the bay.")[0][3] == "refusal"
    assert asked("Norway rejected a bold proposal to share the bay.")[0][3] == "refusal"
