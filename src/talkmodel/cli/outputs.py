"""What talks are printed as, beside the summary for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import click

import talkmodel
from talkmodel.cli.sources import Failure, printable
from talkmodel.model.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel import Talks
    from talkmodel.serializers.tables import Row

__all__ = ["FORMATS", "TABLES", "Named", "Printer", "check_options", "format_options", "write"]

Named: TypeAlias = "tuple[str, Talks]"
"""What a source is called, and its talks."""

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
        hint = did_you_mean(name, _tables())
        raise click.BadParameter(f"{name!r} is not one of {', '.join(_tables())}{hint}.")
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


def write(
    name: str,
    many: list[Named],
    output: str | None,
    table: str | None,
    *,
    headed: bool = False,
) -> None:
    """Print talks in a format, or write them into a folder.

    Args:
        name: The format.
        many: The talks, each with what its source is called.
        output: The folder for tables.
        table: The table to print.
        headed: Whether a table or text that is printed says which source is which.

    Raises:
        Failure: A package is missing, the folder cannot be written to, or a table cannot be said in
            UTF-8.
    """
    if name in TABLES:
        _write_tables(name, many, output, table, headed=headed)
        return
    printer = Printer(name, headed=headed)
    for source, talks in many:
        printer.show(source, talks)


class Printer:
    """Prints talks in a format that is no table, one after the other.

    Args:
        name: The format.
        headed: Whether a text says what its source is called, unless it has a heading of its own.
    """

    def __init__(self, name: str, *, headed: bool) -> None:
        """Begin with nothing printed."""
        self._name = name
        self._headed = headed and name == "brief"
        self._between = ""

    def show(self, source: str, talks: Talks) -> None:
        """Print talks; a blank line sets texts apart."""
        if self._name in {"json", "jsonl"}:
            click.echo(talkmodel.dumps(talks))
            return
        written = getattr(talkmodel, f"to_{self._name}")(talks)
        if isinstance(written, str):
            head = f"{source}:\n" if self._headed else ""
            click.echo(f"{self._between}{head}{written}", nl=False)
            self._between = "\n"
            return
        for record in written if isinstance(written, list) else [written]:
            click.echo(json.dumps(record, ensure_ascii=False))


def _write_tables(
    name: str, many: list[Named], output: str | None, table: str | None, *, headed: bool
) -> None:
    from talkmodel.serializers import frames

    sources = [source for source, _ in many]
    tables = talkmodel.to_tables((talks for _, talks in many), sources=sources)
    try:
        if table is not None:
            printed = _csv_of(table, tables[table], sources if headed else [])
        else:
            printed = ""
            (frames.write_csv if name == "csv" else frames.write_parquet)(tables, output or "")
    except OSError as problem:
        reason = problem.strerror or problem
        raise Failure(printable(f"cannot write {output}: {reason}")) from problem
    except (ModuleNotFoundError, talkmodel.FieldError) as problem:
        raise Failure(printable(str(problem))) from problem
    click.echo(printed, nl=False)


def _csv_of(table: str, rows: list[Row], sources: list[str]) -> str:
    """A table as CSV; where there are sources, each row says which is its own."""
    from talkmodel.serializers import frames
    from talkmodel.serializers.tables import columns

    if not sources or "source" in columns()[table]:
        return frames.csv_text(table, rows)
    told = [row | {"source": sources[int(row["talks"] or 0)]} for row in rows]
    return frames.csv_text(table, told, more=["source"])
