"""What is said of documents that are none, to the letter."""

from __future__ import annotations

import pytest

from talkmodel import FieldTypeError, Problem
from talkmodel.serializers import DocumentError, NotJSONError, from_dict, loads
from talkmodel.serializers.errors import MAX_PROBLEMS, key_path
from talkmodel.serializers.migrations import migrate


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("a" * 40, "a" * 40),
        ("a" * 41, f"['{'a' * 40}']"),
        (2**40 - 1, f"[{2**40 - 1}]"),
        (2**40, "[int]"),
    ],
)
def test_keys_are_shown_up_to_a_length(key: object, path: str) -> None:
    assert key_path("", key) == path


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (7, "not the int 7"),
        ("talkmodel/1/1", "not the str 'talkmodel/1/1'"),
        ("talkmodel/1234567890", "not the str 'talkmodel/1234567890'"),
    ],
)
def test_what_is_no_version_is_shown(value: object, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"format": value})
    (problem,) = caught.value.problems
    assert problem.path == "format"
    assert problem.message.endswith(message)


def test_a_version_of_nine_digits_is_one() -> None:
    with pytest.raises(DocumentError, match="is version 999999999, and this release"):
        migrate({"format": "talkmodel/999999999"})


def test_a_version_that_never_was_is_named() -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"format": "talkmodel/1"}, migrations={}, version=2)
    assert caught.value.problems == (Problem("format", "version 1 was never in use"),)


def test_what_is_no_document_has_the_empty_path() -> None:
    with pytest.raises(DocumentError) as caught:
        from_dict([])
    assert caught.value.problems[0].path == ""


def test_what_is_no_text_is_named() -> None:
    with pytest.raises(FieldTypeError, match="not the int 7"):
        loads(7)


def test_exactly_as_many_problems_as_are_kept_are_all_there_are() -> None:
    entries = [{"id": f"a{number}", "name": 7} for number in range(MAX_PROBLEMS)]
    with pytest.raises(DocumentError) as caught:
        from_dict({"format": "talkmodel/1", "venues": entries})
    assert (len(caught.value.problems), caught.value.more) == (MAX_PROBLEMS, False)


def test_after_too_many_problems_one_element_left_is_one_not_looked_at() -> None:
    entries = [{"id": f"a{number}", "name": 7} for number in range(MAX_PROBLEMS + 1)]
    with pytest.raises(DocumentError) as caught:
        from_dict({"format": "talkmodel/1", "venues": entries})
    assert caught.value.more


def test_all_that_is_wrong_with_a_part_is_named() -> None:
    part = {"id": 7, "name": 8, "aliases": [9], "odd": 1}
    with pytest.raises(DocumentError) as caught:
        from_dict({"format": "talkmodel/1", "venues": [part]})
    paths = [problem.path for problem in caught.value.problems]
    assert paths == [
        "venues[0].odd",
        "venues[0].id",
        "venues[0].name",
        "venues[0].aliases[0]",
    ]


def test_a_line_of_json_is_counted_from_its_own_start() -> None:
    with pytest.raises(NotJSONError) as caught:
        loads('{"format": "talkmodel/1",\n "faq": [NaN]}')
    assert (caught.value.line, caught.value.column) == (2, 10)


def test_that_there_is_more_is_told_from_within_a_part() -> None:
    venue = {"id": "a", "name": "A", "aliases": [7] * (MAX_PROBLEMS + 1)}
    with pytest.raises(DocumentError) as caught:
        from_dict({"format": "talkmodel/1", "venues": [venue]})
    assert (len(caught.value.problems), caught.value.more) == (MAX_PROBLEMS, True)
