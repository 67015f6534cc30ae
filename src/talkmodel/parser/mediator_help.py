"""Who mediates by the words around its name: it carries messages, takes over, is one of four.

Each rule is woken by words of its own; none looks further than a few tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mediator_scope import is_other_pact
from talkmodel.parser.mediator_signs import Clue, about_talks, is_unreal, role_of, signs_of
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import LineRule, Sign, coordination, doer, has_noun, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["HELP_RULES"]

_HYPHENS = frozenset("-‐‑")
_LENT = words("led backed sponsored hosted chaired convened supported supervised")
_OF_TALKS = words(
    """
    talks negotiations negotiation process mediation dialogue round rounds discussions
    consultations conference peace
    """
)
_CARRY = words(
    "carry carries carried carrying relay relays relayed relaying passed passing pass passes "
    "ferried ferrying conveyed conveying conveys delivered shuttling shuttled"
)
_BORNE = words("carried carry carrying relayed relaying relay ferried ferrying")
_CARGO = words(
    "messages message proposals proposal drafts notes letters offers ideas texts numbers papers"
)
_TO_AND_FRO = words("between forth room both sides other")
_GATHER = words("brought brings bring bringing got coaxed drew nudged")
_TOGETHER = frozenset({"together", "table", "room"})
_AS_VERBS = words(
    """
    act acts acted acting serve serves served serving work works worked working took takes
    stepped steps function functions functioned joined joins emerged emerges role roles
    """
)
_PARTS = words(
    """
    mediator mediators facilitator facilitators go-between go-betweens intermediary
    intermediaries conciliator conciliators co-facilitator co-facilitators co-mediator
    co-mediators co-chair co-chairs broker brokers arbitrator guarantor guarantors
    """
)
_OF_LOANS = frozenset({"guarantor", "guarantors"})
_GROUPS = words(
    "quartet troika trio group panel quad mediators facilitators guarantors friends team"
)
_MANY = words(
    "mediators facilitators intermediaries go-betweens co-chairs co-mediators co-facilitators"
)
_OPENS = frozenset({",", ":", "(", "—", "–", "-"})
_MEMBERS = words("led co-led comprising composed consisting chaired co-chaired grouping")
_THROUGH = frozenset({"through", "via"})
_HELD = words(
    """
    held conducted channelled channeled negotiated negotiating communicating passed relayed conveyed
    exchanged talks contacts negotiations messages indirectly
    """
)
_SENT_ON = words(
    """
    indirectly channelled channeled negotiating communicating negotiated relayed conveyed exchanged
    messages
    """
)
_HANDS = words("mediation auspices chairmanship aegis facilitation sponsorship")
_NAMED_FOR = words("mediation conciliation arbitration")
_OFFICES_OF = words("service board commission council office bureau panel agency")
_PEACEMAKERS = words("peacemakers conciliators arbitrators troubleshooters")
_RUNS = words("ran runs oversaw oversees running overseeing leads led leading heading heads")
_STRONG = words("ran runs oversaw oversees running overseeing")
_MEDIATION = words("mediation facilitation mediating conciliation")


def _lower(line: Line, start: int, stop: int) -> list[str]:
    return [t.lower for t in line.tokens[max(0, start) : max(0, stop)]]


def _signs(
    scene: Scene, line: Line, mention: Mention | None, clue: Clue, *, whole: bool = False
) -> Iterator[Sign]:
    """Signs for a subject with those joined to it; `whole` takes an adjective for its state."""
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return
    items = listed(scene, line, mention)
    for item, actor in items:
        yield from signs_of(scene, line, item, actor, clue)
    if whole and not items:
        yield from signs_of(scene, line, mention, scene.cast.anyhow(mention), clue)


def _hyphen(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the X-brokered talks`; `X-led` tells of a mediator only right before a noun of talking."""
    tokens = line.tokens
    for index in range(2, len(tokens)):
        word = tokens[index].lower
        if (
            word not in scene.cues.set("mediate_participle")
            or tokens[index - 1].text not in _HYPHENS
        ):
            continue
        if tokens[index - 1].end != tokens[index].start:
            continue
        ahead = _lower(line, index + 1, index + 3)
        if word in _LENT and not _OF_TALKS & set(ahead):
            continue
        mention = line.upto_token(index - 1)
        if mention is None or is_unreal(line, mention.first - 3, mention.first):
            continue
        if not about_talks(scene, line):
            continue
        clue = Clue("mediator.hyphen", 2.0, role_of(word))
        yield from signs_of(scene, line, mention, scene.cast.anyhow(mention), clue)
        # `the X- and Y-brokered truce`
        before = mention.first - 1
        if _lower(line, before - 1, before + 1) == ["-", "and"]:
            other = line.upto_token(before - 1)
            actor = None if other is None else scene.cast.anyhow(other)
            if other is not None:
                yield from signs_of(scene, line, other, actor, clue)


def _only_describes(scene: Scene, line: Line, mention: Mention) -> bool:
    """Whether a word that names nobody we know describes somebody: `a Northern envoy`."""
    actor = scene.cast.anyhow(mention)
    unknown = actor is None or (actor.known is None and not actor.is_person)
    follows = _lower(line, mention.last, mention.last + 1)
    return unknown and bool(follows) and follows[0] in scene.cues.set("delegation_noun")


def _carries(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X carried messages between them`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _CARRY:
            continue
        ahead = _lower(line, index + 1, index + 10)
        if not _CARGO & set(ahead[:4]):
            continue
        if not _TO_AND_FRO & set(ahead) and (
            token.lower not in _BORNE or "messages" not in ahead[:4]
        ):
            continue
        mention = doer(scene, line, index)
        if mention is None or _only_describes(scene, line, mention):
            continue
        if not is_unreal(line, mention.last, index):
            yield from _signs(scene, line, mention, Clue("mediator.carries", 1.5, "facilitator"))


def _gathers(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X brought A and B together`, `X got both sides back to the table`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _GATHER:
            continue
        reach = index + 1
        while reach < min(index + 20, len(line.tokens)) and line.tokens[reach].text not in ";.,":
            reach += 1
        span = _lower(line, index + 1, reach)
        end = next((i for i, word in enumerate(span) if word in _TOGETHER), None)
        if not end or not ({"sides", "parties", "two", "both", "and"} & set(span[:end])):
            continue
        mention = doer(scene, line, index)
        if mention is None or is_unreal(line, mention.last, index):
            continue
        brought = {actor.key for _, actor in coordination(scene, line, index + 1)}
        for item, actor in listed(scene, line, mention):
            if actor.key not in brought and ("table" in span or about_talks(scene, line)):
                clue = Clue("mediator.gathers", 1.5, "convener")
                yield from signs_of(scene, line, item, actor, clue)


def _serves_as(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X served as facilitator`, `X took over as mediator`, `X's role as go-between`."""
    tokens = line.tokens
    for index in range(1, len(tokens) - 1):
        if tokens[index].lower != "as" or not _PARTS & set(_lower(line, index + 1, index + 5)):
            continue
        verb = next(
            (i for i in range(index - 1, max(-1, index - 6), -1) if tokens[i].lower in _AS_VERBS),
            None,
        )
        if verb is None or is_unreal(line, verb - 5, index):
            continue
        part = next(word for word in _lower(line, index + 1, index + 5) if word in _PARTS)
        after = index + 2 + _lower(line, index + 1, index + 5).index(part)
        if is_other_pact(line, after) or (part in _OF_LOANS and not about_talks(scene, line)):
            continue
        clue = Clue("mediator.serves-as", 2.0, role_of(part.removeprefix("co-")))
        if tokens[verb].lower in {"role", "roles"}:
            mention = line.upto_token(verb - 1) or line.upto_token(verb)
            if mention is not None and _lower(line, verb - 3, verb) == [",", "in", "its"]:
                mention = scene.ending_at(line, verb - 4)
            owner = _lower(line, verb - 1, verb) in (["'s"], ["'"]) or mention is not None
            yield from _signs(scene, line, mention if owner else None, clue, whole=True)
        elif tokens[verb].lower == "acting" and (
            found := scene.ending_at(line, verb - 1 - (tokens[verb - 1].text == ","))
        ):
            yield from _signs(scene, line, found, clue)
        else:
            yield from _signs(scene, line, doer(scene, line, verb), clue)


def _apposed(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the mediators, A and B`; `the quartet of mediators (A, B and C)`."""
    for index, token in enumerate(line.tokens[:-2]):
        if token.lower not in _MANY or line.tokens[index + 1].text not in _OPENS:
            continue
        before = _lower(line, index - 3, index)
        if not {"the", "of", "two", "three", "four", "their"} & set(before):
            continue
        found = coordination(scene, line, index + 2)
        close = found[-1][0].last if found else 0
        closes = _lower(line, close, close + 1)
        if len(found) < 2 or (closes and closes[0] not in {",", ")", ".", "—", "–", "-", ";"}):
            continue
        if not {"and", "&"} & set(_lower(line, found[0][0].last, close)):
            continue
        if not is_unreal(line, index - 4, index):
            for mention, actor in found:
                yield from signs_of(
                    scene, line, mention, actor, Clue("mediator.apposed", 2.0, role_of(token.lower))
                )


def _relative(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A, B and C, the troika that mediated`."""
    verbs = scene.cues.verbs("mediate")
    for index in range(3, len(line.tokens) - 1):
        if line.tokens[index].lower not in {"that", "which"}:
            continue
        if verbs.at(line.tokens, index + 1) is None:
            if line.tokens[index + 1].lower not in {"has", "have", "had"}:
                continue
            if verbs.at(line.tokens, min(index + 2, len(line.tokens) - 1)) is None:
                continue
        comma = next(
            (i for i in range(index - 1, max(0, index - 6), -1) if line.tokens[i].text == ","), None
        )
        if comma and _lower(line, comma + 1, comma + 2)[0] in {"the", "a", "two", "three", "four"}:
            yield from _signs(
                scene, line, scene.ending_at(line, comma - 1), Clue("mediator.relative", 2.0)
            )


def _members(scene: Scene, line: Line) -> Iterator[Sign]:
    """`The X Group, led by A and B, ran the talks`, where the sentence has the group mediate."""
    if line.vocabulary.isdisjoint(_STRONG) and line.vocabulary.isdisjoint(
        scene.cues.verbs("mediate").firsts
    ):
        return
    for index in range(2, len(line.tokens) - 3):
        if line.tokens[index].lower not in _MEMBERS or line.tokens[index - 1].text != ",":
            continue
        group = scene.ending_at(line, index - 2)
        if group is None or line.tokens[group.last - 1].lower not in _GROUPS:
            continue
        start = index + (2 if line.tokens[index + 1].lower in {"by", "of"} else 1)
        clue = Clue("mediator.members", 2.0)
        yield from signs_of(scene, line, group, scene.cast.actor(group), clue)
        for mention, actor in coordination(scene, line, start):
            yield from signs_of(scene, line, mention, actor, clue)


def _through(scene: Scene, line: Line) -> Iterator[Sign]:
    """`talks held through X`, `messages were passed via X`."""
    for index in range(1, len(line.tokens) - 1):
        token = line.tokens[index]
        if token.lower not in _THROUGH or line.tokens[index - 1].lower not in _HELD:
            continue
        if not about_talks(scene, line) or is_unreal(line, index - 5, index):
            continue
        state = scene.mention_from(line, index + 1)
        if state is not None and scene.use(state) is Use.PLACE and _passes(line, index):
            clue = Clue("mediator.through", 1.5, "facilitator")
            yield from signs_of(scene, line, state, scene.cast.anyhow(state), clue)
        for mention, actor in coordination(scene, line, index + 1, adjectives=False):
            if mention.kind is not MentionKind.DEFINITE:
                yield from signs_of(
                    scene, line, mention, actor, Clue("mediator.through", 1.5, "facilitator")
                )


def _passes(line: Line, index: int) -> bool:
    """Whether what goes `through X` is talk, which goes through a state, not through its land."""
    return line.tokens[index - 1].lower in _SENT_ON


def _good_offices(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X's good offices`; `X, under whose mediation they met`."""
    tokens = line.tokens
    for index in range(1, len(tokens)):
        word = tokens[index].lower
        if word == "offices" and tokens[index - 1].lower == "good":
            at = index - 1
            mention = line.upto_token(at) or line.upto_token(at - 1) or _given_by(line, index)
        elif word in _HANDS and _lower(line, index - 2, index) == ["under", "whose"]:
            comma = index - 3
            mention = scene.ending_at(line, comma) or scene.ending_at(line, comma - 1)
            mention = _home_of(line, mention) or mention
        else:
            continue
        if mention is None or is_unreal(line, mention.first - 5, index + 3):
            continue
        clue = Clue("mediator.good-offices", 2.0)
        actor = scene.cast.anyhow(mention) or scene.actor_at(line, mention)
        yield from signs_of(scene, line, mention, actor, clue)


def _given_by(line: Line, index: int) -> Mention | None:
    """X in `good offices were provided by X`."""
    for at in range(index + 1, min(index + 6, len(line.tokens) - 1)):
        if line.tokens[at].lower == "by":
            return line.from_token(at + 1 + (line.tokens[at + 1].lower == "the"))
    return None


def _home_of(line: Line, near: Mention | None) -> Mention | None:
    """The person in `former President Name of X`."""
    if near is None or near.first < 2 or line.tokens[near.first - 1].lower != "of":
        return None
    return line.upto_token(near.first - 1)


def _by_name(scene: Scene, line: Line) -> Iterator[Sign]:
    """A body whose name says that it mediates: `the Vale Mediation Service`."""
    for mention in line.mentions:
        if mention.kind is MentionKind.PRONOUN or scene.use(mention) is not Use.ACTOR:
            continue
        serves = line.tokens[mention.last - 1].lower in _OFFICES_OF
        if mention.kind is not MentionKind.NAME and not serves:
            continue
        names = set(_lower(line, mention.first, mention.last))
        actor = scene.cast.actor(mention)
        if not _NAMED_FOR & names or actor is None or actor.is_person or len(names) < 2:
            continue
        if not is_unreal(line, mention.first - 4, mention.last + 4):
            yield from signs_of(scene, line, mention, actor, Clue("mediator.by-name", 1.5))


def _called_in(scene: Scene, line: Line) -> Iterator[Sign]:
    """`peacemakers from X`, `X was called in to mediate`."""
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower in _PEACEMAKERS and line.tokens[index + 1].lower in {"from", "at", "of"}:
            for mention, actor in coordination(scene, line, index + 2):
                yield from signs_of(scene, line, mention, actor, Clue("mediator.called-in", 1.5))


def _runs(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X ran the talks`, `X is leading the mediation`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _RUNS:
            continue
        ahead = set(_lower(line, index + 1, index + 5))
        nouns = {"talks", "negotiations", "mediation"} if token.lower in _STRONG else _MEDIATION
        if not nouns & ahead or {"by", "of"} & set(_lower(line, index + 1, index + 2)):
            continue
        mention = doer(scene, line, index)
        actor = None if mention is None else scene.cast.actor(mention)
        if mention is None or actor is None or actor.is_person:
            continue
        if not is_unreal(line, mention.last, index):
            yield from _signs(scene, line, mention, Clue("mediator.runs", 1.5))


def _igo_envoy(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the United Nations envoy`, in talk of talks: a body of states sends envoys to mediate."""
    for index, token in enumerate(line.tokens):
        if token.lower not in {"envoy", "envoys"} or not has_noun(scene, line, "talks_noun"):
            continue
        mention = next(
            (m for at in range(index, max(0, index - 4), -1) if (m := line.upto_token(at))), None
        )
        actor = None if mention is None else scene.cast.anyhow(mention)
        if mention is None or actor is None or actor.kind is not ActorKind.IGO:
            continue
        if not is_unreal(line, mention.first - 4, index + 4):
            yield from signs_of(scene, line, mention, actor, Clue("mediator.igo-envoy", 1.5))


HELP_RULES = (
    LineRule(_hyphen, lambda cues: cues.set("mediate_participle")),
    LineRule(_carries, lambda _: _CARRY),
    LineRule(_gathers, lambda _: _GATHER),
    LineRule(_serves_as, lambda _: _PARTS),
    LineRule(_apposed, lambda _: _MANY),
    LineRule(_relative, lambda cues: cues.verbs("mediate").firsts),
    LineRule(_members, lambda _: _MEMBERS),
    LineRule(_through, lambda _: _THROUGH),
    LineRule(_good_offices, lambda _: frozenset({"offices", "whose"})),
    LineRule(_by_name, lambda _: _NAMED_FOR),
    LineRule(_called_in, lambda _: _PEACEMAKERS),
    LineRule(_runs, lambda _: _RUNS),
    LineRule(_igo_envoy, lambda _: frozenset({"envoy", "envoys"})),
)
