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
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

Case = dict[str, Any]
Table = dict[str, set[str]]
Detail = Callable[[str, str, Case], None]

ENTITY_ROWS = ("parties", "mediators", "observers", "venues", "people")
OVERALL = (*ENTITY_ROWS, "demands", "quotes", "faq")
FIELDS = (
    "people.role",
    "people.represents",
    "venues.when",
    "venues.date",
    "demands.kind",
    "demands.response",
    "demands.to",
)
PRECISE = ("parties", "mediators", "venues", "people", "quotes")  # a wrong one misleads most
HEAD = ("title", "byline", "published")
QUIET_WHEN_NOT_TALKS = ("people", "quotes")  # allowed, and not scored, in another kind of article

CLOSE_DEMAND = 0.5
CLOSE_QUOTE = 0.8
CLOSE_FAQ = 0.9
LONG_QUOTE = 10  # words from which on a truncated quote still counts

_TYPOGRAPHIC = str.maketrans("’‘“”–—", "''\"\"--")


def norm(text: str) -> str:
    """Lower case without punctuation, possessive and leading article."""
    text = text.lower().translate(_TYPOGRAPHIC)
    text = re.sub(r"'s\b|s'(?=\s|$)", "", text)
    text = re.sub(r"[^\w\s]", "", text)
    return re.sub(r"^(the|a|an)\s+", "", " ".join(text.split()))


def token_f1(a: str, b: str) -> float:
    """How alike two texts are, as bags of words."""
    x, y = Counter(norm(a).split()), Counter(norm(b).split())
    both = sum((x & y).values())
    return 2 * both / (sum(x.values()) + sum(y.values())) if both else 0.0


def prefix_match(full: str, prefix: str) -> float:
    """1.0 if `full` begins with the words of `prefix`."""
    f, p = norm(full).split(), norm(prefix).split()
    return float(f[: len(p)] == p) if p else 0.0


def names_of(entity: Case) -> set[str]:
    """Every form an actor's or a place's name takes."""
    return {norm(n) for n in (entity["name"], *entity.get("also", ()))} - {""}


def lookup(case: Case) -> Table:
    """Every surface form of an actor -> all surface forms of that actor."""
    table: Table = {}
    for row in ("parties", "mediators", "observers", "people"):
        for entity in case.get(row, ()):
            names = names_of(entity)
            for name in names:
                table.setdefault(name, set()).update(names)
    return table


class Actors:
    """Whether a name in a prediction and a name in a label mean one actor."""

    def __init__(self, pred: Case, gold: Case) -> None:
        """Collect the names both sides give to their actors."""
        self.pred, self.gold = lookup(pred), lookup(gold)

    def same(self, pred: str | None, gold: str | None, also: Iterable[str] = ()) -> bool:
        """Whether they share a name; two missing actors agree."""
        if not pred or not gold:
            return not pred and not gold
        p = norm(pred)
        found = self.pred.get(p, set()) | {p}
        return any(found & (self.gold.get(g, set()) | {g}) for g in map(norm, (gold, *also)))

    def demand(self, p: Case, g: Case) -> float:
        """How well a demand matches a labelled one."""
        f1 = token_f1(p["what"], g["what"])
        near = f1 >= CLOSE_DEMAND and self.same(p.get("by"), g.get("by"), g.get("by_also", ()))
        return f1 if near else 0.0

    def quote(self, p: Case, g: Case) -> float:
        """How well a quotation matches a labelled one."""
        close = token_f1(p["text"], g["text"])
        if close < CLOSE_QUOTE:
            long = len(g["text"].split()) >= LONG_QUOTE
            close = prefix_match(p["text"], g["text"]) if long else 0.0
        speaks = close and self.same(p.get("speaker"), g.get("speaker"), g.get("speaker_also", ()))
        return close if speaks else 0.0


def entity_score(p: Case, g: Case) -> float:
    """How many names two entities share."""
    return len(names_of(p) & names_of(g))


def faq_score(p: Case, g: Case) -> float:
    """How well a question with its answer matches a labelled one."""
    if "answer_prefix" in g:
        answer = prefix_match(p["answer"], g["answer_prefix"])
    else:
        answer = token_f1(p["answer"], g["answer"])
    question = token_f1(p["question"], g["question"])
    return question if question >= CLOSE_FAQ and answer >= CLOSE_FAQ else 0.0


def pair_up(
    pred: list[Case], gold: list[Case], score: Callable[[Case, Case], float]
) -> list[tuple[int, int]]:
    """One-to-one pairs, best first; score 0 is no match."""
    ranked = sorted(
        ((score(p, g), i, j) for i, p in enumerate(pred) for j, g in enumerate(gold)),
        key=lambda r: (-r[0], r[1], r[2]),
    )
    pairs: list[tuple[int, int]] = []
    used_p: set[int] = set()
    used_g: set[int] = set()
    for s, i, j in ranked:
        if s > 0 and i not in used_p and j not in used_g:
            pairs.append((i, j))
            used_p.add(i)
            used_g.add(j)
    return pairs


class Tally:
    """Counts of what was right, what was found and what there was, per row."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.right: Counter[str] = Counter()
        self.pred: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, row: str, right: int, pred: int, gold: int) -> None:
        """Count one case's or one fact's share."""
        self.right[row] += right
        self.pred[row] += pred
        self.gold[row] += gold

    def field(self, row: str, *, right: bool, given: bool = True) -> None:
        """Count one field of a matched fact."""
        self.add(row, right and given, given, 1)

    def row(self, row: str) -> dict[str, float]:
        """Precision, recall, F1 and the counts behind them."""
        right, p, g = self.right[row], self.pred[row], self.gold[row]
        precision = right / p if p else float(not g)
        recall = right / g if g else float(not p)
        both = precision + recall
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
            "found": right,
            "predicted": p,
            "gold": g,
        }

    def figures(self) -> dict[str, dict[str, float]]:
        """All rows, in the order of the table."""
        return {r: self.row(r) for r in (*OVERALL, *FIELDS, *HEAD)}


def score_fields(row: str, p: Case, g: Case, actors: Actors, tally: Tally) -> None:
    """Score what a matched fact says beside its name."""
    if row == "venues":
        tally.field("venues.when", right=p.get("when") == g.get("when"))
        if g.get("date"):
            tally.field("venues.date", right=p.get("date") == g["date"], given=bool(p.get("date")))
    elif row == "people":
        role, boss = p.get("role") or "", p.get("represents")
        if g.get("role"):
            right = token_f1(role, g["role"]) >= CLOSE_DEMAND
            tally.field("people.role", right=right, given=bool(role))
        if g.get("represents"):
            right = actors.same(boss, g["represents"])
            tally.field("people.represents", right=right, given=bool(boss))
    elif row == "demands":
        response = p.get("response", "open") == g.get("response", "open")
        tally.field("demands.kind", right=p.get("kind") == g.get("kind"))
        tally.field("demands.response", right=response)
        if g.get("to"):
            right = actors.same(p.get("to"), g["to"], g.get("to_also", ()))
            tally.field("demands.to", right=right, given=bool(p.get("to")))


def score_case(pred: Case, gold: Case, tally: Tally, detail: Detail) -> None:
    """Add what one article's prediction got right and wrong to the tally."""
    actors = Actors(pred, gold)
    special = {"demands": actors.demand, "quotes": actors.quote, "faq": faq_score}
    quiet = () if gold.get("is_talks", True) else QUIET_WHEN_NOT_TALKS
    for row in OVERALL:
        if row in quiet:
            continue
        found, labelled = pred.get(row) or [], gold.get(row) or []
        pairs = pair_up(found, labelled, special.get(row, entity_score))
        tally.add(row, len(pairs), len(found), len(labelled))
        for j in sorted(set(range(len(labelled))) - {j for _, j in pairs}):
            detail(row, "missed", labelled[j])
        for i in sorted(set(range(len(found))) - {i for i, _ in pairs}):
            detail(row, "false alarm", found[i])
        for i, j in pairs:
            score_fields(row, found[i], labelled[j], actors, tally)
    for key in HEAD:
        g, p = gold.get(key), pred.get(key)
        right = bool(g and p and norm(str(p)) == norm(str(g)))
        tally.add(key, right, bool(p), bool(g))


def from_talkmodel(text: str) -> Case:
    """What talkmodel finds, in the gold format. It reads only public attributes."""
    import talkmodel

    talks = talkmodel.parse(text)
    roles = (talks.others, talks.people, talks.observers, talks.mediators, talks.parties)
    names = {actor.id: actor.name for role in roles for actor in role}
    article = talks.article

    def entity(actor: Any) -> Case:  # noqa: ANN401  (any class with a name and aliases)
        return {"name": actor.name, "also": list(actor.aliases)}

    def name(ref: str | None) -> str | None:
        return None if ref is None else names.get(ref, ref)

    return {
        "title": article.title,
        "byline": article.byline,
        "published": str(article.published) if article.published else None,
        "parties": [entity(a) for a in talks.parties],
        "mediators": [entity(a) for a in talks.mediators],
        "observers": [entity(a) for a in talks.observers],
        "venues": [
            {**entity(v), "when": v.when.value, "date": str(v.date) if v.date else None}
            for v in talks.venues
        ],
        "people": [
            {**entity(p), "role": p.role, "represents": name(p.represents)} for p in talks.people
        ],
        "demands": [
            {
                "by": name(d.by),
                "to": name(d.to),
                "kind": d.kind.value,
                "what": d.what,
                "response": d.response.value,
            }
            for d in talks.demands
        ],
        "quotes": [{"speaker": name(q.speaker), "text": q.text} for q in talks.quotes],
        "faq": [{"question": f.question, "answer": f.answer} for f in talks.faq],
    }


def labels(cases: Path, only: str = "") -> list[tuple[str, Case]]:
    """Each case's name and labels, in order."""
    files = {file.name.removesuffix(".gold.json"): file for file in cases.glob("*.gold.json")}
    return [
        (name, json.loads(file.read_text("utf-8")))
        for name, file in sorted(files.items())
        if only in name
    ]


def measure(
    cases: Path | Sequence[Path], *, pred: Path | None = None, only: str = "", detail: bool = False
) -> dict[str, Any]:
    """Parse (or read the predictions for) all cases of one or more folders; return the figures."""
    folders = [cases] if isinstance(cases, Path) else cases
    tally, count = Tally(), 0
    for folder, name, gold in [(f, *label) for f in folders for label in labels(f, only)]:
        if pred:
            found = json.loads((pred / f"{name}.pred.json").read_text("utf-8"))
        else:
            found = from_talkmodel((folder / f"{name}.txt").read_text("utf-8"))
        count += 1

        def tell(row: str, what: str, item: Case, name: str = name) -> None:
            if detail:
                print(f"{name}: {row}: {what}: {json.dumps(item, ensure_ascii=False)}")

        score_case(found, gold, tally, tell)
    rows = tally.figures()
    overall = sum(rows[r]["f1"] for r in OVERALL) / len(OVERALL)
    return {"cases": count, "overall": overall, **rows}


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


def table(figures: dict[str, Any]) -> str:
    """The figures as people read them."""
    lines = [f"{'row':18} {'P':>6} {'R':>6} {'F1':>6}   found/predicted/gold"]
    for row in (*OVERALL, *FIELDS, *HEAD):
        v = figures[row]
        rates = f"{v['precision']:6.3f} {v['recall']:6.3f} {v['f1']:6.3f}"
        lines.append(f"{row:18} {rates}   {v['found']}/{v['predicted']}/{v['gold']}")
    lines.append(f"overall F1 {figures['overall']:.3f} over {figures['cases']} cases")
    return "\n".join(lines)


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
    figures = measure(args.cases, pred=args.pred, only=args.only, detail=args.detail)
    print(json.dumps(figures, indent=1) if args.json else table(figures))
    failures = below(figures, _floor_of(args)) if args.floor else []
    for line in failures:
        print(line, file=sys.stderr)
    return 1 if failures else 0 if figures["cases"] else 2


if __name__ == "__main__":
    raise SystemExit(main())
