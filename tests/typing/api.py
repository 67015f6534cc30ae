"""The public API as a typed user writes it; read by mypy and pyright, and run by a test."""

from collections.abc import Mapping
from typing import assert_type

from hypothesis.strategies import SearchStrategy

import talkmodel
from talkmodel import strategies, testing

reading = talkmodel.read("Talks between Estonia and Latvia resumed in Oslo.")
assert_type(reading, talkmodel.Reading)
assert_type(reading.notes, tuple[talkmodel.Note, ...])
talks = talkmodel.parse("Talks resumed.", published="2026-03", about_talks=True)
assert_type(talks, talkmodel.Talks)
assert_type(talks.parties, tuple[talkmodel.Party, ...])
assert_type(talks.demands, tuple[talkmodel.Demand, ...])
assert_type(talks.article, talkmodel.Article)
assert_type(talks.article.published, talkmodel.PartialDate | None)
assert_type(talkmodel.dumps(talks), str)
assert_type(talkmodel.loads(talkmodel.dumps(talks)), talkmodel.Talks)
assert_type(talkmodel.from_dict(talkmodel.to_dict(talks)), talkmodel.Talks)
lexicon = talkmodel.Lexicon.default().with_cues({"demand": ["clamour for"]})
assert_type(lexicon, talkmodel.Lexicon)
assert_type(talkmodel.rules(), tuple[talkmodel.Rule, ...])
assert_type(talkmodel.slug("São Paulo"), str)
party = talkmodel.Party(id="a", name="A")
assert_type(party.kind, talkmodel.ActorKind)
assert_type(party.evidence, tuple[talkmodel.Evidence, ...])

assert_type(strategies.talks(min_parties=2), SearchStrategy[talkmodel.Talks])
assert_type(strategies.parties(), SearchStrategy[talkmodel.Party])
assert_type(strategies.evidence(), SearchStrategy[talkmodel.Evidence])
assert_type(strategies.partial_dates(), SearchStrategy[talkmodel.PartialDate])
assert_type(strategies.reported_talks(), SearchStrategy[strategies.Reported])

score = testing.score(talks, testing.label_of(talks))
assert_type(score, testing.Score)
assert_type(score.rows, Mapping[str, testing.Row])
assert_type(score.overall, float)
