"""The commands for documents that are there already: `schema`, `check`, `convert`."""

from __future__ import annotations

import json

import click

import talkmodel
from talkmodel.cli.outputs import check_options, format_options, write
from talkmodel.cli.sources import SourceError, complain, printable, read_source, source_name

__all__ = ["check", "convert", "schema"]


@click.command()
@click.option("--strict", is_flag=True, help="The one for what a language model returns.")
def schema(*, strict: bool) -> None:
    """Print the JSON Schema of the documents."""
    click.echo(json.dumps(talkmodel.json_schema(strict=strict), indent=2, ensure_ascii=False))


def _documents(source: str) -> list[tuple[str, talkmodel.Talks | talkmodel.DocumentError]]:
    """The documents of a file, JSON or JSON Lines, each with its name."""
    text = read_source(source, "utf-8")
    name = source_name(source)
    try:
        return [(name, talkmodel.loads(text))]
    except talkmodel.DocumentError as problem:
        lines = [line for line in text.splitlines() if line.strip()]
        if not (isinstance(problem, talkmodel.NotJSONError) and len(lines) > 1):
            return [(name, problem)]
    found: list[tuple[str, talkmodel.Talks | talkmodel.DocumentError]] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append((f"{name}, document {number}", talkmodel.loads(line)))
        except talkmodel.DocumentError as error:
            found.append((f"{name}, document {number}", error))
    return found


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--text", metavar="ARTICLE", help="The article: every evidence must stand in it.")
@click.pass_context
def check(context: click.Context, files: tuple[str, ...], *, text: str | None) -> None:
    """Say what is wrong with documents; exit status 1 if anything is.

    FILE is JSON or JSON Lines; - is standard input.
    """
    failed = False
    try:
        article = None if text is None else read_source(text, "utf-8")
        for source in files:
            for name, found in _documents(source):
                wrong = _wrong(found, article)
                failed = failed or bool(wrong)
                for line in wrong or ("holds",):
                    click.echo(f"{name}: {printable(line)}")
    except SourceError as problem:
        complain(str(problem))
        failed = True
    context.exit(int(failed))


def _wrong(
    found: talkmodel.Talks | talkmodel.DocumentError, article: str | None
) -> tuple[str, ...]:
    if isinstance(found, talkmodel.DocumentError):
        return tuple(map(str, found.problems))
    if article is None:
        return ()
    plain = talkmodel.to_dict(found)
    if len(found.articles) != 1:
        count = len(found.articles)
        return (f"articles: --text is for a document of one article, here are {count}",)
    for key in ("sha256", "length"):
        plain["articles"][0].pop(key, None)
    plain["articles"][0]["text"] = article
    wrong: list[str] = []
    given = talkmodel.Article(id="given", text=article)
    for key in ("sha256", "length"):
        own, other = getattr(found.article, key), getattr(given, key)
        if own not in {None, other}:
            wrong.append(f"articles[0].{key}: is {own}, that of the article is {other}")
    try:
        talkmodel.from_dict(plain)
    except talkmodel.DocumentError as problem:
        wrong += map(str, problem.problems)
    return tuple(wrong)


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
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
            for where, found in _documents(source):
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
