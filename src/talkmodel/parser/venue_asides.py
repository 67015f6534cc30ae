"""Places where somebody only speaks, travels or sees others, or that are only wished for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.venue_clauses import clause_of
from talkmodel.parser.venue_wishes import fulfilled, is_condition, is_wish
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.venue_links import Link
    from talkmodel.parser.venue_places import Site

__all__ = ["Asides"]

_PRESS = words("news press media")
_LISTENING = words("told tell tells telling addressed addresses addressing")
_HOMEWARD = words(
    """
    return returns returned returning fly flies flew flown travel travels travelled traveled go goes
    went gone come comes came head heads headed arrive arrives arrived back
    """
)
_ERRANDS = words("consultations instructions orders advice")
_TALKS = words("talks meeting round session negotiations")
_TALKS_THERE = words("after following the where")
_WITH = words("met meet meets meeting talks consultations discussions conversations")
_OWN = words("his her its their")
_OWN_BODIES = words(
    """
    cabinet government advisers advisors aides commanders party staff colleagues generals allies
    lawmakers leadership members supporters family lawyers board ministers
    """
)
_OUTSIDERS = words(
    """
    pope pontiff cabinet parliament lawmakers reporters journalists investors supporters donors
    relatives families bankers bank voters students friends
    """
)
# Who heads a state that is no side and no broker is seen on a state visit.
_HEADS_OF_STATE = words("chancellor president premier prime taoiseach monarch")
_ABOUT_TALKS = words(
    """
    truce ceasefire cease-fire peace plan plans proposal proposals deal accord roadmap negotiators
    negotiator negotiation negotiations negotiate delegates delegate delegation delegations
    mediation mediators proximity indirect shuttle hostages hostage
    """
)
_HELPERS = words(
    """
    mediator mediators mediation facilitator facilitators envoy envoys counterpart counterparts
    rival rivals side sides delegation delegations negotiator negotiators go-between go-betweens
    """
)
_ASSEMBLIES = words("council parliament cabinet congress senate assembly")
# Those of a side are not at the table themselves.
_HOUSES = words("parliament cabinet congress senate")
_PLURAL_OFFICES = words("ministers leaders officials ambassadors governors presidents diplomats")
_DRAFTED = words("drafted drawn devised")
_NEAR, _FAR = 4, 8
_SIDES = 2


@frozen(eq=False)
class Asides:
    """Tells where the talks are from where somebody only is.

    `seated` holds the keys of the sides, mediators and observers, empty where nobody knows them.
    """

    scene: Scene
    seated: frozenset[str]

    def is_aside(self, line: Line, link: Link, site: Site) -> bool:
        """Whether the words that tie a place to talks are about something else."""
        head = link.head
        if head > site.first:
            return self._is_with_others(line, head, len(line.tokens))
        return (
            self._is_speech(line, head, site)
            or self._is_visit(line, site.last)
            or self._is_errand(line, head, site)
            or self._is_draft(line, head)
            or (is_wish(line, head) and fulfilled(self.scene, line, site.last) is None)
            or is_condition(line, link, site)
            or self._is_of_others(line, head)
            or self._is_with_others(line, head, site.first - 1)
        )

    def _is_speech(self, line: Line, head: int, site: Site) -> bool:
        """`a news conference in X`, `told a conference in X`, with no word of talks there."""
        if self._has_talks_there(line, site):
            return False
        before = [token.lower for token in line.tokens[max(0, head - _NEAR) : head]]
        if before and before[-1] in _PRESS:
            return True
        told = next((at for at, word in enumerate(before) if word in _LISTENING), None)
        if told is None or before[told + 1 : told + 2] not in (["a"], ["the"], ["an"]):
            return False
        talkers = self.scene.cues.set("venue_talker")
        return all(token.lower not in talkers for token in line.tokens[head : site.first])

    def _has_talks_there(self, line: Line, site: Site) -> bool:
        """`in X after the talks`, `in X, the venue of the talks`, `in X, where the talks`."""
        after = [token.lower for token in line.tokens[site.last : site.last + 2]]
        lead = after[1:] if after[:1] == [","] else after[:1]
        start = site.last + 1 + (after[:1] == [","])
        talks = self.scene.cues.phrases("talks_noun").within(line.tokens, start, start + _NEAR)
        others = any(token.lower == "with" for token in line.tokens[start : start + _NEAR])
        return talks is not None and not others and not _TALKS_THERE.isdisjoint(lead)

    @staticmethod
    def _is_errand(line: Line, head: int, site: Site) -> bool:
        """`returned to X for consultations`, `went back to X after the talks`."""
        if line.tokens[head].lower not in _HOMEWARD:
            return False
        after = [token.lower for token in line.tokens[site.last : site.last + _NEAR]]
        if after[:1] == ["for"]:
            return not _ERRANDS.isdisjoint(after[1:3])
        return after[:1] == ["after"] and not _TALKS.isdisjoint(after[1:3])

    def _is_visit(self, line: Line, at: int) -> bool:
        """`flew to X for talks with the bank`."""
        bound = at + 1 < len(line.tokens) and line.tokens[at].lower == "for"
        return bound and self._is_with_others(line, at + 1, len(line.tokens))

    def _is_draft(self, line: Line, head: int) -> bool:
        """`under a plan drafted in X`."""
        behind = [token.lower for token in line.tokens[max(0, head - _NEAR) : head]]
        deals = self.scene.cues.phrases("venue_deal_noun").firsts
        drafted = line.tokens[head].lower in _DRAFTED and "under" in behind
        return drafted and behind[-1] in deals

    # -- who meets whom ---------------------------------------------------------------------------

    def _is_of_others(self, line: Line, head: int) -> bool:
        """`X ministers meeting in`, `the Security Council is to meet in`: nobody at the table."""
        tokens, at = line.tokens, head
        if tokens[head].lower != "meeting":
            at = self.scene.skip_auxiliaries(line, head) + 1
            while at > 0 and tokens[at - 1].lower == "to":
                at = self.scene.skip_auxiliaries(line, at - 1) + 1
        if not at or tokens[head].lower not in _WITH:
            return False
        noun = tokens[at - 1].lower
        bodies = _PLURAL_OFFICES if at == head and tokens[head].lower == "meeting" else _ASSEMBLIES
        if noun not in bodies or any(t.lower == "and" for t in tokens[max(0, at - _NEAR) : at]):
            return False
        if noun in _HOUSES and tokens[at - 1].text == noun:
            return True
        named = [m for m in line.mentions if at - _NEAR <= m.first < at]
        return self._are_outsiders(named) or (noun in _ASSEMBLIES and not self._any_seated(named))

    def _is_with_others(self, line: Line, head: int, stop: int) -> bool:
        """`met the pope in`, `talks with his cabinet in`: somebody who is not at the table."""
        tokens = line.tokens
        if tokens[head].lower not in _WITH:
            return False
        start = head + 1
        if start < len(tokens) and tokens[start].lower in {"with", "of"}:
            start += 1
        elif tokens[head].lower not in {"met", "meet", "meets"}:
            return False
        end = start
        while end < min(stop, start + _FAR) and tokens[end].is_word and not self._ends(line, end):
            end += 1
        said = [token.lower for token in tokens[start:end]]
        if not said or not _HELPERS.isdisjoint(said):
            return False
        if said[0] in _OWN and not _OWN_BODIES.isdisjoint(said):
            return True
        named = [m for m in line.mentions if start <= m.first < end]
        if named and named[0].first <= start + 1:
            return self._are_outsiders(named) and self._is_apart(line, head, (start, end))
        return not named and not _OUTSIDERS.isdisjoint(said)

    def _is_apart(self, line: Line, head: int, met: tuple[int, int]) -> bool:
        """Whether outsiders are met for something else than the talks of the article.

        Hosts and mediators, whom an article need not call so, are met for these.
        """
        said = {token.lower for token in line.tokens[slice(*met)]}
        if not _OUTSIDERS.isdisjoint(said):
            return True
        low, high = clause_of(line, head)
        others = [*line.tokens[low:head], *line.tokens[met[0] : high]]
        if not _ABOUT_TALKS.isdisjoint(token.lower for token in others):
            return False
        if self._is_said_again(line, head, met[1], high):
            return False
        before = [m for m in line.mentions if low <= m.first and m.last <= head]
        sides = {actor.key for m in before if (actor := self._actor(m)) is not None}
        if len(sides & self.seated) >= _SIDES:
            return False
        return not _HEADS_OF_STATE.isdisjoint(said) or self._are_outsiders(before)

    def _is_said_again(self, line: Line, head: int, start: int, high: int) -> bool:
        """`met X in Y for talks`: the clause names talks once more."""
        nouns = self.scene.cues.phrases("talks_noun")
        found = line.tokens[head].lower in {"met", "meet", "meets"}
        return found and nouns.within(line.tokens, start, high) is not None

    def _ends(self, line: Line, at: int) -> bool:
        word = line.tokens[at].lower
        return word in self.scene.cues.set("preposition") and word != "of"

    def _actor(self, mention: Mention) -> Actor | None:
        if mention.kind is MentionKind.PRONOUN:
            return None
        return self.scene.side_of(self.scene.cast.anyhow(mention))

    def _any_seated(self, named: list[Mention]) -> bool:
        actors = (self._actor(mention) for mention in named)
        return any(actor is not None and actor.key in self.seated for actor in actors)

    def _are_outsiders(self, named: list[Mention]) -> bool:
        """Whether those named are all known to be of somebody who has no part in the talks."""
        actors = [self._actor(mention) for mention in named]
        known = [
            a for a in actors if a is not None and not a.is_person and a.sort is not Sort.OTHER
        ]
        if len(self.seated) < _SIDES or not known or self._any_seated(named):
            return False
        return len(known) == len([one for one in named if one.kind is not MentionKind.PRONOUN])
