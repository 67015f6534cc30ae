"""Talks in the vocabulary of schema.org, as JSON-LD.

The context is written out (`@vocab`), so that nothing has to be fetched to read it. Talks are an
`Event`: parties attend, a third party contributes in a `Role`, each place of meeting is a
`subEvent`. Demands are `AskAction`s: schema.org's own `Demand` is about trade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talkmodel.model import ActorKind, MediatorRole, Person, Response
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.talks import part_classes
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
"""What `to_jsonld` leaves out."""

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


_LIST_OF: Final = {part_classes()[name]: name for name in ACTOR_LISTS}


def to_jsonld(talks: Talks) -> dict[str, Any]:
    """Return the talks as a JSON-LD document: `@context` and `@graph`.

    The graph holds a `NewsArticle` for each article, one `Event` with its places as `subEvent`s,
    every actor, an `AskAction` for each demand, a `Quotation` for each quote, and a `FAQPage`.

    Args:
        talks: The talks.

    >>> from talkmodel import FAQItem, Talks
    >>> page = to_jsonld(Talks(faq=(FAQItem(question="Who pays?", answer="Both."),)))["@graph"][-1]
    >>> page["@type"], page["mainEntity"][0]["name"]
    ('FAQPage', 'Who pays?')
    """
    graph = [_article(one) for one in talks.articles]
    graph.append(_event(talks))
    graph += [_actor(talks, name, one) for name in ACTOR_LISTS for one in getattr(talks, name)]
    graph += [_ask(talks, one) for one in talks.demands]
    graph += [
        {"@type": "Quotation", "text": one.text, "creator": _reference(talks, one.speaker)}
        for one in talks.quotes
    ]
    if talks.faq:
        graph.append(_faq_page(talks))
    return {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}


def _present(node: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [])}


def _article(article: Article) -> dict[str, Any]:
    digest = {"@type": "PropertyValue", "propertyID": "sha256", "value": article.sha256}
    return _present(
        {
            "@type": "NewsArticle",
            "@id": f"{_OURS}article:{article.id}",
            "headline": article.title,
            "author": {"@type": "Person", "name": article.byline} if article.byline else None,
            "datePublished": str(article.published) if article.published else None,
            "url": article.url,
            "articleBody": article.text,
            "articleSection": [one.title or "" for one in article.sections],
            "identifier": digest if article.sha256 else None,
        }
    )


def _event(talks: Talks) -> dict[str, Any]:
    parts: dict[str, list[dict[str, Any]]] = {"contributor": [], "organizer": []}
    for one in talks.mediators:
        key = "organizer" if one.role is MediatorRole.HOST else "contributor"
        parts[key].append(_role(key, "mediators", one.id, one.role.value))
    return _present(
        {
            "@type": "Event",
            "@id": f"{_OURS}talks",
            "name": "Talks",
            "attendee": [{"@id": _id("parties", one.id)} for one in talks.parties]
            + [_role("attendee", "observers", one.id, "observer") for one in talks.observers],
            **parts,
            "subEvent": [_meeting(one) for one in talks.venues],
            "subjectOf": [{"@id": f"{_OURS}article:{one.id}"} for one in talks.articles],
        }
    )


def _role(key: str, name: str, identifier: str, role: str) -> dict[str, Any]:
    """What schema.org puts between a thing and who has a part in it."""
    return {"@type": "Role", "roleName": role, key: {"@id": _id(name, identifier)}}


def _meeting(venue: Venue) -> dict[str, Any]:
    country = {"@type": "Country", "identifier": venue.country} if venue.country else None
    place = {
        "@type": "Place",
        "@id": f"{_OURS}venue:{venue.id}",
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


def _id(name: str, identifier: str) -> str:
    return f"{_OURS}{name}:{identifier}"


def _reference(talks: Talks, identifier: str) -> dict[str, str]:
    return {"@id": _id(_LIST_OF[type(talks.actor(identifier))], identifier)}


def _actor(talks: Talks, name: str, actor: Actor) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "Person",
        "@id": _id(name, actor.id),
        "name": actor.name,
        "alternateName": list(actor.aliases),
    }
    if isinstance(actor, Person):
        node["jobTitle"] = actor.role
        if actor.represents is not None:
            node["affiliation"] = _reference(talks, actor.represents)
    else:
        node["@type"] = _CLASSES.get(actor.kind, "Organization")
        node["additionalType"] = f"{_OURS}kind:{actor.kind.value}"
        if actor.country is not None:
            key = "nationality" if actor.kind is ActorKind.PERSON else "areaServed"
            node[key] = {"@type": "Country", "identifier": actor.country}
    return _present(node)


def _ask(talks: Talks, demand: Demand) -> dict[str, Any]:
    return _present(
        {
            "@type": "AskAction",
            "@id": f"{_OURS}demand:{demand.id}",
            "additionalType": f"{_OURS}kind:{demand.kind.value}",
            "agent": _reference(talks, demand.by),
            "recipient": _reference(talks, demand.to) if demand.to else None,
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
