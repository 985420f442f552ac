"""Tests of the pages in a real Chromium: no message, no request, keyboard, widths, printing.

They run if Chromium is installed (`make test-province` installs it).
"""

from collections.abc import Iterator

import pypdfium2
import pytest

from kiosk.province.hub.pages.frame import FONTS
from tests.province.hub.pages.chromium import PROGRAM, Browser, chromium
from tests.province.hub.pages.conftest import Made

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed")

PAGES = ("index.html", "ky/2026-08.html", "xa/19000.html", "en/index.html", "en/xa/19014.html")
_OVERFLOW = """
[...document.querySelectorAll("body *")].filter(element => {
  const box = element.getBoundingClientRect();
  const inside = element.closest(".scroll, .hidden, .skip, details:not([open]), svg svg");
  return !inside && box.width > 0 && box.right > document.documentElement.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 80))
"""
_CUT = """
[...document.querySelectorAll("td, th, b, span, h1, h2, p, a")].filter(element =>
  !element.closest(".scroll, .hidden, .skip") && element.clientWidth > 0
  && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline"
).map(element => element.outerHTML.slice(0, 80))
"""
_CROSSED = """
[...document.querySelectorAll(".rank tr")].filter(row => {
  const texts = [...row.querySelectorAll("b, .place")].map(one => one.getBoundingClientRect());
  return texts.some((one, at) => at && one.top < texts[at - 1].bottom && one.left < texts[at - 1].right - 1
    && one.right > texts[at - 1].left + 1);
}).length
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def address(made: Made) -> str:
    return made.folder.as_uri() + "/"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_loads_its_two_fonts_and_nothing_else(browser: Browser, address: str, page: str) -> None:
    browser.opens(address + page)
    assert browser.messages == []
    fonts = {f"{address}phong-chu/{file}" for file in FONTS.values()}
    assert set(browser.requests) == {address + page} | fonts
    assert browser.value("[...document.fonts].every(font => font.status === 'loaded')")


def test_what_is_put_into_the_page_does_not_run(browser: Browser, address: str) -> None:
    browser.opens(address + "index.html")
    browser.value("document.body.insertAdjacentHTML('beforeend', '<img src=https://example.org/a.png>')")
    browser.value(
        "{ const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.body.append(s) }"
    )
    assert browser.value("window.bad") is None
    assert any("Content Security Policy" in message for message in browser.messages)
    browser.value("document.body.getBoundingClientRect().width")
    assert not any("example.org" in message and "violates" not in message for message in browser.messages)


@pytest.mark.parametrize("width", [1920, 1366, 1024, 768, 390, 320])
@pytest.mark.parametrize("page", ["index.html", "xa/19000.html", "en/index.html"])
def test_nothing_is_cut_or_wider_than_the_window(browser: Browser, address: str, page: str, width: int) -> None:
    browser.opens(address + page, width, 844 if width < 400 else 1080)
    assert browser.value("document.documentElement.scrollWidth") <= width
    assert browser.value(_OVERFLOW) == []
    assert browser.value(_CUT) == []
    assert browser.value(_CROSSED) == 0


def test_everything_is_reached_by_keyboard(browser: Browser, address: str) -> None:
    browser.opens(address + "index.html")
    reached = []
    for _ in range(80):
        browser.presses("Tab")
        name = browser.value(
            "(e => e && e !== document.body ? (e.getAttribute('aria-label') || e.textContent).trim() : '')"
            "(document.activeElement)"
        )
        if not name or name in reached[:1]:
            break
        reached.append(name)
    assert reached[0] == "Đến bảng xã, phường"
    for wanted in ("English", "Kỳ trước", "15/10 – 14/11/2026", "In trang này", "Tải XLSX", "Xem cả 15 xã, phường"):
        assert wanted in reached
    assert sum(name.startswith(("xã ", "phường ", "đặc khu ")) for name in reached) >= 12


def test_all_communes_are_shown_by_the_keyboard_alone(browser: Browser, address: str) -> None:
    browser.opens(address + "ky/2026-10.html")
    rows = "[...document.querySelectorAll('.rank tbody tr')].filter(row => row.offsetParent).length"
    assert browser.value(rows) == 12
    browser.value("document.querySelector('a.open').focus()")
    browser.presses("Enter")
    assert browser.value(rows) == 15
    assert browser.value("document.querySelector('a.close').offsetParent !== null")


def test_the_periods_are_turned_by_keyboard(browser: Browser, address: str) -> None:
    browser.opens(address + "index.html")
    loaded = browser.loaded
    browser.value("document.querySelector('a[aria-label=\"Kỳ trước\"]').focus()")
    browser.presses("Enter")
    browser.waits_for_load(loaded)
    assert browser.value("location.pathname").endswith("/ky/2026-10.html")
    browser.value("document.querySelector('summary').focus()")
    browser.presses("Enter")
    assert browser.value("document.querySelectorAll('details[open] li a').length") == 7


def test_a_page_prints_on_one_landscape_a4_without_colour(browser: Browser, address: str) -> None:
    for page in ("index.html", "xa/19000.html"):
        browser.opens(address + page)
        with pypdfium2.PdfDocument(browser.prints()) as document:
            assert len(document) == 1
            width, height = document[0].get_size()
            assert (round(width), round(height)) == (842, 595)
            text = " ".join(document[0].get_textpage().get_text_range().split())
            assert "15/10 – 14/11/2026" in text
            picture = document[0].render(scale=1)
            assert is_grey(bytes(picture.buffer), picture.n_channels)


def is_grey(pixels: bytes, channels: int) -> bool:
    """Whether the dark parts have no colour, apart from the logo and the soft ink of texts."""
    dark = [pixels[at : at + 3] for at in range(0, len(pixels) - channels, channels * 7)]
    coloured = [one for one in dark if max(one) - min(one) > 60]
    return len(coloured) < len(dark) * 0.004


def test_without_script_everything_but_the_button_for_printing_is_there(address: str) -> None:
    with chromium(has_script=False) as browser:
        browser.opens_without_script(address + "index.html")
        page = browser.text()
    for wanted in ("Tải XLSX", "Xem cả 15 xã, phường", "Bài học: bà con hay vướng ở đâu"):
        assert wanted in page
    assert "In trang này" not in page
