"""Parties called by their family: `the Dune Liberals of Vexa` and `the Liberals` are Vexa."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from talkmodel.model import ActorKind
from talkmodel.parser.actor_bodies import BodyGatherer
from talkmodel.parser.mention_model import MentionKind
from talkmodel.parser.names import Sort, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FamilyGatherer"]


@define(eq=False)
class FamilyGatherer(BodyGatherer):
    """The parties of an article with the families that they are said to be of."""

    def _find_families(self) -> None:
        """Point a family's name to the party, where it is said to be of one party alone."""
        owners: dict[str, set[str]] = {}
        for whole, family, party in self._of_parties():
            self.acronyms[whole] = party
            words = family.split()
            for short in {family, *words[1:], " ".join(words[1:])}:
                owners.setdefault(short, set()).add(party)
        for short, parties in owners.items():
            if len(parties) == 1 and self._is_family_name(short.split()):
                self.acronyms.setdefault(short, next(iter(parties)))

    def _call_parties(self) -> None:
        """Who is said to be of a family is a party, whatever else its name could be."""
        named = {party for _, _, party in self._of_parties()}
        for line in self.lines:
            for mention in line.mentions:
                behind = [t.lower for t in line.tokens[max(0, mention.first - 2) : mention.first]]
                if behind[-1:] == ["of"] and self._is_family_name(behind[:-1]):
                    named.add(plain_name(mention.text))
        for party in named:
            actor = self.actors.get(self.by_name.get(party, ""))
            if actor is not None and actor.known is None and actor.sort in (Sort.ORG, Sort.OTHER):
                actor.sort, actor.kind = Sort.ORG, ActorKind.POLITICAL_PARTY

    def _of_parties(self) -> Iterator[tuple[str, str, str]]:
        """Every name such as `Dune Liberals of Vexa`, its family and its party."""
        named = {m.text for line in self.lines for m in line.mentions}
        for line in self.lines:
            for mention in line.mentions:
                if mention.kind is not MentionKind.NAME or " of " not in mention.text:
                    continue
                whole = plain_name(mention.text)
                family, _, party = whole.partition(" of ")
                if self._is_family_name(family.split()) and self._is_party(party, named):
                    yield whole, family, party

    def _is_family_name(self, words: list[str]) -> bool:
        """Whether words end in what the members of many parties are called: `Socialists`."""
        last = words[-1].lower() if words else ""
        kind = self.lexicon.org_heads.get(last)
        return last.endswith("s") and kind is ActorKind.POLITICAL_PARTY

    def _is_party(self, name: str, named: set[str]) -> bool:
        """Whether a name is a party's: known as one, or named alone and no land or place."""
        forms = self.lexicon.forms.get(name, ())
        if forms:
            return forms[0].actor.kind is ActorKind.POLITICAL_PARTY
        place = name in self.lexicon.places or name in self.lexicon.regions
        return name in named and not place
