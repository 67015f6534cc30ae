"""Where the last answer of a list of questions ends."""

from __future__ import annotations

import pytest

from talkmodel.model import collapse
from talkmodel.parser.layout import read_layout

LEAD = (
    "# Vale talks at a glance\n\n"
    "The ministers of the two Vales met in Brook on Friday, with the bishop in the chair.\n\n"
)
UNDER_HEADINGS = "## FAQ\n\n### Who chairs?\n\nThe bishop.\n\n### Who pays?\n\nHe does.\n\n"
SPACED = "Frequently asked questions\n\nWho chairs?\n\nThe bishop.\n\nWho pays?\n\nHe does.\n\n"


def last(text: str) -> str:
    """The last answer."""
    return collapse(read_layout(text).faq[-1].answer.of(text))


@pytest.mark.parametrize("questions", [UNDER_HEADINGS, SPACED])
@pytest.mark.parametrize(
    "tail",
    [
        "Correction: the vote is on Monday, not on Sunday.",
        "An earlier version of this article named the wrong bishop.",
        "This explainer was first published in May.",
        "With agencies",
        "— With assistance from Ana Ruiz in Brook",
        "Additional research by Ana Ruiz.",
        "Have a question about the vote? Write to the desk.",
        "Follow @anaruiz for more",
        "Contact Ana Ruiz at ana@vale.example for more.",
        "Sources: the ministry; the bishop.",
        "Next week: a truce with the slugs.",
        "Thank you all. Mind the stairs.",
        "*All times are local.*",
        "_The bishop was asked on Friday._",
        "Ana Ruiz",
        "Next: the millers",
        "***\n\nThe mill burned down in March.",
        "---\n\nThe mill burned down in March.",
        "Subscribe to our newsletter",
    ],
)
def test_what_speaks_of_the_page_ends_the_last_answer(questions: str, tail: str) -> None:
    assert last(LEAD + questions + tail) == "He does."
    assert last(LEAD + questions + tail + "\n\nThe mill burned down.") == "He does."


@pytest.mark.parametrize("questions", [UNDER_HEADINGS, SPACED])
@pytest.mark.parametrize(
    "more",
    [
        "The ministers pay for the tea.",
        "Contact the ministry for a refund.",
        "Next month the ministers will vote on it.",
        "An earlier version of the plan named the millers.",
        "Further research is needed.",
        "*Nobody* else pays, and nobody *will*.",
        "These pay as well:\n\n- the millers\n- the farmers",
        "Thanks to the bishop, nobody starves.",
        "There is one exception:\n\nthe millers of Brook",
        "“Nobody else pays”",
    ],
)
def test_an_answer_of_several_paragraphs_stays_whole(questions: str, more: str) -> None:
    assert last(LEAD + questions + more) == collapse("He does. " + more)


def test_an_answer_may_be_what_would_end_it_further_down() -> None:
    text = LEAD + "## FAQ\n\n### Who chairs?\n\nThe bishop.\n\n### Who pays?\n\n*Nobody.*\n\n"
    assert last(text + "*So far.*") == "Nobody.* *So far."
    text = LEAD + "## FAQ\n\n### Who chairs?\n\nThe bishop.\n\n### Who pays?\n\nThe millers\n"
    assert last(text) == "The millers"


def test_a_line_right_below_belongs_to_the_answer() -> None:
    assert last(LEAD + UNDER_HEADINGS.rstrip() + "\nSources: the bishop.").startswith("He does.")


def test_the_log_of_a_live_page_ends_the_answer() -> None:
    log = "14:05 — The ministers are back.\n\n13:20 — Tea.\n\n12:45 — The bishop is late.\n"
    assert last(LEAD + UNDER_HEADINGS + log) == "He does."


def test_where_every_answer_is_one_paragraph_the_last_is_one() -> None:
    text = (
        LEAD + "Questions and answers\n\nWho chairs?\n\nThe bishop.\n\nWhere?\n\nIn Brook.\n\n"
        "Who pays?\n\nHe does.\n\nThe mill burned down in March.\n\nNobody was hurt.\n"
    )
    assert last(text) == "He does."


def test_where_one_answer_has_more_paragraphs_the_last_may() -> None:
    text = (
        LEAD + "Questions and answers\n\nWho chairs?\n\nThe bishop.\n\nHe is kind.\n\nWhere?\n\n"
        "In Brook.\n\nWho pays?\n\nHe does.\n\nHe is rich.\n"
    )
    assert last(text) == "He does. He is rich."
