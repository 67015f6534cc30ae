"""Tests that live outside `tests/`: the examples in the README, the docs and the docstrings."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

# The same examples on every run, and no deadline: a slow machine is no bug.
settings.register_profile("talkmodel", deadline=None, derandomize=True, database=None)
settings.load_profile("talkmodel")

_prose = Sybil(
    parsers=[
        DocTestDirectiveParser(optionflags=FLAGS),
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
)

_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=FLAGS)],
    # A pattern's `**` is one folder, no more; the layers lie one deeper, and the rules two.
    patterns=["src/*/*.py", "src/*/*/*.py", "src/*/*/*/*.py"],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (_prose + _docstrings).pytest()
