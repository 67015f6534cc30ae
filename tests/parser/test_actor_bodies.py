"""Names that other names explain: `the Shield`, `the nurses' union`."""

from __future__ import annotations

import pytest

import talkmodel
from talkmodel.model import ActorKind
from tests.parser.actor_scenes import actor_of


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        # the last word of one name, standing alone after the article
        ("They met the Lodwar Shield. The Shield demands rain.", "Shield", "Lodwar Shield"),
        ("They met the Lodwar Shield. They left the Shield.", "Shield", "Lodwar Shield"),
        ("They met the Lodwar Shield. They left the Shield", "Shield", "Lodwar Shield"),
        ("They met the Lodwar Shield. The Shield refused.", "Shield", "Lodwar Shield"),
        ("They met the Lodwar Shield. The Shield has left.", "Shield", "Lodwar Shield"),
        ("They met the Lodwar Shield. The Shield’s men left.", "Shield", "Lodwar Shield"),
        ("They met the Shining Path. The Path demands rain.", "Path", "Shining Path"),
        # no short form
        ("They met the Lodwar Shield. The Shield men left.", "Shield", "Shield"),
        ("They met the Lodwar Shield. The Shield–Kava men left.", "Shield", "Shield"),
        (
            "They met the Lodwar Shield and the Kava Shield. The Shield demands rain.",
            "Shield",
            "Shield",
        ),
        ("They met the Sons of the Reed. The Reed demands rain.", "Reed", "Reed"),
        ("They met the Kava Bay. The Bay demands rain.", "Bay", "Bay"),
        ("They swam in Kava Bay. The Bay demands rain.", "Bay", "Bay"),
        ("They met the Marshall Islands. The Islands demands rain.", "Islands", "Islands"),
        ("They met the Lodwar Shield. The Banner demands rain.", "Banner", "Banner"),
        ("They met Minister Zora Bell. The Bell demands rain.", "Bell", "Zora Bell"),
        # bodies that are called by a trade
        ("They met the nurses' union.", "nurses' union", "nurses' union"),
        ("They met Unison. The nurses' union slept.", "nurses' union", "Unison"),
        ("They met the Kava Guild. The cooks' union slept.", "cooks' union", "Kava Guild"),
        ("They met the Cooks' Guild. The cooks' union slept.", "cooks' union", "Cooks' Guild"),
        ("They met the Cooks' Guild. The nurses' union slept.", "nurses' union", "nurses' union"),
        (
            "They met the Golfers' Guild. The players' union slept.",
            "players' union",
            "Golfers' Guild",
        ),
        (
            "They met the Longshoremen's Guild. The dockers' union slept.",
            "dockers' union",
            "Longshoremen's Guild",
        ),
        ("They met Unison and the nurses' union.", "nurses' union", "nurses' union"),
        ("They met the nurses' union and Unison.", "nurses' union", "nurses' union"),
        (
            "They met Unison. The nurses' union slept. The cooks' union slept.",
            "cooks' union",
            "cooks' union",
        ),
        # apposition
        ("They met the nurses' union, the BXQ, today.", "nurses' union", "BXQ"),
        ("They met the nurses' union BXQ today.", "nurses' union", "BXQ"),
        ("They met the BXQ, the nurses' union.", "nurses' union", "BXQ"),
        ("They met the nurses' union, Kava, today.", "nurses' union", "nurses' union"),
        ("They met the nurses' union, the BXQ and Kava.", "nurses' union", "nurses' union"),
        ("They met the nurses' union, the BXQ, and Kava.", "nurses' union", "nurses' union"),
        ("They met the nurses' union (BXQ). BXQ slept.", "BXQ", "nurses' union"),
        ("They met the nurses' union BMA today.", "nurses' union", "British Medical Association"),
        # another trade by the word before it
        (
            "They met the Pilots' Union. The cabin crew union slept.",
            "cabin crew union",
            "cabin crew union",
        ),
        (
            "They met the Tram Drivers' Union. The bus drivers' union slept.",
            "bus drivers' union",
            "bus drivers' union",
        ),
        (
            "They met the Bus Drivers' Union. The bus drivers' union slept.",
            "bus drivers' union",
            "Bus Drivers' Union",
        ),
    ],
)
def test_whom_a_short_name_means(text: str, surface: str, name: str) -> None:
    actor = actor_of(text, surface)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("They met Unison, and the GMB. The nurses' union slept.", "nurses' union"),
        ("They met the Cooks' Guild. They met the Ship Cooks Union. The cooks' union slept.", ""),
    ],
)
def test_what_could_be_several_is_nobody(text: str, surface: str) -> None:
    assert actor_of(text, surface or "cooks' union") is None


def test_an_apposed_name_is_a_union() -> None:
    actor = actor_of("They met the nurses' union, the BXQ, today.", "BXQ")
    assert actor is not None
    assert actor.kind is ActorKind.UNION


@pytest.mark.parametrize(
    ("taught", "written"),
    [
        ("nurses' union", "The nurses' union"),
        ("nurses' union", "The nurses’ union"),
        ("nurses' union", "The nurses union"),
        ("nurses union", "The nurses' union"),
        ("hospital board", "The hospital board"),
        ("rebel council", "The rebel council"),
        ("river people", "River people"),
    ],
)
def test_a_taught_name_is_found_in_lower_case(taught: str, written: str) -> None:
    lexicon = talkmodel.Lexicon.default().with_actors([{"name": taught, "kind": "union"}])
    text = f"{written} and Norway held talks in Oslo on Monday. Norway refused their demand."
    parties = talkmodel.parse(text, lexicon=lexicon, about_talks=True).parties
    assert taught in [party.name for party in parties]
