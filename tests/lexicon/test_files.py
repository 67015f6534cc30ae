"""A user's own lexicon file: what it adds, and what is said about a wrong one."""

from __future__ import annotations

import json
import pickle
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import talkmodel
from talkmodel import Lexicon, LexiconError
from talkmodel.model import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[..., Path]

MARSH = Path(__file__).resolve().parent.parent.parent / "examples" / "marsh.toml"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(content: str | bytes, name: str = "own.toml") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


def refused(path: Path) -> LexiconError:
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().with_file(path)
    error = caught.value
    assert (error.method, error.file) == ("with_file", str(path))
    assert str(error) == ": ".join(part for part in (str(path), error.field, error.reason) if part)
    return error


# -- what it adds


def test_the_example_adds_all_that_it_says() -> None:
    base = Lexicon.default()
    lexicon = base.with_file(str(MARSH))
    movement = lexicon.actor("Harrow Marsh Movement")
    assert movement is not None
    assert movement.kind is ActorKind.ARMED_GROUP
    assert movement.capitals == ("Eelby",)
    assert lexicon.forms["Storks"][0].ambiguous
    assert set(lexicon.cues["demand"]) - set(base.cues["demand"]) == {"entreat"}
    assert lexicon.places["Mallow Ferry"] == "NOR"
    assert lexicon.regions["Harrow Marsh"] is None
    assert lexicon.honorifics - base.honorifics == {"goodman"}
    assert lexicon.offices - base.offices == {"eelmaster"}
    assert lexicon.org_heads["muster"] is ActorKind.ARMED_GROUP
    assert Lexicon.default() == base != lexicon
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon  # noqa: S301


def test_json_says_the_same(write: Write) -> None:
    content = tomllib.loads(MARSH.read_text("utf-8"))
    same = write(json.dumps(content), "own.JSON")
    assert Lexicon.default().with_file(same) == Lexicon.default().with_file(MARSH)
    content["regions"]["Harrow Marsh"] = None
    same.write_text(json.dumps(content), "utf-8")
    assert Lexicon.default().with_file(same) == Lexicon.default().with_file(MARSH)


@pytest.mark.parametrize("text", ["", "\ufeff# nothing\r\n[cues]\r\n"])
def test_a_file_may_say_nothing(write: Write, text: str) -> None:
    assert Lexicon.default().with_file(write(text)) == Lexicon.default()


def test_a_later_file_replaces_an_actor(write: Write) -> None:
    path = write('[[actors]]\nname = "Dunmark"\nkind = "union"')
    actor = Lexicon.default().with_file(MARSH).with_file(path).actor("Dunmark")
    assert actor is not None
    assert (actor.kind, actor.capitals) == (ActorKind.UNION, ())


# -- an added armed group in an article

FORMS = [
    ("the Harrow Marsh Movement", ()),
    ("the HMM", ("HMM",)),
    ("the Marshmen", ("Marshmen",)),
    ("Eelby", ("Eelby",)),
    ("Reed House", ("Reed House",)),
]


@pytest.mark.parametrize(("text", "aliases"), FORMS, ids=[text for text, _ in FORMS])
def test_an_added_group_is_a_party_by_each_of_its_forms(
    text: str, aliases: tuple[str, ...]
) -> None:
    lexicon = Lexicon.default().with_file(MARSH)
    article = f"Talks between Dunmark and {text} resumed in Oslo, mediated by Norway."
    parties = talkmodel.parse(article, lexicon=lexicon).parties
    assert [party.id for party in parties] == ["dunmark", "harrow-marsh-movement"]
    assert parties[1].kind is ActorKind.ARMED_GROUP
    assert parties[1].aliases == aliases


def test_an_added_group_is_known_by_its_adjective_and_its_people() -> None:
    article = (
        "Dunmarkian and Marsher negotiators held talks in Mallow Ferry. "
        "The Marshers entreat the release of 40 prisoners. Dunhaven rejected the demand."
    )
    talks = talkmodel.parse(article, lexicon=Lexicon.default().with_file(MARSH))
    assert {party.id for party in talks.parties} == {"dunmark", "harrow-marsh-movement"}
    demand = talks.demands[0]
    assert (demand.by, demand.to) == ("harrow-marsh-movement", "dunmark")
    assert (demand.what, demand.response.value) == ("release of 40 prisoners", "rejected")
    assert demand.evidence[0].rule == "demand.entreat"
    assert [(venue.name, venue.country) for venue in talks.venues] == [("Mallow Ferry", "NOR")]


def test_an_added_title_and_an_added_head_noun_are_read() -> None:
    article = (
        "Talks between Dunmark and the Osier Muster resumed in Oslo. "
        "“We wait,” said Eelmaster Ada Pike."
    )
    talks = talkmodel.parse(article, lexicon=Lexicon.default().with_file(MARSH))
    assert talks.actor("osier-muster").kind is ActorKind.ARMED_GROUP
    assert [(person.name, person.role) for person in talks.people] == [("Ada Pike", "Eelmaster")]


def test_a_leading_article_is_no_part_of_a_form() -> None:
    forms = Lexicon().with_actors([{"name": "The Reed", "capitals": ["The Weir"]}]).forms
    assert set(forms) == {"The Reed", "Reed", "The Weir"}


# -- a file that cannot be read


def test_no_such_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.toml").reason == "no such file"


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert refused(tmp_path / "folder.toml").reason == "is a folder, not a file"


def test_a_file_that_the_system_withholds(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def withhold(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = write("")
    monkeypatch.setattr(Path, "read_bytes", withhold)
    assert refused(path).reason == "cannot be read: Permission denied"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("own.yaml", "", "must be named .toml or .json, by what it holds"),
        ("own.toml", b"[cues]\n# \xe9", "is not UTF-8: byte 9 is 0xe9; save it as UTF-8"),
        ("own.toml", "[cues]\ndemand = [\n", "is no TOML: Invalid value (at end of document)"),
        ("own.toml", "\n[cues]\na = 1\na = 2", "is no TOML: Cannot overwrite a value (at"),
        ("own.json", '{\n "cues": }', "is no JSON: Expecting value: line 2 column 10 (char 11)"),
        ("own.json", '{"a": 1, "a": 2}', "is no JSON: the key 'a' comes twice in one object"),
        ("own.json", "[" * 100_000, "is nested far too deep for a lexicon"),
        ("own.json", "[]", "must hold an object with tables, not a list"),
    ],
)
def test_a_text_that_is_none(write: Write, name: str, content: str | bytes, reason: str) -> None:
    error = refused(write(content, name))
    assert (error.field, error.index) == ("", None)
    assert error.reason.startswith(reason)


# -- a file with something wrong in it

KINDS = ", ".join(kind.value for kind in ActorKind)


def actors(*entries: object) -> dict[str, object]:
    return {"actors": list(entries)}


WRONG: list[tuple[dict[str, Any], str, str]] = [
    (
        {"actor": []},
        "actor",
        (
            "is no table of a lexicon file (did you mean 'actors'?); the tables are "
            "actors, cues, places, regions, titles"
        ),
    ),
    ({"cues": []}, "cues", "must be a table such as [cues], not a list"),
    (
        {"actors": {}},
        "actors",
        "must be a list of tables, each under [[actors]], not a dict",
    ),
    (actors(7), "actors[0]", "must be a KnownActor or a mapping of its fields, not the int 7"),
    (actors({"kind": "state"}), "actors[0].name", "is missing; every actor needs one"),
    (
        actors({"name": "A"}, {"name": "Net Menders", "kind": "unoin"}),
        "actors[1].kind",
        (
            f"must be one of {KINDS}; not the str 'unoin' (did you mean 'union'?) "
            "(the actor 'Net Menders')"
        ),
    ),
    (
        actors({"name": "A", "alias": ["B"]}),
        "actors[0].alias",
        "is no field of KnownActor (did you mean 'aliases'?) (the actor 'A')",
    ),
    (
        actors({"name": "A", "aliases": "B"}),
        "actors[0].aliases",
        "must be a list such as [\"…\"], not the str 'B' (the actor 'A')",
    ),
    (
        actors({"name": "A", "people": ["As", 3]}),
        "actors[0].people[1]",
        "must be a str, not the int 3 (the actor 'A')",
    ),
    (actors({"name": ""}), "actors[0].name", "must not be blank"),
    (actors({"name": 4}), "actors[0].name", "must be a str, not the int 4"),
    (
        actors({"name": "A"}, {"name": "A"}),
        "actors[1].name",
        "'A' already stands for actors[0], 'A'; keep one",
    ),
    (
        actors({"name": "A", "seats": ["Hall"]}, {"name": "B", "aliases": ["b", "the Hall"]}),
        "actors[1].aliases[1]",
        "'the Hall' already stands for actors[0], 'A'; keep one",
    ),
    (
        actors({"name": "Storks", "ambiguous": ["Stork"]}),
        "actors[0].ambiguous[0]",
        "'Stork' is none of the forms of 'Storks' (did you mean 'Storks'?)",
    ),
    (
        {"cues": {"demands": ["entreat"]}},
        "cues.demands",
        "is no cue set (did you mean 'demand'?); docs/lexicon.md lists them",
    ),
    (
        {"cues": {"demand": "entreat"}},
        "cues.demand",
        "must be a list of words and phrases, not the str 'entreat'",
    ),
    (
        {"cues": {"demand": ["entreat", "Crave"]}},
        "cues.demand[1]",
        "must be lower-case, 'crave', not the str 'Crave'",
    ),
    (
        {"cues": {"irregular": ["seek sought"]}},
        "cues.irregular[0]",
        (
            "must be base form, past and participle such as 'seek sought sought', "
            "not the str 'seek sought'"
        ),
    ),
    (
        {"places": {"Eelby": "Norway"}},
        "places.Eelby",
        "must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'Norway'",
    ),
    ({"places": {"": "NOR"}}, "places.", "must not be blank"),
    (
        {"regions": {"Marsh": "NO"}},
        "regions.Marsh",
        "must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'NO'",
    ),
    (
        {"titles": {"office": []}},
        "titles.office",
        (
            "is no key of titles (did you mean 'offices'?); the keys are "
            "honorifics, offices, org_heads"
        ),
    ),
    (
        {"titles": {"offices": 1}},
        "titles.offices",
        "must be a list of words and phrases, not the int 1",
    ),
    (
        {"titles": {"offices": ["reeve", "gen."]}},
        "titles.offices[1]",
        "must be one lower-case word without a full stop, not 'gen.'",
    ),
    (
        {"titles": {"org_heads": []}},
        "titles.org_heads",
        "must be a table such as [titles.org_heads], not a list",
    ),
    (
        {"titles": {"org_heads": {"two words": "union"}}},
        "titles.org_heads.two words",
        "must be one lower-case word without a full stop, not 'two words'",
    ),
    (
        {"titles": {"org_heads": {"muster": "army"}}},
        "titles.org_heads.muster",
        f"must be one of {KINDS}; not the str 'army'",
    ),
]


@pytest.mark.parametrize(
    ("content", "field", "reason"), WRONG, ids=[field for _, field, _ in WRONG]
)
def test_what_is_wrong_is_told_with_its_place(
    write: Write, content: dict[str, Any], field: str, reason: str
) -> None:
    error = refused(write(json.dumps(content), "own.json"))
    assert (error.field, error.reason) == (field, reason)


def test_an_entry_is_told_by_its_number(write: Write) -> None:
    error = refused(write(json.dumps(actors({"name": "A"}, {"name": ""})), "own.json"))
    assert error.index == 1
    assert pickle.loads(pickle.dumps(error)).file == error.file  # noqa: S301
