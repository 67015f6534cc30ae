"""Evidence: where in which article a fact stands."""

from __future__ import annotations

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.errors import FieldError

__all__ = ["Evidence", "collapse"]


@attrs.frozen(kw_only=True)
class Evidence:
    """The stretch of an article that a fact was read from.

    Attributes:
        article: The id of the article.
        start: The offset of its first code point in the text of the article.
        end: The offset after its last code point.
        text: What stands there, exactly: `article.text[start:end]`. It may be kept where the text
            of the article itself is withheld.
        rule: The id of the rule that found it, such as `demand.insist-on`; `None` by hand.

    Raises:
        FieldError: The stretch is empty, or its text has another length.
        FieldTypeError: A field has a value of the wrong type.

    >>> Evidence(article="article", start=4, end=9, text="Qatar").end
    9
    """

    article: str = attrs.field(validator=check(checks.slug_id))
    start: int = attrs.field(validator=check(checks.offset))
    end: int = attrs.field(validator=check(checks.offset))
    text: str = attrs.field(validator=check(checks.string))
    rule: str | None = attrs.field(default=None, validator=check(checks.optional(checks.text)))

    def __attrs_post_init__(self) -> None:
        """Refuse an empty stretch, and a text that cannot be all of it."""
        if self.end <= self.start:
            reason = f"must be after start ({self.start}), not {self.end}"
            raise FieldError(type(self).__name__, "end", reason)
        if len(self.text) != self.end - self.start:
            reason = (
                f"has {len(self.text)} code points, but {self.start} to {self.end} are "
                f"{self.end - self.start}"
            )
            raise FieldError(type(self).__name__, "text", reason)


def collapse(text: str) -> str:
    r"""Return `text` with each run of white space made one space, none at the ends.

    >>> collapse(" hand over\n  the keys ")
    'hand over the keys'
    """
    return " ".join(text.split())


EVIDENCE = check(checks.tuple_of(checks.instance(Evidence)))
"""The validator of a fact's `evidence`."""
