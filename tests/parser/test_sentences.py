from __future__ import annotations

import pytest

from talkmodel.parser.layout import BlockKind, read_layout
from talkmodel.parser.sentences import read_sentences, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Oda met Gen. Ruiz at 5 p.m. Eastern time.",
        "The U.S. Secretary of State left.",
        "J. P. Oda signed No. 4 on Feb. 3.",
        "Sound Inc. President Ruiz agreed.",
        "Prices rose 4.5 percent.",
        '"Why not?" he said.',
        "“Stop!” cried the guard.",
        "He paused... and went on.",
        "No stop at all",
        "So it ended. — *",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met. They ate.", ["They met.", "They ate."]),
        ("Why? Nobody knows!  He left.", ["Why?", "Nobody knows!", "He left."]),
        ('"We won." She smiled.', ['"We won."', "She smiled."]),
        ("“We won.” “We did.”", ["“We won.”", "“We did.”"]),
        ("It was the U.S. The rest left.", ["It was the U.S.", "The rest left."]),
        ("They sat in the sun. Both slept.", ["They sat in the sun.", "Both slept."]),
        ("No. Carmakers agreed.", ["No.", "Carmakers agreed."]),
        ("It was him and I. Then it ended.", ["It was him and I.", "Then it ended."]),
        ("It ended in Sound Inc. The firm left.", ["It ended in Sound Inc.", "The firm left."]),
        ("They waited… Nothing came.", ["They waited…", "Nothing came."]),
        ("It fell to 4. Then it rose.", ["It fell to 4.", "Then it rose."]),
        ("So it ended! *", ["So it ended!", "*"]),
        ("  Spaces.  Around.  ", ["Spaces.", "Around."]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, sentences: list[str]) -> None:
    assert split(text.lstrip()) == sentences


def test_sentences_lie_in_blocks_and_leave_boilerplate_out() -> None:
    text = (
        "Guilds agree at last\n\nThe two guilds of the port agreed on Monday. Both were tired.\n\n"
        "Subscribe to our newsletter\n"
    )
    layout = read_layout(text)
    sentences = read_sentences(layout)
    assert [text[s.start : s.end] for s in sentences] == [
        "Guilds agree at last",
        "The two guilds of the port agreed on Monday.",
        "Both were tired.",
    ]
    assert [s.block for s in sentences] == [0, 1, 1]
    assert layout.blocks[-1].kind is BlockKind.BOILERPLATE
