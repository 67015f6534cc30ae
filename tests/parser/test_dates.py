from __future__ import annotations

import pytest

from talkmodel.model.dates import PartialDate
from talkmodel.parser import dates_calendar as calendar
from talkmodel.parser.dates import find_dates

FRIDAY = "2014-06-20"


def found(text: str, anchor: str | None = FRIDAY) -> list[tuple[str, str | None, str | None]]:
    day = None if anchor is None else PartialDate.parse(anchor)
    return [
        (
            text[date.start : date.end],
            None if date.value is None else str(date.value),
            None if date.ahead is None else str(date.ahead),
        )
        for date in find_dates(text, 0, len(text), day)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on 17 February 2026 they", "17 February 2026", "2026-02-17"),
        ("on February 17, 2026, they", "February 17, 2026", "2026-02-17"),
        ("in September 2026", "September 2026", "2026-09"),
        ("in Sept. 2026", "Sept. 2026", "2026-09"),
        ("since Friday, 12th March 2013.", "Friday, 12th March 2013", "2013-03-12"),
        ("Fri Dec 11, 2015 6:40pm", "Fri Dec 11, 2015", "2015-12-11"),
        ("built in 2019.", "2019", "2019"),
        ("the 2015 accord", "2015", "2015"),
        ("its own 2007 offer", "2007", "2007"),
        ("the guild's 2007 offer", "2007", "2007"),
        ("the treaty of 1960.", "1960", "1960"),
        ("the summer of 1960 and", "1960", "1960"),
        ("a row (2005) over", "2005", "2005"),
        ("Between 1999 and 2002 he", "1999 and 2002", "1999"),
        ("from 1999 to 2002", "1999 to 2002", "1999"),
        ("the war (1999-2002)", "1999-2002", "1999"),
        ("mid-2015", "2015", "2015"),
        ("2031-05-04T08:00", "2031-05-04", "2031-05-04"),
        ("from 24 to 27 October 2016", "24 to 27 October 2016", "2016-10-24"),
        ("June 5-7, 2014", "June 5-7, 2014", "2014-06-05"),
        ("the 4th of May 2031", "4th of May 2031", "2031-05-04"),
        ("on 4\n   May 2031", "4\n   May 2031", "2031-05-04"),
    ],
)
def test_a_date_in_full_needs_no_anchor(text: str, words: str, value: str) -> None:
    assert found(text, None) == [(words, value, None)]


@pytest.mark.parametrize(
    "text",
    [
        "some 2000 people came",
        "of 2000 people",
        "the 2000 delegates",
        "$2019 a head",
        "2019 came and went",
        "a row (2005 was dry)",
        "on 31 February",
        "0 May",
        "May 40",
        "2031-13-01",
        "we may 5 times",
        "the march of 1",
        "April said no",
        "last march",
        "on monday",
        "on Good Friday",
        "in the 1990s",
        "",
        "99999999999999",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value", "ahead"),
    [
        ("8 September", "2013-09-08", "2014-09-08"),
        ("Feb. 17", "2014-02-17", "2015-02-17"),
        ("June 20", "2014-06-20", "2014-06-20"),
        ("29 February", "2012-02-29", "2016-02-29"),
        ("in August", "2013-08", "2014-08"),
        ("Monday", "2014-06-16", "2014-06-23"),
        ("on Friday", "2014-06-20", "2014-06-20"),
    ],
)
def test_what_lacks_year_or_week_reads_both_ways(text: str, value: str, ahead: str) -> None:
    assert found(text)[0][1:] == (value, ahead)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2014-06-20"),
        ("Yesterday", "2014-06-19"),
        ("tomorrow", "2014-06-21"),
        ("last night", "2014-06-19"),
        ("this morning", "2014-06-20"),
        ("last Friday", "2014-06-13"),
        ("next Friday", "2014-06-27"),
        ("last Tuesday", "2014-06-17"),
        ("next Tuesday", "2014-06-24"),
        ("last January", "2014-01"),
        ("last June", "2013-06"),
        ("last August", "2013-08"),
        ("next June", "2015-06"),
        ("next August", "2014-08"),
        ("this August", "2014-08"),
        ("last month", "2014-05"),
        ("this month", "2014-06"),
        ("earlier this month", "2014-06"),
        ("earlier in the month", "2014-06"),
        ("next month", "2014-07"),
        ("last year", "2013"),
        ("later this year", "2014"),
        ("last week", "2014-06"),
        ("last spring", "2014"),
        ("last autumn", "2013"),
        ("this fall", "2014"),
        ("next summer", "2015"),
        ("next autumn", "2014"),
        ("two days ago", "2014-06-18"),
        ("a year ago", "2013"),
        ("3 months ago", "2014-03"),
        ("two weeks ago", "2014-06"),
        ("June of last year", "2013-06"),
        ("4 May of next year", "2015-05-04"),
    ],
)
def test_words_count_from_the_anchor(text: str, value: str) -> None:
    (mention,) = find_dates(text, 0, len(text), PartialDate.parse(FRIDAY))
    assert (str(mention.value), mention.ahead) == (value, None)
    assert mention.relative
    assert not mention.explicit_year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("closed in May 2013 and in November of the same year", "2013-11"),
        ("closed in May 2013 and in November of the following year", "2014-11"),
        ("closed in May 2013 and in November of the previous year", "2012-11"),
        ("the summer of 1998; that November", "1998-11"),
        ("since 19 November 2012, and a month earlier", "2012-10"),
        ("on 4 May 2031, and two days later", "2031-05-06"),
    ],
)
def test_words_count_from_the_date_before(text: str, value: str) -> None:
    assert found(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "Monday",
        "last May",
        "4 June",
        "November of the same year",
        "that November",
        "two days ago",
        "a month earlier",
    ],
)
def test_without_an_anchor_nothing_is_guessed(text: str) -> None:
    assert found(text, None) == [(text, None, None)]


def test_an_anchor_less_exact_than_the_words_leaves_them_open() -> None:
    assert found("Monday", "2014-06")[0][1] is None
    assert found("today", "2014-06")[0][1] is None
    assert found("last week", "2014-06")[0][1] is None
    assert found("last month", "2014")[0][1] is None
    assert found("last spring", "2014")[0][1] is None
    assert found("two days ago", "2014-06")[0][1] is None
    assert found("last May", "2014")[0][1] is None


def test_a_week_over_new_year_has_no_place() -> None:
    assert found("last week", "2015-01-06")[0][1] is None
    assert found("last week", "2014-10-08")[0][1] == "2014"


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_error(anchor: str) -> None:
    text = (
        "yesterday, tomorrow, Monday, last Monday, next Friday, last week, next week, last month, "
        "next month, last year, next year, 8 September, 900 years ago, 99 weeks ago, 1 January"
    )
    assert len(found(text, anchor)) == 15


def test_the_first_day_of_a_range_takes_the_year_of_the_last() -> None:
    assert found("30 May to 2 June 2031") == [
        ("30 May", "2031-05-30", None),
        ("2 June 2031", "2031-06-02", None),
    ]
    assert found("30 December – 2 January 2031")[0][1] == "2030-12-30"
    assert found("30 May to 2 June")[0][1] == "2014-05-30"
    assert found("30 May, 2 June 2031")[0][1] == "2014-05-30"


def test_a_range_end_that_no_calendar_reaches_changes_nothing() -> None:
    assert found("29 February to 4 March 2031")[0][1] == "2028-02-29"


def test_only_the_given_stretch_is_read() -> None:
    text = "in 2019 and in 2020"
    assert [text[d.start : d.end] for d in find_dates(text, 8, len(text), None)] == ["2020"]


def test_helpers_refuse_what_no_calendar_has() -> None:
    assert calendar.make_date(2031, 2, 30) is None
    assert calendar.make_date(None) is None
    assert calendar.only(None) is None
    assert calendar.yearless(2, 30, None) is None


@pytest.mark.parametrize(
    ("text", "anchor", "last"),
    [
        ("one in May 2003 and the last in June", "2011-04-02", "2003-06"),
        ("one on 3 May 2003 and the last on 9 June", "2011-04-02", "2003-06-09"),
        ("one in May 2003 and the last in March", "2011-04-02", "2011-03"),
        ("one in May 2003. The last was in March", "2011-04-02", "2011-03"),
        ("one in May 2011 and the last in March", "2011-04-02", "2011-03"),
        ("one in May 2003. The last was in June", None, "2003-06"),
        ("one in 2003 and the last in June", "2011-07-02", "2011-06"),
        ("one in May 2003, one last week and the last in June", "2011-07-02", "2011-06"),
        # what is to come is not of that year
        ("one in May 2003. The next round is in June", None, "None"),
        ("one in May 2003 and another is due in June", None, "None"),
        ("one in May 2003. A third will open in Seva on 9 June", None, "None"),
    ],
)
def test_a_month_goes_on_from_the_date_told_before(
    text: str, anchor: str | None, last: str
) -> None:
    day = None if anchor is None else PartialDate.parse(anchor)
    assert str(find_dates(text, 0, len(text), day)[-1].value) == last


@pytest.mark.parametrize("text", ["May's round", "April's brother", "the March", "the March on it"])
def test_a_name_like_a_month_is_no_date(text: str) -> None:
    assert find_dates(text, 0, len(text), PartialDate.parse("2031-05-14")) == ()


def test_a_small_word_beside_a_month_is_none() -> None:
    assert found("In May they may go, and in March we march.") == found("In May; in March.")


def test_a_march_on_foot_is_no_month() -> None:
    text = "in May 2031, after the last march on the capital"
    found = find_dates(text, 0, len(text), PartialDate.parse("2031-06-14"))
    assert [str(date.value) for date in found] == ["2031-05"]


def test_far_apart_dates_are_all_found() -> None:
    text = "in May 2003 " + "x " * 300 + "in June 2004"
    assert [str(d.value) for d in find_dates(text, 0, len(text), None)] == ["2003-05", "2004-06"]
