"""Refusals."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import Asked, asked

FOUND: dict[str, list[Asked]] = {
    "Norway wants no foreign divers in the bay.": [
        ("refusal.want-no", "Norway", None, "refusal", "foreign divers in the bay", "open")
    ],
    "Norway is unwilling to lend a ship.": [
        ("refusal.unwilling", "Norway", None, "refusal", "lend a ship", "open")
    ],
    "Norway refuses to share the cod.": [
        ("refusal.refuse", "Norway", None, "refusal", "share the cod", "open")
    ],
    "Norway rejects any limit on its catch.": [
        ("refusal.reject", "Norway", None, "refusal", "any limit on its catch", "open")
    ],
    "Norway ruled out a joint patrol.": [
        ("refusal.rule-out", "Norway", None, "refusal", "joint patrol", "open")
    ],
    "Norway will not accept a smaller quota for its boats.": [
        ("refusal.will-not", "Norway", None, "refusal", "smaller quota for its boats", "open")
    ],
    "Norway cannot agree to a smaller quota for its boats.": [
        ("refusal.will-not", "Norway", None, "refusal", "smaller quota for its boats", "open")
    ],
    "Norway has sworn never to leave the reef to others.": [
        ("refusal.will-not", "Norway", None, "refusal", "leave the reef to others", "open")
    ],
    "Norway is not going to leave the reef to others.": [
        ("refusal.will-not", "Norway", None, "refusal", "leave the reef to others", "open")
    ],
    "Nor will Norway accept a smaller quota for its boats.": [
        ("refusal.will-not", "Norway", None, "refusal", "smaller quota for its boats", "open")
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_whom_for_what(text: str) -> None:
    assert asked(text) == FOUND[text]


@pytest.mark.parametrize(
    "said",
    [
        "give its name",
        "be drawn on the cod",
        "provide further details of the plan",
        "speak to the press",
        "comment",
    ],
)
def test_to_tell_nothing_refuses_nobody(said: str) -> None:
    assert asked(f"Norway refused to {said}.") == []


@pytest.mark.parametrize("said", ["give up the reef", "be the first to leave the reef"])
def test_the_same_verbs_refuse_what_is_no_telling(said: str) -> None:
    assert [ask[4] for ask in asked(f"Norway refused to {said}.")] == [said]
