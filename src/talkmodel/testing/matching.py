"""How a found fact and a labelled one are matched: by their words, one to one, best first."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from talkmodel.testing.labels import Label

__all__ = ["Actors", "entity_score", "faq_score", "norm", "pair_up", "token_f1"]

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


def names_of(entity: Label) -> set[str]:
    """Every form an actor's or a place's name takes."""
    return {norm(n) for n in (entity["name"], *entity.get("also", ()))} - {""}


def lookup(case: Label) -> dict[str, set[str]]:
    """Every surface form of an actor -> all surface forms of that actor."""
    table: dict[str, set[str]] = {}
    for row in ("parties", "mediators", "observers", "people"):
        for entity in case.get(row, ()):
            names = names_of(entity)
            for name in names:
                table.setdefault(name, set()).update(names)
    return table


class Actors:
    """Whether a name in a prediction and a name in a label mean one actor."""

    def __init__(self, pred: Label, gold: Label) -> None:
        """Collect the names both sides give to their actors."""
        self.pred: dict[str, set[str]] = lookup(pred)
        self.gold: dict[str, set[str]] = lookup(gold)

    def same(self, pred: str | None, gold: str | None, also: Iterable[str] = ()) -> bool:
        """Whether they share a name; two missing actors agree."""
        if not pred or not gold:
            return not pred and not gold
        p = norm(pred)
        found = self.pred.get(p, set()) | {p}
        return any(found & (self.gold.get(g, set()) | {g}) for g in map(norm, (gold, *also)))

    def demand(self, p: Label, g: Label) -> float:
        """How well a demand matches a labelled one."""
        f1 = token_f1(p["what"], g["what"])
        near = f1 >= CLOSE_DEMAND and self.same(p.get("by"), g.get("by"), g.get("by_also", ()))
        return f1 if near else 0.0

    def quote(self, p: Label, g: Label) -> float:
        """How well a quotation matches a labelled one."""
        close = token_f1(p["text"], g["text"])
        if close < CLOSE_QUOTE:
            long = len(g["text"].split()) >= LONG_QUOTE
            close = prefix_match(p["text"], g["text"]) if long else 0.0
        speaks = close and self.same(p.get("speaker"), g.get("speaker"), g.get("speaker_also", ()))
        return close if speaks else 0.0


def entity_score(p: Label, g: Label) -> float:
    """How many names two entities share."""
    return len(names_of(p) & names_of(g))


def faq_score(p: Label, g: Label) -> float:
    """How well a question with its answer matches a labelled one."""
    if "answer_prefix" in g:
        answer = prefix_match(p["answer"], g["answer_prefix"])
    else:
        answer = token_f1(p["answer"], g["answer"])
    question = token_f1(p["question"], g["question"])
    return question if question >= CLOSE_FAQ and answer >= CLOSE_FAQ else 0.0


def pair_up(
    pred: Sequence[Label], gold: Sequence[Label], score: Callable[[Label, Label], float]
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
