"""Mentions gathered into actors, and how each mention uses its name."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind
from talkmodel.parser.actors import Use, _Gatherer
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.states import is_demonym
from talkmodel.parser.words import cues_of
from tests.parser.actor_scenes import actor_of, cast_of, lines_of


def use_of(text: str, surface: str) -> Use | None:
    """How the last mention of a surface form is used."""
    cast = cast_of(text)
    found = [m for line in lines_of(text) for m in line.mentions if m.text == surface]
    ref = cast.ref(found[-1])
    return None if ref is None else ref.use


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("They met Minister Zora Bell. Bell slept.", "Bell", "Zora Bell"),
        ("They met Minister Zora Bell. Minister Zora slept.", "Zora", "Zora Bell"),
        ("They met the Kava Bread Union. They saw Kava Bread.", "Kava Bread", "Kava Bread Union"),
        (
            "They met the Kava Bread Union. The Bread Union slept.",
            "Bread Union",
            "Kava Bread Union",
        ),
        ("They met the Kava Bread Union. They said Union men slept.", "Union", "Kava Bread Union"),
        ("They met Kelp Paper plc. It rained and Kelp slept.", "Kelp", "Kelp Paper plc"),
        (
            "They met the Kava Bread Union (KBU). It rained when KBU men slept.",
            "KBU",
            "Kava Bread Union",
        ),
        ("They met the Kava Bread Union, or KBU. They met KBU.", "KBU", "Kava Bread Union"),
        ("They met the Kava Bread Union (Unio Panis, UP). They met UP.", "UP", "Kava Bread Union"),
        ("They met the Kava Bread Union. They met KBU.", "KBU", "Kava Bread Union"),
        ("They met the Ferry Front (UN). They met UN.", "UN", "Ferry Front"),
        ("They met the United Nations (XUN). They met XUN.", "XUN", "United Nations"),
        ("They met the African Union (WHO). They met WHO.", "WHO", "African Union"),
        ("They met the Sunny Liberals. She is a Sunny Liberal.", "Sunny Liberal", "Sunny Liberals"),
        ("She is a Social Democrat.", "Social Democrat", "Social Democrats"),
        ("They met Zembria’s army. They met Zembrian men.", "Zembrian", "Zembria"),
        ("They met Zembria again. They met the Zembrians.", "Zembrians", "Zembria"),
        (
            "They met Zembria’s army. Seva, the Zembrian capital, slept. They like Seva.",
            "Seva",
            "Zembria",
        ),
        ("They met Zembria’s army. In Zembria’s capital, Seva, they slept.", "Seva", "Zembria"),
        ("They met Zembria’s army. In the Zembrian capital Seva they slept.", "Seva", "Zembria"),
        (
            (
                "They met Zembria’s army. Seva, the Zembrian capital, slept. "
                "In Zembria’s capital, Seva, they slept."
            ),
            "Seva",
            "Zembria",
        ),
        ("They met the Ferry Alliance. The Ferries slept.", "Ferries", "Ferries"),
        (
            "They met the Sunny Alliance. They met the Sunnys. They met Sunnys’ voters.",
            "Sunnys",
            "Sunny Alliance",
        ),
        (
            "They met the Republic of Zembria. It rained in Zembria.",
            "Republic of Zembria",
            "Zembria",
        ),
        (
            "They met the Kingdom of the Zembrians. They met the Kingdom of Zembria.",
            "Kingdom of Zembria",
            "Kingdom of Zembria",
        ),
        (
            "They met Minister Zora Bell. They met the Kingdom of Zora Bell.",
            "Kingdom of Zora Bell",
            "Kingdom of Zora Bell",
        ),
    ],
)
def test_short_names_point_to_the_full_one(text: str, short: str, full: str) -> None:
    actor = actor_of(text, short)
    assert actor is not None
    assert actor.name == full


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They met Minister Zora Bell and Minister Anna Bell. Bell slept.", "Bell", "Zora Bell"),
        ("They met the Kava Bread Union. They like the Kava.", "Kava", "Kava Bread Union"),
        ("They met the Kava Bread Union (in May). They met Bread.", "Bread", "Kava Bread Union"),
        ("They met the Kava Bread Union (it slept). They met KXU.", "KXU", "Kava Bread Union"),
        (
            "They met Kava Bread Union (bakers of old Kava), then KBX slept.",
            "KBX",
            "Kava Bread Union",
        ),
        ("They met Zora Bell. Anna, the capital, slept.", "Anna", "Zora Bell"),
        ("They met Zembria’s army. Minister Zora, the Zembrian capital, slept.", "Zora", "Zembria"),
    ],
)
def test_other_names_stay_apart(text: str, one: str, other: str) -> None:
    actor = actor_of(text, one)
    assert actor is None or actor.name != other or actor.is_person


@pytest.mark.parametrize(
    ("text", "surface", "use"),
    [
        ("France slept.", "France", Use.ACTOR),
        ("They slept in France.", "France", Use.PLACE),
        ("They slept in the Netherlands.", "Netherlands", Use.PLACE),
        ("They flew to France.", "France", Use.PLACE),
        ("They wrote to France.", "France", Use.ACTOR),
        ("They met Danish bakers.", "Danish", Use.ADJECTIVE),
        ("They met Danish officials.", "Danish", Use.ACTOR),
        ("They met Danish Minister Zora Bell.", "Danish", Use.ADJECTIVE),
        ("They like things from Paris.", "Paris", Use.PLACE),
        ("They like Paris talks.", "Paris", Use.PLACE),
        ("They think of Paris.", "Paris", Use.PLACE),
        ("They say that Paris slept.", "Paris", Use.ACTOR),
        ("They met Zembria’s army. They slept in Zembria.", "Zembria", Use.PLACE),
        ("They met Zembria’s army. They met Zembrian bakers.", "Zembrian", Use.ADJECTIVE),
        ("They met Zembria’s army. They met Zembrian officials.", "Zembrian", Use.ACTOR),
        ("She is a Social Democrat.", "Social Democrat", Use.ADJECTIVE),
        ("They slept in Kava.", "Kava", Use.PLACE),
    ],
)
def test_uses(text: str, surface: str, use: Use) -> None:
    assert use_of(text, surface) is use


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Sundown’s voters.", "Sundown", ActorKind.POLITICAL_PARTY),
        ("They met Kelp’s board.", "Kelp", ActorKind.COMPANY),
        ("They met the leader of Sundown.", "Sundown", ActorKind.ORGANISATION),
        ("They met the Sundown Alliance fighters.", "Sundown Alliance", ActorKind.ARMED_GROUP),
        (
            "They met the Sundown Alliance (SA). SA fighters slept.",
            "Sundown Alliance",
            ActorKind.ARMED_GROUP,
        ),
        ("They met the Bread Union.", "Bread Union", ActorKind.UNION),
        ("They met the president of Norland.", "Norland", ActorKind.STATE),
        ("They met Minister Bell.", "Bell", ActorKind.PERSON),
        ("They met the Republic of Zembria.", "Republic of Zembria", ActorKind.STATE),
        (
            "They met the Federation of Bread Workers.",
            "Federation of Bread Workers",
            ActorKind.UNION,
        ),
    ],
)
def test_kinds(text: str, name: str, kind: ActorKind) -> None:
    actor = actor_of(text, name)
    assert actor is not None
    assert actor.kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Talks between Norland and Sudland went on.", "Norland"),
        ("Talks between Norland and Sudland went on.", "Sudland"),
        ("They met a delegation from Norland.", "Norland"),
    ],
)
def test_sides_of_talks_are_states(text: str, name: str) -> None:
    actor = actor_of(text, name)
    assert actor is not None
    assert actor.sort is Sort.STATE


def test_adjectives_are_no_names_of_a_state() -> None:
    cast = cast_of("They met Finnish officials. The Finnish baker slept. They like Finland.")
    assert set(cast.actors["known:Finland"].names) == {"Finland"}
    cast = cast_of("They met Zembria’s army and Zembrian officials.")
    assert set(cast.actors["state:Zembria"].names) == {"Zembria"}
    cast = cast_of("The Finnish would not come.")
    assert set(cast.actors["known:Finland"].names) == {"Finnish"}


def test_a_cast_tells_who_is_meant() -> None:
    text = "They met France in Kava, and it rained on Zora Bell."
    cast, (line,) = cast_of(text), lines_of(text)
    by_text = {m.text: m for m in line.mentions}
    france = cast.actor(by_text["France"])
    assert france is not None
    assert (france.is_person, france.is_place) == (False, False)
    assert cast.actor(by_text["Kava"]) is None
    kava = cast.anyhow(by_text["Kava"])
    assert kava is not None
    assert kava.is_place
    pronoun = next(m for m in line.mentions if m.kind is MentionKind.PRONOUN)
    assert cast.anyhow(pronoun) is None
    assert cast.actor(pronoun) is None


@pytest.mark.parametrize(
    ("name", "state", "is_one"),
    [
        ("Zembrian", "Zembria", True),
        ("Zembrians", "Great Zembria", True),
        ("Zembria", "Zembria", False),
        ("Zem", "Zem", False),
        ("Zemian", "Zem", False),
        ("Kavan", "Zembria", False),
    ],
)
def test_demonyms(name: str, state: str, *, is_one: bool) -> None:
    assert is_demonym(name, state) is is_one


def test_a_name_that_nobody_entered_points_to_nobody() -> None:
    lexicon = Lexicon.default()
    lines = lines_of("They met Zora Bell.")
    gatherer = _Gatherer(lines, lexicon, cues_of(lexicon))
    for line in lines:
        for mention in line.mentions:
            gatherer._point_name(line, mention)
    assert gatherer.refs == {}


@pytest.mark.parametrize(
    ("text", "surface", "name", "country"),
    [
        # a name that parties of many countries have
        ("They met the Greens.", "Greens", "Greens", None),
        ("They met the Australian Greens.", "Greens", "Greens", "AUS"),
        ("They met Canada’s Conservatives.", "Conservatives", "Conservative Party", "CAN"),
        ("They met the Danish Greens and the Greek Greens.", "Greens", "Greens", None),
        ("In Canada’s big Greens they slept.", "Greens", "Greens", None),
        ("They met the German SPD and Indian Fatah.", "Fatah", "Fatah", "PSE"),
        # another name of the party's, or another party of the country, says whose it is
        ("They met Alliance 90/The Greens. The Greens slept.", "Greens", None, "DEU"),
        ("They met the SPD. The Social Democrats slept.", "Social Democrats", None, "DEU"),
        ("They met the SPD and the Greens.", "Greens", "Alliance 90/The Greens", "DEU"),
        ("They met the SPD, the FPÖ and the Greens.", "Greens", "Greens", None),
        ("They met Fatah and the Greens.", "Greens", "Greens", None),
        ("They met the GOP. Democrats slept.", "Democrats", "Democratic Party", "USA"),
        ("They met the GOP. Republicans slept.", "Republicans", "Republican Party", "USA"),
        ("They saw Democrats and Republicans.", "Republicans", "Republicans", None),
    ],
)
def test_a_party_has_the_country_that_the_article_tells(
    text: str, surface: str, name: str | None, country: str | None
) -> None:
    actor = actor_of(text, surface)
    assert actor is not None
    assert actor.country == country
    assert name is None or actor.name == name
