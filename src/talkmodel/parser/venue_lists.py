"""Places joined to one where talks are: `in A, B and, last month, C`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.venue_names import Grade

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.venue_links import Linker
    from talkmodel.parser.venue_places import Atlas, Site

__all__ = ["PREPOSITIONS", "Lists"]

PREPOSITIONS = frozenset({"in", "at", "inside", "near", "on", "around", "aboard"})
_AND = frozenset({"and", "or", "then"})
_SPEAKING = frozenset({"said", "says", "told", "announced", "insisted", "warned", "agreed"})
_LIST_GAP = 12


@frozen(eq=False)
class Lists:
    """Reads the lists of places in one sentence."""

    atlas: Atlas
    linker: Linker
    line: Line

    def after(self, site: Site) -> list[Site]:
        """The places that are joined to one: `in A, B and, last month, C`."""
        found: list[Site] = []
        at, closed = site.last, False
        while not closed:
            step, closed = self._joint(at)
            item = None if step is None else self.atlas.site(self.line, step)
            if item is None or not self._is_item(item):
                break
            found.append(item)
            at = item.last
        tokens = self.line.tokens
        apart = all(tokens[item.first - 1].lower in PREPOSITIONS for item in found)
        return found if closed or apart else []

    def _joint(self, at: int) -> tuple[int | None, bool]:
        """Where the next item of a list begins, and whether `and` leads to it."""
        tokens, cues = self.line.tokens, self.linker.scene.cues
        small, months = cues.set("venue_date_word"), cues.set("month")
        closed = joined = False
        for index in range(at, min(len(tokens), at + _LIST_GAP)):
            token = tokens[index]
            if token.lower in _AND:
                closed = joined = True
            elif token.text == ",":
                joined = True
            elif (
                joined
                and token.lower in PREPOSITIONS
                and not self.linker.is_date(self.line, index + 1)
            ):
                return index + 1, closed
            elif token.is_capitalised and token.lower not in months:
                return (index if joined else None), closed
            elif not (token.kind is TokenKind.NUMBER or token.text in "()"):
                ordinary = token.lower not in small and token.lower not in months
                if ordinary:
                    break
        return None, closed

    def _is_item(self, site: Site) -> bool:
        """Whether the place goes on with the list rather than beginning a clause."""
        tokens, cues = self.line.tokens, self.linker.scene.cues
        if site.main.grade is Grade.AREA:
            return False
        if site.last >= len(tokens) or tokens[site.first - 1].lower in PREPOSITIONS:
            return True
        if tokens[site.last].lower in _SPEAKING:
            return False
        follows = tokens[site.last].lower in cues.set("auxiliary")
        return not follows or site.main.grade is Grade.CITY
