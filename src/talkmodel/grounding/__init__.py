"""What a language model says of an article, held against the article, quote by quote."""

from talkmodel.grounding.findings import Finding, FindingKind, Grounding, GroundingError
from talkmodel.grounding.ground import ground
from talkmodel.grounding.quotes import to_quotes
from talkmodel.grounding.search import Searcher

__all__ = [
    "Finding",
    "FindingKind",
    "Grounding",
    "GroundingError",
    "Searcher",
    "ground",
    "to_quotes",
]
