"""What an unknown capitalised name is.

A person, a place, an organisation, a state, or nothing of interest.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.model import ActorKind
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["NameProfile", "Sort", "classify", "plain_name", "profile_names"]

_LOCATIVES = frozenset({"in", "at", "near", "outside", "around", "from", "to", "across"})
_PLACE_FIRST = words(
    """
    lake port mount wadi ain oum fort cape villa palais château schloss hôtel hotel saint
    san lower upper greater
    """
)
_STATE_NOUNS = words(
    """
    government president presidency capital army navy military parliament border troops
    forces ambassador constitution airport foreign prime interior defence defense trade
    water finance territory soldiers independence economy embassy king queen minister
    gunboats citizens nationals coast sovereignty currency monarchy central
    """
)
_JOINERS = words("and by with of including like")
_PERSONAL = frozenset({"has", "had", "was", "is", "will", "would", "of", "and", "met", "took", "left", "came", "led", "gave", "handed", "sits", "flew", "sought", "spent", "ran", "wrote", "called"})
_NO_ROLE = words(
    """
    where which who when while said says has had was is and but were whose
    """
)
_LED_BY = words("leader leaders co-leader chairman chairwoman chair members supporters candidates")
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
    investor maker operator rival partner
    """
)
_NAME_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O")
_GROUP_NOUNS = words(
    """
    firm company group union bank agency airline newspaper network charity consultancy
    broadcaster retailer carmaker brewer maker operator party
    """
)
_RULERS = words(
    """
    government army republic president king queen kingdom parliament minister sultan emir
    state
    """
)
_MAX_PERSON_WORDS = 5


class Sort(Enum):
    """What an unknown name stands for."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"
    STATE = "state"
    COMMUNITY = "community"
    OTHER = "other"


@define
class NameProfile:
    """How an article uses one name: how often, and after or before which words."""

    text: str
    words: tuple[str, ...]
    seen: Counter[str] = field(factory=Counter)


def plain_name(text: str) -> str:
    """The name without white space runs, `The` and trailing marks."""
    words = text.split()
    if len(words) > 1 and words[0] in {"The", "the"}:
        words = words[1:]
    return " ".join(words).strip(".,;:")


def profile_names(lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> dict[str, NameProfile]:
    """Every unknown name of an article with the contexts it occurs in."""
    profiles: dict[str, NameProfile] = {}
    say = cues.verbs("say")
    for line in lines:
        for mention in line.mentions:
            if mention.kind is not MentionKind.NAME:
                continue
            name = plain_name(mention.text)
            profile = profiles.setdefault(name, NameProfile(name, tuple(name.split())))
            _note_before(line, mention, profile, lexicon)
            _note_after(line, mention, profile, lexicon)
            tokens = line.tokens
            if mention.last < len(tokens) and say.at(tokens, mention.last):
                profile.seen["say"] += 1
            if mention.first and say.at(tokens, mention.first - 1):
                profile.seen["say"] += 1
    return profiles


def _is_office(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.offices or (word.endswith("s") and word[:-1] in lexicon.offices)


def _note_before(line: Line, mention: Mention, profile: NameProfile, lexicon: Lexicon) -> None:
    profile.seen["all"] += 1
    if mention.title is not None:
        profile.seen["title"] += 1
    first = mention.title[0] if mention.title is not None else mention.first
    before = line.tokens[first - 1] if first else None
    if before is None:
        profile.seen["opening"] += 1
        return
    if before.lower == "the":
        profile.seen["the"] += 1
        ahead = line.tokens[first - 2].lower if first > 1 else ""
        if ahead in _LOCATIVES:
            profile.seen["the-loc"] += 1
    elif before.lower in _LOCATIVES:
        profile.seen["loc"] += 1
    elif before.is_word and before.text[0].islower() and _is_office(before.lower, lexicon):
        profile.seen["role"] += 1
    if before.text == "," and _role_precedes(line, first - 1, lexicon):
        profile.seen["list"] += 1
    if before.text in "-–" and first > 1 and line.tokens[first - 2].end == before.start:
        profile.seen["loc"] += 1
    elif before.lower in _JOINERS or before.text in "(:-–—":
        profile.seen["joined"] += 1
    if before.lower == "of" and first > 1:
        _note_of(line.tokens[first - 2].lower, profile)
    if (
        before.is_word
        and (before.lower in lexicon.org_heads or before.lower in _GROUP_NOUNS)
        and not before.is_capitalised
    ):
        profile.seen["org"] += 1


def _note_of(noun: str, profile: NameProfile) -> None:
    """What the noun says in `president of X` and `leader of X`."""
    profile.seen["state"] += noun in _RULERS
    profile.seen["led"] += noun in _LED_BY


def _note_owned(line: Line, index: int, profile: NameProfile) -> bool:
    """What the nouns after `X's` or `X, whose` say; whether they say anything."""
    before = profile.seen.total()
    noun = line.tokens[index].lower if index < len(line.tokens) else ""
    profile.seen["state"] += noun in _STATE_NOUNS
    ahead = {t.lower for t in line.tokens[index : index + 3] if t.is_word}
    profile.seen["led"] += noun in _LED_BY or bool(ahead & _HAS_SEATS)
    profile.seen["seats"] += bool(ahead & _HAS_SEATS)
    profile.seen["firm"] += bool(ahead & _FIRM_NOUNS)
    return profile.seen.total() > before


def _note_after(line: Line, mention: Mention, profile: NameProfile, lexicon: Lexicon) -> None:
    tokens, at = line.tokens, mention.last
    if at >= len(tokens):
        return
    follows = tokens[at]
    nxt = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if follows.kind is TokenKind.POSSESSIVE:
        profile.seen["possessive"] += 1
        _note_owned(line, at + 1, profile)
    elif follows.text == ",":
        several = len(profile.words) > 1
        if nxt == "whose":
            owned = _note_owned(line, at + 2, profile)
            profile.seen["who"] += several and not owned
        elif nxt == "who" or (several and nxt in {"has", "had"}):
            profile.seen["who"] += 1
        elif _role_follows(line, at + 1, lexicon):
            profile.seen["apposition"] += 1
    elif follows.lower == "who":
        profile.seen["who"] += 1
    elif follows.is_word and (follows.lower in _PERSONAL or follows.lower.endswith("ed")):
        profile.seen["verb"] += 1
    elif follows.text in ".,)":
        profile.seen["closed"] += 1


def _role_precedes(line: Line, comma: int, lexicon: Lexicon) -> bool:
    """Whether an office stands between the mark before the comma and the comma."""
    for index in range(comma - 1, max(-1, comma - 12), -1):
        token = line.tokens[index]
        if token.kind is TokenKind.MARK:
            return False
        if token.is_word and _is_office(token.lower, lexicon):
            return True
    return False


def _role_follows(line: Line, index: int, lexicon: Lexicon) -> bool:
    """Whether an office stands between the comma before `index` and the next mark."""
    for token in line.tokens[index : index + 8]:
        if token.kind is TokenKind.MARK or token.lower in _NO_ROLE:
            return False
        if token.is_word and _is_office(token.lower, lexicon):
            return token.lower not in _HOLDS
    return False


def classify(profile: NameProfile, lexicon: Lexicon, cues: Cues, singles: frozenset[str]) -> Sort:
    """What the name stands for, by its own words first and by its uses second."""
    seen, words = profile.seen, [w.lower().rstrip(".") for w in profile.words]
    if seen["title"] and len(words) <= _MAX_PERSON_WORDS and "of" not in words:
        return Sort.PERSON
    own = _by_own_words(profile, words, lexicon, cues)
    if own is not None:
        return own
    if seen["org"] and not seen["title"]:
        return Sort.ORG
    if (seen["led"] or seen["firm"]) and not seen["title"] + seen["role"] + seen["who"]:
        return Sort.STATE if seen["state"] > seen["led"] + seen["firm"] else Sort.ORG
    if seen["state"] and not seen["title"] + seen["role"] + seen["say"]:
        return Sort.STATE
    personal = seen["title"] + seen["role"] + seen["who"] + seen["apposition"]
    if len(words) == 1:
        return _single(profile, personal)
    if seen["the"] * 2 > seen["all"]:
        return Sort.PLACE if seen["the-loc"] * 2 >= seen["the"] and not seen["say"] else Sort.OTHER
    if not personal and seen["loc"] * 2 >= seen["all"] and not seen["say"]:
        return Sort.PLACE
    if seen["state"] and not personal:
        return Sort.STATE
    if len(words) > _MAX_PERSON_WORDS:
        return Sort.OTHER
    told = personal + seen["say"] + seen["verb"] + seen["list"] or profile.words[-1] in singles
    told = told or (seen["joined"] and not seen["of"])
    return Sort.PERSON if told else Sort.OTHER


def _by_own_words(
    profile: NameProfile, words: list[str], lexicon: Lexicon, cues: Cues
) -> Sort | None:
    text = profile.text
    if text in lexicon.places or text in lexicon.regions:
        return Sort.PLACE
    if _is_community(profile, lexicon):
        return Sort.COMMUNITY
    if words[-1] in cues.set("not_actor"):
        return Sort.OTHER
    if len(words) > 1 and words[0] in {"government", "republic", "interim", "transitional"}:
        return Sort.ORG
    if any(w in lexicon.org_heads for w in words) and not (len(words) == 1 and profile.seen["loc"]):
        if words[-1] in cues.set("place_head") and words[-1] not in lexicon.org_heads:
            return Sort.PLACE
        return Sort.ORG
    if words[-1] in cues.set("place_head") and len(words) > 1:
        return Sort.PLACE
    if words[0] in _PLACE_FIRST and not profile.seen["state"] and not profile.seen["title"]:
        return Sort.PLACE
    if len(words) == 1 and len(text) > 1 and text.isupper():
        return Sort.ORG
    if len(words) == 1 and _is_brand(text):
        return Sort.ORG
    if "&" in words or any(any(c.isdigit() for c in w) for w in words):
        return Sort.ORG
    return None


def _is_brand(text: str) -> bool:
    """A capital inside a word, as in `SunRail`, that is none of a surname's such as `McBride`."""
    inner = any(a.islower() and b.isupper() for a, b in pairwise(text))
    return inner and text.isalpha() and not text.startswith(_NAME_PREFIXES)


def _is_community(profile: NameProfile, lexicon: Lexicon) -> bool:
    """Two demonyms in a row, as in `Bosnian Serbs`."""
    if len(profile.words) != 2:
        return False
    return all(lexicon.forms.get(word) for word in profile.words)


def _single(profile: NameProfile, personal: int) -> Sort:
    seen = profile.seen
    if personal and personal >= seen["state"] and not seen["the"]:
        return Sort.PERSON
    if seen["state"]:
        return Sort.STATE
    if seen["loc"] * 2 >= seen["all"]:
        return Sort.PLACE
    return Sort.OTHER


def org_kind(name: str, lexicon: Lexicon) -> ActorKind:
    """The kind that the head noun of an organisation's name tells."""
    own = re.split(r" (?:of|for|in) ", name, maxsplit=1)[0].split()
    for word in (*reversed(own), *reversed(name.split())):
        kind = lexicon.org_heads.get(word.lower().strip(".,"))
        if kind is not None:
            return kind
    return ActorKind.ORGANISATION
