"""Try the built wheel as its users get it, in fresh environments.

With Hypothesis beside it `st.from_type` knows the classes without an import of ours; without it the
library works and the strategies say what is missing; and every public name has its type.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_FROM_TYPE = """
import sys
from hypothesis import find, strategies as st
assert "talkmodel.parser" not in sys.modules, "the hook loads the parser"
import talkmodel
drawn = find(st.from_type(talkmodel.Talks), lambda talks: len(talks.parties) == 2)
assert isinstance(drawn, talkmodel.Talks)
print("from_type knows Talks:", [party.name for party in drawn.parties])
"""
_WITHOUT = """
import talkmodel
talks = talkmodel.parse("Talks between Kenya and Peru resumed in Oslo.", about_talks=True)
assert [party.name for party in talks.parties] == ["Kenya", "Peru"], talks.parties
try:
    import talkmodel.strategies
except ModuleNotFoundError as problem:
    assert "talkmodel[hypothesis]" in str(problem), problem
    print("without Hypothesis:", problem)
else:
    raise SystemExit("talkmodel.strategies was imported without Hypothesis")
"""


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=tempfile.gettempdir())


def build_wheel(folder: Path) -> Path:
    """Build the wheel into `folder` and return where it is."""
    _run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, _ROOT)
    (wheel,) = folder.glob("talkmodel-*.whl")
    return wheel


def environment(folder: Path, *packages: str | Path) -> Path:
    """Make a fresh environment with these packages and return its interpreter."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    _run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages)
    return python


def _verify_types(python: Path) -> None:
    """Let pyright say that every public name has a type that all checkers agree on."""
    pyright = Path(sys.executable).with_name("pyright")
    # It looks for the package where the first `python` on the path has its own.
    path = os.pathsep.join((str(python.parent), os.environ["PATH"]))
    command = [str(pyright), "--verifytypes", "talkmodel", "--ignoreexternal"]
    subprocess.run(command, check=True, cwd=tempfile.gettempdir(), env={**os.environ, "PATH": path})


def main() -> int:
    """Raise if anything is amiss."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        alone = environment(folder / "alone", wheel)
        _run(alone, "-I", "-c", _WITHOUT)
        both = environment(folder / "both", wheel, "hypothesis", "click", "rich")
        _run(both, "-I", "-c", _FROM_TYPE)
        _verify_types(both)
    return 0


if __name__ == "__main__":
    sys.exit(main())
