"""Phrases that say where talks are held, each with the rule that found it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, frozen

from talkmodel.parser.tokens import tokenize
from talkmodel.parser.venue_asides import Asides
from talkmodel.parser.venue_clauses import BREAKS, clause_of
from talkmodel.parser.venue_links import HANGING, REACH, Link, Linker
from talkmodel.parser.venue_lists import PREPOSITIONS, Lists
from talkmodel.parser.venue_names import CONNECTORS, Grade, Piece
from talkmodel.parser.venue_others import Others
from talkmodel.parser.venue_places import Site
from talkmodel.parser.words import Phrases, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.spans import Span
    from talkmodel.parser.venue_places import Atlas
    from talkmodel.parser.words import Cues

__all__ = ["Hit", "read_hits"]

_GOALS = frozenset({"to", "for", "between"})
_LEADS = PREPOSITIONS | _GOALS
_OPENINGS = BREAKS | {",", "“", '"', "‘"}
_LEAVING = frozenset({"left", "leave", "leaves", "leaving"})
_IN_VAIN = frozenset({"without", "empty-handed"})
_IS = frozenset({"is", "be", "was", "are", "been", "in"})
_SHUTTLING = frozenset({"shuttled", "shuttling", "shuttles"})
_HOSTING = frozenset({"host", "hosts", "hosted", "hosting"})
_FOR_AFTER = frozenset(["in", "scheduled", "planned", "set", "slated", "down"])
_HOLDING = words(
    """host hosting hold holding bring bringing meet convene convening return go travel"""
)
_QUALIFIERS = words(
    """peace nuclear climate proximity trade ceasefire truce ii iii second third first border
    technical pay wage next"""
)
_NO_EVENT = frozenset(
    ["effort", "efforts", "attempt", "attempts", "process", "mediation", "bargaining"]
)
_TRAVEL_REACH = 4
_OFFER = 10
_BLOCK_BEFORE, _BLOCK_AFTER = 6, 5
_HOSTED = 8
_NAME_REACH = 12
_VENUES, _SHORT_NAME = frozenset({"venue"}), 6
_PHRASE = 20
_BRACKET = 9
_CALLED = 9
_LEFT_WITHOUT = 40


@frozen(eq=False)
class Hit:
    """A phrase that says where talks are.

    Attributes:
        line: Its sentence.
        site: The place.
        rule: Id of the rule that found it.
        strong: It makes a venue; others only say more about one.
        head: Index of the token that the phrase hangs on.
        low: Index of the first token of its clause.
        high: Index after the last token of its clause.
    """

    line: Line
    site: Site
    rule: str
    strong: bool
    head: int
    low: int
    high: int


def _signals(cues: Cues) -> tuple[frozenset[str], Phrases]:
    """The words and phrases without one of which no sentence says where talks are.

    First those single words that need nothing after them.
    """
    nouns = (cues.phrases(name) for name in ("venue_noun", "venue_signing"))
    deeds = ("venue_meet", "venue_event", "venue_deal_verb", "venue_act", "venue_answer")
    plain = _LEAVING | cues.set("venue_talker") | cues.set("venue_label")
    table: dict[str, set[tuple[str, ...]]] = {word: {()} for word in plain}
    for phrases in nouns:
        for first, rests in phrases.by_first.items():
            table.setdefault(first, set()).update(rests)
    for verbs in map(cues.verbs, deeds):
        for first, entries in verbs.by_first.items():
            table.setdefault(first, set()).update(rest for rest, _, _ in entries)
    longest = {first: tuple(sorted(rests, key=len)[::-1]) for first, rests in table.items()}
    return frozenset(first for first, rests in table.items() if () in rests), Phrases(longest)


def read_hits(
    scene: Scene, atlas: Atlas, layout: Layout, seated: frozenset[str] = frozenset()
) -> Iterator[Hit]:
    """Every phrase that says where talks are, in the order of the text.

    `seated` are the keys of those who have a part in the talks.
    """
    linker, others = Linker(scene, atlas), Others(scene, atlas.names)
    asides = Asides(scene, seated)
    answers = {qa.answer.start for qa in layout.faq if _asks_where(scene, qa.question)}
    single, table = scene.cues.table(_signals)
    for line in scene.lines:
        asked, tokens = line.start in answers, line.tokens
        signals = [
            index
            for index in line.indexes(table.firsts)
            if tokens[index].lower in single or table.at(tokens, index) is not None
        ]
        if asked or signals:
            yield from _Finder(scene, atlas, linker, others, asides, line, asked, signals).run()


def _joining_words(cues: Cues) -> frozenset[str]:
    """The words that may stand in a name, or between it and what makes it a venue."""
    return cues.set("auxiliary") | CONNECTORS | _QUALIFIERS | {",", "'s", "'"}


def _asks_where(scene: Scene, span: Span) -> bool:
    """Whether a question asks where the talks are."""
    if "where" not in span.of(scene.text).lower():
        return False
    tokens = tokenize(scene.text, span.start, span.end)
    nouns, verbs = scene.cues.phrases("venue_noun"), scene.cues.verbs("venue_meet")
    about = any(nouns.at(tokens, i) or verbs.at(tokens, i) for i in range(len(tokens)))
    return about and any(token.lower == "where" for token in tokens)


# Made for most sentences, so without what `frozen` costs.
@define(eq=False)
class _Finder:
    """Finds the hits of one sentence; `asked` when it answers where the talks are.

    `signals` are the indexes of the words without one of which nothing is found.
    """

    scene: Scene
    atlas: Atlas
    linker: Linker
    others: Others
    asides: Asides
    line: Line
    asked: bool
    signals: list[int]

    def run(self) -> Iterator[Hit]:
        tokens, index = self.line.tokens, 0
        labels = self.scene.cues.set("venue_label")
        if len(tokens) > 1 and tokens[0].lower in labels and tokens[1].text == ":":
            site = self.atlas.site(self.line, 2)
            if site is not None:
                yield self._hit(site, Link("venue.label", 0, strong=True), (0, len(tokens)))
            return
        if self._is_called_venue():
            site = self.atlas.site(self.line, 0)
            if site is not None:
                yield self._hit(site, Link("venue.label", 0, strong=True), (0, len(tokens)))
                return
        for at in sorted({*self.line.indexes(_LEADS), *self._names()}):
            if at < index:
                continue
            if tokens[at].lower not in _LEADS:
                hits = self._named(at)
            else:
                hits = self._phrase(at) if self._may_lead(at) else []
            if hits:
                yield from hits
                index = max(hit.site.last for hit in hits)

    def _is_called_venue(self) -> bool:
        """Whether it says `X is the venue of the talks`."""
        tokens = self.line.tokens
        for at in self.line.indexes(_VENUES):
            if at > 2 and [t.lower for t in tokens[at - 2 : at]] == ["is", "the"]:
                return at <= _SHORT_NAME
        return False

    def _hit(self, site: Site, link: Link, clause: tuple[int, int]) -> Hit:
        return Hit(self.line, site, link.rule, link.strong, link.head, *clause)

    # -- in X, at X, to X -------------------------------------------------------------------------

    def _may_lead(self, index: int) -> bool:
        """Whether a place that is tied to talks may follow: most prepositions need no more."""
        tokens = self.line.tokens
        if not self._may_hang(index):
            return False
        if not any(token.is_capitalised for token in tokens[index + 1 : index + 1 + _PHRASE]):
            return False
        return tokens[index].lower in PREPOSITIONS or self._is_goal(index)

    def _may_hang(self, index: int) -> bool:
        """Whether something that may tie a place to talks stands where the rules look for it."""
        if not index or "there" in self.line.vocabulary:
            return True
        before = self.line.tokens[index - 1].lower
        if before in _OPENINGS or before in HANGING:
            return True
        at = bisect_left(self.signals, index - REACH)
        return at < len(self.signals) and self.signals[at] < index

    def _is_goal(self, index: int) -> bool:
        """Whether `to` or `for` at `index` follows a verb of travel or planning."""
        tokens = self.line.tokens
        if not index:
            return False
        if tokens[index].lower == "between":
            return any(t.lower in _SHUTTLING for t in tokens[max(0, index - 3) : index])
        if tokens[index].lower == "for" and tokens[index - 1].lower in _FOR_AFTER:
            return True
        verbs = [
            self.linker.verb("venue_travel", self.line, at)
            for at in range(max(0, index - _TRAVEL_REACH), index)
        ]
        return any(verb is not None and verb[1] <= index for verb in verbs)

    def _phrase(self, index: int) -> list[Hit]:
        site = self.atlas.site(self.line, index + 1)
        island = self.line.tokens[index].lower == "on"
        if site is None or (island and site.main.grade is Grade.AREA):
            return []
        link = self._link(index, site)
        if link is None or (island and _is_topic(link, site)):
            return []
        low, high = clause_of(self.line, site.first - 1)
        sites = [site, *Lists(self.atlas, self.linker, self.line).after(site)]
        if self._is_refused(link.head, low, site.last) or self.asides.is_aside(
            self.line, link, site
        ):
            return []
        clause = (min(low, link.head), self._bracket(max(high, sites[-1].last)))
        return [self._hit(item, link, clause) for item in sites]

    def _bracket(self, high: int) -> int:
        """The end of a clause, with a short bracket right after it: `Seva (May 2031)`."""
        tokens = self.line.tokens
        if high < len(tokens) and tokens[high].text == "(":
            stop = min(len(tokens), high + _BRACKET)
            return next((i for i in range(high, stop) if tokens[i].text == ")"), high)
        return high

    def _link(self, index: int, site: Site) -> Link | None:
        if self.asked and not index:
            return Link("venue.asked", site.first, strong=True)
        link = self.linker.behind(self.line, index, site)
        before = self.line.tokens[index - 1] if index else None
        opens = before is None or before.text in _OPENINGS or before.lower in {"but", "and"}
        if link is None and opens:
            link = self.linker.ahead(self.line, site, site.last)
        return (
            link
            or self.linker.there(self.line, site)
            or self.linker.by_words(self.line, index, site)
        )

    def _is_refused(self, head: int, low: int, stop: int) -> bool:
        """Whether the words say that the talks are not there, or are those of others."""
        cues, tokens = self.scene.cues, self.line.tokens
        window = (max(low, head - _BLOCK_BEFORE), stop + _BLOCK_AFTER)
        if cues.phrases("venue_blocked").within(tokens, *window) is not None:
            return True
        offer = cues.phrases("venue_offer").within(tokens, max(low, head - _OFFER), head)
        if offer is not None and any(self._is_holding(i) for i in range(offer + 1, stop)):
            return True
        told = cues.phrases("venue_other").within(tokens, max(0, head - _BLOCK_BEFORE), stop)
        return told is not None or self.others.is_only_here(self.line, head)

    def _is_holding(self, at: int) -> bool:
        """Whether the word is a verb of holding talks, which an offer or refusal is about."""
        before = self.line.tokens[at - 1].lower
        noun = before in self.scene.cues.set("determiner") or before in {"'s", "last", "previous"}
        return not noun and self.line.tokens[at].lower in _HOLDING

    # -- the X talks ------------------------------------------------------------------------------

    def _names(self) -> Iterator[int]:
        """Where names may begin beside what makes them a venue: most need no other look."""
        tokens, nouns = self.line.tokens, self.scene.cues.phrases("venue_noun")
        for at in self.signals:
            word = tokens[at].lower
            if word in _HOSTING or nouns.at(tokens, at) is not None:
                yield from self._before(at)
                yield from (i for i in self._capitals(at + 2, at + 4) if tokens[i - 1].text == "(")
            elif word == "where":
                yield from self._before(at - 1)
            elif word == "venue":
                yield from self._capitals(at - _NAME_REACH, at + _CALLED + 1)
            elif word in _LEAVING:
                the = at + 1
                while the < len(tokens) and tokens[the].lower == "the":
                    the += 1
                yield from self._capitals(at + 1, the + 1)

    def _capitals(self, start: int, stop: int) -> list[int]:
        """The indexes of the capitalised tokens in the range."""
        tokens = self.line.tokens
        return [i for i in range(max(0, start), min(stop, len(tokens))) if tokens[i].is_capitalised]

    def _before(self, stop: int) -> Iterator[int]:
        """Where a name may begin that reaches to the token `stop`, or nearly."""
        tokens, joining = self.line.tokens, self.scene.cues.table(_joining_words)
        for index in range(stop - 1, max(-1, stop - 1 - _NAME_REACH), -1):
            if tokens[index].is_capitalised:
                yield index
            elif (
                tokens[index].lower not in joining
                and self.atlas.names.mention(self.line, index) is None
            ):
                return

    def _named(self, index: int) -> list[Hit]:
        """`the Seva talks`; `Seva will host the next round`; `Seva, where talks fell apart`."""
        line, tokens = self.line, self.line.tokens
        before = tokens[index - 1] if index else None
        small = self.scene.cues.set("function_word")
        inside = before is not None and before.is_capitalised and before.lower not in small
        piece = None if inside and not line.shouted else self.atlas.names.name_at(line, index)
        if piece is None or piece.grade is Grade.AREA:
            return []
        at = piece.last
        while at < min(len(tokens), piece.last + 2) and tokens[at].lower in _QUALIFIERS:
            at += 1
        site = Site(index, piece.last, (piece,))
        if at >= len(tokens) or not self.linker.noun(line, at):
            return (
                self._hosts(site)
                or self._where(site)
                or self._left(index, site)
                or self._called(index, site)
            )
        return self._before_noun(site, piece, at)

    def _before_noun(self, site: Site, piece: Piece, at: int) -> list[Hit]:
        clause = clause_of(self.line, site.first)
        if self.line.tokens[at].lower in _NO_EVENT or self._is_refused(at, clause[0], at):
            return []
        link = Link("venue.name-talks", at, strong=piece.grade is not Grade.UNKNOWN)
        return [self._hit(site, link, clause)]

    def _called(self, index: int, site: Site) -> list[Hit]:
        """`the venue is Seva`; `Seva was chosen as the venue`; `the third round (Seva, May)`."""
        line, tokens = self.line, self.line.tokens
        low, high = clause_of(line, index)
        if index > 1 and tokens[index - 1].text == "(":
            before = any(self.linker.noun(line, i) for i in range(max(0, index - 3), index - 1))
            if before and high < len(tokens) and tokens[high].text == ")":
                link = Link("venue.bracketed", index, strong=site.is_exact)
                return [self._hit(site, link, (index, high))]
            return []
        if index and tokens[index - 1].lower in _IS:
            head = self._venue_word(max(low, index - _CALLED), index)
        else:
            head = self._venue_word(site.last, min(high, site.last + _CALLED))
            head = head if head and "as" in {t.lower for t in tokens[head - 2 : head]} else None
        if head is None or self._is_refused(head, low, site.last):
            return []
        return [self._hit(site, Link("venue.called", head, strong=True), (low, high))]

    def _venue_word(self, start: int, stop: int) -> int | None:
        """The index of the word `venue` in the token range."""
        tokens = self.line.tokens
        return next((i for i in range(start, stop) if tokens[i].lower == "venue"), None)

    def _hosts(self, site: Site) -> list[Hit]:
        """`Seva will host the next round`."""
        tokens, at = self.line.tokens, site.last
        auxiliary = self.scene.cues.set("auxiliary") | {","}
        while at < len(tokens) and tokens[at].lower in auxiliary:
            at += 1
        if at >= len(tokens) or tokens[at].lower not in _HOSTING:
            return []
        low, high = clause_of(self.line, at)
        talks = self.linker.has_noun(self.line, at, min(high, at + _HOSTED))
        if not talks or self._is_refused(at, low, at):
            return []
        return [self._hit(site, Link("venue.hosts", at, strong=True), (low, high))]

    def _where(self, site: Site) -> list[Hit]:
        """`Seva, where talks fell apart`."""
        tokens, at = self.line.tokens, site.last + 1
        if at >= len(tokens) or tokens[at].lower != "where":
            return []
        link = self.linker.ahead(self.line, site, at + 1)
        if link is None or self._is_refused(link.head, at, link.head):
            return []
        _, high = clause_of(self.line, at)
        clause = (site.first, max(high, link.head + 1))
        return [self._hit(site, Link("venue.where", link.head, link.strong), clause)]

    def _left(self, index: int, site: Site) -> list[Hit]:
        """`the two sides left Seva without a deal`, `left the Corn Hall`."""
        tokens, at = self.line.tokens, index - 1
        while at > 0 and tokens[at].lower == "the":
            at -= 1
        if at < 0 or tokens[at].lower not in _LEAVING:
            return []
        low, high = clause_of(self.line, at)
        after = tokens[site.last : site.last + _LEFT_WITHOUT]
        sides = self.linker.in_set("venue_talker", self.line, low, at)
        building = sides and site.main.grade is Grade.BUILDING
        if not building and not any(token.lower in _IN_VAIN for token in after):
            return []
        return [self._hit(site, Link("venue.left", at, strong=True), (low, high))]


def _is_topic(link: Link, site: Site) -> bool:
    """Whether an unknown name after `on` is what is talked about: `talks on the Sill river`."""
    return link.rule == "venue.talks-in" and site.main.grade is Grade.UNKNOWN and not site.housed
