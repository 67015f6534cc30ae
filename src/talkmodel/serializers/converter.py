"""The converter between model and plain data: exact in both directions, nothing guessed.

`cattrs` by itself turns `None` into `'None'`, a string into a tuple of letters, and drops keys it
does not know. The hooks here refuse all that, and name everything that is wrong at once.
"""

# Hooks take any value and any annotation, and Any is what cattrs calls both.
# ruff: noqa: ANN401

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_unstructure_fn

from talkmodel.model import (
    Article,
    Demand,
    Evidence,
    FAQItem,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    Mediator,
    Observer,
    Other,
    PartialDate,
    PartialDateError,
    Party,
    Person,
    Problem,
    Quote,
    Section,
    Talks,
    Venue,
    is_slug,
)
from talkmodel.model.hints import describe, did_you_mean
from talkmodel.model.rules import Draft, Unreadable, problems
from talkmodel.model.talks import part_classes
from talkmodel.serializers.errors import MAX_PROBLEMS, DocumentError, join, key_path

if TYPE_CHECKING:
    from collections.abc import Callable

    Hook: TypeAlias = Callable[[Any, Any], Any]

__all__ = ["configure_converter", "make_converter"]

_Scalar = TypeVar("_Scalar", str, int, bool)
_Enum = TypeVar("_Enum", bound=StrEnum)

_PARTS: Final = frozenset(
    {
        Article,
        Demand,
        Evidence,
        FAQItem,
        Mediator,
        Observer,
        Other,
        Party,
        Person,
        Quote,
        Section,
        Venue,
    }
)
_NOUNS: Final = {str: "a text", int: "a whole number", bool: "true or false"}


def make_converter() -> cattrs.Converter:
    """Return a new converter that reads and writes the classes of the model.

    >>> make_converter().unstructure(FAQItem(question="Who pays?", answer="Both."))
    {'question': 'Who pays?', 'answer': 'Both.'}
    """
    converter = cattrs.Converter(forbid_extra_keys=True)
    configure_converter(converter)
    return converter


def configure_converter(converter: cattrs.Converter) -> None:
    """Make a converter of yours read and write the classes of the model, inside classes of yours.

    It then is as strict with your `str`, `int`, `bool`, `StrEnum` and `tuple[X, ...]` too. Where
    data does not fit, the hooks raise `DocumentError` with all problems.

    Args:
        converter: The converter; hooks are added to it.

    >>> import cattrs
    >>> converter = cattrs.Converter()
    >>> configure_converter(converter)
    >>> converter.structure({"id": "bern", "name": "Bern", "date": "2024-05"}, Venue).date.month
    5
    """
    for scalar in (str, int, bool):
        converter.register_structure_hook(scalar, _scalar)
    # Without a hook of its own a StrEnum would go to that of str.
    converter.register_structure_hook(StrEnum, _enum)
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    converter.register_structure_hook(PartialDate, _date)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_structure_hook_factory(_is_tuple, _tuple_reader)
    converter.register_unstructure_hook_factory(_is_tuple, _tuple_writer)
    converter.register_structure_hook_factory(_PARTS.__contains__, _part_reader)
    converter.register_structure_hook_factory(lambda cls: cls is Talks, _talks_reader)
    converter.register_unstructure_hook_factory((_PARTS | {Talks}).__contains__, _writer)


# -------------------------------------------------------------------------------- to the model


def _scalar(value: object, cls: type[_Scalar]) -> _Scalar:
    # Not isinstance: True is an int, and a member of somebody's StrEnum a str.
    if type(value) is not cls:
        raise DocumentError.of("", f"must be {_NOUNS[cls]} ({cls.__name__}), not {describe(value)}")
    return value


def _enum(value: object, cls: type[_Enum]) -> _Enum:
    if isinstance(value, str):
        for member in cls:
            if member.value == value:
                return member
    allowed = [str(member.value) for member in cls]
    hint = did_you_mean(value, allowed)
    message = f"must be one of {', '.join(allowed)}; not {describe(value)}{hint}"
    raise DocumentError.of("", message)


def _date(value: object, _: type[PartialDate]) -> PartialDate:
    try:
        return PartialDate.parse(_scalar(value, str))
    except PartialDateError as error:
        raise DocumentError.of("", str(error)) from None


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[1:] == (...,)


def _tuple_reader(cls: Any, converter: cattrs.Converter) -> Hook:
    (element, _) = get_args(cls)
    hook = converter.get_structure_hook(element)

    def read(value: object, _: Any) -> tuple[Any, ...]:
        elements, error = _elements(value, element, hook)
        if error is not None:
            raise error
        return tuple(elements)

    return read


def _elements(
    value: object,
    cls: Any,
    hook: Hook,
) -> tuple[list[Any], DocumentError | None]:
    """Return the elements of a list, `Unreadable` for what is wrong, and what is wrong with it."""
    if not isinstance(value, list):
        return [Unreadable()], DocumentError.of("", f"must be a list, not {describe(value)}")
    elements: list[Any] = []
    found: list[Problem] = []
    more = False
    for index, raw in enumerate(value):
        try:
            elements.append(hook(raw, cls))
        except DocumentError as error:
            elements.append(Unreadable(_id_of(raw)))
            found += _within(f"[{index}]", error)
            more = more or error.more
            if len(found) >= MAX_PROBLEMS and index + 1 < len(value):
                # What was not looked at may be what a pointer means.
                elements.append(Unreadable())
                more = True
                break
    return elements, DocumentError(tuple(found), more) if found else None


def _id_of(raw: object) -> str | None:
    value = raw.get("id") if isinstance(raw, dict) else None
    return value if isinstance(value, str) and is_slug(value) else None


def _within(prefix: str, error: DocumentError) -> list[Problem]:
    return [Problem(join(prefix, one.path), one.message) for one in error.problems]


def _part_reader(cls: Any, converter: cattrs.Converter) -> Hook:
    attrs.resolve_types(cls)
    fields = {one.name: one for one in attrs.fields(cls)}
    hooks = {name: converter.get_structure_hook(one.type) for name, one in fields.items()}

    def read(value: object, _: Any) -> Any:
        found = _misfits(value, fields)
        more = False
        given: dict[str, Any] = {}
        for name, hook in hooks.items():
            if isinstance(value, dict) and name in value:
                try:
                    given[name] = hook(value[name], fields[name].type)
                except DocumentError as error:
                    found += _within(name, error)
                    more = more or error.more
        if found:
            raise DocumentError((*found, *_complaints(cls, given)), more)
        try:
            return cls(**given)
        except (FieldError, FieldTypeError) as error:
            # attrs stops at the first field; the caller wants to hear of all.
            found = _complaints(cls, given) or [Problem(error.field, error.reason)]
            raise DocumentError(tuple(found)) from None

    return read


def _misfits(value: object, fields: dict[str, attrs.Attribute[Any]]) -> list[Problem]:
    """Return what is wrong with an object before any of its members is looked at."""
    if not isinstance(value, dict):
        return [Problem("", f"must be an object (dict), not {describe(value)}")]
    found: list[Problem] = []
    for key in value:
        if key not in fields and len(found) <= MAX_PROBLEMS:
            hint = did_you_mean(key, fields) or f"; known are {', '.join(fields)}"
            found.append(Problem(key_path("", key), f"unknown key{hint}"))
    found += [
        Problem(name, "is missing")
        for name, field in fields.items()
        if field.default is attrs.NOTHING and name not in value
    ]
    return found


def _complaints(cls: type, given: dict[str, Any]) -> list[Problem]:
    """Return what the validators of `cls` have against each of the values."""
    # The validators want an instance only to name its class.
    blank: object = object.__new__(cls)
    found: list[Problem] = []
    for field in attrs.fields(cls):
        if field.name in given and field.validator is not None:
            try:
                field.validator(blank, field, given[field.name])
            except (FieldError, FieldTypeError) as error:
                found.append(Problem(error.field, error.reason))
    return found


def _talks_reader(cls: type[Talks], converter: cattrs.Converter) -> Hook:
    fields = {one.name: one for one in attrs.fields(cls)}
    classes = part_classes()
    hooks = {name: converter.get_structure_hook(one) for name, one in classes.items()}

    def read(value: object, _: Any) -> Talks:
        found = _misfits(value, fields)
        more = False
        lists: dict[str, Any] = {}
        for name, hook in hooks.items():
            if isinstance(value, dict) and name in value:
                elements, error = _elements(value[name], classes[name], hook)
                lists[name] = tuple(elements)
                if error is not None:
                    found += _within(name, error)
                    more = more or error.more
        if found:
            raise DocumentError((*found, *problems(Draft(**lists))), more)
        try:
            return cls(**lists)
        except InvalidTalksError as error:
            raise DocumentError(error.problems) from None

    return read


# ------------------------------------------------------------------------------ from the model


def _tuple_writer(cls: Any, converter: cattrs.Converter) -> Callable[[Any], list[Any]]:
    hook = converter.get_unstructure_hook(get_args(cls)[0])

    def write(value: tuple[Any, ...]) -> list[Any]:
        return [hook(element) for element in value]

    return write


def _writer(cls: Any, converter: cattrs.Converter) -> Callable[[Any], dict[str, Any]]:
    attrs.resolve_types(cls)
    write = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
    return _article_writer(write) if cls is Article else write


def _article_writer(write: Callable[[Any], dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    def write_article(article: Article) -> dict[str, Any]:
        data = write(article)
        if article.text is not None:
            # Worked out from the text again when it is read.
            del data["sha256"], data["length"]
        return data

    return write_article
