"""Who brokers, facilitates, chairs or hosts between the sides.

Who merely offered to is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.mediator_deeds import read_deeds
from talkmodel.parser.roles import Sign, coordination, doer, has_noun, listed, named_at
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.people import PersonFact

__all__ = ["read_mediator_signs"]

_ROLES = {
    "facilitate": "facilitator",
    "facilitated": "facilitator",
    "facilitator": "facilitator",
    "facilitators": "facilitator",
    "host": "host",
    "hosted": "host",
    "convene": "convener",
    "convened": "convener",
    "convener": "convener",
    "chair": "chair",
    "chaired": "chair",
    "preside": "chair",
    "preside over": "chair",
    "co-chair": "chair",
    "chairmanship": "chair",
    "guarantee": "guarantor",
    "guarantor": "guarantor",
    "guarantors": "guarantor",
    "sponsor": "sponsor",
    "sponsored": "sponsor",
}
_NEEDS_TALKS = frozenset(
    {
        "host",
        "chair",
        "convene",
        "sponsor",
        "guarantee",
        "steer",
        "preside",
        "preside over",
        "moderate",
        "co-chair",
        "arbitrate",
    }
)
_UNREAL = words(
    """
    offer offered offers offering could might decline declined declines unwilling willing
    ready readiness would propose proposed proposal suggested suggestion refuse refused not
    never n't volunteered hopes hoped wants wanted may if nobody cannot can no vetoed
    """
)
_MEDIATION = frozenset(
    {
        "mediation",
        "mediator",
        "mediators",
        "facilitation",
        "auspices",
        "chairmanship",
        "facilitator",
        "facilitators",
    }
)
_ENVOY_HEADS = ("envoy", "mediator", "special representative", "facilitator")
_PROVIDES = frozenset({"provide", "provides", "provided", "providing", "supplies", "supplied", "supplying"})
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson", "mediator", "mediators", "facilitator", "go-between", "host", "convener", "go-betweens", "intermediary", "intermediaries", "hosts", "guarantors", "facilitators", "mediator"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_HANDS = frozenset(
    {"auspices", "chairmanship", "mediation", "aegis", "sponsorship", "facilitation", "guidance"}
)


def read_mediator_signs(scene: Scene, people: Sequence[PersonFact]) -> Iterator[Sign]:
    """Every place that speaks for somebody mediating, in the order of the text."""
    for line in scene.lines:
        yield from _by(scene, line)
        yield from _verb(scene, line)
        yield from _hyphen(scene, line)
        yield from _under(scene, line)
        yield from _noun(scene, line)
        yield from _as_host(scene, line)
        yield from _titled(scene, line)
        yield from read_deeds(scene, line)
    yield from _envoys(scene, people)


def _unreal(scene: Scene, line: Line, start: int, stop: int) -> bool:
    """Whether the words in `[start, stop)` make the mediation an offer, a wish or a denial."""
    del scene
    return any(
        t.lower in _UNREAL or t.lower.endswith("n't") for t in line.tokens[max(0, start) : stop]
    )


def _sign(
    scene: Scene,
    line: Line,
    mention: Mention,
    actor: Actor | None,
    rule: str,
    weight: float,
    role: str,
) -> Iterator[Sign]:
    side = scene.acting_side(actor)
    if side is not None and not side.is_place:
        yield Sign(
            side, mention.start, mention.end, line.index, rule, weight, _ROLES.get(role, "mediator")
        )


def _by(scene: Scene, line: Line) -> Iterator[Sign]:
    """`brokered by X`, `under the chairmanship of X`."""
    participles = scene.cues.set("mediate_participle") - {"backed", "led", "run", "overseen"}
    phrases = scene.cues.phrases("mediate_phrase")
    for index, token in enumerate(line.tokens[:-1]):
        role, stop = "", None
        agent = next(
            (
                i
                for i in range(index + 1, min(index + 5, len(line.tokens)))
                if line.tokens[i].lower == "by"
            ),
            None,
        )
        if (
            token.lower in participles
            and agent is not None
            and (
                agent == index + 1
                or line.tokens[index + 1].lower in {"since", "in", "jointly", "for", "mainly"}
            )
        ):
            role, stop = token.lower, agent + 1
        else:
            stop = phrases.at(line.tokens, index)
            if stop is not None:
                role = next((t.lower for t in line.tokens[index:stop] if t.lower in _ROLES), "")
        if stop is None or not _about_talks(scene, line) or _unreal(scene, line, index - 3, index):
            continue
        for mention, actor in coordination(scene, line, stop):
            yield from _sign(scene, line, mention, actor, "mediator.by", 2.0, role)
        yield from _together_with(scene, line, stop)


def _about_talks(scene: Scene, line: Line) -> bool:
    """Whether a sentence, or the one before it, is about talks."""
    before = scene.lines[line.index - 1] if line.index else line
    if (
        has_noun(scene, line, "talks_noun")
        or has_noun(scene, line, "meeting_noun")
        or has_noun(scene, before, "talks_noun")
    ):
        return True
    return any(
        t.lower.startswith("negotiat") or t.lower in {"met", "meet", "meets", "process"}
        for t in (*before.tokens, *line.tokens)
    )


def _verb(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X is mediating`, `X brokered the truce`, `X chairs the talks`."""
    verbs = scene.cues.verbs("mediate")
    for index, token in enumerate(line.tokens):
        hit = verbs.at(line.tokens, index)
        if hit is None or token.is_capitalised:
            continue
        base, form, stop = hit
        before = line.tokens[index - 1].lower if index else ""
        if (
            form in {"past", "participle"}
            and stop < len(line.tokens)
            and line.tokens[stop].lower == "by"
        ):
            continue
        if before in {"the", "a", "an", "its", "his", "their", "no", "of"} or before.endswith("-"):
            continue
        if before == "to":
            yield from _asked(scene, line, index)
            continue
        if base in _NEEDS_TALKS and not (
            has_noun(scene, line, "meeting_noun", stop, stop + 8)
            or (base.startswith("preside") and _about_talks(scene, line))
            or (base == "chair" and stop < len(line.tokens) and line.tokens[stop].text in ".,;")
        ):
            continue
        if not _about_talks(scene, line) and base in _NEEDS_TALKS | {"broker"}:
            continue
        if _dated(line, stop, stop + 4):
            continue
        # `the former Aldra chair, who …` is a noun, unless several are said to chair.
        alone = before not in scene.cues.set("auxiliary") and not any(
            t.lower == "and" for t in line.tokens[:index]
        )
        if base == "chair" and form == "base" and alone:
            continue
        mention = doer(scene, line, index)
        if mention is None or _unreal(scene, line, mention.last, index):
            continue
        for item, actor in listed(scene, line, mention) or ():
            yield from _sign(scene, line, item, actor, "mediator.verb", 2.0, base)
        yield from _together_with(scene, line, stop)


def _dated(line: Line, start: int, stop: int) -> bool:
    """Whether a year stands in `[start, stop)`.

    `brokered the 2005 agreement` tells of other talks.
    """
    return any(t.text.isdigit() and len(t.text) == 4 for t in line.tokens[max(0, start) : stop])


def _asked(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X, who was asked by both sides to mediate`: both agreed, so X does."""
    window = [t.lower for t in line.tokens[max(0, index - 8) : index]]
    if not ("asked" in window and ("both" in window or "two" in window)):
        return
    asked = max(i for i in range(max(0, index - 8), index) if line.tokens[i].lower == "asked")
    mention = scene.subject_mention(line, asked)
    if mention is not None:
        yield from _sign(
            scene, line, mention, scene.actor_at(line, mention), "mediator.asked", 1.5, "mediator"
        )


def _together_with(scene: Scene, line: Line, stop: int) -> Iterator[Sign]:
    """`is mediating … together with Y`."""
    for index in range(stop, min(stop + 12, len(line.tokens) - 1)):
        if line.tokens[index].lower == "with" and line.tokens[index - 1].lower in {
            "together",
            "along",
            "jointly",
        }:
            for mention, actor in coordination(scene, line, index + 1):
                yield from _sign(scene, line, mention, actor, "mediator.with", 1.5, "mediator")


def _hyphen(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the X-brokered talks`."""
    participles = scene.cues.set("mediate_participle") - {"run", "backed"}
    for token in line.tokens:
        left, dash, right = token.text.rpartition("-")
        if not dash or right.lower() not in participles or not _about_talks(scene, line):
            continue
        for name, start in _names_ending(scene, left, token.start):
            key = scene.named(name)
            if key is not None:
                yield Sign(
                    key,
                    start,
                    token.start + len(left),
                    line.index,
                    "mediator.hyphen",
                    2.0,
                    _ROLES.get(right.lower(), "mediator"),
                )
                break


def _names_ending(scene: Scene, left: str, start: int) -> Iterator[tuple[str, int]]:
    """The name before the hyphen, with one and two words more on its left."""
    head = scene.text[max(0, start - 60) : start]
    words = head.split(" ")
    for count in (3, 2, 1, 0):
        prefix = " ".join(words[-count - 1 : -1]) if count else ""
        name = f"{prefix} {left}" if prefix else left
        yield name.removeprefix("the "), start - (len(prefix) + 1 if prefix else 0)


def _under(scene: Scene, line: Line) -> Iterator[Sign]:
    """`under Zembrian auspices`, `US mediation`, `mediators from X`."""
    for mention in line.mentions:
        follows = line.tokens[mention.last].lower if mention.last < len(line.tokens) else ""
        if follows in {"'s", "'"}:
            follows = (
                line.tokens[mention.last + 1].lower if mention.last + 1 < len(line.tokens) else ""
            )
        before = line.tokens[mention.first - 1].lower if mention.first else ""
        if follows in _HANDS and (before == "under" or follows == "mediation"):
            if not _unreal(scene, line, mention.first - 4, min(mention.last + 6, len(line.tokens))):
                yield from _sign(
                    scene, line, mention, scene.cast.anyhow(mention), "mediator.under", 2.0, follows
                )
        elif (
            follows in _MEDIATION
            and scene.use(mention) in {Use.ADJECTIVE, Use.ACTOR}
            and mention.has_form(
                FormKind.ADJECTIVE, FormKind.NAME, FormKind.ACRONYM, FormKind.ALIAS
            )
            and not _unreal(scene, line, mention.first - 4, mention.last + 2)
        ):
            yield from _sign(
                scene, line, mention, scene.cast.anyhow(mention), "mediator.noun", 1.5, follows
            )
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower in {"mediators", "facilitators"} and line.tokens[index + 1].lower in {
            "from",
            "of",
        }:
            for mention, actor in coordination(scene, line, index + 2):
                yield from _sign(scene, line, mention, actor, "mediator.from", 2.0, token.lower)


def _noun(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X is the mediator`, `X and Y, the two guarantors,`."""
    nouns = scene.cues.phrases("mediator_noun")
    for index, token in enumerate(line.tokens):
        stop = nouns.at(line.tokens, index)
        if stop is None or token.is_capitalised:
            continue
        at = index - 1
        while at >= 0 and (
            line.tokens[at].lower
            in {
                "the",
                "a",
                "an",
                "two",
                "three",
                "chief",
                "main",
                "lead",
                "official",
                "sole",
                "joint",
                "as",
                "its",
            }
            or line.tokens[at].text in "\"“‘'"
        ):
            at -= 1
        if at < 0 or _unreal(scene, line, at - 4, index):
            continue
        if line.tokens[at].text == "," or scene.skip_auxiliaries(line, at + 1) < at:
            comma = line.tokens[at].text == ","
            mention = (
                scene.ending_at(line, at - 1) if comma else scene.subject_mention(line, at + 1)
            )
            if mention is not None and not _is_list(line, at, stop):
                for item, actor in listed(scene, line, mention):
                    yield from _sign(scene, line, item, actor, "mediator.is", 2.0, token.lower)


def _acting_as(scene: Scene, line: Line, start: int) -> Iterator[Sign]:
    """`with A and B acting as go-betweens`, `with A as host`."""
    end = next((i for i in range(start, len(line.tokens)) if line.tokens[i].lower == "as"), None)
    if end is None or not _CHAIRS & {t.lower for t in line.tokens[end : end + 4]}:
        return
    items = [item for item in coordination(scene, line, start) if item[0].last <= end]
    if not items or end - items[-1][0].last > 1 or _unreal(scene, line, start - 4, start):
        return
    for mention, actor in items:
        yield from _sign(scene, line, mention, actor, "mediator.as-host", 2.0, "mediator")


def _titled(scene: Scene, line: Line) -> Iterator[Sign]:
    """`mediator Ana Ruiz`, `peace-maker Lord Ruiz`."""
    nouns = scene.cues.phrases("mediator_noun")
    for index in range(len(line.tokens) - 1):
        if nouns.at(line.tokens, index) != index + 1 or _unreal(scene, line, index - 3, index):
            continue
        # `a state mediator, Ana Ruiz,`: the name may stand behind a comma.
        comma = line.tokens[index + 1].text == "," and _ARTICLES & {
            t.lower for t in line.tokens[max(0, index - 3) : index]
        }
        mention = named_at(scene, line, index + (2 if comma else 1))
        if mention is None and comma:
            mention = _described(scene, line, index + 2)
        actor = None if mention is None else scene.cast.actor(mention)
        if mention is None or actor is None or not actor.is_person:
            continue
        body = scene.side_of(actor)
        if body is None or body.is_person or body.kind in {ActorKind.IGO, ActorKind.ORGANISATION}:
            yield from _sign(scene, line, mention, body, "mediator.titled", 1.5, "mediator")


def _described(scene: Scene, line: Line, start: int) -> Mention | None:
    """The person in `former labour judge Ana Ruiz`."""
    for index in range(start, min(start + 5, len(line.tokens))):
        found = named_at(scene, line, index)
        if found is not None or not line.tokens[index].is_word:
            return found
    return None


def _is_list(line: Line, comma: int, stop: int) -> bool:
    """Whether the comma is one of a list: `A, mediators and B`."""
    return (
        line.tokens[comma].text == ","
        and stop < len(line.tokens)
        and line.tokens[stop].lower in {"and", "from"}
    )


def _as_host(scene: Scene, line: Line) -> Iterator[Sign]:
    """`with X as host`, `X is providing the chairman`, `the go-between was X`."""
    tokens = line.tokens
    nouns = scene.cues.phrases("mediator_noun")
    for index, token in enumerate(tokens):
        mention = None
        if token.lower == "with" and _about_talks(scene, line):
            yield from _acting_as(scene, line, index + 1)
        elif token.lower in _PROVIDES and _CHAIRS & {t.lower for t in tokens[index + 1 : index + 4]}:
            mention = scene.subject_mention(line, index)
        elif token.lower in {"was", "is", "were", "are"} and index and nouns.at(tokens, index - 1) == index:
            mention = named_at(scene, line, index + 1)
        if mention is not None and not _unreal(scene, line, index - 3, index + 1):
            actor = scene.actor_at(line, mention)
            yield from _sign(scene, line, mention, actor, "mediator.as-host", 2.0, "mediator")


def _envoys(scene: Scene, people: Sequence[PersonFact]) -> Iterator[Sign]:
    """Somebody whose role is mediator, and the body whose envoy somebody is."""
    for person in people:
        described = person.description
        if described is None:
            continue
        role = scene.text[described.start : described.end].lower()
        mediator = any(word in role for word in ("mediator", "facilitator", "go-between", "conciliator", "peacemaker", "peace-maker", "arbitrator"))
        if not mediator and not any(head in role for head in _ENVOY_HEADS):
            continue
        ahead = 0 if mediator else 6
        if role.startswith("former") or _unreal(
            scene,
            person.line,
            person.full.first - 6,
            min(person.full.last + ahead, len(person.line.tokens)),
        ):
            continue
        body = person.represents
        if body is not None and body.kind is ActorKind.IGO:
            yield Sign(
                body,
                person.full.start,
                person.full.end,
                person.line.index,
                "mediator.envoy",
                2.0,
                "mediator",
            )
        elif mediator and (body is None or body.sort is not Sort.STATE):
            actor = person.actor if body is None or body.is_person else body
            yield Sign(
                actor,
                person.full.start,
                person.full.end,
                person.line.index,
                "mediator.person",
                2.0,
                "mediator",
            )
