"""Who offered to mediate, or was asked and declined: named beside mediation, and no mediator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.roles import doer, listed
from talkmodel.parser.seen import SeenNote
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["read_offers"]

_OFFERS = words("offer offers offered offering volunteered proposed declined refused unwilling")
_TO_MEDIATE = words("mediate broker facilitate host chair arbitrate moderate convene mediation")
_AHEAD, _BEHIND = 6, 4


def read_offers(scene: Scene) -> Iterator[tuple[Actor, SeenNote]]:
    """Everybody who offers to mediate or declines to, with a note on where it is said."""
    for line in scene.lines:
        for index in line.indexes(_OFFERS):
            if not _of_mediating(line, index):
                continue
            token = line.tokens[index]
            mention = doer(scene, line, index)
            for item, actor in () if mention is None else listed(scene, line, mention):
                reason = f"{actor.name} is no mediator by this: that is only '{token.text}'"
                yield actor, SeenNote(item.start, item.end, "mediator.only-offered", reason)


def _of_mediating(line: Line, index: int) -> bool:
    near = line.tokens[max(0, index - _BEHIND) : index + _AHEAD]
    return any(token.lower in _TO_MEDIATE for token in near)
