"""Talks in the vocabulary of schema.org, as JSON-LD.

The context is written out (`@vocab`), so that nothing has to be fetched to read it. Talks are an
`Event`: parties attend, a third party contributes in a `Role`, each place of meeting is a
`subEvent`. Demands are `AskAction`s: schema.org's own `Demand` is about trade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talkmodel.model import ActorKind, MediatorRole, Person, Response
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.serializers.keys import Keys
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from talkmodel.model import Actor, Article, Demand, Talks, Venue

__all__ = ["LOSES", "to_jsonld"]

LOSES: Final = (
    Loss("*.evidence", "schema.org has no word for a stretch of a text; see `to_annotations`"),
    Loss("articles.sections.start", "sections are named there, not placed"),
    Loss("articles.sections.end", "sections are named there, not placed"),
    Loss("articles.length", "the length in code points has no word there"),
    Loss("quotes.cue", "the verb of saying has no word there"),
)
"""What `to_jsonld` leaves out; of sections without a title, nothing is there."""

_OURS: Final = "urn:talkmodel:"
_CLASSES: Final = {
    ActorKind.STATE: "Country",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.POLITICAL_PARTY: "PoliticalParty",
    ActorKind.COMPANY: "Corporation",
    ActorKind.PERSON: "Person",
}
_STATUS: Final = {
    Response.OPEN: "ActiveActionStatus",
    Response.ACCEPTED: "CompletedActionStatus",
    Response.REJECTED: "FailedActionStatus",
}


def to_jsonld(talks: Talks) -> dict[str, Any]:
    """Return the talks as a JSON-LD document: `@context` and `@graph`.

    The graph holds a `NewsArticle` for each article, one `Event` with its places as `subEvent`s,
    every actor, an `AskAction` for each demand, a `Quotation` for each quote, and a `FAQPage`. An
    actor in two lists is one node, a `Person` if it is among the people. Ids hold what tells the
    article from others, so that the graphs of many can be put together.

    Args:
        talks: The talks.

    >>> from talkmodel import FAQItem, Talks
    >>> page = to_jsonld(Talks(faq=(FAQItem(question="Who pays?", answer="Both."),)))["@graph"][-1]
    >>> page["@type"], page["mainEntity"][0]["name"]
    ('FAQPage', 'Who pays?')
    """
    return {"@context": {"@vocab": "https://schema.org/"}, "@graph": _Writer(talks).graph()}


def _present(node: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [])}


def _both(one: Any, two: Any) -> Any:  # noqa: ANN401 - values of JSON
    """All that either says, once; a single value stands alone, but for what is a list by itself."""
    values = [
        *(one if isinstance(one, list) else [one]),
        *(two if isinstance(two, list) else [two]),
    ]
    found = [value for at, value in enumerate(values) if value not in values[:at]]
    return found if len(found) > 1 or isinstance(one, list) else found[0]


def _kind(kind: str) -> str:
    return f"{_OURS}kind:{kind}"


class _Writer:
    """Writes nodes, the ids of which hold what tells the talks from others."""

    def __init__(self, talks: Talks) -> None:
        self._talks = talks
        self._keys = Keys(talks)
        self._people = {one.id for one in talks.people}

    def graph(self) -> list[dict[str, Any]]:
        """All nodes."""
        talks = self._talks
        graph = [self._article(one) for one in talks.articles]
        graph.append(self._event())
        graph += self._actors()
        graph += [self._ask(one) for one in talks.demands]
        graph += [
            {"@type": "Quotation", "text": one.text, "creator": self._reference(one.speaker)}
            for one in talks.quotes
        ]
        return [*graph, _faq_page(talks)] if talks.faq else graph

    def _id(self, *parts: str) -> str:
        return _OURS + ":".join((self._keys.talks, *parts))

    def _article_id(self, article: Article) -> str:
        return f"{_OURS}{self._keys.article(article.id)}:article:{article.id}"

    def _reference(self, identifier: str) -> dict[str, str]:
        return {"@id": self._id("actor", identifier)}

    def _role(self, key: str, identifier: str, role: str) -> dict[str, Any]:
        """What schema.org puts between a thing and who has a part in it."""
        return {"@type": "Role", "roleName": role, key: self._reference(identifier)}

    def _article(self, article: Article) -> dict[str, Any]:
        digest = {"@type": "PropertyValue", "propertyID": "sha256", "value": article.sha256}
        return _present(
            {
                "@type": "NewsArticle",
                "@id": self._article_id(article),
                "headline": article.title,
                "author": {"@type": "Person", "name": article.byline} if article.byline else None,
                "datePublished": str(article.published) if article.published else None,
                "url": article.url,
                "articleBody": article.text,
                "articleSection": [one.title for one in article.sections if one.title is not None],
                "identifier": digest if article.sha256 else None,
            }
        )

    def _event(self) -> dict[str, Any]:
        talks = self._talks
        parts: dict[str, list[dict[str, Any]]] = {"contributor": [], "organizer": []}
        for one in talks.mediators:
            key = "organizer" if one.role is MediatorRole.HOST else "contributor"
            parts[key].append(self._role(key, one.id, one.role.value))
        return _present(
            {
                "@type": "Event",
                "@id": self._id("talks"),
                "name": "Talks",
                "attendee": [self._reference(one.id) for one in talks.parties]
                + [self._role("attendee", one.id, "observer") for one in talks.observers],
                **parts,
                "subEvent": [self._meeting(one) for one in talks.venues],
                "subjectOf": [{"@id": self._article_id(one)} for one in talks.articles],
            }
        )

    def _meeting(self, venue: Venue) -> dict[str, Any]:
        country = {"@type": "Country", "identifier": venue.country} if venue.country else None
        place = {
            "@type": "Place",
            "@id": self._id("venue", venue.id),
            "name": venue.name,
            "alternateName": list(venue.aliases),
            "containedInPlace": country,
        }
        return _present(
            {
                "@type": "Event",
                "name": "Talks",
                "location": _present(place),
                "startDate": str(venue.date) if venue.date else None,
                "keywords": venue.when.value,
            }
        )

    def _actors(self) -> list[dict[str, Any]]:
        """A node for each actor, with all that the lists say of it."""
        merged: dict[str, dict[str, Any]] = {}
        for name in ACTOR_LISTS:
            for actor in getattr(self._talks, name):
                node = self._actor(actor)
                known = merged.setdefault(actor.id, node)
                for key, value in node.items():
                    known[key] = _both(known.get(key, value), value)
        return list(merged.values())

    def _actor(self, actor: Actor) -> dict[str, Any]:
        node: dict[str, Any] = {
            "@type": "Person",
            "@id": self._id("actor", actor.id),
            "name": actor.name,
            "alternateName": list(actor.aliases),
        }
        if isinstance(actor, Person):
            node["jobTitle"] = actor.role
            if actor.represents is not None:
                node["affiliation"] = self._reference(actor.represents)
        else:
            if actor.id not in self._people:
                node["@type"] = _CLASSES.get(actor.kind, "Organization")
            node["additionalType"] = _kind(actor.kind.value)
            if actor.country is not None:
                key = "nationality" if node["@type"] == "Person" else "areaServed"
                node[key] = {"@type": "Country", "identifier": actor.country}
        return _present(node)

    def _ask(self, demand: Demand) -> dict[str, Any]:
        return _present(
            {
                "@type": "AskAction",
                "@id": self._id("demand", demand.id),
                "additionalType": _kind(demand.kind.value),
                "agent": self._reference(demand.by),
                "recipient": self._reference(demand.to) if demand.to else None,
                "description": demand.what,
                "actionStatus": f"https://schema.org/{_STATUS[demand.response]}",
            }
        )


def _faq_page(talks: Talks) -> dict[str, Any]:
    questions = [
        {
            "@type": "Question",
            "name": one.question,
            "acceptedAnswer": {"@type": "Answer", "text": one.answer},
        }
        for one in talks.faq
    ]
    return {"@type": "FAQPage", "mainEntity": questions}
