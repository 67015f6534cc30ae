"""Talks as tidy tables: a row a fact, a table a kind of fact, keys that join them.

Nothing is lost: `from_tables` gives the talks back. `talkmodel.serializers.frames` turns the tables
into CSV, Parquet, Arrow, pandas and polars.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

import attrs

from talkmodel.model import Evidence, FieldError, Section, Talks, checks
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.evidence import collapse
from talkmodel.model.rules import WORDS
from talkmodel.model.talks import part_classes
from talkmodel.serializers.migrations import FORMAT
from talkmodel.serializers.plain import from_dict, to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talkmodel.serializers.losses import Loss

__all__ = ["LOSES", "Row", "Tables", "columns", "from_tables", "to_tables"]

Row: TypeAlias = dict[str, str | int | None]
Tables: TypeAlias = dict[str, list[Row]]

LOSES: Final[tuple[Loss, ...]] = ()
"""What `to_tables` leaves out: nothing."""

_KEYS: Final = {"talks": int, "row": int}
_INNER: Final = {"evidence": Evidence, "sections": Section}
_OF_A_FACT: Final = {"talks": int, "table": str, "row": int, "number": int}
_WORKED_OUT: Final = {"field": str}  # of evidence: it follows from the rest, and spares a join
_TOLD: Final = {"source": str}  # of articles: who makes the tables knows it
_NO_PART: Final = frozenset([*_OF_A_FACT, *_WORKED_OUT])
_NO_FIELD: Final = frozenset([*_KEYS, *_TOLD])


@functools.cache
def columns() -> Mapping[str, Mapping[str, type]]:
    """Return the columns of every table, in order, each with its type, `str` or `int`.

    Any column but the keys (`talks`, `row`, `table`, `number`, `id` of actors) may hold None.

    >>> list(columns()["quotes"]), columns()["evidence"]["start"]
    (['talks', 'row', 'speaker', 'text', 'cue'], <class 'int'>)
    """
    found: dict[str, dict[str, type]] = {}
    for name, cls in part_classes().items():
        own = {key: kind for key, kind in _types(cls).items() if key not in {"aliases", *_INNER}}
        found[name] = {**_KEYS, **own}
    found["aliases"] = {**_OF_A_FACT, "alias": str}
    for name, cls in _INNER.items():
        found[name] = {**_OF_A_FACT, **_types(cls)}
    del found["sections"]["table"]
    found["evidence"] |= _WORKED_OUT
    found["articles"] |= _TOLD
    found["actors"] = {"talks": int, "id": str, "name": str}
    return found


def _types(cls: Any) -> dict[str, type]:  # noqa: ANN401 - a class of the model
    return {
        one.name: int if int in {one.type, *get_args(one.type)} else str
        for one in attrs.fields(attrs.resolve_types(cls))
    }


def to_tables(talks: Talks | Iterable[Talks], *, sources: Iterable[str] | None = None) -> Tables:
    """Return one table for each kind of fact, and `evidence`, `aliases` and `sections` beside them.

    A row is a dict with every column of its table (`columns`), None where nothing is known. `talks`
    is the position among the talks given, `row` that of the fact in its list, both from 0; what
    points to an actor holds its id, whose name `actors` has: a row for each id of `talks`, whatever
    lists it is in. Rows of `evidence` and `aliases` say which `table` and `row` they belong to, and
    `number` their order there. The `field` of an evidence is the field of the fact whose words it
    is (`what`, `text`, `question`, `answer`), None where it bears out something else, such as the
    answer to a demand. Offsets are code points; enums are their values and dates EDTF text. The
    `kind` of an actor and what else has a default is written out.

    Args:
        talks: Talks, or any number of them.
        sources: Where each of them comes from, such as the path of a file, for the column `source`
            of `articles`.

    Raises:
        FieldError: There are more or fewer sources than talks.
        FieldTypeError: Something given is no `Talks`, or a source no text.

    >>> from talkmodel import Demand, Party
    >>> norland = Party(id="norland", name="Norland")
    >>> bridge = Demand(id="bridge", by="norland", what="a new bridge")
    >>> tables = to_tables(Talks(parties=(norland,), demands=(bridge,)))
    >>> [(row["by"], row["what"], row["response"]) for row in tables["demands"]]
    [('norland', 'a new bridge', 'open')]
    """
    many = [talks] if isinstance(talks, Talks) else list(talks)
    names = [None] * len(many) if sources is None else [*sources]
    if len(names) != len(many):
        reason = f"must be as many as the talks ({len(many)}), not {len(names)}"
        raise FieldError("to_tables", "sources", reason)
    tables: Tables = {name: [] for name in columns()}
    for number, (one, source) in enumerate(zip(many, names, strict=True)):
        checks.apply(checks.instance(Talks), one, owner="to_tables", name=f"talks[{number}]")
        told = checks.optional(checks.instance(str))
        checks.apply(told, source, owner="to_tables", name=f"sources[{number}]")
        _add(tables, number, one)
        for row in tables["articles"][-len(one.articles) :] if one.articles else ():
            row["source"] = source
    return tables


def _add(tables: Tables, number: int, talks: Talks) -> None:
    plain = to_dict(talks)
    actors = (actor for name in ACTOR_LISTS for actor in getattr(talks, name))
    names = {actor.id: actor.name for actor in actors}
    tables["actors"] += [{"talks": number, "id": one, "name": names[one]} for one in names]
    for name in part_classes():
        for position, (fact, data) in enumerate(
            zip(getattr(talks, name), plain.get(name, ()), strict=True)
        ):
            row: Row = {"talks": number, "row": position}
            for column in list(columns()[name])[len(_KEYS) :]:
                row[column] = None if column in _TOLD else _cell(getattr(fact, column))
            tables[name].append(row)
            cited = [
                one | {"field": _field(name, fact, one["text"])} for one in data.get("evidence", ())
            ]
            for table, parts in (
                ("evidence", cited),
                ("aliases", data.get("aliases", ())),
                ("sections", data.get("sections", ())),
            ):
                _add_inner(tables, table, (number, name, position), parts)


def _field(name: str, fact: object, words: str) -> str | None:
    """The field of a fact that has the words of an evidence of it."""
    own = collapse(words)
    return next((one for one in WORDS.get(name, ()) if getattr(fact, one) == own), None)


def _cell(value: object) -> str | int | None:
    if value is None or type(value) in {str, int}:
        return value  # type: ignore[return-value]  # what the line before has made sure of
    return str(value)


def _add_inner(tables: Tables, table: str, key: tuple[int, str, int], parts: Iterable[Any]) -> None:
    names = list(columns()[table])
    for number, part in enumerate(parts):
        row: Row = dict.fromkeys(names)
        row |= {"talks": key[0], "row": key[2], "number": number}
        if "table" in names:
            row["table"] = key[1]
        row |= {"alias": part} if isinstance(part, str) else part
        tables[table].append(row)


def from_tables(tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> list[Talks]:
    """Return the talks that tables hold, whatever order their rows are in.

    Args:
        tables: Tables as `to_tables` makes them; a missing table has no rows. Talks without any
            row in the middle come back empty, at the end they do not come back. The `field` of
            evidence and the table `actors` follow from the rest and are not looked at, and where
            talks come from is none of them.

    Raises:
        DocumentError: A row does not fit.

    >>> from talkmodel import Party
    >>> talks = Talks(parties=(Party(id="norland", name="Norland"),))
    >>> from_tables(to_tables([talks, talks])) == [talks, talks]
    True
    """
    facts: dict[tuple[int, str, int], dict[str, Any]] = {}
    for name in part_classes():
        for row in tables.get(name, ()):
            known = {key: row[key] for key in row if key not in _NO_FIELD and row[key] is not None}
            facts[int(row["talks"]), name, int(row["row"])] = known
    for table in ("evidence", "aliases", "sections"):
        for row in sorted(tables.get(table, ()), key=lambda one: int(one["number"])):
            known = {key: row[key] for key in row if key not in _NO_PART}
            known = {key: value for key, value in known.items() if value is not None}
            fact = facts[int(row["talks"]), row.get("table", "articles"), int(row["row"])]
            fact.setdefault(table, []).append(known["alias"] if table == "aliases" else known)
    count = max((number for number, _, _ in facts), default=-1) + 1
    documents: list[dict[str, Any]] = [{"format": FORMAT} for _ in range(count)]
    for (number, name, _), fact in sorted(facts.items(), key=lambda one: one[0]):
        documents[number].setdefault(name, []).append(fact)
    return [from_dict(document) for document in documents]
