"""Places where somebody only speaks, travels or sees others, and places that are wished for."""

from __future__ import annotations

import pytest

import talkmodel

_LEAD = "Talks between Norway and Denmark resumed in Oslo on Monday, mediated by Qatar. "


def places(text: str) -> set[str]:
    """The venues of an article, but for the Oslo of its first sentence."""
    return {venue.name for venue in talkmodel.parse(_LEAD + text).venues} - {"Oslo"}


@pytest.mark.parametrize(
    "text",
    [
        # where somebody speaks
        "The Danish envoy told a news conference in Bern that he was ready.",
        "At a press conference in Bern, the envoy said no.",
        "He told a conference in Bern that he was ready.",
        "She addressed the session in Bern.",
        # where somebody goes home to, or after the talks
        "The Danish envoy would return to Bern for consultations.",
        "The Danish envoy went to Bern for further instructions.",
        "The negotiators returned to Bern after the talks.",
        "The negotiators flew to Bern after talks.",
        # whom somebody sees
        "Denmark’s president met the pope in Bern.",
        "Denmark’s president met with reporters in Bern.",
        "The envoy spoke after a meeting with his cabinet in Bern.",
        "The envoy spoke after a meeting of her own advisers in Bern.",
        "After talks with the German chancellor in Bern, the envoy said no.",
        "In Bern, Denmark met the pope.",
        "The Danish envoy flew to Bern for talks with the central bank.",
        "France’s minister met Germany’s minister in Bern.",
        "The envoys met her French friends in Bern.",
        "The Danish envoy met the French president in Bern.",
        "Danish officials met French lawmakers in Bern to discuss the truce.",
        "Denmark’s minister held talks with the Dutch prime minister in Bern.",
        # who meets
        "EU foreign ministers meeting in Bern welcomed the talks.",
        "French officials meeting in Bern welcomed the talks.",
        "The Security Council is to meet on Friday in Bern to discuss the crisis.",
        "The Danish parliament met in Bern.",
        # where something is written
        "The talks go on under a plan drafted in Bern.",
        # where somebody wants them
        "Denmark has called for the talks to be moved to Bern, a proposal that Norway rejected.",
        "Denmark wants the next round to be held in Bern.",
        "Denmark proposed holding the next round in Bern.",
        "Denmark is pushing for the talks to be moved to Bern.",
        "Denmark wants the next round to be held in Bern. Norway accepted nothing.",
        "Denmark wants the next round to be held in Bern. It said that there.",
        "Denmark proposed that the round be held in Bern, but Norway never agreed.",
        "Denmark proposed that the round be held in Bern, and Norway agreed on an agenda.",
        "Denmark proposed that the round be held in Bern, and Norway agreed to the ban.",
        "Denmark proposed that the round be held in Bern, and agreed to think.",
        "Denmark proposed that the round be held in Bern. It was not held there.",
        "Denmark proposed that the round be held in Bern. Norway agreed to go on.",
        "Denmark proposed that the round be held in Bern. “They were there before,” it said.",
        "At a news conference in Bern ahead of the talks, the envoy said no.",
        "At a news conference in Bern after talks with the bank, the envoy said no.",
        # what hangs on something else
        "If the next round is held in Bern, Norway will come.",
        "Denmark accepted on the condition that the commission meets in Bern.",
        "Denmark will sign provided that the two sides meet in Bern.",
        "Norway will walk out unless the next round is held in Bern.",
        "Denmark will come if the two sides meet in Bern.",
        # what is talked about
        "The talks on the Sillen river go on.",
        "The talks on Sillen go on.",
        # a number
        "The next session was held on Route 6.",
    ],
)
def test_no_place_of_talks(text: str) -> None:
    assert places(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Danish envoy told a hall full of people that the talks in Bern went on.",
        "He said the talks in Bern went on.",
        "The negotiators returned to Bern for a second round of talks.",
        "The negotiators returned to Bern after a day for talks.",
        "The Norwegian envoy met the Danish envoy in Bern.",
        "The Norwegian envoy met his Danish counterpart in Bern.",
        "After talks with the Qatari mediator in Bern, the envoys said no.",
        "The two sides held talks with a French mediator in Bern.",
        "After a meeting with her in Bern, the two envoys said no.",
        "Norwegian officials held talks with French officials in Bern on Tuesday.",
        "A Danish delegation met Egypt’s president in Bern for a word.",
        "Norway met UN officials in Bern for proximity talks.",
        "Danish officials met the Americans in Bern.",
        "Danish diplomats will hold talks with France and Germany in Bern on Friday.",
        "Norway’s envoy met the German chancellor in Bern to discuss the ceasefire.",
        "Norway’s envoy met the German chancellor in Bern for talks.",
        "Norway and Denmark met the French president in Bern.",
        "Jo Sten, the French envoy, met Kim Sorel in Bern on Tuesday.",
        "Norwegian and Danish leaders held talks with the UN secretary-general in Bern.",
        "The two envoys met for an hour in Bern.",
        "The two envoys met, weary, in Bern.",
        "At a joint news conference in Bern after the talks, the envoys took no questions.",
        "The envoy told a news conference in Bern, the venue of the talks, that he was ready.",
        "The envoy told a news conference in Bern, where the talks go on, that he was ready.",
        "The Danish envoy told a conference of negotiators from both sides in Bern that he left.",
        "If Norway agrees, the next round will be held in Bern.",
        "Norway said that unless prices fall the talks that resumed in Bern would end.",
        "If the talks in Bern fail, Norway will leave.",
        "The conditions are harsh, and the two sides met in Bern.",
        "The talks on the Sillen river resumed in Bern.",
        "The talks on Sillen in Bern go on.",
        "Danish and Norwegian ministers meeting in Bern welcomed the talks.",
        "Danish officials meeting in Bern welcomed the talks.",
        "The council and the two sides met in Bern.",
        "The talks in Bern went on under a plan.",
        "Denmark wants peace, and the talks moved to Bern.",
        "Denmark wants peace, the talks are to be moved to Bern.",
        "Denmark called for peace; the talks will be moved to Bern.",
        "Denmark called the talks to be held in Bern a farce.",
        "The sides agreed that the talks should be moved to Bern.",
        "The two sides are to meet in Bern.",
    ],
)
def test_a_place_of_talks(text: str) -> None:
    assert places(text) == {"Bern"}


def test_nobody_is_an_outsider_where_nobody_is_known_to_be_at_the_table() -> None:
    talks = talkmodel.parse("France met Germany in Bern for talks.", about_talks=True)
    assert [venue.name for venue in talks.venues] == ["Bern"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Denmark suggested meeting in Bern, and Norway agreed.", "planned"),
        ("Denmark wants a summit to be held in Bern and Norway agreed to it.", "planned"),
        ("Denmark wants the round to be held in Bern, a proposal that Norway accepted.", "planned"),
        ("Denmark proposed that the round be held in Bern. Norway accepted the offer.", "planned"),
        ("Denmark proposed that the round be held in Bern. Norway agreed to go.", "planned"),
        ("Denmark proposed that the round be held in Bern. Norway agreed to do so.", "planned"),
        ("Denmark proposed that the round be held in Bern, and Norway agreed to that.", "planned"),
        ("Denmark had insisted on the talks being held in Bern, and they were.", "past"),
        ("Denmark proposed that talks be held in Bern. They were held there in 2020.", "past"),
    ],
)
def test_a_wish_that_is_granted_or_came_true_is_a_place_of_talks(text: str, when: str) -> None:
    (venue,) = (one for one in talkmodel.parse(_LEAD + text).venues if one.name == "Bern")
    assert venue.when.value == when


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The talks were held in Port Kassa 12 days ago.", "Port Kassa"),
        ("The talks were held in Camp 5 on Monday.", "Camp 5"),
    ],
)
def test_a_number_is_of_a_camp_and_not_of_the_days_after_a_town(text: str, name: str) -> None:
    assert places(text) == {name}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The previous round, in February, was held in Bern.", "past"),
        ("An earlier round, hosted by France, took place in Bern.", "past"),
        ("The round, in February, was held in Bern.", "current"),
        ("The round, was held in Bern.", "current"),
        ("It was a previous round that failed, and so this round, in May, was held in Bern.",
         "current"),
    ],
)  # fmt: skip
def test_an_aside_parts_an_earlier_round_from_its_verb(text: str, when: str) -> None:
    (venue,) = (one for one in talkmodel.parse(_LEAD + text).venues if one.name == "Bern")
    assert venue.when.value == when


def test_a_day_or_a_year_is_no_number_of_a_road() -> None:
    assert places("They met in Arden 2030. The envoys met in Seva 3 May.") == {"Arden", "Seva"}
