from typing import Any

import pytest

from talkmodel.model import FieldError, FieldTypeError, Quote


def test_fields() -> None:
    quote = Quote(speaker="mira-holt", text="Not yet.", cue="said")
    assert (quote.speaker, quote.text, quote.cue, quote.evidence) == (
        "mira-holt",
        "Not yet.",
        "said",
        (),
    )
    assert Quote(speaker="mira-holt", text="Not yet.").cue is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"speaker": "Mira Holt"}, FieldError),
        ({"text": "\u200b"}, FieldError),
        ({"cue": ""}, FieldError),
        ({"text": None}, FieldTypeError),
        ({"evidence": []}, FieldTypeError),
    ],
)
def test_fields_are_checked(change: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        Quote(**{"speaker": "mira-holt", "text": "Not yet.", **change})
    assert caught.value.field in change
