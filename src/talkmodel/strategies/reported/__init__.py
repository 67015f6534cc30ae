"""Articles whose talks are known: a report and exactly what it says, drawn together."""

from talkmodel.strategies.reported.plans import LAYOUTS
from talkmodel.strategies.reported.whole import Reported, reported_talks

__all__ = ["LAYOUTS", "Reported", "reported_talks"]
