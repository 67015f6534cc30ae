"""Words, numbers, marks and possessives."""

from __future__ import annotations

import pytest

from talkmodel.parser.tokens import TokenKind, tokenize


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Norland's envoy", ["Norland", "'s", "envoy"]),
        ("the rebels' camp", ["the", "rebels", "'", "camp"]),
        ("the Bakers’ Union", ["the", "Bakers", "’", "Union"]),
        ("a 'plain' word", ["a", "'", "plain", "'", "word"]),
        ("U.N. aid cost $3.5m", ["U.N.", "aid", "cost", "$3.5", "m"]),
        ("cut by 12.5% in all", ["cut", "by", "12.5%", "in", "all"]),
        ("**Ice** [here](https://example.org/a)", ["Ice", "here"]),
        ("Tom’s", ["Tom", "’s"]),
        ("'s", ["'s"]),
        ("", []),
    ],
)
def test_text_is_cut_into_tokens(text: str, cut: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == cut
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_offsets_are_those_of_the_whole_text() -> None:
    (token,) = tokenize("one two three", 4, 7)
    assert (token.start, token.end, token.text, token.lower) == (4, 7, "two", "two")


def test_kinds_and_capitals() -> None:
    kinds = {t.text: t.kind for t in tokenize("Norland’s al-Rashid paid 30 al-most .")}
    assert kinds["Norland"] is TokenKind.WORD
    assert kinds["’s"] is TokenKind.POSSESSIVE
    assert kinds["30"] is TokenKind.NUMBER
    assert kinds["."] is TokenKind.MARK
    capital = {t.text: t.is_capitalised for t in tokenize("Norland al-Rashid paid 30 al-most")}
    assert capital == {
        "Norland": True,
        "al-Rashid": True,
        "paid": False,
        "30": False,
        "al-most": False,
    }
    assert [t.is_word for t in tokenize("ten 10")] == [True, False]
