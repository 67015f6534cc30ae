"""Names of places: a city, a building, an area, or a name that only its use makes a place's."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from talkmodel.lexicon import FormKind
from talkmodel.model.evidence import collapse
from talkmodel.parser.names import Sort, plain_name
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["CONNECTORS", "Gazetteer", "Grade", "Piece"]

CONNECTORS = words("""of de la del des du di da do dos el al der den am sur on upon under the""")
# After these a capitalised word begins something else: `in Bern on Monday`.
_LOOSE_CONNECTORS = frozenset({"on", "under", "the", "upon"})
_HOUSE_FIRST = words("""hotel villa château chateau palais castle palace schloss""")
_ADJECTIVE_ENDS = ("ian", "ese", "ish")
# What follows these belongs to the name, `San Miguel de la Sierra`.
_OWN_CONNECTORS = words("""de la del des du di da do am sur""")
_MAX_WORDS = 6
_MAX_CONNECTORS = 2
_SHORT_ACRONYM = 5


class Grade(Enum):
    """How exact a place is.

    >>> Grade("city")
    <Grade.CITY: 'city'>
    """

    CITY = "city"
    BUILDING = "building"
    UNKNOWN = "unknown"
    AREA = "area"
    CAPITAL = "capital"


@frozen
class Piece:
    """One name: tokens `[first, last)` of its line, its offsets, and what it names.

    Attributes:
        first: Index of the first token.
        last: Index after the last token.
        start: Offset of the name.
        end: Offset after it.
        name: The name.
        grade: How exact the place is.
        country: Its country, ISO 3166-1 alpha-3, where known.
        short: Another name for it in the same words: `Ufala` in `Ufala airport`.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    grade: Grade
    country: str | None = None
    short: str | None = None


@define(eq=False, slots=False)
class Gazetteer:
    """Reads the names of places."""

    scene: Scene
    lexicon: Lexicon
    _covers: dict[int, dict[int, Mention]] = field(factory=dict, init=False)

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """The capitals that the article names, by the key of their state."""
        return _capitals_of(self.scene)

    def mention(self, line: Line, index: int) -> Mention | None:
        """The mention that covers token `index`."""
        covers = self._covers.get(line.index)
        if covers is None:
            covers = self._covers[line.index] = {
                i: mention for mention in line.mentions for i in range(mention.first, mention.last)
            }
        return covers.get(index)

    def text(self, line: Line, first: int, last: int) -> str:
        """The text of the tokens `[first, last)`, single spaces between its words."""
        if last - first == 1:
            return line.tokens[first].text
        return collapse(self.scene.text[line.tokens[first].start : line.tokens[last - 1].end])

    def run(self, line: Line, index: int) -> int:
        """The index after the capitalised run at `index`; `of` and the like join its words."""
        tokens, months = line.tokens, self.scene.cues.set("month")
        at, limit = index, min(len(tokens), index + _MAX_WORDS)
        while at < limit:
            if tokens[at].is_capitalised and tokens[at].lower not in months:
                at += 1
                continue
            step = at
            while step < limit and step > index and self._connects(line, step):
                step += 1
            loose = tokens[at].lower in _LOOSE_CONNECTORS
            joined = at < step < limit and step - at <= _MAX_CONNECTORS and not loose
            if not joined or not tokens[step].is_capitalised or tokens[step].lower in months:
                break
            at = step
        return at

    @staticmethod
    def _connects(line: Line, index: int) -> bool:
        token = line.tokens[index]
        return token.lower in CONNECTORS and not token.is_capitalised

    def name_at(self, line: Line, index: int) -> Piece | None:
        """The name of a place that begins at the capitalised token `index`."""
        last = self.run(line, index)
        mention = self.mention(line, index)
        if last == index or (mention is not None and mention.first < index):
            return None
        owned = self._owned_house(line, last)
        if owned is not None and not line.shouted:
            return self.make(line, index, owned, Grade.BUILDING)
        known = self._longest_known(line, index, last)
        house = self._is_house(line, index, last)
        if known is not None and known < last and line.tokens[known].lower in _OWN_CONNECTORS:
            return self.make(line, index, last, Grade.UNKNOWN)
        if known is not None and (last == known or line.shouted or not house):
            return self._known_piece(line, index, known, mention)
        if line.shouted:
            return None
        if house:
            return self.make(line, index, last, Grade.BUILDING)
        if mention is None:
            return self._unlisted(line, index, last)
        adjective = mention.has_form(FormKind.ADJECTIVE, FormKind.PEOPLE, FormKind.ACRONYM)
        return None if adjective or mention.title is not None else self._of_actor(line, mention)

    def _owned_house(self, line: Line, last: int) -> int | None:
        """The index after `'s Parish Hall`, where a name such as `St Odo` goes on with it."""
        tokens = line.tokens
        if last >= len(tokens) or tokens[last].kind is not TokenKind.POSSESSIVE:
            return None
        stop = self.run(line, last + 1)
        buildings = self.scene.cues.set("venue_building")
        return stop if stop > last + 1 and tokens[stop - 1].lower in buildings else None

    def _longest_known(self, line: Line, index: int, last: int) -> int | None:
        """The index after the longest city name of the lexicon at `index`."""
        for stop in range(last, index, -1):
            text = self.text(line, index, stop)
            forms = self.lexicon.forms.get(text, ())
            if text in self.lexicon.places or any(f.how is FormKind.CAPITAL for f in forms):
                return stop
        return None

    def _known_piece(
        self, line: Line, index: int, stop: int, mention: Mention | None
    ) -> Piece | None:
        """A city of the lexicon, unless its name here is part of somebody else's."""
        actor = None if mention is None else self.scene.cast.anyhow(mention)
        if mention is not None and actor is not None and not line.shouted:
            other = mention.last > stop and actor.sort is not Sort.PLACE
            if other or actor.is_person:
                return None
        house = self._is_house(line, index, stop)
        return self.make(line, index, stop, Grade.BUILDING if house else Grade.CITY)

    def make(self, line: Line, first: int, last: int, grade: Grade) -> Piece:
        """The piece of the tokens `[first, last)`."""
        name = self.text(line, first, last)
        country = self.lexicon.places.get(name)
        if country is None:
            forms = self.lexicon.forms.get(name, ())
            capitals = (f.actor.country for f in forms if f.how is FormKind.CAPITAL)
            country = next(capitals, None)
        start, end = line.tokens[first].start, line.tokens[last - 1].end
        return Piece(first, last, start, end, name, grade, country)

    def _is_house(self, line: Line, first: int, last: int) -> bool:
        """Whether the run names a building: `Corn Hall`, `Villa Rosa`, `House of the Guilds`."""
        if last - first < 2:
            return False
        words = [token.lower for token in line.tokens[first:last]]
        buildings = self.scene.cues.set("venue_building")
        return (
            words[-1] in buildings
            or words[0] in _HOUSE_FIRST
            or (words[0] in buildings and words[1] == "of")
        )

    def _unlisted(self, line: Line, first: int, last: int) -> Piece | None:
        """A name of which only its use can tell that it is a place's."""
        text, cues = self.text(line, first, last), self.scene.cues
        words = text.lower().split()
        common = (cues.set("not_actor"), cues.set("function_word"))
        if any(word in ordinary for word in (words[0], words[-1]) for ordinary in common):
            return None
        if words[-1] in self.lexicon.org_heads:
            return None
        follow = line.tokens[last].lower if last < len(line.tokens) else ""
        goes_on = follow.isalpha() and follow not in cues.set("venue_date_word")
        if words[-1].endswith(_ADJECTIVE_ENDS) and goes_on:
            return None
        if text.isupper() or any(c.isdigit() for c in text):
            return None
        return self.make(line, first, last, Grade.UNKNOWN)

    def _of_actor(self, line: Line, mention: Mention) -> Piece | None:
        """A place from what the cast knows of the mention."""
        actor, name = self.scene.cast.anyhow(mention), plain_name(mention.text)
        first, last = mention.first, mention.last
        if name in self.lexicon.regions:
            area = self.make(line, first, last, Grade.AREA)
            return evolve(area, country=self.lexicon.regions[name])
        if actor is None:
            return self._unlisted(line, first, last)
        if actor.sort is Sort.STATE:
            return self._of_state(line, mention, actor, name)
        acronym = name.isupper() and len(name) <= _SHORT_ACRONYM
        if acronym or actor.sort not in {Sort.PLACE, Sort.OTHER}:
            return None
        return self._unlisted(line, first, last)

    def _of_state(self, line: Line, mention: Mention, actor: Actor, name: str) -> Piece:
        first, last = mention.first, mention.last
        if name != actor.name and actor.known is None:
            return self.make(line, first, last, Grade.CITY)
        if mention.has_form(FormKind.SEAT):
            return evolve(self.make(line, first, last, Grade.BUILDING), country=actor.country)
        return evolve(self.make(line, first, last, Grade.AREA), country=actor.country)

    def may_be_place(self, line: Line, index: int) -> bool:
        """Whether the name at token `index` may be a place's, as in `the castle of Arden`."""
        mention = self.mention(line, index)
        actor = None if mention is None else self.scene.cast.anyhow(mention)
        return actor is None or actor.sort in {Sort.PLACE, Sort.OTHER}


def _capitals_of(scene: Scene) -> dict[str, str]:
    """The capitals that an article names, by the key of their state."""
    capitals: dict[str, str] = {}
    for line in scene.lines:
        for mention in line.mentions:
            actor = scene.cast.anyhow(mention)
            if mention.has_form(FormKind.CAPITAL) and actor is not None and actor.known is not None:
                name = plain_name(mention.text)
                if name in actor.known.capitals:
                    capitals.setdefault(actor.key, name)
    return capitals
