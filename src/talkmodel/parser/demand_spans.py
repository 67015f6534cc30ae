"""Where the content of a demand begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["content_end", "drop_article", "is_pronoun_only", "stems", "trim"]

_OPENING, _CLOSING = frozenset("([“«„"), frozenset(")]”»")
_DASHES = frozenset("—–―")
_BREAKS = words(
    """
    but because although though whereas despite lest provided providing
    """
)
_AFTER_COMMA = words(
    """
    which who whose where when saying adding arguing according said says citing something
    instead although though but while because so after as nor yet including one if unless
    until whatever however even since before amid prompting leading making warning insisting
    calling describing accusing declining refusing noting blaming threatening offering hoping
    rather then perhaps not provided providing while whilst
    """
)
_KEEPS = words(
    """
    including with before if unless until not rather after
    """
)
_LATE_BREAKS = frozenset({"when", "after", "once"})
_TAILS = (
    ("in", "return"),
    ("in", "exchange"),
    ("as", "proof"),
    ("for", "weeks"),
    ("for", "months"),
    ("for", "years"),
    ("for", "its", "part"),
    ("on", "the", "table"),
    ("at", "all"),
)
_TAIL_STARTS = frozenset(tail[0] for tail in _TAILS)
_SUMMARY_NOUNS = words(
    """
    condition demand request step move idea proposal call claim matter point thing position
    stance suggestion plan offer concession measure goal figure prospect notion compromise
    issue requirement change clause formula provision arrangement policy practice remark
    term
    """
)
_FINITE = words(
    """
    has have had is are was were will would could did does remains remained went came fell
    got
    """
)
_NOMINAL_FINITE = words(
    """
    has have had is are was were will would did does remains remained went came fell got met
    drew ran
    """
)
_SUBORDINATES = words("before until unless if after once while when which who that where")
_PASTS = words("drew met brought ran hit broke left made took gave came went fell began")
_LITTLE = words(
    """
    the a an of to in on for and or with by from at as that be is are was were any its their
    his her it they all has have had would will been this not
    """
)
# Where none of these stands, a content that is no bare noun phrase goes on.
_WHOM = words("them him her us it")
_VOTES = words("votes margin majority")
_MAY_BREAK = (
    words("by ; : ! ? , and so . provided providing")
    | _BREAKS
    | _DASHES
    | _LATE_BREAKS
    | _TAIL_STARTS
)
_SAYS_NOTHING = words(
    """
    that this more so nothing something everything much too out otherwise them those both either
    bill deal number talk time vote workaround one none
    """
)
_NAMES_IT = words("calls called terms termed dubs dubbed labels labelled labeled")
_TRAILING = words(". , ; : ! ? — – - and")
_STEM, _SHORTEST_PLURAL = 5, 3
_NEAR_START = 3
_ATTRIBUTION = 9
# `up from 4 per cent`, `in the words of X`
_ASIDES = ("up from", "down from", "in the words")
_ANSWERS = words(
    """
    agreed refused declined balked relented consented accepted rejected
    agrees refuses declines accepts rejects
    """
)
_ASKING = ("propose", "demand", "refuse", "demand_phrase", "demand_of")


def _is_say(scene: Scene, line: Line, index: int) -> bool:
    hit = scene.cues.verbs("say").at(line.tokens, index)
    return hit is not None and hit[1] in {"past", "third", "participle"}


def _starts_clause(scene: Scene, line: Line, index: int) -> bool:
    """Whether a subject with its verb begins at `index`.

    `, officials said`, `and the union has`.
    """
    tokens = line.tokens
    at = index
    while (
        at < len(tokens)
        and at - index < _NEAR_START
        and tokens[at].lower
        in {"the", "its", "his", "her", "their", "a", "an", "both", "one", "two"}
    ):
        at += 1
    mention = scene.mention_from(line, at) or scene.mention_from(line, index)
    if mention is not None:
        at = mention.last
    elif at < len(tokens) and tokens[at].is_word:
        at += 1
    while at < len(tokens) and tokens[at].lower in scene.cues.set("adverb"):
        at += 1
    if at >= len(tokens):
        return False
    if tokens[at].lower in scene.cues.set("auxiliary") or _is_say(scene, line, at):
        return True
    if at > index + 1 and tokens[at].lower in _PASTS:
        return True
    if mention is not None and tokens[at].lower in _ANSWERS:
        return True
    verbs = ("accept", "reject", *(_ASKING if mention is not None else ()))
    answers = (scene.cues.verbs(name).at(tokens, at) for name in verbs)
    led = mention is not None or at > index + 1
    return led and any(hit is not None and hit[1] == "past" for hit in answers)


def _answered_by(scene: Scene, line: Line, index: int) -> bool:
    """Whether `X agreed` or `X demanding` goes on after `and`: what another says or asks."""
    mention = scene.mention_from(line, index)
    if mention is None or mention.last >= len(line.tokens):
        return False
    verb = line.tokens[mention.last].lower
    return verb in _ANSWERS or verb.endswith("ing")


def _verb_follows(scene: Scene, line: Line, index: int) -> bool:
    """Whether a finite verb that shares the subject follows `and`."""
    at = index
    while at < len(line.tokens) and line.tokens[at].lower in scene.cues.set("adverb"):
        at += 1
    if at >= len(line.tokens):
        return False
    word = line.tokens[at].lower
    if word in _FINITE or word in scene.cues.set("auxiliary") - {"be", "been", "being", "having"}:
        return True
    if word.endswith("s") and line.tokens[at + 1 : at + 2] and line.tokens[at + 1].lower in _WHOM:
        return True
    for name in (
        "say",
        "demand",
        "reject",
        "refuse",
        "propose",
        "accept",
        "demand_phrase",
        "demand_of",
    ):
        hit = scene.cues.verbs(name).at(line.tokens, at)
        if hit is not None and hit[1] in {"past", "third"}:
            return True
    return False


def _comma_breaks(scene: Scene, line: Line, comma: int, start: int) -> bool:
    nxt = comma + 1
    if nxt >= len(line.tokens):
        return True
    token = line.tokens[nxt]
    if token.lower in _AFTER_COMMA:
        return token.lower not in _KEEPS
    after = line.tokens[nxt + 1].lower if nxt + 1 < len(line.tokens) else ""
    ahead = " ".join(t.lower for t in line.tokens[nxt : nxt + 3])
    if after in {"which", "whom", "whose"} or ahead.startswith(_ASIDES):
        return True
    if token.lower in {"a", "an", "the", "something"} and any(
        t.lower in _SUMMARY_NOUNS for t in line.tokens[nxt + 1 : nxt + 3]
    ):
        return True
    if (
        token.lower in {"a", "an"}
        and nxt + 2 < len(line.tokens)
        and line.tokens[nxt + 2].lower.endswith("ed")
    ):
        return True
    if (
        token.lower in {"a", "an", "the"}
        and line.tokens[comma - 1].is_capitalised
        and not any(t.lower == "and" for t in line.tokens[nxt:])
    ):
        return True
    if token.lower == "and":
        return _verb_follows(scene, line, nxt + 1) or _starts_clause(scene, line, nxt + 1)
    if token.lower in _FINITE or _is_say(scene, line, nxt):
        return True
    if token.lower in {"he", "she", "it", "they", "we"}:
        return True
    del start
    return _starts_clause(scene, line, nxt) or _is_attribution(scene, line, nxt)


def _is_attribution(scene: Scene, line: Line, index: int) -> bool:
    """Whether all up to the next mark says whose words these are: `, two people there said.`."""
    for at in range(index, min(index + _ATTRIBUTION, len(line.tokens) - 1)):
        if line.tokens[at].kind is TokenKind.MARK:
            return False
        if line.tokens[at + 1].text in {".", ","} and _is_say(scene, line, at):
            return line.tokens[at].lower in {"said", "says"}
    return False


def _joins(line: Line, at: int) -> bool:
    """Whether the dash at `at` stands inside a name, as between the two ends of a road."""
    tokens = line.tokens
    return 0 < at < len(tokens) - 1 and (
        tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    )


def _breaks(scene: Scene, line: Line, at: int, start: int, *, nominal: bool) -> bool:
    """Whether the content that began at `start` ends before the token at `at`."""
    token = line.tokens[at]
    word = token.lower
    if word in {";", ":", "!", "?"} or word in _BREAKS:
        return True
    if token.text in _DASHES:
        return not _joins(line, at)
    if word == "so" and at + 1 < len(line.tokens) and line.tokens[at + 1].lower == "that":
        return True
    if word == ",":
        return _comma_breaks(scene, line, at, start)
    if word == "and":
        return _verb_follows(scene, line, at + 1) or _answered_by(scene, line, at + 1)
    led = line.tokens[at - 1].lower in {"at", "until"}  # `until after the vote`
    if word in _LATE_BREAKS and not led and at - start >= _NEAR_START:
        return True
    if nominal and at > start and _is_main_verb(line, at, start):
        return True
    if word == "." and at == len(line.tokens) - 1:
        return True
    if (
        at > start
        and word in _TAIL_STARTS
        and any(tuple(t.lower for t in line.tokens[at : at + len(tail)]) == tail for tail in _TAILS)
    ):
        return True
    by_votes = word == "by" and _is_count_of_votes(line, at)
    return by_votes or (at > start and at == len(line.tokens) - 2 and _says_it(scene, line, at))


def _is_count_of_votes(line: Line, at: int) -> bool:
    """`rejected the offer by 214 votes to 12`; not `a cut by 12 per cent`."""
    return not _VOTES.isdisjoint(t.lower for t in line.tokens[at + 1 : at + 4])


def _says_it(scene: Scene, line: Line, at: int) -> bool:
    """Whether somebody says the content: in `publish the reports` nobody reports."""
    plain = line.tokens[at].lower in {"said", "says"} or line.upto_token(at) is not None
    return plain and _is_say(scene, line, at)


def _is_main_verb(line: Line, at: int, start: int) -> bool:
    """Whether the verb of the sentence that the noun is the subject of stands at `at`.

    A subordinate clause inside the content has a verb of its own, and so has a that-clause whose
    own subject is plain from its `be` or a modal.
    """
    tokens = line.tokens
    word = tokens[at].lower
    if word in _NOMINAL_FINITE:
        begun = [t.lower for t in tokens[start:at]]
        inner = sum(w in _SUBORDINATES for w in begun)
        spent = sum(w in _NOMINAL_FINITE for w in begun)
        return inner <= spent
    article = at + 1 < len(tokens) and tokens[at + 1].lower in {"a", "an", "the", "its", "their"}
    return tokens[at].is_word and article and (word.endswith("ed") or word in _PASTS)


def _goes_on_capitalised(line: Line, at: int) -> bool:
    return at + 1 < len(line.tokens) and line.tokens[at + 1].is_capitalised


def content_end(scene: Scene, line: Line, start: int, *, nominal: bool = False) -> int:
    """The index after the last token of the content that begins at token `start`."""
    depth, last = 0, len(line.tokens) - 2  # where `X said.` would have its verb
    for at in range(start, len(line.tokens)):
        token = line.tokens[at]
        if token.text in _OPENING:
            depth += 1
        elif token.text in _CLOSING:
            if depth == 0:
                return at
            depth -= 1
            if (
                depth == 0
                and token.text in "”»"
                and line.tokens[at - 1].text == ","
                and (_comma_breaks(scene, line, at, start) or _goes_on_capitalised(line, at))
            ):
                return at + 1
        elif (
            depth == 0
            and (nominal or token.lower in _MAY_BREAK or at == last)
            and _breaks(scene, line, at, start, nominal=nominal)
        ):
            return at
    return len(line.tokens)


def trim(line: Line, start: int, stop: int) -> tuple[int, int]:
    """`[start, stop)` without marks at its ends; a closing mark of a quotation stays."""
    while stop > start and line.tokens[stop - 1].text in _TRAILING:
        stop -= 1
    while (
        start < stop
        and line.tokens[start].kind is TokenKind.MARK
        and line.tokens[start].text not in "“\"‘'«(*"
    ):
        start += 1
    return start, stop


def drop_article(line: Line, start: int, stop: int) -> int:
    """Where a noun phrase begins without its article, and without who calls it so."""
    start = _past_naming(line, start, stop)
    if stop - start > 1 and line.tokens[start].lower in {"a", "an", "the"}:
        return start + 1
    return start


def _past_naming(line: Line, start: int, stop: int) -> int:
    """`what X called its final offer` is the offer."""
    if line.tokens[start].lower != "what":
        return start
    for at in range(start + 2, min(start + _ATTRIBUTION, stop - 1)):
        if line.tokens[at].lower in _NAMES_IT:
            return at + 1
    return start


def _singular(word: str) -> str:
    plural = len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def stems(scene: Scene, line: Line, start: int, stop: int) -> frozenset[str]:
    """The beginnings of the words that matter in a content.

    To compare two wordings of one demand.
    """
    del scene
    return frozenset(
        _singular(t.lower)[:_STEM]
        for t in line.tokens[start:stop]
        if t.kind is not TokenKind.MARK and t.lower not in _LITTLE
    )


def is_pronoun_only(line: Line, start: int, stop: int) -> bool:
    """Whether a content is only a pronoun, which says nothing by itself."""
    return stop - start == 1 and (
        any(m.first == start and m.kind is MentionKind.PRONOUN for m in line.mentions)
        or line.tokens[start].lower in _SAYS_NOTHING
    )
