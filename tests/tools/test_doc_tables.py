"""The tables that the documentation is given at every build."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import talkmodel
from talkmodel.lexicon import cue_sets

ROOT = Path(__file__).resolve().parent.parent.parent
TOOL = ROOT / "tools" / "doc_tables.py"


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
        assert f"t finds `{rule.evidence}`." in part
        assert ("times over" in part) == (rule.times > 1)


def test_the_cue_sets_are_all_there() -> None:
    rows = table("cue-sets").splitlines()
    assert len(rows) == len(cue_sets()) + 2
    assert all(row.count("|") == 5 for row in rows)


@pytest.mark.parametrize(("page", "name"), [("rules.md", "rules"), ("lexicon.md", "cue-sets")])
def test_a_page_asks_for_its_table(page: str, name: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    assert re.findall(r"^<!-- table: (.+) -->$", text, re.MULTILINE) == [name]
