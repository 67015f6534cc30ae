"""Articles and their sections."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talkmodel.model import Article, PartialDate, Section
from talkmodel.model.checks import MAX_OFFSET
from talkmodel.strategies.dates import partial_dates
from talkmodel.strategies.options import check_bounds, check_flag, draw_option
from talkmodel.strategies.texts import LINES, SLUGS, TEXTS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["articles", "sections"]

_TITLES: Final = st.none() | LINES
_DATES: Final[SearchStrategy[PartialDate | None]] = st.none() | partial_dates()
_KEPT: Final = st.sampled_from(("text", "digest", "neither"))
_WITHHELD: Final = st.sampled_from(("digest", "neither"))
_DIGESTS: Final = st.none() | st.text("0123456789abcdef", min_size=64, max_size=64)
_LENGTHS: Final = st.none() | st.integers(0, MAX_OFFSET)
_SECTIONS: Final = 3


@st.composite
def sections(
    draw: st.DrawFn,
    *,
    titles: SearchStrategy[str | None] | None = None,
    max_end: int = MAX_OFFSET,
) -> Section:
    """Return a strategy for sections of an article.

    It shrinks to an empty section at the very start, without a title.

    Args:
        titles: The headings, or `None` for what stands before the first.
        max_end: The greatest offset after the last code point: the length of the text.

    Raises:
        InvalidArgument: On drawing, where `titles` is no strategy, or `max_end` no offset.

    >>> from hypothesis import find
    >>> find(sections(max_end=9), lambda section: section.end > 4)
    Section(title=None, start=0, end=5)
    """
    check_bounds(("min_end", 0), ("max_end", max_end), (0, MAX_OFFSET))
    title = draw_option(draw, titles, "titles", _TITLES)
    start = draw(st.integers(0, max_end))
    return Section(title=title, start=start, end=draw(st.integers(start, max_end)))


@st.composite
def articles(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    titles: SearchStrategy[str | None] | None = None,
    published: SearchStrategy[PartialDate | None] | None = None,
    texts: SearchStrategy[str] | None = None,
    withheld: bool | None = None,
) -> Article:
    """Return a strategy for articles, their text there, withheld, or never known.

    It shrinks to an article with the id `0` and an empty text.

    Args:
        ids: The ids: slugs.
        titles: The headlines.
        published: The dates of publication.
        texts: The texts. Any `str` is one, the empty one and lone surrogates too.
        withheld: Whether the text is withheld; `None` for both.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy, or `withheld` no `bool`.

    >>> from hypothesis import find
    >>> find(articles(withheld=False), lambda article: article.length > 2).text
    '000'
    """
    check_flag(withheld, "withheld")
    kept = "text" if withheld is False else draw(_WITHHELD if withheld else _KEPT)
    identifier = draw_option(draw, ids, "ids", SLUGS)
    text = draw_option(draw, texts, "texts", TEXTS)
    unknown = kept == "neither"
    length = draw(_LENGTHS) if unknown else len(text)
    article = Article(
        id=identifier,
        title=draw_option(draw, titles, "titles", _TITLES),
        byline=draw(_TITLES),
        published=draw_option(draw, published, "published", _DATES),
        url=draw(_TITLES),
        text=None if unknown else text,
        sections=tuple(draw(_parts(MAX_OFFSET if length is None else length))),
        sha256=draw(_DIGESTS) if unknown else None,
        length=length,
    )
    return article.withheld() if kept == "digest" else article


@functools.lru_cache(maxsize=64)
def _parts(length: int) -> SearchStrategy[list[Section]]:
    """Return a strategy for sections of such a text, kept: most are short, and it takes time."""
    return st.lists(sections(max_end=length), max_size=_SECTIONS)
