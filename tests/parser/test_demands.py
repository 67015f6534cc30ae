"""One entry for each distinct ask, with whom it is asked of."""

from __future__ import annotations

import pytest

from talkmodel import DemandKind, parse
from talkmodel.parser.demands import address
from tests.parser.ask_scenes import OPENING, asked, facts_of, scene_of, signs


def test_another_wording_adds_what_the_first_left_out() -> None:
    text = "Norway demands a wider zone. Norway demands a wider zone for all small boats."
    assert [row[4] for row in asked(text)] == ["wider zone for all small boats"]
    assert [rule for rule, _ in signs(text)] == ["demand.demand", "demand.demand"]


def test_two_figures_are_two_asks() -> None:
    text = "Norway demands 11 boats a day. Norway demands 12 boats a day."
    assert [row[4] for row in asked(text)] == ["11 boats a day", "12 boats a day"]


def test_a_refusal_of_the_same_thing_is_the_answer() -> None:
    text = "Norway wants Peru to lift the blockade. Peru will not lift the blockade."
    assert signs(text)[-1] == ("response.refusal", "lift the blockade")
    assert [row[5] for row in asked(text)] == ["rejected"]


def test_an_offer_with_a_figure_turns_down_what_was_asked_right_before() -> None:
    assert [row[5] for row in asked("Norway demands 40 boats. Peru offered 12 boats.")] == [
        "rejected",
        "open",
    ]


def test_where_two_sides_talk_the_other_is_asked() -> None:
    facts = facts_of("Norway demands a wider zone. Norway refuses to share the cod.")
    scene = scene_of(OPENING)
    norway, peru = scene.named("Norway"), scene.named("Peru")
    assert norway is not None
    assert peru is not None
    address(facts, [facts[0].by, peru])
    assert [fact.to for fact in facts] == [peru, None]
    assert facts[1].kind is DemandKind.REFUSAL


def test_among_three_sides_nobody_is_meant() -> None:
    facts = facts_of("Norway demands a wider zone.")
    address(facts, [facts[0].by])
    assert facts[0].to is None


def test_a_parsed_article_holds_the_demand() -> None:
    text = "Norway demands that Peru leave the bay. Peru rejected it."
    talks = parse(f"{OPENING}Envoys of Norway and Peru held peace talks in Nairobi. {text}")
    (demand,) = talks.demands
    assert (demand.by, demand.to, demand.what) == ("norway", "peru", "Peru leave the bay")
    assert demand.response.value == "rejected"


def test_a_refused_figure_is_no_answer_by_pointing_back() -> None:
    text = (
        "Talks between Kenya and Uganda resumed in Bern on Monday.\n\n"
        "Kenya demands 40 boats. Uganda rejects 12."
    )
    found = [(d.what, d.kind.value, d.response.value) for d in parse(text).demands]
    assert found == [("40 boats", "demand", "open"), ("12", "refusal", "open")]


def test_a_neighbours_word_neither_answers_nor_names_whom_is_asked() -> None:
    head = "Talks between Kenya and Uganda resumed in Bern on Monday.\n\nKenya demands a truce. "
    (demand,) = parse(head + "Ghana agreed to that in part.").demands
    assert (demand.to, demand.response.value) == ("uganda", "open")
    assert len(demand.evidence) == 1
    (demand,) = parse(head + "Uganda agreed to that.").demands
    assert (demand.to, demand.response.value) == ("uganda", "accepted")


def test_who_refuses_in_the_sentence_that_asks_is_asked() -> None:
    head = "Talks between Kenya and Uganda resumed in Bern on Monday.\n\n"
    (demand,) = parse(head + "Kenya demands an apology, which Ghana has rejected.").demands
    assert (demand.to, demand.response.value) == ("ghana", "rejected")


@pytest.mark.parametrize(
    ("content", "to"),
    [
        ("Peruvian troops leave the bay", "Peru"),
        ("the Peruvian navy stays in port", "Peru"),
        ("Peruvian wine is taxed", None),
        ("Norwegian troops may return", None),
        ("its troops may return", None),
    ],
)
def test_whose_forces_are_to_do_something_is_asked_for_it(content: str, to: str | None) -> None:
    (found,) = asked(f"Norway will sign nothing unless {content}.")
    assert found[2] == to
