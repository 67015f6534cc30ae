"""Talks as typed values: who negotiates, who mediates, where, and who asks what of whom.

`parse` reads an article, `dumps` and `loads` write and read JSON; everything in between is a frozen
value of `talkmodel.model`. `talkmodel.__version__` is the version that is installed.

>>> import talkmodel
>>> talkmodel.slug("São Paulo")
'sao-paulo'
"""

import importlib
from typing import TYPE_CHECKING

from talkmodel.model import (
    Actor,
    ActorKind,
    ActorNotFoundError,
    Article,
    ArticleCountError,
    Demand,
    DemandKind,
    Evidence,
    FAQItem,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    PartialDate,
    PartialDateError,
    Party,
    Person,
    Problem,
    Quote,
    Response,
    Section,
    TalkModelError,
    Talks,
    Venue,
    When,
    slug,
    unique_slugs,
)
from talkmodel.model.display import show_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel import render as render
    from talkmodel.grounding import (
        Finding,
        FindingKind,
        Grounding,
        GroundingError,
        ground,
        to_quotes,
    )
    from talkmodel.html import read_html
    from talkmodel.lexicon import Lexicon, LexiconError
    from talkmodel.parser import Note, Reading, parse, read
    from talkmodel.parser.rule_table import Rule, rules
    from talkmodel.serializers import (
        DocumentError,
        NotJSONError,
        dumps,
        from_dict,
        from_tables,
        json_schema,
        loads,
        to_annotations,
        to_brief,
        to_citron,
        to_dict,
        to_ftm,
        to_jsonld,
        to_markdown,
        to_plover,
        to_tables,
    )

    __version__: str

__all__ = [
    "Actor",
    "ActorKind",
    "ActorNotFoundError",
    "Article",
    "ArticleCountError",
    "Demand",
    "DemandKind",
    "DocumentError",
    "Evidence",
    "FAQItem",
    "FieldError",
    "FieldTypeError",
    "Finding",
    "FindingKind",
    "Grounding",
    "GroundingError",
    "InvalidTalksError",
    "Lexicon",
    "LexiconError",
    "Mediator",
    "MediatorRole",
    "NotJSONError",
    "Note",
    "Observer",
    "Other",
    "PartialDate",
    "PartialDateError",
    "Party",
    "Person",
    "Problem",
    "Quote",
    "Reading",
    "Response",
    "Rule",
    "Section",
    "TalkModelError",
    "Talks",
    "Venue",
    "When",
    "dumps",
    "from_dict",
    "from_tables",
    "ground",
    "json_schema",
    "loads",
    "parse",
    "read",
    "read_html",
    "rules",
    "slug",
    "to_annotations",
    "to_brief",
    "to_citron",
    "to_dict",
    "to_ftm",
    "to_jsonld",
    "to_markdown",
    "to_plover",
    "to_quotes",
    "to_tables",
    "unique_slugs",
]

# Lexicon, parser and cattrs cost more to import than all the rest: they are loaded on first use.
_LAZY = {
    "DocumentError": "talkmodel.serializers",
    "Finding": "talkmodel.grounding",
    "FindingKind": "talkmodel.grounding",
    "Grounding": "talkmodel.grounding",
    "GroundingError": "talkmodel.grounding",
    "Lexicon": "talkmodel.lexicon",
    "LexiconError": "talkmodel.lexicon",
    "NotJSONError": "talkmodel.serializers",
    "Note": "talkmodel.parser",
    "Reading": "talkmodel.parser",
    "Rule": "talkmodel.parser.rule_table",
    "dumps": "talkmodel.serializers",
    "from_dict": "talkmodel.serializers",
    "from_tables": "talkmodel.serializers",
    "ground": "talkmodel.grounding",
    "json_schema": "talkmodel.serializers",
    "loads": "talkmodel.serializers",
    "parse": "talkmodel.parser",
    "read": "talkmodel.parser",
    "read_html": "talkmodel.html",
    "rules": "talkmodel.parser.rule_table",
    "to_annotations": "talkmodel.serializers",
    "to_brief": "talkmodel.serializers",
    "to_citron": "talkmodel.serializers",
    "to_dict": "talkmodel.serializers",
    "to_ftm": "talkmodel.serializers",
    "to_jsonld": "talkmodel.serializers",
    "to_markdown": "talkmodel.serializers",
    "to_plover": "talkmodel.serializers",
    "to_quotes": "talkmodel.grounding",
    "to_tables": "talkmodel.serializers",
}


def _in_notebook(value: object) -> str:
    shown: str = importlib.import_module("talkmodel.render").notebook(value)
    return shown


def _on_terminal(value: object, width: int) -> "Iterable[object]":
    report = importlib.import_module("talkmodel.cli.report")
    shown: Iterable[object] = report.lines(value, width)
    return shown


show_with(_in_notebook, _on_terminal)


def __getattr__(name: str) -> object:
    """Load what is named in `_LAZY` from its module, the module `render`, and the version."""
    if name == "render":
        return importlib.import_module("talkmodel.render")
    if name == "__version__":
        return _version()
    module = _LAZY.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(importlib.import_module(module), name)
    globals()[name] = value
    return value


def _version() -> str:
    """Return the version of the installed package; it takes a while to find, so only when asked."""
    from importlib import metadata

    try:
        return metadata.version("talkmodel")
    except metadata.PackageNotFoundError as error:
        message = "talkmodel is not installed, so nothing tells its version"
        raise AttributeError(message) from error


def __dir__() -> list[str]:
    """Return the public names, those that are not loaded yet among them."""
    return __all__
