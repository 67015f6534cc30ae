"""What the type checkers read can be run as well."""

import runpy
from pathlib import Path


def test_the_typed_user_gets_what_the_types_say() -> None:
    names = runpy.run_path(str(Path(__file__).with_name("api.py")))
    assert names["score"].rows["parties"].f1 == 1.0
