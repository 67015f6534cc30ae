"""`talkmodel ground`: what of an answer holds, and what became of the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import talkmodel
from talkmodel.cli.command import command

_ROOT = Path(__file__).parents[2]
_ARTICLE = str(_ROOT / "examples/articles/sandbank-explainer.txt")
_ANSWER = str(_ROOT / "examples/answers/sandbank.json")
_PAGE = str(_ROOT / "tests/html/pages/01-river-clean.html")
_TEXT = "Kenya and Peru met in Oslo.\n\nPeru demands a share. Peru left.\n"
_PARTY = {"id": "peru", "name": "Peru", "evidence": ["Peru demands"]}


def _ground(answer: object, *options: str, text: str = _TEXT) -> Result:
    article = Path("article.txt")
    article.write_text(text, encoding="utf-8")
    given = answer if isinstance(answer, str) else json.dumps(answer)
    return CliRunner().invoke(
        command, ["ground", "-", "--text", str(article), *options], input=given
    )


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_holds_is_the_document_and_the_rest_is_told() -> None:
    result = CliRunner().invoke(command, ["ground", _ANSWER, "--text", _ARTICLE])
    answer, article = (Path(one).read_text(encoding="utf-8") for one in (_ANSWER, _ARTICLE))
    found = talkmodel.ground(answer, article)
    assert result.exit_code == 1
    assert talkmodel.loads(result.stdout) == found.talks
    *lines, counts, facts = result.stderr.splitlines()
    told = [one for one in found.findings if one.kind != "grounded"]
    assert [line.split(": ")[0] for line in lines] == [f"{one.kind} {one.path}" for one in told]
    assert lines[0].startswith("not_found mediators[1].evidence[0]: ")
    assert "; nearest is 'a full halt to Latvian dredging near the shoal'" in result.stderr
    assert counts.endswith("2 not_found, 1 contradicted, 1 refused")
    assert facts == "7 of 10 facts kept; left out: mediators[1], demands[1], quotes[1]"


def test_all_of_it_holds() -> None:
    result = _ground({"parties": [_PARTY]})
    assert result.exit_code == 0
    assert [one.name for one in talkmodel.loads(result.stdout).parties] == ["Peru"]
    assert result.stderr == "1 grounded\n1 of 1 fact kept\n"


def test_places_are_told() -> None:
    answer = {"parties": [_PARTY | {"evidence": ["PERU MET", "Peru"]}]}
    result = _ground(answer, "--all")
    assert result.exit_code == 0
    taken = "the place nearest to the rest is taken; at 10-14, 29-33, 51-55"
    assert result.stderr.splitlines() == [
        "grounded parties[0].evidence[0]: stands in the text; at 10-18",
        f"ambiguous parties[0].evidence[1]: stands in the text 3 times; {taken}",
        "1 grounded, 1 ambiguous",
        "1 of 1 fact kept",
    ]
    assert _ground(answer).stderr.splitlines() == result.stderr.splitlines()[1:]


@pytest.mark.parametrize("answer", ["{}", '{"parties": []}'])
def test_an_answer_that_claims_nothing(answer: str) -> None:
    result = _ground(answer)
    assert (result.exit_code, result.stderr) == (0, "the answer claims nothing\n")
    assert talkmodel.loads(result.stdout).article.text == _TEXT


def test_an_answer_in_a_code_fence() -> None:
    answer = f"Here it is:\n```json\n{json.dumps({'parties': [_PARTY]})}\n```\n"
    assert _ground(answer).exit_code == 0
    result = _ground(answer * 2)
    assert result.exit_code == 1
    assert result.stderr.startswith("refused data: has 2 code fences with JSON: ")
    assert talkmodel.loads(result.stdout).parties == ()


def test_no_second_reading() -> None:
    answer: dict[str, Any] = {
        "parties": [_PARTY, {"id": "kenya", "name": "Kenya", "evidence": ["between Kenya"]}],
        "demands": [{"id": "x", "by": "kenya", "what": "share of ships", "evidence": []}],
    }
    answer["demands"][0]["evidence"] = ["a share of ships"]
    text = "Talks between Kenya and Peru resumed in Oslo.\n\nPeru demands a share of ships.\n"
    result = _ground(answer, text=text)
    assert result.exit_code == 1
    assert "contradicted demands[0].by: by our own reading it is 'Peru'" in result.stderr
    assert _ground(answer, "--no-second-reading", text=text).exit_code == 0


def test_other_formats_and_what_is_known_of_the_article(tmp_path: Path) -> None:
    answer = {"parties": [_PARTY]}
    result = _ground(answer, "--format", "markdown", "--title", "A share", "--published", "2026")
    assert result.stdout.startswith("# A share\n")
    assert _ground(answer, "--format", "csv", "-o", str(tmp_path / "out")).stdout == ""
    assert (tmp_path / "out/parties.csv").is_file()
    names = tmp_path / "own.toml"
    names.write_text('[[actors]]\nname = "Condor Land"\naliases = ["Peru"]\n', encoding="utf-8")
    called = {"parties": [_PARTY | {"name": "Condor Land"}]}
    assert _ground(called).exit_code == 1
    assert _ground(called, "--lexicon", str(names)).exit_code == 0


def test_the_article_may_be_a_page() -> None:
    reading = talkmodel.read_html(Path(_PAGE).read_bytes())
    Path("answer.json").write_text(json.dumps(talkmodel.to_quotes(reading.talks)), "utf-8")
    result = CliRunner().invoke(command, ["ground", "answer.json", "--text", _PAGE])
    assert result.exit_code == 0
    assert talkmodel.loads(result.stdout) == reading.talks


def test_what_an_answer_says_steers_no_terminal() -> None:
    result = _ground({"parties": [_PARTY | {"name": "Pe\x1bru"}]})
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none.json", "--text", _ARTICLE], 1, "talkmodel: no such file: none.json\n"),
        (["saved.json", "--text", _ARTICLE], 1, "is a talkmodel document, not an answer: its"),
        ([_ANSWER, "--text", "none.txt"], 1, "talkmodel: no such file: none.txt\n"),
        ([_ANSWER], 2, "Missing option '--text'"),
        (["-", "--text", "-"], 2, "ANSWER and --text cannot both be -"),
        ([_ANSWER, "--text", _ARTICLE, "--format", "csv"], 2, "--format csv needs --output"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], status: int, message: str) -> None:
    talks = talkmodel.parse(Path(_ARTICLE).read_text(encoding="utf-8"))
    Path("saved.json").write_text(talkmodel.dumps(talks), "utf-8")
    result = CliRunner().invoke(command, ["ground", *arguments])
    assert (result.exit_code, result.stdout) == (status, "")
    assert message in result.stderr


def test_an_answer_is_in_what_json_may_be_in_whatever_the_article_is_in() -> None:
    Path("article.txt").write_bytes("Perú and Kenya met in Oslo.".encode("cp1252"))
    answer = json.dumps({"parties": [_PARTY | {"name": "Perú", "evidence": ["Perú"]}]})
    options = ["--text", "article.txt", "--encoding", "cp1252"]
    for encoding in ("utf-8", "utf-16"):
        Path("answer.json").write_bytes(answer.replace("\\u00fa", "ú").encode(encoding))
        result = CliRunner().invoke(command, ["ground", "answer.json", *options])
        assert (result.exit_code, result.stderr) == (0, "1 grounded\n1 of 1 fact kept\n")
    Path("answer.json").write_bytes(b'{"parties": "\xe9"}')
    result = CliRunner().invoke(command, ["ground", "answer.json", *options])
    assert result.exit_code == 1
    assert result.stderr.startswith("refused data: is no JSON: 'utf-8' codec can't decode")
