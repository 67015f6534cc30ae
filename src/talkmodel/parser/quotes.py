"""Direct speech: what stands in quotation marks and is somebody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.lexicon import Lexicon
from talkmodel.parser.quote_asides import Asides
from talkmodel.parser.quote_marks import Marked, find_marked
from talkmodel.parser.quote_people import Company
from talkmodel.parser.quote_periods import read_periods
from talkmodel.parser.quote_roles import make_roles
from talkmodel.parser.quote_rules import Attributor
from talkmodel.parser.quote_subjects import Subjects
from talkmodel.parser.quote_verbs import CueFinder
from talkmodel.parser.quote_voices import words_of
from talkmodel.parser.quote_wording import Wording
from talkmodel.parser.seen import SeenNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.people import PersonFact
    from talkmodel.parser.spans import Span

__all__ = ["QuoteFact", "QuoteReading", "read_quotes"]


@frozen
class QuoteFact:
    """Somebody's words.

    Attributes:
        speaker: Who said them; `None` for a voice the article does not name.
        speaker_span: For such a voice the article's words for it.
        start: Offset of the first code point of the words, without their marks.
        end: Offset after the last one, without a comma before the closing mark.
        cue: The verb or noun of saying as written, where there is one.
        rule: Id of the rule that found the speaker.

    >>> from talkmodel.parser.spans import Span
    >>> QuoteFact(None, Span(14, 28), 1, 10, "said", "quote.said-x").cue
    'said'
    """

    speaker: Actor | None
    speaker_span: Span | None
    start: int
    end: int
    cue: str | None
    rule: str


@frozen
class QuoteReading:
    """The quotations of an article, and notes on those whose speaker could not be told."""

    quotes: tuple[QuoteFact, ...]
    notes: tuple[SeenNote, ...]


def read_quotes(
    scene: Scene,
    layout: Layout,
    people: Sequence[PersonFact],
    lexicon: Lexicon | None = None,
) -> QuoteReading:
    """Return what an article quotes, each quotation with its speaker.

    Words in quotation marks that are nobody's speech, such as terms, titles and names, and those
    whose speaker cannot be told, are left out and given as notes.

    Args:
        scene: The article with its actors.
        layout: How it is laid out.
        people: The people it names, with their roles.
        lexicon: Where the nouns for offices come from; `Lexicon.default()` if not given.

    >>> from talkmodel.parser.layout import read_layout
    >>> from talkmodel.parser.frames import make_scene
    >>> from talkmodel.parser.actors import Cast
    >>> from talkmodel.parser.words import cues_of
    >>> scene = make_scene("", (), Cast({}, {}), cues_of(Lexicon.default()))
    >>> read_quotes(scene, read_layout(""), ()).quotes
    ()
    """
    marked, unclosed = find_marked(layout)
    if not marked:
        return QuoteReading((), unclosed)
    periods = read_periods(scene.lines, marked)
    words = words_of(scene.cues, Lexicon.default() if lexicon is None else lexicon)
    company = Company(scene, words, periods, make_roles(scene, words, people))
    finder = CueFinder(scene.cues)
    subjects = Subjects(company, finder, scene.cues.set("preposition"))
    asides = Asides(company, finder, subjects)
    attributor = Attributor(
        scene, company, finder, marked, subjects, asides, Wording(scene.text, marked)
    )
    attributor.read(periods)
    quotes: list[QuoteFact] = []
    notes = list(unclosed)
    for number, mark in enumerate(marked):
        said = attributor.found.get(number)
        if said is None:
            notes.append(_note(mark, attributor.refused.get(number)))
            continue
        span = None if said.voice.actor is not None else said.voice.span
        quotes.append(QuoteFact(said.voice.actor, span, mark.start, mark.end, said.cue, said.rule))
    return QuoteReading(tuple(quotes), tuple(sorted(notes, key=lambda note: note.start)))


def _note(mark: Marked, reason: str | None) -> SeenNote:
    if reason is not None:
        return SeenNote(mark.start, mark.end, "quote.no-speech", reason)
    return SeenNote(mark.start, mark.end, "quote.no-speaker", "whose words these are is not told")
