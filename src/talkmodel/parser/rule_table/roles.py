"""Who is a side, and where an actor without a part is named."""

from __future__ import annotations

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    rule(
        "party.between",
        "party",
        "The sides that a noun for talks names: `talks between A and B`.",
        "Jaan Tamm praised the talks between Estonia and Latvia.",
        "Estonia",
    ),
    rule(
        "party.clause-pair",
        "party",
        "Two bodies joined as the subject of a clause inside a sentence on talks.",
        TALKS
        + (
            " It is here that the government of Latvia and the rebels of the Dune Front have "
            "held peace talks."
        ),
        "the government",
    ),
    rule(
        "party.counted",
        "party",
        "A list that says how many sides there are and names each.",
        (
            "Coalition talks resumed in Oslo on Monday. The three are the Harbour Party, which "
            "won; the Farmers' League, which did not; and the Dune Greens."
        ),
        "Harbour Party",
    ),
    rule(
        "party.delegation",
        "party",
        "Whom a delegation comes from: `negotiators from A and B`.",
        "Finland welcomed negotiators from Estonia and Latvia to talks in Oslo.",
        "Estonia",
    ),
    rule(
        "party.dispute",
        "party",
        "A union or firm and whom it is at odds with: `X rejected an offer from Y`.",
        (
            "Strike goes on\n\nThe Pilots' Union has rejected an offer from Halvik Airways. Talks "
            "resume on Monday in Oslo, and the mediator is hopeful."
        ),
        "Pilots' Union",
    ),
    rule(
        "party.headline",
        "party",
        "Actors in a headline that speaks of talks.",
        (
            "Truce near for Estonia, Latvia\n\nTalks between Estonia and Latvia resumed in Oslo "
            "on Monday."
        ),
        "Estonia",
    ),
    rule(
        "party.joint",
        "party",
        "Two who meet, bargain or fail to agree: `A and B are due to meet`.",
        (
            "Row over a bank\n\nOn Monday Estonia and Latvia are due to sit down in Oslo. The "
            "talks are their first since 2019."
        ),
        "Estonia",
    ),
    rule(
        "party.leaders",
        "party",
        "Heads of two bodies named together: `the president of A and the premier of B`.",
        (
            "The president of Estonia and the prime minister of Latvia met in Oslo for peace "
            "talks on Monday."
        ),
        "Estonia",
    ),
    rule(
        "party.led",
        "party",
        "Whose team somebody leads: `who headed the A side`.",
        TALKS + " Jaan Tamm, who headed the Estonian side, left early.",
        "Estonian",
    ),
    rule(
        "party.negotiator",
        "party",
        "Whose chief negotiator or delegation is spoken of: `A's chief negotiator`.",
        TALKS + " Latvia's chief negotiator left early.",
        "Latvia",
    ),
    rule(
        "party.one-of",
        "party",
        "A side called one of the delegations.",
        TALKS + " The Dune Front, one of the smallest delegations, left early.",
        "Dune Front",
    ),
    rule(
        "party.pair",
        "party",
        "Two names and a dash before a noun for talks: `A–B talks`.",
        "Estonia–Latvia talks resumed in Oslo on Monday.",
        "Estonia",
    ),
    rule(
        "party.pair-subject",
        "party",
        "Two bodies as the subject of a sentence on talks.",
        "Estonia and Latvia agreed on Monday to hold peace talks in Oslo.",
        "Estonia",
    ),
    rule(
        "party.rebuff",
        "party",
        "Who demands something of another, that other where it refuses, and who is accused.",
        (
            "Row over a bank\n\nEstonia demanded on Monday that Latvia open the harbour. Latvia "
            "has refused. Talks between the two are due in Oslo, and the talks may be long."
        ),
        "Estonia",
    ),
    rule(
        "party.table",
        "party",
        "Who walks out of the talks or comes back to the table.",
        TALKS + " The Dune Front walked out of the talks on Tuesday.",
        "Dune Front",
    ),
    rule(
        "party.teams",
        "party",
        "Two names before a noun for teams: `the A and B delegations`.",
        "The Estonian and Latvian delegations met in Oslo on Monday.",
        "Estonian",
    ),
    rule(
        "party.together",
        "party",
        "Two who do something together, with talk of talks: `A and B agreed`.",
        TALKS,
        "Estonia",
    ),
    rule(
        "party.with",
        "party",
        "Whose talks with whom: `A's talks with B`.",
        TALKS + " Estonia insisted on talks with the Dune Front.",
        "Estonia",
    ),
    rule(
        "party.brought",
        "party",
        "Two whom somebody brings, urges or calls to the table.",
        TALKS + " Finland brought the Dune Front and the Harbour Party to the table.",
        "Dune Front",
    ),
    rule(
        "party.told",
        "party",
        "Two whom somebody tells to go back to the talks, where no others sit.",
        (
            "Row over a bank\n\nA judge in Oslo ordered the Dune Front and the Harbour Party to "
            "resume talks. The talks broke down in May."
        ),
        "Dune Front",
    ),
    rule(
        "actor.name",
        "other",
        "Where an actor is first named, if no rule says more of its part in the talks.",
        TALKS + " Sweden demands a seat at the table.",
        "Sweden",
    ),
    rule(
        "voice.unnamed",
        "other",
        "Somebody unnamed who speaks, in the words of the article.",
        TALKS + " “They are close,” said a Western diplomat.",
        "a Western diplomat",
    ),
    rule(
        "party.counterpart",
        "party",
        "Who faces whom: `X met its Y counterpart`, `X's team met the Y team`.",
        "Sweden's foreign minister met his Danish counterpart for talks. Sweden demands the lake. "
        "Denmark rejected the demand.",
        "Danish",
    ),
)
