import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.model import FieldTypeError, Party, Talks
from talkmodel.serializers import DocumentError, from_dict, to_dict
from talkmodel.strategies import talks

EMPTY = {"format": "talkmodel/1"}


def complaints(data: object) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    return [str(problem) for problem in caught.value.problems]


def test_nothing_is_a_document_too() -> None:
    assert to_dict(Talks()) == EMPTY
    assert from_dict(EMPTY) == Talks()
    assert next(iter(to_dict(Talks(parties=(Party(id="a", name="A"),))))) == "format"


@pytest.mark.parametrize("value", [None, {}, Party(id="a", name="A"), Talks])
def test_only_talks_are_written(value: object) -> None:
    with pytest.raises(FieldTypeError, match=r"^to_dict\.talks: must be of type Talks, not "):
        to_dict(value)


@given(talks())
def test_plain_data_reads_back_equal_and_stays_as_it_is(value: Talks) -> None:
    data = to_dict(value)
    before = copy.deepcopy(data)
    assert from_dict(data) == value
    assert data == before
    assert to_dict(from_dict(data)) == data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (None, ["document: must be an object (dict), not None"]),
        ([EMPTY], ["document: must be an object (dict), not a list"]),
        ({}, ["format: is missing; a document begins with 'format': 'talkmodel/1'"]),
        ({**EMPTY, "partys": []}, ["partys: unknown key (did you mean 'parties'?)"]),
        ({**EMPTY, "parties": "ab"}, ["parties: must be a list, not the str 'ab'"]),
        ({**EMPTY, "faq": None}, ["faq: must be a list, not None"]),
        ({**EMPTY, "faq": {}}, ["faq: must be a list, not a dict"]),
        ({**EMPTY, "faq": [[]]}, ["faq[0]: must be an object (dict), not a list"]),
    ],
)
def test_documents_of_the_wrong_form(data: object, expected: list[str]) -> None:
    assert complaints(data) == expected


def test_rules_between_parts_have_their_paths() -> None:
    data = {
        **EMPTY,
        "parties": [{"id": "russia", "name": "Russia"}],
        "demands": [{"id": "d", "by": "rusia", "what": "a new bridge"}],
    }
    assert complaints(data) == ["demands[0].by: no actor 'rusia' (did you mean 'russia'?)"]


def test_errors_of_all_kinds_are_reported_at_once() -> None:
    data = {
        **EMPTY,
        "articles": [{"id": "a", "text": "Norland wants a bridge.", "published": "yesterday"}],
        "parties": [
            {"id": "norland", "name": " "},
            {"id": "sudland", "name": "Sudland"},
            {"id": "sudland", "name": "Sudland"},
        ],
        "demands": [
            {"id": "d", "by": "norland", "to": "sudlund", "what": "a bridge", "kind": "wish"},
            {"id": "e", "by": "norland", "to": "sudlund", "what": "a bridge"},
        ],
        "extra": 1,
    }
    assert complaints(data) == [
        (
            "extra: unknown key; known are articles, parties, mediators, observers, people, "
            "others, venues, demands, quotes, faq"
        ),
        (
            "articles[0].published: no date: 'yesterday': write a year, month or day such as 2026, "
            "2026-02, 2026-02-17 or 2014~"
        ),
        "parties[0].name: must not be blank",
        "demands[0].kind: must be one of demand, condition, refusal, proposal; not the str 'wish'",
        "parties[2].id: 'sudland' is the id of parties[1] already",
        "demands[1].to: no actor 'sudlund' (did you mean 'sudland'?)",
    ]


@pytest.mark.parametrize(
    "parties", ["x", [{"name": "Bo"}], [{"id": "B o", "name": "Bo"}], [0] * 200, [{"id": 7}]]
)
def test_no_pointer_is_blamed_for_a_part_that_could_not_be_read(parties: object) -> None:
    data = {**EMPTY, "parties": parties, "quotes": [{"speaker": "bo", "text": "No."}]}
    found = complaints(data)
    assert all(line.startswith("parties") for line in found)


def test_what_a_broken_part_points_to_is_not_judged_but_what_points_to_it_is_known() -> None:
    data = {
        **EMPTY,
        "people": [{"id": "bo", "name": 7, "represents": "nobody"}],
        "quotes": [{"speaker": "bo", "text": "No."}, {"speaker": "bob", "text": "No."}],
    }
    assert complaints(data) == [
        "people[0].name: must be a text (str), not the int 7",
        "quotes[1].speaker: no actor 'bob' (did you mean 'bo'?)",
    ]


def test_problems_are_bounded() -> None:
    data = {**EMPTY, "quotes": [{"speaker": "bo", "text": "No."}] * 1000}
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    assert len(caught.value.problems) == 100
    assert caught.value.more


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "parties", "article", "evidence", "faq", "format"])
            | st.text(max_size=2),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(_ANYTHING, st.sampled_from(["articles", "parties", "people", "demands", "faq", "x"]))
def test_any_plain_data_gets_talks_or_our_error(value: object, key: str) -> None:
    for data in (value, {**EMPTY, key: value}, {**EMPTY, key: [value]}):
        try:
            found = from_dict(data)
        except DocumentError as error:
            assert error.problems  # noqa: PT017 - either outcome is right, both are checked
        else:
            assert from_dict(to_dict(found)) == found
