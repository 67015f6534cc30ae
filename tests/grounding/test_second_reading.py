"""What our own parser reads otherwise speaks against an answer only where both mean the same."""

from __future__ import annotations

from typing import Any

import pytest

from talkmodel import (
    ActorKind,
    Article,
    Demand,
    DemandKind,
    FindingKind,
    Lexicon,
    Other,
    Party,
    Person,
    Response,
    Talks,
    ground,
    parse,
)
from talkmodel.grounding import Searcher
from talkmodel.grounding.names import Names
from talkmodel.grounding.support import Support

_TEXT = """Kenya and Peru resumed talks in Oslo on Monday. Peru refuses to put the catch to an
arbiter, as the other side had proposed.
"""
_ASKED = "put the catch to an arbiter"
_ACTORS = [
    {"id": "kenya", "name": "Kenya", "evidence": ["Kenya and Peru"]},
    {"id": "peru", "name": "Peru", "evidence": ["Peru refuses"]},
]


def _answer(**more: str) -> dict[str, Any]:
    demand = {"id": "x", "what": _ASKED, "evidence": [_ASKED], **more}
    return {"parties": _ACTORS, "demands": [demand]}


def test_what_one_side_refuses_the_other_may_have_asked() -> None:
    assert [one.kind for one in parse(_TEXT).demands] == [DemandKind.REFUSAL]
    for kind in ("proposal", "demand", "condition"):
        result = ground(_answer(by="kenya", to="peru", kind=kind, response="rejected"), _TEXT)
        assert result.problems == ()
        assert result.talks.demands[0].response is Response.REJECTED


def test_nobody_refuses_for_another() -> None:
    (problem,) = ground(_answer(by="kenya", kind="refusal"), _TEXT).problems
    assert str(problem) == (
        "demands[0].by: by our own reading it is 'Peru', not 'Kenya', so the demand is left out"
    )
    assert ground(_answer(by="peru", kind="refusal"), _TEXT).ok


def test_what_the_other_side_refuses_is_not_accepted() -> None:
    result = ground(_answer(by="kenya", kind="proposal", response="accepted"), _TEXT)
    assert [str(one) for one in result.problems] == [
        "demands[0].response: by our own reading it was rejected, so the answer is left open"
    ]
    assert [one.response for one in result.talks.demands] == [Response.OPEN]


def test_an_answer_that_our_own_reading_does_not_have_is_told_and_kept() -> None:
    text = "Kenya and Peru resumed talks in Oslo. Kenya demands a share of the catch from Peru."
    asked = "a share of the catch"
    demand = {"id": "x", "by": "kenya", "what": asked, "evidence": [asked]}
    actors = [_ACTORS[0], _ACTORS[1] | {"evidence": ["Peru resumed"]}]
    for response, told in (("accepted", True), ("rejected", True), ("open", False)):
        data = {"parties": actors, "demands": [demand | {"response": response}]}
        result = ground(data, text)
        unweighed = [str(one) for one in result.findings if one.kind is FindingKind.UNWEIGHED]
        reason = f"our own reading has no answer here, so {response!r} stays"
        assert unweighed == [f"demands[0].response: {reason}"] * told
        assert result.ok
        assert result.talks.demands[0].response.value == response
        alone = ground(data, text, second_reading=False)
        assert {one.kind for one in alone.findings} == {FindingKind.GROUNDED}


def test_what_somebody_refuses_before_it_is_so_is_their_own_condition() -> None:
    text = "Peru refuses to meet until the ships are freed."
    article = Article(id="a", text=text)
    peru = Party(id="peru", name="Peru")
    refused = Demand(
        id="x",
        by="peru",
        kind=DemandKind.REFUSAL,
        what=text[16:-1],
        evidence=(article.evidence(16, len(text) - 1),),
    )
    own = Talks(articles=(article,), parties=(peru,), demands=(refused,))
    support = Support(Searcher(text), Lexicon.default(), own)
    asked = Demand(id="y", by="peru", what="the ships are freed", response=Response.ACCEPTED)
    assert support.answered((27, 46), asked, peru) is None
    assert support.answered((27, 46), asked, Party(id="chile", name="Chile")) is not None


_HUMAN = ActorKind.PERSON


@pytest.mark.parametrize(
    ("read", "given", "same"),
    [
        (Other(id="x", name="Rhali"), Person(id="y", name="Moussa ag Rhali"), True),
        (Other(id="x", name="Moussa ag Rhali"), Person(id="y", name="Rhali"), True),
        (Person(id="x", name="Rhali"), Other(id="y", name="Moussa ag Rhali", kind=_HUMAN), True),
        (Person(id="x", name="Rhali"), Person(id="y", name="Moussa Alrhali"), False),
        (Person(id="x", name="Omar Rhali"), Person(id="y", name="Moussa Rhali"), False),
        (Person(id="x", name="Rhali"), Person(id="y", name="Rhali Moussa"), False),
        (Party(id="x", name="Sudan"), Party(id="y", name="South Sudan"), False),
        (Party(id="x", name="Chad"), Person(id="y", name="Martin Chad"), False),
        (Person(id="x", name="Martin Chad"), Party(id="y", name="Chad"), False),
    ],
)
def test_the_last_part_of_a_humans_name_is_no_other_name(
    read: Any,  # noqa: ANN401 - an actor of any class
    given: Any,  # noqa: ANN401
    *,
    same: bool,
) -> None:
    names = Names(Searcher("x"), Lexicon.default(), Talks())
    assert names.is_same(read, given) is same
