"""Article texts for the laws: invented, made from the grammar, damaged, and plain random."""

from __future__ import annotations

import hypothesis.strategies as st

from tools.fuzz.inputs import make_input

__all__ = ["TALKS", "any_texts"]

TALKS = """Lake talks resume

Talks between Kenya and Uganda resumed in Oslo on 4 May 2031, mediated by Norway.

Kenya demanded that Uganda open the lake crossing. Uganda rejected the demand.

"We will wait at this table," said Ana Roth, the Kenyan envoy.
"""


def any_texts() -> st.SearchStrategy[str]:
    """Any str, and texts that look like articles, whole or damaged."""
    made = st.integers(0, 10_000).map(lambda number: make_input(4, number))
    return st.text() | made
