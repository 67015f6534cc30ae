"""A country that only tells whose somebody is: `Peru's Harbour Party`."""

import pytest

import talkmodel
from tests.parser.role_scenes import parties_in


def sides(text: str) -> list[str]:
    return [party.name for party in talkmodel.parse(text).parties]


@pytest.mark.parametrize(
    ("pair", "names"),
    [
        ("Libya's GNU and the LNA", {"Government of National Unity", "Libyan National Army"}),
        ("Libya's GNU and Peru", {"Government of National Unity", "Peru"}),
        ("Peru and Yemen’s Houthis", {"Peru", "Houthis"}),
        ("the Lebanese Hezbollah and Peru", {"Hezbollah", "Peru"}),
        ("Peru and the Lebanese Hezbollah", {"Hezbollah", "Peru"}),
        ("Kenya's main conservative Harbour Party and the Dune Greens", {"Harbour Party"}),
        ("Kenya's airline Harbour Airways and Ghana's Pilots' Union", {"Pilots' Union"}),
        ("Kenya's left-wing Dune Front and Ghana", {"Dune Front", "Ghana"}),
        ("Peru and Zanzibar's Dune Front", {"Dune Front", "Peru"}),
        ("Ghana, Peru and Kenya's Harbour Party", {"Ghana", "Peru", "Harbour Party"}),
    ],
)
@pytest.mark.parametrize("said", ["Talks between {} resumed.", "{} resumed talks."])
def test_who_is_owned_sits_and_its_country_does_not(pair: str, names: set[str], said: str) -> None:
    found = set(sides(said.format(pair)))
    assert names <= found
    assert len(found) == max(2, len(names))


@pytest.mark.parametrize(
    ("pair", "country"),
    [
        ("Kenya's Jo Arden and the Dune Front", "Kenya"),
        ("Kenya's President Jo Arden and the Dune Front", "Kenya"),
        ("Kenya's government and the Dune Front", "Kenya"),
        ("Kenya's Defence Ministry and the Dune Front", "Kenya"),
        ("Kenya's National Army and the Dune Front", "Kenya"),
        ("Kenya's negotiators and the Dune Front", "Kenya"),
        ("Kenya's cabinet and the Dune Front", "Kenya"),
    ],
)
def test_a_person_or_an_organ_of_a_state_is_that_state(pair: str, country: str) -> None:
    found = sides(f"Talks between {pair} resumed. Kenya hopes for a deal.")
    assert country in found


@pytest.mark.parametrize(
    "said",
    [
        "Kenya's call angered Hezbollah.",
        "Kenya's Hezbollah policy is new.",  # a body of another country
        "Kenya's and Hezbollah's teams met.",
        "Kenya's Friday talks ended.",
        "The envoy likes Kenya. It's Hezbollah that he fears.",
    ],
)
def test_who_is_named_after_a_country_by_chance_is_not_its_own(said: str) -> None:
    found = sides(f"Talks between Kenya and Hezbollah resumed. {said}")
    assert found == ["Kenya", "Hezbollah"]


def test_whose_negotiator_it_is_tells_who_owns_it_last() -> None:
    found = parties_in("The talks resumed. Lebanon's Hezbollah negotiator was late.")
    assert found == {("negotiator", "Hezbollah")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ukraine's SBU and Russia's FSB held talks. Ukraine demanded that Russia free all.", "UR"),
        ("Israel's Mossad and Hamas held talks. Israel demanded that Hamas yield.", "IH"),
        ("Talks between the Israeli Mossad and Hamas resumed. Israel hopes for a deal.", "IH"),
        ("Iran's Revolutionary Guards demanded calm. Iran and Hamas held talks in Oman.", "IH"),
        ("Turkey's MIT held talks with Hamas. Turkey demanded that Hamas yield.", "TH"),
        (
            "Talks between Kenya's Labour government and Hamas resumed. Kenya hopes on.",
            "KH",
        ),
    ],
)
def test_a_service_or_government_is_its_state_where_that_acts_too(text: str, names: str) -> None:
    assert sorted(name[0] for name in sides(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Talks between Israel's Mossad and Hamas resumed.", {"Mossad", "Hamas"}),
        ("Talks between Kenya's MIT and Hamas resumed. Kenya sang.", {"MIT", "Hamas"}),
        ("Talks between Zanzibar's MIT and Hamas resumed. Zanzibar sang.", {"MIT", "Hamas"}),
        (
            "Talks between Germany's CDU and the SPD resumed. Germany votes in May.",
            {"Christian Democratic Union", "Social Democratic Party of Germany"},
        ),
        (
            "Talks between Israel and Lebanon's Hezbollah resumed. Lebanon hopes for a deal.",
            {"Israel", "Hezbollah"},
        ),
    ],
)
def test_no_other_body_is_the_state_it_is_named_after(text: str, names: set[str]) -> None:
    assert set(sides(text)) == names


def test_a_party_that_is_refused_something_does_not_sit_beside_its_state() -> None:
    text = "Israel held talks with Hamas. Israel's Likud party demanded that Hamas disarm."
    assert sides(f"{text} Hamas refused.") == ["Israel", "Hamas"]
