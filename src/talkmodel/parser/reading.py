"""From article text to talks: the stages in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from talkmodel.lexicon import Lexicon
from talkmodel.model import FieldTypeError, PartialDate, Talks
from talkmodel.model.display import Shown
from talkmodel.parser.actors import gather
from talkmodel.parser.assemble import Facts, Given, assemble, faq_items, make_article
from talkmodel.parser.casting import cast_roles
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.demands import address, heard, read_demands
from talkmodel.parser.frames import make_scene
from talkmodel.parser.layout import DateSpan, read_layout
from talkmodel.parser.mediator_chosen import sides_with_nobody
from talkmodel.parser.mediators import likely_mediators, read_mediator_signs
from talkmodel.parser.mentions import read_lines
from talkmodel.parser.notes import (
    note_answers,
    note_demands,
    note_gate,
    note_offers,
    note_told,
    note_unused,
)
from talkmodel.parser.observers import read_observer_signs
from talkmodel.parser.parties import likely_sides, read_party_signs
from talkmodel.parser.people import is_independent, read_people
from talkmodel.parser.quote_marks import find_marked
from talkmodel.parser.quotes import read_quotes
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.venues import read_venues
from talkmodel.parser.words import cues_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.model import Article
    from talkmodel.parser.actors import Cast
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.seen import SeenNote

__all__ = ["Note", "Reading", "parse", "read", "understand"]


_A_SENTENCE = 6  # words
# About 34,000 words, more than any article has. What goes on for longer is no article, and to keep
# the words of a whole library in memory would help nobody: a note says where reading stopped.
_LONGEST = 200_000
_LINE_REACH = 10_000
_LONGEST_NOTE = 400


@frozen(kw_only=True)
class Note:
    """Something the parser saw and left out: where, by which rule, and why.

    `start` and `end` are code point offsets into the article's text, `text` is what stands there.

    >>> import talkmodel
    >>> (note,) = talkmodel.read("It rained in Oslo.").notes
    >>> note.rule, note.text
    ('gate.talks', 'It rained in Oslo.')
    """

    start: int
    end: int
    text: str
    rule: str
    reason: str


@frozen(kw_only=True)
class Reading(Shown):
    """What `read` returns: the talks, and notes on what was seen and left out.

    Notebooks show it as the page of `talkmodel.render.html`, rich as what `talkmodel parse` prints.

    >>> import talkmodel
    >>> reading = talkmodel.read("Talks between Norway and Peru resumed in Oslo.")
    >>> [party.name for party in reading.talks.parties], reading.notes
    (['Norway', 'Peru'], ())
    """

    talks: Talks
    notes: tuple[Note, ...] = field(default=())


def parse(
    text: str,
    *,
    url: str | None = None,
    title: str | None = None,
    published: PartialDate | str | None = None,
    lexicon: Lexicon | None = None,
    about_talks: bool | None = None,
) -> Talks:
    """Read the talks that an article reports.

    The same as `read(...).talks`.

    >>> import talkmodel
    >>> talkmodel.parse("").parties
    ()
    """
    return read(
        text,
        url=url,
        title=title,
        published=published,
        lexicon=lexicon,
        about_talks=about_talks,
    ).talks


def read(
    text: str,
    *,
    url: str | None = None,
    title: str | None = None,
    published: PartialDate | str | None = None,
    lexicon: Lexicon | None = None,
    about_talks: bool | None = None,
) -> Reading:
    """Read the talks that an article reports, with notes on what was left out.

    Args:
        text: The article, any `str`; offsets in the result are code points of it. Of more than
            200,000 code points only the first are read, and a note tells so.
        url: Where the article stands.
        title: Its title, if the caller knows it; wins over the text's own.
        published: Its date, as a `PartialDate` or EDTF text; wins over the text's own.
        lexicon: What to know by heart; `Lexicon.default()` if not given.
        about_talks: Whether the article is about talks, where the caller knows; by default the
            parser decides, and an article on something else gets its questions alone. With `True`
            a single sentence or an article on something else is read all the same.

    Raises:
        FieldTypeError: `text` is no `str`, or `about_talks` neither a `bool` nor `None`.
        PartialDateError: `published` is no date.

    >>> import talkmodel
    >>> for note in talkmodel.read("The quay was painted.").notes:
    ...     print(note.rule, note.start, note.end)
    gate.talks 0 21
    >>> said = "“The quay was painted,” the spokesman, Jo Arden, said."
    >>> [quote.speaker for quote in talkmodel.parse(said, about_talks=True).quotes]
    ['jo-arden']
    """
    _check(text, about_talks)
    given = Given(
        url, title, PartialDate.parse(published) if isinstance(published, str) else published
    )
    head = _head(text)
    layout = read_layout(head)
    if given.published is not None:
        layout = evolve(layout, published=DateSpan(0, 0, given.published))
    article = make_article(text, layout, given)
    words = lexicon if lexicon is not None else Lexicon.default()
    told = _tell(head, layout, article, words, about_talks=about_talks)
    return told if head is text else evolve(told, notes=(*told.notes, _unread(text, len(head))))


def _head(text: str) -> str:
    """The text as far as it is read, up to the end of a line where one is near."""
    if len(text) <= _LONGEST:
        return text
    end = text.rfind("\n", _LONGEST - _LINE_REACH, _LONGEST)
    return text[: end + 1 if end > 0 else _LONGEST]


def _unread(text: str, start: int) -> Note:
    """The note on what lies beyond the longest text that is read."""
    reason = f"only the first {start} code points of so long a text are read; pass it in parts"
    return Note(start=start, end=len(text), text=text[start:], rule="limit.length", reason=reason)


def _tell(
    text: str, layout: Layout, article: Article, words: Lexicon, *, about_talks: bool | None
) -> Reading:
    """Read the roles, and all else if these, or the caller, make talks."""
    scene, people = understand(text, layout, words)
    demands = read_demands(scene, _spoken(text, layout))
    party = tuple(read_party_signs(scene))
    mediator = tuple(read_mediator_signs(scene, people))
    roles = cast_roles(scene, party, mediator, tuple(read_observer_signs(scene)), demands)
    if not (roles.about_talks if about_talks is None else about_talks):
        talks = Talks(articles=(article,), faq=faq_items(text, layout, article))
        why = note_gate(scene, (*party, *mediator)) if about_talks is None else note_told()
        unused = note_unused(scene, talks, words)
        return Reading(talks=talks, notes=_notes(text, (*why, *unused)))
    address(demands, [part.actor for part in roles.parties])
    seated = (*roles.parties, *roles.mediators, *roles.observers)
    keys = frozenset(part.actor.key for part in seated)
    demands = heard(demands, keys)
    quotes = read_quotes(scene, layout, people, words)
    venues = read_venues(scene, layout, words, keys)
    facts = Facts(roles, people, venues.venues, demands, quotes.quotes)
    seen = (
        *quotes.notes,
        *venues.notes,
        *note_demands(scene, demands),
        *note_answers(demands),
        *note_offers(scene, roles),
    )
    talks = assemble(text, scene, layout, article, facts)
    unused = note_unused(scene, talks, words)
    return Reading(talks=talks, notes=_notes(text, (*seen, *unused)))


def _spoken(text: str, layout: Layout) -> tuple[tuple[int, int], ...]:
    """The quotations that are long enough to hold a sentence of their own."""
    marked, _ = find_marked(layout)
    spans = ((m.start, m.end) for m in marked)
    return tuple(sorted(s for s in spans if len(text[s[0] : s[1]].split()) >= _A_SENTENCE))


def _check(text: object, about_talks: object) -> None:
    if not isinstance(text, str):
        found = type(text).__name__
        reason = f"an article is a str, not {found}; decode bytes first: data.decode('utf-8')"
        raise FieldTypeError("read", "text", reason)
    if about_talks is not None and not isinstance(about_talks, bool):
        reason = f"must be True, False or None (let the parser decide), not {about_talks!r}"
        raise FieldTypeError("read", "about_talks", reason)


def understand(text: str, layout: Layout, words: Lexicon) -> tuple[Scene, tuple[PersonFact, ...]]:
    """Find out who is who: the scene with its cast, and the people."""
    cues = cues_of(words)
    lines = read_lines(text, layout, read_sentences(layout), words, cues)
    names = gather(lines, words, cues)
    named = make_scene(text, lines, names, cues)
    sides = likely_sides(named)
    cast = resolve_definites(lines, names, words, sides, lambda: likely_mediators(named))
    first = make_scene(text, lines, cast, cues)
    people = read_people(first, words, _bodies(cast, sides))
    apart = sides_with_nobody(people)
    people = tuple(evolve(p, represents=None) if p.actor.key in apart else p for p in people)
    speaks_for = {p.actor.key: p.represents.key for p in people if p.represents is not None}
    independents = frozenset(p.actor.key for p in people if is_independent(first, p))
    return make_scene(text, lines, cast, cues, speaks_for, independents), people


def _bodies(cast: Cast, sides: frozenset[str]) -> frozenset[str]:
    """Those of some sides that are no people: whom people speak for."""
    return frozenset(
        key for key, actor in cast.actors.items() if key in sides and not actor.is_person
    )


def _notes(text: str, seen: Iterable[SeenNote]) -> tuple[Note, ...]:
    return tuple(
        _note(text, s) for s in sorted(seen, key=lambda s: (s.start, s.end, s.rule, s.reason))
    )


def _note(text: str, seen: SeenNote) -> Note:
    """A note on what was seen, on no more of it than a reader needs to find the place."""
    end = min(seen.end, seen.start + _LONGEST_NOTE)
    return Note(
        start=seen.start, end=end, text=text[seen.start : end], rule=seen.rule, reason=seen.reason
    )
