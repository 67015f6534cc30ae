import pickle
from typing import Any, get_args

import attrs
import pytest

from talkmodel.model import (
    Actor,
    ActorKind,
    Evidence,
    FieldError,
    FieldTypeError,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    Party,
    Person,
)

COLLECTIVE = [Party, Mediator, Observer, Other]
EVIDENCE = Evidence(article="a", start=0, end=7, text="Norland")


def test_these_are_the_actors() -> None:
    assert set(get_args(Actor)) == {*COLLECTIVE, Person}


@pytest.mark.parametrize("cls", COLLECTIVE)
def test_defaults(cls: type[Any]) -> None:
    actor = cls(id="norland", name="Norland")
    assert (actor.aliases, actor.kind, actor.country, actor.evidence) == (
        (),
        ActorKind.OTHER,
        None,
        (),
    )


@pytest.mark.parametrize("cls", [*COLLECTIVE, Person])
def test_values_are_frozen_hashable_and_picklable(cls: type[Any]) -> None:
    actor = cls(id="norland", name="Norland", aliases=("the North",), evidence=(EVIDENCE,))
    same = pickle.loads(pickle.dumps(actor))  # noqa: S301 - our own bytes
    assert same == actor
    assert hash(same) == hash(actor)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        actor.name = "Sudland"
    with pytest.raises(AttributeError):
        object.__setattr__(actor, "nmae", "Sudland")


def test_equal_means_the_same_class() -> None:
    assert Party(id="norland", name="Norland") != Observer(id="norland", name="Norland")


@pytest.mark.parametrize("cls", [*COLLECTIVE, Person])
@pytest.mark.parametrize(
    ("change", "error", "field"),
    [
        ({"id": "Nor land"}, FieldError, "id"),
        ({"id": ""}, FieldError, "id"),
        ({"id": None}, FieldTypeError, "id"),
        ({"name": " "}, FieldError, "name"),
        ({"name": 7}, FieldTypeError, "name"),
        ({"aliases": ("N", "")}, FieldError, "aliases[1]"),
        ({"aliases": ["N"]}, FieldTypeError, "aliases"),
        ({"aliases": "N"}, FieldTypeError, "aliases"),
        ({"evidence": [EVIDENCE]}, FieldTypeError, "evidence"),
        ({"evidence": (EVIDENCE, "x")}, FieldTypeError, "evidence[1]"),
    ],
)
def test_common_fields_are_checked(
    cls: type[Any], change: dict[str, Any], error: type[Exception], field: str
) -> None:
    with pytest.raises(error) as caught:
        attrs.evolve(cls(id="norland", name="Norland"), **change)
    assert (caught.value.owner, caught.value.field) == (cls.__name__, field)


@pytest.mark.parametrize("cls", COLLECTIVE)
@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "state"}, FieldTypeError),
        ({"kind": None}, FieldTypeError),
        ({"kind": MediatorRole.OTHER}, FieldTypeError),
        ({"country": "qat"}, FieldError),
        ({"country": ""}, FieldError),
        ({"country": 974}, FieldTypeError),
    ],
)
def test_kind_and_country_are_checked(
    cls: type[Any], change: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        cls(id="norland", name="Norland", **change)
    assert caught.value.field in change


def test_a_mediator_has_a_role() -> None:
    assert Mediator(id="qatar", name="Qatar").role is MediatorRole.MEDIATOR
    host = Mediator(
        id="qatar", name="Qatar", kind=ActorKind.STATE, country="QAT", role=MediatorRole.HOST
    )
    assert (host.role, host.country) == (MediatorRole.HOST, "QAT")
    with pytest.raises(FieldTypeError, match=r"^Mediator\.role: must be one of MediatorRole\."):
        Mediator(id="qatar", name="Qatar", role="host")


def test_a_person_represents_somebody_else() -> None:
    person = Person(id="mira-holt", name="Mira Holt", role="envoy", represents="norland")
    assert (person.role, person.represents) == ("envoy", "norland")
    with pytest.raises(FieldError, match=r"not their own \('mira-holt'\)") as caught:
        attrs.evolve(person, represents="mira-holt")
    assert caught.value.field == "represents"


@pytest.mark.parametrize("change", [{"role": ""}, {"represents": "Nor Land"}])
def test_a_person_is_checked(change: dict[str, Any]) -> None:
    with pytest.raises(FieldError) as caught:
        Person(id="mira-holt", name="Mira Holt", **change)
    assert caught.value.field in change


def test_the_words_of_the_contract() -> None:
    assert [str(kind) for kind in ActorKind] == [
        "state",
        "government",
        "igo",
        "armed_group",
        "political_party",
        "union",
        "company",
        "organisation",
        "community",
        "person",
        "other",
    ]
