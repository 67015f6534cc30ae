"""Look-ups over the cue words of a lexicon, made once for a lexicon and kept with it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.tokens import Token

__all__ = ["Cues", "Phrases", "Verbs", "cues_of", "plain_words", "words"]

_T = TypeVar("_T")
_VOWELS = "aeiou"
Forms = tuple[str, str, str, str, str]  # base, third person, past, participle, -ing


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: how word lists are written down in the parser.

    >>> sorted(words("to from"))
    ['from', 'to']
    """
    return frozenset(text.split())


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str, *, doubled: bool) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if doubled else "") + "ed"


def _gerund(base: str, *, doubled: bool) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if doubled else "") + "ing"


def _conjugate(
    base: str, irregular: Mapping[str, tuple[str, str]], doubled: frozenset[str]
) -> Forms:
    """The five forms of a verb, from its base form."""
    double = base in doubled
    past = _past(base, doubled=double)
    past, participle = irregular.get(base, (past, past))
    return base, _third_person(base), past, participle, _gerund(base, doubled=double)


def _follow(tokens: Sequence[Token], index: int, rest: tuple[str, ...]) -> bool:
    """Whether the words `rest` stand at token `index`."""
    if index + len(rest) > len(tokens):
        return False
    return all(tokens[index + k].lower == word for k, word in enumerate(rest))


def _firsts(table: Verbs | Phrases) -> frozenset[str]:
    return frozenset(table.by_first)


@frozen
class Verbs:
    """Verbs and verb phrases by any of their forms.

    `at(tokens, i)` says which one begins at `i`; `firsts` are the words that any begins with.
    """

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    firsts: frozenset[str] = field(
        init=False, repr=False, default=Factory(_firsts, takes_self=True)
    )

    def at(self, tokens: Sequence[Token], index: int) -> tuple[str, str, int] | None:
        """The longest entry that begins at `index`.

        Its base, the form (`base`, `past` …) and the index after it.
        """
        for rest, base, form in self.by_first.get(tokens[index].lower, ()):
            if not rest or _follow(tokens, index + 1, rest):
                return base, form, index + 1 + len(rest)
        return None


_FORM_NAMES = ("base", "third", "past", "participle", "gerund")


def _verbs(
    entries: Iterable[str], irregular: Mapping[str, tuple[str, str]], doubled: frozenset[str]
) -> Verbs:
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for entry in entries:
        head, *rest = entry.split()
        seen: set[str] = set()
        forms = [*zip(_FORM_NAMES, _conjugate(head, irregular, doubled), strict=True)]
        if head == "be":
            forms = [
                ("base", "be"),
                ("third", "is"),
                ("third", "are"),
                ("past", "was"),
                ("past", "were"),
            ]
        for name, form in forms:
            if form not in seen:
                seen.add(form)
                table.setdefault(form, []).append((tuple(rest), entry, name))
    return Verbs({k: tuple(sorted(v, key=lambda item: -len(item[0]))) for k, v in table.items()})


@frozen
class Phrases:
    """Fixed words and phrases; `at(tokens, i)` tells where the longest one at `i` ends.

    `firsts` are the words that any begins with.
    """

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    firsts: frozenset[str] = field(
        init=False, repr=False, default=Factory(_firsts, takes_self=True)
    )

    def at(self, tokens: Sequence[Token], index: int) -> int | None:
        """The index after the longest phrase that begins at `index`, if one does."""
        for rest in self.by_first.get(tokens[index].lower, ()):
            if not rest or _follow(tokens, index + 1, rest):
                return index + 1 + len(rest)
        return None

    def within(self, tokens: Sequence[Token], start: int, stop: int) -> int | None:
        """The first index in `[start, stop)` where a phrase begins, if one does."""
        firsts = self.by_first
        for index in range(max(0, start), min(stop, len(tokens))):
            if tokens[index].lower in firsts and self.at(tokens, index) is not None:
                return index
        return None


def _phrases(entries: Iterable[str]) -> Phrases:
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        head, *rest = entry.split()
        table.setdefault(head, []).append(tuple(rest))
    return Phrases({k: tuple(sorted(v, key=len, reverse=True)) for k, v in table.items()})


@frozen(eq=False)
class Cues:
    """The cue sets of a lexicon, ready to be matched against tokens."""

    words: Mapping[str, frozenset[str]] = field(repr=False)
    _verbs: dict[str, Verbs] = field(repr=False)
    _phrases: dict[str, Phrases] = field(repr=False)
    _irregular: Mapping[str, tuple[str, str]] = field(repr=False)
    _tables: dict[object, object] = field(factory=dict, init=False, repr=False)

    def set(self, name: str) -> frozenset[str]:
        """The plain words of a cue set; empty when the lexicon has none of that name."""
        return self.words.get(name, frozenset())

    def verbs(self, name: str) -> Verbs:
        """The cue set `name` as verbs in all their forms."""
        if name not in self._verbs:
            doubled = self.set("doubled")
            self._verbs[name] = _verbs(sorted(self.set(name)), self._irregular, doubled)
        return self._verbs[name]

    def phrases(self, name: str) -> Phrases:
        """The cue set `name` as fixed phrases."""
        if name not in self._phrases:
            self._phrases[name] = _phrases(sorted(self.set(name)))
        return self._phrases[name]

    def nouns(self, name: str) -> frozenset[str]:
        """The words of a cue set with their plurals."""
        words = self.set(name)
        return words | {_third_person(word) for word in words}

    def table(self, maker: Callable[[Cues], _T]) -> _T:
        """What `maker` makes of the cues, made once: a rule's words, say, joined from many sets."""
        found = self._tables.get(maker)
        if found is None:
            found = self._tables[maker] = maker(self)
        return cast("_T", found)


def plain_words(cues: Cues) -> frozenset[str]:
    """The words that no adjective says more of: `is`, `of`, `and`.

    >>> from talkmodel import Lexicon
    >>> "and" in plain_words(cues_of(Lexicon.default()))
    True
    """
    plain = ("auxiliary", "preposition", "conjunction", "adverb", "pronoun")
    return frozenset[str]().union(*(cues.set(name) for name in plain))


def cues_of(lexicon: Lexicon) -> Cues:
    """The matchers for the cues of `lexicon`.

    >>> from talkmodel import Lexicon
    >>> "demand" in cues_of(Lexicon.default()).set("demand")
    True
    """
    return _cues(lexicon)


# A lexicon is a frozen value that keeps its hash, so this finds the matchers without rereading it.
@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> Cues:
    sets = {name: frozenset(values) for name, values in lexicon.cues.items()}
    irregular: dict[str, tuple[str, str]] = {}
    for entry in sets.get("irregular", ()):
        base, past, participle = entry.split()
        irregular[base] = (past, participle)
    return Cues(sets, {}, {}, irregular)
