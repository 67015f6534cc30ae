"""Front matter: the block of keys and values that a Markdown file may begin with."""

import attrs

from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_lines import Item, Mark
from talkmodel.parser.layout_model import BlockKind, DateSpan
from talkmodel.parser.spans import Span, strip_span

__all__ = ["Front", "read_front"]

_TITLES = frozenset(("title", "headline"))
_AUTHORS = frozenset(("author", "authors", "byline", "by"))
_DATES = frozenset(("date", "published", "updated", "lastmod", "modified", "pubdate"))


@attrs.mutable(slots=True)
class Front:
    """What front matter says.

    Attributes:
        kinds: The kind of each of its items, by index; as many as it has items.
        title: The title.
        byline: The author.
        dates: Its dates.
    """

    kinds: dict[int, BlockKind] = attrs.Factory(dict)
    title: Span | None = None
    byline: Span | None = None
    dates: list[DateSpan] = attrs.Factory(list)


def read_front(text: str, items: list[Item]) -> Front:
    r"""Read front matter; items of its keys become items of their values.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "---\ntitle: Guilds agree\nauthor: Ana Ruiz\n---\nThey did."
    >>> front = read_front(text, read_items(text))
    >>> front.title.of(text), front.byline.of(text), len(front.kinds)
    ('Guilds agree', 'Ana Ruiz', 4)
    """
    front = Front()
    if not any(item.mark is Mark.META for item in items[:2]):
        return front
    last = next(index for index, item in enumerate(items) if index and item.mark is Mark.RULE)
    for index, item in enumerate(items[: last + 1]):
        front.kinds[index] = BlockKind.BOILERPLATE
        if item.mark is Mark.META:
            _read_entry(text, item, index, front)
    return front


def _read_entry(text: str, item: Item, index: int, front: Front) -> None:
    """Read one key with its value."""
    line = item.of(text)
    key = line.partition(":" if ":" in line else "=")[0]
    value = strip_span(text, Span(min(item.end, item.start + len(key) + 1), item.end))
    while value.end - value.start > 1 and text[value.start] in "\"'[":
        value = strip_span(text, Span(value.start + 1, value.end - 1))
    if value.start >= value.end:
        return
    key = key.strip().casefold()
    if key in _TITLES and front.title is None:
        front.title, front.kinds[index] = value, BlockKind.TITLE
    elif key in _AUTHORS and front.byline is None:
        front.byline, front.kinds[index] = value, BlockKind.BYLINE
    elif key in _DATES:
        front.dates += dates_in(text, value.start, value.end)
        front.kinds[index] = BlockKind.DATE
    item.start, item.end = value.start, value.end
