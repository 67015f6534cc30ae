"""Clauses that ask."""

from __future__ import annotations

import pytest

from talkmodel.parser.demands import read_demands
from talkmodel.parser.layout import read_layout
from talkmodel.parser.reading import _spoken
from tests.parser.ask_scenes import OPENING, Asked, asked, scene_of

FOUND: dict[str, list[Asked]] = {
    "Norway insists that the nets be removed.": [
        ("demand.insist-that", "Norway", None, "demand", "the nets be removed", "open")
    ],
    "Norway insists that the nets be removed before the season opens.": [
        (
            "demand.insist-that",
            "Norway",
            None,
            "condition",
            "the nets be removed before the season opens",
            "open",
        )
    ],
    "Norway said Peru should free the crew.": [
        ("demand.say-that", "Norway", None, "demand", "Peru should free the crew", "open")
    ],
    "In return, Norway said on Monday, Peru must lift the embargo.": [
        ("condition.must", "Norway", "Peru", "condition", "lift the embargo", "open")
    ],
    "Peru must free the crew, Norway said.": [
        ("demand.must", "Norway", "Peru", "demand", "free the crew", "open")
    ],
    "Norway insists that Peru amend its charter.": [
        ("demand.insist-that", "Norway", None, "demand", "Peru amend its charter", "open")
    ],
    "Norway insists that the Peruvians amend the charter.": [],
    "Norway insists that Peru cut its quota.": [
        ("demand.insist-that", "Norway", None, "demand", "Peru cut its quota", "open")
    ],
    "Norway insists that Peru broke the truce.": [],
    "Norway insists that Peru under the treaty pays.": [],
    "Norway recommended that the bay be closed.": [
        ("demand.recommend-that", "Norway", None, "demand", "the bay be closed", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize("what", ["should not have taken a strike", "should have closed the bay"])
def test_a_regret_asks_for_nothing(what: str) -> None:
    assert asked(f"Norway said that it {what}.") == []


def test_to_have_something_can_be_asked_for() -> None:
    found = asked("Norway said Peru should have a say.")
    assert [ask[4] for ask in found] == ["Peru should have a say"]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("“We call on Peru to open the bay at once,” said the Norwegian envoy.", "open the bay"),
        ("“We want the crew freed,” the Norwegian envoy told reporters.", "crew freed"),
        ("The Norwegian envoy said: “We want the crew freed.”", "crew freed"),
        ("“We want the workers’ pay raised,” said a Norwegian official.", "workers’ pay raised"),
    ],
)
def test_what_somebody_asks_for_in_words_of_their_own(said: str, what: str) -> None:
    (found,) = asked(said)
    assert found[1] == "Norway"
    assert found[4].startswith(what)
    assert "said" not in found[4]


@pytest.mark.parametrize(
    "said",
    [
        "“We demanded a wider zone in 2004,” said the Norwegian envoy.",
        "“I want my children to live here,” said a teacher.",
        "“We refuse to pay for the nets,” said the Norwegian envoy.",
        "“We ask everyone to wait,” said the Norwegian envoy.",
        "“If we call on Peru to stop, they will laugh,” said the Norwegian envoy.",
        "“We would ask Peru to close the bay,” said the Norwegian envoy.",
        "“We want Peru to be a great country,” said the Norwegian envoy.",
        "“We want peace,” said the Norwegian envoy.",
        "“We want to thank Chile for its help,” said the Norwegian envoy.",
        "“They demand that the nets be removed at once,” said the Norwegian envoy.",
    ],
)
def test_what_was_asked_or_is_asked_by_others_is_not_taken_from_a_quotation(said: str) -> None:
    text = OPENING + said
    assert read_demands(scene_of(text), _spoken(text, read_layout(text))) == ()
