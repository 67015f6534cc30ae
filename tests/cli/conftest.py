"""A runner, and a parser that finds what the test says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import talkmodel
from tests.cli.samples import FakeNote, FakeReading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talkmodel import Talks


@pytest.fixture
def runner() -> CliRunner:
    # What the terminal of whoever runs the tests says about itself is left out.
    names = ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE")
    return CliRunner(env=dict.fromkeys(names))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Make `talkmodel.read` return one reading for every text; gives back the texts it got."""

    def install(talks: Talks, notes: Iterable[FakeNote] = ()) -> list[str]:
        asked: list[str] = []

        def fake(text: str) -> FakeReading:
            asked.append(text)
            return FakeReading(talks, tuple(notes))

        monkeypatch.setitem(vars(talkmodel), "read", fake)
        return asked

    return install
