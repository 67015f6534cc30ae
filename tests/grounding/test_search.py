"""Quotations are found in spite of typography, never in spite of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.grounding import Searcher
from talkmodel.grounding.search import fold

TEXT = (
    "The envoy — a former judge — said: “We’ll never sign  that\n paper.” He’s the ﬁrst. "
    "Café owners agreed, and after two days of talks in the old harbour they all went home."
)


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        ("we'll never sign that paper", "We’ll never sign  that\n paper"),
        ('"We\'ll never sign that paper."', "“We’ll never sign  that\n paper.”"),
        ("«We'll never sign»", "We’ll never sign"),
        ("envoy - a former judge", "envoy — a former judge"),
        ("the first", "the ﬁrst"),
        ("CAFE\u0301 OWNERS", "Café owners"),
        ("café\u200b owners", "Café owners"),
        ("Café owners ... went home", TEXT[TEXT.index("Café") : -1]),
        ("Café owners […] went home.", TEXT[TEXT.index("Café") :]),
        ("…agreed, and after", "agreed, and after"),
    ],
)
def test_what_makes_no_difference(quote: str, exact: str) -> None:
    (span,) = Searcher(TEXT).places(quote)
    assert TEXT[slice(*span)] == exact


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "  ",
        "'",
        "…",
        "we will never sign",
        "nvoy",
        "harb",
        "cafe owners",
        "home ... Café",
        "xx",
    ],
)
def test_what_makes_a_difference(quote: str) -> None:
    assert Searcher(TEXT).places(quote) == ()


def test_what_is_invisible_at_the_end_does_not_count() -> None:
    assert Searcher("No\u200b \u200b way").places("NO") == ((0, 2),)


def test_an_ellipsis_spans_so_much_and_no_more() -> None:
    near, far = "one " + "x " * 240 + "two", "one " + "x " * 300 + "two"
    assert Searcher(near).places("one ... two") == ((0, len(near)),)
    assert Searcher(far).places("one ... two") == ()


def test_an_ellipsis_of_the_text_is_found_as_one() -> None:
    assert Searcher("Well… no.").places("well... no") == ((0, 8),)


def test_to_the_letter_goes_first() -> None:
    assert Searcher("May may MAY").places("may") == ((4, 7),)
    assert Searcher("May MAY").places("may") == ((0, 3), (4, 7))


def test_what_stands_around_tells_places_apart() -> None:
    searcher = Searcher("ships, ships and warships")
    assert searcher.places("ships", prefix=", ") == ((7, 12),)
    assert searcher.places("ships", prefix="war") == ((20, 25),)
    assert searcher.places("ships", suffix=",") == ((0, 5),)
    assert searcher.places("ships", prefix="no ") == ()


def test_no_more_than_a_thousand_places() -> None:
    assert len(Searcher("no " * 1500).places("no")) == 1000
    assert len(Searcher("No " * 1500).places("no")) == 1000


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("in the new harbour they", "in the old harbour they"),
        ("completely other words here", None),
        ("in the new harbours they", None),
        ("", None),
        ("word " * 200, None),
    ],
)
def test_the_nearest_passage(quote: str, passage: str | None) -> None:
    span = Searcher(TEXT).nearest(quote)
    assert passage == (None if span is None else TEXT[slice(*span)])


@given(st.text(), st.data())
def test_any_stretch_of_any_text_is_found_with_what_is_around(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    places = Searcher(text).places(quote, prefix=text[:start], suffix=text[end:])
    if quote.strip() and len(quote) < len(text):
        assert places == ((start, end),)


@given(st.text(), st.text(max_size=6))
def test_what_is_found_is_alike(text: str, quote: str) -> None:
    for start, end in Searcher(text).places(quote):
        assert 0 <= start < end <= len(text)
        if "..." not in fold(quote)[0]:
            wanted = fold(quote)[0].strip().strip("' ")
            assert wanted in fold(text[start:end])[0]
