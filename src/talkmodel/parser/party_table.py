"""Who is a side by what it does at the table: it walks out, returns, is one of the three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.roles import Sign, coordination, has_noun, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["TABLE_WORDS", "read_table_signs"]

_OUT = words(
    "walked walk walks stormed storms marched stomped pulled pull pulls withdrew dropped drops"
)
_BACK = words("returned return returns came come comes returning sat sit went go goes")
_WHERE = frozenset({"of", "from"})
_TABLE = words("table talks negotiations bargaining session meeting round dialogue")
_COUNTS = words("two three four five six seven parties sides delegations")
_ARE = words("are were")
_SMALL = words("smallest largest biggest main smaller larger delegations parties")
_CAMPS = words("delegations parties sides negotiators factions partners")
_CLAUSE = words("that where when while whether because")
_ACTS = words("have has are were had will would")
_FACTIONS = frozenset({ActorKind.POLITICAL_PARTY, ActorKind.ARMED_GROUP, ActorKind.UNION})
_REACH = 7
TABLE_WORDS = _OUT | _BACK | _ARE | _CLAUSE | {"one"}


def read_table_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every place in a sentence that seats somebody at the table."""
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower in _OUT or token.lower in _BACK:
            yield from _comes_or_goes(scene, line, index)
        elif token.lower in _ARE:
            yield from _counted(scene, line, index)
        elif token.lower == "one":
            yield from _one_of(scene, line, index)
        elif token.lower in _CLAUSE:
            yield from _clause_pair(scene, line, index)


def _comes_or_goes(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X walked out of the meeting`, `X returned to the table`."""
    ahead = [t.lower for t in line.tokens[index + 1 : index + _REACH]]
    if line.tokens[index].lower in _OUT:
        fits = ahead[:1] == ["out"] or ahead[:1] == ["from"]
        spoken = bool(_TABLE & set(ahead)) or has_noun(scene, line, "talks_noun")
        alone = ahead[:2] != ["out", "of"] and ahead[:1] == ["out"]
    else:
        spoken, alone = True, False
        fits = ahead[:2] in (["to", "the"], ["back", "to"], ["at", "the"]) and "table" in ahead[:5]
    mention = scene.subject_mention(line, index) if fits else None
    if mention is None:
        return
    for item, actor in listed(scene, line, mention):
        side = scene.side_of(actor)
        if side is None or side.is_place or side.is_person:
            continue
        if spoken or (alone and side.kind in _FACTIONS):
            yield Sign(side, item.start, item.end, line.index, "party.table", 1.5)


def _counted(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`The three are the A, who came first; the B, who did not; and C`."""
    behind = [t.lower for t in line.tokens[max(0, index - 3) : index]]
    if behind[-1:] == [] or behind[-1] not in _COUNTS or not {"the", "all"} & set(behind):
        return
    found = coordination(scene, line, index + 1)
    for at in range(index + 1, len(line.tokens) - 1):
        if line.tokens[at].text == ";":
            step = at + 2 if line.tokens[at + 1].lower == "and" else at + 1
            found += coordination(scene, line, step)[:1]
    sides = {actor.key for _, actor in found}
    if len(sides) < 2:
        return
    for mention, actor in found:
        yield Sign(actor, mention.start, mention.end, line.index, "party.counted", 2.0)


def _one_of(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X, one of the smallest delegations`."""
    ahead = [t.lower for t in line.tokens[index + 1 : index + _REACH]]
    if ahead[:2] != ["of", "the"] or not _CAMPS & set(ahead) or not index:
        return
    if line.tokens[index - 1].text != ",":
        return
    mention = scene.ending_at(line, index - 2)
    actor = None if mention is None else scene.cast.actor(mention)
    if mention is not None and actor is not None and not actor.is_person and not actor.is_place:
        yield Sign(actor, mention.start, mention.end, line.index, "party.one-of", 1.75)


def _home(line: Line, after: int) -> int | None:
    """The index after the home of rebels: `of the Vale` in `the rebels of the Vale have`."""
    if [t.lower for t in line.tokens[after : after + 1]] != ["of"]:
        return None
    home = line.from_token(after + 1) or line.from_token(after + 2)
    return None if home is None else home.last


def _clause_pair(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`it is here that the government of A and the rebels of B have …`, in talk of talks."""
    if not has_noun(scene, line, "talks_noun"):
        return
    pair = coordination(scene, line, index + 1)
    if len({actor.key for _, actor in pair}) != 2:
        return
    after = pair[-1][0].last
    home = _home(line, after)
    after = home if home is not None else after
    if after >= len(line.tokens) or line.tokens[after].lower not in _ACTS:
        return
    for mention, actor in pair:
        yield Sign(actor, mention.start, mention.end, line.index, "party.clause-pair", 1.25)
