"""Who speaks right after a sentence, by how that sentence begins."""

from __future__ import annotations

import pytest

import talkmodel

TALKS = "Talks between Kenya and Uganda resumed in Bern on Monday.\n\n"
SAID = " “We are close to a treaty.”"


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Among the guests was Minister Jo Arden.", ["jo-arden"]),
        ("Among the guests, Minister Jo Arden sang.", ["jo-arden"]),
        ("Among the guests was a cake, and there was Minister Jo Arden.", ["jo-arden"]),
        ("Among the guests was Kenya.", []),
        ("Among cakes were cakes.", []),
        ("In Bern, in May, in June, in July, Minister Jo Arden sang.", []),
        ("JO ARDEN: Our envoy said it was good.", ["our-envoy"]),
        ("Minister Jo Arden: We are close.", ["jo-arden"]),
    ],
)
def test_who_a_sentence_begins_with_speaks_after_it(sentence: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in talkmodel.parse(TALKS + sentence + SAID).quotes] == speakers
