"""An answer ends with the part of the page that it stands in."""

from __future__ import annotations

import pytest

import talkmodel
from talkmodel.html import page

_TALKS = "<p>Kenya and Peru resumed talks in Oslo on Monday about the fishing grounds.</p>" * 2
_AFTER = "<p>The delegations meet again on Thursday, officials of both countries said.</p>"
_ONE, _TWO = "Who pays for the ships?", "Who sends the boats?"
_GROUPS = {
    "details": (
        f"<details><summary>{_ONE}</summary><p>Norway pays.</p></details>"
        f"<details><summary>{_TWO}</summary><p>Peru does.</p></details>"
    ),
    "list": f"<dl><dt>{_ONE}</dt><dd>Norway pays.</dd><dt>{_TWO}</dt><dd>Peru does.</dd></dl>",
    "section": (
        f"<section><h2>{_ONE}</h2><p>Norway pays.</p><h2>{_TWO}</h2><p>Peru does.</p></section>"
    ),
    "sections": (
        f"<section><h2>{_ONE}</h2><p>Norway pays.</p></section>"
        f"<section><h2>{_TWO}</h2><p>Peru does.</p></section>"
    ),
    "class": (
        f'<div class="wide faq-list"><h3>{_ONE}</h3><p>Norway pays.</p>'
        f"<h3><b>{_TWO}</b> </h3>Peru does.</div>"
    ),
    "type": (
        f'<div itemtype="https://schema.org/FAQPage"><div class="question"><h3>{_ONE}</h3></div>'
        f'<div class="accordion">Norway pays.</div><div><h3>{_TWO}</h3></div>'
        "<p>Peru does.</p></div>"
    ),
    "nested": (
        f'<section id="questions"><details><summary><h3>{_ONE}</h3></summary><p>Norway pays.</p>'
        f"</details><details><summary><h3>{_TWO}</h3></summary><p>Peru does.</p></details>"
        "</section>"
    ),
}


def _page(*parts: str) -> str:
    body = "".join(parts)
    return f"<html><body><article><h1>Fishing talks</h1>{_TALKS}{body}</article></body></html>"


@pytest.mark.parametrize("name", _GROUPS)
def test_what_follows_a_group_is_no_part_of_its_last_answer(name: str) -> None:
    html = _page(_GROUPS[name], "<script>x</script>", _AFTER, "<h2>Later</h2>", _AFTER)
    reading = talkmodel.read_html(html)
    assert {item.question: item.answer for item in reading.talks.faq} == {
        _ONE: "Norway pays.",
        _TWO: "Peru does.",
    }
    assert reading.talks.article.text.count("\n\n* * *\n\nThe delegations") == 1
    assert reading.talks.article.text.count("* * *") == 1


def test_a_text_right_after_a_group_is_none_either() -> None:
    part = f"<div>{_GROUPS['details']} They will meet again.</div>"
    text = page(_page(_TALKS * 2, part, _AFTER)).text
    assert "Peru does.\n\n* * *\n\nThey will meet again.\n\nThe delegations" in text


def test_where_a_page_is_read_as_one_line_no_mark_is_left() -> None:
    text = page(_page(_GROUPS["section"], '<div class="newsletter"><p>Sign up!</p></div>')).text
    assert text.endswith(" Peru does. Sign up!\n")


@pytest.mark.parametrize(
    "parts",
    [
        (_GROUPS["section"],),
        (_GROUPS["section"], "<h2>Later</h2>", _AFTER),
        (_GROUPS["section"], '<div class="newsletter-signup"><p>Sign up!</p></div>'),
        (f'<div class="question"><h3>{_ONE}</h3></div>', _AFTER),
        (f'<div class="question"><h3>{_ONE}</h3><script>x</script></div>', _AFTER),
        ("<section><h2>The ships</h2><p>Norway pays.</p></section>", _AFTER),
        (f"<section><p>Norway pays.</p><h2>{_ONE}</h2></section>", _AFTER),
        (f"<h2>{_ONE}</h2><p>Norway pays.</p>", _AFTER),
    ],
)
def test_where_nothing_ends_there_is_no_rule(parts: tuple[str, ...]) -> None:
    assert "* * *" not in page(_page(*parts)).text


def test_a_rule_before_what_is_no_part_of_the_article_is_left_out() -> None:
    html = _page(_GROUPS["section"]) + f"<footer><p>All rights reserved.</p>{_AFTER}</footer>"
    assert "* * *" not in page(html).text
    assert page(html).text.endswith("Peru does.\n")


def test_a_deep_page_costs_no_more() -> None:
    deep = f"<section><h2>{_ONE}</h2><p>Norway pays.</p>" * 100 + "</section>" * 100
    assert page(_page(deep, _AFTER)).text.count("* * *") == 1
