"""The field rules of the model, as small functions, and the `attrs` validator made of one.

A rule looks at one value and raises `Wrong` when it never makes sense; `check` turns a rule into a
validator whose error names class and field. No rule looks at a second field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from talkmodel.model.errors import FieldError, FieldTypeError
from talkmodel.model.hints import describe
from talkmodel.model.slugs import is_slug, slug

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    import attrs

    Rule: TypeAlias = Callable[[object], None]
    Validator: TypeAlias = Callable[[Any, attrs.Attribute[Any], Any], None]

__all__ = [
    "INVISIBLE",
    "MAX_OFFSET",
    "Wrong",
    "apply",
    "check",
    "country",
    "digest",
    "instance",
    "is_blank",
    "member",
    "offset",
    "optional",
    "slug_id",
    "string",
    "text",
    "tuple_of",
]

MAX_OFFSET: Final = 2**53 - 1
"""The largest offset or length in code points: the largest whole number every JSON reader keeps."""

# str.strip() leaves these in place; a name made of them alone is invisible all the same.
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HEX: Final = frozenset("0123456789abcdef")
_COUNTRY_LETTERS: Final = 3
_DIGEST_LETTERS: Final = 64


class Wrong(Exception):  # noqa: N818 - never leaves this layer, `check` turns it into an error
    """What a rule has against a value.

    Attributes:
        reason: What is wrong and what would be right.
        is_type: Whether the type is wrong, not the value.
        where: The index of the element it is about, such as `[1]`, or the empty string.
    """

    def __init__(self, reason: str, *, is_type: bool = False, where: str = "") -> None:
        """Keep the arguments."""
        super().__init__(reason)
        self.reason = reason
        self.is_type = is_type
        self.where = where


def check(rule: Rule) -> Validator:
    """Return an `attrs` validator that raises `FieldError` or `FieldTypeError` where `rule` does.

    >>> import attrs
    >>> @attrs.frozen
    ... class City:
    ...     name: str = attrs.field(validator=check(text))
    >>> City(" ")
    Traceback (most recent call last):
    talkmodel.model.errors.FieldError: City.name: must not be blank
    """

    def validate(owner: object, attribute: attrs.Attribute[Any], value: object) -> None:
        try:
            rule(value)
        except Wrong as wrong:
            raise _error(wrong, type(owner).__name__, attribute.name) from None

    return validate


def apply(rule: Rule, value: object, *, owner: str, name: str) -> None:
    """Raise `FieldError` or `FieldTypeError` where `rule` has something against `value`.

    Args:
        rule: The rule.
        value: The value.
        owner: The name of the class or function that was given the value.
        name: The name of the field or argument.

    >>> apply(optional(text), None, owner="City", name="name")
    """
    try:
        rule(value)
    except Wrong as wrong:
        raise _error(wrong, owner, name) from None


def _error(wrong: Wrong, owner: str, name: str) -> FieldError | FieldTypeError:
    error = FieldTypeError if wrong.is_type else FieldError
    return error(owner, f"{name}{wrong.where}", wrong.reason)


def is_blank(value: str) -> bool:
    r"""Return whether nothing in `value` can be seen: white space and zero-width characters only.

    >>> is_blank(" \u200b\n"), is_blank("Qatar")
    (True, False)
    """
    if value[:1].isalnum():
        return False
    return not value.strip() or all(char.isspace() or char in INVISIBLE for char in value)


def string(value: object) -> None:
    """Refuse what is no `str`."""
    if not isinstance(value, str):
        raise _no_str(value)


def _no_str(value: object) -> Wrong:
    return Wrong(f"must be a str, not {describe(value)}", is_type=True)


def text(value: object) -> None:
    """Refuse what is no `str`, and blank text."""
    if not isinstance(value, str):
        raise _no_str(value)
    if is_blank(value):
        reason = "must not be blank"
        raise Wrong(reason)


def slug_id(value: object) -> None:
    """Refuse what is no slug such as `steve-miller`."""
    if not isinstance(value, str):
        raise _no_str(value)
    if not is_slug(value):
        reason = (
            "must be a slug: lower-case letters and digits of any script, joined by single "
            f"hyphens, such as {slug(value[:_DIGEST_LETTERS])!r}; not {describe(value)}"
        )
        raise Wrong(reason)


def offset(value: object) -> None:
    """Refuse what is no count of code points: an `int` from 0 to `MAX_OFFSET`, no `bool`."""
    if isinstance(value, bool) or not isinstance(value, int):
        reason = f"must be an int (a count of code points), not {describe(value)}"
        raise Wrong(reason, is_type=True)
    if not 0 <= value <= MAX_OFFSET:
        reason = f"must be from 0 to {MAX_OFFSET} (a count of code points), not {describe(value)}"
        raise Wrong(reason)


def digest(value: object) -> None:
    """Refuse what is no SHA-256 in lower-case hexadecimal digits."""
    string(value)
    if len(str(value)) != _DIGEST_LETTERS or not _HEX.issuperset(str(value)):
        reason = f"must be 64 digits of 0-9 and a-f, not {describe(value)}"
        raise Wrong(reason)


def country(value: object) -> None:
    """Refuse what does not look like an ISO 3166-1 alpha-3 code."""
    string(value)
    if len(str(value)) != _COUNTRY_LETTERS or not _CAPITALS.issuperset(str(value)):
        reason = f"must be an ISO 3166-1 alpha-3 code such as 'QAT', not {describe(value)}"
        raise Wrong(reason)


def member(enum: type[Enum]) -> Rule:
    """Return a rule that refuses what is no member of `enum`, a plain text with its value too."""

    def rule(value: object) -> None:
        if not isinstance(value, enum):
            allowed = ", ".join(f"{enum.__name__}.{one.name}" for one in enum)
            reason = f"must be one of {allowed}; not {describe(value)}"
            raise Wrong(reason, is_type=True)

    return rule


def instance(cls: type) -> Rule:
    """Return a rule that refuses what is no instance of `cls` itself.

    A subclass is refused too: what it adds would be lost in every document.
    """

    def rule(value: object) -> None:
        if type(value) is not cls:
            reason = f"must be of type {cls.__name__}, not {describe(value)}"
            raise Wrong(reason, is_type=True)

    return rule


def optional(rule: Rule) -> Rule:
    """Return `rule`, but letting `None` pass."""

    def optional_rule(value: object) -> None:
        if value is not None:
            rule(value)

    return optional_rule


def tuple_of(rule: Rule) -> Rule:
    """Return a rule that wants a `tuple`, each element after `rule`.

    A list is refused, not converted: who holds on to it could not tell why a later change of it
    does not reach the frozen value.
    """

    def tuple_rule(value: object) -> None:
        if not isinstance(value, tuple):
            advice = "; write tuple(...) around it" if isinstance(value, list | set) else ""
            reason = f"must be a tuple, not {describe(value)}{advice}"
            raise Wrong(reason, is_type=True)
        for index, element in enumerate(value):
            try:
                rule(element)
            except Wrong as wrong:
                raise Wrong(wrong.reason, is_type=wrong.is_type, where=f"[{index}]") from None

    return tuple_rule
