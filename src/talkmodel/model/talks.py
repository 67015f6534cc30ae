"""Talks: all that is known of one set of talks, in one value that holds together."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

import attrs

from talkmodel.model import checks
from talkmodel.model.actors import ACTOR_LISTS, Actor, Mediator, Observer, Other, Party, Person
from talkmodel.model.articles import Article
from talkmodel.model.checks import check
from talkmodel.model.demands import Demand
from talkmodel.model.display import Shown
from talkmodel.model.errors import ActorNotFoundError, ArticleCountError, InvalidTalksError
from talkmodel.model.faq import FAQItem
from talkmodel.model.hints import did_you_mean
from talkmodel.model.quotes import Quote
from talkmodel.model.rules import problems
from talkmodel.model.venues import Venue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Talks", "part_classes"]


def _list_of(cls: type) -> Any:  # noqa: ANN401 - attrs types its fields so
    return attrs.field(default=(), validator=check(checks.tuple_of(checks.instance(cls))))


@attrs.frozen(kw_only=True)
class Talks(Shown):
    """Who negotiates, who mediates, where, who asks what of whom, and where the sources say so.

    Attributes:
        articles: The sources.
        parties: The sides that negotiate.
        mediators: The third parties that work between them.
        observers: The actors that are present and do neither.
        people: The named humans.
        others: Actors without a role in the talks that facts point to.
        venues: Where talks take, took or will take place.
        demands: Who asks what of whom.
        quotes: Who said what.
        faq: Questions that the sources answer.

    Raises:
        InvalidTalksError: The parts do not fit together; it names all that is wrong.
        FieldTypeError: A field is no tuple, or has an element of the wrong type.

    >>> talks = Talks(
    ...     parties=(Party(id="norland", name="Norland"), Party(id="sudland", name="Sudland")),
    ...     demands=(Demand(id="bridge", by="norland", to="sudland", what="a new bridge"),),
    ... )
    >>> talks.actor(talks.demands[0].by).name
    'Norland'
    """

    articles: tuple[Article, ...] = _list_of(Article)
    parties: tuple[Party, ...] = _list_of(Party)
    mediators: tuple[Mediator, ...] = _list_of(Mediator)
    observers: tuple[Observer, ...] = _list_of(Observer)
    people: tuple[Person, ...] = _list_of(Person)
    others: tuple[Other, ...] = _list_of(Other)
    venues: tuple[Venue, ...] = _list_of(Venue)
    demands: tuple[Demand, ...] = _list_of(Demand)
    quotes: tuple[Quote, ...] = _list_of(Quote)
    faq: tuple[FAQItem, ...] = _list_of(FAQItem)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        found = problems(self)
        if found:
            raise InvalidTalksError(found)

    @property
    def article(self) -> Article:
        """The only article.

        Raises:
            ArticleCountError: There is none, or more than one.

        >>> Talks(articles=(Article(id="harbour", text="Talks resumed."),)).article.id
        'harbour'
        """
        if len(self.articles) != 1:
            raise ArticleCountError(len(self.articles))
        return self.articles[0]

    def actor(self, id: str) -> Actor:  # noqa: A002 - the model's own word
        """Return the actor with this id: party, mediator, observer, person or other, in that order.

        Args:
            id: The id, as in `Demand.by` or `Quote.speaker`.

        Raises:
            ActorNotFoundError: There is none; the message names the nearest.

        >>> Talks(parties=(Party(id="norland", name="Norland"),)).actor("norlend")
        Traceback (most recent call last):
        talkmodel.model.errors.ActorNotFoundError: no actor 'norlend' (did you mean 'norland'?)
        """
        for actor in self._actors():
            if actor.id == id:
                return actor
        raise ActorNotFoundError(id, did_you_mean(id, (one.id for one in self._actors())).strip())

    def _actors(self) -> Iterator[Actor]:
        return (actor for name in ACTOR_LISTS for actor in getattr(self, name))


@functools.cache
def part_classes() -> Mapping[str, type]:
    """Return the class of the parts in each field of `Talks`, in the order of the fields.

    >>> list(part_classes())[:2], part_classes()["faq"].__name__
    (['articles', 'parties'], 'FAQItem')
    """
    fields = attrs.fields(attrs.resolve_types(Talks))
    return MappingProxyType({one.name: get_args(one.type)[0] for one in fields})
