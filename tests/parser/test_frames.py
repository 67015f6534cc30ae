"""Who is meant by a pronoun, and who is the subject of a verb."""

from __future__ import annotations

import pytest

from talkmodel.parser.actors import Use
from talkmodel.parser.frames import Scene, make_scene
from talkmodel.parser.mentions import MentionKind
from tests.parser.actor_scenes import scene_of


def meant(text: str, pronoun: str) -> str | None:
    """The name of the actor that the last occurrence of a pronoun means."""
    scene = scene_of(text)
    found = None
    for line in scene.lines:
        for mention in line.mentions:
            if mention.kind is MentionKind.PRONOUN and mention.text == pronoun:
                found = scene.actor_at(line, mention)
    return None if found is None else found.name


def subject(text: str, verb: str) -> str | None:
    """The name of the subject of the last occurrence of a verb."""
    scene = scene_of(text)
    found = None
    for line in scene.lines:
        for index, token in enumerate(line.tokens):
            if token.text == verb:
                actor = scene.subject(line, index)
                found = None if actor is None else actor.name
    return found


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("France slept because it was late.", "it", "France"),
        ("France slept. It was late.", "It", "France"),
        ("Minister Zora Bell slept. France ate. She was late.", "She", "Zora Bell"),
        ("Minister Zora Bell met France, and it was late.", "it", "France"),
        ("The bureau slept because it was late. France ate.", "it", None),
        ("Danish bakers slept. They were late.", "They", "Denmark"),
        ("It was late.", "It", None),
        ("France slept. The commanders said they were late.", "they", None),
        ("France slept. French commanders said they were late.", "they", "France"),
        ("France slept. In May commanders said they were late.", "they", "France"),
        ("France slept. It rained all day before they were late.", "they", "France"),
        ("France slept. It rained. It rained. It rained. It was late.", "It", None),
    ],
)
def test_pronouns(text: str, pronoun: str, name: str | None) -> None:
    assert meant(text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("France wants bread.", "wants", "France"),
        ("France has quietly now asked for bread.", "asked", "France"),
        ("France, which wants bread, slept.", "wants", "France"),
        ("France, which wants bread, slept.", "slept", "France"),
        ("They met Minister Zora Bell of the Bread Union, who wants bread.", "wants", "Zora Bell"),
        ("They met France, who wants bread.", "wants", "France"),
        ("They met bakers who want bread.", "want", None),
        ("The Bread Union (BU) wants bread.", "wants", "Bread Union"),
        ("Bread ) wants bread.", "wants", None),
        ("France slept and wants bread.", "wants", "France"),
        ("In France it rained, his bread and wants bread.", "wants", None),
        ("In the Netherlands Norway slept and wants bread.", "wants", "Norway"),
        ("And wants bread.", "wants", None),
        ("French officials want bread.", "want", "France"),
        ("The Bread Union negotiators want bread.", "want", "Bread Union"),
        ("The bakers of the Bread Union hall want bread.", "want", None),
        ("The Bread Union in old teams want bread.", "want", None),
        ("Bakers want bread.", "want", None),
        ("It rained; and old, they want bread.", "old", None),
        ("It rained; it, old, want bread.", "want", None),
        ("It rained; old, want bread.", "want", None),
        ("“Bread” want bread.", "want", None),
        ("Want bread.", "Want", None),
        ("It rained on 30 want bread.", "want", None),
        ("France, which, that, which, that want bread.", "want", None),
        ("That want bread.", "want", None),
    ],
)
def test_subjects(text: str, verb: str, name: str | None) -> None:
    assert subject(text, verb) == name


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("They met both France, Norway and the Netherlands. Minister Zora Bell slept.")


def test_lists_to_the_left(scene: Scene) -> None:
    line = scene.lines[-2]
    named = [m for m in line.mentions if m.kind is MentionKind.KNOWN]
    joined = scene.conjoined_before(line, named[-1])
    assert [m.text for m in joined] == ["France", "Norway", "Netherlands"]
    assert scene.conjoined_before(line, named[0]) == [named[0]]


def test_a_list_ends_at_a_pronoun() -> None:
    scene = scene_of("They met it, and France.")
    line = scene.lines[-1]
    assert [m.text for m in scene.conjoined_before(line, line.mentions[-1])] == ["France"]
    scene = scene_of("France and Norway.")
    line = scene.lines[-1]
    assert [m.text for m in scene.conjoined_before(line, line.mentions[-1])] == ["France", "Norway"]


def test_mentions_behind_an_article(scene: Scene) -> None:
    line = scene.lines[-2]
    both = next(i for i, t in enumerate(line.tokens) if t.text == "both")
    article = next(i for i, t in enumerate(line.tokens) if t.text == "the")
    texts = [scene.mention_from(line, both), scene.mention_from(line, article)]
    assert [m.text for m in texts if m is not None] == ["France", "Netherlands"]
    assert scene.mention_from(line, 99) is None
    assert scene.mention_from(scene.lines[0], 0) is None


def test_sides_of_people(scene: Scene) -> None:
    zora, france = scene.named("Zora Bell"), scene.named("French")
    assert zora is not None
    assert france is not None
    assert scene.named("Nobody") is None
    spoken = make_scene(
        scene.text,
        scene.lines,
        scene.cast,
        scene.cues,
        {zora.key: france.key},
        frozenset({zora.key}),
    )
    assert scene.side_of(zora) is zora
    assert spoken.side_of(zora) is france
    assert spoken.acting_side(zora) is zora
    assert spoken.acting_side(france) is france
    assert spoken.side_of(None) is None
    assert spoken.acting_side(None) is None


def test_uses_of_mentions(scene: Scene) -> None:
    line = scene.lines[-2]
    pronoun, known = line.mentions[0], line.mentions[1]
    assert scene.use(known) is Use.ACTOR
    assert scene.use(pronoun) is None
