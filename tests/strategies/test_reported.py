"""Articles whose talks are known: true to the letter, small when shrunk, and read by the parser."""

import pytest
from hypothesis import find, given, settings
from hypothesis.errors import InvalidArgument

import talkmodel
from talkmodel.model import problems
from talkmodel.strategies import Reported, reported_talks
from talkmodel.strategies.reported import LAYOUTS
from talkmodel.strategies.reported.writing import Page, fill
from talkmodel.testing import assert_evidence_exact
from tools import oracle


@given(reported_talks())
def test_what_is_reported_stands_in_the_text(reported: Reported) -> None:
    talks = reported.talks
    assert problems(talks) == ()
    assert talks.article.text == reported.text
    assert_evidence_exact(talks)
    facts = (*talks.parties, *talks.mediators, *talks.observers, *talks.people, *talks.venues)
    for fact in facts:
        assert any(fact.name in one.text for one in fact.evidence), fact
    for demand in talks.demands:
        assert [one.text for one in demand.evidence] == [demand.what]
    for quote in talks.quotes:
        assert quote.text in {one.text for one in quote.evidence}
    for item in talks.faq:
        assert [one.text for one in item.evidence] == [item.question, item.answer]


def test_it_shrinks_to_two_sides_that_talk() -> None:
    smallest = find(reported_talks(), lambda _: True)
    assert smallest.text == (
        "Talks between Kenya and Uganda over the disputed valley resumed on Monday.\n"
    )
    assert [party.name for party in smallest.talks.parties] == ["Kenya", "Uganda"]
    assert smallest.talks.article.title is None


def test_it_shrinks_to_the_one_demand_that_matters() -> None:
    refused = find(
        reported_talks(),
        lambda reported: any(d.response.value == "rejected" for d in reported.talks.demands),
    )
    assert len(refused.talks.demands) == 1
    assert refused.text.count("\n\n") == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_can_be_asked_for(layout: str) -> None:
    found = find(reported_talks(layouts=[layout]), lambda reported: bool(reported.talks.faq))
    assert found.layout == layout
    assert (found.talks.article.byline is not None) == (layout == "web")


def test_no_demands_can_be_asked_for() -> None:
    @settings(max_examples=20)
    @given(reported_talks(max_demands=0))
    def none(reported: Reported) -> None:
        assert reported.talks.demands == ()

    none()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"layouts": ()}, "must be some of plain, agency, web, markdown"),
        ({"layouts": ("pdf",)}, "must be some of plain, agency, web, markdown"),
        ({"max_demands": -1}, "must be from 0 to 8"),
        ({"max_demands": 9}, "must be from 0 to 8"),
    ],
)
def test_wrong_options_are_refused_on_drawing(options: dict[str, object], says: str) -> None:
    with pytest.raises(InvalidArgument, match=says):
        find(reported_talks(**options), lambda _: True)  # type: ignore[arg-type] # wrong on purpose


def test_a_page_knows_where_it_says_what() -> None:
    page = Page()
    page.write("Here ")
    page.write_all(fill("{who} met {who}.", who=("the crew", "crew")))
    assert page.text == "Here The crew met the crew."
    assert page.spans("crew") == [(5, 13), (18, 26)]
    assert page.spans("nobody") == []


def test_the_parser_finds_what_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    tally = oracle.draw(150, 1, keep=1)
    assert tally.cases == 150
    assert tally.rows()["all"].f1 >= 0.97
    oracle.print_mistakes(tally, 1)
    assert capsys.readouterr().out.count("\n") <= 2 * 2 * len(tally.rows())


def test_what_is_missed_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        talkmodel,
        "parse",
        lambda text: talkmodel.Talks(articles=(talkmodel.Article(id="article", text=text),)),
    )
    assert oracle.main(["-n", "20", "--misses", "1"]) == 1
    out = capsys.readouterr().out
    assert "parties    missed" in out
    assert (
        "20 articles; micro-F1 of parties, mediators, venues, demands, quotes, faq: 0.0000" in out
    )
