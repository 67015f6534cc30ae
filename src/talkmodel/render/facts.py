"""The facts of talks as a page shows them: what kind, whom they are about, where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from talkmodel.model import Person, collapse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.model import Actor, Demand, Evidence, Talks, Venue
    from talkmodel.parser import Note

__all__ = ["KINDS", "Fact", "Place", "facts"]

KINDS: Final = {
    "party": "Parties",
    "mediator": "Mediators",
    "observer": "Observers",
    "person": "People",
    "other": "Others",
    "venue": "Places",
    "demand": "Demands and answers",
    "quote": "Quotes",
    "faq": "Questions and answers",
    "note": "Left out, and why",
}
"""Kinds of facts and their headings, in the order of the page."""

_LISTS: Final = {
    "party": "parties",
    "mediator": "mediators",
    "observer": "observers",
    "person": "people",
    "other": "others",
}


@attrs.frozen
class Place:
    """Where a fact stands: code point offsets into an article, and the rule that found it there."""

    article: str
    start: int
    end: int
    text: str
    rule: str | None


@attrs.frozen(kw_only=True)
class Fact:
    """A fact as the page shows it.

    Attributes:
        key: What the page calls it.
        kind: One of `KINDS`.
        title: What is said, in a line.
        details: More about it, a line each.
        actors: Ids of the actors that it is about.
        places: Where it stands.
    """

    key: str
    kind: str
    title: str
    details: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


def facts(talks: Talks, notes: Iterable[Note] = ()) -> tuple[Fact, ...]:
    """Return all facts of talks, then what was left out, in the order of the page.

    Args:
        talks: The talks.
        notes: What `read` saw and left out; they are of the first article.
    """
    found = [*_actors(talks), *map(_venue, talks.venues)]
    found += [_demand(talks, one) for one in talks.demands]
    for quote in talks.quotes:
        said = f"{talks.actor(quote.speaker).name}: “{collapse(quote.text)}”"
        cue = (f"cue: {quote.cue}",) if quote.cue else ()
        found.append(_fact("quote", said, cue, (quote.speaker,), quote.evidence))
    for item in talks.faq:
        found.append(_fact("faq", item.question, (collapse(item.answer),), (), item.evidence))
    if talks.articles:
        home = talks.articles[0].id
        found += [_note(home, note) for note in notes]
    return tuple(attrs.evolve(one, key=f"f{number}") for number, one in enumerate(found, start=1))


def _fact(
    kind: str,
    title: str,
    details: Iterable[str],
    actors: Iterable[str],
    evidence: Iterable[Evidence],
) -> Fact:
    places = tuple(Place(one.article, one.start, one.end, one.text, one.rule) for one in evidence)
    return Fact(
        key="",
        kind=kind,
        title=collapse(title),
        details=tuple(details),
        actors=tuple(actors),
        places=places,
    )


def _actors(talks: Talks) -> Iterator[Fact]:
    for kind, name in _LISTS.items():
        for actor in getattr(talks, name):
            about = (actor.id, *([actor.represents] if _speaks(actor) else []))
            yield _fact(kind, actor.name, _about(talks, actor), about, actor.evidence)


def _speaks(actor: Actor) -> bool:
    return isinstance(actor, Person) and actor.represents is not None


def _about(talks: Talks, actor: Actor) -> Iterator[str]:
    if isinstance(actor, Person):
        if actor.role:
            yield actor.role
        if actor.represents:
            yield f"speaks for {talks.actor(actor.represents).name}"
    else:
        role = getattr(actor, "role", None)
        yield " · ".join(filter(None, (role and role.value, actor.kind.value, actor.country)))
    if actor.aliases:
        yield f"also: {', '.join(actor.aliases)}"


def _venue(venue: Venue) -> Fact:
    date = f", {venue.date}" if venue.date else ""
    country = f" ({venue.country})" if venue.country else ""
    also = (f"also: {', '.join(venue.aliases)}",) if venue.aliases else ()
    details = (f"{venue.when.value}{date}", *also)
    return _fact("venue", venue.name + country, details, (), venue.evidence)


def _demand(talks: Talks, demand: Demand) -> Fact:
    whom = f" of {talks.actor(demand.to).name}" if demand.to else ""
    title = f"{talks.actor(demand.by).name}: {demand.what}"
    details = (f"{demand.kind.value}{whom}", f"answer: {demand.response.value}")
    actors = filter(None, (demand.by, demand.to))
    return _fact("demand", title, details, actors, demand.evidence)


def _note(article: str, note: Note) -> Fact:
    place = Place(article, note.start, note.end, note.text, note.rule)
    return Fact(key="", kind="note", title=collapse(note.reason), places=(place,))
