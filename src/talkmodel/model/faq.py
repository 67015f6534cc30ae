"""Questions that an article asks and answers."""

from __future__ import annotations

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.evidence import EVIDENCE, Evidence

__all__ = ["FAQItem"]


@attrs.frozen(kw_only=True)
class FAQItem:
    """One question that the article answers.

    Attributes:
        question: The question. Like the answer, it is the text of an evidence of the item with
            white space collapsed, where the item has evidence.
        answer: The answer.
        evidence: Where the two stand.

    Raises:
        FieldError: Question or answer is blank.
        FieldTypeError: A field has a value of the wrong type.

    >>> FAQItem(question="Who pays?", answer="Both sides.").answer
    'Both sides.'
    """

    question: str = attrs.field(validator=check(checks.text))
    answer: str = attrs.field(validator=check(checks.text))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=EVIDENCE)
