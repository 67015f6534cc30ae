"""How far a run of capitalised words goes: over `of`, `and`, `&`, nicknames and apostrophes."""

from __future__ import annotations

from attrs import define

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.mention_given import GivenNames
from talkmodel.parser.mention_words import KIN, QUOTE_MARKS
from talkmodel.parser.names import BANDS, is_trade
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

__all__ = ["CapitalRuns"]

_FIRM_ENDS = words("plc inc ltd llc gmbh nv asa oyj spa")
_PEOPLE_ENDS = ("people", "men", "workers", "children", "peoples")
_ROMANCE = words("de del della di du da do dos das")
_HOUSES = words("house houses lords")
# `the Norland Mission in Peru` is one name, a body that has to do with Peru.
_SENT = words("mission office force")
# `Port of Halvik Authority` is one name; `the Port of Halvik` is a port in Halvik.
_SEATED = words("port city town county borough isle isles bay")


@define(eq=False)
class CapitalRuns(GivenNames):
    """The runs of capitalised words of a sentence."""

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
                and (stop == index or not self._is_date_word(stop) or self._is_given(stop))
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
        if self.tokens[stop].kind is TokenKind.POSSESSIVE:
            return self._possessive_join(index, stop)
        joined = self._firm_join(stop)
        return self._linked(index, stop) if joined is None else joined

    def _firm_join(self, stop: int) -> int | None:
        """`Bell & Sons`, `Bell, Inc.`, `Bell plc` and `Jo “Ace” Bell` go on."""
        tokens, token = self.tokens, self.tokens[stop]
        nxt = stop + 1
        if token.lower == "," and nxt < len(tokens) and tokens[nxt].lower in {"inc", "ltd", "llc"}:
            return nxt + 1
        if token.lower in _FIRM_ENDS and tokens[stop - 1].is_capitalised:
            return nxt
        if token.text in QUOTE_MARKS and self._is_nickname(nxt):
            return nxt + 3
        if token.text == "." and nxt < len(tokens) and self._is_initial(stop - 1):
            return nxt if tokens[nxt].is_capitalised else None
        if token.text == "&" and nxt < len(tokens) and tokens[nxt].is_capitalised:
            return nxt
        return None

    def _linked(self, index: int, stop: int) -> int | None:
        """`Jan van Dam`, `Union of Bakers` and `Bread and Cake Union (BCU)` go on."""
        tokens, token = self.tokens, self.tokens[stop]
        nxt = stop + 1
        # `Frente de Marinos` is a name as `Jan de Boer` is; `Union e` is none.
        romance = token.lower in _ROMANCE
        if token.lower in self.cues.set("person_connector") and (
            romance or not self._is_org_run(stop)
        ):
            while nxt < len(tokens) and tokens[nxt].lower in self.cues.set("person_connector"):
                nxt += 1
            return nxt if nxt < len(tokens) and tokens[nxt].is_capitalised else None
        if token.lower in {"of", "for"}:
            if nxt < len(tokens) and tokens[nxt].lower == "the":
                nxt += 1
            if nxt >= len(tokens) or not tokens[nxt].is_capitalised:
                return None
            return nxt if self._governs(index, stop, nxt) else None
        if token.lower in {"in", "to"} and stop - index > 1 and self._is_sent(stop - 1):
            nxt += nxt < len(tokens) and tokens[nxt].lower == "the"
            return nxt if self._is_land(nxt) else None
        if token.lower == "and" and (self._pairs(index, stop) or self._closes_with_org(index, nxt)):
            return nxt
        return None

    def _is_sent(self, index: int) -> bool:
        """Whether the word at `index` is a body that is sent somewhere: `Mission`."""
        return self.tokens[index].is_capitalised and self.tokens[index].lower in _SENT

    def _is_land(self, index: int) -> bool:
        """Whether a state's name begins at `index`: a city may be where the body sits."""
        known = self._known(index) if index < len(self.tokens) else None
        return (
            known is not None
            and known.has_form(FormKind.NAME)
            and known.forms[0].actor.kind is ActorKind.STATE
        )

    def _sends(self, index: int, stop: int) -> bool:
        """Whether the run goes over the `in`, `to` or `for` of such a body."""
        return any(
            self._is_sent(at) and self.tokens[at + 1].lower in {"in", "to", "for"}
            for at in range(index, stop - 1)
        )

    def _governs(self, index: int, stop: int, tail: int) -> bool:
        """Whether `of` at `stop` joins the run to the capitalised word at `tail`."""
        head = self.tokens[stop - 1].lower
        if self._is_org_run(stop) or self._is_org_phrase(index, stop) or head in BANDS | _HOUSES:
            return True
        return head in _SEATED and self._ends_in_org(tail)

    def _ends_in_org(self, index: int) -> bool:
        """Whether the capitals from `index` on end in the head noun of an organisation."""
        end = index + 1
        while end < len(self.tokens) and self.tokens[end].is_capitalised:
            end += 1
        return end - index > 1 and self._org_kind(self.tokens[end - 1].text) is not None

    def _pairs(self, index: int, stop: int) -> bool:
        """`Hart and Sons`, `Teachers and Nurses Union` and `Union of Teachers and Nurses` go on."""
        tokens, nxt = self.tokens, stop + 1
        if nxt >= len(tokens) or not tokens[nxt].is_capitalised:
            return False
        if tokens[nxt].lower in KIN:
            return self._known(stop - 1) is None
        if not self._is_trade(stop - 1):
            return False
        closes = self._closes_in_org(nxt)
        if not self._is_org_phrase(index, stop):
            return closes
        return not closes and (self._is_trade(nxt) or self._is_trade(nxt + 1))

    def _is_trade(self, index: int) -> bool:
        """Whether the capitalised word at `index` is a trade in the plural: `Drivers`."""
        token = self.tokens[index] if index < len(self.tokens) else None
        return token is not None and token.is_capitalised and is_trade(token.lower, self.lexicon)

    def _closes_in_org(self, index: int) -> bool:
        """Whether `Rescue Workers' Union` stands at `index`: a trade and an organisation."""
        tokens, end = self.tokens, index
        while end < len(tokens) and tokens[end].is_capitalised:
            owned = end + 2 < len(tokens) and tokens[end + 1].text in {"'", "’"}
            end += 2 if owned and tokens[end + 2].is_capitalised else 1
        trade = any(self._is_trade(at) for at in range(index, end - 1))
        return trade and self._org_kind(tokens[end - 1].text) is not None

    def _is_nickname(self, index: int) -> bool:
        """Whether one quoted name stands at `index` and the surname after it: `Jo “Ace” Bell`."""
        tokens = self.tokens
        return (
            index + 2 < len(tokens)
            and tokens[index].is_capitalised
            and tokens[index + 1].text in QUOTE_MARKS
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
        plural = self.tokens[stop].text in "'’" or before.lower.endswith(_PEOPLE_ENDS)
        if not plural or self._org_kind(self.tokens[end - 1].text) is None:
            return None
        known = self._known(index)
        # `Swedish Seafarers’ Union` begins with an adjective, `the Swedes’ Union` is theirs.
        led = known is not None and known.last < stop and known.has_form(FormKind.ADJECTIVE)
        return nxt if known is None or led else None

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

    def _is_org_phrase(self, index: int, stop: int) -> bool:
        """Whether the run is `Front for the Salvation`, whose name may go on with `of`."""
        link = next((i for i in range(index, stop) if self.tokens[i].lower in {"of", "for"}), None)
        return link is not None and link > index and self._is_org_run(link)
