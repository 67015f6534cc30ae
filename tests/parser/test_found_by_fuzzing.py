"""Texts that once broke the parser, as small as they could be made."""

from __future__ import annotations

import pytest

import talkmodel


@pytest.mark.parametrize(
    "text",
    ["Government", "d\x0b\uda65\u060e\u0628? e s s ) \u1f45 e d s U rejected 1", "](http://a" * 9],
)
def test_is_read(text: str) -> None:
    for about_talks in (None, True):
        reading = talkmodel.read(text, about_talks=about_talks)
        assert talkmodel.loads(talkmodel.dumps(reading.talks)) == reading.talks


def test_a_note_holds_no_more_than_a_reader_needs() -> None:
    text = "Talks between Kenya and Uganda began.\n\nKenya said “" + "the boat was late and " * 99
    notes = talkmodel.read(text, about_talks=True).notes
    assert max(len(note.text) for note in notes) == 400
    assert all(note.text == text[note.start : note.end] for note in notes)
