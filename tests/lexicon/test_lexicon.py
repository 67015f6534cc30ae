"""The lexicon as a value, and adding to it."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import Any

import attrs
import pytest

from talkmodel.lexicon import FormKind, KnownActor, Lexicon, LexiconError
from talkmodel.model import ActorKind, FieldError, FieldTypeError

SMALL = Lexicon(
    actors=(KnownActor(name="Norland", capitals=("Nordby",)), KnownActor(name="Sudland")),
    places={"Nordby": "QAT"},
    regions={"Marsh": None},
    honorifics=frozenset({"mr"}),
    offices=frozenset({"envoy", "deputy"}),
    org_heads={"guild": ActorKind.UNION},
    cues={"demand": ("demand",)},
)


def names(lexicon: Lexicon, text: str) -> list[str]:
    return [form.actor.name for form in lexicon.forms.get(text, ())]


# -- the value


def test_an_empty_lexicon_knows_nothing() -> None:
    empty = Lexicon()
    assert (dict(empty.forms), empty.max_form_words, dict(empty.office_plurals)) == ({}, 0, {})
    assert empty.actor("Qatar") is None


def test_default_is_one_value() -> None:
    assert Lexicon.default() is Lexicon.default()


@pytest.mark.parametrize("field", ["places", "regions", "org_heads", "cues", "forms"])
def test_nothing_in_it_can_be_changed(field: str) -> None:
    mapping: Any = getattr(SMALL, field)
    with pytest.raises(TypeError):
        mapping["new"] = 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(SMALL, field, {})


def test_equal_by_value_and_hashable() -> None:
    same = attrs.evolve(SMALL, places=dict(SMALL.places))
    assert same == SMALL
    assert hash(same) == hash(SMALL)
    assert attrs.evolve(SMALL, regions={}) != SMALL


@pytest.mark.parametrize("lexicon", [SMALL, SMALL.with_actors([{"name": "Isles"}])])
def test_survives_pickling_and_copying(lexicon: Lexicon) -> None:
    assert lexicon.max_form_words == 1
    back = pickle.loads(pickle.dumps(lexicon))  # noqa: S301 - our own bytes
    assert back == lexicon
    assert back.forms == lexicon.forms
    assert copy.deepcopy(lexicon) == lexicon


def test_default_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Lexicon.default())) == Lexicon.default()  # noqa: S301


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"actors": ("Norland",)}, FieldTypeError, r"Lexicon.actors\[0\]: must be of type Known"),
        ({"places": 3}, FieldTypeError, "Lexicon.places: must be a mapping, not the int 3"),
        ({"places": {"Nordby": "QA"}}, FieldError, r"Lexicon.places\['Nordby'\]: must be an ISO"),
        ({"regions": {" ": None}}, FieldError, r"Lexicon.regions\[' '\]: must not be blank"),
        ({"offices": {"envoy"}}, FieldTypeError, "Lexicon.offices: must be a frozenset, not a set"),
        ({"honorifics": frozenset({1})}, FieldTypeError, "Lexicon.honorifics: must be a str"),
        ({"org_heads": {"guild": "union"}}, FieldTypeError, r"org_heads\['guild'\]: must be one"),
        ({"cues": {"demand": ("a", "")}}, FieldError, r"cues\['demand'\]\[1\]: must not be blank"),
        ({"added": -1}, FieldError, "Lexicon.added: must be from 0"),
        ({"added": 1}, FieldError, "Lexicon.added: must be from 0 to 0"),
    ],
)
def test_refuses(fields: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Lexicon(**fields)


def test_look_ups() -> None:
    assert SMALL.actor("Norland") == SMALL.actors[0]
    assert SMALL.actor("Nordby") is None
    assert SMALL.office_plurals == {"envoys": "envoy", "deputies": "deputy"}
    assert SMALL.forms["Nordby"][0].how is FormKind.CAPITAL


def test_max_form_words_counts_punctuation_that_a_tokenizer_may_part() -> None:
    assert Lexicon(actors=(KnownActor(name="Nordby, N.L."),)).max_form_words == 6


def test_importing_it_reads_no_data() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "from talkmodel.lexicon import Lexicon\n"
        "data = lambda: sum(name.endswith(('.json', '.toml')) for name in opened)\n"
        "before = data()\n"
        "Lexicon.default()\n"
        "print(before, data())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["0", "4"]


# -- adding actors


def test_added_actor_is_known_and_the_old_lexicon_unchanged() -> None:
    more = SMALL.with_actors([{"name": "Isles", "kind": "community", "seats": ["the Keep"]}])
    assert names(more, "Keep") == ["Isles"]
    assert names(SMALL, "Keep") == []
    assert (more.added, SMALL.added) == (1, 0)


def test_added_actor_wins_a_clash_and_leaves_other_forms() -> None:
    more = SMALL.with_actors([KnownActor(name="Isles", capitals=("Nordby",))])
    assert names(more, "Nordby") == ["Isles"]
    assert names(more, "Norland") == ["Norland"]


def test_the_later_of_two_added_actors_wins_within_and_across_calls() -> None:
    first, second = {"name": "Isles", "seats": ["Keep"]}, {"name": "Cliffs", "seats": ["Keep"]}
    assert names(SMALL.with_actors([first, second]), "Keep") == ["Cliffs"]
    assert names(SMALL.with_actors([second]).with_actors([first]), "Keep") == ["Isles"]


def test_same_name_replaces_the_known_actor() -> None:
    more = SMALL.with_actors([{"name": "Norland", "seats": ["Keep"]}])
    assert [actor.name for actor in more.actors] == ["Sudland", "Norland"]
    assert names(more, "Nordby") == []
    assert names(more, "Keep") == ["Norland"]


def test_same_name_given_twice_counts_once_and_last() -> None:
    more = SMALL.with_actors([{"name": "A"}, {"name": "B"}, {"name": "A", "seats": ["Keep"]}])
    assert [actor.name for actor in more.actors[2:]] == ["B", "A"]
    assert more.added == 2
    again = more.with_actors([{"name": "B", "seats": ["Keep"]}])
    assert [actor.name for actor in again.actors] == ["Norland", "Sudland", "A", "B"]
    assert again.added == 2
    assert names(again, "Keep") == ["B"]


def test_known_actor_can_be_extended() -> None:
    known = SMALL.actor("Norland")
    assert known is not None
    more = SMALL.with_actors([attrs.evolve(known, seats=("Keep",))])
    assert names(more, "Nordby") == names(more, "Keep") == ["Norland"]


def test_no_actors_to_add_is_no_change() -> None:
    assert SMALL.with_actors([]) == SMALL


@pytest.mark.parametrize("actors", ["Norland", {"name": "Norland"}, 3])
def test_actors_come_in_a_list(actors: list[Any]) -> None:
    with pytest.raises(LexiconError, match="with_actors: must be given a list of actors, not"):
        SMALL.with_actors(actors)


def test_bad_actor_says_which() -> None:
    with pytest.raises(LexiconError, match="with_actors: entry 1: name: must not be blank"):
        SMALL.with_actors([{"name": "Isles"}, {"name": ""}])


# -- adding cues


def test_cues_are_added_once_each_and_new_sets_made() -> None:
    more = SMALL.with_cues({"demand": ["entreat", "demand", "entreat"], "shrug": ["shrug"]})
    assert more.cues == {"demand": ("demand", "entreat"), "shrug": ("shrug",)}
    assert SMALL.cues == {"demand": ("demand",)}


def test_cues_come_in_a_mapping() -> None:
    with pytest.raises(LexiconError, match="with_cues: must be given a mapping of cue sets, not"):
        SMALL.with_cues(["demand"])  # type: ignore[arg-type]


def test_bad_cue_says_of_which_set() -> None:
    with pytest.raises(LexiconError, match=r"with_cues: demand\[0\]: must not be blank"):
        SMALL.with_cues({"demand": [""]})
