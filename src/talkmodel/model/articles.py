"""Articles: the sources that facts are read from."""

from __future__ import annotations

import attrs

from talkmodel.model import checks
from talkmodel.model.checks import check
from talkmodel.model.dates import PartialDate
from talkmodel.model.errors import FieldError
from talkmodel.model.evidence import Evidence

__all__ = ["Article", "Section"]

_LINE = check(checks.optional(checks.text))


@attrs.frozen(kw_only=True)
class Section:
    """A part of an article under one heading.

    Attributes:
        title: The heading, or `None` for what stands before the first.
        start: The offset of its first code point in the text of the article.
        end: The offset after its last code point.

    Raises:
        FieldError: The section ends before it starts, or its title is blank.
        FieldTypeError: A field has a value of the wrong type.

    >>> Section(title="What comes next", start=120, end=480).title
    'What comes next'
    """

    title: str | None = attrs.field(default=None, validator=_LINE)
    start: int = attrs.field(validator=check(checks.offset))
    end: int = attrs.field(validator=check(checks.offset))

    def __attrs_post_init__(self) -> None:
        """Refuse a section that ends before it starts."""
        if self.end < self.start:
            reason = f"must not be before start ({self.start}), not {self.end}"
            raise FieldError(type(self).__name__, "end", reason)


@attrs.frozen(kw_only=True)
class Article:
    """A source: its text, or the proof of which text it was.

    Where `text` is given, `sha256` and `length` are worked out from it; giving them too is a check.
    Where the text may not be passed on, `withheld()` keeps the two and drops the text.

    Attributes:
        id: The id that `Evidence.article` points to.
        title: The headline.
        byline: Who wrote it, in the words of the article.
        published: When it was published.
        url: Where it was found.
        text: The text, or `None` where it is withheld. Any `str`, the empty one too.
        sections: Its parts, by offset into the text.
        sha256: The SHA-256 of the text in UTF-8 (a lone surrogate as the three bytes that
            `surrogatepass` makes of it), in lower-case hexadecimal digits.
        length: The length of the text in code points.

    Raises:
        FieldError: A field makes no sense, `sha256` or `length` is not that of `text`, or a section
            is out of range.
        FieldTypeError: A field has a value of the wrong type.

    >>> article = Article(id="harbour", text="Talks resumed in Bern.")
    >>> article.length, article.sha256[:8], article.withheld().text
    (22, 'd5700424', None)
    """

    id: str = attrs.field(validator=check(checks.slug_id))
    title: str | None = attrs.field(default=None, validator=_LINE)
    byline: str | None = attrs.field(default=None, validator=_LINE)
    published: PartialDate | None = attrs.field(
        default=None, validator=check(checks.optional(checks.instance(PartialDate)))
    )
    url: str | None = attrs.field(default=None, validator=_LINE)
    text: str | None = attrs.field(
        default=None, repr=False, validator=check(checks.optional(checks.string))
    )
    sections: tuple[Section, ...] = attrs.field(
        default=(), validator=check(checks.tuple_of(checks.instance(Section)))
    )
    sha256: str | None = attrs.field(default=None, validator=check(checks.optional(checks.digest)))
    length: int | None = attrs.field(default=None, validator=check(checks.optional(checks.offset)))

    def __attrs_post_init__(self) -> None:
        """Work out digest and length, and refuse others than those."""
        if self.text is not None:
            # It loads OpenSSL, which would double what `import talkmodel` costs.
            import hashlib

            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            self._settle("sha256", digest)
            self._settle("length", len(self.text))
        for index, section in enumerate(self.sections):
            if self.length is not None and section.end > self.length:
                reason = f"must be within the text (0 to {self.length}), not {section.end}"
                raise FieldError(type(self).__name__, f"sections[{index}].end", reason)

    def _settle(self, name: str, actual: str | int) -> None:
        given = getattr(self, name)
        if given not in {None, actual}:
            reason = f"is {given!r}, but that of the text is {actual!r}; leave it out or give None"
            raise FieldError(type(self).__name__, name, reason)
        object.__setattr__(self, name, actual)

    def withheld(self) -> Article:
        """Return the same article without its text, `sha256` and `length` kept.

        >>> Article(id="harbour", text="Talks resumed in Bern.").withheld().length
        22
        """
        return attrs.evolve(self, text=None)

    def evidence(self, start: int, end: int, *, rule: str | None = None) -> Evidence:
        """Return the evidence that stands from `start` to `end`.

        Args:
            start: The offset of its first code point.
            end: The offset after its last code point.
            rule: The id of the rule that found it.

        Raises:
            FieldError: The stretch is empty or out of range, or the text is withheld.

        >>> Article(id="harbour", text="Talks resumed in Bern.").evidence(17, 21).text
        'Bern'
        """
        if self.text is None:
            raise FieldError(type(self).__name__, "text", "is withheld, so nothing can be cited")
        return Evidence(article=self.id, start=start, end=end, text=self.text[start:end], rule=rule)
