"""The commands for documents that are there already: `schema`, `check`, `convert`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

import talkmodel
from talkmodel.cli.against import differences, evidence_of, facts_of, pieces
from talkmodel.cli.outputs import check_options, format_options, write
from talkmodel.cli.readings import article_text, encoding_option
from talkmodel.cli.sources import STDIN, SourceError, complain, printable, stdin_once
from talkmodel.cli.stored import documents_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel import Talks
    from talkmodel.cli.outputs import Named

__all__ = ["check", "convert", "schema"]


@click.command()
@click.option("--strict", is_flag=True, help="The one for what a language model returns.")
def schema(*, strict: bool) -> None:
    """Print the JSON Schema of the documents."""
    click.echo(json.dumps(talkmodel.json_schema(strict=strict), indent=2, ensure_ascii=False))


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=stdin_once)
@click.option(
    "--text",
    metavar="ARTICLE",
    help="The article, or the web page: every evidence must stand in it, where it says.",
)
@click.option("--all", "everything", is_flag=True, help="List each evidence that is not there.")
@encoding_option
@click.pass_context
def check(
    context: click.Context,
    files: tuple[str, ...],
    *,
    text: str | None,
    everything: bool,
    encoding: str,
) -> None:
    """Say what is wrong with documents; exit status 1 if anything is.

    FILE is JSON or JSON Lines; - is standard input. With --text, what is cited is looked for in the
    article. Who said it, who asked it of whom and what the answer was is not weighed: that is what
    `ground` does.
    """
    if text == STDIN and STDIN in files:
        raise click.UsageError("FILE and --text cannot both be -: there is one standard input.")
    default = ParameterSource.DEFAULT
    if text is None and context.get_parameter_source("encoding") is not default:
        raise click.UsageError("--encoding is of the article: it goes with --text.")
    if text is None and everything:
        raise click.UsageError("--all is of what an article is searched for: it goes with --text.")
    try:
        article = None if text is None else article_text(text, encoding)
    except SourceError as problem:
        complain(str(problem))
        context.exit(1)
    failed = False
    for source in files:
        try:
            for name, found in documents_of(source):
                holds, lines = _verdict(found, article, everything=everything)
                failed = failed or not holds
                for line in lines:
                    click.echo(f"{name}: {printable(line)}")
        except SourceError as problem:
            complain(str(problem))
            failed = True
    context.exit(int(failed))


def _verdict(
    found: talkmodel.Talks | talkmodel.DocumentError, article: str | None, *, everything: bool
) -> tuple[bool, list[str]]:
    """Whether a document holds, and what is to be said of it."""
    if isinstance(found, talkmodel.DocumentError):
        return False, list(map(str, found.problems))
    count = len(found.articles)
    if article is not None and count != 1:
        return False, [f"articles: --text is for a document of one article, here are {count}"]
    wrong = [] if article is None else differences(found, article, everything=everything)
    return not wrong, wrong or [_holds(found, article)]


def _holds(found: Talks, article: str | None) -> str:
    """Say that a document holds, what was looked at, and what of it nothing could tell."""
    texts = {one.id for one in found.articles if one.text is not None or article is not None}
    count = sum(one.article in texts for _, one in evidence_of(found))
    where = "its own text" if article is None else "the article"
    stand = "stands" if count == 1 else "stand"
    held = f"holds: {pieces(count)} {stand} in {where}" if count else "holds"
    unsure = [] if article is None else [*_unsure(found)]
    return f"{held} ({'; '.join(unsure)})" if unsure else held


def _unsure(found: Talks) -> Iterator[str]:
    silent = sum(not fact.evidence for _, fact in facts_of(found))
    if silent:
        yield f"{silent} fact{'s cite' if silent > 1 else ' cites'} nothing"
    if found.article.sha256 is None:
        yield "neither text nor digest tells whether this is the article"


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=stdin_once)
@format_options(required=True)
@click.pass_context
def convert(
    context: click.Context,
    files: tuple[str, ...],
    *,
    name: str,
    output: str | None,
    table: str | None,
) -> None:
    """Write documents in another format.

    FILE is JSON or JSON Lines as `talkmodel parse --json` prints it; - is standard input.
    """
    check_options(name, output, table)
    many: list[Named] = []
    failed = False
    for source in files:
        try:
            for where, found in documents_of(source):
                if isinstance(found, talkmodel.Talks):
                    many.append((where, found))
                else:
                    failed = True
                    complain(printable(f"{where}: {found.problems[0]}"))
        except SourceError as problem:
            failed = True
            complain(str(problem))
    write(name, many, output, table, headed=max(len(files), len(many)) > 1)
    context.exit(int(failed))
