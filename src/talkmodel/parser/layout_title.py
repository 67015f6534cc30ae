"""Which line of a head is the headline, and where the head ends."""

import re

from talkmodel.parser.layout_lines import Item, Mark
from talkmodel.parser.layout_meta import MAX_META, find_byline, is_person, read_meta
from talkmodel.parser.layout_nav import is_menu, is_nav
from talkmodel.parser.layout_noise import noise_of
from talkmodel.parser.layout_words import KICKERS, OUTLETS
from talkmodel.parser.word_sets import word_set

__all__ = ["choose_title", "find_body", "is_body_name", "is_kicker"]

_ISSUE = re.compile(
    r"\b(?:no|nr|issue|vol|volume|edition|number|bulletin|briefing)\b\.?\s*#?\d", re.IGNORECASE
)
_MOTTO = re.compile(
    r"(?:your|the|a|an)\b.{0,120}\b(?:briefing|newsletter|guide|weekly|daily|digest|round-?up"
    r"|bulletin|look at|news)\b",
    re.IGNORECASE,
)
# An institution by its office: `Ministry of the Coast`, `Permanent Mission of X to Y`.
_OFFICE = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,2}?(?:ministry|office|department|centre|center|institute|embassy|council"
    r"|government|mission|secretariat|university|foundation|bureau|agency|commission|committee"
    r"|chancellery|presidency|institution|delegation|directorate|school|society|academy|forum)"
    r"\s+(?:of|for|on|to)\s+\S"
    r"|(?:the\s+)?(?:\w+\s+){0,2}?(?:kingdom|republic|commonwealth|principality|sultanate|emirate)\s+of"
    r"\s+\S",
    re.IGNORECASE,
)
_BODIES = word_set(
    """ministry office department centre center institute embassy council government mission
    secretariat university foundation bureau agency commission committee institution directorate
    academy nations federation association union forum society trust initiative project"""
)
_PAIR = re.compile(r"[A-Z]\w+ (?:&|and) [A-Z]\w+")
_SMALL = word_set("of for on to the and in at & a an")
# What tells a headline in capitals from the name of a body.
_HEADLINE_VERBS = word_set(
    """says say rejects blocks calls urges backs wins loses walks agrees signs meets holds opens
    ends begins resumes breaks offers demands seeks warns denies accepts refuses orders sets
    announces welcomes condemns confirms hosts launches issues concludes will is are has have"""
)
_SECTIONS = word_set(
    """home garden homes gardens food drink life style lifestyle travel money work jobs tech
    technology books arts art music film stage theatre media education environment climate nature
    science health family society fashion motoring cars property gardening explainers explainer
    culture politics world nation business markets economy opinion ideas features news sport weekend
    magazine people history religion faith law crime local region regions national global
    international letters comment letter obituaries weather transport energy security defence
    defense diplomacy conflict peace negotiations"""
)
_OUTLET_FIRST = OUTLETS | {"the"}
_PAPERS = word_set(
    """weekly daily herald gazette tribune courier chronicle times journal magazine digest bulletin
    observer telegraph examiner inquirer advertiser echo argus mercury sentinel"""
)
_PROSE_WORDS = 25
_SENTENCE_WORDS, _STOPPED_WORDS = 12, 7
_LABEL_WORDS = 8
_CAPS_WORDS = 3
_OUTLET_WORDS = 4
_NAV_WORDS = 5
_HEADLINE_WORDS = 4
_LATER = 4
_HEAD_ITEMS = 60
_TITLED_ITEMS = 12
_PEEK = 400
_CLOSING = "\"”’»“'"
_BODY_MARKS = frozenset(
    (Mark.BULLET, Mark.NUMBER, Mark.QUOTE, Mark.QUESTION, Mark.ANSWER, Mark.TIME, Mark.TABLE)
)


def _is_running_text(text: str, item: Item, *, titled: bool) -> bool:
    """Tell whether a paragraph is running text rather than a line of the head."""
    words = item.of(text).split(None, _PROSE_WORDS)
    if len(words) > _PROSE_WORDS:
        return True
    if len(words) >= _STOPPED_WORDS and text[item.end - 1] == "." and text[item.end - 2].islower():
        return True
    # A headline may hold a sentence and never end like one.
    inner = any(word[-1] in ".!?" and len(word) > len("Dr.") for word in words[:-1])
    said = text[item.end - 1] in _CLOSING and text[item.end - 2] in ".!?…"
    if len(words) >= _STOPPED_WORDS and inner and said:
        return True
    if len(words) < _SENTENCE_WORDS:
        return False
    return text[item.end - 1] in ".!…" or (inner and titled)


def _is_label(text: str, item: Item) -> bool:
    """Tell whether a list item is so short that it may be one of a menu."""
    words = item.of(text)[:MAX_META]
    return (
        item.mark in {Mark.BULLET, Mark.NUMBER}
        and len(words.split()) < _LABEL_WORDS
        and words[-1:] not in {".", "!", "?"}
    )


def _is_body(text: str, item: Item, *, titled: bool) -> bool:
    """Tell whether the body begins with an item; lists and sub-headings need a title above."""
    if item.mark is Mark.NONE or (item.mark is Mark.HEADING and item.level == 1):
        begins = (
            _is_running_text(text, item, titled=titled) and noise_of(item.of(text)[:_PEEK]) is None
        )
        return begins and (item.mark is not Mark.NONE or read_meta(text, item) is None)
    if item.mark is Mark.HEADING:
        return titled
    return titled and item.mark in _BODY_MARKS and not _is_label(text, item)


def find_body(text: str, items: list[Item], first: int) -> int:
    r"""Return the index of the first item of running text; a late byline moves it on.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "Guilds agree\n\nThe two guilds of the port agreed on Monday to share the quay."
    >>> find_body(text, read_items(text), 0)
    1
    """
    body = min(len(items), first + _HEAD_ITEMS)
    titled = False
    for index in range(first, body):
        item = items[index]
        if _is_body(text, item, titled=titled) and not _is_motto(text, items, index):
            body = index
            break
        titled = titled or (
            index < first + _TITLED_ITEMS
            and item.mark in {Mark.NONE, Mark.HEADING}
            and noise_of(item.of(text)[:_PEEK]) is None
            and not (item.level == 1 and _ISSUE.search(item.of(text)[:_PEEK]))
            and (item.mark is Mark.HEADING or read_meta(text, item) is None)
        )
    # A byline below the last paragraph is none of the head, so something has to follow it.
    listed = body
    while listed < len(items) and items[listed].mark is Mark.BULLET:
        listed += 1  # what an agency sums up in bullets stands above its byline
    for index in range(body + 1, min(listed + _LATER, len(items) - 1)):
        item = items[index]
        if item.mark is not Mark.NONE or item.end - item.start > MAX_META // 2:
            continue
        if noise_of(item.of(text)) is not None:
            continue
        name = find_byline(text, item.start, item.end, strict=True)
        if name is not None and (is_person(name.of(text)) or text[name.start].islower()):
            body = index + 1
    while 0 < body < len(items) and _is_credit_below(text, items, body):
        body += 1
    return body


def _is_motto(text: str, items: list[Item], index: int) -> bool:
    """Tell whether a sub-heading stands right above the line with author or date."""
    if items[index].mark is not Mark.HEADING or index + 1 >= len(items):
        return False
    below = items[index + 1]
    return below.mark is Mark.NONE and read_meta(text, below) is not None


def _is_credit_below(text: str, items: list[Item], index: int) -> bool:
    """Tell whether a line below a late byline still belongs to the head."""
    item = items[index]
    if item.mark is not Mark.NONE or item.end - item.start > MAX_META // 2:
        return False
    return read_meta(text, item) is not None or noise_of(item.of(text)) is not None


def is_kicker(text: str, items: list[Item], index: int) -> bool:
    r"""Tell whether a line above the headline names a section, a series or the outlet.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "Opinion\n\nGuilds should share the quay"
    >>> [is_kicker(text, read_items(text), index) for index in (0, 1)]
    [True, False]
    """
    words = items[index].of(text)
    low = words.casefold().strip(" :.[]*")
    count = len(words.split())
    if not low or low in KICKERS or _ISSUE.search(words) is not None or is_nav(words):
        return True
    if (words.isupper() and count <= _CAPS_WORDS) or _is_trail(low):
        return True
    above_nav = index + 1 < len(items) and is_nav(items[index + 1].of(text)[:_PEEK])
    named = low.rsplit(None, 1)[-1] in OUTLETS and low.split()[0] in _OUTLET_FIRST
    deck = index + 1 < len(items) and items[index + 1].group == items[index].group
    named = named or (not deck and _is_paper(words, low))
    return (above_nav and count <= _NAV_WORDS) or (named and count <= _OUTLET_WORDS)


def _is_paper(words: str, low: str) -> bool:
    """Tell whether a line is the name of a paper: `Quay & Carton Weekly`."""
    parts = low.split()
    return (
        parts[-1] in _PAPERS
        and all(word[0].isupper() or word in _SMALL for word in words.split())
        and _HEADLINE_VERBS.isdisjoint(parts)
    )


def _is_trail(low: str) -> bool:
    """Tell whether a line is a kicker with sections beside it: `The long read / History`."""
    first, *more = (piece.strip(" :.[]*#") for piece in re.split(r"[|›»/>·]", low))
    return first in KICKERS and bool(more) and all(p in KICKERS or p in _SECTIONS for p in more)


def _is_section(words: str) -> bool:
    """Tell whether a line is made of names of sections: `Home & Garden`, `Q&A | Arms control`."""
    low = words.casefold()
    pieces = [piece.strip(" :.[]*#") for piece in re.split(r"[|›»/>·]", low)]
    if len(pieces) > 1 and pieces[0] in KICKERS:
        return all(len(piece.split()) < _CAPS_WORDS for piece in pieces)
    names = re.split(r"\s*(?:&|,|\band\b|[|›»/>·])\s*", low.strip(" :.[]*#"))
    return all(name in KICKERS or name in _SECTIONS for name in names)


def is_body_name(words: str) -> bool:
    """Tell whether a line is the name of an institution and nothing else.

    >>> is_body_name("Ministry of the Coast"), is_body_name("Ministry rejects review")
    (True, False)
    """
    tokens = words.split()
    if not 1 < len(tokens) <= _PROSE_WORDS // 2 or words[-1] in ".?!:;" or "," in words:
        return False
    low = [token.casefold() for token in tokens]
    if any(word in _HEADLINE_VERBS for word in low):
        return False
    proper = all(
        token[:1].isupper() or word in _SMALL for token, word in zip(tokens, low, strict=True)
    )
    return proper and (_OFFICE.match(words) is not None or low[-1] in _BODIES)


def _names_its_place(text: str, items: list[Item], pool: list[int], place: int) -> bool:
    """Tell whether a line of a head names a section or an institution above a real headline."""
    words = items[pool[place]].of(text)[:MAX_META]
    if not (_is_section(words) or is_body_name(words)):
        return False
    office = _OFFICE.match(words) is not None
    return any(
        len(items[index].of(text).split()) > (1 if office else _HEADLINE_WORDS)
        and not is_body_name(items[index].of(text)[:MAX_META])
        and text[items[index].start] != "("
        for index in pool[place + 1 :]
    )


def _below_masthead(text: str, items: list[Item], candidates: list[int], first: int) -> int:
    """Return the headline in a sub-heading right below a masthead that bears a number."""
    if _ISSUE.search(items[first].of(text)) is None:
        return first
    for index in candidates:
        if index > first and items[index].mark is Mark.HEADING:
            return index if len(items[index].of(text).split()) > _HEADLINE_WORDS else first
    return first


def _is_label_above(text: str, items: list[Item], pool: list[int]) -> bool:
    """Tell whether the first line is too short for a headline, and the lines below look like one.

    One word is a label if anything follows, two are if both a headline and its motto may follow.
    """
    count = len(items[pool[0]].of(text).split())
    more = [index for index in pool[1:] if len(items[index].of(text).split()) > _HEADLINE_WORDS]
    return count < _CAPS_WORDS and len(more) >= count and more[0] == pool[1]


def _is_pair_above(text: str, items: list[Item], pool: list[int], *, below_name: bool) -> bool:
    """Tell whether two words joined by `&`, below a paper's name, are a section of it."""
    long = [i for i in pool[1:] if len(items[i].of(text).split()) > _HEADLINE_WORDS]
    pair = _PAIR.fullmatch(items[pool[0]].of(text)[:MAX_META]) is not None
    return below_name and pair and len(long) > 1 and long[0] == pool[1]


def _first_headline(text: str, items: list[Item], pool: list[int]) -> int | None:
    """Return the first line of a pool that is no kicker, and not the motto of one."""
    mottos: set[int] = set()
    for place, index in enumerate(pool):
        if index in mottos:
            continue
        label = place == 0 and _is_label_above(text, items, pool)
        label = label or _is_pair_above(text, items, pool[place:], below_name=place > 0)
        if not (
            label or is_kicker(text, items, index) or _names_its_place(text, items, pool, place)
        ):
            return index
        below = pool[place + 1] if place + 1 < len(pool) else index
        # The line right under a masthead is its motto, not the headline.
        if items[below].group == items[index].group and _MOTTO.match(items[below].of(text)):
            mottos.add(below)
    return None


def choose_title(text: str, items: list[Item], candidates: list[int], meta: int) -> int | None:
    r"""Return the index of the headline among the lines that may be one.

    Args:
        text: The text.
        items: Its items.
        candidates: Indexes of the lines to choose from.
        meta: Index of the first line with an author or a date; a headline tends to stand above it.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "THE ALMA POST\n\nGuilds agree to share the quay\nBy Ana Ruiz"
    >>> choose_title(text, read_items(text), [0, 1], 2)
    1
    """
    for index in candidates:
        if items[index].mark is Mark.HEADING and items[index].level == 1:
            return _below_masthead(text, items, candidates, index)
    menus = [
        index
        for index in range(min(meta, len(items), _HEAD_ITEMS))
        if items[index].end - items[index].start < MAX_META and is_menu(items[index].of(text))
    ]
    # What stands above a site's menu is its name.
    candidates = [index for index in candidates if not menus or index > menus[-1]] or candidates
    for pool in ([index for index in candidates if index < meta], candidates):
        found = _first_headline(text, items, pool)
        if found is not None:
            return found
    # Of mere labels the one with a number is the best: `Quay Bulletin, No. 4`.
    numbered = [index for index in candidates if _ISSUE.search(items[index].of(text)) is not None]
    named = [index for index in candidates if not is_body_name(items[index].of(text))]
    for index in numbered + named + candidates:
        if items[index].of(text).casefold().strip(" :.[]*") not in KICKERS:
            return index
    return candidates[0] if candidates else None
