"""Ids for actors and venues: one for each, none given twice, the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.model import collapse, slug

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor

__all__ = ["Ids"]


@define(eq=False)
class Ids:
    """The ids of an article's actors and venues, in the order they are asked for.

    >>> ids = Ids()
    >>> ids.new("Port Union"), ids.new("port union"), ids.new("Bay 😀"), ids.new("😀")
    ('port-union', 'port-union-2', 'bay', 'x-1f600')
    """

    _given: dict[str, str] = field(factory=dict, init=False)
    _names: dict[str, str] = field(factory=dict, init=False)
    _counts: dict[str, int] = field(factory=dict, init=False)

    def of(self, actor: Actor) -> str:
        """The id of an actor, given at the first call."""
        found = self._given.get(actor.key)
        if found is None:
            found = self._given[actor.key] = self.new(collapse(actor.name))
        return found

    def new(self, name: str) -> str:
        """An id that nobody has, for somebody of this name."""
        base = slug(name)
        count = self._counts.get(base, 0) + 1
        while (found := base if count == 1 else f"{base}-{count}") in self._names:
            count += 1
        self._counts[base] = count
        self._names[found] = name
        return found

    def of_venue(self, name: str, taken: set[str]) -> str:
        """The id of a venue: that of the actor of the very same name, or a new one."""
        base = slug(name)
        found = base if self._names.get(base) == name and base not in taken else self.new(name)
        taken.add(found)
        return found
