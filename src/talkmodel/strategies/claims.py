"""What is asked, said and answered: demands, quotes and FAQ items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talkmodel.model import Demand, DemandKind, Evidence, FAQItem, Quote, Response
from talkmodel.strategies.citing import draw_cited, draw_words
from talkmodel.strategies.options import draw_option
from talkmodel.strategies.texts import LINES, SLUGS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["demands", "faq_items", "quotes"]

_ASKED: Final = st.none() | SLUGS
_CUES: Final = st.none() | LINES
_KINDS: Final = st.sampled_from(DemandKind)
_RESPONSES: Final = st.sampled_from(Response)


@st.composite
def demands(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    by: SearchStrategy[str] | None = None,
    to: SearchStrategy[str | None] | None = None,
    kinds: SearchStrategy[DemandKind] | None = None,
    whats: SearchStrategy[str] | None = None,
    responses: SearchStrategy[Response] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Demand:
    """Return a strategy for demands.

    It shrinks to an open demand for `0`, made by `0` to nobody in particular.

    Args:
        ids: The ids: slugs.
        by: The ids of who makes it.
        to: The ids of whom it is made to, or `None`. One made to oneself is made to nobody.
        kinds: What sort of position it is.
        whats: What is asked, where there is no evidence; else the words are those of the evidence.
        responses: What the other side answers.
        evidence: Each evidence of it; there may be none, or several. It is left out where nothing
            in it can be seen.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find, strategies as st
    >>> demand = find(demands(by=st.just("norland")), lambda demand: demand.to is not None)
    >>> demand.by, demand.to, demand.what
    ('norland', '0', '0')
    """
    identifier = draw_option(draw, ids, "ids", SLUGS)
    maker = draw_option(draw, by, "by", SLUGS)
    asked = draw_option(draw, to, "to", _ASKED)
    cited = draw_cited(draw, evidence)
    return Demand(
        id=identifier,
        by=maker,
        to=None if asked == maker else asked,
        kind=draw_option(draw, kinds, "kinds", _KINDS),
        what=draw_words(draw, cited, whats, "whats"),
        response=draw_option(draw, responses, "responses", _RESPONSES),
        evidence=cited,
    )


@st.composite
def quotes(
    draw: st.DrawFn,
    *,
    speakers: SearchStrategy[str] | None = None,
    texts: SearchStrategy[str] | None = None,
    cues: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Quote:
    """Return a strategy for quotes.

    It shrinks to `0`, said by `0`.

    Args:
        speakers: The ids of who said it.
        texts: What was said, where there is no evidence; else the words are those of the evidence.
        cues: The words that introduce it, or `None`.
        evidence: Each evidence of it; there may be none, or several. It is left out where nothing
            in it can be seen.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> find(quotes(), lambda quote: len(quote.text) > 2).text
    '000'
    """
    cited = draw_cited(draw, evidence)
    return Quote(
        speaker=draw_option(draw, speakers, "speakers", SLUGS),
        text=draw_words(draw, cited, texts, "texts"),
        cue=draw_option(draw, cues, "cues", _CUES),
        evidence=cited,
    )


@st.composite
def faq_items(
    draw: st.DrawFn,
    *,
    questions: SearchStrategy[str] | None = None,
    answers: SearchStrategy[str] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> FAQItem:
    """Return a strategy for questions with their answers.

    It shrinks to the question `0` with the answer `0`.

    Args:
        questions: The questions, where there is no evidence; else the words are those of the
            evidence.
        answers: The answers, likewise.
        evidence: Each evidence of the item; there may be none, or several. It is left out where
            nothing in it can be seen.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> find(faq_items(), lambda item: len(item.evidence) > 0).question
    '0'
    """
    cited = draw_cited(draw, evidence)
    return FAQItem(
        question=draw_words(draw, cited, questions, "questions"),
        answer=draw_words(draw, cited, answers, "answers"),
        evidence=cited,
    )
