"""Known actors, built by hand or read from a mapping."""

from __future__ import annotations

import attrs
import pytest

from talkmodel.lexicon import KnownActor, LexiconError
from talkmodel.lexicon.actors import known_actor
from talkmodel.model import ActorKind, FieldError, FieldTypeError


def test_defaults() -> None:
    actor = KnownActor(name="Norland")
    assert actor.kind is ActorKind.OTHER
    assert actor.country is None
    assert attrs.astuple(actor)[3:] == ((),) * 6


def test_is_frozen_and_hashable() -> None:
    actor = KnownActor(name="Norland", aliases=("NL",))
    assert len({actor, KnownActor(name="Norland", aliases=("NL",))}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        actor.name = "Sudland"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"name": " "}, FieldError, "KnownActor.name: must not be blank"),
        ({"name": "N", "country": "NL"}, FieldError, "KnownActor.country: must be an ISO"),
        ({"name": "N", "kind": "state"}, FieldTypeError, "KnownActor.kind: must be one of"),
        ({"name": "N", "seats": ["Diwan"]}, FieldTypeError, "KnownActor.seats: must be a tuple"),
        ({"name": "N", "people": ("a", 1)}, FieldTypeError, r"KnownActor.people\[1\]: must be a"),
    ],
)
def test_refuses(fields: dict[str, object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        KnownActor(**fields)  # type: ignore[arg-type]


def test_known_actor_passes_through() -> None:
    actor = KnownActor(name="Norland")
    assert known_actor(actor, 0) is actor


def test_mapping_may_hold_lists_and_the_word_of_a_kind() -> None:
    plain = {"name": "Isle Guild", "kind": "union", "country": "QAT", "aliases": ["IG", "Guild"]}
    assert known_actor(plain, 0) == KnownActor(
        name="Isle Guild", kind=ActorKind.UNION, country="QAT", aliases=("IG", "Guild")
    )
    assert known_actor({"name": "N", "kind": ActorKind.IGO, "seats": ("Diwan",)}, 0) == KnownActor(
        name="N", kind=ActorKind.IGO, seats=("Diwan",)
    )


@pytest.mark.parametrize(
    ("entry", "field", "reason"),
    [
        (7, "", "must be a KnownActor or a mapping of its fields, not the int 7"),
        ("Norland", "", "must be a KnownActor or a mapping of its fields, not the str 'Norland'"),
        ({}, "name", "is missing; every actor needs one"),
        ({"nmae": "N"}, "nmae", "is no field of KnownActor (did you mean 'name'?)"),
        ({"name": "N", 3: 4}, "3", "is no field of KnownActor"),
        ({"name": ""}, "name", "must not be blank"),
        ({"name": "N", "aliases": "NL"}, "aliases", "must be a tuple, not the str 'NL'"),
        ({"name": "N", "aliases": ["NL", ""]}, "aliases[1]", "must not be blank"),
        ({"name": "N", "kind": None}, "kind", None),
    ],
)
def test_bad_entry_says_which_field(entry: object, field: str, reason: str | None) -> None:
    with pytest.raises(LexiconError) as caught:
        known_actor(entry, 4)
    assert (caught.value.index, caught.value.field) == (4, field)
    if reason is not None:
        assert caught.value.reason == reason


def test_bad_kind_lists_the_words() -> None:
    with pytest.raises(LexiconError) as caught:
        known_actor({"name": "N", "kind": "unoin"}, 0)
    assert str(caught.value) == (
        "with_actors: entry 0: kind: must be one of state, government, igo, armed_group, "
        "political_party, union, company, organisation, community, person, other; "
        "not the str 'unoin' (did you mean 'union'?)"
    )
