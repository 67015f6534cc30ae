"""Facts of `talks()` share actors often, and what is found holds nothing that is not needed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import attrs
from hypothesis import Phase, find, given, seed, settings

from talkmodel import Talks
from talkmodel.strategies import talks
from talkmodel.strategies.pointers import CITED, SAID, pick

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEEDS = 4


def _twice(ids: Iterable[str | None]) -> bool:
    """Whether somebody is there twice."""
    known = [one for one in ids if one is not None]
    return len(set(known)) < len(known)


def _two_demands(drawn: Talks) -> bool:
    return _twice(demand.by for demand in drawn.demands)


def _two_quotes(drawn: Talks) -> bool:
    return _twice(quote.speaker for quote in drawn.quotes)


def _two_speak_for_one(drawn: Talks) -> bool:
    return _twice(person.represents for person in drawn.people)


def _asks_and_is_asked(drawn: Talks) -> bool:
    return not {demand.by for demand in drawn.demands}.isdisjoint(
        demand.to for demand in drawn.demands
    )


_SHARED = (_two_demands, _two_quotes, _two_speak_for_one, _asks_and_is_asked)


def _draw(number: int) -> list[Talks]:
    """A hundred talks, always the same for the same number."""
    drawn: list[Talks] = []

    @seed(number)
    @settings(max_examples=100, phases=[Phase.generate])
    @given(talks())
    def keep(one: Talks) -> None:
        drawn.append(one)

    keep()
    return drawn


def test_a_hundred_examples_are_enough_to_find_a_shared_actor() -> None:
    found = dict.fromkeys(_SHARED, 0)
    for number in range(_SEEDS):
        drawn = _draw(number)
        for shared in _SHARED:
            found[shared] += any(map(shared, drawn))
    # All but one, for another version of Hypothesis draws others.
    assert min(found.values()) >= _SEEDS - 1


def test_a_pointer_keeps_what_it_means_when_what_stands_before_goes() -> None:
    everybody = ("Peru", "Chad", "Oman")
    assert pick(2, everybody) == pick(2, everybody[1:]) == pick(2, everybody[2:]) == "Oman"
    assert pick(0, everybody) == "Peru"


def test_one_choice_has_every_evidence_there_can_be_the_simplest_first() -> None:
    cited = find(CITED, lambda one: one == (22, 22))
    assert (cited, find(CITED, lambda _: True)) == ((22, 22), ())
    assert find(SAID, lambda said: said[1]) == ((0, 0), True)


def test_what_is_found_holds_nothing_else() -> None:
    search = settings(max_examples=1000, report_multiple_bugs=False)
    found = find(talks(), _two_demands, settings=search, random=Random(1))
    parts = {field.name: len(getattr(found, field.name)) for field in attrs.fields(Talks)}
    assert {name: size for name, size in parts.items() if size} == {"parties": 1, "demands": 2}
