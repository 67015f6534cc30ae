"""Every format writes what it does not declare as lost, whatever the talks, and always the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import talkmodel
from talkmodel.serializers import annotations, brief, citron, ftm, jsonld, markdown, plover
from talkmodel.serializers.keys import Keys
from talkmodel.serializers.losses import Loss, is_lost
from talkmodel.strategies import talks
from tests.serializers.changes import BASE, CHANGES, NOBODY, SPARSE

_ROOT = Path(__file__).parents[2]
GOLDEN_FOLDER = Path(__file__).parent / "golden"


@attrs.frozen
class Format:
    """A way to write talks, and what it leaves out."""

    write: Callable[[talkmodel.Talks], object]
    loses: tuple[Loss, ...]
    suffix: str = "json"

    def text(self, talks: talkmodel.Talks) -> str:
        """What is written, as text."""
        found = self.write(talks)
        if isinstance(found, str):
            return found
        return json.dumps(found, ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def said(self, talks: talkmodel.Talks) -> str:
        """What is written but for the keys in ids, which depend on what is not told there."""
        keys = Keys(talks)
        found = self.text(talks)
        for key in (keys.talks, *(keys.article(one.id) for one in talks.articles)):
            found = found.replace(key, "key")
        return found


FORMATS = {
    "annotations": Format(annotations.to_annotations, annotations.LOSES),
    "brief": Format(brief.to_brief, brief.LOSES, "txt"),
    "citron": Format(citron.to_citron, citron.LOSES),
    "ftm": Format(ftm.to_ftm, ftm.LOSES),
    "jsonld": Format(jsonld.to_jsonld, jsonld.LOSES),
    "markdown": Format(markdown.to_markdown, markdown.LOSES, "md"),
    "plover": Format(plover.to_plover, plover.LOSES),
}
_EACH = pytest.mark.parametrize("name", FORMATS)


@pytest.mark.parametrize("path", CHANGES)
@_EACH
def test_what_is_not_declared_lost_is_written_and_what_is_declared_is_not(
    name: str, path: str
) -> None:
    form = FORMATS[name]
    one, two = CHANGES[path]
    touched = {path, path.replace("evidence.end", "evidence.text")}
    if path == "articles.text":
        touched.add("articles.sha256")
    lost = all(is_lost(one, form.loses) for one in touched)
    assert (form.said(one) == form.said(two)) == lost


@_EACH
def test_a_declared_loss_covers_something_and_says_why(name: str) -> None:
    for loss in FORMATS[name].loses:
        assert any(loss.covers(path) for path in CHANGES), loss
        assert loss.why


@_EACH
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=talks())
def test_any_talks_can_be_written_and_again_as_the_same(name: str, drawn: talkmodel.Talks) -> None:
    form = FORMATS[name]
    assert form.text(drawn) == form.text(talkmodel.from_dict(talkmodel.to_dict(drawn)))


def _golden() -> dict[str, talkmodel.Talks]:
    text = (_ROOT / "examples/articles/sandbank-explainer.txt").read_text(encoding="utf-8")
    talks = talkmodel.parse(text)
    return {"sandbank-explainer": talks, "full": BASE, "sparse": SPARSE, "nobody": NOBODY}


GOLDEN = _golden()


@pytest.mark.parametrize("case", GOLDEN)
@_EACH
def test_talks_are_written_as_ever(name: str, case: str) -> None:
    form = FORMATS[name]
    golden = GOLDEN_FOLDER / f"{case}.{name}.{form.suffix}"
    assert form.text(GOLDEN[case]) == golden.read_text(encoding="utf-8")
