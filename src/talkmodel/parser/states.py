"""Demonyms and capitals of states that no lexicon knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from talkmodel.model import ActorKind
from talkmodel.parser.actor_names import NameGatherer
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort, plain_name
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actor_model import Actor
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["StateGatherer", "is_demonym"]

_DEMONYM_ENDS = words("n an ian i ese ish ns ans ians is n's ic ean eans er ers")
_MIN_STEM = 4


@define(eq=False)
class StateGatherer(NameGatherer):
    """Names of peoples and capitals, pointed to their states."""

    def _demonyms(self) -> None:
        """`Zembrian` belongs to `Zembria` when the article names the state."""
        states = self._states_by_stem()
        for name, key in list(self.by_name.items()):
            if " " in name or key not in self.actors or self.actors[key].sort is Sort.PERSON:
                continue
            stem = name[: _MIN_STEM - 1]
            state = next((s for s in states.get(stem, ()) if is_demonym(name, s.name)), None)
            if state is not None:
                self.by_name[name] = state.key
                del self.actors[key]

    def _states_by_stem(self) -> dict[str, list[Actor]]:
        """The states by how their last word begins; a name with a demonym is a state's."""
        singles: dict[str, list[str]] = {}
        for name, key in self.by_name.items():
            if " " not in name and key in self.actors:
                singles.setdefault(name[: _MIN_STEM - 1], []).append(name)
        states: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            stem = actor.name.split()[-1][: _MIN_STEM - 1]
            if (
                actor.sort in {Sort.OTHER, Sort.PLACE}
                and " " not in actor.name
                and any(is_demonym(n, actor.name) for n in singles.get(stem, ()))
            ):
                actor.sort, actor.kind = Sort.STATE, ActorKind.STATE
            if actor.sort is Sort.STATE:
                states.setdefault(stem, []).append(actor)
        return states

    def _find_capitals(self) -> None:
        """`Seva, the Zembrian capital` and `Zembria's capital, Seva` point Seva to Zembria."""
        for line in self.lines:
            if "capital" not in line.vocabulary:
                continue
            for index, token in enumerate(line.tokens):
                if token.lower == "capital":
                    self._capital_at(line, index)

    def _capital_at(self, line: Line, index: int) -> None:
        city = owner = None
        for mention in line.mentions:
            if mention.last in {index, index - 1} and mention.first >= index - 4:
                owner = self._owner(mention)
                start = mention.first - (1 if line.tokens[mention.first - 1].lower == "the" else 0)
                for other in line.mentions:
                    if other.last == start - 1 and line.tokens[start - 1].text == ",":
                        city = other
            if mention.first in {index + 1, index + 2} and all(
                t.text == "," for t in line.tokens[index + 1 : mention.first]
            ):
                city = mention
        if city is None or owner is None or city.kind is not MentionKind.NAME:
            return
        name = plain_name(city.text)
        key = self.by_name.get(name, owner)
        if key != owner and self.actors[key].is_person:
            return
        self.capitals[name] = self.by_name[name] = owner
        if key != owner:
            del self.actors[key]

    def _owner(self, mention: Mention) -> str | None:
        key = self.by_name.get(plain_name(mention.text))
        if key is not None and key in self.actors and self.actors[key].sort is Sort.STATE:
            return key
        return None


def is_demonym(name: str, state: str) -> bool:
    """Whether `name` is a state's name with the ending of a demonym."""
    stem = state.rsplit(maxsplit=1)[-1]
    if len(stem) < _MIN_STEM or name == state:
        return False
    for base in (stem, stem.rstrip("aeiouy"), stem[:-1]):
        if (
            len(base) >= _MIN_STEM - 1
            and name.startswith(base)
            and name[len(base) :] in _DEMONYM_ENDS
        ):
            return True
    return False
