"""What talks are printed as, beside the summary for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeVar

import click

import talkmodel
from talkmodel.cli.sources import Failure, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel import Talks

__all__ = ["FORMATS", "TABLES", "check_options", "format_options", "write"]

_Command = TypeVar("_Command", bound="Callable[..., object]")

TABLES: Final = ("csv", "parquet")
"""The formats that have a file for each table of all talks together."""

FORMATS: Final = (
    *("json", "jsonl", *TABLES),
    *("jsonld", "annotations", "citron", "plover", "ftm", "markdown", "brief"),
)
"""The names that `--format` takes; from `jsonld` on `talkmodel.to_NAME` writes them."""


def format_options(*, required: bool) -> Callable[[_Command], _Command]:
    """Return a decorator that gives a command the options `--format`, `--output`, `--table`."""
    options = (
        click.option(
            "--format", "name", type=click.Choice(FORMATS), required=required, help="The format."
        ),
        click.option("--output", "-o", metavar="FOLDER", help="Where to, for csv and parquet."),
        click.option(
            "--table",
            metavar="NAME",
            callback=_known_table,
            help="The table to print as csv: demands, quotes, evidence …",
        ),
    )

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _tables() -> list[str]:
    # Loaded here: it brings cattrs along, of which `--help` needs nothing.
    from talkmodel.serializers.tables import columns

    return list(columns())


def _known_table(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    if name is not None and name not in _tables():
        raise click.BadParameter(f"{name!r} is not one of {', '.join(_tables())}.")
    return name


def check_options(name: str | None, output: str | None, table: str | None) -> None:
    """Refuse options that do not go together, before anything is read."""
    if table is not None and (name != "csv" or output is not None):
        raise click.UsageError("--table is for --format csv without --output: one table, printed.")
    if name == "parquet" and output is None:
        raise click.UsageError("--format parquet needs --output FOLDER: a file for each table.")
    if name == "csv" and output is None and table is None:
        names = ", ".join(_tables())
        raise click.UsageError(f"--format csv needs --output FOLDER or --table, one of: {names}.")
    if output is not None and name not in TABLES:
        raise click.UsageError("--output is for --format csv and parquet; use > for the others.")


def write(name: str, many: list[Talks], output: str | None, table: str | None) -> None:
    """Print talks in a format, or write them into a folder.

    Raises:
        Failure: A package is missing, the folder cannot be written to, or a table cannot be said in
            UTF-8.
    """
    if name in TABLES:
        _write_tables(name, many, output, table)
        return
    for number, talks in enumerate(many):
        if name in {"json", "jsonl"}:
            click.echo(talkmodel.dumps(talks))
            continue
        written = getattr(talkmodel, f"to_{name}")(talks)
        if isinstance(written, str):
            click.echo("\n" * (number > 0) + written, nl=False)
            continue
        for record in written if isinstance(written, list) else [written]:
            click.echo(json.dumps(record, ensure_ascii=False))


def _write_tables(name: str, many: list[Talks], output: str | None, table: str | None) -> None:
    from talkmodel.serializers import frames

    tables = talkmodel.to_tables(many)
    try:
        if table is not None:
            printed = frames.csv_text(table, tables[table])
        else:
            printed = ""
            (frames.write_csv if name == "csv" else frames.write_parquet)(tables, output or "")
    except OSError as problem:
        reason = problem.strerror or problem
        raise Failure(printable(f"cannot write {output}: {reason}")) from problem
    except (ModuleNotFoundError, talkmodel.FieldError) as problem:
        raise Failure(printable(str(problem))) from problem
    click.echo(printed, nl=False)
