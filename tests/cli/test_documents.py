"""Formats of `parse`, and the commands for documents that are there already."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import talkmodel
from talkmodel.cli.command import command
from talkmodel.cli.outputs import FORMATS

_ROOT = Path(__file__).parents[2]
_ARTICLE = str(_ROOT / "examples/articles/sandbank-explainer.txt")
_OTHER = str(_ROOT / "examples/articles/tram-strike.txt")
_PAGE = str(_ROOT / "tests/html/pages/01-river-clean.html")
_TALKS = talkmodel.parse(Path(_ARTICLE).read_text(encoding="utf-8"))


def _run(*arguments: str, stdin: str | None = None) -> str:
    result = CliRunner().invoke(command, arguments, input=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "talks.json"
    path.write_text(talkmodel.dumps(_TALKS), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"csv", "parquet"}])
def test_parse_and_convert_print_the_same(name: str, document: Path) -> None:
    printed = _run("parse", "--format", name, _ARTICLE)
    assert printed == _run("convert", "--format", name, str(document))
    if name not in {"markdown", "brief"}:
        records = [json.loads(line) for line in printed.splitlines()]
        assert all(isinstance(record, dict) for record in records)


def test_texts_of_several_files_are_set_apart() -> None:
    printed = _run("parse", "--format", "markdown", _ARTICLE, _OTHER)
    assert printed.count("\n\n# ") == printed.count("\n# ") == 1
    one, two = (_run("parse", "--format", "brief", path) for path in (_ARTICLE, _OTHER))
    printed = _run("parse", "--format", "brief", _ARTICLE, _OTHER)
    assert printed == f"{_ARTICLE}:\n{one}\n{_OTHER}:\n{two}"
    both = _run("parse", "--json", _ARTICLE, _OTHER)
    assert _run("convert", "--format", "markdown", "-", stdin=both).count("\n\n# ") == 1


def test_json_lines_are_read_back() -> None:
    lines = _run("parse", "--format", "jsonl", _ARTICLE, _OTHER)
    assert _run("convert", "--format", "jsonl", "-", stdin=lines) == lines


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "annotations", "brief"])
def test_a_closed_pipe_is_no_event(name: str, document: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    table = ["--table", "demands"] if name == "csv" else []
    words = ["convert", "--format", name, *table, str(document)]
    try:
        result = subprocess.run(
            [sys.executable, "-m", "talkmodel", *words],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(write)
    assert (result.stderr, result.returncode) == (b"", 1)


def test_a_table_is_printed(document: Path) -> None:
    printed = _run("parse", "--format", "csv", "--table", "demands", _ARTICLE)
    assert printed == _run("convert", "--format", "csv", "--table", "demands", str(document))
    assert len(printed.splitlines()) == len(_TALKS.demands) + 1


def test_a_table_of_several_files_says_which_row_is_of_which() -> None:
    table = ["--format", "csv", "--table"]
    alone = _run("parse", *table, "demands", _ARTICLE).splitlines()
    both = _run("parse", *table, "demands", _ARTICLE, _OTHER).splitlines()
    assert both[: len(alone)] == [
        f"{alone[0]},source",
        *(f'{row},"{_ARTICLE}"' for row in alone[1:]),
    ]
    assert all(row.endswith(f',"{_OTHER}"') for row in both[len(alone) :])
    one = CliRunner().invoke(command, ["parse", *table, "demands", "none.txt", _ARTICLE])
    assert (one.exit_code, one.stdout.splitlines()) == (1, both[: len(alone)])
    for paths in ([_ARTICLE], [_ARTICLE, _OTHER]):
        head, *rows = _run("parse", *table, "articles", *paths).splitlines()
        assert head.count("source") == 1
        assert rows[-1].endswith(f',"{paths[-1]}"')
    lines = _run("parse", "--json", _ARTICLE, _OTHER)
    converted = _run("convert", *table, "demands", "-", stdin=lines).splitlines()
    assert converted[1].endswith(',"standard input, document 1"')


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_tables_are_written(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert _run("parse", "--format", name, "-o", str(folder), _ARTICLE, _OTHER) == ""
    path = str(folder / f"demands.{name}")
    with duckdb.connect() as connection:
        read = connection.read_csv(path) if name == "csv" else connection.read_parquet(path)
        rows = read.fetchall()
    count = sum(
        len(talkmodel.parse(Path(one).read_text(encoding="utf-8")).demands)
        for one in (_ARTICLE, _OTHER)
    )
    assert len(rows) == count


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "parquet"], "--format parquet needs --output FOLDER"),
        (["--format", "csv"], "--format csv needs --output FOLDER or --table, one of: articles,"),
        (["--format", "json", "-o", "x"], "--output is for --format csv and parquet"),
        (["-o", "x"], "--output is for --format csv and parquet"),
        (["--table", "faq"], "--table is for --format csv without --output"),
        (["--format", "csv", "--table", "faq", "-o", "x"], "--table is for --format csv without"),
        (["--format", "json", "--json"], "--format excludes --json and --notes"),
        (["--format", "json", "--notes"], "--format excludes --json and --notes"),
        (["--format", "xml"], "Invalid value for '--format'"),
        (["--format", "csv", "--table", "x"], "'x' is not one of articles, parties, mediators,"),
        (["--format", "csv", "--table", "demand"], " actors (did you mean 'demands'?)."),
    ],
)
def test_options_that_do_not_go_together(options: list[str], message: str) -> None:
    result = CliRunner().invoke(command, ["parse", *options, _ARTICLE])
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("x", encoding="utf-8")
    result = CliRunner().invoke(command, ["parse", "--format", "csv", "-o", str(taken), _ARTICLE])
    assert result.exit_code == 1
    assert result.stderr == f"talkmodel: cannot write {taken}: File exists\n"


def test_a_page_is_read_as_a_page(tmp_path: Path) -> None:
    assert "Kenya" in _run("parse", _PAGE)
    unnamed = tmp_path / "saved"
    unnamed.write_bytes(Path(_PAGE).read_bytes())
    assert _run("parse", str(unnamed)) == _run("parse", _PAGE)
    own = tmp_path / "own.toml"
    own.write_text('[[actors]]\nname = "Kenya"\nkind = "company"\n', encoding="utf-8")
    printed = _run("parse", "--json", "--lexicon", str(own), _PAGE)
    assert talkmodel.loads(printed).actor("kenya").kind.value == "company"


def test_a_page_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    result = CliRunner().invoke(command, ["parse", _PAGE])
    assert result.exit_code == 1
    assert "is a web page: web pages need the package" in result.stderr
    assert "talkmodel[html]" in result.stderr


def test_the_schema_is_printed(document: Path) -> None:
    schema = json.loads(_run("schema"))
    assert schema == talkmodel.json_schema()
    Draft202012Validator(schema).validate(json.loads(document.read_text(encoding="utf-8")))
    assert json.loads(_run("schema", "--strict")) == talkmodel.json_schema(strict=True)


def test_what_is_wrong_with_documents(tmp_path: Path) -> None:
    lines = '{"format": "talkmodel/1"}\n{"format": "talkmodel/1", "quotes": 7}\n\n'
    result = CliRunner().invoke(command, ["check", "-"], input=lines)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "standard input, document 1: holds",
        "standard input, document 2: quotes: must be a list, not the int 7",
    ]
    result = CliRunner().invoke(command, ["check", "-"], input="{")
    assert "standard input: line 1, column 2" in result.stdout
    result = CliRunner().invoke(command, ["check", str(tmp_path / "none.json")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no such file" in result.stderr
    result = CliRunner().invoke(command, ["check", "--text", _ARTICLE, "-"], input=lines)
    assert "--text is for a document of one article, here are 0" in result.stdout


def test_what_cannot_be_converted_is_left_out_and_told(document: Path) -> None:
    arguments = ["convert", "--format", "jsonl", "none.json", "-", str(document)]
    result = CliRunner().invoke(command, arguments, input="[]")
    assert result.exit_code == 1
    assert talkmodel.loads(result.stdout) == _TALKS
    assert "no such file: none.json" in result.stderr
    assert "standard input: document: must be an object (dict), not a list" in result.stderr


@pytest.mark.parametrize("name", ["jsonld", "annotations", "citron", "plover", "ftm"])
@pytest.mark.parametrize("arguments", [["convert", "--format", "json"], ["check"]])
def test_exports_are_not_read_back(name: str, arguments: list[str]) -> None:
    exported = _run("parse", "--format", name, _ARTICLE)
    result = CliRunner().invoke(command, [*arguments, "-"], input=exported)
    assert result.exit_code == 1
    for line in result.output.splitlines():
        assert line.endswith(
            "format: is missing; a document begins with 'format': 'talkmodel/1' and is our own "
            "JSON; exports to other formats cannot be read back"
        )
    kept = CliRunner().invoke(command, [*arguments, "-"], input='{"parties": []}')
    assert kept.output.endswith("begins with 'format': 'talkmodel/1'\n")


def test_a_text_is_one_error_and_lines_of_json_are_one_each() -> None:
    prose = "\n".join(["Talks resumed in Oslo."] * 300)
    for text in (prose, f"2026\n{prose}", f"{{\n{prose}", "[]\n[]", '{\n"format": 7,\n{\n}'):
        result = CliRunner().invoke(command, ["check", "-"], input=text)
        assert result.exit_code == 1
        (line,) = result.stdout.splitlines()
        assert "is no JSON" in line
    broken = f'{{"format": "talk\n{talkmodel.dumps(_TALKS)}\n\n{{}}\n'
    lines = CliRunner().invoke(command, ["check", "-"], input=broken).stdout.splitlines()
    assert [line.partition(": ")[0] for line in lines] == [
        f"standard input, document {number}" for number in (1, 2, 3)
    ]
    assert ": holds: " in lines[1]
    first = CliRunner().invoke(command, ["check", "-"], input="{}\nx\n").stdout.splitlines()
    assert len(first) == 2


def test_what_python_counts_as_an_end_of_line_is_none_in_json_lines() -> None:
    talks = talkmodel.Talks(articles=(talkmodel.Article(id="a", text="a\u2028b\u0085c\x0cd"),))
    lines = f"{talkmodel.dumps(talks)}\n" * 2
    assert _run("convert", "--format", "jsonl", "-", stdin=lines) == lines


def test_check_goes_on_where_a_file_is_missing(document: Path) -> None:
    result = CliRunner().invoke(command, ["check", "none.json", str(document), "no.json"])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{document}: holds: ")
    assert [line.split(": ")[1:] for line in result.stderr.splitlines()] == [
        ["no such file", "none.json"],
        ["no such file", "no.json"],
    ]
    result = CliRunner().invoke(command, ["check", "--text", "none.txt", str(document)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "talkmodel: no such file: none.txt\n"


def test_a_page_is_what_evidence_is_held_against(tmp_path: Path) -> None:
    saved = tmp_path / "talks.json"
    saved.write_text(_run("parse", "--json", _PAGE), encoding="utf-8")
    assert _run("check", "--text", _PAGE, str(saved)).startswith(f"{saved}: holds: ")
    page = Path(_PAGE).read_text(encoding="utf-8")
    assert _run("check", "--text", "-", str(saved), stdin=page).startswith(f"{saved}: holds: ")


def test_the_article_of_a_check_may_be_in_another_encoding(tmp_path: Path) -> None:
    article, saved = tmp_path / "a.txt", tmp_path / "a.json"
    article.write_bytes("Talks between Perú and Norway resumed in Oslo.".encode("cp1252"))
    options = ["--encoding", "cp1252"]
    saved.write_text(_run("parse", "--json", *options, str(article)), encoding="utf-8")
    assert _run("check", *options, "--text", str(article), str(saved)).startswith(
        f"{saved}: holds: 4 pieces of evidence stand in the article"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "-", "--text", "-"], "FILE and --text cannot both be -"),
        (["check", "-", "x", "-"], "- (standard input) can be read only once"),
        (["convert", "--format", "json", "-", "-"], "- (standard input) can be read only once"),
        (["check", "-", "--encoding", "utf-8"], "--encoding is of the article"),
        (["check", "-", "--all"], "--all is of what an article is searched for"),
    ],
)
def test_calls_that_make_no_sense(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(command, arguments, input="{}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


@pytest.mark.parametrize(
    ("article", "names", "verdict"),
    [
        ('{"id": "a"}', [], "holds (neither text nor digest tells whether this is the article)"),
        ('{"id": "a", "text": "Bo met."}', [], "holds"),
        ('{"id": "a", "text": "Bo met."}', ["Al"], "holds (1 fact cites nothing)"),
        (
            '{"id": "a"}',
            ["Al", "Cy"],
            (
                "holds (2 facts cite nothing; "
                "neither text nor digest tells whether this is the article)"
            ),
        ),
    ],
)
def test_what_a_check_could_not_look_at_is_told(
    article: str, names: list[str], verdict: str, tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Bo met.", encoding="utf-8")
    parties = ", ".join(f'{{"id": "{name.lower()}", "name": "{name}"}}' for name in names)
    document = f'{{"format": "talkmodel/1", "articles": [{article}], "parties": [{parties}]}}'
    assert _run("check", "--text", str(text), "-", stdin=document) == (
        f"standard input: {verdict}\n"
    )
    assert _run("check", "-", stdin=document) == "standard input: holds\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_documents_are_read_in_what_json_may_be_in(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    path.write_bytes(talkmodel.dumps(_TALKS).encode(encoding))
    assert talkmodel.loads(_run("convert", "--format", "json", str(path))) == _TALKS
    result = CliRunner().invoke(command, ["parse", str(path)])
    assert " is a talkmodel document, not an article" in result.stderr


def test_no_encoding_is_recommended_for_what_has_no_such_option(tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    path.write_bytes(b'{"format": "talkmodel/1", "x": "caf\xe9"}')
    result = CliRunner().invoke(command, ["check", str(path)])
    assert result.exit_code == 1
    assert result.stderr == f"talkmodel: not UTF-8: {path}: byte 35 is 0xe9\n"


def test_what_utf_8_cannot_say_is_an_error_in_tables_and_escaped_in_texts(tmp_path: Path) -> None:
    document = '{"format": "talkmodel/1", "parties": [{"id": "bo", "name": "Bo\\ud800"}]}'
    convert = ["convert", "-", "--format"]
    for where in (["--table", "parties"], ["-o", str(tmp_path)]):
        result = CliRunner().invoke(command, [*convert, "csv", *where], input=document)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == (
            "talkmodel: parties.[0].name: holds half a surrogate pair, which UTF-8 cannot say; "
            "only JSON can\n"
        )
    assert _run(*convert, "csv", "--table", "quotes", stdin=document).startswith("talks,row")
    for name in ("json", "jsonld", "ftm", "plover", "markdown"):
        assert "Bo\\ud800" in _run(*convert, name, stdin=document)


def test_a_page_to_check_against_needs_the_extra(
    monkeypatch: pytest.MonkeyPatch, document: Path
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    result = CliRunner().invoke(command, ["check", "--text", _PAGE, str(document)])
    assert result.exit_code == 1
    assert "is a web page: web pages need the package" in result.stderr


@pytest.mark.parametrize("arguments", [["parse"], ["check", "-", "--text"]])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_document_is_no_article(arguments: list[str], indent: int | None, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    path.write_text("\ufeff\n" + talkmodel.dumps(_TALKS, indent=indent), encoding="utf-8")
    result = CliRunner().invoke(command, [*arguments, str(path)], input="{}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"talkmodel: {path} is a talkmodel document, not an article: "
        "`talkmodel view` shows it, `check` and `convert` take it\n"
    )


def test_what_only_speaks_of_the_format_is_an_article() -> None:
    assert "Nothing about" in _run("parse", "-", stdin='A file has "format": "talkmodel/1" in it.')
    assert "Nothing about" in _run("parse", "-", stdin='{"format": "other"}')


@pytest.mark.parametrize(
    "data",
    [
        Path(_PAGE).read_bytes(),
        b"\xef\xbb\xbf" + Path(_PAGE).read_bytes(),
        Path(_PAGE).read_text(encoding="utf-8").encode("utf-16"),
    ],
)
def test_a_page_on_standard_input_is_read_as_a_page(data: bytes) -> None:
    result = CliRunner().invoke(command, ["parse", "-"], input=data)
    assert (result.exit_code, result.stdout) == (0, _run("parse", _PAGE))


@pytest.mark.parametrize(
    "words",
    [
        ["check", "DOCUMENT"],
        ["check", "--text", _OTHER, "DOCUMENT"],
        ["schema"],
        ["view", _ARTICLE, "-o", "-"],
        ["parse", _ARTICLE, _OTHER],
        ["parse", "--format", "markdown", _ARTICLE],
        ["ground", str(_ROOT / "examples/answers/sandbank.json"), "--text", _ARTICLE],
    ],
)
def test_a_closed_pipe_is_quiet_and_status_1(words: list[str], document: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        result = subprocess.run(
            [sys.executable, "-m", "talkmodel"]
            + [str(document) if word == "DOCUMENT" else word for word in words],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(write)
    assert (result.stderr, result.returncode) == (b"", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device to write to")
@pytest.mark.parametrize(
    "words", [["parse", _ARTICLE], ["parse", "--json", _ARTICLE], ["schema"], ["--help"]]
)
def test_a_full_disk_is_one_line(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "talkmodel", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    told = b"talkmodel: cannot write: No space left on device\n"
    assert (result.stderr, result.returncode) == (told, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device to write to")
def test_where_nothing_can_be_said_the_status_says_it() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "talkmodel", "parse", "none.txt"],
            stdout=subprocess.PIPE,
            stderr=full,
            check=False,
        )
    assert (result.stdout, result.returncode) == (b"", 1)
