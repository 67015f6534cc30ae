"""Titles within a run of capitalised words, and the names that bear them."""

from __future__ import annotations

from attrs import define

from talkmodel.parser.mention_model import Mention, MentionKind
from talkmodel.parser.mention_runs import CapitalRuns
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

__all__ = ["TitledNames"]

_PORTFOLIOS = words(
    """
    state defense defence foreign finance commerce labor labour justice education health
    energy interior war transport transportation agriculture
    """
)


_JUDGES = words("judge justice magistrate")
_GIVEN = words("emir dean earl duke marshal sultan abbot bishop pope judge noble prince")


@define(eq=False)
class TitledNames(CapitalRuns):
    """The names of a sentence with the titles before them."""

    def _split(self, index: int, stop: int) -> tuple[list[Mention], int]:
        """The parts of a run: a name before a title, the title, the name that bears it."""
        titles = [i for i in range(index, stop) if self._is_title_word(i)]
        if not titles or self._only_looks_titled(index, stop, titles):
            return self._name(index, stop, None), stop
        first_title, last_title = titles[0], self._title_end(titles, stop)
        # `Office of the Special Envoy` is a name that ends in a title, nobody bears it.
        if first_title > index and last_title == stop and self._is_inner(first_title):
            return self._name(index, stop, None), stop
        out: list[Mention] = []
        if self._names_court(index, first_title):
            first_title = index
        if first_title > index:
            out += self._name(index, first_title, None)
        nxt = last_title
        if nxt < stop:
            out += self._name(nxt, self._run_end(nxt), (first_title, last_title))
            return out, self._run_end(nxt)
        follows = self._after_title(nxt)
        if follows is not None:
            end = self._run_end(follows)
            out += self._name(follows, end, (first_title, last_title))
            return out, end
        if self._is_org_run(stop) and first_title > index:
            return [self._mention(MentionKind.NAME, index, stop)], stop
        return out, max(stop, index + 1)

    def _names_court(self, index: int, title: int) -> bool:
        """Whether the capitals before a judge's title only name the court: `Common Pleas Judge`."""
        judge = title > index and self.tokens[title].lower in _JUDGES
        return judge and all(self._known(at) is None for at in range(index, title))

    def _is_inner(self, index: int) -> bool:
        """Whether a word in lower case, such as `of`, joins the token at `index` to the run."""
        return self.tokens[index - 1].lower in {"of", "for", "the"}

    def _only_looks_titled(self, index: int, stop: int, titles: list[int]) -> bool:
        """`General Workers Union` is an organisation, `minister Emir Bell` bears no title."""
        if titles[0] != index:
            return False
        if len(titles) == 1 and stop - index > 2 and self._is_org_run(stop):
            return True
        return (
            index > 0
            and self.tokens[index].lower in _GIVEN
            and not self.tokens[index - 1].is_capitalised
            and self._is_title_word(index - 1)
        )

    def _title_end(self, titles: list[int], stop: int) -> int:
        """The index after the last word of the title that begins at `titles[0]`.

        Names may look like titles.
        """
        end = titles[0] + 1
        while end < stop and end in titles:
            end += 1
        if (
            end == stop
            and len(titles) > 1
            and self.tokens[titles[0]].lower.rstrip(".") in self.lexicon.honorifics
            and self.tokens[end - 1].lower not in self.lexicon.honorifics
        ):
            end -= 1
        return end

    def _after_title(self, index: int) -> int | None:
        """Where the name begins after `Mr.` or `Secretary of State`, if one does."""
        tokens = self.tokens
        if (
            index + 1 < len(tokens)
            and tokens[index].text == "."
            and tokens[index + 1].is_capitalised
        ):
            return index + 1
        return None

    def _name(self, first: int, last: int, title: tuple[int, int] | None) -> list[Mention]:
        """A name in `[first, last)`, unless it is a common noun such as `Treaty`."""
        words = [t for t in self.tokens[first:last] if t.kind is TokenKind.WORD]
        if title is None and len(words) == 1 and words[0].lower in self.cues.set("not_actor"):
            return []
        return [self._mention(MentionKind.NAME, first, last, title=title)]

    def _portfolio(self, index: int, stop: int) -> tuple[list[Mention], int] | None:
        """`Secretary of State Name`: the portfolio belongs to the title."""
        nxt = stop + 1
        if (
            nxt >= len(self.tokens)
            or self.tokens[stop].lower != "of"
            or not self._is_title_word(stop - 1)
        ):
            return None
        if self.tokens[nxt].lower not in _PORTFOLIOS or not self.tokens[nxt].is_capitalised:
            return None
        begin = nxt + 1
        first = next((i for i in range(index, stop) if self._is_title_word(i)), stop)
        before = self._name(index, first, None) if first > index else []
        if begin < len(self.tokens) and self.tokens[begin].is_capitalised:
            end = self._run_end(begin)
            return [*before, *self._name(begin, end, (first, begin))], end
        return before, begin
