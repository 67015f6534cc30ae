"""Names that other names explain: heads such as `the Shield`, bodies called by their trade."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.actor_model import Actor
from talkmodel.parser.actor_names import MANY
from talkmodel.parser.names import BODY_HEADS, Sort, is_trade, org_kind, plain_name
from talkmodel.parser.states import StateGatherer
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from talkmodel.lexicon import Form
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.names import NameProfile

__all__ = ["BodyGatherer", "is_body"]

_UNION_HEADS = words("association guild brotherhood local federation union")
# Trades that say nothing of others: the players' union may be any sport's.
_ANY_TRADE = words("workers employees staff members players crew crews")
_ALIKE = (
    words("dockers dockworkers longshoremen stevedores longshore"),
    words("doctors physicians medics"),
)
_BODIES = frozenset(
    {
        *(ActorKind.ARMED_GROUP, ActorKind.UNION, ActorKind.COMPANY, ActorKind.POLITICAL_PARTY),
        *(ActorKind.ORGANISATION, ActorKind.IGO),
    }
)
# Owner of a short form that can mean several.
_NOBODY = ""
# Under what unions without a trade in their names are found, and all of them.
_NO_TRADE, _EVERY = "", "*"


def is_body(name: str) -> bool:
    """Whether a name is a body called by its trade, in lower case: `nurses' union`.

    >>> is_body("nurses' union"), is_body("Nurses' Union")
    (True, False)
    """
    return name[:1].islower() and name.rsplit(maxsplit=1)[-1] in BODY_HEADS


@define(eq=False)
class BodyGatherer(StateGatherer):
    """Names that the other names of an article explain."""

    def _enter_short(self, profiles: Mapping[str, NameProfile]) -> None:
        """Point `the Shield` and `the nurses' union` to the names that they are short for."""
        nouns = self.lexicon.org_heads  # `Port Commission` … `Commission officials`
        heads = [
            name
            for name, profile in profiles.items()
            if (profile.seen["alone"] or name.lower() in nouns) and not profile.seen["loc"]
        ]
        heads = [name for name in heads if self._is_unknown(name)]
        bodies = [name for name in profiles if is_body(name)]
        if not (heads or bodies):
            return
        known = {form.actor.name: form for _, form in self._known_bodies()}
        named = [(actor.name, actor.key) for actor in self.actors.values()]
        named += [(text, f"known:{form.actor.name}") for text, form in self._known_bodies()]
        found = {**_by_last(named, heads), **self._by_trade(named, bodies)}
        for name, owner in found.items():
            if owner.startswith("known:"):
                self._known_key(known[owner.removeprefix("known:")])
            if owner in self.actors and self.actors[owner].sort in (Sort.ORG, Sort.OTHER):
                self.actors.pop(self.by_name.get(name, ""), None)
                self.by_name[name] = owner

    def _enter_members(self) -> None:
        """Point `the Liberals` to the one party that has them in its name: `Liberal Alliance`."""
        parties = [a for a in self.actors.values() if a.kind is ActorKind.POLITICAL_PARTY]
        for party in parties:
            if " " in party.name or not party.name.endswith("s") or party.known is not None:
                continue
            owners = [a for a in parties if a.name.startswith(f"{party.name[:-1]} ")]
            if len(owners) == 1:
                self.by_name[party.name] = owners[0].key
                del self.actors[party.key]

    def _is_unknown(self, name: str) -> bool:
        """Whether a name of one word stands for something that no other name explains yet."""
        actor = self.actors.get(self.by_name.get(name, ""))
        if actor is None or actor.name != name:
            return False
        return actor.sort in (Sort.ORG, Sort.OTHER)

    def _known_bodies(self) -> Iterator[tuple[str, Form]]:
        """The names of known bodies that the article uses, each with what it stands for."""
        for line in self.lines:
            for mention in line.mentions:
                if mention.has_form(FormKind.NAME, FormKind.ALIAS, FormKind.ACRONYM):
                    form = self._choose(mention.forms)
                    if form.actor.kind in _BODIES:
                        yield mention.text, form

    def _by_trade(self, named: list[tuple[str, str]], bodies: list[str]) -> dict[str, str]:
        """Whose each body is; one that no named union can be gets an actor of its own."""
        if not bodies:
            return {}
        keys = {name: key for name, key in named if key}
        unions = self._unions(keys)
        apposed, joined = self._near(bodies, _apposed), self._near(bodies, _joined)
        found: dict[str, str] = {}
        for name in bodies:
            own = next((keys[text] for text in sorted(apposed[name]) if text in keys), None)
            if own in self.actors:
                self.actors[own].kind = ActorKind.UNION
            owner = own or self._called_so(name, unions, joined[name], lone=len(bodies) == 1)
            if owner is None:
                owner = f"{Sort.ORG.value}:{name}"
                kind = org_kind(name, self.lexicon)
                self.actors[owner] = Actor(owner, name, Sort.ORG, kind)
            found[name] = owner
        return found

    def _unions(self, keys: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
        """The named unions with their keys, by each trade in the name; by `_NO_TRADE` for none."""
        unions: dict[str, list[tuple[str, str]]] = {}
        for name, key in keys.items():
            if self._is_union(name, key):
                trades = self._trades(name)
                for trade in trades or {_NO_TRADE}:
                    unions.setdefault(trade, []).append((name, key))
                unions.setdefault(_EVERY, []).append((name, key))
        return unions

    def _is_union(self, name: str, key: str) -> bool:
        actor = self.actors.get(key)
        if actor is None:
            known = self.lexicon.actor(key.removeprefix("known:"))
            return known is not None and known.kind is ActorKind.UNION
        own = {word.strip("'’") for word in name.lower().split()}
        body = actor.sort is Sort.ORG and not own.isdisjoint(_UNION_HEADS)
        return actor.kind is ActorKind.UNION or body

    def _called_so(
        self,
        name: str,
        unions: Mapping[str, list[tuple[str, str]]],
        others: set[str],
        *,
        lone: bool,
    ) -> str | None:
        """The key of the union that a body can only be, `_NOBODY` for several, `None` for none."""
        trades = self._trades(name)
        further = _words(name) - trades - BODY_HEADS
        vague = self._vaguely(trades) if lone and not further else ()
        for called in (trades, vague):
            keys = {
                key
                for trade in called
                for text, key in unions.get(trade, ())[:MANY]
                if text not in others and further <= _words(text)
            }
            if keys:
                return keys.pop() if len(keys) == 1 else _NOBODY
        return None

    @staticmethod
    def _vaguely(trades: frozenset[str]) -> tuple[str, ...]:
        """Under what a body may be found that shares no trade with it: any, for `the players`."""
        return (_EVERY,) if trades <= _ANY_TRADE else (_NO_TRADE, *sorted(_ANY_TRADE))

    def _trades(self, name: str) -> frozenset[str]:
        """The trades in a name, with those that are the same by another word."""
        own = frozenset(word for word in _words(name) if is_trade(word, self.lexicon))
        return own.union(*(alike for alike in _ALIKE if alike & own))

    def _near(
        self, bodies: list[str], test: Callable[[Line, Mention, Mention], bool]
    ) -> dict[str, set[str]]:
        """The names that stand beside each body as `test` tells."""
        near: dict[str, set[str]] = {name: set() for name in bodies}
        for line in self.lines:
            for one, two in pairwise(line.mentions):
                for mention, other in ((one, two), (two, one)):
                    if mention.text in near and test(line, one, two):
                        near[mention.text].add(plain_name(other.text))
        return near


def _words(name: str) -> frozenset[str]:
    """The words of a name in lower case, without the marks of a genitive."""
    return frozenset(name.lower().replace("’", " ").replace("'", " ").split()) - {"s"}


def _by_last(named: list[tuple[str, str]], heads: list[str]) -> dict[str, str]:
    """Whose name ends in each head; after `of` the last word is no short form, as in `the Valley`.

    A head that several names end in is nobody's.
    """
    owners: dict[str, set[str]] = {head: set() for head in heads}
    for name, key in named:
        *before, last = name.split()
        if before and last in owners:
            owners[last].add(key if before[-1][0].isupper() else _NOBODY)
    return {head: found.pop() for head, found in owners.items() if len(found) == 1}


def _joined(line: Line, one: Mention, two: Mention) -> bool:
    """Whether `and` joins two names: they are of two."""
    between = [token.lower for token in line.tokens[one.last : two.first]]
    return between in (["and"], ["and", "the"])


def _apposed(line: Line, one: Mention, two: Mention) -> bool:
    """`the nurses' union, the NU, said` and `the nurses' union NU` are one; no list of several."""
    between = [token.lower for token in line.tokens[one.last : two.first]]
    after = [token.lower for token in line.tokens[two.last : two.last + 2]]
    if not (one.text.isupper() or two.text.isupper()):
        return False
    closed = after[:1] in ([","], [")"], ["."]) and after[1:] not in (["and"], ["or"])
    return not between or (between in ([","], [",", "the"], ["("]) and closed)
