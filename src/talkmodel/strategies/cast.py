"""The actors of talks: each drawn by itself, then given an id and made to point to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

from talkmodel.model import ActorKind, Mediator, Observer, Other, Party, Person
from talkmodel.strategies.actors import draw_part
from talkmodel.strategies.pointers import pick_any, places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talkmodel.model import Evidence

__all__ = ["Actor", "Draft", "actors", "crowd", "drafts"]

_AnyActor: TypeAlias = Party | Mediator | Observer | Other | Person
_Part: TypeAlias = tuple[type[_AnyActor], dict[str, Any]]
_LISTS: Final[tuple[tuple[str, type[_AnyActor]], ...]] = (
    ("parties", Party),
    ("mediators", Mediator),
    ("observers", Observer),
    ("others", Other),
    ("people", Person),
)
# People speak for others, so that there are some in most talks.
_CHANCES: Final = (*(cls for _, cls in _LISTS), Person)
_KINDS: Final = st.sampled_from(ActorKind)
_HUMAN: Final = st.sampled_from((ActorKind.PERSON, ActorKind.OTHER))
_ALIASES: Final = 2
_MORE_PARTS: Final = 2


class Draft(NamedTuple):
    """An actor before anybody has an id."""

    name: str
    kind: ActorKind
    parts: dict[type[_AnyActor], dict[str, Any]]
    """What it is in each of its lists."""
    crowded: bool = False


class Actor(NamedTuple):
    """An actor with its id."""

    id: str
    draft: Draft


def drafts(called: SearchStrategy[str], *, party: bool) -> SearchStrategy[Draft]:
    """Return a strategy for actors, half of them in one list alone; it shrinks to a party.

    Args:
        called: The names.
        party: Whether it has to be a party.
    """
    aliases = st.lists(called, max_size=_ALIASES)
    parts = st.one_of([_parts(cls, aliases) for cls in _CHANCES])
    first = _parts(Party, aliases) if party else parts
    alone: list[_Part] = []
    return _drafts(called, first, st.just(alone) | st.lists(parts, max_size=_MORE_PARTS))


@st.composite
def _parts(draw: DrawFn, cls: type[_AnyActor], aliases: SearchStrategy[list[str]]) -> _Part:
    return cls, draw_part(draw, cls, aliases)


@st.composite
def _drafts(
    draw: DrawFn,
    called: SearchStrategy[str],
    first: SearchStrategy[_Part],
    more: SearchStrategy[list[_Part]],
) -> Draft:
    name = draw(called)
    parts = dict([draw(first), *draw(more)])
    return Draft(name, draw(_HUMAN if Person in parts else _KINDS), parts)


def crowd(last: Draft, size: int) -> list[Draft]:
    """Return so many actors that differ from the last one in nothing but the name."""
    return [last._replace(name=f"{last.name} {n}", crowded=True) for n in range(size)]


def actors(cast: Sequence[Actor], places: Sequence[Evidence]) -> dict[str, tuple[Any, ...]]:
    """Return the actors in each list of talks.

    Args:
        cast: All actors, with their ids.
        places: What they can have as evidence.
    """
    # Nobody in a crowd is represented, so that none of them can come to represent themself. Who is
    # no person comes first, so that two people often speak for the same body.
    chiefs = [one for one in cast if not one.draft.crowded]
    chiefs.sort(key=lambda one: Person in one.draft.parts)
    ids = [one.id for one in chiefs]
    return {
        field: tuple(_built(cls, one, ids, places) for one in cast if cls in one.draft.parts)
        for field, cls in _LISTS
    }


def _built(
    cls: type[_AnyActor], actor: Actor, chiefs: Sequence[str], places: Sequence[Evidence]
) -> _AnyActor:
    fields = {"id": actor.id, "name": actor.draft.name, **actor.draft.parts[cls]}
    fields["evidence"] = places_of(fields["evidence"], places)
    if cls is Person:
        others = [one for one in chiefs if one != actor.id]
        fields["represents"] = pick_any(fields["represents"], others)
    else:
        fields["kind"] = actor.draft.kind
    return cls(**fields)
