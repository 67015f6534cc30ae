"""The error of the lexicon."""

from __future__ import annotations

import pickle

import pytest

from talkmodel.lexicon import LexiconError
from talkmodel.model import TalkModelError


def test_is_ours_and_a_value_error() -> None:
    assert issubclass(LexiconError, TalkModelError)
    assert issubclass(LexiconError, ValueError)


@pytest.mark.parametrize(
    ("index", "field", "message"),
    [
        (2, "name", "with_actors: entry 2: name: is wrong"),
        (0, "", "with_actors: entry 0: is wrong"),
        (None, "", "with_actors: is wrong"),
    ],
)
def test_message_leaves_out_what_is_not_known(index: int | None, field: str, message: str) -> None:
    assert str(LexiconError("with_actors", index, field, "is wrong")) == message


def test_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(LexiconError("with_cues", None, "demand", "is wrong")))  # noqa: S301
    assert str(error) == "with_cues: demand: is wrong"
    assert (error.method, error.index, error.field, error.reason) == (
        "with_cues",
        None,
        "demand",
        "is wrong",
    )
