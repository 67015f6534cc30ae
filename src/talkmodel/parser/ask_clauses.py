"""Clauses that ask: `X insists that Y be done`, `X says Y must be done`, `Y must do Z, X said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_subjects import asking_subject, past_time
from talkmodel.parser.asks import Head
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["insists", "is_wish", "must"]

_REQUESTS = frozenset({"ask", "request", "urge", "stipulate"})
_OWES = frozenset({"has", "have", "needs", "need", "ought"})
_DUTIES = _OWES | {"must", "should"}
_FUTURE = frozenset({"will", "would"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_FINITE = words(
    "is are was were will would has have had can could may might does do did isn't wasn't"
)
_BEFORE_NOUN = words(
    """
    to the a an its their his her any no of for in on with by from this that these those under and
    or not only new
    """
)
_DOING = words(
    """
    leave withdraw pull hand release stop end halt cease accept recognise recognize change drop lift
    pay give return allow permit let open reopen close free disarm sign agree join take bring grant
    provide remove apologise apologize abandon renounce stay remain come go hold keep put share cut
    reduce raise freeze suspend dismantle destroy surrender vacate quit respect honour honor comply
    guarantee commit include cover get make resign step sell buy transfer publish disclose restore
    compensate rehire reinstate evacuate lay scrap acknowledge extend meet ratify implement repair
    hire
    """
)
_SAME_IN_PAST = words(
    """
    cut put hit set let broke left began gave took made went lost won held met paid sent built
    bought fought told wrote kept led found got came became saw knew chose drew sought sold spent
    stood thought understood withdrew brought taught caught shut quit spread beat cost hurt read
    had did was were
    """
)
_OPENING_OBJECT = words("the a an its their his her all any some no more every from to with")
_ASIDE = 14
_PARTICIPLES = words("been done gone made come left kept held met sent built paid put cut known")
_NO_MODAL = frozenset({"will", "would", "could", "can", "may", "might", "to"})


def insists(r: AskReader, index: int) -> Iterator[Ask]:
    """`X insists that Y be done`, `X says Z must be done`."""
    cues = r.scene.cues
    hit = cues.verbs("demand_that").at(r.line.tokens, index)
    said = hit is None
    if hit is None:
        hit = cues.verbs("say").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or hit[0] == "demand":
        return
    if said and (hit[1] == "gerund" or _DUTIES.isdisjoint(r.line.vocabulary)):
        return
    base, form, stop = hit
    if said and r.word(stop) in {",", ":", ".", "to", "“", '"', "on"}:
        return
    if not said:
        stop = past_time(r.line, stop)
    start = stop + 1 if r.word(stop) == "that" else stop
    end = _past_relative(r, content_end(r.scene, r.line, start))
    wording = [t.lower for t in r.line.tokens[start:end]]
    if not wording or wording[0] in {"must", "should"}:
        return
    subject = asking_subject(r, index, form)
    wished = is_wish(wording, said=said) or (
        _must_other(r, subject, start)
        if said
        else (base in _REQUESTS and start > stop) or _is_subjunctive(wording) or _is_bare(r, start)
    )
    if not wished:
        return
    head = Head(subject, _kind(wording), f"demand.{base}-that", index)
    yield from r.asks(head, start, stop=end, clause=True)


def _past_relative(r: AskReader, end: int) -> int:
    """`that Y, who have fought here, leave the town`: the end of the clause after `who`."""
    if r.word(end) != "," or r.word(end + 1) not in _RELATIVES:
        return end
    close = next((at for at in range(end + 2, end + _ASIDE) if r.word(at) == ","), end)
    if r.word(close + 1) in _DOING or r.word(close + 1) in {"be", "must", "should"}:
        return content_end(r.scene, r.line, close + 1)
    return end


def _is_subjunctive(wording: list[str]) -> bool:
    """`that Y's troops leave`: a bare verb of doing where the clause has no other verb before."""
    for at in range(1, len(wording)):
        before = wording[at - 1]
        if before in _FINITE and _RELATIVES.isdisjoint(wording[:at]):
            return False
        if wording[at] in _DOING and before not in _BEFORE_NOUN and not before.endswith("'s"):
            return _FINITE.isdisjoint(wording[at + 1 : at + 4])
    return False


def _is_bare(r: AskReader, start: int) -> bool:
    """`that Estonia amend its laws`: after one name a verb without its `s` tells what ought to be.

    Verbs that look the same in the past tell no more than what was.
    """
    at = start + (r.word(start) == "the")
    mention = r.scene.mention_from(r.line, at)
    actor = None if mention is None else r.scene.actor_at(r.line, mention)
    if mention is None or actor is None or actor.sort is not Sort.STATE:
        return False
    if actor.known is not None and mention.text in actor.known.people:
        return False  # `the Peruvians amend it` is what they do
    verb, after = r.word(mention.last), r.word(mention.last + 1)
    closed = ("auxiliary", "adverb", "preposition", "conjunction", "pronoun", "determiner")
    return (
        r.line.tokens[mention.last].is_word
        and not r.line.tokens[mention.last].is_capitalised
        and not verb.endswith(("s", "ed", "ing", "ly"))
        and verb not in _SAME_IN_PAST
        and all(verb not in r.scene.cues.set(name) for name in closed)
        and after in _OPENING_OBJECT
    )


def _must_other(r: AskReader, subject: Actor | None, start: int) -> bool:
    """`X says Y has to go`: what X holds another side to."""
    at = start + (r.word(start) == "the")
    mention = r.scene.mention_from(r.line, at)
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return False
    group = {r.word(i) for i in range(mention.last, mention.last + 3)}
    owed = r.word(mention.last + 1) == "to" and r.word(mention.last) in _OWES
    owed = owed or (group >= {"have", "to"} and not _FUTURE.isdisjoint(group))
    other = r.scene.actor_at(r.line, mention)
    return owed and other is not None and r.scene.side_of(other) is not r.scene.side_of(subject)


def _kind(wording: list[str]) -> DemandKind:
    conditional = bool({"before", "until", "unless", "require"} & set(wording)) or (
        "preceded" in wording and "by" in wording
    )
    return DemandKind.CONDITION if conditional else DemandKind.DEMAND


def _is_past(wording: list[str], modal: int) -> bool:
    """`should not have taken a strike` regrets what was; `should have a say` asks for it."""
    ahead = [word for word in wording[modal + 1 : modal + 4] if word not in {"not", "never"}]
    done = ahead[1] if ahead[:1] == ["have"] and len(ahead) > 1 else ""
    return done in _PARTICIPLES or done.endswith(("ed", "en"))


def is_wish(wording: list[str], *, said: bool) -> bool:
    """Whether a clause says what ought to be: `be` without a modal, `must`, `should`, `have to`."""
    if any(
        word in {"must", "should"} and not _is_past(wording, i) for i, word in enumerate(wording)
    ):
        return True
    if said:
        return False
    for at in range(1, len(wording)):
        before = wording[at - 1]
        if wording[at] == "to" and before in {"have", "has", "need", "needs"}:
            return True
        if wording[at] == "be" and before not in _NO_MODAL:
            denied = before == "not"
            if not denied or (at > 1 and wording[at - 2] not in _NO_MODAL):
                return True
    return False


def must(r: AskReader, index: int) -> Iterator[Ask]:
    """`In return, X said, Y must do Z`, `Y must do Z, X said`: what X wants of Y."""
    if r.word(index) != "must" or r.word(index + 1) in {"have", "be"}:
        return
    to = r.subject(index)
    by = _voice(r, index)
    if to is None or by is None or r.scene.side_of(to) is r.scene.side_of(by):
        return
    in_return = r.word(0) == "in" and r.word(1) in {"return", "exchange"}
    kind = DemandKind.CONDITION if in_return else DemandKind.DEMAND
    head = Head(by, kind, f"{kind.value}.must", index, r.scene.side_of(to))
    yield from r.asks(head, index + 1, clause=True)


def _voice(r: AskReader, index: int) -> Actor | None:
    """Who is said to have said the sentence whose `must` stands at `index`: `…, X said`."""
    say = r.scene.cues.verbs("say")
    for at in range(len(r.line.tokens)):
        hit = say.at(r.line.tokens, at)
        if hit is None or hit[1] not in {"past", "third"} or abs(at - index) < 2:
            continue
        by = r.subject(at)
        mention = r.scene.subject_mention(r.line, at)
        if by is not None and mention is not None and r.word(mention.first - 1) in {",", "the"}:
            return by
    return None
