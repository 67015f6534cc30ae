"""Names with a part in lower case, in full and short."""

from __future__ import annotations

import pytest

import talkmodel
from tests.parser.actor_scenes import cast_of, names_in

_LEAD = "Talks between Norway and Denmark resumed in Oslo on Monday. "


@pytest.mark.parametrize(
    "name",
    [
        "Moussa ag Rhali",
        "Piet van der Meer",
        "Sidi ould Tah",
        "Juan de los Santos",
        "Anwar bin Salem",
        "Karim el Amri",
        "Rui dos Reis",
        "Ivo von Berg",
        "Ahmed ibn Rashid",
    ],
)
def test_a_short_form_is_the_person(name: str) -> None:
    short = name.split(maxsplit=1)[1]
    text = (
        f"{_LEAD}The Danish envoy, {name}, said no. “We stay,” {short} said. "
        f"{short[0].upper()}{short[1:]} left. “Never,” said {name.rsplit(maxsplit=1)[-1]}."
    )
    talks = talkmodel.parse(text)
    assert [person.name for person in talks.people] == [name]
    assert {quote.speaker for quote in talks.quotes} == {talks.people[0].id}
    assert len(talks.quotes) == 2


def test_each_of_two_relatives_is_called_by_his_own() -> None:
    text = (
        f"{_LEAD}The envoys, Ahmed ibn Rashid and Ali al Rashid, slept. “No,” al Rashid said. "
        "“Fine,” ibn Rashid said."
    )
    speakers = [quote.speaker for quote in talkmodel.parse(text).quotes]
    assert speakers == ["ali-al-rashid", "ahmed-ibn-rashid"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # nobody of that name elsewhere
        ("They saw that ag Rhali slept.", ["Rhali"]),
        ("They met Jo van Veen. They saw the van Bell had.", ["Jo van Veen", "Bell"]),
        ("They met Jo van Veen. It was de facto van Veen", ["Jo van Veen", "van Veen"]),
        ("They met Ana e Bell. They saw e Bell.", ["Ana e Bell", "Bell"]),
        ("They met Jo van. They saw van Bell.", ["Jo", "Bell"]),
        ("They met Jo van der", ["Jo"]),
        ("They met Jo van Veen. They saw a van", ["Jo van Veen"]),
    ],
)
def test_only_a_surname_of_the_article_begins_in_lower_case(text: str, names: list[str]) -> None:
    assert [name for name in names_in(text) if name not in {"They", "It"}] == names


def test_a_word_in_lower_case_is_no_firm() -> None:
    cast = cast_of("The envoy met Moussa ag Rhali. The envoy met Norland AG.")
    assert {actor.name: actor.kind.value for actor in cast.actors.values()} == {
        "Moussa ag Rhali": "other",
        "Norland AG": "company",
    }
