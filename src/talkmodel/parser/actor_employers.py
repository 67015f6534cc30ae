"""Whom a union bargains with: an unknown name beside a union's is a firm, never a state."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from talkmodel.model import ActorKind
from talkmodel.parser.actor_families import FamilyGatherer
from talkmodel.parser.mention_bodies import its_union
from talkmodel.parser.mention_model import MentionKind
from talkmodel.parser.names import FIRM_LAST, Sort, plain_name
from talkmodel.parser.owned_names import owner_before
from talkmodel.parser.states import is_demonym
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talkmodel.parser.actor_model import Actor
    from talkmodel.parser.mention_model import Line, Mention
    from talkmodel.parser.names import NameProfile

__all__ = ["EmployerGatherer"]

_QUARRELS = words("dispute disputes standoff stand-off row deal agreement settlement contract")
_BARGAIN = words(
    """
    resume resumed resuming reach reached reaching hold held holding begin began begun open opened
    reopen reopened strike struck sign signed break broke suspend suspended restart restarted
    """
)
_NO_FIRM = ("state", "title", "role", "who", "apposition", "armed", "led", "loc")
# What a firm's name may end in, and no surname: `Harland Ports` reads like a person's otherwise.
_FIRM_LAST = FIRM_LAST | words(
    """
    ports docks harbours harbors trains lines coaches trams services systems solutions stores
    bakeries mines mining mill factories works plants refineries water gas electric oil post mail
    media studios pictures networks hotels casinos hospitals clinics cars trucks vehicles tyres
    tires engines electronics chips semiconductors aluminium aluminum paper
    dairies farms fisheries renewables airports
    """
)
_AND = (["and"], ["and", "the"])
_ITS = frozenset({"its"})
_AHEAD, _REACH = 4, 5


@define(eq=False)
class EmployerGatherer(FamilyGatherer):
    """The firms that an article names beside unions."""

    def _employers(self, profiles: Mapping[str, NameProfile]) -> None:
        """Enter as a firm who is paired with a union and has no sign of being something else."""
        singles = {name for name in profiles if " " not in name}
        for line in self.lines:
            for mention, sure in self._bargaining(line) if "and" in line.vocabulary else ():
                actor, profile = self._actor(mention), profiles.get(plain_name(mention.text))
                if actor is not None and self._may_employ(actor, profile, singles, sure=sure):
                    actor.sort, actor.kind = Sort.ORG, ActorKind.COMPANY

    def _bargaining(self, line: Line) -> Iterator[tuple[Mention, bool]]:
        """The names that bargain with a union, and whether talks are said to be between the two."""
        for one, two in pairwise(line.mentions):
            between = [token.lower for token in line.tokens[one.last : two.first]]
            other = self._unpaired(one, two) if between in _AND else None
            sure = other is not None and self._is_between(line, one)
            if other is not None and (sure or self._is_joint(line, two.last)):
                yield other, sure
        for index in line.indexes(_ITS):
            mention, after = line.upto_token(index - 1), its_union(line, index, self.cues)
            joined = mention is not None and line.tokens[index - 1].lower == "and"
            if mention is not None and joined and after is not None and self._is_joint(line, after):
                yield mention, False

    def _actor(self, mention: Mention) -> Actor | None:
        return self.actors.get(self.by_name.get(plain_name(mention.text), ""))

    def _unpaired(self, one: Mention, two: Mention) -> Mention | None:
        """The name of two of which the other is a union's."""
        unions = [self._names_union(mention) for mention in (one, two)]
        other = two if unions[0] else one
        return other if sum(unions) == 1 and other.kind is MentionKind.NAME else None

    def _names_union(self, mention: Mention) -> bool:
        if mention.forms:
            return self._choose(mention.forms).actor.kind is ActorKind.UNION
        name = plain_name(mention.text)
        name = self.acronyms.get(name, name)
        return name in self.by_name and self._is_union(name, self.by_name[name])

    def _is_between(self, line: Line, one: Mention) -> bool:
        """Whether talks, or a quarrel, are said to be between two of which this is the first."""
        owner = owner_before(line, one)
        at = (one if owner is None else owner).first - 1
        if at > 0 and line.tokens[at].lower == "the":
            at -= 1
        if at < 1 or line.tokens[at].lower != "between":
            return False
        behind = {token.lower for token in line.tokens[max(0, at - _AHEAD) : at]}
        return not behind.isdisjoint(self.cues.phrases("talks_noun").firsts | _QUARRELS)

    def _is_joint(self, line: Line, at: int) -> bool:
        """Whether two that end at a token bargain together, and with nobody else."""
        auxiliary = self.cues.set("auxiliary")
        while at < len(line.tokens) and line.tokens[at].lower in auxiliary:
            at += 1
        ahead = [token.lower for token in line.tokens[at : at + _REACH]]
        talks = self.cues.phrases("talks_noun").firsts
        return (
            ahead[:1] != []
            and ahead[0] in _BARGAIN
            and not talks.isdisjoint(ahead)
            and "with" not in {token.lower for token in line.tokens[at:]}
        )

    def _may_employ(
        self, actor: Actor, profile: NameProfile | None, singles: set[str], *, sure: bool
    ) -> bool:
        """Whether nothing says that an unknown name is a state's, a place's or a person's."""
        if profile is None or any(profile.seen[sign] for sign in _NO_FIRM):
            return False
        if actor.is_person:
            alone = profile.words[-1] not in singles and actor.name == profile.text
            return sure and alone and profile.words[-1].lower() in _FIRM_LAST
        if actor.sort is Sort.ORG:
            headed = any(word.lower() in self.lexicon.org_heads for word in actor.name.split())
            return actor.kind is ActorKind.ORGANISATION and not headed
        peoples = [name for name, key in self.by_name.items() if key == actor.key]
        town = actor.sort is Sort.PLACE or actor.name in self.lexicon.places
        return not town and not any(is_demonym(name, actor.name) for name in peoples)
