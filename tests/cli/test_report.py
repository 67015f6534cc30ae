from __future__ import annotations

import io

import attrs
import pytest
from rich.console import Console

from talkmodel import (
    Article,
    DemandKind,
    FAQItem,
    PartialDate,
    Party,
    Person,
    Response,
    Talks,
    Venue,
)
from talkmodel.cli.report import Report, date_in_words
from tests.cli.samples import FakeNote, FakeReading, quiet_talks, rich_talks


def shown(talks: Talks, *notes: FakeNote, width: int = 100, color: bool = False) -> str:
    out = io.StringIO()
    system = "standard" if color else None
    console = Console(file=out, width=width, force_terminal=color, color_system=system)
    Report(console=console).summary("name", FakeReading(talks, notes))
    return out.getvalue()


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_a_whole_summary() -> None:
    assert lines(shown(rich_talks())) == [
        "Who rows?",
        "Nele Anker · 11 March 2026",
        "",
        "PARTIES",
        "  Ost, armed group; also the ferrymen, Osters",
        "  Harbour Board",
        "",
        "MEDIATORS",
        "  Norland, state",
        "    Anna Berg, special envoy",
        "  Lake Union, host",
        "  Pia Holm, bishop",
        "",
        "OBSERVERS",
        "  Westmark, also the Westmarkers",
        "",
        "OTHERS WHO SPEAK",
        "  Ulf Ek, a diplomat",
        "  Ida Strand, historian",
        "",
        "WHERE",
        "  now      The Mole",
        "  before   Weigh House  October 2024",
        "  planned  Tower        about 20 April 2026",
        "",
        "WHO ASKS WHAT",
        "  who                        what                 of whom         answer",
        "  ────────────────────────────────────────────────────────────────────────",
        "  Ost             demands    forty oars           Harbour Board   rejected",
        "  Harbour Board   refuses    paying for oars",
        "  Harbour Board   proposes   a shared boathouse   Ost             accepted",
        "  Ost             requires   a new mast                           open",
        "",
        "IN THEIR OWN WORDS",
        "  “They will row”",
        "    – Anna Berg",
        "",
        "QUESTIONS AND ANSWERS",
        "  Who pays?",
        "    Nobody yet.",
        "",
    ]


def test_demands_on_a_narrow_screen() -> None:
    out = lines(shown(rich_talks(), width=71))
    start = out.index("WHO ASKS WHAT")
    assert out[start + 1 : start + 6] == [
        "  Ost demands: forty oars (of Harbour Board) – rejected",
        "  Harbour Board refuses: paying for oars",
        "  Harbour Board proposes: a shared boathouse (of Ost) – accepted",
        "  Ost requires: a new mast – open",
        "",
    ]


def test_an_article_about_something_else() -> None:
    assert lines(shown(quiet_talks())) == ["Nothing about talks was found in this article.", ""]


def test_an_article_about_something_else_may_have_questions() -> None:
    talks = attrs.evolve(quiet_talks(), faq=(FAQItem(question="Dogs?", answer="Yes."),))
    out = lines(shown(talks))
    assert out[0] == "Nothing about talks was found in this article."
    assert out[2:5] == ["QUESTIONS AND ANSWERS", "  Dogs?", "    Yes."]


def test_people_without_sides_are_not_nothing() -> None:
    person = Person(id="anna", name="Anna Berg")
    talks = attrs.evolve(quiet_talks(), people=(person,))
    assert lines(shown(talks))[:3] == ["No sides were found.", "", "OTHERS WHO SPEAK"]
    sided = attrs.evolve(talks, parties=(Party(id="ost", name="Ost"),))
    assert "No sides were found." not in lines(shown(sided))


def test_an_answered_refusal_shows_its_answer() -> None:
    first, refusal, *_ = rich_talks().demands
    talks = attrs.evolve(
        rich_talks(), demands=(first, attrs.evolve(refusal, response=Response.ACCEPTED))
    )
    assert refusal.kind is DemandKind.REFUSAL
    for width in (71, 100):
        (line,) = [one for one in lines(shown(talks, width=width)) if "paying for oars" in one]
        assert line.endswith("accepted")
        (line,) = [one for one in lines(shown(rich_talks(), width=width)) if "paying for" in one]
        assert line.endswith("paying for oars")


@pytest.mark.parametrize("width", [60, 100])
def test_no_line_of_a_file_ends_with_spaces(width: int) -> None:
    out = shown(rich_talks(), width=width)
    assert [line for line in out.split("\n") if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("article", "head"),
    [
        ({"title": "T"}, ["T", ""]),
        ({"byline": "B"}, ["B", ""]),
        ({"published": PartialDate.parse("2019")}, ["2019", ""]),
    ],
)
def test_a_head_with_one_thing(article: dict[str, object], head: list[str]) -> None:
    talks = Talks(articles=(Article(id="a", text="", **article),))
    assert lines(shown(talks))[:2] == head


def test_white_space_and_control_characters_of_the_article_do_no_harm() -> None:
    talks = Talks(
        articles=(Article(id="a", text="", title="Two\n lines\x1b[2J"),),
        parties=(Party(id="p", name="A [bold]B[/bold]\t:smile:"),),
    )
    out = lines(shown(talks))
    assert out[0] == "Two lines�[2J"
    assert out[3] == "  A [bold]B[/bold] :smile:"


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(len, lines(shown(rich_talks(), width=width)))) <= width


def test_colours_on_a_terminal() -> None:
    out = shown(rich_talks(), color=True)
    assert "\x1b[31mrejected\x1b[0m" in out
    assert "\x1b[32maccepted\x1b[0m" in out


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (1, "1 note; --notes lists it."),
        (2, "2 notes; --notes lists them."),
    ],
)
def test_notes_are_counted(count: int, line: str) -> None:
    note = FakeNote(0, 4, "Bread", "demand.insist", "no actor")
    assert lines(shown(quiet_talks(), *[note] * count))[-2:] == [line, ""]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019", "2019"),
        ("2026-02", "February 2026"),
        ("2026-12-01", "1 December 2026"),
        ("2014~", "about 2014"),
        ("2014-05?", "May 2014 (uncertain)"),
        ("2014-05-02%", "about 2 May 2014 (uncertain)"),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert date_in_words(PartialDate.parse(text)) == words


def test_a_venue_without_a_date_keeps_its_whole_name() -> None:
    talks = attrs.evolve(quiet_talks(), venues=(Venue(id="kampala", name="Kampala"),))
    assert "  now  Kampala" in lines(shown(talks))
