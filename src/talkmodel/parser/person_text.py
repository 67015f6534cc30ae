"""Descriptions of people, and the questions that every reader of roles asks of a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.mention_words import EXCELLENCIES
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = [
    "ARTICLES",
    "LINKS",
    "MAX_LEFT",
    "MAX_ROLE",
    "OFFICIAL",
    "OWNERS",
    "Description",
    "Owned",
]
__all__ += ["COUNTERPARTS", "RoleText"]

OFFICIAL = words(
    """
    minister president envoy ambassador representative negotiator secretary chancellor
    official premier adviser advisor spokesman spokeswoman spokesperson leader chief
    commissioner king sultan emir delegate counterpart mediator vice-president chairman head
    deputy emissary chairwoman chair taoiseach
    """
)
# `his opposite number` and `his counterpart` are of another side than he.
COUNTERPARTS = words("counterpart counterparts number numbers")
# Who is in a delegation, or signs, faces the other side; whom somebody rings up may be anybody.
_AT_TABLE = words("delegation delegations teams sides negotiators both signed initialled co-signed")
_TOGETHER = words("agreed agree agrees met meet meets negotiated concluded")
_CALLING = words("phoned telephoned phone telephone rang call called")
_AT = words("at for in during")
_NOUN = 6
LINKS = words("of for to at from in with")
OWNERS = words("his her its their whose our")
ARTICLES = words("the a an")
MAX_ROLE = 16
MAX_LEFT = 7
_DEFINITE = OWNERS | {"the", "two", "both", "three"}
_SENT = words("envoy representative coordinator rapporteur ambassador emissary")
_RULERS = words("president premier king queen sultan emir")
_FORMER = words("former ex then outgoing acting once")
_OWNING_SORTS = frozenset({Sort.STATE, Sort.ORG, Sort.COMMUNITY})
_ROLE_LINKS = words("of for to at in on from with")


# `Name heads X's team` names no office.
_DOES = frozenset({"heads", "chairs"})


def _small_words(cues: Cues) -> frozenset[str]:
    """The words that cannot stand inside a role."""
    names = ("preposition", "conjunction", "subordinator", "auxiliary", "determiner", "pronoun")
    return frozenset[str]().union(*map(cues.set, names))


@frozen
class Description:
    """A role as the article words it, at `[start, end)`; empty where it only shows an owner.

    `owner` is the actor it names as the one spoken for; `owned` is True where it says whose the
    role is, even if that one's side is not known. `weight` tells how well the role says who
    somebody is, `trust` how well it tells the owner.
    """

    start: int
    end: int
    owner: Actor | None
    head: str
    rule: str
    weight: int
    trust: int
    owned: bool = False

    @property
    def has_role(self) -> bool:
        """Whether the description has words of its own."""
        return self.end > self.start


@frozen
class Owned:
    """Where a role begins when what stands before it is counted in, and whose role it is."""

    start: int
    owner: Actor | None
    owned: bool


@frozen(eq=False)
class RoleText:
    """The lines of a scene, read for the roles of people."""

    scene: Scene
    lexicon: Lexicon
    sides: frozenset[str] = frozenset()

    def is_office_at(self, line: Line, index: int) -> bool:
        """Whether an office stands at `index`; an `opposite number` holds one, too."""
        word = line.tokens[index].lower
        opposite = index > 0 and line.tokens[index - 1].lower == "opposite"
        return self.is_office(word) or (opposite and word in COUNTERPARTS)

    def faced_by(self, line: Line, side: Actor | None) -> Actor | None:
        """Whose counterpart somebody of `side` has: the other of two sides, else nobody's.

        A counterpart may be of any state where the sentence does not say that they met for the
        talks. A person of whom no side is known is returned as is, to be asked again when it is.
        """
        if not self._is_at_table(line):
            return None
        if side is None or side.is_person:
            return side
        others = self.sides - {side.key}
        both = len(self.sides) == 2 and len(others) == 1
        return self.scene.cast.actors[next(iter(others))] if both else None

    def _is_at_table(self, line: Line) -> bool:
        """Whether a sentence speaks of who negotiates: `met at the talks`, `the two`, `signed`."""
        if not line.vocabulary.isdisjoint(_CALLING):
            return False
        if not line.vocabulary.isdisjoint(_AT_TABLE):
            return True
        said = [token.lower for token in line.tokens]
        pairs = list(pairwise(said))
        joined = any(a == "and" and b in OWNERS for a, b in pairs)
        if ("the", "two") in pairs or (joined and not line.vocabulary.isdisjoint(_TOGETHER)):
            return True
        nouns = self.scene.cues.phrases("talks_noun")
        return any(
            a in _AT
            and b in _DEFINITE
            and nouns.within(line.tokens, at + 2, at + _NOUN) is not None
            for at, (a, b) in enumerate(pairs)
        )

    def is_office(self, word: str) -> bool:
        """Whether a lower-case word is an office, or the plural of one."""
        offices = self.lexicon.offices
        return word in offices or (
            word.endswith("s") and word[:-1] in offices and word not in _DOES
        )

    def is_honorific(self, word: str) -> bool:
        """Whether a lower-case word is a mere form of address."""
        plain = word.rstrip(".")
        return plain in self.lexicon.honorifics or plain in EXCELLENCIES

    def is_modifier(self, line: Line, index: int) -> bool:
        """Whether the word at `index` can stand inside a role: `deputy foreign` minister."""
        token = line.tokens[index]
        if not token.is_word or token.is_capitalised or token.lower in OWNERS or "'" in token.lower:
            return False
        cues = self.scene.cues
        if token.lower in cues.table(_small_words):
            return False
        return token.lower == "state" or cues.verbs("say").at(line.tokens, index) is None

    def is_definite(self, line: Line, start: int) -> bool:
        """`the minister, Name` and `its minister, Name` are appositions; a list is not."""
        if start == 0 or line.tokens[start].is_capitalised:
            return True
        before = line.tokens[start - 1]
        return before.lower in _DEFINITE or before.kind is TokenKind.POSSESSIVE

    def is_verb(self, line: Line, index: int) -> bool:
        """Whether the word at `index` is an auxiliary or a verb of saying."""
        if line.tokens[index].kind is TokenKind.POSSESSIVE:
            return False
        if line.tokens[index].lower in self.scene.cues.set("auxiliary"):
            return True
        hit = self.scene.cues.verbs("say").at(line.tokens, index)
        return hit is not None and hit[1] in {"past", "third"}

    def weight(self, head: str, owner: Actor | None, weight: int) -> int:
        """How well a role tells who somebody is; a mere nationality tells least."""
        foreign = owner is not None and owner.sort is Sort.STATE
        return 1 if foreign and head.rstrip("s") not in OFFICIAL else weight

    def role_start(self, line: Line, head: int) -> int:
        """Where the lower-case words begin that lead up to the office at `head`."""
        first = head
        while first > 0 and head + 1 - first < MAX_LEFT and self.is_modifier(line, first - 1):
            first -= 1
        opening = self.scene.cues.set("title_modifier")
        if first == 1 and line.tokens[0].is_capitalised and line.tokens[0].lower in opening:
            return 0
        return first

    def role_end(self, line: Line, after_head: int, stop: int) -> int:
        """The end of a role: `of` and `for` phrases belong to it, a verb does not."""
        end = after_head
        linked = after_head < stop and line.tokens[after_head].lower in _ROLE_LINKS
        ends = frozenset[str]() if linked else self.scene.cues.set("preposition") - {"of", "for"}
        end += linked
        while end < stop and not self.is_verb(line, end) and line.tokens[end].lower not in ends:
            end += 1
        return end

    # -- whose role it is ---

    def leftwards(self, line: Line, first: int, *, faces: bool = False) -> Owned:
        """Where a role whose words begin at `first` really begins, and whose it is.

        A counterpart `faces` whoever it is said to be of.
        """
        if first > 0 and line.tokens[first - 1].kind is TokenKind.POSSESSIVE:
            owner = line.upto_token(first - 1)
            if owner is None and first > 2 and self.is_office(line.tokens[first - 2].lower):
                outer = self.leftwards(line, self.role_start(line, first - 2))
                ruler = self._ruled(line.tokens[first - 2].lower)
                return outer if outer.owner is not None else Owned(first, ruler, owned=True)
            if owner is None or owner.kind is MentionKind.PRONOUN:
                return Owned(first, None, owned=owner is None)
            side = self.scene.side_of(self.scene.cast.anyhow(owner))
            return Owned(owner.first, self.faced_by(line, side) if faces else side, owned=True)
        if first > 0 and line.tokens[first - 1].lower in OWNERS:
            side = self.scene.side_of(self._possessor(line, first - 1))
            return Owned(first, self.faced_by(line, side) if faces else side, owned=True)
        owner = line.upto_token(first)
        start = first
        if owner is not None and owner.kind in {MentionKind.KNOWN, MentionKind.NAME}:
            start = owner.first
        else:
            owner = None
        if start > 0 and line.tokens[start - 1].lower in _FORMER:
            start -= 1
        found = None if owner is None else self.scene.cast.anyhow(owner)
        known = found is not None and not found.is_place
        return Owned(start, found if known else None, owned=known)

    def _ruled(self, office: str) -> Actor | None:
        """The one state among the sides, whose `president` needs no other name."""
        actors = [self.scene.cast.actors[key] for key in self.sides]
        states = [actor for actor in actors if actor.sort is Sort.STATE]
        return states[0] if office in _RULERS and len(states) == 1 else None

    def _possessor(self, line: Line, index: int) -> Actor | None:
        """Whom `his`, `its` or `whose` at `index` means."""
        pronoun = line.upto_token(index + 1)
        if pronoun is not None:
            return self.scene.pronoun(line, pronoun)
        if line.tokens[index].lower != "whose" or not index:
            return None
        mention = line.upto_token(index if line.tokens[index - 1].text != "," else index - 1)
        return None if mention is None else self.scene.cast.anyhow(mention)

    def owner_within(
        self,
        line: Line,
        begin: int,
        stop: int,
        head: int | None = None,
        bearer: Actor | None = None,
    ) -> Owned:
        """The actor a role names: `the Zembrian foreign minister`, `head of the Front`.

        A name before the office at `head` wins over `his` and `its`; whom an envoy is sent to is
        no owner, and `his` does not mean the `bearer` of the role.
        """
        pronoun: Mention | None = None
        about = head is not None and self._is_sent(line, head)
        for mention in line.mentions:
            if not begin <= mention.first < stop:
                continue
            if mention.kind is MentionKind.PRONOUN:
                pronoun = pronoun or mention
                continue
            actor = self.scene.cast.anyhow(mention)
            if (
                actor is None
                or actor.is_place
                or (head is not None and about and mention.first > head)
            ):
                continue
            if pronoun is not None and head is not None and mention.first > head:
                break
            if self._is_portfolio(line, head, mention, actor):
                continue
            if actor.is_person or actor.sort in _OWNING_SORTS:
                return Owned(begin, self.scene.side_of(actor), owned=True)
        if pronoun is not None:
            side = self.scene.side_of(self.scene.pronoun(line, pronoun, bearer))
            faces = head is not None and line.tokens[head].lower in COUNTERPARTS
            return Owned(begin, self.faced_by(line, side) if faces else side, owned=True)
        if self._of_secretary(line, begin, stop):
            return Owned(begin, self.scene.named("United Nations"), owned=True)
        return Owned(begin, None, owned=False)

    @staticmethod
    def _is_portfolio(line: Line, head: int | None, mention: Mention, actor: Actor) -> bool:
        """Whether a name only tells what a minister minds: `Minister of Federal Affairs`."""
        if head is None or actor.sort is not Sort.ORG or mention.first != head + 2:
            return False
        return line.tokens[head].lower == "minister"

    def _is_sent(self, line: Line, head: int) -> bool:
        """Whether the office at `head` is one of somebody sent `to` or `for` a place."""
        tokens = line.tokens
        links = {"for", "to", "on"} if tokens[head].lower in _SENT else {"on"}
        return any(t.lower in links for t in tokens[head + 1 : head + 5])

    @staticmethod
    def _of_secretary(line: Line, begin: int, stop: int) -> bool:
        """Whether a role is one under a Secretary-General who is not said to be another's."""
        return any(t.text == "Secretary-General" for t in line.tokens[begin:stop])
