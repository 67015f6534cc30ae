"""`talkmodel view`, and what rich prints of values."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from click.testing import CliRunner
from rich.console import Console

import talkmodel
from talkmodel.cli.command import command

_ARTICLE = str(Path(__file__).parents[2] / "examples/articles/sandbank-explainer.txt")
_READING = talkmodel.read(Path(_ARTICLE).read_text(encoding="utf-8"))
_PAGE = talkmodel.render.html(_READING.talks, notes=_READING.notes)


def test_a_page_is_written(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    result = CliRunner().invoke(command, ["view", _ARTICLE, "-o", str(output)])
    assert (result.exit_code, result.output) == (0, "")
    assert output.read_text(encoding="utf-8") == _PAGE


def test_a_page_is_printed() -> None:
    assert CliRunner().invoke(command, ["view", _ARTICLE, "-o", "-"]).output == _PAGE


def test_a_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", lambda address: opened.append(address) or 0)
    monkeypatch.setenv("DISPLAY", ":0")
    result = CliRunner().invoke(command, ["view", _ARTICLE])
    path = Path(result.output.strip())
    assert opened == [path.as_uri()]
    assert path.read_text(encoding="utf-8") == _PAGE


@pytest.mark.parametrize(
    ("platform", "display", "tried"),
    [("linux", "", False), ("linux", ":0", True), ("darwin", "", True), ("win32", "", True)],
)
def test_where_no_browser_is_the_reader_opens_the_page(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, *, tried: bool
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", lambda address: opened.append(address) or 1)
    monkeypatch.setattr(
        "talkmodel.cli.view.sys", SimpleNamespace(platform=platform, stdout=sys.stdout)
    )
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    result = CliRunner().invoke(command, ["view", _ARTICLE])
    assert result.exit_code == 0
    assert result.stderr == "talkmodel: no browser could be opened: open this file yourself\n"
    assert Path(result.stdout.strip()).read_text(encoding="utf-8") == _PAGE
    assert bool(opened) is tried


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-such-file.txt"], "talkmodel: no such file: no-such-file.txt\n"),
        ([_ARTICLE, "-o", "no/such/folder.html"], "talkmodel: cannot write no/such/folder.html: "),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(command, ["view", *arguments])
    assert result.exit_code == 1
    assert result.stderr.startswith(message)


def test_a_lexicon_is_used(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Talks between Peru and the Blue Marsh Front resumed in Oslo.", "utf-8")
    names = tmp_path / "own.toml"
    names.write_text('[[actors]]\nname = "Blue Marsh Front"\nkind = "armed_group"\n', "utf-8")
    words = ["view", str(article), "-o", "-", "--lexicon", str(names)]
    assert "armed_group" in CliRunner().invoke(command, words).output


@pytest.mark.parametrize(
    ("options", "expected"),
    [([], False), (["--about-talks"], True), (["--not-about-talks"], False)],
)
def test_whether_it_is_about_talks_can_be_told(options: list[str], *, expected: bool) -> None:
    said = "“The quay is as good as new,” the spokesman, Jo Arden, said."
    result = CliRunner().invoke(command, ["view", "-", "-o", "-", *options], input=said)
    assert ("Jo Arden: “The quay is as good as new”" in result.output) == expected


@pytest.mark.parametrize("width", [100, 60])
def test_rich_prints_what_the_command_prints(width: int) -> None:
    for shown in (_READING, _READING.talks):
        console = Console(file=StringIO(), width=width, color_system=None)
        console.print(shown)
        # All but the spaces that fill lines up, which a pipe does not get.
        printed = "\n".join(map(str.rstrip, console.file.getvalue().splitlines()))
        result = CliRunner().invoke(command, ["parse", _ARTICLE], env={"COLUMNS": str(width)})
        assert result.output.startswith(printed.rstrip())
        assert "WHO ASKS WHAT" in printed


def test_rich_prints_talks_of_no_article() -> None:
    console = Console(file=StringIO(), width=80)
    console.print(talkmodel.Talks())
    assert "Nothing about talks" in console.file.getvalue()


def test_a_document_is_shown(tmp_path: Path) -> None:
    saved = tmp_path / "talks.json"
    saved.write_text(talkmodel.dumps(_READING.talks, indent=1), encoding="utf-8")
    result = CliRunner().invoke(command, ["view", str(saved), "-o", "-"])
    assert (result.exit_code, result.output) == (0, talkmodel.render.html(_READING.talks))
    piped = talkmodel.dumps(_READING.talks)
    assert (
        CliRunner().invoke(command, ["view", "-", "-o", "-"], input=piped).output == result.output
    )


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        (
            talkmodel.dumps(_READING.talks) + "\n",
            ["--title", "x"],
            " is a talkmodel document: it has",
        ),
        (
            talkmodel.dumps(_READING.talks),
            ["--about-talks"],
            " is a talkmodel document: it has",
        ),
        (
            (talkmodel.dumps(_READING.talks) + "\n") * 2,
            [],
            " holds 2 documents, and a page shows one",
        ),
        ('{"format": "talkmodel/1", "faq": 7}', [], ": faq: must be a list, not the int 7 (all: "),
        ('{"format": "talkmodel/1"', [], ": line 1, column 25 (offset 24): is no JSON: Expecting"),
    ],
)
def test_a_document_that_cannot_be_shown(text: str, options: list[str], message: str) -> None:
    result = CliRunner().invoke(command, ["view", *options, "-", "-o", "-"], input=text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"talkmodel: standard input{message}")
    assert result.stderr.count("\n") == 1
