"""Whom a union bargains with is a firm, and `the company` of two sides is that one."""

import pytest

import talkmodel
from talkmodel import ActorKind

OFFERED = " The {} has offered 4 percent."


def kinds(text: str) -> dict[str, ActorKind]:
    return {party.name: party.kind for party in talkmodel.parse(text).parties}


@pytest.mark.parametrize(
    "pair",
    [
        "Pay talks between Zelvo and the Unite union resumed",
        "Pay talks between the Unite union and Zelvo resumed",
        "Pay talks between Kenya's airline Zelvo and the Pilots' Union (PU) resumed",
        "Contract talks between ZelvoLink and the Rail Workers' Union resumed",
        "The dispute between Zelvo and the Dockers' Union led to talks that resumed",
        "The Nurses' Union and Zelvo are holding pay talks again, which resumed",
        "Late last night Zelvo and the Nurses' Union have resumed talks",
        "Contract talks between Zelvo Ports and the Nurses' Union resumed",
    ],
)
@pytest.mark.parametrize("noun", ["company", "employer", "operator", "planemaker"])
def test_an_unknown_name_beside_a_unions_is_a_firm(pair: str, noun: str) -> None:
    talks = talkmodel.parse(f"{pair} on Monday.{OFFERED.format(noun)}")
    firm = next(party for party in talks.parties if party.name.startswith("Zelvo"))
    assert firm.kind is ActorKind.COMPANY
    assert [(d.by, d.what) for d in talks.demands] == [(firm.id, "4 percent")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Talks between Zembria and the Dockers' Union resumed. The government of Zembria met.",
            "Zembria",
            ActorKind.STATE,
        ),
        (
            "Talks between Zembria and the Dockers' Union resumed. A Zembrian minister spoke.",
            "Zembria",
            ActorKind.STATE,
        ),
        (
            "Talks between Norland Ministry and the Dockers' Union resumed.",
            "Norland Ministry",
            ActorKind.ORGANISATION,
        ),
        ("Talks between Zelvo and the Dune Greens resumed.", "Zelvo", ActorKind.STATE),
        ("Talks between Kenya and the Dockers' Union resumed.", "Kenya", ActorKind.STATE),
    ],
)
def test_what_is_known_to_be_something_else_stays_it(text: str, name: str, kind: ActorKind) -> None:
    assert kinds(f"{text} The talks are about pay.")[name] is kind


@pytest.mark.parametrize(
    "said",
    [
        "Talks between Jo Arden and the Dockers' Union resumed. Arden hopes for a deal.",
        "Zelvo and the Dockers' Union held talks with Norland Steel.",
        "Zelvo and the Dockers' Union said that the talks were hard.",
        "Praise for Zelvo and the Dockers' Union came from the talks.",
        "Zelvo, and not the Dockers' Union, held talks.",
        "Talks between Zelvo and the Dockers' Union resumed. Ships wait at Zelvo.",
        "They hope for talks. Zelvo and the Dockers' Union",
        "The talks were held in Zelvo. Zelvo and the Dockers' Union resumed the talks.",
    ],
)
def test_without_a_table_of_two_nobody_becomes_a_firm(said: str) -> None:
    talks = talkmodel.parse(said, about_talks=True)
    named = {a.name: a.kind for a in (*talks.parties, *talks.others)}
    assert named.get("Zelvo") is not ActorKind.COMPANY
    assert named.get("Jo Arden") is not ActorKind.COMPANY


@pytest.mark.parametrize(
    "said",
    [
        "The dispute between the Dockers' Union and Jo Arden went on.",
        "Talks between Jo Arden and the Dockers' Union resumed on Monday.",
        "A row between Unite and Jo Arden grew.",
        "Talks between the Dockers' Union and Jo Arden of Aslef took place on Monday.",
    ],
)
def test_a_person_beside_a_union_is_no_firm(said: str) -> None:
    talks = talkmodel.parse(f"{said} The truce talks are on pay. Arden spoke.", about_talks=True)
    assert "Jo Arden" in [person.name for person in talks.people]
    assert "Jo Arden" not in kinds(said)
    alone = talkmodel.parse(f"{said} The company is silent.", about_talks=True)
    assert ActorKind.COMPANY not in {a.kind for a in (*alone.parties, *alone.others)}


def test_a_town_is_no_firm() -> None:
    talks = talkmodel.parse("Talks between Casablanca and the Dockers' Union resumed.")
    assert ActorKind.COMPANY not in {a.kind for a in (*talks.parties, *talks.others)}


def offers(text: str) -> list[str | None]:
    return [demand.by for demand in talkmodel.parse(text).demands]


def test_the_trust_is_the_side_that_is_no_union() -> None:
    text = "Talks between the Harrowby Hospital Board and the Nurses' Union resumed."
    assert offers(text + OFFERED.format("trust")) == ["harrowby-hospital-board"]
    assert offers(text + OFFERED.format("employers")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Kenya and the Nurses' Union resumed.",
        "Talks between the Harrowby Hospital Board and the Dune Greens resumed.",
        "Talks between the Harrowby Board, the Medical Council and the Nurses' Union resumed.",
    ],
)
def test_the_trust_is_nobody_where_two_could_be_meant_or_none(text: str) -> None:
    assert offers(text + OFFERED.format("trust")) == []
