"""Older versions of the format, brought up to date as plain data before anything reads them.

Whoever changes the format raises `VERSION` and adds to `MIGRATIONS` a function that turns a
document of the version before into one of the new version. The function gets plain dicts and lists
that nobody has checked, leaves alone what it does not understand (reading will name it), and
returns new data instead of changing what it was given.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from talkmodel.model.hints import describe
from talkmodel.model.talks import part_classes
from talkmodel.serializers.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

__all__ = ["FORMAT", "MIGRATIONS", "VERSION", "migrate"]

VERSION: Final = 1
"""The version of the format that this release writes."""

_NAME: Final = "talkmodel"
_LONGEST_VERSION: Final = 9
_NOT_READ_BACK: Final = " and is our own JSON; exports to other formats cannot be read back"

FORMAT: Final = f"{_NAME}/{VERSION}"
"""What stands under `format` in a document of this release."""

MIGRATIONS: Final[Mapping[int, Migration]] = MappingProxyType({})
"""Version -> the function that brings a document from it to the next version."""


def migrate(
    document: dict[str, Any],
    *,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    version: int = VERSION,
) -> dict[str, Any]:
    """Return a document of any known version as one of the given version.

    Args:
        document: The document. It stays as it is.
        migrations: Version -> the function that brings a document from it to the next.
        version: The version to reach.

    Raises:
        DocumentError: `format` is missing, no text such as `talkmodel/1`, or of a version that
            this release does not know; or a migration failed.

    >>> migrate({"format": "talkmodel/1", "faq": []})
    {'format': 'talkmodel/1', 'faq': []}
    >>> def to_two(old):
    ...     return {"faq": old["questions"]}
    >>> migrate({"format": "talkmodel/1", "questions": []}, migrations={1: to_two}, version=2)
    {'format': 'talkmodel/2', 'faq': []}
    """
    found = _version(document)
    if found > version:
        message = (
            f"is version {found}, and this release of talkmodel reads up to version {version}; "
            "a newer release will read it"
        )
        raise DocumentError.of("format", message)
    for step in range(found, version):
        if step not in migrations:
            raise DocumentError.of("format", f"version {found} was never in use")
        try:
            body = migrations[step](document)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            message = f"version {step} could not be brought to version {step + 1}: {error!r:.200}"
            raise DocumentError.of("format", message) from error
        document = {"format": f"{_NAME}/{step + 1}"}
        document |= {key: value for key, value in body.items() if key != "format"}
    return document


def _version(document: dict[str, Any]) -> int:
    if "format" not in document:
        message = f"is missing; a document begins with 'format': {FORMAT!r}"
        is_ours = not document or any(name in document for name in part_classes())
        raise DocumentError.of("format", message if is_ours else message + _NOT_READ_BACK)
    value = document["format"]
    name, _, number = value.partition("/") if isinstance(value, str) else ("", "", "")
    fits = number.isascii() and number.isdigit() and not number.startswith("0")
    if name != _NAME or not fits or len(number) > _LONGEST_VERSION:
        message = f"must be the name of a version such as {FORMAT!r}, not {describe(value)}"
        raise DocumentError.of("format", message)
    return int(number)
