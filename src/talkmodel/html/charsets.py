"""From the bytes of a page to its text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from talkmodel.model import FieldTypeError
from talkmodel.model.hints import describe

__all__ = ["decoded"]

_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE
)
_HEAD: Final = 4096
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WINDOWS: Final = "cp1252"
# Browsers read these as Windows-1252 (WHATWG Encoding, section 4.2), and pages count on it.
_READ_AS_WINDOWS: Final = frozenset(["ascii", "iso8859-1", _WINDOWS])
# Codecs of Python that no page is written in; a page that says UTF-16 in ASCII letters is wrong.
_NO_CHARSET: Final = re.compile(r"unicode|escape|idna|punycode|utf-?(?:7|16|32)")


def decoded(html: object) -> str:
    """Return a page as text.

    In this order: a byte order mark; the character set that the page declares (Latin-1 and ASCII
    only where the bytes are not UTF-8); UTF-8; UTF-8 with the spoilt bytes replaced where most of
    what is not ASCII is good; Windows-1252.

    Args:
        html: The page, as text or as bytes.

    Raises:
        FieldTypeError: It is neither.

    >>> decoded("<p>caf\u00e9".encode("cp1252"))
    '<p>caf\u00e9'
    """
    if isinstance(html, str):
        return html
    if not isinstance(html, bytes):
        raise FieldTypeError("page", "html", f"must be a str or bytes, not {describe(html)}")
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html.decode(encoding, errors="replace")
    charset = _declared(html)
    for encoding in ("utf-8",) if charset in _READ_AS_WINDOWS else (charset, "utf-8"):
        try:
            return html.decode(encoding)
        except (LookupError, ValueError):
            continue
    return _spoilt(html, charset)


def _declared(html: bytes) -> str:
    """Python's name of the character set that the page says it is in; UTF-8 where it says none."""
    match = _CHARSET.search(html[:_HEAD])
    try:
        name = codecs.lookup(match[1].decode()).name if match else "utf-8"
    except LookupError:
        return "utf-8"
    return "utf-8" if _NO_CHARSET.search(name) else name


def _spoilt(html: bytes, charset: str) -> str:
    """One bad byte does not make a page Windows-1252: there, hardly any run of bytes is UTF-8."""
    text = html.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if charset not in _READ_AS_WINDOWS and beyond_ascii > 2 * wrong:
        return text
    return html.decode(_WINDOWS, errors="replace")
