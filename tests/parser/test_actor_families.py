"""Parties called by their family, missions called by where they are sent, short forms of bodies."""

import pytest

import talkmodel
from talkmodel import ActorKind, Talks

PAIR = "Talks between Estonia and Latvia resumed in Oslo on Monday."


def sides(text: str) -> list[str]:
    return [party.name for party in talkmodel.parse(text).parties]


def aliases(talks: Talks, name: str) -> tuple[str, ...]:
    return next(party.aliases for party in talks.parties if party.name == name)


@pytest.mark.parametrize("family", ["Dune Liberals", "Liberals", "Liberal Democrats"])
@pytest.mark.parametrize("again", ["Vexa wants more.", "The party Vexa met."])
def test_the_family_of_a_party_is_the_party(family: str, again: str) -> None:
    text = f"Coalition talks between the {family} of Vexa and the Harbour Party resumed. {again}"
    talks = talkmodel.parse(f"{text} The {family} want a tax cut.")
    assert [party.name for party in talks.parties] == ["Vexa", "Harbour Party"]
    assert talks.parties[0].kind is ActorKind.POLITICAL_PARTY
    assert family in aliases(talks, "Vexa")
    assert {demand.by for demand in talks.demands} == {"vexa"}


def test_the_last_word_of_a_family_is_the_party_too() -> None:
    text = "Coalition talks between the Dune Socialists of Junts and the Harbour Party resumed."
    talks = talkmodel.parse(f"{text} The Socialists want a tax cut.")
    assert [party.name for party in talks.parties] == ["Junts", "Harbour Party"]
    assert [demand.by for demand in talks.demands] == ["junts"]


@pytest.mark.parametrize(
    "text",
    [
        "Coalition talks between the Socialists of Kenya and the Harbour Party resumed.",
        "Coalition talks between the Socialists of Casablanca and the Harbour Party resumed.",
        "Coalition talks between the Socialists of Vexin and the Harbour Party resumed.",
        "Coalition talks between the Friends of Vexa and the Harbour Party resumed. Vexa won.",
    ],
)
def test_the_socialists_of_a_land_are_not_the_land(text: str) -> None:
    assert not {"Kenya", "Casablanca", "Vexin", "Vexa"} & set(sides(text))


def test_a_family_of_two_parties_is_neither() -> None:
    text = (
        "Coalition talks between the Liberals of Vexa and the Liberals of Rona resumed. "
        "Vexa and Rona are old rivals. The Liberals want a tax cut."
    )
    talks = talkmodel.parse(text)
    assert {"Vexa", "Rona"} <= {party.name for party in talks.parties}
    assert not {demand.by for demand in talks.demands} & {"vexa", "rona"}


@pytest.mark.parametrize("family", ["liberals", "nationalists"])
def test_a_family_in_lower_case_tells_what_a_name_is(family: str) -> None:
    text = f"Coalition talks between the {family} of MR and the Socialists of Junts resumed."
    talks = talkmodel.parse(f"{text} MR wants a tax cut.")
    assert [(p.name, p.kind) for p in talks.parties] == [
        ("MR", ActorKind.POLITICAL_PARTY),
        ("Junts", ActorKind.POLITICAL_PARTY),
    ]
    known = f"Coalition talks between the {family} of Junts and the Harbour Party resumed."
    assert sides(known) == ["Junts", "Harbour Party"]
    land = f"Coalition talks between the {family} of Kenya and the Harbour Party resumed."
    assert "Harbour Party" not in sides(land)[:-1]


def test_a_short_form_in_brackets_tells_which_of_a_family() -> None:
    text = (
        "Coalition talks between the Christian Democrats (CDU) and the Social Democrats (SPD) "
        "resumed. The CDU wants a tax cut. The Christian Democrats want more."
    )
    talks = talkmodel.parse(text)
    names = ["Christian Democratic Union", "Social Democratic Party of Germany"]
    assert [party.name for party in talks.parties] == names
    own = text.replace("(SPD)", "(SDX)").replace("CDU", "CDX")
    assert sides(own) == ["Christian Democrats", "Social Democrats"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Norland Support Mission in Libya (NSMIL) is mediating", "in Libya"),
        ("The Norland Support Mission in the Gambia is mediating", "in the Gambia"),
        ("The OSCE Mission to Moldova is mediating", "to Moldova"),
        ("The UN Office for West Africa is mediating", "for West Africa"),
        ("The EU Mission to Peru brokered the truce", "to Peru"),
    ],
)
def test_where_a_mission_is_sent_belongs_to_its_name(said: str, name: str) -> None:
    talks = talkmodel.parse(f"{PAIR} {said}.")
    assert [m.name.endswith(name) for m in talks.mediators] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "The Norland Mission in Casablanca is mediating",
        "The Norland Mission in exile is mediating",
        "The Norland Mission to Jo Arden is mediating",
        "The Mission in Peru is mediating",
        "The Norland Mission to",
        "Norland Council in Peru is mediating",
        "The UN Peace Council in Peru is mediating",
    ],
)
def test_what_is_no_mission_to_a_land_ends_before_it(said: str) -> None:
    talks = talkmodel.parse(f"{PAIR} {said}.")
    names = [actor.name for actor in (*talks.mediators, *talks.others)]
    assert not any(name.endswith(("Peru", "Casablanca", "Arden")) and " " in name for name in names)


@pytest.mark.parametrize(
    ("said", "name", "alias"),
    [
        ("Rules for the army in Libya (NSMIL) are new. NSMIL met.", "Libya", "NSMIL"),
        ("The United Arab Emirates (XAE) are near.", "United Arab Emirates", "XAE"),
    ],
)
def test_brackets_after_a_land_that_spell_something_else(said: str, name: str, alias: str) -> None:
    talks = talkmodel.parse(f"{PAIR} {said} {name} brokered the truce.")
    named = {m.name: m.aliases for m in talks.mediators}
    assert alias not in named[name]


def test_brackets_after_a_land_that_spell_its_name() -> None:
    said = "The United Arab Emirates (UAX) brokered the truce."
    (mediator,) = talkmodel.parse(f"{PAIR} {said}").mediators
    assert "UAX" in mediator.aliases or mediator.name == "United Arab Emirates"


@pytest.mark.parametrize("called", ["The Commission", "The EU executive", "The bloc"])
def test_a_short_form_of_a_body_is_the_body(called: str) -> None:
    text = (
        f"Talks between Serbia and the European Commission resumed. {called} wants Serbia to pay."
    )
    assert [d.by for d in talkmodel.parse(text).demands] == ["european-union"]


@pytest.mark.parametrize("called", ["The Council", "The Serbian executive", "The executive"])
def test_what_is_no_short_form_is_nobody(called: str) -> None:
    text = f"Talks between Serbia and the European Commission resumed. {called} wants Kenya to pay."
    assert "european-union" not in {d.by for d in talkmodel.parse(text).demands}


def test_a_spokesman_of_the_commission_speaks_for_it() -> None:
    text = (
        "Talks between Serbia and the European Commission resumed. The Commission is hopeful, "
        "Commission spokesman Jo Arden said."
    )
    (arden,) = talkmodel.parse(text).people
    assert arden.represents == "european-union"


@pytest.mark.parametrize("office", ["leader", "chairman", "boss"])
@pytest.mark.parametrize("said", ["the Vexa Nova {}, Jo Arden, said", "Vexa Nova {} Jo Arden said"])
def test_what_somebody_leads_is_no_person(office: str, said: str) -> None:
    talks = talkmodel.parse(f"{PAIR} It was bad, {said.format(office)}.")
    assert [person.name for person in talks.people] == ["Jo Arden"]


def test_a_leader_may_follow_a_persons_name() -> None:
    said = "It was bad, said Jo Arden leader of nobody. “No,” said Jo Arden."
    assert [p.name for p in talkmodel.parse(f"{PAIR} {said}").people] == ["Jo Arden"]


@pytest.mark.parametrize("word", ["French-speaking", "Oslo-born", "Jura-based"])
def test_an_adjective_with_a_hyphen_is_no_name(word: str) -> None:
    talks = talkmodel.parse(f"{PAIR} The {word} liberals want a tax cut.")
    assert word not in {actor.name for actor in talks.others}


def test_capitals_that_look_like_a_title_may_be_a_name() -> None:
    talks = talkmodel.parse(f"{PAIR} MR. ARDEN met them. Mr Arden wants peace, Mr Arden said.")
    assert "MR" not in {actor.name for actor in (*talks.others, *talks.people)}
