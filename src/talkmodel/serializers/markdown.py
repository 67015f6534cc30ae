"""Talks as a Markdown document and as a plain-text brief, for people to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talkmodel.model import Demand, Person, Response, When
from talkmodel.model.evidence import collapse
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.model import Actor, Evidence, Talks, Venue

__all__ = ["BRIEF_LOSES", "MARKDOWN_LOSES", "to_brief", "to_markdown"]

_NO_PLACE: Final = "people read the words, not where they stand"
MARKDOWN_LOSES: Final = (
    *(
        Loss(f"{name}.id", "people know actors by their names")
        for name in ("parties", "mediators", "observers", "people", "others", "venues", "demands")
    ),
    *(
        Loss(f"articles.{name}", "the document is about the article, not a copy of it")
        for name in ("id", "text", "sections", "sha256", "length")
    ),
    *(Loss(f"*.evidence.{name}", _NO_PLACE) for name in ("article", "start", "end", "rule")),
)
"""What `to_markdown` leaves out."""

BRIEF_LOSES: Final = (
    *MARKDOWN_LOSES,
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

_HEADINGS: Final = {
    "parties": "Parties",
    "mediators": "Mediators",
    "observers": "Observers",
    "people": "People",
    "others": "Others",
}
_WHEN: Final = {When.PAST: "was", When.CURRENT: "is", When.PLANNED: "will be"}
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$^=:\"'@])")
# A bare address and an apostrophe read the same with or without a stroke before them.
_HARMLESS: Final = frozenset(".!-'():\"=+@&")


def to_markdown(talks: Talks) -> str:
    r"""Return a Markdown document (CommonMark): a section for each kind of fact.

    Below each fact stand the words of the article that say it. What the article says is escaped,
    so that it cannot become markup.

    Args:
        talks: The talks.

    >>> from talkmodel import Party, Talks
    >>> print(to_markdown(Talks(parties=(Party(id="norland", name="Norland *Union*"),))))
    # Talks
    <BLANKLINE>
    ## Parties
    <BLANKLINE>
    - **Norland \*Union\*** (other)
    <BLANKLINE>
    """
    lines: list[str] = []
    for article in talks.articles:
        lines.append(f"# {_safe(article.title or 'Talks')}")
        about = (article.byline, article.published, article.url)
        lines += [_safe(str(one)) for one in about if one is not None]
    lines = lines or ["# Talks"]
    for name, heading in _HEADINGS.items():
        lines += _section(heading, (_actor(talks, one) for one in getattr(talks, name)))
    lines += _section("Places", (_venue(one) for one in talks.venues))
    lines += _section("Demands", (_demand(talks, one) for one in talks.demands))
    lines += _section("Quotes", _quotes(talks))
    for number, item in enumerate(talks.faq):
        lines += ["## Questions"] if number == 0 else []
        answer = _item(_safe(item.answer), item.evidence)
        lines += [f"### {_safe(item.question)}", answer.removeprefix("- ")]
    return "\n\n".join(lines) + "\n"


def _safe(text: str) -> str:
    r"""Return text on one line that Markdown shows as it is.

    >>> print(_safe("1. a *b*\n<c>"))
    1\. a \*b\* \<c\>
    """
    one_line = collapse(text)
    marked = _SPECIAL.sub(lambda m: m[0] if m[0] in _HARMLESS else "\\" + m[0], one_line)
    # At the start of a line some of the harmless ones begin a list or a heading.
    return re.sub(r"^(\d*)([-+.)=:!])", r"\1\\\2", marked)


def _section(heading: str, items: Iterable[str]) -> list[str]:
    body = "\n".join(items)
    return [f"## {heading}", body] if body else []


def _item(text: str, evidence: tuple[Evidence, ...]) -> str:
    said = [f"  - “{_safe(one.text)}”" for one in evidence]
    return "\n".join([f"- {text}", *said])


def _actor(talks: Talks, actor: Actor) -> str:
    if isinstance(actor, Person):
        facts = [actor.role]
        if actor.represents is not None:
            facts.append(f"for {talks.actor(actor.represents).name}")
    else:
        role = getattr(actor, "role", None)
        facts = [role.value if role else None, actor.kind.value, actor.country]
    return _item(_named(actor.name, actor.aliases, facts), actor.evidence)


def _named(name: str, aliases: tuple[str, ...], facts: list[str | None]) -> str:
    known = [_safe(fact) for fact in facts if fact]
    if aliases:
        known.append("also: " + ", ".join(map(_safe, aliases)))
    return f"**{_safe(name)}**" + (f" ({'; '.join(known)})" if known else "")


def _venue(venue: Venue) -> str:
    date = str(venue.date) if venue.date else None
    facts = [venue.when.value, date, venue.country]
    return _item(_named(venue.name, venue.aliases, facts), venue.evidence)


def _demand(talks: Talks, demand: Demand) -> str:
    to = f" to **{_safe(talks.actor(demand.to).name)}**" if demand.to else ""
    return _item(
        f"{demand.kind.value.capitalize()} of **{_safe(talks.actor(demand.by).name)}**{to}: "
        f"{_safe(demand.what)} ({demand.response.value})",
        demand.evidence,
    )


def _quotes(talks: Talks) -> Iterator[str]:
    for quote in talks.quotes:
        cue = f" ({_safe(quote.cue)})" if quote.cue else ""
        speaker = _safe(talks.actor(quote.speaker).name)
        yield _item(f"**{speaker}**{cue}: “{_safe(quote.text)}”", quote.evidence)


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


def _asked(talks: Talks, demand: Demand) -> str:
    verb, word = _VERBS[demand.kind.value]
    to = f" {word} {talks.actor(demand.to).name}" if demand.to else ""
    by = talks.actor(demand.by).name
    return f"{by} {verb}{to}: {demand.what}. {_ANSWERS[demand.response]}"


def _and(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
