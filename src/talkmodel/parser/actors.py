"""Mentions gathered into actors: names with their short forms, acronyms, demonyms.

Capitals and seats of power.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import NameProfile, Sort, classify, org_kind, plain_name, profile_names
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from talkmodel.lexicon import Form, KnownActor, Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.tokens import Token
    from talkmodel.parser.words import Cues

__all__ = ["Actor", "Cast", "Ref", "Use", "gather"]

_PLACE_USES = words(
    """
    in at near outside around across inside through off
    """
)
_BOTH_WAYS = frozenset({"to", "from", "into", "toward", "towards", "over", "for"})
_MOTION = words(
    """
    flew fly flown travelled traveled travel went go came come return returned moved move
    back flying invited arrived trip visit flight sent
    """
)
_DEMONYM_ENDS = (
    "n",
    "an",
    "ian",
    "i",
    "ese",
    "ish",
    "ns",
    "ans",
    "ians",
    "is",
    "n's",
    "ic",
    "ean",
    "eans",
    "er",
    "ers",
)
_MIN_STEM = 4


class Use(Enum):
    """How a mention uses a name: for somebody who acts, for a place, or as an adjective."""

    ACTOR = "actor"
    PLACE = "place"
    ADJECTIVE = "adjective"


@define(eq=False)
class Actor:
    """Somebody, or some place, an article names.

    `names` are its surface forms with how often each occurs.
    """

    key: str
    name: str
    sort: Sort
    kind: ActorKind
    country: str | None = None
    known: KnownActor | None = None
    names: dict[str, int] = field(factory=dict)
    spans: list[tuple[int, int, int]] = field(factory=list)

    @property
    def is_person(self) -> bool:
        """Whether the actor is a named human."""
        return self.sort is Sort.PERSON

    @property
    def is_place(self) -> bool:
        """Whether the actor is only a place."""
        return self.sort is Sort.PLACE

    def note(self, surface: str, start: int, end: int, line: int) -> None:
        """Remember one occurrence."""
        self.names[surface] = self.names.get(surface, 0) + 1
        self.spans.append((start, end, line))


@frozen
class Ref:
    """What a mention points to, and how it is used."""

    key: str
    use: Use


@frozen(eq=False)
class Cast:
    """All actors of an article, and which mention points to which."""

    actors: Mapping[str, Actor]
    refs: Mapping[tuple[int, int], Ref]

    def ref(self, mention: Mention) -> Ref | None:
        """What a mention points to, if it is known."""
        return self.refs.get((mention.start, mention.end))

    def actor(self, mention: Mention) -> Actor | None:
        """The actor that a mention points to as somebody who acts."""
        ref = self.ref(mention)
        if ref is None or ref.use is not Use.ACTOR:
            return None
        return self.actors[ref.key]

    def anyhow(self, mention: Mention) -> Actor | None:
        """The actor or place that a mention points to, whatever its use."""
        ref = self.ref(mention)
        return None if ref is None else self.actors[ref.key]


@define(eq=False)
class _Gatherer:
    lines: Sequence[Line]
    lexicon: Lexicon
    cues: Cues
    actors: dict[str, Actor] = field(factory=dict)
    refs: dict[tuple[int, int], Ref] = field(factory=dict)
    by_name: dict[str, str] = field(factory=dict)
    acronyms: dict[str, str] = field(factory=dict)
    capitals: dict[str, str] = field(factory=dict)
    plain: frozenset[str] = frozenset()
    by_word: dict[str, list[str]] = field(factory=dict)

    # -- names ---

    def run(self) -> Cast:
        profiles = profile_names(self.lines, self.lexicon, self.cues)
        sides = self._named_sides()
        singles = frozenset(name for name in profiles if " " not in name)
        sorts = {
            name: classify(p, self.lexicon, self.cues, singles) for name, p in profiles.items()
        }
        for name in sides:
            if sorts.get(name) in {Sort.OTHER, Sort.PLACE}:
                sorts[name] = Sort.STATE
        self._find_acronyms()
        for name in sorted(profiles, key=lambda n: (-len(profiles[n].words), not n.endswith("s"), n)):
            self._enter(name, sorts[name], profiles[name])
        self._spelt_out()
        self._demonyms()
        self._find_capitals()
        self._point()
        return Cast(self.actors, self.refs)

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
                    mention.kind not in {MentionKind.NAME, MentionKind.KNOWN}
                    or follow.kind is MentionKind.PRONOUN
                ):
                    continue
                opened = mention.last < len(tokens) and tokens[mention.last].text == "("
                if opened:
                    follow = self._in_brackets(line, index + 1) or follow
                closed = follow.last < len(tokens) and tokens[follow.last].text == ")"
                between = [t.lower for t in tokens[mention.last : follow.first]]
                short = follow.text
                if not _is_acronym(short):
                    continue
                if (opened and closed) or between in (
                    [",", "or"],
                    [",", "known", "as"],
                    ["-", "or"],
                    ["or"],
                ):
                    self.acronyms[short] = plain_name(mention.text)

    @staticmethod
    def _in_brackets(line: Line, index: int) -> Mention | None:
        """The last mention before the closing bracket, as in `(Movimiento Rojo, MR)`."""
        found = None
        for mention in line.mentions[index : index + 3]:
            if mention.last < len(line.tokens) and line.tokens[mention.last].text == ")":
                found = mention
                break
        return found

    def _is_noun(self, token: Token) -> bool:
        """Whether a word after an adjective can be what the adjective tells more of."""
        plain = ("auxiliary", "preposition", "conjunction", "adverb", "pronoun")
        return (
            token.is_word
            and not any(token.lower in self.cues.set(name) for name in plain)
            and self.cues.verbs("say").at((token,), 0) is None
            and self.cues.verbs("demand").at((token,), 0) is None
        )

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
        if kind is not ActorKind.ORGANISATION:
            return kind
        if profile.seen["seats"]:
            return ActorKind.POLITICAL_PARTY
        return ActorKind.COMPANY if profile.seen["firm"] > profile.seen["led"] else kind

    def _longer(self, name: str, sort: Sort, profile: NameProfile) -> str | None:
        """The one actor with a longer name that this name is short for."""
        words = name.split()
        found: set[str] = set()
        for key in {*self.by_word.get(words[0], ())} | {*self.by_word.get(words[-1], ())}:
            actor = self.actors[key]
            own = actor.name.split()
            if len(own) <= len(words):
                continue
            if actor.is_person:
                if own[-len(words) :] == words or (profile.seen["title"] and own[0] == name):
                    found.add(key)
            elif actor.sort is Sort.ORG and sort is not Sort.PERSON:
                if (
                    (
                        own[: len(words)] == words
                        and (len(words) > 1 or not (profile.seen["the"] or profile.seen["loc"]))
                    )
                    or (len(words) > 1 and own[-len(words) :] == words)
                    or (sort is Sort.ORG and len(words) == 1 and own[-1] == name)
                ):
                    found.add(key)
        return found.pop() if len(found) == 1 else None

    def _spelt_out(self) -> None:
        """`URW` is `Union of Road Workers` where that is the one name with those initials."""
        initials: dict[str, list[str]] = {}
        for actor in self.actors.values():
            if actor.sort is Sort.ORG and " " in actor.name:
                letters = "".join(word[0] for word in actor.name.split() if word[0].isupper())
                initials.setdefault(letters, []).append(actor.key)
        for name, key in list(self.by_name.items()):
            owners = initials.get(name, [])
            if len(owners) == 1 and key != owners[0] and key in self.actors:
                self.by_name[name] = owners[0]
                del self.actors[key]

    def _demonyms(self) -> None:
        """`Zembrian` belongs to `Zembria` when the article names the state."""
        singles: dict[str, list[str]] = {}
        for name, key in self.by_name.items():
            if " " not in name and key in self.actors:
                singles.setdefault(name[: _MIN_STEM - 1], []).append(name)
        states: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            stem = actor.name.split()[-1][: _MIN_STEM - 1]
            if (
                actor.sort in {Sort.OTHER, Sort.PLACE}
                and " " not in actor.name
                and any(_is_demonym(n, actor.name) for n in singles.get(stem, ()))
            ):
                actor.sort, actor.kind = Sort.STATE, ActorKind.STATE
            if actor.sort is Sort.STATE:
                states.setdefault(stem, []).append(actor)
        for name, key in list(self.by_name.items()):
            if " " in name or key not in self.actors or self.actors[key].sort is Sort.PERSON:
                continue
            for state in states.get(name[: _MIN_STEM - 1], ()):
                if _is_demonym(name, state.name):
                    self.by_name[name] = state.key
                    if key in self.actors and key != state.key:
                        del self.actors[key]
                    break

    def _find_capitals(self) -> None:
        """`Seva, the Zembrian capital` and `Zembria's capital, Seva` make Seva stand for Zembria."""
        for line in self.lines:
            for index, token in enumerate(line.tokens):
                if token.lower == "capital":
                    self._capital_at(line, index)

    def _capital_at(self, line: Line, index: int) -> None:
        city = owner = None
        for mention in line.mentions:
            if mention.last in {index, index - 1} and mention.first >= index - 4:
                owner = self._owner(mention)
                start = mention.first - (1 if line.tokens[mention.first - 1].lower == "the" else 0)
                for other in line.mentions:
                    if other.last == start - 1 and line.tokens[start - 1].text == ",":
                        city = other
            if mention.first in {index + 1, index + 2} and all(
                t.text == "," for t in line.tokens[index + 1 : mention.first]
            ):
                city = mention
        if city is None or owner is None or city.kind is not MentionKind.NAME:
            return
        name = plain_name(city.text)
        self.capitals[name] = owner
        key = self.by_name.get(name)
        if key is not None:
            self.by_name[name] = owner
            if key in self.actors and key != owner and self.actors[key].sort is not Sort.PERSON:
                del self.actors[key]

    def _owner(self, mention: Mention) -> str | None:
        key = self.by_name.get(plain_name(mention.text))
        if key is not None and key in self.actors and self.actors[key].sort is Sort.STATE:
            return key
        return None

    # -- pointing ---

    def _point(self) -> None:
        self.plain = frozenset(
            form.actor.name
            for line in self.lines
            for mention in line.mentions
            for form in mention.forms
            if form.how not in {FormKind.CAPITAL, FormKind.SEAT}
        )
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
            forms = self.lexicon.forms.get(owner, ())
            if forms:
                return self._set(line, mention, self._known_key(forms[0]), Use.ACTOR)
        form = self._choose(
            tuple(f for f in mention.forms if f.actor.name in self.plain) or mention.forms
        )
        key = self._known_key(form)
        if form.how in {FormKind.CAPITAL} and mention.text in self.capitals:
            key = self.capitals[mention.text]
        self._set(line, mention, key, self._use(line, mention, form))
        return None

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

    def _known_key(self, form: Form) -> str:
        known = form.actor
        key = f"known:{known.name}"
        if key not in self.actors:
            state = known.kind in {ActorKind.STATE, ActorKind.GOVERNMENT}
            sort = (
                Sort.STATE
                if state
                else Sort.COMMUNITY
                if known.kind is ActorKind.COMMUNITY
                else Sort.ORG
            )
            self.actors[key] = Actor(key, known.name, sort, known.kind, known.country, known)
        return key

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
            if form.actor.name == mention.text and not (
                follows and follows.is_word and follows.text[0].islower()
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
        if use is Use.ACTOR and not adjective:
            actor.names[mention.text] = actor.names.get(mention.text, 0) + 1


def _is_acronym(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        2 <= len(text) <= 10
        and len(letters) > 1
        and sum(c.isupper() for c in letters) * 2 > len(letters)
    )


def _is_demonym(name: str, state: str) -> bool:
    """Whether `name` is a state's name with the ending of a demonym."""
    stem = state.rsplit(maxsplit=1)[-1]
    if len(stem) < _MIN_STEM or name == state:
        return False
    for base in (stem, stem.rstrip("aeiouy"), stem[:-1]):
        if (
            len(base) >= _MIN_STEM - 1
            and name.startswith(base)
            and name[len(base) :] in _DEMONYM_ENDS
        ):
            return True
    return False


def _starts_name(line: Line, index: int) -> bool:
    return index < len(line.tokens) and line.tokens[index].is_capitalised


def gather(lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> Cast:
    """Gather the mentions of an article into actors."""
    return _Gatherer(lines, lexicon, cues).run()
