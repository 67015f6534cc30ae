from __future__ import annotations

import importlib
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import talkmodel
from talkmodel.cli.command import _speak_utf8, command
from tests.cli.samples import TEXT, FakeNote, quiet_talks, rich_talks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import CliRunner

    Reads = Callable[..., list[str]]


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_a_summary(runner: CliRunner, reads: Reads, article: str) -> None:
    asked = reads(rich_talks())
    result = runner.invoke(command, ["parse", article])
    assert result.exit_code == 0
    assert asked == [TEXT]
    assert result.stdout.startswith("Who rows?\nNele Anker · 11 March 2026\n")
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_no_color_is_respected(runner: CliRunner, reads: Reads, article: str) -> None:
    reads(rich_talks())
    forced = runner.invoke(command, ["parse", article], env={"FORCE_COLOR": "1"})
    assert "\x1b[1;36mPARTIES" in forced.stdout
    asked = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    plain = runner.invoke(command, ["parse", article], env=asked)
    assert "\x1b[1mPARTIES" in plain.stdout
    assert "36m" not in plain.stdout


def test_json_is_the_document(runner: CliRunner, reads: Reads, article: str) -> None:
    reads(rich_talks())
    result = runner.invoke(command, ["parse", "--json", article])
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert talkmodel.loads(result.stdout) == rich_talks()


def test_json_of_several_files_is_one_line_each(
    runner: CliRunner, reads: Reads, article: str
) -> None:
    reads(rich_talks())
    result = runner.invoke(command, ["parse", "--json", article, article])
    one, two = result.stdout.splitlines()
    assert talkmodel.loads(one) == talkmodel.loads(two) == rich_talks()


def test_notes(runner: CliRunner, reads: Reads, article: str) -> None:
    start = TEXT.index("asked")
    reads(rich_talks(), [FakeNote(start, start + 5, "asked", "demand.ask", "nobody is asked")])
    result = runner.invoke(command, ["parse", "--notes", article])
    assert result.exit_code == 0
    assert result.stdout == (
        "line 3, column 21: demand.ask\n"
        "    The ferrymen of Ost asked for oars. The harbour was silent.\n"
        "                        ^^^^^\n"
        "    nobody is asked\n"
    )


def test_a_note_on_the_whole_article(runner: CliRunner, reads: Reads, article: str) -> None:
    reads(quiet_talks(), [FakeNote(0, 0, "", "gate.talks", "nobody talks")])
    out = runner.invoke(command, ["parse", "--notes", article]).stdout
    assert out == "gate.talks\n    nobody talks\n"
    assert "--notes lists" not in runner.invoke(command, ["parse", article]).stdout


_SAID = "“The quay is as good as new,” the spokesman, Jo Arden, said."
_REMEDY = "If it is about talks all the same, --about-talks reads it so.\n"


@pytest.mark.parametrize("text", [_SAID, f"<html><body><p>{_SAID}</p></body></html>"])
def test_an_article_can_be_read_as_one_about_talks(runner: CliRunner, text: str) -> None:
    plain = runner.invoke(command, ["parse", "-"], input=text).stdout
    assert plain.endswith(f"{_REMEDY}1 note; --notes lists it.\n\n")
    told = runner.invoke(command, ["parse", "--about-talks", "-"], input=text).stdout
    assert "The quay is as good as new" in told
    assert told.startswith("No sides were found.\n")
    assert _REMEDY not in told
    noted = runner.invoke(command, ["parse", "--notes", "-"], input=text).stdout
    assert "--about-talks" in noted
    assert noted.startswith("gate.talks\n    no talks are reported: ")


def test_an_article_can_be_read_as_one_on_something_else(runner: CliRunner) -> None:
    text = "Talks between Norway and Peru resumed in Oslo."
    told = runner.invoke(command, ["parse", "--not-about-talks", "-"], input=text).stdout
    assert "Nothing about talks was found" in told
    assert _REMEDY not in told
    both = runner.invoke(command, ["parse", "--not-about-talks", "-", "x"], input=text)
    assert (both.exit_code, both.stderr) == (1, "talkmodel: no such file: x\n")


def test_no_notes(runner: CliRunner, reads: Reads, article: str) -> None:
    reads(quiet_talks())
    result = runner.invoke(command, ["parse", "--notes", article])
    assert result.stdout == "No notes: nothing was found that a rule gave up on.\n"


def test_several_files_are_headed_by_their_names(
    runner: CliRunner, reads: Reads, article: str
) -> None:
    reads(quiet_talks())
    result = runner.invoke(command, ["parse", article, "-"], input="Bread.", env={"COLUMNS": "300"})
    heads = [line for line in result.stdout.splitlines() if "─" in line]
    assert heads[0].split(" ─")[0].endswith("article.txt") or "…" in heads[0]
    assert heads[1].startswith("standard input ─")
    assert max(map(len, heads)) == 100


def test_one_bad_file_does_not_stop_the_others(
    runner: CliRunner, reads: Reads, article: str, tmp_path: Path
) -> None:
    bad = tmp_path / "latin.txt"
    bad.write_bytes(b"caf\xe9")
    asked = reads(quiet_talks())
    result = runner.invoke(command, ["parse", "nowhere.txt", str(bad), str(tmp_path), article])
    assert result.exit_code == 1
    assert asked == [TEXT]
    assert result.stderr.splitlines() == [
        "talkmodel: no such file: nowhere.txt",
        f"talkmodel: not UTF-8: {bad}: byte 3 is 0xe9 (another encoding? try --encoding cp1252)",
        f"talkmodel: a folder, not a file: {tmp_path}",
    ]


def test_the_encoding_is_used(runner: CliRunner, reads: Reads) -> None:
    asked = reads(quiet_talks())
    args = ["parse", "--encoding", "utf-16", "-"]
    assert runner.invoke(command, args, input="Åbo".encode("utf-16")).exit_code == 0
    assert asked == ["Åbo"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "Usage: "),
        (["parse"], "Missing argument 'FILE...'"),
        (["parse", "--json", "--notes", "x"], "--json and --notes exclude each other"),
        (["parse", "--encoding", "klingon", "x"], "no text encoding 'klingon'"),
        (["parse", "--encoding", "hex", "x"], "no text encoding 'hex'"),
        (["parse", "--encoding", "a\0b", "x"], "no text encoding 'a\\x00b'"),
        (["parse", "-", "-"], "can be read only once"),
        (["parse", "--colour", "x"], "No such option"),
        (["prase", "x"], "No such command 'prase'"),
    ],
)
def test_a_call_that_makes_no_sense(runner: CliRunner, args: list[str], message: str) -> None:
    result = runner.invoke(command, args)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_help_has_examples(runner: CliRunner) -> None:
    result = runner.invoke(command, ["parse", "--help"])
    assert result.exit_code == 0
    assert "  talkmodel parse --json article.txt > talks.json\n" in result.stdout
    assert "Exit status: 0" in result.stdout


def test_version(runner: CliRunner) -> None:
    result = runner.invoke(command, ["--version"], prog_name="talkmodel")
    assert result.stdout == f"talkmodel {importlib.metadata.version('talkmodel')}\n"


def test_other_streams_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    _speak_utf8()
    assert sys.stdout is stream


def run(*args: str, data: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "talkmodel", *args],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, **env},
    )


def test_output_is_utf8_in_any_locale() -> None:
    plain = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    result = run("parse", "-", data="Brød på øya\n\nDet var brød.\n".encode(), **plain)
    assert result.returncode == 0
    assert "Nothing about talks" in result.stdout.decode("utf-8")
    assert result.stderr == b""


def test_a_name_that_is_no_text_can_be_complained_about() -> None:
    result = run("parse", "\udcff.txt")
    assert result.returncode == 1
    assert result.stderr.startswith(b"talkmodel: no such file: ")
    assert result.stderr.count(b"\n") == 1


@pytest.mark.parametrize("option", ["--json", "--notes", "--encoding=utf-8"])
def test_a_closed_pipe_is_no_event(option: str, article: str) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        result = subprocess.run(
            [sys.executable, "-m", "talkmodel", "parse", option, article],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(write)
    assert result.stderr == b""
    assert result.returncode == 1


def test_a_lexicon_file_is_known(runner: CliRunner, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Talks between Dunmark and Eelby resumed in Oslo.", "utf-8")
    one, two = tmp_path / "one.toml", tmp_path / "two.json"
    one.write_text('[[actors]]\nname = "Dunmark"\nkind = "state"\n', "utf-8")
    two.write_text('{"actors": [{"name": "Reed Party", "capitals": ["Eelby"]}]}', "utf-8")
    options = ["--lexicon", str(one), "--lexicon", str(two)]
    result = runner.invoke(command, ["parse", "--json", *options, str(article)])
    assert result.exit_code == 0
    parties = talkmodel.loads(result.stdout).parties
    assert [party.name for party in parties] == ["Dunmark", "Reed Party"]


def test_a_wrong_lexicon_file_is_a_wrong_call(runner: CliRunner, article: str) -> None:
    result = runner.invoke(command, ["parse", "--lexicon", "no\x1bne.toml", article])
    assert result.exit_code == 2
    assert "Invalid value for '--lexicon': no�ne.toml: no such file" in result.stderr
    assert result.stdout == ""


_PAGE = (
    "<!DOCTYPE html><html><head><title>Talks</title></head><body><article><h1>Talks resume</h1>"
    "<p>Talks between Norway and Peru resumed in Oslo on Monday after a long winter.</p>"
    "<p>Peru demands a wider zone for its boats. Norway has rejected the demand.</p>"
    "</article></body></html>"
)


@pytest.mark.parametrize("text", ["Talks resume\n\nNorway and Peru met in Oslo.", _PAGE])
def test_what_is_known_of_an_article_can_be_told(runner: CliRunner, text: str) -> None:
    told = ["--url", "https://example.org/a", "--title", "Zone talks", "--published", "2026-03~"]
    result = runner.invoke(command, ["parse", "--json", *told, "-"], input=text)
    assert result.exit_code == 0
    article = talkmodel.loads(result.stdout).article
    assert (article.url, article.title, str(article.published)) == (
        "https://example.org/a",
        "Zone talks",
        "2026-03~",
    )
    shown = runner.invoke(command, ["view", *told, "-o", "-", "-"], input=text).stdout
    assert "<title>Zone talks</title>" in shown
    assert 'href="https://example.org/a"' in shown


@pytest.mark.parametrize("option", ["--url", "--title", "--published"])
def test_what_is_true_of_one_article_is_not_of_several(
    runner: CliRunner, article: str, option: str
) -> None:
    result = runner.invoke(command, ["parse", option, "2026", article, "-"])
    assert result.exit_code == 2
    assert "--url, --title and --published are of one article" in result.stderr


def test_a_date_that_is_none_is_a_wrong_call(runner: CliRunner, article: str) -> None:
    result = runner.invoke(command, ["parse", "--published", "last\x1bweek", article])
    assert result.exit_code == 2
    assert "Invalid value for '--published': no date: 'last" in result.stderr
    assert "\x1b" not in result.stderr
