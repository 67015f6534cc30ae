from __future__ import annotations

from talkmodel.parser.spans import Span, strip_span
from talkmodel.parser.word_sets import word_set


def test_a_span_is_the_text_it_covers() -> None:
    assert Span(2, 4).of("abcdef") == "cd"


def test_white_space_is_stripped_without_moving_beyond_the_span() -> None:
    assert strip_span(" \t ab\n c", Span(0, 6)) == Span(3, 5)
    assert strip_span("   x", Span(0, 3)) == Span(3, 3)
    assert strip_span("x", Span(0, 1)) == Span(0, 1)


def test_words_are_a_set() -> None:
    assert word_set("a b\n  a") == {"a", "b"}
