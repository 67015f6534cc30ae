"""Talks as a language model is asked to give them: evidence as quotations instead of offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talkmodel.grounding.search import Searcher
from talkmodel.model import FieldError
from talkmodel.serializers import to_dict

if TYPE_CHECKING:
    from talkmodel.model import Talks

__all__ = ["to_quotes"]


def to_quotes(talks: Talks) -> dict[str, Any]:
    """Return talks as `ground` takes them.

    What our own parser makes of an article, `ground(to_quotes(talks), talks.article)` has back.

    An evidence is its words, and, where these stand more than once in the article, as little of
    what stands before (`prefix`) and after (`suffix`) as tells the places apart.

    Args:
        talks: Talks of one article with its text.

    Raises:
        ArticleCountError: There is no article, or more than one.
        FieldError: The text of the article is withheld.

    >>> import talkmodel
    >>> talks = talkmodel.parse("Kenya and Peru met in Oslo for talks. Peru demands a share.")
    >>> to_quotes(talks)["venues"][0]["evidence"][0]["exact"]
    'Oslo'
    """
    text = talks.article.text
    if text is None:
        raise FieldError("Article", "text", "is withheld, so nothing can be quoted")
    searcher = Searcher(text)
    document = to_dict(talks)
    del document["format"], document["articles"]
    for facts in document.values():
        for fact in facts:
            if "evidence" in fact:
                fact["evidence"] = [_quote(searcher, one) for one in fact["evidence"]]
    return document


def _quote(searcher: Searcher, evidence: dict[str, Any]) -> dict[str, str]:
    start, end, exact = evidence["start"], evidence["end"], evidence["text"]
    quote = {"exact": exact}
    if "rule" in evidence:
        quote["rule"] = evidence["rule"]
    if searcher.places(exact) == ((start, end),):
        return quote
    size = 8
    while True:
        prefix, suffix = (
            searcher.text[max(0, start - size) : start],
            searcher.text[end : end + size],
        )
        if searcher.places(exact, prefix=prefix, suffix=suffix) == ((start, end),):
            return quote | {"prefix": prefix, "suffix": suffix}
        if size > len(searcher.text):
            # Only white space, or one of more places than are counted: nothing tells it apart.
            return quote
        size *= 2
