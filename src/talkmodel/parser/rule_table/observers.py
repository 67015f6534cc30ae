"""Who watches."""

from __future__ import annotations

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
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
        "observer.sent",
        "observer",
        "Who has sent an observer.",
        TALKS + " Sweden has sent an observer.",
        "Sweden",
    ),
    rule(
        "observer.given",
        "observer",
        "Who is included or invited as an observer.",
        TALKS + " The talks included Sweden as an observer.",
        "Sweden",
    ),
    rule(
        "observer.by",
        "observer",
        "By whom a meeting is watched or witnessed.",
        TALKS + " The meeting was witnessed by Sweden.",
        "Sweden",
    ),
    rule(
        "observer.looked-on",
        "observer",
        "Who watches talks, or sits in on them.",
        TALKS + " Sweden observed the talks.",
        "Sweden",
    ),
    rule(
        "observer.present",
        "observer",
        "Who is present as an observer, or in attendance.",
        TALKS + " In attendance at the talks were Sweden and Denmark.",
        "Denmark",
    ),
    rule(
        "observer.states",
        "observer",
        "Countries called observers: `the observer states, A and B`.",
        TALKS + " The observer states Sweden and Denmark stayed silent.",
        "Denmark",
    ),
    rule(
        "observer.described",
        "observer",
        "Observers described by whose they are: `the A and B observers attended`.",
        TALKS + " Swedish observers attended the talks.",
        "Swedish",
    ),
    rule(
        "observer.called",
        "observer",
        "Who is called an observer: `X, an observer,`, `X, which is an observer`.",
        TALKS + " Sweden, an observer at the talks, kept silent.",
        "Sweden",
    ),
    rule(
        "observer.listed",
        "observer",
        "Who the observers are: `the observers, A and B`, `the observers are A and B`.",
        TALKS + " The observers are Sweden and Denmark.",
        "Sweden",
    ),
    rule(
        "observer.delegations",
        "observer",
        "Whose delegations observe: `observer delegations from A and B`.",
        TALKS + " Observer delegations from Sweden and Denmark kept silent.",
        "Sweden",
    ),
    rule(
        "observer.as",
        "observer",
        "Who is there `as an observer`, where that stands first.",
        TALKS + " As an observer, Sweden has no vote.",
        "Sweden",
    ),
)
