"""A document held against an article: what of it stands there, what elsewhere, what nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

import talkmodel
from talkmodel.model import Evidence
from talkmodel.model.hints import quoted
from talkmodel.model.talks import part_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import Article, Talks

__all__ = ["differences", "evidence_of", "facts_of", "pieces"]

_SHOWN: Final = 40
_OF_DIGEST: Final = 4
_LINE_ENDS: Final = (
    "articles[0]: only the line ends of the article are others (CRLF or LF), and offsets count "
    "them; give it as it was read, or read it again"
)
_END: Final = (
    "articles[0]: only the white space at the end of the article is other; all evidence stands "
    "where it should, but the text is not to the letter the one that was read"
)
_ENDS: Final = ("", "\n", "\r\n", "\n\n", " ")


@attrs.frozen
class _Piece:
    """An evidence that does not stand where it is said to."""

    path: str
    cited: Evidence
    instead: int | None

    def __str__(self) -> str:
        words = f"{self.path}: {quoted(self.cited.text, _SHOWN)}"
        if self.instead is None:
            return f"{words} is nowhere in the text"
        end = self.instead + len(self.cited.text)
        said = f"{self.cited.start} to {self.cited.end}"
        return f"{words} stands at {self.instead} to {end} instead of {said}"

    @property
    def distance(self) -> int:
        """How far it moved: none if it is nowhere."""
        return 0 if self.instead is None else self.instead - self.cited.start


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


def differences(talks: Talks, text: str, *, everything: bool = False) -> list[str]:
    """Return what of talks of one article does not fit to a text, a line each; none if all does.

    Evidence that is nowhere in the text comes before what stands elsewhere, and what moved by the
    same distance is one line; the last line counts. Where most is nowhere, the count comes first,
    and no evidence is listed. Where nothing but line ends or white space at the end differs, that
    is the only line.

    Args:
        talks: The talks.
        text: The text of the article.
        everything: Whether each piece of evidence has a line, and digests are given in full.

    >>> from talkmodel import Article, Party, Talks
    >>> article = Article(id="a", text="Peru waits.")
    >>> peru = Party(id="peru", name="Peru", evidence=(article.evidence(0, 4),))
    >>> talks = Talks(articles=(article.withheld(),), parties=(peru,))
    >>> differences(talks, "In Peru.")[2]
    "parties[0].evidence[0]: 'Peru' stands at 3 to 7 instead of 0 to 4"
    """
    lines = list(_lines(talks, text, everything=everything))
    if lines and _is_but_for_line_ends(talks, text):
        return [_LINE_ENDS]
    return [_END] if lines and _is_but_for_end(talks, text) else lines


def _lines(talks: Talks, text: str, *, everything: bool = False) -> Iterator[str]:
    about = [*_about(talks.article, text, everything=everything)]
    past_end = [*_past_end(talks.article, text)]
    every = list(evidence_of(talks))
    off = [
        _Piece(path, one, _nearest(one, text))
        for path, one in every
        if text[one.start : one.end] != one.text
    ]
    lost = [one for one in off if one.instead is None]
    moved = [one for one in off if one.instead is not None]
    count = (
        [_summary(len(every), len(moved), len(lost))]
        if every and (off or about or past_end)
        else []
    )
    is_other = len(lost) > len(every) / 2
    if is_other:
        yield from count
    yield from about
    if everything or not is_other:
        yield from past_end
        yield from map(str, lost)
        yield from map(str, moved) if everything else _folded_moves(moved)
    if not is_other:
        yield from count


def _folded_moves(moved: list[_Piece]) -> Iterator[str]:
    """Yield a line for each distance by which pieces of evidence moved, nearest to the start first.

    A piece that is alone in its distance has the line of its own.
    """
    by_distance: dict[int, list[_Piece]] = {}
    for one in sorted(moved, key=lambda piece: piece.cited.start):
        by_distance.setdefault(one.distance, []).append(one)
    for distance, (first, *more) in by_distance.items():
        if not more:
            yield str(first)
            continue
        characters = f"{abs(distance)} character{'' if abs(distance) == 1 else 's'}"
        way = "on" if distance > 0 else "back"
        yield (
            f"{pieces(len(more) + 1)} moved {way} by {characters}, from character "
            f"{first.cited.start} on"
        )


def _about(article: Article, text: str, *, everything: bool) -> Iterator[str]:
    """Yield what an article tells of its text that is not so of this one."""
    given = talkmodel.Article(id=article.id, text=text)
    for key in ("sha256", "length"):
        own, other = getattr(article, key), getattr(given, key)
        if own not in {None, other}:
            if key == "sha256" and not everything:
                own, other = (f"{one[:_OF_DIGEST]}…" for one in (own, other))
            yield f"articles[0].{key}: is {own}, that of the article is {other}"


def _past_end(article: Article, text: str) -> Iterator[str]:
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


def _is_but_for_end(talks: Talks, text: str) -> bool:
    """Whether the talks would fit to the text with other white space at its end."""
    plain, own = text.rstrip(), talks.article.text
    if own is not None:
        return own.rstrip() == plain
    return any(not list(_lines(talks, plain + end)) for end in _ENDS)


def _folded(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
