"""Try each extra alone: the built wheel with it in a fresh environment, and without it.

With the extra its part works; without, the message names the extra. FollowTheMoney's own package
judges what `to_ftm` writes; it is no extra, for writing needs none of it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.check_wheel import build_wheel, environment

_ROOT = Path(__file__).resolve().parent.parent
_ARTICLE = _ROOT / "examples" / "articles" / "sandbank-explainer.txt"
_PAGE = _ROOT / "tests" / "html" / "pages" / "01-river-clean.html"

_FRAMES = """
import sys, talkmodel
from talkmodel.serializers import frames
tables = talkmodel.to_tables(talkmodel.parse(open(sys.argv[1], encoding="utf-8").read()))
made = frames.to_{0}(tables)
assert all(len(made[name]) == len(rows) for name, rows in tables.items())
print("{0}:", {{name: len(rows) for name, rows in tables.items() if rows}})
"""
_PARQUET = """
import tempfile
paths = frames.write_parquet(tables, tempfile.mkdtemp())
assert all(path.stat().st_size for path in paths)
"""
_WITH = {
    "arrow": _FRAMES.format("arrow") + _PARQUET,
    "pandas": _FRAMES.format("pandas"),
    "polars": _FRAMES.format("polars"),
    "html": """
import sys, talkmodel
talks = talkmodel.read_html(open(sys.argv[2], "rb").read()).talks
assert [party.name for party in talks.parties] == ["Kenya", "Peru"]
print("html:", talks.article.title)
""",
    "hypothesis": """
from hypothesis import find
from talkmodel.strategies import talks
print("hypothesis:", find(talks(min_parties=1), lambda drawn: True).parties[0].name)
""",
    "cli": """
import subprocess, sys
from pathlib import Path
command = [str(Path(sys.executable).with_name("talkmodel")), "parse", sys.argv[1]]
done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
assert "Latvia" in done.stdout
print("cli:", done.stdout.splitlines()[0])
""",
}
_CALLS = {
    "arrow": "from talkmodel.serializers import to_arrow; to_arrow({})",
    "pandas": "from talkmodel.serializers import to_pandas; to_pandas({})",
    "polars": "from talkmodel.serializers import to_polars; to_polars({})",
    "html": "import talkmodel; talkmodel.read_html('<p>x</p>')",
    "hypothesis": "import talkmodel.strategies",
    "cli": "import talkmodel.cli; talkmodel.cli.main()",
}
_FTM = """
import sys, talkmodel
from followthemoney import model
from hypothesis import HealthCheck, given, settings
from talkmodel.strategies import talks

def hold(entities):
    known = {one["id"]: one for one in entities}
    assert len(known) == len(entities)
    for one in entities:
        schema = model.get(one["schema"])
        for name, values in one["properties"].items():
            kind = schema.get(name)
            assert kind is not None, (one["schema"], name)
            for value in values:
                # Of freak texts, such as a name of quotation marks alone, it takes nothing.
                free = kind.type.name in {"name", "string", "text"}
                assert free or kind.type.validate(value), (one, name, value)
                if kind.range is not None:
                    assert model.get(known[value]["schema"]).is_a(kind.range), (one, name, value)

def keep(entities):
    for one in entities:
        model.get(one["schema"]).validate(one)
        clean = model.make_entity(model.get(one["schema"]))
        clean.id = one["id"]
        for name, values in one["properties"].items():
            clean.add(name, values)
            assert set(clean.get(name)) == set(values), (one["id"], name, values, clean.get(name))

entities = talkmodel.to_ftm(talkmodel.parse(open(sys.argv[1], encoding="utf-8").read()))
hold(entities)
keep(entities)
held = []

@settings(max_examples=300, deadline=None, database=None, derandomize=True,
          suppress_health_check=list(HealthCheck))
@given(talks())
def check(drawn):
    found = talkmodel.to_ftm(drawn)
    hold(found)
    held.extend(found)

check()
print("followthemoney:", len(entities), "entities of an article hold,", len(held), "drawn ones")
"""


def _run(python: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [str(python), "-I", "-c", code, str(_ARTICLE), str(_PAGE)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def _must_work(python: Path, code: str) -> None:
    done = _run(python, code)
    if done.returncode:
        raise SystemExit(done.stderr)
    print(done.stdout.strip())


def main() -> int:
    """Raise if anything is amiss."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        bare = environment(folder / "bare", wheel)
        for extra, call in _CALLS.items():
            done = _run(bare, call)
            if done.returncode == 0 or f"talkmodel[{extra}]" not in done.stderr:
                raise SystemExit(f"without {extra}: {done.returncode} {done.stderr}")
            print(f"without {extra}:", done.stderr.strip().splitlines()[-1])
        for extra, code in _WITH.items():
            _must_work(environment(folder / extra, f"{wheel}[{extra}]"), code)
        _must_work(environment(folder / "ftm", wheel, "followthemoney", "hypothesis"), _FTM)
    return 0


if __name__ == "__main__":
    sys.exit(main())
