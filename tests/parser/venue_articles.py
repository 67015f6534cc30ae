"""Reads the venues of invented articles, for the tests."""

from __future__ import annotations

from talkmodel.lexicon import Lexicon
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.frames import make_scene
from talkmodel.parser.layout import read_layout
from talkmodel.parser.mentions import read_lines
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.venues import VenueFact, VenueReading, read_venues
from talkmodel.parser.words import cues_of

DATED = (
    "Two sides at odds\n\n{date}\n\n"
    "The quarrel between the two guilds is old. Nobody remembers how it came about.\n\n"
)


def read(text: str) -> VenueReading:
    lexicon = Lexicon.default()
    cues, layout = cues_of(lexicon), read_layout(text)
    lines = read_lines(text, layout, read_sentences(layout), lexicon, cues)
    cast = resolve_definites(lines, gather(lines, lexicon, cues), lexicon)
    return read_venues(make_scene(text, lines, cast, cues), layout, lexicon)


def facts(body: str, date: str = "14 May 2031") -> dict[str, VenueFact]:
    return {fact.name: fact for fact in read(DATED.format(date=date) + body).venues}


def told(body: str, date: str = "14 May 2031") -> dict[str, tuple[str, str | None]]:
    """What a body says: the name of each venue with when and date."""
    return {
        name: (fact.when.value, str(fact.date) if fact.date else None)
        for name, fact in facts(body, date).items()
    }
