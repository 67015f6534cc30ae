"""What talks are printed as, beside the summary for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

import talkmodel
from talkmodel.serializers import frames
from talkmodel.serializers.tables import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talkmodel import Talks

__all__ = ["FORMATS", "check_options", "write"]

_LINES: Final[dict[str, Callable[[Talks], Iterable[Any]]]] = {
    "jsonld": lambda talks: [talkmodel.to_jsonld(talks)],
    "annotations": lambda talks: [talkmodel.to_annotations(talks)],
    "citron": lambda talks: [talkmodel.to_citron(talks)],
    "plover": talkmodel.to_plover,
    "ftm": talkmodel.to_ftm,
}
_TEXTS: Final[dict[str, Callable[[Talks], str]]] = {
    "markdown": talkmodel.to_markdown,
    "brief": talkmodel.to_brief,
}
_TABLES: Final = ("csv", "parquet")
FORMATS: Final = ("json", "jsonl", *_TABLES, *_LINES, *_TEXTS)
"""The names that `--format` takes."""


def check_options(name: str | None, output: str | None, table: str | None) -> None:
    """Refuse options that do not go together, before anything is read."""
    if table is not None and (name != "csv" or output is not None):
        raise click.UsageError("--table is for --format csv without --output: one table, printed.")
    if name == "parquet" and output is None:
        raise click.UsageError("--format parquet needs --output FOLDER: a file for each table.")
    if name == "csv" and output is None and table is None:
        names = ", ".join(columns())
        raise click.UsageError(f"--format csv needs --output FOLDER or --table, one of: {names}.")
    if output is not None and name not in _TABLES:
        raise click.UsageError("--output is for --format csv and parquet; use > for the others.")


def write(name: str, many: list[Talks], output: str | None, table: str | None) -> None:
    """Print talks in a format, or write them into a folder.

    Raises:
        click.ClickException: A package is missing, or the folder cannot be written to.
    """
    if name in _TABLES:
        _write_tables(name, many, output, table)
        return
    for number, talks in enumerate(many):
        if name in {"json", "jsonl"}:
            click.echo(talkmodel.dumps(talks))
        elif name in _LINES:
            for record in _LINES[name](talks):
                click.echo(json.dumps(record, ensure_ascii=False))
        else:
            click.echo("\n" * (number > 0) + _TEXTS[name](talks), nl=False)


def _write_tables(name: str, many: list[Talks], output: str | None, table: str | None) -> None:
    tables = talkmodel.to_tables(many)
    if table is not None:
        click.echo(frames.csv_text(table, tables[table]), nl=False)
        return
    folder = Path(output or "")
    try:
        (frames.write_csv if name == "csv" else frames.write_parquet)(tables, folder)
    except (ModuleNotFoundError, OSError, talkmodel.FieldError) as problem:
        raise click.ClickException(str(problem)) from problem
