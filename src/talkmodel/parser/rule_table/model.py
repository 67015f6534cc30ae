"""What the table says of one rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import attrs

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon

__all__ = ["TALKS", "VERB", "Makes", "Rule", "rule"]

Makes = Literal[
    "party",
    "mediator",
    "observer",
    "other",
    "person",
    "venue",
    "demand",
    "response",
    "quote",
    "faq",
    "note",
]

VERB: Final = "<verb>"

# Most examples need talks to be part of; one sentence is enough for the parser.
TALKS: Final = "Talks between Estonia and Latvia resumed in Oslo on Monday."


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of the parser, with an example that a test runs.

    Attributes:
        id: What stands in `Evidence.rule` or `Note.rule`. In some, `<verb>` stands for a verb of
            the cue sets `cues`, its words joined by hyphens: `demand.hold-out-for`.
        makes: What its evidence belongs to: a fact, the `response` of a demand, or a `note`.
        description: What it looks for, in one sentence.
        example: A text in which it finds something.
        evidence: What it finds there, to the letter.
        cues: The cue sets whose words `<verb>` stands for; empty in an id without it.
        times: How many times over the example has to stand in a text: 1, but for limits.
        taught: Names of actors that have to be taught for the example.

    >>> import talkmodel
    >>> one = talkmodel.rules()[0]
    >>> one.id, one.makes, one.evidence
    ('party.between', 'party', 'Estonia')
    """

    id: str
    makes: Makes
    description: str
    example: str
    evidence: str
    cues: tuple[str, ...] = ()
    times: int = 1
    taught: tuple[str, ...] = ()

    def covers(self, rule_id: str, lexicon: Lexicon | None = None) -> bool:
        """Return whether `rule_id` is this rule's, its verb one that `lexicon` knows.

        Args:
            rule_id: An id as in `Evidence.rule`.
            lexicon: Whose cue sets have the verbs; `Lexicon.default()` if not given.

        >>> import talkmodel
        >>> asking = next(one for one in talkmodel.rules() if one.id == "demand.<verb>")
        >>> asking.covers("demand.call-for"), asking.covers("demand.sing")
        (True, False)
        """
        before, mark, after = self.id.partition(VERB)
        if not mark:
            return rule_id == self.id
        if not (rule_id.startswith(before) and rule_id.endswith(after)):
            return False
        verb = rule_id.removeprefix(before).removesuffix(after)
        words = (lexicon or _default()).cues
        return any(
            verb == word.replace(" ", "-") for name in self.cues for word in words.get(name, ())
        )


def _default() -> Lexicon:
    from talkmodel.lexicon import Lexicon

    return Lexicon.default()


def rule(
    ident: str,
    makes: Makes,
    description: str,
    example: str,
    evidence: str,
    cues: tuple[str, ...] = (),
) -> Rule:
    """Return a rule, written down in one short form.

    >>> rule("gate.talks", "note", "Why not.", "The quay.", "The quay.").makes
    'note'
    """
    return Rule(
        id=ident,
        makes=makes,
        description=description,
        example=example,
        evidence=evidence,
        cues=cues,
    )
