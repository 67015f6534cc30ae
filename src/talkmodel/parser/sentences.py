"""Where sentences begin and end, block by block, with the offsets of the caller's text."""

import re
from collections.abc import Iterator

import attrs

from talkmodel.parser.layout import BlockKind, Layout
from talkmodel.parser.word_sets import word_set

__all__ = ["Sentence", "read_sentences", "split_sentences"]

_STOPS = re.compile(r"[.!?…。！？]+")
_CLOSERS = frozenset("\"'”’»)]}*_›")
# What never ends a sentence, whatever follows (lower case, without the stop).
_TITLES = word_set(
    """mr mrs ms messrs mme mlle dr prof gen lt col maj capt cmdr cpl sgt adm brig gov sen rep pres
    amb hon rev fr st ste sr sra sir msgr supt insp vs viz cf e.g i.e eg ie approx ca dept"""
)
# What ends one only when a word follows that is likely to begin a sentence.
_ABBREVIATIONS = word_set(
    """inc ltd corp co plc llc bros est etc al ret jr esq a.m p.m u.s u.n u.k e.u u.s.a d.c u.a.e
    ph.d m.d b.a m.a ave blvd mt ft dist assn natl intl"""
)
# The same, but lower-case "sun", "sat" or "mar" is a word of its own.
_CALENDAR = word_set(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
    Sun JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC"""
)
# After these, as after a month, a number goes on with the sentence ("No. 4", "Art. 5").
_BEFORE_NUMBERS = word_set("no nos vol art para sec ch fig p pp")
# A capitalised word that seldom continues a name, so an abbreviation before it ends the sentence.
_STARTERS = word_set(
    """The A An It He She They We I You This That These Those There In On At By For From But And Or
    Yet So If When While After Before Both Neither Its His Her Their Our Nobody Talks Under Since
    Although Though However Meanwhile Asked What Who Where Why How Not No Some Many Most Even As To
    With Without Until Despite During"""
)
_LOOK_BACK = 24
_LONG = 7
_NEXT = re.compile(r"[\s\"'“‘«(\[{*_‹—–-]{0,24}([^\W_](?:[^\W_]|['’]){0,23})?")


@attrs.frozen(slots=True)
class Sentence:
    """One sentence.

    Attributes:
        start: Offset of its first code point in the text.
        end: Offset after its last one, closing quotation marks included.
        block: Index of its block in `Layout.blocks`.

    >>> Sentence(0, 5, block=0).end
    5
    """

    start: int
    end: int
    block: int


def _word_before(text: str, start: int, stop: int) -> str:
    """Return the run of letters and inner dots that ends at the stop, at most a few characters."""
    begin = stop
    low = max(start, stop - _LOOK_BACK)
    while begin > low and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    return text[begin:stop]


def _next_word(text: str, begin: int, end: int) -> str:
    """Return the first word at or after an offset, without opening marks."""
    found = _NEXT.match(text, begin, end)
    return (found and found[1]) or ""


def _full_stop_ends(word: str, following: str) -> bool:
    """Tell whether a lone full stop after `word` and before `following` ends the sentence."""
    low = word.lower()
    if low in _TITLES:
        return False
    if following[0].isdigit() and (low in _BEFORE_NUMBERS or word in _CALENDAR):
        return False
    initial = len(word) == 1 and word.isupper() and word != "I"
    if initial or low in _ABBREVIATIONS or word in _CALENDAR or "." in word.strip("."):
        return following in _STARTERS and not (initial and following in ("A", "I"))
    return True


def _breaks(text: str, start: int, end: int, stop: int, after: int, marks: str) -> bool:
    """Tell whether the stop mark at `stop` (what closes it ends at `after`) ends a sentence."""
    following = _next_word(text, after, end)
    if not following:
        # Nothing but marks or symbols follows nearby: only a strong stop is believed.
        return marks != "."
    if following[0].islower():
        return False
    if marks == ".":
        # No abbreviation is a long word of letters.
        long = stop >= _LONG and text[stop - _LONG : stop].isalpha()
        return (
            long or after > stop + 1 or _full_stop_ends(_word_before(text, start, stop), following)
        )
    return True


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of `text[start:end]` as pairs of offsets, without outer white space.

    A stop ends a sentence when white space and no lower-case letter follow; the stop of a title,
    an initial, an abbreviation or a decimal does not. Closing quotation marks belong to it.

    >>> text = 'Mr. Oda agreed. "Why not?" he said. Talks end on Feb. 3.'
    >>> [text[a:b] for a, b in split_sentences(text, 0, len(text))]
    ['Mr. Oda agreed.', '"Why not?" he said.', 'Talks end on Feb. 3.']
    """
    begin = start
    for found in _STOPS.finditer(text, start, end):
        after = found.end()
        # A mark that opens the next quotation has a space before it, so this stays at the stop.
        while after < end and text[after] in _CLOSERS:
            after += 1
        if after >= end:
            break
        # Most stops that end nothing are told by the two characters after them.
        if not text[after].isspace() or text[after + 1 : after + 2].islower():
            continue
        stop = found.start()
        if stop >= begin and _breaks(text, begin, end, stop, after, found[0]):
            yield begin, after
            begin = after
            while begin < end and text[begin].isspace():
                begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        yield begin, end


def read_sentences(layout: Layout) -> tuple[Sentence, ...]:
    r"""Return the sentences of all blocks that are part of the article, in order of the text.

    >>> from talkmodel.parser.layout import read_layout
    >>> text = "Rivals meet\n\nThe two guilds met on Monday. They agreed on little else.\n"
    >>> [text[s.start : s.end] for s in read_sentences(read_layout(text))][1:]
    ['The two guilds met on Monday.', 'They agreed on little else.']
    """
    text, found = layout.text, list[Sentence]()
    for index, block in enumerate(layout.blocks):
        if block.kind is not BlockKind.BOILERPLATE:
            for begin, stop in split_sentences(text, block.start, block.end):
                found.append(Sentence(begin, stop, index))
    return tuple(found)
