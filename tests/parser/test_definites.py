"""Whom `the union`, `the government` and `the rebels` mean."""

from __future__ import annotations

import pytest

import talkmodel
from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind
from talkmodel.parser import parse
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.words import cues_of
from tests.parser.actor_scenes import LEAD, actor_of, all_lines, cast_of, names_in


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
        (
            "They met the Norwegian army and Kava Army. They like the army.",
            "the army",
            "Norwegian army",
        ),
        (
            "They met Norway and the Libyan Army. They like the armed forces.",
            "the armed forces",
            "Libyan Army",
        ),
        (
            "They met Norway and the Libyan National Army. They like the army.",
            "the army",
            "Libyan National Army",
        ),
        (
            "Talks between the Kava Army and the Libyan Army. They like the rebels.",
            "the rebels",
            "Kava Army",
        ),
        (
            "France and the military authorities in Oslo met. They like the junta.",
            "the junta",
            "Norway",
        ),
        ("They met the Norwegian army and the Kava Army. The Army slept.", "The Army", "Kava Army"),
        ("Norway met the Zelmo government. They like the government.", "the government", "Zelmo"),
        ("Norway met the Zelmo junta. They like the junta.", "the junta", "Zelmo"),
        (
            "They fled to Zembria. The Zembrian Army slept there. They like the army.",
            "the army",
            "Zembrian Army",
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
        ("They met the Iron National Army. They like the army.", "the army"),
        ("They met the Libyan Army and the Omani Army. They like the army.", "the army"),
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
        lines, gather(lines, lexicon, cues), lexicon, frozenset({"org:Iron Union"})
    )
    assert set(cast.actors["org:Iron Union"].names) == {"Iron Union", "the union"}


@pytest.mark.parametrize(
    "follows", ["said so", "wants Lemm", "has left", "in Lemm", "pressed on", "refuses", ""]
)
def test_the_military_is_somebody(follows: str) -> None:
    actor = actor_of(f"They met France. The military {follows}", "The military")
    assert actor is not None
    assert actor.name == "France"


@pytest.mark.parametrize("what", ["wing", "airfield", "parade", "court"])
def test_what_is_military_is_nobody(what: str) -> None:
    assert "The military" not in names_in(f"They met France. The military {what} wants Lemm.")


def test_whoever_mediates_has_no_army_here() -> None:
    text = "Kava Front - Talks\n\nThe Kava Front and the rebels of Lemm met in Doha."
    outside = " Qatar mediates the talks. The army wants a truce. The government wants calm."
    talks = parse(text + outside, about_talks=True)
    assert [demand.by for demand in talks.demands] == []
    assert [mediator.aliases for mediator in talks.mediators] == [()]


def _government(text: str, favoured: str = "", outside: str = "", noun: str = "government") -> str:
    """Whose government, if anybody's, the last sentence of a text likes."""
    text = f"{LEAD}{text} They like the {noun}."
    lexicon, lines = Lexicon.default(), all_lines(text)
    cast = resolve_definites(
        lines,
        gather(lines, lexicon, cues_of(lexicon)),
        lexicon,
        frozenset(favoured.split()),
        lambda: frozenset(outside.split()),
    )
    actor = cast.anyhow(lines[-1].mentions[-1])
    return "" if actor is None else actor.name


_ELN = "They met the ELN. Norway slept. Norway ate. Norway left. Colombia slept."


@pytest.mark.parametrize(
    ("text", "favoured", "outside", "name"),
    [
        # the rebels' own state, however often another is named
        (_ELN, "", "", "Colombia"),
        (_ELN, "known:ELN", "", "Colombia"),
        # a side that rebels talk to, but no third party that seems to be one
        (_ELN, "known:ELN known:Norway", "", "Norway"),
        (_ELN, "known:Norway", "known:Norway", "Colombia"),
        # all that could be meant are sides
        ("They met Norway. Peru ate.", "known:Norway", "known:Norway", "Norway"),
        ("They met Norway. Peru ate.", "", "known:Norway", "Peru"),
        ("They met Norway.", "", "known:Norway", ""),
        ("They ate.", "", "", ""),
        # whose rulers are named
        ("They met the government in Peru. Norway ate. Norway slept.", "", "", "Peru"),
        ("They met Peru's new government. Norway ate. Norway slept.", "", "", "Peru"),
        ("They met the army of the Netherlands. Peru ate. Peru left.", "", "", "Netherlands"),
        ("They met Norway. The government in Peru ate.", "known:Norway", "", "Peru"),
        (
            "They met Norway. The government of Peru ate. The government of Kenya ate.",
            "known:Norway",
            "",
            "",
        ),
        ("The government had met Peru. Norway ate. Norway left.", "", "", "Norway"),
    ],
)
def test_whose_the_government_is(text: str, favoured: str, outside: str, name: str) -> None:
    assert _government(text, favoured, outside) == name


def test_a_republic_is_not_told_by_its_government_or_rebels() -> None:
    text = "They met the ELN. The government of Colombia slept. Peru ate. Peru left."
    assert _government(text) == "Colombia"
    assert _government(text, noun="republic") == ""


def test_nameless_rebels_are_an_armed_group() -> None:
    rebels = cast_of("The rebels slept.").actors["org:the rebels"]
    assert rebels.kind is ActorKind.ARMED_GROUP
    assert rebels.names == {"The rebels": 1}


def test_a_mere_part_is_no_name_of_the_whole() -> None:
    text = "They met the Kava Front. The fighters slept."
    assert set(cast_of(text).actors["org:Kava Front"].names) == {"Kava Front"}


def test_the_bloc_is_nobody_where_two_blocs_talk() -> None:
    said = "The bloc demanded lower tariffs. The EU refused."
    two = talkmodel.parse(f"Talks between Mercosur and the European Union resumed. {said}")
    assert [demand.by for demand in two.demands] == []
    one = talkmodel.parse(f"Talks between Peru and the European Union resumed. {said[:32]}")
    assert [demand.by for demand in one.demands] == ["european-union"]
