"""Law: every str can be parsed, and every evidence is its slice."""

from __future__ import annotations

import attrs
from hypothesis import given

import talkmodel
from talkmodel.testing import assert_evidence_exact
from tests.laws.texts import any_texts


@given(any_texts())
def test_every_text_is_read_and_all_evidence_is_exact(text: str) -> None:
    talks = talkmodel.parse(text)
    assert talks.article.text == text
    assert_evidence_exact(talks)
    bare = attrs.evolve(talks, articles=(talks.article.withheld(),))
    assert_evidence_exact(bare, text)
