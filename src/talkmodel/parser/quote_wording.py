"""What the quoted words look like: few of them, a name, a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.quote_marks import Marked
    from talkmodel.parser.quote_periods import Period

__all__ = ["PARTIAL_WORDS", "Wording", "crosses_clause"]

PARTIAL_WORDS: Final = 4
_CLAUSE_BREAKS: Final = frozenset({"but", "while", "although", "though", "whereas"})
_SHORTENED: Final = frozenset({"he", "she", "it", "that", "there", "what", "who"})
_POINTING: Final = frozenset({"the", "this", "that", "these", "those", "such", "so-called"})


@frozen(eq=False)
class Wording:
    """The words of all quotations of an article."""

    text: str
    marked: Sequence[Marked]

    def words(self, number: int) -> list[str]:
        """The quoted words."""
        marked = self.marked[number]
        return self.text[marked.start : marked.end].split()

    def last_mark(self, number: int) -> str:
        """The mark the quoted words end with, before their closing mark."""
        marked = self.marked[number]
        return self.text[marked.start : marked.outer_end].rstrip("\"“”’'»«›*_")[-1:]

    def is_name(self, number: int) -> bool:
        """Whether each of the words is capitalised or a number."""
        return all(word[0].isupper() or word[0].isdigit() for word in self.words(number))

    def is_partial(self, number: int) -> bool:
        """Whether the quoted words are only a few, and no sentence."""
        words = self.words(number)
        ends = words[-1][-1] in ".!?"
        return len(words) <= PARTIAL_WORDS and not (ends and words[0][0].isupper())

    def no_speech(self, period: Period, at: int, number: int) -> str | None:
        """Why the words quoted at token `at` are a term or a name, if they are."""
        words = self.words(number)
        owned = period.tokens[at - 1].kind is TokenKind.POSSESSIVE
        owned = owned and period.word(at - 2) not in _SHORTENED  # `he’s “…”`
        pointed = period.word(at - 1) in _POINTING
        if pointed and period.word(at - 1) == "that" and len(words) > 1:
            pointed = False  # `said that “…”`
        if (owned or pointed) and len(words) < PARTIAL_WORDS:
            return "a term in quotation marks"
        plain = period.word(at - 1) not in {":", ","}
        return "a name in quotation marks" if plain and self.is_name(number) else None


def crosses_clause(period: Period, first: int, last: int) -> bool:
    """Whether another clause begins between a verb and a quotation: `, but …`."""
    return any(
        period.word(index) in _CLAUSE_BREAKS
        and period.word(index - 1) == ","
        and period.word(index + 1) != "that"
        for index in range(first, last)
    )
