"""Who gets which part when all signs are weighed."""

from __future__ import annotations

import pytest

import talkmodel
from tests.parser.role_scenes import LEAD


def parts(text: str) -> str:
    talks = talkmodel.parse(LEAD + text)
    rows = (
        ("sides", talks.parties),
        ("mediators", talks.mediators),
        ("observers", talks.observers),
    )
    return "; ".join(
        f"{name}: {', '.join(actor.name for actor in row)}" for name, row in rows if row
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Kenya and Uganda went on.", "sides: Kenya, Uganda"),
        (
            "Talks between Kenya and Uganda, brokered by Qatar, went on. Norway sat in.",
            "sides: Kenya, Uganda; mediators: Qatar; observers: Norway",
        ),
        # A side that also offers its rooms stays a side.
        (
            (
                "Talks between Kenya and Uganda went on. Negotiators from Kenya and Uganda met. "
                "Kenya hosted the talks."
            ),
            "sides: Kenya, Uganda",
        ),
        # Who looks on and asks for something is no side.
        (
            "Talks between Kenya and Uganda went on. Norway sat in. Norway demanded a pause.",
            "sides: Kenya, Uganda; observers: Norway",
        ),
        # Who once tried and failed to mediate looks on now.
        (
            (
                "Talks between Kenya and Uganda went on. Norway had tried and failed to mediate. "
                "Norway sat in."
            ),
            "sides: Kenya, Uganda; mediators: Norway; observers: Norway",
        ),
        # Who observes here only has its name on the mediation of something else.
        (
            (
                "Talks between Kenya and Uganda went on. Norway sat in. "
                "An older truce was signed under Norwegian mediation."
            ),
            "sides: Kenya, Uganda; observers: Norway",
        ),
        # Where factions talk, another one that is named often sits with them.
        (
            (
                "The talks went on. The three are the Liberals and Hamas. The Liberals sang. "
                "The Social Democrats sang. The Social Democrats ate. The Social Democrats left."
            ),
            "sides: Liberals, Hamas, Social Democrats",
        ),
        (
            (
                "The talks went on. The three are the Liberals and Hamas. The Liberals sang. "
                "The Social Democrats sang."
            ),
            "sides: Liberals, Hamas",
        ),
        # Talks take two: who demands most is the side that is missing.
        (
            (
                "The talks went on. The talks were long. The talks were loud. "
                "Kenya demanded a pause. Kenya sang. Uganda demanded cake. Uganda ate."
            ),
            "sides: Kenya, Uganda",
        ),
        # But not who declined to mediate.
        (
            (
                "Talks between Kenya and Uganda went on. Norway declined to mediate. "
                "Norway demanded a pause. Norway sang. Norway ate."
            ),
            "sides: Kenya, Uganda",
        ),
    ],
)
def test_the_parts_of_an_article(text: str, expected: str) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kenya demanded that Uganda leave. Uganda refused.",
        "The talks were of cake. Nobody came.",
        "The talks went on. The talks were loud. The talks ended. Kenya sang.",
        "The museum tells of the treaty that ended the war between Kenya and Uganda.",
        "Kenya offered to mediate in the talks.",
        # A deal, a treaty or a summit is not talks, whoever signed it or asked for it.
        "Kenya and Uganda signed a treaty. Kenya demanded the hill. Uganda refused.",
        (
            "Kenya asked Uganda for a deal on cocoa. Uganda refused. Uganda demanded a summit. "
            "Kenya sang of the accord. Talks on bees follow. Uganda asked Kenya for honey."
        ),
    ],
)
def test_an_article_on_something_else_has_no_parts(text: str) -> None:
    assert parts(text) == ""


def test_the_parts_stand_in_the_order_of_the_text() -> None:
    text = "Uganda sang. Hamas sang. Talks between Kenya, Hamas and Uganda went on."
    assert parts(text) == "sides: Uganda, Hamas, Kenya"


ASKING = (
    "The talks went on. The talks were long. The talks were loud. "
    "Kenya demanded a pause. Kenya sang. Uganda demanded cake. Uganda ate. "
)


@pytest.mark.parametrize(
    "absent",
    [
        "Uganda has no seat at the talks.",
        "Uganda was not invited to the talks.",
        "Uganda is not at the table.",
        "Uganda is not taking part in the negotiations.",
    ],
)
def test_who_is_said_to_be_absent_is_no_side(absent: str) -> None:
    assert "Uganda" not in parts(ASKING + absent)


@pytest.mark.parametrize(
    "present",
    [
        "Uganda has no doubt about the talks.",
        "Uganda is not sure of the talks.",
        "No seat at the talks was free.",
        "Ida Berg, a singer, was not invited to the talks.",
        "Uganda was not invited to the wedding.",
    ],
)
def test_another_denial_is_no_absence(present: str) -> None:
    assert parts(ASKING + present) == "sides: Kenya, Uganda"
