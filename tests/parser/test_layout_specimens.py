"""Invented articles in the layouts of agencies, papers, sites, offices: see `layouts.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from talkmodel.model import collapse
from talkmodel.parser.layout import BlockKind, Layout, read_layout

if TYPE_CHECKING:
    from talkmodel.parser.spans import Span

Specimen = dict[str, Any]
FILE = Path(__file__).with_name("layouts.toml")
SPECIMENS: list[Specimen] = tomllib.loads(FILE.read_text("utf-8"))["specimen"]
QUIET = {BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATE, None}

every = pytest.mark.parametrize("case", SPECIMENS, ids=[case["name"] for case in SPECIMENS])


def words(layout: Layout, span: Span | None) -> str:
    return "" if span is None else collapse(span.of(layout.text))


def kind_at(layout: Layout, piece: str) -> BlockKind | None:
    """The kind of the block where a piece of the text begins."""
    place = layout.text.index(piece)
    for block in layout.blocks:
        if block.start < place + len(piece) and place < block.end:
            return block.kind
    return None


@every
def test_the_head_is_read(case: Specimen) -> None:
    layout = read_layout(case["text"])
    published = "" if layout.published is None else str(layout.published.value)
    found = {
        "title": words(layout, layout.title),
        "byline": words(layout, layout.byline),
        "published": published,
        "dateline": words(layout, layout.dateline_place),
    }
    wanted = {key: case[key] for key in found if key in case}
    assert {key: found[key] for key in wanted} == wanted


@every
def test_what_is_no_part_of_the_article_is_set_aside(case: Specimen) -> None:
    layout = read_layout(case["text"])
    kept = [piece for piece in case.get("boilerplate", ()) if kind_at(layout, piece) not in QUIET]
    assert kept == []


@every
def test_what_is_part_of_the_article_is_kept(case: Specimen) -> None:
    layout = read_layout(case["text"])
    lost = [piece for piece in case.get("body", ()) if kind_at(layout, piece) in QUIET]
    assert lost == []
    headings = [
        layout.text[block.start : block.end]
        for block in layout.blocks
        if block.kind is BlockKind.HEADING
    ]
    assert set(case.get("headings", ())) <= set(headings)


@pytest.mark.parametrize(
    "case",
    [case for case in SPECIMENS if "faq" in case],
    ids=[case["name"] for case in SPECIMENS if "faq" in case],
)
def test_its_questions_are_read(case: Specimen) -> None:
    layout = read_layout(case["text"])
    pairs = [[words(layout, qa.question), words(layout, qa.answer)] for qa in layout.faq]
    assert pairs == case["faq"]
