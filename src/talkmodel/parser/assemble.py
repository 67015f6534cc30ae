"""The facts of all readers put together.

Ids, references, evidence, and notes on what was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from talkmodel.model import (
    Article,
    Demand,
    Evidence,
    FAQItem,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    Party,
    Person,
    Quote,
    Section,
    Talks,
    Venue,
)
from talkmodel.model.slugs import slug, unique_slugs
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.spans import collapse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.model import PartialDate
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.casting import Part, Roles
    from talkmodel.parser.demands import DemandFact
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.quotes import QuoteFact
    from talkmodel.parser.venues import VenueFact

__all__ = ["Facts", "Given", "assemble", "faq_items", "make_article"]

_MAX_EVIDENCE = 6
_MAX_SLUG_WORDS = 6


@frozen
class Given:
    """What the caller knows of an article; it wins over what the text says."""

    url: str | None
    title: str | None
    published: PartialDate | None


@frozen
class Facts:
    """What the readers found, before ids are given."""

    roles: Roles
    people: tuple[PersonFact, ...]
    venues: tuple[VenueFact, ...]
    demands: tuple[DemandFact, ...]
    quotes: tuple[QuoteFact, ...]


def make_article(text: str, layout: Layout, given: Given) -> Article:
    """The article as a source: what it says of itself, and its sections."""
    title = given.title or (collapse(layout.title.of(text)) if layout.title is not None else None)
    byline = collapse(layout.byline.of(text)) if layout.byline is not None else None
    published = given.published or (
        layout.published.value if layout.published is not None else None
    )
    return Article(
        id=slug(title) if title else "article",
        title=title or None,
        byline=byline or None,
        published=published,
        url=given.url,
        text=text,
        sections=_sections(text, layout),
    )


def _sections(text: str, layout: Layout) -> tuple[Section, ...]:
    """The runs of body blocks, each with the heading before it."""
    spans: dict[int, tuple[str | None, int, int]] = {}
    for block in layout.blocks:
        if block.kind in {
            BlockKind.TITLE,
            BlockKind.SUBTITLE,
            BlockKind.BYLINE,
            BlockKind.DATE,
            BlockKind.BOILERPLATE,
        }:
            continue
        heading = (
            collapse(text[block.start : block.end]) if block.kind is BlockKind.HEADING else None
        )
        known = spans.get(block.section)
        if known is None:
            spans[block.section] = (heading or None, block.start, block.end)
        else:
            spans[block.section] = (known[0] or heading or None, known[1], block.end)
    return tuple(Section(title=title, start=start, end=end) for title, start, end in spans.values())


def _evidence(article: Article, text: str, start: int, end: int, rule: str) -> Evidence:
    return Evidence(article=article.id, start=start, end=end, text=text[start:end], rule=rule)


def faq_items(text: str, layout: Layout, article: Article) -> tuple[FAQItem, ...]:
    """The questions with their answers."""
    items = []
    for qa in layout.faq:
        spans = (qa.question, qa.answer)
        rules = ("faq.question", "faq.answer")
        items.append(
            FAQItem(
                question=collapse(qa.question.of(text)),
                answer=collapse(qa.answer.of(text)),
                evidence=tuple(
                    _evidence(article, text, s.start, s.end, r)
                    for s, r in zip(spans, rules, strict=True)
                ),
            )
        )
    return tuple(items)


@define(eq=False)
class _Ids:
    """One id for each actor, in the order they are asked for."""

    given: dict[str, str] = field(factory=dict)
    taken: set[str] = field(factory=set)

    def of(self, actor: Actor | None, name: str | None = None) -> str | None:
        if actor is None:
            return None
        key = actor.key
        if key not in self.given:
            self.given[key] = self._new(name or actor.name)
        return self.given[key]

    def _new(self, name: str) -> str:
        base = slug(name)
        new, count = base, 1
        while new in self.taken:
            count += 1
            new = f"{base}-{count}"
        self.taken.add(new)
        return new


@define(eq=False)
class _Assembler:
    text: str
    scene: Scene
    article: Article
    facts: Facts
    ids: _Ids = field(factory=_Ids)
    held: set[str] = field(factory=set)
    others: dict[str, Other] = field(factory=dict)
    titled: dict[str, list[tuple[int, int]]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for line in self.scene.lines:
            for mention in line.mentions:
                actor = self.scene.cast.actor(mention) if mention.title is not None else None
                if actor is not None and mention.title is not None:
                    self.titled.setdefault(actor.key, []).append(
                        (line.tokens[mention.title[0]].start, mention.end)
                    )

    def build(self, layout: Layout) -> Talks:
        parties = tuple(self._party(part) for part in self.facts.roles.parties)
        mediators = tuple(self._mediator(part) for part in self.facts.roles.mediators)
        observers = tuple(self._observer(part) for part in self.facts.roles.observers)
        self.held.update(fact.actor.key for fact in self.facts.people)
        people = tuple(self._person(fact) for fact in self.facts.people)
        demands = self._demands()
        quotes = tuple(
            q for q in (self._quote(fact) for fact in self.facts.quotes) if q is not None
        )
        venues = self._venues()
        return Talks(
            articles=(self.article,),
            parties=parties,
            mediators=mediators,
            observers=observers,
            people=people,
            others=tuple(self.others.values()),
            venues=venues,
            demands=demands,
            quotes=quotes,
            faq=faq_items(self.text, layout, self.article),
        )

    # -- actors ---

    def _aliases(self, actor: Actor) -> tuple[str, ...]:
        seen = {actor.name.casefold()}
        out: list[str] = []
        titled = self.titled.get(actor.key, ()) if actor.is_person else ()
        for name in (*actor.names, *(self.text[start:end] for start, end in titled)):
            surface = collapse(name)
            if (
                surface.casefold() not in seen
                and surface.casefold().removeprefix("the ") not in seen
            ):
                seen.add(surface.casefold())
                out.append(surface)
        return tuple(out)

    def _signs(self, part: Part) -> tuple[Evidence, ...]:
        spans = {(sign.start, sign.end): sign.rule for sign in reversed(part.signs)}
        chosen = sorted(spans)[:_MAX_EVIDENCE] or self._first(part.actor)
        return tuple(
            _evidence(self.article, self.text, s, e, spans.get((s, e), "actor.name"))
            for s, e in chosen
        )

    @staticmethod
    def _first(actor: Actor) -> list[tuple[int, int]]:
        return [(start, end) for start, end, _ in sorted(actor.spans)[:1]]

    def _id(self, actor: Actor) -> str:
        found = self.ids.of(actor)
        return found if found is not None else slug(actor.name)

    def _party(self, part: Part) -> Party:
        actor = part.actor
        self.held.add(actor.key)
        return Party(
            id=self._id(actor),
            name=actor.name,
            aliases=self._aliases(actor),
            kind=actor.kind,
            country=actor.country,
            evidence=self._signs(part),
        )

    def _mediator(self, part: Part) -> Mediator:
        actor = part.actor
        self.held.add(actor.key)
        return Mediator(
            id=self._id(actor),
            name=actor.name,
            aliases=self._aliases(actor),
            kind=actor.kind,
            country=actor.country,
            role=MediatorRole(part.role or "mediator"),
            evidence=self._signs(part),
        )

    def _observer(self, part: Part) -> Observer:
        actor = part.actor
        self.held.add(actor.key)
        return Observer(
            id=self._id(actor),
            name=actor.name,
            aliases=self._aliases(actor),
            kind=actor.kind,
            country=actor.country,
            evidence=self._signs(part),
        )

    def _person(self, fact: PersonFact) -> Person:
        actor = fact.actor
        spans = [(fact.full.start, fact.full.end, "person.name")]
        role = None
        if fact.description is not None and fact.description.end > fact.description.start:
            described = fact.description
            role = collapse(self.text[described.start : described.end])
            spans.append((described.start, described.end, described.rule))
        represents = fact.represents
        return Person(
            id=self._id(actor),
            name=actor.name,
            aliases=self._aliases(actor),
            role=role or None,
            represents=self._pointed(represents)
            if represents is not None and represents.key != actor.key
            else None,
            evidence=tuple(_evidence(self.article, self.text, s, e, r) for s, e, r in spans),
        )

    def _pointed(self, actor: Actor) -> str:
        """The id of an actor that a fact points to.

        One without a role is entered among the others.
        """
        found = self._id(actor)
        if actor.key not in self.held and found not in self.others:
            spans = self._first(actor)
            self.others[found] = Other(
                id=found,
                name=actor.name,
                aliases=self._aliases(actor),
                kind=actor.kind,
                country=actor.country,
                evidence=tuple(
                    _evidence(self.article, self.text, s, e, "actor.name") for s, e in spans
                ),
            )
        return found

    # -- facts ---

    def _demands(self) -> tuple[Demand, ...]:
        facts = self.facts.demands
        whats = [collapse(self.text[f.start : f.end]) for f in facts]
        ids = unique_slugs([" ".join(what.split()[:_MAX_SLUG_WORDS]) for what in whats])
        out = []
        for fact, what, ident in zip(facts, whats, ids, strict=True):
            to = fact.to if fact.to is not None else fact.answered_by
            side = self.scene.side_of(to)
            by = self._pointed(fact.by)
            pointed = (
                self._pointed(side)
                if side is not None and not side.is_place and side.key != fact.by.key
                else None
            )
            out.append(
                Demand(
                    id=ident,
                    by=by,
                    to=pointed if pointed != by else None,
                    kind=fact.kind,
                    what=what,
                    response=fact.response,
                    evidence=tuple(
                        _evidence(self.article, self.text, s, e, r) for s, e, r in fact.spans
                    ),
                )
            )
        return tuple(out)

    def _quote(self, fact: QuoteFact) -> Quote | None:
        if fact.speaker is not None:
            speaker = self._pointed(fact.speaker)
        elif fact.speaker_span is not None:
            speaker = self._voice(fact.speaker_span.start, fact.speaker_span.end)
        else:
            return None
        return Quote(
            speaker=speaker,
            text=collapse(self.text[fact.start : fact.end]),
            cue=fact.cue,
            evidence=(_evidence(self.article, self.text, fact.start, fact.end, fact.rule),),
        )

    def _voice(self, start: int, end: int) -> str:
        """An unnamed voice, by the article's words."""
        name = collapse(self.text[start:end])
        base = slug(name)
        if base not in self.others:
            self.ids.taken.add(base)
            self.others[base] = Other(
                id=base,
                name=name,
                evidence=(_evidence(self.article, self.text, start, end, "voice.unnamed"),),
            )
        return base

    def _venues(self) -> tuple[Venue, ...]:
        facts: Sequence[VenueFact] = self.facts.venues
        ids = unique_slugs([fact.name for fact in facts])
        return tuple(
            Venue(
                id=ident,
                name=fact.name,
                aliases=fact.aliases,
                country=fact.country,
                when=fact.when,
                date=fact.date,
                evidence=tuple(
                    _evidence(self.article, self.text, s, e, r) for s, e, r in fact.spans
                ),
            )
            for fact, ident in zip(facts, ids, strict=True)
        )


def assemble(text: str, scene: Scene, layout: Layout, article: Article, facts: Facts) -> Talks:
    """The facts of an article as one value that keeps every rule of the model."""
    return _Assembler(text, scene, article, facts).build(layout)
