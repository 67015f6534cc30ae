"""Talks as JSON text."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NoReturn

from talkmodel.model import FieldTypeError, Problem, Talks
from talkmodel.model.hints import describe
from talkmodel.serializers.errors import (
    MAX_PROBLEMS,
    DocumentError,
    NotJSONError,
    key_path,
)
from talkmodel.serializers.plain import from_dict, to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["dumps", "loads"]

# JSON has one notation for a pair of surrogates and for the character they stand for in UTF-16, so
# a str in which the two stand side by side could not come back. It is cut between them and written
# as {"$join": [piece, piece]}. Such text comes from broken decoders; nobody else will ever see one.
_JOIN: Final = "$join"
_BETWEEN: Final = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_STRING: Final = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'


def dumps(talks: Talks, *, indent: int | None = None) -> str:
    r"""Return talks as JSON.

    The text can always be encoded as UTF-8: characters stand for themselves, only a lone surrogate,
    which no encoding has, is written as `\udXXX`. `loads` turns the result into an equal value.

    Args:
        talks: The talks.
        indent: How many spaces to indent by; `None` for everything in one line.

    Raises:
        FieldTypeError: `talks` is no `Talks`.

    >>> from talkmodel import Article
    >>> dumps(Talks(articles=(Article(id="a", title="Łódź talks"),)))
    '{"format": "talkmodel/1", "articles": [{"id": "a", "title": "Łódź talks"}]}'
    """
    data = to_dict(talks)
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if _SURROGATE.search(text) is None:
        return text
    text = json.dumps(_cut(data), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def loads(text: str | bytes) -> Talks:
    """Return the talks that a JSON document describes.

    Args:
        text: The document; bytes are UTF-8, with or without a byte order mark.

    Raises:
        NotJSONError: The text is no JSON (or no UTF-8); it says where.
        DocumentError: The document describes no talks; it names all that is wrong, each with its
            path. `NotJSONError` is a kind of it.
        FieldTypeError: `text` is neither `str` nor `bytes`.

    >>> loads('{"format": "talkmodel/1", "faq": [{"question": "Who pays?"}]}')
    Traceback (most recent call last):
    talkmodel.serializers.errors.DocumentError: 1 problem
      faq[0].answer: is missing
    """
    repeated: list[_Repeated] = []

    def read_object(pairs: list[tuple[str, Any]]) -> Any:  # noqa: ANN401 - a dict or a str
        members = dict(pairs)
        if len(members) == len(pairs):
            return _joined(members)
        repeated.append(_Repeated(pairs))
        return repeated[-1]

    data = _read(_decoded(text), read_object)
    if repeated:
        raise DocumentError(tuple(islice(_repetitions(data), MAX_PROBLEMS + 1)))
    return from_dict(data)


class _Repeated(dict[str, Any]):
    """An object in which a key stands more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated = [
            key for key, count in Counter(key for key, _ in pairs).items() if count > 1
        ]


def _decoded(text: object) -> str:
    if isinstance(text, bytes | bytearray):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            reason = f"byte 0x{text[error.start]:02x} is no UTF-8 ({error.reason})"
            raise NotJSONError(reason, error.start) from None
    if not isinstance(text, str):
        raise FieldTypeError("loads", "text", f"must be a str or bytes, not {describe(text)}")
    return text.removeprefix("\ufeff")


class _ConstantError(Exception):
    """NaN and the like, which Python reads and JSON does not have."""


def _refuse(constant: str) -> NoReturn:
    raise _ConstantError(constant)


def _read(text: str, read_object: Any) -> Any:  # noqa: ANN401 - what json takes and gives
    try:
        return json.loads(text, object_pairs_hook=read_object, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        reason = f"is no JSON: {error.msg}"
        raise NotJSONError(reason, error.pos, error.lineno, error.colno) from None
    except _ConstantError as error:
        constant = str(error)
        raise _at(text, re.escape(constant), f"{constant} is no JSON number") from None
    except RecursionError:
        raise NotJSONError("is nested too deep; a document has only a few levels") from None
    except ValueError:
        # Only a number beyond Python's limit on the digits of an int gets here.
        digits = f"-?[0-9]{{{sys.get_int_max_str_digits() + 1},}}"
        raise _at(text, digits, "a number has too many digits") from None


def _at(text: str, pattern: str, reason: str) -> NotJSONError:
    """Return an error at the first place, outside strings, where `pattern` matches."""
    matches = re.finditer(f"{_STRING}|({pattern})", text, re.DOTALL)
    offset = next(match.start() for match in matches if match[1] is not None)
    line = text.count("\n", 0, offset) + 1
    return NotJSONError(reason, offset, line, offset - text.rfind("\n", 0, offset))


def _repetitions(data: dict[str, Any] | list[Any]) -> Iterator[Problem]:
    """Yield where keys stand more than once; the walk neither recurses nor copies."""
    left: list[Iterator[tuple[str, dict[str, Any] | list[Any]]]] = [iter([("", data)])]
    while left:
        step = next(left[-1], None)
        if step is None:
            left.pop()
            continue
        path, value = step
        if isinstance(value, _Repeated):
            for key in value.repeated:
                yield Problem(key_path(path, key), "stands here more than once")
        left.append(_members(path, value))


def _members(
    path: str, value: dict[str, Any] | list[Any]
) -> Iterator[tuple[str, dict[str, Any] | list[Any]]]:
    """Yield the containers in a container, each with its path."""
    if isinstance(value, dict):
        named: Iterable[tuple[object, object]] = value.items()
        return ((key_path(path, key), one) for key, one in named if isinstance(one, dict | list))
    numbered = enumerate(value)
    return ((f"{path}[{number}]", one) for number, one in numbered if isinstance(one, dict | list))


def _cut(value: Any) -> Any:  # noqa: ANN401 - plain data
    """Return plain data with each text that has a pair of surrogates cut between the two."""
    if isinstance(value, dict):
        return {key: _cut(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_cut(element) for element in value]
    if isinstance(value, str) and _BETWEEN.search(value):
        return {_JOIN: _BETWEEN.split(value)}
    return value


def _joined(members: dict[str, Any]) -> Any:  # noqa: ANN401 - a dict or a str
    """Return the text of which `_cut` made an object, or the object itself."""
    pieces = members.get(_JOIN)
    if len(members) != 1 or not isinstance(pieces, list):
        return members
    if not all(isinstance(piece, str) for piece in pieces):
        return members
    text = "".join(pieces)
    # Only what had to be cut: there is one way to write a text, not two.
    return text if len(pieces) > 1 and _BETWEEN.split(text) == pieces else members
