"""Articles in which somebody answers, and what the parser makes of the answers."""

from __future__ import annotations

import tomllib
from pathlib import Path

import talkmodel

WAR = "Talks between Norway and Peru resumed in Oslo on Monday, mediated by Chile.\n\n"
OPENINGS = {
    "war": WAR,
    "pay": "Pay talks between Tallink and the Seamen's Union resumed in Oslo on Monday.\n\n",
    "port": (
        "Union and port return to talks\n\n"
        "The Dockers' Union and the Harbour Board of Gdynia resumed talks in Oslo on Monday.\n\n"
    ),
    "coalition": "The Social Democrats and the Greens held coalition talks in Berlin.\n\n",
    "trade": "Canada and India resumed trade talks in Geneva on Tuesday.\n\n",
    "rebels": (
        "Peace talks between the government of Peru and the rebels of the Northern Front resumed "
        "in Oslo on Monday.\n\n"
    ),
}

Case = tuple[str, str, dict[str, str]]


def cases(*names: str) -> list[Case]:
    """The cases of some lists in `answers.toml`: opening, text, answers."""
    lists = tomllib.loads(Path(__file__).with_name("answers.toml").read_text("utf-8"))
    rows = [row for name in names for row in lists[name]]
    return [(OPENINGS[row["opening"]], row["text"], row["answers"]) for row in rows]


def answers(opening: str, text: str, parts: dict[str, str]) -> dict[str, str]:
    """What the answer is to each ask, told by a part of its content; refusals are none."""
    asks = [d for d in talkmodel.parse(opening + text).demands if d.kind.value != "refusal"]
    return {part: next(ask.response.value for ask in asks if part in ask.what) for part in parts}


def notes(text: str) -> list[tuple[str, str]]:
    """The notes on answers: rule and passage."""
    found = talkmodel.read(WAR + text).notes
    return [(note.rule, note.text) for note in found if note.rule.startswith("response.")]
