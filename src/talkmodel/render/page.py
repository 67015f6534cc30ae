"""One page, whole in itself: the article with its facts marked, and the facts beside it."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from talkmodel.parser.rule_table import rules
from talkmodel.render.facts import KINDS, facts
from talkmodel.render.marks import pieces
from talkmodel.render.markup import Html, tag, text
from talkmodel.render.overview import asked, time_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talkmodel.model import Article, Talks
    from talkmodel.parser import Note
    from talkmodel.render.facts import Fact, Place

__all__ = ["html"]

_HERE: Final = resources.files("talkmodel.render")
_LINKED: Final = frozenset(["http", "https"])
_KEYS: Final = "Tab comes to one mark; → or j goes to the next, ← or k to the one before."


def html(talks: Talks, *, notes: Iterable[Note] = (), title: str | None = None) -> str:
    """Return a page that shows talks and where in the article every fact stands.

    The page is one file that needs nothing else and asks nothing of a network; its own script runs
    by its hash alone, and whatever the article says is shown as text. Without a script the links
    between facts and their places work all the same.

    Args:
        talks: The talks. Articles without text are named, and their facts shown without marks.
        notes: What `read` saw and left out (`reading.notes`); offsets into the first article.
        title: The title of the page; by default the article's.

    >>> from talkmodel import parse
    >>> page = html(parse("Norway and Peru resumed talks in Oslo on Monday."))
    >>> page.startswith("<!DOCTYPE html>"), "://" in page
    (True, False)
    """
    found = facts(talks, notes)
    name = title or next((one.title for one in talks.articles if one.title), None) or "Talks"
    style, script = (_HERE.joinpath(f"page.{one}").read_text("utf-8") for one in ("css", "js"))
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        tag("title", name),
        tag("style", Html(style)),
    )
    body = tag(
        "body",
        tag("a", "Skip to the facts", class_="skip", href="#facts"),
        _header(name, talks),
        _filters(talks, found),
        tag("main", _texts(talks, found), _panel(talks, found)),
        tag("script", Html(script)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def _header(name: str, talks: Talks) -> Html:
    lines = []
    for article in talks.articles:
        told = [article.byline, str(article.published) if article.published else None]
        known = " · ".join(filter(None, told))
        if known or article.url:
            lines.append(tag("p", known, " " if known else None, _link(article.url)))
    return tag("header", tag("h1", name), *lines)


def _link(url: str | None) -> Html | None:
    """The address of the article, to follow only where it is one of the web."""
    if url is None:
        return None
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        scheme = ""
    if scheme not in _LINKED:
        return tag("span", url)
    return tag("a", url, href=url, rel="noreferrer")


def _filters(talks: Talks, found: Sequence[Fact]) -> Html:
    boxes = []
    for kind, heading in KINDS.items():
        count = sum(one.kind == kind for one in found)
        if count:
            box = Html(f'<input type="checkbox" checked value="{kind}">')
            label = tag("span", f"{heading} ({count})", class_=f"k-{kind}")
            boxes.append(tag("label", box, " ", label))
    options = [
        tag("option", talks.actor(actor).name, value=number)
        for actor, number in _numbers(found).items()
    ]
    chosen = tag("select", tag("option", "all actors", value=""), *options, id="actor")
    return tag(
        "form",
        tag("fieldset", tag("legend", "Show"), *boxes),
        tag("label", "about ", chosen),
        # Without a script Tab comes to every mark, so it is the script that shows this.
        tag("p", _KEYS, class_="keys", hidden=True),
        tag("p", id="status", role="status"),
        id="filters",
        role="search",
        aria_label="Which facts are shown",
    )


def _numbers(found: Sequence[Fact]) -> dict[str, int]:
    """A number for each actor that facts are about: ids may hold what attributes part."""
    return {one: n for n, one in enumerate(dict.fromkeys(a for f in found for a in f.actors))}


def _texts(talks: Talks, found: Sequence[Fact]) -> Html:
    shown = [_text(number, article, found) for number, article in enumerate(talks.articles)]
    label = "The article with its facts marked"
    return tag("section", *shown, aria_label=label, class_="texts")


def _text(number: int, article: Article, found: Sequence[Fact]) -> Html:
    if article.text is None:
        return tag("article", tag("p", "The text of this article was withheld."))
    kinds = {one.key: one.kind for one in found}
    parts: list[Html] = []
    for piece in pieces(len(article.text), article.id, found):
        words = article.text[piece.start : piece.end]
        if len(piece.facts) == 0:
            parts.append(text(words))
            continue
        classes = ["m", *dict.fromkeys(f"k-{kinds[key]}" for key in piece.facts)]
        mark = tag(
            "a",
            words,
            id=f"m{number}-{piece.start}",
            class_=" ".join([*classes, "many"] if len(piece.facts) > 1 else classes),
            href=f"#{piece.facts[-1]}",
            data_facts=" ".join(piece.facts),
        )
        parts.append(mark)
    return tag("article", *parts)


def _panel(talks: Talks, found: Sequence[Fact]) -> Html:
    sections = [asked(talks), time_line(talks)] if found else [tag("p", "No facts were found.")]
    texts = {one.id: n for n, one in enumerate(talks.articles) if one.text is not None}
    numbers = _numbers(found)
    for kind, heading in KINDS.items():
        items = [tag("li", _fact(one, texts, numbers)) for one in found if one.kind == kind]
        if items:
            listed = tag("ul", *items)
            sections.append(tag("section", tag("h2", heading), listed, class_="kind"))
    return tag("section", *sections, id="facts", tabindex=-1, aria_label="Facts")


def _fact(fact: Fact, texts: dict[str, int], numbers: dict[str, int]) -> Html:
    places = [tag("li", _place(one, texts), " ", _where(one)) for one in fact.places]
    return tag(
        "details",
        tag("summary", fact.title),
        *(tag("p", one) for one in fact.details),
        tag("ol", *places, aria_label="Evidence") if places else tag("p", "No evidence is given."),
        id=fact.key,
        class_=f"fact k-{fact.kind}",
        data_kind=fact.kind,
        data_actors=" ".join(str(numbers[one]) for one in fact.actors),
    )


def _place(place: Place, texts: dict[str, int]) -> Html:
    if place.article not in texts or place.start == place.end:
        return tag("span", f"“{place.text}”" if place.text else "of the whole article")
    mark = f"#m{texts[place.article]}-{place.start}"
    return tag("a", f"“{place.text}”", href=mark, class_="place")


def _where(place: Place) -> Html:
    """Where a place is, and by which rule it was found."""
    known = f", rule {place.rule}" if place.rule else None
    what = _rule(place.rule).split("`")  # what stands between backticks is an example
    said = [tag("i", one) if n % 2 else text(one) for n, one in enumerate(what)]
    colon = ": " if what[0] else None
    return tag("span", f"characters {place.start}–{place.end}", known, colon, *said, class_="rule")


@lru_cache
def _rule(identifier: str | None) -> str:
    """What the rule of ours that has this id does; nothing for the rules of others."""
    found = (one.description for one in rules() if identifier and one.covers(identifier))
    return next(found, "")
