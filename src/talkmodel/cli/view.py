"""The command that shows an article with its facts marked."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

import talkmodel
from talkmodel.cli.readings import How, about_talks_option, reading_from, reading_options
from talkmodel.cli.sources import STDIN, SourceError, complain, printable, read_bytes, source_name
from talkmodel.cli.stored import documents_in, is_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.parser import Note

__all__ = ["view"]

_SCREENS: Final = frozenset({"win32", "cygwin", "darwin"})
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option(
    "-o",
    "--output",
    metavar="PAGE",
    help="Where the page goes; - is standard output. Without it, a browser is opened.",
)
@about_talks_option
@reading_options
@click.pass_context
def view(
    context: click.Context,
    article: str,
    *,
    output: str | None,
    how: How,
) -> None:
    """Show an article with every fact marked where it stands.

    The page is one file that needs nothing else. ARTICLE is as for parse, or a document as
    `talkmodel parse --json` prints it.
    """
    from talkmodel.render import html

    try:
        talks, notes = _shown(article, how)
        page = html(talks, notes=notes)
        if output is None:
            path = Path(tempfile.mkdtemp(prefix="talkmodel-")) / "talks.html"
            _save(page, path)
            click.echo(path)
            if not _is_opened(path.as_uri()):
                complain("no browser could be opened: open this file yourself")
        elif output == STDIN:
            click.echo(page, nl=False)
        else:
            _save(page, Path(output))
    except SourceError as problem:
        complain(str(problem))
        context.exit(1)
    sys.stdout.flush()


def _is_opened(address: str) -> bool:
    """Open a page in the browser, if there is one; without a screen it is not even tried.

    Elsewhere than on Windows and macOS, what opens things is loud where it finds no browser.
    """
    has_screen = sys.platform in _SCREENS or any(map(os.environ.get, _DISPLAYS))
    return has_screen and not click.launch(address)


def _shown(source: str, how: How) -> tuple[talkmodel.Talks, Iterable[Note]]:
    """What an article says, or what a document holds, which has no notes."""
    data = read_bytes(source)
    if not is_document(data):
        reading = reading_from(source, data, how)
        return reading.talks, reading.notes
    name = source_name(source)
    if how != How():
        raise SourceError(f"{name} is a talkmodel document: it has been read, so only -o is for it")
    (_, found), *others = documents_in(source, data)
    if others:
        raise SourceError(f"{name} holds {len(others) + 1} documents, and a page shows one")
    if isinstance(found, talkmodel.DocumentError):
        raise SourceError(f"{name}: {printable(str(found.problems[0]))} (all: talkmodel check)")
    return found, ()


def _save(page: str, path: Path) -> None:
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as problem:
        name = printable(str(path))
        raise SourceError(f"cannot write {name}: {problem.strerror}") from problem
