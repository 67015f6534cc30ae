"""One entry of the data: its quotes looked for, its words checked, made a value of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

import attrs

from talkmodel.grounding.findings import Finding, FindingKind
from talkmodel.grounding.search import fold
from talkmodel.model import Person
from talkmodel.model.evidence import collapse
from talkmodel.model.hints import describe, did_you_mean
from talkmodel.model.rules import WORDS
from talkmodel.serializers import DocumentError, make_converter
from talkmodel.serializers.errors import join, key_path

if TYPE_CHECKING:
    from talkmodel.grounding.search import Searcher, Span
    from talkmodel.grounding.support import Support
    from talkmodel.model import Article, Evidence

__all__ = ["Reader", "plain"]

_OWN_WORDS: Final = ("role", "cue")
_QUOTE_KEYS: Final = ("exact", "prefix", "suffix", "rule")
_SHOWN: Final = 60


def plain(value: object) -> object:
    """Return data as JSON would have it: dicts, lists, texts; dumps of pydantic models fit too.

    >>> plain({"when": (1, dt.date(2026, 2, 17))})
    {'when': [1, '2026-02-17']}
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


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
            self.refuse(path, f"must be an object (dict), not {describe(raw)}")
            return None
        values = self._known(cls, path, raw)
        evidence = self._evidence(path, values.pop("evidence", []))
        if not evidence:
            self.refuse(path, "has no quotation of the text to stand on, so it is left out")
            return None
        if not self._has_words(name, path, values, evidence):
            return None
        if not self._is_named(name, path, values):
            return None
        self._check_rest(cls, path, values)
        try:
            fact: Any = self._converter.structure(values, cls)
        except DocumentError as error:
            for problem in error.problems:
                self.refuse(join(path, problem.path), problem.message)
            return None
        return attrs.evolve(fact, evidence=tuple(evidence))

    def _known(self, cls: type, path: str, raw: dict[Any, Any]) -> dict[str, Any]:
        fields = [field.name for field in attrs.fields(cls)]
        for key in raw:
            if key not in fields:
                hint = did_you_mean(key, fields) or f"; known are {', '.join(fields)}"
                self.refuse(key_path(path, key), f"unknown key{hint}")
        return {key: raw[key] for key in fields if raw.get(key) is not None}

    # ------------------------------------------------------------------------------- evidence

    def _evidence(self, path: str, raw: object) -> list[Evidence]:
        if not isinstance(raw, list):
            self.refuse(f"{path}.evidence", f"must be a list of quotations, not {describe(raw)}")
            return []
        wanted = [self._places(f"{path}.evidence[{index}]", one) for index, one in enumerate(raw)]
        sure = [one[1][0] for one in wanted if one is not None and len(one[1]) == 1]
        found = []
        for index, one in enumerate(wanted):
            if one is None:
                continue
            quote, places = one
            taken = self._pick(f"{path}.evidence[{index}]", places, sure)
            found.append(self.article.evidence(*taken, rule=quote.get("rule")))
        return found

    def _places(self, path: str, raw: object) -> tuple[dict[str, str], tuple[Span, ...]] | None:
        quote = {"exact": raw} if isinstance(raw, str) else raw
        if not isinstance(quote, dict) or not all(isinstance(one, str) for one in quote.values()):
            self.refuse(path, f"must be a quotation (str), not {describe(raw)}")
            return None
        odd = [key for key in quote if key not in _QUOTE_KEYS]
        if odd or not quote.get("exact") or not quote.get("rule", "x").strip():
            self.refuse(path, f"must have {', '.join(_QUOTE_KEYS)} and no other keys, none blank")
            return None
        places = self._searcher.places(
            quote["exact"], prefix=quote.get("prefix", ""), suffix=quote.get("suffix", "")
        )
        if not places:
            self._missing(path, quote["exact"])
            return None
        return quote, places

    def _missing(self, path: str, words: str) -> None:
        near = self._searcher.nearest(words)
        self.tell(
            FindingKind.NOT_FOUND,
            path,
            f"{words[:_SHOWN]!r} does not stand in the text",
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
            if isinstance(words, str) and not self._settle(path, field, values, evidence):
                return False
        return True

    def _settle(
        self, path: str, field: str, values: dict[str, Any], evidence: list[Evidence]
    ) -> bool:
        words = values[field]
        if words in [collapse(one.text) for one in evidence]:
            return True
        alike = fold(words)[0].strip()
        for one in evidence:
            if fold(one.text)[0].strip() == alike:
                self._adjust(path, field, values, one)
                return True
        places = self._searcher.places(words)
        if not places:
            self._missing(f"{path}.{field}", words)
            return False
        taken = self._pick(f"{path}.{field}", places, [(one.start, one.end) for one in evidence])
        evidence.append(self.article.evidence(*taken))
        self._adjust(path, field, values, evidence[-1])
        return True

    def _adjust(self, path: str, field: str, values: dict[str, Any], by: Evidence) -> None:
        exact = collapse(by.text)
        if exact != values[field]:
            message = f"{values[field][:_SHOWN]!r} stands in the text as {exact[:_SHOWN]!r}"
            self.tell(
                FindingKind.ADJUSTED, f"{path}.{field}", message, places=((by.start, by.end),)
            )
            values[field] = exact

    def _is_named(self, name: str, path: str, values: dict[str, Any]) -> bool:
        own = values.get("name")
        if name in WORDS or not isinstance(own, str):
            return True
        if not own.strip() or self._support.is_named(own):
            return True
        self._missing(f"{path}.name", own)
        return False

    def _check_rest(self, cls: type, path: str, values: dict[str, Any]) -> None:
        """Leave out what the fact can do without and the text does not have."""
        aliases = values.get("aliases")
        if isinstance(aliases, list):
            kept = []
            for index, alias in enumerate(aliases):
                if not isinstance(alias, str) or self._support.is_named(alias):
                    kept.append(alias)
                else:
                    self._missing(f"{path}.aliases[{index}]", alias)
            values["aliases"] = kept
        for field in _OWN_WORDS:
            words = values.get(field)
            if field == "role" and cls is not Person:
                continue  # that of a mediator is one of the model's own words
            if isinstance(words, str) and words.strip() and not self._support.says(words):
                self._missing(f"{path}.{field}", words)
                del values[field]
