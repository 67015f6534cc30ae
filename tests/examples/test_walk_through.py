"""The walk through CSV and SQLite in the guide to tables prints what it says."""

from __future__ import annotations

import csv
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from talkmodel.cli.command import command

if TYPE_CHECKING:
    import pytest

_ROOT = Path(__file__).resolve().parent.parent.parent
_WALK = re.compile(
    r"\$ talkmodel (parse --format csv [^\n]+)\n\$ sqlite3 <<'END'\n(.+?)END\n(.+?)```", re.DOTALL
)


def test_tables_without_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = _WALK.search((_ROOT / "docs/tables.md").read_text(encoding="utf-8"))
    assert found is not None
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(_ROOT / "examples")
    *words, files = found[1].split()
    paths = [str(path) for path in sorted(Path().glob(files))]
    result = CliRunner().invoke(command, [*words, *paths])
    assert (result.exit_code, result.output) == (0, "")
    *imports, question = re.split(r"\n(?!\.)", found[2], maxsplit=1)
    with closing(sqlite3.connect(":memory:")) as database:
        for line in "\n".join(imports).splitlines():
            order, how, path, table = line.split()
            assert (order, how) == (".import", "--csv")
            with Path(path).open(encoding="utf-8", newline="") as file:
                head, *rows = csv.reader(file)
            names = ", ".join(f'"{name}" text' for name in head)
            database.execute(f'create table "{table}" ({names})')
            marks = ", ".join("?" * len(head))
            database.executemany(f'insert into "{table}" values ({marks})', rows)  # noqa: S608
        answer = database.execute(question).fetchall()
    assert ["|".join(row) for row in answer] == found[3].splitlines()
