"""Where a text names somebody or something, and which names stand for the same."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from talkmodel.grounding.search import fold
from talkmodel.grounding.short_names import short_spots
from talkmodel.lexicon.forms import form_texts, surface
from talkmodel.model import ActorKind, Person
from talkmodel.model.actors import ACTOR_LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.grounding.search import Searcher, Span
    from talkmodel.lexicon import Lexicon
    from talkmodel.model import Actor, Talks

__all__ = ["NEAR", "Names", "is_near"]

NEAR: Final = 600
"""How far apart, in code points, things may stand and still be near."""

_NAMED: Final = (*ACTOR_LISTS, "venues")
_NO_BODIES: Final = (ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.PERSON)
_ACRONYM: Final = 5
_WORD: Final = re.compile(r"\w+")
_SMALL: Final = ("determiner", "pronoun", "preposition", "conjunction", "subordinator")


class Names:
    """The names in a text, what the lexicon knows of them, and how our own parser reads them.

    Args:
        searcher: The text.
        lexicon: What names stand for each other.
        reading: What the parser makes of the text.
    """

    def __init__(self, searcher: Searcher, lexicon: Lexicon, reading: Talks) -> None:
        """Keep them."""
        self._searcher = searcher
        self._lexicon = lexicon
        self._actors: list[Actor] = [one for name in ACTOR_LISTS for one in getattr(reading, name)]
        self._read: dict[str, list[Span]] = {}
        self._aliases: dict[tuple[str, str], None] = {}
        for fact in (one for name in _NAMED for one in getattr(reading, name)):
            places = [(one.start, one.end) for one in fact.evidence]
            self._read.setdefault(fact.name, []).extend(places)
            self._aliases.update(((alias, fact.name), None) for alias in fact.aliases)

    def places(self, name: str) -> tuple[Span, ...]:
        """Where the name itself stands; nothing goes for an ellipsis in it.

        A capital letter matters where an ordinary word is spelled alike: `US` is not in `let us
        go`, `Will` not in `will`.
        """
        if not self._is_name(name):
            return ()
        found = self._searcher.places(name, ellipsis=False)
        return tuple(span for span in found if self._is_written_as(name, span))

    def spots(self, name: str) -> list[Span]:
        """Where the text names whom a name stands for: by it, by a known form, by our reading."""
        spots = [*self.places(name), *self._read.get(name, ())]
        known = self._lexicon.actor(name)
        for _, form in () if known is None else form_texts(known):
            found = self.places(form)
            if form.isupper():
                found = tuple(one for one in found if self._searcher.text[slice(*one)] == form)
            spots += found
        return spots

    def is_read(self, name: str) -> bool:
        """Whether our own parser gives this name to something."""
        return name in self._read

    def is_read_alias(self, alias: str, name: str) -> bool:
        """Whether our own parser has this other name for something of that name."""
        return (alias, name) in self._aliases

    def spots_of(self, actor: Actor) -> list[Span]:
        """Where the text names an actor, by names that do not depend on who says so."""
        spots = self.spots(actor.name)
        if isinstance(actor, Person):
            spots += self.places(actor.name.split()[-1])
        elif actor.kind not in _NO_BODIES and surface(actor.name) not in self._lexicon.forms:
            whole = self.places(actor.name)
            spots += short_spots(actor.name, whole, self._searcher.text, self._lexicon)
        for alias, name in self._aliases:
            if name == actor.name:
                spots += self.places(alias)
        return spots

    def owner_of(self, alias: str, name: str) -> str | None:
        """Return whose name an alias of `name` is by our own reading or the lexicon, if another's.

        The lexicon is heard where it knows both.
        """
        for one in self._actors:
            if _folded(one.name) == _folded(alias) and not self._stands_for(name, one):
                return one.name
        theirs, own = self._known(alias), self._known(name)
        return min(theirs) if theirs and own and not theirs & own else None

    def is_same(self, read: Actor, actor: Actor) -> bool:
        """Whether an actor of our own reading can be an actor of the answer; aliases do not tell.

        One of two names of a human may have more words before it: `Minister Mira Holt`, `Holt`.
        That it is a human one of both may tell, unless the lexicon knows the other: not `Sudan`.
        """
        if self._stands_for(actor.name, read):
            return True
        both = (read, actor)
        if not any(map(_is_human, both)) or any(map(self._is_known_body, both)):
            return False
        one, two = (_folded(name).split() for name in (read.name, actor.name))
        shorter = min(len(one), len(two))
        return one[-shorter:] == two[-shorter:]

    def _stands_for(self, name: str, read: Actor) -> bool:
        """Whether a name is one for this actor of our own reading.

        That two actors share another name, such as `the government`, makes them not the same.
        """
        ours = {_folded(name), *map(_folded, self._known(name))}
        if ours & _names(read):
            return True
        others = (one for one in self._actors if ours & _names(one))
        return any(_folded(read.name) in _names(one) for one in others)

    def _is_known_body(self, actor: Actor) -> bool:
        return not _is_human(actor) and surface(actor.name) in self._lexicon.forms

    def _known(self, name: str) -> set[str]:
        forms = self._lexicon.forms.get(surface(name), ())
        return {form.actor.name for form in forms if not form.ambiguous}

    def _is_name(self, name: str) -> bool:
        """Whether there is more than small words in it."""
        return any(
            (word.isupper() and len(word) > 1)
            or (word.casefold() not in self._small and word not in self._lexicon.cues["auxiliary"])
            for word in _WORD.findall(name)
        )

    @cached_property
    def _small(self) -> frozenset[str]:
        cues = self._lexicon.cues
        return frozenset(word for name in _SMALL for word in cues[name])

    def _is_written_as(self, name: str, span: Span) -> bool:
        """Whether the letters at a place can be those of the name, as far as capitals go."""
        there = self._searcher.text[slice(*span)]
        if there == name or len(name.split()) > 1 or not name[:1].isupper():
            return True
        if not there[:1].isupper():
            return False
        if not name.isupper() or len(name) > _ACRONYM:
            return True
        before = self._searcher.text[: span[0]].rstrip(" ")[-1:]
        return there.isupper() or before.islower() or before == ","


def is_near(spots: Iterable[Span], places: Iterable[Span]) -> bool:
    """Whether one of the spots begins near one of the places.

    >>> is_near([(0, 4)], [(590, 600)]), is_near([(0, 4)], [(900, 910)])
    (True, False)
    """
    near = list(places)
    return any(start - NEAR < spot < end + NEAR for spot, _ in spots for start, end in near)


def _is_human(actor: Actor) -> bool:
    return isinstance(actor, Person) or actor.kind is ActorKind.PERSON


def _folded(name: str) -> str:
    return fold(name)[0]


def _names(actor: Actor) -> set[str]:
    return {_folded(name) for name in (actor.name, *actor.aliases)}
