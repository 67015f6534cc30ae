"""Talks as a Markdown document, for people to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talkmodel.model import Person
from talkmodel.model.evidence import collapse
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.model import Actor, Demand, Evidence, Talks, Venue

__all__ = ["LOSES", "to_markdown"]

_NO_PLACE: Final = "people read the words, not where they stand"
LOSES: Final = (
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

_HEADINGS: Final = {
    "parties": "Parties",
    "mediators": "Mediators",
    "observers": "Observers",
    "people": "People",
    "others": "Others",
}
# What makes markup wherever it stands; what does so at the start of a line alone, `_safe` sees to.
_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>&#|~$^]")


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
    marked = _SPECIAL.sub(r"\\\g<0>", collapse(text))
    # At the start of a line these begin a list, a heading or a rule.
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
