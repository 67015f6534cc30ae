"""An article and the talks that it reports, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talkmodel.model import (
    Article,
    Demand,
    DemandKind,
    Evidence,
    FAQItem,
    Mediator,
    Observer,
    PartialDate,
    Party,
    Person,
    Quote,
    Talks,
    Venue,
    unique_slugs,
)
from talkmodel.strategies.reported.plans import LAYOUTS, Plan, draw_plan
from talkmodel.strategies.reported.report import PUBLISHED, write_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.strategies.reported.names import Named
    from talkmodel.strategies.reported.writing import Page

__all__ = ["Reported", "reported_talks"]

_ID: Final = "article"
_DEMANDS: Final = 4


@attrs.frozen
class Reported:
    """An article with what it says.

    Attributes:
        text: The article.
        talks: What it reports and nothing else; evidence holds offsets into `text`.
        layout: How it looks, one of `LAYOUTS`.

    >>> from talkmodel import Talks
    >>> Reported(text="It rained.", talks=Talks(), layout="wire").text
    'It rained.'
    """

    text: str
    talks: Talks
    layout: str


@st.composite
def reported_talks(
    draw: st.DrawFn, *, layouts: Sequence[str] = LAYOUTS, max_demands: int = _DEMANDS
) -> Reported:
    """Return a strategy for articles on talks, each with the talks that it reports.

    An oracle for whatever reads talks out of text. The English is made from a small grammar: the
    talks of two states, of a state with an armed group, or of a union with a firm; mediators,
    observers, places, demands with their answers, people with what they say, and questions, in
    varied wording, order and layout. It shrinks to two sides that talk.

    Args:
        layouts: How the articles may look, some of `LAYOUTS`.
        max_demands: How many demands there are at most, 8 or fewer.

    Raises:
        InvalidArgument: On drawing, where an option is none of these.

    >>> from hypothesis import find
    >>> smallest = find(reported_talks(), lambda reported: True)
    >>> print(smallest.text.strip())
    Talks between Kenya and Uganda over the disputed valley resumed on Monday.
    >>> [party.name for party in smallest.talks.parties]
    ['Kenya', 'Uganda']
    """
    known = tuple(layouts)
    if not known or not set(known) <= set(LAYOUTS):
        raise InvalidArgument(f"layouts={layouts!r}: must be some of {', '.join(LAYOUTS)}")
    if not 0 <= max_demands <= 2 * _DEMANDS:
        raise InvalidArgument(f"max_demands={max_demands!r}: must be from 0 to {2 * _DEMANDS}")
    plan = draw_plan(draw, known, max_demands)
    page = write_report(plan)
    return Reported(page.text, _talks_of(plan, page), plan.layout)


def _evidence(page: Page, key: str) -> tuple[Evidence, ...]:
    text = page.text
    return tuple(
        Evidence(article=_ID, start=start, end=end, text=text[start:end])
        for start, end in page.spans(key)
    )


def _talks_of(plan: Plan, page: Page) -> Talks:
    helpers = [one.who for one in (*plan.mediators, *plan.observers)]
    names = [one.name for one in (*plan.sides, *helpers)] + [one.name for one in plan.people]
    ids = unique_slugs([*names, *(venue.city for venue in plan.venues)])
    by_name = dict(zip(names, ids, strict=False))
    sides = [by_name[side.name] for side in plan.sides]
    title, published = page.spans("title"), page.spans("published")
    article = Article(
        id=_ID,
        text=page.text,
        title=page.text[slice(*title[0])] if title else None,
        byline=plan.byline,
        published=PartialDate.parse(PUBLISHED) if published else None,
    )

    def actor(one: Named) -> dict[str, Any]:
        return {"id": by_name[one.name], "name": one.name, "kind": one.kind}

    return Talks(
        articles=(article,),
        parties=tuple(
            Party(**actor(side), evidence=_evidence(page, side.name)) for side in plan.sides
        ),
        mediators=tuple(
            Mediator(**actor(one.who), evidence=_evidence(page, one.who.name))
            for one in plan.mediators
        ),
        observers=tuple(
            Observer(**actor(one.who), evidence=_evidence(page, one.who.name))
            for one in plan.observers
        ),
        people=tuple(
            Person(
                id=by_name[one.name],
                name=one.name,
                represents=sides[one.side],
                evidence=_evidence(page, one.name),
            )
            for one in plan.people
        ),
        venues=tuple(
            Venue(id=slug, name=one.city, when=one.when, evidence=_evidence(page, one.city))
            for one, slug in zip(plan.venues, ids[len(names) :], strict=True)
        ),
        demands=tuple(
            Demand(
                id=f"demand-{number}",
                by=sides[one.by],
                # Whoever refuses asks nothing of anybody.
                to=None if one.kind is DemandKind.REFUSAL else sides[1 - one.by],
                kind=one.kind,
                what=one.what,
                response=one.response,
                evidence=_evidence(page, one.what),
            )
            for number, one in enumerate(plan.demands, 1)
        ),
        quotes=tuple(
            Quote(speaker=by_name[one.name], text=one.said, evidence=_evidence(page, one.said))
            for one in plan.people
            if one.said is not None
        ),
        faq=tuple(
            FAQItem(question=question, answer=answer, evidence=_evidence(page, question))
            for question, answer in plan.questions
        ),
    )
