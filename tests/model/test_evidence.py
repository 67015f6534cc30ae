from typing import Any

import attrs
import pytest

from talkmodel.model import Evidence, FieldError, FieldTypeError, collapse

EVIDENCE = Evidence(article="a", start=2, end=5, text="abc", rule="demand.insist-on")


def test_fields() -> None:
    assert (EVIDENCE.article, EVIDENCE.start, EVIDENCE.end) == ("a", 2, 5)
    assert (EVIDENCE.text, EVIDENCE.rule) == ("abc", "demand.insist-on")
    assert Evidence(article="a", start=0, end=1, text=" ").rule is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"end": 2}, "Evidence.end: must be after start (2), not 2"),
        ({"end": 1}, "Evidence.end: must be after start (2), not 1"),
        ({"text": "ab"}, "Evidence.text: has 2 code points, but 2 to 5 are 3"),
        ({"rule": " "}, "Evidence.rule: must not be blank"),
    ],
)
def test_values_that_make_no_sense(change: dict[str, Any], message: str) -> None:
    with pytest.raises(FieldError) as caught:
        attrs.evolve(EVIDENCE, **change)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "change", [{"article": None}, {"start": True}, {"end": "5"}, {"text": b"abc"}, {"rule": 1}]
)
def test_values_of_wrong_type(change: dict[str, Any]) -> None:
    with pytest.raises(FieldTypeError) as caught:
        attrs.evolve(EVIDENCE, **change)
    assert caught.value.field in change


@pytest.mark.parametrize("change", [{"article": "A b"}, {"start": -1}, {"end": 2**53}])
def test_values_out_of_range(change: dict[str, Any]) -> None:
    with pytest.raises(FieldError) as caught:
        attrs.evolve(EVIDENCE, **change)
    assert caught.value.field in change


def test_arguments_need_names() -> None:
    with pytest.raises(TypeError):
        Evidence("a", 2, 5, "abc")


def test_white_space_is_collapsed() -> None:
    assert collapse("\n a\t\u00a0b \u2028c ") == "a b c"
    assert collapse(" ") == ""
