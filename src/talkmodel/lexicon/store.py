"""Reads the data files that ship with the lexicon."""

from __future__ import annotations

import json
import tomllib
from importlib import resources
from typing import Any

__all__ = ["read_json", "read_toml"]


def _text(name: str) -> str:
    """Return the text of a file in `data/`."""
    return (resources.files("talkmodel.lexicon") / "data" / name).read_text(encoding="utf-8")


def read_json(name: str) -> dict[str, Any]:
    """Return the content of `data/NAME.json`.

    >>> sorted(read_json("places"))
    ['cities', 'regions', 'sources']
    """
    content: dict[str, Any] = json.loads(_text(f"{name}.json"))
    return content


def read_toml(name: str) -> dict[str, Any]:
    """Return the content of `data/NAME.toml`.

    >>> "demand" in read_toml("cues")
    True
    """
    return tomllib.loads(_text(f"{name}.toml"))
