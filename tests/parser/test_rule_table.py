"""Every rule is in the table, and every example of the table does what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import talkmodel
from talkmodel import Lexicon, Rule
from talkmodel.parser.rule_table.model import VERB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel import Reading

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("tests/accuracy/dev", "tests/accuracy/more", "examples/articles")
RULES = talkmodel.rules()
MODULES = {
    **dict.fromkeys(("party", "actor", "voice"), "roles.py"),
    "mediator": "mediators.py",
    "observer": "observers.py",
    **dict.fromkeys(("person", "venue"), "people.py"),
    **dict.fromkeys(("demand", "condition"), "asks.py"),
    **dict.fromkeys(("proposal", "refusal", "response"), "answers.py"),
}
HOLDERS = {
    "parties": ("party",),
    "mediators": ("mediator",),
    "observers": ("observer",),
    "others": ("other",),
    "people": ("person",),
    "venues": ("venue",),
    "demands": ("demand", "response"),
    "quotes": ("quote",),
    "faq": ("faq",),
}


def found(reading: Reading) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every rule id that left a trace, with its text and what it may have made."""
    for field, makes in HOLDERS.items():
        for fact in getattr(reading.talks, field):
            for evidence in fact.evidence:
                yield evidence.rule or "", evidence.text, makes
    for note in reading.notes:
        yield note.rule, note.text, ("note",)


def entry(rule_id: str, text: str, makes: str) -> str:
    """What to add to the table for a rule that is missing, ready to be pasted."""
    module = MODULES.get(rule_id.partition(".")[0], "words.py")
    return (
        f"in src/talkmodel/parser/rule_table/{module} (an example of your own):\n"
        f'    rule(\n        "{rule_id}",\n        "{makes}",\n        "What it looks for.",\n'
        f'        TALKS + " …",\n        {text!r},  # what it finds in the example\n    ),'
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_example_yields_the_evidence(rule: Rule) -> None:
    lexicon = Lexicon.default().with_actors({"name": name} for name in rule.taught)
    traces = list(found(talkmodel.read(rule.example * rule.times, lexicon=lexicon)))
    hits = [(text, rule.makes in makes) for made, text, makes in traces if rule.covers(made)]
    assert (rule.evidence, True) in hits, traces


def test_every_rule_that_leaves_a_trace_is_in_the_table() -> None:
    missing: dict[str, str] = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).glob("*.txt")):
            for rule_id, text, makes in found(talkmodel.read(path.read_text("utf-8"))):
                if not any(rule.covers(rule_id) for rule in RULES):
                    missing.setdefault(rule_id, entry(rule_id, text, makes[0]))
    assert not missing, "add these entries\n" + "\n".join(missing.values())


def test_a_missing_rule_is_told_with_its_entry() -> None:
    told = entry("venue.beside", "beside Oslo", "venue")
    assert "rule_table/people.py" in told
    assert '"venue.beside",\n        "venue",' in told
    assert "rule_table/words.py" in entry("quote.sung", "la", "quote")


def test_ids_are_unique_and_have_a_subject() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert not [one for one in ids if one.count(".") != 1]


def test_a_pattern_names_sets_that_exist() -> None:
    cues = Lexicon.default().cues
    for rule in RULES:
        assert (VERB in rule.id) == bool(rule.cues), rule.id
        assert set(rule.cues) <= set(cues), rule.id


def test_descriptions_are_one_sentence() -> None:
    for rule in RULES:
        assert rule.description.endswith("."), rule.id
        assert "\n" not in rule.description, rule.id


def test_a_plain_id_covers_itself_alone() -> None:
    rule = next(rule for rule in RULES if rule.id == "party.between")
    assert rule.covers("party.between")
    assert not rule.covers("party.betweens")


def test_a_pattern_covers_the_verbs_of_its_sets_and_of_a_users_lexicon() -> None:
    by_id = {rule.id: rule for rule in RULES}
    asking = by_id["demand.<verb>"]
    assert asking.covers("demand.hold-out-for")
    assert not asking.covers("demand.noun")
    assert not asking.covers("refusal.demand")
    assert not asking.covers("demand.entreat")
    assert asking.covers("demand.entreat", Lexicon.default().with_cues({"demand": ["entreat"]}))
    assert not asking.covers("demand.demand", Lexicon())
    assert by_id["demand.<verb>-that"].covers("demand.insist-that")
    assert not by_id["demand.<verb>-that"].covers("demand.insist")
