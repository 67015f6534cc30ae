"""The commands for documents that are there already: `schema`, `check`, `convert`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

import talkmodel
from talkmodel.cli.outputs import check_options, format_options, write
from talkmodel.cli.readings import article_text, encoding_option
from talkmodel.cli.sources import STDIN, SourceError, complain, printable, stdin_once
from talkmodel.cli.stored import documents_of
from talkmodel.model.rules import Draft, problems
from talkmodel.model.talks import part_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    help="The article, or the web page: every evidence must stand in it.",
)
@encoding_option
@click.pass_context
def check(
    context: click.Context, files: tuple[str, ...], *, text: str | None, encoding: str
) -> None:
    """Say what is wrong with documents; exit status 1 if anything is.

    FILE is JSON or JSON Lines; - is standard input.
    """
    if text == STDIN and STDIN in files:
        raise click.UsageError("FILE and --text cannot both be -: there is one standard input.")
    default = ParameterSource.DEFAULT
    if text is None and context.get_parameter_source("encoding") is not default:
        raise click.UsageError("--encoding is of the article: it goes with --text.")
    try:
        article = None if text is None else article_text(text, encoding)
    except SourceError as problem:
        complain(str(problem))
        context.exit(1)
    failed = False
    for source in files:
        try:
            for name, found in documents_of(source):
                wrong = list(_wrong(found, article))
                failed = failed or bool(wrong)
                for line in wrong or [_holds(found, article)]:
                    click.echo(f"{name}: {printable(line)}")
        except SourceError as problem:
            complain(str(problem))
            failed = True
    context.exit(int(failed))


def _wrong(found: talkmodel.Talks | talkmodel.DocumentError, article: str | None) -> Iterator[str]:
    """Yield what is wrong with a document by itself, or with it and the article."""
    if isinstance(found, talkmodel.DocumentError):
        yield from map(str, found.problems)
    elif article is not None and len(found.articles) != 1:
        count = len(found.articles)
        yield f"articles: --text is for a document of one article, here are {count}"
    elif article is not None:
        yield from _against(found, article)


def _holds(found: talkmodel.Talks | talkmodel.DocumentError, article: str | None) -> str:
    """Say that a document holds, and what of it the article could not tell."""
    if article is None or isinstance(found, talkmodel.DocumentError):
        return "holds"
    unsure = []
    facts = [one for name in part_classes() if name != "articles" for one in getattr(found, name)]
    silent = sum(not one.evidence for one in facts)
    if silent:
        unsure.append(f"{silent} fact{'s cite' if silent > 1 else ' cites'} nothing")
    if found.article.sha256 is None:
        unsure.append("neither text nor digest tells whether this is the article")
    return f"holds ({'; '.join(unsure)})" if unsure else "holds"


def _against(found: talkmodel.Talks, text: str) -> Iterator[str]:
    """Yield what of talks does not fit to the text, each evidence that does not stand in it too."""
    given = talkmodel.Article(id=found.article.id, text=text)
    for key in ("sha256", "length"):
        own, other = getattr(found.article, key), getattr(given, key)
        if own not in {None, other}:
            yield f"articles[0].{key}: is {own}, that of the article is {other}"
    for index, section in enumerate(found.article.sections):
        if section.end > len(text):
            yield (
                f"articles[0].sections[{index}].end: {section.end} is past the end of the article "
                f"({len(text)})"
            )
    facts = {name: getattr(found, name) for name in part_classes() if name != "articles"}
    yield from map(str, problems(Draft(articles=(given,), **facts)))


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
    many: list[talkmodel.Talks] = []
    failed = False
    for source in files:
        try:
            for where, found in documents_of(source):
                if isinstance(found, talkmodel.Talks):
                    many.append(found)
                else:
                    failed = True
                    complain(printable(f"{where}: {found.problems[0]}"))
        except SourceError as problem:
            failed = True
            complain(str(problem))
    write(name, many, output, table)
    context.exit(int(failed))
