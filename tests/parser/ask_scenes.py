"""What the rules of asking find in a short text, read by the real stages of the parser."""

from __future__ import annotations

from talkmodel import Lexicon
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.demands import DemandFact, read_demands
from talkmodel.parser.frames import Scene, make_scene
from talkmodel.parser.layout import read_layout
from talkmodel.parser.mentions import read_lines
from talkmodel.parser.people import read_people
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.words import cues_of

# A title and two paragraphs, so that what follows is read as a paragraph of its own.
OPENING = """A long dispute at sea

Norway and Peru met on Monday to settle who may fish where, and when, in the strait between them.

The two have quarrelled over it for years. The last round ended in March without a result.

"""

Asked = tuple[str, str, str | None, str, str, str]


def scene_of(text: str) -> Scene:
    """The scene of `text` with its people, as `talkmodel.read` builds it."""
    lexicon = Lexicon.default()
    cues = cues_of(lexicon)
    layout = read_layout(text)
    lines = read_lines(text, layout, read_sentences(layout), lexicon, cues)
    cast = resolve_definites(lines, gather(lines, lexicon, cues), lexicon)
    people = read_people(make_scene(text, lines, cast, cues), lexicon)
    speaks_for = {p.actor.key: p.represents.key for p in people if p.represents is not None}
    return make_scene(text, lines, cast, cues, speaks_for)


def facts_of(text: str) -> tuple[DemandFact, ...]:
    """What is asked in `text`, which follows the opening."""
    return read_demands(scene_of(OPENING + text))


def asked(text: str) -> list[Asked]:
    """What is asked in `text`: rule, by, to, kind, what, response."""
    return [
        (
            fact.rule,
            fact.by.name,
            None if fact.to is None else fact.to.name,
            fact.kind.value,
            " ".join((OPENING + text)[fact.start : fact.end].split()),
            fact.response.value,
        )
        for fact in facts_of(text)
    ]


def signs(text: str) -> list[tuple[str, str]]:
    """The spans behind what is asked in `text`: each rule with the words it stands on."""
    return [
        (rule, " ".join((OPENING + text)[start:end].split()))
        for fact in facts_of(text)
        for start, end, rule in fact.spans
    ]
