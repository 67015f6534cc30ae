"""The rules of the parser as values: what each finds, with an example that a test runs.

The parser itself does not read this table. A new rule gets an entry in the module of its subject;
the tests say which are missing.
"""

from __future__ import annotations

from talkmodel.parser.rule_table import answers, asks, mediators, observers, people, roles, words
from talkmodel.parser.rule_table.model import Makes, Rule

__all__ = ["Makes", "Rule", "rules"]


def rules() -> tuple[Rule, ...]:
    """Return every rule of the parser: sides, people, places, demands, quotations, notes.

    >>> import talkmodel
    >>> len({one.id for one in talkmodel.rules()}) == len(talkmodel.rules())
    True
    """
    modules = (roles, mediators, observers, people, asks, answers, words)
    return tuple(rule for module in modules for rule in module.RULES)
