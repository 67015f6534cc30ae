"""The commands and their options."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import click

from talkmodel.cli.documents import check, convert, schema
from talkmodel.cli.ground import ground
from talkmodel.cli.outputs import TABLES, Printer, check_options, format_options, write
from talkmodel.cli.readings import How, about_talks_option, reading_of, reading_options
from talkmodel.cli.report import Report
from talkmodel.cli.sources import SourceError, complain, source_name, stdin_once
from talkmodel.cli.view import view

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel.cli.outputs import Named
    from talkmodel.parser import Reading

__all__ = ["command"]

_EPILOG = """\
\b
Examples:
  talkmodel parse article.txt
  talkmodel parse *.txt
  curl -s https://example.org/article.txt | talkmodel parse -
  talkmodel parse --json article.txt > talks.json
  talkmodel parse --notes article.txt
  talkmodel parse --lexicon own-names.toml article.txt
  talkmodel parse --encoding cp1252 old-article.txt
  talkmodel parse page.html --url https://example.org/article
  talkmodel parse --about-talks one-sentence.txt
  talkmodel parse --format csv --table demands *.txt
  talkmodel view article.txt

Exit status: 0 if every file was read, 1 if one could not be or the output was closed, 2 for a wrong
call.
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="talkmodel", message="%(prog)s %(version)s")
def command() -> None:
    """Read an article about talks: who negotiates, who mediates, who asks what of whom."""
    _speak_utf8()


for _other in (check, convert, ground, schema, view):
    command.add_command(_other)


@command.command(epilog=_EPILOG)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=stdin_once)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one line, one document a file.")
@format_options(required=False)
@click.option("--notes", is_flag=True, help="Print what was seen and not understood.")
@about_talks_option
@reading_options
@click.pass_context
def parse(  # noqa: PLR0913 - an argument for each option
    context: click.Context,
    files: tuple[str, ...],
    *,
    as_json: bool,
    name: str | None,
    output: str | None,
    table: str | None,
    notes: bool,
    how: How,
) -> None:
    """Read articles and print what they say about talks.

    FILE is an article as plain text or Markdown, or a web page (extra: html); - is standard input.
    A web page is known by its name or by how it begins.
    Without an option a summary is printed, in colour where it goes to a terminal and NO_COLOR is
    not set.
    """
    if as_json and notes:
        raise click.UsageError("--json and --notes exclude each other: the document has no notes.")
    if name is not None and (notes or as_json):
        raise click.UsageError("--format excludes --json and --notes.")
    if how.is_of_one and len(files) > 1:
        raise click.UsageError("--url, --title and --published are of one article: give one FILE.")
    name = "json" if as_json else name
    check_options(name, output, table)
    made: list[Named] = []
    headed = len(files) > 1
    show = _shower(made, name, notes=notes, headed=headed)
    failed = False
    for source in files:
        try:
            reading = reading_of(source, how)
        except SourceError as problem:
            failed = True
            complain(str(problem))
            continue
        show(source_name(source), reading)
    if name in TABLES:
        write(name, made, output, table, headed=headed)
    # Flushed here, a closed pipe is still click's to handle; at exit it would be a traceback.
    sys.stdout.flush()
    context.exit(int(failed))


def _shower(
    made: list[Named], name: str | None, *, notes: bool, headed: bool
) -> Callable[[str, Reading], None]:
    """What is done with each reading: shown at once, or kept for tables of all."""
    if name in TABLES:
        return lambda source, reading: made.append((source, reading.talks))
    if name is not None:
        printer = Printer(name, headed=headed)
        return lambda source, reading: printer.show(source, reading.talks)
    report = Report(headed=headed)
    return report.notes if notes else report.summary


def _speak_utf8() -> None:
    """Print any character, whatever the locale; what is no character at all, escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
