"""The JSON of an answer is found where there can be no doubt, and nowhere else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import hypothesis.strategies as st
import pytest
from hypothesis import given

from talkmodel import ground
from talkmodel.grounding.answers import AnswerError, data_of
from talkmodel.grounding.entries import plain

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT = "Kenya and Peru met in Oslo."
_DATA = {"parties": [{"id": "peru", "name": "Peru", "evidence": ["Peru met"]}]}
_JSON = json.dumps(_DATA, indent=1)


@pytest.mark.parametrize(
    "answer",
    [
        _JSON,
        f"\ufeff{_JSON}",
        f"\ufeff{_JSON}".encode(),
        _JSON.encode("utf-16"),
        f"```json\n{_JSON}\n```",
        f"```\n{_JSON}\n```\n",
        f"~~~ json\r\n{_JSON}\r\n~~~\r\n",
        f"  ````JSON\n{_JSON}\n  `````",
        f"What it says (but for [unclear] names):\n\n```json\n{_JSON}\n```\nBye.",
        f"It says:\n```text\nPeru met\n```\nSo:\n```json\n{_JSON}\n```",
        f"```json\n{_JSON}",
        f"Here is the answer: {_JSON}",
        f"{_JSON}\n\nLet me know if you need more.",
        f"The “answer” (as JSON): ```json {_JSON}``` – done.",
        f"Here it is:\n```json\n{_JSON}\n```\nBye.".encode(),
    ],
)
def test_an_answer_may_come_with_words(answer: str | bytes) -> None:
    assert data_of(answer) == _DATA
    result = ground(answer, _TEXT)
    assert result.ok
    assert [party.name for party in result.talks.parties] == ["Peru"]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("", "is no JSON: Expecting value: line 1 column 1 (char 0)"),
        ("I cannot help with that.", "is no JSON: Expecting value: line 1 column 1 (char 0)"),
        (_JSON[:-3], "is no JSON: Expecting ',' delimiter: line 10"),
        (f"Here:\n{_JSON[:-3]}", "is no JSON: Expecting ',' delimiter: line 11"),
        ('{"parties": [], "parties": []}', "has keys that stand more than once in one object: 'p"),
        ('Here: {"a": [{"b c": 1, "b c": 2}]}', "has keys that stand more than once in one object"),
        ('{"a": NaN}', "is no JSON: NaN is no JSON number"),
        (
            '{"a": [' + "[" * 900 + "]" * 900 + "]}",
            "is nested too deep; an answer has only a few l",
        ),
        ("{" * 100_000, "is no JSON: "),
        ('{"a":' * 100_000, "is nested too deep"),
        ("[" * 100_000, "is nested too deep"),
        (b"\xff\xfe\xff", "is no JSON: "),
        (f"```json\n{_JSON[:-3]}\n```", "is no JSON in its code fence: Expecting ',' delimiter"),
        (f"```json\n{_JSON}\n{_JSON}\n```", "is no JSON in its code fence: Extra data"),
        (
            f"```json\n{_JSON}\n```\nor\n```json\n{_JSON}\n```",
            "has 2 code fences with JSON: which one is meant is not clear",
        ),
        (
            f"```json\n{_JSON}\n```\nwithout the names: {{}}",
            "has braces outside of its code fence: what is meant is not clear",
        ),
        (
            f"Like {{}}:\n```json\n{_JSON}\n```",
            "has braces outside of its code fence: what is meant is not clear",
        ),
        (f"{_JSON}\n{_JSON}", "has brackets around its object: what is meant is not clear"),
        (f"Here: [{_JSON}]", "has brackets around its object: what is meant is not clear"),
        (f"Here: {_JSON}]", "has brackets around its object: what is meant is not clear"),
        (f"{_JSON} and }}", "has brackets around its object: what is meant is not clear"),
        (f"```\nPeru met\n```\n[1]: {_JSON}", "has brackets around its object"),
    ],
)
def test_where_there_is_doubt_nothing_is_taken(answer: str | bytes, message: str) -> None:
    with pytest.raises(AnswerError) as caught:
        plain(data_of(answer))
    assert str(caught.value).startswith(message)
    result = ground(answer, _TEXT)
    assert [f"{one.kind} {one}".partition(str(caught.value))[0] for one in result.problems] == [
        "refused data: "
    ]
    assert result.talks.parties == ()


@pytest.mark.parametrize("wrap", ["{}", "```json\n{}\n```"])
def test_a_list_is_no_answer_in_a_fence_either(wrap: str) -> None:
    (problem,) = ground(wrap.replace("{}", f"[{_JSON}]"), _TEXT).problems
    assert problem.message == (
        "must be an object (dict), not a list, so nothing of the answer is taken"
    )


def test_a_fence_is_ended_by_its_own_kind() -> None:
    assert data_of(f"````json\n{_JSON}\n```\n````".replace("\n```\n", "\n")) == _DATA
    with pytest.raises(AnswerError, match="in its code fence: Extra data"):
        data_of(f"````json\n{_JSON}\n```\n````")
    with pytest.raises(AnswerError, match="in its code fence: Extra data"):
        data_of(f"```json\n{_JSON}\n~~~\n```")
    with pytest.raises(AnswerError, match="in its code fence: Extra data"):
        data_of(f"```json\n{_JSON}\n``` json\n```")


@pytest.mark.parametrize(
    "make", [lambda n: "~" * n + "`", lambda n: "```\n" * n, lambda n: "`" * n]
)
def test_many_fences_take_no_longer_than_their_length(make: Callable[[int], str]) -> None:
    with pytest.raises(AnswerError):
        data_of(make(200_000))


_AROUND = st.text(alphabet='`~{}[]":, a\n', max_size=12) | st.sampled_from(["```\n", "\n```"])


@given(before=_AROUND, after=_AROUND)
def test_whatever_stands_around_it_is_never_taken_instead(before: str, after: str) -> None:
    answer = f"{before}{_JSON}{after}"
    try:
        assert data_of(answer) in (_DATA, [_DATA])
    except AnswerError:
        with pytest.raises(json.JSONDecodeError):
            json.loads(answer)


@pytest.mark.parametrize("answer", [{}, "{}", {"parties": [], "quotes": None}])
def test_an_answer_that_claims_nothing_holds(answer: object) -> None:
    result = ground(answer, _TEXT)
    assert (result.ok, result.findings) == (True, ())


def test_no_data_is_too_deep_to_be_told() -> None:
    deep: list[object] = []
    for _ in range(5000):
        deep = [deep]
    around: dict[str, object] = {}
    around["parties"] = [around]
    for data in ({"parties": deep}, around):
        (problem,) = ground(data, _TEXT).problems
        assert str(problem) == (
            "data: is nested too deep; an answer has only a few levels, so nothing of the answer "
            "is taken"
        )
