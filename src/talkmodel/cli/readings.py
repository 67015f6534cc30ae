"""What the commands that read articles have in common: their options, and the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel import Lexicon
    from talkmodel.parser import Reading

__all__ = ["reading_of", "reading_options"]


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


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lexicon` and `--encoding` to a command.

    Args:
        function: The command.
    """
    lexicon = click.option(
        "--lexicon",
        multiple=True,
        metavar="FILE",
        callback=_lexicon,
        help="Names and words to know besides: TOML or JSON. May be given more than once.",
    )
    encoding = click.option(
        "--encoding",
        default="utf-8",
        show_default=True,
        metavar="NAME",
        callback=_known_encoding,
        help="The encoding of the files.",
    )
    return lexicon(encoding(function))


def reading_of(source: str, encoding: str, lexicon: Lexicon | None) -> Reading:
    """Return the reading of a source, an article or a web page.

    Args:
        source: The path of a file, or `-`.
        encoding: Of an article; a page says its own.
        lexicon: What names and words to know; None for the shipped ones.

    Raises:
        SourceError: It cannot be read.
    """
    data = read_bytes(source)
    if not is_page(source, data):
        text = decoded(source, data, encoding)
        return talkmodel.read(text) if lexicon is None else talkmodel.read(text, lexicon=lexicon)
    try:
        return talkmodel.read_html(data, lexicon=lexicon)
    except ModuleNotFoundError as problem:
        raise SourceError(f"{source_name(source)} is a web page: {problem}") from problem
