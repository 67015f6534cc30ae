"""Law: one text is one document, whatever the process and its hash seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import talkmodel
from tests.laws.texts import TALKS
from tools.fuzz.inputs import make_input

_PARSE = """
import json, sys, talkmodel
print(json.dumps([talkmodel.dumps(talkmodel.parse(text)) for text in json.load(sys.stdin)]))
"""


def test_every_process_writes_the_same() -> None:
    texts = [TALKS, *(make_input(9, number) for number in range(60))]
    here = [talkmodel.dumps(talkmodel.parse(text)) for text in texts]
    # The other processes read them the other way round: what went before must not count.
    for seed in ("0", "1", "random"):
        run = subprocess.run(
            [sys.executable, "-c", _PARSE],
            input=json.dumps(texts[::-1]),
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        )
        assert json.loads(run.stdout)[::-1] == here
