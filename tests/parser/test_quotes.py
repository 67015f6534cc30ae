"""Quotations: whose words they are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.lexicon import Lexicon
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.frames import make_scene
from talkmodel.parser.layout import BlockKind, read_layout
from talkmodel.parser.mentions import Line, read_lines
from talkmodel.parser.people import read_people
from talkmodel.parser.quote_periods import read_periods
from talkmodel.parser.quotes import QuoteReading, read_quotes
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.words import cues_of

CASES = tomllib.loads(Path(__file__).with_name("quotes.toml").read_text(encoding="utf-8"))
BORDER: str = CASES["border"]["article"]


def reading_of(text: str) -> QuoteReading:
    lexicon = Lexicon.default()
    cues = cues_of(lexicon)
    layout = read_layout(text)
    lines = read_lines(text, layout, read_sentences(layout), lexicon, cues)
    cast = resolve_definites(lines, gather(lines, lexicon, cues), lexicon)
    people = tuple(read_people(make_scene(text, lines, cast, cues), lexicon))
    speaks_for = {p.actor.key: p.represents.key for p in people if p.represents is not None}
    return read_quotes(make_scene(text, lines, cast, cues, speaks_for), layout, people, lexicon)


def said(text: str) -> list[tuple[str, str]]:
    """Who said what, in order; an unnamed voice by the article's words."""
    found = []
    for quote in reading_of(text).quotes:
        if quote.speaker is not None:
            name = quote.speaker.name
        else:
            assert quote.speaker_span is not None
            name = quote.speaker_span.of(text)
        found.append((name, text[quote.start : quote.end]))
    return found


@pytest.mark.parametrize(
    ("article", "body", "expected"),
    [
        (part["article"], body, [tuple(pair) for pair in pairs])
        for part in CASES.values()
        for body, *pairs in part["cases"]
    ],
)
def test_who_said_it(article: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(article + body + "\n") == expected


def test_a_line_of_nothing_is_no_period() -> None:
    line = Line(0, 0, 0, 0, BlockKind.PARAGRAPH, (), ())
    assert read_periods([line], []) == ()


def test_facts_carry_the_verb_and_the_rule() -> None:
    text = BORDER + '"We are close," Drost said. "Words" are cheap.\n'
    reading = reading_of(text)
    (quote,) = reading.quotes
    assert (quote.cue, quote.rule) == ("said", "quote.x-said")
    assert quote.speaker_span is None
    (note,) = reading.notes
    assert text[note.start : note.end] == "Words"
    assert note.rule == "quote.no-speaker"


def test_what_is_refused_says_why() -> None:
    text = BORDER + 'The so-called "Blue Zone" stays. The offer was described as "odd".\n'
    notes = reading_of(text).notes
    assert [note.rule for note in notes] == ["quote.no-speech", "quote.no-speech"]
    assert len({note.reason for note in notes}) == 2


def test_an_unnamed_voice_is_given_by_the_articles_words() -> None:
    text = BORDER + '"It is late," said one weary interpreter.\n'
    (quote,) = reading_of(text).quotes
    assert quote.speaker is None
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "one weary interpreter"


def test_titles_and_headings_are_not_read() -> None:
    text = BORDER + '## Drost: "We are close"\n\nDrost spoke briefly and left by the back door.\n'
    assert said(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "“",
                "”",
                "‘",
                "’",
                "'s",
                "said",
                "says",
                "told",
                "Drost",
                "Solt",
                "Harvel",
                "Osmian",
                "the",
                "a",
                "minister",
                "officials",
                "envoy",
                "he",
                "she",
                "they",
                "it",
                "his",
                ",",
                ".",
                ":",
                ";",
                "—",
                "(",
                ")",
                "who",
                "which",
                "and",
                "but",
                "to",
                "of",
                "from",
                "by",
                "called",
                "described",
                "as",
                "was",
                "calls",
                "reply",
                "according",
                "came",
                "asked",
                "In Geneva",
                "one",
                "people",
                "close",
                "name",
                "\n\n",
                "\n",
                "?",
                "Mr.",
                "delegation",
                "statement",
            ]
        ),
        max_size=40,
    )
)
def test_it_never_raises_and_spans_hold(words: list[str]) -> None:
    text = BORDER + " ".join(words)
    reading = reading_of(text)
    for quote in reading.quotes:
        assert 0 < quote.start < quote.end <= len(text)
        assert (quote.speaker is None) != (quote.speaker_span is None)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    reading_of(text)


@pytest.mark.parametrize("text", ['"No," she said.', 'Asked why: "No, not today."'])
def test_a_pronoun_with_nobody_before_it_means_nobody(text: str) -> None:
    assert said("Rain\n\nIt rained on the town and on the hills all day long.\n\n" + text) == []


def test_a_team_of_nobody_known_is_only_a_team() -> None:
    text = "Rain\n\nIts team left early. A member of the team said: “We are wet.”\n"
    assert said(text) == [("A member of the team", "We are wet.")]


def test_a_chain_of_pronouns_is_no_chain_of_calls() -> None:
    text = "Its chief met its envoy. " * 3000 + '"No," it said.'
    assert said(text) == []
