"""How much memory one parse takes at its peak, in a process that does nothing else."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bench.limit import LIFT, LIMIT
from tools.texts.articles import stream

__all__ = ["report_memory"]

_LENGTHS = (100_000, 1_000_000, 10_000_000)
# The text is read after the first figure, so it is in the second. On Linux a child begins with the
# `ru_maxrss` of its parent, so the kernel's own figure for the process is taken where there is one.
_CHILD = """
import gc, pathlib, sys, talkmodel

def peak():
    try:
        status = pathlib.Path("/proc/self/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) * 1024
    except (OSError, IndexError):
        import resource
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

talkmodel.parse("Kenya and Uganda resumed their talks in Bern. Kenya wants a boat.")
gc.collect()
before = peak()
text = pathlib.Path(sys.argv[1]).read_text("utf-8")
talks = talkmodel.parse(text)
print(before, peak())
"""


def report_memory() -> None:
    """Print the peaks for texts of some lengths, as it is and with the limit of length lifted."""
    print("\n== peak memory: above the interpreter with talkmodel and its lexicon loaded")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        for length in _LENGTHS:
            # Cut to that many bytes; a character cut in two is left out.
            text = stream(length).encode()[:length].decode("utf-8", "ignore")
            path.write_text(text, "utf-8", newline="")
            if len(text) <= LIMIT:
                _report(path, "")
                continue
            _report(path, f"reads {LIMIT:,} code points of it")
            _report(path, "reads it all, limit lifted", LIFT)


def _report(path: Path, remark: str, first: str = "") -> None:
    command = [sys.executable, "-c", f"{first}\n{_CHILD}", str(path)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    before, peak = map(int, said.split())
    size = path.stat().st_size
    more = peak - before
    print(
        f"{size:12,} bytes{more / 1e6:10,.1f} MB{more / size:8.1f} x the text   {remark}",
        flush=True,
    )
