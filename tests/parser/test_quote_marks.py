"""What stands in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.parser.layout import Block, BlockKind, Layout
from talkmodel.parser.quote_marks import find_marked


def blocks(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Layout:
    """A layout of paragraphs and nothing else."""
    text, found = "", []
    for piece in texts:
        found.append(Block(kind, len(text), len(text) + len(piece), section=0))
        text += piece + "\n\n"
    return Layout(text, tuple(found), None, None, None, None, None, ())


def marked(*texts: str) -> list[str]:
    layout = blocks(*texts)
    return [layout.text[m.start : m.end] for m in find_marked(layout)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no," then "yes".', ["no", "yes"]),
        ("“No,” she said. “Never ever.”", ["No", "Never ever."]),
        ("‘It’s the miners’ turn,’ he said.", ["It’s the miners’ turn"]),
        ("'It's the miners' turn', he said.", ["It's the miners' turn"]),
        ("The 'lasting' deal and the players' union.", ["lasting"]),
        ("In the '90s and the ‘80s they fought 'em.", []),
        ("«Assez», he said; »genug«, she said; „genug“, they said.", ["Assez", "genug", "genug"]),
        ("He said “she told me ‘go’ and I went”.", ["she told me ‘go’ and I went"]),
        ("‘She said “go” and I went,’ he said.", ["She said “go” and I went"]),
        ("“They said “yes” in May,” he said.", ["They said “yes” in May"]),
        ('A pipe of 6" and a "leak".', ["leak"]),
        ('A stray " mark and “a quote”.', ["a quote"]),
        ('One "slip and "a quote" here.', ["a quote"]),
        ('“Mixed marks" are found.', ["Mixed marks"]),
        ("“An ‘open single” ends.", ["An ‘open single"]),
        ("He said (“quietly”) no.", ["quietly"]),
        ('An empty "" pair and " , " too.', []),
        ("Bob’s ’ stray ” and » marks.", []),
        ('He said "well—" and left.', ["well—"]),
        ('The "well-"known" is odd.', ["well-"]),
        ("An ‘open single", []),
        ("“A» b” here.", ["A» b"]),
        ('He said "a ("b") c".', ["b"]),
        ("He said ‘the workers’", ["the workers"]),
        ("‘Ask the drivers’ said he; ‘no’.", ["Ask the drivers", "no"]),
        ("‘Ask the drivers’ wives’", ["Ask the drivers’ wives"]),
        ("", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_a_reopened_quotation_goes_on() -> None:
    layout = blocks("“We waited.", "“We left,” he said.")
    first, second = find_marked(layout)[0]
    assert (first.left_open, first.reopens) == (True, False)
    assert (second.left_open, second.reopens) == (False, True)
    assert layout.text[first.start : first.end] == "We waited."


def test_what_stands_before_a_left_open_quotation_is_kept() -> None:
    assert marked("“No,” he said. “We waited.", "“We left.”") == ["No", "We waited.", "We left."]
    assert marked("“We said “no” twice.", "“We left.”") == ["We said “no” twice.", "We left."]


def test_a_stray_mark_spoils_its_own_block_only() -> None:
    layout = blocks("He said “nothing at all.", "She said “no”.")
    found, notes = find_marked(layout)
    assert [layout.text[m.start : m.end] for m in found] == ["no"]
    assert [(n.start, n.rule) for n in notes] == [(8, "quote.unclosed")]


def test_another_kind_of_block_or_mark_reopens_nothing() -> None:
    assert marked("“We waited.", '"We left," he said.') == ["We left"]
    layout = blocks("“We waited.", "Said “no”.")
    assert not any(m.reopens for m in find_marked(layout)[0])
    text = "“We waited.\n\n“No.”\n\n“Left.”"
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH)
    starts, ends = (0, 13, 20), (11, 18, 27)
    parts = tuple(Block(k, a, b, section=0) for k, a, b in zip(kinds, starts, ends, strict=True))
    found, _ = find_marked(Layout(text, parts, None, None, None, None, None, ()))
    assert [text[m.start : m.end] for m in found] == ["Left."]


def test_only_the_first_of_a_block_reopens() -> None:
    layout = blocks("“We waited.", "“We left,” he said. “Late.”")
    assert [m.reopens for m in find_marked(layout)[0]] == [False, True, False]


@given(st.lists(st.text(alphabet="ab s.,'’‘\"“”„«»—\n", max_size=30), max_size=4))
def test_marks_are_in_order_and_apart(texts: list[str]) -> None:
    layout = blocks(*texts)
    found, _ = find_marked(layout)
    end = 0
    for mark in found:
        block = layout.blocks[mark.block]
        assert (
            block.start <= mark.outer_start < mark.start < mark.end <= mark.outer_end <= block.end
        )
        assert mark.outer_start >= end
        end = mark.outer_end
