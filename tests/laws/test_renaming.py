"""Law: an actor that is renamed throughout the text is renamed in the result, and nothing else."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given

import talkmodel
from talkmodel.testing import label_of
from tests.laws.texts import TALKS

# States that have no form in common with those of the text, nor with each other.
_STATES = st.sampled_from(["Peru", "Chile", "Ghana", "Latvia", "Estonia", "Nepal", "Fiji"])
_PEOPLE = st.sampled_from(["Ana Roth", "Bea Lund", "Tomas Weir", "Ines Vogel"])


@given(_STATES, _PEOPLE)
def test_a_renamed_actor_is_renamed_in_the_result(state: str, person: str) -> None:
    before = _told(TALKS)
    after = _told(TALKS.replace("Uganda", state).replace("Ana Roth", person))
    assert {"Uganda", "Ana Roth"} <= set(before["names"])
    renamed = {"Uganda": state, "Ana Roth": person}
    assert after["names"] == [renamed.get(name, name) for name in before["names"]]
    assert after["pointers"] == [renamed.get(str(name), name) for name in before["pointers"]]


def _told(text: str) -> dict[str, list[str | None]]:
    label = label_of(talkmodel.parse(text))
    rows = ("parties", "mediators", "observers", "people", "venues")
    return {
        "names": [entity["name"] for row in rows for entity in label[row]],
        "pointers": [
            *(one for demand in label["demands"] for one in (demand["by"], demand["to"])),
            *(quote["speaker"] for quote in label["quotes"]),
        ],
    }
