"""Messages to the letter, and what errors keep: people and programs read both."""

from __future__ import annotations

import pytest

from talkmodel import (
    ActorNotFoundError,
    Article,
    ArticleCountError,
    Demand,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    PartialDate,
    PartialDateError,
    Party,
    Person,
    Problem,
    Quote,
    Talks,
    Venue,
)
from talkmodel.model.checks import Wrong
from talkmodel.model.errors import listing
from talkmodel.model.rules import Draft, Unreadable, problems
from talkmodel.serializers import DocumentError, NotJSONError

_MARKS = "must be '?' (uncertain), '~' (approximate), '%' (both) or None"
_PROBLEM = Problem("faq", "must be a list")


def test_twenty_problems_are_all_shown() -> None:
    assert len(listing((_PROBLEM,) * 20).splitlines()) == 21
    assert listing((_PROBLEM,) * 21).splitlines()[-1] == "  ... and 1 more, see .problems"


def test_errors_keep_what_they_were_made_with() -> None:
    assert InvalidTalksError((_PROBLEM,)).args == ((_PROBLEM,),)
    assert ArticleCountError(2).args == (2,)
    assert DocumentError((_PROBLEM,), True).args == ((_PROBLEM,), True)  # noqa: FBT003 - as pickle calls it
    assert Wrong("no").args == ("no",)
    assert ActorNotFoundError("bo").hint == ""
    (problem,) = NotJSONError("is empty").problems
    assert problem == Problem("", "is empty")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Person(id="bo", name="Bo", represents="bo"),
            "Person.represents",
        ),
        (lambda: Demand(id="d", by="bo", to="bo", what="x"), "Demand.to"),
        (lambda: Article(id="a", text="x", length=2), "Article.length"),
    ],
)
def test_an_error_names_class_and_field(make: object, message: str) -> None:
    with pytest.raises(FieldError) as caught:
        make()
    assert str(caught.value).startswith(f"{message}: ")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"year": "x"}, "PartialDate.year: must be an int, not the str 'x'"),
        (
            {"year": 1, "qualifier": 7},
            f"PartialDate.qualifier: {_MARKS}, not the int 7",
        ),
        (
            {"year": 1, "qualifier": "!"},
            f"PartialDate.qualifier: {_MARKS}, not the str '!'",
        ),
        ({"year": 1, "day": 1}, "PartialDate.day: must be None where month is None"),
        (
            {"year": 2019, "month": 1, "day": 99},
            "PartialDate.day: 2019-01 has 31 days, not 99",
        ),
        (
            {"year": 2019, "month": 1, "day": 100},
            "PartialDate.day: 2019-01 has 31 days, not the int 100",
        ),
    ],
)
def test_what_is_wrong_with_a_date(values: dict[str, object], message: str) -> None:
    with pytest.raises((FieldError, FieldTypeError)) as caught:
        PartialDate(**values)
    assert str(caught.value) == message


def test_dates_of_another_class_are_named() -> None:
    with pytest.raises(FieldTypeError, match=r"^PartialDate\.date: "):
        PartialDate.from_date("2019")


def test_the_less_exact_date_comes_first() -> None:
    assert PartialDate.parse("2019-05") < PartialDate.parse("2019-05-01")


def test_a_date_has_no_fourth_part() -> None:
    with pytest.raises(PartialDateError):
        PartialDate.parse("2019-05-01-")


def _messages(**parts: object) -> list[str]:
    return [str(problem) for problem in problems(Draft(**parts))]


def test_what_could_not_be_read_hides_nothing_after_it() -> None:
    one, two = Party(id="bo", name="Bo"), Party(id="bo", name="Bob")
    assert _messages(parties=[Unreadable(), one, two]) == [
        "parties[2].id: 'bo' is the id of parties[1] already",
        "parties[2].name: 'bo' is 'Bob' here and 'Bo' in parties[1]; one id has one name",
    ]


def test_every_venue_is_looked_at() -> None:
    venues = [Venue(id="a", name="A"), Venue(id="b", name="B"), Venue(id="b", name="C")]
    assert len(_messages(venues=venues)) == 2


def test_after_some_suggestions_there_are_none() -> None:
    quotes = [Quote(speaker="bo", text="No.")] * 21
    messages = _messages(parties=[Party(id="bob", name="Bob")], quotes=quotes)
    assert messages[19].endswith("(did you mean 'bob'?)")
    assert messages[20] == "quotes[20].speaker: no actor 'bo'"


def test_an_empty_list_is_the_default() -> None:
    assert Talks().parties == ()
    with pytest.raises(FieldTypeError):
        Talks(parties=("x",))
