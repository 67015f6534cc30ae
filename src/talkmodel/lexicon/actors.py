"""An actor that the lexicon knows by heart, and how one is read from a plain mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from talkmodel.lexicon.errors import LexiconError
from talkmodel.model import ActorKind, FieldError, FieldTypeError, checks
from talkmodel.model.hints import describe, did_you_mean

__all__ = ["KnownActor", "known_actor"]

_TEXTS = checks.check(checks.tuple_of(checks.text))


@attrs.frozen(kw_only=True)
class KnownActor:
    """An actor that texts call by several names, all of them known beforehand.

    Forms are written as they stand in a text, without a leading `the`.

    Attributes:
        name: The usual short English name.
        kind: What sort of actor it is.
        country: Its country, an ISO 3166-1 alpha-3 code such as `QAT`, where there is one.
        aliases: Other names and acronyms: `Britain`, `U.K.`
        adjectives: Adjectives, which are also nouns for one of its people: `Russian`.
        people: Nouns for its people: `Russians`, `Britons`.
        capitals: Cities whose name stands for its government: `Moscow`.
        seats: Buildings and offices whose name stands for it: `Kremlin`.
        ambiguous: Those of the forms above that are just as well somebody's name, another place or
            a plain word, so that they need context: `Jordan`.

    Raises:
        FieldError: A form is blank, or the country no code.
        FieldTypeError: A field has a value of the wrong type.

    >>> KnownActor(name="Norland", kind=ActorKind.STATE, capitals=("Nordby",)).capitals
    ('Nordby',)
    """

    name: str = attrs.field(validator=checks.check(checks.text))
    kind: ActorKind = attrs.field(
        default=ActorKind.OTHER, validator=checks.check(checks.member(ActorKind))
    )
    country: str | None = attrs.field(
        default=None, validator=checks.check(checks.optional(checks.country))
    )
    aliases: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)
    adjectives: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)
    people: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)
    capitals: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)
    seats: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)
    ambiguous: tuple[str, ...] = attrs.field(default=(), validator=_TEXTS)


_FIELDS = tuple(field.name for field in attrs.fields(KnownActor))


def known_actor(entry: object, index: int) -> KnownActor:
    """Return `entry`, a `KnownActor` or a mapping of its fields, as a `KnownActor`.

    In a mapping, `kind` may be the plain word and the forms may stand in a list.

    Args:
        entry: What the user gave.
        index: Its position, for the message.

    Raises:
        LexiconError: It is neither, or a field of it is missing, unknown or wrong.

    >>> known_actor({"name": "Norland", "kind": "state", "aliases": ["NL"]}, 0).aliases
    ('NL',)
    """
    if isinstance(entry, KnownActor):
        return entry
    if not isinstance(entry, Mapping):
        reason = f"must be a KnownActor or a mapping of its fields, not {describe(entry)}"
        raise LexiconError("with_actors", index, "", reason)
    fields: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in _FIELDS:
            reason = f"is no field of KnownActor{did_you_mean(key, _FIELDS)}"
            raise LexiconError("with_actors", index, str(key), reason)
        fields[key] = _plain(key, value, index)
    if "name" not in fields:
        raise LexiconError("with_actors", index, "name", "is missing; every actor needs one")
    try:
        return KnownActor(**fields)
    except (FieldError, FieldTypeError) as error:
        raise LexiconError("with_actors", index, error.field, error.reason) from None


def _plain(key: str, value: object, index: int) -> object:
    """Return `value` with a list turned into a tuple and the word of a kind into the kind."""
    if isinstance(value, list):
        return tuple(value)
    if key != "kind" or not isinstance(value, str):
        return value
    try:
        return ActorKind(value)
    except ValueError:
        words = [kind.value for kind in ActorKind]
        reason = (
            f"must be one of {', '.join(words)}; not {describe(value)}{did_you_mean(value, words)}"
        )
        raise LexiconError("with_actors", index, "kind", reason) from None
