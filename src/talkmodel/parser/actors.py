"""Mentions gathered into actors: names with their short forms, acronyms, demonyms.

Capitals and seats of power.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.actor_bodies import is_body
from talkmodel.parser.actor_employers import EmployerGatherer
from talkmodel.parser.actor_model import Actor, Cast, Ref, Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.name_uses import profile_names
from talkmodel.parser.names import Sort, classify, plain_name
from talkmodel.parser.owned_names import mark_owners
from talkmodel.parser.states import is_demonym
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import plain_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Form, Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.tokens import Token
    from talkmodel.parser.words import Cues

__all__ = ["Actor", "Cast", "Ref", "Use", "gather"]

_PLACE_USES = words("in at near outside around across inside through off")
_BOTH_WAYS = words("to from into toward towards over for")
_MOTION = words(
    """
    flew fly flown travelled traveled travel went go came come return returned moved move
    back flying invited arrived trip visit flight sent
    """
)


@define(eq=False)
class _Gatherer(EmployerGatherer):
    plain: frozenset[str] = field(factory=frozenset, init=False)
    certain: frozenset[str] = field(factory=frozenset, init=False)
    land: str | None = field(default=None, init=False)

    def run(self) -> Cast:
        profiles = profile_names(self.lines, self.lexicon, self.cues)
        sides = self._named_sides()
        singles = frozenset(name for name in profiles if " " not in name)
        sorts = {
            name: classify(p, self.lexicon, self.cues, singles) for name, p in profiles.items()
        }
        for name in sides:
            if sorts.get(name) in (Sort.OTHER, Sort.PLACE):
                sorts[name] = Sort.STATE
        self._find_acronyms()
        self._find_families()
        for short, full in self.acronyms.items():
            if short in profiles and full in profiles:
                profiles[full].seen["armed"] += profiles[short].seen["armed"]
        for name in sorted(
            profiles, key=lambda n: (-len(profiles[n].words), not n.endswith("s"), n)
        ):
            if not is_body(name):
                self._enter(name, sorts[name], profiles[name])
        self._call_parties()
        self._enter_short(profiles)
        self._spelt_out()
        self._enter_members()
        self._realms()
        self._demonyms()
        self._find_capitals()
        self._unnamed_states()
        self._employers(profiles)
        self._point()
        self._tell_countries()
        mark_owners(self.lines, self.actors, self.refs)
        return Cast(self.actors, self.refs)

    def _is_noun(self, token: Token) -> bool:
        """Whether a word after an adjective can be what the adjective tells more of."""
        return (
            token.is_word
            and token.lower not in self.cues.table(plain_words)
            and self.cues.verbs("say").at((token,), 0) is None
            and self.cues.verbs("demand").at((token,), 0) is None
        )

    def _point(self) -> None:
        self.plain = frozenset(
            form.actor.name
            for line in self.lines
            for mention in line.mentions
            for form in mention.forms
            if form.how not in (FormKind.CAPITAL, FormKind.SEAT)
        )
        sure = [
            mention.forms[0].actor
            for line in self.lines
            for mention in line.mentions
            if mention.forms and not mention.forms[0].ambiguous
        ]
        self.certain = frozenset(actor.name for actor in sure)
        lands = {a.country for a in sure if a.kind is ActorKind.POLITICAL_PARTY}
        self.land = lands.pop() if len(lands) == 1 else None
        for line in self.lines:
            for mention in line.mentions:
                if mention.kind is MentionKind.KNOWN:
                    self._point_known(line, mention)
                elif mention.kind is MentionKind.NAME:
                    self._point_name(line, mention)

    def _point_known(self, line: Line, mention: Mention) -> None:
        owner = self.acronyms.get(mention.text)
        if owner is not None and owner != plain_name(mention.text):
            if self.by_name.get(owner) in self.actors:
                return self._set(line, mention, self.by_name[owner], Use.ACTOR)
            form = self.lexicon.forms.get(owner, mention.forms)[0]
            return self._set(line, mention, self._known_key(form), Use.ACTOR)
        form = self._choose(self._likely(line, mention))
        return self._set(line, mention, self._known_key(form), self._use(line, mention, form))

    def _likely(self, line: Line, mention: Mention) -> tuple[Form, ...]:
        """The forms of actors that the article names; `Danish` before a noun is an adjective.

        Where the article names the SPD too, Social Democrats and Greens are the German ones.
        """
        if len(mention.forms) > 1 and mention.forms[0].ambiguous:
            sure = tuple(f for f in mention.forms if f.actor.name in self.certain)
            if sure or self.land is not None:
                at_home = tuple(f for f in mention.forms if f.actor.country == self.land)
                return sure or at_home or mention.forms
        forms = tuple(f for f in mention.forms if f.actor.name in self.plain) or mention.forms
        noun = mention.last < len(line.tokens) and self._is_noun(line.tokens[mention.last])
        adjectives = tuple(f for f in forms if f.how is FormKind.ADJECTIVE) if noun else ()
        named = any(f.how in (FormKind.NAME, FormKind.ALIAS, FormKind.ACRONYM) for f in forms)
        return forms if named else adjectives or forms

    def _use(self, line: Line, mention: Mention, form: Form) -> Use:
        tokens = line.tokens
        follows = tokens[mention.last] if mention.last < len(tokens) else None
        before = tokens[mention.first - 1].lower if mention.first else ""
        ahead = tokens[mention.first - 2].lower if mention.first > 1 else ""
        if before == "the" and mention.first > 1:
            before, ahead = ahead, tokens[mention.first - 3].lower if mention.first > 2 else ""
        if form.how is FormKind.ADJECTIVE:
            delegation = self.cues.set("delegation_noun")
            if (
                follows is not None
                and follows.lower in delegation
                and not _starts_name(line, mention.last + 1)
            ):
                return Use.ACTOR
            return Use.ADJECTIVE
        territorial = form.how is FormKind.CAPITAL or form.actor.kind in {
            ActorKind.STATE,
            ActorKind.COMMUNITY,
            ActorKind.OTHER,
        }
        if territorial and form.how is not FormKind.PEOPLE:
            if before in _PLACE_USES or (before in _BOTH_WAYS and ahead in _MOTION):
                return Use.PLACE
            if (
                before in {"from", "for"}
                and ahead not in self.cues.set("delegation_noun")
                and form.how is FormKind.CAPITAL
            ):
                return Use.PLACE
            if (
                form.how is FormKind.CAPITAL
                and follows is not None
                and follows.lower in self.cues.set("meeting_noun")
            ):
                return Use.PLACE
            if form.how is FormKind.CAPITAL and before in {"of", "to"} and ahead != "government":
                return Use.PLACE
        return Use.ACTOR

    def _tell_countries(self) -> None:
        """`the Australian Greens` are Australia's: a party's name that many have says no more."""
        told: dict[str, set[str | None]] = {}
        for line in self.lines:
            for state, party in pairwise(line.mentions):
                ref = self.refs.get((party.start, party.end))
                owner = self.refs.get((state.start, state.end))
                if ref is None or owner is None or not _belongs(line, state, party):
                    continue
                if self.actors[owner.key].sort is Sort.STATE:
                    told.setdefault(ref.key, set()).add(self.actors[owner.key].country)
        for key, countries in told.items():
            actor = self.actors[key]
            shared = actor.known is not None and actor.country is None and len(countries) == 1
            if shared and actor.kind is ActorKind.POLITICAL_PARTY:
                actor.country = countries.pop()

    def _point_name(self, line: Line, mention: Mention) -> None:
        name = plain_name(mention.text)
        name = self.acronyms.get(name, name)
        key = self.by_name.get(name)
        if key is None or key not in self.actors:
            forms = self.lexicon.forms.get(name, ())
            if not forms:
                return
            key = self._known_key(self._choose(forms))
        actor = self.actors[key]
        use = Use.ACTOR
        before = line.tokens[mention.first - 1].lower if mention.first else ""
        ahead = line.tokens[mention.first - 2].lower if mention.first > 1 else ""
        if actor.is_place:
            use = Use.PLACE
        elif self.by_name.get(name + "s") == key or name + "s" == actor.name:
            use = Use.ADJECTIVE
        elif actor.sort is Sort.STATE:
            follows = line.tokens[mention.last] if mention.last < len(line.tokens) else None
            if before in _PLACE_USES or (before in _BOTH_WAYS and ahead in _MOTION):
                use = Use.PLACE
            elif (
                name != actor.name
                and " of " not in name
                and name not in self.capitals
                and follows is not None
                and follows.is_word
                and follows.text[0].islower()
                and follows.lower not in self.cues.set("delegation_noun")
                and follows.lower not in self.cues.set("auxiliary")
                and not name.endswith("s")
            ):
                use = Use.ADJECTIVE
        self._set(line, mention, key, use)

    def _set(self, line: Line, mention: Mention, key: str, use: Use) -> None:
        self.refs[mention.start, mention.end] = Ref(key, use)
        actor = self.actors[key]
        actor.spans.append((mention.start, mention.end, line.index))
        follows = line.tokens[mention.last] if mention.last < len(line.tokens) else None
        adjective = mention.has_form(FormKind.ADJECTIVE) and not mention.has_form(
            FormKind.NAME, FormKind.ALIAS, FormKind.ACRONYM
        )
        if mention.has_form(FormKind.PEOPLE):
            adjective = adjective and follows is not None and self._is_noun(follows)
        if mention.kind is MentionKind.NAME and not mention.text.endswith("s"):
            government = actor.name == f"{mention.text} government"
            adjective = government or is_demonym(mention.text, actor.name)
            adjective = adjective and actor.sort is Sort.STATE
        if use is Use.ACTOR and not adjective:
            actor.names[mention.text] = actor.names.get(mention.text, 0) + 1


def _belongs(line: Line, state: Mention, party: Mention) -> bool:
    """Whether a state's adjective or genitive stands right before a name."""
    between = line.tokens[state.last : party.first]
    return all(token.kind is TokenKind.POSSESSIVE for token in between) and len(between) < 2


def _starts_name(line: Line, index: int) -> bool:
    return index < len(line.tokens) and line.tokens[index].is_capitalised


def gather(lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> Cast:
    """Gather the mentions of an article into actors."""
    return _Gatherer(lines, lexicon, cues).run()
