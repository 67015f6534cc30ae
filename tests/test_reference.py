"""Every public name is in the reference, and the picture of the layers is that of the contract."""

from __future__ import annotations

import importlib
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
        and not any(getattr(module, public) is one for one in shown)
    ]
    assert missing == []


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
