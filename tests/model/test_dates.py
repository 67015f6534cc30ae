import datetime as dt
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given

from talkmodel.model import FieldError, FieldTypeError, PartialDate, PartialDateError
from talkmodel.strategies import partial_dates

TEXTS = ["2019", "0001", "9999", "2026-02", "2026-02-17", "2014~", "2014-05?", "2024-02-29%"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_forms_are_read_and_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


def test_parts_of_a_date() -> None:
    date = PartialDate.parse("2026-02-17~")
    assert (date.year, date.month, date.day, date.qualifier) == (2026, 2, 17, "~")
    year = PartialDate.parse("2026")
    assert (year.year, year.month, year.day, year.qualifier) == (2026, None, None, None)


FORMS = "write a year, month or day such as 2026, 2026-02, 2026-02-17 or 2014~"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2014-13", "there is no month the int 13, months are 1 to 12"),
        ("2014-00", "there is no month the int 0, months are 1 to 12"),
        ("2026-02-30", "2026-02 has 28 days, not 30"),
        ("2024-02-30", "2024-02 has 29 days, not 30"),
        ("1900-02-29", "1900-02 has 28 days, not 29"),
        ("2026-04-31", "2026-04 has 30 days, not 31"),
        ("2026-04-00", "2026-04 has 30 days, not 0"),
        ("0000", "must be from 1 to 9999, not the int 0"),
        *((text, FORMS) for text in ("", "~", "26", "20260217", "2026-2", "2026-02-17-01")),
        *(
            (text, FORMS)
            for text in ("2026-02-17T00", " 2026", "2026~~", "-026", "２０２６", "2026-²²")
        ),
        *((text, FORMS) for text in ("2026-", "17.2.2026", "\ud800", "+2026", "2026/2027")),
    ],
)
def test_other_texts_are_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(PartialDateError) as caught:
        PartialDate.parse(text)
    assert (caught.value.text, caught.value.reason) == (text, reason)


def test_overlong_text_is_cut_in_the_error() -> None:
    with pytest.raises(PartialDateError) as caught:
        PartialDate.parse("9" * 10**6)
    assert caught.value.text == "9" * 60


@pytest.mark.parametrize("value", [None, 2026, b"2026", dt.date(2026, 2, 17)])
def test_only_text_is_parsed(value: object) -> None:
    with pytest.raises(FieldTypeError, match=r"^PartialDate\.text: must be a str, not "):
        PartialDate.parse(value)


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"year": 0}, "year"),
        ({"year": 10000}, "year"),
        pytest.param({"year": 10**5000}, "year", id="huge"),
        ({"year": 2026, "month": 13}, "month"),
        ({"year": 2026, "month": 2, "day": 29}, "day"),
        pytest.param({"year": 2026, "month": 2, "day": 10**5000}, "day", id="huge-day"),
        ({"year": 2026, "day": 1}, "day"),
        ({"year": 2026, "qualifier": "!"}, "qualifier"),
        ({"year": 2026, "qualifier": ""}, "qualifier"),
    ],
)
def test_dates_that_are_none_cannot_be_built(parts: dict[str, Any], field: str) -> None:
    with pytest.raises(FieldError) as caught:
        PartialDate(**parts)
    assert (caught.value.owner, caught.value.field) == ("PartialDate", field)


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"year": None}, "year"),
        ({"year": True}, "year"),
        ({"year": "2026"}, "year"),
        ({"year": 2026, "month": 2.0}, "month"),
        ({"year": 2026, "month": 2, "day": "1"}, "day"),
        ({"year": 2026, "qualifier": 7}, "qualifier"),
        ({"year": 2026, "qualifier": []}, "qualifier"),
    ],
)
def test_parts_of_wrong_type_are_refused(parts: dict[str, Any], field: str) -> None:
    with pytest.raises(FieldTypeError) as caught:
        PartialDate(**parts)
    assert caught.value.field == field


def test_evolve_keeps_the_rules() -> None:
    with pytest.raises(FieldError, match=r"2026-02 has 28 days, not 30"):
        attrs.evolve(PartialDate.parse("2026-03-30"), month=2)


def test_from_date_takes_dates_and_moments() -> None:
    assert str(PartialDate.from_date(dt.date(2026, 2, 7))) == "2026-02-07"
    moment = dt.datetime(2026, 2, 7, 23, 59, tzinfo=dt.timezone.utc)  # noqa: UP017 - plain
    assert str(PartialDate.from_date(moment)) == "2026-02-07"
    with pytest.raises(FieldTypeError, match=r"date: must be a datetime\.date, not the str"):
        PartialDate.from_date("2026-02-07")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        ("2026-02~", dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
        ("2000-02", dt.date(2000, 2, 1), dt.date(2000, 2, 29)),
        ("2026-02-17", dt.date(2026, 2, 17), dt.date(2026, 2, 17)),
        ("9999", dt.date(9999, 1, 1), dt.date.max),
    ],
)
def test_first_and_last_day(text: str, earliest: dt.date, latest: dt.date) -> None:
    date = PartialDate.parse(text)
    assert (date.earliest(), date.latest()) == (earliest, latest)


def test_order_is_by_first_day_then_the_less_exact_first() -> None:
    texts = ["2025-12-31", "2026", "2026?", "2026-01", "2026-01-01", "2026-01-01~", "2026-02"]
    dates = [PartialDate.parse(text) for text in texts]
    shuffled = [dates[index] for index in (3, 0, 6, 2, 5, 1, 4)]
    assert [str(date) for date in sorted(shuffled)] == texts
    assert dates[0] <= dates[1] < dates[2]
    assert dates[2] >= dates[1] > dates[0]


def test_dates_are_not_compared_with_other_things() -> None:
    with pytest.raises(TypeError):
        assert PartialDate.parse("2026") < dt.date(2026, 1, 1)
    assert PartialDate.parse("2026") != "2026"


@given(partial_dates(), partial_dates())
def test_text_form_order_and_hash_agree(one: PartialDate, two: PartialDate) -> None:
    assert PartialDate.parse(str(one)) == one
    assert (one == two) == (str(one) == str(two)) == (not one < two and not two < one)
    assert one != two or hash(one) == hash(two)
    assert one.earliest() <= one.latest()
    assert not one < two or one.earliest() <= two.earliest()
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
