"""Actors: who negotiates, who mediates, who is present, and who speaks."""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Final, TypeAlias

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.errors import FieldError
from talkmodel.model.evidence import EVIDENCE, Evidence

__all__ = [
    "ACTOR_LISTS",
    "Actor",
    "ActorKind",
    "Mediator",
    "MediatorRole",
    "Observer",
    "Other",
    "Party",
    "Person",
]

ACTOR_LISTS: Final = ("parties", "mediators", "observers", "people", "others")
"""The fields of `Talks` that hold actors, in the order in which an id is looked up."""


@unique
class ActorKind(StrEnum):
    """What sort of actor it is.

    >>> ActorKind("armed_group")
    <ActorKind.ARMED_GROUP: 'armed_group'>
    """

    STATE = "state"
    GOVERNMENT = "government"
    IGO = "igo"
    ARMED_GROUP = "armed_group"
    POLITICAL_PARTY = "political_party"
    UNION = "union"
    COMPANY = "company"
    ORGANISATION = "organisation"
    COMMUNITY = "community"
    PERSON = "person"
    OTHER = "other"


@unique
class MediatorRole(StrEnum):
    """What a third party does for the talks.

    >>> MediatorRole("host")
    <MediatorRole.HOST: 'host'>
    """

    MEDIATOR = "mediator"
    FACILITATOR = "facilitator"
    HOST = "host"
    CONVENER = "convener"
    GUARANTOR = "guarantor"
    CHAIR = "chair"
    SPONSOR = "sponsor"
    WITNESS = "witness"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class _Named:
    """What has an id, a name and other names."""

    id: str = attrs.field(validator=check(checks.slug_id))
    name: str = attrs.field(validator=check(checks.text))
    aliases: tuple[str, ...] = attrs.field(
        default=(), validator=check(checks.tuple_of(checks.text))
    )


@attrs.frozen(kw_only=True)
class _Collective(_Named):
    """An actor of any kind."""

    kind: ActorKind = attrs.field(
        default=ActorKind.OTHER, validator=check(checks.member(ActorKind))
    )
    country: str | None = attrs.field(
        default=None, validator=check(checks.optional(checks.country))
    )


@attrs.frozen(kw_only=True)
class Party(_Collective):
    """A side that negotiates.

    Attributes:
        id: Its slug, such as `dock-workers-union`; what facts point to.
        name: Its name.
        aliases: Other names the article has for it.
        kind: What sort of actor it is.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where there is one.
        evidence: Where it is named.

    Raises:
        FieldError: The id is no slug, a name is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> Party(id="norland", name="Norland", kind=ActorKind.STATE).name
    'Norland'
    """

    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)


@attrs.frozen(kw_only=True)
class Mediator(_Collective):
    """A third party that works between the parties.

    Attributes:
        id: Its slug; the same as that of a party or person where it is the same actor.
        name: Its name.
        aliases: Other names the article has for it.
        kind: What sort of actor it is.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where there is one.
        role: What it does for the talks.
        evidence: Where it is named in that role.

    Raises:
        FieldError: The id is no slug, a name is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> Mediator(id="qatar", name="Qatar", country="QAT", role=MediatorRole.HOST).role.value
    'host'
    """

    role: MediatorRole = attrs.field(
        default=MediatorRole.MEDIATOR, validator=check(checks.member(MediatorRole))
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)


@attrs.frozen(kw_only=True)
class Observer(_Collective):
    """A named actor that is present and neither negotiates nor mediates.

    Attributes:
        id: Its slug; the same as that of a party or person where it is the same actor.
        name: Its name.
        aliases: Other names the article has for it.
        kind: What sort of actor it is.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where there is one.
        evidence: Where it is named in that role.

    Raises:
        FieldError: The id is no slug, a name is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> Observer(id="river-commission", name="River Commission").kind.value
    'other'
    """

    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)


@attrs.frozen(kw_only=True)
class Other(_Collective):
    """An actor without a role in the talks that facts still point to: it speaks or is asked.

    Attributes:
        id: Its slug.
        name: Its name, or what the article calls it: `a union official`.
        aliases: Other names the article has for it.
        kind: What sort of actor it is.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where there is one.
        evidence: Where it is named.

    Raises:
        FieldError: The id is no slug, a name is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> Other(id="a-union-official", name="a union official").name
    'a union official'
    """

    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)


@attrs.frozen(kw_only=True)
class Person(_Named):
    """A named human.

    Attributes:
        id: Their slug, such as `mira-holt`.
        name: Their name.
        aliases: Other names the article has for them.
        role: What they are, in the words of the article: `chief negotiator`.
        represents: The id of the actor they speak or act for.
        evidence: Where they are named.

    Raises:
        FieldError: The id is no slug, a name is blank, or they represent themself.
        FieldTypeError: A field has a value of the wrong type.

    >>> Person(id="mira-holt", name="Mira Holt", represents="norland").represents
    'norland'
    """

    role: str | None = attrs.field(default=None, validator=check(checks.optional(checks.text)))
    represents: str | None = attrs.field(
        default=None, validator=check(checks.optional(checks.slug_id))
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)

    def __attrs_post_init__(self) -> None:
        """Refuse somebody who represents themself."""
        if self.represents == self.id:
            reason = f"must be the id of another actor or None, not their own ({self.id!r})"
            raise FieldError(type(self).__name__, "represents", reason)


Actor: TypeAlias = Party | Mediator | Observer | Person | Other
"""Any actor: whoever can demand, be asked, speak or be represented."""
