"""The assertions for downstream tests pass what is right and show what is wrong."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given

from talkmodel import dumps, from_dict, loads, to_dict
from talkmodel.model import (
    Article,
    Demand,
    FieldError,
    FieldTypeError,
    Party,
    Person,
    Quote,
    TalkModelError,
    Talks,
)
from talkmodel.strategies import talks
from talkmodel.testing import assert_evidence_exact, assert_round_trips, assert_same_talks

TEXT = "Norland asked for a bridge."
ARTICLE = Article(id="a", text=TEXT)
NORLAND = Party(id="n", name="Norland", aliases=("N", "M"), evidence=(ARTICLE.evidence(0, 7),))
SUDLAND = Party(id="s", name="Sudland")
DEMAND = Demand(id="d", by="n", to="s", what="a bridge", evidence=(ARTICLE.evidence(18, 26),))
TALKS = Talks(articles=(ARTICLE,), parties=(NORLAND, SUDLAND), demands=(DEMAND,))
WITHHELD = attrs.evolve(TALKS, articles=(ARTICLE.withheld(),))


@given(talks())
def test_every_valid_talks_has_exact_evidence_is_itself_and_survives_json(value: Talks) -> None:
    assert_evidence_exact(value)
    assert_same_talks(value, value)
    assert_round_trips(value, dumps, loads)
    assert_round_trips(value, to_dict, from_dict)


@given(talks())
def test_order_does_not_count(value: Talks) -> None:
    turned = {
        field.name: tuple(reversed(getattr(value, field.name))) for field in attrs.fields(Talks)
    }
    assert_same_talks(value, Talks(**turned))


def test_evidence_is_checked_against_a_given_text() -> None:
    assert_evidence_exact(WITHHELD)
    assert_evidence_exact(WITHHELD, TEXT)
    assert_evidence_exact(WITHHELD, {"a": TEXT})
    assert_evidence_exact(TALKS, TEXT)
    with pytest.raises(AssertionError) as caught:
        assert_evidence_exact(TALKS, " " + TEXT)
    assert str(caught.value).splitlines() == [
        "evidence is not exact",
        "  articles['a']: the given text is not that of the article",
        "  parties[0].evidence[0]: 0 to 7 is ' Norlan', not 'Norland'",
        "  demands[0].evidence[0]: 18 to 26 is ' a bridg', not 'a bridge'",
    ]


def test_evidence_beyond_the_end_of_a_text_of_unknown_digest_is_told() -> None:
    unknown = attrs.evolve(TALKS, articles=(Article(id="a"),))
    assert_evidence_exact(unknown, TEXT)
    with pytest.raises(AssertionError, match="18 to 26 is '', not 'a bridge'") as caught:
        assert_evidence_exact(unknown, "Norland")
    assert "parties" not in str(caught.value)


@pytest.mark.parametrize(
    ("args", "error", "message"),
    [
        (("x",), FieldTypeError, "assert_evidence_exact.talks: must be a Talks"),
        ((TALKS, 7), FieldTypeError, "text: must be a str or a mapping"),
        ((TALKS, {"a": 7}), FieldTypeError, r"text\['a'\]: must be a str"),
        ((TALKS, {"b": ""}), FieldError, r"text\['b'\]: there is no such article"),
        ((Talks(), "x"), FieldError, "is one text, but there are 0 articles"),
    ],
)
def test_evidence_wrongly_asked_for(
    args: tuple[Any, ...], error: type[TalkModelError], message: str
) -> None:
    with pytest.raises(error, match=message):
        assert_evidence_exact(*args)


def test_ids_do_not_count() -> None:
    renamed = Talks(
        articles=(Article(id="z", text=TEXT),),
        parties=(
            Party(id="y", name="Sudland"),
            Party(
                id="x",
                name="Norland",
                aliases=("M", "N"),
                evidence=(Article(id="z", text=TEXT).evidence(0, 7),),
            ),
        ),
        demands=(attrs.evolve(DEMAND, id="w", by="x", to="y", evidence=()),),
    )
    assert_same_talks(TALKS, renamed, evidence=False)
    with pytest.raises(AssertionError) as caught:
        assert_same_talks(TALKS, renamed)
    assert "demands 'a bridge': evidence: (((" in str(caught.value)
    assert "parties" not in str(caught.value)


def test_who_asks_counts_and_what_only_one_has() -> None:
    bare = [attrs.evolve(one, evidence=()) for one in (NORLAND, SUDLAND)]
    fresh = attrs.evolve(
        WITHHELD,
        parties=tuple(bare),
        demands=(attrs.evolve(DEMAND, by="s", to="n", evidence=()),),
        quotes=(Quote(speaker="n", text="Yes."),),
    )
    with pytest.raises(AssertionError) as caught:
        assert_same_talks(TALKS, fresh, evidence=False)
    assert str(caught.value).splitlines() == [
        "the talks differ",
        "  demands 'a bridge': by: 'Norland' in the first, 'Sudland' in the second",
        "  demands 'a bridge': to: 'Sudland' in the first, 'Norland' in the second",
        "  quotes 'Yes.': only in the second",
    ]


def test_actors_of_one_name_are_told_apart_by_the_rest() -> None:
    people = (Person(id="a", name="Bo", role="envoy"), Person(id="b", name="Bo", role="clerk"))
    one = Talks(people=people, quotes=(Quote(speaker="a", text="No."),))
    assert_same_talks(one, attrs.evolve(one, people=people[::-1]))
    with pytest.raises(AssertionError, match=r"quotes 'No\.': speaker: \('Bo', 'people'"):
        assert_same_talks(one, attrs.evolve(one, quotes=(Quote(speaker="b", text="No."),)))


def test_only_talks_can_be_the_same_talks() -> None:
    wrong: Any = {}
    with pytest.raises(FieldTypeError, match=r"assert_same_talks\.second: must be a Talks"):
        assert_same_talks(TALKS, wrong)


def test_a_round_trip_that_loses_a_field_is_told_by_kind_and_field() -> None:
    def load(written: str) -> Talks:
        return attrs.evolve(loads(written), demands=())

    with pytest.raises(AssertionError) as caught:
        assert_round_trips(TALKS, dumps, load)
    lines = str(caught.value).splitlines()
    assert lines[:2] == [
        "the value does not survive the round trip",
        "  demands 'a bridge': only in before",
    ]
    assert lines[-1].startswith("  written: '{")
    assert lines[-1].endswith("...")


def test_a_round_trip_that_loses_the_order_is_told() -> None:
    turned = attrs.evolve(TALKS, parties=TALKS.parties[::-1])
    with pytest.raises(AssertionError, match="only ids or the order differ"):
        assert_round_trips(TALKS, dumps, lambda _: turned)


def test_a_round_trip_to_another_class_is_told() -> None:
    with pytest.raises(AssertionError, match="before:  1\n  after:   True"):
        assert_round_trips(1, str, lambda _: True)


def test_a_round_trip_needs_functions() -> None:
    wrong: Any = "json"
    with pytest.raises(FieldTypeError, match=r"assert_round_trips\.load: must be a function"):
        assert_round_trips(1, str, wrong)
