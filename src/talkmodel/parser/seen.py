"""What was seen in an article and left out, with the reason."""

import attrs

__all__ = ["SeenNote"]


@attrs.frozen(slots=True)
class SeenNote:
    """Something a reader saw and could not make a fact of.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        rule: Id of the rule that left it out, such as `quote.no-speaker`.
        reason: Why, in words.

    >>> SeenNote(4, 9, "quote.no-speaker", "nobody is said to have said it").rule
    'quote.no-speaker'
    """

    start: int
    end: int
    rule: str
    reason: str
