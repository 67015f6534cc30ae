"""A web page read as an article: body, data and questions put together as one text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from talkmodel.html.answers import part_answers, with_rules
from talkmodel.html.body import body
from talkmodel.html.charsets import decoded
from talkmodel.html.faq_page import questions
from talkmodel.html.tree import scripts, shown_tree
from talkmodel.model import PartialDate, PartialDateError
from talkmodel.parser import read

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon
    from talkmodel.parser import Reading

__all__ = ["Page", "looks_like_html", "page", "read_html"]

_HEAD: Final = 4096
_MARKUP: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|div|p|script)\b", re.IGNORECASE
)
_FAQ: Final = "## Frequently asked questions"
_FIRST: Final = 4
_WORDS: Final = re.compile(r"\w+")


@attrs.frozen(kw_only=True)
class Page:
    """What is read of a web page.

    Attributes:
        text: The article as text: headline, byline, paragraphs apart by an empty line, headings
            marked as in Markdown, and the questions that only the page's data has.
        title: The headline.
        byline: Who wrote it.
        published: When it was published.
        url: Its address, as it was given.

    >>> Page(text="Talks resumed.").title
    """

    text: str
    title: str | None = None
    byline: str | None = None
    published: PartialDate | None = None
    url: str | None = None


def looks_like_html(text: str) -> bool:
    """Return whether a text begins like a web page.

    >>> looks_like_html("<!DOCTYPE html><p>x"), looks_like_html("# Talks <resume>")
    (True, False)
    """
    start = text[:_HEAD].lstrip("\ufeff \t\r\n")
    return start.startswith("<") and _MARKUP.search(start) is not None


def page(html: str | bytes, *, url: str | None = None) -> Page:
    """Return what of a web page is read; never an error for what it says.

    Args:
        html: The page; bytes are decoded as the page itself says, as browsers do, else as UTF-8,
            else as Windows-1252.
        url: Its address; kept, never fetched.

    Raises:
        FieldTypeError: `html` is neither text nor bytes.
        ModuleNotFoundError: trafilatura is not installed (extra `html`).

    >>> print(
    ...     page(
    ...         "<h1>Talks</h1><p>Norway and Peru met in Oslo on Monday, as agreed.</p>"
    ...         "<p>They resumed their talks about fish. Another round is planned for May.</p>"
    ...     ).text.splitlines()[0]
    ... )
    Talks
    """
    tree = shown_tree(decoded(html))
    if tree is None:
        return Page(text="", url=url)
    asked = questions(scripts(tree))  # first: what reads the body takes the scripts away
    part_answers(tree)
    found = body(tree, url)
    blocks = with_rules(found.blocks)
    if found.title and _key(found.title) not in [_key(one) for one in blocks[:1]]:
        blocks.insert(0, found.title)
    elif blocks:
        blocks[0] = blocks[0].removeprefix("## ")
    if found.author and not _names(blocks[:_FIRST], found.author):
        blocks.insert(1 if found.title else 0, f"By {found.author}")
    blocks = _with_questions(blocks, asked)
    return Page(
        text=_joined(blocks),
        title=found.title,
        byline=found.author,
        published=_date(found.date),
        url=url,
    )


def read_html(
    html: str | bytes,
    *,
    url: str | None = None,
    title: str | None = None,
    published: PartialDate | str | None = None,
    lexicon: Lexicon | None = None,
    about_talks: bool | None = None,
) -> Reading:
    """Return what a web page says about talks, as `talkmodel.read` does of a text.

    Offsets are those of the article's own text (`reading.talks.article.text`), which `page` makes.

    Args:
        html: The page.
        url: Its address; kept, never fetched.
        title: The headline, where it is known better.
        published: The date of publication, where it is known better.
        lexicon: What names and words to know; the shipped ones by default.
        about_talks: Whether the page is about talks, where the caller knows; see `talkmodel.read`.

    Raises:
        FieldTypeError: An argument is of the wrong type.
        ModuleNotFoundError: trafilatura is not installed (extra `html`).

    >>> reading = read_html(
    ...     "<h1>Talks</h1><p>Talks between Norway and Peru resumed in Oslo on Monday.</p>"
    ...     "<p>Peru demands a wider zone for its boats. Norway has rejected the demand.</p>"
    ... )
    >>> [party.name for party in reading.talks.parties]
    ['Norway', 'Peru']
    """
    found = page(html, url=url)
    return read(
        found.text,
        url=url,
        title=found.title if title is None else title,
        published=found.published if published is None else published,
        lexicon=lexicon,
        about_talks=about_talks,
    )


def _names(blocks: list[str], author: str) -> bool:
    """Whether one of the blocks is a byline of this author."""
    wanted = _key(author).split()
    return any(set(wanted) <= set(_key(one).split()[: len(wanted) + 4]) for one in blocks)


def _joined(blocks: list[str]) -> str:
    """One text: an empty line between blocks, none between the items of a list."""
    text = ""
    for before, block in pairwise(["", *blocks]):
        both_items = before.startswith("- ") and block.startswith("- ")
        gap = "\n" if both_items else "\n\n"
        text += gap + block if text else block
    return text + "\n" * bool(text)


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except PartialDateError:
        return None


def _key(text: str) -> str:
    """What of a text tells it from others: its words."""
    return " ".join(_WORDS.findall(text.casefold()))


def _with_questions(blocks: list[str], found: list[tuple[str, str]]) -> list[str]:
    """Add the questions that the body does not answer itself."""
    if not found:
        return blocks  # reading the body for its own questions costs as much as the page itself
    known = {_key(item.question) for item in read(_joined(blocks)).talks.faq}
    new = [(asked, answer) for asked, answer in found if _key(asked) not in known]
    # marked as what they are: a question of the data may lack its question mark
    added = [f"Q: {asked}\nA: {answer}" for asked, answer in new]
    return [*blocks, _FAQ, *added] if added else blocks
