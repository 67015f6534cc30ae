from __future__ import annotations

import pytest

from talkmodel.model import collapse
from talkmodel.parser.faq import is_faq_heading
from talkmodel.parser.layout import BlockKind, read_layout

LEAD = (
    "Vale talks at a glance\n\n"
    "The ministers of the two Vales met in Brook on Friday, with the bishop in the chair.\n\n"
)
WHO = ("Who chairs?", "The bishop.")
WHEN = ("When is the vote?", "On Sunday. It may be late.")


def faq(text: str) -> list[tuple[str, str]]:
    layout = read_layout(text)
    return [(collapse(p.question.of(text)), collapse(p.answer.of(text))) for p in layout.faq]


@pytest.mark.parametrize(
    "layout",
    [
        "FAQ\n\n• {} {}\n• {} {}\n",
        "Frequently asked questions\n\n- {}\n{}\n\n- {}\n{}\n",
        "Frequently asked questions\n- {}\n  {}\n- {}\n  {}\n",
        "The vote: your questions answered\n\n1. {}\n{}\n\n2. {}\n{}\n",
        "WHAT IT MEANS\n\nQ: {}\nA: {}\n\nQ: {}\nA: {}\n",
        "Q. {}\n\nA. {}\n\nQ. {}\n\nA. {}\n",
        "Q1: {}\nA1: {}\nQ2: {}\nA2: {}\n",
        "Q: {} A: {}\nQ: {} A: {}\n",
        "**Q:** {}\n**A:** {}\n\n**Q:** {}\n**A:** {}\n",
        "**Q: {}**\n{}\n\n**Q: {}**\n{}\n",
        "**{}**\n{}\n\n**{}**\n{}\n",
        "**{}** {}\n\n**{}** {}\n",
        "- *{}* {}\n- *{}* {}\n",
        "**1. {}**\n\n{}\n\n**2. {}**\n\n{}\n",
        "## FAQ\n\n### {}\n\n{}\n\n### {}\n\n{}\n",
        "## FAQ\n\n### About\n\n#### {}\n\n{}\n\n#### {}\n\n{}\n",
        "## {}\n\n{}\n\n## {}\n\n{}\n",
        "## 1. {}\n\n{}\n\n## 2. {}\n\n{}\n",
        "{}\n{}\n\n{}\n{}\n",
        "Questions and answers\n\n{}\n\n{}\n\n{}\n\n{}\n",
        "▪ {}\n   {}\n\n▪ {}\n   {}\n",
        "► {}\n{}\n► {}\n{}\n",
    ],
)
@pytest.mark.parametrize("tail", ["", "\n---\nAnd more.\n", "\nRelated articles\nA long river\n"])
def test_every_list_of_questions_is_read(layout: str, tail: str) -> None:
    assert faq(LEAD + layout.format(*WHO, *WHEN) + tail) == [WHO, WHEN]


def test_three_plain_questions_are_a_list_without_a_heading() -> None:
    text = LEAD + "Who chairs?\n\nThe bishop.\n\nWho pays?\n\nHe does.\n\nWhy?\n\nHe is kind."
    assert [question for question, _ in faq(text)] == ["Who chairs?", "Who pays?", "Why?"]


def test_an_article_may_be_all_questions() -> None:
    text = (
        "Vale talks: two questions answered\nBy Ana Ruiz\n\nWho chairs?\n\n"
        "The bishop of Brook has chaired the talks since they began in the spring.\n\n"
        "Who pays?\n\nHe does, too.\n"
    )
    assert [question for question, _ in faq(text)] == ["Who chairs?", "Who pays?"]


def test_an_answer_may_hold_paragraphs_and_lists() -> None:
    text = (
        LEAD + "## FAQ\n\n**Who may vote?**\nTwo groups:\n\n1. the farmers;\n2. the millers.\n\n"
        "**Who may not?**\nAll others:\n\n- the bishop\n- his dog\n\nThat is all there is to say.\n"
    )
    assert faq(text) == [
        ("Who may vote?", "Two groups: 1. the farmers; 2. the millers."),
        ("Who may not?", "All others: - the bishop - his dog"),
    ]
    kinds = [block.kind for block in read_layout(text).blocks]
    assert kinds.count(BlockKind.QUESTION) == 2
    assert kinds.count(BlockKind.ANSWER) == 6
    assert kinds[-1] is BlockKind.PARAGRAPH


def test_an_open_answer_takes_the_list_below_along() -> None:
    text = (
        LEAD + "FAQ\n\n- Who chairs?\nThe bishop.\n\n- Who may vote?\nThese:\n\n* all\n\nSo there."
    )
    assert faq(text)[-1] == ("Who may vote?", "These: * all")


def test_a_last_answer_is_no_longer_than_the_others_where_nothing_bounds_it() -> None:
    text = LEAD + "FAQ\n\n- Who chairs?\nThe bishop.\n\n- Who pays?\nHe does.\n\nThe vote is near."
    assert faq(text)[-1] == ("Who pays?", "He does.")


def test_the_last_answer_may_stand_further_off_than_the_others() -> None:
    text = LEAD + "FAQ\n\n- Who chairs?\nHe does.\n\n- Who pays?\n\nHe does.\n\nThe vote is near."
    assert faq(text)[-1] == ("Who pays?", "He does.")


def test_an_answer_goes_on_over_paragraphs_under_headings() -> None:
    text = (
        LEAD + "## FAQ\n\n### Who chairs?\n\nThe bishop.\n\nSo far.\n\n### Who pays?\n\nHe.\n\nNow."
    )
    assert faq(text) == [("Who chairs?", "The bishop. So far."), ("Who pays?", "He. Now.")]


def test_one_question_under_a_heading_that_announces_it_counts() -> None:
    assert faq(LEAD + "FAQ\n\nWho chairs?\nThe bishop.\n\nThat was it.") == [WHO]
    assert faq(LEAD + "## FAQ\n\n**Who chairs?**\n\nThe bishop.\n") == [WHO]


def test_sentences_may_lead_up_to_the_question_mark() -> None:
    text = LEAD + "FAQ\n\n- I own a mill. What now? Wait.\n- Who chairs? And why? He does.\n"
    assert faq(text) == [("I own a mill. What now?", "Wait."), ("Who chairs? And why?", "He does.")]


def test_an_answer_may_end_with_a_question() -> None:
    text = LEAD + "FAQ\n\n- Who chairs? He does. Why not?\n- Who pays? He does.\n"
    assert faq(text)[0] == ("Who chairs?", "He does. Why not?")


def test_a_question_after_q_needs_no_question_mark() -> None:
    assert faq(LEAD + "Q: Tell us more.\nA: No.\nQ: Why?\nA: Why not?\n")[0] == (
        "Tell us more.",
        "No.",
    )


@pytest.mark.parametrize(
    "body",
    [
        "The bishop is tired. Who would not be? He went home at nine and slept until noon.\n",
        "What now?\n\nThe bishop went home, and nobody knows when he will come back to the hall.\n",
        "The gate\n\nIt is shut.\n\nWho pays?\n\nNobody.\n\nThe lake\n\nIt is dry.\n",
        "Is this it?\n\nIt is.\n\nCould it have been otherwise?\n\nNo.\n\nSo there.\n",
        "## Gate\n\nShut.\n\n## Why?\n\nNo.\n\n## So?\n\nNo.\n\n## Lake\n\nDry.\n\n## End\n\nSo.\n",
        "- Who pays?\n- Who chairs?\n- Who sings?\n\nNobody knows.\n",
        "- Who pays? Nobody.\n- The gate is shut.\n- Who chairs? Nobody.\n",
        "QUESTION: Will you meet?\n\nMS ROWE: Yes.\n\nQUESTION: Where?\n\nMS ROWE: Here.\n",
        "“Who pays?”\n\nNobody spoke.\n\n“Who chairs?”\n\nNobody spoke.\n\n“Who?”\n\nNobody.\n",
        "**bold from here and never closed?\n\nNo.\n",
        "FAQ\n\nThere are none.\n",
        "FAQ\n\nWho chairs?\n",
        "- which one?\n- not this?\n",
        f"{'very ' * 50}long?\n\nNo.\n\n{'quite ' * 30}so?\n\nNo.\n\nSure?\n\nNo.\n",
        f"FAQ\n\n{'a' * 600}?\n\nNo.\n",
    ],
)
def test_what_only_asks_is_no_list(body: str) -> None:
    assert faq(LEAD + body) == []


def test_questions_of_another_section_are_another_list() -> None:
    text = (
        LEAD + "FAQ\n\n- Who chairs? He does.\n- Who pays? He does.\n\nTHE GATE\n\n"
        "- Who shut it? Nobody.\n- It is green.\n"
    )
    assert len(faq(text)) == 2


def test_boilerplate_ends_an_answer_and_not_the_list() -> None:
    text = (
        LEAD + "## FAQ\n\n### Who chairs?\n\nThe bishop.\n\nRead more: The long river\n\n"
        "It is long.\n\n### Who pays?\n\nHe.\n"
    )
    assert faq(text) == [("Who chairs?", "The bishop."), ("Who pays?", "He.")]


def test_a_heading_of_another_look_ends_an_answer() -> None:
    text = (
        LEAD + "## FAQ\n\n### Who chairs?\n\nHe.\n\n### Who pays?\n\nHe.\n\n## What next?\n\nTea.\n"
    )
    assert faq(text)[-1] == ("Who pays?", "He.")


def test_a_table_of_contents_is_no_answer() -> None:
    text = (
        "# Vale talks\n\n- [Who chairs?](#a)\n- [Who pays?](#b)\n\n"
        "## Who chairs?\n\nThe bishop.\n\n## Who pays?\n\nHe does.\n"
    )
    assert faq(text) == [WHO, ("Who pays?", "He does.")]


def test_a_list_inside_an_answer_is_part_of_it() -> None:
    text = LEAD + "## Q&A\n\n### Who asks?\n\n- Who? Me.\n- Who? You.\n\n### Who chairs?\n\nHe.\n"
    assert faq(text) == [("Who asks?", "- Who? Me. - Who? You."), ("Who chairs?", "He.")]


def test_headings_that_announce_questions() -> None:
    assert is_faq_heading("Lockout FAQ")
    assert is_faq_heading("Q & A")
    assert not is_faq_heading("A question of trust")
    assert not is_faq_heading("Questions " * 20)
    assert not is_faq_heading("x" * 600)
