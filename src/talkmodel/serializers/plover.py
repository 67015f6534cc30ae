"""Talks as PLOVER event records, the successor of CAMEO.

PLOVER records one event between actors and has no word for a mediator: mediators and observers go
into extra fields (`x_mediator`, `x_observer`), as its manual allows. What it cannot be told from
our model (the mode of a request, a scale) stays empty instead of being guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from talkmodel.model import ActorKind, DemandKind, FieldError, Person, Response, When
from talkmodel.model.hints import describe
from talkmodel.serializers.iso_codes import iso_date
from talkmodel.serializers.keys import Keys
from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Actor, Demand, Evidence, Talks, Venue

__all__ = ["LOSES", "to_plover"]

_ACTORS: Final = ("parties", "mediators", "observers")
LOSES: Final = (
    Loss("people", "records know actors; humans come in only where they ask something"),
    Loss("others", "records know actors; others come in only where they ask or answer something"),
    Loss("quotes", "what is said is no event there"),
    Loss("faq", "records have no questions"),
    *(
        Loss(f"{name}.{field}", "an actor is its name, country and sector there")
        for name in _ACTORS
        for field in ("id", "aliases", "evidence")
    ),
    Loss("venues.id", "a place is its name there"),
    Loss("venues.aliases", "a place has one name there"),
    *(
        Loss(f"articles.{field}", "a record cites title and address of its source")
        for field in ("id", "byline", "published", "text", "sections", "sha256", "length")
    ),
    Loss("venues.evidence.rule", "records do not say how they were found"),
    Loss(
        "demands.evidence.rule",
        "records do not say how they were found; it tells which words are those of an answer",
    ),
)
"""What `to_plover` leaves out; of several evidences of an event it has the first.

An answer has the first by a rule of answers, and no words where there is none.
"""

_SECTORS: Final = {
    ActorKind.STATE: "GOV",
    ActorKind.GOVERNMENT: "GOV",
    ActorKind.ARMED_GROUP: "REB",
    ActorKind.POLITICAL_PARTY: "PTY",
    ActorKind.UNION: "LAB",
    ActorKind.COMPANY: "BUS",
    ActorKind.COMMUNITY: "CVL",
}
_EVENTS: Final = {
    DemandKind.DEMAND: "REQUEST",
    DemandKind.CONDITION: "REQUEST",
    DemandKind.PROPOSAL: "AGREE",
    DemandKind.REFUSAL: "REJECT",
}
_BETWEEN_STATES: Final = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.IGO})
_OF_ANSWERS: Final = "response."
_ANSWERS: Final = {Response.ACCEPTED: "CONCEDE", Response.REJECTED: "REJECT"}
_NAMES: Final = {
    "actor": "source",
    "recipient": "target",
    "event_text": "eventText",
    "event_loc": "eventLoc",
    "text_info": "textInfo",
    "cite_info": "citeInfo",
    "entity_text": "actorText",
}


def to_plover(
    talks: Talks, *, style: Literal["manual-2.0", "gsr-0.5b1"] = "manual-2.0"
) -> list[dict[str, Any]]:
    """Return event records: one for each meeting, each demand, and each answer to one.

    A meeting is CONSULT, a planned one AGREE (to meet); a demand or condition REQUEST, a proposal
    AGREE, a refusal REJECT; an answer CONCEDE or REJECT, tied to its demand by `link`. The place in
    the text of an answer is that of its own words, by an evidence of the demand whose rule begins
    with `response.`; without one it has none. `date` is what the article says of the event, cut to
    its digits, and empty where it says nothing. `context` is `diplomatic` where all parties are
    states, governments or intergovernmental organisations, and else empty. Ids begin with what
    tells the article from others, so that records of many can be put together.

    Args:
        talks: The talks.
        style: The names of the keys: those of the manual (2.0 draft), or of the gold records
            (0.5b1).

    Raises:
        FieldError: There is no such style.

    >>> from talkmodel import Demand, Party, Talks
    >>> norland, sudland = (Party(id=one.lower(), name=one) for one in ("Norland", "Sudland"))
    >>> bridge = Demand(id="bridge", by="norland", to="sudland", what="a bridge")
    >>> for one in to_plover(Talks(parties=(norland, sudland), demands=(bridge,))):
    ...     print(one["id"].partition("-")[2], one["event"], one["event_text"])
    talks ['CONSULT'] talks
    demand-bridge ['REQUEST'] a bridge
    """
    if style not in {"manual-2.0", "gsr-0.5b1"}:
        reason = f"must be 'manual-2.0' or 'gsr-0.5b1', not {describe(style)}"
        raise FieldError("to_plover", "style", reason)
    key = Keys(talks).talks
    records = [*_meetings(talks, key)]
    for demand in talks.demands:
        records += _asked(talks, key, demand)
    # What else talks are about (pay, a truce, a coalition), no kind of an actor tells.
    if talks.parties and all(one.kind in _BETWEEN_STATES for one in talks.parties):
        records = [one | {"context": ["diplomatic"]} for one in records]
    return records if style == "manual-2.0" else [_renamed(one) for one in records]


def _renamed(value: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, list):
        return [_renamed(one) for one in value]
    if isinstance(value, dict):
        return {_NAMES.get(key, key): _renamed(one) for key, one in value.items()}
    return value


def _meetings(talks: Talks, key: str) -> Iterator[dict[str, Any]]:
    venues: tuple[Venue | None, ...] = talks.venues
    if not venues and any(getattr(talks, name) for name in _ACTORS):
        venues = (None,)
    for number, venue in enumerate(venues):
        planned = venue is not None and venue.when is When.PLANNED
        record = _record(
            f"{key}-talks" if venue is None else f"{key}-talks-{number + 1}",
            "AGREE" if planned else "CONSULT",
            "talks" if venue is None else f"talks in {venue.name}",
        )
        record["actor"] = [_entity(one) for one in talks.parties]
        record["x_mediator"] = [_entity(one) | {"role": one.role.value} for one in talks.mediators]
        record["x_observer"] = [_entity(one) for one in talks.observers]
        if venue is not None:
            if venue.date is not None:
                record["date"] = iso_date(venue.date)
            record["event_loc"] = {
                "extracted_place": venue.name,
                "country_code": venue.country or "",
            }
            record["comment"] = venue.when.value
        yield record | _source(talks, () if venue is None else venue.evidence)


def _record(identifier: str, event: str, text: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "date": "",
        "actor": [],
        "recipient": [],
        "event": [event],
        "mode": [],
        "context": [],
        "event_text": text,
        "link": "",
        "comment": "",
        "coder": "talkmodel",
    }


def _asked(talks: Talks, key: str, demand: Demand) -> Iterator[dict[str, Any]]:
    by = [_entity(talks.actor(demand.by))]
    to = [_entity(talks.actor(demand.to))] if demand.to is not None else []
    source = _source(talks, demand.evidence)
    identifier = f"{key}-demand-{demand.id}"
    record = _record(identifier, _EVENTS[demand.kind], demand.what)
    yield record | {"actor": by, "recipient": to, "comment": demand.kind.value} | source
    if demand.response in _ANSWERS:
        answer = _record(f"{key}-answer-{demand.id}", _ANSWERS[demand.response], demand.what)
        said = tuple(one for one in demand.evidence if (one.rule or "").startswith(_OF_ANSWERS))
        if said:
            source = _source(talks, said)
        else:
            source.pop("text_info", None)
        yield answer | {"actor": to, "recipient": by, "link": identifier} | source


def _entity(actor: Actor) -> dict[str, Any]:
    if isinstance(actor, Person):
        return {"code": "", "sector": "", "entity_text": actor.name}
    code = actor.country or ("IGO" if actor.kind is ActorKind.IGO else "")
    return {"code": code, "sector": _SECTORS.get(actor.kind, ""), "entity_text": actor.name}


def _source(talks: Talks, evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    cited = {one.article for one in evidence[:1]} or {one.id for one in talks.articles[:1]}
    article = next((one for one in talks.articles if one.id in cited), None)
    found: dict[str, Any] = {}
    if evidence:
        (first, *_) = evidence
        found["text_info"] = {"start": first.start, "end": first.end, "text_story": first.text}
    if article is not None:
        found["cite_info"] = {
            "title": article.title or "",
            "url": article.url or "",
            "codebook": "PLOVER",
            "version": "2.0 draft",
        }
    return found
