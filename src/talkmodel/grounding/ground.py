"""`ground`: what a language model returned, held against the text; only what holds gets in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from talkmodel.grounding.answers import AnswerError, data_of
from talkmodel.grounding.entries import SO_ENTRY, SO_KEY, Reader, plain
from talkmodel.grounding.findings import FindingKind, Grounding, GroundingError
from talkmodel.grounding.search import Searcher
from talkmodel.grounding.support import Support
from talkmodel.lexicon import Lexicon
from talkmodel.model import (
    Article,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    Response,
    Talks,
)
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.model.hints import describe, did_you_mean
from talkmodel.model.talks import part_classes
from talkmodel.parser import read
from talkmodel.serializers.errors import key_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talkmodel.model import Actor, Demand, Problem, Quote, Venue

__all__ = ["ground"]

_CLASSES: Final = {name: cls for name, cls in part_classes().items() if cls is not Article}
_LISTS: Final = tuple(_CLASSES)
_POINTERS: Final = {
    "people": (("represents", False),),
    "demands": (("by", True), ("to", False)),
    "quotes": (("speaker", True),),
}
_SO_NOTHING: Final = ", so nothing of the answer is taken"
_AT: Final = re.compile(r"(\w+)\[(\d+)\]")


def ground(
    data: object,
    text: str | Article,
    *,
    on_error: Literal["report", "raise"] = "report",
    lexicon: Lexicon | None = None,
    second_reading: bool = True,
) -> Grounding:
    """Return what of a language model's answer the text bears out, and what became of the rest.

    The data has the lists of `Talks` but the articles: each entry has the fields of its class, and
    its `evidence` is a list of quotations of the text (or of objects with `exact`, and `prefix`,
    `suffix` and `rule` where known). A quotation is found whatever its case, quotation marks,
    dashes, white space and ellipses, where it cuts no word and no number; what comes out is exact.

    Left out and told are: entries without a quotation that stands in the text; words, names and
    dates that do not stand there, and names that stand nowhere near the quotations; pointers to
    nobody; quotes outside of quotation marks; what our own parser reads otherwise (who said or
    asked it, whom it was asked of); the `rule` of an evidence by which our own parser finds no such
    fact; whatever breaks a rule of the model.

    Args:
        data: A dict, JSON text, or what a pydantic model dumps. The text may be the whole answer,
            with words around one code fence or one object. A list that is missing claims nothing.
        text: The text that the model was given, or the article with it.
        on_error: `report`: problems are in the findings. `raise`: the first sight of one raises.
        lexicon: What names stand for each other; the shipped one by default.
        second_reading: Whether our own parser is asked who said or demanded something.

    Raises:
        GroundingError: Something was left out, and `on_error` is `raise`.
        FieldError: The text of the article is withheld, or `on_error` is neither.
        FieldTypeError: `text` is neither text nor article.

    >>> text = "Norland demands 40 ships, its envoy said."
    >>> party = {"id": "norland", "name": "Norland", "evidence": ["norland demands"]}
    >>> asks = {"id": "ships", "by": "norland", "what": "50 ships", "evidence": ["demands 50"]}
    >>> result = ground({"parties": [party], "demands": [asks]}, text)
    >>> result.talks.parties[0].evidence[0].text
    'Norland demands'
    >>> [(one.path, one.nearest) for one in result.problems][0]
    ('demands[0].evidence[0]', 'Norland demands')
    """
    if on_error not in {"report", "raise"}:
        reason = f"must be 'report' or 'raise', not {describe(on_error)}"
        raise FieldError("ground", "on_error", reason)
    lexicon = Lexicon.default() if lexicon is None else lexicon
    # Days of the week are those before the day of publication, which not every text has itself.
    published = text.published if isinstance(text, Article) else None
    whole = _text_of(text)
    own = read(whole, published=published, lexicon=lexicon).talks if second_reading else Talks()
    article = text if isinstance(text, Article) else _article(text, own)
    result = _Grounder(article, lexicon, own).run(data)
    if on_error == "raise" and not result.ok:
        raise GroundingError(result)
    return result


def _text_of(text: object) -> str:
    if isinstance(text, Article):
        if text.text is None:
            raise FieldError("Article", "text", "is withheld, so nothing can be looked for in it")
        return text.text
    if not isinstance(text, str):
        raise FieldTypeError("ground", "text", f"must be a str or Article, not {describe(text)}")
    return text


def _article(text: str, own: Talks) -> Article:
    return own.article if own.articles else Article(id="article", text=text)


class _Grounder:
    """Reads the lists in an order in which everything pointed to comes first."""

    def __init__(self, article: Article, lexicon: Lexicon, own: Talks) -> None:
        searcher = Searcher(_text_of(article))
        self._support = Support(searcher, lexicon, own)
        self._reader = Reader(article, searcher, self._support)
        self._facts: dict[str, list[tuple[str, Any]]] = {name: [] for name in _LISTS}
        self._left_out: dict[str, str] = {}
        self._paths: list[str] = []
        # Where our own parser was not asked, there is nothing to weigh an answer by.
        self._is_weighed = bool(own.articles)

    def run(self, data: object) -> Grounding:
        """Return what holds."""
        for name, raw in self._lists(data):
            for index, entry in enumerate(raw):
                path = f"{name}[{index}]"
                self._paths.append(path)
                fact = self._reader.entry(_CLASSES[name], name, path, entry)
                if fact is not None:
                    self._facts[name].append((path, fact))
                elif isinstance(entry, dict) and isinstance(entry.get("id"), str):
                    self._left_out.setdefault(entry["id"], path)
        self._point()
        self._weigh()
        talks = self._build()
        kept = {path for facts in self._facts.values() for path, _ in facts}
        left_out = tuple(path for path in self._paths if path not in kept)
        return Grounding(talks=talks, findings=tuple(self._reader.findings), left_out=left_out)

    def _lists(self, data: object) -> Iterator[tuple[str, list[object]]]:
        try:
            document = plain(data_of(data) if isinstance(data, str | bytes) else data)
        except AnswerError as problem:
            self._reader.refuse("", f"{problem}{_SO_NOTHING}")
            return
        if not isinstance(document, dict):
            reason = f"must be an object (dict), not {describe(document)}"
            self._reader.refuse("", reason + _SO_NOTHING)
            return
        for key in document:
            if key not in _LISTS:
                hint = did_you_mean(key, _LISTS) or f"; known are {', '.join(_LISTS)}"
                self._reader.refuse(key_path("", key), f"unknown key{hint}{SO_KEY}")
        for name in _LISTS:
            entries = document.get(name)
            if isinstance(entries, list):
                yield name, entries
            elif entries is not None:
                reason = f"must be a list, not {describe(entries)}, so it is left out"
                self._reader.refuse(name, reason)

    # ------------------------------------------------------------------------------- pointers

    def _actors(self) -> dict[str, Actor]:
        return {
            fact.id: fact
            for name in reversed(ACTOR_LISTS)
            for _, fact in reversed(self._facts[name])
        }

    def _point(self) -> None:
        """Leave out pointers to nobody, and facts that cannot do without them."""
        known = self._actors()
        for name, fields in _POINTERS.items():
            kept = []
            for path, fact in self._facts[name]:
                pointed = self._pointed(path, fact, fields, known)
                if pointed is not None:
                    kept.append((path, pointed))
            self._facts[name] = kept

    def _pointed(
        self,
        path: str,
        fact: Any,  # noqa: ANN401 - a fact of any of the classes that point
        fields: tuple[tuple[str, bool], ...],
        known: dict[str, Actor],
    ) -> Any | None:  # noqa: ANN401 - the fact, pointers to nobody taken out
        for field, needed in fields:
            identifier = getattr(fact, field)
            if identifier is None or identifier in known:
                continue
            where = self._left_out.get(identifier)
            why = f", {where} was left out" if where else did_you_mean(identifier, known)
            so = "the entry" if needed else "the pointer"
            message = f"no actor {identifier!r}{why}, so {so} is left out"
            self._reader.refuse(f"{path}.{field}", message)
            if needed:
                return None
            fact = attrs.evolve(fact, **{field: None})
        return fact

    # ---------------------------------------------------------------------------- the reading

    def _weigh(self) -> None:
        """Leave out what our own reading contradicts, and dates that the text does not have."""
        known = self._actors()
        for name, weigh in (("quotes", self._quoted), ("demands", self._demanded)):
            weighed = [(path, weigh(path, one, known)) for path, one in self._facts[name]]
            self._facts[name] = [(path, one) for path, one in weighed if one is not None]
        self._facts["venues"] = [
            (path, self._dated(path, one)) for path, one in self._facts["venues"]
        ]

    def _contradict(self, path: str, message: str) -> None:
        self._reader.tell(FindingKind.CONTRADICTED, path, message)

    def _quoted(self, path: str, quote: Quote, known: Mapping[str, Actor]) -> Quote | None:
        places = self._support.places_of("quotes", quote.text, quote.evidence)
        spoken = self._support.in_marks(places)
        if not spoken:
            self._contradict(
                f"{path}.text", "stands in no quotation marks, so the quote is left out"
            )
            return None
        against = self._support.said_by(spoken[0], known[quote.speaker])
        if against is None:
            return quote
        self._contradict(f"{path}.speaker", f"{against}, so the quote is left out")
        return None

    def _demanded(self, path: str, demand: Demand, known: Mapping[str, Actor]) -> Demand | None:
        (place, *_) = self._support.places_of("demands", demand.what, demand.evidence)
        asker, asked = known[demand.by], demand.to
        against = self._support.asked_by(place, demand, asker)
        if against is not None:
            self._contradict(f"{path}.by", f"{against}, so the demand is left out")
            return None
        against = None if asked is None else self._support.asked_of(place, demand, known[asked])
        if against is not None:
            self._contradict(f"{path}.to", f"{against}, so whom it was asked of is left out")
            demand = attrs.evolve(demand, to=None)
        against = self._support.answered(place, demand, asker)
        if against is not None:
            self._contradict(f"{path}.response", f"{against}, so the answer is left open")
            return attrs.evolve(demand, response=Response.OPEN)
        if self._is_weighed and not self._support.weighs(place, demand, asker):
            message = f"our own reading has no answer here, so {demand.response.value!r} stays"
            self._reader.tell(FindingKind.UNWEIGHED, f"{path}.response", message)
        return demand

    def _dated(self, path: str, venue: Venue) -> Venue:
        published = self._reader.article.published
        if venue.date is None or self._support.has_date(venue.name, venue.date, published):
            return venue
        message = f"the text has no {venue.date} for it, so the date is left out"
        self._reader.tell(FindingKind.NOT_FOUND, f"{path}.date", message)
        return attrs.evolve(venue, date=None)

    # ---------------------------------------------------------------------------------- whole

    def _build(self) -> Talks:
        """Return the talks, without the facts that do not fit to those before them."""
        while True:
            lists = {name: tuple(fact for _, fact in self._facts[name]) for name in _LISTS}
            try:
                return Talks(articles=(self._reader.article,), **lists)
            except InvalidTalksError as error:
                wrong: dict[tuple[str, int], tuple[int, Problem]] = {}
                for problem in error.problems:
                    match = _AT.match(problem.path)
                    assert match is not None, problem  # noqa: S101 - every rule names a fact
                    wrong.setdefault((match[1], int(match[2])), (match.end(), problem))
                for (name, index), (end, problem) in wrong.items():
                    path = f"{self._facts[name][index][0]}{problem.path[end:]}"
                    self._reader.refuse(path, problem.message + SO_ENTRY)
                for name, index in sorted(wrong, reverse=True):
                    del self._facts[name][index]
