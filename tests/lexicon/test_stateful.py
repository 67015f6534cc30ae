"""Whatever is added to a lexicon in whatever order: a plain dict beside it knows the same."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from talkmodel import Lexicon, LexiconError

_NAMES = st.sampled_from(["Norland", "Sudland", "Isle Guild", "Kenya", "Norway"])
_WORDS = st.lists(st.sampled_from(["entreat", "crave", "demand", "not one bit"]), max_size=3)
_SETS = st.sampled_from(["demand", "refuse", "own set"])
_ACTORS = st.lists(
    st.fixed_dictionaries({"name": _NAMES}, optional={"country": st.sampled_from(["NOR", "CHE"])}),
    max_size=3,
)
_BROKEN: list[Any] = [{"name": " "}, {"nmae": "Norland"}, {"name": "Norland", "country": "no"}, 7]

_DEFAULT = Lexicon.default()

_Plain = tuple[dict[str, str | None], dict[str, tuple[str, ...]]]
"""Countries by actor, and words by cue set."""


def _known(lexicon: Lexicon) -> _Plain:
    return {one.name: one.country for one in lexicon.actors}, dict(lexicon.cues)


class LexiconMachine(RuleBasedStateMachine):
    """Add to any earlier lexicon, and look at all of them after every step."""

    lexicons: Bundle[int] = Bundle("lexicons")

    def __init__(self) -> None:
        super().__init__()
        self.values: list[Lexicon] = []
        self.models: list[_Plain] = []

    def _keep(self, lexicon: Lexicon, model: _Plain) -> int:
        self.values.append(lexicon)
        self.models.append(model)
        return len(self.values) - 1

    def _model(self, at: int, actors: list[dict[str, str]], cues: dict[str, list[str]]) -> _Plain:
        known, sets = self.models[at]
        fresh = {actor["name"]: actor.get("country") for actor in actors}
        more = {
            name: tuple(dict.fromkeys((*sets.get(name, ()), *words)))
            for name, words in cues.items()
        }
        return {**known, **fresh}, {**sets, **more}

    @rule(target=lexicons)
    def begin(self) -> int:
        assert Lexicon.default() is _DEFAULT
        return self._keep(Lexicon.default(), _known(_DEFAULT))

    @rule(target=lexicons, at=lexicons, actors=_ACTORS)
    def add_actors(self, at: int, actors: list[dict[str, str]]) -> int:
        lexicon = self.values[at].with_actors(actors)
        assert lexicon.with_actors(actors) == lexicon
        return self._keep(lexicon, self._model(at, actors, {}))

    @rule(target=lexicons, at=lexicons, cues=st.dictionaries(_SETS, _WORDS))
    def add_cues(self, at: int, cues: dict[str, list[str]]) -> int:
        lexicon = self.values[at].with_cues(cues)
        assert lexicon.with_cues(cues) == lexicon
        return self._keep(lexicon, self._model(at, [], cues))

    @rule(target=lexicons, at=lexicons, actors=_ACTORS, words=_WORDS)
    def add_a_file(self, at: int, actors: list[dict[str, str]], words: list[str]) -> int:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "own.json"
            file.write_text(json.dumps({"actors": actors, "cues": {"demand": words}}), "utf-8")
            lexicon = self.values[at].with_file(file)
        assert lexicon == self.values[at].with_actors(actors).with_cues({"demand": words})
        return self._keep(lexicon, self._model(at, actors, {"demand": words}))

    @rule(at=lexicons, actors=_ACTORS, broken=st.sampled_from(_BROKEN))
    def add_a_broken_actor(self, at: int, actors: list[Any], broken: object) -> None:
        with pytest.raises(LexiconError) as caught:
            self.values[at].with_actors([*actors, broken])
        assert caught.value.index == len(actors)

    @rule(at=lexicons, word=st.sampled_from(["Entreat", " ", 7]))
    def add_a_broken_cue(self, at: int, word: Any) -> None:  # noqa: ANN401 - wrong use
        with pytest.raises(LexiconError):
            self.values[at].with_cues({"demand": ["crave", word]})

    @invariant()
    def every_lexicon_knows_what_its_model_knows(self) -> None:
        for lexicon, model in zip(self.values, self.models, strict=True):
            assert _known(lexicon) == model

    @invariant()
    def what_was_added_last_is_found(self) -> None:
        for lexicon in self.values[-1:]:
            for actor in lexicon.actors[len(lexicon.actors) - lexicon.added :]:
                assert lexicon.actor(actor.name) is actor


TestLexicon = LexiconMachine.TestCase
TestLexicon.settings = settings(max_examples=5, stateful_step_count=8)
