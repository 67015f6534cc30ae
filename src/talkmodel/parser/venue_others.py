"""Whose the talks are: those that an article is about, or others' that it names in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from talkmodel.parser.names import Sort
from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.venue_names import Gazetteer

__all__ = ["Others"]

_LOOK_BACK = 40  # sentences


@frozen(eq=False)
class Others:
    """Tells talks of others from those of an article."""

    scene: Scene
    names: Gazetteer
    _lines_with: dict[str, set[int]] = field(factory=dict, init=False)

    def is_only_here(self, line: Line, head: int) -> bool:
        """Whether the talks are between, or with, somebody whom the article names nowhere else."""
        tokens = line.tokens
        near = range(max(0, head - 12), min(len(tokens), head + 3))
        start = next((i for i in near if tokens[i].lower in {"between", "with"}), None)
        if start is None or line.shouted:
            return False
        stop = start + 1
        while stop < min(len(tokens), start + 12) and not self._ends_sides(line, stop):
            stop += 1
        found = {id(m): m for i in range(start + 1, stop) if (m := self.names.mention(line, i))}
        actors = [self.scene.cast.anyhow(m) for m in found.values()]
        if tokens[start].lower == "between":
            if not self._talked_before(line):
                return False
            sides = [a for a in actors if a is not None and a.sort is not Sort.PERSON]
            known = [{at for _, _, at in a.spans} for a in sides]
            return len(sides) > 1 and any(at <= {line.index} for at in known)
        common = self.scene.cues.set("function_word")
        nouns = [t.lower for t in tokens[start + 1 : stop] if t.is_word and t.lower not in common]
        return bool(nouns) and not actors and all(self._only(line, n) for n in nouns)

    def _only(self, line: Line, word: str) -> bool:
        """Whether no other sentence of the article has the word."""
        if not self._lines_with:
            for other in self.scene.lines:
                for spelled in other.vocabulary:
                    self._lines_with.setdefault(spelled, set()).add(other.index)
        return self._lines_with[word] <= {line.index}

    def _talked_before(self, line: Line) -> bool:
        """Whether an earlier sentence speaks of talks; those named first are the article's own."""
        talks = self.scene.cues.phrases("talks_noun")
        return any(
            not other.shouted and talks.within(other.tokens, 0, len(other.tokens)) is not None
            for other in self.scene.lines[max(0, line.index - _LOOK_BACK) : line.index]
        )

    def _ends_sides(self, line: Line, at: int) -> bool:
        token, cues = line.tokens[at], self.scene.cues
        closed = token.lower in cues.set("preposition") or token.lower in cues.set("auxiliary")
        mark = token.kind is TokenKind.MARK
        return mark or closed or cues.verbs("venue_event").at(line.tokens, at) is not None
