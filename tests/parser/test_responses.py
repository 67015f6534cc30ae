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


VERBS = {
    "rejected": "rejected",
    "turned down": "rejected",
    "dismissed": "rejected",
    "accepted": "accepted",
    "agreed to": "accepted",
}
OBJECTS = ("the demand", "it", "that", "the release")
WHEN_AND_HOW = (
    "on Sunday night",
    "on Tuesday in Oslo",
    "on 3 March",
    "late on Sunday",
    "in the early hours of Monday",
    "that evening",
    "last week",
    "at the weekend",
    "overnight",
    "a day later",
    "two days later",
    "within an hour",
    "by phone",
    "by letter",
    "on the spot",
    "on state television",
    "in a statement",
    "at a news conference in Lima",
    "out of hand",
    "for the second time",
    "without explanation",
    "through its foreign minister",
    "after a cabinet meeting",
    "when the two sides met",
    "during the talks",
    "despite pressure from Chile",
)


@pytest.mark.parametrize("tail", WHEN_AND_HOW)
@pytest.mark.parametrize("what", OBJECTS)
@pytest.mark.parametrize("verb", VERBS)
def test_when_and_how_it_is_said_is_no_part_of_an_answer(verb: str, what: str, tail: str) -> None:
    text = f"Norway demands the release of 40 sailors. Peru {verb} {what} {tail}."
    assert [(row[4], row[5]) for row in asked(text)] == [("release of 40 sailors", VERBS[verb])]


@pytest.mark.parametrize("tail", WHEN_AND_HOW)
def test_nor_of_one_that_stands_behind_what_is_asked(tail: str) -> None:
    text = f"Norway demands the release of 40 sailors, which Peru rejected {tail}."
    assert [(row[4], row[5]) for row in asked(text)] == [("release of 40 sailors", "rejected")]
