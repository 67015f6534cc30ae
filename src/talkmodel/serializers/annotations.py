"""Facts as W3C Web Annotations: each fact points at the characters that say it.

Positions are counted in code points, as the Web Annotation Data Model wants them and as Python
counts; what works in UTF-16 units (a browser's script) has to convert them. What the vocabulary has
no word for, the fact itself, stands as JSON in the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talkmodel.serializers.keys import Keys
from talkmodel.serializers.losses import Loss
from talkmodel.serializers.plain import to_dict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Article, Talks

__all__ = ["LOSES", "to_annotations"]

LOSES: Final = (Loss("articles.text", "annotations point into the text instead of holding it"),)
"""What `to_annotations` leaves out."""

_OURS: Final = "urn:talkmodel:"
_CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "@version": 1.1,
        "fact": {"@id": f"{_OURS}fact", "@type": "@json"},
        "list": f"{_OURS}list",
        "rule": f"{_OURS}rule",
        "sha256": f"{_OURS}sha256",
    },
)
_AROUND: Final = 32


def to_annotations(talks: Talks) -> dict[str, Any]:
    """Return an annotation page: an annotation for each evidence of each fact.

    A target has two selectors, the exact words with what stands around them and the position, and
    the SHA-256 of the text that they count in. A fact without evidence is about the whole article.
    An article's own data is an annotation that describes it. Ids hold what tells the article from
    others, so that the pages of many can be put together.

    Args:
        talks: The talks.

    >>> from talkmodel import Article, Party, Talks
    >>> article = Article(id="harbour", text="Norland is ready.")
    >>> party = Party(id="norland", name="Norland", evidence=(article.evidence(0, 7),))
    >>> page = to_annotations(Talks(articles=(article,), parties=(party,)))
    >>> page["items"][1]["body"]["fact"], page["items"][1]["target"]["selector"][1]
    ({'id': 'norland', 'name': 'Norland'}, {'type': 'TextPositionSelector', 'start': 0, 'end': 7})
    """
    items = []
    keys = Keys(talks)
    for number, (body, target) in enumerate(_annotations(talks, keys), start=1):
        describes = body["list"] == "articles"
        items.append(
            {
                "id": f"{_OURS}{keys.talks}:annotation:{number}",
                "type": "Annotation",
                "motivation": "describing" if describes else "identifying",
                "body": body,
                "target": target,
            }
        )
    return {"@context": list(_CONTEXT), "type": "AnnotationPage", "startIndex": 0, "items": items}


def _annotations(talks: Talks, keys: Keys) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    articles = {one.id: one for one in talks.articles}
    sources = {one.id: _source(one, keys) for one in talks.articles}
    whole = next(iter(sources.values()), {"source": f"{_OURS}{keys.talks}:talks"})
    for name, facts in to_dict(talks).items():
        if name == "format":
            continue
        for fact in facts:
            if name == "articles":
                body = {key: fact[key] for key in fact if key != "text"}
                yield _body(name, body), sources[fact["id"]]
                continue
            body = {key: fact[key] for key in fact if key != "evidence"}
            if not fact.get("evidence"):
                yield _body(name, body), whole
            for evidence in fact.get("evidence", ()):
                rule = {"rule": evidence["rule"]} if "rule" in evidence else {}
                cited = evidence["article"]
                selectors = _selectors(articles[cited], evidence)
                target = {"type": "SpecificResource", **sources[cited], "selector": selectors}
                yield _body(name, body) | rule, target


def _body(name: str, fact: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Dataset", "list": name, "fact": fact}


def _source(article: Article, keys: Keys) -> dict[str, Any]:
    identifier = f"{_OURS}{keys.article(article.id)}:article:{article.id}"
    source: dict[str, Any] = {"source": identifier}
    if article.url is not None:
        source["source"] = article.url
        source["scope"] = identifier
    if article.sha256 is not None:
        source["sha256"] = article.sha256
    return source


def _selectors(article: Article, evidence: dict[str, Any]) -> list[dict[str, Any]]:
    start, end = evidence["start"], evidence["end"]
    quote = {"type": "TextQuoteSelector", "exact": evidence["text"]}
    if article.text is not None:
        quote["prefix"] = article.text[max(0, start - _AROUND) : start]
        quote["suffix"] = article.text[end : end + _AROUND]
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return [quote, position]
