"""Definite descriptions that point back.

`the rebels`, `the government`, `the union`, `the Foundation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.model import ActorKind
from talkmodel.parser.actors import Actor, Cast, Ref, Use
from talkmodel.parser.mention_armies import is_force
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.states import is_demonym
from talkmodel.parser.words import cues_of, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["resolve_definites"]

_FOUNDING = words(
    """
    rebels insurgents guerrillas separatists militants secessionists kidnappers
    hostage-takers gunmen
    """
)
_GENERIC = words(
    """
    government state party people forces company members staff
    """
)
_NO_ALIAS = words("members staff office state fighters forces troops soldiers people")
_STRIKING = "striking "
_POWERS = words("government army military junta regime")
_RULERS = words("government junta regime")
_REALMS = words("republic kingdom state")
_STEM = 4
_OF, _OF_IN = frozenset({"of"}), frozenset({"of", "in"})
# Armies of states, and those that want to be: `Afghan National Army`, `Syrian Arab Army`.
_NATIONAL = (" National", " Arab", " Defence", " Defense")
_BODILY = frozenset({ActorKind.ORGANISATION, ActorKind.OTHER})
_UNION_HEADS = frozenset({"association", "guild", "brotherhood", "local", "federation", "union"})


def resolve_definites(
    lines: Sequence[Line],
    cast: Cast,
    lexicon: Lexicon,
    favoured: frozenset[str] = frozenset(),
    outside: Callable[[], frozenset[str]] = frozenset,
) -> Cast:
    """The cast with definite descriptions pointed to the one actor that each can mean.

    The rest stay open. `favoured` are the keys of actors that are sides by other signs: where
    several could be meant, one of them is. `outside` gives those of third parties, which are never
    meant by what is said of a state or its army; it is asked only where none of the sides is.
    """
    resolver = _Resolver(lines, cast, lexicon, favoured, outside)
    resolver.run()
    return Cast(resolver.actors, resolver.refs)


@define(eq=False)
class _Resolver:
    """The definite descriptions of an article on their way to actors."""

    lines: Sequence[Line]
    cast: Cast
    lexicon: Lexicon
    favoured: frozenset[str]
    outside: Callable[[], frozenset[str]]
    cues: Cues = field(init=False)
    actors: dict[str, Actor] = field(init=False)
    refs: dict[tuple[int, int], Ref] = field(init=False)
    classes: dict[str, str | None] = field(factory=dict, init=False)
    founded: str | None = field(default=None, init=False)
    owned: dict[str, set[str]] = field(factory=dict, init=False)
    lands: dict[str, list[str]] = field(factory=dict, init=False)
    strikers: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        self.cues = cues_of(self.lexicon)
        self.actors, self.refs = dict(self.cast.actors), dict(self.cast.refs)
        for actor in self.actors.values():
            if actor.sort in (Sort.STATE, Sort.PLACE):
                self.lands.setdefault(actor.name[:_STEM], []).append(actor.name)

    def run(self) -> None:
        heads = _heads(self.actors)
        for line in self.lines:
            for mention in line.mentions:
                if mention.kind is MentionKind.DEFINITE:
                    key = self._key(line, mention, heads)
                    if key is not None:
                        self._point(line, mention, key)

    def _key(self, line: Line, mention: Mention, heads: dict[str, list[str]]) -> str | None:
        noun = self._plural(_noun(mention))
        if noun.startswith(_STRIKING) or noun in self.strikers:
            return self._strikers(noun.removeprefix(_STRIKING))
        key = _owner(line, mention, self.cast, links=self._links(noun))
        if key is not None:
            self.owned.setdefault(noun, set()).add(key)
            return key
        key = self._by_head(mention, heads)
        if key is not None:
            return key
        if noun not in self.classes:
            self.classes[noun] = self._by_class(noun)
        key = self.classes[noun]
        owners = self.owned.get(noun, set())
        if owners and key not in owners:  # `the junta in X … the junta`
            key = next(iter(owners)) if len(owners) == 1 else None
        if key is None and mention.text.split()[-1].lower() in _FOUNDING:
            self.founded = key = self.founded or _found(mention, self.actors)
        return key

    def _strikers(self, noun: str) -> str | None:
        """`striking farmers` are the one union that the article names; where none, themselves."""
        unions = self._unions(noun)
        if unions and noun not in self.strikers:
            return _most_named(unions)
        key = f"org:the {noun}"
        if key not in self.actors:
            self.actors[key] = Actor(key, noun, Sort.ORG, ActorKind.UNION)
            self.strikers.add(noun)
        return key

    def _links(self, noun: str) -> frozenset[str]:
        """What joins a noun to whose it is: rebels in a state are none of its own."""
        rulers = self.cues.set("force_noun") | self.cues.set("state_noun")
        return _OF_IN if noun in rulers else _OF

    def _point(self, line: Line, mention: Mention, key: str) -> None:
        self.refs[mention.start, mention.end] = Ref(key, Use.ACTOR)
        noun = _noun(mention)
        if noun in _NO_ALIAS or noun != self._plural(noun):
            self.actors[key].spans.append((mention.start, mention.end, line.index))
        else:
            self.actors[key].note(mention.text, mention.start, mention.end, line.index)

    def _plural(self, noun: str) -> str:
        """`rebels` for the `rebel` of `the rebel team`; any other noun as it is."""
        return noun + "s" if noun + "s" in self.cues.set("armed_noun") else noun

    def _by_head(self, mention: Mention, heads: dict[str, list[str]]) -> str | None:
        """`the Foundation` is the one actor whose name has that word."""
        word = mention.text.split()[-1]
        head = word.lower()
        # `the Army` is one that is called so, `the army` may be any.
        common = word.islower() and _noun(mention) in self.cues.set("force_noun")
        if head in _GENERIC or common:
            return None
        found = [self.actors[key] for key in heads.get(head, ())]
        if not found and not word.islower():
            found = [actor for actor in self.actors.values() if _ends_in(actor, word)]
        if not word.islower():
            found = [one for one in found if word in one.name.split()] or found
        return _most_named(found) if found else None

    def _by_class(self, noun: str) -> str | None:
        """Whom a common noun means, by the first class of actors that it is said of and has one."""
        classes = (
            ("armed_noun", self._armed),
            ("union_noun", self._unions),
            ("company_noun", self._companies),
            ("force_noun", self._army),
            ("state_noun", self._states),
        )
        if noun == "bloc":
            blocs = self._sides_or_all(self._of_kind(ActorKind.IGO))
            # Where two blocs talk with each other, nothing tells which.
            return None if len(self._sides(blocs)) > 1 else _most_named(blocs)
        for name, candidates in classes:
            if noun in self.cues.set(name):
                key = _most_named(candidates(noun))
                if key is not None:
                    return key
        return None

    def _of_kind(self, *kinds: ActorKind) -> list[Actor]:
        return [a for a in self.actors.values() if a.kind in kinds and not a.is_place]

    def _sides_or_all(self, candidates: list[Actor]) -> list[Actor]:
        return self._sides(candidates) or candidates

    def _sides(self, candidates: list[Actor]) -> list[Actor]:
        return [a for a in candidates if a.key in self.favoured]

    def _armed(self, _: str) -> list[Actor]:
        """`the rebels` are no state's own forces."""
        forces = set(map(id, self._forces()))
        return self._sides_or_all(
            [a for a in self._of_kind(ActorKind.ARMED_GROUP) if id(a) not in forces]
        )

    def _unions(self, _: str) -> list[Actor]:
        found = self._of_kind(ActorKind.UNION)
        called = [
            a
            for a in self.actors.values()
            if a.sort is Sort.ORG
            and a.kind is not ActorKind.UNION
            and _UNION_HEADS & set(a.name.lower().split())
        ]
        return self._sides_or_all(found + called)

    def _companies(self, noun: str) -> list[Actor]:
        """`the employers` are no one firm that the article happens to name.

        `the trust` of two sides is the one that is no union, whatever kind of body it is.
        """
        found = self._of_kind(ActorKind.COMPANY)
        if noun.endswith("s"):
            return self._sides(found)
        return self._sides(found) or self._employer() or found

    def _employer(self) -> list[Actor]:
        """The one body that sits opposite a union and is neither a union nor a firm by its kind."""
        sides = self._sides([*self.actors.values()])
        others = [side for side in sides if side.kind is not ActorKind.UNION]
        bodily = all(side.sort is Sort.ORG and side.kind in _BODILY for side in others)
        return others if len(others) == 1 < len(sides) and bodily else []

    def _states(self, noun: str) -> list[Actor]:
        """The states that most speaks for: their rulers are named; they, or rebels of theirs, talk.

        A state is surely a side where it and rebels both are; else their own state comes first, and
        no third party is meant.
        """
        rebels = self._sides_or_all(self._of_kind(ActorKind.ARMED_GROUP))
        homes = {rebel.country for rebel in rebels} - {None}
        governed = _governed(self.lines, self.cast)
        if noun in _REALMS:
            homes, governed = set(), frozenset()

        def most(found: list[Actor]) -> list[Actor]:
            def signs(actor: Actor) -> int:
                talks = actor.key in self.favoured or actor.country in homes
                return talks + (actor.key in governed)

            top = max(map(signs, found), default=0)
            return [actor for actor in found if signs(actor) == top]

        states = self._of_kind(ActorKind.STATE, ActorKind.GOVERNMENT)
        states += [a for a in self._of_kind(ActorKind.OTHER) if a.key in governed]
        sides = self._sides(most(states))
        if sides and (self._sides(rebels) or len(sides) == len(most(states))):
            return sides
        outside = self.outside() if states else frozenset()
        found = most([actor for actor in states if actor.key not in outside])
        return [actor for actor in found if actor.country in homes] or found

    def _army(self, noun: str) -> list[Actor]:
        """`the army` is the one that the article names, and else that of the state at the table."""
        return self._sides_or_all(self._forces()) or self._states(noun)

    def _forces(self) -> list[Actor]:
        """The actors that are a state's own forces by a name of theirs: `Norwegian army`."""
        nouns = self.cues.set("force_noun")
        return [
            actor
            for actor in self.actors.values()
            if is_force(actor.name)
            or (
                actor.sort in (Sort.ORG, Sort.OTHER)
                and any(self._is_force(name, nouns) for name in _all_names(actor))
            )
        ]

    def _is_force(self, name: str, nouns: frozenset[str]) -> bool:
        lower = name.lower()
        noun = next((noun for noun in nouns if lower.endswith(f" {noun}")), None)
        if noun is None:
            return False
        owner = name[: -len(noun) - 1]
        return self._is_of_state(owner) or (
            owner.endswith(_NATIONAL) and self._is_of_state(owner.rpartition(" ")[0])
        )

    def _is_of_state(self, word: str) -> bool:
        """Whether a word is a state's name or adjective: `Norway`, `Norwegian`."""
        return any(
            form.actor.kind is ActorKind.STATE for form in self.lexicon.forms.get(word, ())
        ) or any(is_demonym(word, land) for land in self.lands.get(word[:_STEM], ()))


def _noun(mention: Mention) -> str:
    """A description without its article, in lower case."""
    return " ".join(w.lower() for w in mention.text.split() if w.lower() not in {"the", "this"})


def _ends_in(actor: Actor, word: str) -> bool:
    """Whether the article calls a body by a longer name that ends so: `the Port Commission`."""
    return actor.sort is Sort.ORG and any(
        " " in name and name.split()[-1] == word for name in actor.names
    )


def _all_names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from actor.names
    if actor.known is not None:
        yield from actor.known.aliases


def _owner(line: Line, mention: Mention, cast: Cast, *, links: frozenset[str]) -> str | None:
    """`the government of X` is X, and so is `the government in X`."""
    if mention.last >= len(line.tokens) or line.tokens[mention.last].lower not in links:
        return None
    for other in line.mentions:
        skip = other.first - 1 if line.tokens[other.first - 1].lower == "the" else other.first
        if skip == mention.last + 1:
            ref = cast.ref(other)
            if ref is not None and cast.actors[ref.key].sort is Sort.STATE:
                return ref.key
    return None


def _heads(actors: dict[str, Actor]) -> dict[str, list[str]]:
    """The organisations by each word of their names."""
    table: dict[str, list[str]] = {}
    for actor in actors.values():
        own = actor.name.lower().split()
        bodily = actor.sort in (Sort.ORG, Sort.OTHER) or is_force(actor.name)
        if bodily and len(own) > 1:
            for word in set(own):
                table.setdefault(word, []).append(actor.key)
    return table


def _governed(lines: Sequence[Line], cast: Cast) -> frozenset[str]:
    """The states whose rulers or army the article names: `the government of X`, `the X army`.

    Of a name that nobody knows only its own government tells that it has one.
    """
    found: set[str] = set()
    for line in lines:
        if line.vocabulary.isdisjoint(_POWERS):
            continue
        for mention in line.mentions:
            actor = cast.anyhow(mention)
            if actor is None or actor.sort not in (Sort.STATE, Sort.OTHER):
                continue
            if _rules(line, mention, known=actor.sort is Sort.STATE):
                found.add(actor.key)
    return frozenset(found)


def _rules(line: Line, mention: Mention, *, known: bool) -> bool:
    """Whether a name has its rulers beside it: `government of X`, `X's new government`."""
    before = [t.lower for t in line.tokens[max(0, mention.first - 4) : mention.first]]
    if before[-1:] == ["the"]:
        del before[-1]
    if before[-1:] in (["of"], ["in"]) and not _POWERS.isdisjoint(before[-3:-1]):
        return True
    after = [t.lower for t in line.tokens[mention.last : mention.last + 3]]
    if not known:
        return not _RULERS.isdisjoint(after[:1])
    owned = after[:1] in (["'s"], ["'"], ["’s"], ["’"])
    return not _POWERS.isdisjoint(after[1:] if owned else after[:2])


def _most_named(candidates: list[Actor]) -> str | None:
    """The one candidate, or the one that is named at least twice as often as any other."""
    ranked = sorted(candidates, key=lambda a: (-len(a.spans), a.key))
    if not ranked or not ranked[0].spans:
        return None
    if len(ranked) == 1 or len(ranked[0].spans) >= 2 * max(1, len(ranked[1].spans)):
        return ranked[0].key
    return None


def _found(mention: Mention, actors: dict[str, Actor]) -> str:
    """Enter an armed group that the article never names."""
    name = " ".join(w.lower() for w in mention.text.split() if w.lower() != "the")
    key = f"org:the {name}"
    actors[key] = Actor(key, name, Sort.ORG, ActorKind.ARMED_GROUP)
    return key
