"""Articles as they come: a file or standard input, in some encoding."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

import click

from talkmodel.model.errors import TalkModelError

__all__ = [
    "STDIN",
    "Failure",
    "SourceError",
    "complain",
    "decoded",
    "is_page",
    "printable",
    "read_bytes",
    "read_source",
    "source_name",
    "stdin_once",
]

STDIN = "-"
_PAGES = (".html", ".htm", ".xhtml")
_HEAD = 4096
_UTF8 = ("utf-8", "utf8", "utf_8")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SourceError(TalkModelError):
    """A source could not be read; the message is one line for whoever typed the command."""


class Failure(click.ClickException):
    """Something cannot be done, so that the command ends with status 1."""

    def show(self, file: IO[str] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Say so as of any other source."""
        complain(self.message)


def printable(text: str) -> str:
    r"""The text with control characters shown as `�`, since some of them steer terminals.

    >>> printable("red\x1b[31m alert")
    'red�[31m alert'
    """
    return "".join(c if c.isprintable() or c == " " else "�" for c in text)


def complain(message: str) -> None:
    """Say what is wrong, on standard error."""
    click.echo(f"talkmodel: {message}", err=True)


def source_name(source: str) -> str:
    """What a source is called in headings and messages.

    >>> source_name("-")
    'standard input'
    """
    return "standard input" if source == STDIN else printable(source)


def stdin_once(_: click.Context, __: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a list of files that has standard input twice: what is read is gone.

    Args:
        files: The paths, or `-`.

    Raises:
        click.BadParameter: It has.
    """
    if files.count(STDIN) > 1:
        raise click.BadParameter("- (standard input) can be read only once.")
    return files


def read_source(source: str, encoding: str) -> str:
    """The whole text of a file, or of standard input for `-`, every character as it stands.

    Line ends are kept, for offsets count characters; only the byte order mark that some editors put
    before UTF-8 is left out.

    Args:
        source: The path of a file, or `-`.
        encoding: A name that Python knows, such as `utf-8` or `cp1252`.

    Raises:
        SourceError: No such file, it may not be read, or its bytes are of another encoding.
    """
    return decoded(source, read_bytes(source), encoding)


def decoded(source: str, data: bytes, encoding: str, *, chosen: bool = True) -> str:
    """The text that the bytes of a source are; see `read_source`.

    Args:
        source: The path of a file, or `-`.
        data: Its bytes.
        encoding: A name that Python knows.
        chosen: Whether `--encoding` could name another one.

    Raises:
        SourceError: The bytes are of another encoding.
    """
    exact = "utf-8-sig" if encoding.lower() in _UTF8 else encoding
    try:
        return data.decode(exact)
    except UnicodeError as problem:
        message = _misread(source_name(source), data, encoding, problem)
        hint = _hint(data) if chosen and encoding.lower() in _UTF8 else ""
        raise SourceError(message + hint) from problem


def is_page(source: str, data: bytes) -> bool:
    """Whether a source is a web page, by its name or its beginning, in whatever encoding."""
    # The parser comes with it, which costs more to load than all of the command line.
    from talkmodel.html import looks_like_html
    from talkmodel.html.charsets import decoded as page_text

    return Path(source).suffix.lower() in _PAGES or looks_like_html(page_text(data[:_HEAD]))


def read_bytes(source: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        SourceError: No such file, or it may not be read.
    """
    if source == STDIN:
        return sys.stdin.buffer.read()
    name = printable(source)
    path = Path(source)
    if path.is_dir():
        raise SourceError(f"a folder, not a file: {name}")
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise SourceError(f"no such file: {name}") from problem
    except OSError as problem:
        raise SourceError(f"cannot read {name}: {problem.strerror}") from problem


def _misread(name: str, data: bytes, encoding: str, problem: UnicodeError) -> str:
    """Say which byte it was."""
    shown = "UTF-8" if encoding.lower() in _UTF8 else encoding
    if not isinstance(problem, UnicodeDecodeError):
        return f"not {shown}: {name}: {printable(str(problem))}"
    # A codec may count from after the byte order mark, or from a part of its own.
    at = problem.start + (len(data) - len(problem.object))
    return f"not {shown}: {name}: byte {at} is 0x{data[at]:02x}"


def _hint(data: bytes) -> str:
    """What to try instead of UTF-8."""
    other = "utf-16" if data.startswith(_UTF16_MARKS) else "cp1252"
    return f" (another encoding? try --encoding {other})"
