"""Bodies that an article calls by a trade: `the nurses' union`, `the dock workers' federation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from talkmodel.parser.mention_model import Mention, MentionKind
from talkmodel.parser.mention_titles import TitledNames
from talkmodel.parser.names import BODY_HEADS, is_trade
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.mention_model import Line
    from talkmodel.parser.tokens import Token
    from talkmodel.parser.words import Cues

__all__ = ["TradeBodies", "is_striking", "its_union"]

# `the parties' alliance` names nobody.
_ANYBODY = words(
    "parties sides rivals countries nations states governments leaders groups opponents others"
)
_CREWS = words("crew staff")
# `the main nurses' union` is the nurses' union.
_PLAIN = words(
    """
    main big large larger small smaller powerful local national regional state new old same own
    leading striking militant independent influential country city
    """
)
_SEVERAL = words("biggest largest smallest other second third two three four several many")
# `striking farmers`, but no `striking numbers`.
_DOERS = ("ers", "ors", "men", "women", "ists", "ians")
_NO_DOERS = words(
    """
    numbers papers letters figures features pictures colours colors factors others towers flowers
    corners matters powers posters errors mirrors characters parameters horrors terrors covers
    """
)
_REACH = 5
_NOUN = 5


@define(eq=False)
class TradeBodies(TitledNames):
    """The bodies of a sentence that are called by a trade."""

    def _trade_body(self, index: int) -> Mention | None:
        """`nurses' union` after the article at `index`."""
        ahead = self.tokens[index + 1 : index + 1 + _REACH]
        place = next((at for at, token in enumerate(ahead) if token.text in BODY_HEADS), 0)
        if not place or not all(map(self._leads_on, ahead[:place])):
            return None
        head = index + 1 + place
        first = self._owners(head)
        if first is None or first <= index:
            return None
        before = [token.lower for token in self.tokens[index + 1 : first]]
        # `the largest nurses' union`, `the other one` says that there are several.
        if not _SEVERAL.isdisjoint(before):
            return None
        while before and before[-1] not in _PLAIN:
            before.pop()
        return self._mention(MentionKind.NAME, index + 1 + len(before), head + 1)

    def _leads_on(self, token: Token) -> bool:
        """Whether a word or apostrophe may stand between an article and the noun of a body."""
        if not token.is_word:
            return token.text in {"'", "’"} or token.lower == "'s"
        small = token.lower in self.cues.set("preposition") or token.lower in self.cues.set(
            "auxiliary"
        )
        return not (token.is_capitalised or small)

    def _owners(self, head: int) -> int | None:
        """Where the people whose body it is stand before its noun, if they are of a trade."""
        before, owner = self.tokens[head - 1], head - 2
        if before.lower == "'s":
            return owner if self.tokens[owner].lower.endswith("men") else None
        if not before.is_word:
            word = self.tokens[owner].lower
            return owner if word.endswith("s") and word not in _ANYBODY else None
        bare = before.lower in _CREWS or is_trade(before.lower, self.lexicon)
        return head - 1 if bare else None


def its_union(line: Line, index: int, cues: Cues) -> int | None:
    """The index after the noun in `its largest union`, `its striking pilots`, if there is one."""
    for at in range(index + 1, min(index + _NOUN, len(line.tokens))):
        token = line.tokens[at]
        if not token.is_word or token.is_capitalised:
            return None
        if token.lower in cues.set("union_noun"):
            return at + 1
    return None


def is_striking(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether people without a name strike at `index`: `striking farmers`."""
    if tokens[index].lower != "striking" or index + 1 >= len(tokens):
        return False
    word = tokens[index + 1].text
    return is_trade(word, lexicon) or (word.endswith(_DOERS) and word not in _NO_DOERS)
