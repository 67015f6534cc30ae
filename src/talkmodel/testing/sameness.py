"""The assertion that two talks say the same, whatever their ids and order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from talkmodel.model import FieldTypeError, Talks
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.hints import describe

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["assert_same_talks", "differences"]

_Form: TypeAlias = tuple[tuple[str, Any], ...]
"""A fact as field and value, without ids."""

_POINTERS = frozenset({"by", "to", "speaker", "represents"})
_HEADS = ("name", "what", "question", "title", "text")


def assert_same_talks(first: Talks, second: Talks, *, evidence: bool = True) -> None:
    """Check that two `Talks` are equal up to ids and order.

    What points to an actor or article is compared by whom it means. The order of facts, and of
    aliases, sections and evidence within one, does not count.

    Args:
        first: What there is.
        second: What there should be.
        evidence: Whether evidence counts; without it, articles do not count either.

    Raises:
        AssertionError: They differ; the message tells by kind and field in what.
        FieldTypeError: An argument is no `Talks`.

    >>> from talkmodel import Party, Talks
    >>> one = Talks(parties=(Party(id="a", name="Norland"), Party(id="b", name="Sudland")))
    >>> two = Talks(parties=(Party(id="s", name="Sudland"), Party(id="n", name="Norland")))
    >>> assert_same_talks(one, two)
    >>> assert_same_talks(one, Talks(parties=(Party(id="n", name="Norland", country="NOR"),)))
    Traceback (most recent call last):
    AssertionError: the talks differ
      parties 'Norland': country: None in the first, 'NOR' in the second
      parties 'Sudland': only in the first
    """
    __tracebackhide__ = True
    given: dict[str, object] = {"first": first, "second": second}
    for name, value in given.items():
        if not isinstance(value, Talks):
            reason = f"must be a Talks, not {describe(value)}"
            raise FieldTypeError("assert_same_talks", name, reason)
    found = differences(first, second, evidence=evidence)
    if found:
        raise AssertionError("\n  ".join(["the talks differ", *found]))


def differences(
    first: Talks,
    second: Talks,
    *,
    names: tuple[str, str] = ("the first", "the second"),
    evidence: bool = True,
) -> list[str]:
    """Return a line for each difference between two `Talks`, ids and order aside.

    >>> differences(Talks(), Talks())
    []
    """
    left, right = (_forms(talks, evidence=evidence) for talks in (first, second))
    lines: list[str] = []
    for row, forms in left.items():
        lines += _unlike(row, forms, right[row], names)
    return lines


def _unlike(
    row: str, left: Counter[_Form], right: Counter[_Form], names: tuple[str, str]
) -> list[str]:
    """Return the lines on one kind of fact; facts of one name are told field by field."""
    here = sorted((left - right).elements(), key=repr)
    there = sorted((right - left).elements(), key=repr)
    lines: list[str] = []
    for form in here:
        head = _head(form)
        other = next((one for one in there if _head(one) == head), None)
        if other is None:
            lines.append(f"{row} {head}: only in {names[0]}")
            continue
        there.remove(other)
        fields = dict(other)
        lines += [
            f"{row} {head}: {key}: {value!r} in {names[0]}, {fields[key]!r} in {names[1]}"
            for key, value in form
            if value != fields[key]
        ]
    return lines + [f"{row} {_head(form)}: only in {names[1]}" for form in there]


def _head(form: _Form) -> str:
    """Return what a person would call the fact."""
    fields = dict(form)
    return repr(next(fields[name] for name in _HEADS if name in fields))


def _forms(talks: Talks, *, evidence: bool) -> dict[str, Counter[_Form]]:
    """Return each kind of fact as a bag of facts without ids."""
    actors = {one.id: one.name for row in ACTOR_LISTS for one in getattr(talks, row)}
    called = _told_apart(talks, actors)
    articles = {one.id: (one.title, one.url, one.sha256) for one in talks.articles}
    left_out = {"id"} if evidence else {"id", "evidence"}
    rows = [field.name for field in attrs.fields(Talks) if evidence or field.name != "articles"]
    return {
        row: Counter(_form(fact, called, articles, left_out) for fact in getattr(talks, row))
        for row in rows
    }


def _told_apart(talks: Talks, actors: Mapping[str, str]) -> dict[str, Any]:
    """Return what to call each actor: the name, with all else where several have it."""
    counts = Counter(actors.values())
    called: dict[str, Any] = dict(actors)
    for row in ACTOR_LISTS:
        for one in getattr(talks, row):
            if counts[one.name] > 1:
                form = _form(one, actors, {}, {"id", "evidence"})
                called[one.id] = (called[one.id], row, form)
    return called


def _form(
    fact: Any,  # noqa: ANN401 - any class of the model
    actors: Mapping[str, Any],
    articles: Mapping[str, Any],
    left_out: set[str],
) -> _Form:
    """Return a fact as field and value, pointers resolved and inner order gone."""

    def plain(name: str, value: Any) -> Any:  # noqa: ANN401 - any field of the model
        if name in _POINTERS:
            return None if value is None else actors[value]
        if name == "article":
            return articles[value]
        if isinstance(value, tuple):
            inner = (plain("", one) for one in value)
            return tuple(sorted(inner, key=repr))
        if not name and not isinstance(value, str):
            return _form(value, actors, articles, left_out)
        return value

    return tuple(
        (field.name, plain(field.name, getattr(fact, field.name)))
        for field in attrs.fields(type(fact))
        if field.name not in left_out
    )
