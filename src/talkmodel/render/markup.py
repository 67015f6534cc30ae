"""Markup that cannot be broken by what it says: text is escaped unless it is markup by its type."""

from __future__ import annotations

import re
from html import escape
from typing import Final

__all__ = ["Html", "tag", "text"]

# No page may have these; a carriage return would become a line feed unless it is written out.
_NO_CHARACTER: Final = re.compile(r"[\x00\ud800-\udfff]")


class Html(str):
    """Markup, as opposed to text."""

    __slots__ = ()


def text(words: str) -> Html:
    r"""Return text as markup that shows it, every code point of it.

    NUL and halves of surrogate pairs, which no page can have, are shown as U+FFFD.

    >>> text('<b> & "c"\r')
    '&lt;b&gt; &amp; &quot;c&quot;&#13;'
    """
    return Html(escape(_NO_CHARACTER.sub("\ufffd", words)).replace("\r", "&#13;"))


def tag(name: str, *inside: str | None, **attributes: str | bool | int | None) -> Html:
    """Return an element.

    Args:
        name: Its name.
        inside: What is in it; a plain `str` is text, `Html` is markup, None is nothing.
        attributes: Its attributes; `_` at the end is left out and `_` within stands for `-`. None
            and False are left out, True has no value.

    >>> tag("a", "x < y", href="#1", class_=None, data_n=2)
    '<a href="#1" data-n="2">x &lt; y</a>'
    """
    written = ""
    for key, value in attributes.items():
        if value is not None and value is not False:
            shown = "" if value is True else f'="{text(str(value))}"'
            written += f" {key.rstrip('_').replace('_', '-')}{shown}"
    body = "".join(one if isinstance(one, Html) else text(one) for one in inside if one is not None)
    return Html(f"<{name}{written}>{body}</{name}>")
