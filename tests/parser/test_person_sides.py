"""Roles and sides of people that only the words around them tell."""

from __future__ import annotations

import pytest

import talkmodel

_STATES = "Talks between Norway and Denmark resumed in Oslo on Monday. "
_REBELS = "Talks between Norway and the Forest Front resumed in Oslo on Monday. "
_UNIONS = "Talks between the Freedom Party and the Bread Union resumed in Oslo on Monday. "


def told(text: str, name: str = "Zora Bell") -> tuple[str | None, str | None]:
    """The role of somebody, and the name of whom they represent."""
    talks = talkmodel.parse(text)
    everyone = (*talks.parties, *talks.mediators, *talks.observers, *talks.others)
    names = {one.id: one.name for one in everyone}
    (person,) = (one for one in talks.people if one.name == name)
    return person.role, names.get(person.represents or "")


@pytest.mark.parametrize(
    ("text", "role", "side"),
    [
        # what somebody is now tells more than what they were
        ("Interior Minister Zora Bell, a former police chief, slept.", "Interior Minister", None),
        ("Zora Bell, a former police chief, said no.", "former police chief", None),
        # adjectives
        ("The Danish delegation, led by the stern Zora Bell, left.", None, "Denmark"),
        ("It was led by the stern Zora Bell, and Zora Bell said no.", None, None),
        # a judge's court
        ("Common Pleas Judge Zora Bell said no.", "Common Pleas Judge", None),
        ("The Danish Judge Zora Bell said no.", "Danish Judge", None),
    ],
)
def test_roles_beside_a_name(text: str, role: str | None, side: str | None) -> None:
    assert told(_STATES + text)[1] == side
    if role is not None:
        assert (told(_STATES + text)[0] or "").endswith(role)


def test_the_president_is_that_of_the_one_state_at_the_table() -> None:
    text = "The president’s peace commissioner, Zora Bell, said no."
    assert told(_REBELS + text) == ("peace commissioner", "Norway")
    assert told(_STATES + text) == ("peace commissioner", None)
    assert told(_REBELS + "The baker’s adviser, Zora Bell, said no.")[1] is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Senator Zora Bell, of the conservative Freedom Party,", "Freedom Party"),
        ("Zora Bell, of the Bread Union,", "Bread Union"),
        ("Zora Bell of the small but loud Bread Union", None),
        ("Zora Bell, of the small port,", None),
        ("Zora Bell, of Denmark,", None),
        ("Zora Bell (D-Ohio)", None),
        ("Zora Bell (Bread Union)", "Bread Union"),
    ],
)
def test_of_a_party(text: str, side: str | None) -> None:
    assert told(f"{_UNIONS}{text} left. “No,” said Zora Bell.")[1] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("France called on all to sign. “No,” Economy Minister Zora Bell said.", "France"),
        ("Economy Minister Zora Bell said no.", "Norway"),
        ("It rained.\n\nEconomy Minister Zora Bell said no.", "Norway"),
        ("The Front said no. Economy Minister Zora Bell said no.", "Norway"),
    ],
)
def test_a_minister_is_of_the_state_that_the_sentence_before_begins_with(
    text: str, side: str
) -> None:
    assert told(_REBELS + "Norway slept. Norway sang.\n\n" + text)[1] == side
