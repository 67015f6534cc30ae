"""What the other side answers."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked, signs

FOUND: dict[str, tuple[list[Asked], list[tuple[str, str]]]] = {
    "Norway's demand for a halt to the drilling was refused.": (
        [("demand.noun", "Norway", None, "demand", "halt to the drilling", "rejected")],
        [("response.passive", "drilling was refused")],
    ),
    "Norway demands a wider zone. Peru rejected it.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru rejected")],
    ),
    "Norway demands a wider zone. Peru has agreed to that.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.verb", "Peru has agreed")],
    ),
    "Norway demands a wider zone. It was granted.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.passive", "It was granted")],
    ),
    "Norway demands a wider zone. It was refused by Peru.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.passive", "It was refused")],
    ),
    "Norway demands a wider zone. Peru turned that down.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru turned that down")],
    ),
    "Norway demands a wider zone. Peru said no.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru said no")],
    ),
    "Norway demands a wider zone. Peru has not agreed.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "not agreed")],
    ),
    "Norway demands a wider zone, which Peru rejects.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru rejects")],
    ),
    "Norway demands a wider zone. Peru calls the idea absurd.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verdict", "calls the")],
    ),
    "Norway demanded a wider zone and got it.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.fate", "got")],
    ),
    "Norway demanded a wider zone. It came to nothing.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.fate", "came")],
    ),
    "Norway demands 40 boats. Peru offered 12 boats.": (
        [
            ("demand.demand", "Norway", None, "demand", "40 boats", "rejected"),
            ("proposal.offer", "Peru", None, "proposal", "12 boats", "open"),
        ],
        [("response.counter-offer", "12 boats")],
    ),
    "Norway demands a wider zone. Peru refuses to consider this.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru refuses")],
    ),
    "Peru accepted Norway's demand for a wider zone.": (
        [("demand.noun", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.governing", "accepted")],
    ),
    "Peru never accepted Norway's demand for a wider zone.": (
        [("demand.noun", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.governing", "accepted")],
    ),
    "Peru rejected Norway's demand for a wider zone.": (
        [("demand.noun", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.governing", "rejected")],
    ),
    "Norway demands a wider zone. Nobody objected.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.verb", "Nobody objected")],
    ),
    "Norway demands a wider zone. Both sides agreed.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "accepted")],
        [("response.verb", "sides agreed")],
    ),
    "Norway demands a wider zone. Neither agreed.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Neither agreed")],
    ),
    "Norway demands a wider zone. Peru will never accept a wider zone.": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "never accept")],
    ),
    "Norway wants Peru to lift the blockade. Peru will not lift the blockade.": (
        [("demand.want", "Norway", "Peru", "demand", "lift the blockade", "rejected")],
        [("response.refusal", "lift the blockade")],
    ),
    "Peru will never grant Norway an amnesty, which Norway requested in May.": (
        [("demand.request-fronted", "Norway", None, "demand", "amnesty", "rejected")],
        [("response.governing", "grant")],
    ),
    "Norway demands a wider zone. Peru demands a dock. Peru refuses to accept that idea.": (
        [
            ("demand.demand", "Norway", None, "demand", "wider zone", "rejected"),
            ("demand.demand", "Peru", None, "demand", "dock", "open"),
        ],
        [("response.verb", "Peru refuses")],
    ),
    "Norway wants Peru to close the port. Norway wants Peru to close the port. Peru agreed.": (
        [("demand.want", "Norway", "Peru", "demand", "close the port", "accepted")],
        [("response.verb", "Peru agreed")],
    ),
    "Norway demands a wider zone. Peru said no": (
        [("demand.demand", "Norway", None, "demand", "wider zone", "rejected")],
        [("response.verb", "Peru said no")],
    ),
}


@pytest.mark.parametrize("text", FOUND)
def test_the_answer_is_found(text: str) -> None:
    rows, answers = FOUND[text]
    assert asked(text) == rows
    assert [sign for sign in signs(text) if sign[0].startswith("response.")] == answers


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("Norway accepted the halt for a month.", "accepted"),
        ("Norway rejected the halt.", "rejected"),
        ("Norway accepted the herring.", "open"),
        ("Norway accepted the", "open"),
    ],
)
def test_an_answer_may_name_the_demand_again(answer: str, response: str) -> None:
    first, *_ = asked(f"France insists on a full halt to all dredging. {answer}")
    assert first[-1] == response
