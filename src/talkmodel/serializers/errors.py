"""Errors about documents: all that is wrong with one, at once."""

from __future__ import annotations

from typing import Any, Final

from talkmodel.model.errors import Problem, TalkModelError, listing

__all__ = ["MAX_PROBLEMS", "DocumentError", "NotJSONError", "join", "key_path"]

MAX_PROBLEMS: Final = 100
"""After so many problems reading stops: the rest would not help, and hostile data has millions."""

_LONGEST_KEY: Final = 40


class DocumentError(TalkModelError, ValueError):
    """A document is no `Talks`.

    Attributes:
        problems: What is wrong, each with its path, at most `MAX_PROBLEMS`.
        more: Whether reading stopped there, so that there may be further ones.

    >>> print(DocumentError((Problem("parties[1].name", "must not be blank"),)))
    1 problem
      parties[1].name: must not be blank
    """

    def __init__(self, problems: tuple[Problem, ...], more: bool = False) -> None:  # noqa: FBT001, FBT002 - pickle gives arguments by position
        """Keep `problems`, but not more than `MAX_PROBLEMS` of them."""
        more = more or len(problems) > MAX_PROBLEMS
        problems = problems[:MAX_PROBLEMS]
        super().__init__(problems, more)
        self.problems = problems
        self.more = more

    @classmethod
    def of(cls, path: str, message: str) -> DocumentError:
        """Return the error for a single problem.

        >>> print(DocumentError.of("format", "is missing"))
        1 problem
          format: is missing
        """
        return DocumentError((Problem(path, message),))

    def __str__(self) -> str:
        """Return the number of problems and the first of them, one a line."""
        return listing(self.problems, more=self.more)


class NotJSONError(DocumentError):
    """A text is no JSON at all, so that nothing in it can be judged.

    Attributes:
        reason: What is wrong and what would be right.
        offset: Where: the number of code points before it, of bytes where the input is bytes that
            are no UTF-8; `None` where it is no single place.
        line: The line, from 1; `None` where it is no single place, or no text.
        column: The column in code points, from 1; `None` as for the line.

    >>> print(NotJSONError("Expecting value", 12, 1, 13))
    1 problem
      line 1, column 13 (offset 12): Expecting value
    """

    def __init__(
        self,
        reason: str,
        offset: int | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        """Keep the arguments, and make a problem of them."""
        where = "" if offset is None else f"offset {offset}"
        if line is not None:
            where = f"line {line}, column {column} ({where})"
        super().__init__((Problem(where, reason),))
        # What pickle calls the class with; the parent has set its own.
        self.args: tuple[Any, ...] = (reason, offset, line, column)
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column


def join(prefix: str, path: str) -> str:
    """Return the path of what stands at `path` within what stands at `prefix`.

    >>> join("demands", "[2].by"), join("demands[2]", "by"), join("demands[2]", "")
    ('demands[2].by', 'demands[2].by', 'demands[2]')
    """
    return f"{prefix}.{path}" if prefix and path and not path.startswith("[") else prefix + path


def key_path(prefix: str, key: object) -> str:
    """Return the path of a member of an object, whatever its key.

    >>> key_path("demands[2]", "by"), key_path("", "a b"), key_path("faq[0]", 7)
    ('demands[2].by', "['a b']", 'faq[0][7]')
    """
    if isinstance(key, str):
        if key.isidentifier() and len(key) <= _LONGEST_KEY:
            return join(prefix, key)
        return f"{prefix}[{key[:_LONGEST_KEY]!r}]"
    is_short = key is None or (isinstance(key, int) and key.bit_length() <= _LONGEST_KEY)
    return f"{prefix}[{key if is_short else type(key).__name__}]"
