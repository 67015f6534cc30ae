"""Quotes: who said what, word for word."""

from __future__ import annotations

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.evidence import EVIDENCE, Evidence

__all__ = ["Quote"]


@attrs.frozen(kw_only=True)
class Quote:
    """A direct quotation.

    Attributes:
        speaker: The id of the actor who said it.
        text: What was said, without quotation marks: the text of an evidence of it with white space
            collapsed, where it has evidence.
        cue: The word that introduces it, such as `said`.
        evidence: Where it stands.

    Raises:
        FieldError: The speaker is no slug, or a text is blank.
        FieldTypeError: A field has a value of the wrong type.

    >>> Quote(speaker="mira-holt", text="We are not there yet.", cue="said").cue
    'said'
    """

    speaker: str = attrs.field(validator=check(checks.slug_id))
    text: str = attrs.field(validator=check(checks.text))
    cue: str | None = attrs.field(default=None, validator=check(checks.optional(checks.text)))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)
