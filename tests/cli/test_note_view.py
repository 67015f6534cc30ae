from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from talkmodel import Article, Talks
from talkmodel.cli.report import Report
from tests.cli.samples import FakeNote, FakeReading

REASON = "nobody asks"


def shown(
    text: str, *passages: str | tuple[int, int], width: int = 60, color: bool = False
) -> list[str]:
    """The lines of `--notes` for passages of the text."""
    spans = [(text.index(p), text.index(p) + len(p)) if isinstance(p, str) else p for p in passages]
    notes = tuple(FakeNote(a, b, text[a:b], "demand.ask", REASON) for a, b in spans)
    out = io.StringIO()
    system = "standard" if color else None
    console = Console(file=out, width=width, force_terminal=color, color_system=system)
    talks = Talks(articles=(Article(id="article", text=text),))
    Report(console=console).notes("name", FakeReading(talks, notes))
    return [line.rstrip() for line in out.getvalue().splitlines()]


def under(lines: list[str]) -> str:
    """What stands above the mark, column for column, where every character has one."""
    line, mark = lines[1:3]
    return line[mark.index("^") : len(mark)]


def test_a_mark_stands_under_the_passage() -> None:
    assert shown("Salt.\n\nThe quay asked for oars.\n", "asked", "quay asked") == [
        "line 3, column 10: demand.ask",
        "    The quay asked for oars.",
        "             ^^^^^",
        "    nobody asks",
        "line 3, column 5: demand.ask",
        "    The quay asked for oars.",
        "        ^^^^^^^^^^",
        "    nobody asks",
    ]


def test_a_note_on_the_whole_article_has_no_line() -> None:
    assert shown("Salt.", (0, 0)) == ["demand.ask", "    nobody asks"]


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("words", [(0, 30), (30, 0), (30, 30), (5, 30), (30, 1), (1, 1)])
def test_a_long_line_is_cut_around_the_passage(width: int, words: tuple[int, int]) -> None:
    text = "before " * words[0] + "KEEP THIS" + " after" * words[1]
    lines = shown(text, "KEEP THIS", width=width)
    assert under(lines) == "KEEP THIS"
    assert max(map(len, lines)) <= width
    whole = 4 + len(text) <= width
    assert ("…" in lines[1]) is not whole
    assert whole or len(lines[1]) > width - 10  # the room is used


def test_the_beginning_of_a_long_passage_is_shown() -> None:
    lines = shown("Then " + "word " * 50, "word " * 50)
    assert lines[1].startswith("    Then word word")
    assert under(lines).startswith("word word")
    assert under(lines).endswith("…")
    assert len(lines[1]) == len(lines[2]) == 60


def test_a_passage_over_lines_is_shown_as_far_as_its_first_line_goes() -> None:
    assert shown("Oh, we\r\nasked\nand asked.\n", "we\r\nasked\nand") == [
        "line 1, column 5, to line 3: demand.ask",
        "    Oh, we",
        "        ^^^",
        "    nobody asks",
    ]


def test_a_passage_that_begins_with_a_line_break_has_a_mark() -> None:
    assert shown("Oh\nno", (2, 4))[:3] == [
        "line 1, column 3, to line 2: demand.ask",
        "    Oh",
        "      ^",
    ]


def test_the_last_line_needs_no_line_break() -> None:
    assert shown("a\nb", (2, 3))[:3] == ["line 2, column 1: demand.ask", "    b", "    ^"]


@pytest.mark.parametrize("width", [40, 50])
def test_wide_characters_take_two_columns(width: int) -> None:
    lines = shown("中国" * 30 + " KEEP中 " + "中国" * 30, "KEEP中", width=width)
    line, mark = lines[1:3]
    before = line[: line.index("KEEP")]
    assert cell_len(before) == mark.index("^")
    assert mark.count("^") == cell_len("KEEP中")
    assert cell_len(line) <= width


def test_tabs_take_a_column_and_nothing_steers_the_terminal() -> None:
    assert shown("a\tb\x1b[2J\u200b KEEP", "KEEP")[1:3] == [
        "    a b�[2J� KEEP",
        "             ^^^^",
    ]


def test_marks_that_combine_take_no_column() -> None:
    line, mark = shown("e\u0301e\u0301 KEEP", "KEEP")[1:3]
    assert cell_len(line[: line.index("KEEP")]) == mark.index("^")
    assert shown("\u0301", (0, 1))[1:3] == ["    �", "    ^"]


def test_colours_on_a_terminal() -> None:
    out = "\n".join(shown("The quay asked for oars.", "asked", color=True))
    assert "\x1b[1masked\x1b[0m" in out
    assert "\x1b[33m" in out
    assert "\x1b[1;33mdemand.ask\x1b[0m" in out


def test_a_line_of_megabytes_is_no_trouble() -> None:
    text = "x " * 1_000_000 + "KEEP" + " y" * 1_000_000
    assert under(shown(text, "KEEP")) == "KEEP"
