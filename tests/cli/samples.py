"""Readings built by hand, so that these tests know exactly what is to be shown."""

from __future__ import annotations

import attrs

from talkmodel import (
    ActorKind,
    Article,
    Demand,
    DemandKind,
    FAQItem,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    PartialDate,
    Party,
    Person,
    Quote,
    Response,
    Talks,
    Venue,
    When,
)


@attrs.frozen
class FakeNote:
    """What the command line asks of a note."""

    start: int
    end: int
    text: str
    rule: str
    reason: str


@attrs.frozen
class FakeReading:
    """What the command line asks of a reading."""

    talks: Talks
    notes: tuple[FakeNote, ...] = ()


TEXT = "Who rows?\n\nThe ferrymen of Ost asked for oars. The harbour was silent.\n"


def rich_talks(text: str = TEXT) -> Talks:
    """Talks with everything that a summary can show."""
    return Talks(
        articles=(
            Article(
                id="article",
                title="Who rows?",
                byline="Nele Anker",
                published=PartialDate.parse("2026-03-11"),
                text=text,
            ),
        ),
        parties=(
            Party(
                id="ost",
                name="Ost",
                aliases=("the ferrymen", "Osters"),
                kind=ActorKind.ARMED_GROUP,
            ),
            Party(id="harbour", name="Harbour Board"),
        ),
        mediators=(
            Mediator(id="norland", name="Norland", kind=ActorKind.STATE, country="NOR"),
            Mediator(id="lake-union", name="Lake Union", role=MediatorRole.HOST),
            Mediator(id="pia-holm", name="Pia Holm", kind=ActorKind.PERSON),
        ),
        observers=(Observer(id="westmark", name="Westmark", aliases=("the Westmarkers",)),),
        others=(Other(id="diplomat", name="a diplomat"),),
        people=(
            Person(id="anna-berg", name="Anna Berg", role="special envoy", represents="norland"),
            Person(id="pia-holm", name="Pia Holm", role="bishop"),
            Person(id="ulf-ek", name="Ulf Ek", represents="diplomat"),
            Person(id="ida-strand", name="Ida Strand", role="historian"),
        ),
        venues=(
            Venue(id="hall", name="Weigh House", when=When.PAST, date=PartialDate.parse("2024-10")),
            Venue(id="mole", name="The Mole", when=When.CURRENT),
            Venue(
                id="tower", name="Tower", when=When.PLANNED, date=PartialDate.parse("2026-04-20~")
            ),
        ),
        demands=(
            Demand(id="d1", by="ost", to="harbour", what="forty oars", response=Response.REJECTED),
            Demand(id="d2", by="harbour", kind=DemandKind.REFUSAL, what="paying for oars"),
            Demand(
                id="d3",
                by="harbour",
                to="ost",
                kind=DemandKind.PROPOSAL,
                what="a shared boathouse",
                response=Response.ACCEPTED,
            ),
            Demand(id="d4", by="ost", kind=DemandKind.CONDITION, what="a new mast"),
        ),
        quotes=(Quote(speaker="anna-berg", text="They will row"),),
        faq=(FAQItem(question="Who pays?", answer="Nobody yet."),),
    )


def quiet_talks(text: str = "Bread.") -> Talks:
    """An article about something else."""
    return Talks(articles=(Article(id="article", text=text),))
