"""The words of one sentence, asked what each may be: a known form, a title, an opening capital."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from talkmodel.lexicon.forms import word_count
from talkmodel.parser.mention_model import Mention, MentionKind
from talkmodel.parser.tokens import Token, TokenKind, tokenize
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talkmodel.lexicon import Form, Lexicon
    from talkmodel.parser.words import Cues

__all__ = [
    "EXCELLENCIES",
    "KIN",
    "OPENING_MARKS",
    "QUOTE_MARKS",
    "STATE_HEADS",
    "SentenceWords",
    "form_starts",
]

# Before `Mr.` in the protocol of states; the lexicon's words have no full stops.
EXCELLENCIES = frozenset({"h.e", "h.m", "h.h", "h.r.h"})
OPENING_MARKS = frozenset("“\"‘'«")
QUOTE_MARKS = frozenset("\"“”‘’'«»„")
# `Hart and Sons` is one firm.
KIN = words("sons daughters brothers company partners associates co")
STATE_HEADS = words("government republic kingdom state sultanate emirate")
# No name: `Jura-based firms`, `French-speaking liberals`.
_FROM_ENDS = ("-based", "-speaking", "-born")
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


# What an office is for, before its noun: `Treasury Secretary`.
_PORTFOLIOS = words(
    """
    treasury transportation tourism housing immigration irrigation planning oil development
    social welfare employment business migration political diplomatic technical legal
    commercial operations operating financial parliamentary
    """
)


def _small_words(cues: Cues) -> frozenset[str]:
    return cues.set("determiner") | cues.set("pronoun") | cues.set("preposition")


@lru_cache(maxsize=8)
def form_starts(lexicon: Lexicon) -> Mapping[str, int]:
    """The first token of every form of a lexicon, with how many tokens the longest such form has.

    Most words begin no form, and looking here first spares looking for each length.
    """
    starts: dict[str, int] = {}
    for key in lexicon.forms:
        chunk = key.partition(" ")[0]
        first = chunk if chunk.isalnum() else next((t.text for t in tokenize(chunk)), chunk)
        starts[first] = max(word_count(key), starts.get(first, 0))
    return starts


@define(eq=False)
class SentenceWords:
    """One sentence with what the whole article tells of its words.

    `lower_words` are seen in lower case somewhere, `inner_names` capitalised inside a sentence;
    `beginners` are the words that a mention may begin with, `strikers` who is called striking.
    """

    text: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    cues: Cues
    lower_words: frozenset[str]
    inner_names: frozenset[str]
    starts: Mapping[str, int]
    beginners: frozenset[str]
    strikers: frozenset[str]
    shouted: bool
    _found: dict[int, Mention | None] = field(factory=dict, init=False, repr=False)

    def _known(self, index: int) -> Mention | None:
        """The longest form of the lexicon that begins at `index`."""
        longest = self.starts.get(self.tokens[index].text, 0)
        if not longest:
            return None
        if index not in self._found:  # several rules ask for the same one
            self._found[index] = self._look_up(index, longest)
        return self._found[index]

    def _look_up(self, index: int, longest: int) -> Mention | None:
        longest = min(longest, len(self.tokens) - index)
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

    def _org_kind(self, word: str) -> object | None:
        return self.lexicon.org_heads.get(word.lower())

    def _is_org_run(self, stop: int) -> bool:
        last = self.tokens[stop - 1]
        return self._org_kind(last.text) is not None or last.lower in STATE_HEADS

    def _is_title_word(self, index: int) -> bool:
        """Whether the word at `index` is, or leads up to, an office or honorific."""
        word = self.tokens[index].lower.rstrip(".")
        if word in self.lexicon.honorifics and self._is_short_form(index):
            return False
        if word in self.lexicon.offices or word in self.lexicon.honorifics:
            return True
        if word in EXCELLENCIES:
            return True
        if word not in self.cues.set("title_modifier") and word not in _PORTFOLIOS:
            return False
        return index + 1 < len(self.tokens) and self._is_title_word(index + 1)

    def _is_short_form(self, index: int) -> bool:
        """Whether capitals that look like a title stand for somebody: `the liberals of MR, who`."""
        text, follows = self.tokens[index].text, self.tokens[index + 1 : index + 2]
        return len(text) > 1 and text.isupper() and not (follows and follows[0].text[0].isupper())

    def _is_initial(self, index: int) -> bool:
        """Whether the letter at `index` is an initial: `J. Bell`, `J. R. Bell`."""
        tokens = self.tokens
        return (
            len(tokens[index].text) == 1
            and tokens[index].is_capitalised
            and index + 2 < len(tokens)
            and tokens[index + 1].text == "."
            and tokens[index + 1].start == tokens[index].end
            and tokens[index + 2].is_capitalised
        )

    def _is_gerund(self, index: int) -> bool:
        """Whether a sentence begins with what is done to somebody known: `Accusing Norway of …`."""
        token = self.tokens[index]
        return (
            token.lower.endswith("ing")
            and token.text not in self.inner_names
            and index + 1 < len(self.tokens)
            and self._known(index) is None
            and self._known(index + 1) is not None
        )

    def _is_opener(self, index: int) -> bool:
        """Whether a capital at `index` says nothing.

        A common word at the beginning of a sentence or quotation.
        """
        token = self.tokens[index]
        opening = (
            index == 0
            or self.tokens[index - 1].text in QUOTE_MARKS
            or self.tokens[index - 1].text in ":.•—–-)*"
        )
        dated = token.lower in self.cues.set("month")
        if dated or token.lower.endswith(_FROM_ENDS) or (opening and self._is_gerund(index)):
            return True
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
        if follows.lower == "and" and ahead.is_capitalised and ahead.lower in KIN:
            return True
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
            return token.lower in self.cues.table(_small_words) and (
                len(token.text) == 1 or not token.text.isupper()
            )
        if index + 2 < len(self.tokens) and (
            self._org_kind(token.text) is not None or token.lower in STATE_HEADS
        ):
            return not (
                self.tokens[index + 1].lower in {"of", "for"}
                and self.tokens[index + 2].is_capitalised
            )
        return True
