"""Who brokers, facilitates, chairs or hosts between the sides.

Who merely offered to is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.lexicon import FormKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mediator_chosen import CHOSEN_RULES, deny_hosting
from talkmodel.parser.mediator_deeds import DEED_WORDS, read_deeds
from talkmodel.parser.mediator_help import HELP_RULES
from talkmodel.parser.mediator_nouns import CHAIRS, read_envoys, read_nouns
from talkmodel.parser.mediator_scope import is_others_quarrel
from talkmodel.parser.mediator_signs import Clue, about_talks, is_unreal, role_of, signs_of
from talkmodel.parser.roles import (
    LineRule,
    LineRules,
    Sign,
    coordination,
    doer,
    has_noun,
    listed,
)
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.words import Cues

__all__ = ["likely_mediators", "read_mediator_signs"]

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
        "co-host",
        "co-convene",
        "co-sponsor",
        "arbitrate",
    }
)
_GUESTS = words("sides parties delegations delegates negotiators")
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
        "intermediary",
        "intermediaries",
        "go-between",
        "go-betweens",
    }
)
_HANDS = frozenset(
    {"auspices", "chairmanship", "mediation", "aegis", "sponsorship", "facilitation", "guidance"}
)
_MEDIATORS = frozenset({"mediators", "facilitators"})
_LANDS = words("government country state nation administration ministry kingdom")
_EARLIER = words("original older old")
_HEDGE = 6
_TRUCES = words("truce ceasefire cease-fire armistice")
_IN = frozenset({"in", "since", "of"})
_OFFICES = frozenset({"minister", "president", "king", "emir", "ambassador", "chancellor"})
_HELPED = frozenset({("the", "support"), ("the", "help"), ("the", "assistance")})
_BEFORE_NOUN = frozenset({"the", "a", "an", "its", "his", "their", "no", "of"})


def read_mediator_signs(scene: Scene, people: Sequence[PersonFact]) -> Iterator[Sign]:
    """Every place that speaks for somebody mediating, in the order of the text."""
    signs = [sign for line in scene.lines for sign in _RULES.read(scene, line)]
    return deny_hosting(scene, [*signs, *read_envoys(scene, people)])


def likely_mediators(scene: Scene) -> frozenset[str]:
    """The keys of the actors that are said to mediate, before descriptions are resolved."""
    return frozenset(sign.actor.key for line in scene.lines for sign in _RULES.read(scene, line))


def _agent_words(cues: Cues) -> frozenset[str]:
    return cues.set("mediate_participle") | cues.phrases("mediate_phrase").firsts


def _participles(cues: Cues) -> frozenset[str]:
    return cues.set("mediate_participle") - {"backed", "led", "run", "overseen"}


def _by(scene: Scene, line: Line) -> Iterator[Sign]:
    """`brokered by X`, `under the chairmanship of X`."""
    participles = scene.cues.table(_participles)
    phrases = scene.cues.phrases("mediate_phrase")
    wakers = scene.cues.table(_agent_words)
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower not in wakers:
            continue
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
                role = next(
                    (t.lower for t in line.tokens[index:stop] if role_of(t.lower) != "mediator"), ""
                )
        if stop is None or not about_talks(scene, line) or is_unreal(line, index - 3, index):
            continue
        agents = coordination(scene, line, stop) or _office(scene, line, stop)
        for mention, actor in agents:
            yield from signs_of(
                scene, line, mention, actor, Clue("mediator.by", 2.0, role_of(role))
            )
        yield from _together_with(scene, line, stop)


def _office(scene: Scene, line: Line, start: int) -> list[tuple[Mention, Actor]]:
    """X in `under the chairmanship of the foreign minister of X`."""
    for index in range(start, min(start + _HEDGE, len(line.tokens) - 2)):
        if line.tokens[index].lower in _OFFICES and line.tokens[index + 1].lower == "of":
            mention = scene.mention_from(line, index + 2)
            actor = None if mention is None else scene.cast.anyhow(mention)
            return [(mention, actor)] if mention is not None and actor is not None else []
    return []


def _verb(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X is mediating`, `X brokered the truce`, `X chairs the talks`."""
    verbs = scene.cues.verbs("mediate")
    for index, token in enumerate(line.tokens):
        hit = verbs.at(line.tokens, index)
        if hit is None or token.is_capitalised or _reads_as_noun(line, index, hit):
            continue
        base, _, stop = hit
        if index and line.tokens[index - 1].lower == "to":
            yield from _asked(scene, line, index)
            continue
        if _is_old_truce(scene, line, stop):
            continue
        if not _of_these_talks(scene, line, base, stop) or _is_chairman(scene, line, index, hit):
            continue
        mention = _whose(scene, line, index) or doer(scene, line, index)
        if mention is None or is_unreal(line, mention.last, index) or _is_over(line, stop):
            continue
        if base in {"host", "co-host"} and _is_city(mention):
            continue
        for item, actor in listed(scene, line, mention):
            yield from signs_of(scene, line, item, actor, Clue("mediator.verb", 2.0, role_of(base)))
        yield from _together_with(scene, line, stop)


def _whose(scene: Scene, line: Line, verb: int) -> Mention | None:
    """The one before `whose`: Ana Ruiz in `Ana Ruiz, whose government has brokered the truce`."""
    at = scene.skip_auxiliaries(line, verb)
    if at < 1 or line.tokens[at].lower not in _LANDS or line.tokens[at - 1].lower != "whose":
        return None
    return scene.ending_at(line, at - 2 - (line.tokens[at - 2].text == ","))


def _is_city(mention: Mention) -> bool:
    """Whether a capital stands for itself: the city that hosts a round is where it is held."""
    return bool(mention.forms) and all(f.how is FormKind.CAPITAL for f in mention.forms)


def _is_over(line: Line, stop: int) -> bool:
    """Whether `no longer` follows: `X, which mediated last year, is no longer welcome`."""
    ahead = [token.lower for token in line.tokens[stop:]]
    return "longer" in ahead and ahead[ahead.index("longer") - 1] == "no"


def _reads_as_noun(line: Line, index: int, hit: tuple[str, str, int]) -> bool:
    """Whether a word is a noun, `its chair`, or a passive, `chaired by`, that other rules read."""
    _, form, stop = hit
    if form in {"past", "participle"} and line.tokens[stop : stop + 1]:
        return line.tokens[stop].lower == "by"
    before = line.tokens[index - 1].lower if index else ""
    return before in _BEFORE_NOUN or before.endswith("-")


def _is_chairman(scene: Scene, line: Line, index: int, hit: tuple[str, str, int]) -> bool:
    """Whether `chair` is a noun, as in `the former Aldra chair`: but several can chair."""
    if hit[:2] != ("chair", "base"):
        return False
    behind = [t.lower for t in line.tokens[:index]]
    return (
        "and" not in behind and behind[-1:] != [] and behind[-1] not in scene.cues.set("auxiliary")
    )


def _of_these_talks(scene: Scene, line: Line, base: str, stop: int) -> bool:
    """Whether what somebody hosts, chairs or brokers are the talks of the article."""
    if _dated(line, stop, stop + 4) or _is_earlier(line, stop):
        return False
    if base in _NEEDS_TALKS:
        follows = line.tokens[stop].text if stop < len(line.tokens) else ""
        named = has_noun(scene, line, "meeting_noun", stop, stop + 8) or any(
            token.lower in _GUESTS for token in line.tokens[stop : stop + 8]
        )
        if not named and not base.startswith("preside"):
            alone = base == "chair" or base.startswith("co-")
            return alone and follows in {".", ",", ";"} and about_talks(scene, line)
        return about_talks(scene, line)
    return base != "broker" or about_talks(scene, line)


def _is_earlier(line: Line, start: int) -> bool:
    """Whether what was brokered are other talks: `which brokered the original treaty`."""
    return any(t.lower in _EARLIER for t in line.tokens[start : start + 3])


def _dated(line: Line, start: int, stop: int) -> bool:
    """Whether a year stands in `[start, stop)`.

    `brokered the 2005 agreement` tells of other talks, `talks in 2005` of an earlier round, and so
    does `the 2005 truce`: fighting stops time and again.
    """
    return any(
        token.text.isdigit()
        and len(token.text) == 4
        and line.tokens[index - 1].lower not in _IN
        and _TRUCES.isdisjoint(t.lower for t in line.tokens[index + 1 : index + 3])
        for index, token in enumerate(line.tokens[start:stop], start)
    )


def _is_old_truce(scene: Scene, line: Line, stop: int) -> bool:
    """Whether a truce with a year is that of others: `brokered the 2015 truce in Ukraine`."""
    ahead = line.tokens[stop : stop + _HEDGE]
    dated = any(t.text.isdigit() and len(t.text) == 4 for t in ahead)
    return dated and is_others_quarrel(scene, line, stop)


def _asked(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X, who was asked by both sides to mediate`: both agreed, so X does."""
    window = [t.lower for t in line.tokens[max(0, index - 8) : index]]
    if not ("asked" in window and ("both" in window or "two" in window)):
        return
    asked = max(i for i in range(max(0, index - 8), index) if line.tokens[i].lower == "asked")
    mention = scene.subject_mention(line, asked)
    if mention is not None:
        yield from signs_of(
            scene, line, mention, scene.actor_at(line, mention), Clue("mediator.asked", 1.5)
        )


def _together_with(scene: Scene, line: Line, stop: int) -> Iterator[Sign]:
    """`is mediating … together with Y`, `convened … with the support of Y`."""
    for index in range(stop, min(stop + 12, len(line.tokens) - 1)):
        if line.tokens[index].lower != "with":
            continue
        ahead = [t.lower for t in line.tokens[index + 1 : index + 4]]
        helped = tuple(ahead[:2]) in _HELPED and ahead[2:] == ["of"]
        if helped or line.tokens[index - 1].lower in {"together", "along", "jointly"}:
            for mention, actor in coordination(scene, line, index + (4 if helped else 1)):
                yield from signs_of(scene, line, mention, actor, Clue("mediator.with", 1.5))


def _under(scene: Scene, line: Line) -> Iterator[Sign]:
    """`under Zembrian auspices`, `US mediation`."""
    for mention in line.mentions:
        after = [t.lower for t in line.tokens[mention.last : mention.last + 2]]
        owned = after[1:] if after[:1] in (["'s"], ["'"]) else after[:1]
        noun = owned[0] if owned else ""
        under = line.tokens[mention.first - 1].lower == "under" if mention.first else False
        if noun in _HANDS and (under or noun == "mediation"):
            clue, stop = Clue("mediator.under", 2.0, role_of(noun)), mention.last + _HEDGE
        elif noun in _MEDIATION and _describes(scene, mention):
            clue, stop = Clue("mediator.noun", 1.5, role_of(noun)), mention.last + 2
        else:
            continue
        if not is_unreal(line, mention.first - 4, stop):
            yield from signs_of(scene, line, mention, scene.cast.anyhow(mention), clue)
            for item in scene.conjoined_before(line, mention)[:-1]:
                if scene.use(item) is Use.ADJECTIVE:  # `Egyptian and Qatari mediators`
                    yield from signs_of(scene, line, item, scene.cast.anyhow(item), clue)


def _describes(scene: Scene, mention: Mention) -> bool:
    """Whether a name tells whose mediator somebody is, rather than where."""
    forms = (FormKind.ADJECTIVE, FormKind.NAME, FormKind.ACRONYM, FormKind.ALIAS)
    return scene.use(mention) in {Use.ADJECTIVE, Use.ACTOR} and mention.has_form(*forms)


def _from(scene: Scene, line: Line) -> Iterator[Sign]:
    """`mediators from A and B`, `mediators A and B`."""
    for index, token in enumerate(line.tokens[:-1]):
        word = token.lower
        if word not in _MEDIATORS:
            continue
        clue = Clue("mediator.from", 2.0, role_of(word))
        linked = line.tokens[index + 1].lower in {"from", "of"}
        if not linked and line.from_token(index + 1) is None:
            continue
        for mention, actor in coordination(scene, line, index + 1 + linked):
            yield from signs_of(scene, line, mention, actor, clue)


_RULES = LineRules(
    (
        LineRule(_by, _agent_words),
        LineRule(_verb, lambda cues: cues.verbs("mediate").firsts),
        LineRule(_under, lambda _: _HANDS | _MEDIATION),
        LineRule(_from, lambda _: _MEDIATORS),
        LineRule(read_nouns, lambda cues: CHAIRS | cues.phrases("mediator_noun").firsts),
        LineRule(read_deeds, lambda _: DEED_WORDS),
        *HELP_RULES,
        *CHOSEN_RULES,
    )
)
