"""First names that are also a month, a day of the week or a small word."""

from __future__ import annotations

import pytest

from tests.parser.actor_scenes import lines_of, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # beside an office
        ("They met the envoy, Jan Bell, again.", ["Jan Bell"]),
        ("They met the envoy, Jan Bell", ["Jan Bell"]),
        ("They met the minister of trade, Mar Bell.", ["Mar Bell"]),
        ("They met Archbishop Jan Bell again.", ["Jan Bell"]),
        ("They met the envoy June van Veen again.", ["June van Veen"]),
        ("August Bell, the envoy of the port, slept.", ["August Bell"]),
        ("Dec Bell, who leads them, slept.", ["Dec Bell"]),
        ("Sun Bell, 54, slept.", ["Sun Bell"]),
        ("April Bell, Norway’s envoy, slept.", ["April Bell", "Norway"]),
        ("Sunday Bell, an envoy, slept.", ["Sunday Bell"]),
        # beside a verb of saying
        ("“We agree,” said Jan Bell.", ["Jan Bell"]),
        ("May Bell said no, and April Reed said yes.", ["May Bell", "April Reed"]),
        # as elsewhere in the article
        ("Jan Bell said no. They were led by Jan Bell.", ["Jan Bell", "Jan Bell"]),
        ("Jan Bell said no. A note from Jan Bell.", ["Jan Bell", "Jan Bell"]),
        ("Jan Bell said no. After Jan Bell left.", ["Jan Bell", "Jan Bell"]),
        # but a time stays one
        ("Jan Bell said no. In Jan Bell said yes.", ["Jan Bell", "Bell"]),
        ("April Bell said no. Since April Bell has slept.", ["April Bell", "Bell"]),
        ("May Bell said no. In April and May Bell slept.", ["May Bell", "Bell"]),
        # small words
        ("They met minister He Bell again.", ["He Bell"]),
        ("They met the president, To Bell, again.", ["To Bell"]),
    ],
)
def test_a_name_begins_with_such_a_word(text: str, names: list[str]) -> None:
    assert [name for name in names_in(text) if name not in {"They", "We"}] == names


@pytest.mark.parametrize(
    "text",
    [
        # times
        "In May Bell said no.",
        "Last June Bell said no.",
        "In April and May Bell said no.",
        "It ended on 5 May Bell said.",
        "Officials said Monday Bell would sleep.",
        "They told the envoy that in Jan Bell slept.",
        "“No,” officials said Sunday Bell left.",
        "Sunday Bell said no.",
        "It was May Bell slept.",
        # no surnames
        "They met the envoy May Day again.",
        "They met the envoy May June again.",
        "They met the envoy May Minister Bell again.",
        # no apposition
        "They met the envoy, May Bell left.",
        "They slept, May Bell, again.",
        "They slept; and the envoy slept; again, May Bell, again.",
        "It was May Bell, 54 of them.",
        "It was May Bell, again.",
        "It was May Bell, the day: an envoy slept.",
        "It was May Bell, the day of a very long and very cold rain.",
        "May Bell slept.",
        "May Bell say no.",
    ],
)
def test_a_time_is_no_name(text: str) -> None:
    assert not any(
        name.startswith(("May ", "June ", "Jan ", "Monday ", "Sunday ")) for name in names_in(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "They met He Bell again.",
        "They met the envoy. He Bell left.",
        "He Bell left.",
        "They met the envoy he met Bell.",
        "They met the envoy May",
        "They met the envoy May Norway saw.",
    ],
)
def test_small_words_alone_are_no_names(text: str) -> None:
    assert not any(name.startswith(("He ", "May ")) for name in names_in(text))


def test_a_headline_says_nothing_of_such_names() -> None:
    lines = lines_of("# Envoy Jan Bell Left\n\nThey met again.")
    names = {mention.text for line in lines for mention in line.mentions}
    assert "Jan Bell" not in names
