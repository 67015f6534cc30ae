"""Talks as a short account in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talkmodel.model import Response, When
from talkmodel.model.evidence import collapse
from talkmodel.serializers import markdown
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Demand, Talks

__all__ = ["LOSES", "to_brief"]

LOSES: Final = (
    *markdown.LOSES,
    Loss("*.evidence", "a brief says what is known, not who says so"),
    Loss("people.aliases", "a brief has one name for each"),
    *(
        Loss(f"{name}.{field}", "a brief has one name for each, and nothing else about it")
        for name in ("parties", "mediators", "observers", "venues")
        for field in ("aliases", "country", "kind")
        if (name, field) != ("venues", "kind")
    ),
    Loss("quotes.cue", "in a brief everybody says"),
    Loss("others", "a brief names those without a part only where they say or ask something"),
)
"""What `to_brief` leaves out."""

_WHEN: Final = {When.PAST: "was", When.CURRENT: "is", When.PLANNED: "will be"}
_VERBS: Final = {
    "demand": ("demands", "of"),
    "condition": ("makes it a condition", "for"),
    "refusal": ("refuses", "towards"),
    "proposal": ("proposes", "to"),
}
_ANSWERS: Final = {
    Response.OPEN: "This is open.",
    Response.ACCEPTED: "This was accepted.",
    Response.REJECTED: "This was rejected.",
}


def to_brief(talks: Talks) -> str:
    """Return a short account in plain sentences, one fact a line.

    Args:
        talks: The talks.

    >>> from talkmodel import Demand, Mediator, Party, Talks
    >>> print(
    ...     to_brief(
    ...         Talks(
    ...             parties=(
    ...                 Party(id="norland", name="Norland"),
    ...                 Party(id="sudland", name="Sudland"),
    ...             ),
    ...             mediators=(Mediator(id="westland", name="Westland"),),
    ...             demands=(Demand(id="bridge", by="norland", to="sudland", what="a new bridge"),),
    ...         )
    ...     )
    ... )
    Norland and Sudland are in talks.
    Westland takes part as mediator.
    Norland demands of Sudland: a new bridge. This is open.
    <BLANKLINE>
    """
    return "".join(f"{collapse(line)}\n" for line in _sentences(talks))


def _sentences(talks: Talks) -> Iterator[str]:
    for article in talks.articles:
        told = [str(one) for one in (article.byline, article.published, article.url) if one]
        if article.title or told:
            yield f"{article.title or 'An article'}" + (f" ({', '.join(told)})" if told else "")
    yield from _cast(talks)
    for venue in talks.venues:
        date = f" ({venue.date})" if venue.date else ""
        yield f"A place of the talks {_WHEN[venue.when]} {venue.name}{date}."
    for demand in talks.demands:
        yield _asked(talks, demand)
    for quote in talks.quotes:
        yield f"{talks.actor(quote.speaker).name} says: “{quote.text}”"
    for item in talks.faq:
        yield f"{item.question} {item.answer}"


def _cast(talks: Talks) -> Iterator[str]:
    if talks.parties:
        are = "is" if len(talks.parties) == 1 else "are"
        yield f"{_and([one.name for one in talks.parties])} {are} in talks."
    for mediator in talks.mediators:
        yield f"{mediator.name} takes part as {mediator.role.value}."
    for observer in talks.observers:
        yield f"{observer.name} observes."
    for person in talks.people:
        role = f", {person.role}," if person.role else ""
        side = f"speaks for {talks.actor(person.represents).name}" if person.represents else ""
        yield f"{person.name}{role} {side or 'is named'}."


def _asked(talks: Talks, demand: Demand) -> str:
    verb, word = _VERBS[demand.kind.value]
    to = f" {word} {talks.actor(demand.to).name}" if demand.to else ""
    by = talks.actor(demand.by).name
    return f"{by} {verb}{to}: {demand.what}. {_ANSWERS[demand.response]}"


def _and(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
