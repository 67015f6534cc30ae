"""Each format is what its own field takes it for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from pyld import jsonld

import talkmodel
from talkmodel import (
    ActorKind,
    Article,
    Demand,
    FieldError,
    Mediator,
    Party,
    Person,
    Quote,
    Response,
    Section,
    Talks,
    to_annotations,
    to_brief,
    to_citron,
    to_ftm,
    to_jsonld,
    to_markdown,
    to_plover,
)
from talkmodel.serializers.iso_codes import TWO_LETTERS
from talkmodel.serializers.losses import Loss
from talkmodel.strategies import talks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel import Evidence

_ROOT = Path(__file__).parents[2]
_TALKS = [
    talkmodel.parse(path.read_text(encoding="utf-8"))
    for path in sorted((_ROOT / "examples/articles").glob("*.txt"))
]
_EACH = pytest.mark.parametrize("found", _TALKS)
_BUSY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_ANNO = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    "oa": "http://www.w3.org/ns/oa#",
    "as": "https://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "items": {"@id": "as:items", "@container": "@list"},
    "startIndex": "as:startIndex",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "scope": {"@id": "oa:hasScope", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "describing": "oa:describing",
    "identifying": "oa:identifying",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Dataset": "http://purl.org/dc/dcmitype/Dataset",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": "oa:start",
    "end": "oa:end",
}


def _loader(url: str, _: object) -> dict[str, Any]:
    """The terms of the annotation vocabulary that we use; nothing is fetched."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": _ANNO}}


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value:
        if isinstance(child, dict | list):
            yield from _nodes(child)


@_EACH
def test_every_word_of_the_json_ld_is_one_of_schema_org(found: Talks) -> None:
    (graph,) = [jsonld.expand(to_jsonld(found))]
    kinds = {kind for node in _nodes(graph) for kind in node.get("@type", ())}
    assert kinds >= {"https://schema.org/Event", "https://schema.org/NewsArticle"}
    assert all(kind.startswith("https://schema.org/") for kind in kinds)
    named = {node["@id"] for node in _nodes(graph) if len(node) > 1 and "@id" in node}
    for node in _nodes(graph):
        for value in node.values():
            for one in value if isinstance(value, list) else ():
                if isinstance(one, dict) and list(one) == ["@id"]:
                    assert one["@id"] in named, one


def test_the_json_ld_has_the_questions_and_the_roles() -> None:
    (found,) = [one for one in _TALKS if "sandbank" in str(one.article.title) or one.faq[1:]][:1]
    graph = to_jsonld(found)["@graph"]
    (page,) = [node for node in graph if node["@type"] == "FAQPage"]
    assert [one["name"] for one in page["mainEntity"]] == [one.question for one in found.faq]
    answers = [one["acceptedAnswer"]["text"] for one in page["mainEntity"]]
    assert answers == [one.answer for one in found.faq]


def test_hosts_organise_and_mediators_contribute() -> None:
    host = Mediator(id="oman", name="Oman", role=talkmodel.MediatorRole.HOST)
    other = Mediator(id="mali", name="Mali")
    event = to_jsonld(Talks(mediators=(host, other)))["@graph"][0]
    assert [one["roleName"] for one in event["organizer"]] == ["host"]
    assert [one["roleName"] for one in event["contributor"]] == ["mediator"]


@_EACH
def test_annotations_say_what_stands_at_their_place(found: Talks) -> None:
    page = to_annotations(found)
    text = found.article.text or ""
    for item in page["items"]:
        if "selector" in item["target"]:
            quote, position = item["target"]["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
    expanded = jsonld.expand(page, {"documentLoader": _loader})
    oa = "http://www.w3.org/ns/oa#"
    annotations = [node for node in _nodes(expanded) if f"{oa}Annotation" in node.get("@type", ())]
    assert len(annotations) == len(page["items"])
    for node in annotations:
        assert node[f"{oa}hasTarget"]
        (body,) = node[f"{oa}hasBody"]
        (fact,) = body["urn:talkmodel:fact"]
        assert fact["@type"] == "@json"


@_EACH
def test_spans_of_citron_are_slices(found: Talks) -> None:
    (document,) = to_citron(found).values()
    assert len(document["quotes"]) == len(found.quotes)
    for quote in document["quotes"]:
        assert set(quote) == {"id", "cue", "sources", "contents", "coreferences", "confidence"}
        for span in [*quote["sources"], *quote["contents"], *filter(None, [quote["cue"]])]:
            if span["start"] is not None:
                assert document["text"][span["start"] : span["end"]] == span["text"]


def test_a_cue_is_looked_for_on_both_sides_and_else_has_no_place() -> None:
    article = Article(id="a", text="Bo said: “No.”")
    bo = Person(id="bo", name="Bo", evidence=(article.evidence(0, 2),))
    for cue, start in (("said", 3), ("told", None)):
        quote = Quote(speaker="bo", text="No.", cue=cue, evidence=(article.evidence(10, 13),))
        found = Talks(articles=(article,), people=(bo,), quotes=(quote,))
        (one,) = to_citron(found)["a"]["quotes"]
        assert one["cue"] == {"start": start, "end": start and 7, "text": cue}
        assert one["sources"] == [{"start": 0, "end": 2, "text": "Bo"}]


def test_quotes_of_no_article_are_kept() -> None:
    found = Talks(parties=(Party(id="bo", name="Bo"),), quotes=(Quote(speaker="bo", text="No."),))
    assert list(to_citron(found)) == [""]


@pytest.mark.parametrize(
    ("kinds", "context"),
    [
        (["state", "government", "igo"], ["diplomatic"]),
        (["state"], ["diplomatic"]),
        (["union", "company"], []),
        (["state", "union"], []),
        (["state", "armed_group"], []),
        (["state", "other"], []),
        ([], []),
    ],
)
def test_only_talks_between_states_are_diplomatic(kinds: list[str], context: list[str]) -> None:
    parties = tuple(
        Party(id=f"p{at}", name="P", kind=ActorKind(kind)) for at, kind in enumerate(kinds)
    )
    helper = Mediator(id="m", name="M", kind=ActorKind.STATE)
    asked = Demand(id="d", by="m", what="x", response=Response.REJECTED)
    records = to_plover(Talks(parties=parties, mediators=(helper,), demands=(asked,)))
    assert [one["event"] for one in records] == [["CONSULT"], ["REQUEST"], ["REJECT"]]
    assert [one["context"] for one in records] == [context] * 3


@_EACH
def test_both_styles_of_plover_say_the_same(found: Talks) -> None:
    manual, gold = to_plover(found), to_plover(found, style="gsr-0.5b1")
    needed = {"id", "date", "actor", "event"}
    for one, other in zip(manual, gold, strict=True):
        assert needed <= set(one)
        assert one["actor"] == [
            {"entity_text" if key == "actorText" else key: value for key, value in entity.items()}
            for entity in other["source"]
        ]
        assert one["event_text"] == other["eventText"]
        assert one.get("text_info") == other.get("textInfo")
    assert len({one["id"] for one in manual}) == len(manual)


def test_the_styles_are_two() -> None:
    with pytest.raises(FieldError) as caught:
        to_plover(Talks(), style="x")
    expected = "to_plover.style: must be 'manual-2.0' or 'gsr-0.5b1', not the str 'x'"
    assert str(caught.value) == expected


def test_answers_are_events_tied_to_their_demand() -> None:
    parties = (Party(id="a", name="A"), Party(id="b", name="B"))
    demands = tuple(
        Demand(id=one.value, by="a", to="b", what="x", response=one) for one in Response
    )
    records = to_plover(Talks(parties=parties, demands=demands))
    answers = {one["link"].split("-")[-1]: one["event"] for one in records if one["link"]}
    assert answers == {"accepted": ["CONCEDE"], "rejected": ["REJECT"]}


def test_an_answer_has_its_own_words_and_its_demand_those_of_the_demand() -> None:
    text = "Peru asks for a share. Norway said no. Oslo rejected it."
    first, second = Article(id="a", text=text, title="A"), Article(id="b", text=text, title="B")
    asked = first.evidence(14, 21, rule="demand.ask")
    no, again = (second.evidence(*at, rule="response.verb") for at in ((30, 37), (44, 52)))
    parties = (Party(id="peru", name="Peru"), Party(id="norway", name="Norway"))

    def records(*evidence: Evidence) -> list[dict[str, Any]]:
        demand = Demand(
            id="x",
            by="peru",
            to="norway",
            what="a share",
            response=Response.REJECTED,
            evidence=evidence,
        )
        return to_plover(Talks(articles=(first, second), parties=parties, demands=(demand,)))[1:]

    for request, answer in (records(asked, no, again), records(no, asked)):
        assert request["cite_info"]["title"] == (
            "A" if request["text_info"]["start"] == 14 else "B"
        )
        assert answer["text_info"] == {"start": 30, "end": 37, "text_story": text[30:37]}
        assert answer["cite_info"]["title"] == "B"
    request, answer = records(asked, attrs.evolve(no, rule=None))
    assert request["text_info"]["text_story"] == "a share"
    assert "text_info" not in answer
    assert answer["cite_info"] == request["cite_info"]


@given(drawn=talks())
@_BUSY
def test_no_answer_has_words_that_no_rule_of_answers_found(drawn: Talks) -> None:
    records = {one["id"].partition("-")[2]: one for one in to_plover(drawn)}
    for demand in drawn.demands:
        record = records.get(f"answer-{demand.id}", {})
        said = [one for one in demand.evidence if (one.rule or "").startswith("response.")]
        if record and said:
            assert record["text_info"]["text_story"] == said[0].text
        assert "text_info" not in record or said


def test_organisations_of_states_have_a_code_of_their_own() -> None:
    igo = Party(id="un", name="United Nations", kind=talkmodel.ActorKind.IGO)
    (record,) = to_plover(Talks(parties=(igo,)))
    assert record["actor"] == [{"code": "IGO", "sector": "", "entity_text": "United Nations"}]
    assert to_plover(Talks()) == []


def test_humans_may_ask() -> None:
    bo = Person(id="bo", name="Bo")
    found = Talks(people=(bo,), demands=(Demand(id="x", by="bo", what="x"),))
    assert to_plover(found)[-1]["actor"] == [{"code": "", "sector": "", "entity_text": "Bo"}]


@given(drawn=talks())
@_BUSY
def test_entities_point_to_entities(drawn: Talks) -> None:
    entities = {one["id"]: one for one in to_ftm(drawn)}
    for entity in entities.values():
        for name in ("subject", "object", "agent", "client", "entity", "involved", "proof"):
            assert set(entity["properties"].get(name, ())) <= set(entities)
        assert all(
            isinstance(text, str) for texts in entity["properties"].values() for text in texts
        )


def test_ids_can_be_told_apart_by_a_prefix() -> None:
    found = Talks(people=(Person(id="bo", name="Bo"),))
    assert [one["id"] for one in to_ftm(found, prefix="n")] == ["n-event", "n-actor-bo"]


def test_two_letters_are_those_of_iso() -> None:
    import pycountry

    expected = {one.alpha_3: one.alpha_2.lower() for one in pycountry.countries}
    assert expected == TWO_LETTERS


def test_markdown_of_an_article_is_no_markup() -> None:
    name = "# <b>*x*</b> [a](b) `c` | 1. _d_ \\ ![e] ~f~"
    text = to_markdown(Talks(parties=(Party(id="x", name=name),)))
    line = text.splitlines()[4]
    for mark in "#<>*[]`|_~\\":
        for at, character in enumerate(line[4:-10]):
            if character == mark and mark != "\\" and at > 0:
                assert line[4:][at - 1] == "\\" or line[4:][at - 1] == "*", (mark, line)


def test_a_list_is_covered_by_its_own_loss() -> None:
    assert Loss("faq", "why").covers("faq.question")
    assert not Loss("faq.question", "why").covers("faq")
    assert str(Loss("faq", "why")) == "faq: why"


def test_the_schema_is_the_open_one_unless_asked() -> None:
    assert "$id" in talkmodel.json_schema()


def test_a_cue_is_the_nearest_one() -> None:
    article = Article(id="a", text="said said “No.” said said")
    bo = Person(id="bo", name="Bo")
    quote = Quote(speaker="bo", text="No.", cue="said", evidence=(article.evidence(11, 14),))
    (one,) = to_citron(Talks(articles=(article,), people=(bo,), quotes=(quote,)))["a"]["quotes"]
    assert one["cue"] == {"start": 16, "end": 20, "text": "said"}
    assert one["sources"] == [{"start": None, "end": None, "text": "Bo"}]
    before = Article(id="a", text="said said “No.”" + " x" * 200 + " said")
    found = Talks(articles=(before,), people=(bo,), quotes=(quote,))
    (one,) = to_citron(found)["a"]["quotes"]
    assert one["cue"] == {"start": 5, "end": 9, "text": "said"}
    first = Article(id="a", text="said “No.”")
    quote = Quote(speaker="bo", text="No.", cue="said", evidence=(first.evidence(6, 9),))
    (one,) = to_citron(Talks(articles=(first,), people=(bo,), quotes=(quote,)))["a"]["quotes"]
    assert one["cue"]["start"] == 0


def test_what_stands_before_a_place_near_the_beginning_is_kept_whole() -> None:
    article = Article(id="a", text="Norway said no.")
    talks = Talks(
        articles=(article,),
        parties=(Party(id="x", name="said", evidence=(article.evidence(7, 11),)),),
    )
    item = to_annotations(talks)["items"][-1]
    assert item["target"]["selector"][0]["prefix"] == "Norway "


@pytest.mark.parametrize(
    ("article", "line"),
    [
        (Article(id="a", title="Talks resume"), "Talks resume\n"),
        (Article(id="a", byline="Ann Lee"), "An article (Ann Lee)\n"),
        (Article(id="a", title="Talks", byline="Ann Lee", url="https://example.org"), None),
        (Article(id="a"), ""),
    ],
)
def test_a_brief_says_of_an_article_what_is_known(article: Article, line: str | None) -> None:
    expected = "Talks (Ann Lee, https://example.org)\n" if line is None else line
    assert to_brief(Talks(articles=(article,))) == expected


def test_a_brief_names_all_of_three() -> None:
    three = tuple(Party(id=name.lower(), name=name) for name in ("Ay", "Bee", "Cee"))
    assert to_brief(Talks(parties=three)) == "Ay, Bee and Cee are in talks.\n"


def test_markdown_shows_an_entity_as_it_was_written() -> None:
    assert "A \\&lt; B" in to_markdown(Talks(parties=(Party(id="a", name="A &lt; B"),)))


def test_of_two_articles_a_record_without_evidence_cites_the_first() -> None:
    articles = (Article(id="b", title="One"), Article(id="a", title="Two"))
    parties = (Party(id="x", name="X"), Party(id="y", name="Y"))
    demand = Demand(id="d", by="x", to="y", what="z")
    found = to_plover(Talks(articles=articles[::-1], parties=parties, demands=(demand,)))
    assert [one["cite_info"]["title"] for one in found] == ["Two"] * len(found)


def test_a_section_without_a_title_has_no_name_in_the_json_ld() -> None:
    sections = (Section(start=0, end=1), Section(title="Next", start=1, end=2))
    (node, _) = to_jsonld(Talks(articles=(Article(id="a", text="xy", sections=sections),)))[
        "@graph"
    ]
    assert node["articleSection"] == ["Next"]
    bare = Talks(articles=(Article(id="a", text="xy", sections=sections[:1]),))
    assert "articleSection" not in to_jsonld(bare)["@graph"][0]
