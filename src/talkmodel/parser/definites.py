"""Definite descriptions that point back.

`the rebels`, `the government`, `the union`, `the Foundation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.actors import Actor, Cast, Ref, Use
from talkmodel.parser.mention_armies import is_force
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    government state party people army forces company members staff
    """
)
_NO_ALIAS = words("members staff office state fighters forces troops soldiers people")
_UNION_HEADS = frozenset({"association", "guild", "brotherhood", "local", "federation", "union"})


def resolve_definites(
    lines: Sequence[Line], cast: Cast, cues: Cues, favoured: frozenset[str] = frozenset()
) -> Cast:
    """The cast with definite descriptions pointed to the one actor that each can mean.

    The rest stay open. `favoured` are the keys of actors that are sides by other signs: where
    several could be meant, one of them is.
    """
    actors = dict(cast.actors)
    refs = dict(cast.refs)
    founded: str | None = None
    governed = _governed(lines, cast)
    heads = _heads(actors)
    classes: dict[str, str | None] = {}
    for line in lines:
        for mention in line.mentions:
            if mention.kind is not MentionKind.DEFINITE:
                continue
            noun = " ".join(
                w.lower() for w in mention.text.split() if w.lower() not in {"the", "this"}
            )
            key = _owner(line, mention, cast) or _by_head(mention, actors, heads)
            if key is None:
                if noun not in classes:
                    many = noun + "s" if noun + "s" in cues.set("armed_noun") else noun
                    classes[noun] = _by_class(many, actors, cues, governed, favoured)
                key = classes[noun]
            if key is None and mention.text.split()[-1].lower() in _FOUNDING:
                founded = founded or _found(mention, actors)
                key = founded
            if key is not None:
                refs[mention.start, mention.end] = Ref(key, Use.ACTOR)
                spans = actors[key].spans
                if noun in _NO_ALIAS or noun + "s" in cues.set("armed_noun"):
                    spans.append((mention.start, mention.end, line.index))
                else:
                    actors[key].note(mention.text, mention.start, mention.end, line.index)
    return Cast(actors, refs)


def _owner(line: Line, mention: Mention, cast: Cast) -> str | None:
    """`the government of X` is X."""
    if mention.last >= len(line.tokens) or line.tokens[mention.last].lower not in {"of", "in"}:
        return None
    for other in line.mentions:
        skip = other.first - 1 if line.tokens[other.first - 1].lower == "the" else other.first
        if skip == mention.last + 1:
            ref = cast.ref(other)
            if (
                ref is not None
                and cast.actors[ref.key].sort is Sort.STATE
                and line.tokens[mention.last].lower == "of"
            ):
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


def _by_head(mention: Mention, actors: dict[str, Actor], heads: dict[str, list[str]]) -> str | None:
    """`the Foundation` is the one actor whose name has that word."""
    head = mention.text.split()[-1].lower()
    if head in _GENERIC:
        return None
    found = [actors[key] for key in heads.get(head, ())]
    return _most_named(found) if found else None


def _governed(lines: Sequence[Line], cast: Cast) -> frozenset[str]:
    """The states whose government the article names.

    `the government of X`, `X's president`, `the X army`.
    """
    found: set[str] = set()
    for line in lines:
        if "government" not in line.vocabulary:
            continue
        for mention in line.mentions:
            actor = cast.anyhow(mention)
            if actor is None or actor.sort is not Sort.STATE:
                continue
            before = [t.lower for t in line.tokens[max(0, mention.first - 3) : mention.first]]
            after = [t.lower for t in line.tokens[mention.last : mention.last + 2]]
            if {"government"} & {*before, *after}:
                found.add(actor.key)
    return frozenset(found)


def _by_class(
    noun: str,
    actors: dict[str, Actor],
    cues: Cues,
    governed: frozenset[str],
    favoured: frozenset[str],
) -> str | None:
    classes: tuple[tuple[str, frozenset[ActorKind]], ...] = (
        ("armed_noun", frozenset({ActorKind.ARMED_GROUP})),
        ("union_noun", frozenset({ActorKind.UNION})),
        ("company_noun", frozenset({ActorKind.COMPANY})),
        ("state_noun", frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})),
    )
    for name, kinds in classes:
        if noun in cues.set(name):
            candidates = [a for a in actors.values() if a.kind in kinds and not a.is_place]
            if name == "armed_noun":
                candidates = [a for a in candidates if not is_force(a.name)]
            if name == "union_noun":
                candidates += [
                    a
                    for a in actors.values()
                    if a.sort is Sort.ORG
                    and a not in candidates
                    and _UNION_HEADS & set(a.name.lower().split())
                ]
            if name == "state_noun" and governed:
                candidates = [a for a in candidates if a.key in governed] or candidates
            sides = [a for a in candidates if a.key in favoured]
            # `the employers` are no one firm that the article happens to name.
            many = name == "company_noun" and noun.endswith("s")
            candidates = sides if many else sides or candidates
            key = _most_named(candidates)
            if key is not None:
                return key
    return None


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
