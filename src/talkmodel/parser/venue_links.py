"""What ties a place to talks: the noun or verb that the phrase for it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from talkmodel.model import ActorKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.venue_clauses import BREAKS, CLAUSE, CONTRASTS, clause_of
from talkmodel.parser.venue_names import Grade
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.venue_places import Atlas, Site
    from talkmodel.parser.words import Cues

__all__ = ["HANGING", "REACH", "Link", "Linker"]

_TIMES = frozenset({"since", "after", "before", "until"})
_RELATIVES = frozenset({"who", "which", "whose"})
# A subject of its own ends the words that a place may hang on: `it overran a base in Seva`.
_CLOSERS = (CONTRASTS - _TIMES) | _RELATIVES | {"it", "they", "he", "she", "we", "i"}
_TOPICS = frozenset({"on", "about", "over", "regarding", "concerning", "for"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# What may be the form of a noun as well: `the move`, `the drafts`.
_NOUN_LIKE = frozenset({"base", "third"})
_PLANS = frozenset(["pencilled", "penciled", "scheduled", "planned", "expected", "held", "due"])
_PRONOUNS = words("""it they these others another process next first second third""")
_GATHERINGS = frozenset(
    ["returned", "return", "returning", "reconvened", "gathered", "convened", "spent"]
)
_HOLD = frozenset({"hold", "holds", "held", "holding"})
_COUNTED = words(
    """one two three another first second third fourth fifth sixth last latest next others"""
)
_ROUNDS = frozenset(["rounds", "round", "meetings", "sessions", "talks", "negotiations"])
# A word right before the preposition of a place that may tie it to talks, see `Linker.by_words`.
HANGING = _BE | _COUNTED | {"and", "but", "together"}
_BRING = frozenset(["bring", "brings", "brought", "bringing"])
_FOR_TALKS = 5
_GOES = 11
_STAYS = words("""hour days day nights nights week weeks hours weekend""")
_INVITED = frozenset({"summoned", "invited"})
_MEETINGS = frozenset({"summit", "summits", "conference", "meeting", "meetings"})
_HOSTED = frozenset({"host", "hosts", "hosted", "hosting"})
_QUOTES = frozenset({'"', "“", "”"})
_AFTER_NOUN = words("""room rooms hall team teams venue venues process""")
_PASSABLE = (
    "preposition", "determiner", "auxiliary", "adverb", "venue_date_word", "venue_side",
    "delegation_noun", "conjunction", "pronoun",
)  # fmt: skip
_VERBS = ("venue_meet", "venue_event", "venue_deal_verb", "venue_act")
_RULES = {
    "noun": "venue.talks-in", "sign": "venue.signed-in", "venue_meet": "venue.met-in",
    "venue_event": "venue.held-in", "venue_deal_verb": "venue.agreed-in",
    "venue_act": "venue.acted-in",
}  # fmt: skip
_BRACKET = 6
# How many tokens before its preposition a place may hang on.
REACH: Final = 14
_AHEAD = 40
_MAX_UNKNOWN = 4
_NEAR = 4
_OFTEN = 3
_NEAR_DEAL = 8
_TALK_LINES = 2


@frozen
class Link:
    """The rule that ties a place to talks, the token it hangs on, and whether it makes a venue."""

    rule: str
    head: int
    strong: bool


def _heads(cues: Cues) -> frozenset[str]:
    """The words that what a place hangs on begins with, see `Linker._kind`."""
    nouns = (cues.phrases(name).firsts for name in ("venue_noun", "venue_signing"))
    return frozenset[str]().union(*nouns, *(cues.verbs(name).firsts for name in (*_VERBS, "say")))


def _passable(cues: Cues) -> frozenset[str]:
    """The words that may stand between a place and what it hangs on."""
    return frozenset[str]().union(*map(cues.set, _PASSABLE))


@frozen(eq=False)
class Linker:
    """Finds the links of the places in an article."""

    scene: Scene
    atlas: Atlas
    _talking: dict[int, bool] = field(factory=dict, init=False)

    # -- what cues stand where --------------------------------------------------------------------

    def noun(self, line: Line, index: int) -> bool:
        """Whether a noun for talks begins at token `index`."""
        return self.scene.cues.phrases("venue_noun").at(line.tokens, index) is not None

    def has_noun(self, line: Line, low: int, high: int) -> bool:
        """Whether a noun for talks begins in the token range."""
        return self.scene.cues.phrases("venue_noun").within(line.tokens, low, high) is not None

    def verb(self, name: str, line: Line, index: int) -> tuple[str, int] | None:
        """The form of the verb of the cue set that begins at `index`, and the index after it."""
        found = self.scene.cues.verbs(name).at(line.tokens, index)
        return None if found is None else found[1:]

    def in_set(self, name: str, line: Line, low: int, high: int) -> bool:
        """Whether a word of the cue set stands in the token range."""
        words = self.scene.cues.set(name)
        return any(token.lower in words for token in line.tokens[max(0, low) : high])

    def is_date(self, line: Line, index: int) -> bool:
        """Whether a date begins at token `index`, or nearly."""
        tokens, months = line.tokens, self.scene.cues.set("month")
        number = index < len(tokens) and tokens[index].kind is TokenKind.NUMBER
        return number or any(t.lower in months for t in tokens[index : index + 3])

    def _talks_near(self, line: Line) -> bool:
        """Whether this sentence or one of the two before speaks of talks."""
        lines = self.scene.lines
        for index in range(max(0, line.index - _TALK_LINES), line.index + 1):
            if index not in self._talking:
                other = lines[index]
                self._talking[index] = self.has_noun(other, 0, len(other.tokens))
            if self._talking[index]:
                return True
        return False

    def mentions(self, line: Line, low: int, high: int) -> bool:
        """Whether the token range holds the beginning of a mention of somebody."""
        return any(self.atlas.names.mention(line, i) is not None for i in range(max(0, low), high))

    # -- the word before the place ----------------------------------------------------------------

    def behind(self, line: Line, index: int, site: Site) -> Link | None:
        """The link of a place with what stands before its preposition at `index`."""
        tokens, unknown, topic = line.tokens, 0, False
        heads = self.scene.cues.table(_heads)
        for at in range(index - 1, max(-1, index - 1 - REACH), -1):
            token = tokens[at]
            if self._closes(line, at, index):
                return None
            kind = self._kind(line, at, index) if token.lower in heads else None
            if kind is not None:
                link = self._judge(line, kind, at, site, topic=topic)
                if link is not None or kind != "venue_act":
                    return link
            if token.lower in _TOPICS and not self.is_date(line, at + 1):
                topic = True
            unknown += self._cost(line, at, index)
            if unknown > _MAX_UNKNOWN:
                return None
        return None

    def _closes(self, line: Line, at: int, index: int) -> bool:
        """Whether nothing before the token at `at` can be what the place hangs on."""
        token = line.tokens[at]
        opened = token.text in ":(" and at == index - 1
        if (token.text in BREAKS and not opened) or token.text in _QUOTES:
            return True
        far = token.lower == "so" and line.tokens[at + 1].lower == "far"
        return token.lower in _CLOSERS and not far

    def _cost(self, line: Line, at: int, index: int) -> int:
        """How much a token between the place and its head speaks against the link."""
        token, cues = line.tokens[at], self.scene.cues
        if token.kind is TokenKind.MARK:
            return int(at != index - 1)
        if not token.is_word or token.is_capitalised:
            return 0
        if token.lower in cues.table(_passable):
            return 0
        if token.lower in cues.set("venue_not_event"):
            return _MAX_UNKNOWN + 1
        return 2 if token.lower.endswith(("ed", "ing")) else 1

    def _kind(self, line: Line, at: int, index: int) -> str | None:
        """What the word at `at` is to a place at `index`: a noun for talks, a verb, or nothing."""
        tokens, cues = line.tokens, self.scene.cues
        stop = cues.phrases("venue_noun").at(tokens, at)
        if stop is not None and stop <= index and tokens[stop].lower not in _AFTER_NOUN:
            return "noun"
        if cues.phrases("venue_signing").at(tokens, at) is not None:
            return "sign"
        for kind in _VERBS:
            verb = self.verb(kind, line, at)
            if verb is not None and verb[1] <= index and not self._is_noun_here(line, at, verb[0]):
                return kind
        said = cues.verbs("say").at(tokens, at) is not None
        return "say" if said and index - at > 1 else None

    def _is_noun_here(self, line: Line, at: int, form: str) -> bool:
        """Whether a word that may be a verb is a noun, as in `the move`, or `following`."""
        word = line.tokens[at].lower
        before = line.tokens[at - 1].lower if at else ""
        nominal = before == "of" or before in self.scene.cues.set("determiner")
        return word == "following" or (form in _NOUN_LIKE and nominal)

    def _judge(self, line: Line, kind: str, at: int, site: Site, *, topic: bool) -> Link | None:
        """The link with the word at `at`; None where that word has nothing to do with talks."""
        if kind == "say" or self._is_far(line, at, site):
            return None
        sure = site.is_exact or not topic
        if kind == "noun":
            if self._is_of_body(line, at):
                return None
            loose = line.tokens[at].lower in self.scene.cues.set("venue_loose")
            sure = site.is_exact or (sure and not (loose and site.main.grade is Grade.AREA))
        elif kind == "sign":
            sure = False
        elif kind == "venue_meet":
            deal = self.verb("venue_deal_verb", line, at) is not None and self._has_deal(line, at)
            sure = sure and (deal or self._has_people(line, at))
        elif kind == "venue_event":
            going = self._has_side(line, at) and self._goes_to_talks(line, at, site)
            sure = sure and (self._has_talks(line, at) or going)
        elif kind == "venue_act":
            low, high = clause_of(line, at)
            sure = self.in_set("venue_talker", line, low, high) and site.is_exact and not topic
        else:
            sure = sure and self._has_deal(line, at)
        return Link(_RULES[kind], at, strong=True) if sure else self._weak(kind, at)

    @staticmethod
    def _weak(kind: str, at: int) -> Link | None:
        return Link(_RULES[kind], at, strong=False) if kind in {"noun", "sign"} else None

    def _is_far(self, line: Line, at: int, site: Site) -> bool:
        """Whether a country is named too far from the talks, or too often, to be where they are."""
        if site.main.grade is not Grade.AREA:
            return False
        mention = self.atlas.names.mention(line, site.main.first)
        actor = None if mention is None else self.scene.cast.anyhow(mention)
        often = actor is not None and len(actor.spans) > _OFTEN
        return often or site.first - at > _NEAR or site.country is None

    def _is_of_body(self, line: Line, at: int) -> bool:
        """Whether the meeting is one of a body, `the NATO summit`."""
        mention = self.atlas.names.mention(line, at - 1) if at else None
        actor = None if mention is None else self.scene.cast.anyhow(mention)
        body = actor is not None and actor.kind is ActorKind.IGO
        return body and line.tokens[at].lower in _MEETINGS

    # -- who and what -----------------------------------------------------------------------------

    def _has_people(self, line: Line, at: int) -> bool:
        """Whether the verb of meeting at `at` has somebody who meets."""
        if self.is_passive(line, at):
            return False
        low, _ = clause_of(line, at)
        sides = self.in_set("venue_side", line, low, at + _NEAR)
        named = self.in_set("delegation_noun", line, low, at) or self.mentions(line, low, at)
        return sides or named or self.has_noun(line, low, at) or at == low

    @staticmethod
    def is_passive(line: Line, at: int) -> bool:
        """Whether `met` at `at` is passive, as in `the demand was met`."""
        return line.tokens[at].lower == "met" and any(
            t.lower in _BE for t in line.tokens[at - 1 : at]
        )

    def _has_talks(self, line: Line, at: int) -> bool:
        """Whether talks, or a pronoun for them, stand before the verb at `at` in its clause."""
        low, _ = clause_of(line, at)
        if self.has_noun(line, low, at) or self.has_noun(line, _over_bracket(line, low), low):
            return True
        if line.tokens[at].lower in _PLANS and self.has_noun(line, max(0, at - CLAUSE), at):
            return True
        if line.tokens[at].lower in _HOLD and not any(
            t.lower in _BE for t in line.tokens[max(low, at - 3) : at]
        ):
            return False
        pronoun = any(t.lower in _PRONOUNS for t in line.tokens[low:at])
        return pronoun and self._talks_near(line)

    def _has_side(self, line: Line, at: int) -> bool:
        """Whether somebody is named before the verb at `at`, or right after it."""
        low, _ = clause_of(line, at)
        high = min(len(line.tokens), at + 3)
        return self.in_set("venue_side", line, low, high) or self.mentions(line, low, high)

    def _goes_to_talks(self, line: Line, at: int, site: Site) -> bool:
        """Whether somebody goes to the place for talks."""
        if line.tokens[at].lower in _GATHERINGS:
            stay = line.tokens[at + 1 : at + _NEAR + 1]
            return line.tokens[at].lower != "spent" or any(
                t.lower in _STAYS or t.is_capitalised for t in stay
            )
        if line.tokens[at].lower in _INVITED:
            return True
        if line.tokens[at].lower in _HOSTED and self.in_set("venue_side", line, at + 1, at + _NEAR):
            return True
        if self.verb("venue_travel", line, at) is None:
            return False
        stop = min(len(line.tokens), site.last + _GOES)
        talks = {"meet", "negotiate", "bargain"}
        after = line.tokens[site.last : stop]
        return self.has_noun(line, site.last, stop) or any(t.lower in talks for t in after)

    def _has_deal(self, line: Line, at: int) -> bool:
        """Whether a deal, or the sides, stand near the verb of agreeing at `at`."""
        low, high = clause_of(line, at)
        near = (max(low, at - _NEAR_DEAL), min(high, at + _NEAR_DEAL))
        if self.scene.cues.phrases("venue_deal_noun").within(line.tokens, *near) is not None:
            return True
        return self.in_set("venue_side", line, max(low, at - _NEAR), at)

    # -- In X, the two sides ... ------------------------------------------------------------------

    def ahead(self, line: Line, site: Site, start: int) -> Link | None:
        """Talks, or sides that meet or agree, in the clause that the place opens at `start`."""
        if site.main.grade is Grade.AREA:
            return None
        tokens, talkers = line.tokens, False
        known = site.main.grade is not Grade.UNKNOWN
        dated = self.is_date(line, start + 1)
        for at in range(start, min(len(tokens), start + _AHEAD)):
            if tokens[at].text in BREAKS or tokens[at].lower in CONTRASTS - _TIMES:
                break
            if self._meets(line, at):
                return Link("venue.there-met", at, strong=True)
            if self.verb("venue_deal_verb", line, at) is not None and self._has_deal(line, at):
                return Link("venue.there-agreed", at, strong=True)
            if self.noun(line, at) and not self.in_set("venue_loose", line, at, at + 1):
                return Link("venue.there-talks", at, strong=site.is_exact)
            if dated and self.verb("venue_answer", line, at) is not None:
                return Link("venue.there-answered", at, strong=known)
            talkers = talkers or self.in_set("venue_talker", line, at, at + 1)
        if talkers and site.housed:
            return Link("venue.there-talkers", start, strong=True)
        return self._parallel(line, site)

    def _meets(self, line: Line, at: int) -> bool:
        verb = self.verb("venue_meet", line, at)
        if verb is None or self.is_passive(line, at) or self._is_noun_here(line, at, verb[0]):
            return False
        return self._has_side(line, at)

    def _parallel(self, line: Line, site: Site) -> Link | None:
        """`they moved to A in May; in B in June …`: a second place and date in a sentence."""
        at = site.first - 2
        if at < 0 or line.tokens[at].text != ";" or not self.is_date(line, site.last + 1):
            return None
        if not self.has_noun(line, max(0, at - CLAUSE), at):
            return None
        return Link("venue.parallel", site.first, strong=site.main.grade is not Grade.UNKNOWN)

    def there(self, line: Line, site: Site) -> Link | None:
        """`an area around X, so that the sides could meet there`."""
        tokens = line.tokens
        for at in range(site.last + 1, min(len(tokens), site.last + REACH)):
            if tokens[at].lower == "there" and self.verb("venue_meet", line, at - 1) is not None:
                exact = site.main.grade is not Grade.AREA
                return Link("venue.meet-there", at - 1, strong=True) if exact else None
        return None

    def by_words(self, line: Line, index: int, site: Site) -> Link | None:
        """A place tied to talks by set words around its preposition at `index`."""
        tokens, at = line.tokens, index - 1
        if at < 0 or site.main.grade is Grade.AREA:
            return None
        word = tokens[at].lower
        if word == "together" and any(t.lower in _BRING for t in tokens[max(0, at - REACH) : at]):
            return Link("venue.together", at, strong=True)
        if word in _BE:
            stop = min(len(tokens), site.last + _NEAR)
            goal = next((i for i in range(site.last, stop) if tokens[i].lower == "for"), stop)
            for near in range(goal, min(len(tokens), goal + _FOR_TALKS)):
                if self.noun(line, near):
                    return Link("venue.there-for", near, strong=site.is_exact)
        return self._counted(line, at - (word == ","))

    def _counted(self, line: Line, at: int) -> Link | None:
        """`six rounds: two in A; the last at B`; `the second, in C, ended without result`."""
        if at < 0 or line.tokens[at].lower not in _COUNTED:
            return None
        low = max(0, at - CLAUSE)
        if any(t.lower in _ROUNDS for t in line.tokens[low:at]):
            return Link("venue.counted", at, strong=True)
        return None


def _over_bracket(line: Line, low: int) -> int:
    """Where a clause begins that a short bracket interrupts right before token `low`."""
    tokens = line.tokens
    if not low or tokens[low - 1].text != ")":
        return low
    opened = (i for i in range(low - 2, max(0, low - _BRACKET), -1) if tokens[i].text == "(")
    start = next(opened, low)
    return start if start == low else clause_of(line, start - 1)[0]
