"""Whom `the union`, `the government` and `the rebels` mean."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.words import cues_of
from tests.parser.actor_scenes import LEAD, actor_of, all_lines, cast_of


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("They met the Kava Bread Union. They like the union.", "the union", "Kava Bread Union"),
        (
            "They met the Bakers Association. They like the union.",
            "the union",
            "Bakers Association",
        ),
        ("They met the Kava Trust. They like the Trust.", "the Trust", "Kava Trust"),
        ("They met Kelp plc. They like the company.", "the company", "Kelp plc"),
        ("They met France. They like the government.", "the government", "France"),
        ("They met the government of France.", "the government", "France"),
        ("They met the government of the Netherlands.", "the government", "Netherlands"),
        (
            "They met France and the Norwegian government. They like the government.",
            "the government",
            "Norway",
        ),
        ("They like the government in France and Norway.", "the government", "France"),
        ("They met the Kava Front. They like the rebels.", "the rebels", "Kava Front"),
        ("They met the Kava Front. They like the rebel team.", "the rebel", "Kava Front"),
        ("The rebels slept. They like the rebels.", "the rebels", "rebels"),
        (
            "They met France. France slept. Norway ate. France left. They like the state.",
            "the state",
            "France",
        ),
    ],
)
def test_descriptions_point_back(text: str, surface: str, name: str) -> None:
    actor = actor_of(text, surface)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("They like the union.", "the union"),
        ("They met the Bread Union and the Iron Union. They like the union.", "the union"),
        ("They met France and Norway. They like the government.", "the government"),
        ("They like the government of old.", "the government"),
        ("They met the government", "the government"),
        ("They like the militia.", "the militia"),
        ("They like the bureau.", "the bureau"),
    ],
)
def test_descriptions_stay_open_in_doubt(text: str, surface: str) -> None:
    assert actor_of(text, surface) is None


def test_a_favoured_side_is_meant_first() -> None:
    lexicon = Lexicon.default()
    cues = cues_of(lexicon)
    text = LEAD + "They met the Bread Union and the Iron Union. They like the union."
    lines = all_lines(text)
    cast = resolve_definites(
        lines, gather(lines, lexicon, cues), cues, frozenset({"org:Iron Union"})
    )
    assert set(cast.actors["org:Iron Union"].names) == {"Iron Union", "the union"}


def test_nameless_rebels_are_an_armed_group() -> None:
    rebels = cast_of("The rebels slept.").actors["org:the rebels"]
    assert rebels.kind is ActorKind.ARMED_GROUP
    assert rebels.names == {"The rebels": 1}


def test_a_mere_part_is_no_name_of_the_whole() -> None:
    text = "They met the Kava Front. The fighters slept."
    assert set(cast_of(text).actors["org:Kava Front"].names) == {"Kava Front"}
