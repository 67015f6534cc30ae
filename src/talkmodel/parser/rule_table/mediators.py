"""Who mediates."""

from __future__ import annotations

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
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
        "mediator.briefed",
        "mediator",
        "Who tells a side what the other said: `its delegation was briefed by X`.",
        TALKS + " The Estonian delegation was briefed by the Finns.",
        "Finns",
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
    rule(
        "mediator.gathers",
        "mediator",
        "Who brings the sides together, or back to the table.",
        TALKS + " Finland brought the two sides together.",
        "Finland",
    ),
    rule(
        "mediator.relative",
        "mediator",
        "Names before a clause that has them mediate: `A and B, the two that mediated`.",
        TALKS + " Finland and Qatar, the two states that mediated, were hopeful.",
        "Qatar",
    ),
    rule(
        "mediator.members",
        "mediator",
        "A group that mediates, and its members: `the X Group, led by A and B, ran the talks`.",
        TALKS + " The Lake Group, led by Finland and Qatar, is mediating.",
        "Qatar",
    ),
    rule(
        "mediator.through",
        "mediator",
        "Through whom messages go, or talks are held.",
        TALKS + " Messages passed through the United Nations.",
        "United Nations",
    ),
    rule(
        "mediator.good-offices",
        "mediator",
        "Whose good offices helped, or under whose mediation sides met.",
        TALKS + " Both sides praised Finland's good offices.",
        "Finland",
    ),
    rule(
        "mediator.by-name",
        "mediator",
        "A body whose name says that it mediates.",
        TALKS + " The Lake Mediation Service met both sides.",
        "Lake Mediation Service",
    ),
    rule(
        "mediator.called-in",
        "mediator",
        "Whom peacemakers or arbitrators come from.",
        TALKS + " Peacemakers from Finland came on Sunday.",
        "Finland",
    ),
    rule(
        "mediator.chosen",
        "mediator",
        "Who is appointed or named to mediate: `the court appointed X to mediate`.",
        TALKS + " A court in Oslo appointed Jonas Vik to mediate.",
        "Jonas Vik",
    ),
    rule(
        "mediator.seated",
        "mediator",
        "Who sits between the sides: `X, who sat between the two sides`.",
        TALKS + " Jonas Vik, a judge, sat between the two sides.",
        "Jonas Vik",
    ),
    rule(
        "mediator.runs",
        "mediator",
        "Who runs or oversees the talks, or leads the mediation.",
        TALKS + " Finland oversaw the talks.",
        "Finland",
    ),
)
