from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from talkmodel.cli import main


def test_the_command_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["talkmodel", "--help"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("Usage: talkmodel ")


@pytest.mark.parametrize("package", ["click", "rich"])
def test_a_missing_package_names_the_extra(
    package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in [m for m in sys.modules if m.startswith((f"{package}.", "talkmodel.cli."))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert capsys.readouterr().err == (
        f"talkmodel: the command line needs the package {package}: pip install 'talkmodel[cli]'\n"
    )


def test_another_missing_module_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "talkmodel.cli.command", raising=False)
    monkeypatch.setitem(sys.modules, "talkmodel.cli.report", None)
    with pytest.raises(ModuleNotFoundError, match=r"talkmodel\.cli\.report"):
        main()


def test_importing_the_module_behind_dash_m_runs_nothing() -> None:
    assert importlib.import_module("talkmodel.__main__").main is main


def test_nothing_is_loaded_before_it_is_needed() -> None:
    code = "import sys, talkmodel.cli.command; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    loaded = set(done.stdout.split())
    assert "click" in loaded
    assert loaded.isdisjoint({"cattrs", "talkmodel.parser", "talkmodel.lexicon", "trafilatura"})
