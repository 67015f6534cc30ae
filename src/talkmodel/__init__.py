"""Talks as typed values: who negotiates, who mediates, where, and who asks what of whom.

`parse` reads an article, `dumps` and `loads` write and read JSON; everything in between is a frozen
value of `talkmodel.model`.

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

if TYPE_CHECKING:
    from talkmodel.lexicon import Lexicon, LexiconError
    from talkmodel.parser import Note, Reading, parse, read
    from talkmodel.parser.rule_table import Rule, rules
    from talkmodel.serializers import (
        DocumentError,
        NotJSONError,
        dumps,
        from_dict,
        loads,
        to_dict,
    )

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
    "loads",
    "parse",
    "read",
    "rules",
    "slug",
    "to_dict",
    "unique_slugs",
]

# Lexicon, parser and cattrs cost more to import than all the rest: they are loaded on first use.
_LAZY = {
    "DocumentError": "talkmodel.serializers",
    "Lexicon": "talkmodel.lexicon",
    "LexiconError": "talkmodel.lexicon",
    "NotJSONError": "talkmodel.serializers",
    "Note": "talkmodel.parser",
    "Reading": "talkmodel.parser",
    "Rule": "talkmodel.parser.rule_table",
    "dumps": "talkmodel.serializers",
    "from_dict": "talkmodel.serializers",
    "loads": "talkmodel.serializers",
    "parse": "talkmodel.parser",
    "read": "talkmodel.parser",
    "rules": "talkmodel.parser.rule_table",
    "to_dict": "talkmodel.serializers",
}


def __getattr__(name: str) -> object:
    """Load what is named in `_LAZY` from its module."""
    module = _LAZY.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(importlib.import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, those that are not loaded yet among them."""
    return __all__
