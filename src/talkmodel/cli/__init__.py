"""The command line (extra: `cli`).

`main` is the `talkmodel` command. The libraries behind it, click and rich, are imported only when
it runs, so that this module can be imported without them.
"""

from __future__ import annotations

import contextlib
import os
import sys

__all__ = ["main"]

_NEEDS = frozenset({"click", "rich"})


def main() -> None:
    """Run the `talkmodel` command with the arguments of this process.

    Raises:
        SystemExit: Always, with 0 for success, 1 when a file could not be read or what it says does
            not hold, and 2 for a call that makes no sense or when the extra `cli` is not installed.
    """
    try:
        from talkmodel.cli.command import command
    except ModuleNotFoundError as problem:
        package = (problem.name or "").partition(".")[0]
        if package not in _NEEDS:
            raise
        sys.stderr.write(
            f"talkmodel: the command line needs the package {package}: "
            "pip install 'talkmodel[cli]'\n"
        )
        sys.exit(2)
    try:
        command(prog_name="talkmodel")
    except OSError as problem:
        # Files that cannot be read or written have been told of: what is left is the output.
        _give_up(f"talkmodel: cannot write: {problem.strerror or problem}\n")


def _give_up(message: str) -> None:
    """Say why, if it can be said, and end with status 1 without another try at the output."""
    with contextlib.suppress(OSError):
        sys.stderr.write(message)
        sys.stderr.flush()
    # What is still in the buffers would be written at exit, and be a second error.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    sys.exit(1)
