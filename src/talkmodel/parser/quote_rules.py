"""Whose words a quotation is: one small rule per way in which articles say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from talkmodel.parser.quote_periods import QUOTED
from talkmodel.parser.quote_subjects import Attribution
from talkmodel.parser.quote_wording import PARTIAL_WORDS, Wording, crosses_clause
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.quote_asides import Asides
    from talkmodel.parser.quote_marks import Marked
    from talkmodel.parser.quote_people import Company
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.quote_subjects import Subjects
    from talkmodel.parser.quote_verbs import Cue, CueFinder
    from talkmodel.parser.quote_voices import Voice

__all__ = ["Attribution", "Attributor"]

_FAR: Final = 60
_APPOSITION: Final = 30
_WHAT: Final = frozenset({"what", "which", "that", "whom", "who"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_DASHES: Final = frozenset({"—", "–", "-", "―"})
_SILENT_WORDS: Final = frozenset(
    ["known", "called", "nicknamed", "entitled", "titled", "named", "dubbed", "so-called"]
)
_IS: Final = frozenset({"is", "was", "are", "were"})
_TALKING: Final = frozenset(
    {"tell", "ask", "write", "remind", "assure", "inform", "go on", "urge", "warn", "advise", "beg"}
)
_REFLEXIVE: Final = frozenset({"itself", "himself", "herself", "themselves"})
_PRAISING: Final = words(
    """
    praise hail condemn denounce criticise criticize decry deplore slam lament welcome applaud
    commend mock ridicule deride blast thank
    """
)
_AS_VERBS: Final = frozenset(
    ["welcome", "see", "view", "regard", "present", "cast", "applaud", "commend", "cite"]
)


@define(eq=False)
class Attributor:
    """Finds the speakers of the quotations of one period after another."""

    scene: Scene
    company: Company
    finder: CueFinder
    marked: Sequence[Marked]
    subjects: Subjects
    asides: Asides
    wording: Wording
    found: dict[int, Attribution] = field(factory=dict)
    refused: dict[int, str] = field(factory=dict)

    def read(self, periods: Sequence[Period]) -> None:
        """Attribute all quotations, in order of the text."""
        for period in periods:
            following = periods[period.index + 1] if period.index + 1 < len(periods) else None
            if not period.quotes:
                if following is not None and following.quotes:
                    self._report(period)
                continue
            self.company.subject(period)
            previous = periods[period.index - 1] if period.index else None
            for at, number in period.quotes.items():
                said = self._attribute(period, at, number, following, previous)
                if said is not None:
                    self.found[number] = said
                    self.company.spoke.setdefault(period.index, []).append(said.voice)

    def _report(self, period: Period) -> None:
        """Note whose speech the sentence before a quotation reports: `The deal is dead, X said`."""
        said = self.asides.reported(period)
        if said is not None:
            self.company.spoke[period.index] = [said.voice]

    def _attribute(
        self,
        period: Period,
        at: int,
        number: int,
        following: Period | None,
        previous: Period | None,
    ) -> Attribution | None:
        if self.marked[number].reopens:
            own = self._after(period, at, at + 1)
            before = self.found.get(number - 1)
            if own is not None or before is not None:
                # Who is named after the last paragraph has said it all, or a mark was forgotten.
                return own or (before and Attribution(before.voice, None, "quote.continued"))
        if period.word(at - 1) in _SILENT_WORDS and period.word(at - 2) not in _WHAT:
            hit = self.finder.verb(period, at - 1)
            if hit is None or not (hit.passive or self.subjects.direct(period, hit)):
                self._refuse(number, "what something is called is nobody's speech")
                return None
        said = self._touching(period, at, number) or self._after(period, at, at + 1)
        said = said or self._before(period, at, number)
        if said is not None or number in self.refused:
            return said
        if at == len(period.tokens) - 1 and following is not None:
            said = self._dangling(following, number) or self.asides.signed(following, period)
        if said is None and period.is_speech:
            said = self._alone(period, number, previous)
            if said is None and following is not None and not self.wording.is_partial(number):
                said = self.asides.following(following)
        return said

    def _touching(self, period: Period, at: int, number: int) -> Attribution | None:
        """`While X spoke of “…”, Y complained`: a verb that stands right before goes first."""
        for index in range(at - 1, max(-1, at - 4), -1):
            cue = self.finder.verb(period, index)
            if cue is not None and cue.last == at and cue.form in {"past", "third"}:
                if cue.passive or self.subjects.direct(period, cue) is None:
                    return None
                return self._by_verb(period, cue, at, number)
        return None

    def _refuse(self, number: int, reason: str) -> None:
        self.refused[number] = reason

    # -- after the quotation ----------------------------------------------------------------------

    def _after(self, period: Period, at: int, start: int) -> Attribution | None:
        """`“…,” said X`, `“…,” X, the minister, told reporters`, `“…”, according to X`."""
        paused = at < 0 or self.wording.last_mark(period.quotes[at]) in ",?!—–…"
        while period.word(start) in {","} | _DASHES:
            start += 1
            paused = True
        said = self.asides.according(period, start, "quote.according-after")
        said = said or self.asides.after(period, start)
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
        if self.wording.last_mark(number) not in "?!…" or following.quotes or following.opens_block:
            return None
        return self._after(following, -1, 0)

    # -- before the quotation ---------------------------------------------------------------------

    def _before(self, period: Period, at: int, number: int) -> Attribution | None:
        """`X said: “…”`, `X’s insistence on a “…” deal`, `X said the talks were “…”`."""
        floor, last = self._floor(period, at)
        by_noun: Attribution | None = None
        for index in range(at - 1, floor - 1, -1):
            if period.word(index) == ";":
                break
            said = self.asides.according(period, index, "quote.according-before")
            said = said or self.asides.view(period, index)
            if said is not None:
                return said
            cue = self.finder.verb(period, index)
            if cue is not None and cue.last <= at and self._governs(period, cue, at):
                if cue.form == "gerund" and last is not None and index <= last.stop + 1:
                    return Attribution(last.voice, self._text(period, cue), "quote.same-sentence")
                return self._by_verb(period, cue, at, number)
            if by_noun is None and self.finder.is_noun(period, index) and index + 1 < at:
                by_noun = self._by_noun(period, index, at)
                if by_noun is not None and not self._has_verb(period, index + 1):
                    break
        if by_noun is not None:
            return self._unless_term(period, at, number, by_noun)
        if last is not None:
            return self._interrupted(period, at, last)
        return self._after_colon(period, at, number) or self.asides.for_somebody(period)

    def _has_verb(self, period: Period, at: int) -> bool:
        """Whether the noun before `at` is the subject of a clause: `the claim would cost …`."""
        return period.word(at) in _IS or period.word(at) in self.scene.cues.set("auxiliary")

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
        if period.word(at - 1) == "as" and cue.base in _AS_VERBS:
            return True
        if any(period.word(i) == "that" for i in range(cue.last, min(at, cue.last + 5))):
            return True
        loose = {":", ",", "as", "like", "this", "thus", "so", "it", "with", "that"}
        return all(period.word(i) in loose for i in between)

    def _by_verb(self, period: Period, cue: Cue, at: int, number: int) -> Attribution | None:
        named = cue.base in self.scene.cues.set("quote_naming")
        after = range(cue.last, min(at, cue.last + 3))
        if named and any(period.word(i) in _REFLEXIVE for i in after):
            self._refuse(number, "what something calls itself is a name")
            return None
        if self.wording.is_partial(number) and crosses_clause(period, cue.last, at):
            self._refuse(number, "a few words in a clause that nobody is said to have said")
            return None
        voice = None if cue.passive else self.subjects.of(period, cue)
        if voice is None:
            found = self._by_agent(period, cue, at)
            if found is None:
                self._refuse(number, "the verb has no subject that speaks")
            return found
        said = Attribution(voice, self._text(period, cue), "quote.x-said-that")
        nobody = voice.actor is None and period.word(at - 1) == "the"
        if cue.last == at or (cue.base in self.scene.cues.set("quote_naming") and not nobody):
            return said
        if cue.base in _PRAISING and cue.last == at - 1 and not self.wording.is_name(number):
            return said
        return self._unless_term(period, at, number, said)

    def _unless_term(
        self, period: Period, at: int, number: int, said: Attribution
    ) -> Attribution | None:
        """The attribution, unless the quoted words are a term or a name."""
        reason = self.wording.no_speech(period, at, number)
        if reason is None:
            return said
        self._refuse(number, reason)
        return None

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
            period.word(i) in {"and", "or"} for i in range(max(0, at - PARTIAL_WORDS * 2), at)
        )
        if not joined:
            return None
        return Attribution(last.voice, None, "quote.same-sentence")

    def _after_colon(self, period: Period, at: int, number: int) -> Attribution | None:
        """`The minister was blunt: “…”` and `Teck: “…”`."""
        if period.word(at - 1) != ":" or self.wording.is_partial(number):
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
        if spoken and (
            adjacent
            or previous.word(len(previous.tokens) - 1) == QUOTED
            or (spoken[-1].voice.is_person and not self.wording.is_partial(number))
        ):
            return Attribution(spoken[-1].voice, None, "quote.follow-up")
        announced = previous.word(len(previous.tokens) - 1) == ":"
        if (not adjacent and not announced) or previous.quotes or self.wording.is_partial(number):
            return None
        reported = None if announced else self.asides.reported(previous)
        if reported is not None:
            return reported
        subject = self.company.subject(previous)
        if subject is not None and self._speaks(subject[0]):
            return Attribution(
                subject[0], None, "quote.announced" if announced else "quote.after-x"
            )
        return None

    @staticmethod
    def _text(period: Period, cue: Cue) -> str:
        return " ".join(token.text for token in period.tokens[cue.first : cue.last])
