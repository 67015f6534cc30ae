"""Make the pictures of the README and the docs from the project's own example (docs/pictures).

`make pictures`, after what is shown has changed; the differences are to be looked at.
"""

from __future__ import annotations

import shutil
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

import talkmodel
from talkmodel.render import html

_ROOT = Path(__file__).resolve().parent.parent
_ARTICLE = _ROOT / "examples" / "articles" / "sandbank-explainer.txt"
_FOLDER = _ROOT / "docs" / "pictures"
_SIZE = (1200, 800)


def main() -> None:
    """Write the terminal as SVG and the page as PNG, light and dark."""
    _FOLDER.mkdir(exist_ok=True)
    reading = talkmodel.read(_ARTICLE.read_text(encoding="utf-8"))
    console = Console(file=StringIO(), record=True, width=100, highlight=False, emoji=False)
    console.print(reading)
    drawn = console.export_svg(title="make demo", unique_id="talkmodel")
    # Nothing is to be asked of a network: the reader's own typewriter face will do.
    without_fonts = "\n".join(line for line in _faces_left_out(drawn.splitlines()) if line.strip())
    (_FOLDER / "demo.svg").write_text(without_fonts + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html(reading.talks, notes=reading.notes), encoding="utf-8")
        _photograph(page)


def _faces_left_out(lines: list[str]) -> list[str]:
    kept: list[str] = []
    inside = False
    for line in lines:
        inside = inside or "@font-face" in line
        if not inside and not line.lstrip().startswith("<!--"):
            kept.append(line)
        inside = inside and "}" not in line
    return kept


def _photograph(page: Path) -> None:
    options = ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for one in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(one)
    driver = Chrome(options=options, service=ChromeService(str(shutil.which("chromedriver"))))
    try:
        driver.set_window_size(*_SIZE)
        for scheme in ("light", "dark"):
            feature = {"name": "prefers-color-scheme", "value": scheme}
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
            driver.get(page.as_uri())
            driver.find_element("link text", "has rejected").click()
            driver.save_screenshot(str(_FOLDER / f"view-{scheme}.png"))
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
