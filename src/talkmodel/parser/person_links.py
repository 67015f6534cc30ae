"""Whom a person stands for where no role says so: `Name of the Front`, `led by Name`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.person_text import Description
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.person_text import RoleText

__all__ = ["included", "led_by", "member_of", "of_group", "owns_group", "possessed"]

# How far apart in tokens two people may be that are named in turn.
_TURN = 16
_ADJECTIVES = 4
_INCLUDING = frozenset({"including", "like"})
_BY_VERBS = words("led headed represented chaired commanded fronted")


def _link(owner: Actor | None, rule: str, trust: int) -> Description | None:
    return None if owner is None else Description(0, 0, owner, "", rule, 1, trust, owned=True)


def _group(text: RoleText, mention: Mention | None) -> Actor | None:
    """The organisation that a mention names."""
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return None
    owner = text.scene.cast.actor(mention)
    return owner if owner is not None and owner.sort is Sort.ORG else None


def _side(text: RoleText, mention: Mention) -> Actor | None:
    """The group or state that a mention names, however it is used."""
    actor = text.scene.cast.anyhow(mention)
    return None if actor is None or actor.is_person or actor.is_place else actor


def member_of(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name, a Social Democrat`, and `Name (Zembrian People's Party)`, belong to the party."""
    at = mention.last
    opened = line.tokens[at].text if at + 1 < len(line.tokens) else ""
    if opened == "(":
        inner = line.from_token(at + 1)
        alone = inner is not None and inner.last < len(line.tokens)
        tag = inner is not None and inner.text[1:2] == "-"  # `(D-Ohio)` names no actor
        if inner is not None and alone and not tag and line.tokens[inner.last].text == ")":
            return _link(_side(text, inner), "person.member", 4)
    if opened == "," and line.tokens[at + 1].lower in {"a", "an"}:
        at += 1
    elif opened != "(":
        return None
    other = line.from_token(at + 1)
    owner = None if other is None else _side(text, other)
    if owner is None or owner.kind is not ActorKind.POLITICAL_PARTY:
        return None
    return _link(owner, "person.member", 4)


def possessed(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`the Front's Name` speaks for the Front."""
    first = mention.title[0] if mention.title is not None else mention.first
    if first < 2 or line.tokens[first - 1].kind is not TokenKind.POSSESSIVE:
        return None
    other = line.upto_token(first - 1)
    if other is None or other.kind is MentionKind.PRONOUN or " " not in mention.text:
        return None
    return _link(_side(text, other), "person.possessed", 2)


def owns_group(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name's Party` and `the Party of Name and Name` speak for the party."""
    at = mention.last
    if at < len(line.tokens) and line.tokens[at].kind is TokenKind.POSSESSIVE:
        owner = _group(text, line.from_token(at + 1))
        if owner is not None:
            return _link(owner, "person.owns", 1)
    if "of" not in line.vocabulary:
        return None
    first = text.scene.conjoined_before(line, mention)[0]
    start = first.title[0] if first.title is not None else first.first
    if start > 1 and line.tokens[start - 1].lower == "of":
        owner = _group(text, text.scene.ending_at(line, start - 2))
        return _link(owner, "person.of-party", 1)
    return None


def of_group(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name of the Front` speaks for the Front."""
    at = mention.last
    apart = [token.lower for token in line.tokens[at : at + 2]] == [",", "of"]
    at += apart
    if at + 1 >= len(line.tokens) or line.tokens[at].lower not in {"of", "for"}:
        return None
    shared = line.tokens[at].lower == "for"
    if shared and not _in_turn(line, mention):
        return None
    start = _past_adjectives(text, line, at + 1)
    other = text.scene.mention_from(line, start)
    owner = None if other is None else _side(text, other)
    if owner is None or owner.sort is Sort.OTHER or (apart and owner.sort is not Sort.ORG):
        return None
    return _link(owner, "person.of", 7 if shared else 1)


def _past_adjectives(text: RoleText, line: Line, at: int) -> int:
    """The index of the name in `the small left-wing Front`, or `at`."""
    end = at + 1
    while end < min(len(line.tokens), at + _ADJECTIVES) and text.is_modifier(line, end):
        end += 1
    named = line.tokens[at].lower == "the" and end > at + 1
    return end if named and line.from_token(end) is not None else at


def _in_turn(line: Line, mention: Mention) -> bool:
    """Whether two names are told apart by `for`: `Name for the Front and Name for the state`."""
    tokens = line.tokens
    near = range(max(0, mention.first - _TURN), min(mention.last + _TURN, len(tokens)))
    ended = [line.upto_token(at) for at in near if tokens[at].lower == "for"]
    names = [one for one in ended if one is not None and one.kind is MentionKind.NAME]
    between = tokens[names[0].last : names[-1].first]
    return any(token.lower == "and" for token in between)


def led_by(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`The Front, led by Name` and `The Front's team is headed by Name`."""
    if "by" not in line.vocabulary:
        return None
    first = mention.title[0] if mention.title is not None else mention.first
    while first > 0 and text.is_modifier(line, first - 1) and line.tokens[first - 1].lower != "by":
        first -= 1
    first -= line.tokens[first - 1].lower == "the"  # `led by the stern Name`
    if first > 2 and line.tokens[first - 1].lower == "by":
        other = line.upto_token(first - 2)
        if other is not None and line.tokens[first - 2].kind is TokenKind.POSSESSIVE:
            return _link(_side(text, other), "person.led-by", 7)
    if (
        first < 2
        or line.tokens[first - 1].lower != "by"
        or line.tokens[first - 2].lower not in _BY_VERBS
    ):
        return None
    subject = text.scene.subject_mention(line, first - 2)
    if subject is None:
        before = [m for m in line.mentions if m.last <= first - 2]
        subject = before[-1] if before else None
    if subject is None or subject.kind is MentionKind.PRONOUN:
        return None
    return _link(_side(text, subject), "person.led-by", 7)


def included(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Zembrian officials, including Name`."""
    if line.vocabulary.isdisjoint(_INCLUDING):
        return None
    at = (mention.title[0] if mention.title is not None else mention.first) - 1
    for other in text.scene.conjoined_before(line, mention):
        at = min(at, other.first - 1)
    if at < 1 or line.tokens[at].lower not in _INCLUDING:
        return None
    at -= 1
    if line.tokens[at].text == ",":
        at -= 1
    head = line.tokens[at]
    if not text.is_office(head.lower):
        return None
    owner = line.upto_token(at)
    actor = None if owner is None else text.scene.cast.anyhow(owner)
    start = owner.first if owner is not None else at
    begin = line.tokens[start].start
    return Description(
        begin, head.end, actor, head.lower, "person.including", 2, 2, actor is not None
    )
