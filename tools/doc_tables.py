"""Tables of the documentation that are made of the library itself, at every build of the pages.

A page holds the line `<!-- table: NAME -->`; Sphinx puts the table in its place (docs/conf.py).

    python tools/doc_tables.py cue-sets     prints one as Markdown
"""

from __future__ import annotations

import re
import sys
from typing import Final

import talkmodel
from talkmodel.lexicon import cue_sets
from talkmodel.serializers import annotations, brief, citron, ftm, jsonld, markdown, plover, tables

_MARK: Final = re.compile(r"^<!-- table: ([a-z-]+) -->$", re.MULTILINE)

_LOSSES: Final = {
    "to_jsonld": jsonld.LOSES,
    "to_annotations": annotations.LOSES,
    "to_plover": plover.LOSES,
    "to_ftm": ftm.LOSES,
    "to_citron": citron.LOSES,
    "to_markdown": markdown.LOSES,
    "to_brief": brief.LOSES,
    "to_tables": tables.LOSES,
}
_KINDS: Final = {
    "party": "Sides",
    "mediator": "Mediators",
    "observer": "Observers",
    "other": "Others who are pointed to",
    "person": "People",
    "venue": "Places",
    "demand": "Demands, conditions, proposals, refusals",
    "response": "Answers to them",
    "quote": "Quotations",
    "faq": "Questions with answers",
    "note": "Notes on what was left out",
}


def _fenced(text: str) -> str:
    """Return a text as a block of plain text, whatever is in it."""
    return f"```text\n{text.strip()}\n```"


def _often(rule: talkmodel.Rule) -> str:
    """Return how often the example has to stand in a text, as the start of a sentence."""
    return "It" if rule.times == 1 else f"{rule.times:,} times over, it"


def losses() -> str:
    """Return what each format leaves out, and why."""
    parts = []
    for name, declared in _LOSSES.items():
        parts.append(f"## What `{name}` leaves out")
        rows = [f"| `{one.path}` | {one.why} |" for one in declared]
        table = ["| what | why |", "|---|---|", *rows]
        parts.append("\n".join(table) if declared else "Nothing.")
    return "\n\n".join(parts)


def rule_table() -> str:
    """Return all rules, by what they make, each with its example and what it finds there."""
    parts = []
    for makes, title in _KINDS.items():
        parts.append(f"## {title}")
        for rule in talkmodel.rules():
            if rule.makes == makes:
                sets = ", ".join(f"`{name}`" for name in rule.cues)
                verbs = f" `<verb>` is one of the [cue sets](lexicon.md) {sets}." if sets else ""
                parts += [
                    f"### `{rule.id}`",
                    rule.description + verbs,
                    _fenced(rule.example),
                    f"{_often(rule)} finds `{rule.evidence}`.",
                ]
    return "\n\n".join(parts)


def cue_set_table() -> str:
    """Return all cue sets: name, how entries are written, how many, what for."""
    rows = [f"| `{s.name}` | {s.read_as} | {s.words} | {s.about} |" for s in cue_sets()]
    return "\n".join(["| set | written as | words | what for |", "|---|---|---|---|", *rows])


TABLES: Final = {"cue-sets": cue_set_table, "losses": losses, "rules": rule_table}


def fill(page: str) -> str:
    """Return a page with every mark replaced by its table.

    Raises:
        KeyError: A mark names no table.
    """
    return _MARK.sub(lambda mark: TABLES[mark.group(1)](), page)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(TABLES[name]())
