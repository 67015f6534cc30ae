"""Where the content of a demand ends, and how a list of contents is cut."""

from __future__ import annotations

import pytest

from talkmodel.parser.demand_lists import split_content
from talkmodel.parser.demand_spans import content_end, drop_article, trim
from tests.parser.ask_scenes import OPENING, scene_of


def parts(text: str, marker: str = "") -> list[str]:
    """The contents listed in the last sentence of `text` after its second word."""
    scene = scene_of(OPENING + text)
    line = scene.lines[-1]
    start, stop = trim(line, 2, content_end(scene, line, 2))
    return [
        scene.text[line.tokens[drop_article(line, a, b)].start : line.tokens[b - 1].end]
        for a, b in split_content(line, start, stop, marker)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway demands a wider zone, which Peru dislikes.", ["wider zone"]),
        ("Norway demands a wider zone, officials said.", ["wider zone"]),
        ("Norway demands a wider zone because fish is scarce.", ["wider zone"]),
        ("Norway demands a wider zone and has sent a ship.", ["wider zone"]),
        ("Norway demands a wider zone so that its fleet can grow.", ["wider zone"]),
        ("Norway demands a wider zone in return for maps.", ["wider zone"]),
        ("Norway demands a wider zone (and a dock) at once.", ["wider zone (and a dock) at once"]),
        ("Norway demands a truce while the cod spawn.", ["truce while the cod spawn"]),
        ("Norway demands a wider zone, whilst Peru waits.", ["wider zone"]),
        (
            "Norway demands a road from Bodo–Narvik to the sea.",
            ["road from Bodo–Narvik to the sea"],
        ),
        ("Norway demands a wider zone — at least.", ["wider zone"]),
        ("Norway demands a wider zone, two men close to the talks said.", ["wider zone"]),
        ("Norway demands a wider zone, people in both towns often said, at once.", ["wider zone"]),
        ("Norway demands a wider zone and Peru insisting on maps.", ["wider zone"]),
        ("Norway demands what its envoy called a wider zone.", ["wider zone"]),
        ("Norway demands what it calls the wider zone.", ["wider zone"]),
        ("Norway demands what it needs for the fish.", ["what it needs for the fish"]),
        (
            "Norway demands a dock, a wider zone and the return of a boat.",
            ["dock", "wider zone", "return of a boat"],
        ),
        ("Norway demands a wider zone, in the words of its envoy.", ["wider zone"]),
        ("Norway demands a wider zone and Peru refuses to hear of it.", ["wider zone"]),
        (
            "Norway demands a wider zone and reminds them of the treaty.",
            ["wider zone"],
        ),
        ("Norway demands a truce until after the vote.", ["truce until after the vote"]),
        ("Norway demands a wider zone by 214 votes to 12.", ["wider zone"]),
        ("Norway demands a cut by 12 per cent.", ["cut by 12 per cent"]),
        (
            "Norway demands a wider zone, back-dated to May, and an end to fees.",
            ["wider zone, back-dated to May", "end to fees"],
        ),
        (
            "Norway demands 7 per cent and the return of a boat.",
            ["7 per cent", "return of a boat"],
        ),
        (
            "Norway demands the withdrawal of ships from the bay and the release of a crew.",
            ["withdrawal of ships from the bay", "release of a crew"],
        ),
        (
            "Norway demands the removal of nets from the bay and the strait.",
            ["removal of nets from the bay and the strait"],
        ),
        (
            "Norway demands a dock as well as a wider zone for all boats.",
            ["dock", "wider zone for all boats"],
        ),
    ],
)
def test_the_content_ends_where_the_demand_does(text: str, found: list[str]) -> None:
    assert parts(text) == found


def test_a_repeated_marker_cuts_a_list() -> None:
    assert parts("Norway asked for maps, for a dock and for nets.", "for") == [
        "for maps",
        "dock",
        "nets",
    ]
