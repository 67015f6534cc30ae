"""Words, numbers, marks and possessives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.parser import tokens as module
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
        ("it’s 's s", ["it", "’s", "'s", "s"]),
        ("the unions' and firms' plea", ["the", "unions", "'", "and", "firms", "'", "plea"]),
        ("o'clock, don't", ["o'clock", ",", "don't"]),
        ("O’Neil’s", ["O’Neil", "’s"]),
        ("[Vale](/vale) and [Fen](https://example.org/f?a=b)", ["Vale", "and", "Fen"]),
        ("[Vale](vale)", ["Vale", "(", "vale", ")"]),
        ("_Ice_ and `code`", ["Ice", "and", "code"]),
        ("$1,250.50 or 3.5%, €7.", ["$1,250.50", "or", "3.5%", ",", "€7", "."]),
        ("7:30 on 3/4", ["7:30", "on", "3", "/", "4"]),
        ("٣٤ boats for €", ["٣٤", "boats", "for", "€"]),
        ("x² + ½ m²", ["x²", "+", "½", "m²"]),
        ("²³ and ²ab", ["²³", "and", "²ab"]),
        ("Ar\u200bden", ["Ar", "\u200b", "den"]),
        ("a\u00a0b\u2009c", ["a", "b", "c"]),
        ("R&D in the É.U.", ["R&D", "in", "the", "É.U."]),
        ("the UN-brokered talks", ["the", "UN", "-", "brokered", "talks"]),
        ("the Arden‑led U.S.‐hosted", ["the", "Arden", "‑", "led", "U.S.", "‐", "hosted"]),
        ("a state-backed well-led firm", ["a", "state-backed", "well-led", "firm"]),
        ("Vale-Fen-backed", ["Vale-Fen", "-", "backed"]),
        ("Vale-backed's", ["Vale-backed", "'s"]),
        ("-led", ["-", "led"]),
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the rebels' camp", TokenKind.POSSESSIVE),
        ("Moss’ camp", TokenKind.POSSESSIVE),
        ("the Mosses’ Camp", TokenKind.POSSESSIVE),
        ("the camp of the rebels'.", TokenKind.MARK),
        ("the rebels' Camp", TokenKind.MARK),
        ("the rebel' camp", TokenKind.MARK),
        ("' camp", TokenKind.MARK),
        ("the rebels ' camp", TokenKind.MARK),
    ],
)
def test_an_apostrophe_is_possessive_after_a_plural_and_before_what_it_owns(
    text: str, kind: TokenKind
) -> None:
    (sign,) = [token for token in tokenize(text) if token.text in "'’"]
    assert (sign.kind, sign.lower) == (kind, "'")


def test_a_joined_name_keeps_its_capital() -> None:
    name, dash, led = tokenize("Arden-led")
    assert (name.is_capitalised, led.is_capitalised) == (True, False)
    assert (name.kind, dash.kind, led.kind) == (TokenKind.WORD, TokenKind.MARK, TokenKind.WORD)
    owner, sign = tokenize("Arden’s")
    assert (owner.is_capitalised, owner.lower, sign.lower) == (True, "arden", "'s")


def test_no_more_words_are_kept_than_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Arden, Vale-led, met the Fens' envoy for €3.5 twice. " * 2 + "x" * 40 + " " + "x" * 40
    kept = [(t.start, t.text, t.lower, t.kind, t.is_capitalised) for t in tokenize(text)]
    met: dict[str, object] = {}
    monkeypatch.setattr(module, "_MET", met)
    monkeypatch.setattr(module, "_MOST_MET", 3)
    again = [(t.start, t.text, t.lower, t.kind, t.is_capitalised) for t in tokenize(text)]
    assert again == kept
    assert 0 < len(met) <= 3
    assert "x" * 40 not in met


@given(
    st.text(
        st.sampled_from("abS'’s-‐‑&+_*`[]()/:.,$€%²½٣ \n\u200b\u00a0") | st.characters(),
        max_size=60,
    ),
    st.text(max_size=5),
)
def test_tokens_stand_where_they_say_and_leave_out_but_space_and_markup(
    text: str, around: str
) -> None:
    whole = around + text + around
    at = len(around)
    for token in tokenize(whole, len(around), len(around) + len(text)):
        assert at <= token.start < token.end <= len(around) + len(text)
        assert whole[token.start : token.end] == token.text
        left_out = whole[at : token.start]
        assert not any(char.isalnum() for char in left_out) or "](" in left_out
        at = token.end
