"""Web pages: from HTML to talks (extra: `html`); nothing is ever fetched."""

from talkmodel.html.pages import Page, looks_like_html, page, read_html

__all__ = ["Page", "looks_like_html", "page", "read_html"]
