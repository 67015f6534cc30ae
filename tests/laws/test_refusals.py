"""Law: a document that is broken in one place is refused with a path that points there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import talkmodel
from tests.laws.values import talks

if TYPE_CHECKING:
    from collections.abc import Iterator


def _places(value: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 - plain data
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for key, member in members:
        here = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".removeprefix(".")
        yield here, value, key
        if isinstance(member, dict | list):
            yield from _places(member, here)


@given(value=talks(), data=st.data())
def test_a_value_of_no_type_is_refused_where_it_stands(
    value: talkmodel.Talks, data: st.DataObject
) -> None:
    document = talkmodel.to_dict(value)
    path, container, key = data.draw(st.sampled_from(list(_places(document))))
    container[key] = data.draw(st.sampled_from([1.5, True, object()]))
    with pytest.raises(talkmodel.DocumentError) as caught:
        talkmodel.from_dict(document)
    assert path in [problem.path for problem in caught.value.problems]


@given(value=talks(), data=st.data())
def test_an_unknown_key_is_refused_where_it_stands(
    value: talkmodel.Talks, data: st.DataObject
) -> None:
    document = talkmodel.to_dict(value)
    mappings = [("", document)] + [
        (path, at[key]) for path, at, key in _places(document) if isinstance(at[key], dict)
    ]
    path, mapping = data.draw(st.sampled_from(mappings))
    mapping["extra"] = None
    with pytest.raises(talkmodel.DocumentError) as caught:
        talkmodel.from_dict(document)
    assert f"{path}.extra".removeprefix(".") in [one.path for one in caught.value.problems]
