"""People: their role in the article's own words, and whom they speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.mentions import Mention, MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["Description", "PersonFact", "is_independent", "read_people"]

_LEADS = words(
    """
    leads led heads headed chairs chaired represents represented runs commands commanded
    speaks teaches directs advises
    """
)
_BY_VERBS = frozenset({"led", "headed", "represented", "chaired", "commanded", "signed", "fronted"})
_INDEPENDENT = frozenset(
    {
        "professor",
        "analyst",
        "historian",
        "expert",
        "author",
        "writer",
        "researcher",
        "lecturer",
        "farmer",
        "academic",
        "journalist",
        "mediator",
        "interpreter",
        "shopkeeper",
        "resident",
        "scholar",
        "novelist",
        "economist",
        "teacher",
        "facilitator",
        "consultant",
        "student",
        "commentator",
        "political scientist",
        "mp",
        "mayor",
        "king",
        "bishop",
        "archbishop",
        "imam",
        "cleric",
        "priest",
        "governor",
        "senator",
        "widow",
        "brother",
        "sister",
        "mother",
        "father",
    }
)
_STATE_OFFICES = frozenset(
    {"minister", "president", "ambassador", "taoiseach", "king", "queen", "parliamentarian"}
)
_OFFICIAL = words(
    """
    minister president envoy ambassador representative negotiator secretary chancellor
    official premier adviser advisor spokesman spokeswoman spokesperson leader chief
    commissioner king sultan emir delegate counterpart mediator vice-president chairman head
    deputy emissary
    """
)
_LINKS = frozenset({"of", "for", "to", "at", "from"})
_SENT = frozenset({"envoy", "representative", "coordinator", "rapporteur", "adviser", "ambassador"})
_STOPS = words(
    """
    who which whose and but said told says where when while that
    """
)
_OWNERS = frozenset({"his", "her", "its", "their", "whose", "our"})
_ARTICLES = frozenset({"the", "a", "an"})
_MAX_ROLE = 16
_MAX_LEFT = 7


@frozen
class Description:
    """A role as the article words it, at `[start, end)`.

    With the actor it names as the one spoken for.
    """

    start: int
    end: int
    owner: Actor | None
    head: str
    rule: str
    weight: int


@frozen
class PersonFact:
    """A person with the best description the article gives, and the mentions of the full name."""

    actor: Actor
    description: Description | None
    represents: Actor | None
    full: Mention
    line: Line


@frozen(eq=False)
class _Reader:
    scene: Scene
    lexicon: Lexicon

    def read(self) -> Iterator[PersonFact]:
        first: dict[str, tuple[Line, Mention]] = {}
        best: dict[str, Description] = {}
        owners: dict[str, Description] = {}
        for line in self.scene.lines:
            for mention in line.mentions:
                if mention.kind is not MentionKind.NAME:
                    continue
                actor = self.scene.cast.actor(mention)
                if actor is None or not actor.is_person:
                    continue
                known = first.get(actor.key)
                if known is None or len(known[1].text) < len(mention.text):
                    first[actor.key] = (line, mention)
                for description in self._describe(line, mention):
                    self._keep(actor.key, description, best, owners)
        for key, (line, mention) in first.items():
            description = best.get(key)
            owner = owners[key].owner if key in owners else None
            if owner is None and description is not None and not self._independent(description):
                owner = self._nearest(line, mention, description)
            yield PersonFact(self.scene.cast.actors[key], description, owner, mention, line)

    @staticmethod
    def _keep(
        key: str, new: Description, best: dict[str, Description], owners: dict[str, Description]
    ) -> None:
        old = best.get(key)
        if new.end > new.start and (old is None or new.weight > old.weight):
            best[key] = new
        if new.owner is None or new.owner.is_person:
            return
        if key not in owners or new.weight > owners[key].weight:
            owners[key] = new

    def _describe(self, line: Line, mention: Mention) -> Iterator[Description]:
        for reader in _READERS:
            found = reader(self, line, mention)
            if found is not None:
                yield found

    # -- before the name ---

    def _title(self, line: Line, mention: Mention) -> Description | None:
        """`US Special Envoy` before a name."""
        if mention.title is None:
            return None
        first, last = mention.title
        while first < last and line.tokens[first].lower.rstrip(".") in self.lexicon.honorifics:
            first += 1
        if first >= last:
            return None
        head = line.tokens[last - 1].lower
        start, owner = self._leftwards(line, first)
        return Description(
            line.tokens[start].start, line.tokens[last - 1].end, owner, head, "person.title", 3
        )

    def _before(self, line: Line, mention: Mention) -> Description | None:
        """`Zembrian negotiator` or `the union's leader,` before a name."""
        last = mention.title[0] if mention.title is not None else mention.first
        comma = last > 0 and line.tokens[last - 1].text == ","
        if comma:
            last -= 1
        if last == 0 or not self._is_office(line.tokens[last - 1].lower):
            return None
        head = line.tokens[last - 1].lower
        first = last - 1
        while first > 0 and last - first < _MAX_LEFT and self._is_modifier(line, first - 1):
            first -= 1
        start, owner = self._leftwards(line, first)
        if comma and not self._is_definite(line, start):
            return None
        weight = self._weight(head, owner, 6 if comma else 4)
        outer = self._outer(line, start)
        if outer is not None:
            return outer
        return Description(
            line.tokens[start].start,
            line.tokens[last - 1].end,
            owner,
            head,
            "person.role-before",
            weight,
        )

    def _outer(self, line: Line, start: int) -> Description | None:
        """`whose envoy, the Zembrian diplomat Name,`.

        The first of two roles says what somebody does here.
        """
        comma = start - 2
        if (
            comma < 2
            or line.tokens[comma].text != ","
            or line.tokens[start - 1].lower not in _ARTICLES
        ):
            return None
        if not self._is_office(line.tokens[comma - 1].lower):
            return None
        first = comma - 1
        while first > 0 and comma - first < _MAX_LEFT and self._is_modifier(line, first - 1):
            first -= 1
        begin, owner = self._leftwards(line, first)
        if not self._is_definite(line, begin):
            return None
        head = line.tokens[comma - 1]
        return Description(
            line.tokens[begin].start, head.end, owner, head.lower, "person.role-outer", 6
        )

    @staticmethod
    def _weight(head: str, owner: Actor | None, weight: int) -> int:
        """How well a role tells who somebody is; a mere nationality tells least."""
        foreign = owner is not None and owner.sort is Sort.STATE
        return 1 if foreign and head.rstrip("s") not in _OFFICIAL else weight

    def _is_definite(self, line: Line, start: int) -> bool:
        """`the minister, Name` and `its minister, Name` are appositions; a list is not."""
        if start == 0:
            return True
        before = line.tokens[start - 1]
        starts = line.tokens[start]
        return (
            before.lower in _OWNERS | {"the"}
            or before.kind is TokenKind.POSSESSIVE
            or starts.is_capitalised
        )

    def _is_modifier(self, line: Line, index: int) -> bool:
        token = line.tokens[index]
        if not token.is_word or token.is_capitalised:
            return False
        cues = self.scene.cues
        stops = (
            cues.set("preposition")
            | cues.set("conjunction")
            | cues.set("auxiliary")
            | cues.set("determiner")
            | cues.set("pronoun")
        )
        return token.lower not in stops and cues.verbs("say").at(line.tokens, index) is None

    def _leftwards(self, line: Line, first: int) -> tuple[int, Actor | None]:
        """Where a role that begins at `first` really begins.

        And who stands before it as its owner.
        """
        start = first
        if start > 0 and line.tokens[start - 1].kind is TokenKind.POSSESSIVE:
            owner = self._mention_ending(line, start - 2)
            if owner is not None:
                return owner.first, self.scene.side_of(self.scene.cast.anyhow(owner))
            return start, None
        if start > 0 and line.tokens[start - 1].lower in _OWNERS:
            pronoun = self._mention_ending(line, start - 1)
            actor = self._possessor(line, pronoun, start - 1)
            return start, self.scene.side_of(actor)
        owner = self._mention_ending(line, start - 1)
        if (
            owner is not None
            and owner.kind is not MentionKind.PRONOUN
            and owner.kind is not MentionKind.DEFINITE
        ):
            start = owner.first
            found = self.scene.cast.anyhow(owner)
            if start > 0 and line.tokens[start - 1].lower in {
                "former",
                "ex",
                "then",
                "outgoing",
                "acting",
            }:
                start -= 1
            return start, None if found is None or found.is_place else found
        if start > 0 and line.tokens[start - 1].lower in {"former", "then", "outgoing", "acting"}:
            start -= 1
        return start, None

    def _possessor(self, line: Line, pronoun: Mention | None, index: int) -> Actor | None:
        if pronoun is not None:
            return self.scene.pronoun(line, pronoun)
        if line.tokens[index].lower == "whose":
            before = index - 1 if line.tokens[index - 1].text != "," else index - 2
            mention = self._mention_ending(line, before)
            return None if mention is None else self.scene.cast.anyhow(mention)
        return None

    @staticmethod
    def _mention_ending(line: Line, index: int) -> Mention | None:
        return line.upto_token(index + 1)

    # -- after the name ---

    def _after(self, line: Line, mention: Mention) -> Description | None:
        """`, the president of Zembria,` after a name."""
        at = mention.last
        if at + 1 >= len(line.tokens) or line.tokens[at].text != ",":
            return None
        begin = at + 1
        stop = begin
        while stop < len(line.tokens) and stop - begin < _MAX_ROLE:
            token = line.tokens[stop]
            if (token.kind is TokenKind.MARK and token.text not in "-’'") or token.lower in _STOPS:
                break
            stop += 1
        heads = [i for i in range(begin, stop) if self._is_office(line.tokens[i].lower)]
        if not heads or (line.tokens[begin].is_capitalised and heads[0] > begin + 4):
            return None
        if any(self._is_clause_word(line, i) for i in range(begin, heads[0])):
            return None
        stop = self._role_end(line, heads[0] + 1, stop)
        owner = self._owner_within(line, begin, stop)
        if line.tokens[begin].lower in _ARTICLES | _OWNERS:
            begin += 1
        return Description(
            line.tokens[begin].start,
            line.tokens[stop - 1].end,
            owner,
            line.tokens[heads[0]].lower,
            "person.apposition",
            self._weight(line.tokens[heads[0]].lower, owner, 5),
        )

    def _is_clause_word(self, line: Line, index: int) -> bool:
        """Whether a word before the office shows that this is a clause, no apposition."""
        word = line.tokens[index].lower
        cues = self.scene.cues
        if line.tokens[index].kind is TokenKind.POSSESSIVE:
            return False
        if word in {"of", "for", "in"} and index + 1 < len(line.tokens):
            return False
        return (
            word in cues.set("preposition") or word in cues.set("auxiliary") or word.endswith("ed")
        )

    def _phrase_before(self, line: Line, mention: Mention) -> Description | None:
        """`the head of the mission, Name` and `a spokeswoman for the union, Name`."""
        last = (mention.title[0] if mention.title is not None else mention.first) - 1
        if last < 3 or line.tokens[last].text != ",":
            return None
        head = None
        for index in range(last - 2, max(-1, last - 12), -1):
            token = line.tokens[index]
            if token.kind is TokenKind.MARK or self._is_verb(line, index):
                break
            if self._is_office(token.lower) and line.tokens[index + 1].lower in _LINKS:
                head = index
        if head is None:
            return None
        first = head
        while (
            first > 0
            and head - first < _MAX_LEFT
            and (self._is_modifier(line, first - 1) or line.tokens[first - 1].is_capitalised)
        ):
            first -= 1
        if (
            first > 0
            and line.tokens[first - 1].lower not in {"the", "a", "an", "its", "their", "his", "her"}
            and line.tokens[first - 1].kind is not TokenKind.POSSESSIVE
        ):
            return None
        about = line.tokens[head].lower in _SENT and line.tokens[head + 1].lower in {"for", "to"}
        owner = self._leftwards(line, first)[1] if about else self._owner_within(line, head, last)
        begin = line.tokens[first].start
        return Description(
            begin,
            line.tokens[last - 1].end,
            owner,
            line.tokens[head].lower,
            "person.role-phrase",
            6,
        )

    def _owns(self, line: Line, mention: Mention) -> Description | None:
        """`Name's Party` and `the Party of Name and Name` speak for the party."""
        at = mention.last
        if at < len(line.tokens) and line.tokens[at].kind is TokenKind.POSSESSIVE:
            other = line.from_token(at + 1)
            owner = (
                None
                if other is None or other.kind is MentionKind.PRONOUN
                else self.scene.cast.actor(other)
            )
            if owner is not None and owner.sort is Sort.ORG:
                return Description(0, 0, owner, "", "person.owns", 1)
        first = self.scene.conjoined_before(line, mention)[0]
        start = first.title[0] if first.title is not None else first.first
        if start > 1 and line.tokens[start - 1].lower == "of":
            other = self.scene.ending_at(line, start - 2)
            owner = (
                None
                if other is None or other.kind is MentionKind.PRONOUN
                else self.scene.cast.actor(other)
            )
            if owner is not None and owner.sort is Sort.ORG:
                return Description(0, 0, owner, "", "person.of-party", 1)
        return None

    def _role_end(self, line: Line, after_head: int, stop: int) -> int:
        """The end of a role: `of` and `for` phrases belong to it, a verb does not."""
        if after_head < stop and line.tokens[after_head].lower in {
            "of",
            "for",
            "to",
            "at",
            "in",
            "on",
            "from",
        }:
            end = after_head + 1
            while end < stop and not self._is_verb(line, end):
                end += 1
            return end
        end = after_head
        while (
            end < stop
            and line.tokens[end].lower not in self.scene.cues.set("auxiliary")
            and not self._is_verb(line, end)
        ):
            if line.tokens[end].lower in self.scene.cues.set("preposition") - {"of", "for"}:
                break
            end += 1
        return end

    def _is_verb(self, line: Line, index: int) -> bool:
        token = line.tokens[index]
        if token.lower in self.scene.cues.set("auxiliary"):
            return True
        hit = self.scene.cues.verbs("say").at(line.tokens, index)
        return hit is not None and hit[1] in {"past", "third"}

    def _owner_within(self, line: Line, begin: int, stop: int) -> Actor | None:
        """The actor a role names: `the Zembrian foreign minister`, `head of the Front`.

        `his minister`.
        """
        for mention in line.mentions:
            if not begin <= mention.first < stop:
                continue
            if mention.kind is MentionKind.PRONOUN:
                return self.scene.side_of(self.scene.pronoun(line, mention))
            actor = self.scene.cast.anyhow(mention)
            if actor is not None and not actor.is_person and not actor.is_place:
                return actor
            if actor is not None and actor.is_person:
                return self.scene.side_of(actor)
        return None

    def _who(self, line: Line, mention: Mention) -> Description | None:
        """`, who leads the delegation of X,` after a name."""
        at = mention.last
        if at < len(line.tokens) and line.tokens[at].text == ",":
            at += 1
        if (
            at + 1 >= len(line.tokens)
            or line.tokens[at].lower != "who"
            or line.tokens[at + 1].lower not in _LEADS
        ):
            return None
        stop = at + 1
        while (
            stop < len(line.tokens)
            and stop - at < _MAX_ROLE
            and line.tokens[stop].text not in ",.;"
        ):
            stop += 1
        return Description(
            line.tokens[at + 1].start,
            line.tokens[stop - 1].end,
            self._owner_within(line, at + 1, stop),
            "leader",
            "person.who",
            2,
        )

    def _of(self, line: Line, mention: Mention) -> Description | None:
        """`Name of the Front` speaks for the Front."""
        at = mention.last
        if at + 1 >= len(line.tokens) or line.tokens[at].lower != "of":
            return None
        other = self.scene.mention_from(line, at + 1)
        owner = None if other is None else self.scene.cast.anyhow(other)
        if owner is None or owner.is_place or owner.is_person:
            return None
        return Description(0, 0, owner, "", "person.of", 1)

    def _behalf(self, line: Line, mention: Mention) -> Description | None:
        """`Name, on behalf of X,` and `Name, speaking for X,` speak for X."""
        at = mention.last + (
            1 if mention.last < len(line.tokens) and line.tokens[mention.last].text == "," else 0
        )
        words = [t.lower for t in line.tokens[at : at + 3]]
        if words == ["on", "behalf", "of"]:
            start = at + 3
        elif words[:2] == ["speaking", "for"]:
            start = at + 2
        else:
            return None
        other = self.scene.mention_from(line, start)
        owner = None if other is None else self.scene.cast.anyhow(other)
        return (
            None
            if owner is None or owner.is_place
            else Description(0, 0, owner, "", "person.behalf", 9)
        )

    def _led_by(self, line: Line, mention: Mention) -> Description | None:
        """`The Front, led by Name` and `The Front's team is headed by Name`."""
        first = mention.title[0] if mention.title is not None else mention.first
        if (
            first < 2
            or line.tokens[first - 1].lower != "by"
            or line.tokens[first - 2].lower not in _BY_VERBS
        ):
            return None
        subject = self.scene.subject(line, first - 2)
        if subject is None:
            before = [
                m
                for m in line.mentions
                if m.last <= first - 2 and m.kind is not MentionKind.PRONOUN
            ]
            found = self.scene.cast.actor(before[-1]) if before else None
            subject = found
        if subject is None or subject.is_person or line.tokens[first - 2].lower == "signed":
            return None
        return Description(0, 0, subject, "", "person.led-by", 1)

    def _including(self, line: Line, mention: Mention) -> Description | None:
        """`Zembrian officials, including Name`."""
        first = mention.title[0] if mention.title is not None else mention.first
        at = first - 1
        for other in self.scene.conjoined_before(line, mention):
            at = min(at, other.first - 1)
        if at < 1 or line.tokens[at].lower not in {"including", "like"}:
            return None
        at -= 1
        if line.tokens[at].text == ",":
            at -= 1
        if not self._is_office(line.tokens[at].lower):
            return None
        owner = self._mention_ending(line, at - 1)
        actor = None if owner is None else self.scene.cast.anyhow(owner)
        start = owner.first if owner is not None else at
        return Description(
            line.tokens[start].start,
            line.tokens[at].end,
            actor,
            line.tokens[at].lower,
            "person.including",
            2,
        )

    # -- whom they speak for ---

    def _is_office(self, word: str) -> bool:
        return word in self.lexicon.offices or (
            word.endswith("s") and word[:-1] in self.lexicon.offices
        )

    def _independent(self, description: Description) -> bool:
        words = self.scene.text[description.start : description.end].lower().split()
        return any(word.strip(".,") in _INDEPENDENT for word in words)

    def _nearest(self, line: Line, mention: Mention, description: Description) -> Actor | None:
        """The actor named last before somebody whose role does not say whose it is."""
        if description.rule == "person.who":
            return None
        sorts = {Sort.STATE, Sort.ORG, Sort.COMMUNITY}
        if description.head.rstrip("s") in _STATE_OFFICES:
            sorts = {Sort.STATE}
        for back in range(3):
            index = line.index - back
            if index < 0:
                return None
            other = self.scene.lines[index]
            for candidate in reversed(other.mentions):
                if (
                    back == 0 and candidate.start >= mention.start
                ) or candidate.kind is MentionKind.PRONOUN:
                    continue
                actor = self.scene.cast.actor(candidate)
                if actor is not None and not actor.is_person and actor.sort in sorts:
                    return actor
        return self._only_state() if sorts == {Sort.STATE} else None

    def _only_state(self) -> Actor | None:
        """The state that the article names at least twice as often as any other."""
        states = [a for a in self.scene.cast.actors.values() if a.sort is Sort.STATE and a.names]
        ranked = sorted(states, key=lambda a: (-sum(a.names.values()), a.key))
        if not ranked:
            return None
        counts = [sum(a.names.values()) for a in ranked]
        return ranked[0] if len(ranked) == 1 or counts[0] >= 2 * counts[1] else None


_READERS = (
    _Reader._behalf,
    _Reader._before,
    _Reader._phrase_before,
    _Reader._title,
    _Reader._after,
    _Reader._who,
    _Reader._of,
    _Reader._owns,
    _Reader._led_by,
    _Reader._including,
)


def is_independent(scene: Scene, fact: PersonFact) -> bool:
    """Whether somebody holds no office now: `former president of A`, `the A general Name`."""
    described = fact.description
    if described is None or described.end <= described.start:
        return False
    role = scene.text[described.start : described.end].lower()
    if role.startswith(("former", "ex-", "once", "retired")):
        return True
    owner = fact.represents
    return (
        owner is not None
        and owner.sort is Sort.STATE
        and described.head.rstrip("s") not in _OFFICIAL
    )


def read_people(scene: Scene, lexicon: Lexicon) -> tuple[PersonFact, ...]:
    """Every person an article names, in the order of first mention."""
    return tuple(_Reader(scene, lexicon).read())
