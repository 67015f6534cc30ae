"""One entry of the data: its quotes looked for, its words checked, made a value of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

import attrs

from talkmodel.grounding.answers import AnswerError
from talkmodel.grounding.findings import Finding, FindingKind
from talkmodel.grounding.names import is_near
from talkmodel.grounding.search import fold
from talkmodel.grounding.support import key_field
from talkmodel.model import Person
from talkmodel.model.evidence import collapse
from talkmodel.model.hints import describe, did_you_mean, quoted
from talkmodel.model.rules import WORDS
from talkmodel.serializers import DocumentError, make_converter
from talkmodel.serializers.errors import join, key_path

if TYPE_CHECKING:
    from talkmodel.grounding.search import Searcher, Span
    from talkmodel.grounding.support import Support
    from talkmodel.model import Article, Evidence

__all__ = ["SO_ENTRY", "SO_KEY", "Reader", "plain"]

_OWN_WORDS: Final = ("role", "cue")
_QUOTE_KEYS: Final = ("exact", "prefix", "suffix", "rule")
SO_ENTRY: Final = ", so the entry is left out"
"""What becomes of an entry that breaks a rule."""
SO_KEY: Final = ", so the key is left out"
"""What becomes of a key that nobody knows."""
_SO_QUOTATION: Final = ", so this quotation is left out"
_SO_ALIAS: Final = ", so the other name is left out"
_DEEPEST: Final = 30


def plain(value: object, above: tuple[object, ...] = ()) -> object:
    """Return data as JSON would have it: dicts, lists, texts; dumps of pydantic models fit too.

    Args:
        value: The data.
        above: What it is part of.

    Raises:
        AnswerError: It is nested too deep, or in itself.

    >>> plain({"when": (1, dt.date(2026, 2, 17))})
    {'when': [1, '2026-02-17']}
    """
    if isinstance(value, Enum):
        return plain(value.value, (*above, value))
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if not isinstance(value, Mapping | list | tuple):
        return value
    if len(above) >= _DEEPEST or any(one is value for one in above):
        raise AnswerError("is nested too deep; an answer has only a few levels")
    above = (*above, value)
    if isinstance(value, Mapping):
        return {key: plain(one, above) for key, one in value.items()}
    return [plain(one, above) for one in value]


class Reader:
    """Reads entries one after another and keeps what it finds.

    Args:
        article: The article, with its text.
        searcher: Its text.
        support: What bears out the rest.
    """

    def __init__(self, article: Article, searcher: Searcher, support: Support) -> None:
        """Keep them; nothing is found yet."""
        self.article = article
        self.findings: list[Finding] = []
        self._searcher = searcher
        self._support = support
        self._converter = make_converter()

    def tell(self, kind: FindingKind, path: str, message: str, **more: Any) -> None:  # noqa: ANN401 - the rest of `Finding`
        """Keep a finding."""
        self.findings.append(Finding(kind=kind, path=path, message=message, **more))

    def refuse(self, path: str, message: str) -> None:
        """Keep that something breaks a rule."""
        self.tell(FindingKind.REFUSED, path, message)

    def entry(self, cls: type, name: str, path: str, raw: object) -> Any | None:  # noqa: ANN401 - one of the model's classes
        """Return the fact that an entry says, or None; what is left out is told."""
        if not isinstance(raw, dict):
            self.refuse(path, f"must be an object (dict), not {describe(raw)}{SO_ENTRY}")
            return None
        values = self._known(cls, path, raw)
        fact_of = name, values.get(key_field(name))
        evidence = self._evidence(path, values.pop("evidence", []), fact_of)
        if not evidence:
            called = f"{quoted(fact_of[1])} has" if isinstance(fact_of[1], str) else "has"
            self.refuse(path, f"{called} no quotation of the text to stand on{SO_ENTRY}")
            return None
        if not self._has_words(name, path, values, evidence):
            return None
        if name not in WORDS and not self._is_named(path, values, evidence):
            return None
        self._check_rest(cls, path, values)
        try:
            fact: Any = self._converter.structure(values, cls)
        except DocumentError as error:
            for problem in error.problems:
                self.refuse(join(path, problem.path), problem.message + SO_ENTRY)
            return None
        return attrs.evolve(fact, evidence=tuple(evidence))

    def _known(self, cls: type, path: str, raw: dict[Any, Any]) -> dict[str, Any]:
        fields = [field.name for field in attrs.fields(cls)]
        for key in raw:
            if key not in fields:
                hint = did_you_mean(key, fields) or f"; known are {', '.join(fields)}"
                self.refuse(key_path(path, key), f"unknown key{hint}{SO_KEY}")
        return {key: raw[key] for key in fields if raw.get(key) is not None}

    # ------------------------------------------------------------------------------- evidence

    def _evidence(self, path: str, raw: object, fact_of: tuple[str, object]) -> list[Evidence]:
        if not isinstance(raw, list):
            reason = f"must be a list of quotations, not {describe(raw)}, so it is left out"
            self.refuse(f"{path}.evidence", reason)
            return []
        wanted = [self._places(f"{path}.evidence[{index}]", one) for index, one in enumerate(raw)]
        sure = [one[1][0] for one in wanted if one is not None and len(one[1]) == 1]
        found = []
        for index, one in enumerate(wanted):
            if one is None:
                continue
            quote, places = one
            where = f"{path}.evidence[{index}]"
            taken = self._pick(where, places, sure)
            rule = quote.get("rule")
            if rule is not None and not self._support.has_rule(*fact_of, taken, rule):
                reason = f"our own parser finds no such fact by {quoted(rule)}"
                self.refuse(f"{where}.rule", f"{reason}, so the rule is left out")
                rule = None
            found.append(self.article.evidence(*taken, rule=rule))
        return found

    def _places(self, path: str, raw: object) -> tuple[dict[str, str], tuple[Span, ...]] | None:
        quote = {"exact": raw} if isinstance(raw, str) else raw
        if not isinstance(quote, dict) or not all(isinstance(one, str) for one in quote.values()):
            self.refuse(path, f"must be a quotation (str), not {describe(raw)}{_SO_QUOTATION}")
            return None
        odd = [key for key in quote if key not in _QUOTE_KEYS]
        if odd or not quote.get("exact") or not quote.get("rule", "x").strip():
            reason = f"must have {', '.join(_QUOTE_KEYS)} and no other keys, none blank"
            self.refuse(path, reason + _SO_QUOTATION)
            return None
        if not any(map(str.isalnum, quote["exact"])):
            self.refuse(path, f"must hold a word{_SO_QUOTATION}")
            return None
        places = self._searcher.places(
            quote["exact"], prefix=quote.get("prefix", ""), suffix=quote.get("suffix", "")
        )
        if not places:
            self._missing(path, quote["exact"], _SO_QUOTATION)
            return None
        return quote, places

    def _missing(self, path: str, words: str, so: str) -> None:
        near = self._searcher.nearest(words)
        self.tell(
            FindingKind.NOT_FOUND,
            path,
            f"{quoted(collapse(words))} does not stand in the text{so}",
            nearest=None if near is None else self._searcher.text[slice(*near)],
        )

    def _pick(self, path: str, places: tuple[Span, ...], sure: list[Span]) -> Span:
        """Return the only place, or the one nearest to what is sure about the fact."""
        if len(places) == 1:
            self.tell(FindingKind.GROUNDED, path, "stands in the text", places=places)
            return places[0]
        home = sure[0][0] if sure else places[0][0]
        order = sorted(places, key=lambda one: (abs(one[0] - home), one))
        message = f"stands in the text {len(places)} times; the place nearest to the rest is taken"
        self.tell(FindingKind.AMBIGUOUS, path, message, places=tuple(order))
        return order[0]

    # ---------------------------------------------------------------------------------- words

    def _has_words(
        self, name: str, path: str, values: dict[str, Any], evidence: list[Evidence]
    ) -> bool:
        """Make sure that the words of the fact are evidence of it; False where one is nowhere."""
        for field in WORDS.get(name, ()):
            words = values.get(field)
            if isinstance(words, str) and not self._settle(name, path, field, values, evidence):
                return False
        return True

    def _settle(
        self, name: str, path: str, field: str, values: dict[str, Any], evidence: list[Evidence]
    ) -> bool:
        words = values[field]
        whole = [one for one in evidence if self._support.is_whole(name, (one.start, one.end))]
        if words in [collapse(one.text) for one in whole]:
            return True
        alike = fold(words)[0].strip()
        for one in whole:
            if fold(one.text)[0].strip() == alike:
                self._adjust(path, field, values, (one.start, one.end))
                return True
        places = self._searcher.places(words)
        if name == "quotes":
            places = tuple(self._support.in_marks(places)) or places
        if not places:
            self._missing(f"{path}.{field}", words, SO_ENTRY)
            return False
        taken = self._pick(f"{path}.{field}", places, [(one.start, one.end) for one in evidence])
        evidence.append(self.article.evidence(*taken))
        self._adjust(path, field, values, taken)
        return True

    def _adjust(self, path: str, field: str, values: dict[str, Any], by: Span) -> None:
        values[field] = self._adjusted(f"{path}.{field}", values[field], by)

    def _adjusted(self, path: str, words: str, by: Span) -> str:
        """Return the words in the letters of the text."""
        exact = collapse(self._searcher.text[slice(*by)])
        if exact != words:
            message = f"{quoted(words)} stands in the text as {quoted(exact)}"
            self.tell(FindingKind.ADJUSTED, path, message, places=(by,))
        return exact

    def _is_named(self, path: str, values: dict[str, Any], evidence: list[Evidence]) -> bool:
        """Make sure that the text has the name, near the evidence, and take over its letters."""
        own = values.get("name")
        if not isinstance(own, str) or not own.strip():
            return True  # the model will tell
        spots = self._support.names.spots(own)
        places = [(one.start, one.end) for one in evidence]
        if not spots:
            self._missing(f"{path}.name", own, SO_ENTRY)
            return False
        if not is_near(spots, places):
            message = f"{quoted(own)} does not stand near the quotations{SO_ENTRY}"
            self.tell(FindingKind.NOT_FOUND, f"{path}.name", message)
            return False
        values["name"] = self._as_written(f"{path}.name", own)
        return True

    def _as_written(self, path: str, name: str) -> str:
        places = self._support.names.places(name)
        if not places or self._support.names.is_read(name):
            return name
        return self._adjusted(path, name, places[0])

    def _check_rest(self, cls: type, path: str, values: dict[str, Any]) -> None:
        """Leave out what the fact can do without and the text does not have."""
        aliases, own = values.get("aliases"), values.get("name")
        # Where one is no text, all of the entry is refused.
        if (
            isinstance(own, str)
            and isinstance(aliases, list)
            and all(isinstance(one, str) for one in aliases)
        ):
            wanted = [
                self._alias(f"{path}.aliases[{index}]", alias, own)
                for index, alias in enumerate(aliases)
            ]
            values["aliases"] = [one for one in wanted if one is not None]
        for field in _OWN_WORDS:
            words = values.get(field)
            if field == "role" and cls is not Person:
                continue  # that of a mediator is one of the model's own words
            if isinstance(words, str) and words.strip() and not self._support.says(words):
                self._missing(f"{path}.{field}", words, f", so the {field} is left out")
                del values[field]

    def _alias(self, path: str, alias: str, name: str) -> str | None:
        """Return another name in the letters of the text, or None if it is none."""
        if self._support.names.is_read_alias(alias, name):
            return alias
        if not self._support.names.spots(alias):
            self._missing(path, alias, _SO_ALIAS)
            return None
        owner = self._support.names.owner_of(alias, name)
        if owner is not None:
            message = f"{quoted(alias)} by our own reading is {owner!r}, not {quoted(name)}"
            self.tell(FindingKind.CONTRADICTED, path, message + _SO_ALIAS)
            return None
        return self._as_written(path, alias)
