"""Law: paragraphs about something else take no fact away."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given

import talkmodel
from tests.laws.texts import TALKS

_ELSEWHERE = st.sampled_from(
    [
        "Rain is expected in the hills tomorrow, and the roads will be wet.",
        "The museum opens its new wing next month; tickets cost little.",
        "Bakers say that the price of flour has gone up again this year.",
        "A lorry lost its load of apples, and nobody was hurt.",
    ]
)
_PARAGRAPHS = TALKS.strip().split("\n\n")
_ROWS = {
    "parties": "name",
    "mediators": "name",
    "people": "name",
    "venues": "name",
    "demands": "what",
    "quotes": "text",
}


def _facts(text: str) -> dict[str, set[str]]:
    talks = talkmodel.parse(text)
    return {
        row: {getattr(fact, field) for fact in getattr(talks, row)} for row, field in _ROWS.items()
    }


@given(st.lists(_ELSEWHERE, max_size=3), st.lists(_ELSEWHERE, max_size=3))
def test_irrelevant_paragraphs_take_no_fact_away(between: list[str], after: list[str]) -> None:
    bare = _facts(TALKS)
    assert all(bare.values())
    around = _facts("\n\n".join([*_PARAGRAPHS[:2], *between, *_PARAGRAPHS[2:], *after]))
    for row, found in bare.items():
        assert found <= around[row]
