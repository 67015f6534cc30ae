"""What tells the ids of one document from those of all others.

Ids of the model are unique in their document alone: two articles with one title have one id, and
`norland` is an actor of many. A format whose records are put together with others needs more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from talkmodel.serializers.text import dumps

if TYPE_CHECKING:
    from talkmodel.model import Article, Talks

__all__ = ["Keys"]

_DIGITS: Final = 16


class Keys:
    """The keys of talks and of their articles: 16 hexadecimal digits that no others have.

    They depend on the articles alone, on the id, address and text (its SHA-256) of each, so that
    the same article has the same ids whatever is read in it. Where there is no article, or neither
    address nor text of one is known, they depend on all that the talks say, but not on whether the
    texts of articles are withheld.

    Attributes:
        talks: The key of the talks; that of the article where there is one alone.

    Args:
        talks: The talks.

    >>> from talkmodel import Article, Talks
    >>> one, two = Article(id="a", text="Talks resumed."), Article(id="b", text="Talks ended.")
    >>> Keys(Talks(articles=(one,))).talks
    'b289c69719307c7c'
    >>> both = Keys(Talks(articles=(one, two)))
    >>> both.article("a") == Keys(Talks(articles=(one,))).talks, both.article("a") == both.talks
    (True, False)
    """

    def __init__(self, talks: Talks) -> None:
        """Work them out, once for all ids."""
        self.talks: str
        own = {article.id: _own_key(article) for article in talks.articles}
        known = [key for key in own.values() if key is not None]
        if not own or len(known) < len(own):
            withheld = tuple(article.withheld() for article in talks.articles)
            self.talks = _digest(dumps(attrs.evolve(talks, articles=withheld)))
        else:
            self.talks = known[0] if len(known) == 1 else _digest(*known)
        self._articles = {identifier: key or self.talks for identifier, key in own.items()}

    def article(self, identifier: str) -> str:
        """Return the key of an article, the same in whatever other talks it stands.

        Args:
            identifier: The id of one of the articles of the talks.

        Raises:
            KeyError: There is no such article.
        """
        return self._articles[identifier]


def _own_key(article: Article) -> str | None:
    """The key of an article of which more is known than a title that others may have, too."""
    if article.url is None and article.sha256 is None:
        return None
    return _digest(article.id, article.url, article.sha256)


def _digest(*parts: str | None) -> str:
    # It loads OpenSSL, which most formats do without.
    import hashlib

    # In ASCII, any text can be encoded and no two lists of texts are written the same.
    return hashlib.sha256(ascii(parts).encode("ascii")).hexdigest()[:_DIGITS]
