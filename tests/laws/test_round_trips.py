"""Law: whatever is written comes back equal, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

import talkmodel
from talkmodel.testing import assert_round_trips
from tests.laws.texts import any_texts
from tests.laws.values import talks

if TYPE_CHECKING:
    from collections.abc import Callable

# A new format is a new line here.
FORMATS: dict[str, tuple[Callable[..., Any], Callable[..., talkmodel.Talks]]] = {
    "dict": (talkmodel.to_dict, talkmodel.from_dict),
    "JSON": (talkmodel.dumps, talkmodel.loads),
}


@pytest.mark.parametrize("name", FORMATS)
@given(value=talks())
def test_any_talks_come_back(name: str, value: talkmodel.Talks) -> None:
    assert_round_trips(value, *FORMATS[name])


@pytest.mark.parametrize("name", FORMATS)
@given(text=any_texts())
def test_whatever_is_parsed_comes_back(name: str, text: str) -> None:
    assert_round_trips(talkmodel.parse(text), *FORMATS[name])
