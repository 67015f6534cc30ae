"""What Hypothesis calls as it is imported, so that `st.from_type` knows the classes of the model.

It runs in every process that imports Hypothesis where talkmodel is installed. So it only notes
which strategy belongs to which class; the strategies are imported when one is asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from talkmodel import model

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_NAMES = {
    model.Article: "articles",
    model.Demand: "demands",
    model.Evidence: "evidence",
    model.FAQItem: "faq_items",
    model.Mediator: "mediators",
    model.Observer: "observers",
    model.Other: "others",
    model.PartialDate: "partial_dates",
    model.Party: "parties",
    model.Person: "people",
    model.Quote: "quotes",
    model.Section: "sections",
    model.Talks: "talks",
    model.Venue: "venues",
}


def register() -> None:
    """Tell Hypothesis which strategy each class of the model has."""
    from hypothesis.strategies import register_type_strategy

    for cls, name in _NAMES.items():
        register_type_strategy(cls, _later(name))


def _later(name: str) -> Callable[[type], SearchStrategy[Any]]:
    def strategy(_cls: type) -> SearchStrategy[Any]:
        made: SearchStrategy[Any] = getattr(importlib.import_module("talkmodel.strategies"), name)()
        return made

    return strategy
