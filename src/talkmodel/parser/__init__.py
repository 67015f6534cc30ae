"""Article text to talks: deterministic, without a model or network.

Each fact with its place in the text.
"""

from __future__ import annotations

from talkmodel.parser.reading import Note, Reading, parse, read

__all__ = ["Note", "Reading", "parse", "read"]
