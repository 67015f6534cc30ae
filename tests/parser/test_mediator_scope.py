"""What somebody is to mediate: the talks of the article, or the quarrel of others."""

import pytest

import talkmodel

_TALKS = "Kenya and Peru held talks in Geneva on Monday over the border."


def mediators(said: str, talks: str = _TALKS) -> list[str]:
    parsed = talkmodel.parse(f"{talks} {said}", about_talks=True)
    return [mediator.name for mediator in parsed.mediators]


@pytest.mark.parametrize(
    "said",
    [
        "Norway was picked to mediate.",
        "Norway was chosen to mediate on Friday.",
        "Norway, named as mediator this week, is hopeful.",
        "The two sides picked Norway to mediate the talks.",
        "Norway has been appointed to facilitate the dialogue.",
        "Norway was named to mediate between Kenya and Peru.",
        "Norway was chosen to broker a truce.",
        "Norway was picked to broker a compromise between the two sides.",
        "Norway was appointed to mediate in the dispute.",
        "Norway was tasked to mediate in the border conflict, which is old.",
        "Norway was chosen to mediate talks in Sweden.",
        "Norway was picked to broker a deal by Peru.",
        "Norway was picked to mediate in the long and bitter dispute over the old river border.",
        "Norway was selected to mediate in Peru.",
        "Both named Norway as mediator and asked for patience.",
        "Both named the Norwegian envoys and Norway to mediate.",
        "Norway brokered the 2020 truce between Kenya and Peru.",
        "Norway brokered the 2020 truce in Kenya.",
        "A 2020 truce between Kenya and Peru, brokered by Norway, holds.",
        "The truce in Kenya was brokered by Norway in 2020.",
        "Norway was picked to mediate in Nairobi.",
        "Norway, which brokered the 2020 truce, was there.",
        "Norway is a guarantor of the ceasefire.",
        "Norway, a guarantor of the 2019 accord, urged calm.",
        "Norway is a guarantor for the two.",
    ],
)
def test_who_mediates_these_talks(said: str) -> None:
    assert mediators(said) == ["Norway"]


@pytest.mark.parametrize(
    "said",
    [
        "Norway was hired to broker a sale.",
        "Norway was chosen to broker the sale of a plant after the talks.",
        "Norway was named to moderate its annual meeting.",
        "Norway was appointed to mediate in a dispute over a bridge.",
        "Norway was appointed to facilitate the return of children.",
        "Norway was assigned to facilitate trade.",
        "In 2019 Norway was appointed to mediate.",
        "Norway was picked to mediate in Venezuela.",
        "Norway was picked to mediate in the Venezuelan crisis.",
        "Norway was selected to mediate between Chad and Sudan.",
        "Norway was named as mediator in Venezuela.",
        "Norway was named as mediator for Venezuela.",
        "Norway was picked to mediate in Zurich.",
        "Norway was named as a possible mediator.",
        "Unless Norway is picked to mediate, little will change.",
        "Peru rejected Norway, which had been picked to mediate.",
        "Peru named Norway as its paymaster and will ask to mediate.",
        "Peru named Norway as its friend, to mediate or not.",
        "Norway brokered the 2015 truce in Ukraine.",
        "Norway, which brokered the 2020 truce between Chad and Sudan, was there.",
        "Norway, which brokered the 2023 truce between Kenya and Sudan, was there.",
        "Norway is a guarantor of the Minsk accords, which failed.",
        "Norway acts as guarantor of the Minsk agreements.",
    ],
)
def test_who_mediates_something_else_does_not(said: str) -> None:
    assert mediators(said) == []


def test_it_is_the_next_clause_that_tells_who_is_chosen() -> None:
    assert mediators("Peru named Chad as its paymaster and picked Norway to mediate.") == ["Norway"]
    assert mediators("Peru named Chad its paymaster and picked Norway to mediate.") == ["Norway"]


@pytest.mark.parametrize(
    ("talks", "said"),
    [
        ("Sudan's army and the RSF held talks.", "Norway was picked to mediate in Sudan."),
        ("The talks go on.", "Norway was picked to mediate in Venezuela."),
    ],
)
def test_the_home_of_a_side_is_no_other_land(talks: str, said: str) -> None:
    assert mediators(f"{said} The talks are hard. The truce holds.", talks) == ["Norway"]
