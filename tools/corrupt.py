"""Damage what a language model might return, one thing at a time, and see whether `ground` tells.

    python -m tools.corrupt -n 5000 --seed 1

Eight sorts of damage: a quotation that nobody said, a changed number, a number without its first
digits (`500` of `1,500`), another speaker, another speaker with the right one's name as an alias,
narration as a quotation, an id that is nobody's, a missing key. Each must be reported at its place,
and what was damaged must not get in.
"""

from __future__ import annotations

import argparse
import copy
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import talkmodel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    _Change: TypeAlias = Callable[["Case", str, random.Random], str | None]

_ROOT = Path(__file__).resolve().parent.parent
_NEEDED = {
    "parties": ("id", "name", "evidence"),
    "venues": ("id", "name", "evidence"),
    "people": ("id", "name", "evidence"),
    "demands": ("id", "by", "what", "evidence"),
    "quotes": ("speaker", "text", "evidence"),
    "faq": ("question", "answer", "evidence"),
}
_WORDS = {"demands": "what", "quotes": "text", "faq": "answer"}
_POINTS = {"demands": "by", "quotes": "speaker"}
_ACTORS = ("parties", "mediators", "people")
_ODD = ("nevertheless", "eleven", "purple", "under protest", "without delay")


class Case:
    """An article, its talks, and the data that says the same in quotations."""

    def __init__(self, path: Path) -> None:
        """Read the article."""
        self.talks = talkmodel.parse(path.read_text(encoding="utf-8"))
        self.data = talkmodel.to_quotes(self.talks)
        self.flat = " ".join((self.talks.article.text or "").split()).casefold()


def articles(*folders: str) -> list[Path]:
    """The articles of these sets of the benchmark."""
    return [
        path for name in folders for path in sorted((_ROOT / "tests/accuracy" / name).glob("*.txt"))
    ]


def cases() -> list[Case]:
    """All articles of the benchmark that may be looked at and have parties."""
    known = map(Case, articles("dev", "more", "third", "last"))
    return [case for case in known if case.data.get("parties")]


def _reworded(case: Case, words: str, chance: random.Random) -> str | None:
    parts = words.split()
    parts.insert(chance.randrange(len(parts) + 1), chance.choice(_ODD))
    return _if_new(case, " ".join(parts))


def _renumbered(case: Case, words: str, chance: random.Random) -> str | None:
    digits = [match.start() for match in re.finditer(r"\d", words)]
    if not digits:
        return None
    at = chance.choice(digits)
    other = chance.choice([one for one in "123456789" if one != words[at]])
    return _if_new(case, words[:at] + other + words[at + 1 :])


def _cut(case: Case, words: str, chance: random.Random) -> str | None:
    grouped = [match.end() for match in re.finditer(r"\d[.,](?=\d)", words)]
    if not grouped:
        return None
    new = " ".join(words[chance.choice(grouped) :].split())
    # What stands elsewhere, with nothing before it, was not made up.
    return None if re.search(rf"(?<![\d.,]){re.escape(new.casefold())}", case.flat) else new


_CHANGES = {"invented": _reworded, "number": _renumbered, "cut": _cut}


def _if_new(case: Case, words: str) -> str | None:
    return None if " ".join(words.split()).casefold() in case.flat else words


_Damaged: TypeAlias = tuple[dict[str, Any], str, str]


def damage(case: Case, sort: str, chance: random.Random) -> _Damaged | None:
    """Return damaged data, the path of the fact, and what must not get in; None if not possible."""
    data = copy.deepcopy(case.data)
    name = chance.choice([one for one in data if one in _NEEDED])
    index = chance.randrange(len(data[name]))
    if sort == "narration":
        return _narrated(case, data, chance)
    if sort in _CHANGES:
        return _changed(case, data, name, index, _CHANGES[sort], chance)
    if sort in {"swapped", "alias"}:
        return _swapped(case, data, name, index, sort, chance)
    fact, path = data[name][index], f"{name}[{index}]"
    if sort == "missing":
        del fact[chance.choice(_NEEDED[name])]
        return data, path, ""
    if name not in _POINTS:
        return None
    fact[_POINTS[name]] = "nobody-of-this-name"
    return data, path, "nobody-of-this-name"


def _changed(
    case: Case, data: dict[str, Any], name: str, index: int, change: _Change, chance: random.Random
) -> _Damaged | None:
    """Change the words of a fact, in its evidence, too."""
    fact = data[name][index]
    if name not in _WORDS:
        new = change(case, fact["evidence"][0]["exact"], chance)
        fact["evidence"][0] = {"exact": new}
    else:
        old = fact[_WORDS[name]]
        new = fact[_WORDS[name]] = change(case, old, chance)
        for one in fact["evidence"]:
            if " ".join(one["exact"].split()) == old:
                one["exact"] = new
                one.pop("prefix", None)
                one.pop("suffix", None)
    return None if new is None else (data, f"{name}[{index}]", new)


def _swapped(
    case: Case, data: dict[str, Any], name: str, index: int, sort: str, chance: random.Random
) -> _Damaged | None:
    """Let another actor say or ask it, under the names of the right one where `sort` is alias."""
    if name not in _POINTS:
        return None
    fact, field = data[name][index], _POINTS[name]
    actor = case.talks.actor(fact[field])
    names = {actor.name, *actor.aliases}
    others = [
        one.id
        for list_name in _ACTORS
        for one in getattr(case.talks, list_name)
        if names.isdisjoint({one.name, *one.aliases})
    ]
    words = fact[_WORDS[name]]
    same = {one[field] for one in data[name] if _share(one[_WORDS[name]], words)}
    others = [one for one in others if one not in same]
    if not others:
        return None
    fact[field] = chance.choice(others)
    for one in (one for list_name in _ACTORS for one in data.get(list_name, ())):
        if sort == "alias" and one["id"] == fact[field]:
            one["aliases"] = [*one.get("aliases", ()), *sorted(names)]
    return data, f"{name}[{index}]", f"{fact[field]}: {words}"


def _narrated(case: Case, data: dict[str, Any], chance: random.Random) -> _Damaged | None:
    """Let somebody say what the article tells, in a sentence of it without any marks."""
    text = case.talks.article.text or ""
    told = re.findall(r"(?<=[.!?] )[A-Z][^\n.!?\"'“”„«»‘’‚‹›]{20,}(?=\.\s)", _unquoted(text))
    if not told or not data.get("quotes"):
        return None
    index = chance.randrange(len(data["quotes"]))
    fact, new = data["quotes"][index], chance.choice(told)
    fact |= {"text": " ".join(new.split()), "evidence": [new]}
    return data, f"quotes[{index}]", fact["text"]


def _unquoted(text: str) -> str:
    """The paragraphs without any quotation mark but apostrophes within words."""
    paragraphs = re.split(r"\n\s*\n", text)
    marks = re.compile(r"[\"“”„«»‹›]|(?<!\w)['‘’‚]|['’](?!\w)")
    return "\n\n".join(one for one in paragraphs if not marks.search(one) and one[0] != ">")


def _share(one: str, other: str) -> bool:
    return one in other or other in one


SORTS = ("invented", "number", "cut", "swapped", "alias", "narration", "nobody", "missing")


def got_in(talks: talkmodel.Talks, sort: str, new: str) -> bool:
    """Whether what was made up is in the talks."""
    if sort == "missing":
        return False
    if sort in {"swapped", "alias"}:
        pairs = {f"{one.by}: {one.what}" for one in talks.demands}
        return new in pairs | {f"{one.speaker}: {one.text}" for one in talks.quotes}
    plain = talkmodel.to_dict(talks)
    plain.pop("articles")
    if sort == "cut":
        return new in _texts(plain)
    if sort == "narration":
        return new in {one.text for one in talks.quotes}
    return any(new in value for value in _texts(plain))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def run(number: int, start: int) -> tuple[Counter[str], list[str]]:
    """Return how often each sort was tried, and what went wrong."""
    chance = random.Random(start)
    known = cases()
    tried = Counter[str]()
    failures = []
    while tried.total() < number:
        case, sort = chance.choice(known), SORTS[tried.total() % len(SORTS)]
        made = damage(case, sort, chance)
        if made is None:
            continue
        data, path, new = made
        result = talkmodel.ground(data, case.talks.article)
        tried[sort] += 1
        if not any(one.path.startswith(path) for one in result.problems):
            failures.append(f"not reported: {sort} {path} {new!r}")
        if got_in(result.talks, sort, " ".join(new.split())):
            failures.append(f"got in: {sort} {path} {new!r}")
    return tried, failures


def main() -> int:
    """Return 0 if everything was reported and nothing got in."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("-n", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    tried, failures = run(given.n, given.seed)
    print("\n".join(failures[:20]))
    print(f"{tried.total()} corruptions ({dict(tried)}): {len(failures)} failures")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
