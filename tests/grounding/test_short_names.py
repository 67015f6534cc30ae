"""A body is near under the first words of its name, where they are used for it and nothing else."""

from __future__ import annotations

import pytest

from talkmodel import Lexicon, ground
from talkmodel.grounding import Searcher
from talkmodel.grounding.short_names import short_spots

_RAIN = "It rains. " * 80


def _short(name: str, text: str) -> list[str]:
    whole = Searcher(text).places(name)
    return [text[slice(*one)] for one in short_spots(name, whole, text, Lexicon.default())]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Corvey Docks", "Corvey Docks waits. Then Corvey's head left Corvey.", ["Corvey"] * 2),
        (
            "Corvey Docks",
            "Corvey Docks waits.\n\nCorvey Waits\n\nThe Corvey boss left.",
            ["Corvey"],
        ),
        ("Corvey Hill Docks", "Corvey Hill Docks waits, then Corvey Hill left.", ["Corvey Hill"]),
        ("Sons of Corvey", "The Sons of Corvey wait, and the Sons left.", ["Sons"]),
        ("Corvey Docks", "Corvey Docks waits. They told Corvey Monday.", ["Corvey"]),
        ("Corvey Docks", "Corvey Docks waits, says Corvey Chief Executive Ann Bo.", ["Corvey"]),
        ("Corvey Docks", "Corvey Docks waits, says Corvey Envoy Ann Bo.", ["Corvey"]),
        ("Corvey Docks", "Corvey waits.", []),
        ("Corvey Docks", "Corvey Docks waits, and on Corvey Island they left Corvey.", []),
        ("Corvey Docks", "Corvey Docks waits, and so does Peter Corvey. Corvey left.", []),
        ("Corvey Docks", "Corvey Docks waits, and in Corvey they left. Corvey left.", []),
        ("Corvey Docks", "Corvey Docks waits. In Corvey they left. Corvey left.", []),
        ("Corvey Docks", "Corvey Docks waits, and Yesterday, Corvey left.", ["Corvey"]),
        ("Corvey Docks", "Corvey Docks waits. Relatives Corvey hired left.", []),
        ("Corvey Docks", "Corvey Docks waits for Corvey-led and pro-Corvey talks.", ["Corvey"]),
        ("corvey docks", "So corvey docks waits and corvey left.", []),
        ("United Docks", "United Docks waits, and so United left.", []),
        ("National Docks", "National Docks waits, and so National left.", []),
        ("Federation of Docks", "The Federation of Docks waits. The Federation left.", []),
        ("Norwegian Docks", "Norwegian Docks waits, and a Norwegian left.", []),
        ("Geneva Docks", "Geneva Docks waits, and Geneva left.", []),
        ("Envoy Docks", "Envoy Docks waits, and the Envoy left.", []),
        ("Corvey", "Corvey waits, and Corvey left.", []),
    ],
)
def test_words_by_themselves(name: str, text: str, found: list[str]) -> None:
    assert _short(name, text) == found


@pytest.mark.parametrize(
    ("kind", "name", "holds"),
    [
        ("company", "Corvey Docks", True),
        ("other", "Corvey Docks", True),
        ("state", "Corvey Docks", False),
    ],
)
def test_a_body_is_near_where_its_short_name_is(kind: str, name: str, *, holds: bool) -> None:
    text = f"{name} waits.\n\n{_RAIN}\n\nThe boats may go, says Corvey's head. They should be sold."
    data = {
        "parties": [{"id": "x", "name": name, "kind": kind, "evidence": [f"{name} waits"]}],
        "demands": [
            {"id": "y", "by": "x", "what": "They should be sold", "evidence": ["should be sold"]}
        ],
    }
    assert ground(data, text, second_reading=False).ok is holds


def test_a_body_that_the_lexicon_knows_has_the_names_it_has_there() -> None:
    text = f"World Bank waits.\n\n{_RAIN}\n\nIt is the World that should be sold."
    data = {
        "parties": [{"id": "x", "name": "World Bank", "evidence": ["World Bank waits"]}],
        "demands": [
            {"id": "y", "by": "x", "what": "should be sold", "evidence": ["should be sold"]}
        ],
    }
    assert not ground(data, text, second_reading=False).ok
