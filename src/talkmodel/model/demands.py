"""Demands: who asks what of whom, and what the other side answers."""

from __future__ import annotations

from enum import StrEnum, unique

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.errors import FieldError
from talkmodel.model.evidence import EVIDENCE, Evidence

__all__ = ["Demand", "DemandKind", "Response"]


@unique
class DemandKind(StrEnum):
    """What sort of position it is.

    >>> DemandKind("condition")
    <DemandKind.CONDITION: 'condition'>
    """

    DEMAND = "demand"
    CONDITION = "condition"
    REFUSAL = "refusal"
    PROPOSAL = "proposal"


@unique
class Response(StrEnum):
    """What the other side answers, as far as the article says.

    >>> Response("rejected")
    <Response.REJECTED: 'rejected'>
    """

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@attrs.frozen(kw_only=True)
class Demand:
    """What an actor demands, offers, refuses or makes a condition.

    Attributes:
        id: Its slug, unique among the demands.
        by: The id of the actor who makes it.
        to: The id of the actor it is made to, or `None` where the article does not say.
        kind: What sort of position it is.
        what: What is asked, in the words of the article: the text of an evidence of it with white
            space collapsed, where it has evidence.
        response: What the other side answers.
        evidence: Where the article says so.

    Raises:
        FieldError: An id is no slug, `what` is blank, or `to` is `by`.
        FieldTypeError: A field has a value of the wrong type.

    >>> Demand(id="norland-1", by="norland", what="a new bridge").response.value
    'open'
    """

    id: str = attrs.field(validator=check(checks.slug_id))
    by: str = attrs.field(validator=check(checks.slug_id))
    to: str | None = attrs.field(default=None, validator=check(checks.optional(checks.slug_id)))
    kind: DemandKind = attrs.field(
        default=DemandKind.DEMAND, validator=check(checks.member(DemandKind))
    )
    what: str = attrs.field(validator=check(checks.text))
    response: Response = attrs.field(
        default=Response.OPEN, validator=check(checks.member(Response))
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)

    def __attrs_post_init__(self) -> None:
        """Refuse a demand of oneself."""
        if self.to == self.by:
            reason = (
                f"must be the id of another actor or None: nobody demands of themself ({self.by!r})"
            )
            raise FieldError(type(self).__name__, "to", reason)
