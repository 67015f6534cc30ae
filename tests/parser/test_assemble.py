"""The facts put together: ids, references, evidence, and what is left out for being invisible."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

import talkmodel
from talkmodel.lexicon import Lexicon
from talkmodel.model import ActorKind, DemandKind, Response, When
from talkmodel.parser.actors import Actor
from talkmodel.parser.assemble import Facts, Given, assemble, faq_items, make_article
from talkmodel.parser.assemble_ids import Ids
from talkmodel.parser.casting import Part, Roles
from talkmodel.parser.demands import DemandFact
from talkmodel.parser.layout import read_layout
from talkmodel.parser.layout_model import QA
from talkmodel.parser.names import Sort
from talkmodel.parser.quotes import QuoteFact
from talkmodel.parser.reading import understand
from talkmodel.parser.spans import Span
from talkmodel.parser.venues import VenueFact

if TYPE_CHECKING:
    from talkmodel.model import Talks
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.people import PersonFact

TEXT = "Minister Ana Ruiz of Kenya spoke in Bern. Nobody else did, and Bern was quiet."
BLANK = "\u200b"
NO_ROLES = Roles((), (), (), about_talks=True)
NO_FACTS = Facts(NO_ROLES, (), (), (), ())
UNKNOWN = Given(None, None, None)


def actor(
    key: str, name: str, *, sort: Sort = Sort.ORG, kind: ActorKind = ActorKind.UNION
) -> Actor:
    return Actor(key, name, sort, kind, names={name: 1}, spans=[(0, 8, 0)])


def part(one: Actor, role: str = "") -> Part:
    return Part(one, (), 2.0, role)


def put_together(facts: Facts, text: str = TEXT) -> Talks:
    layout = read_layout(text)
    scene, _ = understand(text, layout, Lexicon.default())
    return assemble(text, scene, layout, make_article(text, layout, UNKNOWN), facts)


def people_of(text: str) -> tuple[PersonFact, ...]:
    return understand(text, read_layout(text), Lexicon.default())[1]


def demand(by: Actor, to: Actor | None, start: int, end: int) -> DemandFact:
    return DemandFact(
        by=by,
        to=to,
        kind=DemandKind.DEMAND,
        response=Response.OPEN,
        start=start,
        end=end,
        line=0,
        rule="demand.want",
        words=frozenset(),
        ask=cast("Ask", None),  # only the reading of answers looks at it
    )


def test_two_actors_of_one_slug_get_two_ids_and_keep_them() -> None:
    ids = Ids()
    one, two = actor("a", "Port Union"), actor("b", "port union")
    assert [ids.of(a) for a in (one, two, one)] == [
        "port-union",
        "port-union-2",
        "port-union",
    ]
    assert ids.new("Port Union 2") == "port-union-2-2"
    assert ids.new("port-union") == "port-union-3"


def test_a_number_that_is_taken_is_passed_over() -> None:
    ids = Ids()
    assert [ids.new(name) for name in ("Dock 2", "Dock", "Dock")] == ["dock-2", "dock", "dock-3"]


def test_a_venue_shares_an_id_only_with_its_namesake() -> None:
    ids = Ids()
    ids.new("Bern")
    taken: set[str] = set()
    found = [ids.of_venue(name, taken) for name in ("Bern", "BERN", "Bern", "Basel")]
    assert found == ["bern", "bern-2", "bern-3", "basel"]


def test_a_venue_may_bear_the_name_of_an_actor() -> None:
    venues = tuple(
        VenueFact(name, ("", BLANK, "the town"), None, When.CURRENT, None, ((36, 40, "venue.in"),))
        for name in ("Bern", BLANK)
    )
    roles = attrs.evolve(NO_ROLES, parties=(part(actor("o:b", "BERN")), part(actor("o:a", "Bern"))))
    talks = put_together(attrs.evolve(NO_FACTS, roles=roles, venues=venues))
    assert [party.id for party in talks.parties] == ["bern", "bern-2"]
    (venue,) = talks.venues
    assert (venue.id, venue.name, venue.aliases) == ("bern-3", "Bern", ("the town",))


def test_whose_name_nobody_can_see_has_no_part() -> None:
    ghost, union = actor("o:g", BLANK), actor("o:u", "Port Union")
    (ana,) = people_of(TEXT)
    facts = Facts(
        Roles((part(ghost), part(union)), (part(ghost),), (part(ghost),), about_talks=True),
        (attrs.evolve(ana, actor=ghost),),
        (),
        (demand(ghost, union, 0, 8), demand(union, ghost, 0, 8), demand(union, None, 41, 42)),
        (
            QuoteFact(ghost, None, 0, 8, "said", "quote.x"),
            QuoteFact(union, None, 41, 42, "said", "quote.x"),
            QuoteFact(None, None, 0, 8, "said", "quote.x"),
            QuoteFact(None, Span(41, 42), 0, 8, "said", "quote.x"),
            QuoteFact(union, None, 0, 8, " ", "quote.x"),
        ),
    )
    talks = put_together(facts)
    assert [party.name for party in talks.parties] == ["Port Union"]
    assert not (talks.mediators)
    assert not (talks.observers)
    assert not (talks.people)
    assert not (talks.others)
    assert [(one.by, one.to, one.what) for one in talks.demands] == [
        ("port-union", None, "Minister")
    ]
    assert [(one.speaker, one.text, one.cue) for one in talks.quotes] == [
        ("port-union", "Minister", None)
    ]


def test_a_union_that_was_taken_for_a_person_is_none() -> None:
    (ana,) = people_of(TEXT)
    as_union = attrs.evolve(ana, actor=actor("p:a", "Ana Ruiz"))
    roles = attrs.evolve(NO_ROLES, parties=(part(as_union.actor),))
    assert not put_together(attrs.evolve(NO_FACTS, roles=roles, people=(as_union,))).people
    human = actor("p:b", "Ana Ruiz", sort=Sort.PERSON, kind=ActorKind.PERSON)
    roles = attrs.evolve(NO_ROLES, mediators=(part(human, "chair"),))
    people = (attrs.evolve(ana, actor=human, description=None, represents=human),)
    talks = put_together(attrs.evolve(NO_FACTS, roles=roles, people=people))
    (person,), (mediator,) = talks.people, talks.mediators
    assert (person.id, person.role, person.represents) == (mediator.id, None, None)
    assert mediator.role is talkmodel.MediatorRole.CHAIR


def test_who_is_pointed_to_without_a_part_is_among_the_others() -> None:
    union, club = actor("o:u", "Port Union"), actor("o:c", "Bay Club")
    facts = attrs.evolve(NO_FACTS, demands=(demand(union, club, 0, 8), demand(club, club, 0, 8)))
    talks = put_together(facts)
    assert [other.id for other in talks.others] == ["port-union", "bay-club"]
    assert [(one.id, one.by, one.to) for one in talks.demands] == [
        ("minister", "port-union", "bay-club"),
        ("minister-2", "bay-club", None),
    ]
    for other in talks.others:
        assert [e.text for e in other.evidence] == ["Minister"]


def test_an_unnamed_voice_is_one_however_often_it_speaks() -> None:
    nobody = Span(42, 48)
    quotes = tuple(QuoteFact(None, nobody, at, at + 8, "said", "quote.x") for at in (0, 9))
    named = actor("o:n", "nobody")
    roles = attrs.evolve(NO_ROLES, parties=(part(named),))
    talks = put_together(attrs.evolve(NO_FACTS, roles=roles, quotes=quotes))
    assert [quote.speaker for quote in talks.quotes] == ["nobody-2", "nobody-2"]
    assert [(other.id, other.name) for other in talks.others] == [("nobody-2", "Nobody")]


def test_a_person_is_also_known_by_the_name_with_the_title() -> None:
    text = "Kenya and Uganda held talks. The talks were long, said Minister Ana Ruiz. Ruiz left."
    (person,) = talkmodel.parse(text).people
    assert person.name == "Ana Ruiz"
    assert person.aliases == ("Ruiz", "Minister Ana Ruiz")


def test_what_the_caller_knows_wins_unless_nobody_can_see_it() -> None:
    text = (
        "Kenya waits\n\nBy Ana Ruiz\n\nThe bay of Keld is quiet, and it has been so for a year now."
    )
    layout = read_layout(text)
    known = make_article(text, layout, Given("https://bay.example/1", " The \n bay ", None))
    assert (known.id, known.title, known.url) == ("the-bay", "The bay", "https://bay.example/1")
    unknown = make_article(text, layout, Given(" ", BLANK, None))
    assert (unknown.title, unknown.url, unknown.byline) == ("Kenya waits", None, "Ana Ruiz")
    assert make_article("", read_layout(""), UNKNOWN).id == "article"


def test_a_question_or_answer_that_nobody_can_see_is_none() -> None:
    text = f"Why? {BLANK} Because."
    spans = {"why": Span(0, 4), "blank": Span(5, 6), "because": Span(7, 15)}
    article = make_article(text, read_layout(text), UNKNOWN)
    faq = (
        QA(spans["why"], spans["blank"]),
        QA(spans["blank"], spans["why"]),
        QA(spans["why"], spans["because"]),
    )
    (item,) = faq_items(text, attrs.evolve(read_layout(text), faq=faq), article)
    assert (item.question, item.answer) == ("Why?", "Because.")
    assert [evidence.rule for evidence in item.evidence] == ["faq.question", "faq.answer"]


def test_a_section_has_the_heading_above_it() -> None:
    text = (
        "# The bay\n\nIt has been as quiet as can be in the bay of Keld for a year, they say.\n\n"
        "## The dock\n\nIt is loud.\n\nIt is old."
    )
    article = make_article(text, read_layout(text), UNKNOWN)
    assert [section.title for section in article.sections] == [None, "The dock"]
    assert text[article.sections[1].start : article.sections[1].end].endswith("It is old.")
