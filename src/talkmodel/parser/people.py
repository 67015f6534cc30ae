"""People: their role in the article's own words, and whom they speak for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from talkmodel.model import ActorKind
from talkmodel.parser.frames import make_scene
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.person_after import clause_role, leading_role, role_after, speaks_for
from talkmodel.parser.person_before import phrase_before, role_before, role_in_title
from talkmodel.parser.person_links import (
    included,
    led_by,
    member_of,
    of_group,
    owns_group,
    possessed,
)
from talkmodel.parser.person_refusals import refuses
from talkmodel.parser.person_teams import heads_team, inverted, represented, under
from talkmodel.parser.person_text import OFFICIAL, Description, RoleText
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Description", "PersonFact", "is_independent", "read_people"]

_INDEPENDENT = words(
    """
    professor analyst historian expert author writer researcher lecturer farmer academic
    journalist mediator interpreter shopkeeper resident scholar novelist economist teacher
    facilitator consultant student commentator scientist mp mayor king bishop archbishop imam
    cleric priest governor senator widow brother sister mother father nurse teaches docker
    """
)
_SCHOLARS = words(
    """
    professor analyst historian researcher lecturer academic scholar teaches fellow mp mep
    archbishop bishop scientist
    """
)
_SPEAKING = words(
    """
    commander diplomat director director-general executive boss lawyer co-chair captain
    """
)
_STATE_OFFICES = words(
    "minister president ambassador taoiseach king queen parliamentarian vice-president premier"
)
_GO_BETWEENS = words("mediator facilitator go-between intermediary conciliator arbitrator")
_BODIES = words(
    """
    board council committee trust school hospital university college chamber port
    airport city county town district
    """
)
_BACK = 2  # sentences
_BOTH = 2
_TERM = re.compile(r"\b(?:until|from \d{4} to) (?:the )?\w")
_ONCE = re.compile(r"(?:^|['’]s )(?:former|ex-|once|retired)")
_NATIONAL = {"secretary of state": "United States", "taoiseach": "Ireland"}
_FORMER = ("former ", "ex-", "once ", "retired ", "late ", "one-time ")
_READERS = (
    speaks_for,
    role_before,
    phrase_before,
    role_in_title,
    role_after,
    clause_role,
    leading_role,
    of_group,
    owns_group,
    led_by,
    member_of,
    included,
    possessed,
    inverted,
    heads_team,
    represented,
    under,
)


@frozen
class PersonFact:
    """A person with the best description the article gives, and the mention of the full name."""

    actor: Actor
    description: Description | None
    represents: Actor | None
    full: Mention
    line: Line


@define(eq=False)
class _Found:
    """What has been read of one person so far."""

    line: Line
    full: Mention
    role: Description | None = None
    owner: Description | None = None
    owned: bool = False

    def see(self, line: Line, mention: Mention) -> None:
        """Keep the longest form of the name."""
        if len(self.full.text) < len(mention.text):
            self.line, self.full = line, mention

    def keep(self, new: Description, text: str) -> None:
        """Keep a description where it tells more than what is known."""
        if new.has_role and (self.role is None or new.weight > self.role.weight):
            self.role = new
        self.owned = self.owned or (new.owned and not _is_origin(new))
        if new.owner is None or new.owner.is_person or _is_past(new, text) or _is_origin(new):
            return
        if self.owner is None or new.trust > self.owner.trust:
            self.owner = new


def _is_origin(description: Description) -> bool:
    """Whether the owner only tells where somebody comes from: `the Zembrian diplomat Name`."""
    return (
        description.has_role
        and description.owner is not None
        and description.owner.sort is Sort.STATE
        and description.head.rstrip("s") not in OFFICIAL
    )


def _is_past(description: Description, text: str) -> bool:
    role = text[description.start : description.end].lower()
    return role.startswith(_FORMER) or _TERM.search(role) is not None


@frozen(eq=False)
class _Reader:
    scene: Scene
    text: RoleText
    found: dict[str, _Found] = field(factory=dict)
    through: set[str] = field(factory=set)

    def facts(self) -> Iterator[PersonFact]:
        for key, found in self.found.items():
            actor = self.scene.cast.actors[key]
            yield PersonFact(actor, found.role, self._side(found), found.full, found.line)

    def read(self, only: frozenset[str] | None = None) -> None:
        for line in self.scene.lines:
            for mention in line.mentions:
                if mention.kind is not MentionKind.NAME:
                    continue
                actor = self.scene.cast.actor(mention)
                if actor is not None and actor.is_person and (only is None or actor.key in only):
                    self._describe(actor, line, mention)

    def _describe(self, actor: Actor, line: Line, mention: Mention) -> None:
        found = self.found.get(actor.key)
        if found is None:
            found = self.found[actor.key] = _Found(line, mention)
        found.see(line, mention)
        for reader in _READERS:
            description = reader(self.text, line, mention)
            if description is not None:
                found.keep(description, self.scene.text)
                owner = description.owner
                if owner is not None and owner.is_person:
                    self.through.add(actor.key)

    def _side(self, found: _Found) -> Actor | None:
        """Whom a person speaks for: as the roles say, else whoever was named right before."""
        role = found.role
        if role is not None and self._has_word(role, _SCHOLARS):
            return found.owner.owner if found.owner is not None and found.owner.trust > 6 else None
        if found.owner is not None:
            return found.owner.owner
        if role is None or _is_past(role, self.scene.text):
            return None
        national = self.scene.text[role.start : role.end].lower().replace("\n", " ")
        if national in _NATIONAL:
            return self.scene.named(_NATIONAL[national])
        if found.owned or _is_origin(role):
            return None
        head = role.head.rstrip("s")
        if head in _GO_BETWEENS:  # whoever is named right before is one of those they go between
            return None
        if self._has_word(role, _INDEPENDENT) or head not in OFFICIAL | _SPEAKING:
            return None
        if self._is_armed(role):
            return self._only_group()
        if self._is_of_another(found.line, role):
            return None
        return self._not_refused(found, self._nearest(found.line, found.full, role))

    def _not_refused(self, found: _Found, side: Actor | None) -> Actor | None:
        """A side, but for one whose demand somebody refuses: the other of two, else nobody."""
        if side is None or not refuses(self.scene, found.line, found.full, side):
            return side
        others = self.text.sides - {side.key}
        both = len(self.text.sides) == _BOTH and len(others) == 1
        return self.scene.cast.actors[next(iter(others))] if both else None

    def _is_of_another(self, line: Line, description: Description) -> bool:
        """Whether a role is one of a body that has no name here: `Board chair Name`."""
        before = next((t for t in reversed(line.tokens) if t.end <= description.start), None)
        return self._has_word(description, _BODIES) or (
            before is not None and before.lower in _BODIES
        )

    def _is_armed(self, description: Description) -> bool:
        """Whether a role is one among rebels: `the rebel commander`, `a guerrilla spokesman`."""
        said = self.scene.text[description.start : description.end].lower().split()
        return any(word + "s" in self.scene.cues.set("armed_noun") for word in said)

    def _only_group(self) -> Actor | None:
        """The one armed group of the article; of several nobody can tell which is meant."""
        groups = [a for a in self.scene.cast.actors.values() if a.kind is ActorKind.ARMED_GROUP]
        return groups[0] if len(groups) == 1 else None

    def _has_word(self, description: Description, of: frozenset[str]) -> bool:
        said = self.scene.text[description.start : description.end].lower().split()
        return any(word.strip(".,") in of for word in said)

    def _nearest(self, line: Line, mention: Mention, description: Description) -> Actor | None:
        """The actor named last before somebody whose role does not say whose it is."""
        sorts = {Sort.STATE, Sort.ORG, Sort.COMMUNITY}
        reach = 3
        if description.head.rstrip("s") in _STATE_OFFICES:
            sorts = {Sort.STATE}
            only = self._only_state()
            opened = self._opening_state(line)
            if only is not None:
                return opened or only
            if description.rule == "person.title":
                reach = 1
        begin = mention.title[0] if mention.title is not None else mention.first
        for back in range(min(reach, line.index + 1)):
            for candidate in reversed(self.scene.lines[line.index - back].mentions):
                if candidate.kind is MentionKind.PRONOUN:
                    continue
                if back == 0 and candidate.first >= begin:
                    continue
                actor = self.scene.cast.actor(candidate)
                if actor is not None and not actor.is_person and actor.sort in sorts:
                    if back and self._are_two(
                        self.scene.lines[line.index - back], candidate, actor
                    ):
                        return None
                    return actor
        return None

    def _opening_state(self, line: Line) -> Actor | None:
        """The state that the sentence, or one right before in its paragraph, begins with."""
        for back in range(min(_BACK, line.index) + 1):
            other = self.scene.lines[line.index - back]
            if other.block != line.block:
                break
            first = next(iter(other.mentions), None)
            actor = None if first is None else self.scene.cast.actor(first)
            if first is not None and first.first <= 1 and actor is not None:
                return actor if actor.sort is Sort.STATE else None
        return None

    def _are_two(self, line: Line, mention: Mention, actor: Actor) -> bool:
        """Whether an actor is named together with another: it may be either's minister."""
        for other in self.scene.conjoined_before(line, mention)[:-1]:
            joined = self.scene.cast.anyhow(other)
            if joined is not None and joined is not actor and not joined.is_person:
                return True
        return False

    def _only_state(self) -> Actor | None:
        """The state that the article names at least twice as often as any other."""
        states = [a for a in self.scene.cast.actors.values() if a.sort is Sort.STATE and a.names]
        ranked = sorted(states, key=lambda a: (-sum(a.names.values()), a.key))
        counts = [*(sum(a.names.values()) for a in ranked), 0, 0]
        return ranked[0] if counts[0] >= max(2, 2 * counts[1]) else None


def is_independent(scene: Scene, fact: PersonFact) -> bool:
    """Whether somebody holds no office now: `former president of A`, `the A general Name`."""
    described = fact.description
    if described is None:
        return False
    role = scene.text[described.start : described.end].lower()
    if _ONCE.search(role) is not None:
        return True
    owner = fact.represents
    return (
        owner is not None
        and owner.sort is Sort.STATE
        and described.head.rstrip("s") not in OFFICIAL
    )


def read_people(
    scene: Scene, lexicon: Lexicon, sides: frozenset[str] = frozenset()
) -> tuple[PersonFact, ...]:
    """Every person an article names, in the order of first mention.

    Those who speak for another person are read twice, as `his minister` needs to be told for
    whom he speaks. `sides` are the keys of those who most likely sit at the table.
    """
    reader = _Reader(scene, RoleText(scene, lexicon, sides))
    reader.read()
    first = tuple(reader.facts())
    if not reader.through:
        return first
    spoken = {f.actor.key: f.represents.key for f in first if f.represents is not None}
    again = make_scene(scene.text, scene.lines, scene.cast, scene.cues, spoken)
    second = _Reader(again, RoleText(again, lexicon, sides))
    second.read(frozenset(reader.through))
    renewed = {fact.actor.key: fact for fact in second.facts()}
    return tuple(renewed.get(fact.actor.key, fact) for fact in first)
