from __future__ import annotations

import pytest

from talkmodel.parser.layout import read_layout
from talkmodel.parser.layout_dateline import place_of_line, read_dateline
from talkmodel.parser.layout_dates import dates_in, day_first
from talkmodel.parser.layout_lines import read_items
from talkmodel.parser.layout_meta import find_byline, is_job, is_person, plain_name, read_meta

TITLE = "Guilds agree to share the quay"
LEAD = "The two guilds of the port agreed on Monday to share the quay from the spring on.\n"


def title_of(text: str) -> str | None:
    layout = read_layout(text)
    return layout.title and layout.title.of(text)


def byline_of(text: str) -> str | None:
    layout = read_layout(text)
    return layout.byline and layout.byline.of(text)


def date_of(text: str) -> str | None:
    layout = read_layout(text)
    return layout.published and str(layout.published.value)


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n",
        f"# {TITLE}\n",
        f"THE ALMA POST\n\n# {TITLE}\n",
        f"{TITLE}\n====\n",
        f"**{TITLE}**\n",
        f"---\ntitle: {TITLE}\n---\n",
        f'---\ntitle: "{TITLE}"\ntitle: no\n---\n\n# {TITLE}\n',
        f'+++\ntitle = "{TITLE}"\n+++\n',
        f"Title: {TITLE}\n",
        f"Title: {TITLE}\nHeadline: No\n",
        f"{TITLE} | Alma | The Alma Post\n",
        f"Opinion | {TITLE}\n",
        f"News |  | {TITLE}\n",
        f"NEWS\n{TITLE}\n",
        f"Analysis\n\n{TITLE}\n",
        f"LETTER FROM ALMA\n\n{TITLE}\n\nWhat a week on the water did to two old foes\n",
        f"The Alma Post\nHome | News | Sport\n\n{TITLE}\n",
        f"The Quay Project\nFor calmer water\n\nHome News About\n\nBy Ana Ruiz\n\n{TITLE}\n",
        f"The Alma Review\n\n{TITLE}\n",
        f"Port Briefing No. 31\n\n{TITLE}\n",
        f"Port Letter\nYour guide to the quay\n\n{TITLE}\nMay 4, 2031\n\nHarbour\n",
        f"Quays\n\n{TITLE}\n",
        f"Old quays\n{TITLE}\nWhat a week on the water did to two old foes\n",
        f"4 May 2031\n\n{TITLE}\n\nStrike pauses for ten days; boats to run from noon\n",
        f"- Home\n- News\n\n{TITLE}\n",
        f"***\n\n{TITLE}\n\nBy Ana Ruiz\n",
        f"{TITLE}\n\nWill the boats run, and will the judge be thanked by both of them?\n",
    ],
)
def test_the_headline_is_found_among_what_stands_above_the_text(head: str) -> None:
    assert title_of(f"{head}\n{LEAD}") == TITLE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("THE LONG QUAY\nYour weekly briefing on boats\n4 May 2031\n", "THE LONG QUAY"),
        ("News\n", "News"),
        ("News\n\nPORT WATCH\n", "PORT WATCH"),
        ("GUILDS IN BIG NEW PORT DEAL, 4 MAY 2031\n", "GUILDS IN BIG NEW PORT DEAL, 4 MAY 2031"),
        ("GUILDS, 4 MAY 2031\n", None),
        ("By Ana Ruiz of the old quay in town\n", None),
        ("Dr. Ruiz", "Dr. Ruiz"),
        ("Ruiz Inc. and the guilds", "Ruiz Inc. and the guilds"),
        ("x" * 300 + "\n", None),
    ],
)
def test_without_a_better_line_the_masthead_is_the_headline(head: str, title: str | None) -> None:
    assert title_of(f"{head}\n{LEAD}") == title


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Ruiz", "Ana Ruiz"),
        ("By ANA RUIZ", "ANA RUIZ"),
        ("by Ana Ruiz, health reporter", "Ana Ruiz"),
        ("By Ana Ruiz, Alma", "Ana Ruiz"),
        ("By Ana Ruiz in Alma", "Ana Ruiz"),
        ("By Ana Ruiz and Tom Marsh", "Ana Ruiz and Tom Marsh"),
        ("By Ana Ruiz, Tom Marsh and Jo Hill", "Ana Ruiz, Tom Marsh and Jo Hill"),
        ("By Ana Ruiz, editor and Tom Marsh", "Ana Ruiz"),
        ("By Dr. Ana Ruiz | 4 May 2031 | 5 min read", "Dr. Ana Ruiz"),
        ("By [Ana Ruiz](https://alma.example/ana)", "Ana Ruiz"),
        ("*By Ana Ruiz — May 4, 2031*", "Ana Ruiz"),
        ("By Ana Ruiz (Northern Wire)", "Ana Ruiz"),
        ("By Ana Ruiz @anaruiz", "Ana Ruiz"),
        ("By Ana Ruiz, Tuesday, May 4, 2031", "Ana Ruiz"),
        ("By Ana Ruiz Tuesday, 4 May 2031", "Ana Ruiz"),
        ("Posted on May 4, 2031 by Ana Ruiz", "Ana Ruiz"),
        ("Published on 4 May 2031, 10:30 by Ana Ruiz", "Ana Ruiz"),
        ("Written by Ana Ruiz", "Ana Ruiz"),
        ("Author: Ana Ruiz", "Ana Ruiz"),
        ("With Ana Ruiz in Alma", "Ana Ruiz"),
        ("Q&A by our port staff", "our port staff"),
        ("By the Foreign Desk", "the Foreign Desk"),
        ("By Chief Editor", "Chief Editor"),
        ("By the quay", None),
        ("By 2031 it will be dry", None),
        ("By Ana or by whom?", None),
        ("By " + "Ana " * 13, None),
        ("A day by the sea", None),
        ("Stand by me", None),
        ("By ()", None),
    ],
)
def test_the_author_is_a_name_and_nothing_else(line: str, name: str | None) -> None:
    assert byline_of(f"{TITLE}\n{line}\n\n{LEAD}") == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ana Ruiz\n4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz and Tom Marsh\nNorthern Press Agency\n4 May 2031\n", "Ana Ruiz and Tom Marsh"),
        ("Ana Ruiz, Alma\n4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz in Alma\n\n4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz · 4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz, Alma | 4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz 4 May 2031\n", "Ana Ruiz"),
        ("Ana Ruiz\nPorts correspondent\n\nShare\n", "Ana Ruiz"),
        ("Ana Ruiz\n", "Ana Ruiz"),
        ("Alma Courier, 4 May 2031\n", None),
        ("Middle East\n4 May 2031\n", None),
        ("Ana Ruiz\nTom Marsh\n", None),
        ("A day on the quay\n4 May 2031\n", None),
        ("4 May 2031\n", None),
    ],
)
def test_an_author_may_stand_without_by(head: str, name: str | None) -> None:
    assert byline_of(f"{TITLE}\n\n{head}\n{LEAD}") == name


def test_a_name_above_the_headline_is_no_author() -> None:
    assert byline_of(f"Ana Ruiz\n4 May 2031\n\n# {TITLE}\n\n{LEAD}") is None
    assert byline_of(f"Ana Ruiz · 4 May 2031\n\n# {TITLE}\n\n{LEAD}") is None


def test_a_late_author_ends_the_head() -> None:
    motto = "The two guilds of the old port have found that there is room for both of them.\n\n"
    layout = read_layout(f"{TITLE}\n\n{motto}By Ana Ruiz\nMay 4, 2031\n\n{LEAD}")
    assert [block.kind.value for block in layout.blocks] == [
        "title",
        "subtitle",
        "byline",
        "date",
        "paragraph",
    ]
    for line in ("By the way", "- By Ana Ruiz", "## By Ana Ruiz", f"By Ana Ruiz {'x ' * 60}"):
        assert byline_of(f"{TITLE}\n\n{motto}{line}\n\n{LEAD}") is None
    assert byline_of(f"{TITLE}\n\n{motto}By Ana Ruiz") is None


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("4 May 2031", "2031-05-04"),
        ("Sunday, 4th May 2031", "2031-05-04"),
        ("Fri May 9, 2031 6:40pm GMT", "2031-05-09"),
        ("Updated: 08:14, 4 May 2031", "2031-05-04"),
        ("PUBLISHED: 06:12, 3 May 2031 | UPDATED: 09:40, 4 May 2031", "2031-05-04"),
        ("Published 3 May 2031\nLast updated 4 May 2031", "2031-05-04"),
        ("Date: 2031-05-04T10:00", "2031-05-04"),
        ("Port Bulletin, No. 14 (4 May 2031)", "2031-05-04"),
        ("May 2031", "2031-05"),
        ("2031/05/04", "2031-05-04"),
        ("30/4/2031", "2031-04-30"),
        ("4/30/31", "2031-04-30"),
        ("5/5/2031", "2031-05-05"),
        ("4/5/2031", "2031-05-04"),
        ("4.5.2031", "2031-05-04"),
        ("Sunday 5/4/2031", "2031-05-04"),
        ("Sunday and Saturday 5/4/2031", "2031-04-05"),
        ("40/40/2031", None),
        ("For immediate release: 4 May 2031", "2031-05-04"),
        ("Embargoed until noon", None),
        ("Since 4 May 2031 nobody has seen the judge", None),
        ("A row that began on 4 May 2031", None),
        ("Harbour | 2031", None),
        ("4 May", None),
    ],
)
def test_the_date_is_the_one_the_article_gives_for_itself(lines: str, date: str | None) -> None:
    assert date_of(f"{TITLE}\n\n{lines}\n\n{LEAD}") == date


def test_the_habit_of_the_text_orders_figures() -> None:
    assert date_of(f"{TITLE}\n5/4/2031\n\n{LEAD}It began on March 30 and cost $30.") == "2031-05-04"
    assert date_of(f"{TITLE}\n5/4/2031\n\n{LEAD}It began on 30 March.") == "2031-04-05"
    assert not day_first("color")
    assert day_first("colour")
    assert day_first("")


def test_front_matter_is_read() -> None:
    text = (
        "---\ntitle: 'Guilds agree'\nauthor: [Ana Ruiz]\nauthor: no\ndate: 2031-05-04\n"
        "updated: soon\ntags: [a, b]\nempty:\n- a\n---\n\n" + LEAD
    )
    layout = read_layout(text)
    assert title_of(text) == "Guilds agree"
    assert byline_of(text) == "Ana Ruiz"
    assert date_of(text) == "2031-05-04"
    assert [block.kind.value for block in layout.blocks] == [
        "title",
        "byline",
        "boilerplate",
        "date",
        "date",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ALMA - They met.", "ALMA"),
        ("PORT ALMA — They met.", "PORT ALMA"),
        ("ALMA, Vale, 4 May 2031 (Northern Wire) - They met.", "ALMA"),
        ("ALMA, May 4 (NW) — They met.", "ALMA"),
        ("Alma (Northern Wire) – They met.", "Alma"),
        ("ALMA (4 May 2031) – They met.", "ALMA"),
        ("ALMA, 4 May 2031 /NewsLine/ -- They met.", "ALMA"),
        ("Port Alma – 4 May 2031 – They met.", "Port Alma"),
        ("PORT ALMA – 4 May 2031 – They met.", "PORT ALMA"),
        ("ALMA – on 4 May 2031 – they met.", "ALMA"),
        ("ALMA: They met.", "ALMA"),
        ("Alma – They met.", None),
        ("Alma: They met.", None),
        ("The guilds (both) - they met.", None),
        ("ALMA, 4 May 2031, they say - They met.", None),
        ("LOCAL 88 - They met.", None),
        ("A - They met.", None),
        ("A, B, C, D - They met.", None),
        ("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT - They met.", None),
        ("They met.", None),
        ("- They met.", None),
    ],
)
def test_datelines_hold_a_place(text: str, place: str | None) -> None:
    found = read_dateline(text, 0, len(text))
    assert (found and found[1].of(text)) == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Alma, 4 May 2031", "Alma"),
        ("Alma/Brook, Sunday, 4 May 2031", "Alma/Brook"),
        ("ALMA, Sunday 4 May 2031", "ALMA"),
        ("Alma Courier, 4 May 2031", None),
        ("Alma, at noon, 4 May 2031", None),
        ("Alma, 4 May 2031, noon", None),
        ("Alma 4 May 2031", None),
        ("The quay of Port Alma, 4 May 2031", None),
    ],
)
def test_a_line_of_place_and_date_is_a_dateline(line: str, place: str | None) -> None:
    date = dates_in(line, 0, len(line))[-1]
    found = place_of_line(line, read_items(line)[0], date)
    assert (found and found.of(line)) == place


def test_the_dateline_of_a_line_is_taken_over_once() -> None:
    layout = read_layout(f"{TITLE}\n\nAlma, 4 May 2031\nBrook, 5 May 2031\n\n{LEAD}")
    assert layout.dateline_place is not None
    assert layout.dateline_place.of(layout.text) == "Alma"


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ana Ruiz", True),
        ("Ana de la Cruz", True),
        ("J. P. O’Neill-Sato", True),
        ("Ana Ruiz & Tom Marsh", True),
        ("Ana", False),
        ("ana Ruiz", False),
        ("Ana ruiz", False),
        ("Ana the Great", False),
        ("Ana so Ruiz", False),
        ("Ana Ruiz 2nd", False),
        ("Port Authority News", False),
        ("DOCKERS' UNION", False),
        ("GUILDS AGREE AT LAST", False),
        ("One Two Three Four Five Six", False),
    ],
)
def test_names_of_persons(name: str, person: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_person(name) is person


def test_pieces_of_the_head() -> None:
    assert find_byline("With Ana Ruiz in Alma", 0, 21, strict=True) is None
    assert plain_name("Ana Ruiz, Alma", 0, 14, whole=True) is None
    assert plain_name("Ana Ruiz, Alma", 0, 14, whole=False) is not None
    assert not is_job("A day on the quay", read_items("A day on the quay")[0])
    long = f"By Ana Ruiz {'x' * 200}"
    assert read_meta(long, read_items(long)[0]) is None


def test_an_unmarked_question_above_the_text_belongs_to_it() -> None:
    text = f"{TITLE}\n\nWho met?\n\n{LEAD}\nWho did not?\n\nAll others.\n\nWhy?\n\nNobody knows."
    assert len(read_layout(text).faq) == 3
    assert title_of(f"Who met?\n\n{LEAD}") == "Who met?"


def test_what_stands_between_headline_and_text_is_told_apart() -> None:
    top = f"The Alma Post\n\n{TITLE}\n\nIN BRIEF\n\nA week\nBy Ana Ruiz"
    text = f"{top}\n\nOpinion\n\nWhy now\nAnd how\n\n{LEAD}"
    assert [block.kind.value for block in read_layout(text).blocks] == [
        "boilerplate",
        "title",
        "heading",
        "subtitle",
        "byline",
        "boilerplate",
        "heading",
        "subtitle",
        "paragraph",
    ]


def test_a_headline_in_keys_and_again_in_full_is_one() -> None:
    text = f"Subject: {TITLE}\n\n{TITLE}\nA motto\n\n{LEAD}"
    assert [block.kind.value for block in read_layout(text).blocks][:2] == ["title", "title"]


def test_the_byline_of_an_agency_may_stand_below_what_it_sums_up() -> None:
    points = "* Crews say dues must go first\n* Harbour wants the pier open\n" * 3
    text = f"{TITLE}\n\n{points}\n(Adds quotes)\n\nBy Ana Ruiz and Jo Arden\n\n{LEAD}"
    assert byline_of(text) == "Ana Ruiz and Jo Arden"


@pytest.mark.parametrize("by", ["", "By "])
def test_two_authors_in_two_places_are_one_byline(by: str) -> None:
    text = f"{TITLE}\n\n{by}Ana Ruiz in Alma and Jo Arden in Port Seva\n4 May 2031\n\n{LEAD}"
    assert byline_of(text) == "Ana Ruiz in Alma and Jo Arden in Port Seva"


@pytest.mark.parametrize(
    ("end", "byline"), [("By Ana Ruiz", "Ana Ruiz"), ("By Northern Press", None), ("", None)]
)
def test_an_author_may_end_the_standfirst(end: str, byline: str | None) -> None:
    standfirst = (
        f"It took the two guilds of the port a whole year to agree on a pier. {end}".strip()
    )
    assert byline_of(f"{TITLE}\n\n{standfirst}\n\nMay 2031\n\n{LEAD}") == byline


def test_a_head_without_a_body_has_no_standfirst() -> None:
    assert byline_of(f"{TITLE}\n") is None
