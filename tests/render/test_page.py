"""The page shows every fact at its very characters, and what an article says stays text."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as markup

import talkmodel
from talkmodel import Article, Demand, Evidence, Note, Party, Quote, Talks, Venue
from talkmodel.render import html, notebook
from talkmodel.render.facts import KINDS, Fact, Place, facts
from talkmodel.render.marks import pieces
from talkmodel.strategies import talks

_ARTICLES = sorted((Path(__file__).parents[2] / "examples/articles").glob("*.txt"))
_BUSY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _page(found: Talks, **more: Any) -> Any:  # noqa: ANN401 - elements of lxml
    """The tree of the page."""
    return markup.document_fromstring(html(found, **more).encode())


def _marked(page: Any, fact: Fact) -> str:  # noqa: ANN401 - an element of lxml
    """What is marked as one fact, put together."""
    mine = page.xpath("//article//a[@data-facts]")
    return "".join(one.text for one in mine if fact.key in one.get("data-facts").split())


def _covered(fact: Fact, article: Article) -> str:
    """What of an article the places of a fact cover, each character once."""
    at = {
        offset
        for place in fact.places
        if place.article == article.id
        for offset in range(place.start, place.end)
    }
    return "".join(one for offset, one in enumerate(article.text or "") if offset in at)


def test_without_a_script_every_mark_is_a_plain_link() -> None:
    reading = talkmodel.read(_ARTICLES[0].read_text(encoding="utf-8"))
    page = _page(reading.talks, notes=reading.notes)
    marks = page.xpath("//article//a")
    assert marks
    assert all("tabindex" not in one.attrib and one.get("href") for one in marks)
    assert page.xpath("//form[@id='filters']/p[@class='keys']/@hidden") == [""]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.stem)
def test_marks_are_the_evidence(path: Path) -> None:
    reading = talkmodel.read(path.read_text(encoding="utf-8"))
    page = _page(reading.talks, notes=reading.notes)
    article = reading.talks.article
    assert page.xpath("string(//article)") == article.text
    found = facts(reading.talks, reading.notes)
    assert found
    for fact in found:
        assert _marked(page, fact) == _covered(fact, article)
    shown = page.xpath("//details/summary/text()")
    assert sorted(shown) == sorted(one.title for one in found)


@given(talks())
@_BUSY
def test_any_talks_are_shown(found: Talks) -> None:
    page = _page(found)
    names = page.xpath("//*/@id")
    assert len(names) == len(set(names))
    for link in page.xpath("//a/@href[starts-with(., '#')]"):
        assert link[1:] in names
    assert len(page.xpath("//details")) == len(facts(found))
    for number, article in enumerate(found.articles):
        if article.text is not None:
            shown = page.xpath("//article")[number].text_content()
            # what is no character of a page is no character of lxml either
            assert len(shown) <= len(article.text)


_SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=8)


@given(_SPANS)
def test_pieces_make_the_text_and_the_places(spans: list[tuple[int, int]]) -> None:
    made = [
        Fact(
            key=f"f{number}",
            kind="quote",
            title="",
            places=(Place("a", min(span), max(span), "", None), Place("b", 0, 9, "", None)),
        )
        for number, span in enumerate(spans)
    ]
    cut = list(pieces(20, "a", made))
    assert [at for one in cut for at in range(one.start, one.end)] == list(range(20))
    for fact in made:
        covered = [at for one in cut if fact.key in one.facts for at in range(one.start, one.end)]
        assert covered == list(range(fact.places[0].start, fact.places[0].end))


_NASTY = "<script>alert(1)</script> & \"<b onclick='x'>\" ]]> --> </article></style>\r\n\r \t<!--"


def _nasty() -> Talks:
    article = Article(id="a", text=_NASTY, title=_NASTY, url="javascript:alert(1)")
    evidence = article.evidence(0, len(_NASTY))
    party = Party(id="x", name=_NASTY.strip(), evidence=(evidence,))
    return Talks(
        articles=(article,),
        parties=(party,),
        venues=(Venue(id="v", name="</script><script>alert(1)"),),
        demands=(Demand(id="d", by="x", what="<img src=x onerror=alert(1)>"),),
        quotes=(Quote(speaker="x", text="<iframe>", cue="<i>"),),
    )


def test_markup_in_an_article_is_text() -> None:
    page = _page(_nasty(), title=_NASTY)
    assert page.xpath("string(//article)") == _NASTY
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //iframe | //b[@onclick] | //@onerror") == []
    assert page.xpath("//a[starts-with(@href, 'javascript')]") == []
    assert "javascript:alert(1)" in page.xpath("string(//header)")


@pytest.mark.parametrize(("url", "links"), [("https://example.org/a", 1), ("http://[", 0)])
def test_an_address_can_be_followed_where_it_is_one(url: str, links: int) -> None:
    page = _page(Talks(articles=(Article(id="a", url=url),)))
    assert len(page.xpath("//header//a")) == links
    assert url in page.xpath("string(//header)")
    assert page.xpath("string(//article)") == "The text of this article was withheld."


def test_only_the_pages_own_script_and_style_are_let_in() -> None:
    page = html(_nasty())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    for name in ("style", "script"):
        (source,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    tree = _page(_nasty())
    assert [one for one in tree.xpath("//@src | //@href") if not one.startswith("#")] == []


def test_facts_of_several_articles_are_marked_in_their_own() -> None:
    one, two = Article(id="a", text="Norway asks."), Article(id="c", text="Norway waits.")
    gone = Article(id="d", title="Third", length=40)
    away = Evidence(article="d", start=0, end=6, text="Norway", rule="by.hand")
    party = Party(id="x", name="Norway", evidence=(one.evidence(0, 6), two.evidence(0, 6), away))
    page = _page(Talks(articles=(one, two, gone), parties=(party,)))
    marks = page.xpath("//article//a[@data-facts]")
    assert [mark.get("id") for mark in marks] == ["m0-0", "m1-0"]
    assert page.xpath("//a[@class='place']/@href") == ["#m0-0", "#m1-0"]
    assert "characters 0–6, rule by.hand" in page.xpath("string(//details)")
    assert page.xpath("string(//title)") == "Third"


def test_overlapping_facts_share_a_mark() -> None:
    article = Article(id="a", text="one two three")
    facts_of = (article.evidence(0, 7), article.evidence(4, 13))
    made = tuple(Party(id=f"x{n}", name="x", evidence=(e,)) for n, e in enumerate(facts_of))
    marks = _page(Talks(articles=(article,), parties=made)).xpath("//article//a")
    assert [(one.text, one.get("data-facts")) for one in marks] == [
        ("one ", "f1"),
        ("two", "f1 f2"),
        (" three", "f2"),
    ]
    assert marks[1].get("class") == "m k-party many"


def test_the_diagram_and_the_time_line() -> None:
    path = next(path for path in _ARTICLES if path.stem == "sandbank-explainer")
    page = _page(talkmodel.parse(path.read_text(encoding="utf-8")))
    rows = [row.xpath("./b/text()") for row in page.xpath("//ol[@class='asks']/li")]
    assert rows == [["Latvia", "Estonia"], ["Estonia", "Latvia"], ["Latvia", "nobody named"]]
    dates = page.xpath("//ol[@class='time']/li/span/text()")
    assert [one.split(",")[0] for one in dates] == ["before"] * 3 + ["now", "planned"]
    dated = [one for one in dates if "before, " in one]
    assert dated == sorted(dated)


def test_rules_say_what_they_do() -> None:
    text = "Talks between Peru and Chad, brokered by Finland, resumed in Oslo."
    page = _page(talkmodel.parse(text))
    shown = [one.text_content() for one in page.xpath("//span[@class='rule']")]
    assert any(
        one.endswith(", rule mediator.by: By whom talks are mediated, brokered or chaired.")
        for one in shown
    )
    assert not any("`" in one for one in shown)


def test_every_kind_has_a_filter_with_its_count() -> None:
    reading = talkmodel.read(_ARTICLES[-1].read_text(encoding="utf-8"))
    page = _page(reading.talks, notes=reading.notes)
    found = facts(reading.talks, reading.notes)
    counts = {kind: sum(one.kind == kind for one in found) for kind in KINDS}
    labels = [label.strip() for label in page.xpath("//fieldset/label/span/text()")]
    assert labels == [f"{KINDS[kind]} ({n})" for kind, n in counts.items() if n]


def test_nothing_is_shown_as_nothing() -> None:
    page = _page(Talks())
    assert page.xpath("string(//title)") == "Talks"
    assert "No facts were found." in page.xpath("string(//main)")
    by_hand = _page(Talks(parties=(Party(id="x", name="Norway"),)))
    assert "No evidence is given." in by_hand.xpath("string(//details)")


def test_a_note_on_no_passage_has_no_mark() -> None:
    note = Note(start=3, end=3, text="", rule="limit.length", reason="only the first were read")
    page = _page(Talks(articles=(Article(id="a", text="Norway."),)), notes=[note])
    assert page.xpath("//article//a") == []
    assert "of the whole article" in page.xpath("string(//details)")
    assert _page(Talks(), notes=[note]).xpath("//details") == []


def test_characters_that_pages_cannot_have_are_replaced() -> None:
    page = html(Talks(articles=(Article(id="a", text="a\0b\ud800c"),)))
    assert "a\ufffdb\ufffdc" in page
    page.encode()


def test_in_a_notebook() -> None:
    reading = talkmodel.read(_ARTICLES[0].read_text(encoding="utf-8"))
    for shown, page in [
        (reading, html(reading.talks, notes=reading.notes)),
        (reading.talks, html(reading.talks)),
    ]:
        frame = markup.fragment_fromstring(shown._repr_html_())
        assert frame.tag == "iframe"
        assert frame.get("srcdoc") == page
        assert frame.get("sandbox") == "allow-scripts"
        assert shown._repr_html_() == notebook(shown)
