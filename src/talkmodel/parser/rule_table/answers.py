"""What is offered and refused, and what the answer to a demand is."""

from __future__ import annotations

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    rule(
        "proposal.<verb>",
        "demand",
        "A verb of offering with what is offered: `X proposes Y`.",
        TALKS + " Estonia proposed a joint fishing zone.",
        "joint fishing zone",
        ("propose", "propose_phrase"),
    ),
    rule(
        "proposal.willing",
        "demand",
        "Readiness to give something: `X is prepared to do Y`.",
        TALKS + " Estonia is prepared to share the ferry port.",
        "share the ferry port",
    ),
    rule(
        "proposal.bid",
        "demand",
        "A figure that is offered: `X raised its offer to N`.",
        (
            "Pay talks between Tallink and the Seamen's Union resumed in Oslo on Monday. Tallink "
            "raised its offer to 4 per cent."
        ),
        "4 per cent",
    ),
    rule(
        "proposal.table",
        "demand",
        "A figure or paper that is put on the table.",
        (
            "Pay talks between Tallink and the Seamen's Union resumed in Oslo on Monday. Tallink "
            "put 4 per cent on the table."
        ),
        "4 per cent",
    ),
    rule(
        "proposal.plan",
        "demand",
        "What a plan of somebody holds: `Under X's plan, Y`.",
        TALKS + " Under Estonia's plan, the ferry port would be shared.",
        "the ferry port would be shared",
    ),
    rule(
        "proposal.noun",
        "demand",
        "A noun of offering with its owner: `X's proposal for Y`.",
        TALKS + " Estonia's proposal for a joint fishing zone is on the table.",
        "joint fishing zone",
    ),
    rule(
        "proposal.passive",
        "demand",
        "A passive with who offers: `Y was proposed by X`.",
        TALKS + " A joint fishing zone was proposed by Estonia.",
        "joint fishing zone",
    ),
    rule(
        "proposal.listed",
        "demand",
        "A bullet below a heading that tells who offers what follows.",
        TALKS + "\n\n## Estonia's offer\n\n- A joint fishing zone\n- A new ferry line\n",
        "joint fishing zone",
    ),
    rule(
        "refusal.<verb>",
        "demand",
        "A verb of refusing with what is refused: `X refuses to do Y`, `X rules out Y`.",
        TALKS + " Estonia refuses to close the ferry port.",
        "close the ferry port",
        ("refuse", "reject"),
    ),
    rule(
        "refusal.will-not",
        "demand",
        "`X will not accept Y`.",
        TALKS + " Estonia will not accept a new border.",
        "new border",
    ),
    rule(
        "refusal.want-no",
        "demand",
        "`X wants no Y`.",
        TALKS + " Estonia wants no foreign patrols.",
        "foreign patrols",
    ),
    rule(
        "refusal.unwilling",
        "demand",
        "`X is unwilling to do Y`, `X is not ready to do Y`.",
        TALKS + " Estonia is unwilling to close the ferry port.",
        "close the ferry port",
    ),
    rule(
        "refusal.noun",
        "demand",
        "A noun of refusing with its owner: `X's refusal to do Y`.",
        TALKS + " Latvia knows Estonia's refusal to close the ferry port.",
        "close the ferry port",
    ),
    rule(
        "response.verb",
        "response",
        "A verb of saying yes or no after the ask; what it names has to be what was asked.",
        TALKS + " Estonia demands the release of two trawlers. Latvia rejected the demand.",
        "Latvia rejected",
    ),
    rule(
        "response.promise",
        "response",
        "Whoever was asked says that it will do just that: `X promised to do Y`.",
        TALKS
        + (" Estonia demands the release of two trawlers. Latvia said it would release them."),
        "would release",
    ),
    rule(
        "response.passive",
        "response",
        "An ask that was granted or turned down.",
        TALKS + " Estonia demanded the release of two trawlers. The demand was turned down.",
        "demand was turned down",
    ),
    rule(
        "response.governing",
        "response",
        "A yes or no that the ask itself hangs on: `Y accepted X's demand for Z`.",
        TALKS + " Latvia accepted Estonia's demand for the release of two trawlers.",
        "accepted",
    ),
    rule(
        "response.fate",
        "response",
        "What became of the ask: `and got it`.",
        TALKS + " Estonia demanded the release of two trawlers, and got it.",
        "got",
    ),
    rule(
        "response.verdict",
        "response",
        "What the other side calls it: `Y calls that absurd`.",
        TALKS + " Estonia demands the release of two trawlers. Latvia calls that absurd.",
        "calls that",
    ),
    rule(
        "response.refusal",
        "response",
        "The other side refuses just what was asked.",
        TALKS
        + (" Estonia demands the release of two trawlers. Latvia will not release the trawlers."),
        "release the trawlers",
    ),
    rule(
        "response.as-asked",
        "response",
        "What is done, or promised, because somebody asked for it is granted.",
        TALKS + " Latvia will release two trawlers, as Estonia had requested.",
        "release two trawlers",
    ),
    rule(
        "response.counter-offer",
        "response",
        "The other side answers with an offer of its own.",
        TALKS + " Estonia demands a quota of 40 tonnes. Latvia offered 25 tonnes.",
        "25 tonnes",
    ),
    rule(
        "refusal.no-intention",
        "demand",
        "`X has no intention of doing Y`.",
        TALKS + " Estonia has no intention of closing the ferry port.",
        "closing the ferry port",
    ),
    rule(
        "refusal.opposed",
        "demand",
        "`X is opposed to Y`.",
        TALKS + " Estonia is opposed to a new border.",
        "new border",
    ),
    rule(
        "refusal.unacceptable",
        "demand",
        "`Y is unacceptable to X`.",
        TALKS + " A new border is unacceptable to Estonia.",
        "new border",
    ),
    rule(
        "response.reply",
        "response",
        "A sentence that is an answer: `The answer was no`.",
        TALKS + " Estonia demands the release of two trawlers. The answer was no.",
        "answer",
    ),
    rule(
        "response.named-again",
        "response",
        "The other side grants what was asked, in the same words, some sentences later.",
        TALKS
        + " Estonia demanded access to the old quay for its fishermen. The winter was mild. The "
        "ice broke early. In May, Latvia granted access to the old quay for the fishermen.",
        "granted",
    ),
    rule(
        "response.but-not",
        "response",
        "What a yes to something else leaves out: `agreed to Y but not to Z`.",
        TALKS
        + " Estonia demands a truce and a new border. Latvia agreed to the truce but not to the "
        "border.",
        "but not to the border",
    ),
    rule(
        "response.later",
        "response",
        "A later answer of the same side that undoes the first: `first rejected it, then agreed`.",
        TALKS
        + " Estonia demands the release of two trawlers. Latvia first rejected that but later "
        "accepted it.",
        "later accepted it",
    ),
    rule(
        "response.in-part",
        "note",
        "An answer to a part of what was asked: a yes counts as accepted, a no leaves it open.",
        TALKS
        + " Estonia demands the release of 40 prisoners. Latvia agreed to release half of them.",
        "Latvia agreed",
    ),
    rule(
        "response.some-of",
        "note",
        "An answer to some of several demands, without saying to which: they stay open.",
        TALKS
        + " Estonia demands the release of two trawlers. Latvia accepted some of the demands.",
        "Latvia accepted",
    ),
    rule(
        "response.to-talk",
        "note",
        "A promise to talk about what was asked: it stays open.",
        TALKS
        + " Estonia demands the release of two trawlers. Latvia agreed to discuss the release.",
        "Latvia agreed",
    ),
    rule(
        "response.other-amount",
        "note",
        "A yes to another amount, part of the way or an offer instead: what was asked stays open.",
        TALKS
        + " Estonia demands the release of 40 prisoners. Latvia agreed to release 12 prisoners.",
        "Latvia agreed",
    ),
    rule(
        "response.conditional",
        "note",
        "A yes on conditions: what was asked stays open.",
        TALKS
        + " Estonia demands the release of two trawlers. Latvia would accept the demand if the "
        "blockade ended.",
        "would accept",
    ),
    rule(
        "response.in-principle",
        "note",
        "A yes in principle, or subject to something: it counts as accepted, with this note.",
        TALKS + " Estonia demands the release of two trawlers. Latvia agreed in principle.",
        "Latvia agreed",
    ),
)
