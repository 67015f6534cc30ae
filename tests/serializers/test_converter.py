from enum import StrEnum
from typing import Any

import attrs
import cattrs
import pytest

from talkmodel.model import (
    ActorKind,
    Article,
    Demand,
    Evidence,
    Mediator,
    MediatorRole,
    PartialDate,
    Party,
    Section,
    Venue,
    When,
)
from talkmodel.serializers import DocumentError, configure_converter, make_converter

CONVERTER = make_converter()


def complaints(data: object, cls: type) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        CONVERTER.structure(data, cls)
    return [str(problem) for problem in caught.value.problems]


PLAIN = [
    (Party(id="norland", name="Norland"), {"id": "norland", "name": "Norland"}),
    (
        Mediator(
            id="qatar",
            name="Qatar",
            aliases=("the Gulf state",),
            kind=ActorKind.STATE,
            country="QAT",
            role=MediatorRole.HOST,
            evidence=(Evidence(article="a", start=0, end=5, text="Qatar", rule="host.in"),),
        ),
        {
            "id": "qatar",
            "name": "Qatar",
            "aliases": ["the Gulf state"],
            "kind": "state",
            "country": "QAT",
            "role": "host",
            "evidence": [
                {"article": "a", "start": 0, "end": 5, "text": "Qatar", "rule": "host.in"}
            ],
        },
    ),
    (
        Venue(id="bern", name="Bern", when=When.PAST, date=PartialDate.parse("2024-05~")),
        {"id": "bern", "name": "Bern", "when": "past", "date": "2024-05~"},
    ),
    (
        Article(id="a", text="Talks.", sections=(Section(start=0, end=6),)),
        {"id": "a", "text": "Talks.", "sections": [{"start": 0, "end": 6}]},
    ),
    (Article(id="a", text=""), {"id": "a", "text": ""}),
    (
        Article(id="a", sha256="0" * 64, length=7),
        {"id": "a", "sha256": "0" * 64, "length": 7},
    ),
]


@pytest.mark.parametrize(("value", "plain"), PLAIN)
def test_values_are_written_and_read(value: object, plain: dict[str, Any]) -> None:
    written = CONVERTER.unstructure(value)
    assert written == plain
    assert list(written) == list(plain)
    assert CONVERTER.structure(plain, type(value)) == value


def test_only_plain_types_are_written() -> None:
    written = CONVERTER.unstructure(PLAIN[1][0])
    assert [type(one) for one in written.values()] == [str, str, list, str, str, str, list]


def test_digest_and_length_that_are_given_with_the_text_are_checked() -> None:
    article = Article(id="a", text="Talks.")
    data = {"id": "a", "text": "Talks.", "sha256": article.sha256, "length": 6}
    assert CONVERTER.structure(data, Article) == article
    assert complaints({**data, "length": 7}, Article) == [
        "length: is 7, but that of the text is 6; leave it out or give None"
    ]


def test_defaults_may_be_written_out() -> None:
    data = {"id": "bern", "name": "Bern", "aliases": [], "country": None, "when": "current"}
    assert CONVERTER.structure(data, Venue) == Venue(id="bern", name="Bern")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (None, ["document: must be an object (dict), not None"]),
        ([], ["document: must be an object (dict), not a list"]),
        ("Bern", ["document: must be an object (dict), not the str 'Bern'"]),
        ({}, ["id: is missing", "name: is missing"]),
        (
            {"id": None, "name": 42, "aliases": "Berne"},
            [
                "id: must be a text (str), not None",
                "name: must be a text (str), not the int 42",
                "aliases: must be a list, not the str 'Berne'",
            ],
        ),
        (
            {"id": "bern", "name": "Bern", "aliases": ("Berne",), "country": True},
            ["aliases: must be a list, not a tuple", "country: must be a text (str), not True"],
        ),
        (
            {"id": "bern", "name": "Bern", "aliases": ["", 7]},
            ["aliases[1]: must be a text (str), not the int 7"],
        ),
        ({"id": "bern", "name": "Bern", "aliases": ["B", " "]}, ["aliases[1]: must not be blank"]),
        (
            {"id": "bern", "name": "", "country": "ch"},
            [
                "name: must not be blank",
                "country: must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'ch'",
            ],
        ),
        (
            {"id": "bern", "name": "", "when": "passt"},
            [
                (
                    "when: must be one of current, past, planned; not the str 'passt' "
                    "(did you mean 'past'?)"
                ),
                "name: must not be blank",
            ],
        ),
        (
            {"id": "bern", "name": "Bern", "when": 1},
            ["when: must be one of current, past, planned; not the int 1"],
        ),
        (
            {"id": "bern", "name": "Bern", "date": "2014-13"},
            ["date: no date: '2014-13': there is no month the int 13, months are 1 to 12"],
        ),
        (
            {"id": "bern", "name": "Bern", "date": 2014},
            ["date: must be a text (str), not the int 2014"],
        ),
        (
            {"id": "bern", "nmae": "Bern", "name": "Bern"},
            ["nmae: unknown key (did you mean 'name'?)"],
        ),
        (
            {"id": "bern", "name": "Bern", 7: "x"},
            ["[7]: unknown key; known are id, name, aliases, country, when, date, evidence"],
        ),
        (
            {
                "id": "bern",
                "name": "Bern",
                "evidence": [
                    {"article": "a", "start": True, "end": 1.0, "text": "B"},
                    {"article": "a", "start": 5, "end": 4, "text": "B"},
                    {"article": "a", "start": "0", "end": 4, "txt": "Bern"},
                ],
            },
            [
                "evidence[0].start: must be a whole number (int), not True",
                "evidence[0].end: must be a whole number (int), not the float 1.0",
                "evidence[1].end: must be after start (5), not 4",
                "evidence[2].txt: unknown key (did you mean 'text'?)",
                "evidence[2].text: is missing",
                "evidence[2].start: must be a whole number (int), not the str '0'",
            ],
        ),
    ],
)
def test_all_that_is_wrong_is_named_with_its_path(data: object, expected: list[str]) -> None:
    assert complaints(data, Venue) == expected


def test_rules_between_fields_are_named_at_the_field() -> None:
    data = {"id": "d", "by": "norland", "to": "norland", "what": "a new bridge"}
    assert complaints(data, Demand) == [
        "to: must be the id of another actor or None: nobody demands of themself ('norland')"
    ]
    section = {"start": 0, "end": 9}
    assert complaints({"id": "a", "text": "Talks.", "sections": [section]}, Article) == [
        "sections[0].end: must be within the text (0 to 6), not 9"
    ]


def test_data_is_never_changed() -> None:
    data = {"id": "bern", "name": "Bern", "aliases": ["Berne"], "date": "2024"}
    CONVERTER.structure(data, Venue)
    assert data == {"id": "bern", "name": "Bern", "aliases": ["Berne"], "date": "2024"}


def test_many_unknown_keys_are_not_all_named() -> None:
    data = {f"key-{number}": 0 for number in range(1000)}
    with pytest.raises(DocumentError) as caught:
        CONVERTER.structure(data, Venue)
    assert len(caught.value.problems) == 100
    assert caught.value.more


def test_reading_a_list_stops_after_a_hundred_problems() -> None:
    with pytest.raises(DocumentError) as caught:
        CONVERTER.structure([0] * 1000, tuple[str, ...])
    assert len(caught.value.problems) == 100
    assert caught.value.more
    with pytest.raises(DocumentError) as exact:
        CONVERTER.structure([0] * 100, tuple[str, ...])
    assert len(exact.value.problems) == 100
    assert not exact.value.more


class _Mood(StrEnum):
    GOOD = "good"


@attrs.frozen
class _Report:
    venue: Venue
    mood: _Mood
    final: bool


def test_a_converter_of_ones_own_reads_the_model_inside_other_classes() -> None:
    converter = cattrs.Converter(detailed_validation=False)
    configure_converter(converter)
    data = {"venue": {"id": "bern", "name": "Bern"}, "mood": "good", "final": True}
    report = converter.structure(data, _Report)
    assert report == _Report(Venue(id="bern", name="Bern"), _Mood.GOOD, final=True)
    assert converter.unstructure(report) == data
    with pytest.raises(DocumentError, match=r"must be true or false \(bool\), not the int 1"):
        converter.structure({**data, "final": 1}, _Report)
