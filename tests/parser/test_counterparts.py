"""Of what side a counterpart is: never of that of whoever has one."""

from __future__ import annotations

import pytest

import talkmodel

_TWO = "Talks between Norway and Denmark resumed in Oslo on Monday. "
_THREE = "Talks between Norway, Denmark and Iceland resumed in Oslo on Monday. "
_NAME = "Zora Bell"


def side_of(text: str, name: str = _NAME) -> str | None:
    talks = talkmodel.parse(text)
    sides = {one.id: one.name for one in (*talks.parties, *talks.mediators, *talks.others)}
    (person,) = (one for one in talks.people if one.name == name)
    return None if person.represents is None else sides[person.represents]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Kind (Denmark) and her counterpart, Zora Bell, signed.",
        "Mara Kind, Denmark’s envoy, and her counterpart, Zora Bell, signed.",
        "The Danish envoy, Mara Kind, met her counterpart Zora Bell at the talks.",
        "The Danish envoy, Mara Kind, met her counterpart Zora Bell for the first round of talks.",
        "Mara Kind, Denmark’s envoy, led the delegation that met her counterpart, Zora Bell.",
        "The Danish envoy, Mara Kind, and her counterpart, Zora Bell, agreed to go on.",
        "The two, the Danish envoy Mara Kind and her counterpart, Zora Bell, slept.",
        "Denmark’s counterpart, Zora Bell, signed.",
        "The Danish envoy, Mara Kind, slept; her opposite number, Zora Bell, signed.",
        "Mara Kind, Denmark’s envoy, signed. Zora Bell, her counterpart, signed, too.",
        "The Danish envoy, Mara Kind, met her Norwegian counterpart, Zora Bell.",
    ],
)
def test_a_counterpart_is_of_the_other_of_two_sides(text: str) -> None:
    assert side_of(_TWO + text) == "Norway"


@pytest.mark.parametrize(
    "text",
    [
        _THREE + "Mara Kind, Denmark’s envoy, and her counterpart, Zora Bell, signed.",
        _TWO + "The Danish envoy, Mara Kind, met her counterpart Zora Bell.",
        _TWO + "The Danish envoy, Mara Kind, phoned her counterpart Zora Bell at the talks.",
        _TWO + "Denmark’s minister, Mara Kind, spoke to her counterpart Zora Bell.",
        _TWO + "The Danish envoy, Mara Kind, held talks with her counterpart Zora Bell.",
        _TWO + "After the talks the Danish envoy, Mara Kind, saw her counterpart, Zora Bell.",
        _TWO + "France’s minister, Mara Kind, met her counterpart, Zora Bell.",
        _TWO + "Mara Kind, a baker, met her counterpart, Zora Bell.",
        _TWO + "Mara Kind, Denmark’s envoy, gave a number to his friend, Zora Bell. “No,” "
        "said Zora Bell.",
    ],
)
def test_of_several_sides_nobody_can_tell(text: str) -> None:
    assert side_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The Danish side was led by Mara Kind, and the Norwegian side by her deputy, Zora Bell.",
        "Mara Kind spoke for Denmark; the Norwegian delegation by Zora Bell.",
        "Denmark sent Mara Kind, and Norway is represented by her old friend, Zora Bell.",
    ],
)
def test_who_leads_a_side_is_of_it_whoever_they_are(text: str) -> None:
    assert side_of(_TWO + text + " “No,” said Zora Bell.") == "Norway"
