from typing import Any

import pytest

from talkmodel.model import FAQItem, FieldError, FieldTypeError


def test_fields() -> None:
    item = FAQItem(question="Who pays?", answer="Both.")
    assert (item.question, item.answer, item.evidence) == ("Who pays?", "Both.", ())


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"question": ""}, FieldError),
        ({"answer": "\n"}, FieldError),
        ({"answer": None}, FieldTypeError),
        ({"evidence": "x"}, FieldTypeError),
    ],
)
def test_fields_are_checked(change: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        FAQItem(**{"question": "Who pays?", "answer": "Both.", **change})
    assert caught.value.field in change
