"""Damage what a language model might return, one thing at a time, and see whether `ground` tells.

    python -m tools.corrupt -n 5000 --seed 1

Five sorts of damage: a quotation that nobody said, a changed number, another speaker, an id that is
nobody's, a missing key. Each must be reported at its place, and what was damaged must not get in.
"""

from __future__ import annotations

import argparse
import copy
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import talkmodel

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def _if_new(case: Case, words: str) -> str | None:
    return None if " ".join(words.split()).casefold() in case.flat else words


def damage(case: Case, sort: str, chance: random.Random) -> tuple[dict[str, Any], str, str] | None:
    """Return damaged data, the path of the fact, and what must not get in; None if not possible."""
    data = copy.deepcopy(case.data)
    name = chance.choice([one for one in data if one in _NEEDED])
    index = chance.randrange(len(data[name]))
    fact, path = data[name][index], f"{name}[{index}]"
    if sort in {"invented", "number"}:
        change = _reworded if sort == "invented" else _renumbered
        if name not in _WORDS:
            new = change(case, fact["evidence"][0]["exact"], chance)
            fact["evidence"][0] = {"exact": new}
        else:
            new = change(case, fact[_WORDS[name]], chance)
            old, fact[_WORDS[name]] = fact[_WORDS[name]], new
            for one in fact["evidence"]:
                if " ".join(one["exact"].split()) == old:
                    one["exact"] = new
                    one.pop("prefix", None)
                    one.pop("suffix", None)
        return None if new is None else (data, path, new)
    if sort == "missing":
        del fact[chance.choice(_NEEDED[name])]
        return data, path, ""
    if name not in _POINTS:
        return None
    field = _POINTS[name]
    if sort == "nobody":
        fact[field] = "nobody-of-this-name"
        return data, path, fact[field]
    known = {fact[field]: case.talks.actor(fact[field])}
    names = {known[fact[field]].name, *known[fact[field]].aliases}
    others = [
        one.id
        for list_name in ("parties", "mediators", "people")
        for one in getattr(case.talks, list_name)
        if names.isdisjoint({one.name, *one.aliases})
    ]
    words = fact[_WORDS[name]]
    same = {one[field] for one in data[name] if _share(one[_WORDS[name]], words)}
    others = [one for one in others if one not in same]
    if not others:
        return None
    fact[field] = chance.choice(others)
    return data, path, f"{fact[field]}: {words}"


def _share(one: str, other: str) -> bool:
    return one in other or other in one


SORTS = ("invented", "number", "swapped", "nobody", "missing")


def got_in(talks: talkmodel.Talks, sort: str, new: str) -> bool:
    """Whether what was made up is in the talks."""
    if sort == "missing":
        return False
    if sort == "swapped":
        pairs = {f"{one.by}: {one.what}" for one in talks.demands}
        return new in pairs | {f"{one.speaker}: {one.text}" for one in talks.quotes}
    plain = talkmodel.to_dict(talks)
    plain.pop("articles")
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
