"""The tables in the documentation that are made of the library."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import talkmodel
from talkmodel.lexicon import cue_sets
from tools import doc_tables

if TYPE_CHECKING:
    from pathlib import Path

TOOL = doc_tables.DOCS.parent / "tools" / "doc_tables.py"


def table(name: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", TOOL, name], check=True, capture_output=True
    )
    return done.stdout.decode("utf-8")


def test_the_rules_are_all_there_with_example_and_evidence() -> None:
    text = table("rules")
    for rule in talkmodel.rules():
        part = text.partition(f"### `{rule.id}`\n")[2].partition("\n### ")[0]
        assert rule.description in part
        assert rule.example.strip() in part
        assert f" it finds `{rule.evidence}`:" in part
        assert ("times over" in part) == (rule.times > 1)
        assert all(f"Taught `{name}`" in part for name in rule.taught)


def test_the_cue_sets_are_all_there() -> None:
    rows = table("cue-sets").splitlines()
    assert len(rows) == len(cue_sets()) + 2
    assert all(row.count("|") == 5 for row in rows)


@pytest.mark.parametrize("path", sorted(doc_tables.DOCS.glob("*.md")), ids=lambda path: path.name)
def test_the_pages_have_the_tables_as_they_are_now(path: Path) -> None:
    text = path.read_text("utf-8")
    assert doc_tables.fill(text) == text, "make tables"


def test_each_table_is_in_a_page() -> None:
    pages = [path.read_text("utf-8") for path in doc_tables.DOCS.glob("*.md")]
    found = re.findall(r"^<!-- table: (.+) -->$", "\n".join(pages), re.MULTILINE)
    assert sorted(found) == sorted(doc_tables.TABLES)
    assert "\n".join(pages).count("\n<!-- end of table -->\n") == len(found)


def test_an_old_table_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doc_tables, "DOCS", tmp_path)
    page = tmp_path / "page.md"
    old = "# Sets\n\n<!-- table: cue-sets -->\noutdated\n<!-- end of table -->\n\nEnd.\n"
    page.write_text(old, "utf-8")
    for printed in ("docs/page.md\n", ""):
        doc_tables.main([])
        assert capsys.readouterr().out == printed
    text = page.read_text("utf-8")
    assert "outdated" not in text
    assert doc_tables.cue_set_table() in text
    assert text.endswith("\n\n<!-- end of table -->\n\nEnd.\n")
