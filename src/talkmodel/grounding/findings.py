"""What grounding tells: a finding for each quote that was looked for and each thing left out."""

from __future__ import annotations

from enum import StrEnum, unique

import attrs

from talkmodel.model import TalkModelError, Talks
from talkmodel.model.errors import listing
from talkmodel.model.evidence import collapse

__all__ = ["Finding", "FindingKind", "Grounding", "GroundingError"]


@unique
class FindingKind(StrEnum):
    """What became of something a language model said.

    `grounded`: it stands in the text, at one place. `ambiguous`: it stands there more than once,
    and one place was taken. `adjusted`: it stands there in other letters, which were taken.
    `unweighed`: the answer to a demand was taken on the model's word, for our own reading has none
    to hold against it. `not_found`: it does not stand there. `contradicted`: the text says
    otherwise. `refused`: it breaks a rule of the model. What is of the last three kinds is left
    out.

    >>> FindingKind("not_found").value
    'not_found'
    """

    GROUNDED = "grounded"
    AMBIGUOUS = "ambiguous"
    ADJUSTED = "adjusted"
    UNWEIGHED = "unweighed"
    NOT_FOUND = "not_found"
    CONTRADICTED = "contradicted"
    REFUSED = "refused"


_PROBLEMS = frozenset({FindingKind.NOT_FOUND, FindingKind.CONTRADICTED, FindingKind.REFUSED})


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that grounding found.

    Attributes:
        kind: What became of it.
        path: Where it stands in the data: `demands[2].evidence[0]`.
        message: What was found, or what is wrong and what would be right.
        places: Where it stands in the text, half-open, in code points; the one taken comes first.
        nearest: The passage of the text that is most like what was not found, if one is much alike.

    >>> print(Finding(kind=FindingKind.REFUSED, path="faq[0].answer", message="is missing"))
    faq[0].answer: is missing
    """

    kind: FindingKind
    path: str
    message: str
    places: tuple[tuple[int, int], ...] = ()
    nearest: str | None = None

    def __str__(self) -> str:
        """Return path, message and what is nearest, in one line."""
        near = f"; nearest is {collapse(self.nearest)!r}" if self.nearest else ""
        return f"{self.path or 'data'}: {self.message}{near}"

    @property
    def is_problem(self) -> bool:
        """Whether something was left out."""
        return self.kind in _PROBLEMS


@attrs.frozen(kw_only=True)
class Grounding:
    """What of the data holds, and what became of every part of it.

    Attributes:
        talks: What holds: every fact in it has exact evidence in the text.
        findings: What was found, in the order of the data.
        left_out: The path of each entry of the data that is not among the talks: `demands[1]`.

    >>> Grounding(talks=Talks(), findings=()).ok
    True
    """

    talks: Talks
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The findings for which something was left out."""
        return tuple(one for one in self.findings if one.is_problem)

    @property
    def ok(self) -> bool:
        """Whether nothing was left out."""
        return not self.problems


class GroundingError(TalkModelError, ValueError):
    """Something a language model said does not hold.

    Attributes:
        grounding: What holds, and all findings.

    >>> from talkmodel import ground
    >>> try:
    ...     ground({"parties": [{"name": "Chad"}]}, "Peru waits.", on_error="raise")
    ... except GroundingError as error:
    ...     error.grounding.talks.parties
    ()
    """

    def __init__(self, grounding: Grounding) -> None:
        """Keep the grounding."""
        super().__init__(grounding)
        self.grounding = grounding

    def __str__(self) -> str:
        """Return how many problems there are and the first of them, one a line."""
        return listing(self.grounding.problems)
