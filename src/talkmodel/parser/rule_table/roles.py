"""Who is a side, who mediates and who watches."""

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
        "mediator.accepted",
        "mediator",
        "Somebody whom both sides accepted as mediator.",
        TALKS + " Jonas Vik, whom both sides accepted as mediator, arrived on Sunday.",
        "Jonas Vik",
    ),
    rule(
        "mediator.apart",
        "mediator",
        "Who meets each delegation separately.",
        TALKS + " Finland, whose officials met separately with each delegation, was hopeful.",
        "Finland",
    ),
    rule(
        "mediator.as-host",
        "mediator",
        "Who is named as host, chair or go-between: `with X as host`.",
        "Talks between Estonia and Latvia resumed on Monday with Finland as host.",
        "Finland",
    ),
    rule(
        "mediator.asked",
        "mediator",
        "Somebody whom both sides asked to mediate.",
        TALKS + " Jonas Vik, who was asked by both sides to mediate, arrived on Sunday.",
        "Jonas Vik",
    ),
    rule(
        "mediator.brought",
        "mediator",
        "Who brought the sides together.",
        TALKS + " The two sides were brought together by Finland.",
        "Finland",
    ),
    rule(
        "mediator.by",
        "mediator",
        "By whom talks are mediated, brokered or chaired.",
        "Talks between Estonia and Latvia, brokered by Finland, resumed in Oslo.",
        "Finland",
    ),
    rule(
        "mediator.drafted",
        "mediator",
        "Who drafted the plan that lies between the sides.",
        TALKS + " A ceasefire plan drafted by Finland is on the table.",
        "Finland",
    ),
    rule(
        "mediator.envoy",
        "mediator",
        "Whose envoy somebody is who mediates.",
        TALKS + " Jonas Vik, the envoy of the United Nations, was hopeful.",
        "Jonas Vik",
    ),
    rule(
        "mediator.envoy-of",
        "mediator",
        "Who has an envoy in a sentence on talks: `X, whose envoy …`.",
        TALKS + " Finland, whose special envoy opened the talks, was hopeful.",
        "Finland",
    ),
    rule(
        "mediator.from",
        "mediator",
        "Whom mediators come from: `mediators from A and B`.",
        TALKS + " Mediators from Finland and Qatar shuttled between the rooms.",
        "Finland",
    ),
    rule(
        "mediator.host",
        "mediator",
        "Hosts named beside the word: `our hosts, the X`.",
        TALKS + " “We thank our hosts, Finland, for the soup,” said the Estonian minister.",
        "Finland",
    ),
    rule(
        "mediator.hyphen",
        "mediator",
        "A name with a participle of mediating: `X-brokered talks`.",
        TALKS + " It was the third round of the Qatar-brokered talks. Qatar was hopeful.",
        "Qatar",
    ),
    rule(
        "mediator.in-chair",
        "mediator",
        "Who sits in the chair: `with X in the chair`.",
        "Talks between Estonia and Latvia resumed in Oslo on Monday with Jonas Vik in the chair.",
        "Jonas Vik",
    ),
    rule(
        "mediator.is",
        "mediator",
        "Who is called a mediator: `X is the mediator`.",
        TALKS + " Finland is the mediator.",
        "Finland",
    ),
    rule(
        "mediator.noun",
        "mediator",
        "A name before a noun for mediation: `X mediation`.",
        (
            "Talks between Estonia and Latvia resumed under Finnish mediation. Finnish mediators "
            "shuttled between the rooms."
        ),
        "Finnish",
    ),
    rule(
        "mediator.person",
        "mediator",
        "A person whose role is that of a mediator.",
        TALKS + " The mediator, Jonas Vik, left early.",
        "Jonas Vik",
    ),
    rule(
        "mediator.service",
        "mediator",
        "A service whose work is mediation: `the conciliation service X`.",
        (
            "Talks between Tallink and the Seamen's Union resumed on Monday at the conciliation "
            "service Concord."
        ),
        "Concord",
    ),
    rule(
        "mediator.sounding",
        "mediator",
        "A person asked to find out who might govern with whom.",
        (
            "Coalition talks between the Harbour Party and the Farmers' League began on Monday. "
            "The king asked Jonas Vik to find out who could govern with whom."
        ),
        "Jonas Vik",
    ),
    rule(
        "mediator.states",
        "mediator",
        "Countries called guarantors or mediators: `the guarantor states, A and B`.",
        TALKS + " The guarantor states, Finland and Qatar, were hopeful.",
        "Finland",
    ),
    rule(
        "mediator.titled",
        "mediator",
        "A mediator's title before a name: `mediator Ana Ruiz`.",
        TALKS + " The peace-maker Lord Ruiz was hopeful.",
        "Ruiz",
    ),
    rule(
        "mediator.tried",
        "mediator",
        "Who tried to mediate, where the same actor mediates by another sign too.",
        (
            "Talks between Estonia and Latvia resumed in Oslo on Monday, mediated by Finland. "
            "Finland tried to mediate last year."
        ),
        "Finland",
    ),
    rule(
        "mediator.under",
        "mediator",
        "Under whose auspices talks are held.",
        "Talks between Estonia and Latvia resumed in Oslo on Monday under Finnish auspices.",
        "Finnish",
    ),
    rule(
        "mediator.verb",
        "mediator",
        "Who mediates, brokers or chairs: `X is mediating`.",
        TALKS + " Finland is mediating.",
        "Finland",
    ),
    rule(
        "mediator.with",
        "mediator",
        "Together with whom somebody mediates.",
        TALKS + " Finland is mediating together with Qatar.",
        "Qatar",
    ),
    rule(
        "observer.from",
        "observer",
        "Whom observers come from: `observers from A and B`.",
        TALKS + " Observers from Sweden and Denmark were present.",
        "Sweden",
    ),
    rule(
        "observer.member",
        "observer",
        "The members of a group that observes.",
        TALKS
        + (" The Lake Group, which attends as an observer, brings together Sweden and Denmark."),
        "Sweden",
    ),
    rule(
        "observer.room",
        "observer",
        "Who has somebody in the next room.",
        TALKS + " The Community of Saint Olaf, a lay group, has one professor in the next room.",
        "Community of Saint Olaf",
    ),
    rule(
        "observer.sends",
        "observer",
        "Who has sent an observer or has somebody in the room.",
        TALKS + " Sweden has a representative in the room.",
        "Sweden",
    ),
    rule(
        "observer.subject",
        "observer",
        "Who attends as an observer: `X attends as an observer`.",
        TALKS + " Sweden attended as an observer.",
        "Sweden",
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
        "observer.sent",
        "observer",
        "Who has sent an observer.",
        TALKS + " Sweden has sent an observer.",
        "Sweden",
    ),
    rule(
        "mediator.carries",
        "mediator",
        "Who carries messages between the sides.",
        TALKS + " Finland carries messages between the two sides.",
        "Finland",
    ),
    rule(
        "mediator.serves-as",
        "mediator",
        "Who serves as mediator or has the part of one.",
        TALKS + " Jonas Vik serves as mediator.",
        "Jonas Vik",
    ),
    rule(
        "mediator.apposed",
        "mediator",
        "Names beside a noun for mediators: `the mediators, A and B`.",
        TALKS + " The mediators, Finland and Qatar, were hopeful.",
        "Finland",
    ),
    rule(
        "mediator.igo-envoy",
        "mediator",
        "An international body with an envoy at the talks, who need not be named.",
        TALKS + " The United Nations envoy opened the talks.",
        "United Nations",
    ),
)
