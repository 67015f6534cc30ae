import pickle

import pytest

from talkmodel.model import Problem, TalkModelError
from talkmodel.serializers import DocumentError, NotJSONError
from talkmodel.serializers.errors import join, key_path

TWO = (Problem("faq[0]", "odd"), Problem("", "odder"))


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (DocumentError(TWO), "2 problems\n  faq[0]: odd\n  document: odder"),
        (DocumentError(TWO, more=True), "at least 2 problems\n  faq[0]: odd\n  document: odder"),
        (DocumentError.of("format", "is missing"), "1 problem\n  format: is missing"),
        (NotJSONError("odd"), "1 problem\n  document: odd"),
        (NotJSONError("odd", 7), "1 problem\n  offset 7: odd"),
        (NotJSONError("odd", 7, 2, 3), "1 problem\n  line 2, column 3 (offset 7): odd"),
    ],
)
def test_errors_are_ours_and_survive_pickling(error: DocumentError, message: str) -> None:
    assert isinstance(error, TalkModelError)
    assert isinstance(error, ValueError)
    assert str(error) == message
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(copy) is type(error)
    assert (str(copy), vars(copy)) == (message, vars(error))


def test_errors_keep_a_hundred_problems() -> None:
    error = DocumentError(TWO * 51)
    assert len(error.problems) == 100
    assert error.more
    assert str(error).startswith("at least 100 problems\n")
    assert not DocumentError(TWO * 50).more


def test_not_json_keeps_its_place() -> None:
    error = NotJSONError("odd", 7, 2, 3)
    assert (error.reason, error.offset, error.line, error.column) == ("odd", 7, 2, 3)
    assert error.problems == (Problem("line 2, column 3 (offset 7)", "odd"),)


@pytest.mark.parametrize(
    ("prefix", "path", "expected"),
    [
        ("", "", ""),
        ("", "by", "by"),
        ("demands", "", "demands"),
        ("demands", "[2]", "demands[2]"),
        ("demands[2]", "by", "demands[2].by"),
    ],
)
def test_paths_are_joined(prefix: str, path: str, expected: str) -> None:
    assert join(prefix, path) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("by", "a.by"),
        ("a b", "a['a b']"),
        ("", "a['']"),
        ("\ud800", "a['\\ud800']"),
        ("x" * 41, f"a[{'x' * 40!r}]"),
        (7, "a[7]"),
        (None, "a[None]"),
        (True, "a[True]"),
        (1.5, "a[float]"),
        pytest.param(10**5000, "a[int]", id="huge"),
    ],
)
def test_any_key_has_a_path(key: object, expected: str) -> None:
    assert key_path("a", key) == expected
