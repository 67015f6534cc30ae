"""Who is a side because somebody tells two to come back to the table."""

import pytest

import talkmodel
from tests.parser.role_scenes import parties_in


def _told(said: str) -> set[str]:
    return {name for rule, name in parties_in(f"{said} The talks are hard.") if rule == "told"}


@pytest.mark.parametrize(
    "said",
    [
        "A judge ordered Kenya and Peru to resume talks.",
        "The king asked Kenya and Peru to return to the table.",
        "The minister told Kenya and Peru to go back to bargaining.",
        "The minister told Kenya and Peru to get back to the negotiating table.",
        "The envoy invited Kenya and Peru back to the table.",
        "The envoy begged Kenya and Peru to restart negotiations.",
    ],
)
def test_who_is_told_to_come_back_sat_there(said: str) -> None:
    assert _told(said) == {"Kenya", "Peru"}


@pytest.mark.parametrize(
    "said",
    [
        "The UN asked Kenya and Peru to join the talks on Sudan.",
        "The UN asked Kenya and Peru to lead talks.",
        "The king invited Kenya and Peru to the talks table.",
        "The king told Kenya and Peru to negotiate with Chad.",
        "The king told Kenya and Peru that the talks failed.",
        "The king told Kenya and Peru to return home.",
    ],
)
def test_who_is_told_to_help_is_no_side(said: str) -> None:
    text = f"{said} The talks are hard."
    assert _told(said) == set()
    assert talkmodel.parse(text, about_talks=True).parties == ()


def test_it_counts_only_where_no_others_sit() -> None:
    text = "Talks between Chad and Sudan resumed. The king asked Kenya and Peru to resume talks."
    assert [party.name for party in talkmodel.parse(text).parties] == ["Chad", "Sudan"]
