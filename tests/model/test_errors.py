import pickle

import pytest

from talkmodel.model import (
    ActorNotFoundError,
    ArticleCountError,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    PartialDateError,
    Problem,
    TalkModelError,
)
from talkmodel.model.errors import listing

ERRORS = [
    (FieldError("Party", "name", "must not be blank"), ValueError, "Party.name: must not be blank"),
    (FieldTypeError("Party", "name", "must be a str"), TypeError, "Party.name: must be a str"),
    (
        PartialDateError("2014-13", "there is no month 13"),
        ValueError,
        "no date: '2014-13': there is no month 13",
    ),
    (
        InvalidTalksError((Problem("faq[0]", "odd"), Problem("", "odder"))),
        ValueError,
        "2 problems\n  faq[0]: odd\n  document: odder",
    ),
    (ActorNotFoundError("bo"), LookupError, "no actor 'bo'"),
    (
        ActorNotFoundError("bo", "(did you mean 'bob'?)"),
        LookupError,
        "no actor 'bo' (did you mean 'bob'?)",
    ),
    (
        ArticleCountError(2),
        ValueError,
        ".article needs exactly one article, here are 2; use .articles",
    ),
]


@pytest.mark.parametrize(("error", "parent", "message"), ERRORS)
def test_each_error_is_ours_and_a_builtin_one_with_its_message(
    error: TalkModelError, parent: type[Exception], message: str
) -> None:
    assert isinstance(error, TalkModelError)
    assert isinstance(error, parent)
    assert str(error) == message


@pytest.mark.parametrize("error", [error for error, _, _ in ERRORS])
def test_each_error_survives_pickling(error: TalkModelError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


def test_errors_keep_what_they_know() -> None:
    error = FieldError("Party", "aliases[1]", "must not be blank")
    assert (error.owner, error.field, error.reason) == ("Party", "aliases[1]", "must not be blank")
    date = PartialDateError("x", "y")
    assert (date.text, date.reason) == ("x", "y")
    missing = ActorNotFoundError("bo", "hint")
    assert (missing.id, missing.hint) == ("bo", "hint")
    assert ArticleCountError(0).count == 0


def test_a_listing_is_never_long() -> None:
    problems = tuple(Problem(f"faq[{number}]", "odd") for number in range(1000))
    lines = listing(problems).splitlines()
    assert lines[0] == "1000 problems"
    assert lines[-1] == "  ... and 980 more, see .problems"
    assert len(lines) == 22
    assert InvalidTalksError(problems).problems == problems
