"""Articles of many layouts, made from a grammar.

They are told apart from real ones at a glance, but they hold what real ones hold: datelines,
bylines, quotations in every style, questions with answers, lists, Markdown, live blogs and
transcripts.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tools.texts.phrases import GRAMMAR

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["article", "lead", "passage", "stream"]

_PARAGRAPH = 4  # sentences at most
_NOISY_HEAD = 0.3


def _some(name: str, count: int, random: Random, between: str = " ") -> str:
    return between.join(_capital(GRAMMAR.make(name, random)) for _ in range(count))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _paragraph(random: Random) -> str:
    return _some("sentence", random.randint(1, _PARAGRAPH), random)


def _line(name: str, random: Random) -> str:
    return _capital(GRAMMAR.make(name, random))


def _news(size: int, random: Random) -> str:
    body = [_paragraph(random) for _ in range(size)]
    body[0] = f"{_line('dateline', random)} {body[0]}"
    return "\n\n".join(body)


_FAQ = (
    "{q}\n\n{a}",
    "**{q}**\n{a}",
    "## {q}\n\n{a}",
    "Q: {q}\nA: {a}",
    "Q. {q} A. {a}",
    "- {q} {a}",
    "{n}. {q}\n{a}",
    "* **{q}** {a}",
    "Question {n}: {q}\n\nAnswer: {a}",
    "{q} – {a}",
)


def _faq(size: int, random: Random) -> str:
    frame = random.choice(_FAQ)
    items = (
        frame.format(n=n + 1, q=_line("question", random), a=_paragraph(random))
        for n in range(size)
    )
    return "\n\n".join(items)


_BULLETS = ("-", "*", "•", "–", "1.", "a)", "(i)", "[ ]", ">")


def _list(size: int, random: Random) -> str:
    mark = random.choice(_BULLETS)
    head = f"{_line('actor', random)} {GRAMMAR.make('ask', random)}:"
    items = (
        f"{'  ' * random.randint(0, 2)}{mark} {GRAMMAR.make('thing', random)}" for _ in range(size)
    )
    return "\n".join((head, *items, "", _paragraph(random)))


def _live_blog(size: int, random: Random) -> str:
    clock = random.choice(("{h:02}:{m:02}", "{h}.{m:02}pm", "{h:02}:{m:02} GMT", "{m} min ago"))
    return "\n\n".join(
        f"{clock.format(h=random.randint(0, 23), m=random.randint(0, 59))}"
        f"{random.choice((' ', chr(10), ' – '))}{_paragraph(random)}"
        for _ in range(size)
    )


def _transcript(size: int, random: Random) -> str:
    who = [GRAMMAR.make("person", random).upper() for _ in range(2)] + ["QUESTION", "MODERATOR"]
    return "\n".join(f"{random.choice(who)}: {_paragraph(random)}" for _ in range(size))


def _markdown(size: int, random: Random) -> str:
    parts = []
    for _ in range(size):
        words = _paragraph(random).split(" ")
        place = random.randrange(len(words))
        words[place] = random.choice(
            ("**{}**", "[{}](https://example.org/x)", "_{}_", "`{}`")
        ).format(words[place])
        parts.append(f"{'#' * random.randint(1, 4)} {_line('title', random)}\n\n{' '.join(words)}")
    return "\n\n".join(parts)


def _table(size: int, random: Random) -> str:
    rows = (
        f"| {GRAMMAR.make('actor', random)} | {GRAMMAR.make('thing', random)} |"
        for _ in range(size)
    )
    return "\n".join(("| who | what |", "|---|---|", *rows, "", _paragraph(random)))


_LAYOUTS: tuple[Callable[[int, Random], str], ...] = (
    *(_news, _news, _news, _faq, _faq, _list, _live_blog, _transcript, _markdown, _table),
)


def article(random: Random, size: int = 6) -> str:
    """A whole article with its title, of about `size` paragraphs."""
    head = [_line("title", random)]
    if random.random() < _NOISY_HEAD:
        head.append("Share this\nSubscribe to our newsletter")
    head.append(GRAMMAR.make("byline", random))
    head.append(_line("date", random))
    parts = [_news(max(1, size // 2), random), random.choice(_LAYOUTS)(max(1, size // 2), random)]
    return "\n\n".join((*head, *parts)) + "\n"


def passage(random: Random, size: int = 1) -> str:
    """A short text: some sentences in any layout, without a head."""
    return random.choice(_LAYOUTS)(size, random)


def lead(random: Random) -> str:
    """A sentence or two after which a text is about talks."""
    return _line("lead", random)


def stream(length: int, seed: int = 1) -> str:
    """One text of `length` code points: a different article after every article.

    The longer text of a seed begins with the shorter one, and names keep being new.
    """
    random = Random(seed)
    parts: list[str] = []
    have = 0
    while have < length:
        parts.append(article(random, random.randint(2, 14)) + "\n\n")
        have += len(parts[-1])
    return "".join(parts)[:length]
