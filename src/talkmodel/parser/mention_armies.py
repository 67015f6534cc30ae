"""The armed forces of a known state as actors of their own: `the Pakistani army`, `Mali's junta`.

Most articles on talks of states mean the state by them. Where an article speaks of the forces more
often than of the state as somebody who acts, they are who it is about.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.lexicon import Form, FormKind, KnownActor
from talkmodel.model import ActorKind
from talkmodel.parser.mention_model import Line, Mention, MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.words import Cues

__all__ = ["is_force", "name_armies"]

_KINDS = {
    "army": ActorKind.ARMED_GROUP,
    "military": ActorKind.ARMED_GROUP,
    "armed forces": ActorKind.ARMED_GROUP,
    "defence forces": ActorKind.ARMED_GROUP,
    "defense forces": ActorKind.ARMED_GROUP,
    "security forces": ActorKind.ARMED_GROUP,
    "navy": ActorKind.ARMED_GROUP,
    "air force": ActorKind.ARMED_GROUP,
    "junta": ActorKind.GOVERNMENT,
    "police": ActorKind.ORGANISATION,
}
_ENDS = (
    *(f" {noun}" for noun in _KINDS),
    *(f" {first} Forces" for first in ("Armed", "Defence", "Defense")),
)
_FIRST = frozenset(name.partition(" ")[0] for name in _KINDS)
# `the Syrian army` and `the Syrian armed forces` are the same; police and navy are others.
_WHOLE = frozenset(
    {"army", "military", "junta", "armed forces", "defence forces", "defense forces"}
)
_SPELLINGS = tuple(name for noun in sorted(_WHOLE) for name in (noun, noun.title()))
# `Russian navy ships` are no navy.
_THINGS = words(
    """
    radio base bases camp camps ship ships vessel vessels headquarters barracks station stations
    post posts outpost checkpoint checkpoints helicopter helicopters convoy truck trucks plane
    planes jet jets uniform uniforms patrol patrols custody rule
    """
)
_PLACED = words("in of from at near across outside inside into through to with over around for")
# More than any article speaks of the forces of a state that sits at the table itself.
_SURE = 1000
_STATES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})


def is_force(name: str) -> bool:
    """Whether a name is that of a state's forces: no description such as `the rebels` means them.

    >>> is_force("Pakistani army"), is_force("Sudanese Armed Forces"), is_force("Arakan Army")
    (True, True, False)
    """
    return name.endswith(_ENDS)


def name_armies(text: str, lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> tuple[Line, ...]:
    """The lines, with the forces of those states as mentions that act less than their forces."""
    found = [*_armies(lines)]
    if not found:
        return tuple(lines)
    lead = _alike(lines, found, _lead(lines, found, cues))
    known = {m.forms[0].actor.name for line in lines for m in line.mentions if m.forms}
    fresh: dict[int, dict[int, Mention]] = {}
    called: dict[tuple[str, str], KnownActor] = {}
    for place, mention, stop, noun in found:
        state, whole = _state(mention), "army" if noun in _WHOLE else noun
        if (state, whole) not in called:
            called[state, whole] = _forces(lines[place], mention, noun, lexicon)
        if lead[state] <= 0 and called[state, whole].name not in known:
            continue
        form = Form(called[state, whole], FormKind.ALIAS)
        start, end = mention.start, lines[place].tokens[stop - 1].end
        fresh.setdefault(place, {})[mention.first] = Mention(
            MentionKind.KNOWN, start, end, mention.first, stop, text[start:end], (form,)
        )
    return tuple(
        _replaced(line, fresh[place]) if place in fresh else line
        for place, line in enumerate(lines)
    )


def _lead(
    lines: Sequence[Line], found: Sequence[tuple[int, Mention, int, str]], cues: Cues
) -> dict[str, int]:
    """How much more often each state's forces are named than the state as somebody who acts."""
    lead: dict[str, int] = {}
    for _, mention, _, _ in found:
        lead[_state(mention)] = lead.get(_state(mention), 0) + 1
    for line in lines:
        for mention in line.mentions:
            if mention.forms and _state(mention) in lead and _acts(line, mention, cues):
                lead[_state(mention)] -= _SURE if _at_table(line, mention) else 1
    return lead


def _alike(
    lines: Sequence[Line], found: Sequence[tuple[int, Mention, int, str]], lead: dict[str, int]
) -> dict[str, int]:
    """The same with the least of two states whose forces are joined by `and`: both or none."""
    for (place, one, stop, _), (other_place, other, _, _) in pairwise(found):
        between = {token.lower for token in lines[place].tokens[stop : other.first]}
        if place == other_place and between in ({"and"}, {"and", "the"}):
            least = min(lead[_state(one)], lead[_state(other)])
            lead[_state(one)] = lead[_state(other)] = least
    return lead


def _armies(lines: Sequence[Line]) -> Iterator[tuple[int, Mention, int, str]]:
    """Each place where forces are named after their state, up to where, and what they are."""
    for place, line in enumerate(lines):
        if line.vocabulary.isdisjoint(_FIRST):
            continue
        for mention in line.mentions:
            if mention.kind is MentionKind.KNOWN and mention.forms[0].actor.kind in _STATES:
                end = _forces_at(line, mention)
                if end is not None:
                    yield place, mention, *end


def _forces_at(line: Line, mention: Mention) -> tuple[int, str] | None:
    """Where the forces' name after a state ends, and the name."""
    tokens, at = line.tokens, mention.last
    if at < len(tokens) and tokens[at].kind is TokenKind.POSSESSIVE:
        at += 1
    elif mention.has_form(FormKind.CAPITAL, FormKind.SEAT):
        return None
    for stop in (at + 2, at + 1):
        noun = " ".join(token.text for token in tokens[at:stop])
        if noun in _KINDS:
            things = stop < len(tokens) and tokens[stop].lower in _THINGS
            return None if things else (min(stop, len(tokens)), noun)
    return None


def _state(mention: Mention) -> str:
    return mention.forms[0].actor.name


def _acts(line: Line, mention: Mention, cues: Cues) -> bool:
    """Whether a mention of a state may be of somebody who acts: no place, no mere adjective."""
    tokens = line.tokens
    follows = tokens[mention.last].lower if mention.last < len(tokens) else ""
    if mention.has_form(FormKind.ADJECTIVE) and not mention.has_form(FormKind.NAME):
        return follows in cues.set("delegation_noun") and follows not in _FIRST
    if mention.last < len(tokens) and tokens[mention.last].kind is TokenKind.POSSESSIVE:
        follows = tokens[mention.last + 1].lower if mention.last + 1 < len(tokens) else ""
        return follows in cues.set("delegation_noun") and follows not in _FIRST
    before = tokens[mention.first - 1].lower if mention.first else ""
    return before not in _PLACED and follows not in _FIRST


def _at_table(line: Line, mention: Mention) -> bool:
    """Whether the state itself is one of those between whom talks are."""
    behind = [token.lower for token in line.tokens[max(0, mention.first - 2) : mention.first]]
    return "between" in behind


def _forces(line: Line, mention: Mention, noun: str, lexicon: Lexicon) -> KnownActor:
    """The forces as the lexicon knows them, or else as the article calls them."""
    state = mention.forms[0].actor
    stems = (*state.adjectives, state.name)
    if noun in _WHOLE:
        for name in (f"{stem} {spelling}" for stem in stems for spelling in _SPELLINGS):
            form = lexicon.forms.get(name, (None,))[0]
            if form is not None and form.actor.country == state.country:
                return form.actor
    owned = line.tokens[mention.last].kind is TokenKind.POSSESSIVE
    stem = stems[0] if owned else mention.text
    return KnownActor(name=f"{stem} {noun}", kind=_KINDS[noun], country=state.country)


def _replaced(line: Line, fresh: dict[int, Mention]) -> Line:
    mentions = tuple(fresh.get(mention.first, mention) for mention in line.mentions)
    return Line(line.index, line.start, line.end, line.block, line.kind, line.tokens, mentions)
