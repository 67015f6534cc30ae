"""Who is a side by what it asks of another that refuses."""

import pytest

import talkmodel
from tests.parser.role_scenes import parties_in

_TALKS = " The talks between the two are the first in years."


def _named(said: str) -> set[str]:
    return {name for rule, name in parties_in(said + _TALKS) if rule == "rebuff"}


@pytest.mark.parametrize(
    "said",
    [
        "Kenya demanded that Peru open the port. Peru has refused.",
        "On Monday Kenya insisted again that Peru open the port. It rained. Peru rejected that.",
        "Kenya demands that the government of Peru leave. It rained. Later Peru declined to do it.",
    ],
)
def test_who_asks_and_who_refuses_are_two_sides(said: str) -> None:
    assert _named(said) == {"Kenya", "Peru"}


@pytest.mark.parametrize(
    "said",
    [
        "Kenya demanded payment. Peru has refused.",
        "Kenya demanded that Peru open the port. Ghana has refused.",
        "Kenya demanded that Peru open the port. Nobody refused.",
        "Kenya demanded that Peru open the port. Peru agreed.",
        "The European Union demanded that Peru open the port. Peru has refused.",
        "Kenya demanded that it open the port. Peru has refused.",
        "Kenya demanded that Jo Arden leave. Jo Arden has refused, said Jo Arden.",
        "They demanded that Peru open the port. Peru has refused.",
        "Kenya demanded that Kenya be heard. Kenya has refused to leave.",
        "Kenya insisted on the port",
    ],
)
def test_it_takes_two_bodies_and_a_refusal(said: str) -> None:
    assert _named(said) == set()


@pytest.mark.parametrize(
    "talks",
    [
        "Ukraine opened peace talks on Monday.",
        "Peace talks resumed in Geneva.",
        "Peace talks resumed in Kenya.",
        "The two sides of the river saw no ceasefire talks.",
        "Kenya held talks with Hezbollah in Cairo.",
        "Kenya's talks with Hezbollah resumed.",
    ],
)
def test_a_refusal_beside_the_talks_of_others_seats_nobody(talks: str) -> None:
    text = f"{talks} Kenya demanded that Peru free a diplomat. Peru refused. Rain fell."
    assert "Peru" not in {party.name for party in talkmodel.parse(text, about_talks=True).parties}


@pytest.mark.parametrize(
    "talks",
    [
        "Kenya opened peace talks on Monday.",
        "Peace talks with the Peruvian government resumed in Geneva.",
        "Kenya held talks with Peru in Cairo.",
    ],
)
def test_a_refusal_in_talks_that_name_one_of_the_two_seats_both(talks: str) -> None:
    text = f"{talks} Kenya demanded that Peru free a diplomat. Peru refused. Rain fell."
    found = {party.name for party in talkmodel.parse(text, about_talks=True).parties}
    assert found == {"Kenya", "Peru"}


def test_a_headline_seats_nobody() -> None:
    text = "Kenya demanded that Peru open the port\n\nPeru has refused. The talks go on."
    assert "rebuff" not in {rule for rule, _ in parties_in(text, lead="")}


def test_it_counts_only_where_no_others_sit() -> None:
    demanded = "Ghana demanded that Togo open the port. Togo has refused."
    text = f"Talks between Kenya and Peru resumed. {demanded}"
    assert [party.name for party in talkmodel.parse(text).parties] == ["Kenya", "Peru"]


def test_who_is_accused_is_the_side_that_is_missing() -> None:
    text = (
        "Talks on the truce are to resume. Hezbollah accuses Peru of stalling. Peru is silent. "
        "Hezbollah demands the release of all captives. Hezbollah wants talks on the border, too."
    )
    assert {party.name for party in talkmodel.parse(text).parties} == {"Hezbollah", "Peru"}


@pytest.mark.parametrize(
    "said",
    [
        "They accused Peru of stalling.",
        "Kenya accused Jo Arden of stalling. Mr Arden, Jo Arden said, was late.",
        "Kenya accused nobody of stalling.",
        "Kenya accused Kenya of stalling.",
    ],
)
def test_it_takes_two_bodies_to_accuse(said: str) -> None:
    assert _named(said) == set()
