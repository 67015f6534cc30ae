"""What can go wrong when a user adds to a lexicon."""

from __future__ import annotations

from talkmodel.model import TalkModelError

__all__ = ["LexiconError"]


class LexiconError(TalkModelError, ValueError):
    """Something that was to be added to a lexicon is not what it should be.

    Attributes:
        method: The method that was called: `with_actors`, `with_cues` or `with_file`.
        index: Which entry it is about, counted from 0; `None` where it is about no single one.
        field: The field or cue set it is about, with an index where it is about one element:
            `aliases[1]`; empty where it is about the whole entry. In a file it is the whole way
            from the top: `actors[2].aliases[1]`.
        reason: What is wrong and what would be right.
        file: The path of the file, as it was given; `None` where there is none.

    >>> print(LexiconError("with_actors", 2, "name", "must not be blank"))
    with_actors: entry 2: name: must not be blank
    >>> print(LexiconError("with_file", 2, "actors[2].name", "must not be blank", "own.toml"))
    own.toml: actors[2].name: must not be blank
    """

    def __init__(
        self, method: str, index: int | None, field: str, reason: str, file: str | None = None
    ) -> None:
        """Keep the arguments."""
        super().__init__(method, index, field, reason, file)
        self.method = method
        self.index = index
        self.field = field
        self.reason = reason
        self.file = file

    def __str__(self) -> str:
        """Return the message."""
        if self.file is not None:
            return ": ".join(part for part in (self.file, self.field, self.reason) if part)
        entry = "" if self.index is None else f"entry {self.index}"
        return ": ".join(part for part in (self.method, entry, self.field, self.reason) if part)
