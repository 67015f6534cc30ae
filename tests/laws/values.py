"""The one place where the laws take their values from."""

from talkmodel.strategies import articles, talks

__all__ = ["articles", "talks"]
