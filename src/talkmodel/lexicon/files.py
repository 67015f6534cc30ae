"""A user's own lexicon file: TOML or JSON, read strictly, each complaint with its place."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from talkmodel.lexicon.actors import known_actor
from talkmodel.lexicon.cue_sets import cue_sets
from talkmodel.lexicon.errors import LexiconError
from talkmodel.lexicon.forms import form_texts, surface
from talkmodel.lexicon.words import added_words
from talkmodel.model import ActorKind, checks
from talkmodel.model.hints import describe, did_you_mean

if TYPE_CHECKING:
    import os

    from talkmodel.lexicon.actors import KnownActor
    from talkmodel.lexicon.lexicon import Lexicon

__all__ = ["extend"]

_TABLES: Final = ("actors", "cues", "places", "regions", "titles")
_TITLES: Final = ("honorifics", "offices", "org_heads")
_LISTS: Final = ("aliases", "adjectives", "people", "capitals", "seats", "ambiguous")
_METHOD: Final = "with_file"


def extend(lexicon: Lexicon, path: str | os.PathLike[str]) -> Lexicon:
    """Return `lexicon` with all that the file knows; see `Lexicon.with_file`."""
    return _File(Path(path)).add_to(lexicon)


@attrs.frozen
class _File:
    """One file, as the place of every complaint about its content."""

    path: Path

    def add_to(self, lexicon: Lexicon) -> Lexicon:
        """Return `lexicon` with the content of the file."""
        content = self._content()
        for key in content:
            if key not in _TABLES:
                reason = f"is no table of a lexicon file{did_you_mean(key, _TABLES)}; the tables "
                raise self._wrong(str(key), f"{reason}are {', '.join(_TABLES)}")
        actors = self._actors(content.get("actors", []))
        cues = self._cues(self._table(content, "cues"), lexicon)
        titles = self._table(content, "titles")
        for key in titles:
            if key not in _TITLES:
                reason = f"is no key of titles{did_you_mean(key, _TITLES)}; the keys are "
                raise self._wrong(f"titles.{key}", reason + ", ".join(_TITLES))
        more = lexicon.with_actors(actors).with_cues(cues)
        return attrs.evolve(
            more,
            places={**lexicon.places, **self._places(content, "places", checks.country)},
            regions={**lexicon.regions, **self._regions(content)},
            honorifics=lexicon.honorifics | self._plain_words(titles, "honorifics"),
            offices=lexicon.offices | self._plain_words(titles, "offices"),
            org_heads={**lexicon.org_heads, **self._org_heads(titles)},
        )

    # -- the text ---

    def _wrong(self, field: str, reason: str, index: int | None = None) -> LexiconError:
        return LexiconError(_METHOD, index, field, reason, str(self.path))

    def _content(self) -> Mapping[str, Any]:
        """Return the whole file as plain values."""
        suffix = self.path.suffix.lower()
        if suffix not in {".toml", ".json"}:
            raise self._wrong("", "must be named .toml or .json, by what it holds")
        read = _toml if suffix == ".toml" else _json
        text = self._text()
        try:
            content = read(text)
        except RecursionError:
            raise self._wrong("", "is nested far too deep for a lexicon") from None
        except ValueError as problem:
            raise self._wrong("", f"is no {suffix[1:].upper()}: {problem}") from None
        if not isinstance(content, Mapping):
            raise self._wrong("", f"must hold an object with tables, not {describe(content)}")
        return content

    def _text(self) -> str:
        try:
            return self.path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            raise self._wrong("", "no such file") from None
        except IsADirectoryError:
            raise self._wrong("", "is a folder, not a file") from None
        except UnicodeDecodeError as problem:
            reason = f"is not UTF-8: byte {problem.start} is 0x{problem.object[problem.start]:02x}"
            raise self._wrong("", f"{reason}; save it as UTF-8") from None
        except OSError as problem:
            raise self._wrong("", f"cannot be read: {problem.strerror}") from None

    # -- the tables ---

    def _table(self, content: Mapping[str, Any], name: str, within: str = "") -> Mapping[str, Any]:
        table = content.get(name, {})
        if not isinstance(table, Mapping):
            reason = f"must be a table such as [{within}{name}], not {describe(table)}"
            raise self._wrong(within + name, reason)
        return table

    def _actors(self, entries: object) -> list[KnownActor]:
        """Return the actors; no two of them may claim the same name or form."""
        if not isinstance(entries, list):
            reason = f"must be a list of tables, each under [[actors]], not {describe(entries)}"
            raise self._wrong("actors", reason)
        actors: list[KnownActor] = []
        owners: dict[str, int] = {}
        for index, entry in enumerate(entries):
            self._lists(entry, index)
            try:
                actor = known_actor(entry, index)
            except LexiconError as error:
                field = f"actors[{index}].{error.field}".removesuffix(".")
                raise self._wrong(field, self._named(entry, error.reason), index) from None
            for key, text in form_texts(actor):
                owner = owners.setdefault(surface(text), index)
                if owner != index:
                    reason = f"{text!r} already stands for actors[{owner}], {actors[owner].name!r}"
                    raise self._wrong(f"actors[{index}].{key}", f"{reason}; keep one", index)
            self._ambiguous_is_known(actor, index)
            actors.append(actor)
        return actors

    def _lists(self, entry: object, index: int) -> None:
        """Refuse forms that stand in no list, in the words of a file."""
        for key, value in entry.items() if isinstance(entry, Mapping) else ():
            if key in _LISTS and not isinstance(value, list):
                reason = f'must be a list such as ["…"], not {describe(value)}'
                raise self._wrong(f"actors[{index}].{key}", self._named(entry, reason), index)

    def _ambiguous_is_known(self, actor: KnownActor, index: int) -> None:
        """Refuse an ambiguous form that is none of the actor's forms: it would do nothing."""
        own = [text for _, text in form_texts(actor)]
        for at, text in enumerate(actor.ambiguous):
            if surface(text) not in {surface(one) for one in own}:
                reason = f"{text!r} is none of the forms of {actor.name!r}{did_you_mean(text, own)}"
                raise self._wrong(f"actors[{index}].ambiguous[{at}]", reason, index)

    @staticmethod
    def _named(entry: object, reason: str) -> str:
        """Return `reason` with the name of the actor it is about, if there is one to be told."""
        name = entry.get("name") if isinstance(entry, Mapping) else None
        return f"{reason} (the actor {name!r})" if isinstance(name, str) and name else reason

    def _cues(self, table: Mapping[str, Any], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
        """Return the words by cue set; a set that nobody reads is surely a slip."""
        known = dict.fromkeys((*lexicon.cues, *(one.name for one in cue_sets())))
        found = {}
        for name, words in table.items():
            if name not in known:
                reason = f"is no cue set{did_you_mean(name, known)}; docs/lexicon.md lists them"
                raise self._wrong(f"cues.{name}", reason)
            try:
                found[name] = added_words(name, words)
            except LexiconError as error:
                raise self._wrong(f"cues.{error.field}", error.reason) from None
        return found

    def _places(
        self, content: Mapping[str, Any], name: str, rule: Callable[[object], None]
    ) -> dict[str, Any]:
        """Return a table of names, each with what `rule` lets pass."""
        table = self._table(content, name)
        for place, value in table.items():
            try:
                checks.text(place)
                rule(value)
            except checks.Wrong as wrong:
                raise self._wrong(f"{name}.{place}", wrong.reason) from None
        return dict(table)

    def _regions(self, content: Mapping[str, Any]) -> dict[str, str | None]:
        """Return the regions; TOML has no null, so that an empty text stands for no country."""
        found = self._places(content, "regions", _country_or_nothing)
        return {name: code or None for name, code in found.items()}

    def _plain_words(self, titles: Mapping[str, Any], name: str) -> frozenset[str]:
        try:
            words = added_words(name, titles.get(name, []))
        except LexiconError as error:
            raise self._wrong(f"titles.{error.field}", error.reason) from None
        for at, word in enumerate(words):
            self._plain(f"titles.{name}[{at}]", word)
        return frozenset(words)

    def _plain(self, field: str, word: str) -> None:
        """Refuse what could never be found: texts are compared in lower case, word by word."""
        plain = word.replace(".", "")
        if word != plain or " " in word or word != word.lower():
            reason = f"must be one lower-case word without a full stop, not {word!r}"
            raise self._wrong(field, reason)

    def _org_heads(self, titles: Mapping[str, Any]) -> dict[str, ActorKind]:
        kinds = [kind.value for kind in ActorKind]
        found = {}
        for word, kind in self._table(titles, "org_heads", "titles.").items():
            field = f"titles.org_heads.{word}"
            self._plain(field, word)
            if kind not in kinds:
                reason = f"must be one of {', '.join(kinds)}; not {describe(kind)}"
                raise self._wrong(field, reason + did_you_mean(kind, kinds))
            found[word] = ActorKind(kind)
        return found


def _country_or_nothing(value: object) -> None:
    """Refuse what is neither a country's code nor a word for none."""
    if value is not None and value != "":
        checks.country(value)


def _toml(text: str) -> Any:  # noqa: ANN401 - plain values of any sort, checked where they are used
    # TOML in a file of another system ends its lines its own way; tomllib wants none but \n.
    return tomllib.loads(text.replace("\r\n", "\n"))


def _json(text: str) -> Any:  # noqa: ANN401 - plain values of any sort, checked where they are used
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a key that comes twice JSON would silently keep the last."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            reason = f"the key {key!r} comes twice in one object"
            raise ValueError(reason)
        found[key] = value
    return found
