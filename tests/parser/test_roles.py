"""Lists of actors, and who does what in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from talkmodel.parser.roles import coordination, doer, has_noun, listed, named_at
from tests.parser.role_scenes import LEAD, scene_of

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line


def last_line(text: str) -> tuple[Scene, Line]:
    scene, _ = scene_of(LEAD + text)
    return scene, scene.lines[-1]


def at(line: Line, word: str) -> int:
    return next(index for index, token in enumerate(line.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Talks between Kenya, Uganda and the rebels of Hamas began.", "Kenya, Uganda, Hamas"),
        ("Talks between Kenyan and Ugandan officials began.", "Kenya, Uganda"),
        ("Talks between Kenyan and, and Beta began.", "Beta"),
        ("Talks between Kenyan cakes began.", ""),
        ("Talks between Kenya (the state) and Uganda began.", "Kenya"),
        ("Talks between Kenya that failed and Uganda began.", "Kenya"),
        ("Talks between Kenya in the far, far cold of May or June and Uganda began.", "Kenya"),
        ("Talks between nobody and Kenya began.", "Kenya"),
        ("Talks between (as it were) Kenya and Uganda began.", ""),
        ("Talks between them and Kenya began.", ""),
        ("Talks between Kenya and Uganda, Hamas and Qatar began.", "Kenya, Uganda"),
        ("Talks between Kenya, Uganda, and Qatar began.", "Kenya, Uganda, Qatar"),
        ("Talks between a pair made up of Kenya and Uganda began.", "Kenya, Uganda"),
        ("Talks between the king of Kenya and Uganda began.", "Kenya, Uganda"),
        ("Talks between the Ugandan group Kelstra and Kenya began.", "Kelstra, Kenya"),
        (
            "Talks between a former Ugandan minister, Mira Holt, and Kenya began.",
            "Mira Holt, Kenya",
        ),
        ("Talks between the African Union (AU) and Kenya began.", "African Union, Kenya"),
    ],
)
def test_a_list_is_read_from_its_first_item_on(sentence: str, names: str) -> None:
    scene, line = last_line(sentence)
    found = coordination(scene, line, at(line, "between") + 1)
    assert ", ".join(actor.name for _, actor in found) == names
    for mention, _ in found:
        assert line.start <= mention.start < mention.end <= line.end


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Kenya, Uganda and Hamas sang.", "Kenya, Uganda, Hamas"),
        ("With Kenya and Uganda, Hamas and Qatar sang.", "Hamas, Qatar"),
        ("Kenya's government and Hamas sang.", "Kenya, Hamas"),
        ("Kenya's cake and Hamas sang.", "Hamas"),
        ("Somebody's army and Hamas sang.", "Hamas"),
        ("President Ana Ruiz, a judge, and Minister Bo Lind sang.", "Ana Ruiz, Bo Lind"),
        ("A judge, Ana Ruiz; and Minister Bo Lind sang.", "Bo Lind"),
    ],
)
def test_the_subjects_of_a_verb_are_listed_from_the_right(sentence: str, names: str) -> None:
    scene, line = last_line(sentence)
    mention = doer(scene, line, at(line, "sang"))
    assert mention is not None
    assert ", ".join(actor.name for _, actor in listed(scene, line, mention)) == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kenya's president, Ana Ruiz, sang.", "Ana Ruiz"),
        ("Kenya sang.", "Kenya"),
        ("Without any haste, sang the choir.", None),
        ("On a boat, Kelstra Island, sang the choir.", None),
    ],
)
def test_the_doer_may_be_a_name_between_commas(sentence: str, name: str | None) -> None:
    scene, line = last_line(sentence)
    mention = doer(scene, line, at(line, "sang"))
    assert (None if mention is None else mention.text) == name


def test_a_name_is_found_behind_its_article_or_title() -> None:
    scene, line = last_line("It was President Ana Ruiz who met the United Nations and them.")
    for word, name in (("President", "Ana Ruiz"), ("the", "United Nations"), ("met", None)):
        found = named_at(scene, line, at(line, word))
        assert (None if found is None else found.text) == name
    assert named_at(scene, line, at(line, "them")) is None


def test_a_noun_counts_only_between_the_tokens_asked_about() -> None:
    scene, line = last_line("The talks went on in the barn.")
    assert has_noun(scene, line, "talks_noun")
    assert not has_noun(scene, line, "talks_noun", 2)
    assert not has_noun(scene, line, "talks_noun", 0, 1)
