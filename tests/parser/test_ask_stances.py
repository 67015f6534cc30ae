"""Stances, gates and lists: what is asked without a verb of asking, and what is not asked."""

from __future__ import annotations

import pytest

from tests.parser.ask_scenes import asked

FOUND = [
    ("Norway is adamant that the crews be freed.", "the crews be freed", "demand"),
    ("Norway is opposed to a joint harbour.", "joint harbour", "refusal"),
    ("Norway has no intention of leaving the bay.", "leaving the bay", "refusal"),
    ("A joint harbour is unacceptable to Norway.", "joint harbour", "refusal"),
    ("Norway says there can be no deal without a new survey.", "new survey", "condition"),
    ("Norway would agree to a truce if Peru freed the crews.", "Peru freed the crews", "condition"),
    ("Norway will share the bay so long as no nets are cut.", "no nets are cut", "condition"),
    ("There can be no deal without a new survey, Norway said.", "new survey", "condition"),
    ("Norway remains opposed to a joint harbour.", "joint harbour", "refusal"),
    ("Norway said a joint harbour was out of the question.", "joint harbour", "refusal"),
    ("Norway said that joint nets remain out of the question.", "joint nets", "refusal"),
    ("Norway will accept nothing less than a new survey.", "new survey", "demand"),
    ("Norway will settle for nothing less than a new survey.", "new survey", "demand"),
    ("Norway will leave the bay only if Peru withdrew.", "Peru withdrew", "condition"),
    ("Norway has set a new survey as a precondition.", "new survey", "condition"),
    ("Norway tabled a proposal for a new survey.", "new survey", "proposal"),
    ("Norway asked for a new survey and Peru agreed.", "new survey", "demand"),
    ("Norway asked for a new survey, and Peru balked.", "new survey", "demand"),
    ("Norway suggested a new survey, and Peru proposed a tax.", "new survey", "proposal"),
    ("Norway rejected a joint survey as a waste of time.", "joint survey", "refusal"),
    ("Norway rejected a new map as well as a joint survey.", "joint survey", "refusal"),
    ("Norway signalled that it could share the bay.", "share the bay", "proposal"),
    ("Norway is cold, but it has hinted that it might share the bay.", "share the bay", "proposal"),
    ("Norway has no intention to share the bay.", "share the bay", "refusal"),
    (
        "Norway will sign once Peru agrees to a new survey.",
        "Peru agrees to a new survey",
        "condition",
    ),
    ("Norway will sign only if it gets a new survey.", "new survey", "condition"),
    ("What Norway wants is a new survey.", "new survey", "demand"),
    ("Top of Norway's list is a new survey.", "new survey", "demand"),
    ("Norway repeated its call on Peru to open the bay.", "open the bay", "demand"),
    ("Norway has refused to publish the reports.", "publish the reports", "refusal"),
    ("Norway insists that Peru repair the pier.", "Peru repair the pier", "demand"),
    ("Norway must leave the bay, Peru said.", "leave the bay", "demand"),
    ("Norway must be out of the bay by June, Peru said.", "be out of the bay by June", "demand"),
    ("Norway wants a new survey, Peru", "new survey, Peru", "demand"),
    ("The night raids must end, Peru said.", "The night raids must end", "demand"),
    ("Norway was urged by Peru to leave the bay.", "leave the bay", "demand"),
    ("Norway continues to demand a new survey.", "new survey", "demand"),
    ("Norway refuses to talk unless the raids end.", "the raids end", "condition"),
    ("Norway demanded “an end to the raids” on Friday.", "end to the raids", "demand"),
    ("Norway wants to see a new survey.", "new survey", "demand"),
    (
        "Norway has two demands, including a new survey of the bay.",
        "new survey of the bay",
        "demand",
    ),
]


@pytest.mark.parametrize(("text", "what", "kind"), FOUND)
def test_what_is_asked(text: str, what: str, kind: str) -> None:
    assert (what, kind) in [(row[4], row[3]) for row in asked(text)]


NOTHING = [
    "Norway signalled that Peru could share the bay.",
    "Norway hinted that it might not share the bay.",
    "Norway called for patience.",
    "Norway will sign once the rain is over.",
    "Norway will sail once Peru agrees to a new survey.",
    "Norway's shopping list is long.",
    "Norway dropped its demand for a new survey.",
    "Norway, the question of nets aside, left.",
    "Out of the question, Norway heard.",
    "The nets were out of the question for Norway.",
    "Norway said nets, out of the question, were new.",
    "Norway, adamant as ever, left Peru.",
    "Norway is opposed by Peru.",
    "Norway, with the intention of peace, left.",
    "A joint harbour is unacceptable, Norway found.",
    "Norway has less than Peru.",
    "There can be no deal without “nets”, Norway said.",
    "There can be no deal without nets.",
    "Norway will act only if needed.",
    "There can be no deal without a “survey”, Norway said.",
    "Norway said a question of the nets was left.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_stances_that_ask_nothing(text: str) -> None:
    assert not asked(f"{text} The ships of both waited in the fog for days.")


LISTS = [
    (
        "Norway asks for 9 boats a day, two days of rest and free ice.",
        ["9 boats a day", "two days of rest", "free ice"],
    ),
    ("Norway wants a wider zone and a new survey.", ["wider zone", "new survey"]),
    (
        "Norway wants a wider zone, the return of its crews and guarantees that raids will end.",
        ["wider zone", "return of its crews", "guarantees that raids will end"],
    ),
    (
        "Norway wants a wider zone and the return of its crews.",
        ["wider zone", "return of its crews"],
    ),
    (
        "Norway urged Peru to leave the bay and to free the crews.",
        ["leave the bay", "free the crews"],
    ),
    ("Norway wants a line between the reef and a rock.", ["line between the reef and a rock"]),
    ("Norway wants a search for boats and crews.", ["search for boats and crews"]),
    (
        "Norway wants an end to raids by June, two months sooner than agreed, and a new survey.",
        ["end to raids by June, two months sooner than agreed", "new survey"],
    ),
    ("Norway wants boats, nets and ropes for all.", ["boats, nets and ropes for all"]),
]


@pytest.mark.parametrize(("text", "whats"), LISTS)
def test_each_part_of_a_list_is_an_ask(text: str, whats: list[str]) -> None:
    assert [row[4] for row in asked(text)] == whats


NOTHING = """\
Norway could demand a wider zone.
If Norway demands a wider zone, the talks will fail.
Norway denied that it had demanded a wider zone.
Would Norway demand a wider zone?
Norway once wanted a wider zone but dropped the idea.
Norway expects the talks to last a week.
Norway expects a result.
Norway sought to play down the row.
Norway offered no comment.
Norway rejected reports of a deal.
Norway plans to hold a vote in May.
Norway is adamant that all is well.
Norway would agree to a truce if it won.
Norway wonders if it could meet.
Norway was urged by its friends.
Nobody said that the boats must go.
In time the boats must go, Peru said.
Norway must go, Norway said.
"""


@pytest.mark.parametrize("text", NOTHING.splitlines())
def test_what_is_not_asked(text: str) -> None:
    assert asked(text) == []


ANSWERS = [
    ("Norway wants a wider zone. The answer was no.", "rejected"),
    ("Norway wants a wider zone. The answer was yes.", "accepted"),
    ("Norway wants a wider zone. The answer came late.", "open"),
    ("Norway asks that the zone be widened. It was.", "accepted"),
    ("Norway asks that the zone be widened. It was not.", "rejected"),
    ("Norway wants a wider zone. It hasn't got one.", "rejected"),
    ("Norway wants a wider zone. It was a warm day.", "open"),
    ("Norway wants a wider zone. Peru said that was out of the question.", "rejected"),
    ("Norway wants a wider zone. Peru said the zone was not up for discussion.", "rejected"),
    ("Norway wants a wider zone. Peru said the zone was up for discussion.", "open"),
    ("Norway wants a wider zone. Norway said that was too early.", "open"),
    ("Norway wants a wider zone. Peru offered a new survey instead.", "rejected"),
    ("Norway wants a wider zone. On the raids, Peru said no.", "open"),
    ("Norway wants the crews freed by June.\n\nIt rained. On the crews, Peru said no.", "rejected"),
    ("Norway wants the crews freed by June.\n\nIt rained. On the crews, Peru was late.", "open"),
    (
        "Norway requested access to the reef for boats.\n\nLater Peru granted access to the reef.",
        "accepted",
    ),
    (
        "Norway requested access to the reef for boats.\n\nPeru would grant access to the reef.",
        "open",
    ),
    ("Norway refuses to leave the bay. The answer was no.", "open"),
]


@pytest.mark.parametrize(("text", "response"), ANSWERS)
def test_the_answer(text: str, response: str) -> None:
    assert asked(text)[0][5] == response


def test_a_quotation_that_is_not_closed_stays_as_it_is() -> None:
    assert [row[4] for row in asked("Norway demanded “an end to the raids.")] == [
        "“an end to the raids"
    ]


def test_a_list_of_conditions_that_somebody_set() -> None:
    text = (
        "Norway has set two conditions:\n\n- The crews must be freed.\n"
        "- A new survey of the bay.\n\nThe talks go on."
    )
    assert [(row[3], row[4]) for row in asked(text)] == [
        ("condition", "The crews must be freed"),
        ("condition", "new survey of the bay"),
    ]


def test_a_list_whose_owner_nobody_names() -> None:
    assert (
        asked("There are two conditions:\n\n- A new survey of the bay.\n\nThe talks go on.") == []
    )


def test_what_a_relative_clause_refuses_is_no_refusal() -> None:
    assert asked("It is a plan which Norway will not accept.") == []


def test_nobody_finds_it_unacceptable() -> None:
    assert asked("A joint harbour is not unacceptable to Norway.") == []


def test_two_sides_after_and_break_the_content() -> None:
    assert (
        asked("Norway offered to share the bay, and both sides accepted.")[0][4] == "share the bay"
    )
