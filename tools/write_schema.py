"""Write the two schemas that the documentation publishes (docs/schema)."""

from __future__ import annotations

import json
from pathlib import Path

import talkmodel

_FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schema"


def main() -> None:
    """Write both."""
    _FOLDER.mkdir(exist_ok=True)
    for strict in (False, True):
        path = _FOLDER / f"talkmodel-1{'-strict' * strict}.schema.json"
        text = json.dumps(talkmodel.json_schema(strict=strict), indent=2, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
