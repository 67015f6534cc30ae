"""Bytes of pages: what a page says of its characters, and what browsers take it for."""

from __future__ import annotations

import codecs
import sys

import pytest

from talkmodel.html import charsets
from talkmodel.html.charsets import decoded


def _page(text: str, label: str) -> str:
    return f'<html><head><meta charset="{label}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("iso-8859-2", "iso-8859-2", "Łódź Škoda"),
        ("gb2312", "gbk", "中文镕"),
        ("GBK", "gb18030", "中文㐀"),
        ("x-gbk", "gbk", "中文镕"),
        ("gb_2312-80", "gbk", "镕"),
        ("Shift_JIS", "cp932", "①日本語"),
        ("x-sjis", "cp932", "①日本語"),
        ("windows-31j", "cp932", "①日本語"),
        ("x-euc-jp", "euc_jp", "日本語"),
        ("euc-kr", "cp949", "한글 똠"),
        ("ks_c_5601-1987", "cp949", "똠"),
        ("windows-949", "cp949", "똠"),
        ("x-x-big5", "big5hkscs", "中文"),
        ("iso-8859-9", "cp1254", "Türkiye İş “x”"),
        ("tis-620", "cp874", "ไทย “"),
        ("iso-8859-11", "cp874", "ไทย “"),
        ("windows-874", "cp874", "ไทย"),
        ("iso-8859-8-i", "iso-8859-8", "עברית"),
        ("logical", "iso-8859-8", "עברית"),
        ("x-mac-cyrillic", "mac_cyrillic", "Привет"),
        ("x-mac-ukrainian", "mac_cyrillic", "Привет"),
        ("koi8-ru", "koi8-u", "Київ"),
        ("x-cp1251", "cp1251", "Привет"),
        ("us-ascii", "cp1252", "“x”"),
        ("iso88591", "cp1252", "“x”"),
        ("hex", "utf-8", "é"),
        ("undefined", "utf-8", "é"),
        ("cp037", "utf-8", "é"),
        ("utf-7", "utf-8", "é +AOk-"),
        ("x-", "utf-8", "é"),
    ],
)
def test_a_name_means_what_browsers_take_it_for(label: str, encoding: str, text: str) -> None:
    page = _page(text, label)
    assert decoded(page.encode(encoding)) == page


def _name(label: str) -> str | None:
    try:
        return codecs.lookup(label).name
    except LookupError:
        return None


def test_every_name_in_the_tables_is_a_codec_and_every_label_one_that_python_lacks() -> None:
    # Newer versions of Python learn such labels: they must mean the same there.
    learned = sys.version_info >= (3, 12)
    for label, codec in charsets._LABELS.items():
        assert _name(label) in ((None, _name(codec)) if learned else (None,))
        assert _name(codec)
    for name, codec in charsets._READ_AS.items():
        assert codecs.lookup(name).name == name
        assert codecs.lookup(codec).name == codec


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("space", ["", "\r\n "])
def test_utf_16_needs_no_mark(encoding: str, space: str) -> None:
    page = f"{space}<html><body><p>“日本”</p></body></html>"
    assert decoded(page.encode(encoding)) == page


def test_an_xml_declaration_says_it_where_no_meta_does() -> None:
    start = '<?xml version="1.0" encoding="iso-8859-2"?>'
    for page in (f"{start}<p>Łódź</p>", f"\n{start}<meta charset=utf-8><p>Łódź</p>"):
        encoding = "utf-8" if "meta" in page else "iso-8859-2"
        assert decoded(page.encode(encoding)) == page
    prose = f"<p>é {start}</p>"
    assert decoded(prose.encode()) == prose


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [("gb2312", "gbk", "中文镕" * 9), ("iso-8859-9", "cp1254", "İş “x”")],
)
def test_a_spoilt_byte_spoils_no_other_in_what_is_declared(
    label: str, encoding: str, text: str
) -> None:
    found = decoded(_page(f"{text} | {text}", label).encode(encoding).replace(b"|", b"\x81\n"))
    assert found.count(text) == 2
