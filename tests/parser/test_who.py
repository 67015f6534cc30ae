"""Who is who: whom people speak for, which names are one, which are nobody's."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind
from talkmodel.parser.names import Sort, org_kind
from tests.parser.actor_scenes import actor_of, people_of, scene_of


def side_of(text: str, name: str) -> str | None:
    """The name of whom somebody represents."""
    side = people_of(text)[name].represents
    return None if side is None else side.name


def role_of(text: str, name: str) -> str | None:
    """The role of somebody in the article's words."""
    scene, role = scene_of(text), people_of(text)[name].description
    return None if role is None else scene.text[role.start : role.end]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        # a name owned, a name with its side in brackets
        ("The Bakers Union’s Zora Bell said no.", "Zora Bell", "Bakers Union"),
        ("The OSCE’s Ambassador Zora Bell said no.", "Zora Bell", "OSCE"),
        ("Iran’s Zora Bell held talks in Vienna.", "Zora Bell", "Iran"),
        ("They met Dr Zora Bell (Kenya) and others.", "Zora Bell", "Kenya"),
        ("Zora Bell (Conservatives) and Ada Moor talked.", "Zora Bell", "Conservative Party"),
        # on behalf of
        (
            "Zora Bell, speaking on behalf of the growers’ group Agrovida, said no.",
            "Zora Bell",
            "Agrovida",
        ),
        (
            "Zora Bell, who is mediating on behalf of the African Union, slept.",
            "Zora Bell",
            "African Union",
        ),
        ("Zora Bell, speaking for the Bakers Union, slept.", "Zora Bell", "Bakers Union"),
        ("Zora Bell, speaking for (so to say) the Bakers Union, slept.", "Zora Bell", None),
        ("Zora Bell, speaking for reasons that nobody there understood, slept.", "Zora Bell", None),
        (
            "It rained on Ms Zora Bell too, a baker who speaks for the Bakers Union, slept.",
            "Zora Bell",
            "Bakers Union",
        ),
        # offices of offices
        (
            "The UN secretary-general’s special envoy, Zora Bell, slept.",
            "Zora Bell",
            "United Nations",
        ),
        ("The minister’s envoy, Zora Bell, slept.", "Zora Bell", None),
        ("Zora Bell, speaking for all who had ever gone there, slept.", "Zora Bell", None),
        ("They met U.N. Special Envoy for Syria Zora Bell.", "Zora Bell", "United Nations"),
        ("They met Special Envoy for Syria Zora Bell.", "Zora Bell", None),
    ],
)
def test_sides(text: str, name: str, side: str | None) -> None:
    found = side_of(text, name)
    assert found == side or (side == "OSCE" and found is not None and "Security" in found)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("They met Special Envoy for Syria Zora Bell.", "Zora Bell", "Special Envoy for Syria"),
        (
            "General Zora Bell, who leads the Front, slept.",
            "Zora Bell",
            "leads the Front",
        ),
        ("General Zora Bell, who led the Front, slept.", "Zora Bell", "General"),
        (
            "Denmark met. Prime Minister Zora Bell, Finance Minister Ada Moor and others slept.",
            "Zora Bell",
            "Prime Minister",
        ),
        (
            "Zora Bell, the prime minister’s security adviser, slept.",
            "Zora Bell",
            "prime minister’s security adviser",
        ),
        ("Chief executive Dr Zora Bell slept.", "Zora Bell", "Chief executive"),
        (
            "The head of the government’s delegation, Mr. Zora Bell, slept.",
            "Zora Bell",
            "head of the government’s delegation",
        ),
        (
            "The Bishop of Seva, the Rev Zora Bell, slept.",
            "Zora Bell",
            "Bishop of Seva",
        ),
        (
            "The two foreign ministers, Zora Bell of Denmark and Ada Moor of Norway, slept.",
            "Zora Bell",
            "foreign ministers",
        ),
        ("They met Treasury Secretary Zora Bell.", "Zora Bell", "Treasury Secretary"),
    ],
)
def test_roles(text: str, name: str, role: str) -> None:
    assert role_of(text, name) == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad Mills, the company’s lawyer, said no.", "Chad Mills"),
        ("The union’s head of pay, Neil Park, said no.", "Neil Park"),
        ("Denmark’s foreign minister Emir Bell slept.", "Emir Bell"),
        ("It rained, and J. R. Bell, a retired teacher, slept.", "J. R. Bell"),
        ("A. Bell, the minister, slept.", "A. Bell"),
        ("The government of Zora Bell, the prime minister, fell.", "Zora Bell"),
        ("Ms Zora Bell slept, and the rest went on with it.", "Zora Bell"),
        ("They met Comrade Zora Bell.", "Zora Bell"),
        ("They met H.E. Mr. Zora Bell.", "Zora Bell"),
    ],
)
def test_people(text: str, name: str) -> None:
    assert name in people_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They walked with King Edward Bridge in sight.", "Edward Bridge"),
        ("It began with Operation Silver Gate in March.", "Operation Silver Gate"),
        ("They sang Pay As You Go and left.", "Pay As You Go"),
        ("They met Tina Marsh, R-Texas, a senator.", "R-Texas"),
        ("They came with APM Terminals and left.", "APM Terminals"),
        ("They came with Northgate Rovers and left.", "Northgate Rovers"),
        ("They came with Baltic Tankers and left.", "Baltic Tankers"),
        ("The General Border Committee met.", "Border Committee"),
        ("Zora Bell, the old Communist who led them, slept.", "Communist"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    assert name not in people_of(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met crew union CCU.", "CCU", ActorKind.UNION),
        ("They met airline NordJet.", "NordJet", ActorKind.COMPANY),
        ("Harbour Lines chief executive Zora Bell slept.", "Harbour Lines", ActorKind.COMPANY),
        ("Harbour Lines shares fell. Bosses slept.", "Harbour Lines", ActorKind.COMPANY),
    ],
)
def test_kinds(text: str, name: str, kind: ActorKind) -> None:
    actor = actor_of(text, name)
    assert actor is not None
    assert actor.kind is kind


def test_a_firm_is_known_by_its_last_word() -> None:
    assert org_kind("Seva Holdings", Lexicon.default()) is ActorKind.COMPANY


def test_an_acronym_is_the_articles_own() -> None:
    own = scene_of("The Dawn Unity Party met. The DUP said no.").named("DUP")
    assert own is not None
    assert own.name == "Dawn Unity Party"
    text = "The Dawn Unity Party met. The Democratic Unionist Party met. The DUP said no."
    known = scene_of(text).named("DUP")
    assert known is not None
    assert known.known is not None


def test_a_letter_and_a_number_are_a_short_name() -> None:
    movement = scene_of("The Seva Patriots Movement, known as M44, said no.").named("M44")
    assert movement is not None
    assert movement.sort is Sort.ORG
    assert movement.name == "Seva Patriots Movement"
