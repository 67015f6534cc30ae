"""What there is to say in an article on talks, and in how many ways. All of it is our own."""

from __future__ import annotations

from typing import Final

from talkmodel.model import DemandKind, Response, When

__all__ = [
    "ANSWERS",
    "ASKS_DEED",
    "ASKS_THING",
    "DEEDS",
    "DISPUTES",
    "FAQ",
    "INTRODUCES",
    "LEADS",
    "MEDIATES",
    "OBSERVES",
    "REMARKS",
    "SAYS",
    "THINGS",
    "TITLES",
    "VENUES",
    "WORK_DEEDS",
    "WORK_DISPUTES",
    "WORK_THINGS",
]

TITLES: Final = (
    "{a} and {b} back at the table",
    "{a} and {b} resume talks",
    "Talks between {a} and {b} go on",
    "New round of talks between {a} and {b}",
)
DISPUTES: Final = ("the disputed valley", "the border", "a ceasefire", "fishing rights")
WORK_DISPUTES: Final = ("pay", "a new contract", "working hours")
LEADS: Final = (
    "Talks between {a} and {b} over {dispute} resumed on Monday.",
    "Negotiators from {a} and {b} met on Monday for talks on {dispute}.",
    "{a} and {b} opened talks on {dispute} on Monday.",
    "Representatives of {a} and {b} began a new round of talks on {dispute} on Monday.",
    "{a} and {b} returned to the negotiating table on Monday to settle their row over {dispute}.",
    "Delegations from {a} and {b} sat down on Monday for negotiations on {dispute}.",
)
MEDIATES: Final = (
    "The talks are mediated by {m}.",
    "{m} is mediating between the two sides.",
    "The negotiations are being brokered by {m}.",
    "{m} is acting as mediator.",
    "The talks are held under the auspices of {m}.",
    "The talks, facilitated by {m}, are closed to the press.",
    "{m} brokered the meeting between the two sides.",
    "The meeting was convened by {m}.",
    "With {m} mediating, the two sides exchanged papers.",
    "{m}, the mediator in the talks, called the mood good.",
    "{m} has been shuttling between the two delegations.",
    "{m} is chairing the talks.",
    "{m} brought the two sides back to the table.",
    "The two sides are negotiating through {m}.",
    "The two sides met thanks to the good offices of {m}.",
    "{m} is facilitating the dialogue.",
    "{m}, which is mediating, called for patience.",
    "{m} serves as mediator.",
    "Mediators from {m} carried papers from room to room.",
)
OBSERVES: Final = (
    "{o} attended the talks as an observer.",
    "{o} sent an observer to the talks.",
    "{o} is taking part as an observer.",
    "Observers from {o} were in the room.",
    "{o} has observer status at the talks.",
    "{o}, an observer at the talks, kept silent.",
    "{o} is following the talks as an observer.",
    "Diplomats from {o} sat in as observers.",
    "The talks were observed by {o}.",
)
VENUES: Final[dict[When, tuple[str, ...]]] = {
    When.CURRENT: (
        "The talks are being held in {v}.",
        "The two delegations are meeting in {v}.",
        "The negotiations are taking place at a hotel in {v}.",
        "The venue of the talks is {v}.",
        "The negotiators are meeting behind closed doors in {v}.",
        "{v} is the venue of the talks.",
        "The talks opened in {v} on Monday.",
        "The two sides are holding their talks in {v}.",
    ),
    When.PAST: (
        "An earlier round was held in {v} in March 2025.",
        "The previous round of talks took place in {v}.",
        "The two sides last met in {v} in March.",
        "An earlier round of talks, in {v}, ended without a result.",
        "Talks in {v} last year collapsed.",
        "The talks follow two failed rounds in {v}.",
        "They last met in {v}, in January.",
    ),
    When.PLANNED: (
        "The next round is planned for {v} in June.",
        "The talks will continue in {v} next month.",
        "The two sides agreed to meet again in {v}.",
        "A further round is to be held in {v}.",
        "The next meeting is scheduled for {v}.",
        "The delegations will reconvene in {v} on 14 June.",
        "{v} will host the next round.",
    ),
}
THINGS: Final = (
    "the release of 200 prisoners",
    "a buffer zone along the river",
    "an end to the blockade",
    "the return of seized farmland",
    "a new constitution",
    "access for aid convoys",
    "an inquiry into the shelling",
    "the reopening of the mountain pass",
    "foreign monitors in the valley",
    "compensation for burnt villages",
    "a share of the oil revenue",
    "autonomy for the coastal districts",
)
WORK_THINGS: Final = (
    "a pay rise of 7 per cent",
    "a shorter working week",
    "an end to split shifts",
    "free uniforms for all crews",
    "a pension for part-time staff",
    "better lighting in the depots",
)
DEEDS: Final = (
    "withdraw its forces from the coast",
    "hand over its heavy weapons",
    "lift the embargo on fuel",
    "reopen the northern road",
    "free the captured pilots",
    "stop the night raids",
    "return the stolen archives",
    "publish the maps of the minefields",
)
WORK_DEEDS: Final = (
    "hire 40 more guards",
    "drop the new rota",
    "repair the depot roof",
    "publish the safety reports",
)
# What is asked is a thing …
ASKS_THING: Final[dict[DemandKind, tuple[str, ...]]] = {
    DemandKind.DEMAND: (
        "{by} demands {what}",
        "{by} is demanding {what}",
        "{by} wants {what}",
        "{by} has called for {what}",
        "{by} insists on {what}",
        "{by} is pressing for {what}",
        "{by} is seeking {what}",
        "{by} has asked {to} for {what}",
        "{by} repeated its demand for {what}",
        "{by} is holding out for {what}",
        "{by} said it wanted {what}",
        "{by} continues to demand {what}",
        "A sticking point is {by}’s demand for {what}",
        "{by}’s negotiators are demanding {what}",
        "{by}’s main demand is {what}",
        "{by} has long sought {what}",
        "What {by} wants is {what}",
        "Top of {by}’s list is {what}",
    ),
    DemandKind.PROPOSAL: (
        "{by} has proposed {what}",
        "{by} offered {what}",
        "{by} has suggested {what}",
        "{by} tabled a proposal for {what}",
        "{by} put forward a plan for {what}",
        "{by} is offering {what}",
        "{by} floated the idea of {what}",
        "On the table is {by}’s proposal for {what}",
    ),
    DemandKind.REFUSAL: (
        "{by} has ruled out {what}",
        "{by} rejects {what}",
        "{by} remains opposed to {what}",
        "{by} refuses to discuss {what}",
        "{by} said it would not accept {what}",
        "{by} will not accept {what}",
        "{by} opposes {what}",
        "{by} has dismissed {what}",
        "{by} said {what} was out of the question",
    ),
    DemandKind.CONDITION: (
        "{by} has made {what} a condition for any deal",
        "{by} will sign only if it gets {what}",
        "{by} says there can be no deal without {what}",
        "{by}’s main condition is {what}",
        "{by} will agree to a deal only if it receives {what}",
        "{by} has set {what} as a precondition",
    ),
}
# … or a deed of the other side, and for offers and refusals one's own.
ASKS_DEED: Final[dict[DemandKind, tuple[str, ...]]] = {
    DemandKind.DEMAND: (
        "{by} wants {to} to {what}",
        "{by} has called on {to} to {what}",
        "{by} urged {to} to {what}",
        "{by} is asking {to} to {what}",
        "{by} demands that {to} {what}",
        "{by} said {to} must {what}",
        "{by} insists that {to} {what}",
        "{by} is pressing {to} to {what}",
        "{by} has told {to} to {what}",
        "{by} has appealed to {to} to {what}",
        "{by} repeated its call on {to} to {what}",
        "{by} expects {to} to {what}",
        "{by} wants to see {to} {what}",
        "{to} must {what}, {by} said",
        "{by}’s chief demand is that {to} {what}",
    ),
    DemandKind.PROPOSAL: (
        "{by} offered to {what}",
        "{by} has proposed to {what}",
        "{by} said it was ready to {what}",
        "{by} is prepared to {what}",
        "{by} is willing to {what}",
        "{by} signalled that it could {what}",
    ),
    DemandKind.REFUSAL: (
        "{by} refuses to {what}",
        "{by} said it would not {what}",
        "{by} has refused to {what}",
        "{by} will not {what}",
        "{by} has declined to {what}",
        "{by} has no intention to {what}",
    ),
    DemandKind.CONDITION: (
        "{by} said it would sign only if {to} agreed to {what}",
        "{by} will not sign unless {to} agrees to {what}",
        "{by} says it will sign once {to} agrees to {what}",
    ),
}
ANSWERS: Final[dict[Response, tuple[str, ...]]] = {
    Response.ACCEPTED: (
        ". {to} agreed.",
        ". {to} has accepted the demand.",
        ", which {to} has accepted.",
        ", a demand that {to} accepted.",
        ". {to} has agreed to this.",
        ", and {to} agreed.",
        ". {to} said yes.",
        ". {to} has granted the request.",
    ),
    Response.REJECTED: (
        ". {to} rejected the demand.",
        ". {to} has rejected that.",
        ", which {to} rejects.",
        ", but {to} refused.",
        ". {to} turned the demand down.",
        ". {to} dismissed the demand.",
        ". {to} will not hear of it.",
        ", something {to} has ruled out.",
    ),
    Response.OPEN: (
        ".",
        ". {to} has not answered.",
        ". {to} said it would study the matter.",
        ". {to} has yet to reply.",
        ". {to} did not comment.",
    ),
}
INTRODUCES: Final = (
    "{of}’s delegation is led by {p}.",
    "{of}’s chief negotiator, {p}, arrived on Sunday.",
    "{p}, the head of {of}’s delegation, arrived on Sunday.",
    "{of} is represented by {p}.",
    "{p} heads {of}’s team.",
)
REMARKS: Final = (
    "We have come a long way to sit at this table",
    "Nobody here will be rushed by a clock on the wall",
    "The mood is better than it was in winter",
    "Our patience has an end, and it is near",
    "Every family in the valley is waiting for news",
    "I have read the paper twice and found little that is new",
    "There is more that joins us than people think",
    "It is too early to speak of a breakthrough",
)
SAYS: Final = (
    "{open}{q},{close} said {p}.",
    "{open}{q},{close} {p} said.",
    "{p} said: {open}{q}.{close}",
    "{open}{q},{close} {p} told reporters.",
    "{p} told reporters: {open}{q}.{close}",
    "According to {p}, {open}{q}{close}.",
    "{open}{q},{close} {p} said after the meeting.",
    "Asked about the mood, {p} said: {open}{q}.{close}",
)
FAQ: Final = (
    ("Why does the row matter?", "It has kept shops and schools shut for most of the year."),
    ("How long will it last?", "Nobody can tell, and both teams have booked rooms for a week."),
    ("Who pays for the rooms?", "The hotel has not said, and the guests will not talk about it."),
    ("What comes after that?", "A pause over the holidays, and then perhaps more of the same."),
)
