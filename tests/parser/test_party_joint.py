"""Who is a side by what it does with another: they meet, bargain, fail to agree."""

import pytest

from tests.parser.role_scenes import parties_in

_TALKS = " The talks are the first in years."


@pytest.mark.parametrize(
    "said",
    [
        "are to sit down in Geneva next week.",
        "will meet again on Friday.",
        "met",
        "have begun to negotiate over the lake.",
        "were still haggling at dawn.",
        "sat opposite each other in Oslo.",
        "are due to hold a second round in Oslo.",
        "failed to reach a deal on Monday.",
        "moved closer to a truce.",
        "are locked in negotiations.",
        "are at the table again.",
        "quietly agreed on a pact.",
        "met with little hope of a deal.",
        "met, with nobody else in the room.",
        "are still far apart.",
        "are at odds over the lake.",
    ],
)
@pytest.mark.parametrize("ahead", ["", "Officials hope that ", "In a hotel by the lake, "])
def test_two_do_it_together(said: str, ahead: str) -> None:
    found = parties_in(f"{ahead}Kenya and Peru {said}{_TALKS}")
    assert {name for _, name in found} == {"Kenya", "Peru"}


@pytest.mark.parametrize(
    "said",
    [
        "are to meet Sudan in Oslo.",
        "will sit down with the two sides in Oslo.",
        "are to hold talks with both camps.",
        "to meet in Oslo, the envoy said.",
        "at the table were asked to leave.",
        "welcomed the deal.",
        "began the air strikes.",
        "are meeting in silence about all that the long winter brought with it, he said.",
        "hold out, now as ever, for more.",
        "move on.",
        "have now also still already only just even then",
        "held the ground that lies in front of the table.",
        "hope to have the best of the harvest in before any talks.",
    ],
)
def test_what_is_done_to_others_or_is_no_talking_makes_no_sides(said: str) -> None:
    nearby = "" if "meeting" in said else _TALKS
    assert "joint" not in {rule for rule, _ in parties_in(f"Kenya and Peru {said}{nearby}")}


@pytest.mark.parametrize(
    "said",
    [
        "Kenya, Peru meet in Oslo.",
        "Kenya meets in Oslo.",
        "They meet in Oslo.",
        "Kenya and Jo Arden meet in Oslo. Jo Arden said so.",
    ],
)
def test_it_takes_two_bodies(said: str) -> None:
    assert "joint" not in {rule for rule, _ in parties_in(said + _TALKS)}
