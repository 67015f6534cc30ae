"""What the parser promises of every article, on articles nobody wrote for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import talkmodel
from talkmodel.model import collapse

HERE = Path(__file__).resolve().parent
CASES = sorted(str(file.with_suffix("").relative_to(HERE)) for file in HERE.glob("*/*.txt"))
FACTS = (
    "parties",
    "mediators",
    "observers",
    "people",
    "others",
    "venues",
    "demands",
    "quotes",
    "faq",
)


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[str, talkmodel.Talks]:
    text = (HERE / f"{request.param}.txt").read_text("utf-8")
    return request.param, talkmodel.parse(text)


def test_it_survives_json(case: tuple[str, talkmodel.Talks]) -> None:
    _, talks = case
    assert talkmodel.loads(talkmodel.dumps(talks)) == talks
    assert talkmodel.from_dict(talkmodel.to_dict(talks)) == talks


def test_parsing_twice_is_parsing_once(case: tuple[str, talkmodel.Talks]) -> None:
    name, talks = case
    assert talkmodel.parse((HERE / f"{name}.txt").read_text("utf-8")) == talks


def test_every_fact_stands_where_it_says(case: tuple[str, talkmodel.Talks]) -> None:
    name, talks = case
    text = (HERE / f"{name}.txt").read_text("utf-8")
    assert talks.article.text == text
    for row in FACTS:
        for fact in getattr(talks, row):
            assert fact.evidence, fact
            for evidence in fact.evidence:
                assert text[evidence.start : evidence.end] == evidence.text
                assert evidence.article == talks.article.id
                assert evidence.rule


def test_quoted_words_are_the_articles_own(case: tuple[str, talkmodel.Talks]) -> None:
    _, talks = case
    for fact, words in (
        *((demand, demand.what) for demand in talks.demands),
        *((quote, quote.text) for quote in talks.quotes),
        *((item, item.question) for item in talks.faq),
        *((item, item.answer) for item in talks.faq),
    ):
        assert words in {collapse(evidence.text) for evidence in fact.evidence}


def test_an_article_about_something_else_has_no_talks(case: tuple[str, talkmodel.Talks]) -> None:
    name, talks = case
    label = json.loads((HERE / f"{name}.gold.json").read_text("utf-8"))
    found = (talks.parties, talks.mediators, talks.observers, talks.venues, talks.demands)
    if not label["is_talks"]:
        assert not any(found)
    elif not name.startswith(("unseen", "final")):  # nobody looks at what goes wrong there
        assert any(found)
