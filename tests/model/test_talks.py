import copy
import pickle

import attrs
import pytest
from hypothesis import given

from talkmodel.model import (
    ActorNotFoundError,
    Article,
    ArticleCountError,
    Demand,
    FAQItem,
    FieldTypeError,
    InvalidTalksError,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    Party,
    Person,
    Quote,
    Talks,
    Venue,
    problems,
)
from talkmodel.strategies import talks

NORLAND = Party(id="norland", name="Norland")


def test_no_talks_at_all() -> None:
    assert Talks() == Talks(articles=(), faq=())
    assert all(value == () for value in attrs.astuple(Talks(), recurse=False))


@given(talks())
def test_valid_talks_hash_pickle_copy_and_evolve(value: Talks) -> None:
    assert problems(value) == ()
    for same in (
        pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own bytes
        copy.deepcopy(value),
        attrs.evolve(value),
    ):
        assert same == value
        assert hash(same) == hash(value)


@pytest.mark.parametrize(
    "field",
    [
        "articles",
        "parties",
        "mediators",
        "observers",
        "people",
        "others",
        "venues",
        "demands",
        "quotes",
        "faq",
    ],
)
@pytest.mark.parametrize(
    ("value", "where"), [(None, ""), ([], ""), ("ab", ""), (("ab",), "[0]"), ((None,), "[0]")]
)
def test_fields_are_tuples_of_their_class(field: str, value: object, where: str) -> None:
    with pytest.raises(FieldTypeError) as caught:
        Talks(**{field: value})
    assert (caught.value.owner, caught.value.field) == ("Talks", field + where)


def test_one_list_does_not_take_the_elements_of_another() -> None:
    with pytest.raises(FieldTypeError, match=r"parties\[0\]: must be of type Party, not a Person"):
        Talks(parties=(Person(id="bo", name="Bo"),))


def test_all_problems_are_reported_at_once() -> None:
    with pytest.raises(InvalidTalksError) as caught:
        Talks(
            parties=(NORLAND,),
            demands=(Demand(id="d-1", by="norlend", to="sudland", what="a new bridge"),),
        )
    assert [str(problem) for problem in caught.value.problems] == [
        "demands[0].by: no actor 'norlend' (did you mean 'norland'?)",
        "demands[0].to: no actor 'sudland'",
    ]


def test_evolve_keeps_the_rules() -> None:
    value = Talks(parties=(NORLAND,), quotes=(Quote(speaker="norland", text="No."),))
    with pytest.raises(InvalidTalksError):
        attrs.evolve(value, parties=())


def test_the_only_article() -> None:
    one, two = Article(id="a"), Article(id="b")
    assert Talks(articles=(one,)).article is one
    for articles in ((), (one, two)):
        with pytest.raises(ArticleCountError) as caught:
            _ = Talks(articles=articles).article
        assert caught.value.count == len(articles)


def test_actors_are_found_in_every_list() -> None:
    value = Talks(
        parties=(NORLAND,),
        mediators=(
            Mediator(id="norland", name="Norland", role=MediatorRole.HOST),
            Mediator(id="qatar", name="Qatar"),
        ),
        observers=(Observer(id="river-commission", name="River Commission"),),
        people=(Person(id="mira-holt", name="Mira Holt", represents="norland"),),
        others=(Other(id="an-official", name="an official"),),
        venues=(Venue(id="bern", name="Bern"),),
        faq=(FAQItem(question="Who pays?", answer="Both."),),
    )
    assert value.actor("norland") is NORLAND
    assert value.actor("qatar") is value.mediators[1]
    assert value.actor("river-commission") is value.observers[0]
    assert value.actor("mira-holt") is value.people[0]
    assert value.actor("an-official") is value.others[0]
    with pytest.raises(ActorNotFoundError) as caught:
        value.actor("mira-hold")
    assert (caught.value.id, caught.value.hint) == ("mira-hold", "(did you mean 'mira-holt'?)")
    with pytest.raises(ActorNotFoundError, match=r"^no actor 'bern'$"):
        value.actor("bern")
