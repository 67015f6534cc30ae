"""Tables as files and as frames: CSV and Parquet, Arrow (extra `arrow`), pandas, polars.

Each package is an extra of the same name and imported where it is used.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from talkmodel.model.errors import FieldError
from talkmodel.serializers.tables import columns

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    from talkmodel.serializers.tables import Row, Tables

__all__ = ["csv_text", "to_arrow", "to_pandas", "to_polars", "write_csv", "write_parquet"]


def csv_text(table: str, rows: list[Row], *, more: Sequence[str] = ()) -> str:
    r"""Return the rows of one table as CSV (RFC 4180: comma, double quotes, CRLF).

    Every text is quoted and None is not, so that the empty text and nothing stay apart. Texts are
    written as they are: a spreadsheet takes one that begins with `=` for a formula.

    Args:
        table: The name of the table.
        rows: Its rows, as `to_tables` gives them.
        more: Columns that they have besides.

    Raises:
        FieldError: A text holds half a surrogate pair, which UTF-8 cannot say.

    >>> csv_text("quotes", [{"talks": 0, "row": 0, "speaker": "bo", "text": "No.", "cue": None}])
    'talks,row,speaker,text,cue\r\n0,0,"bo","No.",\r\n'
    """
    _check({table: rows})
    names = [*columns()[table], *more]
    lines = [",".join(names)]
    lines += [",".join(_field(row[name]) for name in names) for row in rows]
    return "".join(f"{line}\r\n" for line in lines)


def _field(value: str | int | None) -> str:
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return "" if value is None else str(value)


def write_csv(tables: Tables, folder: str | os.PathLike[str]) -> list[Path]:
    """Write a CSV file for each table into a folder, in UTF-8, and return the paths.

    Args:
        tables: Tables of `to_tables`.
        folder: Where to; it is made if there is none.

    Raises:
        FieldError: A text holds half a surrogate pair, which UTF-8 cannot say.
        OSError: The folder cannot be written to.

    >>> import tempfile
    >>> from talkmodel import Talks
    >>> from talkmodel.serializers import to_tables
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_csv(to_tables(Talks()), folder)][:2]
    ['articles.csv', 'parties.csv']
    """
    _check(tables)
    home = _made(folder)
    paths = []
    for name, rows in tables.items():
        path = home / f"{name}.csv"
        path.write_bytes(csv_text(name, rows).encode())
        paths.append(path)
    return paths


def _made(folder: str | os.PathLike[str]) -> Path:
    """The folder, made if there is none."""
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    return home


def to_arrow(tables: Tables) -> dict[str, Any]:
    """Return a `pyarrow.Table` for each table (extra `arrow`): `string` and `int64` columns.

    Args:
        tables: Tables of `to_tables`.

    Raises:
        FieldError: A text holds half a surrogate pair.
        ModuleNotFoundError: pyarrow is not installed.

    >>> from talkmodel import Party, Talks
    >>> from talkmodel.serializers import to_tables
    >>> made = to_arrow(to_tables(Talks(parties=(Party(id="peru", name="Peru"),))))
    >>> [one.num_rows for one in (made["parties"], made["quotes"])]
    [1, 0]
    """
    arrow = _load("pyarrow", "arrow")
    _check(tables)
    types = {str: arrow.string(), int: arrow.int64()}
    return {
        name: arrow.table(
            {column: [row[column] for row in rows] for column in columns()[name]},
            schema=arrow.schema([(one, types[cls]) for one, cls in columns()[name].items()]),
        )
        for name, rows in tables.items()
    }


def write_parquet(tables: Tables, folder: str | os.PathLike[str]) -> list[Path]:
    """Write a Parquet file for each table into a folder (extra `arrow`), and return the paths.

    Args:
        tables: Tables of `to_tables`.
        folder: Where to; it is made if there is none.

    Raises:
        FieldError: A text holds half a surrogate pair.
        ModuleNotFoundError: pyarrow is not installed.
        OSError: The folder cannot be written to.

    >>> import tempfile
    >>> from talkmodel import Talks
    >>> from talkmodel.serializers import to_tables
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_parquet(to_tables(Talks()), folder)][:2]
    ['articles.parquet', 'parties.parquet']
    """
    made = to_arrow(tables)
    parquet = _load("pyarrow.parquet", "arrow")
    home = _made(folder)
    paths = []
    for name, table in made.items():
        path = home / f"{name}.parquet"
        parquet.write_table(table, path)
        paths.append(path)
    return paths


def to_pandas(tables: Tables) -> dict[str, Any]:
    """Return a `pandas.DataFrame` for each table (extra `pandas`): `string` and `Int64` columns.

    Args:
        tables: Tables of `to_tables`.

    Raises:
        FieldError: A text holds half a surrogate pair.
        ModuleNotFoundError: pandas is not installed.

    >>> from talkmodel import Party, Talks
    >>> from talkmodel.serializers import to_tables
    >>> made = to_pandas(to_tables(Talks(parties=(Party(id="peru", name="Peru"),))))
    >>> [len(made[name]) for name in ("parties", "quotes")]
    [1, 0]
    """
    pandas = _load("pandas", "pandas")
    _check(tables)
    types = {str: "string", int: "Int64"}
    return {
        name: pandas.DataFrame(
            {
                column: pandas.array([row[column] for row in rows], dtype=types[cls])
                for column, cls in columns()[name].items()
            }
        )
        for name, rows in tables.items()
    }


def to_polars(tables: Tables) -> dict[str, Any]:
    """Return a `polars.DataFrame` for each table (extra `polars`): `String` and `Int64` columns.

    Args:
        tables: Tables of `to_tables`.

    Raises:
        FieldError: A text holds half a surrogate pair.
        ModuleNotFoundError: polars is not installed.

    >>> from talkmodel import Party, Talks
    >>> from talkmodel.serializers import to_tables
    >>> made = to_polars(to_tables(Talks(parties=(Party(id="peru", name="Peru"),))))
    >>> [made[name].height for name in ("parties", "quotes")]
    [1, 0]
    """
    polars = _load("polars", "polars")
    _check(tables)
    types = {str: polars.String, int: polars.Int64}
    return {
        name: polars.DataFrame(
            rows, schema={one: types[cls] for one, cls in columns()[name].items()}
        )
        for name, rows in tables.items()
    }


def _load(module: str, extra: str) -> Any:  # noqa: ANN401 - a module without types
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as problem:
        raise ModuleNotFoundError(
            f"this needs the package {problem.name}: pip install 'talkmodel[{extra}]'",
            name=problem.name,
        ) from problem


def _check(tables: Mapping[str, list[Row]]) -> None:
    for name, rows in tables.items():
        for number, row in enumerate(rows):
            for column, value in row.items():
                if isinstance(value, str) and not _is_whole(value):
                    reason = "holds half a surrogate pair, which UTF-8 cannot say; only JSON can"
                    raise FieldError(name, f"[{number}].{column}", reason)


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
