"""Score what was found in articles against labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from talkmodel.model import FieldError, FieldTypeError, Talks
from talkmodel.model.hints import describe
from talkmodel.testing.labels import NEEDED, Label, check_label, label_of
from talkmodel.testing.matching import (
    CLOSE_DEMAND,
    Actors,
    entity_score,
    faq_score,
    norm,
    pair_up,
    token_f1,
)

__all__ = ["FIELDS", "HEAD", "OVERALL", "Mistake", "Row", "Score", "score", "score_corpus"]

OVERALL = tuple(NEEDED)
FIELDS = (
    "people.role",
    "people.represents",
    "venues.when",
    "venues.date",
    "demands.kind",
    "demands.response",
    "demands.to",
)
HEAD = ("title", "byline", "published")
_QUIET_WHEN_NOT_TALKS = ("people", "quotes")  # allowed, and not scored, in another kind of article


@attrs.frozen
class Row:
    """The counts of one row, over all articles, and the figures that follow from them.

    Attributes:
        found: How many facts are both found and labelled.
        predicted: How many are found.
        gold: How many are labelled.

    >>> row = Row(found=2, predicted=4, gold=2)
    >>> row.precision, row.recall, round(row.f1, 3)
    (0.5, 1.0, 0.667)
    """

    found: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where there was nothing to find."""
        return self.found / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of what is labelled that was found; 1 where nothing was and nothing is."""
        return self.found / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@attrs.frozen
class Mistake:
    """One fact that was missed, or found where there is none.

    Attributes:
        case: The name of the article.
        row: The row: `parties`, `demands` and so on.
        what: `missed` or `false alarm`.
        item: The entry, of the label or of what was found.

    >>> Mistake(case="truce", row="parties", what="missed", item={"name": "Norland"}).what
    'missed'
    """

    case: str
    row: str
    what: str
    item: Label


@attrs.frozen
class Score:
    """How well what was found agrees with the labels.

    Attributes:
        cases: How many articles there are.
        rows: Counts and figures by row: the kinds of facts, fields of matched facts such as
            `demands.kind`, and the head of the article (`title`, `byline`, `published`).
        mistakes: Every miss and every false alarm.

    >>> found = score({"parties": [{"name": "Peru"}]}, {"parties": [{"name": "Norland"}]})
    >>> found.cases, found.rows["parties"].recall, len(found.mistakes)
    (1, 0.0, 2)
    """

    cases: int
    rows: Mapping[str, Row]
    mistakes: tuple[Mistake, ...] = attrs.field(repr=False)

    @property
    def overall(self) -> float:
        """The mean F1 of parties, mediators, observers, venues, people, demands, quotes, faq."""
        return sum(self.rows[row].f1 for row in OVERALL) / len(OVERALL)

    def table(self) -> str:
        """Return the figures as people read them."""
        lines = [f"{'row':18} {'P':>6} {'R':>6} {'F1':>6}   found/predicted/gold"]
        for name, row in self.rows.items():
            rates = f"{row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}"
            lines.append(f"{name:18} {rates}   {row.found}/{row.predicted}/{row.gold}")
        lines.append(f"overall F1 {self.overall:.3f} over {self.cases} cases")
        return "\n".join(lines)


def score(found: Talks | Label, label: Label) -> Score:
    """Score what was found in one article.

    Args:
        found: The talks, or the same as plain data in the form of a label.
        label: What there is to find; see `label_of` for its form. An entry may tell, beside its
            name, what else is right: `also`, `by_also`, `to_also`, `speaker_also`, and an
            `answer_prefix` in place of the answer.

    Raises:
        ArticleCountError: `found` has no article, or more than one.
        FieldError: An entry of `label` lacks its name or text.
        FieldTypeError: An argument, or a part of `label`, has the wrong type.

    >>> import talkmodel
    >>> text = "Talks between Estonia and Latvia resumed in Oslo, mediated by Norway."
    >>> gold = {"parties": [{"name": "Estonia"}, {"name": "Latvia"}, {"name": "Finland"}]}
    >>> round(score(talkmodel.parse(text), gold).rows["parties"].recall, 2)
    0.67
    """
    return score_corpus({"article": found}, {"article": label})


def score_corpus(found: Mapping[str, Talks | Label], labels: Mapping[str, Label]) -> Score:
    """Score what was found in many articles, each fact counting once (micro-average).

    Args:
        found: What was found, by the name of its article.
        labels: What there is to find, by the same names.

    Raises:
        FieldError: The names differ, or an entry of a label lacks its name or text.
        FieldTypeError: An argument, or a part of a label, has the wrong type.
        ArticleCountError: A `Talks` has no article, or more than one.

    >>> gold = {"parties": [{"name": "Norland", "also": ["the North"]}]}
    >>> result = score_corpus(
    ...     {"a": {"parties": [{"name": "the North"}]}, "b": {}}, {"a": gold, "b": gold}
    ... )
    >>> result.rows["parties"], [mistake.case for mistake in result.mistakes]
    (Row(found=1, predicted=1, gold=2), ['b'])
    """
    both: dict[str, object] = {"found": found, "labels": labels}
    for name, given in both.items():
        if not isinstance(given, Mapping):
            reason = f"must be a mapping by the name of the article, not {describe(given)}"
            raise FieldTypeError("score_corpus", name, reason)
    for name, here, other in (("found", found, labels), ("labels", labels, found)):
        lacking = [key for key in other if key not in here]
        if lacking:
            raise FieldError("score_corpus", name, f"has no {lacking[0]!r}")
    tally = _Tally()
    for case, label in labels.items():
        one = found[case]
        plain = label_of(one) if isinstance(one, Talks) else check_label(one, "found", found=True)
        _score_case(case, plain, check_label(label, "label"), tally)
    names = (*OVERALL, *FIELDS, *HEAD)
    rows = MappingProxyType({name: tally.row(name) for name in names})
    return Score(len(labels), rows, tuple(tally.mistakes))


class _Tally:
    """Counts of what was right, what was found and what there was, by row."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.pred: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.mistakes: list[Mistake] = []

    def add(self, row: str, right: int, pred: int, gold: int) -> None:
        """Count one article's or one fact's share."""
        self.right[row] += right
        self.pred[row] += pred
        self.gold[row] += gold

    def field(self, row: str, *, right: bool, given: bool = True) -> None:
        """Count one field of a matched fact."""
        self.add(row, right and given, given, 1)

    def row(self, name: str) -> Row:
        """Return the counts of a row."""
        return Row(self.right[name], self.pred[name], self.gold[name])


def _score_fields(row: str, p: Label, g: Label, actors: Actors, tally: _Tally) -> None:
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


def _score_case(case: str, pred: Label, gold: Label, tally: _Tally) -> None:
    """Add what one article's prediction got right and wrong to the tally."""
    actors = Actors(pred, gold)
    special = {"demands": actors.demand, "quotes": actors.quote, "faq": faq_score}
    quiet = () if gold.get("is_talks", True) else _QUIET_WHEN_NOT_TALKS
    for row in OVERALL:
        if row in quiet:
            continue
        found, labelled = pred.get(row) or [], gold.get(row) or []
        pairs = pair_up(found, labelled, special.get(row, entity_score))
        tally.add(row, len(pairs), len(found), len(labelled))
        for j in sorted(set(range(len(labelled))) - {j for _, j in pairs}):
            tally.mistakes.append(Mistake(case, row, "missed", labelled[j]))
        for i in sorted(set(range(len(found))) - {i for i, _ in pairs}):
            tally.mistakes.append(Mistake(case, row, "false alarm", found[i]))
        for i, j in pairs:
            _score_fields(row, found[i], labelled[j], actors, tally)
    for key in HEAD:
        g, p = gold.get(key), pred.get(key)
        right = bool(g and p and norm(str(p)) == norm(str(g)))
        tally.add(key, right, bool(p), bool(g))
