"""Whom a person stands for by the team they lead or the side they speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.person_text import Description
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.person_text import RoleText

__all__ = ["heads_team", "inverted", "represented", "under"]

_HEADING = words("heading leading representing")
_HEADS = words("leads lead led leading heads head headed heading captains")
_ACTS = words("represents represent represented representing")
_SPEAKS = words("speaks speak spoke speaking negotiates negotiate negotiated negotiating")
_TEAM = words("delegation team side negotiators party bargainers contingent")
_SIDES = words("side delegation team")
_OWN = words("his her its their")
_TIMES = words("hour hours minute minutes while moment days")
_AIMS = words("to on against in at into towards")
_BE = words("is was are were will be has been")
_NEAR, _FAR = 5, 12
_TRUST = 3
# More than that of a role: `X's team is led by his deputy, Name` is X's, whoever he is.
_SEATED = 8


def _found(owner: Actor | None, trust: int = _TRUST) -> Description | None:
    if owner is None or owner.is_person or owner.is_place:
        return None
    return Description(0, 0, owner, "", "person.team", 1, trust, owned=True)


def _first_of(mention: Mention) -> int:
    return mention.title[0] if mention.title is not None else mention.first


def _named(text: RoleText, line: Line, start: int, stop: int) -> tuple[Actor | None, int]:
    """The first body named in a stretch of tokens, and where its name ends."""
    for other in line.mentions:
        if start <= other.first < stop and other.kind is not MentionKind.PRONOUN:
            return text.scene.cast.anyhow(other), other.last
    return None, stop


def _object(text: RoleText, line: Line, start: int) -> tuple[Actor | None, int]:
    """The body that a noun phrase at `start` names, with nothing but its adjectives before it."""
    owner, after = _named(text, line, start, start + _NEAR)
    before = next((m.first for m in line.mentions if m.last == after), start)
    small = text.scene.cues.set("preposition")
    plain = all(t.is_word and t.lower not in small for t in line.tokens[start:before])
    counted = any(t.lower in _TIMES for t in line.tokens[start:before])
    return (owner if plain and not counted else None), after


def _has_team(line: Line, start: int) -> bool:
    """Whether what is led is a team, right after whose it is: `X's three-man team`."""
    ahead = line.tokens[start : start + _NEAR]
    for token in ahead:
        if token.lower in _TEAM:
            return True
        if not (token.is_word or token.kind is TokenKind.POSSESSIVE or token.text == "-"):
            return False
    return False


def _is_dated(line: Line, start: int) -> bool:
    """Whether a year follows: who led the team in 2020 may not be of it now."""
    ahead = line.tokens[start : start + _FAR]
    return any(token.text.isdigit() and len(token.text) == 4 for token in ahead)


def inverted(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Heading X's delegation is the minister, Name`: X."""
    if line.tokens[0].lower not in _HEADING:
        return None
    first = _first_of(mention)
    owner, after = _named(text, line, 1, min(1 + _NEAR, first))
    between = [token.lower for token in line.tokens[after:first]]
    verbs = [at for at, word in enumerate(between) if word in _BE]
    alone = line.tokens[0].lower in _ACTS and verbs[:1] == [0]
    if not verbs or len(between) > _FAR or not (alone or _has_team(line, after)):
        return None
    named = (one for one in line.mentions if after + verbs[0] < one.first < first)
    return None if any(text.scene.cast.actor(one) for one in named) else _found(owner)


def heads_team(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name will lead the X team`, `Name represents X`, `Name is speaking for X`: X."""
    at = mention.last
    while at < len(line.tokens) and line.tokens[at].lower in _BE:
        at += 1
    word = line.tokens[at].lower if at + 1 < len(line.tokens) else ""
    passive = at > mention.last and line.tokens[at - 1].lower != "will"
    if passive and not word.endswith("ing"):
        return None
    if word in _SPEAKS and line.tokens[at + 1].lower == "for":
        owner, after = _object(text, line, at + 2)
    elif word in _ACTS:
        owner, after = _object(text, line, at + 1)
    elif word in _HEADS:
        owner, after = _object(text, line, at + 1)
        owner = owner if _has_team(line, after) else None
    else:
        return None
    return None if _is_dated(line, after) else _found(owner)


def represented(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`X is represented by a former general, Name`, `… and the X side by his deputy, Name`: X."""
    first = _first_of(mention)
    if first < 3 or "by" not in line.vocabulary:
        return None
    by = next((at for at in range(first - 1, max(1, first - _FAR), -1) if _is_by(line, at)), 0)
    if not by or any(by < one.first < first for one in line.mentions if not _is_his(one)):
        return None
    if line.tokens[by - 1].lower in _SIDES:
        subject = line.upto_token(by - 1)
    elif line.tokens[first - 1].text == ",":
        subject = text.scene.subject_mention(line, by - 1)
    else:
        return None
    return None if subject is None else _found(text.scene.cast.anyhow(subject), _SEATED)


def _is_his(mention: Mention) -> bool:
    return mention.kind is MentionKind.PRONOUN and mention.text.lower() in _OWN


def _is_by(line: Line, at: int) -> bool:
    led = line.tokens[at].lower == "by" and line.tokens[at - 1].lower
    return led in _ACTS or led in _HEADS or led in _SIDES


def under(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`the delegation from X, under General Name`, `X sent a team under Name`: X."""
    first = _first_of(mention)
    if first < 2 or line.tokens[first - 1].lower != "under":
        return None
    team = next((i for i in range(first - 1, first - _FAR, -1) if _is_team(line, i)), None)
    if team is None:
        return None
    for one in reversed(line.mentions):
        if one.last < first and one.kind is not MentionKind.PRONOUN and not _is_aim(line, one):
            return _found(text.scene.cast.anyhow(one))
    return None


def _is_team(line: Line, index: int) -> bool:
    return index > 0 and line.tokens[index].lower in _TEAM - {"party", "side"}


def _is_aim(line: Line, mention: Mention) -> bool:
    """Whether a name is where a team goes, or whom it is set against: `a team to X`."""
    at = mention.first - 1
    at -= at > 0 and line.tokens[at].lower == "the"
    return at >= 0 and line.tokens[at].lower in _AIMS
