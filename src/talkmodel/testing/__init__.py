"""Assertions and a scorer for the tests of code that works with talks.

They need no test framework: a failed assertion is an `AssertionError` whose message shows the
difference, and wrong use is a `TalkModelError`.

>>> import talkmodel
>>> assert_round_trips(talkmodel.Talks(), talkmodel.dumps, talkmodel.loads)
"""

from talkmodel.testing.evidence import assert_evidence_exact
from talkmodel.testing.labels import Label, label_of
from talkmodel.testing.round_trips import assert_round_trips
from talkmodel.testing.sameness import assert_same_talks
from talkmodel.testing.scoring import Mistake, Row, Score, score, score_corpus

__all__ = [
    "Label",
    "Mistake",
    "Row",
    "Score",
    "assert_evidence_exact",
    "assert_round_trips",
    "assert_same_talks",
    "label_of",
    "score",
    "score_corpus",
]
