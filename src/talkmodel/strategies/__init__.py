"""Strategies of Hypothesis for values of the model (extra: `hypothesis`).

Each draws any value that the model takes, valid by construction: names in every script, lone
surrogates, withheld text, empty and large lists. Options are keyword-only, and are strategies or
bounds. `st.from_type(talkmodel.Talks)` finds them without an import.
"""

try:
    import hypothesis as _hypothesis
except ModuleNotFoundError as _problem:
    raise ModuleNotFoundError(
        "talkmodel.strategies needs the package hypothesis: pip install 'talkmodel[hypothesis]'",
        name="hypothesis",
    ) from _problem

from talkmodel.strategies.actors import mediators, observers, others, parties, people
from talkmodel.strategies.citing import evidence
from talkmodel.strategies.claims import demands, faq_items, quotes
from talkmodel.strategies.dates import partial_dates
from talkmodel.strategies.places import venues
from talkmodel.strategies.reported import Reported, reported_talks
from talkmodel.strategies.sources import articles, sections
from talkmodel.strategies.whole import talks

__all__ = [
    "Reported",
    "articles",
    "demands",
    "evidence",
    "faq_items",
    "mediators",
    "observers",
    "others",
    "partial_dates",
    "parties",
    "people",
    "quotes",
    "reported_talks",
    "sections",
    "talks",
    "venues",
]

del _hypothesis
