"""A date is in a text where it stands as a date, not where its numbers stand."""

from __future__ import annotations

import pytest

from talkmodel import PartialDate
from talkmodel.grounding.days import Days


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met on 9 March 2026.", "2026-03-09"),
        ("They met on 9 March 2026.", "2026-03"),
        ("They met on 9 March 2026.", "2026"),
        ("They met on March 9, 2026, at noon.", "2026-03-09"),
        ("The 9th of March of 2026 it was.", "2026-03-09"),
        ("On 9 and 10 March 2026 they met.", "2026-03-10"),
        ("From March 9-11, 2026, they sat.", "2026-03-11"),
        ("They met in May. In 2026 Norland left.", "2026-05"),
        ("They met in 2026 in the spring, last May.", "2026-05"),
        ("The round of late (May) began; the year was 2026.", "2026-05"),
        ("Date: 2026-05-11.", "2026-05-11"),
        ("Date: 2026-05-11.", "2026-05"),
        ("Since 2026-05 they wait.", "2026-05"),
        ("May 2026 was the last time.", "2026-05"),
    ],
)
def test_dates_that_are_there(text: str, date: str) -> None:
    assert Days(text).have(PartialDate.parse(date)) == ("(May)" not in text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They may meet in Oslo on 11 boats in 2026.", "2026-05-11"),
        ("They may meet in Oslo on 11 boats in 2026.", "2026-05"),
        ("It is 2026. May they meet?", "2026-05"),
        ("On 11 boats they came in March 2026.", "2026-03-11"),
        ("They met on 9 March 2026 and in 2025.", "2025-03-09"),
        ("Norland has 1500 ships.", "1500"),
        ("It paid $1500, or €1500, or 1500% of it.", "1500"),
        ("It has 1,500 or 1500.5 or 1500 000 in all.", "1500"),
        ("The marching 3 went on in 2026.", "2026-03-03"),
        ("Since 2026-05 they wait.", "2026-05-05"),
        ("March 9 left.", "2026-03-09"),
    ],
)
def test_dates_that_are_not(text: str, date: str) -> None:
    assert not Days(text).have(PartialDate.parse(date))


def test_a_year_may_be_that_of_publication() -> None:
    days, published = Days("They met on 9 March."), PartialDate(year=2026, month=4)
    assert days.have(PartialDate.parse("2026-03-09"), published)
    assert days.have(PartialDate.parse("2026"), published)
    assert not days.have(PartialDate.parse("2025-03-09"), published)
    assert not days.have(PartialDate.parse("2026-04"), published)
