"""Documents that are there already: told from articles, and read, as JSON or JSON Lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

import talkmodel
from talkmodel.cli.sources import decoded, read_bytes, source_name

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Stored", "documents_in", "documents_of", "is_document"]

Stored: TypeAlias = tuple[str, "talkmodel.Talks | talkmodel.DocumentError"]
"""What a document is called in messages, and its talks or what is wrong with it."""

_BEFORE: Final = b"\xef\xbb\xbf \t\r\n"
_FORMAT: Final = re.compile(rb'"format"\s*:\s*"talkmodel/')


def is_document(data: bytes) -> bool:
    """Whether this is what `dumps` wrote, or as many of them as there are, and no article.

    Args:
        data: The bytes of a source.

    >>> is_document(b' {"format": "talkmodel/1"}'), is_document(b"Talks resumed in Bern.")
    (True, False)
    """
    encoding = _encoding(data)
    if encoding != "utf-8":
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    return data.lstrip(_BEFORE).startswith(b"{") and _FORMAT.search(data) is not None


def _encoding(data: bytes) -> str:
    """What JSON is in: UTF-8, or UTF-16 or UTF-32, as some shells write what goes into a file."""
    encoding = json.detect_encoding(data)
    return "utf-8" if encoding == "utf-8-sig" else encoding


def documents_of(source: str) -> list[Stored]:
    """Return the documents of a file, each with its name.

    Args:
        source: The path of a file, or `-`.

    Raises:
        SourceError: It cannot be read.
    """
    return documents_in(source, read_bytes(source))


def documents_in(source: str, data: bytes) -> list[Stored]:
    """Return the documents in the bytes of a file; see `documents_of`."""
    name = source_name(source)
    text = decoded(source, data, _encoding(data), chosen=False)
    try:
        return [(name, talkmodel.loads(text))]
    except talkmodel.DocumentError as problem:
        # Texts may hold what Python counts as an end of line, too; JSON Lines have one alone.
        lines = [line for line in text.split("\n") if line.strip()]
        if not (isinstance(problem, talkmodel.NotJSONError) and _are_json_lines(lines)):
            return [(name, problem)]
    found: list[Stored] = []
    for number, line in enumerate(lines, start=1):
        called = f"{name}, document {number}"
        try:
            found.append((called, talkmodel.loads(line)))
        except talkmodel.DocumentError as error:
            found.append((called, error))
    return found


def _are_json_lines(lines: Sequence[str]) -> bool:
    """Whether lines are documents, some of them broken, and not one broken document, or prose."""
    if len(lines) < 2:  # noqa: PLR2004 - one line is no list of lines
        return False
    return _is_object(lines[0]) or all(line.lstrip().startswith("{") for line in lines)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
