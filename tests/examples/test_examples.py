"""The example scripts run, as they stand, and print what they promise."""

from __future__ import annotations

import csv
import os
import runpy
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import talkmodel

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
ARTICLES = sorted((EXAMPLES / "articles").glob("*.txt"))


def run(script: str, *args: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / script, *args],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def test_every_script_is_tested_and_listed() -> None:
    listed = (EXAMPLES / "README.md").read_text("utf-8")
    tested = Path(__file__).read_text("utf-8")
    for script in EXAMPLES.glob("*.py"):
        assert f"`{script.name}`" in listed
        assert f'run("{script.name}"' in tested


def test_every_article_is_listed() -> None:
    assert len(ARTICLES) >= 4
    listed = (EXAMPLES / "articles" / "README.md").read_text("utf-8")
    for article in ARTICLES:
        assert f"`{article.name}`" in listed


def test_parse_and_print() -> None:
    out = run("parse_and_print.py").splitlines()
    assert out[0].startswith("Latvia and Estonia are talking again")
    sides = {line.split()[1] for line in out if line.startswith("party ")}
    assert sides == {"Latvia", "Estonia"}
    mediators = [line for line in out if line.startswith("mediator ")]
    assert any("Finland" in line and "Annika Rautio" in line for line in mediators)
    assert "venue     Helsinki, current, " in "\n".join(out)
    assert "venue     Turku, planned, 2026-04-20" in out


def test_parse_and_print_another_article() -> None:
    assert run("parse_and_print.py", EXAMPLES / "articles" / "lighthouse.txt").splitlines() == [
        "The lighthouse that learned to sing"
    ]


def test_demands_to_csv() -> None:
    rows = list(csv.DictReader(run("demands_to_csv.py").splitlines()))
    assert len(rows) >= 8
    texts = {article.name: article.read_text("utf-8") for article in ARTICLES}
    for row in rows:
        passage = texts[row["file"]][int(row["start"]) : int(row["end"])]
        assert talkmodel.model.collapse(passage) == row["what"]
    assert {row["answer"] for row in rows} == {"open", "accepted", "rejected"}
    assert "lighthouse.txt" not in {row["file"] for row in rows}


def test_check_evidence() -> None:
    out = run("check_evidence.py")
    assert "Khalid al-Rawahi" in out
    assert ">>>The road is open. The rest will take longer" in out


def test_save_and_load() -> None:
    out = run("save_and_load.py").splitlines()
    assert out[0] == "equal after a round trip: True"
    assert any("nmae" in line for line in out)
    assert any("someday" in line for line in out)


def test_by_hand() -> None:
    document, *error = run("by_hand.py").splitlines()
    talks = talkmodel.loads(document)
    assert talks.demands[0].response is talkmodel.Response.REJECTED
    assert "demands[0].by: no actor 'ferymen' (did you mean 'ferrymen'?)" in "\n".join(error)


def test_read_a_folder() -> None:
    out = run("read_a_folder.py").splitlines()
    assert "lighthouse.txt: not about talks" in out
    files = [line.split(":")[0] for line in out if not line.startswith(" ")]
    assert files == [article.name for article in ARTICLES]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.stem)
def test_no_article_is_from_the_benchmark(article: Path) -> None:
    bench = EXAMPLES.parent / "tests" / "accuracy" / "dev"
    sentences = {s.strip() for s in article.read_text("utf-8").replace("\n", ".").split(".")}
    long = {sentence for sentence in sentences if len(sentence) > 40}
    for case in bench.glob("*.txt"):
        text = case.read_text("utf-8")
        assert not any(sentence in text for sentence in long)


def test_check_model_answer() -> None:
    printed = run("check_model_answer.py")
    assert "asks for the transfer of the northern half of the bank (rejected)" in printed
    left_out = [line for line in printed.splitlines() if line.startswith("left out: ")]
    assert [line.split()[2].rstrip(":") for line in left_out] == [
        "mediators[1].evidence[0]",
        "mediators[1]",
        "demands[1].what",
        "quotes[1].speaker",
    ]


def test_rejected_demands() -> None:
    printed = run("rejected_demands.py")
    assert (
        "2026-03-11: Latvia wanted transfer of the northern half of the bank; rejected by Estonia "
        "(sandbank-explainer.txt)"
    ) in printed.splitlines()
    refused = "no date: Tavaria refuses: negotiate about the unity of the country"
    assert f"{refused} (highlands-wire.txt)" in printed.splitlines()
    assert printed.splitlines() == sorted(printed.splitlines(), key=lambda line: line[0] != "2")


def test_whoever_demands_has_a_name() -> None:
    script = runpy.run_path(str(EXAMPLES / "rejected_demands.py"))
    oman = {"id": "oman", "name": "Oman"}
    article = talkmodel.Article(id="a", published=talkmodel.PartialDate(year=2026))
    asked = [("oman", "bo"), ("bo", "un"), ("un", None), ("reed", "oman")]
    talks = talkmodel.Talks(
        articles=(article,),
        parties=(talkmodel.Party(id="reed", name="Reed"),),
        mediators=(talkmodel.Mediator(**oman),),
        observers=(talkmodel.Observer(**oman),),
        people=(talkmodel.Person(id="bo", name="Bo"),),
        others=(talkmodel.Other(id="un", name="UN"),),
        demands=tuple(
            talkmodel.Demand(id=by, by=by, to=to, what="x", response=talkmodel.Response.REJECTED)
            for by, to in asked
        ),
    )
    other = talkmodel.Talks(articles=(article,), parties=(talkmodel.Party(id="bo", name="Bob"),))
    with closing(script["database"](talkmodel.to_tables([talks, other]))) as connection:
        found = connection.execute(script["QUESTION"]).fetchall()
    assert [no for no, _, _ in found] == [
        "Oman wanted x; rejected by Bo",
        "Bo wanted x; rejected by UN",
        "UN wanted x; rejected by nobody named",
        "Reed wanted x; rejected by Oman",
    ]
