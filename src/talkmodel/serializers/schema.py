"""JSON Schema of the documents, made from the classes: nothing is written down twice.

What only the decoder can judge (that an id is somebody's, that evidence is what the article says)
is beyond a schema; `from_dict` has the last word.
"""

from __future__ import annotations

import functools
import inspect
import re
import types
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

import attrs

from talkmodel.model import Article, Evidence, PartialDate, Talks
from talkmodel.model.checks import MAX_OFFSET
from talkmodel.serializers.migrations import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["json_schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_END: Final = r"$(?!\n)"
_WORD: Final = r"[^\s!-/:-@A-Z\[-`{-~\u00ad\u2000-\u206f\ufeff]+"
_SLUG: Final = f"^{_WORD}(-{_WORD})*{_END}"
_SEEN: Final = r"[^\s\u00ad\u200b-\u200d\u2060\ufeff]"
_DATE: Final = rf"^(?!0000)[0-9]{{4}}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?{_END}"
_IDS: Final = frozenset({"id", "by", "to", "represents", "speaker", "article"})
_PATTERNS: Final = {"country": f"^[A-Z]{{3}}{_END}", "sha256": f"^[0-9a-f]{{64}}{_END}"}
_ATTRIBUTE: Final = re.compile(r"^ {4}(\w+): (.*)$")


def json_schema(*, strict: bool = False) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the documents that `dumps` writes and `loads` reads.

    Args:
        strict: Instead, the schema of what a language model is asked for and `ground` takes:
            every property required, none besides, no patterns or bounds, evidence as a list of
            quotations. It has only keywords that the interfaces for structured output know.

    >>> schema = json_schema()
    >>> schema["properties"]["format"], schema["$defs"]["Demand"]["required"]
    ({'const': 'talkmodel/1'}, ['id', 'by', 'what'])
    >>> json_schema(strict=True)["$defs"]["Quote"]["properties"]["evidence"]["items"]
    {'type': 'string'}
    """
    return _Writer(strict=strict).whole()


class _Writer:
    """Writes one of the two schemas."""

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._definitions: dict[str, Any] = {}

    def whole(self) -> dict[str, Any]:
        """The schema."""
        body = self._object(Talks)
        if self._strict:
            return {**body, "$defs": self._definitions}
        body["properties"] = {"format": {"const": FORMAT}, **body["properties"]}
        body["required"] = ["format"]
        self._definitions["Joined"] = _JOINED
        return {
            "$schema": _DIALECT,
            "$id": f"urn:{FORMAT.replace('/', ':')}",
            "title": FORMAT,
            **body,
            "$defs": dict(sorted(self._definitions.items())),
        }

    def _object(self, cls: Any) -> dict[str, Any]:  # noqa: ANN401 - a class of the model
        about, of_fields = _words(cls)
        properties: dict[str, Any] = {}
        required = []
        for field in attrs.fields(attrs.resolve_types(cls)):
            if self._strict and field.type == tuple[Article, ...]:
                continue  # the article is what the model was given, it need not say it
            properties[field.name] = self._field(cls, field)
            if field.name in of_fields:
                properties[field.name]["description"] = of_fields[field.name]
            if self._strict or field.default is attrs.NOTHING:
                required.append(field.name)
        found = {"type": "object", "description": about, "properties": properties}
        return {**found, "required": required, "additionalProperties": False}

    def _field(self, cls: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
        kind: Any = field.type
        if get_origin(kind) is tuple:
            (element, _) = get_args(kind)
            if self._strict and element is Evidence:
                return {"type": "array", "items": {"type": "string"}}
            return {"type": "array", "items": self._value(cls, field.name, element)}
        if isinstance(kind, types.UnionType):
            (inner,) = (one for one in get_args(kind) if one is not type(None))
            return {"anyOf": [self._value(cls, field.name, inner), {"type": "null"}]}
        return self._value(cls, field.name, kind)

    def _value(self, cls: type, name: str, kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type
        if attrs.has(kind) and kind is not PartialDate:
            return self._defined(kind.__name__, functools.partial(self._object, kind))
        if issubclass(kind, StrEnum):
            allowed = [one.value for one in kind]
            return self._defined(kind.__name__, lambda: {"type": "string", "enum": allowed})
        return {"type": "string"} if self._strict else self._scalar(cls, name, kind)

    def _scalar(self, cls: type, name: str, kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type
        if kind is int:
            return {"type": "integer", "minimum": 0, "maximum": MAX_OFFSET}
        if kind is PartialDate:
            return self._defined("PartialDate", lambda: {"type": "string", "pattern": _DATE})
        if name in _IDS:
            return self._defined("Id", lambda: {"type": "string", "pattern": _SLUG})
        if name in _PATTERNS:
            return {"type": "string", "pattern": _PATTERNS[name]}
        if name == "text" and cls in {Article, Evidence}:
            own = {"type": "string", "minLength": int(cls is Evidence)}
            return {"anyOf": [own, {"$ref": "#/$defs/Joined"}]}
        return self._text()

    def _text(self) -> dict[str, Any]:
        seen = {"type": "string", "pattern": _SEEN}
        return self._defined("Text", lambda: {"anyOf": [seen, {"$ref": "#/$defs/Joined"}]})

    def _defined(self, name: str, make: Any) -> dict[str, Any]:  # noqa: ANN401 - a function
        if name not in self._definitions:
            self._definitions[name] = {}
            self._definitions[name] = make()
        return {"$ref": f"#/$defs/{name}"}


_JOINED: Final[Mapping[str, Any]] = {
    "type": "object",
    "description": "A text that has the two halves of a surrogate pair side by side, in pieces.",
    "properties": {"$join": {"type": "array", "items": {"type": "string"}}},
    "required": ["$join"],
    "additionalProperties": False,
}


@functools.cache
def _words(cls: type) -> tuple[str, Mapping[str, str]]:
    """What the docstring says of a class and of its fields (nothing under `python -OO`)."""
    lines = inspect.cleandoc(cls.__doc__ or "").splitlines()
    of_fields: dict[str, str] = {}
    name = None
    for line in lines[lines.index("Attributes:") + 1 :] if "Attributes:" in lines else ():
        match = _ATTRIBUTE.match(line)
        if match is not None:
            name = match[1]
            of_fields[name] = match[2]
        elif name is None or not line.startswith("     "):
            break
        else:
            of_fields[name] += " " + line.strip()
    return " ".join(lines[:1]), of_fields
