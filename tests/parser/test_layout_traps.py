"""What looks like the furniture of a page, or like a byline or a list of questions, and is not."""

from __future__ import annotations

import pytest

from talkmodel.parser.layout import BlockKind, read_layout
from talkmodel.parser.layout_dateline import read_dateline
from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_lines import Mark, read_items
from talkmodel.parser.layout_meta import desk_name, is_person, told_name
from talkmodel.parser.layout_noise import Noise, noise_of
from talkmodel.parser.sentences import split_sentences

TITLE = "Guilds agree to share the quay\n\n"
LEAD = "The two guilds of the port agreed on Monday to share the quay from the spring on.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "More than a hundred boats lay idle.",
        "Add to that the price of fuel.",
        "Our terms have not changed.",
        "By signing, the guild gave up the quay.",
        "To view this as a defeat would be wrong.",
        "Supported by the pilots, the guild went on.",
        "The picture is bleak, and no image of it will help.",
        "“The photo: a lie,” said the harbour master.",
        "Ana Ruiz reported from the hall that nobody had slept.",
        "PM-elect rejects the deal.",
        "The guild took 3rd place and added nothing.",
        "Commentators see 12 ways out of it.",
        "The bishop will lead the 2nd round.",
        "Notes were passed across the table.",
        "Latest from the hall is that they talk.",
        "He called both/either guild.",
    ],
)
def test_prose_is_no_boilerplate(line: str) -> None:
    assert noise_of(line) is None
    layout = read_layout(TITLE + LEAD + line + "\n\n" + LEAD)
    assert BlockKind.BOILERPLATE not in {block.kind for block in layout.blocks}


@pytest.mark.parametrize(
    "line",
    [
        "BC-Quay Talks, 1st Ld, 300",
        "Quay Talks, 2nd Ld-Writethru",
        "(MORE)",
        "-30-",
        "Tel. +44 20 7946 0000",
        "The quay on Monday. Photograph: Ida Moss/Coast Pictures",
        "The quay on Monday (AP Photo/Ida Moss)",
        "The quay, seen from the hill. Ida Moss/Getty Images",
        "Ana Ruiz reported from Alma, and Ida Moss from Brook.",
        "3h ago",
        "((ana.ruiz@example.org; +44 20 7946 0000))",
        "URGENT",
        "<ul>",
        "Do you have a question about the quay? Write to the desk.",
    ],
)
def test_the_furniture_of_wires_and_pages(line: str) -> None:
    assert noise_of(line) is Noise.LINE


def test_white_space_in_furniture_does_not_hide_it() -> None:
    assert noise_of("Read \t more:  The long\nriver") is Noise.LINE


@pytest.mark.parametrize(
    "below",
    [
        "A step nearer, by common consent",
        "The bishop writes to both guilds",
        "Nobody reports from the hall",
        "Nine days on, the guild writes off its debt",
        "All is lost, writes off",
    ],
)
def test_a_line_below_the_headline_that_names_no_author(below: str) -> None:
    assert read_layout(TITLE.strip() + "\n" + below + "\n\n" + LEAD).byline is None
    assert told_name(below, 0, len(below)) is None


def test_a_job_is_no_person_and_a_small_prefix_may_begin_a_name() -> None:
    assert not is_person("Ana Ruiz, Political Editor")
    assert is_person("Ana Ruiz and Dr Samir al-Aziz")
    assert is_person("Ana Ruiz (now) and Ida Moss (earlier)")


@pytest.mark.parametrize("line", ["The staff", "Work of the staff", "staff", "The long way home"])
def test_what_is_no_desk(line: str) -> None:
    assert desk_name(line, 0, len(line)) is None


def test_one_word_that_ends_like_a_paper_is_the_headline_with_its_motto() -> None:
    text = "Guild Buys Herald\nThe price was not told, and nobody knows what for\n\n" + LEAD
    layout = read_layout(text)
    assert layout.title is not None
    assert layout.title.of(text) == "Guild Buys Herald"


def test_a_long_paragraph_that_begins_with_a_date_of_publication_is_prose() -> None:
    text = (
        TITLE
        + LEAD
        + "Published on 4 May 2031, the report of the harbour board lists eleven faults "
        "in the quay and asks the two guilds to pay for nine of them before the spring.\n"
    )
    layout = read_layout(text)
    assert layout.published is None
    assert layout.blocks[-1].kind is BlockKind.PARAGRAPH


def test_the_end_of_a_transmission_dates_a_wire_story() -> None:
    stamp = "AP-NY-05-04-81 1412EST"
    assert [str(date.value) for date in dates_in(stamp, 0, len(stamp))] == ["1981-05-04"]
    assert dates_in("AP-NY-15-44-81 1412EST", 0, 22) == []


def test_a_lead_before_a_dash_is_no_dateline() -> None:
    text = "A b c d e f g h i j k l m n o p q r - the guilds agreed."
    assert read_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("<li>The quay</li>", Mark.BULLET, "The quay"),
        ("<h2 class='a'>The quay</h2>", Mark.HEADING, "The quay"),
        ("<p><b>The quay </b></p>", Mark.NONE, "The quay"),
        ("<p>Less > more<br/>", Mark.NONE, "Less > more"),
        ("<p>5 <6 and 6 >", Mark.NONE, "5 <6 and 6 >"),
        ("<details>", Mark.NONE, "<details>"),
        ("1. A: The quay", Mark.NUMBER, "A: The quay"),
        ("- A: The quay", Mark.BULLET, "A: The quay"),
        ("A: The quay", Mark.NONE, "A: The quay"),
        ("- QUAY", Mark.BULLET, "QUAY"),
        ("(A) The quay", Mark.NUMBER, "The quay"),
    ],
)
def test_tags_and_labels(line: str, mark: Mark, words: str) -> None:
    (item,) = read_items(line)
    assert (item.of(line), item.mark) == (words, mark)


@pytest.mark.parametrize(
    "body",
    [
        "FAQ\n\n| Who pays? | |\n| Who chairs? | |\n",
        "FAQ\n\n| Who pays |\n| Who chairs? |\n",
        "Who pays? The guild, as ever, and nobody else.\n\nWho chairs? The bishop, as ever.\n",
        "FAQ\n\nThe guild pays.\n\nWho chairs? The bishop.\n\nWho sings? The bishop.\n",
        "— Who pays?\nNobody.\n\n— Who chairs?\nNobody.\n",
    ],
)
def test_what_only_asks_is_no_list(body: str) -> None:
    assert read_layout(TITLE + LEAD + body).faq == ()


def test_a_stop_at_the_end_of_a_long_word_ends_a_sentence() -> None:
    text = "They met the negotiators. Dr. Oda left with Ana R. Moss approx. 3 p.m. Monday."
    assert len([*split_sentences(text, 0, len(text))]) == 2
    assert len([*split_sentences("So it ends.  …", 0, 14)]) == 1
