"""Names that hold an `and`: one where the article tells so, else two."""

from __future__ import annotations

import pytest

from tests.parser.actor_scenes import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # joined to a third, or acting in the singular
        (
            "Dorman and Pike Steel and the union met. Dorman and Pike Steel pays.",
            ["Dorman and Pike Steel", "the union", "Dorman and Pike Steel"],
        ),
        ("They met Dorman and Pike Steel and Kava.", ["Dorman and Pike Steel", "Kava"]),
        ("Harrow and Lowe Shipping is late.", ["Harrow and Lowe Shipping"]),
        ("It said Harrow and Lowe Shipping demands rain.", ["Harrow and Lowe Shipping"]),
        ("The Bread and Roses Union has met.", ["Bread and Roses Union"]),
        # of two
        ("It is said that Dorman and Pike Steel met.", ["Dorman", "Pike Steel"]),
        ("It is said that Dorman and Pike Steel demanded it.", ["Dorman", "Pike Steel"]),
        ("They like Dorman and Pike Steel", ["Dorman", "Pike Steel"]),
        (
            "They met Dorman and Pike Steel and the union. It met Dorman.",
            ["Dorman", "Pike Steel", "the union", "Dorman"],
        ),
        ("They met Dorman and Pike Steel and so on.", ["Dorman", "Pike Steel"]),
        ("They met Kenya and Pike Steel and the union.", ["Kenya", "Pike Steel", "the union"]),
        ("They met Jo Bell and Pike Steel and Kava.", ["Jo Bell", "Pike Steel", "Kava"]),
        ("They met Reed, Bell and Pike Steel and Kava.", ["Reed", "Bell", "Pike Steel", "Kava"]),
        ("They met Bell and Jo Pike and Kava.", ["Bell", "Jo Pike", "Kava"]),
        ("They met Bell and Steel and Kava.", ["Bell", "Steel", "Kava"]),
        ("They met Union and Pike Steel and Kava.", ["Union", "Pike Steel", "Kava"]),
    ],
)
def test_both_halves_are_one_name_where_the_article_says_so(text: str, names: list[str]) -> None:
    assert names_in(text) == names
