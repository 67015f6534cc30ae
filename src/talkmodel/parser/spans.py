"""Half-open spans of the caller's text, and what is done with the white space around them."""

import attrs

__all__ = ["Span", "strip_span"]


@attrs.frozen(slots=True)
class Span:
    """A half-open stretch of a text, in code points.

    Attributes:
        start: Offset of the first code point.
        end: Offset after the last code point.

    >>> Span(4, 9).of("The delta")
    'delta'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text that the span covers.

        >>> Span(0, 3).of("abcdef")
        'abc'
        """
        return text[self.start : self.end]


def strip_span(text: str, span: Span) -> Span:
    """Return the span without white space at either end (empty at its start if blank).

    >>> strip_span("  both sides ", Span(0, 13))
    Span(start=2, end=12)
    """
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
