"""Pairs of talks that differ in one thing, one pair for each field of the model.

What a format does not declare as lost must make a difference in what it writes; what it declares as
lost must make none. A field that is added to the model and not here fails `test_losses.py`.
"""

from __future__ import annotations

from typing import Final

import attrs

from talkmodel import (
    ActorKind,
    Article,
    Demand,
    DemandKind,
    Evidence,
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
    Section,
    Talks,
    Venue,
    When,
)

TEXT: Final = "Norland wants a bridge. “Never,” said Ms Ilse Brandt of Sudland in Bern."
LATER: Final = "Norland wants a bridge. “Never,” said Ms Ilse Brandt of Sudland in Genf."


def _cite(start: int = 0, end: int = 7, **other: str) -> Evidence:
    return Evidence(**{"article": "a", "start": start, "end": end, "text": TEXT[start:end]} | other)


def _actors(cls: type, name: str) -> dict[str, object]:
    return cls(
        id=name.lower(),
        name=name,
        aliases=(f"{name}ers",),
        kind=ActorKind.STATE,
        country="NOR",
        evidence=(_cite(),),
    )


BASE: Final = Talks(
    articles=(
        Article(
            id="a",
            title="The bridge",
            byline="Ann Lee",
            published=PartialDate(year=2026, month=2),
            url="https://example.org/bridge",
            sections=(Section(title="News", start=0, end=23),),
            length=len(TEXT),
            sha256="0" * 64,
        ),
        Article(id="b", length=100),
    ),
    parties=(_actors(Party, "Norland"), _actors(Party, "Sudland")),
    mediators=(_actors(Mediator, "Westland"),),
    observers=(_actors(Observer, "Eastland"),),
    people=(
        Person(
            id="brandt",
            name="Ilse Brandt",
            aliases=("Brandt",),
            role="envoy",
            represents="sudland",
            evidence=(_cite(40, 51),),
        ),
    ),
    others=(_actors(Other, "Farland"),),
    venues=(
        Venue(
            id="bern",
            name="Bern",
            aliases=("the capital",),
            country="CHE",
            when=When.PAST,
            date=PartialDate(year=2026),
            evidence=(_cite(67, 71),),
        ),
    ),
    demands=(
        Demand(
            id="bridge",
            by="norland",
            to="sudland",
            kind=DemandKind.CONDITION,
            what="a bridge",
            response=Response.REJECTED,
            evidence=(_cite(14, 22),),
        ),
    ),
    quotes=(Quote(speaker="brandt", text="Never,", cue="said", evidence=(_cite(25, 31),)),),
    faq=(FAQItem(question="a bridge", answer="Never,", evidence=(_cite(14, 22), _cite(25, 31))),),
)
"""Talks in which every field has a value of its own."""


def first(talks: Talks, name: str, /, **values: object) -> Talks:
    """Return `talks` with these values in the first fact of a list."""
    (one, *rest) = getattr(talks, name)
    return attrs.evolve(talks, **{name: (attrs.evolve(one, **values), *rest)})


def _bare(name: str) -> Talks:
    """Return the base with nothing cited by the first fact, so that its words are free."""
    return first(BASE, name, evidence=())


def _cited(name: str, **values: object) -> Talks:
    """Return the base with another first evidence; where words must stand in one, it comes last."""
    held = getattr(BASE, name)[0].evidence
    return first(BASE, name, evidence=(attrs.evolve(_cite(), **values), *held))


_FIELDS: Final[dict[str, dict[str, object]]] = {
    "articles": {
        "title": "A bridge",
        "byline": "Bob Lee",
        "published": PartialDate(year=2026, month=3),
        "url": "https://example.org/other",
        "sha256": "1" * 64,
        "length": len(TEXT) + 1,
        "sections": (),
    },
    "people": {"name": "Ada Brandt", "aliases": (), "role": "minister", "represents": "norland"},
    "venues": {
        "name": "Genf",
        "aliases": (),
        "country": "FRA",
        "when": When.PLANNED,
        "date": PartialDate(year=2027),
    },
    "demands": {
        "by": "westland",
        "to": "farland",
        "kind": DemandKind.PROPOSAL,
        "response": Response.ACCEPTED,
    },
    "quotes": {"speaker": "norland", "cue": "added"},
    "faq": {},
}
_OF_COLLECTIVES: Final[dict[str, object]] = {
    "name": "Otherland",
    "aliases": (),
    "kind": ActorKind.COMPANY,
    "country": "SWE",
}
for _name in ("parties", "mediators", "observers", "others"):
    _FIELDS[_name] = dict(_OF_COLLECTIVES)
_FIELDS["mediators"]["role"] = MediatorRole.HOST
_CITING: Final = tuple(name for name in _FIELDS if name != "articles")
_WORDS: Final = {
    "demands.what": "a tunnel",
    "quotes.text": "Ever,",
    "faq.question": "a tunnel",
    "faq.answer": "Ever,",
}


def _changes() -> dict[str, tuple[Talks, Talks]]:
    found: dict[str, tuple[Talks, Talks]] = {}
    for name, values in _FIELDS.items():
        for field, value in values.items():
            found[f"{name}.{field}"] = (BASE, first(BASE, name, **{field: value}))
    for path, words in _WORDS.items():
        name, _, field = path.partition(".")
        found[path] = (_bare(name), first(_bare(name), name, **{field: words}))
    for name in _CITING:
        base = _cited(name)
        found[f"{name}.evidence.article"] = (base, _cited(name, article="b"))
        found[f"{name}.evidence.start"] = (base, _cited(name, start=1, end=8))
        found[f"{name}.evidence.end"] = (base, _cited(name, end=6, text=TEXT[:6]))
        found[f"{name}.evidence.text"] = (base, _cited(name, text="Narland"))
        found[f"{name}.evidence.rule"] = (base, _cited(name, rule="demand.want"))
    long = BASE.articles[0]
    for field, value in {"title": "Old", "start": 1, "end": 22}.items():
        section = attrs.evolve(long.sections[0], **{field: value})
        found[f"articles.sections.{field}"] = (BASE, first(BASE, "articles", sections=(section,)))
    own = Talks(articles=(Article(id="a", text=TEXT),))
    found["articles.text"] = (own, Talks(articles=(Article(id="a", text=LATER),)))
    for name in ("mediators", "observers", "people", "others", "venues", "demands"):
        loose = attrs.evolve(BASE, quotes=()) if name == "people" else BASE
        found[f"{name}.id"] = (loose, first(loose, name, id="another"))
    alone = attrs.evolve(BASE, people=(), demands=(), quotes=())
    found["parties.id"] = (alone, first(alone, "parties", id="another"))
    found["articles.id"] = (
        Talks(articles=(Article(id="a", title="The bridge"),)),
        Talks(articles=(Article(id="c", title="The bridge"),)),
    )
    return found


CHANGES: Final = _changes()
"""Path of a field -> two talks that differ in it alone."""

SPARSE: Final = Talks(
    articles=(Article(id="only"),),
    parties=(Party(id="front", name="Front", kind=ActorKind.ARMED_GROUP),),
    mediators=(
        Mediator(id="oman", name="Oman", role=MediatorRole.HOST, aliases=("Muscat",)),
        Mediator(id="bo", name="Bo", kind=ActorKind.PERSON, country="SWE"),
    ),
    observers=(Observer(id="oman", name="Oman", aliases=("the Sultanate",)),),
    people=(Person(id="ann", name="Ann"), Person(id="eve", name="Eve", represents="front")),
    venues=(Venue(id="sala", name="Sala", date=PartialDate(year=2026, month=5, qualifier="~")),),
    demands=(Demand(id="road", by="front", what="a road", response=Response.ACCEPTED),),
    quotes=(Quote(speaker="ann", text="No."),),
)
"""Talks in which next to nothing is known."""
NOBODY: Final = Talks(observers=(Observer(id="oman", name="Oman"),))
"""Talks without articles, places and parties."""
