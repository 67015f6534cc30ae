"""What holds for articles whose talks are known."""

from hypothesis import given
from talktable import events

import talkmodel
from talkmodel.strategies import Reported, reported_talks
from talkmodel.testing import assert_evidence_exact

# The first call loads the lexicon; within a test Hypothesis would call that too slow.
talkmodel.parse("")


@given(reported_talks())
def test_the_sides_of_an_article_are_in_its_table(reported: Reported) -> None:
    talks = talkmodel.parse(reported.text)
    assert_evidence_exact(talks)
    sides = {event.actor for event in events(talks) if event.action == "negotiates"}
    assert sides == {party.name for party in reported.talks.parties}


@given(reported_talks())
def test_each_line_shows_its_words(reported: Reported) -> None:
    for event in events(reported.talks):
        if event.what:
            assert reported.text[event.start : event.end] == event.what
