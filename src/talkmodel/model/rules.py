"""The rules between the parts of a `Talks`, as one pure function that names all that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from talkmodel.model.actors import (
    ACTOR_LISTS,
    Actor,
    ActorKind,
    Mediator,
    Observer,
    Other,
    Party,
    Person,
)
from talkmodel.model.articles import Article
from talkmodel.model.demands import Demand
from talkmodel.model.errors import Problem
from talkmodel.model.evidence import Evidence, collapse
from talkmodel.model.faq import FAQItem
from talkmodel.model.hints import did_you_mean
from talkmodel.model.quotes import Quote
from talkmodel.model.venues import Venue

if TYPE_CHECKING:
    from talkmodel.model.talks import Talks

__all__ = ["WORDS", "Draft", "Unreadable", "problems"]

# Comparing words is slow: a document with a million wrong ids gets suggestions for the first few.
_SUGGESTIONS: Final = 20
_NAMED: Final = (Party, Mediator, Observer, Person, Other, Venue)
_LISTS: Final = ("articles", *ACTOR_LISTS, "venues", "demands", "quotes", "faq")
_SHOWN: Final = 40
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "demands": ("what",),
    "quotes": ("text",),
    "faq": ("question", "answer"),
}
"""The fields that hold words of an article, by list; they are the text of an evidence there."""


@attrs.frozen
class Unreadable:
    """Stands in a `Draft` for a part that could not be read.

    Attributes:
        id: Its id where at least that could be read; pointers to it then count as right. Without
            it, pointers that might mean it are not judged.
    """

    id: str | None = None


@attrs.frozen(kw_only=True)
class Draft:
    """The parts of a `Talks` before anybody has looked whether they fit together.

    The fields are those of `Talks`; an `Unreadable` may stand for any part.
    """

    articles: Sequence[Article | Unreadable] = ()
    parties: Sequence[Party | Unreadable] = ()
    mediators: Sequence[Mediator | Unreadable] = ()
    observers: Sequence[Observer | Unreadable] = ()
    people: Sequence[Person | Unreadable] = ()
    others: Sequence[Other | Unreadable] = ()
    venues: Sequence[Venue | Unreadable] = ()
    demands: Sequence[Demand | Unreadable] = ()
    quotes: Sequence[Quote | Unreadable] = ()
    faq: Sequence[FAQItem | Unreadable] = ()


_Part: TypeAlias = Article | Actor | Venue | Demand | Quote | FAQItem
_Fact: TypeAlias = Actor | Venue | Demand | Quote | FAQItem


def problems(talks: Talks | Draft) -> tuple[Problem, ...]:
    """Return all that is wrong between the parts, each with its path; nothing for what fits.

    The rules: ids are unique in their list; the same id is the same name everywhere, and among
    actors the same kind; whoever is pointed to exists; an evidence lies within its article and
    says what stands there; what is demanded, said, asked and answered is the text of an evidence
    of it, where it has evidence.

    Time and memory are linear in the size of the parts.

    Args:
        talks: The parts.

    >>> for problem in problems(Draft(quotes=[Quote(speaker="bo", text="No.")])):
    ...     print(problem)
    quotes[0].speaker: no actor 'bo'
    """
    return tuple(
        chain(
            _repeated_ids(talks), _names(talks), _pointers(talks), _evidence(talks), _words(talks)
        )
    )


def _entries(talks: Talks | Draft, *names: str) -> Iterator[tuple[str, _Part | Unreadable]]:
    """Yield each part of the named lists with its path, in order."""
    for name in names:
        for index, part in enumerate(getattr(talks, name)):
            yield f"{name}[{index}]", part


def _repeated_ids(talks: Talks | Draft) -> Iterator[Problem]:
    for name in ("articles", *ACTOR_LISTS, "venues", "demands"):
        first: dict[str, str] = {}
        for path, part in _entries(talks, name):
            identifier = getattr(part, "id", None)
            if identifier is None:
                continue
            earlier = first.setdefault(identifier, path)
            if earlier != path:
                yield Problem(f"{path}.id", f"{identifier!r} is the id of {earlier} already")


def _names(talks: Talks | Draft) -> Iterator[Problem]:
    """Yield where one id has two names, or one actor two kinds."""
    names: dict[str, tuple[str, str]] = {}
    kinds: dict[str, tuple[str, ActorKind | None]] = {}
    for path, part in _entries(talks, *ACTOR_LISTS, "venues"):
        if not isinstance(part, _NAMED):
            continue
        where, name = names.setdefault(part.id, (path, part.name))
        if name != part.name:
            yield Problem(
                f"{path}.name",
                f"{part.id!r} is {part.name[:_SHOWN]!r} here and {name[:_SHOWN]!r} in {where}; "
                "one id has one name",
            )
        if isinstance(part, Venue):
            continue
        kind = None if isinstance(part, Person) else part.kind
        where, known = kinds.setdefault(part.id, (path, kind))
        if not _agree(kind, known):
            yield Problem(
                path if kind is None else f"{path}.kind",
                f"{part.id!r} is {_kind(kind)} here and {_kind(known)} in {where}; "
                "one actor has one kind",
            )


def _agree(one: ActorKind | None, two: ActorKind | None) -> bool:
    """Return whether two kinds can be of one actor; `None` is that of an entry in `people`."""
    if one is None or two is None:
        return {one, two} <= {None, ActorKind.PERSON, ActorKind.OTHER}
    return one is two


def _kind(kind: ActorKind | None) -> str:
    return "a human" if kind is None else f"of kind {kind.value!r}"


class _Known:
    """The ids that can be pointed to."""

    def __init__(self, talks: Talks | Draft, lists: tuple[str, ...], noun: str) -> None:
        ids = [getattr(part, "id", None) for _, part in _entries(talks, *lists)]
        self._complete = None not in ids
        # A dict keeps the order, so that suggestions do not depend on the hash seed.
        self._ids = dict.fromkeys(one for one in ids if one is not None)
        self._noun = noun
        self._left = _SUGGESTIONS

    def missing(self, path: str, identifier: str | None) -> Iterator[Problem]:
        """Yield a problem where `identifier` points to nothing."""
        if identifier is None or identifier in self._ids or not self._complete:
            return
        self._left -= 1
        hint = did_you_mean(identifier, self._ids) if self._left >= 0 else ""
        yield Problem(path, f"no {self._noun} {identifier!r}{hint}")


def _pointers(talks: Talks | Draft) -> Iterator[Problem]:
    """Yield where a fact points to an actor there is not."""
    actors = _Known(talks, ACTOR_LISTS, "actor")
    for path, part in _entries(talks, "people", "demands", "quotes"):
        match part:
            case Person():
                yield from actors.missing(f"{path}.represents", part.represents)
            case Demand():
                yield from actors.missing(f"{path}.by", part.by)
                yield from actors.missing(f"{path}.to", part.to)
            case Quote():
                yield from actors.missing(f"{path}.speaker", part.speaker)
            case _:
                pass


def _evidence(talks: Talks | Draft) -> Iterator[Problem]:
    """Yield where an evidence does not say what its article says."""
    known = _Known(talks, ("articles",), "article")
    articles: dict[str, Article] = {}
    for article in talks.articles:
        if isinstance(article, Article):
            articles.setdefault(article.id, article)
    for path, part in _entries(talks, *_LISTS[1:]):
        for index, evidence in enumerate(getattr(part, "evidence", ())):
            source = articles.get(evidence.article)
            if source is not None and source.text is not None and _is_exact(evidence, source.text):
                continue
            where = f"{path}.evidence[{index}]"
            if source is None:
                yield from known.missing(f"{where}.article", evidence.article)
            else:
                yield from _citation(where, evidence, source)


def _is_exact(evidence: Evidence, text: str) -> bool:
    return text[evidence.start : evidence.end] == evidence.text


def _citation(path: str, evidence: Evidence, article: Article) -> Iterator[Problem]:
    """Yield what is wrong with evidence that is not what an article has there, if it has a text."""
    if article.length is not None and evidence.end > article.length:
        yield Problem(
            f"{path}.end",
            f"{evidence.end} is past the end of article {article.id!r} ({article.length})",
        )
    elif article.text is not None:
        actual = article.text[evidence.start : evidence.end]
        yield Problem(
            f"{path}.text",
            f"is {evidence.text[:_SHOWN]!r}, but article {article.id!r} has "
            f"{actual[:_SHOWN]!r} from {evidence.start} to {evidence.end}",
        )


def _words(talks: Talks | Draft) -> Iterator[Problem]:
    """Yield where the words of a fact are in none of its evidence."""
    for name, fields in WORDS.items():
        for path, part in _entries(talks, name):
            if isinstance(part, Demand | Quote | FAQItem):
                yield from _said(path, part, **{field: getattr(part, field) for field in fields})


def _said(path: str, fact: _Fact, **words: str) -> Iterator[Problem]:
    own = [evidence.text for evidence in fact.evidence]
    for name, value in words.items():
        if own and value not in map(collapse, own):
            yield Problem(
                f"{path}.{name}",
                f"{value[:_SHOWN]!r} must be the text of an evidence of it, white space collapsed",
            )
