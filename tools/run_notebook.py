"""Run the example notebook and see that it shows what it promises (`make notebook`)."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

_NOTEBOOK = Path(__file__).resolve().parent.parent / "examples" / "notebook.ipynb"
_PROMISED = {
    "<iframe": "the page",
    "(rejected), characters": "demands",
    "skagerrak-seafarers-union": "the table",
}


def main() -> int:
    """Return 0 if every cell runs and all that is promised is among what they show."""
    notebook = nbformat.read(_NOTEBOOK, as_version=4)
    client = NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": _NOTEBOOK.parent}}
    )
    client.execute()
    shown = str([cell.get("outputs") for cell in notebook.cells])
    missing = [what for sign, what in _PROMISED.items() if sign not in shown]
    for what in missing:
        print(f"the notebook does not show {what}", file=sys.stderr)
    print(f"{sum(cell.cell_type == 'code' for cell in notebook.cells)} cells ran")
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
