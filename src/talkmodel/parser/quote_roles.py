"""What an article tells of its people that helps to know them again: their roles and gender."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.model import ActorKind
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.quote_voices import Words

__all__ = ["Roles", "gender_of", "make_roles"]

_MALE: Final = frozenset(
    [
        "mr",
        "mister",
        "sir",
        "lord",
        "king",
        "prince",
        "father",
        "brother",
        "herr",
        "monsieur",
        "señor",
        "senor",
        "don",
        "baron",
    ]
)
_FEMALE: Final = frozenset(
    [
        "mrs",
        "ms",
        "miss",
        "mme",
        "madame",
        "lady",
        "queen",
        "princess",
        "sister",
        "dame",
        "frau",
        "señora",
        "senora",
        "doña",
        "dona",
        "mother",
        "baroness",
        "madam",
    ]
)
_HEAD_PART: Final = re.compile(r"\s(?:of|for|in|at|to|on)\s")
_WORD: Final = re.compile(r"[\w-]+(?!['’]s)")
_ADJECTIVE_ENDS: Final = ("n", "i", "ese", "ish", "ns", "is")
_MIN_STEM: Final = 4
# Bounds the work for a text with hundreds of ministers.
_MANY: Final = 64

Role = tuple["PersonFact", frozenset[str]]


def gender_of(head: str) -> str:
    """The gender that a noun tells: `spokeswoman`, `mother`."""
    if head.endswith("woman") or head in _FEMALE or head in {"girl", "sister", "widow", "wife"}:
        return "f"
    male = head in _MALE or head in {"boy", "widower", "husband"}
    return "m" if male or head == "man" else ""


@frozen(eq=False)
class Roles:
    """The people of an article by the nouns of their roles, with their gender where it is told.

    `named` says where each of them is named, in order; `states` are the states of the article;
    `things` says whom `the union` or `the rebels` means, by the noun in both numbers;
    `described` are the keys of all people with a role.
    """

    by_noun: Mapping[str, Sequence[Role]]
    gender: Mapping[str, str]
    named: Mapping[str, Sequence[int]]
    states: Sequence[Actor]
    things: Mapping[str, Actor]
    described: frozenset[str]

    def who(self, noun: str, words: set[str], side: Actor | None, before: int) -> Actor | None:
        """The person with a role; of several the one named last before an offset.

        Args:
            noun: The head noun of the description.
            words: All its words; the role must have them.
            side: Whom the person must represent, if the description says so.
            before: Offset of the description.
        """
        found = [
            fact.actor
            for fact, role in self.by_noun.get(noun, ())[:_MANY]
            if words <= role and (side is None or fact.represents is side)
        ]
        if len(found) == 1:
            return found[0]
        counts = [(bisect_left(self.named[actor.key], before), actor) for actor in found]
        last = [(self.named[actor.key][count - 1], actor) for count, actor in counts if count]
        return max(last, key=lambda pair: pair[0])[1] if last else None

    def has_role(self, actor: Actor | None) -> bool:
        """Whether the article says what a person is."""
        return actor is not None and actor.key in self.described

    def adjective(self, word: str) -> Actor | None:
        """The state whose adjective a capitalised word is that was not read as a mention."""
        if not word[0].isupper() or not word.endswith(_ADJECTIVE_ENDS):
            return None
        for state in self.states:
            stem = state.name[:-1] if state.name[-1] in "aeiouy" else state.name
            fits = len(word) <= len(stem) + _MIN_STEM and word.startswith(stem)
            if fits and len(stem) >= _MIN_STEM:
                return state
        return None


def make_roles(scene: Scene, words: Words, people: Sequence[PersonFact]) -> Roles:
    """The roles that an article gives its people."""
    by_noun: dict[str, list[Role]] = {}
    for fact in people:
        for noun, every in _nouns(scene, words, fact):
            by_noun.setdefault(noun, []).append((fact, every))
    named = {fact.actor.key: sorted(at for at, _, _ in fact.actor.spans) for fact in people}
    states = [actor for actor in scene.cast.actors.values() if actor.sort is Sort.STATE]
    titles: dict[str, frozenset[str]] = {}
    genders = _genders(scene, by_noun, titles)
    for fact in people:
        title = titles.get(fact.actor.key, frozenset())
        for noun in sorted(title & words.human):
            if all(other is not fact for other, _ in by_noun.get(noun, ())):
                by_noun.setdefault(noun, []).append((fact, title))
    described = frozenset(fact.actor.key for facts in by_noun.values() for fact, _ in facts)
    return Roles(by_noun, genders, named, states[:_MANY], _things(scene), described)


_CLASSES: Final = (
    ("armed_noun", ActorKind.ARMED_GROUP),
    ("union_noun", ActorKind.UNION),
    ("company_noun", ActorKind.COMPANY),
)


def _only_ones(scene: Scene) -> dict[str, Actor]:
    """The only armed group, union or company, by all nouns for such."""
    found: dict[str, Actor] = {}
    for name, kind in _CLASSES:
        actors = [a for a in scene.cast.actors.values() if a.kind is kind and not a.is_place]
        if len(actors) == 1:
            for noun in scene.cues.set(name):
                found[noun] = found[noun.removesuffix("s")] = actors[0]
    return found


def _things(scene: Scene) -> dict[str, Actor]:
    """The actors that definite descriptions of one noun mean, where they mean the same one."""
    found: dict[str, Actor] = {}
    unclear: set[str] = set()
    for line in scene.lines:
        for mention in line.mentions:
            if mention.kind is not MentionKind.DEFINITE:
                continue
            actor = scene.cast.actor(mention)
            noun = mention.text.lower().rpartition(" ")[2]
            if actor is None or actor.is_person:
                continue
            if found.setdefault(noun, actor) is not actor:
                unclear.add(noun)
    both = _only_ones(scene)
    both |= {noun.removesuffix("s"): actor for noun, actor in found.items()} | found
    if not unclear:
        return both
    return {noun: actor for noun, actor in both.items() if not {noun, noun + "s"} & unclear}


def _nouns(scene: Scene, words: Words, fact: PersonFact) -> list[tuple[str, frozenset[str]]]:
    """The nouns for humans before `of`, `for` … in a person's role, each with all its words."""
    if fact.description is None:
        return []
    role = scene.text[fact.description.start : fact.description.end].lower()
    every = frozenset(_WORD.findall(role))
    heads = {*_WORD.findall(_HEAD_PART.split(role, maxsplit=1)[0]), fact.description.head}
    return [(head, every | {head}) for head in sorted(heads) if head in words.human]


def _genders(
    scene: Scene, by_noun: Mapping[str, Sequence[Role]], titles: dict[str, frozenset[str]]
) -> dict[str, str]:
    """The gender of people by title or by the noun of their role; names say nothing of it.

    Enters the words of their first titles into `titles`.
    """
    found: dict[str, str] = {}
    for noun, roles in by_noun.items():
        for fact, _ in roles:
            found[fact.actor.key] = gender_of(noun) or found.get(fact.actor.key, "")
    for line in scene.lines:
        for mention in line.mentions:
            titled = None if mention.title is None else scene.cast.actor(mention)
            if mention.title is not None and titled is not None:
                title = frozenset(token.lower for token in line.tokens[slice(*mention.title)])
                titles.setdefault(titled.key, title)
                if title & (_MALE | _FEMALE):
                    found[titled.key] = "m" if title & _MALE else "f"
    return found
