import hashlib
from typing import Any

import attrs
import pytest

from talkmodel.model import Article, FieldError, FieldTypeError, PartialDate, Section

TEXT = "Talks resumed in Bern."
ARTICLE = Article(id="harbour", text=TEXT)


def test_digest_and_length_are_worked_out_from_the_text() -> None:
    assert ARTICLE.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert ARTICLE.length == 22
    assert Article(id="harbour", text="").length == 0


def test_length_is_in_code_points_and_surrogates_have_a_digest() -> None:
    article = Article(id="a", text="😀\ud800é")
    assert article.length == 3
    assert article.sha256 == hashlib.sha256(b"\xf0\x9f\x98\x80\xed\xa0\x80\xc3\xa9").hexdigest()


def test_a_withheld_text_leaves_digest_and_length() -> None:
    withheld = ARTICLE.withheld()
    assert withheld.text is None
    assert (withheld.sha256, withheld.length) == (ARTICLE.sha256, ARTICLE.length)
    assert attrs.evolve(withheld, text=TEXT) == ARTICLE
    assert withheld.withheld() == withheld


def test_digest_and_length_are_not_invented() -> None:
    article = Article(id="a")
    assert (article.sha256, article.length) == (None, None)


@pytest.mark.parametrize("change", [{"sha256": "0" * 64}, {"length": 21}])
def test_digest_and_length_must_be_those_of_the_text(change: dict[str, Any]) -> None:
    ((field, _),) = change.items()
    with pytest.raises(FieldError, match=r"but that of the text is .*; leave it out or give None$"):
        Article(id="harbour", text=TEXT, **change)
    with pytest.raises(FieldError) as caught:
        attrs.evolve(ARTICLE, **change)
    assert caught.value.field == field


def test_another_text_needs_another_digest() -> None:
    with pytest.raises(FieldError) as caught:
        attrs.evolve(ARTICLE, text="Talks broke off.")
    assert caught.value.field == "sha256"
    other = attrs.evolve(ARTICLE, text="Talks broke off.", sha256=None, length=None)
    assert other.length == 16


@pytest.mark.parametrize(
    "fields",
    [{"id": "a b"}, {"title": ""}, {"byline": " "}, {"url": "\n"}, {"sha256": "x"}, {"length": -1}],
)
def test_values_that_make_no_sense(fields: dict[str, Any]) -> None:
    with pytest.raises(FieldError) as caught:
        Article(**{"id": "a", **fields})
    assert caught.value.field in fields


@pytest.mark.parametrize(
    "fields",
    [
        {"id": None},
        {"title": 1},
        {"published": "2026"},
        {"text": b"x"},
        {"sections": []},
        {"sections": ("x",)},
        {"sha256": 1},
        {"length": True},
    ],
)
def test_values_of_wrong_type(fields: dict[str, Any]) -> None:
    with pytest.raises(FieldTypeError) as caught:
        Article(**{"id": "a", **fields})
    assert caught.value.field.partition("[")[0] in fields


def test_all_fields() -> None:
    section = Section(title="What comes next", start=0, end=22)
    article = Article(
        id="a",
        title="Talks resume",
        byline="By Ana Roth",
        published=PartialDate.parse("2026-02"),
        url="https://example.org/a",
        text=TEXT,
        sections=(section,),
    )
    assert article.sections == (section,)
    assert hash(article) == hash(attrs.evolve(article))
    assert TEXT not in repr(article)


def test_sections_lie_within_the_text() -> None:
    sections = (Section(start=0, end=22), Section(start=22, end=23))
    with pytest.raises(FieldError) as caught:
        Article(id="a", text=TEXT, sections=sections)
    assert str(caught.value) == "Article.sections[1].end: must be within the text (0 to 22), not 23"
    with pytest.raises(FieldError):
        Article(id="a", length=22, sections=sections)
    assert Article(id="a", sections=sections).length is None


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"start": 2, "end": 1}, FieldError),
        ({"start": -2, "end": 1}, FieldError),
        ({"start": 1, "end": 1, "title": ""}, FieldError),
        ({"start": 1, "end": None}, FieldTypeError),
    ],
)
def test_sections_that_make_no_sense(fields: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        Section(**fields)


def test_a_section_may_be_empty() -> None:
    assert Section(start=1, end=1).title is None


def test_evidence_is_cut_from_the_text() -> None:
    evidence = ARTICLE.evidence(17, 21, rule="venue.in")
    assert (evidence.article, evidence.text, evidence.rule) == ("harbour", "Bern", "venue.in")


@pytest.mark.parametrize(("start", "end"), [(17, 99), (5, 5), (-1, 4), (4, -1)])
def test_evidence_out_of_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(FieldError):
        ARTICLE.evidence(start, end)


def test_nothing_is_cited_from_a_withheld_text() -> None:
    with pytest.raises(FieldError, match="is withheld"):
        ARTICLE.withheld().evidence(0, 1)
