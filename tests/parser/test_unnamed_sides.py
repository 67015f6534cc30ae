"""Sides that a sentence does not name: `its largest union`, `striking farmers`, a government."""

import pytest

import talkmodel
from talkmodel import ActorKind
from tests.parser.role_scenes import parties_in

_UNION = " The Dockers' Union is seeking a raise."


def sides(text: str) -> dict[str, ActorKind]:
    return {party.name: party.kind for party in talkmodel.parse(text).parties}


@pytest.mark.parametrize(
    "said",
    [
        "Boating and its largest union resumed contract talks on Monday.",
        "On Monday Boating and its union have resumed talks over pay.",
        "Officials said that Boating and its striking dockers suspended talks.",
    ],
)
def test_a_firm_talks_with_its_own_union(said: str) -> None:
    assert sides(said + _UNION) == {
        "Boating": ActorKind.COMPANY,
        "Dockers' Union": ActorKind.UNION,
    }


@pytest.mark.parametrize(
    "said",
    [
        "On Monday Boating and its largest union resumed work.",
        "On Monday Boating and its largest union left.",
        "On Monday Boating, not its largest union, resumed talks.",
        "On Monday Boating and its largest Chilean union resumed talks.",
        "On Monday Boating and its big, old union resumed talks.",
        "On Monday Boating and its friends of long standing of the union resumed talks.",
        "On Monday Boating and its union resumed talks with Norland Steel.",
        "On Monday Boating and its union resumed talks. The Pilots' Union did not.",
        "On Monday they and their union resumed talks.",
        "Jo Arden and her union resumed talks, Jo Arden said.",
        "On Monday the Dockers' Union and its members resumed talks.",
    ],
)
def test_no_firm_talks_with_a_union_of_its_own(said: str) -> None:
    assert "joint" not in {rule for rule, _ in parties_in(said + _UNION)}


def test_a_firms_name_may_look_like_what_is_done() -> None:
    text = "Boating and its union resumed talks." + _UNION + " Boating has offered a raise."
    assert [d.by for d in talkmodel.parse(text).demands] == ["dockers-union", "boating"]


@pytest.mark.parametrize(
    ("crowd", "name"),
    [
        ("farmers", "farmers"),
        ("the striking farmers", "farmers"),
        ("striking sugar-cane growers", ""),
        ("striking fishermen", "fishermen"),
        ("striking numbers", ""),
        ("the most striking", ""),
    ],
)
def test_who_strikes_is_a_side_without_a_name(crowd: str, name: str) -> None:
    crowd = f"striking {crowd}" if crowd == "farmers" else crowd
    text = f"The Polish government and {crowd} resumed talks in Warsaw on Monday."
    found = sides(text + f" The {name or 'farmers'} want a ban on imports. The talks are hard.")
    assert found.get(name) is (ActorKind.UNION if name else None)


def test_the_one_union_of_the_article_are_those_who_strike() -> None:
    text = "Kenya and striking dockers resumed talks. The talks are hard." + _UNION
    assert set(sides(text)) == {"Kenya", "Dockers' Union"}
    two = text + " The Pilots' Union is not on strike."
    assert "dockers" not in sides(two)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Karvenian government wants peace.", "Karvenian government"),
        ("Karvenian officials were hopeful.", "Karvenian government"),
        ("Karvenia wants peace.", "Karvenia"),
    ],
)
def test_a_government_keeps_its_noun_where_the_state_has_no_name(said: str, name: str) -> None:
    text = f"Peace talks between the Karvenian government and the Northern Army resumed. {said}"
    talks = talkmodel.parse(text)
    assert (talks.parties[0].name, talks.parties[0].kind) == (name, ActorKind.STATE)
    assert "Karvenian" not in talks.parties[0].aliases


@pytest.mark.parametrize(
    "said",
    [
        "The Karvenian were hopeful.",
        "The Karvenian, a guest, was hopeful.",
    ],
)
def test_who_is_named_without_a_government_is_none(said: str) -> None:
    text = f"Peace talks between the Karvenian government and the Northern Army resumed. {said}"
    assert "Karvenian government" not in sides(text)
    text = f"Peace talks between Karvenian rebels and the Northern Army resumed. {said}"
    assert "Karvenian government" not in sides(text)


@pytest.mark.parametrize("verb", ["ordered", "urged", "asked", "has told", "is ordering"])
@pytest.mark.parametrize("what", ["bargaining", "talks", "negotiations"])
def test_who_is_told_to_resume_talks_is_a_side(verb: str, what: str) -> None:
    text = (
        f"A judge {verb} the Rail Union and the Board of Education to resume {what}. Talks failed."
    )
    assert {name for rule, name in parties_in(text) if rule in {"brought", "told"}} == {
        "Rail Union",
        "Board of Education",
    }


@pytest.mark.parametrize(
    "said",
    [
        "A judge told the Rail Union and the Board of Education that talks had failed.",
        "A judge asked the Rail Union and the Board of Education about the talks.",
        "A judge ordered the Rail Union and the Board of Education to open. Talks failed.",
    ],
)
def test_who_is_told_something_else_is_none(said: str) -> None:
    assert {"brought", "told"}.isdisjoint(rule for rule, _ in parties_in(said))
