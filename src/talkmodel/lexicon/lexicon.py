"""The lexicon: one frozen value that holds all the parser knows by heart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from talkmodel.lexicon import store
from talkmodel.lexicon.actors import KnownActor, known_actor
from talkmodel.lexicon.errors import LexiconError
from talkmodel.lexicon.forms import Form, build_forms, word_count
from talkmodel.lexicon.words import added_words, frozen, mapping_of, plural, set_of_texts
from talkmodel.model import ActorKind, FieldError, checks
from talkmodel.model.hints import describe

if TYPE_CHECKING:
    import os

__all__ = ["Lexicon"]


@attrs.frozen(kw_only=True, cache_hash=True)
class Lexicon:
    """What the parser knows by heart.

    Begin with `Lexicon.default()` and add to it with `with_actors`, `with_cues` and `with_file`;
    each returns a new lexicon. Two lexicons are equal when they know the same.

    Attributes:
        actors: The known actors.
        places: Cities and smaller places where talks are held, each with its country, an ISO 3166-1
            alpha-3 code.
        regions: Continents, seas, provinces and other areas, with their country where they have
            exactly one and else `None`.
        honorifics: Words before a name that are no role, lower-case and without a full stop: `mr`.
        offices: Head nouns of roles and their abbreviations, lower-case, singular: `minister`,
            `envoy`, `gen`.
        org_heads: Nouns in a name that make it an organisation, lower-case, with its kind:
            `front` an armed group, `guild` a union.
        cues: Sets of words and phrases by name: verbs of demanding, of refusing and so on.
        added: How many of the last actors were added by `with_actors` or `with_file`.

    Raises:
        FieldError: A text is blank, a country no code, or `added` no count of the actors.
        FieldTypeError: A field has a value of the wrong type.

    >>> Lexicon(actors=(KnownActor(name="Norland"),)).forms["Norland"][0].actor.name
    'Norland'
    """

    actors: tuple[KnownActor, ...] = attrs.field(
        default=(), validator=checks.check(checks.tuple_of(checks.instance(KnownActor)))
    )
    places: Mapping[str, str] = attrs.field(
        factory=dict, converter=frozen, validator=mapping_of(checks.country), hash=False
    )
    regions: Mapping[str, str | None] = attrs.field(
        factory=dict,
        converter=frozen,
        validator=mapping_of(checks.optional(checks.country)),
        hash=False,
    )
    honorifics: frozenset[str] = attrs.field(
        default=frozenset(), validator=checks.check(set_of_texts)
    )
    offices: frozenset[str] = attrs.field(default=frozenset(), validator=checks.check(set_of_texts))
    org_heads: Mapping[str, ActorKind] = attrs.field(
        factory=dict,
        converter=frozen,
        validator=mapping_of(checks.member(ActorKind)),
        hash=False,
    )
    cues: Mapping[str, tuple[str, ...]] = attrs.field(
        factory=dict,
        converter=frozen,
        validator=mapping_of(checks.tuple_of(checks.text)),
        hash=False,
    )
    added: int = attrs.field(default=0, validator=checks.check(checks.offset))

    def __attrs_post_init__(self) -> None:
        """Refuse more added actors than there are actors."""
        if self.added > len(self.actors):
            reason = f"must be from 0 to {len(self.actors)} (the actors), not {self.added}"
            raise FieldError("Lexicon", "added", reason)

    @classmethod
    def default(cls) -> Lexicon:
        """Return the lexicon that ships with the library, the same value every time.

        Its data files are read on the first call.

        >>> Lexicon.default().places["Geneva"]
        'CHE'
        """
        return _default()

    def with_actors(self, actors: Iterable[KnownActor | Mapping[str, object]]) -> Lexicon:
        """Return a lexicon that knows these actors too.

        An entry with the name of a known actor replaces it; to extend it, evolve it:
        `attrs.evolve(lexicon.actor("Qatar"), seats=("Diwan",))`. A form of an added actor hides
        whatever else had that form; among added actors the later wins.

        Args:
            actors: Each a `KnownActor`, or a mapping of its fields, in which the kind may be the
                plain word and the forms may stand in lists.

        Raises:
            LexiconError: An entry is not of that sort; it says which and what field.

        >>> own = {"name": "Norland", "kind": "state", "capitals": ["Paris"]}
        >>> lexicon = Lexicon.default().with_actors([own])
        >>> [form.actor.name for form in lexicon.forms["Paris"]]
        ['Norland']
        """
        if isinstance(actors, str | Mapping) or not isinstance(actors, Iterable):
            reason = f"must be given a list of actors, not {describe(actors)}"
            raise LexiconError("with_actors", None, "", reason)
        # A dict keeps one entry a name, and the last one given counts.
        fresh: dict[str, KnownActor] = {}
        for index, entry in enumerate(actors):
            actor = known_actor(entry, index)
            fresh.pop(actor.name, None)
            fresh[actor.name] = actor
        base = len(self.actors) - self.added
        known, own = self.actors[:base], self.actors[base:]
        kept = tuple(actor for actor in known if actor.name not in fresh)
        kept_own = tuple(actor for actor in own if actor.name not in fresh)
        everyone = (*kept, *kept_own, *fresh.values())
        return attrs.evolve(self, actors=everyone, added=len(everyone) - len(kept))

    def with_cues(self, cues: Mapping[str, Iterable[str]]) -> Lexicon:
        """Return a lexicon with these words added to its cue sets.

        Args:
            cues: Words and phrases by the name of their cue set; a new name makes a new set.

        Raises:
            LexiconError: A name or word is no text, or a word has capitals, so that it would never
                be found; it says of which cue set.

        >>> "entreat" in Lexicon.default().with_cues({"demand": ["entreat"]}).cues["demand"]
        True
        """
        given: object = cues
        if not isinstance(given, Mapping):
            reason = f"must be given a mapping of cue sets, not {describe(given)}"
            raise LexiconError("with_cues", None, "", reason)
        merged = dict(self.cues)
        for name, words in cues.items():
            fresh = added_words(name, words)
            merged[name] = tuple(dict.fromkeys((*merged.get(name, ()), *fresh)))
        return attrs.evolve(self, cues=merged)

    def with_file(self, path: str | os.PathLike[str]) -> Lexicon:
        """Return a lexicon that also knows what the user's own file says.

        The file is TOML or JSON, as its name ends, in UTF-8; all its tables may be left out:
        `[[actors]]` with the fields of `KnownActor`, `[cues]` with words by cue set, `[places]` and
        `[regions]` with countries by name, `[titles]` with `honorifics`, `offices` and
        `org_heads`. The page on lexicon files tells every key.

        Args:
            path: The file.

        Raises:
            LexiconError: The file cannot be read or something in it is wrong; the message names
                the file, the place in it and what would be right.

        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     own = pathlib.Path(folder) / "own.toml"
        ...     size = own.write_text('actors = [{name = "Norland", seats = ["Red Hall"]}]')
        ...     lexicon = Lexicon.default().with_file(own)
        >>> lexicon.forms["Red Hall"][0].actor.name
        'Norland'
        """
        from talkmodel.lexicon.files import extend

        return extend(self, path)

    def actor(self, name: str) -> KnownActor | None:
        """Return the known actor of this name (not alias), or `None`.

        >>> Lexicon.default().actor("Qatar").country
        'QAT'
        """
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> Mapping[str, KnownActor]:
        return {actor.name: actor for actor in self.actors}

    @cached_property
    def forms(self) -> Mapping[str, tuple[Form, ...]]:
        """Every text that stands for known actors, with its readings, the likeliest first.

        Keys are as they stand in a text, without a leading `the`, words apart by one space.
        Built on first use.

        >>> [form.how.value for form in Lexicon.default().forms["Russians"]]
        ['people']
        """
        base = len(self.actors) - self.added
        # Each added actor is a layer of its own: the last one given wins.
        layers = [self.actors[:base], *((actor,) for actor in self.actors[base:])]
        return MappingProxyType(build_forms(layers))

    @cached_property
    def max_form_words(self) -> int:
        """The most words and punctuation marks a form has; 0 where there are none.

        >>> Lexicon(actors=(KnownActor(name="Free Isles Front"),)).max_form_words
        3
        """
        return max(map(word_count, self.forms), default=0)

    @cached_property
    def office_plurals(self) -> Mapping[str, str]:
        """The plural of every office, lower-case, with its singular.

        >>> plurals = Lexicon.default().office_plurals
        >>> plurals["spokeswomen"], plurals["deputies"]
        ('spokeswoman', 'deputy')
        """
        return MappingProxyType({plural(word): word for word in sorted(self.offices)})

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Lexicon], tuple[dict[str, Any]]]:
        """Pickle the fields alone: read-only mappings cannot be pickled as they are."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Lexicon)}
        plain = {
            name: dict(value) if isinstance(value, Mapping) else value
            for name, value in fields.items()
        }
        return _rebuild, (plain,)


def _rebuild(fields: dict[str, Any]) -> Lexicon:
    """Return the lexicon of these fields."""
    return Lexicon(**fields)


@cache
def _default() -> Lexicon:
    """Return the lexicon made of the shipped data."""
    actors, places, titles = (store.read_json(name) for name in ("actors", "places", "titles"))
    return Lexicon(
        actors=tuple(known_actor(entry, at) for at, entry in enumerate(actors["actors"])),
        places=places["cities"],
        regions=places["regions"],
        honorifics=frozenset(titles["honorifics"]),
        offices=frozenset(titles["offices"]),
        org_heads={word: ActorKind(kind) for word, kind in titles["org_heads"].items()},
        cues={name: tuple(words) for name, words in store.read_toml("cues").items()},
    )
