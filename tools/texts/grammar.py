"""A small grammar with which sentences are made: named alternatives that name others in braces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

__all__ = ["Grammar"]

_SLOT = re.compile(r"\{(\w+)\}")


class Grammar:
    """Rules written as text, one alternative a line, indented, below the name of the rule."""

    def __init__(
        self, rules: str, makers: Mapping[str, Callable[[Random], str]] | None = None
    ) -> None:
        r"""Take the rules; a name that has none is asked of `makers`. `\n` is a line break."""
        self._makers = dict(makers or {})
        self._rules: dict[str, list[list[str]]] = {}
        name = ""
        for line in filter(str.strip, rules.splitlines()):
            if line[0] != " ":
                name = line.strip().rstrip(":")
                self._rules[name] = []
            else:
                # Texts stand at even places, names of rules at odd ones.
                self._rules[name].append(_SLOT.split(line.strip().replace("\\n", "\n")))
        for parts in (parts for rule in self._rules.values() for parts in rule):
            for slot in parts[1::2]:
                if slot not in self._rules and slot not in self._makers:
                    raise KeyError(slot)

    def make(self, name: str, random: Random) -> str:
        """A text by the rule, with its alternatives taken by chance."""
        maker = self._makers.get(name)
        if maker is not None:
            return maker(random)
        rule = self._rules[name]
        parts = rule[int(random.random() * len(rule))]
        if len(parts) == 1:
            return parts[0]
        return "".join(
            self.make(part, random) if place % 2 else part for place, part in enumerate(parts)
        )
