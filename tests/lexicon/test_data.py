"""The data that ships: its schema, its coverage, and what must never be in it."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from talkmodel.lexicon import FormKind, Lexicon
from talkmodel.lexicon.store import read_json, read_toml
from talkmodel.model import ActorKind

ROOT = Path(__file__).resolve().parents[2]
LEXICON = Lexicon.default()
ACTORS: list[dict[str, Any]] = read_json("actors")["actors"]
LISTS = {"aliases", "adjectives", "people", "capitals", "seats", "ambiguous"}
GENERATORS = {
    source["package"]: source["version"]
    for source in read_json("actors")["sources"]
    if "package" in source
}


def all_forms(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *(form for field in LISTS for form in entry.get(field, []))]


def first(text: str) -> tuple[str, str]:
    form = LEXICON.forms[text][0]
    return form.actor.name, form.how.value


# -- schema


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("actors", {"sources", "actors"}),
        ("places", {"sources", "cities", "regions"}),
        ("titles", {"sources", "honorifics", "offices", "org_heads"}),
    ],
)
def test_files_have_these_keys_and_no_list_of_persons(name: str, keys: set[str]) -> None:
    content = read_json(name)
    assert set(content) == keys
    for source in content["sources"]:
        assert set(source) - {"package", "version"} == {"name", "licence", "used_for"}
        assert ("package" in source) == ("version" in source)
        assert all(source.values())


def test_actors_have_the_fields_of_a_known_actor_and_no_empty_ones() -> None:
    for entry in ACTORS:
        assert {"name", "kind"} <= set(entry) <= {"name", "kind", "country"} | LISTS, entry
        assert all(entry.values()), entry


def test_no_actor_is_a_person() -> None:
    assert not [entry["name"] for entry in ACTORS if entry["kind"] == ActorKind.PERSON]


def test_names_are_unique() -> None:
    listed = [entry["name"] for entry in ACTORS]
    assert len(set(listed)) == len(listed)


def test_countries_are_three_capitals() -> None:
    codes = [entry["country"] for entry in ACTORS if "country" in entry]
    codes += LEXICON.places.values()
    codes += [code for code in LEXICON.regions.values() if code is not None]
    assert "XKX" not in codes
    assert not [
        code for code in codes if not (len(code) == 3 and code.isascii() and code.isupper())
    ]


def test_forms_are_clean() -> None:
    texts = [form for entry in ACTORS for form in all_forms(entry)]
    texts += [*LEXICON.places, *LEXICON.regions]
    assert not [text for text in texts if text != " ".join(text.split())]
    assert not [text for text in texts if text.startswith("the ")]
    assert not [text for text in texts if "\u2019" in text]


def test_ambiguous_lists_forms_of_the_same_actor() -> None:
    for entry in ACTORS:
        own = [entry["name"], *(f for field in LISTS - {"ambiguous"} for f in entry.get(field, []))]
        assert set(entry.get("ambiguous", [])) <= set(own), entry["name"]


def test_a_form_of_several_actors_is_ambiguous_or_listed_here() -> None:
    shared = {
        text
        for text, forms in LEXICON.forms.items()
        if len({form.actor.name for form in forms}) > 1 and not all(f.ambiguous for f in forms)
    }
    assert shared == set()


def test_words_are_lower_case_and_without_a_full_stop() -> None:
    words = [*LEXICON.honorifics, *LEXICON.offices, *LEXICON.org_heads]
    assert not [word for word in words if word != word.lower() or "." in word or " " in word]
    assert not LEXICON.honorifics & LEXICON.offices


def test_cues_are_sets_of_words() -> None:
    cues = read_toml("cues")
    assert cues["demand"]
    for name, words in cues.items():
        assert isinstance(words, list), name
        assert all(isinstance(word, str) and word.strip() for word in words), name


def test_no_city_is_known_as_an_actor_elsewhere() -> None:
    names = {actor.name: actor.country for actor in LEXICON.actors}
    assert not [city for city, code in LEXICON.places.items() if names.get(city, code) != code]


# -- coverage


def test_every_state_has_a_code_an_adjective_and_a_capital() -> None:
    states = [actor for actor in LEXICON.actors if actor.kind is ActorKind.STATE and actor.country]
    assert len(states) >= 195
    assert len({actor.country for actor in states}) == len(states)
    assert not [actor.name for actor in states if not actor.adjectives]
    # These are their own capital.
    cities = {"Vatican", "Singapore", "Monaco", "Luxembourg", "San Marino", "Djibouti"}
    assert {actor.name for actor in states if not actor.capitals} <= cities


@pytest.mark.parametrize(
    ("text", "actor", "how"),
    [
        ("Britain", "United Kingdom", "alias"),
        ("U.K.", "United Kingdom", "acronym"),
        ("Downing Street", "United Kingdom", "seat"),
        ("Britons", "United Kingdom", "people"),
        ("America", "United States", "alias"),
        ("Americans", "United States", "people"),
        ("White House", "United States", "seat"),
        ("Washington", "United States", "capital"),
        ("Kremlin", "Russia", "seat"),
        ("Moscow", "Russia", "capital"),
        ("Russian", "Russia", "adjective"),
        ("Russians", "Russia", "people"),
        ("Kiev", "Ukraine", "capital"),
        ("Burma", "Myanmar", "alias"),
        ("Côte d\u2019Ivoire", "Ivory Coast", "alias"),
        ("Burkinabe", "Burkina Faso", "adjective"),
        ("Malagasy", "Madagascar", "adjective"),
        ("Chadian", "Chad", "adjective"),
        ("Emirati", "United Arab Emirates", "adjective"),
        ("UAE", "United Arab Emirates", "acronym"),
        ("Dutch", "Netherlands", "adjective"),
        ("Spaniards", "Spain", "people"),
        ("Jerusalem", "Israel", "capital"),
        ("Tel Aviv", "Israel", "capital"),
        ("Soviets", "Soviet Union", "people"),
        ("Pristina", "Kosovo", "capital"),
        ("TRNC", "Northern Cyprus", "acronym"),
        ("U.N.", "United Nations", "acronym"),
        ("Security Council", "United Nations", "alias"),
        ("European Commission", "European Union", "alias"),
        ("OAU", "Organization of African Unity", "acronym"),
        ("LTTE", "Tamil Tigers", "acronym"),
        ("Ansar Allah", "Houthis", "alias"),
        ("RSF", "Rapid Support Forces", "acronym"),
        ("Sinn Fein", "Sinn Féin", "alias"),
        ("UAW", "United Auto Workers", "acronym"),
        ("Aslef", "ASLEF", "alias"),
    ],
)
def test_well_known_forms(text: str, actor: str, how: str) -> None:
    assert first(text) == (actor, how)


@pytest.mark.parametrize(
    "text",
    ["Georgia", "Jordan", "Chad", "Turkey", "Niger", "Congo", "Korea", "Washington", "Guinea"],
)
def test_forms_that_are_also_something_else_are_ambiguous(text: str) -> None:
    assert all(form.ambiguous for form in LEXICON.forms[text])


@pytest.mark.parametrize("text", ["Russia", "Moscow", "Hamas", "Ukraine", "London", "NATO"])
def test_plain_forms_are_not_ambiguous(text: str) -> None:
    assert not any(form.ambiguous for form in LEXICON.forms[text])


@pytest.mark.parametrize(
    ("city", "code"),
    [
        ("Geneva", "CHE"),
        ("Zürich", "CHE"),
        ("Zurich", "CHE"),
        ("Camp David", "USA"),
        ("Sharm el-Sheikh", "EGY"),
        ("The Hague", "NLD"),
        ("Tripoli", "LBY"),
        ("St. Petersburg", "RUS"),
        ("Panmunjom", "KOR"),
    ],
)
def test_well_known_places(city: str, code: str) -> None:
    assert LEXICON.places[city] == code


@pytest.mark.parametrize(
    "word", ["Of", "Police", "Mobile", "Reading", "Nice", "Jackson", "Jamaica"]
)
def test_places_that_would_mislead_are_left_out(word: str) -> None:
    assert word not in LEXICON.places


def test_capitals_are_places() -> None:
    missing = {
        form.actor.name
        for forms in LEXICON.forms.values()
        for form in forms
        if form.how is FormKind.CAPITAL
        and form.actor.kind is ActorKind.STATE
        and form.actor.country
        for capital in form.actor.capitals
        if capital not in LEXICON.places
    }
    # Alias or name of the territory itself, or shared with another country.
    assert missing <= {"São Tomé and Príncipe"}


@pytest.mark.parametrize(
    ("region", "code"),
    [
        ("Europe", None),
        ("Pristina", None),
        ("Kashmir", None),
        ("Crimea", "UKR"),
        ("Gaza", "PSE"),
        ("Ohio", "USA"),
    ],
)
def test_well_known_regions(region: str, code: str | None) -> None:
    assert LEXICON.regions[region] == code


def test_titles() -> None:
    assert {"mr", "ms", "mrs", "dr", "sir", "dame"} <= LEXICON.honorifics
    assert len(LEXICON.offices) >= 250
    assert {"minister", "envoy", "secretary", "negotiator", "mayor", "gen"} <= LEXICON.offices
    assert LEXICON.org_heads["front"] is ActorKind.ARMED_GROUP
    assert LEXICON.org_heads["guild"] is ActorKind.UNION
    assert LEXICON.org_heads["plc"] is ActorKind.COMPANY


# -- the script


def installed(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


@pytest.mark.skipif(
    {package: installed(package) for package in GENERATORS} != GENERATORS,
    reason="needs the packages that made the data, in the same versions",
)
def test_the_script_makes_the_data_again() -> None:
    script = ROOT / "tools" / "build_lexicon.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("table", sorted((ROOT / "tools" / "lexicon_sources").glob("*.toml")))
def test_every_table_names_source_and_licence(table: Path) -> None:
    head = table.read_text(encoding="utf-8").partition("\n\n")[0]
    assert "Source:" in head
    assert "Licence:" in head
