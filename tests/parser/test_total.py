"""The laws of the parser: it reads every text, and what it says always stands there."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

import talkmodel
from talkmodel.model import collapse, problems

FACTS = (
    "parties",
    "mediators",
    "observers",
    "people",
    "others",
    "venues",
    "demands",
    "quotes",
    "faq",
)
FRAMES = [
    "{a} and {b} resumed talks in {c} on Monday.",
    "{a} demanded that {b} withdraw its boats.",
    "{b} rejected the demand.",
    '"We will not sign," said {c}, the {b} minister.',
    "The talks were brokered by {c}.",
    "The talks are hosted by {c}, with {a} as mediator.",
    "Observers from {c} and {a} sat in.",
    "{a} has offered to mediate.",
    "The three are the {a}; the {b}; and {c}.",
    "{c}, {a}'s chief negotiator, told reporters that “{b} must pay”.",
    "What does {a} want?\n\nIt wants {b} to leave.",
    "By {c}\n4 May 2031",
    "- {a}: demands {b}",
    "{a} ({b}) and {c} walked out of the session.",
    "the {a}-brokered talks between {b} and {c}",
    "## {a}",
    "It and {a} have each sent a diplomat, who may listen.",
    "With {a} in the chair, their hosts, {b}, were thanked.",
]
NAMES = [
    *("Kenya", "Uganda", "the United Nations", "Hamas", "Bern", "the rebels", "he", "they", ""),
    *("Ana Ruiz", "Sir Bo Lind", "O'Neill", "al-Rashid", "Port Union", "Bay plc", "U.S.", "Mc"),
    *("Ⅷ", "ŐŰ", "İstanbul", "ﬀoo", "ẞ", "🏳️‍🌈", "\ud800", "\x00", "\u200b", "ǅabc", "ª", "١٢"),
    *("中国", "שלום", "-", "'s", "(", ")", "\u2028", "\x85", "  "),
]
GAPS = [" ", "\n", "\n\n", "\r\n", "\t", "\u2029"]

name = st.sampled_from(NAMES) | st.text(max_size=6)
sentence = st.builds(
    lambda frame, a, b, c: frame.format(a=a, b=b, c=c), st.sampled_from(FRAMES), name, name, name
)
article = st.lists(st.tuples(sentence, st.sampled_from(GAPS)), max_size=12).map(
    lambda pairs: "".join(words + gap for words, gap in pairs)
)
laws = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def keeps_the_laws(text: str) -> None:
    reading = talkmodel.read(text)
    talks = reading.talks
    assert talks.article.text == text
    assert problems(talks) == ()
    assert talkmodel.loads(talkmodel.dumps(talks)) == talks
    for note in reading.notes:
        assert text[note.start : note.end] == note.text
        assert note.rule
        assert note.reason
    for row in FACTS:
        for fact in getattr(talks, row):
            assert fact.evidence
            for evidence in fact.evidence:
                assert text[evidence.start : evidence.end] == evidence.text
                assert evidence.rule
    said = [(d, d.what) for d in talks.demands] + [(q, q.text) for q in talks.quotes]
    for fact, words in said:
        assert words in {collapse(evidence.text) for evidence in fact.evidence}


@laws
@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    keeps_the_laws(text)


@laws
@given(article)
def test_any_article_of_odd_names_can_be_read(text: str) -> None:
    keeps_the_laws(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        ",",
        '"',
        "(",
        "\ud800",
        "# ",
        "| a ",
        "Talks of x\n",
        "Alpha ",
        '"Yes," said Ana Ruiz. ',
    ],
)
def test_a_piece_said_over_and_over_can_be_read(piece: str) -> None:
    keeps_the_laws(piece * 500)


@given(st.permutations(FRAMES))
@settings(max_examples=15, deadline=None)
def test_reading_twice_is_reading_once(frames: list[str]) -> None:
    text = "\n\n".join(frame.format(a="Kenya", b="Uganda", c="Ana Ruiz") for frame in frames)
    assert talkmodel.read(text) == talkmodel.read(text)
