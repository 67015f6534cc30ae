"""The page in a browser: what is marked, clicked, filtered, asked of the network, and run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

import talkmodel
from talkmodel import Article, Demand, Party, Quote, Talks, Venue
from talkmodel.render import html
from talkmodel.render.facts import Fact, facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    Open = Callable[..., None]
    Screen = Callable[[int], None]

_ARTICLES = sorted((Path(__file__).parents[2] / "examples/articles").glob("*.txt"))
_SANDBANK = next(path for path in _ARTICLES if path.stem == "sandbank-explainer")
_MARKED = """
const found = {};
for (const mark of document.querySelectorAll("article a[data-facts]"))
  for (const key of mark.dataset.facts.split(" "))
    found[key] = (found[key] || "") + mark.textContent;
return [found, [...document.querySelectorAll("article")].map((one) => one.textContent)];
"""


def _read(path: Path) -> talkmodel.Reading:
    return talkmodel.read(path.read_text(encoding="utf-8"))


@pytest.fixture
def show(browser: Chrome, tmp_path: Path) -> Open:
    """Open the page of talks in the browser, in light or dark."""

    def opened(found: Talks, notes: Iterable[talkmodel.Note] = (), scheme: str = "light") -> None:
        path = tmp_path / "page.html"
        path.write_text(html(found, notes=notes), encoding="utf-8")
        browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
        )
        browser.get_log("performance")
        browser.get_log("browser")
        browser.get(path.as_uri())

    return opened


@pytest.fixture
def screen(browser: Chrome) -> Iterator[Screen]:
    """Let the screen be so many pixels wide; windows have a least width, which a phone has not."""

    def wide(width: int) -> None:
        size = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    yield wide
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def _expected(found: Iterable[Fact], article: Article) -> dict[str, str]:
    """What of the article each fact covers, every character once."""
    covered = {}
    for fact in found:
        at = {n for place in fact.places for n in range(place.start, place.end)}
        if at:
            covered[fact.key] = "".join((article.text or "")[n] for n in sorted(at))
    return covered


def _said_of(text: str, *words: str) -> Talks:
    """Talks with a party for each of these words of a text."""
    article = Article(id="a", text=text)
    parties = []
    for number, word in enumerate(words):
        start = text.index(word)
        evidence = (article.evidence(start, start + len(word)),)
        parties.append(Party(id=f"p{number}", name=f"P{number}", evidence=evidence))
    return Talks(articles=(article,), parties=tuple(parties))


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.stem)
def test_marks_are_the_evidence(path: Path, browser: Chrome, show: Open) -> None:
    reading = _read(path)
    show(reading.talks, reading.notes)
    marked, texts = browser.execute_script(_MARKED)
    assert texts == [reading.talks.article.text]
    assert marked == _expected(facts(reading.talks, reading.notes), reading.talks.article)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two three", ("one two", "two three", "two", "one two three")),
        ("אמר דובר ממשלת פרו\nPeru agreed.", ("דובר ממשלת", "פרו\nPeru", "ממשלת")),
        ("🕊️👩🏽‍⚖️ met 🇵🇪 in 👨‍👩‍👧 Oslo", ("👩🏽‍⚖️ met", "🇵🇪", "met 🇵🇪 in 👨‍👩‍👧")),
        ("\n\n  a\r\nb\rc\t\u0085d\u2028e  \n", ("a\r\nb\rc", "\r", "d\u2028e  ")),
    ],
)
def test_any_text_is_marked_right(
    text: str, words: tuple[str, ...], browser: Chrome, show: Open
) -> None:
    found = _said_of(text, *words)
    show(found)
    marked, texts = browser.execute_script(_MARKED)
    assert texts == [text]
    assert marked == {f"f{n}": word for n, word in enumerate(words, start=1)}


def _chosen(browser: Chrome, what: str) -> list[WebElement]:
    return browser.find_elements(By.CSS_SELECTOR, f"{what}.chosen")


def _fact(browser: Chrome, title: str) -> WebElement:
    (found,) = (
        one
        for one in browser.find_elements(By.CSS_SELECTOR, ".fact")
        if one.find_element(By.TAG_NAME, "summary").text.startswith(title)
    )
    return found


def test_a_click_on_a_mark_shows_its_facts(browser: Chrome, show: Open) -> None:
    show(_said_of("one two three", "one two", "two three"))
    browser.find_element(By.LINK_TEXT, "two").click()
    assert [one.get_attribute("open") for one in _chosen(browser, ".fact")] == ["true", "true"]
    assert "characters 4–13" in _chosen(browser, ".fact")[1].text
    status = browser.find_element(By.ID, "status").text
    assert status == "2 facts: P0; P1"
    assert browser.switch_to.active_element.tag_name == "summary"
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert _chosen(browser, "*") == []
    assert browser.switch_to.active_element.text == "two"


def test_a_click_on_a_fact_shows_its_evidence_and_rule(browser: Chrome, show: Open) -> None:
    reading = _read(_SANDBANK)
    show(reading.talks, reading.notes)
    fact = _fact(browser, "Latvia: transfer of the northern half")
    fact.find_element(By.TAG_NAME, "summary").click()
    assert fact.get_attribute("open") == "true"
    assert "rule demand.demand" in fact.text
    assert "rejected" in fact.text
    marks = [one.text for one in _chosen(browser, ".m")]
    assert marks == ["transfer of the northern half of the bank", "has rejected"]
    fact.find_element(By.LINK_TEXT, "“has rejected”").click()
    assert browser.switch_to.active_element.text == "has rejected"


def test_the_keyboard_does_it_too(browser: Chrome, show: Open) -> None:
    show(_said_of("one two three", "two"))
    mark = browser.find_element(By.LINK_TEXT, "two")
    browser.execute_script("arguments[0].focus()", mark)
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    assert len(_chosen(browser, ".fact")) == 1
    ActionChains(browser).send_keys(Keys.ENTER).perform()  # the summary has the focus: closed
    assert _chosen(browser, "*") == []


_STOPS = """
const stops = (text) => [...text.querySelectorAll("a[href]")].filter((a) => a.tabIndex >= 0);
return [...document.querySelectorAll("article")].map((text) => stops(text).map((a) => a.text));
"""


def _press(browser: Chrome, *keys: str) -> str:
    """What has the focus after these keys."""
    ActionChains(browser).send_keys(*keys).perform()
    return browser.switch_to.active_element.text


def test_tab_comes_to_one_mark_and_keys_lead_to_the_others(browser: Chrome, show: Open) -> None:
    show(_said_of("one two three four", "one", "two", "four"))
    assert browser.find_element(By.CSS_SELECTOR, ".keys").is_displayed()
    assert browser.execute_script(_STOPS) == [["one"]]
    browser.find_element(By.ID, "actor").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.text == "one"
    assert _press(browser, Keys.ARROW_RIGHT, "j") == "four"
    assert _press(browser, Keys.ARROW_RIGHT) == "four"
    assert _press(browser, "k") == "two"
    with_alt = ActionChains(browser).key_down(Keys.ALT).send_keys("k").key_up(Keys.ALT)
    with_alt.send_keys("x").perform()
    assert browser.switch_to.active_element.text == "two"
    assert browser.execute_script(_STOPS) == [["two"]]
    browser.execute_script("document.getElementById('facts').focus()")
    ActionChains(browser).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    assert browser.switch_to.active_element.text == "two"
    assert _press(browser, Keys.ARROW_LEFT, Keys.ARROW_LEFT) == "one"
    ActionChains(browser).send_keys(Keys.TAB).perform()
    assert browser.execute_script("return document.activeElement.closest('article')") is None


def test_each_article_has_a_stop_among_the_marks_that_are_shown(
    browser: Chrome, show: Open
) -> None:
    first, second = (Article(id=one, text=f"{one} peru oslo") for one in ("a", "b"))
    parties = tuple(
        Party(id=f"p{one.id}", name=f"P{one.id}", evidence=(one.evidence(2, 6),))
        for one in (first, second)
    )
    venue = Venue(id="v", name="Oslo", evidence=(first.evidence(7, 11),))
    show(Talks(articles=(first, second), parties=parties, venues=(venue,)))
    assert browser.execute_script(_STOPS) == [["peru"], ["peru"]]
    box = browser.find_element(By.CSS_SELECTOR, "#filters input[value=party]")
    box.click()
    assert browser.execute_script(_STOPS) == [["oslo"], []]
    box.click()
    assert browser.execute_script(_STOPS) == [["oslo"], ["peru"]]


def test_no_keys_are_told_where_nothing_is_marked(browser: Chrome, show: Open) -> None:
    show(Talks(articles=(Article(id="a", text="Nothing."),)))
    assert not browser.find_element(By.CSS_SELECTOR, ".keys").is_displayed()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_keys_are_told_below_the_filters_and_on_a_phone_to_screen_readers_alone(
    width: int, browser: Chrome, show: Open, screen: Screen
) -> None:
    screen(width)
    show(_said_of("one two three", "two"))
    keys = browser.find_element(By.CSS_SELECTOR, "#filters .keys")
    assert keys.is_displayed()  # for whoever is read to: it is there, however small
    assert (keys.size["height"] > 1) == (width == 1280)


_BROKEN = """
const broken = [];
for (const name of document.querySelectorAll(".asks > li > b")) {
  const text = name.firstChild;
  for (const word of text.data.matchAll(/[^ ]+/g)) {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map((one) => one.top)).size > 1) broken.push(word[0]);
  }
}
return [broken, document.documentElement.scrollWidth <= innerWidth];
"""


@pytest.mark.parametrize("width", [1280, 1000, 760, 390, 320])
def test_names_in_the_diagram_break_between_words(
    width: int, browser: Chrome, show: Open, screen: Screen
) -> None:
    names = ("Federation of Dock and Harbour Workers", "Terminals", "W" * 60)
    parties = tuple(Party(id=f"p{n}", name=name) for n, name in enumerate(names))
    pairs = [("p0", "p1"), ("p1", "p0"), ("p2", None)]
    asked = tuple(
        Demand(id=f"d{n}", by=by, to=to, what="a raise") for n, (by, to) in enumerate(pairs)
    )
    screen(width)
    show(Talks(parties=parties, demands=asked))
    broken, fits = browser.execute_script(_BROKEN)
    assert broken == ["W" * 60]  # too long by itself
    assert fits


_IN_SIGHT = """
const at = arguments[0].getBoundingClientRect();
const panel = document.getElementById("facts").getBoundingClientRect();
return at.top >= 0 && at.bottom <= innerHeight && (!arguments[1] || at.top >= panel.top);
"""


def _in_sight(browser: Chrome, what: WebElement, *, in_panel: bool = False) -> bool:
    return bool(browser.execute_script(_IN_SIGHT, what, in_panel))


def _follow(browser: Chrome, place: str) -> None:
    """Open the page that is there anew, at a place of it."""
    page = browser.current_url.partition("#")[0]
    browser.get("about:blank")
    browser.get(f"{page}#{place}")


def _sandbank(browser: Chrome, show: Open) -> str:
    """Open the page of an article, and return the key of the demand that is looked for."""
    reading = _read(_SANDBANK)
    show(reading.talks, reading.notes)
    return str(_fact(browser, "Latvia: transfer of the northern half").get_attribute("id"))


@pytest.mark.parametrize("width", [1280, 390])
def test_a_link_to_a_fact_opens_it_and_shows_its_evidence(
    width: int, browser: Chrome, show: Open, screen: Screen
) -> None:
    screen(width)
    key = _sandbank(browser, show)
    _follow(browser, key)
    (fact,) = _chosen(browser, ".fact")
    assert (fact.get_attribute("id"), fact.get_attribute("open")) == (key, "true")
    marks = _chosen(browser, ".m")
    assert [one.text for one in marks] == [
        "transfer of the northern half of the bank",
        "has rejected",
    ]
    assert _in_sight(browser, fact, in_panel=True)
    assert _in_sight(browser, marks[0]) == (width == 1280)  # beside the facts, or above them all
    assert browser.switch_to.active_element.tag_name == "summary"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_link_to_a_mark_selects_it(
    width: int, browser: Chrome, show: Open, screen: Screen
) -> None:
    screen(width)
    key = _sandbank(browser, show)
    place = str(browser.find_element(By.LINK_TEXT, "has rejected").get_attribute("id"))
    _follow(browser, place)
    (fact,) = _chosen(browser, ".fact")
    assert (fact.get_attribute("id"), fact.get_attribute("open")) == (key, "true")
    mark = browser.switch_to.active_element
    assert mark.get_attribute("id") == place
    assert _in_sight(browser, mark)


def test_a_place_in_the_address_may_change_or_be_none_of_ours(browser: Chrome, show: Open) -> None:
    show(_said_of("one two three", "one", "two"))
    browser.execute_script("location.hash = 'f2'")
    assert [one.get_attribute("id") for one in _chosen(browser, ".fact")] == ["f2"]
    for other in ("facts", "nowhere", ""):
        browser.execute_script("location.hash = arguments[0]", other)
        assert [one.get_attribute("id") for one in _chosen(browser, ".fact")] == ["f2"]
    browser.find_element(By.CSS_SELECTOR, "#filters input[value=party]").click()
    for hidden in ("f1", "m0-0"):
        browser.execute_script("location.hash = arguments[0]", hidden)
        assert _chosen(browser, ".fact") == []


def test_kinds_can_be_left_out(browser: Chrome, show: Open) -> None:
    reading = _read(_SANDBANK)
    show(reading.talks, reading.notes)
    everything = facts(reading.talks, reading.notes)
    for box in browser.find_elements(By.CSS_SELECTOR, "#filters input"):
        if box.get_attribute("value") != "venue":
            box.click()
    shown = [one for one in browser.find_elements(By.CSS_SELECTOR, ".fact") if one.is_displayed()]
    venues = [one for one in everything if one.kind == "venue"]
    assert len(shown) == len(venues) > 1
    status = browser.find_element(By.ID, "status").text
    assert status == f"{len(venues)} of {len(everything)} facts are shown."
    keys = {one.key for one in venues}
    for mark in browser.find_elements(By.CSS_SELECTOR, ".m"):
        mine = keys & set((mark.get_attribute("data-facts") or "").split())
        assert (mark.get_attribute("href") is not None) == bool(mine)
    headings = browser.find_elements(By.CSS_SELECTOR, ".kind h2")
    assert [one.text for one in headings if one.is_displayed()] == ["Places"]


def test_facts_about_an_actor_can_be_shown_alone(browser: Chrome, show: Open) -> None:
    reading = _read(_SANDBANK)
    show(reading.talks)
    Select(browser.find_element(By.ID, "actor")).select_by_visible_text("Latvia")
    shown = [one for one in browser.find_elements(By.CSS_SELECTOR, ".fact") if one.is_displayed()]
    about = [one for one in facts(reading.talks) if "latvia" in one.actors]
    assert len(shown) == len(about) > 1


def _requests(browser: Chrome) -> list[str]:
    sent = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            sent.append(message["params"]["request"]["url"])
    return sent


_ALARM = "window.alarm=1"
_NASTY = (
    f"<script>{_ALARM}</script><img src=x onerror='{_ALARM}'></article><svg onload={_ALARM}>"
    f'<iframe src="javascript:{_ALARM}"></iframe>"><style>@import "https://example.org/x"</style>'
    f"' onclick='{_ALARM}' </style></script><link rel=stylesheet href=https://example.org/y>"
)


def _nasty() -> Talks:
    article = Article(id="a", title=_NASTY, text=_NASTY, url=f"javascript:{_ALARM}", byline=_NASTY)
    place = (article.evidence(0, len(_NASTY)),)
    return Talks(
        articles=(article,),
        parties=(Party(id="x", name=_NASTY, aliases=(f"{_NASTY} 2",), evidence=place),),
        venues=(Venue(id="v", name=f"{_NASTY} 3", evidence=place),),
        demands=(Demand(id="d", by="x", what=_NASTY, evidence=place),),
        quotes=(Quote(speaker="x", text=_NASTY, evidence=place),),
    )


def test_no_request_leaves_the_page_and_nothing_of_the_article_runs(
    browser: Chrome, show: Open
) -> None:
    show(_nasty())
    _, texts = browser.execute_script(_MARKED)
    assert texts == [_NASTY]
    browser.find_element(By.CSS_SELECTOR, "article a").click()
    for summary in browser.find_elements(By.TAG_NAME, "summary"):
        summary.click()
    assert browser.execute_script("return window.alarm") is None
    assert [one for one in _requests(browser) if not one.startswith("file:")] == []
    assert browser.get_log("browser") == []


def test_even_a_script_that_got_in_would_not_run(browser: Chrome, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    hole = f"<article><script>{_ALARM}</script><img src=https://example.org/x onerror='{_ALARM}'>"
    path.write_text(html(_nasty()).replace("<article>", hole), encoding="utf-8")
    browser.get_log("performance")
    browser.get(path.as_uri())
    assert browser.execute_script("return window.alarm") is None
    refused = [one["message"] for one in browser.get_log("browser")]
    assert sum("Content Security Policy" in one for one in refused) >= len(["script", "img"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_serious_fault(
    scheme: str, width: int, browser: Chrome, show: Open, axe: str
) -> None:
    browser.set_window_size(width, 1000)
    try:
        for path in _ARTICLES:
            reading = _read(path)
            show(reading.talks, reading.notes, scheme)
            browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = 1)")
            browser.execute_script(axe)
            found: Any = browser.execute_async_script(
                "const done = arguments[0]; axe.run().then((r) => done(r.violations))"
            )
            grave = [
                (one["id"], [node["html"] for node in one["nodes"]][:3])
                for one in found
                if one["impact"] in {"serious", "critical"}
            ]
            assert grave == []
    finally:
        browser.set_window_size(1280, 1000)


def test_everything_is_open_on_paper(browser: Chrome, show: Open) -> None:
    reading = _read(_SANDBANK)
    show(reading.talks)
    _fact(browser, "Finland").find_element(By.TAG_NAME, "summary").click()
    count = "return document.querySelectorAll('details[open]').length"
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert browser.execute_script(count) == len(facts(reading.talks))
    browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert browser.execute_script(count) == 1


def test_a_notebooks_frame_shows_the_page(browser: Chrome, tmp_path: Path) -> None:
    path = tmp_path / "cell.html"
    frame = _read(_SANDBANK)._repr_html_()
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{frame}", encoding="utf-8")
    browser.get(path.as_uri())
    browser.switch_to.frame(0)
    browser.find_element(By.LINK_TEXT, "has rejected").click()
    assert len(_chosen(browser, ".fact")) == 1
    browser.switch_to.default_content()
