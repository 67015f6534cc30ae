"""Surface forms: which text stands for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.lexicon import Form, FormKind, KnownActor
from talkmodel.lexicon.forms import build_forms, surface, word_count

NORLAND = KnownActor(
    name="Norland",
    aliases=("Kingdom of Norland", "NL", "N.L.", "NL/A", "Old  Norland", "X"),
    adjectives=("Nordic Land", "NL"),
    people=("Norlanders",),
    capitals=("Nordby",),
    seats=("the Old Keep",),
    ambiguous=("Nordby", "the Old Keep"),
)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Norland", FormKind.NAME),
        ("Kingdom of Norland", FormKind.ALIAS),
        ("N.L.", FormKind.ACRONYM),
        ("NL/A", FormKind.ACRONYM),
        ("Old Norland", FormKind.ALIAS),
        ("X", FormKind.ALIAS),
        ("Norlanders", FormKind.PEOPLE),
        ("Nordby", FormKind.CAPITAL),
        ("Old Keep", FormKind.SEAT),
    ],
)
def test_each_form_says_how_it_stands_for_the_actor(text: str, how: FormKind) -> None:
    (form,) = build_forms([[NORLAND]])[text]
    assert (form.actor, form.how) == (NORLAND, how)


def test_ambiguous_forms_are_marked() -> None:
    forms = build_forms([[NORLAND]])
    assert {text for text, readings in forms.items() if readings[0].ambiguous} == {
        "Nordby",
        "Old Keep",
    }


def test_one_text_may_be_two_forms_of_one_actor() -> None:
    assert build_forms([[NORLAND]])["NL"] == (
        Form(NORLAND, FormKind.ACRONYM),
        Form(NORLAND, FormKind.ADJECTIVE),
    )


def test_repeated_text_is_one_form() -> None:
    twice = KnownActor(name="Isles", seats=("Keep", "the Keep"))
    assert build_forms([[twice]])["Keep"] == (Form(twice, FormKind.SEAT),)


def test_readings_within_a_layer_are_all_kept_the_safe_first() -> None:
    first = KnownActor(name="Isle", aliases=("Rock",), ambiguous=("Rock",))
    second = KnownActor(name="Cliff", seats=("Rock",))
    third = KnownActor(name="Rock")
    readings = build_forms([[first, second, third]])["Rock"]
    assert [form.actor.name for form in readings] == ["Rock", "Cliff", "Isle"]


def test_a_later_layer_hides_an_earlier_one() -> None:
    first = KnownActor(name="Isle", aliases=("Rock",), seats=("Tower",))
    second = KnownActor(name="Rock")
    forms = build_forms([[first], [second]])
    assert forms["Rock"] == (Form(second, FormKind.NAME),)
    assert forms["Tower"] == (Form(first, FormKind.SEAT),)


@pytest.mark.parametrize("spelt", ["Sailors' Guild", "Sailors\u2019 Guild", "Sailors Guild"])
def test_both_apostrophes_are_known_and_none(spelt: str) -> None:
    actor = KnownActor(name=spelt)
    spellings = {"Sailors Guild", "Sailors' Guild", "Sailors\u2019 Guild"}
    assert set(build_forms([[actor]])) == spellings


@pytest.mark.parametrize("spelt", ["Glass Union", "Ross Guild", "Sailors of Kava", "As Union"])
def test_no_apostrophe_where_nobody_owns(spelt: str) -> None:
    assert set(build_forms([[KnownActor(name=spelt)]])) == {spelt}


def test_what_is_written_small_has_a_capital_at_the_beginning() -> None:
    forms = build_forms([[KnownActor(name="river people", aliases=("élan Bank",))]])
    assert set(forms) == {"river people", "River people", "élan Bank", "Élan Bank"}


@pytest.mark.parametrize(
    ("text", "key"),
    [("the Keep", "Keep"), ("The Hague", "The Hague"), (" Old\n Keep ", "Old Keep")],
)
def test_surface(text: str, key: str) -> None:
    assert surface(text) == key


@given(st.text())
def test_word_count_is_no_less_than_the_words_apart_by_space(text: str) -> None:
    assert word_count(text) >= sum(any(c.isalnum() for c in word) for word in text.split())
