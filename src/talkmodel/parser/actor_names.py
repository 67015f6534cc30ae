"""Names gathered into actors: short forms, acronyms, singulars of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.actor_model import Actor, Ref
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import NameProfile, Sort, org_kind, plain_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Form, Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["MANY", "NameGatherer"]

# A word that so many names share tells none of them; an article has no such word.
MANY = 64


@define(eq=False)
class NameGatherer:
    """The actors that the names of an article stand for.

    `by_name` maps each name to the key of its actor, `acronyms` a short form to the name it
    stands for, `capitals` a city to the key of its state.
    """

    lines: Sequence[Line]
    lexicon: Lexicon
    cues: Cues
    actors: dict[str, Actor] = field(factory=dict)
    refs: dict[tuple[int, int], Ref] = field(factory=dict)
    by_name: dict[str, str] = field(factory=dict)
    acronyms: dict[str, str] = field(factory=dict)
    capitals: dict[str, str] = field(factory=dict)
    by_word: dict[str, list[str]] = field(factory=dict)

    def _named_sides(self) -> set[str]:
        """Unknown names in `talks between A and B` or `delegations from A and B`."""
        sides: set[str] = set()
        delegations = self.cues.set("delegation_noun")
        talks = self.cues.set("meeting_noun")
        for line in self.lines:
            tokens = line.tokens
            for mention in line.mentions:
                if mention.kind is not MentionKind.NAME or mention.first < 2:
                    continue
                before, ahead = tokens[mention.first - 1].lower, tokens[mention.first - 2].lower
                if (
                    (
                        before in {"from", "of", "for"}
                        and ahead in delegations - {"people", "army", "president"}
                    )
                    or (before == "between" and ahead in talks)
                    or (before == "and" and line.mentions and self._pairs(line, mention, sides))
                ):
                    sides.add(plain_name(mention.text))
        return sides

    @staticmethod
    def _pairs(line: Line, mention: Mention, sides: set[str]) -> bool:
        """Whether a mention is joined by `and` to one that is already a side."""
        return any(
            other.last == mention.first - 1 and plain_name(other.text) in sides
            for other in line.mentions
        )

    def _find_acronyms(self) -> None:
        """`Front of X (FX)` and `the Movement, or TM`: the short form names the same actor."""
        for line in self.lines:
            tokens = line.tokens
            for index, mention in enumerate(line.mentions[:-1]):
                follow = line.mentions[index + 1]
                if (
                    mention.kind not in (MentionKind.NAME, MentionKind.KNOWN)
                    or follow.kind is MentionKind.PRONOUN
                ):
                    continue
                opened = mention.last < len(tokens) and tokens[mention.last].text == "("
                if not opened and follow.first - mention.last > 3:
                    continue
                if opened:
                    follow = self._in_brackets(line, index + 1) or follow
                short = follow.text
                if not _is_acronym(short):
                    continue
                closed = follow.last < len(tokens) and tokens[follow.last].text == ")"
                between = [t.lower for t in tokens[mention.last : follow.first]]
                if opened and self._is_foreign(mention, short):
                    continue  # `the rules in Mali (TRIM)` are not Mali's short form
                if opened and closed and self._is_family(mention, follow):
                    self.acronyms[plain_name(mention.text)] = short
                elif (opened and closed) or between in (
                    [",", "or"],
                    [",", "known", "as"],
                    ["-", "or"],
                    ["or"],
                ):
                    self.acronyms[short] = plain_name(mention.text)

    @staticmethod
    def _is_foreign(mention: Mention, short: str) -> bool:
        """Whether a state stands before brackets that spell more than its name."""
        state = bool(mention.forms) and mention.forms[0].actor.kind is ActorKind.STATE
        return state and (" " not in mention.text or mention.text[0] != short[0])

    @staticmethod
    def _is_family(mention: Mention, follow: Mention) -> bool:
        """Whether a party stands in brackets after what many parties are called: `Greens (GRL)`."""
        return (
            bool(mention.forms and follow.forms)
            and mention.forms[0].ambiguous
            and follow.forms[0].actor.kind is ActorKind.POLITICAL_PARTY
        )

    @staticmethod
    def _in_brackets(line: Line, index: int) -> Mention | None:
        """The last mention before the closing bracket, as in `(Movimiento Rojo, MR)`."""
        found = None
        for mention in line.mentions[index : index + 3]:
            if mention.last < len(line.tokens) and line.tokens[mention.last].text == ")":
                found = mention
                break
        return found

    def _one_of(self, name: str) -> bool:
        """Whether a name is the singular of a group's name: a Social Democrat."""
        plural = name + "s"
        if plural in self.by_name and self.actors[self.by_name[plural]].sort is Sort.ORG:
            self.by_name[name] = self.by_name[plural]
            return True
        forms = self.lexicon.forms.get(plural, ())
        if forms and forms[0].actor.kind is ActorKind.POLITICAL_PARTY:
            self.by_name[name] = self._known_key(forms[0])
            return True
        return False

    def _enter(self, name: str, sort: Sort, profile: NameProfile) -> None:
        if name in self.by_name or name in self.acronyms or self._one_of(name):
            return
        owner = self._longer(name, sort, profile)
        if owner is not None:
            self.by_name[name] = owner
            return
        key = f"{sort.value}:{name}"
        kinds = {
            Sort.STATE: ActorKind.STATE,
            Sort.COMMUNITY: ActorKind.COMMUNITY,
            Sort.PERSON: ActorKind.PERSON,
        }
        kind = kinds.get(sort) or self._org_kind(name, sort, profile)
        country = self.lexicon.places.get(name) if sort is Sort.PLACE else None
        self.actors[key] = Actor(key, name, sort, kind, country)
        self.by_name[name] = key
        own = name.split()
        for word in {own[0], own[-1]}:
            self.by_word.setdefault(word, []).append(key)

    def _org_kind(self, name: str, sort: Sort, profile: NameProfile) -> ActorKind:
        if sort is not Sort.ORG:
            return ActorKind.OTHER
        kind = org_kind(name, self.lexicon)
        if profile.seen["armed"]:
            return ActorKind.ARMED_GROUP
        if kind is not ActorKind.ORGANISATION:
            return kind
        if profile.seen["union"]:
            return ActorKind.UNION
        if profile.seen["maker"]:
            return ActorKind.COMPANY
        if profile.seen["seats"]:
            return ActorKind.POLITICAL_PARTY
        return ActorKind.COMPANY if profile.seen["firm"] > profile.seen["led"] else kind

    def _longer(self, name: str, sort: Sort, profile: NameProfile) -> str | None:
        """The one actor with a longer name that this name is short for."""
        words = name.split()
        found: set[str] = set()
        for key in {
            *self.by_word.get(words[0], ())[:MANY],
            *self.by_word.get(words[-1], ())[:MANY],
        }:
            actor = self.actors[key]
            own = actor.name.split()
            if len(own) <= len(words):
                continue
            if actor.is_person:
                if _ends_in(own, words) or (profile.seen["title"] and own[0] == name):
                    found.add(key)
            elif actor.sort is Sort.ORG and sort is not Sort.PERSON:
                several, seen = len(words) > 1, profile.seen
                opens = own[: len(words)] == words and (several or not seen["the"] + seen["loc"])
                closes = own[-len(words) :] == words and (several or sort is Sort.ORG)
                if opens or closes:
                    found.add(key)
        return found.pop() if len(found) == 1 else None

    def _spelt_out(self) -> None:
        """`URW` is `Union of Road Workers` where that is the one name with those initials."""
        initials: dict[str, list[str]] = {}
        for actor in self.actors.values():
            if actor.sort is Sort.ORG and " " in actor.name:
                letters = "".join(word[0] for word in actor.name.split() if word[0].isupper())
                initials.setdefault(letters, []).append(actor.key)
        self._own_acronyms(initials)
        for name, key in list(self.by_name.items()):
            owners = initials.get(name, [])
            if len(owners) == 1 and key != owners[0] and key in self.actors:
                self.by_name[name] = owners[0]
                del self.actors[key]

    def _own_acronyms(self, initials: dict[str, list[str]]) -> None:
        """`DUP` is the article's own `Dawn Unity Party`, unless the known owner is named too."""
        named: set[str] = set()
        short: set[str] = set()
        for line in self.lines:
            for mention in line.mentions:
                for form in mention.forms:
                    if form.how is not FormKind.ACRONYM:
                        named.add(form.actor.name)
                    elif len(initials.get(mention.text, ())) == 1:
                        short.add(mention.text)
        for text in short - self.acronyms.keys():
            if all(form.actor.name not in named for form in self.lexicon.forms[text]):
                self.acronyms[text] = self.actors[initials[text][0]].name

    def _known_key(self, form: Form) -> str:
        known = form.actor
        key = f"known:{known.name}"
        if key not in self.actors:
            state = known.kind in (ActorKind.STATE, ActorKind.GOVERNMENT)
            sort = (
                Sort.STATE
                if state
                else Sort.COMMUNITY
                if known.kind is ActorKind.COMMUNITY
                else Sort.ORG
            )
            self.actors[key] = Actor(key, known.name, sort, known.kind, known.country, known)
        return key

    @staticmethod
    def _choose(forms: tuple[Form, ...]) -> Form:
        """The best reading of a form with several: a name before an adjective before a capital."""
        order = [
            FormKind.NAME,
            FormKind.ALIAS,
            FormKind.ACRONYM,
            FormKind.PEOPLE,
            FormKind.ADJECTIVE,
        ]
        ranked = {how: rank for rank, how in enumerate(order)}
        return min(forms, key=lambda form: ranked.get(form.how, len(order)))


def _ends_in(own: list[str], words: list[str]) -> bool:
    """Whether a name ends in a shorter one; a sentence may begin with its `Van` or `Ag`."""
    tail = own[-len(words) :]
    return tail == words or (tail[0].islower() and tail == [words[0].lower(), *words[1:]])


def _is_acronym(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        2 <= len(text) <= 10
        and (len(letters) > 1 or (text[0].isupper() and text[1:].isdigit()))
        and sum(c.isupper() for c in letters) * 2 > len(letters)
    )
