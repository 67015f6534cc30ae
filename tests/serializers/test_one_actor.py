"""One actor is one thing in a graph, whatever lists it stands in."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import talkmodel
from talkmodel import (
    ActorKind,
    Article,
    Mediator,
    Observer,
    PartialDate,
    Party,
    Person,
    Quote,
    Talks,
    Venue,
)
from talkmodel.model.actors import ACTOR_LISTS
from talkmodel.strategies import talks

_BUSY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_THRICE = Talks(
    parties=(
        Party(id="bo", name="Bo", aliases=("B.",), country="XKX"),
        Party(id="ost", name="Ost", kind=ActorKind.STATE),
    ),
    mediators=(Mediator(id="bo", name="Bo", country="SWE"),),
    observers=(Observer(id="ost", name="Ost", kind=ActorKind.STATE, aliases=("Osters",)),),
    people=(Person(id="bo", name="Bo", role="envoy", represents="ost"),),
    quotes=(Quote(speaker="bo", text="No."),),
)


def _ascii(identifier: str) -> str:
    return "".join(one if one.isascii() else f".{ord(one):06x}" for one in identifier)


def _entities(found: Talks) -> dict[str, dict[str, Any]]:
    return {one["id"].removeprefix("t-"): one for one in talkmodel.to_ftm(found, prefix="t")}


def test_a_person_in_three_lists_is_one_node_with_all_that_is_said_of_it() -> None:
    graph = talkmodel.to_jsonld(_THRICE)["@graph"]
    start = graph[0]["@id"].removesuffix(":talks")
    bo, ost = f"{start}:actor:bo", f"{start}:actor:ost"
    assert [one["@id"] for one in graph if "@id" in one] == [graph[0]["@id"], bo, ost]
    assert graph[1] == {
        "@type": "Person",
        "@id": bo,
        "name": "Bo",
        "alternateName": ["B."],
        "additionalType": "urn:talkmodel:kind:other",
        "nationality": [
            {"@type": "Country", "identifier": "XKX"},
            {"@type": "Country", "identifier": "SWE"},
        ],
        "jobTitle": "envoy",
        "affiliation": {"@id": ost},
    }
    assert graph[2]["@type"] == "Country"
    assert graph[2]["alternateName"] == ["Osters"]
    assert graph[3]["creator"] == graph[0]["attendee"][0] == {"@id": bo}
    assert graph[0]["contributor"][0]["contributor"] == {"@id": bo}


@_BUSY
@given(drawn=talks())
def test_every_actor_is_one_node_and_one_entity(drawn: Talks) -> None:
    ids = {one.id for name in ACTOR_LISTS for one in getattr(drawn, name)}
    graph = talkmodel.to_jsonld(drawn)["@graph"]
    nodes = [one["@id"].partition(":actor:")[2] for one in graph if ":actor:" in one.get("@id", "")]
    entities = [one["id"] for one in talkmodel.to_ftm(drawn, prefix="t")]
    assert sorted(nodes) == sorted(ids)
    assert sorted(one for one in entities if one.startswith("t-actor-")) == sorted(
        f"t-actor-{_ascii(one)}" for one in ids
    )


@_BUSY
@given(drawn=talks())
def test_whoever_is_among_the_people_is_a_person_and_nothing_is_blank(drawn: Talks) -> None:
    people = {f"t-actor-{_ascii(one.id)}" for one in drawn.people}
    for one in talkmodel.to_ftm(drawn, prefix="t"):
        if one["id"] in people:
            assert one["schema"] == "Person"
        else:
            assert "position" not in one["properties"]
        assert all(text.strip() for texts in one["properties"].values() for text in texts)


def test_a_person_in_two_lists_is_a_person_with_a_position() -> None:
    bo = _entities(_THRICE)["actor-bo"]
    assert bo["schema"] == "Person"
    assert bo["properties"]["position"] == ["envoy"]


def test_kosovo_has_a_country_and_what_has_no_code_there_has_none() -> None:
    venues = (Venue(id="a", name="A", country="XKX"), Venue(id="b", name="B", country="ZZZ"))
    found = _entities(Talks(parties=_THRICE.parties, venues=venues))
    countries = [found[name]["properties"].get("country") for name in ("actor-bo", "venue-a")]
    assert countries == [["xk"], ["xk"]]
    assert "country" not in found["venue-b"]["properties"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org", "sourceUrl"),
        ("HTTP://an-inn.example.org:8080/a b?c#d", "sourceUrl"),
        ("https://zürich.example", "sourceUrl"),
        ("0", "notes"),
        ("example.org/a", "notes"),
        ("urn:x:https://example.org", "notes"),
        ("https://", "notes"),
        ("https:///a", "notes"),
        ("https://a..b/", "notes"),
    ],
)
def test_an_address_that_is_no_url_there_is_a_note(url: str, name: str) -> None:
    found = _entities(Talks(articles=(Article(id="a", url=url),)))
    assert found["article-a"]["properties"] == {name: [url]}


def test_ids_there_are_of_ascii_letters_and_stay_apart() -> None:
    found = Talks(parties=(Party(id="øst-1", name="Øst"), Party(id="0000f8st-1", name="Ost")))
    assert {"actor-.0000f8st-1", "actor-0000f8st-1"} <= set(_entities(found))


@_BUSY
@given(drawn=talks())
def test_every_id_is_one_that_is_taken_there_and_points_to_something(drawn: Talks) -> None:
    known = [one["id"] for one in talkmodel.to_ftm(drawn)]
    assert len(set(known)) == len(known)
    assert all(re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.-]*[0-9A-Za-z]", one) for one in known)
    for one in talkmodel.to_ftm(drawn):
        for name in ("subject", "object", "agent", "client", "entity", "involved", "proof"):
            assert set(one["properties"].get(name, ())) <= set(known)


@pytest.mark.parametrize(
    ("year", "told"), [(999, False), (1000, True), (2999, True), (3000, False)]
)
def test_a_year_that_no_date_there_can_have(year: int, *, told: bool) -> None:
    date = PartialDate(year=year)
    article = Article(id="a", published=date)
    found = _entities(Talks(articles=(article,), venues=(Venue(id="b", name="B", date=date),)))
    assert ("publishedAt" in found["article-a"]["properties"]) is told
    assert ("date" in found["venue-b"]["properties"]) is told


def test_a_blank_text_is_none() -> None:
    found = _entities(Talks(articles=(Article(id="a", title="x", text=" \n"),)))
    assert found["article-a"]["properties"] == {"title": ["x"]}
