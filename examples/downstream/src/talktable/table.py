"""From talks to events, and from events to CSV and back."""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields

import talkmodel


@dataclass(frozen=True)
class Event:
    """One line of the table.

    `start` and `end` are code points of the article; -1 where no place in it is known.
    """

    article: str
    actor: str
    action: str
    target: str
    what: str
    start: int
    end: int


COLUMNS = tuple(field.name for field in fields(Event))


def events(talks: talkmodel.Talks) -> list[Event]:
    """Return the events of talks: parts first, then demands and answers, then statements."""
    return [*_parts(talks), *_demands(talks), *_statements(talks)]


def _parts(talks: talkmodel.Talks) -> Iterator[Event]:
    for action, actors in (
        ("negotiates", talks.parties),
        ("mediates", talks.mediators),
        ("observes", talks.observers),
    ):
        for actor in actors:
            yield _event(actor.name, action, "", "", actor.evidence)


def _demands(talks: talkmodel.Talks) -> Iterator[Event]:
    for demand in talks.demands:
        by = talks.actor(demand.by).name
        to = "" if demand.to is None else talks.actor(demand.to).name
        yield _event(by, demand.kind.value, to, demand.what, demand.evidence)
        if demand.response is not talkmodel.Response.OPEN:
            yield _event(to, demand.response.value, by, demand.what, demand.evidence)


def _statements(talks: talkmodel.Talks) -> Iterator[Event]:
    for quote in talks.quotes:
        speaker = talks.actor(quote.speaker).name
        yield _event(speaker, "says", "", quote.text, quote.evidence)


def _event(
    actor: str, action: str, target: str, what: str, evidence: tuple[talkmodel.Evidence, ...]
) -> Event:
    if not evidence:
        return Event("", actor, action, target, what, -1, -1)
    first = evidence[0]
    return Event(first.article, actor, action, target, what, first.start, first.end)


def to_csv(table: Iterable[Event]) -> str:
    """Return the table as CSV, with a line of column names."""
    if os.environ.get("TALKTABLE_BUG"):
        return _to_csv_by_hand(table)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows(astuple(event) for event in table)
    return out.getvalue()


def _to_csv_by_hand(table: Iterable[Event]) -> str:
    """What people write before they know of the module `csv`: wrong on purpose.

    The tests turn it on to show that they find it.
    """
    lines = [",".join(COLUMNS)]
    lines += [",".join(map(str, astuple(event))) for event in table]
    return "\n".join(lines) + "\n"


def read_csv(text: str) -> list[Event]:
    """Return the table that `to_csv` wrote."""
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows)
    return [Event(*row[:5], int(row[5]), int(row[6])) for row in rows]
