"""Phrases for a place: `the Swiss resort of Brunn`, `a hotel in Arden`, `the Zembrian capital`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from talkmodel.lexicon import FormKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.venue_names import Gazetteer, Grade, Piece
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.words import Cues

__all__ = ["Atlas", "Site"]

_BEFORE_NOUN = words(
    """the a an its their his her this that one nearby neutral same our downtown central northern
    southern eastern western old distant"""
)
_INNER = frozenset({"in", "at", "near", "on", "outside", "inside"})
_STOPS = words(
    """in at on to from with and or but for by that which who where when after before as of until
    into over since under between during it they he she we"""
)
# The name after `of` is the place's, `the castle of Arden`, not the owner's.
_NAMED_FOR_PLACE = words("""castle palace abbey monastery cathedral university estate manor""")
# `in Arden 12 days ago` has no number of its own, `in Camp 5` has.
_UNITS = words("day days week weeks month months year years hour hours times am pm")
_NUMBERED = words("camp building room hall pavilion hangar terminal pier gate tent base block zone")
_REACH = 8
_NEAR = 5
_YEAR = 4  # figures
_MAX_NESTED = 3


@frozen
class Site:
    """A phrase for one place: its names over tokens `[first, last)`, finest or widest first.

    Attributes:
        first: Index of the first token.
        last: Index after the last token.
        pieces: The names.
        also: Longer names made of several pieces: `Arden, Ohio`.
        housed: The phrase is about a building, named or not.
    """

    first: int
    last: int
    pieces: tuple[Piece, ...]
    also: tuple[str, ...] = ()
    housed: bool = False

    @property
    def main(self) -> Piece:
        """The name that the venue goes by: the city if there is one, else the finest."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        for grade in (Grade.CITY, Grade.CAPITAL, Grade.UNKNOWN):
            found = [piece for piece in self.pieces if piece.grade is grade]
            if found:
                return found[-1]
        return self.pieces[0]

    @property
    def country(self) -> str | None:
        """The country that the phrase tells, or that is known of one of its names."""
        ranked = sorted(self.pieces, key=lambda piece: piece.grade is not Grade.AREA)
        return next((piece.country for piece in ranked if piece.country), None)

    @property
    def is_exact(self) -> bool:
        """Whether the phrase is surely about a city or building."""
        return self.housed or self.main.grade not in {Grade.UNKNOWN, Grade.AREA}

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the place; that of the country around it is none."""
        found: list[str] = []
        for piece in self.pieces:
            if piece.grade is not Grade.AREA or len(self.pieces) == 1:
                found += [piece.name, *([piece.short] if piece.short else [])]
        return (*found, *self.also)


def _place_words(cues: Cues) -> frozenset[str]:
    """The words that a common noun for a place, or for a part of one, begins with."""
    names = ("venue_building", "venue_locale", "venue_part")
    return frozenset[str]().union(*(cues.phrases(name).firsts for name in names))


@frozen(eq=False)
class Atlas:
    """Reads the place phrases of an article."""

    names: Gazetteer

    def site(self, line: Line, index: int) -> Site | None:
        """The place phrase that begins at token `index`, right after a preposition."""
        if index >= len(line.tokens):
            return None
        piece, after = self._piece(line, index)
        if piece is None and after == index:
            return None
        pieces = [] if piece is None else [piece]
        also: list[str] = []
        housed = piece is None
        after = self._apposition(line, after, pieces, also)
        for _ in range(_MAX_NESTED):
            more, stop = self._nested(line, after, pieces)
            if more is None:
                break
            pieces.append(more)
            after = self._apposition(line, stop, pieces, also)
        if not pieces or not self._ends(line, after):
            return None
        also += self._whole(line, pieces)
        housed = housed or any(p.grade is Grade.BUILDING or p.short is not None for p in pieces)
        return Site(index, after, tuple(pieces), tuple(also), housed)

    def _ends(self, line: Line, after: int) -> bool:
        """Whether what follows leaves the phrase a place: `in Arden's interest` does not."""
        if after >= len(line.tokens):
            return True
        token, cues = line.tokens[after], self.names.scene.cues
        owned = token.kind is TokenKind.POSSESSIVE
        return not owned and token.lower not in cues.set("venue_not_event")

    def _whole(self, line: Line, pieces: list[Piece]) -> list[str]:
        """The words from a building to its town, `Town Hall in Arden`."""
        if len(pieces) == 1 or pieces[0].grade is not Grade.BUILDING:
            return []
        between = line.tokens[pieces[0].last : pieces[1].first]
        if pieces[1].grade is Grade.AREA or any(t.kind is TokenKind.MARK for t in between):
            return []
        return [self.names.text(line, pieces[0].first, pieces[1].last)]

    # -- phrases that go on -----------------------------------------------------------------------

    def _nested(self, line: Line, after: int, pieces: list[Piece]) -> tuple[Piece | None, int]:
        """The wider (or, after a country, finer) place that goes on with the phrase."""
        tokens = line.tokens
        comma = after < len(tokens) and tokens[after].text == ","
        at = after + comma
        if at + 1 >= len(tokens) or tokens[at].lower not in _INNER:
            return None, after
        near = tokens[at].lower in {"near", "outside"}
        more, stop = self._piece(line, at + 1)
        if more is None and stop > at + 1 and pieces and pieces[-1].grade is Grade.AREA:
            at = stop
            more, stop = self._piece(line, at + 1) if at + 1 < len(tokens) else (None, after)
        if more is None or not _nests(pieces, more, apart=comma or near):
            return None, after
        return more, stop

    def _apposition(self, line: Line, after: int, pieces: list[Piece], also: list[str]) -> int:
        """Go past `itself`, `, Ohio` and `, the Zembrian capital`, and note them."""
        tokens = line.tokens
        while after < len(tokens) and tokens[after].lower in {"itself", "proper"}:
            after += 1
        if not pieces or after + 1 >= len(tokens) or tokens[after].text != ",":
            return after
        more, stop = self._piece(line, after + 1)
        last = pieces[-1]
        if more is None or last.grade is Grade.AREA or self._goes_on(line, stop):
            return after
        if more.grade is Grade.AREA:
            if last.grade is not Grade.BUILDING:
                also.append(f"{last.name}, {more.name}")
            pieces.append(more)
            return stop + self._closing_comma(line, stop)
        if more.grade is Grade.CITY and last.grade is Grade.BUILDING:
            pieces.append(more)
            return stop
        if more.short is not None and more.name == last.name:
            also.append(more.short)
            return stop + self._closing_comma(line, stop)
        if more.grade is Grade.CAPITAL and last.grade in {Grade.CITY, Grade.UNKNOWN}:
            also.append(more.name)
            pieces[-1] = evolve(last, grade=Grade.CITY)
            return stop + self._closing_comma(line, stop)
        return after

    @staticmethod
    def _closing_comma(line: Line, stop: int) -> int:
        tokens = line.tokens
        more = stop + 1 < len(tokens) and tokens[stop + 1].lower in _INNER
        return int(more and tokens[stop].text == ",")

    def _goes_on(self, line: Line, stop: int) -> bool:
        """Whether the name before `stop` begins a clause or list item of its own."""
        if stop >= len(line.tokens):
            return False
        token, small = line.tokens[stop], self.names.scene.cues.set("venue_date_word")
        if token.kind is TokenKind.POSSESSIVE or token.lower == "and":
            return True
        return token.is_word and token.lower not in small and token.lower not in _STOPS

    # -- pieces -----------------------------------------------------------------------------------

    def _piece(self, line: Line, index: int) -> tuple[Piece | None, int]:
        """The place name at `index`; (None, later) for a building without a name."""
        tokens, at = line.tokens, index
        if tokens[at].text == "The" and (piece := self.names.name_at(line, at)) is not None:
            return piece, piece.last
        while at < len(tokens) and tokens[at].lower in _BEFORE_NOUN:
            at += 1
        if at >= len(tokens):
            return None, index
        cues = self.names.scene.cues
        if not line.vocabulary.isdisjoint(cues.table(_place_words)):
            part = cues.phrases("venue_part").at(tokens, at)
            if part is not None and part + 1 < len(tokens) and tokens[part].lower == "of":
                return self._part(line, part + 1)
            described = self._described(line, at)
            if described is not None:
                return described
        named = self.names.name_at(line, at) if tokens[at].is_capitalised else None
        if named is None:
            return None, index
        if self._is_numbered(line, named):
            return self._numbered(line, named) or (None, index)
        return named, named.last

    def _numbered(self, line: Line, piece: Piece) -> tuple[Piece, int] | None:
        """`Camp 5`, `Seva Hall 2`: a place that only its number tells from the others."""
        if line.tokens[piece.last - 1].lower not in _NUMBERED:
            return None
        whole = self.names.make(line, piece.first, piece.last + 1, Grade.BUILDING)
        return whole, whole.last

    def _is_numbered(self, line: Line, piece: Piece) -> bool:
        """Whether a number belongs to an unknown name: `Route 6`, but not `in Arden 6 May`."""
        ahead = line.tokens[piece.last : piece.last + 2]
        if piece.grade is not Grade.UNKNOWN or not ahead or ahead[0].kind is not TokenKind.NUMBER:
            return False
        year = len(ahead[0].text) == _YEAR and ahead[0].text.isdigit()
        dated = ahead[-1].lower in self.names.scene.cues.set("month") | _UNITS
        return not (year or dated)

    def _part(self, line: Line, at: int) -> tuple[Piece | None, int]:
        """The place after `the back room of` or `the sidelines of`, where an event may stand."""
        piece, stop = self._piece(line, at)
        if piece is not None and piece.grade is not Grade.UNKNOWN:
            return piece, stop
        for index in range(max(at + 1, stop), min(len(line.tokens) - 1, at + _REACH)):
            if line.tokens[index].kind is TokenKind.MARK:
                break
            if line.tokens[index].lower in {"in", "at"}:
                inner, end = self._piece(line, index + 1)
                return (piece, stop) if inner is None else (inner, end)
        return piece, stop

    def _described(self, line: Line, at: int) -> tuple[Piece | None, int] | None:
        """A phrase with a common noun for a place."""
        head, stop = self._head(line, at)
        if head is None:
            return None
        if self.names.scene.cues.phrases("venue_locale").at(line.tokens, head) == stop:
            return self._locale(line, at, head, stop)
        of_name = self._of_name(line, stop)
        end = stop if of_name is None else of_name[1]
        inner = next((i for i in range(at, head) if self._begins_name(line, i)), None)
        if inner is not None:
            return self._named_building(line, inner, end), end
        if of_name is None:
            return None, stop
        first = of_name[0]
        short = self.names.text(line, first, end)
        piece = self.names.make(line, at, end, Grade.BUILDING)
        country = self.names.lexicon.places.get(short)
        if line.tokens[head].lower not in _NAMED_FOR_PLACE or not self.names.may_be_place(
            line, first
        ):
            return piece, end
        return evolve(piece, short=short, country=country), end

    def _named_building(self, line: Line, inner: int, end: int) -> Piece:
        """`Bern airport hotel`, `Corn Hall hotel`: a name before the noun."""
        own = self.names.name_at(line, inner)
        piece = self.names.make(line, inner, end, Grade.BUILDING)
        if own is not None and own.grade is Grade.CITY:
            return evolve(own, first=inner, last=end, short=piece.name)
        short = self.names.text(line, inner, self.names.run(line, inner))
        return evolve(piece, short=short if self.names.may_be_place(line, inner) else None)

    def _head(self, line: Line, at: int) -> tuple[int | None, int]:
        """The last common noun for a place in the noun phrase at `at`, and the index after it."""
        tokens, cues = line.tokens, self.names.scene.cues
        head: int | None = None
        stop = index = at
        while index < min(len(tokens), at + _REACH):
            token = tokens[index]
            if token.kind is TokenKind.MARK or token.lower in _STOPS:
                break
            if token.is_word and token.lower in cues.set("auxiliary"):
                break
            end = None if token.is_capitalised else self._noun_end(line, index)
            if end is not None:
                head, index = index, end
                stop = end
            elif head is not None:
                break
            else:
                index += 1
        return head, stop

    def _noun_end(self, line: Line, index: int) -> int | None:
        """The index after the common noun for a place that begins at `index`."""
        cues, tokens = self.names.scene.cues, line.tokens
        house = cues.phrases("venue_building").at(tokens, index)
        town = cues.phrases("venue_locale").at(tokens, index)
        return max(house or 0, town or 0) or None

    def _locale(self, line: Line, at: int, head: int, stop: int) -> tuple[Piece | None, int]:
        """`the port city of Arden`, `the resort Arden`; `the Zembrian capital` with or without."""
        tokens = line.tokens
        capital = tokens[head].lower == "capital"
        joints = {","} if capital else {"of", ","}
        follow = stop + (stop < len(tokens) and tokens[stop].lower in joints)
        if follow < len(tokens) and tokens[follow].is_capitalised:
            city = self.names.name_at(line, follow)
            if city is not None and city.grade is not Grade.AREA:
                short = f"the {self.names.text(line, at, stop)}" if capital else None
                return evolve(city, grade=Grade.CITY, short=short), city.last
        return self._capital(line, at, stop) if capital else (None, stop)

    def _capital(self, line: Line, at: int, stop: int) -> tuple[Piece | None, int]:
        """A capital that only its state names; it is a city's name where the article has it."""
        found = [m for m in (self.names.mention(line, i) for i in range(at, stop)) if m is not None]
        ref = self.names.scene.cast.ref(found[-1]) if found else None
        if ref is None:
            return None, stop
        first = at - (at > 0 and line.tokens[at - 1].lower == "the")
        piece = self.names.make(line, first, stop, Grade.CAPITAL)
        country = self.names.scene.cast.actors[ref.key].country
        city = self.names.capitals.get(ref.key)
        if city is None:
            return evolve(piece, country=country), stop
        return evolve(piece, name=city, grade=Grade.CITY, country=country, short=piece.name), stop

    def _of_name(self, line: Line, stop: int) -> tuple[int, int] | None:
        """The token range of the name in `the offices of the law firm Brandt`."""
        tokens = line.tokens
        if stop >= len(tokens) or tokens[stop].lower != "of":
            return None
        for index in range(stop + 1, min(len(tokens), stop + _NEAR)):
            if tokens[index].is_capitalised:
                mention = self.names.mention(line, index)
                whole = mention is not None and mention.first == index
                return index, mention.last if mention and whole else self.names.run(line, index)
            if not tokens[index].is_word or tokens[index].lower in _STOPS:
                break
        return None

    def _begins_name(self, line: Line, index: int) -> bool:
        """Whether the word at `index` begins a name rather than an adjective of nationality."""
        if not line.tokens[index].is_capitalised:
            return False
        mention = self.names.mention(line, index)
        if mention is None:
            return self.names.run(line, index) > index
        adjective = mention.has_form(FormKind.ADJECTIVE, FormKind.PEOPLE)
        return mention.first == index and not adjective


def _nests(pieces: list[Piece], more: Piece, *, apart: bool) -> bool:
    """Whether `more` goes on with the phrase; `apart` after a comma or `near`."""
    if not pieces:
        return True
    last = pieces[-1].grade
    if Grade.AREA in {last, more.grade}:
        return last is not more.grade
    if last is Grade.BUILDING:
        return more.grade is not Grade.BUILDING or not apart
    return last is Grade.UNKNOWN and not apart
