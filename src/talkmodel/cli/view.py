"""The command that shows an article with its facts marked."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from talkmodel.cli.readings import reading_of, reading_options
from talkmodel.cli.sources import STDIN, SourceError, complain, printable

if TYPE_CHECKING:
    from talkmodel import Lexicon

__all__ = ["view"]


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option(
    "-o",
    "--output",
    metavar="PAGE",
    help="Where the page goes; - is standard output. Without it, a browser is opened.",
)
@reading_options
@click.pass_context
def view(
    context: click.Context,
    article: str,
    *,
    output: str | None,
    lexicon: Lexicon | None,
    encoding: str,
) -> None:
    """Show an article with every fact marked where it stands.

    The page is one file that needs nothing else. ARTICLE is as for parse.
    """
    from talkmodel.render import html

    try:
        reading = reading_of(article, encoding, lexicon)
        page = html(reading.talks, notes=reading.notes)
        if output is None:
            path = Path(tempfile.mkdtemp(prefix="talkmodel-")) / "talks.html"
            _save(page, path)
            click.echo(path)
            click.launch(path.as_uri())
        elif output == STDIN:
            click.echo(page, nl=False)
        else:
            _save(page, Path(output))
    except SourceError as problem:
        complain(str(problem))
        context.exit(1)
    sys.stdout.flush()


def _save(page: str, path: Path) -> None:
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as problem:
        name = printable(str(path))
        raise SourceError(f"cannot write {name}: {problem.strerror}") from problem
