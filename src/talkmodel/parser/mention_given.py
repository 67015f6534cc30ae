"""Words that are names only beside other names: `Jan Bell`, minister `He Bell`, `ag Bell`.

A month, a day of the week or a small word begins no name by itself. Before a capitalised word it
does where an office, a verb of saying or an apposition says so, and nothing tells a time. A word
such as `van` begins one where the article has the name in full elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.parser.mention_words import QUOTE_MARKS, SentenceWords
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talkmodel.parser.tokens import Token

__all__ = ["GivenNames", "surname_tails"]

_TIMING = words(
    """
    in on since until till by last next early late mid this from before after during through
    between of to for at every each past previous following coming week
    """
)
# `by Jan Bell` may be said of somebody who is known; `in Jan` is a time all the same.
_ONLY_TIMING = _TIMING - words("by before from after between of to for at this past week")
# `May Day` and `the Sunday Bell` are none.
_NO_SURNAMES = words("day days week fair times mail express mass accord accords agreement")
_OPENERS = QUOTE_MARKS | {".", ":", "(", "—", "–"}
_ARTICLES = words("the a an his her its their")
_REACH = 10


def surname_tails(
    lines: Iterable[tuple[Token, ...]], connectors: frozenset[str]
) -> frozenset[tuple[str, str]]:
    """The surnames that begin in lower case: `("ag", "Bell")` for `Jo ag Bell`.

    Each is told by its first word and its last.
    """
    found: set[tuple[str, str]] = set()
    for tokens in lines:
        for at in range(1, len(tokens) - 1):
            first = tokens[at]
            if first.text in connectors and len(first.text) > 1 and tokens[at - 1].is_capitalised:
                end = _after_connectors(tokens, at, connectors)
                if end < len(tokens) and tokens[end].is_capitalised:
                    found.add((first.text, tokens[end].text))
    return frozenset(found)


def _after_connectors(tokens: tuple[Token, ...], at: int, connectors: frozenset[str]) -> int:
    while at < len(tokens) and tokens[at].text in connectors:
        at += 1
    return at


@define(eq=False)
class GivenNames(SentenceWords):
    """The first names of a sentence that are months, days of the week or small words.

    `borne` holds the pairs of words that are names elsewhere in the article, `tails` the surnames
    that begin in lower case.
    """

    borne: frozenset[tuple[str, str]] = field(default=frozenset(), kw_only=True)
    tails: frozenset[tuple[str, str]] = field(default=frozenset(), kw_only=True)

    def bearers(self) -> Iterator[tuple[str, str]]:
        """Each such first name with the word after it, where the sentence alone shows it."""
        if self.shouted:
            return
        for index, token in enumerate(self.tokens[:-1]):
            if token.is_capitalised and self._is_date_word(index) and self._is_given(index):
                yield token.text, self.tokens[index + 1].text

    def _is_tail(self, index: int) -> bool:
        """Whether a surname of the article begins in lower case at `index`."""
        end = _after_connectors(self.tokens, index, self.cues.set("person_connector"))
        if not index < end < len(self.tokens):
            return False
        return (self.tokens[index].text, self.tokens[end].text) in self.tails

    def _is_opener(self, index: int) -> bool:
        return not self._is_given(index) and super()._is_opener(index)

    def _is_date_word(self, index: int) -> bool:
        return self.tokens[index].lower in self.cues.set("month")

    def _is_given(self, index: int) -> bool:
        """Whether a word that is mostly no name begins one at `index`."""
        if self.shouted or index + 1 >= len(self.tokens):
            return False
        token = self.tokens[index]
        dated = self._is_date_word(index)
        if not (dated or token.lower in self.cues.set("function_word")):
            return False
        if not (token.is_capitalised and self._is_surname(index + 1)):
            return False
        if not dated:
            return index > 0 and self._is_office_before(index)
        if index and self.tokens[index - 1].kind is TokenKind.NUMBER:
            return False
        pair = (token.text, self.tokens[index + 1].text)
        if pair in self.borne:
            return not self._is_timed(index, _ONLY_TIMING)
        return not self._is_timed(index) and self._is_shown(index)

    def _is_surname(self, index: int) -> bool:
        """Whether an unknown capitalised word at `index`, or one after `van`, can end a name."""
        connectors = self.cues.set("person_connector")
        while index + 1 < len(self.tokens) and self.tokens[index].lower in connectors:
            index += 1
        token = self.tokens[index]
        return (
            token.is_capitalised
            and token.lower not in _NO_SURNAMES
            and token.lower not in self.cues.set("month")
            and token.lower not in self.cues.set("function_word")
            and not self._is_title_word(index)
            and self._known(index) is None
        )

    def _is_timed(self, index: int, timing: frozenset[str] = _TIMING) -> bool:
        """Whether the words before say when: `in May`, `April and May`, `late Jan`."""
        if not index:
            return False
        before = self.tokens[index - 1]
        joined = index > 1 and before.lower in {"and", "or", "-", "–"}
        return before.lower in timing or (
            joined and self.tokens[index - 2].lower in self.cues.set("month")
        )

    def _is_shown(self, index: int) -> bool:
        """Whether an office, an apposition or a verb of saying stands beside the name."""
        end = self._end_of_name(index)
        if self._is_office_before(index) or self._has_role_after(end):
            return True
        if self.tokens[index].lower.endswith("day"):  # `said Monday Bell would`
            return False
        return self._is_quoted_by(index) or self._opens_saying(index, end)

    def _end_of_name(self, index: int) -> int:
        end, connectors = index + 1, self.cues.set("person_connector")
        while end < len(self.tokens) and (
            self.tokens[end].is_capitalised or self.tokens[end].lower in connectors
        ):
            end += 1
        return end

    def _is_office_before(self, index: int) -> bool:
        """`minister Jan Bell`, `Minister Jan Bell` and `the minister of trade, Jan Bell,`."""
        before = self.tokens[index - 1]
        if index and before.is_word and self._is_title_word(index - 1):
            return True
        end = self._end_of_name(index)
        closed = end == len(self.tokens) or self.tokens[end].kind is TokenKind.MARK
        if not index or before.text != "," or not closed:
            return False
        for at in range(index - 2, max(-1, index - _REACH), -1):
            if self.tokens[at].kind is TokenKind.MARK:
                return False
            if self.tokens[at].is_word and self._is_title_word(at):
                return True
        return False

    def _has_role_after(self, end: int) -> bool:
        """`Jan Bell, the minister of trade,`, `Jan Bell, who` and `Jan Bell, 54,`."""
        ahead = self.tokens[end : end + _REACH]
        if len(ahead) < 2 or ahead[0].text != ",":
            return False
        if ahead[1].lower == "who" or ahead[1].kind is TokenKind.NUMBER:
            return ahead[1].lower == "who" or (len(ahead) > 2 and ahead[2].text == ",")
        if ahead[1].lower not in _ARTICLES and self._known(end + 1) is None:
            return False
        for at in range(end + 1, end + len(ahead)):
            if self.tokens[at].kind is TokenKind.MARK:
                return False
            if self.tokens[at].is_word and self._is_title_word(at):
                return True
        return False

    def _is_quoted_by(self, index: int) -> bool:
        """`“…,” said Jan Bell`: the verb stands right after a quotation."""
        if index < 2 or self.cues.verbs("say").at(self.tokens, index - 1) is None:
            return False
        return self.tokens[index - 2].text in QUOTE_MARKS | {","}

    def _opens_saying(self, index: int, end: int) -> bool:
        """`Jan Bell said` at the beginning of a sentence or clause."""
        before = self.tokens[index - 1].text if index else "."
        opens = before in _OPENERS or before in {",", "and", "but", "while"}
        return opens and end < len(self.tokens) and self._says_at(end)

    def _says_at(self, index: int) -> bool:
        hit = self.cues.verbs("say").at(self.tokens, index)
        return hit is not None and hit[1] in {"past", "third"}
