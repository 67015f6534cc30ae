"""The page within a notebook's cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import Talks
from talkmodel.render.markup import tag
from talkmodel.render.page import html

if TYPE_CHECKING:
    from talkmodel.parser import Reading

__all__ = ["notebook"]


def notebook(shown: Talks | Reading) -> str:
    """Return the page of `html` in a frame of its own, as `_repr_html_` gives it to notebooks.

    The frame keeps the page's style and script apart from the notebook's.

    Args:
        shown: Talks, or a reading with its notes.

    >>> from talkmodel import Talks
    >>> notebook(Talks())[:24]
    '<iframe title="Talks" sr'
    """
    page = html(shown) if isinstance(shown, Talks) else html(shown.talks, notes=shown.notes)
    return tag(
        "iframe",
        title="Talks",
        srcdoc=page,
        sandbox="allow-scripts",
        style="width: 100%; height: 36rem; border: 1px solid #888",
    )
