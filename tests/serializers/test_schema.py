"""The schema takes what the decoder takes, and refuses what the decoder refuses for its form."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import talkmodel
from talkmodel import DocumentError, Quote, Talks, json_schema, loads, to_dict, to_quotes
from talkmodel.strategies import talks
from tests.serializers.changes import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCHEMA = Draft202012Validator(json_schema())
_STRICT = Draft202012Validator(json_schema(strict=True))
_DOCS = Path(__file__).parents[2] / "docs/schema"
_BUSY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_WRONG: tuple[object, ...] = (None, True, 7, -1, 1.5, 2**60, [], {}, [7], ["x", None], {"x": 1})
_ODD_TEXTS = ("", " ", "\u200b", "x\n", "A b", "a--b", "2026-13", "0000", {"$join": [1]})
_ODD = (*_WRONG, *_ODD_TEXTS)
# What a schema cannot say: relations between values.
_RELATIONS = (
    "no actor",
    "no article",
    "is the id of",
    "one id has one name",
    "one actor has one kind",
    "is past the end",
    "must be the text of an evidence",
    "must be after start",
    "code points, but",
    "must be somebody else",
    "must be within the text",
    "but article",
    "points to the person",
)


def _places(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    if path:
        yield path
    children = value.items() if isinstance(value, dict) else ()
    children = enumerate(value) if isinstance(value, list) else children
    for key, child in children:
        yield from _places(child, (*path, key))


def _at(document: Any, path: tuple[object, ...]) -> Any:  # noqa: ANN401 - plain data
    for key in path:
        document = document[key]
    return document


def _mutations() -> Iterator[dict[str, Any]]:
    original = to_dict(BASE)
    for path in _places(original):
        for odd in _ODD:
            document = copy.deepcopy(original)
            _at(document, path[:-1])[path[-1]] = odd
            yield document
        document = copy.deepcopy(original)
        del _at(document, path[:-1])[path[-1]]
        yield document
        if isinstance(_at(original, path), dict):
            document = copy.deepcopy(original)
            _at(document, path)["odd"] = 1
            yield document


def _refused(document: dict[str, Any]) -> list[str]:
    """What the decoder has against a document."""
    try:
        loads(json.dumps(document))
    except DocumentError as error:
        return [problem.message for problem in error.problems]
    return []


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(json_schema())
    Draft202012Validator.check_schema(json_schema(strict=True))


@given(talks())
@_BUSY
def test_whatever_is_written_fits_the_schema(drawn: Talks) -> None:
    for document in (to_dict(drawn), json.loads(talkmodel.dumps(drawn))):
        errors = [error.message for error in _SCHEMA.iter_errors(document)]
        assert errors == []


def test_text_in_pieces_fits_the_schema() -> None:
    party = talkmodel.Party(id="bo", name="x\ud800\udc00")
    text = talkmodel.dumps(
        Talks(parties=(party,), quotes=(Quote(speaker="bo", text="\ud800\udc00"),))
    )
    assert "$join" in text
    assert _SCHEMA.is_valid(json.loads(text))


def test_schema_and_decoder_refuse_the_same_forms() -> None:
    count = 0
    for document in _mutations():
        messages = _refused(document)
        fits = _SCHEMA.is_valid(document)
        if not messages:
            assert fits, document
        form = [
            message
            for message in messages
            if not any(relation in message for relation in _RELATIONS)
        ]
        if form:
            count += 1
            assert not fits, (form, document)
    assert count > 2000


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("venues", 0, "date"), "2026-02-30"),
        (("venues", 0, "id"), "É"),
        (("quotes", 0, "speaker"), "nobody"),
        (("parties", 1, "id"), "norland"),
        (("demands", 0, "to"), "norland"),
        (("venues", 0, "evidence", 0, "text"), "Genf!"),
        (("venues", 0, "evidence", 0, "end"), 3),
    ],
)
def test_what_only_the_decoder_sees(path: tuple[object, ...], value: object) -> None:
    document = to_dict(BASE)
    _at(document, path[:-1])[path[-1]] = value
    assert _SCHEMA.is_valid(document)
    assert _refused(document)


def test_every_class_and_field_is_described() -> None:
    for schema in (json_schema(), json_schema(strict=True)):
        for part in (schema, *schema["$defs"].values()):
            for name, field in part.get("properties", {}).items():
                if name not in {"format", "$join"}:
                    assert field.get("description"), (part.get("description"), name)


def test_without_docstrings_there_is_a_schema_without_words() -> None:
    code = "import talkmodel; print(len(talkmodel.json_schema()['$defs']))"
    done = subprocess.run([sys.executable, "-OO", "-c", code], capture_output=True, check=True)
    assert int(done.stdout) == len(json_schema()["$defs"])


# ---------------------------------------------------------------------------------------- strict


def _nodes(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - plain data
    yield schema
    for part in ("properties", "$defs"):
        for child in schema.get(part, {}).values():
            yield from _nodes(child)
    if "items" in schema:
        yield from _nodes(schema["items"])
    for child in schema.get("anyOf", ()):
        yield from _nodes(child)


def test_the_strict_schema_has_nothing_that_interfaces_refuse() -> None:
    known = {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf"}
    for node in _nodes(json_schema(strict=True)):
        assert set(node) <= known | {"$ref", "$defs", "description"}
        if node.get("type") == "object":
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False


def test_the_strict_schema_has_the_fields_of_the_classes() -> None:
    strict, plain = json_schema(strict=True), json_schema()
    assert list(strict["properties"]) == [
        field.name for field in attrs.fields(Talks) if field.name != "articles"
    ]
    for name, part in strict["$defs"].items():
        assert list(part.get("properties", ())) == list(plain["$defs"][name].get("properties", ()))


def test_what_fits_the_strict_schema_can_be_grounded() -> None:
    text = (Path(__file__).parents[2] / "examples/articles/sandbank-explainer.txt").read_text(
        encoding="utf-8"
    )
    found = talkmodel.parse(text)
    data = to_quotes(found)
    full: dict[str, Any] = {}
    definitions = json_schema(strict=True)["$defs"]
    for name, part in json_schema(strict=True)["properties"].items():
        cls = definitions[part["items"]["$ref"].rpartition("/")[2]]
        full[name] = []
        for index, fact in enumerate(data.get(name, ())):
            whole = {key: getattr(getattr(found, name)[index], key) for key in cls["properties"]}
            whole = json.loads(json.dumps(whole, default=str)) | fact
            whole["evidence"] = [one["exact"] for one in fact["evidence"]]
            full[name].append(whole)
    assert [error.message for error in _STRICT.iter_errors(full)] == []
    result = talkmodel.ground(full, found.article)
    assert result.ok
    assert [one.what for one in result.talks.demands] == [one.what for one in found.demands]


@pytest.mark.parametrize("strict", [False, True])
def test_the_published_schemas_are_up_to_date(*, strict: bool) -> None:
    path = _DOCS / f"talkmodel-1{'-strict' * strict}.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == json_schema(strict=strict)
