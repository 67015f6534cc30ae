"""The assertion that every evidence stands where it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from talkmodel.model import Evidence, FieldError, FieldTypeError, Talks
from talkmodel.model.hints import describe, did_you_mean

__all__ = ["assert_evidence_exact"]

_NAME = "assert_evidence_exact"


def assert_evidence_exact(talks: Talks, text: str | Mapping[str, str] | None = None) -> None:
    """Check that every evidence is the exact slice of its article's text.

    `Talks` itself holds this for articles that have their text. Here the texts of articles that
    withhold theirs can be given too, and an article's own text must be the one that is given. An
    evidence whose article has no text anywhere is not checked.

    Args:
        talks: What is checked.
        text: The text of the only article, or the texts by the id of their article.

    Raises:
        AssertionError: An evidence is no slice of its text, or a text is not that of its article;
            the message has a line for each.
        FieldError: A text is given for an article that is not there, or one text for several.
        FieldTypeError: An argument has the wrong type.

    >>> from talkmodel import Article, Party, Talks
    >>> article = Article(id="harbour", text="Norland signed.")
    >>> norland = Party(id="norland", name="Norland", evidence=(article.evidence(0, 7),))
    >>> talks = Talks(articles=(article.withheld(),), parties=(norland,))
    >>> assert_evidence_exact(talks, "Norland signed.")
    >>> assert_evidence_exact(talks, "Sudland signed.")
    Traceback (most recent call last):
    AssertionError: evidence is not exact
      articles['harbour']: the given text is not that of the article
      parties[0].evidence[0]: 0 to 7 is 'Sudland', not 'Norland'
    """
    __tracebackhide__ = True
    if not isinstance(talks, Talks):
        raise FieldTypeError(_NAME, "talks", f"must be a Talks, not {describe(talks)}")
    given = _texts(talks, text)
    texts = {one.id: one.text for one in talks.articles if one.text is not None} | given
    wrong = [
        f"articles[{one.id!r}]: the given text is not that of the article"
        for one in talks.articles
        if one.id in given and not _is_text_of(given[one.id], one.sha256, one.length)
    ]
    for path, evidence in _evidence(talks):
        there = texts.get(evidence.article, "")[evidence.start : evidence.end]
        if evidence.article in texts and there != evidence.text:
            place = f"{evidence.start} to {evidence.end}"
            wrong.append(f"{path}: {place} is {there!r}, not {evidence.text!r}")
    if wrong:
        raise AssertionError("\n  ".join(["evidence is not exact", *wrong]))


def _texts(talks: Talks, text: object) -> dict[str, str]:
    """Return the given texts by the id of their article."""
    if text is None:
        return {}
    if isinstance(text, str):
        if len(talks.articles) != 1:
            reason = f"is one text, but there are {len(talks.articles)} articles; give them by id"
            raise FieldError(_NAME, "text", reason)
        return {talks.articles[0].id: text}
    if not isinstance(text, Mapping):
        reason = f"must be a str or a mapping of texts by article, not {describe(text)}"
        raise FieldTypeError(_NAME, "text", reason)
    ids = [article.id for article in talks.articles]
    for key, value in text.items():
        if key not in ids:
            hint = did_you_mean(str(key), ids)
            raise FieldError(_NAME, f"text[{key!r}]", f"there is no such article{hint}")
        if not isinstance(value, str):
            raise FieldTypeError(_NAME, f"text[{key!r}]", f"must be a str, not {describe(value)}")
    return dict(text)


def _is_text_of(text: str, sha256: str | None, length: int | None) -> bool:
    import hashlib

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return sha256 in {None, digest} and length in {None, len(text)}


def _evidence(talks: Talks) -> Iterator[tuple[str, Evidence]]:
    """Yield each evidence with its path."""
    rows = (field.name for field in attrs.fields(Talks) if field.name != "articles")
    for row in rows:
        for index, fact in enumerate(getattr(talks, row)):
            for at, evidence in enumerate(fact.evidence):
                yield f"{row}[{index}].evidence[{at}]", evidence
