"""Who asks what, and on what condition."""

from __future__ import annotations

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    rule(
        "demand.<verb>",
        "demand",
        (
            "A verb of asking with what is asked: `X demands Y`, `X holds out for Y`, `X urges Y "
            "to do Z`."
        ),
        TALKS + " Estonia demands the release of two trawlers.",
        "release of two trawlers",
        ("demand", "demand_phrase", "demand_of"),
    ),
    rule(
        "demand.<verb>-fronted",
        "demand",
        "What is asked stands before the verb: `a ceasefire, which X demands`.",
        TALKS + " Latvia spoke of a ceasefire, which Estonia demands.",
        "ceasefire",
        ("demand", "demand_phrase"),
    ),
    rule(
        "demand.<verb>-that",
        "demand",
        (
            "A verb of asking or saying with a clause that tells what ought to be: `X insists "
            "that Y be done`."
        ),
        TALKS + " Estonia insists that the trawlers be released.",
        "the trawlers be released",
        ("demand_that", "say"),
    ),
    rule(
        "demand.would-like",
        "demand",
        "`X would like Y`.",
        TALKS + " Estonia would like the border to be reopened.",
        "border to be reopened",
    ),
    rule(
        "demand.must",
        "demand",
        "`Y must do Z, X said`.",
        TALKS + " Latvia must release the trawlers, Estonia said.",
        "release the trawlers",
    ),
    rule(
        "demand.noun",
        "demand",
        "A noun of asking with its owner: `X's demand for Y`.",
        TALKS + " Estonia repeated its demand for the release of two trawlers.",
        "release of two trawlers",
    ),
    rule(
        "demand.as-asked",
        "demand",
        "What will be done, or is agreed, `as X had requested`.",
        TALKS + " Latvia will release two trawlers, as Estonia had requested.",
        "release two trawlers",
    ),
    rule(
        "demand.at-request",
        "demand",
        "What was done `at X's request`.",
        TALKS + " The session was moved to Riga at Estonia's request.",
        "moved to Riga",
    ),
    rule(
        "demand.passive",
        "demand",
        "A passive with who asks: `Y was demanded by X`.",
        TALKS + " The release of two trawlers was demanded by Estonia.",
        "release of two trawlers",
    ),
    rule(
        "demand.listed",
        "demand",
        "A bullet below a heading or line that tells who wants what follows.",
        TALKS + "\n\n## What Estonia wants\n\n- The release of two trawlers\n- A new ferry line\n",
        "release of two trawlers",
    ),
    rule(
        "condition.only",
        "demand",
        "`X will do Y only if C`.",
        TALKS + " Estonia will sign only if the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.unless-fronted",
        "demand",
        "`Unless C, X will …`, first in its sentence.",
        TALKS + " Unless Latvia releases the trawlers, Estonia will walk out.",
        "Latvia releases the trawlers",
    ),
    rule(
        "condition.without-fronted",
        "demand",
        "`Without C, X says, …`, `Without C, X will not …`.",
        TALKS + " Without a wider zone, Estonia will not sign.",
        "a wider zone",
    ),
    rule(
        "condition.if-fronted",
        "demand",
        "`If C, X would agree to …`.",
        TALKS + " If Latvia releases the trawlers, Estonia would lift the embargo.",
        "Latvia releases the trawlers",
    ),
    rule(
        "condition.provided",
        "demand",
        "`provided that C`.",
        TALKS + " Estonia will sign, provided that the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.providing",
        "demand",
        "`providing that C`.",
        TALKS + " Estonia will sign, providing that the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.condition",
        "demand",
        "`on condition that C`.",
        TALKS + " Estonia will sign on condition that the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.unless",
        "demand",
        "`X will do Y unless C`.",
        TALKS + " Estonia will walk out unless the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.not-unless",
        "demand",
        "A refusal with its condition: `X will not sign before C`.",
        TALKS + " Estonia will not sign before Latvia leaves the bay.",
        "Latvia leaves the bay",
    ),
    rule(
        "condition.without",
        "demand",
        "`X has little interest in Y without C`.",
        TALKS + " Estonia has shown little interest in a treaty without a new ferry line.",
        "a new ferry line",
    ),
    rule(
        "condition.until",
        "demand",
        "`not until C`.",
        TALKS + " Estonia does not talk about fish until the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "condition.noun",
        "demand",
        "A noun for a condition with its owner: `X's condition is that C`.",
        TALKS + " Estonia's condition for a treaty is the release of two trawlers.",
        "release of two trawlers",
    ),
    rule(
        "condition.held-fronted",
        "demand",
        "What is held to be a condition stands before: `C, which X calls a condition`.",
        TALKS + " Latvia spoke of the release of the trawlers, which Estonia calls a precondition.",
        "release of the trawlers",
    ),
    rule(
        "condition.predicate",
        "demand",
        "`C is a condition of X`.",
        TALKS + " The release of the trawlers is a precondition set by Estonia.",
        "release of the trawlers",
    ),
    rule(
        "condition.made",
        "demand",
        "`X made C a condition`.",
        TALKS + " Estonia has made the release of the trawlers a condition for a treaty.",
        "release of the trawlers",
    ),
    rule(
        "condition.depends",
        "demand",
        "`X makes this dependent on C`.",
        TALKS + " Estonia made its signature dependent on the release of the trawlers.",
        "release of the trawlers",
    ),
    rule(
        "condition.agreement-requires",
        "demand",
        "`any agreement would require C`.",
        TALKS + " Estonia said any agreement would require the release of the trawlers.",
        "any agreement would require the release of the trawlers",
    ),
    rule(
        "condition.must",
        "demand",
        "`In return, Y must do Z, X said`.",
        TALKS + " In return, Estonia said, Latvia must release the trawlers.",
        "release the trawlers",
    ),
    rule(
        "condition.listed",
        "demand",
        "A bullet below a line that tells whose conditions follow.",
        TALKS
        + ("\n\n## Estonia's conditions\n\n- The release of two trawlers\n- A new ferry line\n"),
        "release of two trawlers",
    ),
    rule(
        "condition.so-long-as",
        "demand",
        "`X will do Y so long as C`.",
        TALKS + " Estonia will sign so long as the trawlers are released.",
        "the trawlers are released",
    ),
    rule(
        "demand.adamant",
        "demand",
        "`X is adamant that Y`.",
        TALKS + " Estonia is adamant that the trawlers must be released.",
        "the trawlers must be released",
    ),
)
