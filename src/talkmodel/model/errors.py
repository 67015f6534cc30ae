"""What can go wrong, one class per kind; all of them are `TalkModelError`.

Every error keeps what it knows in attributes, derives its message from them and survives pickling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "ActorNotFoundError",
    "ArticleCountError",
    "FieldError",
    "FieldTypeError",
    "InvalidTalksError",
    "PartialDateError",
    "Problem",
    "TalkModelError",
    "listing",
]

# A message is read by people: beyond this many lines nobody reads on, and `.problems` has them all.
_SHOWN = 20


@attrs.frozen
class Problem:
    """One thing that is wrong, and where.

    Attributes:
        path: Where it stands in the value or document, such as `demands[2].by`; empty for the
            whole.
        message: What is wrong and what would be right.

    >>> print(Problem("demands[2].by", "no actor 'rusia'"))
    demands[2].by: no actor 'rusia'
    """

    path: str
    message: str

    def __str__(self) -> str:
        """Return `path: message`."""
        return f"{self.path or 'document'}: {self.message}"


class TalkModelError(Exception):
    """The root of all errors that `talkmodel` raises on purpose.

    >>> issubclass(InvalidTalksError, TalkModelError)
    True
    """


class _AtFieldError(TalkModelError):
    """An error about one field of one class; see `FieldError` and `FieldTypeError`."""

    def __init__(self, owner: str, field: str, reason: str) -> None:
        super().__init__(owner, field, reason)
        self.owner = owner
        self.field = field
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.owner}.{self.field}: {self.reason}"


class FieldError(_AtFieldError, ValueError):
    """A field was given a value of the right type that never makes sense.

    Attributes:
        owner: The name of the class (or function).
        field: The name of the field, with an index where it is about one element: `aliases[1]`.
        reason: What is wrong and what would be right.

    >>> print(FieldError("Party", "name", "must not be blank"))
    Party.name: must not be blank
    """


class FieldTypeError(_AtFieldError, TypeError):
    """A field was given a value of the wrong type.

    Attributes:
        owner: The name of the class (or function).
        field: The name of the field, with an index where it is about one element: `aliases[1]`.
        reason: What is wrong and what would be right.

    >>> print(FieldTypeError("Party", "name", "must be a str, not None"))
    Party.name: must be a str, not None
    """


class PartialDateError(TalkModelError, ValueError):
    """A text is no date of the forms that `PartialDate.parse` reads.

    Attributes:
        text: The text, shortened when it is long.
        reason: What is wrong and what would be right.

    >>> print(PartialDateError("2014-13", "there is no month 13"))
    no date: '2014-13': there is no month 13
    """

    def __init__(self, text: str, reason: str) -> None:
        """Keep `text` and `reason`."""
        super().__init__(text, reason)
        self.text = text
        self.reason = reason

    def __str__(self) -> str:
        """Return the message."""
        return f"no date: {self.text!r}: {self.reason}"


class InvalidTalksError(TalkModelError, ValueError):
    """The parts of a `Talks` do not fit together.

    Attributes:
        problems: All that is wrong, each with its path.

    >>> print(InvalidTalksError((Problem("quotes[0].speaker", "no actor 'bo'"),)))
    1 problem
      quotes[0].speaker: no actor 'bo'
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep `problems`."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """Return the number of problems and the first of them, one a line."""
        return listing(self.problems)


class ActorNotFoundError(TalkModelError, LookupError):
    """No actor has the id that was asked for.

    Attributes:
        id: The id.
        hint: A suggestion such as `(did you mean 'russia'?)`, or the empty string.

    >>> print(ActorNotFoundError("rusia", "(did you mean 'russia'?)"))
    no actor 'rusia' (did you mean 'russia'?)
    """

    def __init__(self, id: str, hint: str = "") -> None:  # noqa: A002 - the model's own word
        """Keep `id` and `hint`."""
        super().__init__(id, hint)
        self.id = id
        self.hint = hint

    def __str__(self) -> str:
        """Return the message."""
        return f"no actor {self.id!r} {self.hint}".rstrip()


class ArticleCountError(TalkModelError, ValueError):
    """`Talks.article` was asked for, and there is not exactly one article.

    Attributes:
        count: How many articles there are.

    >>> print(ArticleCountError(0))
    .article needs exactly one article, here are 0; use .articles
    """

    def __init__(self, count: int) -> None:
        """Keep `count`."""
        super().__init__(count)
        self.count = count

    def __str__(self) -> str:
        """Return the message."""
        return f".article needs exactly one article, here are {self.count}; use .articles"


def listing(problems: Sequence[object], *, more: bool = False) -> str:
    """Return a message: how many problems there are, then the first of them, one a line.

    Args:
        problems: The problems, each said by its `str`.
        more: Whether there may be further ones that were not looked for.

    >>> print(listing((Problem("", "is no JSON object"),), more=True))
    at least 1 problem
      document: is no JSON object
    """
    count = len(problems)
    head = f"{'at least ' * more}{count} problem{'s' * (count != 1)}"
    lines = [head, *(f"  {problem}" for problem in problems[:_SHOWN])]
    if count > _SHOWN:
        lines.append(f"  ... and {count - _SHOWN} more, see .problems")
    return "\n".join(lines)
