"""The forces of a state: an actor of their own, or the state that acts by them."""

from __future__ import annotations

import pytest

from talkmodel.model import ActorKind
from talkmodel.parser.mention_armies import is_force
from tests.parser.actor_scenes import actor_of, cast_of


@pytest.mark.parametrize(
    ("text", "surface", "name", "kind", "country"),
    [
        ("The Thai army met us.", "Thai army", "Thai army", ActorKind.ARMED_GROUP, "THA"),
        (
            "They met the Thai armed forces",
            "Thai armed forces",
            "Thai armed forces",
            ActorKind.ARMED_GROUP,
            "THA",
        ),
        ("Mali's junta met us.", "Mali's junta", "Malian junta", ActorKind.GOVERNMENT, "MLI"),
        ("They met Niger's police.", "Niger's police", None, ActorKind.ORGANISATION, "NER"),
        ("The Myanmar military", "Myanmar military", None, ActorKind.ARMED_GROUP, "MMR"),
        # known by another name
        (
            "Israel's military met us.",
            "Israel's military",
            "Israel Defense Forces",
            ActorKind.ARMED_GROUP,
            "ISR",
        ),
        (
            "Sudan's army met the Sudanese Armed Forces. Sudan slept.",
            "Sudan's army",
            "Sudanese Armed Forces",
            ActorKind.ARMED_GROUP,
            "SDN",
        ),
        # several words for one
        (
            "The Thai army met us. The Thai military slept.",
            "Thai military",
            "Thai army",
            ActorKind.ARMED_GROUP,
            "THA",
        ),
        ("The Thai army met the Thai navy.", "Thai navy", "Thai navy", None, "THA"),
        # who is named more often than the state acts
        (
            "The Thai army met us. The Thai army slept. Thailand slept.",
            "Thai army",
            "Thai army",
            None,
            "THA",
        ),
        ("They met in Thailand. The Thai army slept.", "Thai army", "Thai army", None, "THA"),
        ("Thailand’s rain fell. The Thai army slept.", "Thai army", "Thai army", None, "THA"),
        ("It was Thailand’s. The Thai army slept.", "Thai army", "Thai army", None, "THA"),
        ("He came from Thailand", "Thailand", "Thailand", ActorKind.STATE, "THA"),
    ],
)
def test_forces_are_actors(
    text: str, surface: str, name: str | None, kind: ActorKind | None, country: str
) -> None:
    actor = actor_of(text, surface)
    assert actor is not None
    assert actor.country == country
    assert name is None or actor.name == name
    assert kind is None or actor.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Thailand slept. The Thai army met us.",
        "The Thai government slept. The Thai army met us.",
        "Thailand’s government slept. The Thai army met us.",
        "They saw the Thai navy ships.",
        "They saw the Bangkok police.",
        "They saw Thai rain.",
        "They saw an army in Thai rain.",
        "They saw the Thai",
    ],
)
def test_else_the_state_acts(text: str) -> None:
    assert [a.name for a in cast_of(text).actors.values()] == ["Thailand"]


def test_no_rebels_are_an_army() -> None:
    text = "The Thai army met us. The rebels slept."
    actor = actor_of(text, "The rebels")
    assert actor is not None
    assert actor.name == "rebels"


def test_the_junta_is_the_one_that_is_named() -> None:
    text = "The Malian junta met the Kava Front. The junta slept."
    actor = actor_of(text, "The junta")
    assert actor is not None
    assert actor.name == "Malian junta"


@pytest.mark.parametrize("name", ["Thai army", "Israel Defense Forces"])
def test_a_name_of_forces(name: str) -> None:
    assert is_force(name)
    assert not is_force("Kava Army")


def test_two_states_that_talk_have_their_forces_alike() -> None:
    text = "The Thai army and the Indian army met. India asks for maps."
    assert {"Thai army", "Indian army"}.isdisjoint(a.name for a in cast_of(text).actors.values())
    text = "The Thai army and the Indian army met."
    assert {"Thai army", "Indian army"} <= {a.name for a in cast_of(text).actors.values()}


def test_a_state_at_the_table_acts_by_its_forces() -> None:
    text = (
        "Talks between Thailand and the Kava Front began. The Thai army met us. The Thai army ate."
    )
    assert "Thai army" not in {actor.name for actor in cast_of(text).actors.values()}
