from typing import Any

import pytest

from talkmodel.model import FieldError, FieldTypeError, PartialDate, Venue, When


def test_defaults() -> None:
    venue = Venue(id="bern", name="Bern")
    assert (venue.aliases, venue.country, venue.when) == ((), None, When.CURRENT)
    assert (venue.date, venue.evidence) == (None, ())


def test_all_fields() -> None:
    date = PartialDate.parse("2024-05")
    venue = Venue(
        id="bern", name="Bern", aliases=("Berne",), country="CHE", when=When.PAST, date=date
    )
    assert (venue.aliases, venue.country, venue.when) == (("Berne",), "CHE", When.PAST)
    assert venue.date == date


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"id": "Bern"}, FieldError),
        ({"name": ""}, FieldError),
        ({"aliases": ("",)}, FieldError),
        ({"country": "CH"}, FieldError),
        ({"when": "past"}, FieldTypeError),
        ({"date": "2024-05"}, FieldTypeError),
        ({"evidence": None}, FieldTypeError),
    ],
)
def test_fields_are_checked(change: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        Venue(**{"id": "bern", "name": "Bern", **change})
    assert caught.value.field.partition("[")[0] in change
