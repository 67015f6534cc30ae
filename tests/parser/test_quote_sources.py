"""Who speaks where a source without a name stands first, and short texts that end in speech."""

from __future__ import annotations

import pytest

import talkmodel

_LEAD = "Talks between Norway and Iceland resumed in Bern. "


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in talkmodel.parse(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to a Danish official it was late, he added, “but not so much”.", "denmark"),
        ("According to an aide, Jo Bell left, “but not so much”, she said.", "an-aide"),
        ("According to the envoy, it was late, he added, “but not so much”.", "jo-bell"),
        ("According to him, it was late, he added, “but not so much”.", "jo-bell"),
        ("According to a woman, it was late, he added, “but not so much”.", "jo-bell"),
        ("According to plan it was late, he added, “but not so much”.", "jo-bell"),
        ("It was late, he added according to habit, “but not so much”.", "jo-bell"),
        ("It moved according to plans, he added, “but not so much”.", "jo-bell"),
    ],
)
def test_he_is_the_unnamed_source_of_the_sentence(text: str, speaker: str) -> None:
    told = _LEAD + "The Norwegian envoy, Jo Bell, slept. " + text
    assert speakers(told) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Norway and Iceland resumed in Bern. Norway said: “No.”",
        "Talks between Norway and Iceland resumed in Bern. Norway said: “We will never sign it.”",
        "Talks between Norway and the Forest Front resumed in Bern. Norway said: “Never!”",
    ],
)
def test_a_text_of_one_line_may_end_in_speech(text: str) -> None:
    assert speakers(text) == ["norway"]
    assert len(talkmodel.parse(text).parties) == 2


@pytest.mark.parametrize(
    "headline",
    ["Norway: “We will never sign this deal.”", "Norway hits back. “Never.”"],
)
def test_a_headline_may_end_in_speech(headline: str) -> None:
    text = f"{headline}\n\n{_LEAD}It was late, and nobody in the town had slept for two long days."
    (article,) = talkmodel.parse(text).articles
    assert article.title == headline
