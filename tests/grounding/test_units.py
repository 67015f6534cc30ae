"""No quotation cuts a number or a word: what is left would be another."""

from __future__ import annotations

import pytest

from talkmodel import ground, parse, to_quotes
from talkmodel.grounding import Searcher

_TEXT = (
    "Norland demands 1,500 prisoners, 2.5 million euros, 1 200 boats and 3.5 per cent, 10-12 "
    "ships, a cut of -7 points and .4 tonnes. It can’t free 40 thousand men or cease-fire "
    "observers of the anti-Sudland bloc, the O’Hara papers and 9 Norland’s own Norland-led, "
    "Sudland-Norland, B.C.-based posts. In May 2026, 300 left; in 2026 400 came."
)


@pytest.mark.parametrize(
    "quote",
    [
        "500 prisoners",
        "demands 1",
        "5 million euros",
        "demands 1,500 prisoners, 2",
        "2.5",
        "200 boats",
        "boats and 3",
        "5 per cent",
        "12 ships",
        "7 points",
        "4 tonnes",
        "It can",
        "free 40",
        "fire observers",
        "or cease",
        "Sudland bloc",
        "Hara papers",
        "led, Sudland",
        "s own",
    ],
)
def test_what_is_cut_is_not_found(quote: str) -> None:
    assert Searcher(_TEXT).places(quote) == ()
    assert Searcher(_TEXT).places(quote.upper()) == ()


@pytest.mark.parametrize(
    "quote",
    [
        "1,500 prisoners",
        "2.5 million",
        "3.5 per cent",
        "10-12 ships",
        "-7 points",
        ".4 tonnes",
        "It can’t",
        "cease-fire observers",
        "O’Hara",
        "9 Norland",
        "own Norland",
        "Norland, ",
        "Norland-led, Sudland",
        "B.C.",
        "300 left",
        "400 came",
        "in May 2026",
    ],
)
def test_what_is_whole_is_found(quote: str) -> None:
    quote = quote.removesuffix(", ")
    assert Searcher(_TEXT).places(quote)


def test_the_nearest_passage_has_whole_numbers() -> None:
    start, end = Searcher(_TEXT).nearest("500 prisoners") or (0, 0)
    assert _TEXT[start:end] == "1,500 prisoners"
    start, end = Searcher("It takes off 1,500").nearest("takes off 1") or (0, 0)
    assert "It takes off 1,500"[start:end] == "takes off 1,500"


_ASKS = {
    "parties": [{"id": "norland", "name": "Norland", "evidence": ["Norland demands"]}],
    "demands": [{"id": "d", "by": "norland", "what": "00 ships", "evidence": []}],
}


def test_context_does_not_let_a_cut_number_be_what_is_asked() -> None:
    cut = {"exact": "00 ships", "prefix": "15"}
    data = _ASKS | {"demands": [_ASKS["demands"][0] | {"evidence": [cut]}]}
    result = ground(data, "Norland demands 1500 ships.")
    (problem,) = result.problems
    assert str(problem) == (
        "demands[0].what: '00 ships' does not stand in the text, so the entry is left out; nearest "
        "is '1500 ships'"
    )
    assert result.talks.demands == ()
    other = ground(data, "Norland demands 1500 ships. It has 00 ships.", second_reading=False)
    (demand,) = other.talks.demands
    assert [one.start for one in demand.evidence] == [18, 35]


def test_a_rule_is_kept_where_our_own_reading_has_the_fact_by_it() -> None:
    text = "Kenya and Peru resumed talks in Oslo. Kenya demands a share of 1,500 ships from Peru."
    talks = parse(text)
    data = to_quotes(talks)
    assert ground(data, text).talks == talks
    (rule,) = {one["rule"] for one in data["demands"][0]["evidence"]}
    venue = data["venues"][0] | {"evidence": [{"exact": "in Oslo", "rule": rule}]}
    result = ground({"venues": [venue]}, text)
    so = ", so the rule is left out"
    assert [str(one) for one in result.problems] == [
        f"venues[0].evidence[0].rule: our own parser finds no such fact by {rule!r}{so}"
    ]
    assert [one.rule for one in result.talks.venues[0].evidence] == [None]
    alone = ground(data, text, second_reading=False)
    assert {one.path.rpartition(".")[2] for one in alone.problems} == {"rule"}
