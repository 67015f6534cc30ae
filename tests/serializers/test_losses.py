"""The pairs on which every format is tried cover the whole model."""

from __future__ import annotations

from typing import get_args

import attrs
import pytest

from talkmodel import Evidence, Section, Talks
from talkmodel.serializers import to_dict
from talkmodel.serializers.losses import Loss, is_lost
from tests.serializers.changes import CHANGES


def _paths() -> set[str]:
    found = set()
    for one in attrs.fields(attrs.resolve_types(Talks)):
        part = attrs.resolve_types(get_args(one.type)[0])
        for field in attrs.fields(part):
            path = f"{one.name}.{field.name}"
            inner = {"evidence": Evidence, "sections": Section}.get(field.name)
            found |= {f"{path}.{deep.name}" for deep in attrs.fields(inner)} if inner else {path}
    return found


def test_every_field_of_the_model_has_a_pair() -> None:
    assert set(CHANGES) - {"articles.sections"} == _paths()


@pytest.mark.parametrize("path", CHANGES)
def test_a_pair_differs_in_its_field_and_nowhere_else(path: str) -> None:
    one, two = CHANGES[path]
    name, field, *_ = path.split(".")
    assert one != two
    plain, changed = to_dict(one), to_dict(two)
    for document in (plain, changed):
        document[name][0].pop(field, None)
    assert plain == changed


@pytest.mark.parametrize(
    ("lost", "path", "expected"),
    [
        ("observers", "observers.name", True),
        ("observers", "others.name", False),
        ("*.evidence.rule", "faq.evidence.rule", True),
        ("*.evidence.rule", "faq.evidence.start", False),
        ("people.represents", "people", False),
    ],
)
def test_a_loss_covers_what_lies_below_it(lost: str, path: str, *, expected: bool) -> None:
    assert is_lost(path, (Loss("venues.aliases", "why"), Loss(lost, "why"))) is expected
