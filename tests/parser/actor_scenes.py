"""Casts and people of short invented articles, read by the real stages of the parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.lexicon import Lexicon
from talkmodel.parser.actors import Cast, gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.frames import Scene, make_scene
from talkmodel.parser.layout import read_layout
from talkmodel.parser.mentions import Line, read_lines
from talkmodel.parser.people import PersonFact, read_people
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.words import cues_of

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor

# A first paragraph, so that what follows it is no headline.
LEAD = (
    "The wind came from the east all day, and nobody in the old town went out before supper "
    "if it could be helped.\n\n"
)


def all_lines(text: str) -> tuple[Line, ...]:
    """The sentences of a whole article with their mentions."""
    lexicon = Lexicon.default()
    layout = read_layout(text)
    return read_lines(text, layout, read_sentences(layout), lexicon, cues_of(lexicon))


def lines_of(body: str) -> tuple[Line, ...]:
    """The sentences of a body with their mentions."""
    return tuple(line for line in all_lines(LEAD + body) if line.start >= len(LEAD))


def scene_of(body: str) -> Scene:
    """The scene of an article with this body; nobody speaks for anybody yet."""
    lexicon, lines = Lexicon.default(), all_lines(LEAD + body)
    cues = cues_of(lexicon)
    cast = resolve_definites(lines, gather(lines, lexicon, cues), lexicon)
    return make_scene(LEAD + body, lines, cast, cues)


def cast_of(body: str) -> Cast:
    """The actors of an article, definite descriptions resolved."""
    return scene_of(body).cast


def people_of(body: str) -> dict[str, PersonFact]:
    """The people of an article by name."""
    return {f.actor.name: f for f in read_people(scene_of(body), Lexicon.default())}


def told_of(body: str, name: str) -> tuple[str | None, str | None]:
    """The role of somebody in the article's words, and the name of whom they represent.

    A last paragraph shows that the name is somebody's.
    """
    body += f"\n\n“No,” said {name}."
    fact, text = people_of(body)[name], LEAD + body
    described = fact.description
    role = None if described is None else text[described.start : described.end] or None
    return role, None if fact.represents is None else fact.represents.name


def actor_of(body: str, surface: str) -> Actor | None:
    """The actor that the last mention of a surface form points to, however it is used."""
    cast = cast_of(body)
    mentions = [m for line in lines_of(body) for m in line.mentions if m.text == surface]
    return cast.anyhow(mentions[-1])


def names_in(body: str) -> list[str]:
    """The surface forms of all mentions of an article but pronouns, in order."""
    return [
        mention.text
        for line in lines_of(body)
        for mention in line.mentions
        if mention.kind.value != "pronoun"
    ]
