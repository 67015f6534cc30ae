"""Score what talkmodel finds in articles against gold labels (see GUIDE.md).

    python score.py CASES               # parse every CASES/*.txt with the installed talkmodel
    python score.py CASES --pred DIR    # score DIR/NAME.pred.json files in the gold format instead
    options: --detail      list every miss and every false alarm
             --json        print the figures as JSON
             --only PART   only the cases with PART in their name
             --floor FILE  fail when a figure is below the one that FILE pins for CASES' folder

A row is precision, recall and F1, micro-averaged over all cases. `overall` is the mean F1 of the
rows parties, mediators, observers, venues, people, demands, quotes and faq.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import talkmodel
from talkmodel.testing import Label, Score, score_corpus
from talkmodel.testing.scoring import FIELDS, HEAD, OVERALL

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FIELDS", "HEAD", "OVERALL", "below", "figures_of", "measure", "pinned", "scored"]

PRECISE = ("parties", "mediators", "venues", "people", "quotes")  # a wrong one misleads most


def labels(cases: Path, only: str = "") -> list[tuple[str, Label]]:
    """Each case's name and labels, in order."""
    files = {file.name.removesuffix(".gold.json"): file for file in cases.glob("*.gold.json")}
    return [
        (name, json.loads(file.read_text("utf-8")))
        for name, file in sorted(files.items())
        if only in name
    ]


def scored(cases: Path | Sequence[Path], *, pred: Path | None = None, only: str = "") -> Score:
    """Parse (or read the predictions for) all cases of one or more folders; score them."""
    folders = [cases] if isinstance(cases, Path) else cases
    gold: dict[str, Label] = {}
    found: dict[str, talkmodel.Talks | Label] = {}
    for folder, name, label in [(f, *one) for f in folders for one in labels(f, only)]:
        case = str(folder / name)
        gold[case] = label
        if pred:
            found[case] = json.loads((pred / f"{name}.pred.json").read_text("utf-8"))
        else:
            found[case] = talkmodel.parse((folder / f"{name}.txt").read_text("utf-8"))
    return score_corpus(found, gold)


def measure(
    cases: Path | Sequence[Path], *, pred: Path | None = None, only: str = ""
) -> dict[str, Any]:
    """Score all cases of one or more folders; return the figures as plain data."""
    return figures_of(scored(cases, pred=pred, only=only))


def figures_of(score: Score) -> dict[str, Any]:
    """The figures as plain data."""
    rows = {
        name: {
            "precision": row.precision,
            "recall": row.recall,
            "f1": row.f1,
            "found": row.found,
            "predicted": row.predicted,
            "gold": row.gold,
        }
        for name, row in score.rows.items()
    }
    return {"cases": score.cases, "overall": score.overall, **rows}


def pinned(figures: dict[str, Any]) -> dict[str, float]:
    """The figures that the floor holds.

    The fields of matched facts are not among them: who finds more facts may well get a smaller
    share of their fields right.
    """
    return {
        "overall": figures["overall"],
        **{f"{row}.precision": figures[row]["precision"] for row in PRECISE},
        **{f"{row}.f1": figures[row]["f1"] for row in (*OVERALL, *HEAD)},
    }


def below(figures: dict[str, Any], floor: dict[str, float]) -> list[str]:
    """One line for each figure under its floor."""
    now = pinned(figures)
    return [
        f"{key}: {now[key]:.4f} is below the pinned {least:.4f}"
        for key, least in floor.items()
        if now[key] < least
    ]


def _floor_of(args: argparse.Namespace) -> dict[str, float]:
    floors: dict[str, dict[str, float]] = json.loads(args.floor.read_text("utf-8"))
    return floors[args.cases.resolve().name]


def main() -> int:
    """Print the table; 0 is fine, 1 is below the floor, 2 is no cases."""
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("cases", type=Path)
    ap.add_argument("--pred", type=Path)
    ap.add_argument("--detail", action="store_true")
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--only", default="", help="a part of the case's name")
    ap.add_argument("--floor", type=Path)
    args = ap.parse_args()
    score = scored(args.cases, pred=args.pred, only=args.only)
    for wrong in score.mistakes if args.detail else ():
        item = json.dumps(wrong.item, ensure_ascii=False)
        print(f"{Path(wrong.case).name}: {wrong.row}: {wrong.what}: {item}")
    figures = figures_of(score)
    print(json.dumps(figures, indent=1) if args.json else score.table())
    failures = below(figures, _floor_of(args)) if args.floor else []
    for line in failures:
        print(line, file=sys.stderr)
    return 1 if failures else 0 if figures["cases"] else 2


if __name__ == "__main__":
    raise SystemExit(main())
