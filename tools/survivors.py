"""Hold what `make mutation` did not notice against the list of what is known, each with its reason.

    python -m tools.survivors            after `mutmut run`: fails if a survivor is not on the list
    python -m tools.survivors --write    adds those that are not, for somebody to write the reason

A survivor is known by its function and the line as it was changed; numbers of mutants change with
every edit.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_LIST = _ROOT / "tests" / "mutation" / "survivors.toml"
_MUTMUT = str(_ROOT / ".venv-mutation" / "bin" / "mutmut")
_UNNOTICED = ("survived", "no tests", "suspicious")


def survivors(mutmut: str = _MUTMUT) -> list[tuple[str, str]]:
    """Function and changed line of each mutant that no test noticed, in order."""
    results = subprocess.run(
        [mutmut, "results"], capture_output=True, check=True, encoding="utf-8", cwd=_ROOT
    )
    lines = [line.strip().partition(": ") for line in results.stdout.splitlines()]
    names = [name for name, _, status in lines if status in _UNNOTICED]

    def show(name: str) -> tuple[str, str]:
        shown = subprocess.run(
            [mutmut, "show", name], capture_output=True, check=True, encoding="utf-8", cwd=_ROOT
        )
        changed = [
            line[1:].strip()
            for line in shown.stdout.splitlines()
            if line.startswith("+") and not line.startswith("+++")
        ]
        function = name.removeprefix("talkmodel.").partition("__mutmut_")[0]
        function = function.replace("x_", "", 1).replace("xǁ", "").replace("ǁ", ".")
        return function, " ".join(changed) or "(a branch taken out)"

    with ThreadPoolExecutor(2) as pool:
        return sorted(set(pool.map(show, names)))


def known() -> dict[tuple[str, str], str]:
    """The list: function and changed line -> reason."""
    with _LIST.open("rb") as file:
        entries = tomllib.load(file).get("survivor", [])
    return {(one["function"], one["change"]): one["reason"] for one in entries}


def written(entries: dict[tuple[str, str], str]) -> str:
    """The list as TOML."""
    head = (
        "# Changes to model and serializers that no test notices, and why not: tests/README.md.\n"
    )
    parts = [head]
    for (function, change), reason in sorted(entries.items()):
        parts.append(
            f"\n[[survivor]]\nfunction = {_quoted(function)}\nchange = {_quoted(change)}\n"
            f"reason = {_quoted(reason)}\n"
        )
    return "".join(parts)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'


def main() -> int:
    """Return 0 if every survivor is on the list with a reason."""
    found = survivors()
    reasons = known()
    new = [one for one in found if not reasons.get(one)]
    if "--write" in sys.argv:
        _LIST.write_text(written({one: reasons.get(one, "") for one in found}), encoding="utf-8")
    for function, change in new:
        print(f"not on the list: {function}: {change}")
    print(f"{len(found)} survivors, {len(new)} without a reason")
    return int(bool(new))


if __name__ == "__main__":
    sys.exit(main())
