"""Actors in each of their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talkmodel.model import (
    ActorKind,
    Evidence,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    Party,
    Person,
    slug,
)
from talkmodel.strategies.citing import draw_evidence
from talkmodel.strategies.options import draw_option, strategy
from talkmodel.strategies.pointers import CITED, POINTED
from talkmodel.strategies.texts import COUNTRIES, LINES, NAMES, SLUGS

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["draw_part", "mediators", "observers", "others", "parties", "people"]

_ALIASES: Final = 2
_IDS: Final = st.none() | SLUGS
_KINDS: Final = st.sampled_from(ActorKind)
_ROLES: Final = st.sampled_from(MediatorRole)
_COUNTRIES: Final = st.none() | COUNTRIES
_TITLES: Final = st.none() | LINES
_REPRESENTED: Final = st.none() | SLUGS


@st.composite
def parties(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    kinds: SearchStrategy[ActorKind] | None = None,
    countries: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Party:
    """Return a strategy for parties.

    It shrinks to a state called `0`.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        kinds: What sort of actor it is.
        countries: The country codes, or `None`.
        evidence: Each evidence of it; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> party = find(parties(), lambda party: party.kind is ActorKind.UNION)
    >>> party.id, party.name
    ('0', '0')
    """
    named = _draw_named(draw, ids, names, aliases, evidence)
    return Party(**named, **_draw_kind(draw, kinds, countries))


@st.composite
def mediators(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    kinds: SearchStrategy[ActorKind] | None = None,
    countries: SearchStrategy[str | None] | None = None,
    roles: SearchStrategy[MediatorRole] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Mediator:
    """Return a strategy for mediators.

    It shrinks to a state called `0` that mediates.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        kinds: What sort of actor it is.
        countries: The country codes, or `None`.
        roles: What it does for the talks.
        evidence: Each evidence of it; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> find(mediators(), lambda one: one.role is MediatorRole.HOST).name
    '0'
    """
    named = _draw_named(draw, ids, names, aliases, evidence)
    role = draw_option(draw, roles, "roles", _ROLES)
    return Mediator(**named, **_draw_kind(draw, kinds, countries), role=role)


@st.composite
def observers(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    kinds: SearchStrategy[ActorKind] | None = None,
    countries: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Observer:
    """Return a strategy for observers.

    It shrinks to a state called `0`.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        kinds: What sort of actor it is.
        countries: The country codes, or `None`.
        evidence: Each evidence of it; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> find(observers(), lambda one: one.country is not None).country
    'AAA'
    """
    named = _draw_named(draw, ids, names, aliases, evidence)
    return Observer(**named, **_draw_kind(draw, kinds, countries))


@st.composite
def others(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    kinds: SearchStrategy[ActorKind] | None = None,
    countries: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Other:
    """Return a strategy for actors without a role in the talks.

    It shrinks to a state called `0`.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        kinds: What sort of actor it is.
        countries: The country codes, or `None`.
        evidence: Each evidence of it; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find
    >>> find(others(), lambda one: len(one.aliases) > 1).aliases
    ('0', '0')
    """
    named = _draw_named(draw, ids, names, aliases, evidence)
    return Other(**named, **_draw_kind(draw, kinds, countries))


@st.composite
def people(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] | None = None,
    names: SearchStrategy[str] | None = None,
    aliases: SearchStrategy[str] | None = None,
    roles: SearchStrategy[str | None] | None = None,
    represents: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[Evidence] | None = None,
) -> Person:
    """Return a strategy for people.

    It shrinks to somebody called `0` who represents nobody.

    Args:
        ids: The ids; by default the slug of the name, or any other.
        names: The names.
        aliases: Each other name; there may be none, or several.
        roles: What they are, in the words of an article, or `None`.
        represents: The ids of whom they act for, or `None`. Whoever would represent themself
            represents nobody.
        evidence: Each evidence of them; there may be none, or several.

    Raises:
        InvalidArgument: On drawing, where an option is no strategy.

    >>> from hypothesis import find, strategies as st
    >>> find(people(represents=st.just("norland")), lambda person: True).represents
    'norland'
    """
    named = _draw_named(draw, ids, names, aliases, evidence)
    chief = draw_option(draw, represents, "represents", _REPRESENTED)
    return Person(
        **named,
        role=draw_option(draw, roles, "roles", _TITLES),
        represents=None if chief == named["id"] else chief,
    )


def draw_part(
    draw: DrawFn,
    cls: type[Party | Mediator | Observer | Other | Person],
    aliases: SearchStrategy[list[str]],
) -> dict[str, Any]:
    """Return what an actor of talks is in one list of them, whatever else there is in the talks.

    Whom it represents and its evidence are still pointers.

    Args:
        draw: What draws.
        cls: The class of the actor.
        aliases: The strategy for its aliases.
    """
    part: dict[str, Any] = {"aliases": tuple(draw(aliases)), "evidence": draw(CITED)}
    if cls is Person:
        return {**part, "role": draw(_TITLES), "represents": draw(POINTED)}
    if cls is Mediator:
        part["role"] = draw(_ROLES)
    return {**part, "country": draw(_COUNTRIES)}


def _draw_named(
    draw: DrawFn,
    ids: SearchStrategy[str] | None,
    names: SearchStrategy[str] | None,
    aliases: SearchStrategy[str] | None,
    evidence: SearchStrategy[Evidence] | None,
) -> dict[str, Any]:
    """Return the fields that whoever has a name has."""
    name = draw_option(draw, names, "names", NAMES)
    other_names = st.lists(strategy(aliases, "aliases", NAMES), max_size=_ALIASES)
    identifier = draw(_IDS) if ids is None else draw_option(draw, ids, "ids", SLUGS)
    return {
        "id": slug(name) if identifier is None else identifier,
        "name": name,
        "aliases": tuple(draw(other_names)),
        "evidence": draw_evidence(draw, evidence),
    }


def _draw_kind(
    draw: DrawFn,
    kinds: SearchStrategy[ActorKind] | None,
    countries: SearchStrategy[str | None] | None,
) -> dict[str, Any]:
    """Return the fields that every actor but a person has."""
    return {
        "kind": draw_option(draw, kinds, "kinds", _KINDS),
        "country": draw_option(draw, countries, "countries", _COUNTRIES),
    }
