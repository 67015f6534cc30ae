"""Run the tests of `examples/downstream` against the built wheel, in a fresh environment."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.check_wheel import build_wheel, environment

_PROJECT = Path(__file__).resolve().parent.parent / "examples" / "downstream"


def main() -> int:
    """Return what pytest returns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        python = environment(folder / "fresh", wheel, "hypothesis", "pytest", "hatchling")
        install = [python, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation"]
        subprocess.run([*install, str(_PROJECT)], check=True)
        # It is a project of its own: nothing of this one's configuration is for it.
        own = ["-c", str(_PROJECT / "pyproject.toml"), f"--confcutdir={_PROJECT}"]
        tests = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *own, str(_PROJECT)]
        return subprocess.run(tests, check=False, cwd=name).returncode


if __name__ == "__main__":
    sys.exit(main())
