"""The benchmark's figures do not fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.accuracy.score import below, measure, pinned
from tools.raise_floor import FLOOR, SETS, raised

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(
    ("name", "cases"),
    [("dev", 30), ("more", 12), ("third", 21), ("last", 12), ("unseen", 10), ("final", 10)],
)
def test_no_figure_is_below_its_floor(name: str, cases: int) -> None:
    figures = measure(HERE / name)
    assert figures["cases"] == cases
    assert below(figures, json.loads(FLOOR.read_text("utf-8"))[name]) == []


@pytest.mark.parametrize("name", SETS)
def test_labels_score_full_marks_against_themselves(name: str, tmp_path: Path) -> None:
    for label in (HERE / name).glob("*.gold.json"):
        gold = json.loads(label.read_text("utf-8"))
        for item in gold["faq"]:
            item.setdefault("answer", item.get("answer_prefix"))
        (tmp_path / label.name.replace(".gold.", ".pred.")).write_text(json.dumps(gold), "utf-8")
    figures = measure(HERE / name, pred=tmp_path)
    assert set(pinned(figures).values()) == {1.0}


def test_the_floor_pins_what_the_scorer_measures() -> None:
    floors = json.loads(FLOOR.read_text("utf-8"))
    assert set(floors) == set(SETS)
    for floor in floors.values():
        assert set(floor) == set(pinned(measure(HERE / "dev", only="dev-14")))


def test_the_floor_only_rises() -> None:
    floor = {"overall": 0.7, "faq.f1": 0.9}
    now = {"overall": 0.65, "faq.f1": 0.91239, "title.f1": 0.5}
    assert raised(floor, now) == {"overall": 0.7, "faq.f1": 0.9123, "title.f1": 0.5}


def test_a_fall_is_told() -> None:
    figures = measure(HERE / "dev", only="dev-14")
    figures["overall"] = 0.5
    assert below(figures, {"overall": 0.5}) == []
    assert below(figures, {"overall": 0.6}) == ["overall: 0.5000 is below the pinned 0.6000"]
