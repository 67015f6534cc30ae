"""How the documentation is built: `make docs`."""

from importlib.metadata import version as installed

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
