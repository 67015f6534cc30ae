"""What the text bears out gets in, exact; everything else is left out and told."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from enum import Enum
from typing import TYPE_CHECKING, Any

import pytest

import talkmodel
from talkmodel import (
    Article,
    ArticleCountError,
    FieldError,
    FieldTypeError,
    FindingKind,
    GroundingError,
    PartialDate,
    Talks,
    ground,
    to_quotes,
)
from tools.corrupt import SORTS, Case, articles, run

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = """Kenya and Peru resume talks

Kenya and Peru resumed talks in Oslo on 9 March 2026 over the fishing grounds.

Kenya demands a share of 40 ships. “We will not yield,” said Ana Ruiz, the envoy of Peru.

Ana Ruiz left for Lima. “Nothing is settled yet, and nobody should say so,” she added.
"""
GOOD: dict[str, Any] = {
    "parties": [
        {"id": "kenya", "name": "Kenya", "kind": "state", "evidence": ["Kenya demands"]},
        {"id": "peru", "name": "Peru", "evidence": ["the envoy of Peru"]},
    ],
    "people": [
        {
            "id": "ana-ruiz",
            "name": "Ana Ruiz",
            "role": "envoy",
            "represents": "peru",
            "evidence": ["Ana Ruiz, the envoy"],
        }
    ],
    "venues": [{"id": "oslo", "name": "Oslo", "date": "2026-03-09", "evidence": ["in Oslo"]}],
    "demands": [
        {
            "id": "ships",
            "by": "kenya",
            "to": "peru",
            "what": "a share of 40 ships",
            "evidence": ["a share of 40 ships"],
        }
    ],
    "quotes": [
        {"speaker": "ana-ruiz", "text": "We will not yield,", "cue": "said", "evidence": []},
    ],
}
GOOD["quotes"][0]["evidence"] = ['"We will not yield"', "We will not yield,"]


def _with(name: str, index: int = 0, /, **changes: object) -> dict[str, Any]:
    data = copy.deepcopy(GOOD)
    data[name][index] |= changes
    return data


def _problems(data: object) -> list[str]:
    return [f"{one.kind}: {one}" for one in ground(data, TEXT).problems]


def test_what_the_text_says_gets_in_with_exact_evidence() -> None:
    result = ground(GOOD, TEXT)
    assert result.ok, result.problems
    assert result.talks.quotes[0].evidence[0].text == "“We will not yield,”"[1:-2]
    assert result.talks.venues[0].date == PartialDate.parse("2026-03-09")
    assert [party.name for party in result.talks.parties] == ["Kenya", "Peru"]
    assert {one.kind for one in result.findings} == {FindingKind.GROUNDED}
    assert result.talks.article.title == "Kenya and Peru resume talks"


@pytest.mark.parametrize("form", [json.dumps, lambda data: json.dumps(data).encode(), copy.copy])
def test_the_forms_data_comes_in(form: Callable[[object], object]) -> None:
    assert ground(form(GOOD), TEXT).talks == ground(GOOD, TEXT).talks


def test_the_python_dump_of_a_pydantic_model_fits() -> None:
    class Kind(Enum):
        STATE = "state"

    data = _with("venues", date=dt.datetime(2026, 3, 9, 12, 30, tzinfo=dt.UTC), country=None)
    data["parties"][0]["kind"] = Kind.STATE
    data["parties"] = tuple(data["parties"])
    data["observers"] = None
    assert ground(data, TEXT).talks == ground(GOOD, TEXT).talks


def test_words_are_taken_as_they_stand_in_the_text() -> None:
    data = _with("demands", what="A SHARE of 40 ships", evidence=["kenya demands"])
    result = ground(data, TEXT)
    assert result.ok
    assert result.talks.demands[0].what == "a share of 40 ships"
    assert [one.path for one in result.findings if one.kind is FindingKind.ADJUSTED] == [
        "demands[0].what"
    ]
    other = ground(_with("demands", evidence=["Kenya demands"]), TEXT)
    assert other.talks.demands[0].what == "a share of 40 ships"
    assert {one.kind for one in other.findings} == {FindingKind.GROUNDED}
    data = _with("demands", what="A share  of 40 ships")
    assert ground(data, TEXT).talks.demands[0].what == "a share of 40 ships"


def test_of_several_places_the_one_nearest_to_the_rest_is_taken() -> None:
    data = _with("people", evidence=["Ana Ruiz", "left for Lima"], aliases=["Ruiz"])
    result = ground(data, TEXT)
    (found,) = [one for one in result.findings if one.kind is FindingKind.AMBIGUOUS]
    assert found.path == "people[0].evidence[0]"
    assert [TEXT[slice(*place)] for place in found.places] == ["Ana Ruiz", "Ana Ruiz"]
    assert result.talks.people[0].evidence[0].start == TEXT.index("Ana Ruiz left")
    first = ground(_with("people", evidence=["Ana Ruiz"]), TEXT)
    assert first.talks.people[0].evidence[0].start == TEXT.index("Ana Ruiz")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ([], "refused: data: must be an object (dict), not a list"),
        ("{", "refused: data: is no JSON: Expecting"),
        ({"partys": []}, "refused: partys: unknown key (did you mean 'parties'?)"),
        ({"articles": []}, "refused: articles: unknown key"),
        ({"faq": {}}, "refused: faq: must be a list, not a dict"),
        ({"faq": ["x"]}, "refused: faq[0]: must be an object (dict), not the str 'x'"),
        (_with("venues", nmae=1), "refused: venues[0].nmae: unknown key (did you mean 'name'?)"),
        (_with("venues", zz=1), "refused: venues[0].zz: unknown key; known are id"),
        (_with("venues", evidence=[]), "refused: venues[0]: 'Oslo' has no quotation"),
        (_with("venues", evidence=None), "refused: venues[0]: 'Oslo' has no quotation"),
        (_with("venues", evidence="in Oslo"), "refused: venues[0].evidence: must be a lis"),
        (_with("venues", evidence=[7]), "refused: venues[0].evidence[0]: must be a quotation"),
        (_with("venues", evidence=[{"exact": 7}]), "refused: venues[0].evidence[0]: must be a quo"),
        (_with("venues", evidence=[{"at": "x"}]), "refused: venues[0].evidence[0]: must have exac"),
        (
            _with("venues", evidence=[{"exact": "Oslo", "rule": " "}]),
            "refused: venues[0].evidence[0]: must have exact",
        ),
        (
            _with("venues", evidence=["talks in Bergen on"]),
            "not_found: venues[0].evidence[0]: 'talks in Bergen on' does not stand in the text",
        ),
        (_with("venues", evidence=["zzz"]), "not_found: venues[0].evidence[0]: 'zzz' does not sta"),
        (_with("venues", name="Bergen"), "not_found: venues[0].name: 'Bergen' does not stand"),
        (_with("venues", name=" "), "refused: venues[0].name: must not be blank"),
        (_with("venues", name=7), "refused: venues[0].name: must be a text (str), not the int 7"),
        (_with("venues", date="2026-13"), "refused: venues[0].date: "),
        (
            _with("venues", date="2026-03-10"),
            "not_found: venues[0].date: the text has no ",
        ),
        (_with("venues", aliases=["Christiania"]), "not_found: venues[0].aliases[0]: 'Christian"),
        (_with("venues", aliases=[7]), "refused: venues[0].aliases[0]: must be a text"),
        (_with("venues", aliases="Oslo"), "refused: venues[0].aliases: must be a list"),
        (_with("people", role="general"), "not_found: people[0].role: 'general' does not stand"),
        (_with("people", role=" "), "refused: people[0].role: must not be blank"),
        (_with("people", represents="perv"), "refused: people[0].represents: no actor 'perv' (did"),
        (_with("demands", what="a share of 50 ships"), "not_found: demands[0].what: 'a share of 5"),
        (_with("demands", what=7), "refused: demands[0].what: must be a text (str), not the int 7"),
        (_with("demands", by="nobody"), "refused: demands[0].by: no actor 'nobody'"),
        (_with("demands", to="nobody"), "refused: demands[0].to: no actor 'nobody'"),
        (_with("demands", by="peru", to="kenya"), "contradicted: demands[0].by: by our own read"),
        (
            _with("quotes", speaker="kenya"),
            "contradicted: quotes[0].speaker: by our own reading it",
        ),
        (_with("parties", 1, id="kenya"), "refused: parties[1].id: 'kenya' is the id of parties[0"),
        (_with("parties", 1, name=None), "refused: parties[1].name: is missing"),
    ],
)
def test_what_does_not_hold_is_left_out_and_told(data: object, expected: str) -> None:
    (first, *_) = [one for one in _problems(data) if one.startswith(expected)]
    assert first


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("{}{}", "so nothing of the answer is taken"),
        ([], "so nothing of the answer is taken"),
        ({"partys": []}, "unknown key (did you mean 'parties'?), so the key is left out"),
        ({"faq": {}}, "must be a list, not a dict, so it is left out"),
        ({"faq": ["x"]}, "not the str 'x', so the entry is left out"),
        (_with("demands", confidence=1), "(did you mean 'evidence'?), so the key is left out"),
        (_with("parties", 1, kind="town"), "not the str 'town', so the entry is left out"),
        (_with("demands", by=None), "demands[0].by: is missing, so the entry is left out"),
        (_with("parties", 1, id="kenya"), "of parties[0] already, so the entry is left out"),
        (_with("venues", evidence=[]), "to stand on, so the entry is left out"),
        (_with("venues", name=7, evidence=[]), "venues[0]: has no quotation of the text to stand"),
        (_with("venues", evidence="in Oslo"), "not the str 'in Oslo', so it is left out"),
        (_with("venues", evidence=[7, "in Oslo"]), "not the int 7, so this quotation is left out"),
        (
            _with("venues", evidence=[{"at": "x"}, "in Oslo"]),
            "none blank, so this quotation is left out",
        ),
        (
            _with("venues", evidence=["in Bergen on  9 March", "in Oslo"]),
            (
                "'in Bergen on 9 March' does not stand in the text, so this quotation is left out; "
                "nearest is 'in Oslo on 9 March'"
            ),
        ),
    ],
)
def test_every_problem_tells_what_became_of_it(data: object, expected: str) -> None:
    assert any(expected in one for one in _problems(data)), _problems(data)


def test_what_is_long_or_broken_into_lines_is_told_in_one_short_line() -> None:
    words = "resume talks Kenya and Peru resumed talks in Oslo on 10 March 2026 over the grounds"
    (problem,) = ground(_with("venues", evidence=[words, "in Oslo"]), TEXT).problems
    assert problem.nearest is not None
    assert "\n\n" in problem.nearest
    assert f": {words[:60].rstrip() + '…'!r} does not stand in the text, so this" in str(problem)
    assert "; nearest is 'talks Kenya and Peru resumed talks in Oslo on 9 " in str(problem)


def test_what_was_left_out_is_counted_by_entry() -> None:
    assert ground(GOOD, TEXT).left_out == ()
    data = _with("parties", 1, id="kenya")
    data["faq"] = [7]
    data["people"][0]["represents"] = "kenya"
    assert ground(data, TEXT).left_out == ("parties[1]", "faq[0]")


def test_whoever_points_to_what_was_left_out_is_told_so() -> None:
    problems = _problems(_with("parties", 0, evidence=["Chile demands"]))
    assert (
        "refused: demands[0].by: no actor 'kenya', parties[0] was left out, so the entry is left "
        "out"
    ) in problems


def test_what_can_do_without_a_pointer_stays() -> None:
    result = ground(_with("demands", to="nobody"), TEXT)
    assert result.talks.demands[0].to is None


def test_a_speaker_must_be_named_near_the_quote_that_we_do_not_read() -> None:
    far = "x. " * 300
    text = f"Peru is here.\n\n{far}\n\nKenya says it “wants to go on with all of it”."
    data = {
        "parties": [
            {"id": "peru", "name": "Peru", "evidence": ["Peru is here"]},
            {"id": "kenya", "name": "Kenya", "evidence": ["Kenya says"]},
        ],
        "quotes": [
            {"speaker": "peru", "text": "wants to go on", "evidence": ["wants to go on"]},
            {"speaker": "kenya", "text": "all of it", "evidence": ["all of it"]},
        ],
    }
    result = ground(data, text, second_reading=False)
    assert [one.path for one in result.problems] == ["quotes[0].speaker"]
    assert "nothing near it names 'Peru'" in str(result.problems[0])
    assert [one.speaker for one in result.talks.quotes] == ["kenya"]


@pytest.mark.parametrize(
    ("date", "holds"),
    [("2026", True), ("2025", False), ("2026-03", True), ("2026-04", False), ("2026-03-08", False)],
)
def test_a_date_must_be_in_the_text(date: str, *, holds: bool) -> None:
    data = {"venues": [{"id": "oslo", "name": "Oslo", "date": date, "evidence": ["in Oslo"]}]}
    result = ground(data, TEXT, second_reading=False)
    assert (result.talks.venues[0].date is not None) == holds
    assert result.ok == holds


def test_a_year_may_go_without_saying_where_the_article_has_it() -> None:
    article = Article(id="a", text="Talks in Oslo on 9 March.", published=PartialDate(year=2026))
    data = {"venues": [{"id": "o", "name": "Oslo", "date": "2026-03-09", "evidence": ["in Oslo"]}]}
    assert ground(data, article).ok


def test_a_name_may_stand_for_another() -> None:
    data = {"parties": [{"id": "russia", "name": "Russia", "evidence": ["The Kremlin said"]}]}
    text = "The Kremlin said no."
    assert ground(data, text, second_reading=False).ok
    data["parties"][0] |= {"name": "France"}
    assert not ground(data, text, second_reading=False).ok


def test_the_first_problem_can_raise() -> None:
    assert ground(GOOD, TEXT, on_error="raise").ok
    with pytest.raises(GroundingError) as caught:
        ground(_with("venues", name="Bergen"), TEXT, on_error="raise")
    assert str(caught.value).startswith("1 problem\n  venues[0].name: 'Bergen' does not stand")
    assert caught.value.grounding.talks.venues == ()
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert again.grounding == caught.value.grounding
    with pytest.raises(GroundingError, match="data: must be an object"):
        ground([], TEXT, on_error="raise")


def test_calls_that_make_no_sense() -> None:
    with pytest.raises(FieldError, match="must be 'report' or 'raise', not the str 'warn'"):
        ground(GOOD, TEXT, on_error="warn")
    with pytest.raises(FieldTypeError, match="must be a str or Article, not the int 7"):
        ground(GOOD, 7)
    with pytest.raises(FieldError, match="is withheld, so nothing can be looked for in it"):
        ground(GOOD, Article(id="a", text=TEXT).withheld())


def test_only_one_article_with_its_text_can_be_quoted() -> None:
    with pytest.raises(ArticleCountError):
        to_quotes(Talks())
    with pytest.raises(FieldError, match="is withheld, so nothing can be quoted"):
        to_quotes(Talks(articles=(Article(id="a", text=TEXT).withheld(),)))


def test_quotes_have_a_context_where_they_need_one() -> None:
    text = "Peru, Peru and Peru. " + "Peru " * 3
    article = Article(id="a", text=text)
    places = [(6, 10), (0, 4), (21, 25), (26, 30)]
    party = talkmodel.Party(
        id="peru", name="Peru", evidence=tuple(article.evidence(*one) for one in places)
    )
    talks = Talks(articles=(article,), parties=(party,))
    quotes = to_quotes(talks)["parties"][0]["evidence"]
    assert quotes[0] == {"exact": "Peru", "prefix": "Peru, ", "suffix": " and Per"}
    assert ground(to_quotes(talks), article, second_reading=False).talks == talks


def test_what_nothing_tells_apart_stays_as_it_is() -> None:
    article = Article(id="a", text="x" + " " * 3)
    venue = talkmodel.Venue(id="x", name="x", evidence=(article.evidence(2, 3),))
    talks = Talks(articles=(article,), venues=(venue,))
    assert to_quotes(talks)["venues"][0]["evidence"] == [{"exact": " "}]


def test_facts_by_hand_have_nothing_to_quote() -> None:
    talks = Talks(
        articles=(Article(id="a", text="x"),), venues=(talkmodel.Venue(id="x", name="x"),)
    )
    assert to_quotes(talks)["venues"] == [{"id": "x", "name": "x"}]


def test_a_key_of_any_length_is_told_short() -> None:
    result = ground(GOOD | {"k" * 10_000: 1, "faq": [{"a b" * 1000: 2}]}, TEXT)
    assert [len(one.path) < 80 for one in result.problems] == [True] * len(result.problems)
    assert any(one.path.startswith("faq[0]['a b") for one in result.problems)


def test_what_the_parser_finds_is_borne_out_in_every_benchmark_article() -> None:
    for path in articles("dev", "more", "third", "last"):
        case = Case(path)
        result = ground(case.data, case.talks.article)
        assert result.problems == ()
        assert result.talks == case.talks


def test_nor_is_anything_lost_in_the_articles_that_nobody_looks_at() -> None:
    paths = articles("unseen", "final")
    assert len(paths) == 20
    for case in map(Case, paths):
        result = ground(case.data, case.talks.article)
        # no `assert` of values, so that a failure shows nothing of the article
        is_equal = result.talks == case.talks and not result.problems
        assert is_equal


def test_corruptions_are_all_reported_and_none_gets_in() -> None:
    tried, failures = run(150, 3)
    assert failures == []
    assert set(tried) == set(SORTS)
