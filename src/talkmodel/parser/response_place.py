"""An answer, the place where it may stand, and what a verb of answering comes to there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from talkmodel.model import Response
from talkmodel.parser.ask_subjects import asker
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.response_content import Content, asked_words, fits
from talkmodel.parser.response_limits import RESERVES, Said, limit
from talkmodel.parser.response_tense import Tense, tense
from talkmodel.parser.response_words import denies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["Answer", "Place", "follows", "is_negated", "limited", "settled"]

_AT_ANY_TIME = Tense()


@frozen
class Answer:
    """An answer with where it stands and who gave it, if the text says so.

    One that is `OPEN` goes less far than a yes or no: `rule` tells why. It is `named` where it says
    what it answers; `tense` tells how it stands to an answer before or after it, and `reserve`
    is the rule of a note on a yes that is not the last word. `overruled` is the yes of another of
    several who were asked.
    """

    response: Response
    start: int
    end: int
    by: Actor | None
    rule: str
    named: bool = False
    tense: Tense = _AT_ANY_TIME
    reserve: str | None = None
    overruled: Answer | None = None


@frozen(eq=False)
class Place:
    """A sentence that may answer an ask: its own, or one of the `same` paragraph after it.

    `rank` is which of how many asks of its side it is. Where others came between, `strict`, only
    what names the ask answers it. `others` are the asks of the sentence itself.
    """

    scene: Scene
    ask: Ask
    line: Line
    same: bool
    rank: tuple[int, int] = (0, 1)
    strict: bool = False
    others: Sequence[Ask] = ()

    def subject(self, index: int) -> Actor | None:
        """The subject of the verb at `index`."""
        return asker(self.scene, self.line, index)

    def is_own(self, actor: Actor) -> bool:
        """Whether `actor` is on the side that asks."""
        return self.scene.side_of(actor) is self.scene.side_of(self.ask.by)

    def is_foreign(self, content: Content) -> bool:
        """Whether an answer is to a demand of somebody else."""
        return content.is_strange or (content.owner is not None and not self.is_own(content.owner))

    def is_meant(self, content: Content, given: Response = Response.ACCEPTED) -> bool:
        """Whether what an answer is about is this ask."""
        if self.is_foreign(content):
            return False
        if self.strict and not content.is_own:
            return False
        asked = asked_words(self.scene, self.ask)
        return fits(content, asked, rank=self.rank, refusing=given is Response.REJECTED)


def follows(line: Line, asked: Line) -> bool:
    """Whether a later sentence goes on where an ask was told.

    News has paragraphs of one sentence; but another item of a list, or another answer to a
    question, is about something else.
    """
    return line.block == asked.block or line.kind is asked.kind is BlockKind.PARAGRAPH


def is_negated(scene: Scene, line: Line, index: int) -> bool:
    """Whether the verb at `index` is denied."""
    at = scene.skip_auxiliaries(line, index)
    return any(denies(t.lower) for t in line.tokens[at + 1 : index])


def settled(
    scene: Scene, line: Line, verb: int, response: Response, *, is_yes: bool | None
) -> Response | None:
    """What a verb of answering comes to, with what it hangs on and with its `not`."""
    if is_yes is None:
        return None
    denied = is_negated(scene, line, verb) if is_yes else True
    if not denied:
        return response
    return None if response is Response.REJECTED else Response.REJECTED


def limited(place: Place, verb: int, content: Content, after: int, answer: Answer) -> Answer:
    """An answer with whether it goes all the way, and how it stands to one before or after it."""
    scene, line = place.scene, place.line
    why = limit(Said(scene, line, verb, content, after), place.ask, answer.response)
    made = evolve(answer, named=content.is_own, tense=tense(line, verb))
    if why is None or (answer.response is Response.ACCEPTED and why in RESERVES):
        return evolve(made, reserve=why)
    return evolve(made, response=Response.OPEN, rule=why)
