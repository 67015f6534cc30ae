"""A document held against an article: what of it stands there, what elsewhere, what nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

import talkmodel
from talkmodel.model import Evidence
from talkmodel.model.talks import part_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Article, Talks

__all__ = ["differences", "evidence_of", "facts_of", "pieces"]

_SHOWN: Final = 40
_LINE_ENDS: Final = (
    "articles[0]: only the line ends of the article are others (CRLF or LF), and offsets count "
    "them; give it as it was read, or read it again"
)


@attrs.frozen
class _Piece:
    """An evidence that does not stand where it is said to."""

    path: str
    cited: Evidence
    instead: int | None

    def __str__(self) -> str:
        words = f"{self.path}: {self.cited.text[:_SHOWN]!r}"
        if self.instead is None:
            return f"{words} is nowhere in the text"
        end = self.instead + len(self.cited.text)
        said = f"{self.cited.start} to {self.cited.end}"
        return f"{words} stands at {self.instead} to {end} instead of {said}"


def facts_of(talks: Talks) -> Iterator[tuple[str, Any]]:
    """Yield the path and the fact of all that may have evidence.

    Args:
        talks: The talks.
    """
    for name in part_classes():
        if name != "articles":
            for index, fact in enumerate(getattr(talks, name)):
                yield f"{name}[{index}]", fact


def evidence_of(talks: Talks) -> Iterator[tuple[str, Evidence]]:
    """Yield the path and the value of every evidence.

    Args:
        talks: The talks.
    """
    for path, fact in facts_of(talks):
        for index, one in enumerate(fact.evidence):
            yield f"{path}.evidence[{index}]", one


def pieces(count: int) -> str:
    """How many pieces of evidence there are, in words.

    >>> pieces(1), pieces(2)
    ('1 piece of evidence', '2 pieces of evidence')
    """
    return f"{count} piece{'' if count == 1 else 's'} of evidence"


def differences(talks: Talks, text: str) -> list[str]:
    """Return what of talks of one article does not fit to a text, a line each; none if all does.

    Evidence that is nowhere in the text comes before what stands elsewhere; the last line counts.
    Where nothing but line ends differ, that is the only line.

    Args:
        talks: The talks.
        text: The text of the article.

    >>> from talkmodel import Article, Party, Talks
    >>> article = Article(id="a", text="Peru waits.")
    >>> peru = Party(id="peru", name="Peru", evidence=(article.evidence(0, 4),))
    >>> talks = Talks(articles=(article.withheld(),), parties=(peru,))
    >>> differences(talks, "In Peru.")[2]
    "parties[0].evidence[0]: 'Peru' stands at 3 to 7 instead of 0 to 4"
    """
    lines = list(_lines(talks, text))
    return [_LINE_ENDS] if lines and _is_but_for_line_ends(talks, text) else lines


def _lines(talks: Talks, text: str) -> Iterator[str]:
    about = [*_about(talks.article, text)]
    yield from about
    every = list(evidence_of(talks))
    off = [
        _Piece(path, one, _nearest(one, text))
        for path, one in every
        if text[one.start : one.end] != one.text
    ]
    lost = [one for one in off if one.instead is None]
    moved = [one for one in off if one.instead is not None]
    yield from map(str, lost + moved)
    if every and (off or about):
        yield _summary(len(every), len(moved), len(lost))


def _about(article: Article, text: str) -> Iterator[str]:
    """Yield what an article tells of its text that is not so of this one."""
    given = talkmodel.Article(id=article.id, text=text)
    for key in ("sha256", "length"):
        own, other = getattr(article, key), getattr(given, key)
        if own not in {None, other}:
            yield f"articles[0].{key}: is {own}, that of the article is {other}"
    for index, section in enumerate(article.sections):
        if section.end > len(text):
            yield (
                f"articles[0].sections[{index}].end: {section.end} is past the end of the article "
                f"({len(text)})"
            )


def _nearest(cited: Evidence, text: str) -> int | None:
    """Where the words of an evidence begin, of several places the nearest to where they should.

    A place within a longer word counts where there is no other.
    """
    words = re.escape(cited.text)
    for form in (rf"(?<!\w){words}(?!\w)", words):
        places = [one.start() for one in re.finditer(form, text)]
        if places:
            return min(places, key=lambda at: abs(at - cited.start))
    return None


def _summary(count: int, moved: int, lost: int) -> str:
    if lost == count:
        return f"none of {pieces(count)} stands in this text: is it another article?"
    if not moved and not lost:
        return f"{pieces(count)}: all where it should be, but the text is another"
    told = [f"{moved} of {pieces(count)} moved"] if moved else []
    if lost:
        verb = "is" if lost == 1 else "are"
        told.append(f"{lost}{'' if moved else f' of {pieces(count)}'} {verb} not in the text")
    return ", ".join(told) + (": is it another article?" if lost > count / 2 else "")


def _is_but_for_line_ends(talks: Talks, text: str) -> bool:
    """Whether the talks would fit to the text with other line ends."""
    plain, own = _folded(text), talks.article.text
    if own is not None:
        return _folded(own) == plain
    forms = (plain, plain.replace("\n", "\r\n"))
    return any(not list(_lines(talks, one)) for one in forms)


def _folded(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
