"""Noun phrases that may name somebody who speaks, and where they begin and end."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words as word_set

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.spans import Span
    from talkmodel.parser.words import Cues

__all__ = ["Phrase", "Voice", "Words", "find_phrase", "is_agentive", "phrase_ending"]
__all__ += ["singular", "words_of"]

# Prepositions that may stand inside the description of somebody.
_INSIDE: Final = frozenset({"of", "for", "from", "at", "in", "with", "to", "on"})
_LOCAL: Final = frozenset({"in", "at", "to", "with", "on"})
_PERSONAL: Final = frozenset({"he", "she", "they", "it"})
_ALONE: Final = frozenset({"both", "others"})
_TRAILING: Final = frozenset(
    {"familiar", "close", "present", "involved", "briefed", "interviewed", "gathered"}
)
_LONGEST: Final = 16
# Nouns for humans that lead up to another, `the deputy foreign minister`.
_LEADING: Final = frozenset({"deputy", "vice", "assistant", "chief", "acting"})
_AGENTIVE: Final = ("er", "or", "ist", "ian", "man", "woman", "person", "ee")
_AGENTIVE_LENGTH: Final = 5
_NO_AGENTS: Final = word_set(
    """
    paper letter order number matter offer answer power tower weather border winter summer corner
    quarter charter chapter banner poster sticker header folder counter river water layer cover
    newspaper other another former latter rather never however whether together under over after
    either neither floor sector factor error mirror minor major tractor motor labor behavior favor
    color honor harbor corridor assist resist consist insist twist exist committee coffee degree
    agreement register newsletter disaster encounter dinner barrier chamber center theater
    computer paper meter shelter cluster filter server trigger career guarantee
    """
)


@frozen
class Voice:
    """Somebody who may speak.

    Attributes:
        actor: Who that is; `None` for somebody whom the article does not name.
        span: The article's words.
        plural: Whether `they` rather than `he` or `she` points back to it.
        gender: `m` or `f` where the words tell it.
        is_human: Whether `he` or `she` can point back to it.
    """

    actor: Actor | None
    span: Span
    plural: bool = False
    gender: str = ""
    is_human: bool = True

    @property
    def is_person(self) -> bool:
        """Whether it is a person whom the article names."""
        return self.actor is not None and self.actor.is_person


@frozen
class Phrase:
    """A noun phrase at the half-open range `[first, last)` of tokens.

    `head` is where its core ends, before `of the Front` or `selling onions`.
    """

    first: int
    last: int
    head: int


@frozen(eq=False)
class Words:
    """The closed word classes that end a noun phrase, and the nouns for humans."""

    official: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    human: frozenset[str]
    stops: frozenset[str]
    determiners: frozenset[str]
    honorifics: frozenset[str]
    months: frozenset[str]
    loose: frozenset[str]
    verbs: frozenset[str]
    base_verbs: frozenset[str]

    @classmethod
    def of(cls, cues: Cues, lexicon: Lexicon) -> Words:
        """The words that a lexicon knows; `cues` are its cues."""
        bodies, documents = cues.set("quote_body"), cues.set("quote_document")
        official = cues.set("quote_official") | cues.set("delegation_noun") | bodies | documents
        stops = (
            cues.set("auxiliary")
            | cues.set("preposition")
            | cues.set("conjunction")
            | cues.set("subordinator")
            | cues.set("pronoun")
            | cues.set("adverb")
        )
        return cls(
            _numbers(official),
            _numbers(bodies),
            _numbers(documents),
            _numbers(cues.set("quote_human") | lexicon.offices | official | _ALONE),
            stops - _PERSONAL - {"all", "both", "first", "more"},
            cues.set("determiner") - {"that"},
            lexicon.honorifics,
            cues.set("month"),
            cues.set("conjunction") | cues.set("adverb"),
            _forms(cues, {"past", "third"}),
            _forms(cues, {"base"}),
        )


def _numbers(nouns: frozenset[str]) -> frozenset[str]:
    """Nouns with their plurals: all words whose singular is among them."""
    plurals = {noun + "s" for noun in nouns if not noun.endswith("s")}
    plurals |= {noun[:-1] + "ies" for noun in nouns if noun.endswith("y")}
    plurals |= {noun[:-2] + "en" for noun in nouns if noun.endswith("man")}
    return nouns | plurals


# A lexicon keeps its hash and its cues are made once, so this finds the words without rereading.
@lru_cache(maxsize=8)
def words_of(cues: Cues, lexicon: Lexicon) -> Words:
    """The words that a lexicon knows."""
    return Words.of(cues, lexicon)


def _forms(cues: Cues, forms: set[str]) -> frozenset[str]:
    """The verbs of saying in certain forms."""
    return frozenset(
        first
        for name in ("say", "quote_say")
        for first, hits in cues.verbs(name).by_first.items()
        if any(form in forms and not rest for rest, _, form in hits)
    )


def singular(word: str) -> str:
    """The word without the ending of a plural."""
    if word.endswith("women"):
        return word[:-5] + "woman"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_agentive(word: str) -> bool:
    """Whether a noun in the singular looks like one for somebody who does something: `baker`."""
    return word.endswith(_AGENTIVE) and len(word) >= _AGENTIVE_LENGTH and word not in _NO_AGENTS


def _is_stop(words: Words, period: Period, at: int) -> bool:
    """Whether the token at `at` can be no part of a noun phrase's core."""
    token = period.tokens[at]
    if token.kind is TokenKind.MARK:
        return token.text != "&" and not _is_abbreviation(words, period, at)
    if token.kind is TokenKind.POSSESSIVE:
        return False
    return token.lower in words.stops or token.lower in words.months


def _is_abbreviation(words: Words, period: Period, at: int) -> bool:
    """Whether the mark at `at` is the full stop of `Mr.` or `Gen.`."""
    if period.word(at) != "." or at == 0:
        return False
    before = period.tokens[at - 1]
    return (
        before.end == period.tokens[at].start
        and (
            before.lower in words.honorifics
            or (before.is_capitalised and before.lower in words.human)
        )
        and at + 1 < len(period.tokens)
    )


def find_phrase(words: Words, period: Period, first: int) -> Phrase | None:
    """The noun phrase that begins at token `first`, if one does."""
    if period.word(first) in _PERSONAL:
        return Phrase(first, first + 1, first + 1)
    at = first + (period.word(first) in words.determiners or period.word(first) in {"all", "both"})
    if at > first and period.word(at) == "of":
        at += 2 if period.word(at + 1) in words.determiners else 1
    core = at
    head: int | None = None
    while at < len(period.tokens) and at - first < _LONGEST:
        if at > core and _has_tail(words, period, at):
            head = _core_end(words, period, core, at) if head is None else head
            at += 2 if period.word(at + 1) in words.determiners else 1
            continue
        step = _step(words, period, first, at, in_tail=head is not None)
        if step is None:
            break
        at = step
    if at == core and period.word(first) not in _ALONE:
        return None
    return Phrase(first, at, _core_end(words, period, core, at) if head is None else head)


def _core_end(words: Words, period: Period, core: int, last: int) -> int:
    """Where `a man selling onions` ends without what says more about him."""
    for at in range(core + 1, last):
        word = period.word(at)
        if (word.endswith("ing") or word in _TRAILING) and period.word(at - 1) in words.human:
            return at
    return last


def _step(words: Words, period: Period, first: int, at: int, *, in_tail: bool) -> int | None:
    """The token after the next piece of a noun phrase at `at`; None where the phrase is over."""
    after_human = at > first and period.word(at - 1) in words.human
    place = period.starts.get(at)
    if place is not None:
        personal = place.mention.text.lower() in _PERSONAL
        return None if after_human or personal or _ended(words, period, at) else place.last
    if _is_stop(words, period, at) or period.word(at) in words.verbs:
        return None
    if _ended(words, period, at) and not (in_tail and _is_noun_like(words, period, at)):
        return None
    if after_human and not _may_follow(words, period, at):
        return None
    return at + 1


def _is_noun_like(words: Words, period: Period, at: int) -> bool:
    """Whether a plain word follows a name in the tail: `from a Baltic harbour town`."""
    word = period.tokens[at]
    plain = word.is_word and not word.is_capitalised and word.lower not in words.base_verbs
    return plain and not word.lower.endswith(("ed", "s"))


def _may_follow(words: Words, period: Period, at: int) -> bool:
    """Whether a word may follow a noun for humans: `union leader`, `a woman selling it`."""
    word = period.word(at)
    return (
        period.tokens[at].kind is TokenKind.POSSESSIVE
        or word.endswith("ing")
        or word in _TRAILING
        or word in words.human
        or period.tokens[at].text == "."
        or (
            period.word(at - 1) in _LEADING
            and any(period.word(i) in words.human for i in range(at + 1, at + 3))
        )
    )


def _ended(words: Words, period: Period, at: int) -> bool:
    """Whether a name ends at `at` and no noun for humans follows that it could modify."""
    before = period.ends.get(at)
    if before is None or before.mention.kind is MentionKind.PRONOUN:
        return False
    for index in range(at, min(at + 4, len(period.tokens))):
        word = period.word(index)
        if word in words.determiners or word in _PERSONAL:
            return True
        if word in words.human or index + 1 in period.ends:
            return False
        if period.tokens[index].kind is TokenKind.POSSESSIVE:
            return False
        if _is_stop(words, period, index) or word in words.verbs:
            return True
    return True


def _has_tail(words: Words, period: Period, at: int) -> bool:
    """Whether the preposition at `at` goes on with a description: `a delegate from the islands`."""
    if period.word(at) not in _INSIDE:
        return False
    if period.word(at - 1) in _TRAILING:
        return at + 1 < len(period.tokens)
    if period.word(at - 1) not in words.human:
        return False
    nxt = at + 1
    if nxt >= len(period.tokens):
        return False
    if period.word(at) in _LOCAL:
        return period.tokens[nxt].is_capitalised and period.word(nxt) not in words.months
    return (
        nxt in period.starts
        or period.word(nxt) in words.determiners
        or (period.tokens[nxt].is_word and not _is_stop(words, period, nxt))
    )


def phrase_ending(words: Words, period: Period, last: int) -> Phrase | None:
    """The noun phrase that ends before token `last`, if one does."""
    place = period.ends.get(last)
    if place is not None and place.mention.text.lower() in _PERSONAL:
        return Phrase(place.first, last, last)
    low, head = last, last
    while low > 0 and last - low < _LONGEST:
        step = _step_back(words, period, low, last)
        if step is None:
            break
        low = step
        if _is_tail(words, period, low):
            low -= 1
            head = low
        elif _is_left_end(words, period, low):
            break
    return None if low >= last else Phrase(low, last, head)


def _step_back(words: Words, period: Period, low: int, last: int) -> int | None:
    """Where the piece of a noun phrase begins that ends before `low`; None if none does."""
    place = period.ends.get(low)
    if place is not None:
        return None if place.mention.text.lower() in _PERSONAL else place.lead
    word = period.word(low - 1)
    if word in words.determiners or word in {"all", "both"}:
        return low - 1
    if _is_stop(words, period, low - 1) or (low < last and word in words.verbs):
        return None
    return low - 1


def _is_left_end(words: Words, period: Period, low: int) -> bool:
    """Whether a noun phrase that has come to `low` goes no further left."""
    word = period.word(low)
    if word in words.determiners or word in {"all", "both"}:
        return period.word(low - 1) not in {"the", "these", "those", "all", "both"}
    place = period.starts.get(low)
    name = place is not None and place.mention.kind in {MentionKind.NAME, MentionKind.KNOWN}
    return name and not _leads_to_name(words, period, low)


def _is_tail(words: Words, period: Period, low: int) -> bool:
    """Whether a preposition and a noun for humans stand before `low`: there the head ends."""
    return period.word(low - 1) in _INSIDE and period.word(low - 2) in words.human


def _leads_to_name(words: Words, period: Period, low: int) -> bool:
    """Whether what stands before a name belongs to it: `negotiator Omar Teck`, `the Front`."""
    if low == 0 or low in period.ends:
        return low > 0
    token = period.tokens[low - 1]
    return (
        token.kind is TokenKind.POSSESSIVE
        or token.lower in words.determiners
        or token.lower in _INSIDE
        or (token.is_capitalised and not _is_stop(words, period, low - 1))
        or token.lower in words.human
    )
