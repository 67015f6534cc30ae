"""Whose words a quotation is: one small rule per way in which articles say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from talkmodel.parser.quote_periods import QUOTED
from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.quote_marks import Marked
    from talkmodel.parser.quote_people import Company
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.quote_subjects import Subjects
    from talkmodel.parser.quote_verbs import Cue, CueFinder
    from talkmodel.parser.quote_voices import Voice

__all__ = ["Attribution", "Attributor"]

_FAR: Final = 60
_PARTIAL_WORDS: Final = 4
_APPOSITION: Final = 30
_CLAUSE_BREAKS: Final = frozenset({"but", "while", "although", "though", "whereas"})
_POINTING: Final = frozenset({"the", "this", "that", "these", "those", "such", "so-called"})
_WHAT: Final = frozenset({"what", "which", "that", "whom", "who"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_DASHES: Final = frozenset({"—", "–", "-", "―"})
_SILENT_WORDS: Final = frozenset(
    ["known", "called", "nicknamed", "entitled", "titled", "named", "dubbed", "so-called"]
)
_OPENERS: Final = frozenset({"asked", "pressed", "questioned"})
_IS: Final = frozenset({"is", "was", "are", "were"})
_TALKING: Final = frozenset({"tell", "ask", "write", "remind", "assure", "inform", "go on"})


@frozen
class Attribution:
    """Whose words: the voice, the verb as written, the rule, and where the attribution ends."""

    voice: Voice
    cue: str | None
    rule: str
    stop: int = 0


def _crosses_clause(period: Period, first: int, last: int) -> bool:
    """Whether another clause begins between a verb and a quotation: `, but …`."""
    return any(
        period.word(index) in _CLAUSE_BREAKS
        and period.word(index - 1) == ","
        and period.word(index + 1) != "that"
        for index in range(first, last)
    )


@define(eq=False)
class Attributor:
    """Finds the speakers of the quotations of one period after another."""

    scene: Scene
    company: Company
    finder: CueFinder
    marked: Sequence[Marked]
    subjects: Subjects
    found: dict[int, Attribution] = field(factory=dict)
    refused: dict[int, str] = field(factory=dict)

    def read(self, periods: Sequence[Period]) -> None:
        """Attribute all quotations, in order of the text."""
        for period in periods:
            # In order: a pronoun asks for the subjects before it, which then are known.
            self.company.subject(period)
            following = periods[period.index + 1] if period.index + 1 < len(periods) else None
            previous = periods[period.index - 1] if period.index else None
            for at, number in period.quotes.items():
                said = self._attribute(period, at, number, following, previous)
                if said is not None:
                    self.found[number] = said
                    self.company.spoke.setdefault(period.index, []).append(said.voice)

    def _attribute(
        self,
        period: Period,
        at: int,
        number: int,
        following: Period | None,
        previous: Period | None,
    ) -> Attribution | None:
        if self.marked[number].reopens:
            before = self.found.get(number - 1)
            return None if before is None else Attribution(before.voice, None, "quote.continued")
        if period.word(at - 1) in _SILENT_WORDS and period.word(at - 2) not in _WHAT:
            hit = self.finder.verb(period, at - 1)
            if hit is None or not (hit.passive or self.subjects.direct(period, hit)):
                self._refuse(number, "what something is called is nobody's speech")
                return None
        said = self._after(period, at, at + 1) or self._before(period, at, number)
        if said is not None or number in self.refused:
            return said
        if at == len(period.tokens) - 1 and following is not None:
            said = self._dangling(following, number) or self._signed(following, period)
        if said is None and period.is_speech:
            said = self._alone(period, number, previous)
        return said

    def _refuse(self, number: int, reason: str) -> None:
        self.refused[number] = reason

    # -- after the quotation ----------------------------------------------------------------------

    def _is_closed(self, number: int) -> str:
        """The mark the quoted words end with, before their closing mark."""
        marked = self.marked[number]
        return self.scene.text[marked.start : marked.outer_end].rstrip("\"“”’'»«›*_")[-1:]

    def _after(self, period: Period, at: int, start: int) -> Attribution | None:
        """`“…,” said X`, `“…,” X, the minister, told reporters`, `“…”, according to X`."""
        paused = at < 0 or self._is_closed(period.quotes[at]) in ",?!—–…"
        while period.word(start) in {","} | _DASHES:
            start += 1
            paused = True
        said = self._according(period, start, "quote.according-after")
        if said is not None:
            return said
        if period.word(start) == "came":
            for index in range(start + 1, start + 5):
                named = self.company.starting(period, index + 1)
                if period.word(index) == "from" and named is not None:
                    return Attribution(named[0], "came", "quote.said-x", named[1])
        verb_at = self.finder.after_group(period, start)
        if verb_at < len(period.tokens):
            cue = self.finder.verb(period, verb_at)
            if cue is not None and cue.form in {"past", "third"} and not cue.passive:
                named = self.company.starting(period, cue.last)
                if named is not None:
                    return Attribution(named[0], self._text(period, cue), "quote.said-x", named[1])
        return self._name_then_verb(period, start) if paused else None

    def _name_then_verb(self, period: Period, start: int) -> Attribution | None:
        named = self.company.starting(period, start)
        if named is None:
            return None
        at = self._past_apposition(period, named[1])
        at = self.finder.after_group(period, at)
        cue = self.finder.verb(period, at) if at < len(period.tokens) else None
        if cue is None or cue.passive or cue.form == "gerund":
            return None
        if not self._is_parenthetical(period, cue):
            return None
        return Attribution(named[0], self._text(period, cue), "quote.x-said", cue.last)

    def _past_apposition(self, period: Period, at: int) -> int:
        """The token after `, the minister,` or `who did not wish to be named`."""
        if period.word(at) in _RELATIVE:
            for index in range(at + 1, min(at + _APPOSITION, len(period.tokens))):
                cue = self.finder.verb(period, index)
                if cue is not None and cue.form in {"past", "third"} and not cue.passive:
                    return index
            return at
        if period.word(at) != ",":
            return at
        ahead = self.finder.after_group(period, at + 1)
        if ahead < len(period.tokens) and self.finder.verb(period, ahead) is not None:
            return at + 1  # the name is itself the apposition: `the minister, X, told`
        for index in range(at + 1, min(at + _APPOSITION, len(period.tokens))):
            if period.word(index) in {";", ":", QUOTED}:
                return at
            if period.word(index) == ",":
                ahead = self.finder.after_group(period, index + 1)
                if ahead < len(period.tokens) and self.finder.verb(period, ahead) is not None:
                    return index + 1
        return at

    def _is_parenthetical(self, period: Period, cue: Cue) -> bool:
        """Whether nothing follows the verb that would be its object: `he said in Luma`."""
        if cue.base in _TALKING or cue.last >= len(period.tokens):
            return True
        token, cues = period.tokens[cue.last], self.scene.cues
        if token.kind is TokenKind.MARK:
            return True
        word = token.lower
        return (
            (word in cues.set("preposition") and word != "than")
            or (word in cues.set("adverb") and word not in cues.set("determiner"))
            or word in cues.set("month")
            or word
            in {"and", "when", "while", "who", "last", "this", "after", "afterwards", "late"}
            or word.endswith("ly")
            or period.word(cue.last + 1) in {"morning", "afternoon", "evening", "night"}
        )

    def _dangling(self, following: Period, number: int) -> Attribution | None:
        """`“Why not?” Mr Teck asked.`: the sentence after a question holds only who asked it."""
        if self._is_closed(number) not in "?!…" or following.quotes or following.opens_block:
            return None
        return self._after(following, -1, 0)

    def _signed(self, following: Period, period: Period) -> Attribution | None:
        """`— Omar Teck, dairy farmer` below a quotation."""
        if following.block > period.block + 1 or following.word(0) not in _DASHES:
            return None
        named = self.company.starting(following, 1)
        return None if named is None else Attribution(named[0], None, "quote.signed")

    # -- before the quotation ---------------------------------------------------------------------

    def _before(self, period: Period, at: int, number: int) -> Attribution | None:
        """`X said: “…”`, `X’s insistence on a “…” deal`, `X said the talks were “…”`."""
        floor, last = self._floor(period, at)
        by_noun: Attribution | None = None
        for index in range(at - 1, floor - 1, -1):
            if period.word(index) == ";":
                break
            said = self._according(period, index, "quote.according-before")
            if said is not None:
                return said
            cue = self.finder.verb(period, index)
            if cue is not None and cue.last <= at and self._governs(period, cue, at):
                return self._by_verb(period, cue, at, number)
            if by_noun is None and self.finder.is_noun(period, index) and index + 1 < at:
                by_noun = self._by_noun(period, index, at)
                if by_noun is not None and period.word(index + 1) not in _IS:
                    break
        if by_noun is not None:
            return self._unless_term(period, at, number, by_noun)
        if last is not None:
            return self._interrupted(period, at, last)
        return self._after_colon(period, at, number) or self._for_somebody(period)

    def _according(self, period: Period, at: int, rule: str) -> Attribution | None:
        """`according to X` at token `at`."""
        if period.word(at) != "according" or period.word(at + 1) != "to":
            return None
        named = self.company.starting(period, at + 2)
        return None if named is None else Attribution(named[0], "according to", rule, named[1])

    def _for_somebody(self, period: Period) -> Attribution | None:
        """`To X, the plan is “…”`."""
        if period.word(0) not in {"to", "for"}:
            return None
        named = self.company.starting(period, 1)
        if named is None or period.word(named[1]) != ",":
            return None
        return Attribution(named[0], None, "quote.to-x") if named[0].is_human else None

    def _floor(self, period: Period, at: int) -> tuple[int, Attribution | None]:
        """From where on words can say whose the quotation is, and the attribution before that."""
        low = max(0, at - _FAR)
        for index in range(at - 1, low - 1, -1):
            number = period.quotes.get(index)
            said = None if number is None else self.found.get(number)
            if said is not None:
                return max(index + 1, said.stop), said
        return low, None

    def _governs(self, period: Period, cue: Cue, at: int) -> bool:
        """Whether a verb can have the quotation as what is said; weak verbs only right before."""
        if cue.base not in self.scene.cues.set("quote_weak"):
            return True
        between = range(cue.last, at)
        loose = {":", ",", "as", "like", "this", "thus", "so", "it", "with", "that"}
        return all(period.word(i) in loose for i in between)

    def _by_verb(self, period: Period, cue: Cue, at: int, number: int) -> Attribution | None:
        if self._is_partial(number) and _crosses_clause(period, cue.last, at):
            self._refuse(number, "a few words in a clause that nobody is said to have said")
            return None
        voice = None if cue.passive else self.subjects.of(period, cue)
        if voice is None:
            found = self._by_agent(period, cue, at)
            if found is None:
                self._refuse(number, "the verb has no subject that speaks")
            return found
        said = Attribution(voice, self._text(period, cue), "quote.x-said-that")
        if cue.last == at or cue.base in self.scene.cues.set("quote_naming"):
            return said
        return self._unless_term(period, at, number, said)

    def _unless_term(
        self, period: Period, at: int, number: int, said: Attribution
    ) -> Attribution | None:
        """The attribution, unless the quoted words are a term or a name."""
        words = self._words(number)
        owned = period.tokens[at - 1].kind is TokenKind.POSSESSIVE
        if (owned or period.word(at - 1) in _POINTING) and len(words) < _PARTIAL_WORDS:
            self._refuse(number, "a term in quotation marks")
            return None
        plain = period.word(at - 1) not in {":", ","}
        if plain and all(w[0].isupper() or w[0].isdigit() for w in words):
            self._refuse(number, "a name in quotation marks")
            return None
        return said

    def _by_agent(self, period: Period, cue: Cue, at: int) -> Attribution | None:
        """`was described by X as “…”` and `a plan described as “…” by X`."""
        if not cue.passive and cue.base not in self.scene.cues.set("quote_naming"):
            return None
        for index in [*range(cue.last, at), at + 1]:
            named = self.company.starting(period, index + 1) if period.word(index) == "by" else None
            if named is not None:
                return Attribution(named[0], self._text(period, cue), "quote.by-agent")
        return None

    def _by_noun(self, period: Period, index: int, at: int) -> Attribution | None:
        """`X’s call for “…”`, `accounts from X …`, `its reply: “…”`."""
        cue = period.tokens[index].text
        if period.word(index + 1) in {"from", "by", "of"}:
            named = self.company.starting(period, index + 2)
            if named is not None and named[1] <= at:
                return Attribution(named[0], cue, "quote.noun-from-x")
        low = index
        while low > 0 and index - low < 4:
            token = period.tokens[low - 1]
            if token.kind is TokenKind.POSSESSIVE:
                named = self.company.ending(period, low - 1)
                return None if named is None else Attribution(named[0], cue, "quote.x-s-noun")
            if token.lower in {"his", "her", "its", "their"}:
                voice = self.company.pronoun(period, low - 1)
                return None if voice is None else Attribution(voice, cue, "quote.x-s-noun")
            if not token.is_word or token.lower in self.company.words.stops:
                return None
            low -= 1
        return None

    def _interrupted(self, period: Period, at: int, last: Attribution) -> Attribution | None:
        """`“…,” X said, “…”` and `“…” and “…”`: the speaker of the quotation before."""
        low = at - 1
        while (
            low >= 0
            and period.word(low)
            in {"and", "or", "but", "that", ",", ".", ":", "a", "an", "the"} | _DASHES
        ):
            low -= 1
        joined = (
            period.word(low) == QUOTED or low < last.stop or period.word(at - 1) in {",", ":", "."}
        )
        joined = joined or any(
            period.word(i) in {"and", "or"} for i in range(max(0, at - _PARTIAL_WORDS * 2), at)
        )
        if not joined:
            return None
        return Attribution(last.voice, None, "quote.same-sentence")

    def _after_colon(self, period: Period, at: int, number: int) -> Attribution | None:
        """`The minister was blunt: “…”` and `Teck: “…”`."""
        if period.word(at - 1) != ":" or self._is_partial(number):
            return None
        subject = self.company.subject(period)
        if subject is not None and self._speaks(subject[0]):
            return Attribution(subject[0], None, "quote.colon")
        return None

    @staticmethod
    def _speaks(voice: Voice) -> bool:
        """Whether somebody can be taken to speak without a verb of saying: only a human."""
        return voice.is_human or (voice.plural and voice.actor is None)

    # -- quotations that stand alone --------------------------------------------------------------

    def _alone(self, period: Period, number: int, previous: Period | None) -> Attribution | None:
        """A sentence or paragraph of nothing but quotation: who spoke right before speaks on."""
        if previous is None or previous.part != period.part:
            return None
        adjacent = previous.block == period.block
        spoken = [self.found[n] for n in previous.quotes.values() if n in self.found]
        if spoken and (adjacent or previous.word(len(previous.tokens) - 1) == QUOTED):
            return Attribution(spoken[-1].voice, None, "quote.follow-up")
        announced = previous.word(len(previous.tokens) - 1) == ":"
        if (not adjacent and not announced) or previous.quotes or self._is_partial(number):
            return None
        subject = self.company.subject(previous)
        if subject is not None and self._speaks(subject[0]):
            return Attribution(
                subject[0], None, "quote.announced" if announced else "quote.after-x"
            )
        return None

    # -- the quotation itself ---------------------------------------------------------------------

    def _words(self, number: int) -> list[str]:
        marked = self.marked[number]
        return self.scene.text[marked.start : marked.end].split()

    def _is_partial(self, number: int) -> bool:
        """Whether the quoted words are only a few, and no sentence."""
        words = self._words(number)
        ends = words[-1][-1] in ".!?"
        return len(words) <= _PARTIAL_WORDS and not (ends and words[0][0].isupper())

    @staticmethod
    def _text(period: Period, cue: Cue) -> str:
        return " ".join(token.text for token in period.tokens[cue.first : cue.last])
