"""Helpers of the lexicon's fields: read-only mappings, their rules, words and their plurals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from talkmodel.lexicon.errors import LexiconError
from talkmodel.model import checks
from talkmodel.model.hints import describe

if TYPE_CHECKING:
    import attrs

__all__ = ["added_words", "frozen", "mapping_of", "plural", "set_of_texts"]

_VERB_FORMS: Final = 3
_PLURAL_IN_ES: Final = ("s", "x", "ch", "sh")


def frozen(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an own copy of `value` that nobody can change; what is no mapping stays as it is.

    >>> frozen({"a": 1})
    mappingproxy({'a': 1})
    """
    # A converter runs before the validators: what is no mapping is theirs to refuse.
    given: object = value
    return MappingProxyType(dict(given)) if isinstance(given, Mapping) else value


def mapping_of(
    rule: Callable[[object], None],
) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Return an `attrs` validator for a mapping from text to what `rule` lets pass."""

    def mapping_rule(value: object) -> None:
        if not isinstance(value, Mapping):
            reason = f"must be a mapping, not {describe(value)}"
            raise checks.Wrong(reason, is_type=True)
        for key, element in value.items():
            try:
                checks.text(key)
                rule(element)
            except checks.Wrong as wrong:
                where = f"[{key!r}]{wrong.where}"
                raise checks.Wrong(wrong.reason, is_type=wrong.is_type, where=where) from None

    return checks.check(mapping_rule)


def set_of_texts(value: object) -> None:
    """Refuse what is no `frozenset` of texts."""
    if not isinstance(value, frozenset):
        reason = f"must be a frozenset, not {describe(value)}"
        raise checks.Wrong(reason, is_type=True)
    for word in value:
        checks.text(word)


def plural(word: str) -> str:
    """Return the plural of an office.

    >>> plural("chairwoman"), plural("secretary"), plural("attorney"), plural("coach")
    ('chairwomen', 'secretaries', 'attorneys', 'coaches')
    """
    if word.endswith("man"):
        return word.removesuffix("man") + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word.removesuffix("y") + "ies"
    return word + ("es" if word.endswith(_PLURAL_IN_ES) else "s")


def added_words(name: object, words: object) -> tuple[str, ...]:
    """Return `words`, to be added to the cue set `name`, as a tuple.

    Raises:
        LexiconError: The name or a word is no text, a word has capitals, or `words` is no list.

    >>> added_words("demand", ["entreat"])
    ('entreat',)
    """
    try:
        checks.text(name)
        found = _listed(words)
        checks.tuple_of(_cue_word)(found)
        if name == "irregular":
            checks.tuple_of(_three_forms)(found)
    except checks.Wrong as wrong:
        field = f"{name}{wrong.where}" if isinstance(name, str) else "the name of a cue set"
        raise LexiconError("with_cues", None, field, wrong.reason) from None
    return found


def _cue_word(value: object) -> None:
    """Refuse what is no text, or could never be found: texts are compared in lower case."""
    checks.text(value)
    if str(value) != str(value).lower():
        reason = f"must be lower-case, {str(value).lower()!r}, not {describe(value)}"
        raise checks.Wrong(reason)


def _three_forms(value: object) -> None:
    """Refuse an irregular verb without its three forms."""
    if len(str(value).split()) != _VERB_FORMS:
        right = "base form, past and participle such as 'seek sought sought'"
        reason = f"must be {right}, not {describe(value)}"
        raise checks.Wrong(reason)


def _listed(words: object) -> tuple[Any, ...]:
    """Return any iterable but a text or a mapping as a tuple."""
    if isinstance(words, str | Mapping) or not isinstance(words, Iterable):
        reason = f"must be a list of words and phrases, not {describe(words)}"
        raise checks.Wrong(reason)
    return tuple(words)
