"""The public names, and what `import talkmodel` must not cost."""

import os
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

import talkmodel
from talkmodel import model, serializers


def test_all_is_sorted_and_there() -> None:
    assert talkmodel.__all__ == sorted(talkmodel.__all__)
    assert dir(talkmodel) == talkmodel.__all__


@pytest.mark.parametrize(
    "name", ["DocumentError", "NotJSONError", "dumps", "from_dict", "loads", "to_dict"]
)
def test_lazy_names_are_those_of_their_module(name: str) -> None:
    vars(talkmodel).pop(name, None)
    assert getattr(talkmodel, name) is getattr(serializers, name)
    assert name in vars(talkmodel)


@pytest.mark.parametrize("name", ["Lexicon", "Note", "Reading", "parse", "read"])
def test_parser_and_lexicon_are_loaded_on_first_use(name: str) -> None:
    assert getattr(talkmodel, name).__module__.startswith("talkmodel.")


def test_unknown_names_are_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'talkmodel' has no attribute 'prase'"):
        _ = talkmodel.prase


def test_the_version_is_the_one_that_is_installed() -> None:
    assert talkmodel.__version__ == metadata.version("talkmodel")
    # It is no name to import with a star, and is not kept: nobody asks for it often.
    assert "__version__" not in talkmodel.__all__


def test_the_readme_tells_every_extra() -> None:
    root = Path(__file__).parent.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    rows = re.findall(
        r"^\| (`.+?`) \| .+ \|$", (root / "README.md").read_text("utf-8"), re.MULTILINE
    )
    told = {one for row in rows for one in re.findall("`(.+?)`", row)}
    assert told == set(project["optional-dependencies"])


def test_what_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", unknown)
    assert not hasattr(talkmodel, "__version__")
    with pytest.raises(AttributeError, match="talkmodel is not installed"):
        _ = talkmodel.__version__


@pytest.mark.parametrize("module", [talkmodel, model, serializers])
def test_every_public_name_exists(module: ModuleType) -> None:
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_import_loads_neither_parser_nor_converter() -> None:
    code = "import sys, talkmodel; print(*sorted(sys.modules))"
    command = [sys.executable, "-W", "error", "-c", code]
    # Measuring coverage in the child would load some of what must not be there.
    env = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    child = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    loaded = child.stdout.split()
    assert "talkmodel.model.talks" in loaded
    heavy = {"cattrs", "json", "difflib", "hashlib", "dateutil", "importlib.metadata"}
    heavy.add("talkmodel.serializers")
    assert heavy.isdisjoint(loaded)
    assert not [name for name in loaded if name.startswith(("talkmodel.parser", "talkmodel.lex"))]
