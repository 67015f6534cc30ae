"""Sets of words, written as text."""

__all__ = ["word_set"]


def word_set(words: str, separator: str | None = None) -> frozenset[str]:
    """Return the words of a text as a set; white space parts them unless a separator is given.

    >>> sorted(word_set("by of")), sorted(word_set("long read|essay", "|"))
    (['by', 'of'], ['essay', 'long read'])
    """
    return frozenset(" ".join(word.split()) for word in words.split(separator))
