"""Venues: where talks take, took or will take place."""

from __future__ import annotations

from enum import StrEnum, unique

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.dates import PartialDate
from talkmodel.model.evidence import EVIDENCE, Evidence

__all__ = ["Venue", "When"]


@unique
class When(StrEnum):
    """When talks are at a venue, seen from the article.

    >>> When("planned")
    <When.PLANNED: 'planned'>
    """

    CURRENT = "current"
    PAST = "past"
    PLANNED = "planned"


@attrs.frozen(kw_only=True)
class Venue:
    """A place where talks take, took or will take place.

    Attributes:
        id: Its slug, unique among the venues.
        name: Its name.
        aliases: Other names the article has for it.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where known.
        when: Whether the talks there are current, past or planned.
        date: When they take place, as exact as the article has it.
        evidence: Where the article says so.

    Raises:
        FieldError: The id is no slug, a name is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> Venue(id="bern", name="Bern", when=When.PAST, date=PartialDate.parse("2024-05")).country
    """

    id: str = attrs.field(validator=check(checks.slug_id))
    name: str = attrs.field(validator=check(checks.text))
    aliases: tuple[str, ...] = attrs.field(
        default=(), validator=check(checks.tuple_of(checks.text))
    )
    country: str | None = attrs.field(
        default=None, validator=check(checks.optional(checks.country))
    )
    when: When = attrs.field(default=When.CURRENT, validator=check(checks.member(When)))
    date: PartialDate | None = attrs.field(
        default=None, validator=check(checks.optional(checks.instance(PartialDate)))
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)
