"""Names of firms and bodies that hold an `and`: `Dorman and Pike Steel`, `Bread and Roses Union`.

`Dorman and Pike Steel` may be two. It is one where the article joins it to a third by another
`and`, or lets it act in the singular, and never speaks of Dorman alone.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from talkmodel.parser.mention_model import Line, Mention, MentionKind
from talkmodel.parser.names import FIRM_LAST
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.words import Cues

__all__ = ["join_pairs"]

_Pair = tuple[str, str]
_SINGULAR = words("has is was says wants does itself")


def join_pairs(text: str, lines: Sequence[Line], lexicon: Lexicon, cues: Cues) -> tuple[Line, ...]:
    """The lines, with both halves of such a name in one mention."""
    places = [*_places(lines, lexicon)]
    sure = {pair for place, mention, pair in places if _is_one(lines[place], mention, cues)}
    if not sure:
        return tuple(lines)
    together = Counter(first for _, _, (first, _) in places)
    alone = Counter(token.text for line in lines for token in line.tokens)
    sure = {pair for pair in sure if alone[pair[0]] == together[pair[0]]}
    fresh: dict[int, list[Mention]] = {}
    for place, mention, pair in places:
        if pair in sure:
            start = lines[place].tokens[mention.first - 2].start
            whole = (start, mention.end, mention.first - 2, mention.last)
            joined = Mention(MentionKind.NAME, *whole, text[start : mention.end])
            fresh.setdefault(place, []).append(joined)
    return tuple(
        _replaced(line, fresh[place]) if place in fresh else line
        for place, line in enumerate(lines)
    )


def _places(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[int, Mention, _Pair]]:
    """Each name of an organisation after one other capitalised word and `and`, with both halves."""
    for place, line in enumerate(lines):
        if "and" not in line.vocabulary or line.shouted:
            continue
        for mention in line.mentions:
            if mention.kind is MentionKind.NAME and _may_pair(line, mention, lexicon):
                yield place, mention, (line.tokens[mention.first - 2].text, mention.text)


def _may_pair(line: Line, mention: Mention, lexicon: Lexicon) -> bool:
    tokens, at = line.tokens, mention.first
    if at < 2 or tokens[at - 1].text != "and":
        return False
    first = tokens[at - 2]
    led = at < 3 or not (tokens[at - 3].is_capitalised or tokens[at - 3].text in {",", "and"})
    led = led or tokens[at - 3].lower == "the"
    if not (led and first.is_capitalised and first.text not in lexicon.forms):
        return False
    head = mention.text.rsplit(maxsplit=1)[-1].lower()
    headed = head in lexicon.org_heads or head in FIRM_LAST
    return headed and " " in mention.text and first.lower not in lexicon.org_heads


def _is_one(line: Line, mention: Mention, cues: Cues) -> bool:
    """Whether what follows a pair says that it is one: `and` a third, or a verb in the singular."""
    tokens, at = line.tokens, mention.last
    if at >= len(tokens):
        return False
    if tokens[at].text == "and":
        article = [token.text for token in tokens[at + 1 : at + 2]] == ["the"]
        third = line.from_token(at + 1) or (line.from_token(at + 2) if article else None)
        return third is not None
    asked = cues.verbs("demand").at(tokens, at)
    return tokens[at].lower in _SINGULAR or (asked is not None and asked[1] == "third")


def _replaced(line: Line, joined: list[Mention]) -> Line:
    """The line with each joined mention in the place of those that it holds."""
    inside = {at for mention in joined for at in range(mention.first, mention.last)}
    rest = [mention for mention in line.mentions if mention.first not in inside]
    mentions = tuple(sorted((*rest, *joined), key=lambda mention: mention.first))
    return Line(line.index, line.start, line.end, line.block, line.kind, line.tokens, mentions)
