"""A plan written out as an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talkmodel.strategies.reported.writing import Page, fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.strategies.reported.names import Named
    from talkmodel.strategies.reported.plans import Asked, Plan, Spoken

__all__ = ["PUBLISHED", "write_report"]

PUBLISHED: Final = "2026-03-03"
_PRINTED: Final = "3 March 2026"
_ADVERTS: Final = ("Sign up for our newsletter", "Share this article")
_Pieces = list[tuple[str, str | None]]


def write_report(plan: Plan) -> Page:
    """Write what `plan` says, the paragraphs after the first one in the order of their ranks."""
    page = Page()
    _head(page, plan)
    for _, block in sorted(_blocks(plan), key=lambda ranked: ranked[0]):
        page.write("\n\n")
        page.write_all(block)
    _questions(page, plan)
    if plan.layout == "web":
        page.write("\n\n" + "\n".join(_ADVERTS))
    page.write("\n")
    return page


def _sides(plan: Plan) -> dict[str, tuple[str, str | None]]:
    a, b = plan.sides
    return {"a": (a.called, a.name), "b": (b.called, b.name), "dispute": (plan.dispute, None)}


def _head(page: Page, plan: Plan) -> None:
    if plan.title is not None:
        a, b = plan.sides
        page.write("# " if plan.layout == "markdown" else "")
        parts = fill(plan.title, a=(a.called, None), b=(b.called, None))
        page.write("".join(text for text, _ in parts), "title")
        page.write("\n\n")
    if plan.byline is not None:
        page.write("By ")
        page.write(plan.byline, "byline")
        page.write("\n")
        page.write(_PRINTED, "published")
        page.write("\n\n")
    if plan.layout == "agency":
        page.write("BRUSSELS (Newswire) — ")
    page.write_all(fill(plan.lead, **_sides(plan)))


def _blocks(plan: Plan) -> Iterator[tuple[int, _Pieces]]:
    for one in plan.mediators:
        yield one.rank, fill(one.phrase, m=(one.who.called, one.who.name))
    for one in plan.observers:
        yield one.rank, fill(one.phrase, o=(one.who.called, one.who.name))
    for venue in plan.venues:
        yield venue.rank, fill(venue.phrase, v=(venue.city, venue.city))
    for asked in plan.demands:
        yield asked.rank, _demand(plan, asked)
    for person in plan.people:
        yield person.rank, _person(plan, person)


def _demand(plan: Plan, asked: Asked) -> _Pieces:
    by, to = plan.sides[asked.by], plan.sides[1 - asked.by]
    ask = fill(
        asked.phrase, by=(by.called, None), to=(to.called, None), what=(asked.what, asked.what)
    )
    first, _, second = asked.answer.partition(". ")
    if not second:
        answer: _Pieces = [(asked.answer.replace("{to}", to.called), None)]
    else:
        answer = [(f"{first}. ", None), *fill(second, to=(to.called, None))]
    return [*ask, *answer]


def _person(plan: Plan, person: Spoken) -> _Pieces:
    side: Named = plan.sides[person.side]
    introduced = fill(
        person.introduced,
        of=(side.called, None),
        p=(person.name, person.name),
    )
    if person.said is None:
        return introduced
    opening, closing = plan.marks
    said = fill(
        person.phrase,
        open=(opening, None),
        q=(person.said, person.said),
        close=(closing, None),
        p=(person.name.split()[1], None),
    )
    return [*introduced, (" ", None), *said]


def _questions(page: Page, plan: Plan) -> None:
    before, between = {
        "questions": ("", "\n"),
        "letters": ("Q: ", "\nA: "),
        "numbers": ("{}. ", "\n"),
        "bold": ("**", "**\n"),
        "headings": ("## ", "\n\n"),
    }[plan.style]
    for number, (question, answer) in enumerate(plan.questions, 1):
        page.write("\n\n" + before.format(number))
        page.write(question, question)
        page.write(between)
        page.write(answer, question)
