"""The scorer counts what was found, what was missed and what is not there."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import talkmodel
from talkmodel.model import ArticleCountError, FieldError, FieldTypeError, TalkModelError, Talks
from talkmodel.testing import Mistake, Row, label_of, score, score_corpus

TEXT = (
    "Talks between Estonia and Latvia resumed in Oslo on 4 May 2031, mediated by Norway.\n\n"
    'Estonia demanded that Latvia open the strait. "We will wait," said Ana Roth, the Estonian '
    "envoy."
)


def test_talks_score_full_marks_against_their_own_label() -> None:
    talks = talkmodel.parse(TEXT)
    result = score(talks, label_of(talks))
    assert talks.demands
    assert talks.quotes
    assert result.overall == 1.0
    assert {row.f1 for row in result.rows.values()} == {1.0}
    assert result.mistakes == ()
    assert result.cases == 1


def test_misses_and_false_alarms_are_told() -> None:
    found = {"parties": [{"name": "Norland"}, {"name": "Westland"}], "title": "Talks"}
    gold = {"parties": [{"name": "the North", "also": ["Norland"]}, {"name": "Sudland"}]}
    result = score_corpus({"x": found}, {"x": gold})
    assert result.rows["parties"] == Row(found=1, predicted=2, gold=2)
    assert result.rows["title"] == Row(found=0, predicted=1, gold=0)
    assert result.rows["parties"].f1 == 0.5
    assert result.mistakes == (
        Mistake("x", "parties", "missed", {"name": "Sudland"}),
        Mistake("x", "parties", "false alarm", {"name": "Westland"}),
    )
    assert result.table().splitlines()[1] == "parties             0.500  0.500  0.500   1/2/2"
    assert result.table().endswith("overall F1 0.938 over 1 cases")


def test_nothing_right_has_an_f1_of_nothing() -> None:
    row = score({"faq": []}, {"faq": [{"question": "Who?", "answer": "Both."}]}).rows["faq"]
    assert (row.precision, row.recall, row.f1) == (0.0, 0.0, 0.0)


def test_fields_of_matched_facts_are_scored_where_the_label_has_them() -> None:
    found = {
        "parties": [{"name": "Norland", "also": ["the North"]}, {"name": "Sudland"}],
        "venues": [{"name": "Bern", "when": "past"}],
        "people": [{"name": "Bo", "role": "chief envoy", "represents": "the North"}, {"name": "C"}],
        "demands": [{"by": "Norland", "to": "Sudland", "kind": "demand", "what": "a new bridge"}],
    }
    gold = {
        "parties": [{"name": "Norland"}],
        "venues": [{"name": "Bern", "when": "past", "date": "2024"}],
        "people": [{"name": "Bo", "role": "envoy", "represents": "Norland"}, {"name": "C"}],
        "demands": [{"by": "the North", "to": "Sudland", "kind": "refusal", "what": "new bridge"}],
    }
    rows = score(found, gold).rows
    assert rows["venues.when"] == Row(1, 1, 1)
    assert rows["venues.date"] == Row(0, 0, 1)
    assert rows["people.role"] == Row(1, 1, 1)
    assert rows["people.represents"] == Row(1, 1, 1)
    assert rows["demands"] == Row(1, 1, 1)
    assert rows["demands.kind"] == Row(0, 1, 1)
    assert rows["demands.response"] == Row(1, 1, 1)
    assert rows["demands.to"] == Row(1, 1, 1)


def test_a_demand_to_nobody_in_particular_has_no_addressee_to_score() -> None:
    one = {"demands": [{"by": None, "what": "a bridge"}]}
    assert score(one, one).rows["demands.to"] == Row(0, 0, 0)
    assert score(one, one).rows["demands"].f1 == 1.0


LONG = "we shall not leave this table before the last of the boats is home"


@pytest.mark.parametrize(
    ("found", "gold", "right"),
    [
        ({"text": LONG}, {"text": " ".join(LONG.split()[:10])}, 1),
        ({"text": "we shall see"}, {"text": "never ever"}, 0),
        ({"text": "Yes!"}, {"text": "yes", "speaker": "Bo"}, 0),
        (
            {"text": "Yes!", "speaker": "an aide"},
            {"text": "yes", "speaker": "Bo", "speaker_also": ["the aide"]},
            1,
        ),
    ],
)
def test_quotes_match(found: dict[str, Any], gold: dict[str, Any], right: int) -> None:
    assert score({"quotes": [found]}, {"quotes": [gold]}).rows["quotes"].found == right


@pytest.mark.parametrize(("prefix", "right"), [("Both sides", 1), ("Neither", 0), ("", 0)])
def test_an_answer_may_be_labelled_by_its_beginning(prefix: str, right: int) -> None:
    found = {"faq": [{"question": "Who pays?", "answer": "Both sides pay."}]}
    gold = {"faq": [{"question": "Who pays?", "answer_prefix": prefix}]}
    assert score(found, gold).rows["faq"].found == right


def test_a_question_needs_its_answer() -> None:
    found = {"faq": [{"question": "Who pays?", "answer": "Both sides."}]}
    gold = {"faq": [{"question": "Who pays?", "answer": "Nobody."}]}
    assert score(found, gold).rows["faq"].found == 0
    assert score(found, found).rows["faq"].found == 1


def test_people_and_quotes_do_not_count_in_another_kind_of_article() -> None:
    result = score({"people": [{"name": "Bo"}], "parties": [{"name": "N"}]}, {"is_talks": False})
    assert [mistake.row for mistake in result.mistakes] == ["parties"]


@pytest.mark.parametrize(
    ("found", "label", "error", "message"),
    [
        (7, {}, FieldTypeError, "found: must be a Talks or a label"),
        ({}, None, FieldTypeError, r"label: must be a label \(a mapping\), not None"),
        ({}, {"faq": "x"}, FieldTypeError, "label.faq: must be a list"),
        ({}, {"faq": ["x"]}, FieldTypeError, r"label.faq\[0\]: must be a mapping"),
        ({}, {"faq": [{"question": "?"}]}, FieldError, "has no 'answer' and no 'answer_prefix'"),
        ({"faq": [{"question": "?", "answer_prefix": ""}]}, {}, FieldError, "has no 'answer'$"),
        ({"quotes": [{}]}, {}, FieldError, r"found.quotes\[0\]: has no 'text'"),
        (Talks(), {}, ArticleCountError, "exactly one article"),
    ],
)
def test_what_is_no_label_is_refused(
    found: Any,  # noqa: ANN401 - wrong use
    label: Any,  # noqa: ANN401 - wrong use
    error: type[TalkModelError],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        score(found, label)


def test_a_corpus_is_two_mappings_of_the_same_names() -> None:
    wrong: Any = []
    with pytest.raises(FieldTypeError, match=r"score_corpus\.found: must be a mapping"):
        score_corpus(wrong, {})
    with pytest.raises(FieldError, match=r"score_corpus\.found: has no 'a'"):
        score_corpus({}, {"a": {}})
    with pytest.raises(FieldError, match=r"score_corpus\.labels: has no 'b'"):
        score_corpus({"b": {}}, {})


def test_it_loads_neither_test_framework_nor_parser() -> None:
    code = (
        "import sys, talkmodel.testing;"
        "print([m for m in ('pytest', 'hypothesis', 'cattrs', 'talkmodel.parser')"
        " if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"
