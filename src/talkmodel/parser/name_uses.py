"""How an article uses its unknown names: after and before which words each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import NameProfile, plain_name
from talkmodel.parser.tokens import Token, TokenKind
from talkmodel.parser.words import plain_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["profile_names"]

_LOCATIVES = frozenset({"in", "at", "near", "outside", "around", "from", "to", "across"})
_VERBS = ("demand", "say", "refuse", "reject", "accept", "propose")
_STATE_NOUNS = words(
    """
    government president presidency capital army navy military parliament border troops
    forces ambassador constitution airport foreign prime interior defence defense trade
    water finance territory soldiers independence economy embassy king queen minister
    gunboats citizens nationals coast sovereignty currency monarchy central
    """
)
_LED = words("led headed represented chaired commanded fronted")
_JOINERS = words("and by with of including like")
_PERSONAL = frozenset(
    {
        "has",
        "had",
        "was",
        "is",
        "will",
        "would",
        "of",
        "and",
        "met",
        "took",
        "left",
        "came",
        "led",
        "heads",
        "leads",
        "represents",
        "gave",
        "handed",
        "sits",
        "flew",
        "sought",
        "spent",
        "ran",
        "wrote",
        "called",
        "held",
        "sat",
        "began",
        "spoke",
        "signed",
        "made",
        "opened",
    }
)
_NO_ROLE = words(
    """
    where which who when while said says has had was is and but were whose
    """
)
_LED_BY = words("leader leaders co-leader chairman chairwoman chair members supporters candidates")
_LEADS = words("leader leaders co-leader boss bosses chairman chairwoman chair")
_HAS_SEATS = words("seats voters mps lawmakers list manifesto ministers deputies")
_FIRM_NOUNS = words(
    """
    board shares shareholders shareholder chairman chairwoman investors brands plants factories
    customers executive bosses headquarters shareholding takeover
    """
)
_HOLDS = words(
    """
    shareholder member owner mediator host guarantor sponsor ally backer broker observer lender
    investor maker operator rival partner manager
    """
)
_GROUP_NOUNS = words(
    """
    firm company group union bank agency airline newspaper network charity consultancy
    broadcaster retailer carmaker brewer maker operator party
    """
)
_FIRMS = words(
    """
    firm company airline newspaper broadcaster retailer carmaker brewer maker operator
    """
)
_FIRM_HEADS = words("ceo cfo coo shares shareholders executives bosses managers")
_SITES = words(
    """
    port city town village province district region island valley hamlet suburb outskirts ruins
    streets airport harbour harbor river mouth siege airbase garrison
    """
)
_HAS = frozenset({"has", "had"})
# `Name heads X's team` names no office.
_DOES = frozenset({"heads", "chairs"})
_RULERS = words(
    """
    government army republic president king queen kingdom parliament minister sultan emir
    state
    """
)


@define(eq=False)
class _Use:
    """One occurrence of a name, and the profile that it adds to."""

    line: Line
    mention: Mention
    profile: NameProfile
    lexicon: Lexicon
    cues: Cues

    @property
    def seen(self) -> dict[str, int]:
        return self.profile.seen

    def note(self) -> None:
        """Add what stands before and after the name."""
        seen, title = self.seen, self.mention.title
        seen["all"] += 1
        seen["title"] += title is not None
        first = title[0] if title is not None else self.mention.first
        if first:
            self._note_before(first)
        if self.mention.last < len(self.line.tokens):
            self._note_after(self.mention.last)
        say, tokens = self.cues.verbs("say"), self.line.tokens
        last = self.mention.last
        seen["say"] += last < len(tokens) and say.at(tokens, last) is not None
        before = self.mention.first - 1
        seen["say"] += before >= 0 and say.at(tokens, before) is not None

    # -- before the name ---

    def _note_before(self, first: int) -> None:
        before = self.line.tokens[first - 1]
        ahead = self.line.tokens[first - 2] if first > 1 else None
        if before.lower == "the":
            self.seen["the"] += 1
            self.seen["the-loc"] += ahead is not None and ahead.lower in _LOCATIVES
            self.seen["alone"] += len(self.profile.words) == 1 and self._stands_alone()
        elif before.lower in _LOCATIVES:
            self.seen["loc"] += 1
        elif self._names_role(before):
            self.seen["role"] += 1
        elif ahead is not None and ahead.lower == "the" and len(self.profile.words) == 1:
            self.seen["the"] += before.is_word and not before.is_capitalised
        self.seen["list"] += before.text == "," and self._role_precedes(first - 1)
        if before.text in "-–" and ahead is not None and ahead.end == before.start:
            self.seen["loc"] += 1
        else:
            self.seen["joined"] += before.lower in _JOINERS or before.text in "(:-–—"
        self.seen["joined"] += self._leads(first)
        if before.lower == "of" and ahead is not None:
            self.seen["state"] += ahead.lower in _RULERS
            self.seen["loc"] += ahead.lower in _SITES
            self.seen["led"] += ahead.lower in _LED_BY
        group = before.lower in self.lexicon.org_heads or before.lower in _GROUP_NOUNS
        if group and before.is_word and not before.is_capitalised:
            self.seen["org"] += 1
            self.seen["union"] += before.lower == "union"
            self.seen["maker"] += before.lower in _FIRMS

    def _leads(self, first: int) -> bool:
        """`led by the stern Name`."""
        ahead = [token.lower for token in self.line.tokens[max(0, first - 4) : first]]
        led = ahead[1:3] == ["by", "the"] and ahead[0] in _LED
        return led and self.line.tokens[first - 1].text.islower()

    def _stands_alone(self) -> bool:
        """Whether no noun follows the name: `the Shield demands`, not `the Shield commander`."""
        tokens, last = self.line.tokens, self.mention.last
        if last >= len(tokens) or tokens[last].kind is not TokenKind.WORD:
            return last >= len(tokens) or tokens[last].text not in "-–"
        follows = tokens[last]
        if follows.lower in self.cues.table(plain_words) or follows.lower.endswith("ed"):
            return True
        return any(self.cues.verbs(name).at(tokens, last) is not None for name in _VERBS)

    def _names_role(self, before: Token) -> bool:
        """Whether the word before the name is an office in lower case."""
        single = len(self.profile.words) == 1
        return (
            before.is_word
            and before.text[0].islower()
            and self._is_office(before.lower)
            and not (single and before.lower in _HOLDS)
        )

    def _is_office(self, word: str) -> bool:
        offices = self.lexicon.offices
        return word in offices or (
            word.endswith("s") and word[:-1] in offices and word not in _DOES
        )

    def _role_precedes(self, comma: int) -> bool:
        """Whether an office stands between the mark before the comma and the comma."""
        for index in range(comma - 1, max(-1, comma - 12), -1):
            token = self.line.tokens[index]
            if token.kind is TokenKind.MARK:
                return False
            if token.is_word and (self._is_office(token.lower) or self._faces(index)):
                return True
        return False

    def _faces(self, index: int) -> bool:
        """Whether an `opposite number` stands at `index`."""
        pair = [token.lower for token in self.line.tokens[index - 1 : index + 1]]
        return pair == ["opposite", "number"]

    # -- after the name ---

    def _note_after(self, at: int) -> None:
        follows = self.line.tokens[at]
        if follows.kind is TokenKind.POSSESSIVE:
            self._note_owned(at + 1)
        elif follows.text == ",":
            self._note_aside(at + 1)
        elif follows.text == "(" and len(self.profile.words) > 1:
            self.seen["joined"] += self._belongs(at + 1)
        elif follows.lower in self.cues.set("armed_noun"):
            self.seen["armed"] += 1
        elif follows.lower == "who":
            self.seen["who"] += 1
        elif follows.lower in _LEADS and len(self.profile.words) > 1 and self._is_the(at):
            self.seen["led"] += 1
        elif follows.lower in _FIRM_HEADS or self._chief_executive(at):
            self.seen["firm"] += 1
        elif follows.is_word and (follows.lower in _PERSONAL or follows.lower.endswith("ed")):
            self.seen["verb"] += 1

    def _is_the(self, at: int) -> bool:
        """Whether a name is what somebody leads: `the Dune List leader`, `Dune List boss Jo`."""
        first, tokens = self.mention.first, self.line.tokens
        led = first > 0 and tokens[first - 1].lower in {"the", "a", "former"}
        borne = at + 1 < len(tokens) and tokens[at + 1].is_capitalised
        return led or borne

    def _belongs(self, index: int) -> bool:
        """Whether the bracket at `index` holds one known party or state: `Name (Liberals)`."""
        other = self.line.from_token(index)
        return (
            other is not None
            and bool(other.forms)
            and not other.text.isupper()
            and other.last < len(self.line.tokens)
            and self.line.tokens[other.last].text == ")"
        )

    def _chief_executive(self, at: int) -> bool:
        tokens = self.line.tokens
        return (
            tokens[at].lower in {"chief", "managing", "executive"}
            and at + 1 < len(tokens)
            and tokens[at + 1].lower in {"executive", "director", "chairman"}
        )

    def _note_aside(self, index: int) -> None:
        """What the words after `X,` say."""
        several = len(self.profile.words) > 1
        word = self.line.tokens[index].lower if index < len(self.line.tokens) else ""
        if several and word == "speaking":
            self.seen["who"] += 1
        elif word == "whose":
            owned = self._note_owned(index + 1)
            self.seen["who"] += several and not owned
        elif word == "which":
            then = self.line.tokens[index + 1].lower if index + 1 < len(self.line.tokens) else ""
            # `X, which was odd` says nothing of X.
            self.seen["which"] += then in _HAS or then not in self.cues.set("auxiliary")
        elif word == "who" or (several and word in {"has", "had"}):
            self.seen["who"] += 1
        elif self._role_follows(index):
            self.seen["apposition"] += 1

    def _note_owned(self, index: int) -> bool:
        """What the nouns after `X's` or `X, whose` say; whether they say anything."""
        ahead = {t.lower for t in self.line.tokens[index : index + 3] if t.is_word}
        noun = self.line.tokens[index].lower if index < len(self.line.tokens) else ""
        signs = {
            "state": noun in _STATE_NOUNS,
            "led": noun in _LED_BY or bool(ahead & _HAS_SEATS),
            "seats": bool(ahead & _HAS_SEATS),
            "firm": bool(ahead & _FIRM_NOUNS),
        }
        for sign, found in signs.items():
            self.seen[sign] += found
        return any(signs.values())

    def _role_follows(self, index: int) -> bool:
        """Whether an office stands between the comma before `index` and the next mark."""
        for token in self.line.tokens[index : index + 8]:
            if token.kind is TokenKind.MARK or token.lower in _NO_ROLE:
                return False
            if token.is_word and self._is_office(token.lower):
                return token.lower not in _HOLDS
        return False


def profile_names(lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> dict[str, NameProfile]:
    """Every unknown name of an article with the contexts it occurs in."""
    profiles: dict[str, NameProfile] = {}
    for line in lines:
        for mention in line.mentions:
            if mention.kind is MentionKind.NAME:
                name = plain_name(mention.text)
                profile = profiles.get(name)
                if profile is None:
                    profile = profiles[name] = NameProfile(name, tuple(name.split()))
                _Use(line, mention, profile, lexicon, cues).note()
    return profiles
