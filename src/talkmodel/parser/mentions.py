"""Names, titles, definite descriptions and pronouns.

Found in one pass over the tokens of a sentence.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.mention_armies import name_armies
from talkmodel.parser.mention_bodies import TradeBodies, is_striking
from talkmodel.parser.mention_given import surname_tails
from talkmodel.parser.mention_model import SHOUTED, Line, Mention, MentionKind
from talkmodel.parser.mention_pairs import join_pairs
from talkmodel.parser.mention_words import QUOTE_MARKS, STATE_HEADS, form_starts
from talkmodel.parser.tokens import Token, TokenKind, tokenize
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.sentences import Sentence
    from talkmodel.parser.words import Cues

    _Draft = tuple[Sentence, BlockKind, tuple[Token, ...]]

__all__ = ["Line", "Mention", "MentionKind", "read_lines"]

# A sentence longer than any that people write is read in pieces,
# so that no rule looks at more than this at once.
_MAX_TOKENS = 400
_SILENT = frozenset({BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE})

_ADDRESS = words("mr mrs ms miss mx dr sir dame lord lady")
_REGIONAL = words(
    "european african asian western eastern northern southern nordic scandinavian mediterranean"
)
# After these a capital may be that of a sentence.
_OPENING = QUOTE_MARKS | {":", "."}
_AND_ITS = 2
_PRONOUNS = words("he she his her him it its they their them")


_GROUPS = ("armed_noun", "force_noun", "state_noun", "union_noun", "company_noun")
# Of these words, those that more often tell of what kind another thing is: `the military wing`.
_ATTRIBUTES = frozenset({"military"})


def _group_nouns(cues: Cues) -> frozenset[str]:
    """The words that a description of a group begins with, without its article."""
    return frozenset[str]().union(*(cues.phrases(name).firsts for name in _GROUPS))


def _after_nouns(cues: Cues) -> frozenset[str]:
    """The words that go on after a noun, as no other noun does: verbs and small words."""
    small = ("auxiliary", "adverb", "preposition", "conjunction", "subordinator", "pronoun")
    verbs = (
        *("say", "demand", "demand_phrase", "demand_of", "demand_that", "propose", "refuse"),
        *("reject", "accept", "venue_meet", "venue_event", "venue_answer", "venue_travel"),
    )
    return frozenset[str]().union(
        *(cues.set(name) for name in small), *(cues.verbs(name).firsts for name in verbs)
    )


def _openers(cues: Cues) -> frozenset[str]:
    """The words in lower case that a mention may begin with."""
    bare = {word for word in cues.set("armed_noun") if word.endswith("s")}
    return _PRONOUNS | {"the", "this", "striking"} | bare


@define(eq=False)
class _Scanner(TradeBodies):
    """Finds the mentions of one sentence."""

    def scan(self) -> tuple[Mention, ...]:
        found: list[Mention] = []
        begin = self.beginners
        after = 0
        for index in [i for i, token in enumerate(self.tokens) if token.text in begin]:
            if index >= after:
                pieces, after = self._at(index)
                found.extend(pieces)
        return tuple(found)

    def _at(self, index: int) -> tuple[list[Mention], int]:
        token = self.tokens[index]
        if token.lower in _PRONOUNS and not self._is_given(index):
            return [self._mention(MentionKind.PRONOUN, index, index + 1)], index + 1
        if token.lower in {"the", "this"}:
            named = self._named_after(index) or self._definite(index)
            if named is not None:
                return [named], named.last
        known = self._known(index)
        if token.is_capitalised or known is not None or self._is_tail(index):
            return self._run(index)
        definite = self._definite(index)
        if definite is not None:
            return [definite], definite.last
        return [], index + 1

    def _named_after(self, index: int) -> Mention | None:
        """A name in lower case after the article at `index`: a taught one, or a body of a trade."""
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].is_capitalised:
            return None
        return self._known(index + 1) or self._trade_body(index)

    def _run(self, index: int) -> tuple[list[Mention], int]:
        """The mentions in the run of capitalised words at `index`, and the index after the run."""
        if self._is_plain_opener(index) or self._tells_where_from(index):
            return [], index + 1
        known = self._known(index)
        stop = self._run_end(index)
        governed = self._government_of(index)
        if governed is not None:
            return [governed], governed.last
        if known is not None:
            if self.shouted or known.last >= stop or self._stands_alone(known, stop):
                return [known], known.last
            if known.has_form(FormKind.ADJECTIVE, FormKind.PEOPLE):
                return self._after_adjective(known, stop)
            if known.has_form(FormKind.ACRONYM) and not self._sends(known.last, stop):
                return [known], known.last
        if self.shouted:
            return [], index + 1
        if known is not None and self._sent_to(index) and known.last + 1 < stop:
            name = self._mention(
                MentionKind.NAME, known.last, stop, title=(self._title_start(index), known.last)
            )
            return [known, name], stop
        portfolio = self._portfolio(index, stop)
        if portfolio is not None:
            return portfolio
        return self._split(index, stop)

    def _is_plain_opener(self, index: int) -> bool:
        """Whether a capital at `index` says nothing; initials and `Ms` begin a name."""
        token = self.tokens[index]
        if not token.is_capitalised or self._is_initial(index):
            return False
        follows = self.tokens[index + 1 : index + 2]
        addressed = token.lower in _ADDRESS and follows and follows[0].is_capitalised
        return not addressed and self._is_opener(index)

    def _tells_where_from(self, index: int) -> bool:
        """Whether a word only says of what part of the world somebody is: `European powers`."""
        follows = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return (
            self.tokens[index].lower in _REGIONAL
            and follows is not None
            and follows.is_word
            and not follows.is_capitalised
        )

    def _sent_to(self, index: int) -> bool:
        """Whether a title stands before the place at `index`: `Special Envoy for Zembria Bell`."""
        tokens = self.tokens
        return (
            index > 1
            and tokens[index - 1].lower in {"for", "to", "of"}
            and tokens[index - 2].is_capitalised
            and self._is_title_word(index - 2)
        )

    def _title_start(self, index: int) -> int:
        """Where the title before the preposition before `index` begins."""
        start = index - 2
        while (
            start > 0 and self.tokens[start - 1].is_capitalised and self._is_title_word(start - 1)
        ):
            start -= 1
        return start

    def _government_of(self, index: int) -> Mention | None:
        """`Government of X` is X where the lexicon knows the state X."""
        if self.tokens[index].lower not in STATE_HEADS or index + 2 >= len(self.tokens):
            return None
        nxt = index + 2 if self.tokens[index + 1].lower == "of" else len(self.tokens)
        if nxt < len(self.tokens) and self.tokens[nxt].lower == "the":
            nxt += 1
        return self._known(nxt) if nxt < len(self.tokens) else None

    def _stands_alone(self, known: Mention, stop: int) -> bool:
        """Whether what follows the known form in its run is a title or another known form."""
        following = self.tokens[known.last]
        if following.kind is not TokenKind.WORD or self._is_title_word(known.last):
            return True
        after = self._known(known.last)
        if after is None:
            return False
        adjectives = known.has_form(FormKind.ADJECTIVE) and after.has_form(
            FormKind.PEOPLE, FormKind.ADJECTIVE
        )
        return not (adjectives and after.last <= stop)

    def _after_adjective(self, known: Mention, stop: int) -> tuple[list[Mention], int]:
        """`Danish Refugee Council` and `Bosnian Serbs` are names.

        `Russian Steve Smith` is an adjective and a name.
        """
        after = self._known(known.last)
        last_word = self.tokens[stop - 1].text
        if after is not None and after.has_form(FormKind.PEOPLE, FormKind.ADJECTIVE):
            return [self._mention(MentionKind.NAME, known.first, after.last)], after.last
        if self._org_kind(last_word) is not None or self._sends(known.last, stop):
            return [self._mention(MentionKind.NAME, known.first, stop)], stop
        return [known], known.last

    def _definite(self, index: int) -> Mention | None:
        """`the rebels`, `the government`, `the union`.

        A description that points back to an actor.
        """
        led = self.tokens[index].lower in {"the", "this"}
        strikers = self._strikers(index + led, led=led)
        if strikers is not None:
            return self._mention(MentionKind.DEFINITE, index, strikers)
        if not led and not self._is_bare_plural(index):
            return None
        noun = index + 1 if led else index
        if noun >= len(self.tokens) or (
            self.tokens[noun].is_capitalised and not self._is_lone_capital(noun)
        ):
            return None
        if self._is_rebel_team(noun):
            return self._mention(MentionKind.DEFINITE, index, noun + 1)
        word = self.tokens[noun].lower
        if word in self.cues.table(_group_nouns):
            for name in _GROUPS:
                stop = self.cues.phrases(name).at(self.tokens, noun)
                if stop is not None and not self._is_attribute(noun, stop):
                    return self._mention(MentionKind.DEFINITE, index, stop)
        if led and word in self.lexicon.org_heads and not self._is_family(noun):
            return self._mention(MentionKind.DEFINITE, index, noun + 1)
        return None

    def _strikers(self, index: int, *, led: bool) -> int | None:
        """The index after `striking farmers`, or after the farmers who strike in this article."""
        if index >= len(self.tokens):
            return None
        if is_striking(self.tokens, index, self.lexicon):
            return index + 2
        return index + 1 if led and self.tokens[index].text in self.strikers else None

    def _is_family(self, noun: int) -> bool:
        """Whether a party stands after those that it is one of: `the liberals of Vexa`."""
        if not self.tokens[noun].lower.endswith("s") or noun + 2 >= len(self.tokens):
            return False
        known = self._known(noun + 2) if self.tokens[noun + 1].lower == "of" else None
        return known is not None and known.forms[0].actor.kind is ActorKind.POLITICAL_PARTY

    def _is_attribute(self, noun: int, stop: int) -> bool:
        """Whether the description only tells more of the word after it: `the military airfield`."""
        if (
            stop - noun > 1
            or stop >= len(self.tokens)
            or self.tokens[noun].lower not in _ATTRIBUTES
        ):
            return False
        follows = self.tokens[stop]
        return (
            follows.is_word
            and not follows.lower.endswith("ed")
            and follows.lower not in self.cues.table(_after_nouns)
        )

    def _is_rebel_team(self, noun: int) -> bool:
        """Whether `rebel` at `noun` is said of the rebels' delegation, leader or side."""
        return (
            noun + 1 < len(self.tokens)
            and self.tokens[noun].lower + "s" in self.cues.set("armed_noun")
            and self.tokens[noun + 1].lower in self.cues.set("delegation_noun")
        )

    def _is_lone_capital(self, noun: int) -> bool:
        """Whether the capitalised word at `noun` stands alone, as in `the Front`.

        And begins no longer name.
        """
        after = self.tokens[noun + 1] if noun + 1 < len(self.tokens) else None
        if self._known(noun) is not None or self.tokens[noun].lower.endswith("s"):
            return False
        if after is None:
            return True
        if after.is_capitalised or after.kind is TokenKind.NUMBER:
            return False
        joins = after.lower in {"of", "for"} or after.lower in self.cues.set("person_connector")
        if joins and noun + 2 < len(self.tokens):
            ahead = self.tokens[noun + 2]
            return not (ahead.is_capitalised or ahead.lower == "the")
        return True

    def _is_bare_plural(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word.endswith("s") and word in self.cues.set("armed_noun")


def _drafts(text: str, layout: Layout, sentences: Sequence[Sentence]) -> list[_Draft]:
    """The sentences to be read, each with the kind of its block and its tokens."""
    dateline = layout.dateline
    drafts: list[_Draft] = []
    for sentence in sentences:
        block = layout.blocks[sentence.block]
        if block.kind in _SILENT:
            continue
        start = sentence.start
        if dateline is not None and dateline.start <= start < dateline.end <= sentence.end:
            start = dateline.end
        tokens = tokenize(text, start, sentence.end)
        drafts.extend(
            (sentence, block.kind, tokens[i : i + _MAX_TOKENS])
            for i in range(0, len(tokens), _MAX_TOKENS)
        )
    return drafts


def read_lines(
    text: str, layout: Layout, sentences: Sequence[Sentence], lexicon: Lexicon, cues: Cues
) -> tuple[Line, ...]:
    """The sentences of an article with their tokens and mentions, in order.

    Boilerplate has none.
    """
    drafts = _drafts(text, layout, sentences)
    starts = form_starts(lexicon)
    every = [tokens for _, _, tokens in drafts]
    tails = surname_tails(every, cues.set("person_connector"))
    openers = cues.table(_openers) | {first for first, _ in tails}
    beginners = _beginners(every, starts, openers)
    running = [tokens for _, kind, tokens in drafts if kind not in SHOUTED]
    strikers = frozenset(
        tokens[at + 1].text
        for tokens in running
        for at in range(len(tokens))
        if is_striking(tokens, at, lexicon)
    )
    shapes = (*_word_shapes(running), starts, beginners, strikers)
    scanners = [
        _Scanner(text, tokens, lexicon, cues, *shapes, kind in SHOUTED, tails=tails)
        for _, kind, tokens in drafts
    ]
    borne = frozenset(pair for scanner in scanners for pair in scanner.bearers())
    lines = []
    for number, (sentence, kind, tokens) in enumerate(drafts):
        scanners[number].borne = borne
        start, end, found = tokens[0].start, tokens[-1].end, scanners[number].scan()
        lines.append(Line(number, start, end, sentence.block, kind, tokens, found))
    paired = join_pairs(text, lines, lexicon, cues)
    return name_armies(text, paired, lexicon, cues)


def _beginners(
    lines: list[tuple[Token, ...]], starts: Mapping[str, int], openers: frozenset[str]
) -> frozenset[str]:
    """The words of an article, as they are written, that a mention may begin with.

    Each different word is looked at once, however often it stands there.
    """
    words = {token.text: token for tokens in lines for token in tokens}
    return frozenset(
        text
        for text, token in words.items()
        if token.is_capitalised or token.lower in openers or text in starts
    )


def _word_shapes(lines: list[tuple[Token, ...]]) -> tuple[frozenset[str], frozenset[str]]:
    """The words seen in lower case, and those seen capitalised inside a sentence.

    In running text.
    """
    found = {token.text: token for tokens in lines for token in tokens}
    words = {text: token for text, token in found.items() if token.kind is TokenKind.WORD}
    lower = frozenset(token.lower for text, token in words.items() if text[0].islower())
    capitals = {text for text in words if not text[0].islower()}
    inner = frozenset(
        token.text
        for tokens in lines
        for before, token in pairwise(tokens)
        if token.text in capitals and before.text not in _OPENING
    )
    # `Halving and its union` begins with a name, whatever it ends in: nothing else has a union.
    owners = {
        t[0] for t in lines if len(t) > _AND_ITS and [w.lower for w in t[1:3]] == ["and", "its"]
    }
    return lower, inner | {
        token.text for token in owners if token.text in capitals and token.lower not in lower
    }
