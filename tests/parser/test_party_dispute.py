"""Who is a side by an offer that was made or answered, or by a dispute."""

import pytest

from tests.parser.role_scenes import parties_in

_BOTH = {"Pilots' Union", "Halvik Airways"}


def _named(said: str) -> set[str]:
    return {name for rule, name in parties_in(said) if rule == "dispute"}


@pytest.mark.parametrize(
    "said",
    [
        "The Pilots' Union rejected an offer from Halvik Airways.",
        "The Pilots' Union turned down Halvik Airways' offer of a rise.",
        "Members of the Pilots' Union voted to accept the package tabled by Halvik Airways.",
        "Halvik Airways is considering a proposal from the Pilots' Union.",
        "Halvik Airways has offered the Pilots' Union a rise.",
        "The Pilots' Union is in dispute with Halvik Airways.",
        "The Pilots' Union is in a long dispute over pay with Halvik Airways.",
        "The dispute between the Pilots' Union and Halvik Airways goes on.",
        "The Pilots' Union rejected an offer of a rise for all from Halvik Airways.",
        "Kenya said that Halvik Airways was in a dispute with the Pilots' Union.",
    ],
)
def test_two_are_at_odds(said: str) -> None:
    assert _named(said) == _BOTH


@pytest.mark.parametrize(
    "said",
    [
        "Kenya rejected an offer from Peru.",
        "The Pilots' Union rejected an offer from Kenya to mediate.",
        "The Pilots' Union rejected the offer.",
        "The Pilots' Union made an offer.",
        "They rejected an offer from Halvik Airways.",
        "The Pilots' Union rejected an offer from Jo Arden. “No,” said Jo Arden.",
        "The Pilots' Union rejected an offer from its own Pilots' Union.",
        "Halvik Airways has offered a rise.",
        "The Pilots' Union is in dispute.",
        "The dispute with Halvik Airways goes on.",
        "The dispute between Kenya, Peru, the Pilots' Union and Halvik Airways goes on.",
        "The Pilots' Union rejected the offer after an appeal from Halvik Airways.",
        "The Pilots' Union rejected reports of an offer by Halvik Airways.",
        "The Pilots' Union rejected an offer from Halvik Airways in 1998.",
        "The Pilots' Union rejected an offer",
        "The Pilots' Union and Halvik Airways left a dispute to others with Kenya.",
        "A row of ships lay in the port of Halvik.",
    ],
)
def test_it_takes_two_of_whom_one_is_a_union_or_a_firm(said: str) -> None:
    assert _named(said) == set()


def test_a_pair_at_odds_is_none_where_two_others_talk() -> None:
    text = (
        "Talks between the Pilots' Union and Halvik Airways went on. The Nurses' Union is in "
        "dispute with Mater Hospital. Kenya and Peru are due to meet."
    )
    assert {name for _, name in parties_in(text)} == _BOTH
