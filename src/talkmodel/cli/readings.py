"""What the commands that read articles have in common: their options, and the reading."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

import attrs
import click

import talkmodel
from talkmodel.cli.sources import (
    SourceError,
    decoded,
    is_page,
    printable,
    read_bytes,
    source_name,
)
from talkmodel.cli.stored import is_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel import Lexicon, PartialDate
    from talkmodel.parser import Reading

__all__ = [
    "How",
    "about_talks_option",
    "article_text",
    "encoding_option",
    "reading_from",
    "reading_of",
    "reading_options",
]


@attrs.frozen(kw_only=True)
class How:
    """How an article is to be read, and what is known of it.

    Attributes:
        lexicon: What names and words to know; None for the shipped ones.
        encoding: Of the article; a page says its own.
        url: Its address.
        title: Its headline, where it is known better.
        published: Its date of publication, where it is known better.
        about_talks: Whether it is about talks; None to let the parser decide.
    """

    lexicon: talkmodel.Lexicon | None = None
    encoding: str = "utf-8"
    url: str | None = None
    title: str | None = None
    published: talkmodel.PartialDate | None = None
    about_talks: bool | None = None

    @property
    def is_of_one(self) -> bool:
        """Whether it says something that is true of a single article."""
        return any(one is not None for one in (self.url, self.title, self.published))

    def arguments(self) -> dict[str, Any]:
        """What of it is given, as arguments of `talkmodel.read`."""
        names = ("lexicon", "url", "title", "published", "about_talks")
        given = {name: getattr(self, name) for name in names}
        return {name: value for name, value in given.items() if value is not None}


def _known_encoding(_: click.Context, __: click.Parameter, name: str) -> str:
    try:
        b"a".decode(name)
    except UnicodeError:
        return name  # a known one, of which one letter is no whole text
    except (LookupError, ValueError) as problem:
        raise click.BadParameter(
            f"Python knows no text encoding {name!r}; utf-8, utf-16, cp1252 and latin-1 are common."
        ) from problem
    return name


def _lexicon(_: click.Context, __: click.Parameter, files: tuple[str, ...]) -> Lexicon | None:
    """The shipped lexicon with what the files add, each to those before; None without a file."""
    if not files:
        return None
    lexicon = talkmodel.Lexicon.default()
    for file in files:
        try:
            lexicon = lexicon.with_file(file)
        except talkmodel.LexiconError as problem:
            raise click.BadParameter(printable(str(problem))) from problem
    return lexicon


def _date(_: click.Context, __: click.Parameter, text: str | None) -> PartialDate | None:
    try:
        return None if text is None else talkmodel.PartialDate.parse(text)
    except talkmodel.PartialDateError as problem:
        raise click.BadParameter(printable(str(problem))) from problem


encoding_option: Final = click.option(
    "--encoding",
    default="utf-8",
    show_default=True,
    metavar="NAME",
    callback=_known_encoding,
    help="The encoding of articles; a web page says its own.",
)
"""The option `--encoding`."""
about_talks_option: Final = click.option(
    "--about-talks/--not-about-talks",
    default=None,
    help="Read an article as one about talks, or as one on something else, whatever it looks like.",
)
"""The options `--about-talks` and `--not-about-talks`, to stand before `reading_options`."""
_OPTIONS: Final = (
    click.option(
        "--lexicon",
        multiple=True,
        metavar="FILE",
        callback=_lexicon,
        help="Names and words to know besides: TOML or JSON. May be given more than once.",
    ),
    encoding_option,
    click.option("--url", metavar="ADDRESS", help="Where the article stands; nothing is fetched."),
    click.option("--title", metavar="TEXT", help="Its headline, instead of the one it has."),
    click.option(
        "--published",
        metavar="DATE",
        callback=_date,
        help="Its date, instead of the one it has: 2026-03-11, 2026-03 or 2026.",
    ),
)


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options on how to read an article to a command, which gets them as `how`.

    Args:
        function: The command.
    """

    @functools.wraps(function)
    def command(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - those of any command
        names = [field.name for field in attrs.fields(How) if field.name in options]
        how = How(**{name: options.pop(name) for name in names})
        return function(*arguments, how=how, **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def reading_of(source: str, how: How) -> Reading:
    """Return the reading of a source, an article or a web page.

    Args:
        source: The path of a file, or `-`.
        how: How it is to be read.

    Raises:
        SourceError: It cannot be read, or is no article.
    """
    return reading_from(source, read_bytes(source), how)


def reading_from(source: str, data: bytes, how: How) -> Reading:
    """Return the reading of the bytes of a source; see `reading_of`."""
    _must_be_article(source, data)
    if not is_page(source, data):
        return talkmodel.read(decoded(source, data, how.encoding), **how.arguments())
    try:
        return talkmodel.read_html(data, **how.arguments())
    except ModuleNotFoundError as problem:
        raise _no_package(source, problem) from problem


def article_text(source: str, encoding: str) -> str:
    """Return the text of an article or a web page, the same in which `reading_of` counts.

    Args:
        source: The path of a file, or `-`.
        encoding: Of an article; a page says its own.

    Raises:
        SourceError: It cannot be read, or is no article.
    """
    data = read_bytes(source)
    _must_be_article(source, data)
    if not is_page(source, data):
        return decoded(source, data, encoding)
    from talkmodel.html import page

    try:
        return page(data).text
    except ModuleNotFoundError as problem:
        raise _no_package(source, problem) from problem


def _must_be_article(source: str, data: bytes) -> None:
    if is_document(data):
        raise SourceError(
            f"{source_name(source)} is a talkmodel document, not an article: "
            "`talkmodel view` shows it, `check` and `convert` take it"
        )


def _no_package(source: str, problem: ModuleNotFoundError) -> SourceError:
    return SourceError(f"{source_name(source)} is a web page: {problem}")
