"""Quotations in the JSON of Citron, the BBC's extractor of quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talkmodel.serializers.losses import Loss

if TYPE_CHECKING:
    from talkmodel.model import Article, Evidence, Quote, Talks

__all__ = ["LOSES", "to_citron"]

_OTHER: Final = "the format knows quotations only"
LOSES: Final = (
    *(
        Loss(f"articles.{name}", "a document there is its text")
        for name in ("title", "byline", "published", "url", "sections", "sha256", "length")
    ),
    *(
        Loss(name, _OTHER)
        for name in ("mediators", "observers", "others", "venues", "demands", "faq")
    ),
    *(
        Loss(f"{name}.{field}", "of a speaker it has the nearest mention, of others nothing")
        for name, fields in (
            ("parties", ("id", "name", "aliases", "kind", "country", "evidence")),
            ("people", ("id", "name", "aliases", "role", "represents", "evidence")),
        )
        for field in fields
    ),
    Loss("quotes.evidence.rule", "it has no word for how something was found"),
)
"""What `to_citron` leaves out."""

_REACH: Final = 300
"""How far from a quotation its verb of saying is looked for, in code points."""


def to_citron(talks: Talks) -> dict[str, dict[str, Any]]:
    """Return for each article, by its id, a document in Citron's form: its text and its quotes.

    A span is `start`, `end` (code points, half-open) and `text`; where no place is known, `start`
    and `end` are None. The source of a quote is the mention of the speaker that is nearest to it.
    Quotes without evidence go to the first article.

    Args:
        talks: The talks.

    >>> from talkmodel import Article, Party, Quote, Talks
    >>> article = Article(id="harbour", text="“Never,” said Norland.")
    >>> party = Party(id="norland", name="Norland", evidence=(article.evidence(14, 21),))
    >>> quote = Quote(
    ...     speaker="norland", text="Never,", cue="said", evidence=(article.evidence(1, 7),)
    ... )
    >>> talks = Talks(articles=(article,), parties=(party,), quotes=(quote,))
    >>> (one,) = to_citron(talks)["harbour"]["quotes"]
    >>> one["contents"], one["cue"]
    ([{'start': 1, 'end': 7, 'text': 'Never,'}], {'start': 9, 'end': 13, 'text': 'said'})
    """
    documents: dict[str, dict[str, Any]] = {
        one.id: {"text": one.text, "quotes": []} for one in talks.articles
    }
    articles = {one.id: one for one in talks.articles}
    for number, quote in enumerate(talks.quotes):
        homes = dict.fromkeys(one.article for one in quote.evidence)
        for home in homes or dict.fromkeys(list(articles)[:1] or [""]):
            document = documents.setdefault(home, {"text": None, "quotes": []})
            own = [one for one in quote.evidence if one.article == home]
            entry = _entry(talks, quote, own, articles.get(home))
            document["quotes"].append({"id": number, **entry})
    return documents


def _entry(
    talks: Talks, quote: Quote, own: list[Evidence], article: Article | None
) -> dict[str, Any]:
    at = own[-1].start if own else 0
    return {
        "cue": _cue(quote.cue, own, article),
        "sources": [_source(talks, quote, at, article)],
        "contents": [_span(one.start, one.end, one.text) for one in own]
        or [_span(None, None, quote.text)],
        "coreferences": [],
        "confidence": None,
    }


def _span(start: int | None, end: int | None, text: str) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text}


def _source(talks: Talks, quote: Quote, at: int, article: Article | None) -> dict[str, Any]:
    actor = talks.actor(quote.speaker)
    here = [one for one in actor.evidence if article is not None and one.article == article.id]
    if not here:
        return _span(None, None, actor.name)
    nearest = min(here, key=lambda one: (abs(one.start - at), one.start))
    return _span(nearest.start, nearest.end, nearest.text)


def _cue(cue: str | None, own: list[Evidence], article: Article | None) -> dict[str, Any] | None:
    """The cue at the place nearest to the quote, looked for where a sentence would have it."""
    if cue is None:
        return None
    if own and article is not None and article.text is not None:
        after = article.text.find(cue, own[-1].end, own[-1].end + _REACH)
        before = article.text.rfind(cue, max(0, own[0].start - _REACH), own[0].start)
        at = after if after >= 0 else before
        if at >= 0:
            return _span(at, at + len(cue), cue)
    return _span(None, None, cue)
