"""Roles that stand after a name: `Name, the president of Zembria,` and `Name, who leads …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.person_text import ARTICLES, MAX_ROLE, OFFICIAL, OWNERS, Description
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.person_text import RoleText

__all__ = ["clause_role", "leading_role", "role_after", "speaks_for"]

_LEADS = words(
    """
    leads led heads headed chairs chaired represents represented runs commands commanded
    speaks teaches directs advises
    """
)
_HEADED = words("leads led heads headed represents represented commands commanded")
_SPEAKS = words("speaks spoke speaking leads led negotiates negotiated acts acted sat signs signed")
_STOPS = words("who which whose and but said told says where when while that")
_SPEAKING = frozenset({"behalf", "speaking", "who"})
_ACTING = words("speaking acting mediating negotiating talking working")
_TOOK = words("took serves served acts acted works worked returned continues stepped")
_FORMER = words("former ex once retired one-time")
_ONCE = 2
_TIMES = words("now then currently later")
_BE = words("is was been be")
_ASIDE = words("also now then currently still once himself herself has had")


def role_after(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`, the president of Zembria,` after a name."""
    begin = mention.last + 1
    if begin >= len(line.tokens) or line.tokens[mention.last].text != ",":
        return None
    bearer = text.scene.cast.actor(mention)
    return _role_from(text, line, begin, "person.apposition", 5, bearer)


def _role_from(
    text: RoleText,
    line: Line,
    begin: int,
    rule: str,
    weight: int,
    bearer: Actor | None = None,
) -> Description | None:
    """The role in the words from `begin` up to the next mark or clause."""
    stop = begin
    while stop < len(line.tokens) and stop - begin < MAX_ROLE:
        token = line.tokens[stop]
        if (token.kind is TokenKind.MARK and token.text not in "-’'") or token.lower in _STOPS:
            break
        stop += 1
    later = line.tokens[begin].lower in _TIMES
    begin += later
    head = next((i for i in range(begin, stop) if _is_head(text, line, i, stop)), None)
    if head is None or (line.tokens[begin].is_capitalised and head > begin + 4):
        return None
    if any(_is_clause_word(text, line, i) for i in range(begin, head)):
        return None
    if _is_anothers(line, head):
        return None
    stop = text.role_end(line, head + 1, stop)
    found = text.owner_within(line, begin, stop, head, bearer)
    plain = line.tokens[begin].lower in {"a", "an"}
    begin += line.tokens[begin].lower in ARTICLES | OWNERS
    office = line.tokens[head].lower
    if plain and office not in OFFICIAL:
        weight -= 2
    if line.tokens[begin].lower in _FORMER:  # what somebody is now tells more
        weight = min(weight, _ONCE)
    trust = text.weight(office, found.owner, weight)
    return Description(
        line.tokens[begin].start,
        line.tokens[stop - 1].end,
        found.owner,
        office,
        rule,
        min(2, trust) if later else trust,
        trust,
        found.owned,
    )


def _is_head(text: RoleText, line: Line, index: int, stop: int) -> bool:
    """Whether the office at `index` is the role's own: not the owner in `the minister's aide`."""
    if not text.is_office(line.tokens[index].lower):
        return False
    return index + 1 >= stop or line.tokens[index + 1].kind is not TokenKind.POSSESSIVE


def _is_anothers(line: Line, head: int) -> bool:
    """Whether the office at `head` is that of the name after it: `Name, Minister Name and`."""
    for mention in line.mentions:
        if mention.first <= head or mention.kind is not MentionKind.NAME:
            continue
        start = mention.title[0] if mention.title is not None else mention.first
        follows = line.tokens[mention.last] if mention.last < len(line.tokens) else None
        owns = follows is not None and follows.kind is TokenKind.POSSESSIVE
        return start <= head + 1 and " " in mention.text and not owns
    return False


def _is_clause_word(text: RoleText, line: Line, index: int) -> bool:
    """Whether a word before the office shows that this is a clause, no apposition."""
    token, cues = line.tokens[index], text.scene.cues
    if token.kind is TokenKind.POSSESSIVE or token.lower in {"of", "for", "in"}:
        return False
    return (
        token.lower in cues.set("preposition")
        or token.lower in cues.set("auxiliary")
        or token.lower.endswith("ed")
    )


def _relative(line: Line, at: int) -> int | None:
    """The index after the `who` of `Name, who` and `Name, a teacher who`."""
    tokens = line.tokens
    if at + 1 < len(tokens) and tokens[at].text == ",":
        at += 1
        if tokens[at].lower in ARTICLES:
            while at < len(tokens) and tokens[at].is_word and tokens[at].lower not in _STOPS:
                at += 1
    return at + 1 if at + 1 < len(tokens) and tokens[at].lower == "who" else None


def clause_role(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`, who leads the delegation of X`, `who is president of X`, `who took over as chair`."""
    at = _relative(line, mention.last)
    if at is None:
        plain = mention.last < len(line.tokens) and line.tokens[mention.last].lower in _BE
        return _office_clause(text, line, mention.last) if plain else None
    if line.tokens[at].lower in _LEADS:
        return _clause(text, line, at)
    return _office_clause(text, line, at)


def _office_clause(text: RoleText, line: Line, at: int) -> Description | None:
    """The role in `is president of X` or `took over as chair` at token `at`."""
    begin = at
    while begin < len(line.tokens) and line.tokens[begin].lower in _ASIDE:
        begin += 1
    ahead = [t.lower for t in line.tokens[begin : begin + 4]]
    if ahead[:1] and ahead[0] in _BE:
        begin += 1
    elif ahead[:1] and ahead[0] in _TOOK and "as" in ahead:
        begin += ahead.index("as") + 1
    else:
        return None
    if begin >= len(line.tokens) or line.tokens[begin].lower in {"a", "an"}:
        return None
    return _role_from(text, line, begin, "person.who-is", 7)


def _clause(text: RoleText, line: Line, verb: int) -> Description:
    """The verb at `verb` with its object, as a role."""
    stop = verb
    while stop < len(line.tokens) and stop - verb < MAX_ROLE - 1:
        if line.tokens[stop].text in ",.;" or line.tokens[stop].lower == "and":
            break
        stop += 1
    found = text.owner_within(line, verb, stop)
    return Description(
        line.tokens[verb].start,
        line.tokens[stop - 1].end,
        found.owner,
        "leader",
        "person.who",
        1 if line.tokens[verb].lower.endswith(("ed", "led")) else 2,
        2,
        owned=True,
    )


def leading_role(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name headed the delegation of X`."""
    at = mention.last
    if at + 1 >= len(line.tokens) or line.tokens[at].lower not in _HEADED:
        return None
    found = _clause(text, line, at)
    delegation = text.scene.cues.set("delegation_noun")
    said = line.tokens[at + 1 : at + MAX_ROLE]
    if not any(t.lower in delegation for t in said if t.end <= found.end):
        return None
    return Description(
        found.start, found.end, found.owner, "leader", "person.heads", 4, 7, owned=True
    )


def speaks_for(text: RoleText, line: Line, mention: Mention) -> Description | None:
    """`Name, on behalf of X`, `Name, a lawyer who speaks for X`: whom somebody speaks for."""
    if line.vocabulary.isdisjoint(_SPEAKING):
        return None
    tokens = line.tokens
    for at in range(mention.last, min(mention.last + MAX_ROLE, len(tokens) - 1)):
        if tokens[at].text in ".;:()" or (at > mention.last and tokens[at].text == ","):
            if tokens[at].text == "," and tokens[at + 1].lower in {"who", "speaking", "on"}:
                continue
            if at > mention.last + 1 or tokens[at].text != ",":
                return None
        start = _after_speaking(line, at, direct=at <= mention.last + 1)
        if start is None:
            continue
        other = _first_from(line, start)
        owner = None if other is None else text.scene.actor_at(line, other)
        if owner is None or owner.is_place:
            return None
        side = text.scene.side_of(owner)
        return Description(0, 0, side, "", "person.behalf", 9, 9, owned=True)
    return None


def _first_from(line: Line, start: int) -> Mention | None:
    """The first mention in the noun phrase at `start`: `the growers' cooperative Agrovida`."""
    for index in range(start, min(start + 5, len(line.tokens))):
        other = line.from_token(index)
        if other is not None:
            return other
        if not line.tokens[index].is_word and line.tokens[index].kind is not TokenKind.POSSESSIVE:
            return None
    return None


def _after_speaking(line: Line, at: int, *, direct: bool) -> int | None:
    """The index after `on behalf of`, `speaking for` or `who speaks for` at `at`."""
    word = line.tokens[at].lower
    if word not in {"on", "speaking", "who"}:
        return None
    ahead = [t.lower for t in line.tokens[at : at + 5]]
    if ahead[:3] == ["on", "behalf", "of"]:
        acting = direct or line.tokens[at - 1].lower in _ACTING
        return at + 3 if acting else None
    if direct and ahead[:2] == ["speaking", "for"]:
        return at + 2
    if word != "who":
        return None
    if ahead[2:3] == ["for"] and ahead[1] in _SPEAKS:
        return at + 3
    if ahead[1:4] in (["sat", "in", "for"], ["speaks", "on", "behalf"]):
        return at + 4
    return None
