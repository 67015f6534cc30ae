"""Tables of the documentation that are made of the library itself.

A page holds the lines `<!-- table: NAME -->` and `<!-- end of table -->`; `make tables` writes what
stands between them, and a test compares it with the library.

    python tools/doc_tables.py              writes all pages
    python tools/doc_tables.py cue-sets     prints one table
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import talkmodel
from talkmodel.lexicon import cue_sets
from talkmodel.serializers import annotations, brief, citron, ftm, jsonld, markdown, plover, tables

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
_END: Final = "<!-- end of table -->"
_TABLE: Final = re.compile(rf"^(<!-- table: ([a-z-]+) -->\n).*?^{_END}$", re.MULTILINE | re.DOTALL)

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
    """Return where it finds something: in its example, in that many of them, or once taught."""
    if rule.taught:
        return f"Taught {' and '.join(f'`{name}`' for name in rule.taught)}, in this"
    return "In this" if rule.times == 1 else f"In this, {rule.times:,} times over,"


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
                    f"{rule.description}{verbs} {_often(rule)} it finds `{rule.evidence}`:",
                    _fenced(rule.example),
                ]
    return "\n\n".join(parts)


def cue_set_table() -> str:
    """Return all cue sets: name, how entries are written, how many, what for."""
    rows = [f"| `{s.name}` | {s.read_as} | {s.words} | {s.about} |" for s in cue_sets()]
    return "\n".join(["| set | written as | words | what for |", "|---|---|---|---|", *rows])


TABLES: Final = {"cue-sets": cue_set_table, "losses": losses, "rules": rule_table}


def fill(page: str) -> str:
    """Return a page with every table as it is now.

    Raises:
        KeyError: A mark names no table.
    """
    return _TABLE.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n\n{_END}", page)


def main(names: list[str]) -> None:
    """Print these tables, or write all pages."""
    for name in names:
        print(TABLES[name]())
    for path in [] if names else sorted(DOCS.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        if fill(page) != page:
            path.write_text(fill(page), encoding="utf-8")
            print(f"docs/{path.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
