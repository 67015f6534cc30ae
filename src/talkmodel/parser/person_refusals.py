"""Who refuses what somebody asks is not of those who ask: `X wants it, which Name ruled out`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["refuses"]

_ASKING = ("demand", "demand_phrase", "demand_that", "propose", "propose_phrase")
_WHAT = words("demand request proposal idea condition call offer plan step something")
_IT = words("it this that them , . ; — – - ”")
_UNWANTED = words("unacceptable impossible unthinkable")
_CONTRASTS = words("but while")
_REACH = 14


def refuses(scene: Scene, line: Line, mention: Mention, actor: Actor) -> bool:
    """Whether somebody says no to what `actor` asks in the sentence, or in the one before."""
    first = mention.title[0] if mention.title is not None else mention.first
    no = _refusal(scene, line, first, mention.last)
    if no is None:
        return False
    asked = _asked(scene, line, first, actor)
    if asked is not None:
        between = line.tokens[asked + 1 : first]
        contrast = any(token.lower in _CONTRASTS for token in between)
        return _joins(line, asked, first) or (contrast and _is_of_it(line, no))
    if not line.index or scene.lines[line.index - 1].block != line.block:
        return False
    before = scene.lines[line.index - 1]
    told = _asked(scene, before, len(before.tokens), actor) is not None
    return told and _is_of_it(line, no)


def _refusal(scene: Scene, line: Line, first: int, last: int) -> int | None:
    """The index after the verb of refusing whose subject the name at `[first, last)` is."""
    verbs, tokens = scene.cues.verbs("reject"), line.tokens
    # Between two commas stands who somebody is, or the name itself.
    inside = first > 0 and tokens[first - 1].text == ","
    for at in range(last, min(len(tokens), last + _REACH)):
        found = verbs.at(tokens, at)
        if not inside and found is not None:
            return found[2]
        if not inside and tokens[at].lower in _UNWANTED:
            return at + 1
        inside ^= tokens[at].text == ","
    return None


def _asked(scene: Scene, line: Line, stop: int, actor: Actor) -> int | None:
    """The index of the last verb of asking before `stop` whose subject `actor` is."""
    for at in range(stop - 1, 0, -1):
        if any(scene.cues.verbs(name).at(line.tokens, at) for name in _ASKING):
            subject = scene.side_of(scene.subject(line, at))
            if subject is not None:
                return at if subject.key == actor.key else None
    return None


def _joins(line: Line, asked: int, first: int) -> bool:
    """`…, which Name`, `…, a demand that Name`, `…, something the minister, Name`."""
    tokens = line.tokens
    return any(
        tokens[at].lower == "which"
        or (tokens[at].lower in _WHAT and tokens[at - 1].lower in {",", "a", "an"})
        for at in range(asked + 2, first)
    )


def _is_of_it(line: Line, after: int) -> bool:
    """Whether what is refused is what was asked: `refused`, `rejected it`, `the demand`."""
    ahead = [token.lower for token in line.tokens[after : after + 2]]
    return not ahead or ahead[0] in _IT or ahead[-1] in _WHAT
