"""What talks are: plain, frozen values that cannot be wrong in themselves.

The layer knows nothing of articles as files, of JSON or of parsing, and needs only `attrs`.
"""

from talkmodel.model.actors import (
    Actor,
    ActorKind,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    Party,
    Person,
)
from talkmodel.model.articles import Article, Section
from talkmodel.model.checks import is_blank
from talkmodel.model.dates import PartialDate
from talkmodel.model.demands import Demand, DemandKind, Response
from talkmodel.model.errors import (
    ActorNotFoundError,
    ArticleCountError,
    FieldError,
    FieldTypeError,
    InvalidTalksError,
    PartialDateError,
    Problem,
    TalkModelError,
)
from talkmodel.model.evidence import Evidence, collapse
from talkmodel.model.faq import FAQItem
from talkmodel.model.quotes import Quote
from talkmodel.model.rules import problems
from talkmodel.model.slugs import is_slug, slug, unique_slugs
from talkmodel.model.talks import Talks
from talkmodel.model.venues import Venue, When

__all__ = [
    "Actor",
    "ActorKind",
    "ActorNotFoundError",
    "Article",
    "ArticleCountError",
    "Demand",
    "DemandKind",
    "Evidence",
    "FAQItem",
    "FieldError",
    "FieldTypeError",
    "InvalidTalksError",
    "Mediator",
    "MediatorRole",
    "Observer",
    "Other",
    "PartialDate",
    "PartialDateError",
    "Party",
    "Person",
    "Problem",
    "Quote",
    "Response",
    "Section",
    "TalkModelError",
    "Talks",
    "Venue",
    "When",
    "collapse",
    "is_blank",
    "is_slug",
    "problems",
    "slug",
    "unique_slugs",
]
