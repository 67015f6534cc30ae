"""Demands, conditions, refusals and proposals that a noun expresses.

`X's demand for Y`, `the call by X that Y`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.asks import Ask, possessor
from talkmodel.parser.demand_spans import (
    content_end,
    drop_article,
    is_pronoun_only,
    split_content,
    trim,
)
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["read_noun_asks"]

_KINDS = (
    ("demand_noun", DemandKind.DEMAND),
    ("condition_noun", DemandKind.CONDITION),
    ("proposal_noun", DemandKind.PROPOSAL),
    ("refusal_noun", DemandKind.REFUSAL),
)
_LINKS = {
    DemandKind.DEMAND: frozenset({"for", "that", "to", "on"}),
    DemandKind.CONDITION: frozenset({"that", "for"}),
    DemandKind.PROPOSAL: frozenset({"that", "for", "to", "of"}),
    DemandKind.REFUSAL: frozenset({"to"}),
}
_BE = words(
    """
    is was are were remains remained being included include includes
    """
)
_MAX_WORDS = 60


def read_noun_asks(scene: Scene, line: Line) -> Iterator[Ask]:
    """Every ask that a noun of the sentence expresses, from left to right."""
    for index, token in enumerate(line.tokens):
        if not token.is_word or (token.is_capitalised and index):
            continue
        for name, kind in _KINDS:
            if token.lower in scene.cues.nouns(name):
                yield from _at(scene, line, index, kind)
                break


def _at(scene: Scene, line: Line, index: int, kind: DemandKind) -> Iterator[Ask]:
    owner, mention = possessor(scene, line, index)
    at = index + 1
    named = _named_after(scene, line, at)
    if named is not None:
        owner, at = named
    elif owner is None and _verb_owner(scene, line, index) is not None:
        owner = _verb_owner(scene, line, index)
    if owner is None:
        return
    del mention
    yield from _content(scene, line, at, kind, owner, index)


def _verb_owner(scene: Scene, line: Line, index: int) -> Actor | None:
    """`X has only one condition: …`, `X has made it a condition that …`.

    `X repeated its call …`.
    """
    for back in range(index - 1, max(-1, index - 8), -1):
        if line.tokens[back].lower in {
            "had",
            "has",
            "have",
            "made",
            "make",
            "makes",
            "set",
            "sets",
            "repeated",
            "renewed",
        }:
            verb = back
            return scene.subject(line, verb)
        if line.tokens[back].text in ",;:.":
            return None
    return None


def _named_after(scene: Scene, line: Line, at: int) -> tuple[Actor, int] | None:
    """`by X`, `of X` or `from X` after the noun, with the index after it."""
    if at >= len(line.tokens) or line.tokens[at].lower not in {"by", "of", "from"}:
        return None
    mention = scene.mention_from(line, at + 1)
    if mention is None:
        return None
    actor = scene.actor_at(line, mention)
    if actor is None:
        return None
    return actor, mention.last


def _content(
    scene: Scene, line: Line, at: int, kind: DemandKind, owner: Actor, cue: int
) -> Iterator[Ask]:
    word = line.tokens[at].lower if at < len(line.tokens) else ""
    rule = f"{kind.value}.noun"
    if word in _LINKS[kind]:
        to = None
        mention = scene.mention_from(line, at + 1)
        start = at + 1
        keep = word in {"that", "to"}
        if (
            word == "on"
            and "insist" not in line.tokens[cue].lower
            and "ultimatum" not in line.tokens[cue].lower
        ):
            return
        if (
            word in {"for", "to", "on"}
            and mention is not None
            and mention.last < len(line.tokens)
            and line.tokens[mention.last].lower == "to"
        ):
            to = scene.side_of(scene.actor_at(line, mention))
            if to is not None:
                start, keep = mention.last + 1, True
        elif word == "to" and mention is not None:
            return
        yield from _asks(
            scene,
            line,
            start,
            content_end(scene, line, start, nominal=True),
            kind,
            owner,
            to,
            rule,
            cue,
            word,
            keep=keep,
        )
    elif word in _BE or word == ":":
        start = at + 1
        while start < len(line.tokens) and line.tokens[start].lower in {"for", "that", "to"}:
            start += 1
        if (
            start < len(line.tokens)
            and line.tokens[start].lower not in _PREDICATES
            and not line.tokens[start].lower.endswith(("ed", "ing", "ly"))
        ):
            yield from _asks(
                scene,
                line,
                start,
                content_end(scene, line, start),
                kind,
                owner,
                None,
                rule,
                cue,
                "",
                keep=False,
            )


_PREDICATES = words(
    """
    not now met also still already never too more less very so likely unlikely clear well
    part on in under off out at dead open simple one only no what how generally always
    itself being been to going seen known left put as absurd reasonable unacceptable
    unrealistic
    """
)


def _asks(
    scene: Scene,
    line: Line,
    start: int,
    stop: int,
    kind: DemandKind,
    owner: Actor,
    to: Actor | None,
    rule: str,
    cue: int,
    marker: str,
    *,
    keep: bool,
) -> Iterator[Ask]:
    start, stop = trim(line, start, stop)
    for first, last in split_content(line, start, stop, marker if marker != "of" else ""):
        begin = first if keep else drop_article(line, first, last)
        if last <= begin or is_pronoun_only(line, begin, last) or last - begin > _MAX_WORDS:
            continue
        if any(t.lower in {"time", "times"} for t in line.tokens[begin : begin + 3]):
            continue
        if owner.is_place or (to is not None and to.key == owner.key):
            continue
        yield Ask(owner, to, kind, line, begin, last, rule, cue)
    del scene
