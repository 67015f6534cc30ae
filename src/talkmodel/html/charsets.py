"""From the bytes of a page to its text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from talkmodel.model import FieldTypeError
from talkmodel.model.hints import describe

__all__ = ["decoded"]

_CHARSETS: Final = (
    re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE),
    re.compile(rb"\A\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)"),
)
_HEAD: Final = 4096
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# UTF-16 without a mark: a page begins with a tag.
_WIDE: Final = (
    (re.compile(rb"(?:[ \t\r\n]\0)*<\0"), "utf-16-le"),
    (re.compile(rb"(?:\0[ \t\r\n])*\0<"), "utf-16-be"),
)
_WINDOWS: Final = "cp1252"
# Names that browsers know (WHATWG Encoding, section 4.2) and Python does not.
_LABELS: Final = {
    "cn-big5": "big5",
    "csgb2312": "gbk",
    "csiso88598i": "iso8859-8",
    "dos-874": "cp874",
    "gb_2312-80": "gbk",
    "iso-8859-6-i": "iso8859-6",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "iso-ir-149": "cp949",
    "iso88591": _WINDOWS,
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "logical": "iso8859-8",
    "mac-ukrainian": "mac-cyrillic",
    "visual": "iso8859-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
}
# Browsers read these as what Windows made of them, and pages count on it: Python's name of what a
# page says, and of what it is read as.
_READ_AS: Final = {
    "ascii": _WINDOWS,
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": _WINDOWS,
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
# Codecs of Python that no page is written in.
_NO_CHARSET: Final = re.compile(r"unicode|escape|idna|punycode|utf-?7")
_ASCII: Final = "<meta>"


def decoded(html: object) -> str:
    """Return a page as text.

    In this order: a byte order mark; UTF-16 where a tag begins the page in it; the character set
    that the page declares in a `meta` or an XML declaration, as browsers take its name (those that
    are Windows-1252 to them only where the bytes are not UTF-8); UTF-8; UTF-8 with the spoilt bytes
    replaced where most of what is not ASCII is good; what is declared, or Windows-1252, with the
    spoilt bytes replaced.

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
    for beginning, encoding in _WIDE:
        if beginning.match(html):
            return html.decode(encoding, errors="replace")
    charset = _declared(html)
    for encoding in ("utf-8",) if charset == _WINDOWS else (charset, "utf-8"):
        try:
            return html.decode(encoding)
        except ValueError:
            continue
    return _spoilt(html, charset)


def _declared(html: bytes) -> str:
    """Python's name of the character set that the page says it is in; UTF-8 where it says none."""
    head = html[:_HEAD]
    match = next(filter(None, (one.search(head) for one in _CHARSETS)), None)
    return _codec(match[1].decode().lower()) if match else "utf-8"


def _codec(label: str) -> str:
    """Python's name of what browsers read under a label; UTF-8 where it can be no page's."""
    while label.startswith("x-"):
        label = label.removeprefix("x-")
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        # What is said in ASCII letters is not said in UTF-16 or EBCDIC, and `hex` is no text.
        is_charset = _ASCII.encode().decode(name) == _ASCII and not _NO_CHARSET.search(name)
    except (LookupError, ValueError):
        return "utf-8"
    return _READ_AS.get(name, name) if is_charset else "utf-8"


def _spoilt(html: bytes, charset: str) -> str:
    """One bad byte does not make a page Windows-1252: there, hardly any run of bytes is UTF-8."""
    text = html.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if charset != _WINDOWS and beyond_ascii > 2 * wrong:
        return text
    return html.decode(_WINDOWS if charset == "utf-8" else charset, errors="replace")
