"""How the documentation is built: `make docs`."""

import sys
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

from doc_tables import fill

project = "talkmodel"
author = "the talkmodel authors"
project_copyright = "2026, the talkmodel authors"
release = version = installed("talkmodel")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"talkmodel {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "code"  # docstrings write `names` in single backticks
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

nitpicky = True
nitpick_ignore_regex = [
    # Only our own names can be checked; the inventories of other projects are elsewhere.
    (r"py:.*", r"(?!talkmodel\.).*"),
    # A private type variable in a signature has no page.
    (r"py:.*", r"talkmodel\..*\._\w+"),
]


def _fill(_app: object, _page: str, source: list[str]) -> None:
    """Put the tables that are made of the library into a page."""
    source[0] = fill(source[0])


def setup(app: Any) -> None:  # noqa: ANN401 - Sphinx is no dependency of what checks the types
    """Let Sphinx ask for the tables as it reads a page."""
    app.connect("source-read", _fill)
