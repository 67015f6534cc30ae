"""What the public strategies draw: valid by construction, wide, and small when shrunk."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import talkmodel
from talkmodel import strategies
from talkmodel._hypothesis import register
from talkmodel.model import is_blank, problems
from talkmodel.strategies.texts import LINES

CLASSES = (
    talkmodel.Article,
    talkmodel.Demand,
    talkmodel.Evidence,
    talkmodel.FAQItem,
    talkmodel.Mediator,
    talkmodel.Observer,
    talkmodel.Other,
    talkmodel.PartialDate,
    talkmodel.Party,
    talkmodel.Person,
    talkmodel.Quote,
    talkmodel.Section,
    talkmodel.Talks,
    talkmodel.Venue,
)
PUBLIC = [getattr(strategies, name) for name in strategies.__all__]


@given(strategies.talks())
def test_talks_keep_every_rule(drawn: talkmodel.Talks) -> None:
    assert problems(drawn) == ()


@pytest.mark.parametrize(
    "holds",
    [
        pytest.param(lambda t: len(t.parties) > 15, id="a crowd"),
        pytest.param(lambda t: len(t.articles) > 1, id="several articles"),
        pytest.param(lambda t: any(a.text is None for a in t.articles), id="withheld"),
        pytest.param(
            lambda t: {p.id for p in t.parties} & {m.id for m in t.mediators}, id="two roles"
        ),
        pytest.param(
            lambda t: {p.id for p in t.parties} & {v.id for v in t.venues}, id="a party as venue"
        ),
        pytest.param(lambda t: any(len(d.evidence) > 1 for d in t.demands), id="spans"),
        pytest.param(lambda t: any(p.represents for p in t.people), id="represented"),
        pytest.param(
            lambda t: any(not p.name.isascii() for p in t.parties), id="a name beyond ASCII"
        ),
    ],
)
def test_talks_reach(holds: Callable[[talkmodel.Talks], object]) -> None:
    # Only whether there is one counts here, not how small it gets.
    search = settings(phases=[Phase.generate], max_examples=10_000)
    assert holds(find(strategies.talks(), lambda drawn: bool(holds(drawn)), settings=search))


def test_smallest_values() -> None:
    assert find(strategies.talks(), lambda _: True) == talkmodel.Talks()
    party = find(strategies.parties(), lambda _: True)
    assert party == talkmodel.Party(id="0", name="0", kind=talkmodel.ActorKind.STATE)
    assert str(find(strategies.partial_dates(), lambda _: True)) == "2000"


@given(LINES)
def test_lines_can_be_seen(line: str) -> None:
    assert not is_blank(line)


def test_lone_surrogates_are_drawn() -> None:
    text = find(
        strategies.articles(withheld=False),
        lambda a: any("\ud800" <= char <= "\udfff" for char in a.text or ""),
    ).text
    assert text is not None
    assert len(text) == 1


def test_blank_text_is_made_visible() -> None:
    assert find(LINES, lambda line: line[0].isspace())[1:] == "0"


@given(st.data())
def test_evidence_of_an_article_is_exact(data: st.DataObject) -> None:
    article = talkmodel.Article(id="harbour", text="Talks resumed in Bern.")
    cited = data.draw(strategies.evidence(articles=st.just(article)))
    assert article.text is not None
    assert article.text[cited.start : cited.end] == cited.text
    held = data.draw(strategies.evidence(articles=st.just(article.withheld())))
    assert held.end <= len(article.text)


@given(strategies.articles(withheld=True))
def test_withheld_articles_have_no_text(article: talkmodel.Article) -> None:
    assert article.text is None


@given(strategies.talks(min_parties=2, max_actors=3))
def test_talks_keep_to_their_bounds(drawn: talkmodel.Talks) -> None:
    lists = (drawn.parties, drawn.mediators, drawn.observers, drawn.people, drawn.others)
    assert len(drawn.parties) >= 2
    assert len({actor.id for actors in lists for actor in actors}) <= 3


@given(strategies.demands(by=st.just("bo"), to=st.just("bo")), strategies.people(ids=st.just("bo")))
def test_nobody_points_to_themself(demand: talkmodel.Demand, person: talkmodel.Person) -> None:
    assert demand.to is None
    assert person.represents != "bo"


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda: strategies.parties(names="Norland"), "expected a strategy, but got names="),
        (lambda: strategies.partial_dates(min_year=0), "min_year=0 must be from 1 to 9999"),
        (lambda: strategies.partial_dates(min_year=9, max_year=8), "must not be greater than"),
        (lambda: strategies.talks(max_actors=True), "expected an int, but got max_actors=True"),
        (lambda: strategies.articles(withheld="no"), "expected True, False or None"),
        (
            lambda: strategies.evidence(articles=st.just(talkmodel.Article(id="a", text=""))),
            "nothing there can be cited",
        ),
    ],
)
def test_wrong_options_are_refused_on_draw(
    made: Callable[[], st.SearchStrategy[object]], message: str
) -> None:
    strategy = made()
    with pytest.raises(InvalidArgument, match=message):
        find(strategy, lambda _: True)


@pytest.mark.parametrize("cls", CLASSES)
def test_from_type_knows_every_class(cls: type) -> None:
    register()
    assert type(find(st.from_type(cls), lambda _: True)) is cls


def test_public_names_are_sorted() -> None:
    assert strategies.__all__ == sorted(strategies.__all__)
    assert all(callable(one) for one in PUBLIC)


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "talkmodel.strategies")
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r"talkmodel\[hypothesis\]"):
        __import__("talkmodel.strategies")
