"""Whom people stand for by the team they lead, or the side they speak for."""

import pytest

from tests.parser.actor_scenes import told_of

_NAME = "Zora Bell"


@pytest.mark.parametrize(
    "text",
    [
        "Leading the Danish delegation is the veteran baker Zora Bell.",
        "Leading Denmark’s three-man team was Zora Bell, a retired judge.",
        "Representing Denmark will be Zora Bell.",
        "Zora Bell will lead the Danish team.",
        "Zora Bell heads Denmark’s delegation.",
        "Zora Bell represents Denmark.",
        "Zora Bell is negotiating for the Danish side.",
        "Denmark will be represented by a former general, Zora Bell.",
        "The Danish team is led by a retired judge, Zora Bell.",
        "They met the team from Denmark, under General Zora Bell.",
        "Denmark sent a small team under Zora Bell.",
        "Denmark sent a team to Norway under Zora Bell.",
        "The Danish delegation to the Netherlands under Zora Bell slept.",
    ],
)
def test_a_team_is_its_leaders(text: str) -> None:
    assert told_of(text, _NAME)[1] == "Denmark"


@pytest.mark.parametrize(
    "text",
    [
        "Leading Denmark is Zora Bell.",
        "Leading the parade was Zora Bell.",
        "Leading the Danish (and only) delegation is Zora Bell.",
        "Leading the Danish team is Mara Kind, who is no friend of Zora Bell.",
        "Leading the Danish delegation to the far end of the old hall was first of all Zora Bell.",
        "Leading the Danish delegation, Zora Bell slept.",
        "Zora Bell leads Denmark.",
        "Zora Bell leads Danish men and women of all trades and ages.",
        "Zora Bell leads",
        "Zora Bell represented Denmark in 2020.",
        "Zora Bell represents Mara Kind. “No,” said Mara Kind. “No,” said Kind.",
        "Zora Bell represents bakers.",
        "Zora Bell speaks of Denmark.",
        "Zora Bell spoke for an hour with Denmark.",
        "Zora Bell spoke for hours, Denmark said.",
        "Zora Bell was represented by Denmark.",
        "Zora Bell is led by the Danish side.",
        "The raid on Denmark was carried out by a party under Zora Bell.",
        "A team to Denmark, under Zora Bell, slept.",
        "They slept, Zora Bell said.",
        "It was led by a retired judge, Zora Bell.",
        "It was bought by a retired judge, Zora Bell.",
        "Represented by a judge, Zora Bell slept.",
        "Denmark was led by Norway and a retired judge, Zora Bell.",
        "They met the team under Zora Bell.",
        "They slept in Denmark under Zora Bell.",
        "Under Zora Bell it slept.",
    ],
)
def test_who_leads_no_team_stands_for_nobody_by_it(text: str) -> None:
    assert told_of(text, _NAME)[1] is None


def test_an_office_tells_more_than_a_team() -> None:
    text = "Zora Bell, the president of Denmark, slept. Zora Bell spoke for Norway."
    assert told_of(text, _NAME)[1] == "Denmark"
