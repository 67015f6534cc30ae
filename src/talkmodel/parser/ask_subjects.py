"""Who asks: the subject of a verb of asking, past dates, appositions and `X's team`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model.dates import MONTHS
from talkmodel.parser.adverbials import WEEKDAYS
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import AskReader
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = [
    "asker",
    "asking_subject",
    "main_subject",
    "owner_before",
    "past_time",
    "speaks_of_own",
    "voice",
    "voice_after",
]

_MONTHS = frozenset(month.lower() for month in MONTHS)
_SPANS = words(
    "night evening morning afternoon week weekend month year spring summer autumn winter"
)
_TODAY = words("yesterday today tonight")
_ONCE = words("again repeatedly instead twice also")
_THAT_TIME = words("same next following previous")
_PAIRS = frozenset({("once", "more"), ("once", "again"), ("above", "all"), ("at", "first")})
_BETWEEN = frozenset(
    {("at", "last"), ("at", "first"), ("in", "turn"), ("for", "now"), ("so", "far"), ("in", "fact")}
)
_SPEAKERS = words(
    """
    leader leaders spokesman spokeswoman spokesperson chairman chairwoman minister ministers
    president negotiator negotiators chief secretary party movement allies partners members
    committee executive
    """
)
_GOING_ON = words("continue continues continued continuing begun began starts started")
_FIRST_PERSON = words("we i we'll we’ll i'll i’ll")
_CLOSING = frozenset({",", "”", '"', "’", "'", "»", "“", "?", "!"})
_PHRASE = 7


def asker(scene: Scene, line: Line, verb: int) -> Actor | None:
    """The actor that is the subject of the verb at token `verb`.

    Unlike `Scene.subject` it also looks past `last night`, `X, a former Y,` and `X's team`.
    """
    at = verb
    while at > 1 and (line.tokens[at - 2].lower, line.tokens[at - 1].lower) in _BETWEEN:
        at -= 2
    while True:  # each turn goes back over one date, so `at` falls until the sentence begins
        mention = scene.subject_mention(line, at)
        if mention is not None:
            return scene.actor_at(line, mention) or _ruling_from(scene, line, mention)
        end = scene.skip_auxiliaries(line, at)
        team = _team(scene, line, end)
        if team is not None:
            return team
        earlier = _before_time(line, end)
        if earlier == end and end >= 0 and line.tokens[end].text == ",":
            return _before_apposition(scene, line, end)
        if earlier in {end, -1}:
            return None
        at = earlier + 1


def _ruling_from(scene: Scene, line: Line, seat: Mention) -> Actor | None:
    """`the government in Tallinn` is of the state whose capital that is."""
    led = seat.first > 0 and line.tokens[seat.first - 1].lower == "in"
    ruler = line.upto_token(seat.first - 1) if led else None
    if ruler is None or ruler.kind is not MentionKind.DEFINITE:
        return None
    rules = ruler.text.split()[-1].lower() in scene.cues.set("state_noun")
    return scene.actor_at(line, ruler) or (scene.cast.anyhow(seat) if rules else None)


def _before_time(line: Line, end: int) -> int:
    """The index before a date that ends at token `end`, or `end` itself."""
    low = [t.lower for t in line.tokens[max(0, end - 3) : end + 1]]
    if not low:
        return end
    last = low[-1]
    if (
        len(low) > 1
        and last in WEEKDAYS | _MONTHS | _SPANS
        and low[-2] in {"last", "this", "on", "in"}
    ):
        return end - 2
    if len(low) > 2 and last in _SPANS and low[-2] in WEEKDAYS and low[-3] in {"last", "on"}:
        return end - 3
    return end


def past_time(line: Line, start: int) -> int:
    """The index after `again`, `last week`, `in January` and the like at token `start`."""
    at = start
    while True:
        low = [t.lower for t in line.tokens[at : at + 3]]
        if len(low) < 3:
            return at
        if low[0] in _TODAY | _ONCE:
            at += 1
        elif tuple(low[:2]) in _PAIRS:
            at += 2
        elif low[0] == "the" and low[1] in _THAT_TIME and low[2] in _SPANS | {"day"}:
            at += 3
        elif (
            low[0] in {"in", "on", "last", "this", "since"}
            and low[1] in WEEKDAYS | _MONTHS | _SPANS
        ):
            at += 3 if low[2] in _SPANS or low[2].isdigit() else 2
        else:
            return at


def _team(scene: Scene, line: Line, end: int) -> Actor | None:
    """The actor of `X's team`, `its leader`, `the X delegation` where the phrase ends at `end`."""
    if end < 1 or line.tokens[end].lower not in scene.cues.set("delegation_noun") | _SPEAKERS:
        return None
    for mention in reversed(line.mentions):
        if mention.last > end or mention.first < end - _PHRASE:
            continue
        between = line.tokens[mention.last : end]
        if any(
            t.kind is not TokenKind.POSSESSIVE
            and (not t.is_word or t.lower in scene.cues.set("preposition"))
            for t in between
        ):
            return None
        return _allied(scene, line, mention) or _anyhow(scene, line, mention)
    return None


def _anyhow(scene: Scene, line: Line, mention: Mention) -> Actor | None:
    return scene.actor_at(line, mention) or scene.cast.anyhow(mention)


def _allied(scene: Scene, line: Line, mention: Mention) -> Actor | None:
    """`X and its European allies`: X, whom `its` means."""
    own = mention.first if mention.kind is MentionKind.PRONOUN else mention.first - 1
    words = [t.lower for t in line.tokens[max(0, own - 1) : own + 1]]
    joined = words in (["and", "its"], ["and", "their"])
    before = line.upto_token(own - 1) if joined else None
    return None if before is None else scene.actor_at(line, before)


def _before_apposition(scene: Scene, line: Line, comma: int) -> Actor | None:
    """The actor before the apposition that the comma at `comma` closes."""
    for at in range(comma - 1, 0, -1):
        if line.tokens[at].text in ";:":
            return None
        if line.tokens[at].text != ",":
            continue
        mention = scene.ending_at(line, at - 1)
        actor = _team(scene, line, at - 1) if mention is None else scene.actor_at(line, mention)
        if actor is not None:
            return actor
    return None


def main_subject(scene: Scene, line: Line, index: int) -> Actor | None:
    """The actor whose sentence it is: the first before `index` that no preposition governs."""
    opens = max((at for at in range(index) if line.tokens[at].text == ";"), default=-1)
    for mention in line.mentions:
        if mention.last > index:
            return None
        if (
            mention.first > opens
            and not _is_governed(scene, line, mention)
            and mention.kind is not MentionKind.PRONOUN
        ):
            team = line.tokens[mention.last].lower in scene.cues.set("delegation_noun")
            actor = _anyhow(scene, line, mention) if team else scene.actor_at(line, mention)
            if actor is not None and not actor.is_place:
                return actor
    return None


def speaks_of_own(scene: Scene, line: Line, verb: int) -> bool:
    """Whether `we` or `I` is the subject of the verb at token `verb`."""
    at = scene.skip_auxiliaries(line, verb)
    return at >= 0 and line.tokens[at].lower in _FIRST_PERSON


def voice(scene: Scene, line: Line, index: int) -> Actor | None:
    """Whose words the token at `index` is part of: `…, said X`, `X said: …`."""
    return voice_after(scene, line, index) or main_subject(scene, line, index)


def voice_after(scene: Scene, line: Line, index: int) -> Actor | None:
    """Who is named after the token at `index` as saying it: `…, X said`, `…, said X`."""
    say = scene.cues.verbs("say")
    for at in range(index + 1, len(line.tokens)):
        hit = say.at(line.tokens, at)
        if hit is None or hit[1] not in {"past", "third"}:
            continue
        inverted = line.tokens[at - 1].text in _CLOSING and hit[0] != "tell"
        named = _named_voice(scene, line, hit[2]) if inverted else None
        return named or asker(scene, line, at)
    return None


def _named_voice(scene: Scene, line: Line, start: int) -> Actor | None:
    """Who stands after `said`: `said X`, `said the X minister`, `said a Latvian official`."""
    mention = scene.mention_from(line, start)
    if mention is not None:
        return _anyhow(scene, line, mention)
    mention = line.from_token(start + 1)
    if mention is None or line.tokens[start].lower not in {"a", "an", "one"}:
        return None
    speakers = scene.cues.set("delegation_noun") | _SPEAKERS
    follows = line.tokens[mention.last].lower if mention.last < len(line.tokens) else ""
    return _anyhow(scene, line, mention) if follows in speakers else None


def asking_subject(r: AskReader, index: int, form: str) -> Actor | None:
    """The subject of an asking verb; of `…, demanding Y` whoever the sentence is about."""
    subject = r.subject(index)
    if subject is None and r.word(index - 1) == "to" and r.word(index - 2) in _GOING_ON:
        subject = r.subject(index - 2)
    if subject is None and speaks_of_own(r.scene, r.line, index):
        return voice(r.scene, r.line, index)
    if subject is None and form == "gerund":
        subject = r.clause_subject(index) or main_subject(r.scene, r.line, index)
    return subject


def _is_governed(scene: Scene, line: Line, mention: Mention) -> bool:
    at = mention.first - 1
    if at > 0 and line.tokens[at].lower == "the":
        at -= 1
    return at >= 0 and line.tokens[at].lower in scene.cues.set("preposition")


def owner_before(scene: Scene, line: Line, index: int) -> Actor | None:
    """Whose the noun at token `index` is in a heading: `X's demands`, `the X demands`."""
    at = index - 1
    while at >= 0 and (
        line.tokens[at].kind is TokenKind.POSSESSIVE
        or line.tokens[at].lower in {"main", "key", "wish", "other", "three", "four", "five", "two"}
    ):
        at -= 1
    mention = None if at < 0 else scene.ending_at(line, at)
    return None if mention is None else scene.actor_at(line, mention) or scene.cast.anyhow(mention)
