"""Every public name is in the reference, and the picture of the layers is that of the contract."""

from __future__ import annotations

import importlib
import inspect
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

_ROOT = Path(__file__).parents[1]
_DIRECTIVE = re.compile(r"^\.\. auto(\w+):: ([\w.]+)((?:\n   :[^\n]*)*)", re.MULTILINE)
_PUBLIC = [
    "talkmodel",
    "talkmodel.model",
    "talkmodel.lexicon",
    "talkmodel.parser",
    "talkmodel.serializers",
    "talkmodel.grounding",
    "talkmodel.html",
    "talkmodel.render",
    "talkmodel.strategies",
    "talkmodel.testing",
]


def _found(path: str) -> object:
    """What stands under a dotted name."""
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def _key(value: object) -> object:
    """What tells public objects apart, also where a module was loaded twice by a doctest."""
    name = getattr(value, "__qualname__", None)
    return id(value) if name is None else (getattr(value, "__module__", None), name)


def _documented() -> list[object]:
    """All objects that the pages of the reference show."""
    shown: list[object] = []
    for page in sorted((_ROOT / "docs/reference").glob("*.md")):
        for kind, path, options in _DIRECTIVE.findall(page.read_text(encoding="utf-8")):
            if kind != "module":
                shown.append(_found(path))
                continue
            module = importlib.import_module(path)
            chosen = re.search(r":members: (.+)", options)
            names = chosen[1].split(", ") if chosen else module.__all__
            shown += [getattr(module, name) for name in names]
    return shown


@pytest.mark.parametrize("name", _PUBLIC)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    shown = _documented()
    module = importlib.import_module(name)
    missing = [
        public
        for public in module.__all__
        if not isinstance(getattr(module, public), ModuleType)
        and _key(getattr(module, public)) not in map(_key, shown)
    ]
    assert missing == []


@pytest.mark.parametrize("name", _PUBLIC)
def test_every_public_name_has_an_example(name: str) -> None:
    module = importlib.import_module(name)
    public = {one: getattr(module, one) for one in module.__all__}
    told = [
        one for one, value in public.items() if inspect.isfunction(value) or inspect.isclass(value)
    ]
    assert [one for one in told if ">>>" not in (public[one].__doc__ or "")] == []


def test_no_public_package_was_forgotten() -> None:
    packages = {path.parent.name for path in (_ROOT / "src/talkmodel").glob("*/__init__.py")}
    assert packages - {"cli"} == {name.partition(".")[2] for name in _PUBLIC} - {""}


def test_the_diagram_shows_the_import_contract() -> None:
    with (_ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one["id"] == "layers")
    wanted = [re.findall(r"\w+", layer) for layer in layers if not layer.startswith("(")]
    page = (_ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^│(.*)│  ", page, re.MULTILINE)
    assert [re.findall(r"\w+", row) for row in rows] == wanted
