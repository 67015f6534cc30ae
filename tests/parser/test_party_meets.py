"""Whom a side meets: its counterpart, the other team, the one it is pitted against."""

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.parser.layout import read_layout
from talkmodel.parser.parties import read_party_signs
from talkmodel.parser.reading import understand

_AROUND = "Lake dispute goes on\n\nOfficials spoke on Monday. {} They said little more than that.\n"


def sides(sentence: str) -> set[str]:
    """The names of those whom a sentence shows to face each other."""
    text = _AROUND.format(sentence)
    scene, _ = understand(text, read_layout(text), Lexicon.default())
    signs = read_party_signs(scene)
    return {sign.actor.name for sign in signs if sign.rule == "party.counterpart"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's foreign minister met his Ugandan counterpart in Oslo.",
        "Kenya opened talks with its Ugandan counterparts.",
        "Kenyan negotiators met a Ugandan team in Oslo.",
        "The Kenyan delegation then met the Ugandan delegation.",
        "The talks pit Kenya against Uganda.",
    ],
)
def test_sides_face_each_other(sentence: str) -> None:
    assert sides(sentence) == {"Kenya", "Uganda"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya has no counterpart.",
        "It met the Ugandan counterpart.",
        "His Ugandan counterpart met nobody.",
        "Kenya envied its Ugandan counterpart.",
        "Kenya met its Kenyan counterpart.",
        "Ana Roth met her Ugandan counterpart.",
        "Kenyan players met a Ugandan team.",
        "They met a Ugandan team.",
        "Kenya met nobody.",
        "The cup final pits Kenya against Uganda.",
        "The talks pit the young against the old.",
        "Kenya said the talks pit the young against the old.",
        "The talks pit Kenya and others.",
        "It and its team met the Ugandan team.",
    ],
)
def test_others_do_not(sentence: str) -> None:
    assert not sides(sentence)
