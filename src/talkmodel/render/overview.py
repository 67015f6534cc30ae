"""What is seen at one look: who asks what of whom, and where talks were, are and will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talkmodel.model import Response, When, collapse
from talkmodel.render.markup import Html, tag

if TYPE_CHECKING:
    from talkmodel.model import Demand, Talks, Venue

__all__ = ["asked", "time_line"]

_WHEN: Final = {When.PAST: "before", When.CURRENT: "now", When.PLANNED: "planned"}
_SIGNS: Final = {Response.OPEN: "…", Response.ACCEPTED: "✓", Response.REJECTED: "✗"}


def asked(talks: Talks) -> Html | None:
    """Return a diagram: each pair of who asks and of whom, and what stands between them.

    Args:
        talks: The talks.
    """
    pairs: dict[tuple[str, str | None], list[Demand]] = {}
    for demand in talks.demands:
        pairs.setdefault((demand.by, demand.to), []).append(demand)
    if not pairs:
        return None
    rows = [
        tag(
            "li",
            tag("b", talks.actor(by).name),
            tag("ul", *map(_line, demands), class_="arrow"),
            tag("b", talks.actor(to).name if to else "nobody named"),
        )
        for (by, to), demands in pairs.items()
    ]
    heading = tag("h2", "Who asks what of whom")
    return tag("section", heading, tag("ol", *rows, class_="asks"), class_="overview")


def _line(demand: Demand) -> Html:
    answer = demand.response.value
    sign = tag("span", _SIGNS[demand.response], aria_hidden="true", class_=f"sign {answer}")
    kind = "" if demand.kind.value == "demand" else f"{demand.kind.value}: "
    return tag("li", sign, f" {kind}{collapse(demand.what)} ({answer})")


def time_line(talks: Talks) -> Html | None:
    """Return the places of the talks in the order of time.

    Before, now, planned; within these by date, those without one last.

    Args:
        talks: The talks.
    """
    if not talks.venues:
        return None
    order = list(_WHEN)

    def rank(venue: Venue) -> tuple[int, bool, str]:
        return order.index(venue.when), venue.date is None, str(venue.date or "")

    rows = []
    for venue in sorted(talks.venues, key=rank):
        said = f"{_WHEN[venue.when]}{f', {venue.date}' if venue.date else ''}"
        rows.append(tag("li", tag("b", venue.name), tag("span", said), class_=venue.when.value))
    return tag(
        "section",
        tag("h2", "Where, in the order of time"),
        tag("ol", *rows, class_="time"),
        class_="overview",
    )
