"""Lines that are a site's menus and buttons, not an article's text."""

import re

from talkmodel.parser.word_sets import word_set

__all__ = ["is_menu", "is_nav"]

_BUTTON = re.compile(r"(?:\[[^\][]{1,30}\]\s*){1,10}$")
_LABEL = re.compile(r"\w[\w-]*")
_SPLIT = re.compile(r"\s*[|>›»·•/]\s+|\s*[|›»·•]\s*|\s{3,}|\t+")
_SEPARATOR = re.compile(r"[|>›»·•/\t]|\s{3}")
_SOCIAL = word_set(
    """facebook twitter x whatsapp email e-mail linkedin reddit pinterest telegram print share
    tweet save copy link instagram youtube tiktok bluesky mastodon threads comment comments
    bookmark pin flipboard messenger"""
)
_NAV = word_set(
    """home news world politics business sport sports opinion culture markets companies podcasts
    newsletters video videos menu search subscribe login account science health technology tech
    travel lifestyle weather local more sections shop jobs events about contact blog donate
    archive archives team"""
)
_LABELS = _SOCIAL | _NAV
_SHORT = 5
_LONE_BUTTONS = word_set("menu search share subscribe print home")
_FEW_PARTS = 3
_PEEK = 160


def _is_row_of_words(text: str) -> bool:
    """Tell whether a line without separators is a row of the words of menus and buttons."""
    first = _LABEL.search(text)
    if first is None or first[0].casefold() not in _LABELS:
        return False
    words = _LABEL.findall(text.casefold())
    known = all(word in _LABELS for word in words)
    return known and (len(words) > 1 or words[0] in _LONE_BUTTONS)


def is_nav(text: str) -> bool:
    """Tell whether a line is a row of short labels: a menu, a trail, buttons to share.

    >>> is_nav("Home | World | Culture"), is_nav("Both sides met on Monday.")
    (True, False)
    """
    if len(text) > 2 * _PEEK:
        return False
    if _BUTTON.match(text):
        return True
    parted = _SEPARATOR.search(text) is not None
    parts = [part for part in _SPLIT.split(text.strip()) if part] if parted else ()
    if len(parts) < len("ab"):
        return _is_row_of_words(text)
    counts = [len(part.split()) for part in parts]
    if max(counts) > (_SHORT if len(parts) > len("ab") else _FEW_PARTS):
        return False
    if any(part[-1] in ".!;," for part in parts) or any(char.isdigit() for char in text):
        return False
    known = any(
        word in _NAV or word in _SOCIAL
        for part in parts
        for word in part.casefold().strip("[]").split()
    )
    return 2 * sum(counts) <= _SHORT * len(parts) and (known or len(parts) > _FEW_PARTS)


def is_menu(text: str) -> bool:
    """Tell whether a line is a site's menu, not a row of buttons to share.

    >>> is_menu("Home | World | Culture"), is_menu("Facebook | Twitter | Email")
    (True, False)
    """
    words = _LABEL.findall(text[:_PEEK].casefold())
    return sum(word in _NAV for word in words) > 1 and is_nav(text)
