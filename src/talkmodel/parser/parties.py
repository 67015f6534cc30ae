"""Who is a side of the talks, by what the article does with it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.party_acts import ACT_WORDS, read_act_signs
from talkmodel.parser.party_dispute import DISPUTE_WORDS, LABOUR, read_dispute_signs
from talkmodel.parser.party_joint import joint_words, read_joint_signs
from talkmodel.parser.party_meets import MEET_WORDS, read_meet_signs
from talkmodel.parser.party_rebuff import REBUFF_WORDS, read_rebuff_signs
from talkmodel.parser.party_table import TABLE_WORDS, read_table_signs
from talkmodel.parser.roles import (
    ORGANS,
    LineRule,
    LineRules,
    Sign,
    coordination,
    has_noun,
    listed,
)
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["likely_sides", "read_party_signs"]

_TOGETHER = words(
    """
    hold holds held resume resumed agree agreed sign signed meet met negotiate negotiating
    negotiated accept accepted reach reached return returned open opened begin began
    exchange exchanged talk talked discuss discussed trade traded sit sat bargain bargained
    conclude concluded strike struck break broke declare declared start started convene
    convened gather gathered launch launched end ended sealed
    """
)
_FROM_NOUNS = words(
    """
    delegation delegations negotiators officials representatives envoys delegates emissaries
    leaders ministers teams diplomats presidents negotiator governments
    """
)
_LEADERS = words(
    """
    president minister leader king chancellor premier chairman head emir ministers
    presidents leaders
    """
)
_ENVOYS = frozenset({"representatives", "delegates", "officials", "envoys", "diplomats"})
_HOLDS = words("hold held holds holding")
_TALKING = words("signed sign negotiated negotiate negotiating bargaining")
# What third parties do about the talks of others.
_BREAKS = words("and of to with from for on in as at by said") | {",", "-"}
_TEAMS = words("delegation delegations negotiators teams bargainers")
_RULERS = words("governments leaders presidents sides officials envoys diplomats")
_TEAMS_OR_RULERS = _TEAMS | _RULERS
_LED = words("led leads headed heads")
_OUTSIDE = words(
    """
    not never welcomed welcome urged urge called call condemned invited praised hailed backed back
    supported support said say offered offer brokered mediated hosted sponsored convened observed
    hope hoped warned attend attended sent
    """
)
_NOT_TALKS = words("war wars fighting conflict border tension tensions match relations clashes")
_LIKELY, _SEATED = 1.25, 1.75
_BY_THE_WAY = frozenset({"party.joint", "party.dispute", "party.rebuff", "party.told"})
# Talks of an earlier day tell less of who sits at the table now.
_NEAR, _FAR, _EARLIER = 3.0, 1.5, 1.0
_BEFORE = words("last previous earlier former")
_ROUNDS = frozenset({"round", "rounds"})
_OWN_NOUNS = frozenset({"negotiator", "negotiators", "delegation", "bargainers"})
# What keeps two from talking, a few words before `talks with B`.
_REFUSED = words(
    "ruled rules ruling refused refuses refusing rejected rejects rejecting no denied denies"
)
_DENIED = 6
_WITH_NOUNS = words(
    """
    talks negotiations dialogue discussions deal agreement ceasefire truce accord
    negotiating bargaining contract settlement
    """
)


def read_party_signs(scene: Scene) -> Iterator[Sign]:
    """Every place that speaks for somebody being a side, in the order of the text.

    Any two may meet or quarrel beside the talks: that seats them only where no others sit.
    """
    signs = [sign for line in scene.lines for sign in _RULES.read(scene, line)]
    seated: dict[str, float] = {}
    for sign in signs:
        if sign.rule not in _BY_THE_WAY:
            seated[sign.actor.key] = seated.get(sign.actor.key, 0.0) + sign.weight
    full = sum(weight >= _SEATED for weight in seated.values()) > 1
    if full:
        return iter([s for s in signs if s.rule not in _BY_THE_WAY])
    # Who talks with one and demands something of another sits with the first.
    taken = len(seated) > 1
    return (s for s in signs if not taken or s.rule != "party.rebuff" or s.actor.key in seated)


def likely_sides(scene: Scene) -> frozenset[str]:
    """The keys of the actors that are sides by their names, before descriptions are resolved."""
    weights: dict[str, float] = {}
    for sign in read_party_signs(scene):
        weights[sign.actor.key] = weights.get(sign.actor.key, 0.0) + sign.weight
    return frozenset(key for key, weight in weights.items() if weight >= _LIKELY)


def _between(scene: Scene, line: Line) -> Iterator[Sign]:
    for index, token in enumerate(line.tokens):
        if token.lower != "between":
            continue
        pair = coordination(scene, line, index + 1)
        keys = {actor.key for _, actor in pair}
        if len(keys) < 2 or not has_noun(scene, line, "talks_noun"):
            continue
        if any(
            t.text.isdigit() and len(t.text) == 4 for t in line.tokens[max(0, index - 4) : index]
        ):
            continue
        near = has_noun(scene, line, "talks_noun", index - 8, index + 1)
        weight = _NEAR if near else _FAR
        behind = {t.lower for t in line.tokens[max(0, index - 5) : index]}
        if (_BEFORE & behind and not _ROUNDS & behind) or line.tokens[
            index - 1
        ].lower in _NOT_TALKS:
            weight = _EARLIER
        for mention, actor in pair:
            yield Sign(actor, mention.start, mention.end, line.index, "party.between", weight)


def _delegations(scene: Scene, line: Line) -> Iterator[Sign]:
    """`negotiators from A and B`, `the delegations of A and B`."""
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower not in _FROM_NOUNS or line.tokens[index + 1].lower not in {
            "from",
            "of",
            "for",
        }:
            continue
        pair = coordination(scene, line, index + 2)
        if token.lower in _ENVOYS and has_noun(scene, line, "observe_phrase"):
            continue
        if len({actor.key for _, actor in pair}) < 2 and token.lower not in _OWN_NOUNS:
            continue
        for mention, actor in pair:
            yield Sign(actor, mention.start, mention.end, line.index, "party.delegation", 2.0)


def _with(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A's talks with B`, `A reopened negotiations with B`."""
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower != "with" or not index or line.tokens[index - 1].lower not in _WITH_NOUNS:
            continue
        if not _REFUSED.isdisjoint(t.lower for t in line.tokens[max(0, index - _DENIED) : index]):
            continue  # `ruled out talks with B`
        others = coordination(scene, line, index + 1)
        subject = next(
            (m for m in line.mentions if m.last <= index and scene.cast.actor(m) is not None), None
        )
        actor = None if subject is None else scene.side_of(scene.cast.actor(subject))
        if not others or subject is None or actor is None or actor.key == others[0][1].key:
            continue
        # States talk with many, a union or a firm with whom it has to do with.
        labour = any(side.kind in LABOUR for _, side in ((subject, actor), *others))
        for mention, side in ((subject, actor), *others):
            weight = 1.75 if labour and side.kind not in LABOUR else 1.5
            yield Sign(side, mention.start, mention.end, line.index, "party.with", weight)


def _together(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B agreed …`, with talk of talks in the sentence."""
    about = has_noun(scene, line, "talks_noun")
    for index, token in enumerate(line.tokens):
        if token.lower not in _TOGETHER or token.is_capitalised:
            continue
        meeting = token.lower in _HOLDS and has_noun(
            scene, line, "meeting_noun", index + 1, index + 6
        )
        met = token.lower == "met" and _follows_talk(scene, line)
        if not (about or meeting or met or token.lower in _TALKING):
            continue
        at = scene.skip_auxiliaries(line, index)
        if at > 0 and line.tokens[at].text in {"-", "–", "—", ",", ")"}:
            at -= 1 if line.tokens[at].text != ")" else 0
        mention = scene.ending_at(line, at)
        if mention is None and at > 0 and line.tokens[at].lower in ORGANS:
            mention = scene.ending_at(line, at - 1)  # `A and the B army hold talks`
        if mention is None or mention.kind is MentionKind.PRONOUN:
            continue
        pair = listed(scene, line, mention)
        if len({actor.key for _, actor in pair}) < 2:
            continue
        for item, actor in pair:
            yield Sign(actor, item.start, item.end, line.index, "party.together", 2.0)
        return


def _jointly(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B agreed …`, and where nobody did, `A and B are due to meet`."""
    found = [*_together(scene, line)]
    yield from found or read_joint_signs(scene, line)


def _follows_talk(scene: Scene, line: Line) -> bool:
    """Whether the line before, such as the headline, speaks of talks."""
    return line.index > 0 and has_noun(scene, scene.lines[line.index - 1], "talks_noun")


def _pair_subject(scene: Scene, line: Line) -> Iterator[Sign]:
    """`The government of A and the rebels of B have …`, in a sentence about talks."""
    if line.shouted or not line.mentions or not has_noun(scene, line, "talks_noun"):
        return
    first = line.mentions[0]
    if first.first > 3 or any(
        t.lower in scene.cues.set("preposition") - {"of"} for t in line.tokens[: first.first]
    ):
        return
    pair = coordination(scene, line, first.first)
    if len({actor.key for _, actor in pair}) < 2 or pair[-1][0].last >= len(line.tokens):
        return
    between = line.tokens[pair[0][0].last : pair[-1][0].first]
    after = pair[-1][0].last
    outside = _OUTSIDE & {t.lower for t in line.tokens[after : after + 4]}
    if outside or not any(t.lower == "and" for t in between):
        return
    for item, actor in pair:
        yield Sign(actor, item.start, item.end, line.index, "party.pair-subject", 1.25)


def _leaders(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the president of A and the prime minister of B`.

    Whose leaders are named together, sit together.
    """
    tokens = line.tokens
    owned = [
        m
        for m in line.mentions
        if m.first > 1
        and tokens[m.first - 1].lower == "of"
        and tokens[m.first - 2].lower in _LEADERS
    ]
    for left, right in pairwise(owned):
        between = [t.lower for t in tokens[left.last : right.first]]
        if "and" in between and len(between) < 8 and not {",", ";", "but"} & set(between):
            yield from _bodies(scene, line, (left, right), "party.leaders", 1.75)


def _bodies(
    scene: Scene, line: Line, mentions: Iterable[Mention], rule: str, weight: float
) -> Iterator[Sign]:
    """Signs for whoever is named, in whatever way, unless a person or only a place."""
    for mention in mentions:
        actor = scene.cast.anyhow(mention)
        if actor is not None and not actor.is_person and not actor.is_place:
            yield Sign(actor, mention.start, mention.end, line.index, rule, weight)


def _own_negotiators(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A's chief negotiator`, `the A delegation`."""
    for mention in line.mentions:
        if mention.kind is MentionKind.PRONOUN or scene.owned(line, mention) is not None:
            continue
        ahead = [t.lower for t in line.tokens[mention.last : mention.last + 4]]
        nouns = [i for i, word in enumerate(ahead) if word in _OWN_NOUNS]
        if not nouns or any(word in _BREAKS for word in ahead[: nouns[0]]):
            continue
        actor = scene.cast.anyhow(mention)
        side = scene.side_of(actor)
        if side is not None and not side.is_place and not side.is_person:
            yield Sign(side, mention.start, mention.end, line.index, "party.negotiator", 1.5)


def _title_pair(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A, B set to sign truce` in a headline."""
    if not line.shouted or not has_noun(scene, line, "talks_noun"):
        return
    named = [(m, a) for m in line.mentions if (a := scene.side_of(scene.cast.actor(m))) is not None]
    for left, right in pairwise(named):
        between = [t.lower for t in line.tokens[left[0].last : right[0].first]]
        if between in ([","], ["and"], ["-"], ["–"], ["and", "the"]):
            for mention, actor in (left, right):
                yield Sign(actor, mention.start, mention.end, line.index, "party.headline", 1.0)


def _two_teams(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the A and B delegations`, `the A and B governments have opened talks`."""
    for left, right in pairwise(line.mentions):
        between = [t.lower for t in line.tokens[left.last : right.first]]
        if between not in (["and"], ["and", "the"]) or right.kind is MentionKind.PRONOUN:
            continue
        ahead = [t.lower for t in line.tokens[right.last : right.last + 3]]
        noun = next((i for i, word in enumerate(ahead) if word in _TEAMS_OR_RULERS), None)
        if noun is None or _BREAKS & set(ahead[:noun]):
            continue
        stop = right.last + noun + 1
        if ahead[noun] in _RULERS and (
            not has_noun(scene, line, "talks_noun")
            or _OUTSIDE & {t.lower for t in line.tokens[stop : stop + 4]}
        ):
            continue
        yield from _bodies(scene, line, (left, right), "party.teams", 2.0)


def _led_side(scene: Scene, line: Line) -> Iterator[Sign]:
    """`who headed the A side`, `A's team, led by`."""
    for mention in line.mentions:
        ahead = [t.lower for t in line.tokens[mention.last : mention.last + 4]]
        behind = [t.lower for t in line.tokens[max(0, mention.first - 2) : mention.first]]
        owned = ahead[1:2] if ahead[:1] in (["'s"], ["'"]) else ahead[:1]
        if not owned or owned[0] not in {"side", "team"}:
            continue
        if _LED & {*behind, *ahead}:
            yield from _bodies(scene, line, (mention,), "party.led", 1.25)


def _hyphenated(scene: Scene, line: Line) -> Iterator[Sign]:
    """`Zembria–Oltania talks`: two names and a dash before a noun of talking."""
    for left, right in pairwise(line.mentions):
        between = [t.text for t in line.tokens[left.last : right.first]]
        if between not in (["–"], ["-"], ["/"]) or not has_noun(
            scene, line, "meeting_noun", right.last, right.last + 2
        ):
            continue
        yield from _bodies(scene, line, (left, right), "party.pair", 2.0)


def _talks(cues: Cues) -> frozenset[str]:
    return cues.phrases("talks_noun").firsts


_RULES = LineRules(
    (
        LineRule(_title_pair, _talks),
        LineRule(_between, lambda _: frozenset({"between"})),
        LineRule(_delegations, lambda _: _FROM_NOUNS),
        LineRule(_with, lambda _: _WITH_NOUNS),
        LineRule(_jointly, lambda cues: _TOGETHER | joint_words(cues)),
        LineRule(_own_negotiators, lambda _: _OWN_NOUNS),
        LineRule(_hyphenated, lambda cues: cues.phrases("meeting_noun").firsts),
        LineRule(_pair_subject, _talks),
        LineRule(_leaders, lambda _: _LEADERS),
        LineRule(_two_teams, lambda _: _TEAMS_OR_RULERS),
        LineRule(_led_side, lambda _: frozenset({"side", "team"})),
        LineRule(read_table_signs, lambda _: TABLE_WORDS),
        LineRule(read_act_signs, lambda _: ACT_WORDS),
        LineRule(read_meet_signs, lambda _: MEET_WORDS),
        LineRule(read_dispute_signs, lambda _: DISPUTE_WORDS),
        LineRule(read_rebuff_signs, lambda _: REBUFF_WORDS),
    )
)
