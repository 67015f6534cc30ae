"""Wordings of asking: fronted conditions, subjunctives, bare relatives, bids, limits."""

from __future__ import annotations

import pytest

from talkmodel.parser.demands import heard
from tests.parser.ask_scenes import asked, facts_of

FOUND: dict[str, list[tuple[str, str, str, str, str]]] = {
    "Unless Peru lifts the embargo, Norway will walk out.": [
        ("condition.unless-fronted", "Norway", "condition", "Peru lifts the embargo", "open")
    ],
    "Without a fishing quota, Norway says, it cannot sign.": [
        ("condition.without-fronted", "Norway", "condition", "a fishing quota", "open")
    ],
    "If Peru frees the crew, Norway would lift the embargo.": [
        ("condition.if-fronted", "Norway", "condition", "Peru frees the crew", "open")
    ],
    "Norway insists that Peru withdraw its patrols.": [
        ("demand.insist-that", "Norway", "demand", "Peru withdraw its patrols", "open")
    ],
    "Norway insists that Peruvian ships, which have fished there, leave the strait.": [
        (
            "demand.insist-that",
            "Norway",
            "demand",
            "Peruvian ships, which have fished there, leave the strait",
            "open",
        )
    ],
    "Norway insists that the ships leave and are gone.": [
        ("demand.insist-that", "Norway", "demand", "the ships leave", "open")
    ],
    "Norway asked that Peru report its catch.": [
        ("demand.ask-that", "Norway", "demand", "Peru report its catch", "open")
    ],
    "Norway said Peru has to pay for the nets.": [
        ("demand.say-that", "Norway", "demand", "Peru has to pay for the nets", "open")
    ],
    "Norway said Peru would have to pay for the nets.": [
        ("demand.say-that", "Norway", "demand", "Peru would have to pay for the nets", "open")
    ],
    "Norway's red line is the loss of the reef.": [
        ("condition.noun", "Norway", "condition", "loss of the reef", "open")
    ],
    "Norway put in a claim for the cost of the nets.": [
        ("demand.noun", "Norway", "demand", "cost of the nets", "open")
    ],
    "Norway rejected an offer of 40 million euros from Peru.": [
        ("proposal.noun", "Peru", "proposal", "40 million euros", "rejected")
    ],
    "Norway rejected an offer of 40 million euros from the bank.": [
        ("refusal.reject", "Norway", "refusal", "offer of 40 million euros from the bank", "open")
    ],
    "Norway rejected an offer of 40 million euros on Friday.": [
        ("refusal.reject", "Norway", "refusal", "offer of 40 million euros", "open")
    ],
    "The sum fell short of the 40 million euros Norway had demanded.": [
        ("demand.demand", "Norway", "demand", "40 million euros", "open")
    ],
    "The sum fell short of the 40 million euros the Norway team had demanded.": [
        ("demand.demand", "Norway", "demand", "40 million euros", "open")
    ],
    "Peru demanded a ban on nets. Norway will not hear of it.": [
        ("demand.demand", "Peru", "demand", "ban on nets", "rejected")
    ],
    "Peru demanded a ban on nets. Norway refused to go beyond a quota.": [
        ("demand.demand", "Peru", "demand", "ban on nets", "rejected")
    ],
    "Peru demanded a pledge. Norway refused to give one.": [
        ("demand.demand", "Peru", "demand", "pledge", "rejected")
    ],
    "Norway cannot accept a ban on nets.": [
        ("refusal.will-not", "Norway", "refusal", "ban on nets", "open")
    ],
    "Norway floated a workaround: a shared fleet of patrol boats.": [
        ("proposal.float", "Norway", "proposal", "shared fleet of patrol boats", "open")
    ],
    "Norway wants a new quota, under which both would fish.": [
        ("demand.want", "Norway", "demand", "new quota", "open")
    ],
    "Norway wants a smaller fleet, down from 40 ships.": [
        ("demand.want", "Norway", "demand", "smaller fleet", "open")
    ],
    "Norway wants an end to the embargo, a new quota, and the return of the ships that sank.": [
        ("demand.want", "Norway", "demand", "end to the embargo", "open"),
        ("demand.want", "Norway", "demand", "new quota", "open"),
        ("demand.want", "Norway", "demand", "return of the ships that sank", "open"),
    ],
    "Norway refused to make an exception, offering instead to sell the ships.": [
        ("refusal.refuse", "Norway", "refusal", "make an exception", "open"),
        ("proposal.offer", "Norway", "proposal", "sell the ships", "open"),
    ],
    "The Peruvians came late; the Norwegians stayed away, demanding a larger quota.": [
        ("demand.demand", "Norway", "demand", "larger quota", "open")
    ],
    "Norway wants the ships freed, and the mission took note.": [
        ("demand.want", "Norway", "demand", "ships freed", "open")
    ],
    "Norway spoke of the 40 ships Peru wants.": [
        ("demand.want", "Peru", "demand", "40 ships", "open")
    ],
    "Norway rejected an offer of 40 million euros in cash, paid over ten years.": [
        (
            "refusal.reject",
            "Norway",
            "refusal",
            "offer of 40 million euros in cash, paid over ten years",
            "open",
        )
    ],
    "Norway will not go further. Peru demanded a ban.": [
        ("demand.demand", "Peru", "demand", "ban", "open")
    ],
    "Norway wants a review of the fleet, of which little is known.": [
        ("demand.want", "Norway", "demand", "review of the fleet", "open")
    ],
    "Peru will free the crew, as Norway had requested.": [
        ("demand.as-asked", "Norway", "demand", "free the crew", "accepted")
    ],
    "Peru agreed to free the crew, as Norway had demanded.": [
        ("demand.as-asked", "Norway", "demand", "free the crew", "accepted")
    ],
    "The session was moved to a hut at Norway's request.": [
        ("demand.at-request", "Norway", "demand", "moved to a hut", "accepted")
    ],
    "The session was moved to a hut at the Norway team's request.": [
        ("demand.at-request", "Norway", "demand", "moved to a hut", "accepted")
    ],
    "Norway declared its willingness to share the reef.": [
        ("proposal.noun", "Norway", "proposal", "share the reef", "open")
    ],
    "Norway had at last demanded a larger quota.": [
        ("demand.demand", "Norway", "demand", "larger quota", "open")
    ],
    "Norway at first demanded a larger quota.": [
        ("demand.demand", "Norway", "demand", "larger quota", "open")
    ],
}

NOTHING = """\
Peru is late, as Norway had expected.
The nets were cut. As Norway had demanded, little was said.
Peru was rude; as Norway had requested, nobody replied.
The session began late at Norway's request.
Norway's request was turned down.
On Norway's request the session was moved.
Norway expressed its readiness to talk.
If Peru sank the ship, Norway would be sad.
Without knowing why, Norway will not come.
Without Peru, Norway will not come.
Unless a deal is reached, Norway will walk out.
Unless Norway wins the vote, Norway will leave.
If it rains, Norway would agree.
Norway insists that the pay offer is generous.
Norway insists that the ships are safe and will return home.
Norway said Norway has to save money.
Norway said it has to save money.
Norway said the nets were old.
The ships, which Norway says must be sold, lie in port.
Norway's shipping line is a joint venture.
Norway's claim that the nets were torn is wrong.
Norway spoke of an offer of help from Peru.
The ships Norway had wanted were sold.
Norway will not hear of a ban.
Norway could not attend the session.
Norway will not give us a date.
Norway wants a deal.
Norway will go on until one recalls that fish are few.
Norway insists that Peru, Norway argues, is late.
Norway insists that Peru, which has many ships, is rich.
Norway says the envoy has to go.
Norway spoke of the ships the Peru team wanted.
The hut is Norway’s red line.
If Peru frees the crew, the mayor would be glad.
If Peru frees the crew Norway would lift the embargo.
"""


@pytest.mark.parametrize("text", FOUND)
def test_who_asks_for_what(text: str) -> None:
    assert [(a[0], a[1], a[3], a[4], a[5]) for a in asked(text)] == FOUND[text]


@pytest.mark.parametrize("text", NOTHING.splitlines())
def test_what_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_persons_who_speak_for_nobody_ask_nothing() -> None:
    facts = facts_of("Anna Berg, a poet, demanded a wider zone. Peru demanded a pier.")
    assert [fact.by.name for fact in facts] == ["Anna Berg", "Peru"]
    assert [fact.by.name for fact in heard(facts, frozenset())] == ["Peru"]
    assert heard(facts, {facts[0].by.key}) == facts


def test_labels_over_lists_say_who_wants_them() -> None:
    text = (
        "## What the sides want\n\nNorway (led by its envoy)\n\n- A wider zone for small boats\n\n"
        "Their hosts and Anna Berg\n\n- A quiet week in May\n\n"
        "### Peru\n\n- The return of three ships\n\n"
        "## Next steps\n\nNorway\n\n- A meeting in the autumn\n"
    )
    assert [(a[0], a[1], a[4]) for a in asked(text)] == [
        ("demand.listed", "Norway", "wider zone for small boats"),
        ("demand.listed", "Peru", "return of three ships"),
    ]


def test_a_numbered_title_opens_and_closes_the_wishes() -> None:
    text = (
        "1. What the sides wanted\n\nPeru:\n\n- The return of three ships\n\n"
        "2. What comes next\n\nPeru:\n\n- A meeting in the autumn\n"
    )
    assert [(a[0], a[1], a[4]) for a in asked(text)] == [
        ("demand.listed", "Peru", "return of three ships")
    ]
