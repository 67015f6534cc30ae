"""Talks as plain dicts and lists, for whatever writes those: JSON, YAML, a database."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from talkmodel.model import Talks, checks
from talkmodel.model.hints import describe
from talkmodel.serializers.converter import make_converter
from talkmodel.serializers.errors import DocumentError
from talkmodel.serializers.migrations import FORMAT, migrate

if TYPE_CHECKING:
    import cattrs

__all__ = ["from_dict", "to_dict"]


def to_dict(talks: Talks) -> dict[str, Any]:
    """Return talks as plain data: dicts, lists, `str` and `int`, all of it new.

    The keys are the names of the attributes. References are ids, enums their values, dates their
    text; fields at their default are left out, and so are `sha256` and `length` of an article whose
    text is there. `from_dict` turns the result into an equal value.

    Args:
        talks: The talks.

    Raises:
        FieldTypeError: `talks` is no `Talks`.

    >>> from talkmodel import Party
    >>> to_dict(Talks(parties=(Party(id="norland", name="Norland"),)))
    {'format': 'talkmodel/1', 'parties': [{'id': 'norland', 'name': 'Norland'}]}
    """
    checks.apply(checks.instance(Talks), talks, owner="to_dict", name="talks")
    data: dict[str, Any] = _converter().unstructure(talks)
    return {"format": FORMAT, **data}


def from_dict(data: dict[str, Any]) -> Talks:
    """Return the talks that plain data describes.

    Nothing is guessed: unknown keys, wrong types and values that break a rule of the model are
    errors, and all of them are reported at once. The data is never changed.

    Args:
        data: A document of this version of the format or an older one.

    Raises:
        DocumentError: The data is no such document; it names all that is wrong, each with its path.

    >>> from_dict({"format": "talkmodel/1", "quotes": [{"speaker": "bo", "text": "No."}]})
    Traceback (most recent call last):
    talkmodel.serializers.errors.DocumentError: 1 problem
      quotes[0].speaker: no actor 'bo'
    """
    document: object = data
    if not isinstance(document, dict):
        raise DocumentError.of("", f"must be an object (dict), not {describe(document)}")
    current = migrate(document)
    body = {key: value for key, value in current.items() if key != "format"}
    return _converter().structure(body, Talks)


@functools.cache
def _converter() -> cattrs.Converter:
    return make_converter()
