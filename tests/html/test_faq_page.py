"""FAQPages as they are found in the wild."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.html.faq_page import questions
from talkmodel.html.tree import scripts, shown_tree

_ITEM = '{"@type": "Question", "name": "Who?", "acceptedAnswer": {"text": "All."}}'
_PAGE = '{"@type": "FAQPage", "mainEntity": %s}'
_WHO = [("Who?", "All.")]


def _found(source: str, kind: str = "application/ld+json") -> list[tuple[str, str]]:
    tree = shown_tree(f"<p>x</p><SCRIPT id=a type='{kind}'>{source}</SCRIPT >")
    return questions(scripts(tree))


@pytest.mark.parametrize(
    "source",
    [
        f'{{"@type": "FAQPage", "mainEntity": [{_ITEM}]}}',
        f'{{"@type": "https://schema.org/FAQPage", "mainEntity": {_ITEM}}}',
        f'{{"@type": ["X", "schema:FAQPage"], "mainEntity": [{_ITEM}, {_ITEM}]}}',
        f'[{{"@type": "X"}}, {{"@graph": [{{"@type": "FAQPage", "mainEntity": {_ITEM}}}]}}]',
        f'{{"@type": "X", "hasPart": {{"@type": "FAQPage", "mainEntity": {_ITEM}}}}}',
        f'{{"@type": "FAQPage", "mainEntity": {{"itemListElement": [{{"item": {_ITEM}}}]}}}}',
        f'<!-- {{"@type": "FAQPage", "mainEntity": [{_ITEM}, ] , }} -->',
        f'// <![CDATA[\n{{"@type": "FAQPage", "mainEntity": [{_ITEM}]}}\n// ]]>',
        f'{{"@type": \x01"FAQPage", "mainEntity": [{_ITEM},\n]}}',
        _PAGE
        % '{"name": "<b>Who?</b>", "suggestedAnswer": [{"text": ""}, {"text": "<p>All.</p>"}]}',
        _PAGE % '{"name": "Who?", "acceptedAnswer": "All.<style>p {}</style>"}',
        '{"@type": "FAQPage", "mainEntity": {"text": "Who?", "acceptedAnswer": "All."}}',
        _PAGE % '{"name": "Who&amp;#63;", "acceptedAnswer": {"text": "All\x02&lt;!-- x --&gt;."}}',
    ],
)
def test_what_is_read(source: str) -> None:
    expected = [("Who?", "All .")] if "\x02" in source else _WHO
    assert _found(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "",
        "{",
        "7",
        f'{{"@type": "QAPage", "mainEntity": [{_ITEM}]}}',
        f'{{"@type": 7, "mainEntity": [{_ITEM}]}}',
        '{"@type": "FAQPage"}',
        '{"@type": "FAQPage", "mainEntity": ["Who?"]}',
        '{"@type": "FAQPage", "mainEntity": {"name": "Who?"}}',
        '{"@type": "FAQPage", "mainEntity": {"name": 7, "acceptedAnswer": {"text": "x"}}}',
        "[" * 100_000,
        '{"@type": "FAQPage", "mainEntity": ' + '{"itemListElement": ' * 900 + "7" + "}" * 901,
        "[" * 60 + f'{{"@type": "FAQPage", "mainEntity": {_ITEM}}}' + "]" * 60,
    ],
)
def test_what_is_left_out(source: str) -> None:
    assert _found(source) == []


def test_other_scripts_are_not_read() -> None:
    assert _found(f'{{"@type": "FAQPage", "mainEntity": {_ITEM}}}', "text/javascript") == []


@pytest.mark.parametrize("markup", ["<!-- %s -->", "<template>%s</template>", "<p hidden>%s</p>"])
def test_what_is_not_of_the_page_is_not_read(markup: str) -> None:
    script = f'<script type="application/ld+json">{_PAGE % _ITEM}</script>'
    assert list(scripts(shown_tree(f"<p>x</p>{script}"))) != []
    assert list(scripts(shown_tree("<p>x</p>" + markup % script))) == []


def test_words_stay_apart_where_markup_parted_them() -> None:
    answer = "<ul><li>One</li><li>T<b>w</b>o</li></ul>"
    node = {"@type": "FAQPage", "mainEntity": {"name": "Q?", "acceptedAnswer": {"text": answer}}}
    assert _found(json.dumps(node)) == [("Q?", "One Two")]


def test_texts_keep_their_commas_and_brackets() -> None:
    source = _ITEM.replace("All.", 'a,] \\", ]b')
    assert _found(f'{{"@type": "FAQPage", "mainEntity": [{source},]}}') == [("Who?", 'a,] ", ]b')]


@given(st.text())
def test_no_text_is_an_error(source: str) -> None:
    assert isinstance(_found(source), list)
