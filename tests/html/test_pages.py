"""Of a page the same facts are found as of its text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import talkmodel
from talkmodel import FieldTypeError, PartialDate, Talks, read_html
from talkmodel.html import Page, looks_like_html, page
from talkmodel.html import body as bodies
from talkmodel.testing import assert_evidence_exact

_PAGES = Path(__file__).parent / "pages"
_PUBLISHED = {
    "river": "2026-03-11",
    "mine": "2025-10-02",
    "truce": "2026-01-20",
    "tariff": "2024-06-05",
}
_NAMES = sorted(path.stem for path in _PAGES.glob("*.html"))
_BUSY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _facts(talks: Talks) -> dict[str, list[object]]:
    """All facts without the places where they stand."""
    return {
        field.name: [attrs.evolve(one, evidence=()) for one in getattr(talks, field.name)]
        for field in attrs.fields(Talks)
        if field.name != "articles"
    }


def test_there_are_pages() -> None:
    assert len(_NAMES) >= 14


@pytest.mark.parametrize("name", _NAMES)
def test_a_page_says_what_its_text_says(name: str) -> None:
    story = name.split("-")[1]
    text = (_PAGES / f"{story}.txt").read_text(encoding="utf-8")
    expected = talkmodel.parse(text, published=_PUBLISHED[story])
    found = read_html((_PAGES / f"{name}.html").read_bytes()).talks
    assert_evidence_exact(found)
    assert _facts(found) == _facts(expected)
    assert len(found.parties) == 2
    assert found.demands
    assert found.article.title == expected.article.title
    assert found.article.byline == expected.article.byline
    assert found.article.published == expected.article.published


def test_data_of_the_page() -> None:
    html = (_PAGES / "03-river-jsonld.html").read_text(encoding="utf-8")
    talks = read_html(html, url="https://example.org/a").talks
    assert talks.article.url == "https://example.org/a"
    assert talks.article.published == PartialDate.parse("2026-03-11")
    assert talks.article.byline == "Ann Lee"
    assert "cookie" not in (talks.article.text or "")


def test_what_the_caller_knows_goes_first() -> None:
    html = (_PAGES / "01-river-clean.html").read_bytes()
    article = read_html(html, title="Own", published="2020").talks.article
    assert (article.title, str(article.published)) == ("Own", "2020")


def test_a_lexicon_is_used() -> None:
    text = "Talks between Peru and the Blue Marsh Front resumed in Oslo on Monday. " * 2
    html = f"<article><h1>Talks</h1><p>{text}</p><p>{text}</p></article>"
    own = talkmodel.Lexicon.default().with_actors(
        [{"name": "Blue Marsh Front", "kind": "armed_group"}]
    )
    kinds = {one.name: one.kind.value for one in read_html(html, lexicon=own).talks.parties}
    assert kinds["Blue Marsh Front"] == "armed_group"


def test_questions_of_the_data_are_added_once() -> None:
    html = (_PAGES / "03-river-jsonld.html").read_text(encoding="utf-8")
    assert html.count("What is in dispute?") == 2
    assert page(html).text.count("What is in dispute?") == 1
    assert "## Frequently asked questions" not in page(html).text


_LONG = "Kenya and Peru resumed talks in Oslo on Monday about the fishing grounds. "


def test_a_page_without_a_headline_has_none() -> None:
    html = f"<html><body><article><p>{_LONG * 3}</p><p>{_LONG}</p></article></body></html>"
    found = page(html)
    assert (found.title, found.byline, found.published) == (None, None, None)
    assert found.text.startswith("Kenya and Peru")


def test_items_of_a_list_stay_together_and_a_break_parts() -> None:
    html = (
        f"<html><body><article><h1>Talks</h1><p>{_LONG * 3}</p><p>{_LONG} Both came.</p><ul>"
        "<li>One point of the talks is fish.</li><li>Another is <b>fuel</b> and ice.</li></ul>"
        f"<h2>Later</h2><p>{_LONG} Nobody left.<br>This is the last line of all.</p>"
        "</article></body></html>"
    )
    text = page(html).text
    assert "\n\n- One point of the talks is fish.\n- Another is fuel and ice.\n\n" in text
    assert "\n\n## Later\n\n" in text
    assert text.endswith("Nobody left.\n\nThis is the last line of all.\n")


def test_cells_of_a_table_are_read() -> None:
    rows = "".join(f"<tr><td>{_LONG} Row {number}.</td></tr>" for number in range(3))
    html = f"<article><h1>Talks</h1><p>{_LONG * 3}</p><table>{rows}</table></article>"
    assert "Row 2." in page(html).text


def test_what_is_no_page_is_empty() -> None:
    for html in ("", "short", b"\x81\x00", "<" * 500, "<html><body>" + "<div>" * 3000 + "x"):
        assert page(html).text == ""
    with pytest.raises(FieldTypeError, match="must be a str or bytes, not None"):
        page(None)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("cp1252", '<meta charset="no-such-name">'),
        ("cp1252", '<meta charset="utf-8">'),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta charset="unicode_escape">'),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8", '<meta charset="utf-16">'),
        ("iso-8859-15", "<meta http-equiv='x' content='text/html; charset=iso-8859-15'>"),
    ],
)
def test_bytes_are_decoded_as_the_page_says(encoding: str, declared: str) -> None:
    html = f"<html><head>{declared}</head><article><p>Café: {_LONG * 4}</p></article></html>"
    assert page(html.encode(encoding)).text.startswith("Café: Kenya")


def test_windows_quotation_marks_on_a_page_that_says_latin_1() -> None:
    html = f"<meta charset=latin1><article><p>\u201cNo\u201d: {_LONG * 4}</p></article>"
    assert page(html.encode("cp1252")).text.startswith("\u201cNo\u201d: Kenya")


def test_a_spoilt_byte_spoils_no_other() -> None:
    html = f"<article><p>Café crème brûlée: {_LONG * 4}</p></article>".encode()
    text = page(html.replace(b"Kenya", b"K\xffnya", 1)).text
    assert text.startswith("Café crème brûlée: K\ufffdnya and")


_BODY = f"<h1>Talks</h1><p>{_LONG * 3}</p><p>{_LONG}</p>"


def _published(head: str = "", top: str = "", end: str = "", url: str | None = None) -> str:
    html = f"<html><head>{head}</head><body><article>{top}{_BODY}</article>{end}</body></html>"
    return str(page(html, url=url).published)


@pytest.mark.parametrize(
    "declared",
    [
        {"head": '<meta property="article:published_time" content="2031-03-11T10:00:00Z">'},
        {"head": '<script type="application/ld+json">{"datePublished": "2031-03-11"}</script>'},
        {"top": '<p><time datetime="2031-03-11">March 11</time></p>'},
        {"top": '<p class="date">11 March 2031</p>'},
        {"url": "https://example.org/2031/03/11/talks.html"},
    ],
)
def test_a_declared_date_is_read_whatever_the_day_of_reading(declared: dict[str, str]) -> None:
    assert _published(**declared) == "2031-03-11"


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"head": "<title>Talks since 2020-03-04</title>"},
        {"top": f"<p>On 2019-03-11 a truce was signed. {_LONG}</p>"},
        {"top": f'<p>On <time datetime="2019-03-11">that day</time>: {_LONG}</p>'},
        {"top": f'<div class="update">{_LONG * 2} 3 March 2019</div>'},
        {"end": "<footer>© 2024 <time datetime='2024-01-02'>2 January</time></footer>"},
        {"end": '<a href="x"><time datetime="2019-03-11">11 March 2019</time> Older</a>'},
        {"head": f'<meta name="description" content="2019-03-11T10:00:00Z {_LONG * 2}">'},
        {"head": '<link rel="next" href="https://example.org/2019/03/11/x.html">'},
    ],
)
def test_no_other_date_is_taken_for_it(elsewhere: dict[str, str]) -> None:
    assert _published(**elsewhere) == "None"


def test_all_authors_are_named() -> None:
    head = "".join(f'<meta name="author" content="{one}">' for one in ("Ann Lee", "Bob Ray"))
    found = page(f"<html><head>{head}</head><body><article>{_BODY}</article></body></html>")
    assert found.byline == "Ann Lee and Bob Ray"
    assert talkmodel.parse(found.text).article.byline == "Ann Lee and Bob Ray"


@pytest.mark.parametrize(
    "attribute", ["hidden", 'hidden="hidden"', 'style="color: red; display: none"']
)
def test_what_is_hidden_is_not_read(attribute: str) -> None:
    secret = f"<p {attribute}>Chad insists on an apology from everybody who is here.</p>"
    assert "Chad" not in page(f"<article>{_BODY}{secret}</article>").text
    shown = secret.replace(attribute, 'hidden="until-found"')
    assert "Chad" in page(f"<article>{_BODY}{shown}</article>").text


def test_a_page_that_is_hidden_until_its_scripts_have_run_is_read() -> None:
    for outer in ("<html hidden><body>", '<html><body style="visibility: hidden">'):
        assert page(f"{outer}{_BODY}</body></html>").text.startswith("Talks\n\nKenya")


def test_characters_that_no_page_may_have_take_no_others_along() -> None:
    html = f"<article><p>A\0B \ud800C \x1f: {_LONG * 3}</p><p>{_LONG}</p></article>"
    assert page(html).text.startswith("A B \ufffdC : Kenya")


def test_a_part_of_a_page_keeps_its_lists() -> None:
    text = page(f"{_BODY}<ul><li>One point is fish.</li><li>Another is fuel.</li></ul>").text
    assert "- One point is fish.\n- Another is fuel." in text


def test_questions_of_the_data_need_no_question_mark_and_no_plain_text() -> None:
    items = [
        {"name": asked, "acceptedAnswer": {"text": answer}}
        for asked, answer in [("Who mediates", "Peru."), ("# Where?", "- In Oslo.")]
    ]
    data = json.dumps({"@type": "FAQPage", "mainEntity": items})
    html = f'<article>{_BODY}</article><script type="application/ld+json">{data}</script>'
    faq = read_html(html).talks.faq
    assert [(one.question, one.answer) for one in faq] == [
        ("Who mediates", "Peru."),
        ("# Where?", "- In Oslo."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!doctype html><p>x", True),
        ("\ufeff\n <html>", True),
        ("<div>x</div>", True),
        ("<Talks> resume", False),
        ("Talks <p>", False),
        ("", False),
    ],
)
def test_what_looks_like_a_page(text: str, *, expected: bool) -> None:
    assert looks_like_html(text) is expected


@pytest.mark.parametrize("package", ["trafilatura", "lxml"])
def test_without_the_package_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'talkmodel\[html\]'"):
        page("<p>x</p>")


def test_whatever_trafilatura_meets_is_no_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    assert page("<p>x</p>") == Page(text="")


def test_a_date_that_is_none_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    import talkmodel.html.pages as module

    found = bodies.Body(blocks=("## Talks", "Text."), title="Talks", author="A", date="soon")
    monkeypatch.setattr(module, "body", lambda *_: found)
    assert page("x") == module.Page(text="Talks\n\nBy A\n\nText.\n", title="Talks", byline="A")


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<h2>",
        "<li>",
        "&amp",
        "<template>",
        "<div hidden>",
        "\ud800",
        "&#x1F600;",
        "\0",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=30)).map("".join))
@_BUSY
def test_any_text_can_be_read(html: str) -> None:
    assert_evidence_exact(read_html(html).talks)


@given(st.binary(max_size=300))
@_BUSY
def test_any_bytes_can_be_read(html: bytes) -> None:
    assert_evidence_exact(read_html(html).talks)


@given(st.sampled_from(_NAMES), st.randoms(use_true_random=False))
@_BUSY
def test_damaged_pages_can_be_read(name: str, chance: object) -> None:
    parts = (_PAGES / f"{name}.html").read_bytes().split(b"<")
    for _ in range(8):
        del parts[chance.randrange(len(parts))]
    chance.shuffle(parts)
    assert_evidence_exact(read_html(b"<".join(parts)).talks)
