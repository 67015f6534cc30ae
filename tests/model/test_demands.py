from typing import Any

import attrs
import pytest

from talkmodel.model import Demand, DemandKind, FieldError, FieldTypeError, Response

DEMAND = Demand(id="d-1", by="norland", to="sudland", what="a new bridge")


def test_defaults() -> None:
    assert (DEMAND.kind, DEMAND.response, DEMAND.evidence) == (
        DemandKind.DEMAND,
        Response.OPEN,
        (),
    )
    assert Demand(id="d-1", by="norland", what="a new bridge").to is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"id": "D 1"}, FieldError),
        ({"by": ""}, FieldError),
        ({"by": None}, FieldTypeError),
        ({"to": "Sud land"}, FieldError),
        ({"what": " "}, FieldError),
        ({"what": None}, FieldTypeError),
        ({"kind": "refusal"}, FieldTypeError),
        ({"response": None}, FieldTypeError),
        ({"evidence": ("x",)}, FieldTypeError),
    ],
)
def test_fields_are_checked(change: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        attrs.evolve(DEMAND, **change)
    assert caught.value.field.partition("[")[0] in change


def test_nobody_demands_of_themself() -> None:
    with pytest.raises(FieldError, match="nobody demands of themself") as caught:
        attrs.evolve(DEMAND, to="norland")
    assert caught.value.field == "to"
