"""Scenes of invented sentences, and what the readers of roles make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.lexicon import Lexicon
from talkmodel.parser.layout import read_layout
from talkmodel.parser.mediators import read_mediator_signs
from talkmodel.parser.observers import read_observer_signs
from talkmodel.parser.parties import read_party_signs
from talkmodel.parser.reading import understand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.roles import Sign

Found = set[tuple[str, str]]

# A first paragraph, so that what follows it is no headline.
LEAD = (
    "The wind came from the east all day, and nobody in the old town went out before supper "
    "if it could be helped.\n\n"
)


def scene_of(text: str) -> tuple[Scene, tuple[PersonFact, ...]]:
    """Return the scene of a text, and its people."""
    return understand(text, read_layout(text), Lexicon.default())


def _told(scene: Scene, signs: Iterable[Sign], prefix: str) -> Found:
    found = set()
    for sign in signs:
        assert scene.text[sign.start : sign.end]
        assert sign.rule.startswith(prefix)
        assert sign.weight > 0
        found.add((sign.rule.removeprefix(prefix), sign.actor.name))
    return found


def parties_in(text: str, lead: str = LEAD) -> Found:
    """Return the rules that make somebody a side, without their prefix, with the names."""
    scene, _ = scene_of(lead + text)
    return _told(scene, read_party_signs(scene), "party.")


def mediators_in(text: str, lead: str = LEAD) -> Found:
    """Return the rules that make somebody a mediator, without their prefix, with the names."""
    scene, people = scene_of(lead + text)
    return _told(scene, read_mediator_signs(scene, people), "mediator.")


def observers_in(text: str, lead: str = LEAD) -> Found:
    """Return the rules that make somebody an observer, without their prefix, with the names."""
    scene, _ = scene_of(lead + text)
    return _told(scene, read_observer_signs(scene), "observer.")


def told(expected: str) -> Found:
    """Return what `rule: name, name; rule: name` says.

    >>> sorted(told("by: Kenya; verb: Kenya, Uganda"))
    [('by', 'Kenya'), ('verb', 'Kenya'), ('verb', 'Uganda')]
    """
    groups = [group.partition(": ") for group in expected.split("; ") if group]
    return {(rule, name) for rule, _, names in groups for name in names.split(", ")}
