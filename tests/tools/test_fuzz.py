"""Some hundred inputs of `make fuzz`, and that it would notice."""

from __future__ import annotations

from random import Random

import attrs
import pytest

import talkmodel
from tools.fuzz.inputs import make_input
from tools.fuzz.laws import LawBrokenError, check, failure
from tools.fuzz.run import run_batch
from tools.fuzz.shrink import shrink
from tools.texts.articles import article, stream
from tools.texts.grammar import Grammar
from tools.texts.hostile import HOSTILE


@pytest.mark.parametrize("seed", [11, 12, 13, 14])
def test_made_and_damaged_articles_keep_the_laws(seed: int) -> None:
    outcome = run_batch(seed, 0, 100)
    assert outcome.failed == []
    assert outcome.inputs == 100
    assert outcome.characters > 10_000


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_keep_the_laws(name: str) -> None:
    text = HOSTILE[name](2000)
    assert len(text) == 2000
    check(text)


def test_inputs_are_the_same_every_time_and_differ_from_each_other() -> None:
    once, again = ([make_input(5, number) for number in range(200)] for _ in range(2))
    assert once == again
    assert len(set(once)) > 190
    assert make_input(6, 0) != make_input(5, 0)


def test_made_articles_are_read_as_talks() -> None:
    found = [talkmodel.parse(article(Random(seed))) for seed in range(60)]
    assert sum(bool(talks.parties) for talks in found) >= 30
    for row in ("demands", "quotes", "venues", "mediators", "people", "faq"):
        assert any(getattr(talks, row) for talks in found), row


def test_most_inputs_are_about_talks() -> None:
    inputs = [make_input(3, number) for number in range(200)]
    assert sum(bool(talkmodel.parse(text).parties) for text in inputs) >= 60


def test_a_longer_stream_begins_with_the_shorter_one() -> None:
    assert stream(9000).startswith(stream(4000))
    assert len(stream(4000)) == 4000
    assert stream(4000, seed=2) != stream(4000)


def test_an_exception_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str) -> talkmodel.Reading:
        if "x" in text and "y" in text:
            raise ZeroDivisionError
        return talkmodel.Reading(talks=talkmodel.Talks(articles=(_article(text),)))

    monkeypatch.setitem(vars(talkmodel), "read", fails)
    assert failure("ab") is None
    found = failure("a long y, and then x")
    assert found is not None
    assert found.kind == "ZeroDivisionError in test_fuzz.py, fails"
    assert "ZeroDivisionError" in found.detail
    assert shrink("a long y, and then x", lambda t: failure(t) is not None) == "yx"


def _article(text: str) -> talkmodel.Article:
    return talkmodel.Article(id="article", text=text)


def test_a_note_elsewhere_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = talkmodel.read("The quay was painted.")
    moved = attrs.evolve(reading, notes=(attrs.evolve(reading.notes[0], start=3),))
    monkeypatch.setitem(vars(talkmodel), "read", lambda _: moved)
    found = failure("The quay was painted.")
    assert found is not None
    assert found.kind == "LawBrokenError: note is not its slice"


def test_another_text_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    other = talkmodel.read("Other.")
    monkeypatch.setitem(vars(talkmodel), "read", lambda _: other)
    with pytest.raises(LawBrokenError, match="not the text"):
        check("The quay was painted.")


def test_what_differs_the_second_time_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    first = talkmodel.read("Anna met Bo.")
    readings = iter([first, attrs.evolve(first, notes=())])
    monkeypatch.setitem(vars(talkmodel), "read", lambda _: next(readings))
    with pytest.raises(LawBrokenError, match="second reading"):
        check("Anna met Bo.")


def test_failures_of_a_batch_have_their_numbers() -> None:
    def odd(text: str, *, thoroughly: bool) -> None:
        if thoroughly:
            raise LawBrokenError(f"thorough: {text[:1]}")

    outcome = run_batch(1, 10, 30, odd)
    assert [failed.number for failed in outcome.failed] == [16, 32]
    assert {failed.failure.kind for failed in outcome.failed} == {"LawBrokenError: thorough"}


def test_shrinking_gives_up_after_so_many_tries() -> None:
    assert shrink("abcdefgh", lambda text: "h" in text, tries=2) == "efgh"
    assert shrink("", lambda _: True) == ""


def test_a_grammar_that_names_no_rule_is_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        Grammar("a:\n  {nobody}")
    assert Grammar("a:\n  x{b}\\n\nb:\n  y").make("a", Random(1)) == "xy\n"
