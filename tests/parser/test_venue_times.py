"""When talks are held at a place, read from invented articles."""

from __future__ import annotations

import pytest

from talkmodel.model import When
from tests.parser.venue_articles import DATED, read, told


@pytest.mark.parametrize(
    ("body", "when", "date"),
    [
        ("The two sides met in Bern on Monday.", "current", "2031-05-12"),
        ("The two sides met on Monday in Bern.", "current", "2031-05-12"),
        ("The two sides spent Monday and Tuesday in Bern.", "current", "2031-05-12"),
        ("The talks in Bern are slow.", "current", None),
        ("The two sides met in Bern.", "current", None),
        ("The two sides meet in Bern this week.", "current", None),
        ("The two sides have met in Bern since 3 March.", "current", "2031-03-03"),
        ("The talks resumed in Bern on 25 April.", "current", "2031-04-25"),
        ("The two sides met in Bern on 25 April.", "past", "2031-04-25"),
        ("The two sides met in Bern in 2029.", "past", "2029"),
        ("The two sides met in Bern in April.", "past", "2031-04"),
        ("The two sides met in Bern this year.", "current", "2031"),
        ("An earlier round in Bern failed.", "past", None),
        ("An earlier round, which began in Bern since March, failed.", "past", "2031-03"),
        ("The previous round in Bern ended on 2 May.", "past", "2031-05-02"),
        ("Bern has hosted two previous rounds.", "past", None),
        ("The next round is to be held in Bern on 2 June.", "planned", "2031-06-02"),
        ("The next round will be held in Bern.", "planned", None),
        ("The next round will be held in Bern on 14 May.", "planned", "2031-05-14"),
        ("The round opens in Bern on 2 June 2031.", "planned", "2031-06-02"),
        ("A round in Bern is planned.", "planned", None),
        ("The next round will be held in Bern on 2 June 2031.", "planned", "2031-06-02"),
        ("The two sides met in Bern after a row on 3 May.", "current", None),
        ("The Bern talks are likely to fail.", "planned", None),
        ("In Bern the envoys will meet again.", "planned", None),
        ("They would hold talks in Bern on 2 May.", "past", "2031-05-02"),
        ("It rained in April 2030. The two sides met in Bern.", "past", None),
        ("It rained on Monday. The two sides met in Bern.", "current", None),
        (
            "After a row on 3 May 2031 that a king of the hills began the talks in Bern went on.",
            "current",
            None,
        ),
        (
            "On 3 May the two sides, in a mood that was as grim as the weather, met in Bern.",
            "past",
            "2031-05-03",
        ),
    ],
)
def test_tense_markers_and_dates_tell_when(body: str, when: str, date: str | None) -> None:
    assert told(body) == {"Bern": (when, date)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Talks were held on 8 March in Bern and on 9 April in Oslo.",
            {"Bern": ("past", "2031-03-08"), "Oslo": ("past", "2031-04-09")},
        ),
        (
            "Talks were held in Bern on 8 March and in Oslo on 9 April.",
            {"Bern": ("past", "2031-03-08"), "Oslo": ("past", "2031-04-09")},
        ),
        (
            "Earlier talks were held in Bern and, on 9 April, in Oslo.",
            {"Bern": ("past", None), "Oslo": ("past", "2031-04-09")},
        ),
        (
            "On 8 March earlier rounds were held in Bern and Oslo.",
            {"Bern": ("past", "2031-03-08"), "Oslo": ("past", None)},
        ),
        (
            "Earlier rounds in Bern and Oslo went badly on all counts by 8 March.",
            {"Bern": ("past", None), "Oslo": ("past", None)},
        ),
    ],
)
def test_each_place_of_a_sentence_has_its_own_date(
    body: str, found: dict[str, tuple[str, str | None]]
) -> None:
    assert told(body) == found


def test_current_wins_over_planned_and_planned_over_past() -> None:
    body = "Talks in Bern opened on Monday. The next round in Bern is due in June."
    assert told(body) == {"Bern": ("current", "2031-05-12")}
    assert told("The two sides met in Bern. They will meet again in Bern.") == {
        "Bern": ("current", None)
    }
    body = "An earlier round in Bern failed. The next will be held in Bern."
    assert told(body + " The talks drag on.") == {"Bern": ("planned", None)}


def test_a_mere_past_tense_is_past_where_talks_are_on_elsewhere() -> None:
    body = "The two sides met in Bern. The talks in Oslo are still on."
    assert told(body) == {"Bern": ("past", None), "Oslo": ("current", None)}
    body = "The two sides met in Bern on 3 May. The two sides met in Oslo on 4 May."
    assert {when for when, _ in told(body, "6 May 2031").values()} == {When.CURRENT}
    body = "The talks opened in Bern on 18 April. The talks opened in Oslo on Monday."
    assert told(body) == {"Bern": ("past", "2031-04-18"), "Oslo": ("current", "2031-05-12")}


def test_without_a_date_of_publication_years_are_past() -> None:
    text = DATED.format(date="") + "Talks in Bern ended in 2029. They met in Oslo on Monday."
    found = {v.name: (v.when.value, str(v.date)) for v in read(text).venues}
    assert found == {"Bern": ("past", "2029"), "Oslo": ("current", "None")}


LOOKING_BACK = (
    "Forty years on, the peace of the hills holds. The war began in May 1980 and ended in 1990.\n\n"
    "The envoys met on 8 March in Bern. They met in Oslo on 29 February in a hut. "
    "It was signed in 1991. The Lima talks are famous. The Doha round took a night.\n\n"
)


def test_an_article_that_looks_back_has_no_current_talks() -> None:
    assert told(LOOKING_BACK) == {
        "Bern": ("past", "1990-03-08"),
        "Oslo": ("past", "1990-02"),
        "Lima": ("past", None),
        "Doha": ("past", None),
    }
    assert "Bern" in told("The anniversary of the talks in Bern is near.")


@pytest.mark.parametrize(
    ("body", "when", "date"),
    [
        ("Wage talks continue in Bern on Thursday.", "planned", "2031-05-15"),
        ("Wage talks continue in Bern on Wednesday.", "current", "2031-05-14"),
        ("The sides met in Bern earlier this year.", "past", "2031"),
        ("• May 2023: envoys opened four days of talks in Bern.", "past", "2023-05"),
        ("Earlier rounds were held in Bern (March 2029).", "past", "2029-03"),
        (
            "Earlier rounds were held in Bern (in a cellar without any windows or a door).",
            "past",
            None,
        ),
        ("February's round in Bern ended badly.", "past", "2031-02"),
        ("The February round in Bern ended badly.", "past", "2031-02"),
        ("A round of talks in Bern two weeks ago failed.", "past", "2031-04"),
        ("Talks will open in Bern next Thursday.", "planned", "2031-05-22"),
        ("Talks will open in Bern next Monday.", "planned", "2031-05-19"),
    ],
)
def test_days_and_months_in_other_words(body: str, when: str, date: str | None) -> None:
    assert told(body) == {"Bern": (when, date)}


def test_a_month_in_a_name_is_no_date() -> None:
    assert told("Talks were held in Bern, said Jan Kind, the envoy.") == {"Bern": ("current", None)}
    assert told("Talks were held in Bern in Jan, said Kind.") == {"Bern": ("past", "2031-01")}
