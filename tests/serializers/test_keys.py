"""Ids of two articles never meet, those of one are the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings

import talkmodel
from talkmodel import Article, Demand, Party, Response, Talks, Venue
from talkmodel.serializers.keys import Keys
from talkmodel.strategies import talks

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUSY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_WORDS = "urn:talkmodel:kind:"


def _values(value: object, *keys: str) -> Iterator[str]:
    """All values of these keys, at whatever depth."""
    if isinstance(value, dict):
        yield from (value[key] for key in keys if isinstance(value.get(key), str))
    if isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _values(child, *keys)


def _ids(found: Talks) -> dict[str, set[str]]:
    """What each format calls things, without the words that all documents share."""
    page = talkmodel.to_annotations(found)
    addresses = {one.url for one in found.articles}
    named = {
        "jsonld": _values(talkmodel.to_jsonld(found), "@id"),
        "annotations": (
            one
            for item in page["items"]
            for one in (item["id"], *_values(item["target"], "source", "scope"))
            if one not in addresses
        ),
        "plover": (one["id"] for one in talkmodel.to_plover(found)),
        "ftm": (one["id"] for one in talkmodel.to_ftm(found)),
    }
    return {name: {one for one in ids if _WORDS not in one} for name, ids in named.items()}


def _sources(found: Talks) -> list[tuple[str, str | None, str | None]]:
    return [(one.id, one.url, one.sha256) for one in found.articles]


def _apart(one: Talks, two: Talks) -> None:
    """Hold that nothing has one id in both, but for an article that is in both."""
    shared = [key for key in _sources(one) if key in _sources(two) and key[1:] != (None, None)]
    names = [f":article:{identifier}" for identifier, *_ in shared]
    for name, ids in _ids(one).items():
        both = ids & _ids(two)[name]
        assert [each for each in both if not each.endswith(tuple(names))] == [], name


@given(one=talks(), two=talks())
@_BUSY
def test_nothing_has_one_id_in_two_talks(one: Talks, two: Talks) -> None:
    known = all(key[1:] != (None, None) for key in _sources(one))
    assume(one != two and not (one.articles and known and _sources(one) == _sources(two)))
    _apart(one, two)


@given(drawn=talks())
@_BUSY
def test_the_same_facts_of_another_article_have_other_ids(drawn: Talks) -> None:
    assume(drawn.articles)
    moved = tuple(attrs.evolve(one, url=f"{one.url}/2") for one in drawn.articles)
    _apart(drawn, attrs.evolve(drawn, articles=moved))


@given(drawn=talks())
@_BUSY
def test_ids_are_the_same_every_time_and_of_one_thing_each(drawn: Talks) -> None:
    assert _ids(talkmodel.loads(talkmodel.dumps(drawn))) == _ids(drawn)
    for made in (
        [one["id"] for one in talkmodel.to_plover(drawn)],
        [one["id"] for one in talkmodel.to_ftm(drawn)],
        [one["id"] for one in talkmodel.to_annotations(drawn)["items"]],
        [one["@id"] for one in talkmodel.to_jsonld(drawn)["@graph"] if "@id" in one],
    ):
        assert len(set(made)) == len(made)


@given(drawn=talks())
@_BUSY
def test_what_is_pointed_to_is_there(drawn: Talks) -> None:
    nodes: list[Any] = [talkmodel.to_jsonld(drawn)["@graph"]]
    defined, pointed = set(), set()
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict) and "@id" in node:
            (pointed if list(node) == ["@id"] else defined).add(node["@id"])
        if isinstance(node, dict | list):
            nodes += node.values() if isinstance(node, dict) else node
    assert pointed <= defined
    records = talkmodel.to_plover(drawn)
    assert {one["link"] for one in records} - {""} <= {one["id"] for one in records}


def test_the_reading_does_not_matter_where_the_article_is_known() -> None:
    article = Article(id="a", text="Norland wants a bridge.")
    read = Talks(articles=(article,), parties=(Party(id="norland", name="Norland"),))
    withheld = Talks(articles=(article.withheld(),))
    assert Keys(read).talks == Keys(withheld).talks == Keys(read).article("a")
    assert Keys(read).talks != Keys(Talks(articles=(Article(id="b", text=article.text),))).talks


@given(drawn=talks())
@_BUSY
def test_ids_do_not_depend_on_whether_a_text_is_withheld(drawn: Talks) -> None:
    bare = Article(id="of-which-nothing-is-known")
    for articles in (drawn.articles, (bare, *drawn.articles)):
        known = attrs.evolve(drawn, articles=articles)
        withheld = tuple(one.withheld() for one in articles)
        assert Keys(known).talks == Keys(attrs.evolve(known, articles=withheld)).talks


def test_the_order_of_articles_is_one_of_the_things_that_tell_talks_apart() -> None:
    one, two = Article(id="a", text="x"), Article(id="b", url="https://example.org")
    both = Keys(Talks(articles=(one, two)))
    assert both.talks != Keys(Talks(articles=(two, one))).talks
    assert len({both.talks, both.article("a"), both.article("b")}) == 3


@pytest.mark.parametrize("articles", [(), (Article(id="talks-resume", title="Talks resume"),)])
def test_what_could_be_any_article_is_told_apart_by_what_is_said(
    articles: tuple[Article, ...],
) -> None:
    one = Talks(articles=articles, parties=(Party(id="norland", name="Norland"),))
    two = Talks(articles=articles, parties=(Party(id="sudland", name="Sudland"),))
    assert Keys(one).talks == Keys(one).talks != Keys(two).talks
    for article in articles:
        assert Keys(one).article(article.id) == Keys(one).talks


def test_no_id_of_a_demand_is_that_of_something_else() -> None:
    parties = (Party(id="a", name="A"), Party(id="b", name="B"))
    demands = tuple(
        Demand(id=one, by="a", to="b", what="x", response=Response.ACCEPTED)
        for one in ("talks-1", "x", "x-answer", "answer-x")
    )
    venues = (Venue(id="c", name="C"),)
    records = talkmodel.to_plover(Talks(parties=parties, venues=venues, demands=demands))
    assert len({one["id"] for one in records}) == len(records) == 9
