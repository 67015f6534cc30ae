"""Names, titles, definite descriptions and pronouns.

Found in one pass over the tokens of a sentence.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from talkmodel.lexicon import FormKind
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.tokens import Token, TokenKind, tokenize
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Form, Lexicon
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.sentences import Sentence
    from talkmodel.parser.words import Cues

__all__ = ["Line", "Mention", "MentionKind", "read_lines"]

# A sentence longer than any that people write is read in pieces,
# so that no rule looks at more than this at once.
_MAX_TOKENS = 400
_QUOTE_MARKS = frozenset("\"“”‘’'«»„")
_SHOUTED = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_SILENT = frozenset({BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE})
_ARTICLES = frozenset({"the", "a", "an"})
_STATE_HEADS = frozenset({"government", "republic", "kingdom", "state", "sultanate", "emirate"})
_FIRM_ENDS = words(
    """
    plc inc ltd llc gmbh nv asa oyj spa
    """
)
_PORTFOLIOS = words(
    """
    state defense defence foreign finance commerce labor labour justice education health
    energy interior war transport transportation agriculture
    """
)
_COMMON_ENDS = (
    "s",
    "ing",
    "tion",
    "ment",
    "ness",
    "ity",
    "ly",
    "ed",
    "ism",
    "ship",
    "ance",
    "ence",
)
_PEOPLE_WORDS = frozenset({"people", "women", "men", "workers", "children", "peoples"})
_SINGULAR_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_PLAIN_PRONOUNS = frozenset({"it", "its", "they", "their", "them"})


class MentionKind(Enum):
    """What kind of expression a mention is."""

    KNOWN = "known"
    NAME = "name"
    DEFINITE = "definite"
    PRONOUN = "pronoun"


@frozen
class Mention:
    """An expression that may point to an actor or a place.

    `start` and `end` are offsets, `first` and `last` the half-open range of its token indices.
    `title` is the range of the capitalised title tokens right before a name; `forms` are the
    lexicon's readings.
    """

    kind: MentionKind
    start: int
    end: int
    first: int
    last: int
    text: str
    forms: tuple[Form, ...] = ()
    title: tuple[int, int] | None = None

    def has_form(self, *kinds: FormKind) -> bool:
        """Whether the lexicon knows the mention as one of these kinds of form."""
        return any(form.how in kinds for form in self.forms)


@frozen(eq=False)
class Line:
    """A sentence with its tokens and mentions; `shouted` when it is a title or heading."""

    index: int
    start: int
    end: int
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    _by_first: dict[int, Mention] = field(init=False, repr=False)
    _by_last: dict[int, Mention] = field(init=False, repr=False)

    @_by_first.default
    def _index_first(self) -> dict[int, Mention]:
        return {mention.first: mention for mention in self.mentions}

    @_by_last.default
    def _index_last(self) -> dict[int, Mention]:
        return {mention.last: mention for mention in self.mentions}

    def from_token(self, index: int) -> Mention | None:
        """The mention that begins at token `index`."""
        return self._by_first.get(index)

    def upto_token(self, index: int) -> Mention | None:
        """The mention that ends before token `index`."""
        return self._by_last.get(index)

    @property
    def shouted(self) -> bool:
        """Whether the line is a title or a heading, where capitals say little."""
        return self.kind in _SHOUTED


@frozen(eq=False)
class _Scanner:
    """Finds the mentions of one sentence."""

    text: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    cues: Cues
    lower_words: frozenset[str]
    inner_names: frozenset[str]
    shouted: bool

    def scan(self) -> tuple[Mention, ...]:
        found: list[Mention] = []
        index = 0
        while index < len(self.tokens):
            pieces, index = self._at(index)
            found.extend(pieces)
        return tuple(found)

    def _at(self, index: int) -> tuple[list[Mention], int]:
        token = self.tokens[index]
        if token.lower in _SINGULAR_PRONOUNS or token.lower in _PLAIN_PRONOUNS:
            return [self._mention(MentionKind.PRONOUN, index, index + 1)], index + 1
        if token.lower in {"the", "this"}:
            definite = self._definite(index)
            if definite is not None:
                return [definite], definite.last
        known = self._known(index)
        if token.is_capitalised or known is not None:
            return self._run(index)
        definite = self._definite(index)
        if definite is not None:
            return [definite], definite.last
        return [], index + 1

    # -- known forms ---

    def _known(self, index: int) -> Mention | None:
        """The longest form of the lexicon that begins at `index`."""
        longest = min(self.lexicon.max_form_words, len(self.tokens) - index)
        for size in range(longest, 0, -1):
            first, final = self.tokens[index], self.tokens[index + size - 1]
            key = " ".join(self.text[first.start : final.end].split())
            forms = self.lexicon.forms.get(key, ())
            if forms:
                return self._mention(MentionKind.KNOWN, index, index + size, forms)
        return None

    def _mention(
        self,
        kind: MentionKind,
        first: int,
        last: int,
        forms: tuple[Form, ...] = (),
        title: tuple[int, int] | None = None,
    ) -> Mention:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Mention(kind, start, end, first, last, self.text[start:end], forms, title)

    # -- capitalised runs ---

    def _run(self, index: int) -> tuple[list[Mention], int]:
        """The mentions in the run of capitalised words at `index`, and the index after the run."""
        if self.tokens[index].is_capitalised and self._is_opener(index):
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
            if known.has_form(FormKind.ACRONYM):
                return [known], known.last
        if self.shouted:
            return [], index + 1
        portfolio = self._portfolio(index, stop)
        if portfolio is not None:
            return portfolio
        return self._split(index, stop)

    def _government_of(self, index: int) -> Mention | None:
        """`Government of X` is X where the lexicon knows the state X."""
        if self.tokens[index].lower not in _STATE_HEADS or index + 2 >= len(self.tokens):
            return None
        nxt = index + 2 if self.tokens[index + 1].lower == "of" else len(self.tokens)
        if nxt < len(self.tokens) and self.tokens[nxt].lower == "the":
            nxt += 1
        return self._known(nxt) if nxt < len(self.tokens) else None

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
        if self._org_kind(last_word) is not None:
            return [self._mention(MentionKind.NAME, known.first, stop)], stop
        return [known], known.last

    def _is_opener(self, index: int) -> bool:
        """Whether a capital at `index` says nothing.

        A common word at the beginning of a sentence or quotation.
        """
        token = self.tokens[index]
        if token.lower in self.cues.set("month"):
            return True
        opening = (
            index == 0
            or self.tokens[index - 1].text in _QUOTE_MARKS
            or self.tokens[index - 1].text in ":.•—–-)*"
        )
        if token.lower in self.cues.set("function_word") and self._is_plain_word(
            index, opening=opening
        ):
            return self._known(index) is None
        if not opening or self._known(index) is not None:
            return False
        follows = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if follows is not None and follows.is_capitalised and token.lower not in self.lower_words:
            return False
        if self._is_title_word(index) and follows is not None and follows.is_capitalised:
            return False
        if (
            follows is not None
            and follows.lower in self.cues.set("person_connector")
            and index + 2 < len(self.tokens)
            and self.tokens[index + 2].is_capitalised
            and token.lower not in self.lower_words
        ):
            return False
        if token.text in self.inner_names or any(c.isupper() for c in token.text[1:]):
            return False
        if self._reads_as_name(index):
            return False
        if follows is not None and follows.is_capitalised and follows.lower not in self.lower_words:
            return token.lower in self.lower_words and not self._is_title_word(index)
        return not (
            follows is not None
            and follows.kind is TokenKind.POSSESSIVE
            and token.lower not in self.lower_words
        )

    def _reads_as_name(self, index: int) -> bool:
        """Whether an unknown word that opens a sentence is followed by what follows a name."""
        word = self.tokens[index].lower
        if (
            word in self.lower_words
            or word.endswith(_COMMON_ENDS)
            or word in self.lexicon.offices
            or index + 2 >= len(self.tokens)
        ):
            return False
        follows, ahead = self.tokens[index + 1], self.tokens[index + 2]
        if follows.text == ",":
            return ahead.lower in {"the", "a", "an", "which", "who", "whose", "meanwhile", "for"}
        return (
            follows.lower in self.cues.set("auxiliary")
            or self.cues.verbs("demand").at(self.tokens, index + 1) is not None
        )

    def _is_plain_word(self, index: int, *, opening: bool) -> bool:
        """Whether a common word with a capital is only that.

        Not the beginning of a name such as `Government of …`.
        """
        token = self.tokens[index]
        if not opening:
            small = (
                self.cues.set("determiner")
                | self.cues.set("pronoun")
                | self.cues.set("preposition")
            )
            return token.lower in small and (len(token.text) == 1 or not token.text.isupper())
        if (
            index + 2 < len(self.tokens) and self._org_kind(token.text) is not None
        ) or token.lower in _STATE_HEADS:
            return not (
                self.tokens[index + 1].lower in {"of", "for"}
                and self.tokens[index + 2].is_capitalised
            )
        return True

    def _run_end(self, index: int) -> int:
        """The index after the last token of the capitalised run that begins at `index`."""
        stop = index
        while (
            stop < len(self.tokens)
            and self.tokens[stop].lower in self.cues.set("person_connector")
            and not self.tokens[stop].is_capitalised
        ):
            stop += 1
        while stop < len(self.tokens):
            token = self.tokens[stop]
            if (
                token.is_capitalised
                and (stop == index or token.lower not in self.cues.set("month"))
            ) or (
                token.kind is TokenKind.NUMBER
                and stop > index
                and self.tokens[stop - 1].lower in {"local", "lodge", "branch", "strand", "class"}
            ):
                stop += 1
            else:
                step = self._joined(index, stop)
                if step is None:
                    break
                stop = step
        return max(stop, index + 1)

    def _joined(self, index: int, stop: int) -> int | None:
        """Where the run goes on when the token at `stop` joins two capitalised words."""
        if stop == index:
            return None
        tokens, token = self.tokens, self.tokens[stop]
        nxt = stop + 1
        if token.kind is TokenKind.POSSESSIVE:
            return self._possessive_join(index, stop)
        if token.lower == "," and nxt < len(tokens) and tokens[nxt].lower in {"inc", "ltd", "llc"}:
            return nxt + 1
        if token.lower in _FIRM_ENDS and tokens[stop - 1].is_capitalised:
            return nxt
        if token.text in _QUOTE_MARKS and self._is_nickname(nxt):
            return nxt + 3
        if token.text == "&" and nxt < len(tokens) and tokens[nxt].is_capitalised:
            return nxt
        if token.lower in self.cues.set("person_connector") and not self._is_org_run(stop):
            while nxt < len(tokens) and tokens[nxt].lower in self.cues.set("person_connector"):
                nxt += 1
            return nxt if nxt < len(tokens) and tokens[nxt].is_capitalised else None
        if token.lower in {"of", "for"} and self._is_org_run(stop):
            if nxt < len(tokens) and tokens[nxt].lower == "the":
                nxt += 1
            return nxt if nxt < len(tokens) and tokens[nxt].is_capitalised else None
        if token.lower == "and" and self._closes_with_org(index, nxt):
            return nxt
        return None

    def _is_nickname(self, index: int) -> bool:
        """Whether one quoted name stands at `index` and the surname after it: `Jo “Ace” Bell`."""
        tokens = self.tokens
        return (
            index + 2 < len(tokens)
            and tokens[index].is_capitalised
            and tokens[index + 1].text in _QUOTE_MARKS
            and tokens[index + 2].is_capitalised
            and tokens[index - 1].start - tokens[index - 2].end == 1
        )

    def _possessive_join(self, index: int, stop: int) -> int | None:
        """`Farmers’ Union` goes on over the apostrophe; `Russia’s Union` does not."""
        before, nxt = self.tokens[stop - 1], stop + 1
        if nxt >= len(self.tokens) or not self.tokens[nxt].is_capitalised:
            return None
        end = nxt
        while end < len(self.tokens) and self.tokens[end].is_capitalised:
            end += 1
        plural = self.tokens[stop].text in "'’" or before.lower in _PEOPLE_WORDS
        return (
            nxt
            if plural and self._org_kind(self.tokens[end - 1].text) and self._known(index) is None
            else None
        )

    def _closes_with_org(self, index: int, nxt: int) -> bool:
        """`Ferry and Dock Workers Union (FDWU)`.

        The acronym in brackets says that both halves belong together.
        """
        end = nxt
        while end < len(self.tokens) and (
            self.tokens[end].is_capitalised
            or (
                end > nxt
                and (
                    self.tokens[end].kind is TokenKind.NUMBER
                    or self.tokens[end].lower in {"of", "for", "the"}
                )
            )
        ):
            end += 1
        if (
            end + 2 >= len(self.tokens)
            or self.tokens[end].text != "("
            or self.tokens[end + 2].text != ")"
        ):
            return False
        acronym = self.tokens[end + 1].text
        initials = [t.text[0] for t in self.tokens[index:end] if t.is_capitalised]
        return (
            len(acronym) >= 2
            and acronym.isupper()
            and "".join(initials).startswith(acronym[:3])
            and len(initials) >= 2
        )

    def _is_org_run(self, stop: int) -> bool:
        last = self.tokens[stop - 1]
        return self._org_kind(last.text) is not None or last.lower in _STATE_HEADS

    def _org_kind(self, word: str) -> object | None:
        return self.lexicon.org_heads.get(word.lower())

    def _is_title_word(self, index: int) -> bool:
        """Whether the word at `index` is, or leads up to, an office or honorific."""
        word = self.tokens[index].lower.rstrip(".")
        if word in self.lexicon.offices or word in self.lexicon.honorifics:
            return True
        if word not in self.cues.set("title_modifier"):
            return False
        return index + 1 < len(self.tokens) and self._is_title_word(index + 1)

    def _split(self, index: int, stop: int) -> tuple[list[Mention], int]:
        """The parts of a run: a name before a title, the title, the name that bears it."""
        titles = [i for i in range(index, stop) if self._is_title_word(i)]
        if not titles:
            return self._name(index, stop, None), stop
        first_title, last_title = titles[0], self._title_end(titles, stop)
        out: list[Mention] = []
        if first_title > index:
            out += self._name(index, first_title, None)
        nxt = last_title
        if nxt < stop and self.tokens[nxt].lower == ".":
            nxt += 1
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
        """A name in `[first, last)`, unless the lexicon knows it."""
        known = self._known(first)
        if known is not None and known.last >= last and title is None:
            return [known]
        words = [t for t in self.tokens[first:last] if t.kind is TokenKind.WORD]
        if title is None and len(words) == 1 and words[0].lower in self.cues.set("not_actor"):
            return []
        return [self._mention(MentionKind.NAME, first, last, title=title)]

    # -- definite descriptions ---

    def _definite(self, index: int) -> Mention | None:
        """`the rebels`, `the government`, `the union`.

        A description that points back to an actor.
        """
        led = self.tokens[index].lower in {"the", "this"}
        if not led and not self._is_bare_plural(index):
            return None
        noun = index + 1 if led else index
        if noun >= len(self.tokens) or (
            self.tokens[noun].is_capitalised and not self._is_lone_capital(noun)
        ):
            return None
        if self._is_rebel_team(noun):
            return self._mention(MentionKind.DEFINITE, index, noun + 1)
        for name in ("armed_noun", "state_noun", "union_noun", "company_noun"):
            stop = (
                self.cues.phrases(name).at(self.tokens, noun) if noun < len(self.tokens) else None
            )
            if stop is not None:
                return self._mention(MentionKind.DEFINITE, index, stop)
        if (
            noun < len(self.tokens)
            and noun > index
            and self.tokens[noun].lower in self.lexicon.org_heads
        ):
            return self._mention(MentionKind.DEFINITE, index, noun + 1)
        return None

    def _is_rebel_team(self, noun: int) -> bool:
        """Whether `rebel` at `noun` is said of the rebels' delegation, leader, side …"""
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
        if after.lower in {"of", "for"} and noun + 2 < len(self.tokens):
            ahead = self.tokens[noun + 2]
            return not (ahead.is_capitalised or ahead.lower == "the")
        return True

    def _is_bare_plural(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word.endswith("s") and word in self.cues.set("armed_noun")


def read_lines(
    text: str, layout: Layout, sentences: Sequence[Sentence], lexicon: Lexicon, cues: Cues
) -> tuple[Line, ...]:
    """The sentences of an article with their tokens and mentions, in order.

    Boilerplate has none.
    """
    dateline = layout.dateline
    drafts = []
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
    lower_words, inner_names = _word_shapes([(kind, tokens) for _, kind, tokens in drafts])
    lines = []
    for number, (sentence, kind, tokens) in enumerate(drafts):
        scanner = _Scanner(text, tokens, lexicon, cues, lower_words, inner_names, kind in _SHOUTED)
        lines.append(
            Line(
                number,
                tokens[0].start,
                tokens[-1].end,
                sentence.block,
                kind,
                tokens,
                scanner.scan(),
            )
        )
    return tuple(lines)


def _word_shapes(
    lines: list[tuple[BlockKind, tuple[Token, ...]]],
) -> tuple[frozenset[str], frozenset[str]]:
    """The words seen in lower case, and those seen capitalised inside a sentence.

    In running text.
    """
    lower: set[str] = set()
    inner: set[str] = set()
    for kind, tokens in lines:
        if kind in _SHOUTED:
            continue
        for index, token in enumerate(tokens):
            if token.kind is not TokenKind.WORD:
                continue
            if token.text[0].islower():
                lower.add(token.lower)
            elif (
                index
                and tokens[index - 1].text not in _QUOTE_MARKS
                and tokens[index - 1].text not in ":."
            ):
                inner.add(token.text)
    return frozenset(lower), frozenset(inner)
