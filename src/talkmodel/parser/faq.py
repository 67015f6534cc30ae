"""The questions that an article sets out as a list, each with its answer.

A question counts where the layout shows that it is one of a list: under a heading that says so, or
beside at least one more of the same look. A rhetorical question in running text, a headline or a
single sub-heading that asks something is none.
"""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from talkmodel.parser.faq_asks import Ask, ask_of
from talkmodel.parser.faq_ends import own_items
from talkmodel.parser.layout_lines import Item, Mark
from talkmodel.parser.layout_model import QA, BlockKind
from talkmodel.parser.spans import Span

__all__ = ["Faq", "is_faq_heading", "read_faq"]

_CUE = re.compile(
    r"\b(?:faqs?|frequently asked|q\s?(?:&|and)\s?as?|questions|q&a)(?!\w)", re.IGNORECASE
)
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}:\s")
_MAX_CUE_WORDS = 14
_MAX_CHARS = 500
_MAX_ABOVE = 200


@attrs.frozen(slots=True)
class Faq:
    """The questions and answers, and the blocks they make.

    Attributes:
        pairs: The questions with their answers, in order.
        blocks: For every item that is part of one, its blocks: kind, start and end.
    """

    pairs: tuple[QA, ...]
    blocks: dict[int, list[tuple[BlockKind, int, int]]]


def is_faq_heading(words: str) -> bool:
    """Tell whether a heading or title announces a list of questions.

    >>> is_faq_heading("The strike: your questions answered"), is_faq_heading("No deal?")
    (True, False)
    """
    return (
        len(words) < _MAX_CHARS
        and len(words.split()) <= _MAX_CUE_WORDS
        and (_CUE.search(words) is not None)
    )


def _runs(
    asks: Sequence[Ask | None], first: int, breaks: Sequence[bool]
) -> list[tuple[list[Ask], int]]:
    """Return what is asked in the same style between two breaks, with where the last one ends."""
    runs: list[tuple[list[Ask], int]] = []
    open_runs: dict[str, list[Ask]] = {}
    for index in range(first, len(asks) + 1):
        if index == len(asks) or breaks[index]:
            runs += [(run, index) for run in open_runs.values()]
            open_runs = {}
            continue
        ask = asks[index]
        if ask is not None:
            open_runs.setdefault(ask.style, []).append(ask)
    return runs


@attrs.frozen(slots=True)
class _Reader:
    text: str
    items: Sequence[Item]
    blocked: Sequence[bool]
    headings: Sequence[bool]
    announced: bool
    levels: Counter[int]  # how many headings of each level there are

    def read(self, first: int) -> Faq:
        """Return the questions and answers from an item on."""
        pairs: list[QA] = []
        blocks: dict[int, list[tuple[BlockKind, int, int]]] = {}
        every = [
            ask_of(self.text, item, i) if i >= first else None for i, item in enumerate(self.items)
        ]
        if not any(every):
            return Faq((), blocks)
        breaks = [
            self.headings[i] and (ask is None or ask.style == "+") for i, ask in enumerate(every)
        ]
        for run, end in sorted(
            _runs(every, first, breaks),
            key=lambda found: (-self._rank(found[0]), found[0][0].index),
        ):
            asks = [ask for ask in run if not self.blocked[ask.index] and ask.index not in blocks]
            self._read_run(asks, end, pairs, blocks)
        return Faq(tuple(sorted(pairs, key=lambda pair: pair.question.start)), blocks)

    def _rank(self, run: list[Ask]) -> int:
        """Order styles: a heading that asks outranks a list inside its answer."""
        order = ("+", "—", "", "|", "B", "N", "*", "#", "Q")
        return order.index(run[0].style[:1])

    def _answer_items(self, ask: Ask, stop: int) -> list[int]:
        """Return the items that may answer, up to the next question, rule or boilerplate."""
        found = []
        for index in range(ask.index + 1, stop):
            if self.blocked[index] and index == ask.index + 1 < stop - 1:
                continue  # a button to unfold the answer
            if self.blocked[index] or self.items[index].mark in {Mark.RULE, Mark.HEADING}:
                break
            found.append(index)
        return found

    def _read_run(
        self,
        asks: list[Ask],
        end: int,
        pairs: list[QA],
        blocks: dict[int, list[tuple[BlockKind, int, int]]],
    ) -> None:
        answered: list[tuple[Ask, list[int]]] = []
        for place, ask in enumerate(asks):
            stop = asks[place + 1].index if place + 1 < len(asks) else end
            answer = [i for i in self._answer_items(ask, stop) if i not in blocks]
            if answer or ask.inline is not None:
                answered.append((ask, answer))
        if not answered or not self._is_list(answered, len(asks)):
            return
        ask, answer = answered[-1]
        answered[-1] = (ask, own_items(self.text, self.items, self._bounded(answered, answer)))
        for ask, answer in answered:
            self._emit(ask, answer, pairs, blocks)

    def _is_announced(self, index: int) -> bool:
        """Tell whether the heading above, or one that it is under, announces questions."""
        level = self.items[index].level
        for above in range(index - 1, max(-1, index - _MAX_ABOVE), -1):
            item = self.items[above]
            if self.headings[above] and (not level or (item.level and item.level < level)):
                if is_faq_heading(item.of(self.text)[:_MAX_CHARS]):
                    return True
                if item.level <= 1:
                    return False
                level = item.level
        return False

    def _is_list(self, answered: list[tuple[Ask, list[int]]], asked: int) -> bool:
        """Tell whether the layout shows that these questions are a list."""
        first = answered[0][0]
        count = len(answered)
        if first.style == "Q" and self._spoken(answered):
            return False
        if first.style in {"+", "—"}:
            return count > 1 and self._is_right_below(first.index)
        if self._is_announced(first.index):
            return True
        if count < 2 or count * 2 <= asked:
            return False
        if first.style.startswith(("B", "N")):
            return self._unmixed(answered) or self.announced
        if first.style.startswith("#"):
            same = self.levels[self.items[first.index].level]
            return count > 2 or count * 2 >= same or self.announced
        if first.style == "":
            return count > 2 or self._compact(answered) or self.announced
        return True

    def _is_right_below(self, index: int) -> bool:
        """Tell whether the line above is a heading that announces questions."""
        return (
            index > 0
            and self.headings[index - 1]
            and is_faq_heading(self.items[index - 1].of(self.text)[:_MAX_CHARS])
        )

    def _spoken(self, answered: list[tuple[Ask, list[int]]]) -> bool:
        """Tell whether named speakers answer: a transcript, no list of questions."""
        return any(
            self.items[index].mark is not Mark.ANSWER
            and _SPEAKER.match(self.text, self.items[index].start, self.items[index].end)
            for _, answer in answered
            for index in answer[:1]
        )

    def _unmixed(self, answered: list[tuple[Ask, list[int]]]) -> bool:
        """Tell whether every list item between the questions asks something, too."""
        mark = self.items[answered[0][0].index]
        return not any(
            self.items[index].mark is mark.mark and self.items[index].indent <= mark.indent
            for _, answer in answered[:-1]
            for index in answer
        )

    def _compact(self, answered: list[tuple[Ask, list[int]]]) -> bool:
        """Tell whether each answer begins on the line below its question, or on the same."""
        return all(
            ask.inline is not None or self.items[answer[0]].group == self.items[ask.index].group
            for ask, answer in answered
        )

    def _bounded(self, answered: list[tuple[Ask, list[int]]], answer: list[int]) -> list[int]:
        """Return the items of the last answer, which nothing but its length may bound."""
        last = answered[-1][0]
        sizes = [
            self.items[items[-1]].group - self.items[ask.index].group if items else 0
            for ask, items in answered[:-1]
        ]
        spaced = last.style == "" and not self._compact(answered)
        alike = len(sizes) > 1 and set(sizes) == {1}
        if last.style.startswith("#") or (spaced and not alike):
            return answer
        if not sizes and not self._compact(answered):
            return answer
        if last.inline is None:
            sizes.append(self.items[answer[0]].group - self.items[last.index].group)
        room = max(sizes, default=0)
        kept: list[int] = []
        for index in answer:
            open_end = bool(kept) and self.text[self.items[kept[-1]].end - 1] == ":"
            listed = self.items[index].mark in {Mark.BULLET, Mark.NUMBER}
            if self.items[index].group - self.items[last.index].group > room:
                if not (open_end and listed):
                    break
                room += 1
            kept.append(index)
        return kept

    def _emit(
        self,
        ask: Ask,
        answer: list[int],
        pairs: list[QA],
        blocks: dict[int, list[tuple[BlockKind, int, int]]],
    ) -> None:
        made = [(BlockKind.QUESTION, ask.question.start, ask.question.end)]
        end = ask.stop
        if ask.inline is None:
            opening = self.items[answer[0]]
            listed = len(answer) > 1 and opening.mark in {Mark.BULLET, Mark.NUMBER}
            start = opening.left if listed else opening.start
        else:
            start = ask.inline
            made.append((BlockKind.ANSWER, start, end))
        blocks[ask.index] = made
        for index in answer:
            item = self.items[index]
            end = item.end
            blocks[index] = [(BlockKind.ANSWER, item.start, end)]
        pairs.append(QA(ask.question, Span(start, end)))


def read_faq(
    text: str,
    items: Sequence[Item],
    first: int,
    *,
    blocked: Sequence[bool],
    headings: Sequence[bool],
    announced: bool = False,
) -> Faq:
    r"""Return the questions that the items from `first` on set out as a list.

    Args:
        text: The text.
        items: Its items.
        first: Index of the first item of the body.
        blocked: For every item, whether it is boilerplate.
        headings: For every item, whether it is a heading.
        announced: The title says that the article answers questions.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "Q: Who pays?\nA: The guild.\nQ: When?\nA: In May."
    >>> items = read_items(text)
    >>> no = [False] * len(items)
    >>> faq = read_faq(text, items, 0, blocked=no, headings=no)
    >>> [(pair.question.of(text), pair.answer.of(text)) for pair in faq.pairs]
    [('Who pays?', 'The guild.'), ('When?', 'In May.')]
    """
    levels = Counter(item.level for item in items[first:] if item.mark is Mark.HEADING)
    return _Reader(text, items, blocked, headings, announced, levels).read(first)
