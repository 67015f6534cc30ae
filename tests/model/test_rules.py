from collections.abc import Sequence
from typing import Any

import pytest

from talkmodel.model import (
    ActorKind,
    Article,
    Demand,
    Evidence,
    FAQItem,
    Mediator,
    Observer,
    Other,
    Party,
    Person,
    Quote,
    Venue,
    problems,
)
from talkmodel.model.rules import Draft, Unreadable

TEXT = "Norland wants a new\n  bridge. Who pays? Both do."
ARTICLE = Article(id="a", text=TEXT)
NORLAND = Party(id="norland", name="Norland", kind=ActorKind.STATE)
BRIDGE = ARTICLE.evidence(14, 28)


def lines(**lists: Sequence[Any]) -> list[str]:
    return [str(problem) for problem in problems(Draft(**lists))]


def test_what_fits_has_no_problems() -> None:
    assert (
        lines(
            articles=[ARTICLE],
            parties=[NORLAND],
            mediators=[Mediator(id="norland", name="Norland", kind=ActorKind.STATE)],
            people=[Person(id="bo", name="Bo", represents="norland")],
            venues=[Venue(id="norland", name="Norland")],
            demands=[
                Demand(id="d", by="bo", to="norland", what="a new bridge", evidence=(BRIDGE,))
            ],
            quotes=[Quote(speaker="bo", text="by hand")],
            faq=[
                FAQItem(
                    question="Who pays?",
                    answer="Both do.",
                    evidence=(ARTICLE.evidence(30, 39), ARTICLE.evidence(40, 48)),
                )
            ],
        )
        == []
    )


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ({"articles": [ARTICLE, Article(id="a")]}, "articles[1].id: 'a' is the id of articles[0]"),
        (
            {"parties": [NORLAND, Party(id="bo", name="Bo"), NORLAND]},
            "parties[2].id: 'norland' is the id of parties[0]",
        ),
        (
            {"venues": [Venue(id="bern", name="Bern"), Venue(id="bern", name="Bern")]},
            "venues[1].id: 'bern' is the id of venues[0]",
        ),
        (
            {
                "parties": [NORLAND],
                "demands": [Demand(id="d", by="norland", what=what) for what in ("this", "that")],
            },
            "demands[1].id: 'd' is the id of demands[0]",
        ),
    ],
)
def test_ids_are_unique_in_their_list(lists: dict[str, Any], expected: str) -> None:
    assert lines(**lists) == [f"{expected} already"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("others", Other(id="norland", name="Nordland", kind=ActorKind.STATE)),
        ("venues", Venue(id="norland", name="Nordland")),
    ],
)
def test_one_id_is_one_name(name: str, other: Other | Venue) -> None:
    assert lines(parties=[NORLAND], **{name: [other]}) == [
        (
            f"{name}[0].name: 'norland' is 'Nordland' here and 'Norland' in parties[0]; "
            "one id has one name"
        )
    ]


def test_one_actor_is_of_one_kind() -> None:
    assert lines(parties=[NORLAND], observers=[Observer(id="norland", name="Norland")]) == [
        (
            "observers[0].kind: 'norland' is of kind 'other' here and of kind 'state' "
            "in parties[0]; one actor has one kind"
        )
    ]


@pytest.mark.parametrize("kind", [ActorKind.PERSON, ActorKind.OTHER])
def test_a_human_may_have_a_role_of_their_own(kind: ActorKind) -> None:
    assert (
        lines(
            mediators=[Mediator(id="bo", name="Bo", kind=kind)], people=[Person(id="bo", name="Bo")]
        )
        == []
    )


def test_a_human_is_no_state() -> None:
    assert lines(parties=[NORLAND], people=[Person(id="norland", name="Norland")]) == [
        (
            "people[0]: 'norland' is a human here and of kind 'state' in parties[0]; "
            "one actor has one kind"
        )
    ]
    assert lines(
        people=[Person(id="norland", name="Norland")],
        others=[Other(id="norland", name="Norland", kind=ActorKind.STATE)],
    ) == [
        (
            "others[0].kind: 'norland' is of kind 'state' here and a human in people[0]; "
            "one actor has one kind"
        )
    ]


def test_whoever_is_pointed_to_exists() -> None:
    assert lines(
        parties=[NORLAND],
        venues=[Venue(id="bern", name="Bern")],
        people=[Person(id="bo", name="Bo", represents="norlund")],
        demands=[Demand(id="d", by="norlandia", to="bern", what="a new bridge")],
        quotes=[Quote(speaker="bob", text="No.")],
    ) == [
        "people[0].represents: no actor 'norlund' (did you mean 'norland'?)",
        "demands[0].by: no actor 'norlandia' (did you mean 'norland'?)",
        "demands[0].to: no actor 'bern'",
        "quotes[0].speaker: no actor 'bob' (did you mean 'bo'?)",
    ]


def test_suggestions_are_for_the_first_few() -> None:
    quotes = [Quote(speaker=f"norland-{number}", text="No.") for number in range(100)]
    found = lines(parties=[NORLAND], quotes=quotes)
    assert len(found) == 100
    assert sum("did you mean" in line for line in found) == 20


def test_evidence_points_to_an_article() -> None:
    evidence = Evidence(article="b", start=0, end=7, text="Norland")
    party = Party(id="norland", name="Norland", evidence=(BRIDGE, evidence))
    assert lines(articles=[ARTICLE], parties=[party]) == [
        "parties[0].evidence[1].article: no article 'b'"
    ]


def test_evidence_lies_within_its_article() -> None:
    evidence = Evidence(article="a", start=45, end=50, text="o. xx")
    venue = Venue(id="bern", name="Bern", evidence=(evidence,))
    expected = ["venues[0].evidence[0].end: 50 is past the end of article 'a' (48)"]
    assert lines(articles=[ARTICLE], venues=[venue]) == expected
    assert lines(articles=[ARTICLE.withheld()], venues=[venue]) == expected
    assert lines(articles=[Article(id="a")], venues=[venue]) == []


def test_evidence_says_what_stands_there() -> None:
    evidence = Evidence(article="a", start=0, end=7, text="Sudland")
    other = Other(id="sudland", name="Sudland", evidence=(evidence,))
    assert lines(articles=[ARTICLE], others=[other]) == [
        "others[0].evidence[0].text: is 'Sudland', but article 'a' has 'Norland' from 0 to 7"
    ]
    assert lines(articles=[ARTICLE.withheld()], others=[other]) == []


@pytest.mark.parametrize("what", ["a new\n  bridge", "bridge", "A new bridge", " a new bridge"])
def test_what_is_demanded_is_the_collapsed_text_of_an_evidence(what: str) -> None:
    demand = Demand(id="d", by="norland", what=what, evidence=(BRIDGE,))
    assert lines(articles=[ARTICLE], parties=[NORLAND], demands=[demand]) == [
        f"demands[0].what: {what!r} must be the text of an evidence of it, white space collapsed"
    ]


def test_what_is_said_asked_and_answered_is_the_text_of_an_evidence() -> None:
    found = lines(
        articles=[ARTICLE],
        parties=[NORLAND],
        quotes=[Quote(speaker="norland", text="Who", evidence=(BRIDGE,))],
        faq=[
            FAQItem(question="Who pays?", answer="Both do.", evidence=(ARTICLE.evidence(40, 48),)),
            FAQItem(question="Who pays?", answer="Both do.", evidence=(BRIDGE,)),
        ],
    )
    assert [line.partition(":")[0] for line in found] == [
        "quotes[0].text",
        "faq[0].question",
        "faq[1].question",
        "faq[1].answer",
    ]


def test_pointers_to_what_could_not_be_read_are_not_judged() -> None:
    quote = Quote(speaker="bo", text="No.")
    assert lines(parties=[Unreadable("bo")], quotes=[quote]) == []
    assert lines(parties=[Unreadable()], quotes=[quote]) == []
    assert lines(parties=[Unreadable("bob")], quotes=[quote]) == [
        "quotes[0].speaker: no actor 'bo' (did you mean 'bob'?)"
    ]
    party = Party(id="norland", name="Norland", evidence=(BRIDGE,))
    assert lines(articles=[Unreadable("a")], parties=[party]) == []
    assert lines(articles=[Unreadable()], parties=[party]) == []


def test_unreadable_parts_have_an_id_at_most() -> None:
    unreadable = [Unreadable("bo")]
    assert lines(parties=unreadable, demands=unreadable, quotes=unreadable, faq=unreadable) == []
    assert lines(venues=unreadable * 2) == ["venues[1].id: 'bo' is the id of venues[0] already"]
