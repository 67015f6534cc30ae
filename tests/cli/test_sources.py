from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from talkmodel import TalkModelError
from talkmodel.cli.sources import SourceError, printable, read_source, source_name


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return tmp_path / "article.txt"


def test_the_text_is_read_as_it_stands(article: Path) -> None:
    article.write_bytes("Grüße\r\nfrom\rÅbo\n".encode())
    assert read_source(str(article), "utf-8") == "Grüße\r\nfrom\rÅbo\n"


@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "utf_8"])
def test_a_byte_order_mark_is_no_text(article: Path, encoding: str) -> None:
    article.write_bytes(b"\xef\xbb\xbfTalks")
    assert read_source(str(article), encoding) == "Talks"


def test_another_encoding(article: Path) -> None:
    article.write_bytes("“Æsir”".encode("cp1252"))
    assert read_source(str(article), "cp1252") == "“Æsir”"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Å\r\n".encode()), "ascii"))
    assert read_source("-", "utf-8") == "Å\r\n"


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"caf\xe9", "utf-8", "byte 3 is 0xe9 (another encoding? try --encoding cp1252)"),
        (
            b"\xef\xbb\xbfcaf\xe9",
            "utf-8",
            "byte 6 is 0xe9 (another encoding? try --encoding cp1252)",
        ),
        (b"\xff\xfeT\0", "UTF-8", "byte 0 is 0xff (another encoding? try --encoding utf-16)"),
        (b"T\x81", "cp1252", "byte 1 is 0x81"),
    ],
)
def test_the_wrong_byte_is_named(article: Path, data: bytes, encoding: str, message: str) -> None:
    article.write_bytes(data)
    shown = "cp1252" if encoding == "cp1252" else "UTF-8"
    with pytest.raises(SourceError) as caught:
        read_source(str(article), encoding)
    assert str(caught.value) == f"not {shown}: {article}: {message}"


def test_a_codec_that_names_no_byte(article: Path) -> None:
    article.write_bytes(b"xn--\xff.example")
    with pytest.raises(SourceError, match=r"^not undefined: .*article\.txt: "):
        read_source(str(article), "undefined")


def test_no_such_file(article: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(str(article), "utf-8")
    assert str(caught.value) == f"no such file: {article}"
    assert isinstance(caught.value, TalkModelError)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(str(tmp_path), "utf-8")
    assert str(caught.value) == f"a folder, not a file: {tmp_path}"


def test_a_file_that_may_not_be_read(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourceError) as caught:
        read_source(str(article), "utf-8")
    assert str(caught.value) == f"cannot read {article}: {os.strerror(13)}"


def test_what_steers_a_terminal_is_shown_instead() -> None:
    assert printable("a\x1b[2J\x07b\u202ec\nd é 漢") == "a�[2J�b�c�d é 漢"
    assert source_name("x\x1b.txt") == "x�.txt"
    assert source_name("-") == "standard input"
