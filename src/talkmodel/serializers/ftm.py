"""Talks as FollowTheMoney entities, for tools that keep people, organisations and documents.

FollowTheMoney's `Event` has no word for who does what in it, so each part in the talks is an
`UnknownLink` with its role. `Representation` there means acting for a client, and is used for whom
people speak for, never for mediators.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talkmodel.model import ActorKind, Person
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.serializers.iso_codes import TWO_LETTERS, iso_date
from talkmodel.serializers.keys import Keys
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Actor, Article, Demand, PartialDate, Talks, Venue

__all__ = ["LOSES", "to_ftm"]

LOSES: Final = (
    Loss("*.evidence", "mentions there have no offsets; see `to_annotations`"),
    Loss("articles.sections", "a document there is one text"),
    Loss("articles.sha256", "its checksum of a document is of another kind, and of a file"),
    Loss("articles.length", "it has no word for the length in code points"),
    Loss("quotes.cue", "a note has no verb of saying"),
)
"""What `to_ftm` leaves out.

Besides, of a date in doubt the mark of doubt, of a text the space around it, a year before 1000 or
after 2999, and a country that has no code there: it knows the two letters of ISO 3166-1, and `xk`
for Kosovo.
"""

_SCHEMATA: Final = {
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT: "PublicBody",
    ActorKind.COMPANY: "Company",
    ActorKind.PERSON: "Person",
    ActorKind.COMMUNITY: "LegalEntity",
    ActorKind.OTHER: "LegalEntity",
}
_COUNTRIES: Final = TWO_LETTERS | {"XKX": "xk"}
"""As FollowTheMoney has them; Kosovo is no country of ISO 3166-1, and both its codes are usual."""
_YEARS: Final = range(1000, 3000)
# It takes ids of these characters alone; ours have letters of any script, and no full stop.
_NO_ID: Final = re.compile(r"[^0-9A-Za-z.-]")
# It refuses a URL without a scheme of the web or without a name of a host.
_ADDRESS: Final = re.compile(
    r"https?://\w[\w-]*(?:\.\w[\w-]*)*(?::\d{1,4})?(?:[/?#].*)?", re.IGNORECASE
)
_PARTS: Final = {"parties": "party", "observers": "observer"}


def to_ftm(talks: Talks, *, prefix: str | None = None) -> list[dict[str, Any]]:
    """Return entities as FollowTheMoney writes them: `id`, `schema`, `properties` of texts.

    The talks are an `Event`, and so is each meeting; articles, actors, links (parts, demands) and
    notes (quotes, questions) are entities of their own. An actor in two lists is one entity, a
    `Person` if it is among the people.

    Args:
        talks: The talks.
        prefix: What ids begin with, a letter or digit of ASCII first; by default what tells the
            article from others, so that entities of many can be put together.

    >>> from talkmodel import Party, Talks
    >>> talks = Talks(parties=(Party(id="norland", name="Norland"),))
    >>> event, norland, link = to_ftm(talks, prefix="talks")
    >>> norland["id"], norland["schema"], link["properties"]["role"]
    ('talks-actor-norland', 'LegalEntity', ['party'])
    """
    return list(_Writer(talks, Keys(talks).talks if prefix is None else prefix).entities())


def _date(date: PartialDate | None) -> str | None:
    return None if date is None or date.year not in _YEARS else iso_date(date)


class _Writer:
    """Writes entities, the ids of which all begin alike."""

    def __init__(self, talks: Talks, prefix: str) -> None:
        self._talks = talks
        self._prefix = prefix
        self._people = {one.id for one in talks.people}

    def entities(self) -> Iterator[dict[str, Any]]:
        """All entities, those that others point to first."""
        yield from map(self._article, self._talks.articles)
        yield self._event()
        yield from self._actors()
        yield from self._parts()
        for number, venue in enumerate(self._talks.venues):
            yield from self._meeting(number, venue)
        yield from map(self._demand, self._talks.demands)
        yield from self._notes()

    def _id(self, *parts: object) -> str:
        whole = "-".join(map(str, (self._prefix, *parts)))
        return _NO_ID.sub(lambda found: f".{ord(found[0]):06x}", whole)

    def _entity(self, schema: str, identifier: str, **properties: Any) -> dict[str, Any]:  # noqa: ANN401 - a text, texts or None
        found = {}
        for name, value in properties.items():
            values = list(value) if isinstance(value, list | tuple) else [value]
            # FollowTheMoney drops blank texts, and no entity is to say less than it seems to.
            texts = [str(one) for one in values if one is not None and str(one).strip()]
            if texts:
                found[name] = texts
        return {"id": identifier, "schema": schema, "properties": found}

    def _article(self, article: Article) -> dict[str, Any]:
        return self._entity(
            "Article",
            self._id("article", article.id),
            title=article.title,
            author=article.byline,
            publishedAt=_date(article.published),
            **{"sourceUrl" if _ADDRESS.fullmatch(article.url or "") else "notes": article.url},
            bodyText=None if article.text is None else article.text.strip(),
        )

    def _event(self) -> dict[str, Any]:
        talks = self._talks
        involved = dict.fromkeys(
            self._id("actor", one.id)
            for name in ("parties", "mediators", "observers")
            for one in getattr(talks, name)
        )
        return self._entity(
            "Event",
            self._id("event"),
            name=next((one.title for one in talks.articles if one.title), "Talks"),
            involved=list(involved),
            proof=[self._id("article", one.id) for one in talks.articles],
        )

    def _actors(self) -> Iterator[dict[str, Any]]:
        merged: dict[str, dict[str, Any]] = {}
        for name in ACTOR_LISTS:
            for actor in getattr(self._talks, name):
                entity = self._actor(actor)
                known = merged.setdefault(entity["id"], entity)
                for key, values in entity["properties"].items():
                    both = dict.fromkeys([*known["properties"].get(key, ()), *values])
                    known["properties"][key] = list(both)
        yield from merged.values()

    def _actor(self, actor: Actor) -> dict[str, Any]:
        identifier = self._id("actor", actor.id)
        if isinstance(actor, Person):
            return self._entity(
                "Person", identifier, name=actor.name, alias=actor.aliases, position=actor.role
            )
        # What a list of the people adds, such as a position, only a person may have there.
        is_person = actor.id in self._people
        schema = "Person" if is_person else _SCHEMATA.get(actor.kind, "Organization")
        country = _COUNTRIES.get(actor.country or "")
        return self._entity(
            schema,
            identifier,
            name=actor.name,
            alias=actor.aliases,
            country=country,
            summary=actor.kind.value.replace("_", " "),
        )

    def _parts(self) -> Iterator[dict[str, Any]]:
        talks = self._talks
        for name in ("parties", "mediators", "observers", "others"):
            for one in getattr(talks, name):
                role = getattr(one, "role", None)
                part = role.value if role else _PARTS.get(name, "named in the report")
                yield self._link("part", f"{name}-{one.id}", one.id, self._id("event"), part)
        for person in talks.people:
            if person.represents is not None:
                yield self._entity(
                    "Representation",
                    self._id("represents", person.id),
                    agent=self._id("actor", person.id),
                    client=self._id("actor", person.represents),
                    role=person.role,
                )

    def _link(
        self, kind: str, key: str, subject: str, object_: str, role: str, **more: str
    ) -> dict[str, Any]:
        return self._entity(
            "UnknownLink",
            self._id(kind, key),
            subject=self._id("actor", subject),
            object=object_,
            role=role,
            **more,
        )

    def _meeting(self, number: int, venue: Venue) -> Iterator[dict[str, Any]]:
        identifier = self._id("venue", venue.id)
        yield self._entity(
            "Event",
            identifier,
            name=f"Talks in {venue.name}",
            location=[venue.name, *venue.aliases],
            country=_COUNTRIES.get(venue.country or ""),
            date=_date(venue.date),
        )
        yield self._entity(
            "UnknownLink",
            self._id("meeting", number + 1),
            subject=self._id("event"),
            object=identifier,
            role=f"{venue.when.value} meeting",
        )

    def _demand(self, demand: Demand) -> dict[str, Any]:
        to = self._id("event") if demand.to is None else self._id("actor", demand.to)
        return self._link(
            "demand",
            demand.id,
            demand.by,
            to,
            demand.kind.value,
            summary=demand.what,
            status=demand.response.value,
        )

    def _notes(self) -> Iterator[dict[str, Any]]:
        for number, quote in enumerate(self._talks.quotes, start=1):
            yield self._entity(
                "Note",
                self._id("quote", number),
                name="Quote",
                entity=self._id("actor", quote.speaker),
                description=quote.text,
            )
        for number, item in enumerate(self._talks.faq, start=1):
            yield self._entity(
                "Note",
                self._id("faq", number),
                name=item.question,
                entity=self._id("event"),
                description=item.answer,
            )
