from __future__ import annotations

import random

import pytest

from talkmodel.parser.layout import Block, BlockKind, Layout, read_layout
from talkmodel.parser.sentences import read_sentences
from tests.parser.pages import PAGES

HEAD = "Guilds agree to share the quay\n\n"
LEAD = "The two guilds of the port agreed on Monday to share the quay from the spring on.\n\n"
MORE = "They will meet again on Friday, in the same room, and with the same judge in the chair.\n\n"


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in read_layout(text).blocks]


def kind(text: str, words: str) -> str:
    (found,) = [kind for kind, block in kinds(text) if block.startswith(words)]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [(page[1], page[2:]) for page in PAGES],
    ids=[page[0] for page in PAGES],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_head_of_every_page_is_read(
    text: str, expected: tuple[str | None, ...], end: str
) -> None:
    text = text.replace("\n", end)
    layout = read_layout(text)
    published = layout.published and str(layout.published.value)
    spans = (layout.title, layout.byline, layout.dateline_place)
    title, byline, place = (span and span.of(text) for span in spans)
    assert (title, byline, published, place) == expected


def check(text: str, layout: Layout) -> None:
    """Check what holds of every layout."""
    reached = 0
    for block in layout.blocks:
        assert reached <= block.start < block.end <= len(text)
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        reached = block.end
    for pair in layout.faq:
        assert pair.question.of(text).strip()
        assert pair.answer.of(text).strip()
        assert pair.question.end <= pair.answer.start
    for span in (layout.title, layout.byline, layout.dateline_place):
        assert span is None or span.of(text).strip()
    for sentence in read_sentences(layout):
        block = layout.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


def test_any_mixture_of_lines_has_a_sound_layout() -> None:
    lines = [line for page in PAGES for line in page[1].splitlines()]
    lines += ["---", "***", "Q:", "A:", ">", "# ", "- ", "1.", "?", "10:30", "©", "By ", "```", "*"]
    spice = '\0\ud800\x85\n ?.*_-"‘”|()[]01:A'
    rng = random.Random(31)
    for _ in range(1200):
        end = rng.choice(["\n", "\n\n", "\r\n"])
        text = end.join(
            rng.choice(lines)[: rng.choice((5, 30, 999))] for _ in range(rng.randint(0, 25))
        )
        for _ in range(rng.choice((0, 8))):
            place = rng.randrange(len(text) + 1)
            text = text[:place] + rng.choice(spice) + text[place + 1 :]
        check(text, read_layout(text))


@pytest.mark.parametrize("unit", [*'a\n*->#".|1?_[( \t\0\ud800😀', "a. ", "**a? b\n", "> "])
def test_long_runs_of_anything_are_no_trouble(unit: str) -> None:
    text = unit * 20_000
    check(text, read_layout(text))


def test_sections_are_counted_by_headings() -> None:
    text = f"{HEAD}{LEAD}What they want\n\n{MORE}A long row\n\n{LEAD}"
    assert [block.section for block in read_layout(text).blocks] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("What they want\n", "heading"),
        ("WHAT THEY WANT!\n", "heading"),
        ("‘Share’ is the word\n", "heading"),
        ("**What they want**\n", "heading"),
        ("## What they want\n", "heading"),
        ("What they want:\n", "paragraph"),
        ("what they want\n", "paragraph"),
        ("“Share the quay”\n", "paragraph"),
        ("They want the quay, the whole of the quay, and all that there is beside the quay\n",
         "paragraph"),
        ("They want it.\n", "paragraph"),
        ("- What they want\n", "bullet"),
        ("> What they want\n", "quotation"),
        ("| What | they |\n", "table"),
        ("```\nWhat they want\n```\n", "boilerplate"),
        ("Advertisement\n", "boilerplate"),
        ("Comments\n", "boilerplate"),
    ],
)  # fmt: skip
def test_lines_of_the_body_are_told_apart(line: str, expected: str) -> None:
    text = f"{HEAD}{LEAD}{line}\n{MORE}"
    words = line.strip("`\n").lstrip("#>-*‘“ ")[:8].strip()
    found = next(kind for kind, block in kinds(text)[2:] if words in block)
    assert found == expected


def test_a_line_right_above_a_paragraph_or_a_list_may_be_a_heading() -> None:
    text = f"{HEAD}{LEAD}What they want\n{MORE}Who they are\n- guilds\n\nThe quay\nIt is grey.\n"
    assert kind(text, "What they want") == "heading"
    assert kind(text, "Who they are") == "heading"
    assert kind(text, "The quay") == "paragraph"


def test_a_last_line_is_no_heading_nor_one_above_a_rule() -> None:
    text = f"{HEAD}{LEAD}The quay\n\n***\n\nThe end"
    assert kind(text, "The quay") == "paragraph"
    assert kind(text, "The end") == "paragraph"


def test_attributed_quotations_are_known() -> None:
    text = f"{HEAD}{LEAD}“We share.”\n— Jo Hill, docker\n\n{MORE}— a dash\n\n“We do.”\n\n{MORE}"
    assert kind(text, "“We share") == "quotation"
    assert kind(text, "— Jo Hill") == "quotation"
    assert kind(text, "— a dash") == "paragraph"
    assert kind(text, "“We do") == "paragraph"
    assert kind(f"{HEAD}{LEAD}“We share.”", "“We share") == "paragraph"


@pytest.mark.parametrize(
    ("tail", "first_kept"),
    [
        ("Related articles\nA long river\n- Who owns it?\n\nOld maps\n\n" + MORE, MORE),
        ("Related articles\nA long river\n\n## Next\n\n" + MORE, "Next"),
        ("Sign up for our letter\nIt is free\nIt is weekly\nThe quay is grey\n\n" + MORE,
         "The quay is grey"),
        ("Sign up for our letter\n\n" + MORE, MORE),
        ("Sign up for our letter\n" + LEAD + MORE, LEAD),
        ("Read more: A long river\n\n" + MORE, MORE),
        ("Notes to editors\n\n1. One.\n2. Two.\n\nTHE QUAY\n\n" + MORE, "THE QUAY"),
        ("About us\n\n***\n\n" + MORE, MORE),
        ("Related articles\nA long river\n\nFrequently asked questions\n\n- Who? He.\n",
         "Frequently asked questions"),
        ("3 comments\n\nAnn says:\nNo!\n\nFAQ\n\n- Who? He.\n", "FAQ"),
        ("About us\n\n" + "One is one.\n\n" * 9 + MORE, "One is one."),
    ],
)  # fmt: skip
def test_boilerplate_reaches_as_far_as_it_looks(tail: str, first_kept: str) -> None:
    blocks = kinds(HEAD + LEAD + tail)[2:]
    assert blocks[0][0] == "boilerplate"
    assert next(words for kind, words in blocks if kind != "boilerplate") == first_kept.strip()


def test_comments_end_the_article() -> None:
    text = f"{HEAD}{LEAD}2 comments\n\nAnn says:\n\n***\n\n{MORE}Related\n\n{LEAD}"
    assert {kind for kind, _ in kinds(text)[2:]} == {"boilerplate"}


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("About Local 88\nThe union is old.\n", "boilerplate"),
        ("About the Guild\n\nIt is old.\n\nAbout Vale Mills\n\nThey are new.\n\n###\n",
         "boilerplate"),
        ("About Local 88 we know nothing.\n\nIt is old.\n", "paragraph"),
        ("About Alma\n\nIt is old.\n\nTHE QUAY\n\nIt is grey.\n", "heading"),
        ("About Alma\n\n" + "It is old.\n\n" * 5, "heading"),
        ("About Alma\n\n" + "It is old.\n\n" * 25, "heading"),
    ],
)  # fmt: skip
def test_a_release_ends_with_who_is_who(tail: str, expected: str) -> None:
    assert kinds(HEAD + LEAD + tail)[2][0] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Ruiz writes about ports.", "boilerplate"),
        ("Ana Ruiz said no more.", "paragraph"),
        ("*Tom Marsh is a reporter in Alma.*", "boilerplate"),
        ("The Quay Post is read by sailors.", "boilerplate"),
        ("Jo Hill is a docker.", "paragraph"),
    ],
)
def test_who_wrote_is_no_part_of_what_is_written(line: str, expected: str) -> None:
    text = f"The Quay Post\n\n{HEAD}By Ana Ruiz and Tom Marsh\n\n{LEAD}{MORE}{line}\n\n***\n"
    assert kind(text, line.strip("*")) == expected


def test_only_the_end_is_searched_for_who_wrote() -> None:
    text = f"{HEAD}By Ana Ruiz\n\n{LEAD}Ana Ruiz is tired.\n\n{MORE}{LEAD}{MORE}"
    assert kind(text, "Ana Ruiz is") == "paragraph"


def test_a_credit_below_names_the_author_where_the_head_does_not() -> None:
    tail = "(Reporting by Ana Ruiz and Tom Marsh)\n\nReporting by Jo Hill\n\nEditing by no one\n"
    layout = read_layout(HEAD + LEAD + tail)
    assert layout.byline is not None
    assert layout.byline.of(layout.text) == "Ana Ruiz"
    assert read_layout(HEAD + LEAD + "(Reporting by our staff)\n").byline is None


def test_a_date_below_counts_where_it_is_told_as_one() -> None:
    text = f"{HEAD}4 May 2031\n\n{LEAD}Last updated: 6 May 2031\n\nPublished in haste\n"
    layout = read_layout(text)
    assert str(layout.published and layout.published.value) == "2031-05-06"
    assert kind(text, "Last updated") == "boilerplate"
    assert kind(text, "Published in") == "paragraph"


def test_a_date_in_running_text_is_not_the_article_s() -> None:
    text = HEAD + "The two guilds of the port had agreed on 4 May 2031."
    assert read_layout(text).published is None


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("ALMA - " + LEAD, "ALMA"),
        ("ALMA: " + LEAD, "ALMA"),
        ("ALMA: " + LEAD + "JUDGE RUIZ: No.\n", None),
        (LEAD + "ALMA - " + MORE, "ALMA"),
        (LEAD + MORE + "ALMA - " + MORE, None),
        ("THE QUAY\n\n- one\n- two\n\nShare this\n\nALMA - " + LEAD, "ALMA"),
    ],
)
def test_the_dateline_is_one_of_the_first_paragraphs(body: str, place: str | None) -> None:
    layout = read_layout(HEAD + body)
    assert (layout.dateline_place and layout.dateline_place.of(layout.text)) == place


def test_live_blog_headings_come_without_their_time() -> None:
    text = (
        f"{HEAD}{LEAD}18.52 That is all\nWe are done.\n\n18:31 GMT No deal?\nNot yet, says he.\n\n"
        f"17:02\nDoors open\nThey did.\n\n16:40 BST\n{MORE}"
    )
    headings = [words for kind, words in kinds(text) if kind == "heading"]
    assert headings == ["That is all", "No deal?", "Doors open"]


def test_a_page_without_a_body_has_a_layout_too() -> None:
    assert kinds("Guilds agree") == [("title", "Guilds agree")]
    assert kinds("") == []
    assert read_layout("***\n").blocks == ()
    assert [block.kind for block in read_layout("- one\n- two").blocks] == [
        BlockKind.BOILERPLATE
    ] * 2
    assert Block(BlockKind.TITLE, 0, 1, 0) == Block(BlockKind.TITLE, 0, 1, section=0)
