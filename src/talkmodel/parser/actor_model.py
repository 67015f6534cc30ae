"""Actors, and which mention points to which."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from talkmodel.parser.names import Sort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talkmodel.lexicon import KnownActor
    from talkmodel.model import ActorKind
    from talkmodel.parser.mentions import Mention

__all__ = ["Actor", "Cast", "Ref", "Use"]


class Use(Enum):
    """How a mention uses a name: for somebody who acts, for a place, or as an adjective."""

    ACTOR = "actor"
    PLACE = "place"
    ADJECTIVE = "adjective"


@define(eq=False)
class Actor:
    """Somebody, or some place, an article names.

    `names` are its surface forms with how often each occurs.
    """

    key: str
    name: str
    sort: Sort
    kind: ActorKind
    country: str | None = None
    known: KnownActor | None = None
    names: dict[str, int] = field(factory=dict)
    spans: list[tuple[int, int, int]] = field(factory=list)

    @property
    def is_person(self) -> bool:
        """Whether the actor is a named human."""
        return self.sort is Sort.PERSON

    @property
    def is_place(self) -> bool:
        """Whether the actor is only a place."""
        return self.sort is Sort.PLACE

    def note(self, surface: str, start: int, end: int, line: int) -> None:
        """Remember one occurrence."""
        self.names[surface] = self.names.get(surface, 0) + 1
        self.spans.append((start, end, line))


@define(unsafe_hash=True)
class Ref:
    """What a mention points to, and how it is used."""

    key: str
    use: Use


@frozen(eq=False)
class Cast:
    """All actors of an article, and which mention points to which."""

    actors: Mapping[str, Actor]
    refs: Mapping[tuple[int, int], Ref]

    def ref(self, mention: Mention) -> Ref | None:
        """What a mention points to, if it is known."""
        return self.refs.get((mention.start, mention.end))

    def actor(self, mention: Mention) -> Actor | None:
        """The actor that a mention points to as somebody who acts."""
        ref = self.ref(mention)
        if ref is None or ref.use is not Use.ACTOR:
            return None
        return self.actors[ref.key]

    def anyhow(self, mention: Mention) -> Actor | None:
        """The actor or place that a mention points to, whatever its use."""
        ref = self.ref(mention)
        return None if ref is None else self.actors[ref.key]
