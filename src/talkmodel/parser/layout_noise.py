"""What stands on a page and is no part of its article: navigation, sharing, sign-ups, credits."""

import enum
import re

from talkmodel.parser.layout_nav import is_nav
from talkmodel.parser.word_sets import word_set

__all__ = ["Noise", "is_ad", "noise_of"]


class Noise(enum.Enum):
    """How far a piece of boilerplate reaches."""

    LINE = enum.auto()  # it alone
    GROUP = enum.auto()  # it and the lines below it, up to a blank line
    LIST = enum.auto()  # it and the short lines below it, blank lines or not
    SECTION = enum.auto()  # it and everything up to the next heading or rule
    REST = enum.auto()  # it and everything below


_PEEK = 160
_SPACES = re.compile(r"\s+")
_LEADING = re.compile(r"[^\w©@(\[]+")

# How a paragraph of any length begins that is boilerplate.
_STARTS = (
    "read more:", "read also:", "also read:", "read next:", "see also:", "related:", "share this",
    "skip to main", "skip to content", "we use cookies", "we and our partners", "this site uses",
    "this website uses", "our website uses", "by continuing to", "forwarded this email",
    "was this email forwarded", "reporting by", "additional reporting", "editing by", "writing by",
    "(reporting by", "(editing by", "(writing by", "(additional reporting", "photo by",
    "image credit", "photo credit", "pro tip", "stay informed about", "stay tuned", "explore our",
    "don't miss our", "don’t miss our", "download our", "filed under", "copyright ©", "©",
    "copyright (c)", "(c) 20", "all rights reserved", "for more information, please",
    "for more information please", "for more information, contact", "for more information contact",
    "for further information", "for media inquiries", "for media enquiries", "for press inquiries",
    "media contact", "press contact", "for immediate release", "this article was originally",
    "this article originally", "this article first", "this article was first",
    "this story was originally", "this story first", "this post was originally",
    "a version of this article", "this is an automatically", "thank you for reading",
    "thanks for reading", "you are reading", "you're reading", "you’re reading", "support our",
    "by signing up", "by subscribing", "please enable javascript", "join the conversation",
    "enter your email", "your email address", "sign up for", "sign up to", "subscribe to",
    "get our", "enjoyed this", "become a member", "become a subscriber", "if you enjoyed this",
    "if you liked this", "never miss a", "follow us on", "have a tip", "got a tip",
    "about the author:", "you received this",
    "you are receiving", "this interview has been", "this interview was edited",
    "this transcript has been", "this article is more than", "our standards:", "reuse this content",
    "associated writers", "associated press writer", "(c) copyright",
    "for more information and media", "for interviews", "note to editors", "questions? ",
    "for information media", "((", "file - ", "file – ", "file — ", "file photo",
    "this article was",
    "this story was updated", "this story has been updated", "this article has been updated",
    "this story was corrected", "this post was", "this live blog", "do you have a question",
    "do you have a story", "do you have information", "are you affected", "have your say",
    "what are your thoughts", "email us", "e-mail us", "write to us", "get in touch",
    "advertisement -", "skip advertisement", "image source,",
    "image caption,", "media caption", "article continues", "story continues",
    "this content is",
    "notifications can", "log in to", "this page was",
    "want to read more", "already a subscriber", "this is a subscriber", "to read the full",
    "to continue reading", "start your free",
)  # fmt: skip
# The same where it is a line, no prose: at most so many words.
_LINE_WORDS = 14
_LINE_STARTS = (
    "read more", "read also", "also read", "read next", "read the full", "more:", "watch:",
    "listen:", "in pictures:", "share on", "share via", "share:", "follow us", "follow our",
    "find us on", "like us on", "log in", "sign in", "sign up", "register now", "subscribe to",
    "skip to", "jump to", "back to top", "cookie policy", "cookie settings", "accept all",
    "view in browser", "view this email", "manage your", "compiled by", "edited by", "photo:",
    "photos:", "photograph:", "image:", "picture:", "credit:", "credits:", "file photo",
    "getty images", "download the app", "get the app", "tags:", "tagged:", "topics:",
    "categories:", "category:", "previous article", "next article", "previous:", "previous post",
    "next post", "print this", "email this", "listen to this", "click here", "tap here",
    "copyright", "contact:", "contacts:", "embargoed until", "press release", "news release",
    "media release", "for release", "give a gift", "gift this", "save this article",
    "save this story", "copy link", "estimated reading time", "reading time", "email address",
    "required fields", "image caption", "image source", "terms of use", "terms of service",
    "terms and conditions", "privacy policy", "do not sell", "show more", "load more", "view all",
    "see all", "javascript is", "join our", "help us improve", "rate this", "was this helpful",
    "was this article", "translated by", "translation by", "illustration by", "graphic by",
    "open in app", "go to homepage", "want more", "get the latest", "enjoy this", "liked this",
    "like what you", "join the discussion", "phone:", "tel:", "telephone:", "email:", "e-mail:",
    "fax:", "web:", "mobile:", "source:", "end of list", "to:", "cc:", "from:", "reply-to:",
    "more on:", "leave a comment", "leave a reply", "period covered", "reporting period",
    "in this issue", "view image", "hide caption", "toggle caption", "enlarge this", "open image",
    "source image", "play video", "watch live", "what do you think?", "comment on this",
    "gift article",
    "report a correction", "send us your", "staff photo", "ap photo", "word count",
    "distr.:", "distr:", "original:", "editor:", "bookmark this",
    "check against delivery", "please check against", "unofficial translation", "rush transcript",
    "(rush transcript", "(as delivered", "(as prepared", "not an official", "strictly embargoed",
)  # fmt: skip
# Lines that are boilerplate where they are this and nothing else.
_LINES = word_set(
    """save|ends|end|published|loading|donate|privacy|cookies|newsletter|newsletters|advertisement
    |advertising|more|(more)|30-|30 -|0-|sponsored|sponsored
    content|unsubscribe|updated|comment|print|listen|menu|close
    |article continues below|story continues below|continue reading|open menu|accept|manage|urgent
    |bulletin|flash|expand|collapse|show answer|hide answer|enditem|view image in fullscreen|mf|xxx
    |message ends|end of statement|end text|end of text|-0-|skip|ad|advert|caption|watch|view
    more""",
    "|",
)
# Of those, the ones that bring the lines right below along.
_GROUP_STARTS = (
    "sign up", "subscribe", "enjoyed this", "enjoy this", "like what you", "liked this",
    "get our", "get the latest", "newsletter", "never miss", "want more", "if you liked",
    "if you enjoyed",
)  # fmt: skip
# Headings of lists of other articles: whole, and how they begin.
_LISTS = frozenset(
    ("related", "recommended", "recommended for you", "recommended reading", "latest news",
     "latest stories", "latest", "top stories", "popular now", "keep reading", "further reading",
     "up next", "read next", "trending now", "trending", "recent posts", "most read",
     "most popular", "most viewed", "most shared", "more stories", "more news", "more on this",
     "more on this story", "more like this", "also in this issue", "in other news", "read more",
     "read this next", "what to read next", "see also", "similar articles", "popular posts",
     "categories", "tags", "topics", "share", "follow us", "more to read", "also read"),
)  # fmt: skip
_LIST_STARTS = (
    "related articles", "related stories", "related content", "related coverage", "related news",
    "related posts", "related links", "related topics", "related reading", "you may also",
    "you might also", "you may like", "you might like", "more from", "latest from",
    "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "from our archive",
    "read more on", "most read in", "most popular in", "most viewed in",
    "top stories in",
    "from the archive", "elsewhere on", "also on", "explore more on", "around the web",
)  # fmt: skip
_REST = re.compile(
    r"(?:\d+\s(?:comments?|responses|replies)|(?:view |all |show |reader |readers['’] )?comments"
    r"|(?:leave|post|add|write) an? (?:comment|reply)|join the discussion)"
    r"\s?(?:\(?\d*\)?)\s?[:.]?$"
)
_SECTION = re.compile(
    r"(?:about (?:the )?(?:authors?|us|this (?:series|newsletter|project|report|story|article))"
    r"|notes? (?:to|for) editors?|editors?['’] notes?|corrections?(?: and clarifications?)?"
    r"|media contacts?|press contacts?|contact(?:s| us)?|disclaimer|disclosure|boilerplate"
    r"|forward-looking statements|acknowledge?ments?|references|footnotes|sources)\s*:?$"
)
_MINUTES = re.compile(
    r"(?:\d{1,2}|one|two|five|ten)[\s-]?min(?:ute)?s?(?:[\s-]read)?$|.*\bmin(?:ute)? read$"
)
_CODE = re.compile(
    r"[A-Z]{1,8}(?:[/-][A-Z0-9]{1,8}){1,4}$|(?:ref|no)\b[.:]?\s*[\w/-]+$", re.IGNORECASE
)
_AGO = re.compile(
    r"(?:(?:published|updated|posted|last updated)\s)?(?:(?:\d+|an?)\s\w+|\d+\s?[smhdw])\sago$"
)
# The slug of a wire story and the line that its transmission ends with.
_SLUG = re.compile(r"(?:AM|PM|BC|AP|ZCZC|a\d{4})-[A-Z](?!.*[.?!]$)|[a-z]\s\w{3}\sBC-")
_TAKE = re.compile(r"\b\d(?:st|nd|rd|th)\s(?:ld|lead|add)\b")
_PHONE = re.compile(r"(?:[a-z]{1,9}[:.]?\s)?\+?[\d\s().-]{7,24}(?:\s?x\s?\d+)?$")
# A caption ends with the name of who took the picture.
_CAPTION = re.compile(
    r"(?:\b(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]icture|[Ii]llustration|[Ii]mage)(?:\s[Cc]redit)?"
    r"(?::|\sby|\s?/)\s?[A-Z][^.!?]{1,60}|\b[Cc]redit:\s?[A-Z][^.!?]{1,60}"
    r"|\b(?:AP|AFP|Reuters|REUTERS)(?:\sPhoto)?/[A-Z][^!?]{1,40}"
    r"|/\s?(?:AP|AFP|Reuters|Getty(?:\sImages)?|EPA|Shutterstock|Alamy|PA))[).\]]*$"
)
_REPORTED = re.compile(
    r"[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,3}(?:,? and [A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,3})?"
    r"\s(?:reported|reports)\s(?:this (?:story|article)\s)?from\s[A-Z](?!.*\bthat\b).{2,100}$"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to (?:this|the) (?:report|story|article|reporting)|reporting|research)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\d{1,4}$|list \d+ of \d+$")
_LINKS = re.compile(r"!?\[[^\][]{0,200}\]\([^()\s]{0,500}\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\S+$")
_SHORT = 5
_FEW_WORDS = 6
_CREDIT_WORDS = (
    "/", "hoto", "PHOTO", "redit", "icture", "mage", "llustration", " reported ", " reports from",
)  # fmt: skip
# The words that the whole lines begin with which the patterns above tell.
_REST_FIRST = word_set("comments view all show reader readers leave post add write join")
_SECTION_FIRST = word_set(
    """about note notes editor editors correction corrections media press contact contacts
    disclaimer disclosure boilerplate forward acknowledgement acknowledgements acknowledgments
    acknowledgment references footnotes sources"""
)
_AD_CUES = (
    "our newsletter", "your inbox", "our other articles", "unsubscribe", "free edition of",
    "free trial", "our app", "follow us on", "become a subscriber",
    "support independent journalism", "we use cookies",
)  # fmt: skip


_FIRST = re.compile(r"\W*\w*")


def _by_word(cues: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return cues by the word they begin with, so that a line is held against few of them."""
    table: dict[str, tuple[str, ...]] = {}
    for cue in cues:
        found = _FIRST.match(cue)
        key = found[0] if found else ""
        table[key] = (*table.get(key, ()), cue)
    return table


_STARTS_BY_WORD = _by_word(_STARTS)
_LINES_BY_WORD = _by_word(_LINE_STARTS)
_GROUPS_BY_WORD = _by_word(_GROUP_STARTS)
_LISTS_BY_WORD = _by_word(_LIST_STARTS)


def _plain(text: str) -> str:
    """Return the beginning of a piece of text in lower case, without what decorates it."""
    head = text[:_PEEK].casefold().strip()
    if "\n" in head or "  " in head or "\t" in head or "\xa0" in head:
        head = " ".join(head.split())
    if head[:1].isalpha():
        return head
    lead = _LEADING.match(head)
    return head[lead.end() :] if lead else head


def is_ad(text: str) -> bool:
    """Tell whether a short line asks its reader to follow, join or pay.

    >>> is_ad("And don't forget to sign up for our newsletter.")
    True
    """
    if len(text) >= 2 * _PEEK:
        return False
    low = text.casefold()
    return any(cue in low for cue in _AD_CUES)


def _starts(low: str, cues: tuple[str, ...]) -> bool:
    """Tell whether a line begins with one of these, as whole words."""
    return low.startswith(cues) and any(
        low.startswith(cue) and not low[len(cue) : len(cue) + 1].isalnum() for cue in cues
    )


def _list_noise(low: str, first: str, words: int) -> Noise | None:
    """Tell whether a line is the heading of a list of other articles, or that list as a line."""
    cues = _LISTS_BY_WORD.get(first)
    begins = cues is not None and low.startswith(cues) and not low.endswith(".")
    if not begins and low.rstrip(":") not in _LISTS:
        return None
    joined = ":" in low[:-1] or "|" in low
    if begins and words > 2 * _SHORT and not joined:
        return None
    # On one line with its list ("You may also like: a | b") it brings nothing along.
    return Noise.LINE if joined else Noise.LIST


def _is_linked(text: str) -> bool:
    """Tell whether a line is but links and images."""
    return text[0] in "![" and not _LINKS.sub("", text).strip(" |·•-–—*_")


def _is_furniture(text: str, low: str, words: int) -> bool:
    """Tell whether a short line is told to be none of the article by its shape."""
    if words <= _FEW_WORDS and (_COUNTER.match(low) or text.startswith("SOURCE ")):
        return True
    if words > 2 * _LINE_WORDS:
        return text[0] == "<" or _is_linked(text)
    if low[-3:] == "ago" and _AGO.match(low):
        return True
    if "min" in low and _MINUTES.match(low):
        return True
    if _PHONE.match(low) or (words <= _FEW_WORDS and _ADDRESS.match(low)):
        return True
    if words == 1 and _CODE.match(text) and any(char.isdigit() for char in low):
        return True
    return text[0] == "<" or _is_linked(text) or is_nav(text)


def noise_of(text: str) -> Noise | None:
    """Return how far boilerplate that begins with this paragraph reaches, `None` if it is none.

    >>> noise_of("Related articles"), noise_of("The envoys met in secret.")
    (<Noise.LIST: 3>, None)
    """
    low = _plain(text)
    if not low:
        return Noise.LINE
    start = _FIRST.match(low)
    first = start[0] if start else ""
    cues = _STARTS_BY_WORD.get(first)
    if (
        (cues is not None and low.startswith(cues))
        or low[0] == "©"
        or low.startswith("((")
        or is_ad(text)
    ):
        group = _GROUPS_BY_WORD.get(first)
        short_lead = group is not None and len(text) < _PEEK and _starts(low, group)
        return Noise.GROUP if short_lead and len(low.split()) <= _LINE_WORDS else Noise.LINE
    if len(text) >= 2 * _PEEK:
        return Noise.LINE if _is_linked(text) else None
    if ("contributed" in text and _CONTRIBUTED.search(text)) or _is_credit(text):
        return Noise.LINE
    if len(text) >= _PEEK:
        return Noise.LINE if _is_linked(text) else None
    return _short_noise(text, low, first)


def _is_credit(text: str) -> bool:
    """Tell whether a short paragraph is the caption of a picture, or tells who reported whence."""
    if text[0] in "\"“'‘":
        return False
    for word in _CREDIT_WORDS:
        if word in text:
            return _CAPTION.search(text) is not None or _REPORTED.match(text) is not None
    return False


def _short_noise(text: str, low: str, first: str) -> Noise | None:
    """Return the same for a line that is not long."""
    words = len(low.split())
    if (first in _REST_FIRST or first.isdigit()) and _REST.match(low):
        return Noise.REST
    if first in _SECTION_FIRST and _SECTION.match(low):
        return Noise.SECTION
    listed = _list_noise(low, first, words)
    if listed is not None:
        return listed
    if words <= _LINE_WORDS:
        group, line = _GROUPS_BY_WORD.get(first), _LINES_BY_WORD.get(first)
        if group is not None and _starts(low, group):
            return Noise.GROUP
        if line is not None and _starts(low, line):
            return Noise.LINE
        if "-" in text[:8] and _SLUG.match(text):
            return Noise.LINE
        if (" ld" in low or " lead" in low or " add" in low) and _TAKE.search(low):
            return Noise.LINE
    if low.rstrip(":.") in _LINES:
        return Noise.LINE
    return Noise.LINE if _is_furniture(text, low, words) else None
