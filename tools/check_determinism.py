"""Check that the benchmark's articles give the same JSON, byte for byte, whatever the hash seed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "tests/accuracy"
SEEDS = ("0", "1", "20260311")
PRINT_ALL = """
import pathlib, sys, talkmodel
for file in sys.argv[1:]:
    text = pathlib.Path(file).read_text("utf-8")
    sys.stdout.buffer.write(talkmodel.dumps(talkmodel.parse(text)).encode("utf-8") + b"\\n")
"""


def documents(seed: str, files: list[str]) -> bytes:
    """The JSON of all files, parsed by an interpreter with that hash seed."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", PRINT_ALL, *files]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout


def main() -> int:
    """Print the digest per seed; 1 if they differ."""
    files = sorted(map(str, CASES.glob("*/*.txt")))
    digests = set()
    for seed in SEEDS:
        digest = hashlib.sha256(documents(seed, files)).hexdigest()
        digests.add(digest)
        print(f"PYTHONHASHSEED={seed:10} {len(files)} articles  sha256 {digest[:16]}")
    if len(digests) > 1:
        print("the documents differ", file=sys.stderr)
    return int(len(digests) > 1)


if __name__ == "__main__":
    raise SystemExit(main())
