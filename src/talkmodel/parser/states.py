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
_REALMS = words("republic kingdom sultanate emirate principality")
_STATE = ActorKind.STATE
_PEOPLE_ENDS = ("ian", "ean", "ese", "ish")
_LONGEST_END = max(map(len, _DEMONYM_ENDS))
_MIN_STEM = 4


@define(eq=False)
class StateGatherer(NameGatherer):
    """Names of peoples and capitals, pointed to their states."""

    def _realms(self) -> None:
        """`the Republic of Zembria` is a state, and the Zembria that is named by itself."""
        for name, key in list(self.by_name.items()):
            realm, _, land = name.partition(" of ")
            actor = self.actors.get(key)
            a_body = land.rpartition(" ")[2].lower() in self.lexicon.org_heads
            realm = realm.rpartition(" ")[2].lower()
            if actor is None or not land or a_body or realm not in _REALMS:
                continue
            land = land.removeprefix("the ")
            alone = self.actors.get(self.by_name.get(land, ""))
            if alone is None or alone.is_person:
                alone = actor
            else:
                self.by_name[name] = alone.key
                del self.actors[key]
            alone.sort, alone.kind = Sort.STATE, ActorKind.STATE

    def _demonyms(self) -> None:
        """`Zembrian` belongs to `Zembria` when the article names the state."""
        states = self._states_by_base()
        for name, key in list(self.by_name.items()):
            if " " in name or key not in self.actors or self.actors[key].sort is Sort.PERSON:
                continue
            owners = [s for base in _without_ending(name) for s in states.get(base, ())]
            places = [place for place, state in owners if state.name != name]
            if places:
                first = min(places)
                self.by_name[name] = next(s.key for place, s in owners if place == first)
                del self.actors[key]

    def _states_by_base(self) -> dict[str, list[tuple[int, Actor]]]:
        """The states, counted, by what their demonyms begin with; who has one is a state."""
        singles: dict[str, list[str]] = {}
        for name, key in self.by_name.items():
            if " " not in name and key in self.actors:
                for base in _without_ending(name):
                    singles.setdefault(base, []).append(name)
        states: dict[str, list[tuple[int, Actor]]] = {}
        for place, actor in enumerate(self.actors.values()):
            bases = _bases(actor.name)
            if (
                actor.sort in (Sort.OTHER, Sort.PLACE)
                and " " not in actor.name
                and any(n != actor.name for base in bases for n in singles.get(base, ()))
            ):
                actor.sort, actor.kind = Sort.STATE, ActorKind.STATE
            if actor.sort is Sort.STATE:
                for base in bases:
                    states.setdefault(base, []).append((place, actor))
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

    def _unnamed_states(self) -> None:
        """`the Zembrian government` is called so where the article never names its state."""
        follows: dict[str, set[str]] = {}
        for line in self.lines:
            for mention in line.mentions:
                if mention.text.endswith(_PEOPLE_ENDS) and mention.kind is MentionKind.NAME:
                    ahead = line.tokens[mention.last : mention.last + 1]
                    follows.setdefault(mention.text, set()).add(ahead[0].text if ahead else "")
        for name, then in follows.items():
            actor = self.actors.get(self.by_name.get(name, ""))
            if actor is None or actor.name != name or "government" not in then:
                continue
            alone = any(
                not word[:1].islower() or word in self.cues.set("auxiliary") for word in then
            )
            if " " not in name and not alone and actor.sort in (Sort.STATE, Sort.OTHER):
                actor.name, actor.sort, actor.kind = f"{name} government", Sort.STATE, _STATE

    def _owner(self, mention: Mention) -> str | None:
        key = self.by_name.get(plain_name(mention.text))
        if key is not None and key in self.actors and self.actors[key].sort is Sort.STATE:
            return key
        return None


def is_demonym(name: str, state: str) -> bool:
    """Whether `name` is a state's name with the ending of a demonym."""
    return name != state and any(
        name.startswith(base) and name[len(base) :] in _DEMONYM_ENDS for base in _bases(state)
    )


def _bases(state: str) -> tuple[str, ...]:
    """What a state's demonyms may begin with: `Zembria`, `Zembr` and `Zembri`."""
    stem = state.rsplit(maxsplit=1)[-1]
    if len(stem) < _MIN_STEM:
        return ()
    bases = dict.fromkeys((stem, stem.rstrip("aeiouy"), stem[:-1]))
    return tuple(base for base in bases if len(base) >= _MIN_STEM - 1)


def _without_ending(name: str) -> tuple[str, ...]:
    """What a name is without each of the endings of demonyms that it has."""
    return tuple(name[:-n] for n in range(1, _LONGEST_END + 1) if name[-n:] in _DEMONYM_ENDS)
