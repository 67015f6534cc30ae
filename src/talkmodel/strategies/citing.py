"""Evidence: exact stretches of an article, or of one that nobody has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talkmodel.model import Article, Evidence, collapse, is_blank
from talkmodel.model.checks import MAX_OFFSET
from talkmodel.strategies.options import draw_option, strategy
from talkmodel.strategies.texts import LINES, SLUGS, SOME_TEXT

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["draw_cited", "draw_evidence", "draw_words", "evidence", "wording"]

_RULES: Final = st.none() | LINES
_SPANS: Final = 2


@st.composite
def evidence(
    draw: st.DrawFn,
    *,
    articles: SearchStrategy[Article] | None = None,
    rules: SearchStrategy[str | None] | None = None,
) -> Evidence:
    """Return a strategy for evidence.

    It shrinks to the first code point of the article.

    Args:
        articles: The articles to cite, such as `st.just(article)`: what stands there exactly where
            the text is known, else any text that fits in. By default, articles that nobody has.
        rules: The ids of rules, or `None` for what was found by hand.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy, or an article is empty.

    >>> from hypothesis import find, strategies as st
    >>> article = Article(id="harbour", text="Talks resumed in Bern.")
    >>> find(evidence(articles=st.just(article)), lambda cited: "Bern" in cited.text).end
    21
    """
    if articles is None:
        article = Article(id=draw(SLUGS))
    else:
        article = draw_option(draw, articles, "articles", st.nothing())
    rule = draw_option(draw, rules, "rules", _RULES)
    if article.length == 0:
        message = f"articles gave {article.id!r}, whose text is empty: nothing there can be cited"
        raise InvalidArgument(message)
    if article.text is not None:
        start = draw(st.integers(0, len(article.text) - 1))
        return article.evidence(start, draw(st.integers(start + 1, len(article.text))), rule=rule)
    length = MAX_OFFSET if article.length is None else article.length
    text = draw(SOME_TEXT)[:length]
    start = draw(st.integers(0, length - len(text)))
    return Evidence(article=article.id, start=start, end=start + len(text), text=text, rule=rule)


_ANYWHERE: Final = evidence()


def draw_evidence(draw: DrawFn, option: SearchStrategy[Evidence] | None) -> tuple[Evidence, ...]:
    """Return some evidence of a fact, often none; always none of a strategy without a value."""
    each = strategy(option, "evidence", _ANYWHERE)
    return () if each.is_empty else tuple(draw(st.lists(each, max_size=_SPANS)))


def draw_cited(draw: DrawFn, option: SearchStrategy[Evidence] | None) -> tuple[Evidence, ...]:
    """Return some evidence of a fact that has words; none where nothing in it can be seen."""
    cited = draw_evidence(draw, option)
    return cited if wording(cited) else ()


def draw_words(
    draw: DrawFn, cited: tuple[Evidence, ...], option: SearchStrategy[str] | None, name: str
) -> str:
    """Return the words of a fact: those of its evidence, where it has some."""
    free = strategy(option, name, LINES)
    said = wording(cited)
    return draw(st.sampled_from(said)) if said else draw(free)


def wording(cited: tuple[Evidence, ...]) -> tuple[str, ...]:
    """Return what a fact with this evidence can say: the texts in which something can be seen."""
    texts = (collapse(one.text) for one in cited)
    return tuple(text for text in texts if not is_blank(text))
