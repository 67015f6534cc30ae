"""Roles that stand before a name: `US Special Envoy Name`, `the union's leader, Name`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.person_text import (
    ARTICLES,
    COUNTERPARTS,
    LINKS,
    MAX_LEFT,
    OWNERS,
    Description,
)
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.person_text import RoleText

__all__ = ["outer_role", "phrase_before", "role_before", "role_in_title"]

_REACH = 12
_ALIAS_ENDS = frozenset({"as", "called", "named"})
_RANKS = words(
    """
    general colonel major brigadier captain lieutenant marshal admiral commodore sergeant
    major-general lieutenant-general lieutenant-colonel field air vice rear - comandante
    """
)


def _first_of(mention: Mention) -> int:
    return mention.title[0] if mention.title is not None else mention.first


def role_in_title(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`US Special Envoy` before a name."""
    if mention.title is None:
        return None
    first, last = mention.title
    while first < last and text.is_honorific(line.tokens[first].lower):
        first += 1
    while first < last and text.is_honorific(line.tokens[last - 1].lower):
        last -= 1
    if first >= last:
        return None
    at = next(
        (i for i in range(last - 1, first, -1) if text.is_office(line.tokens[i].lower)), first
    )
    head, end = line.tokens[at], line.tokens[last - 1].end
    found = text.leftwards(line, first)
    start = line.tokens[found.start].start
    ranked = all(t.lower.rstrip(".") in _RANKS for t in line.tokens[first:last])
    weight = 0 if ranked else text.weight(head.lower, found.owner, 3)
    return Description(
        start, end, found.owner, head.lower, "person.title", 1 if ranked else 3, weight, found.owned
    )


def role_before(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Zembrian negotiator` or `the union's leader,` before a name."""
    last = _before_alias(line, _first_of(mention))
    comma = last > 0 and line.tokens[last - 1].text == ","
    last -= comma
    if last == 0 or not text.is_office_at(line, last - 1):
        return None
    head = line.tokens[last - 1]
    faces = head.lower in COUNTERPARTS
    found = text.leftwards(line, text.role_start(line, last - 1), faces=faces)
    if comma and not (found.owned or _apposed(text, line, found.start, mention)):
        return None
    if comma and _serves(text, line, found.start):
        return None
    outer = outer_role(text, line, found.start)
    if outer is not None:
        return outer
    office = "counterpart" if faces else head.lower
    weight = text.weight(office, found.owner, 6 if comma else 4)
    return Description(
        line.tokens[found.start].start,
        head.end,
        found.owner,
        office,
        "person.role-before",
        weight,
        weight,
        found.owned,
    )


def _serves(text: RoleText, line: Line, start: int) -> bool:
    """Whether a role from `start` is only whom another office serves: `envoy of the president`."""
    at = start - (start > 0 and line.tokens[start - 1].lower == "the")
    links = {"of", "for", "to"}
    return (
        at > 1 and line.tokens[at - 1].lower in links and text.is_office(line.tokens[at - 2].lower)
    )


def _apposed(text: RoleText, line: Line, start: int, mention: Mention) -> bool:
    """Whether a role from `start` up to a comma belongs to the name after the comma."""
    if text.is_definite(line, start):
        return True
    closed = mention.last < len(line.tokens) and line.tokens[mention.last].text in ",.;—"
    return closed and line.tokens[start - 1].lower in ARTICLES


def _before_alias(line: Line, first: int) -> int:
    """Where `known as` or `called` begins when it leads up to the name at `first`."""
    if not first or line.tokens[first - 1].lower not in _ALIAS_ENDS:
        return first
    ahead = [t.lower for t in line.tokens[max(0, first - 3) : first]]
    for phrase in (["known", "as"], ["called"], ["named"]):
        if ahead[-len(phrase) :] == phrase:
            return first - len(phrase)
    if ahead[0] == "known" and ahead[-1] == "as":
        return first - 3
    return first


def outer_role(text: RoleText, line: Line, start: int) -> Description | None:
    """`whose envoy, the Zembrian diplomat Name,`: the first of two roles tells more."""
    comma = start - 2
    if (
        comma < 2
        or line.tokens[comma].text != ","
        or line.tokens[start - 1].lower not in ARTICLES
        or not text.is_office(line.tokens[comma - 1].lower)
    ):
        return None
    found = text.leftwards(line, text.role_start(line, comma - 1))
    if not (found.owned or text.is_definite(line, found.start)):
        return None
    head = line.tokens[comma - 1]
    begin = line.tokens[found.start].start
    return Description(
        begin, head.end, found.owner, head.lower, "person.role-outer", 6, 6, found.owned
    )


def phrase_before(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`the head of the mission, Name` and `a spokeswoman for the union, Name`."""
    last = _first_of(mention) - 1
    if mention.title is not None and last > 0 and line.tokens[last].lower == "the":
        last -= 1
    if last < 3 or line.tokens[last].text != ",":
        return None
    head = _phrase_head(text, line, last)
    if head is None:
        return None
    first = head
    while (
        first > 0
        and head - first < MAX_LEFT
        and line.tokens[first - 1].lower not in ARTICLES | OWNERS
        and (text.is_modifier(line, first - 1) or line.tokens[first - 1].is_capitalised)
    ):
        first -= 1
    if first > 0:
        before = line.tokens[first - 1]
        if before.lower not in ARTICLES | OWNERS and before.kind is not TokenKind.POSSESSIVE:
            return None
    left = text.leftwards(line, first)
    found = left if left.owner is not None else text.owner_within(line, first, last, head)
    return Description(
        line.tokens[first].start,
        line.tokens[last - 1].end,
        found.owner,
        line.tokens[head].lower,
        "person.role-phrase",
        6,
        6,
        left.owned or found.owned,
    )


def _phrase_head(text: RoleText, line: Line, last: int) -> int | None:
    """The first office of the phrase before the comma at `last` that a preposition follows."""
    head = None
    for index in range(last - 2, max(-1, last - _REACH), -1):
        token = line.tokens[index]
        if token.kind is TokenKind.MARK or text.is_verb(line, index):
            break
        if text.is_office(token.lower) and line.tokens[index + 1].lower in LINKS:
            head = index
    return head
