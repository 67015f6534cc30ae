"""The facts of all readers put together.

Ids, references, evidence, and notes on what was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from attrs import define, field, frozen

from talkmodel.model import (
    ActorKind,
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
    collapse,
    is_blank,
    slug,
    unique_slugs,
)
from talkmodel.parser.assemble_ids import Ids
from talkmodel.parser.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.model import PartialDate
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.casting import Roles
    from talkmodel.parser.demands import DemandFact
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.quotes import QuoteFact
    from talkmodel.parser.roles import Sign
    from talkmodel.parser.spans import Span
    from talkmodel.parser.venues import VenueFact

__all__ = ["Facts", "Given", "assemble", "faq_items", "make_article"]

_MAX_EVIDENCE = 6
_MAX_SLUG_WORDS = 6
# A tuple, as it is quicker to compare five members of an enum than to hash one.
_NO_BODY = (
    BlockKind.TITLE,
    BlockKind.SUBTITLE,
    BlockKind.BYLINE,
    BlockKind.DATE,
    BlockKind.BOILERPLATE,
)


class _ActorFields(TypedDict):
    id: str
    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    country: str | None
    evidence: tuple[Evidence, ...]


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
    title = _line(given.title) or _line(layout.title.of(text) if layout.title else None)
    published = given.published or (
        layout.published.value if layout.published is not None else None
    )
    return Article(
        id=slug(title) if title else "article",
        title=title,
        byline=_line(layout.byline.of(text) if layout.byline else None),
        published=published,
        url=_line(given.url),
        text=text,
        sections=_sections(text, layout),
    )


def _line(words: str | None) -> str | None:
    """The words on one line; None if there are none to be seen."""
    return None if words is None or is_blank(words) else collapse(words)


def _sections(text: str, layout: Layout) -> tuple[Section, ...]:
    """The runs of body blocks, each with the heading before it."""
    spans: dict[int, tuple[str | None, int, int]] = {}
    for block in layout.blocks:
        if block.kind in _NO_BODY:
            continue
        heading = None
        if block.kind is BlockKind.HEADING:
            heading = _line(text[block.start : block.end])
        known = spans.get(block.section)
        if known is None:
            spans[block.section] = (heading, block.start, block.end)
        else:
            spans[block.section] = (known[0] or heading, known[1], block.end)
    return tuple(Section(title=title, start=start, end=end) for title, start, end in spans.values())


def _evidence(
    article: Article, text: str, spans: Iterable[tuple[int, int, str]]
) -> tuple[Evidence, ...]:
    return tuple(
        [
            Evidence(article=article.id, start=start, end=end, text=text[start:end], rule=rule)
            for start, end, rule in dict.fromkeys(spans)
            if start < end
        ]
    )


def faq_items(text: str, layout: Layout, article: Article) -> tuple[FAQItem, ...]:
    """The questions with their answers."""
    items = []
    for qa in layout.faq:
        question, answer = _line(qa.question.of(text)), _line(qa.answer.of(text))
        if question is None or answer is None:
            continue
        spans = (
            (qa.question.start, qa.question.end, "faq.question"),
            (qa.answer.start, qa.answer.end, "faq.answer"),
        )
        evidence = _evidence(article, text, spans)
        items.append(FAQItem(question=question, answer=answer, evidence=evidence))
    return tuple(items)


@define(eq=False)
class _Assembler:
    """Builds the parts of a `Talks` in one order, so that ids are the same every time."""

    text: str
    scene: Scene
    article: Article
    facts: Facts
    ids: Ids = field(factory=Ids)
    held: set[str] = field(factory=set)
    others: dict[str, Other] = field(factory=dict)
    voices: dict[str, str] = field(factory=dict)
    titled: dict[str, list[tuple[int, int]]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for line in self.scene.lines:
            for mention in line.mentions:
                title = mention.title
                actor = None if title is None else self.scene.cast.actor(mention)
                if title is not None and actor is not None and actor.is_person:
                    start = line.tokens[title[0]].start
                    self.titled.setdefault(actor.key, []).append((start, mention.end))

    def build(self, layout: Layout) -> Talks:
        """The talks of the article."""
        roles = self.facts.roles
        parties = tuple(
            Party(**self._actor(p.actor, p.signs)) for p in roles.parties if self._holds(p.actor)
        )
        mediators = tuple(
            Mediator(**self._actor(p.actor, p.signs), role=MediatorRole(p.role or "mediator"))
            for p in roles.mediators
            if self._holds(p.actor)
        )
        observers = tuple(
            Observer(**self._actor(p.actor, p.signs))
            for p in roles.observers
            if self._holds(p.actor)
        )
        humans = [fact for fact in self.facts.people if self._is_human(fact)]
        self.held.update(fact.actor.key for fact in humans)
        people = tuple(self._person(fact) for fact in humans)
        demands = self._demands()
        quotes = tuple(self._quotes())
        return Talks(
            articles=(self.article,),
            parties=parties,
            mediators=mediators,
            observers=observers,
            people=people,
            others=tuple(self.others.values()),
            venues=tuple(self._venues()),
            demands=demands,
            quotes=quotes,
            faq=faq_items(self.text, layout, self.article),
        )

    # -- actors ---

    def _holds(self, actor: Actor) -> bool:
        """Enter an actor as one with a role; False for one whose name nobody can see."""
        if is_blank(actor.name):
            return False
        self.held.add(actor.key)
        return True

    def _is_human(self, fact: PersonFact) -> bool:
        """Whether somebody can stand among the people: not if a role makes a group of them."""
        actor = fact.actor
        if is_blank(actor.name):
            return False
        return actor.key not in self.held or actor.kind in {ActorKind.PERSON, ActorKind.OTHER}

    def _id(self, actor: Actor) -> str:
        return self.ids.of(actor)

    def _actor(self, actor: Actor, signs: Iterable[Sign] = ()) -> _ActorFields:
        """The fields that all kinds of actors have."""
        spans = sorted({(sign.start, sign.end): sign.rule for sign in signs}.items())
        named = [(start, end, rule) for (start, end), rule in spans][:_MAX_EVIDENCE]
        return {
            "id": self._id(actor),
            "name": collapse(actor.name),
            "aliases": self._aliases(actor),
            "kind": actor.kind,
            "country": actor.country,
            "evidence": _evidence(self.article, self.text, named or self._first(actor)),
        }

    @staticmethod
    def _first(actor: Actor) -> list[tuple[int, int, str]]:
        return [(start, end, "actor.name") for start, end, _ in sorted(actor.spans)[:1]]

    def _aliases(self, actor: Actor) -> tuple[str, ...]:
        """The other names of an actor, those of a person also with their title."""
        seen = {actor.name.casefold()}
        aliases = []
        titled = (self.text[start:end] for start, end in self.titled.get(actor.key, ()))
        for name in (*actor.names, *titled):
            surface = collapse(name)
            low = surface.casefold()
            if low not in seen and low.removeprefix("the ") not in seen and not is_blank(surface):
                seen.add(low)
                aliases.append(surface)
        return tuple(aliases)

    def _person(self, fact: PersonFact) -> Person:
        spans = [(fact.full.start, fact.full.end, "person.name")]
        role = None
        if fact.description is not None:
            described = fact.description
            role = _line(self.text[described.start : described.end])
            spans.append((described.start, described.end, described.rule))
        represents = fact.represents
        itself = self._id(fact.actor)
        stands_for = None if represents is None else self._pointed(represents)
        return Person(
            id=itself,
            name=collapse(fact.actor.name),
            aliases=self._aliases(fact.actor),
            role=role,
            represents=None if stands_for == itself else stands_for,
            evidence=_evidence(self.article, self.text, spans),
        )

    def _pointed(self, actor: Actor) -> str | None:
        """The id of an actor that a fact points to; one without a role is entered."""
        if actor.key in self.held:
            return self._id(actor)
        if is_blank(actor.name):
            return None
        found = self._id(actor)
        if found not in self.others:
            self.others[found] = Other(**self._actor(actor))
        return found

    def _voice(self, span: Span) -> str | None:
        """The id of an unnamed voice, named by the article's words."""
        name = _line(span.of(self.text))
        if name is None:
            return None
        if name not in self.voices:
            found = self.voices[name] = self.ids.new(name)
            evidence = _evidence(self.article, self.text, [(span.start, span.end, "voice.unnamed")])
            self.others[found] = Other(id=found, name=name, evidence=evidence)
        return self.voices[name]

    # -- facts ---

    def _demands(self) -> tuple[Demand, ...]:
        seen = [(fact, _line(self.text[fact.start : fact.end])) for fact in self.facts.demands]
        told = [(fact, what) for fact, what in seen if what is not None]
        ids = unique_slugs([" ".join(what.split()[:_MAX_SLUG_WORDS]) for _, what in told])
        built = []
        for (fact, what), ident in zip(told, ids, strict=True):
            by = self._pointed(fact.by)
            if by is None:
                continue
            to = self._addressee(fact)
            spans = ((fact.start, fact.end, fact.rule), *fact.spans)
            built.append(
                Demand(
                    id=ident,
                    by=by,
                    to=None if to == by else to,
                    kind=fact.kind,
                    what=what,
                    response=fact.response,
                    evidence=_evidence(self.article, self.text, spans),
                )
            )
        return tuple(built)

    def _addressee(self, fact: DemandFact) -> str | None:
        side = self.scene.side_of(fact.to if fact.to is not None else fact.answered_by)
        if side is None or side.is_place or side.key == fact.by.key:
            return None
        return self._pointed(side)

    def _quotes(self) -> Iterator[Quote]:
        for fact in self.facts.quotes:
            said = _line(self.text[fact.start : fact.end])
            speaker = None
            if fact.speaker is not None:
                speaker = self._pointed(fact.speaker)
            elif fact.speaker_span is not None:
                speaker = self._voice(fact.speaker_span)
            if said is not None and speaker is not None:
                spans = [(fact.start, fact.end, fact.rule)]
                yield Quote(
                    speaker=speaker,
                    text=said,
                    cue=_line(fact.cue),
                    evidence=_evidence(self.article, self.text, spans),
                )

    def _venues(self) -> Iterator[Venue]:
        taken: set[str] = set()
        for fact in self.facts.venues:
            name = _line(fact.name)
            if name is not None:
                yield Venue(
                    id=self.ids.of_venue(name, taken),
                    name=name,
                    aliases=tuple(alias for alias in fact.aliases if not is_blank(alias)),
                    country=fact.country,
                    when=fact.when,
                    date=fact.date,
                    evidence=_evidence(self.article, self.text, fact.spans),
                )


def assemble(text: str, scene: Scene, layout: Layout, article: Article, facts: Facts) -> Talks:
    """The facts of an article as one value that keeps every rule of the model."""
    return _Assembler(text, scene, article, facts).build(layout)
