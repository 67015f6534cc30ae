from typing import Any

import pytest

from talkmodel.serializers import FORMAT, DocumentError
from talkmodel.serializers.migrations import MIGRATIONS, VERSION, migrate


def test_every_older_version_has_a_migration() -> None:
    assert f"talkmodel/{VERSION}" == FORMAT
    assert list(MIGRATIONS) == list(range(1, VERSION))


def test_a_current_document_stays_as_it_is() -> None:
    document = {"format": FORMAT, "parties": [1]}
    assert migrate(document) == {"format": FORMAT, "parties": [1]}


def _to_two(old: dict[str, Any]) -> dict[str, Any]:
    return {**{key: value for key, value in old.items() if key != "sides"}, "parties": old["sides"]}


def _to_three(old: dict[str, Any]) -> dict[str, Any]:
    return {key: [*value] if key == "parties" else value for key, value in old.items()}


def test_older_documents_pass_through_every_step() -> None:
    document = {"format": "talkmodel/1", "sides": ["a"], "faq": []}
    current = migrate(document, migrations={1: _to_two, 2: _to_three}, version=3)
    assert current == {"format": "talkmodel/3", "parties": ["a"], "faq": []}
    assert next(iter(current)) == "format"
    assert document == {"format": "talkmodel/1", "sides": ["a"], "faq": []}


def test_a_migration_that_fails_is_our_error() -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"format": "talkmodel/1"}, migrations={1: _to_two}, version=2)
    assert str(caught.value.problems[0]) == (
        "format: version 1 could not be brought to version 2: KeyError('sides')"
    )
    assert isinstance(caught.value.__cause__, KeyError)


def test_a_version_of_the_future_says_so() -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"format": "talkmodel/2", "unknown": "things"})
    assert str(caught.value.problems[0]) == (
        "format: is version 2, and this release of talkmodel reads up to version 1; "
        "a newer release will read it"
    )


def test_a_version_that_never_was() -> None:
    with pytest.raises(DocumentError, match="version 1 was never in use"):
        migrate({"format": "talkmodel/1"}, migrations={}, version=2)


def test_a_document_without_format() -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"parties": []})
    assert str(caught.value.problems[0]) == (
        "format: is missing; a document begins with 'format': 'talkmodel/1'"
    )


@pytest.mark.parametrize(
    "value",
    [
        None,
        1,
        "",
        "talkmodel",
        "talkmodel/",
        "talkmodel/0",
        "talkmodel/01",
        "talkmodel/-1",
        "talkmodel/1.0",
        "talkmodel/1/1",
        "talkmodel/１",
        "talkmodel/" + "9" * 10,
        "othermodel/1",
        ["talkmodel/1"],
    ],
)
def test_what_is_no_name_of_a_version(value: object) -> None:
    with pytest.raises(DocumentError) as caught:
        migrate({"format": value})
    (problem,) = caught.value.problems
    assert problem.path == "format"
    assert problem.message.startswith("must be the name of a version such as 'talkmodel/1', not ")
