"""What a format of somebody else cannot carry, declared as data."""

from __future__ import annotations

from typing import Final

import attrs

__all__ = ["Loss", "is_lost"]

_EVERY: Final = "*"


@attrs.frozen
class Loss:
    """Something of the model that a format leaves out.

    Attributes:
        path: What: a list (`observers`), a field of its facts (`people.represents`), or a field of
            what they hold (`venues.evidence.rule`). `*` stands for any list. What lies below is
            lost with it.
        why: The reason, as a clause.

    >>> print(Loss("*.evidence.rule", "readers of the format do not know our rules"))
    *.evidence.rule: readers of the format do not know our rules
    """

    path: str
    why: str

    def __str__(self) -> str:
        """Return path and reason."""
        return f"{self.path}: {self.why}"

    def covers(self, path: str) -> bool:
        """Return whether what stands at `path` is lost by this.

        >>> Loss("*.evidence", "no offsets there").covers("venues.evidence.start")
        True
        """
        mine = self.path.split(".")
        theirs = path.split(".")[: len(mine)]
        return len(mine) == len(theirs) and all(
            one in {_EVERY, other} for one, other in zip(mine, theirs, strict=True)
        )


def is_lost(path: str, losses: tuple[Loss, ...]) -> bool:
    """Return whether any of `losses` covers `path`.

    >>> is_lost("venues.name", (Loss("venues.aliases", "one name only"),))
    False
    """
    return any(loss.covers(path) for loss in losses)
