from __future__ import annotations

import pytest

from talkmodel.parser.layout_lines import Mark, read_items


def items(text: str) -> list[tuple[str, str]]:
    return [(item.mark.name, item.of(text)) for item in read_items(text)]


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("plain", "NONE", "plain"),
        ("  indented", "NONE", "indented"),
        ("## Water ##", "HEADING", "Water"),
        ("# C#", "HEADING", "C#"),
        ("#tag", "NONE", "#tag"),
        ("- one", "BULLET", "one"),
        ("* one", "BULLET", "one"),
        ("• one", "BULLET", "one"),
        ("-one", "NONE", "-one"),
        ("12. one", "NUMBER", "one"),
        ("(a) one", "NUMBER", "one"),
        ("b) one", "NUMBER", "one"),
        ("1.5 million", "NONE", "1.5 million"),
        ("> said", "QUOTE", "said"),
        (">> said", "QUOTE", "said"),
        ("| a | b |", "TABLE", "| a | b |"),
        ("| a", "NONE", "| a"),
        ("---", "RULE", "---"),
        ("* * *", "RULE", "* * *"),
        ("___", "RULE", "___"),
        ("**Water**", "NONE", "Water"),
        ("*Water*", "NONE", "Water"),
        ("**Water** and", "NONE", "**Water** and"),
        ("_x", "NONE", "_x"),
        ("🌊 Water", "NONE", "Water"),
        ("A. JAKARTA", "NONE", "A. JAKARTA"),
        ("10:30 Tea", "NONE", "10:30 Tea"),
    ],
)
def test_markers_are_taken_off(line: str, mark: str, words: str) -> None:
    assert items(line) == [(mark, words)]


def test_a_bold_line_is_known_as_one() -> None:
    assert [item.bold for item in read_items("**a**\n\n*b*\n\n__c__")] == [True, False, True]


def test_times_count_where_there_are_several() -> None:
    text = "10:30 Tea\nx.\n\n11.15 GMT Cake\ny.\n\n2:05 p.m. - More\n\n14:00\nEnd"
    assert [words for mark, words in items(text) if mark == "TIME"] == ["Tea", "Cake", "More", ""]


def test_answers_need_questions() -> None:
    assert items("Q: Who?\nA: He.") == [("QUESTION", "Who?"), ("ANSWER", "He.")]
    assert items("**Q:** Who?\n**A2:** He.") == [("QUESTION", "Who?"), ("ANSWER", "He.")]
    assert items("A: He.") == [("NONE", "A: He.")]


def test_fenced_lines_are_code() -> None:
    assert [mark for mark, _ in items("a\n\n```\n# b\n```\n\n# c")] == [
        "NONE",
        "CODE",
        "CODE",
        "CODE",
        "HEADING",
    ]


def test_underlined_lines_are_headings() -> None:
    levels = [(item.mark, item.level) for item in read_items("Vale\n====\n\nTalks\n---\n\nx\n--")]
    assert levels[0] == (Mark.HEADING, 1)
    assert levels[2] == (Mark.HEADING, 2)
    assert levels[4] == (Mark.NONE, 0)
    assert items("- a\n---")[0] == ("BULLET", "a")


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_is_known(fence: str) -> None:
    sign = ":" if fence == "---" else " ="
    text = f"{fence}\ntitle{sign} Vale\n- a\n{fence}\nText"
    assert [mark for mark, _ in items(text)] == ["RULE", "META", "META", "RULE", "NONE"]


def test_a_rule_at_the_top_is_not_always_front_matter() -> None:
    assert "META" not in [mark for mark, _ in items("---\nWe met.\n---\nText")]
    assert "META" not in [mark for mark, _ in items("---\na: b\nc: d")]


WRAPPED = """\
The ministers of the two Vales met on Friday in the
town hall of Brook. They talked for four hours and
then had lunch, which was cold. Nobody complained.
The bishop did not eat.
He never does.

  Indented, as books are, a new paragraph began here
and went on for a while before it came to its own
end.
   And then another one began, which was not long at
all.

- A list item may be wrapped as well, if it is long
  enough to need it.
"""


def test_wrapped_lines_are_joined() -> None:
    text = WRAPPED
    assert [words.split("\n")[0] for _, words in items(text)] == [
        "The ministers of the two Vales met on Friday in the",
        "He never does.",
        "Indented, as books are, a new paragraph began here",
        "And then another one began, which was not long at",
        "A list item may be wrapped as well, if it is long",
    ]


def test_a_stray_long_line_does_not_hide_that_lines_are_wrapped() -> None:
    text = WRAPPED + "\nhttps://vale.example/" + "x" * 200 + "\n"
    assert len(items(text)) == 6


def test_lines_that_are_paragraphs_stay_apart() -> None:
    long = "The ministers of the two Vales met on Friday in the town hall of Brook, " * 3
    text = f"{long}.\n{long}.\nShort.\n{long}."
    assert len(items(text)) == 4


def test_a_line_that_breaks_off_goes_on_in_lower_case() -> None:
    text = "The ministers of the two Vales met on Friday in\nthe town hall.\nThey ate."
    assert len(items(text)) == 2
    assert len(items("- Who chairs\n  the talks\n- Who pays?\n  He does.")) == 3
    assert len(items("**The ministers of the two Vales met on Friday in**\nthe hall")) == 2


def test_bylines_and_dates_are_never_joined_to_a_headline() -> None:
    head = "Ministers of both Vales agree to open the gates"
    for line in ("By Ana Ruiz", "4 May 2031", "Friday, May 4, 2031 5:00pm", "date: 4 May 2031"):
        assert len(items(f"{head}\n{line}\n\n{WRAPPED}")) == 7


def test_quoted_lines_are_one_paragraph() -> None:
    text = WRAPPED + "\n> The ministers of the two Vales met on Friday in\n> the town hall.\n"
    assert items(text)[-1][0] == "QUOTE"
    assert len(items(text)) == 6


def test_any_line_end_will_do() -> None:
    for end in ("\n", "\r\n", "\r", "\x85", "\u2028"):
        assert items(f"# a{end}{end}b") == [("HEADING", "a"), ("NONE", "b")]
    assert items("") == []
    assert items("\n \n") == []
