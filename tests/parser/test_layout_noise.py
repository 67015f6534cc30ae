from __future__ import annotations

import pytest

from talkmodel.parser.layout_nav import is_menu, is_nav
from talkmodel.parser.layout_noise import Noise, is_ad, noise_of

LONG = (
    "An article of the treaty on which both sides had agreed and which then was lost in the long "
    "night of the last session, when nobody could find the bishop, or his key, or lunch."
)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: The long river",
        ">> Read also: The long river",
        "We use cookies to improve this site. Accept",
        "Pro Tip: Bring a map. It helps.",
        "(Reporting by Jo Hill; editing by Ann Roe)",
        "© 2031 The Vale Post",
        "Copyright 2031 The Vale Post",
        "Home > World > Vale",
        "[Share] [Print]",
        "Facebook Twitter Email",
        "Menu",
        "5 min read",
        "12 minutes",
        "A seven-minute thing · 7 min read",
        "2 hours ago",
        "AB/12/04",
        "https://vale.example/a",
        "jo@vale.example",
        "![The hall](a.jpg)",
        "[Next](b) | [Back](c)",
        "<div>",
        "12",
        "list 1 of 3",
        "SOURCE Vale Mills",
        "ENDS",
        "Save",
        "Press release",
        "Embargoed until noon",
        "Jo Hill in Brook contributed to this report.",
        f"{LONG} Jo Hill contributed reporting.",
        "You may also like: one thing | another thing | a third thing of note | a fourth thing",
        "And follow it all in our newsletter!",
        "For further information please contact the office of the bishop in Brook.",
        "![" + "x" * 150 + "](a.jpg)",
        "*",
        "",
    ],
)
def test_boilerplate_is_told_line_by_line(line: str) -> None:
    assert noise_of(line) is Noise.LINE


@pytest.mark.parametrize(
    ("line", "reach"),
    [
        ("Sign up for the Vale Letter", Noise.GROUP),
        ("Enjoyed this? Tell a friend", Noise.GROUP),
        ("Follow us", Noise.LIST),
        ("Newsletter: the week in the Vale", Noise.GROUP),
        ("Related articles", Noise.LIST),
        ("More from The Vale Post", Noise.LIST),
        ("Recommended", Noise.LIST),
        ("You might also like", Noise.LIST),
        ("More from the vale: the ferry is late | the quay is full again today", Noise.LINE),
        ("3 comments", Noise.REST),
        ("Leave a Reply", Noise.REST),
        ("Comments (41)", Noise.REST),
        ("About the author", Noise.SECTION),
        ("Notes to editors:", Noise.SECTION),
    ],
)
def test_some_boilerplate_brings_more_along(line: str, reach: Noise) -> None:
    assert noise_of(line) is reach


@pytest.mark.parametrize(
    "line",
    [
        "The envoys met in secret.",
        "Beijing refused to sign up to the plan.",
        "Save the river, the farmers ask.",
        "Related parties will be heard.",
        "More from the palace is not to be had.",
        "More from the palace is not to be had this year, nor in any of the next",
        "Subscribers were told.",
        "Water, bread | salt, tea.",
        "Discussion",
        "The source of the Vale",
        "Read moreover",
        "[Share] the water",
        "News from 12 villages / World",
        "Bread / Water",
        "A long line of words here / another long line of words there",
        "Trade. / News.",
        LONG,
        "![" + "x" * 150 + "](a.jpg) is the picture of the hall",
        "~" + "x" * 400,
    ],
)
def test_what_belongs_to_the_article_is_none(line: str) -> None:
    assert noise_of(line) is None


def test_rows_of_labels() -> None:
    assert is_nav("News   Opinion   Culture")
    assert is_nav("Water | Bread | Salt | Tea")
    assert not is_nav("Bread | Water | Salt")
    assert not is_nav("Ministers")
    assert not is_nav("")
    assert not is_nav("x | " * 200)
    assert is_menu("Home About Blog")
    assert not is_menu("Share | Print | Email")
    assert not is_ad("our newsletter " * 40)
