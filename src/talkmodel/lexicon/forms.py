"""The surface forms of known actors: which text stands for whom, and in what way."""

from __future__ import annotations

import re
from enum import StrEnum, unique
from typing import TYPE_CHECKING

import attrs

from talkmodel.lexicon.actors import KnownActor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Form", "FormKind", "build_forms", "form_texts", "surface", "word_count"]

_PIECE = re.compile(r"\w+|[^\w\s]")
_SHORTEST_ACRONYM = 2
# `Drivers Union` is also written `Drivers' Union`, and the other way round.
_OWNED = re.compile(r"(?<=s)' ")
_OWNERS = re.compile(
    r"\b(\w{3,}[^\Ws]s) (?=(?:[Uu]nion|[Aa]ssociation|[Ff]ederation|[Gg]uild|[Ss]yndicate)\b)"
)


@unique
class FormKind(StrEnum):
    """In what way a form stands for its actor.

    >>> FormKind("seat")
    <FormKind.SEAT: 'seat'>
    """

    NAME = "name"
    ALIAS = "alias"
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"


_ORDER = {kind: position for position, kind in enumerate(FormKind)}


@attrs.frozen
class Form:
    """One reading of a surface text.

    Attributes:
        actor: For whom the text stands.
        how: In what way.
        ambiguous: Whether the text is just as well something else, so that context must decide.

    >>> Form(KnownActor(name="Norland"), FormKind.NAME).how.value
    'name'
    """

    actor: KnownActor
    how: FormKind
    ambiguous: bool = False


def surface(text: str) -> str:
    """Return `text` as a key of the forms: single spaces, no leading `the`.

    >>> surface("the  White House")
    'White House'
    """
    return " ".join(text.split()).removeprefix("the ")


def word_count(text: str) -> int:
    """Return how many words and punctuation marks `text` has, the most a tokenizer could find.

    >>> word_count("Washington, D.C.")
    6
    """
    return len(_PIECE.findall(text))


def build_forms(
    layers: Sequence[Sequence[KnownActor]],
) -> dict[str, tuple[Form, ...]]:
    """Return the readings of every surface form; what a later layer knows hides the earlier ones.

    Within a layer all readings are kept, the safe before the ambiguous, names before adjectives
    before metonyms, and else in the order of the actors.

    >>> norland = KnownActor(name="Norland", capitals=("Nordby",))
    >>> build_forms([[norland]])["Nordby"][0].how.value
    'capital'
    """
    found: dict[str, tuple[Form, ...]] = {}
    for actors in layers:
        found.update(_layer(actors))
    return found


def form_texts(actor: KnownActor) -> Iterator[tuple[str, str]]:
    """Yield every text that stands for `actor`, with the field it is from, its index too.

    >>> list(form_texts(KnownActor(name="Norland", aliases=("NL",))))
    [('name', 'Norland'), ('aliases[0]', 'NL')]
    """
    yield "name", actor.name
    for key in ("aliases", "adjectives", "people", "capitals", "seats"):
        for at, text in enumerate(getattr(actor, key)):
            yield f"{key}[{at}]", text


def _layer(actors: Iterable[KnownActor]) -> Mapping[str, tuple[Form, ...]]:
    """Return the readings of the forms of `actors`."""
    readings: dict[str, list[Form]] = {}
    for actor in actors:
        unsafe = {surface(text) for text in actor.ambiguous}
        for text, how in _texts(actor):
            key = surface(text)
            form = Form(actor, how, key in unsafe)
            for spelling in _spellings(key, how):
                known = readings.setdefault(spelling, [])
                if form not in known:
                    known.append(form)
    return {key: tuple(sorted(forms, key=_rank)) for key, forms in readings.items()}


def _spellings(key: str, how: FormKind) -> Iterator[str]:
    """Yield the ways in which texts spell a form: with both apostrophes, and with none.

    A group called The Reed is the Reed within a sentence; a city called The Hague never is. What
    is written small, `nurses' union`, has a capital where it opens a sentence.
    """
    bare = key.removeprefix("The ") if how is not FormKind.CAPITAL else key
    for text in dict.fromkeys((key, bare, key[0].upper() + key[1:])):
        straight = text.replace("\u2019", "'")
        with_one, without = _OWNERS.sub(r"\1' ", straight), _OWNED.sub(" ", straight)
        for plain in dict.fromkeys((straight, with_one, without)):
            yield from dict.fromkeys((plain, plain.replace("'", "\u2019")))


def _rank(form: Form) -> tuple[bool, int]:
    """Return where a reading comes among those of its text."""
    return form.ambiguous, _ORDER[form.how]


def _texts(actor: KnownActor) -> Iterator[tuple[str, FormKind]]:
    """Yield every text that stands for `actor`, with the way it does."""
    yield actor.name, FormKind.NAME
    for text in actor.aliases:
        yield text, FormKind.ACRONYM if _is_acronym(text) else FormKind.ALIAS
    for texts, how in (
        (actor.adjectives, FormKind.ADJECTIVE),
        (actor.people, FormKind.PEOPLE),
        (actor.capitals, FormKind.CAPITAL),
        (actor.seats, FormKind.SEAT),
    ):
        for text in texts:
            yield text, how


def _is_acronym(text: str) -> bool:
    """Return whether `text` is one word whose letters, two or more, are all capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _SHORTEST_ACRONYM and text.isupper() and " " not in text
