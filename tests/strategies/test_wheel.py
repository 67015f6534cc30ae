"""The built wheel, with Hypothesis beside it and without; nothing is fetched for it."""

import re
import subprocess
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("attrs", "cattrs", "python-dateutil")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the wheel lies unpacked, which is all that installing it does."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, check=True, cwd=ROOT, capture_output=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def closure(packages: tuple[str, ...]) -> set[str]:
    """The packages and all that they need and that is installed."""
    found: set[str] = set()
    wanted = list(packages)
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        try:
            needs = distribution(name).requires or ()
        except PackageNotFoundError:  # needed on another Python only
            continue
        found.add(name)
        wanted += [re.split(r"[^\w.-]", need)[0] for need in needs if "extra ==" not in need]
    return found


def run(wheel: Path, packages: tuple[str, ...], beside: Path, code: str) -> str:
    """What the code prints where there is nothing but the wheel and these packages."""
    for package in closure(packages):
        found = distribution(package)
        for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
            (beside / top).symlink_to(Path(str(found.locate_file(top))))
    path = f"import sys; sys.path[:0] = [{str(wheel)!r}, {str(beside)!r}]\n"
    # -S leaves out the packages of this environment, the talkmodel under test among them.
    command = [sys.executable, "-I", "-S", "-c", path + code]
    result = subprocess.run(command, check=True, capture_output=True, text=True, cwd=beside)
    return result.stdout


def test_from_type_needs_the_wheel_and_hypothesis_alone(wheel: Path, tmp_path: Path) -> None:
    code = (
        "import hypothesis, sys\n"
        "print(any(name.startswith('talkmodel.strategies') for name in sys.modules))\n"
        "print(any(name.startswith('talkmodel.parser') for name in sys.modules))\n"
        "import talkmodel, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "print(type(hypothesis.strategies.from_type(talkmodel.Talks).example()).__name__)\n"
        "print(talkmodel.__file__)\n"
    )
    printed = run(wheel, (*NEEDED, "hypothesis"), tmp_path, code).splitlines()
    assert printed == ["False", "False", "Talks", str(wheel / "talkmodel" / "__init__.py")]


def test_without_hypothesis_only_the_strategies_are_missing(wheel: Path, tmp_path: Path) -> None:
    code = (
        "import talkmodel\n"
        "print(talkmodel.loads(talkmodel.dumps(talkmodel.Talks())) == talkmodel.Talks())\n"
        "try:\n    import talkmodel.strategies\n"
        "except ModuleNotFoundError as error:\n    print(error)\n"
    )
    printed = run(wheel, NEEDED, tmp_path, code)
    assert printed.startswith("True\n")
    assert "pip install 'talkmodel[hypothesis]'" in printed


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    assert (wheel / "talkmodel" / "py.typed").is_file()
