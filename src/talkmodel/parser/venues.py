"""Where talks take, took or will take place: the hits of an article merged into one fact per place."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs
from attrs import define, evolve, field, frozen

from talkmodel.model import PartialDate, When
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.seen import SeenNote
from talkmodel.parser.spans import Span
from talkmodel.parser.venue_places import Grade, Piece, Site, make_atlas
from talkmodel.parser.venue_signs import Hit, read_hits
from talkmodel.parser.venue_times import Clock, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.mentions import Line

__all__ = ["VenueFact", "VenueReading", "read_venues"]


_BYLINE_PLACE = re.compile(r"\bin ([A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,3})\s*$")
_QUOTES = frozenset("\"“‘'")
_ROUND = dt.timedelta(days=10)


@frozen
class VenueFact:
    """A place of talks.

    `spans` are the offsets of the evidence with the id of the rule that found it; the first is the name.
    """

    name: str
    aliases: tuple[str, ...]
    country: str | None
    when: When
    date: PartialDate | None
    spans: tuple[tuple[int, int, str], ...]


@frozen
class VenueReading:
    """The venues of an article, in the order of the text, and notes on places that were left out."""

    venues: tuple[VenueFact, ...]
    notes: tuple[SeenNote, ...]


@define(eq=False)
class _Group:
    """The hits of one place."""

    hits: list[tuple[Hit, Time]] = field(factory=list)

    def sure(self, when: When) -> list[Time]:
        """The times of this sort that the words tell."""
        return [t for _, t in self.hits if t.sure > 1 and t.when is when]


def _norm(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").removeprefix("the ").split())


def _begins(short: str, long: str) -> bool:
    """Whether one name is the other's first word or words."""
    return long.startswith(f"{short} ") and ", " not in long


def read_venues(scene: Scene, layout: Layout, lexicon: Lexicon) -> VenueReading:
    """The places where an article says that talks take, took or will take place."""
    return _Reader(scene, layout, lexicon).run()


@define(eq=False)
class _Reader:
    scene: Scene
    layout: Layout
    lexicon: Lexicon
    notes: list[SeenNote] = field(factory=list)

    def run(self) -> VenueReading:
        atlas = make_atlas(self.scene, self.lexicon)
        hits = list(read_hits(self.scene, atlas, self.layout))
        clock = Clock(self.scene, self.layout)
        timed = [(hit, clock.time(hit, hits)) for hit in hits]
        timed += [(hit, Time(When.CURRENT, 2)) for hit in self._here()]
        groups = self._merge([self._housed(hit, time, hits) for hit, time in timed])
        facts = [fact for fact in (self._fact(g, groups) for g in groups) if fact is not None]
        return VenueReading(tuple(sorted(facts, key=lambda f: f.spans[0])), tuple(self.notes))

    # -- where the reporter is --------------------------------------------------------------------------------

    def _home(self) -> Span | None:
        """The city of the dateline, or of a byline such as `By Jo Arden in Seva`."""
        if self.layout.dateline_place is not None:
            return self.layout.dateline_place
        for block in self.layout.blocks:
            if block.kind is BlockKind.BYLINE:
                found = _BYLINE_PLACE.search(self.scene.text, block.start, block.end)
                if found is not None:
                    return Span(found.start(1), found.end(1))
        return None

    def _here(self) -> list[Hit]:
        """`The talks resumed here on Monday`: the city the report comes from."""
        home = self._home()
        if home is None:
            return []
        name = self._spelling(home)
        country = self.lexicon.places.get(name)
        hits = []
        for line in self.scene.lines:
            for index, token in enumerate(line.tokens):
                if token.lower == "here" and self._means_place(line, index):
                    piece = Piece(index, index + 1, token.start, token.end, name, Grade.CITY, country)
                    hits.append(Hit(line, Site(index, index + 1, (piece,)), "venue.here", True, index, index, index + 1))
        return hits

    def _housed(self, hit: Hit, time: Time, hits: Sequence[Hit]) -> tuple[Hit, Time]:
        """A building without a city lies in the city of its sentence, else in the one the report comes from."""
        bare = all(p.grade is Grade.BUILDING and p.country is None for p in hit.site.pieces)
        if not bare or hit.rule == "venue.parallel":
            return hit, time
        first = hit.site.pieces[0]
        beside = [h.site.main for h in hits if h.line is hit.line and h.site.main.grade is Grade.CITY]
        home = self._home()
        if len(beside) == 1:
            city = evolve(first, name=beside[0].name, grade=Grade.CITY, country=beside[0].country, short=None)
        elif home is not None and not beside and time.when is When.CURRENT:
            name = self._spelling(home)
            city = evolve(first, name=name, grade=Grade.CITY, country=self.lexicon.places.get(name), short=None)
        else:
            return hit, time
        return attrs.evolve(hit, site=evolve(hit.site, pieces=(*hit.site.pieces, city))), time

    def _spelling(self, home: Span) -> str:
        """The usual spelling of a name that may be in capitals."""
        name = " ".join(home.of(self.scene.text).split())
        if not name.isupper():
            return name
        seen = [m.text for line in self.scene.lines for m in line.mentions if not m.text.isupper()]
        return next((text for text in seen if text.upper() == name), name.title())

    def _means_place(self, line: Line, index: int) -> bool:
        """Whether `here` is where the talks are rather than a word of the author's."""
        tokens, cues = line.tokens, self.scene.cues
        if line.shouted or index == 0 or tokens[index - 1].text in _QUOTES or (index + 1 < len(tokens) and tokens[index + 1].lower in {"is", "are", "'s"}):
            return False
        if tokens[index - 1].lower in {"coverage", "click", "read"}:
            return False
        words = {t.lower for t in tokens}
        verbs = cues.verbs("venue_meet")
        return bool(words & (cues.set("venue_talker") | cues.set("venue_noun") | cues.set("venue_signing"))) or any(
            verbs.at(tokens, i) is not None for i in range(len(tokens))
        )

    # -- merging ----------------------------------------------------------------------------------------------

    def _merge(self, timed: Sequence[tuple[Hit, Time]]) -> list[_Group]:
        groups: list[_Group] = []
        by_name: dict[str, _Group] = {}
        for hit, time in timed:
            names = {_norm(n) for n in _names(hit.site)}
            known = [by_name[n] for n in sorted(names) if n in by_name]
            known += [g for n, g in by_name.items() if g not in known and any(_begins(n, own) or _begins(own, n) for own in names)]
            group = known[0] if known else _Group()
            if not known:
                groups.append(group)
            for other in known[1:]:
                if other is not group:
                    self._absorb(group, other, groups, by_name)
            group.hits.append((hit, time))
            for name in names:
                by_name[name] = group
        return groups

    @staticmethod
    def _absorb(group: _Group, other: _Group, groups: list[_Group], by_name: dict[str, _Group]) -> None:
        group.hits.extend(other.hits)
        groups.remove(other)
        for name, owner in by_name.items():
            if owner is other:
                by_name[name] = group

    # -- facts ------------------------------------------------------------------------------------------------

    def _fact(self, group: _Group, groups: Sequence[_Group]) -> VenueFact | None:
        strong = [(h, t) for h, t in group.hits if h.strong]
        if not strong:
            for hit, _ in group.hits:
                self._leave_out(hit, "nothing ties the place to talks but a weak sign")
            return None
        hits = sorted(group.hits, key=lambda p: (not p[0].strong, p[0].line.index, p[0].site.first))
        main = max((h.site.main for h, _ in hits), key=lambda p: (p.grade is Grade.CITY, p.grade is Grade.CAPITAL))
        names = dict.fromkeys(n for h, _ in hits for n in _names(h.site))
        name = next((n for n in names if n.startswith(f"{main.name}, ")), main.name)
        names.pop(name, None)
        surface = self._dateline_surface(name)
        if surface is not None:
            names[surface] = None
        when, date = self._when(group, groups)
        spans = [(main.start, main.end, "venue.name")]
        spans += [(h.line.tokens[min(h.head, h.site.first)].start, h.line.tokens[max(h.head, h.site.last - 1)].end, h.rule) for h, _ in hits]
        country = next((h.site.country for h, _ in hits if h.site.country), None)
        return VenueFact(name, tuple(names), country, when, date, tuple(dict.fromkeys(spans)))

    def _dateline_surface(self, name: str) -> str | None:
        """The name as the dateline has it, in capitals, if it is this venue's."""
        home = self._home()
        text = "" if home is None else " ".join(home.of(self.scene.text).split())
        return text if text != name and text.casefold() == name.casefold() else None

    def _leave_out(self, hit: Hit, reason: str) -> None:
        piece = hit.site.main
        self.notes.append(SeenNote(piece.start, piece.end, hit.rule, reason))

    @staticmethod
    def _when(group: _Group, groups: Sequence[_Group]) -> tuple[When, PartialDate | None]:
        """Current before planned before past; a mere past tense is past where another place is surely current."""
        now = [t for g in groups if g is not group for t in g.sure(When.CURRENT)]
        here, past = group.sure(When.CURRENT), group.sure(When.PAST)
        planned = group.sure(When.PLANNED)
        if here and _is_over(here, now):
            past, here = [*here, *past], []
        weak = [t for h, t in group.hits if t.sure == 1 and h.strong]
        if weak and not now and not here and not past and all(t.when is When.CURRENT for t in weak):
            here = weak
        for when, found in ((When.CURRENT, here), (When.PLANNED, planned), (When.PAST, past)):
            if found:
                return when, max((t.date for t in found if t.date is not None), key=_exactness, default=None)
        if weak and (now or any(t.when is When.PAST for t in weak)):
            return When.PAST, max((t.date for t in weak if t.date is not None), key=_exactness, default=None)
        return When.CURRENT, None


def _is_over(here: Sequence[Time], now: Sequence[Time]) -> bool:
    """Whether talks that are on elsewhere are those that followed, by their dates."""
    days = [t.date for t in here]
    if any(day is None for day in days):
        return False
    latest = max(day.latest() for day in days if day is not None)
    return any(t.date is None or t.date.earliest() - latest > _ROUND for t in now)


def _exactness(date: PartialDate) -> tuple[bool, bool]:
    return date.month is not None, date.day is not None


def _names(site: Site) -> Iterable[str]:
    for piece in site.pieces:
        if piece.grade is not Grade.AREA or len(site.pieces) == 1:
            yield piece.name
            if piece.short:
                yield piece.short
    yield from site.also
