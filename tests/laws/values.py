"""The one place where the laws take their values from."""

from tests.strategies_model import articles, talks

__all__ = ["articles", "talks"]
