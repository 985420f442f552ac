"""Every screen a resident can meet, one after another, in a kiosk that really runs.

Rules: each screen is reached by touching, or by what really brings it (waiting, a power cut, a full disk); whoever
looks at one may change size, text and theme, and leaves them as they were with `plain`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from kiosk.app import App, Site, build
from kiosk.bridge.driver import Driver
from kiosk.cli.walk import Visitor, right_answer, wrong_answer
from kiosk.domain.errors import DiskFullError
from kiosk.domain.lessons import Step
from kiosk.settings import Settings

SIZES = ((1920, 1080), (1366, 768), (1280, 800), (1024, 768))
TEXTS = ("small", "normal", "large", "huge")
THEMES = ("light", "contrast")
LESSONS = (
    ("basics", "hieu-chuyen-doi-so/kenh-chinh-thuc"),
    ("skills", "ky-nang-so/goi-dien"),
    ("services", "dich-vu-so/vneid-hai-muc"),
    ("safety", "an-toan-tren-mang/ma-otp"),
)
PLACE = "xã Lệ Thủy"


@dataclass(frozen=True, slots=True)
class Format:
    """One way a screen may have to be shown; ``width`` and ``height`` in pixels."""

    width: int
    height: int
    text: str
    theme: str

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.text}-{self.theme}"


FORMATS = tuple(Format(width, height, text, theme) for (width, height), text, theme in product(SIZES, TEXTS, THEMES))
PLAIN = Format(1920, 1080, "normal", "light")


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen that is being shown. ``name`` is unique in the album."""

    name: str
    visitor: Visitor

    @property
    def driver(self) -> Driver:
        """The hands of whoever stands before it."""
        return self.visitor.driver

    def show_in(self, wanted: Format) -> None:
        """Bring the screen into another format."""
        window, model = self.driver.window, self.visitor.app.model
        if (window.width(), window.height()) != (wanted.width, wanted.height):
            window.resize(wanted.width, wanted.height)
            self.driver.wait(lambda: (window.width(), window.height()) == (wanted.width, wanted.height), "the size")
        while model.textSize != wanted.text:
            is_larger = TEXTS.index(wanted.text) > TEXTS.index(model.textSize)
            (model.enlargeText if is_larger else model.shrinkText)()
        if model.highContrast != (wanted.theme == "contrast"):
            model.toggleContrast()
        model.speech.stop()
        self.driver.settle()
        self.driver.settle()


def scenes(folder: Path, lessons: tuple[tuple[str, str], ...] = LESSONS) -> Iterator[Scene]:
    """All screens, with data under `folder`; a lesson's steps are ``<lesson>-<number>-<kind>[-<outcome>]``."""
    calm = Settings(place=PLACE, reduce_motion=True)
    with _kiosk(folder / "main", calm) as visitor:
        yield from _before_lessons(visitor)
        for strand, lesson in lessons:
            yield from _lesson(visitor, strand, lesson)
        yield from _interrupted(visitor, folder)
    with _kiosk(folder / "idle", Settings(place=PLACE, reduce_motion=True, idle_seconds=1)) as visitor:
        visitor.start()
        visitor.app.model.speech.stop()
        visitor.driver.see("idleNotice")
        yield Scene("idle", visitor)
    with _kiosk(folder / "cut-off", calm) as visitor:
        visitor.driver.see("resumeNotice")
        yield Scene("resume", visitor)


@contextmanager
def _kiosk(data: Path, chosen: Settings) -> Iterator[Visitor]:
    app: App = build(Site(data=data), chosen, windowed=True)
    try:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.window.resize(PLAIN.width, PLAIN.height)
        visitor.driver.see("startButton")
        visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        yield visitor
    finally:
        app.close()


def _before_lessons(visitor: Visitor) -> Iterator[Scene]:
    driver = visitor.driver
    yield Scene("attract", visitor)
    visitor.start()
    yield Scene("home", visitor)
    driver.tap("soundButton")
    driver.see("louderButton")
    yield Scene("volume", visitor)
    driver.tap("volumeDone")
    driver.tap("helpButton")
    driver.see("helpNotice")
    yield Scene("help", visitor)
    driver.tap("noticeFirst")
    visitor.app.worker.failed.emit(DiskFullError("The disk is full.", "Call the technician."))
    driver.see("problemNotice")
    yield Scene("problem", visitor)
    driver.tap("noticeFirst")


def _lesson(visitor: Visitor, strand: str, lesson: str) -> Iterator[Scene]:
    name = lesson.rpartition("/")[2]
    visitor.open_strand(strand)
    yield Scene(f"lessons-{strand}", visitor)
    visitor.open_lesson(lesson)
    is_odd = {"is": False}

    def answer(step: Step) -> dict[str, object]:
        is_odd["is"] = not is_odd["is"]
        return dict(wrong_answer(step) if is_odd["is"] else right_answer(step))

    for seen in visitor.learning(answer):
        yield Scene(f"{name}-{seen}", visitor)
        if seen.endswith("choice") and visitor.app.model.player.hasHint:
            visitor.driver.tap("hintButton")
            visitor.driver.wait(lambda: visitor.app.model.player.hintText != "", "the hint")
            yield Scene(f"{name}-{seen}-hint", visitor)
    yield Scene(f"{name}-result", visitor)
    visitor.driver.tap("cardButton")
    visitor.driver.see("closeCard")
    yield Scene(f"{name}-card", visitor)
    visitor.driver.tap("closeCard")
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")


def _interrupted(visitor: Visitor, folder: Path) -> Iterator[Scene]:
    """Leave in the middle of a lesson, once by the button and once by a power cut."""
    strand, lesson = LESSONS[0]
    visitor.open_strand(strand)
    visitor.open_lesson(lesson)
    visitor.go_on()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the step to be on disk")
    shutil.copytree(folder / "main", folder / "cut-off")
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    yield Scene("home-continue", visitor)


Look = Callable[[Scene, Format], None]


def leaf_through(folder: Path, look: Look, formats: tuple[Format, ...] = FORMATS) -> int:
    """Show every screen in every format to `look`; returns how many screens there were."""
    count = 0
    for scene in scenes(folder):
        count += 1
        for wanted in formats:
            scene.show_in(wanted)
            look(scene, wanted)
        scene.show_in(PLAIN)
    return count
