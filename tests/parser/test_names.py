"""What an unknown name is, by its own words and by the words beside it."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind
from talkmodel.parser.names import Sort, is_trade, org_kind, plain_name
from tests.parser.actor_scenes import actor_of


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        # titles, offices and verbs make a person
        ("They met Minister Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They met Minister Bell.", "Bell", Sort.PERSON),
        ("They met Coun Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They met Cllr Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They like the General Sleep Agreement.", "Sleep Agreement", Sort.OTHER),
        ("It rained when Western Kava left.", "Western Kava", Sort.OTHER),
        ("It rained when Unity Wing left.", "Unity Wing", Sort.ORG),
        ("It rained when Kava Air left.", "Kava Air", Sort.ORG),
        ("They met the negotiator Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They met baker Bell of old.", "Bell", Sort.PERSON),
        ("They met Zora Bell, the minister.", "Zora Bell", Sort.PERSON),
        ("They met Zora Bell, who slept.", "Zora Bell", Sort.PERSON),
        ("They met Zora Bell who slept.", "Zora Bell", Sort.PERSON),
        ("They met Zora Bell, whose shoes were wet.", "Zora Bell", Sort.PERSON),
        ("When they came, Zora Bell, had left.", "Zora Bell", Sort.PERSON),
        ("It rained when Zora Bell said so.", "Zora Bell", Sort.PERSON),
        ("“No,” said Zora Bell.", "Zora Bell", Sort.PERSON),
        ("It rained when Zora Bell left.", "Zora Bell", Sort.PERSON),
        ("It rained when Zora Bell laughed.", "Zora Bell", Sort.PERSON),
        ("They came with Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They met Zora Bell again. They like Bell.", "Zora Bell", Sort.PERSON),
        ("They met the ministers of rain, Zora Bell.", "Zora Bell", Sort.PERSON),
        ("They met some rain, Zora Bell.", "Zora Bell", Sort.OTHER),
        ("They met an old cat: rain, Zora Bell.", "Zora Bell", Sort.OTHER),
        ("They met Zora Bell.", "Zora Bell", Sort.OTHER),
        ("They met Zora Bell, which was odd.", "Zora Bell", Sort.OTHER),
        (
            "They met Zora Bell, a very quiet old and rather small thing, minister.",
            "Zora Bell",
            Sort.OTHER,
        ),
        ("They met Bell.", "Bell", Sort.OTHER),
        (
            "They met Zora Bella Mara Dana Lena Kora and slept.",
            "Zora Bella Mara Dana Lena Kora",
            Sort.OTHER,
        ),
        # states
        ("They met the president of Norland.", "Norland", Sort.STATE),
        ("They met Norland’s foreign minister.", "Norland", Sort.STATE),
        ("They met Norland, whose army slept.", "Norland", Sort.STATE),
        ("They met the president of Great Norland.", "Great Norland", Sort.STATE),
        (
            "They like the king of North Kava. They met North Kava, said a baker.",
            "North Kava",
            Sort.STATE,
        ),
        # groups and firms
        ("They met the leader of Sundown.", "Sundown", Sort.ORG),
        ("They met Sundown’s voters.", "Sundown", Sort.ORG),
        ("They met Green Dawn, whose nine seats count.", "Green Dawn", Sort.ORG),
        ("They met Kelp’s shareholders.", "Kelp", Sort.ORG),
        ("They met the union Sundown.", "Sundown", Sort.ORG),
        ("They met the brewer Kelp.", "Kelp", Sort.ORG),
        ("They met Kava Transit.", "Kava Transit", Sort.ORG),
        ("They met SunRail.", "SunRail", Sort.ORG),
        ("They met McBride.", "McBride", Sort.OTHER),
        ("They met TWU.", "TWU", Sort.ORG),
        ("They met Bell & Sons.", "Bell & Sons", Sort.ORG),
        ("They met Local 12.", "Local 12", Sort.ORG),
        ("They met the Republic of Kava Council.", "Republic of Kava Council", Sort.ORG),
        ("They met the Interim Body of Kava.", "Interim Body", Sort.ORG),
        ("They met the Bread Union.", "Bread Union", Sort.ORG),
        ("They met the fund manager Lodelight.", "Lodelight", Sort.OTHER),
        (
            "They met the president of Norland. They saw Norland’s seats and voters there.",
            "Norland",
            Sort.ORG,
        ),
        (
            "They met the president of Kelp. They met the king of Kelp. They saw Kelp’s board.",
            "Kelp",
            Sort.STATE,
        ),
        # places
        ("They slept in Kava.", "Kava", Sort.PLACE),
        ("They slept in Old Kava.", "Old Kava", Sort.PLACE),
        ("They slept in the Blue Saal.", "Blue Saal", Sort.PLACE),
        ("They like the Blue Saal.", "Blue Saal", Sort.OTHER),
        ("They like Lake Kava.", "Lake Kava", Sort.PLACE),
        ("They like Kava Castle.", "Kava Castle", Sort.PLACE),
        ("They like Union Street.", "Union Street", Sort.PLACE),
        ("They took the Kava–Sol Dura road.", "Sol Dura", Sort.PLACE),
        ("They slept in Geneva.", "Geneva", Sort.PLACE),
        # communities, and what acts nowhere
        ("They met the French Norwegians.", "French Norwegians", Sort.COMMUNITY),
        ("They like the Kava Cup.", "Kava Cup", Sort.OTHER),
    ],
)
def test_names_are_sorted(text: str, name: str, sort: Sort) -> None:
    actor = actor_of(text, name)
    assert actor is not None
    assert actor.sort is sort


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The  Bread\nUnion", "Bread Union"),
        ("the Front", "Front"),
        ("The", "The"),
        ("Bell,", "Bell"),
    ],
)
def test_plain_names(text: str, plain: str) -> None:
    assert plain_name(text) == plain


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Union of Rail Staff", ActorKind.UNION),
        ("Kava People’s Party", ActorKind.POLITICAL_PARTY),
        ("Friends of the Union", ActorKind.UNION),
        ("Sundown", ActorKind.ORGANISATION),
    ],
)
def test_the_head_noun_tells_the_kind(name: str, kind: ActorKind) -> None:
    assert org_kind(name, Lexicon.default()) is kind


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        # who is led by a band or a body is no place, whatever the last word
        ("They met the Army of the Holy River.", "Army of the Holy River", Sort.ORG),
        ("They met the Sons of the Valley.", "Sons of the Valley", Sort.ORG),
        ("They swam in the District of the River.", "District of the River", Sort.PLACE),
        # what follows a name, and its letters
        ("They met Kava Reed, which had grown.", "Kava Reed", Sort.ORG),
        ("It rained when KAVA Reed left.", "KAVA Reed", Sort.ORG),
        # groups whose names have particles
        ("They met Jaish-e-Karim.", "Jaish-e-Karim", Sort.ORG),
        ("They met Ansar al-Rashid.", "Ansar al-Rashid", Sort.ORG),
        ("It rained when Ansar Bell left.", "Ansar Bell", Sort.PERSON),
        ("It rained when Jo al-Rashid left.", "Jo al-Rashid", Sort.PERSON),
    ],
)
def test_names_with_small_words_inside(text: str, name: str, sort: Sort) -> None:
    actor = actor_of(text, name)
    assert actor is not None
    assert actor.sort is sort


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Transport", ActorKind.ORGANISATION),
        ("Kava Transport", ActorKind.COMPANY),
        ("Miners' Syndicate", ActorKind.UNION),
        ("Employers' Federation", ActorKind.ORGANISATION),
        ("nurses' union", ActorKind.UNION),
        ("Jaish-e-Karim", ActorKind.ARMED_GROUP),
        ("Hurras al-Bahr", ActorKind.ARMED_GROUP),
        ("Tehreek-e-Hazara", ActorKind.ORGANISATION),
    ],
)
def test_the_kind_of_names_with_small_words_inside(name: str, kind: ActorKind) -> None:
    assert org_kind(name, Lexicon.default()) is kind


@pytest.mark.parametrize("word", ["dockers", "ministers", "kelpworkers"])
def test_trades(word: str) -> None:
    assert is_trade(word, Lexicon.default())
    assert not is_trade(word + "hip", Lexicon.default())
