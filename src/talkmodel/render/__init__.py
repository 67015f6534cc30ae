"""Talks to look at: one page that shows every fact at the characters that say it."""

from talkmodel.render.notebook import notebook
from talkmodel.render.page import html

__all__ = ["html", "notebook"]
