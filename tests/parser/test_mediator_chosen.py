"""Who is chosen to mediate, who sits between the sides, and who only gives the room."""

import pytest

import talkmodel
from tests.parser.role_scenes import mediators_in

_TALKS = " The talks between Kenya and Peru are the first in years."


def _named(said: str, rule: str) -> set[str]:
    return {name for found, name in mediators_in(said + _TALKS) if found == rule}


@pytest.mark.parametrize(
    "said",
    [
        "A judge appointed Jo Arden to mediate.",
        "The board named the retired judge Jo Arden as mediator.",
        "The two picked Jo Arden, a retired judge, to mediate the dispute.",
        "The court has appointed a retired judge Jo Arden as an independent facilitator.",
        "Instead it appointed a former ports commissioner, Jo Arden, to mediate.",
        "Jo Arden was appointed by the court to arbitrate.",
        "Jo Arden, appointed by the court to mediate, was late.",
        "Jo Arden, a judge, has been chosen as go-between.",
    ],
)
def test_who_is_chosen_to_mediate_mediates(said: str) -> None:
    assert _named(f"{said} Mr Arden spoke.", "chosen") == {"Jo Arden"}


@pytest.mark.parametrize(
    "said",
    [
        "A judge appointed Jo Arden to lead the port.",
        "A judge appointed Jo Arden, who offered to mediate.",
        "A judge appointed Jo Arden; the council is to mediate.",
        "A judge may appoint or has not named Jo Arden to mediate.",
        "A judge appointed him to mediate.",
        "A judge appointed somebody to mediate.",
        "A judge appointed Jo Arden",
        "Appointed Jo Arden to the board.",
        "Named as mediator on Monday.",
        "A judge named nobody at all of those whom the long list of the harbour held, now as ever",
    ],
)
def test_who_is_chosen_for_something_else_does_not(said: str) -> None:
    assert _named(said, "chosen") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Jo Arden, who sat between the two sides, called it a good day.",
        "On Monday Jo Arden sits between the delegations.",
    ],
)
def test_who_sits_between_the_sides_mediates(said: str) -> None:
    assert _named(f"{said} Mr Arden spoke.", "seated") == {"Jo Arden"}


@pytest.mark.parametrize(
    "said",
    [
        "Jo Arden sat between the windows.",
        "Jo Arden sat between them.",
        "Jo Arden sat down.",
        "Jo Arden could not have sat between the two sides.",
        "Somebody sat between the two sides.",
        "Ghana sits between the two sides on the map.",
        "Ghana sits between the two parties, and its army is on alert.",
    ],
)
def test_who_sits_elsewhere_does_not(said: str) -> None:
    assert _named(said, "seated") == set()


HOSTS = "Talks between Kenya and Peru resumed in Oslo. Norway is hosting the talks."


@pytest.mark.parametrize(
    "said",
    [
        "Norway says its role is purely logistical.",
        "Norway’s role is limited to that of a host, officials said.",
        "Norway said that its part was merely to offer a venue.",
        "Norway is not mediating.",
        "Oslo stressed that Norway was no mediator.",
        "Norway is host, but it is not a mediator.",
        "Norway is no longer a mediator.",
    ],
)
def test_who_only_gives_the_room_is_no_mediator(said: str) -> None:
    assert talkmodel.parse(f"{HOSTS} {said}").mediators == ()


@pytest.mark.parametrize(
    "said",
    [
        "Norway says its role is important.",
        "Its only role is that of a guest, said Finland.",
        "Finland says its role is purely logistical.",
        "Finland is not mediating.",
        "Nobody is not a mediator.",
        "The role of the harbour is purely technical.",
        "Norway is not late.",
        "Norway is not only a host but a mediator.",
        "Norway is not the only mediator.",
        "Norway was not just a mediator, an envoy said.",
        "Norway is no longer simply mediating.",
        "Norway said its role was not merely logistical.",
        "Norway’s part is not limited to logistics, officials said.",
        "Norway says its role is anything but purely technical.",
    ],
)
def test_a_host_that_denies_nothing_stays_one(said: str) -> None:
    assert [m.name for m in talkmodel.parse(f"{HOSTS} {said}").mediators] == ["Norway"]


def test_who_brokered_a_truce_denies_no_more_than_hosting() -> None:
    text = f"{HOSTS} Norway brokered the truce. Norway says its role is purely logistical."
    assert [m.name for m in talkmodel.parse(text).mediators] == ["Norway"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Norway, which brokered the 2020 truce, was absent.", {"Norway"}),
        ("Norway mediated the 1998 ceasefire.", {"Norway"}),
        ("Norway, which brokered the 2005 agreement, was absent.", set[str]()),
        (
            "Norwegian minister Jo Arden, whose country brokered it together with Egypt and Oman.",
            {"Norway", "Egypt", "Oman"},
        ),
        ("Norway, whose country brokered the deal, was late.", {"Norway"}),
        ("Norway, whose army brokered the deal with Chad.", set[str]()),
        ("Government brokered the deal.", set[str]()),
        ("Norway and the Swiss, who are co-hosting, were late.", {"Norway", "Switzerland"}),
        ("Norway and the Swiss, who are hosting, were late.", set[str]()),
    ],
)
def test_ways_to_say_that_somebody_brokered(said: str, names: set[str]) -> None:
    found = {name for rule, name in mediators_in(_TALKS + " " + said) if rule in {"verb", "with"}}
    assert found == names


@pytest.mark.parametrize("verb", ["act", "acted", "are acting", "serve"])
def test_guarantors_of_talks_mediate(verb: str) -> None:
    said = f"Chile, Norway and Cuba {verb} as guarantors."
    found = {name for rule, name in mediators_in(f"{_TALKS} {said}") if rule == "serves-as"}
    assert found == {"Chile", "Norway", "Cuba"}
    loan = f"The bank lent much. {said} Nobody paid."
    assert "serves-as" not in {rule for rule, _ in mediators_in(loan)}


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("with a mediator, retired judge Jo Arden, in the chair", None),
        ("with a mediator, Jo Arden, in the chair", None),
        ("with the union's officer Jo Arden in the chair", "dockers-union"),
        ("without a mediator, while its officer Jo Arden took notes", "dockers-union"),
        ("without a mediator: union officer Jo Arden took notes", "dockers-union"),
    ],
)
def test_a_mediator_speaks_for_no_side(said: str, side: str | None) -> None:
    text = (
        "Talks between Norland Steel and the Dockers' Union resumed. "
        f"The Dockers' Union met the company {said}. Jo Arden said little."
    )
    (arden,) = (p for p in talkmodel.parse(text).people if p.name == "Jo Arden")
    assert arden.represents in {side, None}
