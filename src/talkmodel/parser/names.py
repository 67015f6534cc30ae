"""What an unknown capitalised name is.

A person, a place, an organisation, a state, or nothing of interest.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.model import ActorKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.words import Cues

__all__ = [
    "BANDS",
    "BODY_HEADS",
    "FIRM_LAST",
    "NameProfile",
    "Sort",
    "classify",
    "is_trade",
    "org_kind",
    "plain_name",
]

_PLACE_FIRST = words(
    """
    lake port mount wadi ain oum fort cape villa palais château schloss hôtel hotel saint
    san lower upper greater
    """
)

_NAME_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O")

_GOVERNING = words("government republic interim transitional")
FIRM_LAST = words(
    """
    transit transport shipping ferries freight tramways mills foundry capital partners holdings
    industries packaging foods airways airlines brands logistics ventures securities tankers
    air plastics chemicals pharmaceuticals motors aerospace shipyards breweries beverages telecom
    utilities terminals newswire broadcasting health healthcare energy rail railways steel
    insurance pharma retail supermarkets outfitters buses
    """
)
_CLUBS = words("rovers wanderers athletic albion")
# `Nurses' Alliance` is no political party: who works for pay joins a union, whatever its last word.
_LABOUR = words(
    """
    workers teachers nurses drivers pilots employees staff dockers dockworkers miners seafarers
    physicians doctors writers actors firefighters stewards crews cleaners journalists musicians
    """
)
# What people of a trade join, in lower case too: `the nurses' union`.
BODY_HEADS = words(
    "union association federation guild syndicate confederation alliance league cooperative"
)
# Who pays the others joins a federation too, and it is no union.
_BOSSES = words("employers owners shipowners landlords industrialists manufacturers merchants")
# `Sons of the Valley` is one name, `Workers of Norland Steel` are not.
BANDS = words(
    """
    sons daughters children friends knights guardians soldiers brothers sisters mothers shield sword
    voice heirs
    """
)
_TRADE_ENDS = ("workers", "fighters", "firemen", "drivers", "handlers", "attendants")
_LEAGUES = words(
    "alliance federation congress confederation league council guild syndicate society brotherhood"
)
# What such names of groups begin with, before a particle: `Jaish-e-Mohammed`, `Ansar al-Sharia`.
_BANNERS = words(
    """
    jaish jaysh lashkar harakat harkat jabhat ansar hurras liwa kataib saraya junud tehrik tehreek
    tanzim sipah hizb
    """
)
_PEACEFUL = words("tehrik tehreek tanzim hizb")
_PARTICLES = words("e i al ul ud an as ash at")
_MATTERS = words("operation treaty resolution")
_PACTS = words("agreement accord accords treaty protocol declaration convention conference")
_DIRECTIONS = words("western eastern northern southern central")
_SITES = words(
    """
    bridge street avenue road hospital airport square palace hotel stadium university library
    museum
    """
)
_SLOGAN = words("you for all as your our we not")
_MAX_PERSON_WORDS = 5


class Sort(Enum):
    """What an unknown name stands for."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"
    STATE = "state"
    COMMUNITY = "community"
    OTHER = "other"


# Every sign that a rule may ask for: one that is never seen counts as none.
_SIGNS: tuple[str, ...] = (
    *(
        "all",
        "alone",
        "apposition",
        "armed",
        "firm",
        "joined",
        "led",
        "list",
        "loc",
        "maker",
        "org",
    ),
    *(
        "role",
        "say",
        "seats",
        "state",
        "the",
        "the-loc",
        "title",
        "union",
        "verb",
        "which",
        "who",
    ),
)
_NOTHING: dict[str, int] = dict.fromkeys(_SIGNS, 0)


@define
class NameProfile:
    """How an article uses one name: how often, and after or before which words."""

    text: str
    words: tuple[str, ...]
    seen: dict[str, int] = field(factory=_NOTHING.copy)


def plain_name(text: str) -> str:
    """The name without white space runs, `The` and trailing marks."""
    words = text.split()
    if len(words) > 1 and words[0] in {"The", "the"}:
        words = words[1:]
    return " ".join(words).strip(".,;:")


def is_trade(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in lower case says what several people are by trade: `dockers`.

    >>> from talkmodel.lexicon import Lexicon
    >>> is_trade("dockers", Lexicon.default()), is_trade("ports", Lexicon.default())
    (True, False)
    """
    return word in _LABOUR or word in lexicon.office_plurals or word.endswith(_TRADE_ENDS)


def classify(profile: NameProfile, lexicon: Lexicon, cues: Cues, singles: frozenset[str]) -> Sort:
    """What the name stands for, by its own words first and by its uses second.

    `singles` are the names of one word that the article uses: a surname that stands alone
    elsewhere makes a longer name a person's.
    """
    seen, words = profile.seen, [w.lower().rstrip(".") for w in profile.words]
    site = len(words) > 1 and words[-1] in _SITES and not seen["say"] + seen["role"]
    site = site or words[-1] in _PACTS  # `the General Peace Agreement` bears no title
    if seen["title"] and not site and len(words) <= _MAX_PERSON_WORDS and "of" not in words:
        return Sort.PERSON
    own = _by_own_words(profile, words, lexicon, cues) or _by_nouns(seen, several=len(words) > 1)
    if own is not None:
        return own
    personal = seen["title"] + seen["role"] + seen["who"] + seen["apposition"]
    if len(words) == 1:
        return _single(profile, personal)
    return _by_place(seen, personal) or _person_or_not(profile, personal, singles)


def _by_nouns(seen: dict[str, int], *, several: bool) -> Sort | None:
    """What nouns beside the name tell: `president of X`, `X's leader`, `the union X`."""
    if seen["org"]:
        return Sort.ORG
    if (seen["led"] or seen["firm"]) and not seen["role"] + seen["who"]:
        return Sort.STATE if seen["state"] > seen["led"] + seen["firm"] else Sort.ORG
    apposed = seen["apposition"] if several else 0
    if seen["state"] and not seen["role"] + seen["say"] + apposed:
        return Sort.STATE
    return None


def _by_place(seen: dict[str, int], personal: int) -> Sort | None:
    """A name of several words that stands like a place: `in X`, `at the X`."""
    if seen["the"] * 2 > seen["all"]:
        return Sort.PLACE if seen["the-loc"] * 2 >= seen["the"] and not seen["say"] else Sort.OTHER
    if personal:
        return None
    if seen["loc"] * 2 >= seen["all"] and not seen["say"]:
        return Sort.PLACE
    return Sort.STATE if seen["state"] else None


def _person_or_not(profile: NameProfile, personal: int, singles: frozenset[str]) -> Sort:
    """A name of several words is a person's where anything at all speaks for that."""
    seen = profile.seen
    if seen["which"] and not personal:
        return Sort.ORG
    told = personal + seen["say"] + seen["verb"] + seen["list"] + seen["joined"]
    few = len(profile.words) <= _MAX_PERSON_WORDS
    few = few and profile.words[0].lower() not in _DIRECTIONS
    few = few and (personal > 0 or not any(w.lower() in _SLOGAN for w in profile.words[1:]))
    return Sort.PERSON if few and (told or profile.words[-1] in singles) else Sort.OTHER


def _by_own_words(
    profile: NameProfile, words: list[str], lexicon: Lexicon, cues: Cues
) -> Sort | None:
    """What the words of the name itself tell."""
    text = profile.text
    if text in lexicon.places or text in lexicon.regions:
        return Sort.PLACE
    if len(words) == 2 and all(lexicon.forms.get(word) for word in profile.words):
        return Sort.COMMUNITY
    if words[-1] in cues.set("not_actor") or words[0] in _MATTERS:
        return Sort.OTHER
    if len(words) > 1 and words[0] in _GOVERNING:
        return Sort.ORG
    return _by_head(profile, words, lexicon, cues) or _by_letters(text, words)


def _by_head(profile: NameProfile, words: list[str], lexicon: Lexicon, cues: Cues) -> Sort | None:
    """What the head noun of the name tells: `Road Union`, `Lake Seva`, `Seva Castle`."""
    several, seen = len(words) > 1, profile.seen
    if _is_led(words, lexicon, cues) or _banner(profile.text):
        return Sort.ORG
    # In `Jo ag Bell` it is no `AG`.
    small = {w for w in profile.words if w in cues.set("person_connector")}
    headed = any(w in lexicon.org_heads for w in words if w not in small)
    headed = headed and (several or not seen["loc"])
    bearer = len(words) == 2 and _is_borne(seen)
    headed = headed or (several and words[-1] in _CLUBS)
    headed = headed or (several and words[-1] in FIRM_LAST and not bearer)
    place = words[-1] in cues.set("place_head") and words[-1] not in lexicon.org_heads
    if headed:
        return Sort.PLACE if place else Sort.ORG
    first = words[0] in _PLACE_FIRST and not seen["state"] and not seen["title"]
    return Sort.PLACE if (place and several and not bearer) or first else None


def _is_led(words: list[str], lexicon: Lexicon, cues: Cues) -> bool:
    """`Army of the Holy River` and `Sons of the Valley` are no places, whatever their last word."""
    link = next((at for at, word in enumerate(words) if word in {"of", "for"}), 0)
    if not link:
        return False
    head = words[link - 1]
    return head in BANDS or (head in lexicon.org_heads and head not in cues.set("place_head"))


def _banner(name: str) -> str | None:
    """What `Jaish-e-Mohammed` or `Ansar al-Sharia` begins with, if it is the like of those."""
    pieces = name.lower().replace("-", " ").split()
    marked = len(pieces) > 2 and pieces[1] in _PARTICLES and "-" in name
    return pieces[0] if marked and pieces[0] in _BANNERS else None


def _is_borne(seen: dict[str, int]) -> bool:
    """Whether an office stands beside the name and nothing says that it is a place or a firm."""
    offices = seen["role"] + seen["apposition"] + seen["who"] + seen["list"]
    return offices > 0 and not seen["the"] + seen["loc"] + seen["firm"] + seen["org"]


def _by_letters(text: str, words: list[str]) -> Sort | None:
    """What the spelling tells: `TWU`, `SunRail`, `Bell & Sons`, `Local 12`."""
    single = len(words) == 1
    if len(text) > 2 and text[1] == "-" and text[2].isupper():
        return Sort.OTHER
    if single and ((len(text) > 1 and text.isupper()) or _is_brand(text)):
        return Sort.ORG
    first, *rest = text.split()
    if rest and len(first) > 2 and first.isupper() and not any(w.isupper() for w in rest):
        return Sort.ORG
    return Sort.ORG if "&" in words or any(c.isdigit() for c in text) else None


def _is_brand(text: str) -> bool:
    """A capital inside a word, as in `SunRail`, that is none of a surname's such as `McBride`."""
    inner = any(a.islower() and b.isupper() for a, b in pairwise(text))
    return inner and text.isalpha() and not text.startswith(_NAME_PREFIXES)


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
    banner = _banner(name)
    if banner is not None:
        return ActorKind.ORGANISATION if banner in _PEACEFUL else ActorKind.ARMED_GROUP
    own = re.split(r" (?:of|for|in) ", name, maxsplit=1)[0].split()
    # `Norland Transport` is a firm, `Ministry of Transport` is none.
    if len(name.split()) > 1 and len(own) == len(name.split()) and own[-1].lower() in FIRM_LAST:
        return ActorKind.COMPANY
    low = {word.lower().rstrip("'’") for word in name.split()}
    if not low.isdisjoint(_BOSSES):
        return ActorKind.ORGANISATION
    if not (low.isdisjoint(_LABOUR) or low.isdisjoint(_LEAGUES)):
        return ActorKind.UNION
    for word in (*reversed(own), *reversed(name.split())):
        kind = lexicon.org_heads.get(word.lower().strip(".,"))
        if kind is not None:
            return kind
    return ActorKind.ORGANISATION
