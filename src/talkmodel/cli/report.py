"""Readings as people like to read them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from talkmodel.cli.note_view import NoteView
from talkmodel.cli.sources import printable
from talkmodel.model import ActorKind, DemandKind, MediatorRole, Response, Talks, When, collapse
from talkmodel.model.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.model import Article, Demand, Mediator, Observer, PartialDate, Party, Person
    from talkmodel.parser import Reading

__all__ = ["Report", "date_in_words", "lines"]

_WIDEST = 100  # longer lines are hard to read, however wide the terminal
_NARROWEST = 40
_TABLE_FROM = 72  # columns; below, a table of demands would be a heap of syllables
_TITLE, _HEADING, _NAME, _QUIET = "bold", "bold cyan", "bold", "dim"
_WHEN = {When.CURRENT: "now", When.PAST: "before", When.PLANNED: "planned"}
_KIND = {
    DemandKind.DEMAND: "demands",
    DemandKind.CONDITION: "requires",
    DemandKind.REFUSAL: "refuses",
    DemandKind.PROPOSAL: "proposes",
}
_RESPONSE = {
    Response.OPEN: ("open", _QUIET),
    Response.ACCEPTED: ("accepted", "green"),
    Response.REJECTED: ("rejected", "red"),
}
_DOUBT = {None: "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}
_NOTHING = "Nothing about talks was found in this article."
_NO_SIDES = "No sides were found."
_ALL_THE_SAME = "If it is about talks all the same, --about-talks reads it so."


def date_in_words(date: PartialDate) -> str:
    """A date as it stands in a sentence, as exact as it is known.

    >>> from talkmodel.model import PartialDate
    >>> date_in_words(PartialDate.parse("2026-02-17"))
    '17 February 2026'
    >>> date_in_words(PartialDate.parse("2014~"))
    'about 2014'
    """
    month = MONTHS[date.month - 1] if date.month else None
    parts = [str(part) for part in (date.day, month, date.year) if part]
    return _DOUBT[date.qualifier].format(" ".join(parts))


class Report:
    """Prints readings one after the other.

    Attributes:
        headed: Whether each reading is headed by the name of its file.
        console: Where it prints; by default standard output, coloured only on a terminal.
    """

    def __init__(self, *, headed: bool = False, console: Console | None = None) -> None:
        """Print to `console`, or to standard output."""
        self.headed = headed
        self.console: Console = console or _stdout()

    def summary(self, name: str, reading: Reading) -> None:
        """Print what an article says about talks."""
        self._head(name)
        self._print(Group(*_summary(reading.talks, self.console.width)))
        if any(note.rule == "gate.talks" and note.text for note in reading.notes):
            self._print(Text(_ALL_THE_SAME, _QUIET))
        count = sum(bool(note.text) for note in reading.notes)
        if count:
            told = (
                "1 note; --notes lists it." if count == 1 else f"{count} notes; --notes lists them."
            )
            self._print(Text(f"{told}\n", _QUIET))

    def notes(self, name: str, reading: Reading) -> None:
        """Print what was seen and left out against the text, in the order of the text."""
        self._head(name)
        view = NoteView(reading.talks.article.text or "", self.console.width)
        for note in reading.notes:
            for line, indent in view.lines(note):
                self._print(_indented(line, indent))
        if not reading.notes:
            self._print(Text("No notes: nothing was found that a rule gave up on.", _QUIET))

    def _head(self, name: str) -> None:
        if self.headed:
            self.console.rule(Text(name, _HEADING), align="left", style=_QUIET)

    def _print(self, what: RenderableType) -> None:
        if self.console.is_terminal:
            self.console.print(what)
            return
        # Columns are filled up with spaces, which a file or a pipe is better without.
        with self.console.capture() as held:
            self.console.print(what)
        self.console.file.write("\n".join(line.rstrip(" ") for line in held.get().split("\n")))


def lines(shown: Talks | Reading, width: int) -> Iterator[RenderableType]:
    """What rich prints of talks or of a reading: the same as `talkmodel parse`.

    Args:
        shown: Talks, or a reading.
        width: Of the terminal, in columns.
    """
    return _summary(shown if isinstance(shown, Talks) else shown.talks, width)


def _stdout() -> Console:
    """Standard output: as wide as the terminal within reason, plain when it is a file or a pipe."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _WIDEST
    console.width = max(_NARROWEST, min(console.width, _WIDEST))
    return console


def _collapsed(text: str) -> str:
    return printable(collapse(text))


def _indented(item: RenderableType, by: int = 2) -> Padding:
    return Padding(item, (0, 0, 0, by), expand=False)


def _joined(*parts: str | tuple[str, str]) -> Text:
    return Text.assemble(*parts)


def _summary(talks: Talks, width: int) -> Iterator[RenderableType]:
    for article in talks.articles:
        yield from _title(article)
    if not (talks.parties or talks.mediators or talks.observers or talks.venues or talks.demands):
        yield Text(_NO_SIDES if talks.people or talks.quotes else _NOTHING, "yellow")
        yield Text()
    shown = {actor.id for actor in (*talks.parties, *talks.mediators, *talks.observers)}
    others = [p for p in talks.people if p.represents not in shown and p.id not in shown]
    demands = _demand_table if width >= _TABLE_FROM else _demand_list
    yield from _section("Parties", (_actor(actor, talks) for actor in talks.parties))
    yield from _section("Mediators", (_actor(actor, talks) for actor in talks.mediators))
    yield from _section("Observers", (_actor(actor, talks) for actor in talks.observers))
    yield from _section("Others who speak", (_person(person, talks) for person in others))
    yield from _section("Where", _venues(talks))
    yield from _section("Who asks what", demands(talks))
    yield from _section("In their own words", _quotes(talks))
    yield from _section("Questions and answers", _faq(talks))


def _title(article: Article) -> Iterator[RenderableType]:
    if article.title:
        yield Text(_collapsed(article.title), _TITLE)
    date = date_in_words(article.published) if article.published else None
    line = " · ".join(filter(None, (_collapsed(article.byline or ""), date)))
    if line:
        yield Text(line, _QUIET)
    if article.title or line:
        yield Text()


def _section(title: str, items: Iterable[RenderableType]) -> Iterator[RenderableType]:
    found = list(items)
    if found:
        yield Text(title.upper(), _HEADING)
        yield from map(_indented, found)
        yield Text()


def _actor(actor: Party | Mediator | Observer, talks: Talks) -> RenderableType:
    """One line for an actor, and one for each person who represents it."""
    facts = []
    role = getattr(actor, "role", None)
    if role is not None and role is not MediatorRole.MEDIATOR:
        facts.append(role.value)
    person = next((person for person in talks.people if person.id == actor.id), None)
    if person and person.role:
        facts.append(person.role)
    elif actor.kind is not ActorKind.OTHER:
        facts.append(actor.kind.value.replace("_", " "))
    if actor.aliases:
        facts.append("also " + ", ".join(actor.aliases))
    lines: list[RenderableType] = [_entry(actor.name, "; ".join(facts))]
    envoys = (person for person in talks.people if person.represents == actor.id)
    lines += (_indented(_entry(p.name, p.role or "")) for p in envoys)
    return Group(*lines)


def _entry(name: str, facts: str) -> Text:
    more = (", ", (_collapsed(facts), _QUIET)) if facts else ()
    return _joined((_collapsed(name), _NAME), *more)


def _person(person: Person, talks: Talks) -> RenderableType:
    whom = talks.actor(person.represents).name if person.represents else ""
    return _entry(person.name, ", ".join(filter(None, (person.role, whom))))


def _venues(talks: Talks) -> Iterator[RenderableType]:
    if not talks.venues:
        return
    table = Table.grid(padding=(0, 2))
    # A column without any text would take its padding from the names.
    dated = any(venue.date for venue in talks.venues)
    for when, word in _WHEN.items():
        for venue in talks.venues:
            if venue.when is when:
                date = [Text(date_in_words(venue.date) if venue.date else "")] if dated else []
                table.add_row(Text(word, _QUIET), Text(_collapsed(venue.name), _NAME), *date)
    yield table


def _demand_table(talks: Talks) -> Iterator[RenderableType]:
    if not talks.demands:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style=_QUIET)
    table.add_column("who")
    table.add_column("", style=_QUIET, no_wrap=True)
    table.add_column("what", overflow="fold")
    table.add_column("of whom")
    table.add_column("answer", no_wrap=True)
    for demand in talks.demands:
        whom = _name(demand.to, talks) if demand.to else ""
        table.add_row(
            Text(_name(demand.by, talks), _NAME),
            _KIND[demand.kind],
            Text(_collapsed(demand.what)),
            Text(whom),
            Text(*_answer(demand)),
        )
    yield table


def _demand_list(talks: Talks) -> Iterator[RenderableType]:
    for demand in talks.demands:
        whom = f" (of {_name(demand.to, talks)})" if demand.to else ""
        what = f" {_KIND[demand.kind]}: {_collapsed(demand.what)}{whom}"
        answer, _ = told = _answer(demand)
        more = (" – ", told) if answer else ()
        yield _joined((_name(demand.by, talks), _NAME), what, *more)


def _answer(demand: Demand) -> tuple[str, str]:
    """The answer and its style; a refusal is one itself and waits for none."""
    is_refusal = demand.kind is DemandKind.REFUSAL and demand.response is Response.OPEN
    return ("", _QUIET) if is_refusal else _RESPONSE[demand.response]


def _name(actor: str, talks: Talks) -> str:
    return _collapsed(talks.actor(actor).name)


def _quotes(talks: Talks) -> Iterator[RenderableType]:
    for quote in talks.quotes:
        speaker = _joined(("– ", _QUIET), (_name(quote.speaker, talks), _NAME))
        yield Group(Text(f"“{_collapsed(quote.text)}”"), _indented(speaker))


def _faq(talks: Talks) -> Iterator[RenderableType]:
    for item in talks.faq:
        answer = Text(_collapsed(item.answer))
        yield Group(Text(_collapsed(item.question), _NAME), _indented(answer))
