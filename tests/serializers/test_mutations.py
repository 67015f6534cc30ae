"""Whatever is broken in a document, it is refused with our error and a path."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.model import (
    Article,
    Demand,
    Evidence,
    FAQItem,
    Party,
    Person,
    Quote,
    Section,
    Talks,
    Venue,
)
from talkmodel.serializers import DocumentError, from_dict, loads, to_dict
from talkmodel.strategies import talks

_CLASSES = {
    "articles": Article,
    "people": Person,
    "venues": Venue,
    "demands": Demand,
    "quotes": Quote,
    "faq": FAQItem,
    "evidence": Evidence,
    "sections": Section,
}

_Place = tuple[str, Any, Any]
"""A path, the container, and the key or index in it."""


def _places(value: Any, path: str = "") -> Iterator[_Place]:  # noqa: ANN401 - plain data
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for key, member in members:
        here = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".removeprefix(".")
        yield here, value, key
        if isinstance(member, dict | list):
            yield from _places(member, here)


def _required(place: _Place) -> bool:
    """Return whether the document needs the member at that place."""
    path, container, key = place
    if not isinstance(container, dict):
        return False
    if path == "format":
        return True
    name = path.removesuffix(f".{key}").rpartition("[")[0].rpartition(".")[2]
    fields = attrs.fields_dict(_CLASSES.get(name, Party))
    return key in fields and fields[key].default is attrs.NOTHING


def _replace(place: _Place, value: object) -> None:
    _, container, key = place
    container[key] = value


def _anything(_: _Place) -> bool:
    return True


_POINTERS = {"by", "to", "speaker", "represents", "article"}
_NEVER_BLANK = {"id", "name", "what", "question", "answer", "title", "cue", "kind", "date"}

# What is done to a place, and to which places it can be done.
_MUTATIONS: dict[str, tuple[Callable[[_Place], bool], Callable[[_Place], None]]] = {
    "another container": (
        _anything,
        lambda place: _replace(place, [place[1]] if isinstance(_at(place), dict) else {"x": 1}),
    ),
    "a text instead": (
        lambda place: not isinstance(_at(place), str),
        lambda place: _replace(place, str(_at(place))),
    ),
    "a bool instead": (_anything, lambda place: _replace(place, value=True)),
    "a float instead": (
        lambda place: isinstance(_at(place), int),
        lambda place: _replace(place, float(_at(place))),
    ),
    "an unknown key": (
        lambda place: isinstance(_at(place), dict),
        lambda place: _at(place).update(extra=None),
    ),
    "a member less": (_required, lambda place: place[1].pop(place[2])),
    "null instead": (
        lambda place: _required(place) or isinstance(_at(place), dict | list),
        lambda place: _replace(place, None),
    ),
    "a pointer to nowhere": (
        lambda place: place[2] in _POINTERS,
        lambda place: _replace(place, "nobody-at-all"),
    ),
    "blank text": (
        lambda place: place[2] in _NEVER_BLANK,
        lambda place: _replace(place, "\u200b"),
    ),
    "an end further on": (
        lambda place: place[2] == "end" and "text" in place[1],
        lambda place: _replace(place, _at(place) + 1),
    ),
    "an id twice": (
        lambda place: isinstance(place[1], list) and "id" in _members(place),
        lambda place: place[1].append(copy.deepcopy(_at(place))),
    ),
}

_RICH = """
{"format": "talkmodel/1",
 "articles": [{"id": "a", "title": "Bridge talks", "byline": "Ana Roth", "published": "2026-02~",
   "url": "https://example.org/a", "text": "Norland asked for a bridge. Who pays? Both. Bo: No.",
   "sections": [{"title": "Who pays?", "start": 28, "end": 43}, {"start": 0, "end": 27}]},
  {"id": "b", "sha256": "00000000000000000000000000000000000000000000000000000000000000ff",
   "length": 9}],
 "parties": [{"id": "norland", "name": "Norland", "aliases": ["the North"], "kind": "state",
   "country": "NOR", "evidence": [{"article": "a", "start": 0, "end": 7, "text": "Norland",
     "rule": "party.asks"}]}, {"id": "sudland", "name": "Sudland"}],
 "mediators": [{"id": "qatar", "name": "Qatar", "role": "host", "country": "QAT"}],
 "observers": [{"id": "river-commission", "name": "River Commission", "kind": "igo"}],
 "people": [{"id": "bo", "name": "Bo", "role": "envoy", "represents": "norland"}],
 "others": [{"id": "an-official", "name": "an official", "kind": "person"}],
 "venues": [{"id": "bern", "name": "Bern", "country": "CHE", "when": "past", "date": "2024-05"}],
 "demands": [{"id": "d", "by": "norland", "to": "sudland", "kind": "condition",
   "what": "a bridge", "response": "rejected",
   "evidence": [{"article": "a", "start": 18, "end": 26, "text": "a bridge"}]}],
 "quotes": [{"speaker": "bo", "text": "No.", "cue": "said",
   "evidence": [{"article": "a", "start": 48, "end": 51, "text": "No."}]}],
 "faq": [{"question": "Who pays?", "answer": "Both.",
   "evidence": [{"article": "a", "start": 28, "end": 37, "text": "Who pays?"},
                {"article": "a", "start": 38, "end": 43, "text": "Both."}]}]}
"""


def _at(place: _Place) -> Any:  # noqa: ANN401 - plain data
    return place[1][place[2]]


def _members(place: _Place) -> dict[str, Any]:
    value = _at(place)
    return value if isinstance(value, dict) else {}


def _refusal(document: dict[str, Any]) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        from_dict(document)
    return caught.value


def test_the_rich_document_is_fine_and_has_every_field() -> None:
    value = loads(_RICH)
    assert loads(_RICH) == from_dict(to_dict(value)) == value
    assert set(to_dict(value)) == {"format", *(field.name for field in attrs.fields(Talks))}


@pytest.mark.parametrize("name", _MUTATIONS)
def test_whatever_is_broken_at_whatever_place_is_refused(name: str) -> None:
    fits, mutate = _MUTATIONS[name]
    count = len(list(_places(json.loads(_RICH))))
    broken = 0
    for number in range(count):
        document = json.loads(_RICH)
        place = list(_places(document))[number]
        if fits(place):
            mutate(place)
            assert _refusal(document).problems, place[0]
            broken += 1
    assert broken


@given(value=talks(), name=st.sampled_from(sorted(_MUTATIONS)), data=st.data())
def test_any_document_that_is_broken_is_refused(
    value: Talks, name: str, data: st.DataObject
) -> None:
    fits, mutate = _MUTATIONS[name]
    document = to_dict(value)
    usable = [place for place in _places(document) if fits(place)]
    if usable:
        mutate(data.draw(st.sampled_from(usable)))
        assert _refusal(document).problems
