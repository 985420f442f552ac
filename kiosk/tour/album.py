"""Opens every screen of the program, one after another, in a running kiosk; the caller examines each screen.

Rules: each screen is reached by simulated touches or by its real cause (waiting, a power cut). Only the error of a
full disk is emitted artificially. Size, text size and theme can be changed for a screen; they are reset to `PLAIN`
before the next screen. Every chapter has its own kiosk and record, so that each chapter can be run alone.
"""

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product

from kiosk.app import App, Site, build
from kiosk.domain.errors import DiskFullError
from kiosk.domain.lessons import Step
from kiosk.domain.texts import untranslated
from kiosk.settings import Settings
from kiosk.tour import (
    evening_walk,
    loading_walk,
    second_walk,
    setting_up_walk,
    staff_walk,
    upkeep_walk,
)
from kiosk.tour.driver import Driver
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.studio import errand_walk, import_walk, studio_walk, voice_walk
from kiosk.tour.visitor import Visitor, right_answer, wrong_answer

SIZES = ((1920, 1080), (1366, 768), (1280, 800), (1024, 768))
TEXTS = ("small", "normal", "large", "huge")
THEMES = ("light", "contrast")
LESSONS = {
    "basics": "hieu-chuyen-doi-so/kenh-chinh-thuc",
    "skills": "ky-nang-so/goi-dien",
    "services": "dich-vu-so/vneid-hai-muc",
    "safety": "an-toan-tren-mang/ma-otp",
}
"""The lesson that the album shows for each strand."""
AUTHORS = ("studio", "voice")
CHAPTERS = (
    "start",
    *LESSONS,
    "interrupted",
    "staff",
    "upkeep",
    "loading",
    "setting-up",
    "evening",
    "studio",
    "import",
    "errand",
    "voice",
)
OPENING_SECONDS = 60
"""How long a new kiosk may take to open its record, on a busy machine."""
CALM = Settings(place="xã Lệ Thủy", reduce_motion=True, night_from=0, night_to=0)
"""Settings without animations and without the night mode, so that pictures do not depend on the time of day."""


@dataclass(frozen=True, slots=True)
class Format:
    """Window size, text size and theme in which a screen is shown; ``width`` and ``height`` in pixels."""

    width: int
    height: int
    text: str
    theme: str

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.text}-{self.theme}"


FORMATS = tuple(Format(width, height, text, theme) for (width, height), text, theme in product(SIZES, TEXTS, THEMES))
PLAIN = Format(1920, 1080, "normal", "light")


@dataclass(frozen=True, slots=True)
class AlbumScene:
    """One screen of the album, currently shown by the kiosk of `visitor`; ``name`` is unique in the album."""

    name: str
    visitor: Visitor

    @property
    def driver(self) -> Driver:
        """The driver that operates the visitor's kiosk."""
        return self.visitor.driver

    def show_in(self, wanted: Format) -> None:
        """Apply the format `wanted` to the window and wait until the layout is final."""
        window, model = self.driver.window, self.visitor.app.model
        if (window.width(), window.height()) != (wanted.width, wanted.height):
            window.resize(wanted.width, wanted.height)
            self.driver.wait(lambda: (window.width(), window.height()) == (wanted.width, wanted.height), "the size")
        while model.look.textSize != wanted.text:
            is_larger = TEXTS.index(wanted.text) > TEXTS.index(model.look.textSize)
            (model.look.enlargeText if is_larger else model.look.shrinkText)()
        if model.look.highContrast != (wanted.theme == "contrast"):
            model.look.toggleContrast()
        model.speech.stop()
        self.driver.settle()
        self.driver.look()


def scenes(site: Site, chosen: Settings = CALM, chapters: Sequence[str] = CHAPTERS) -> Iterator[AlbumScene]:
    """Run a kiosk for each of `chapters` and yield the screens; the records are below the site's data folder.

    The steps of a lesson are named ``<lesson>-<number>-<kind>[-<outcome>]``.
    """
    for chapter in chapters:
        gc.collect()  # on the GUI thread: else a thread of the new kiosk could destroy Qt objects of the previous
        own, lesson = replace(site, data=site.data / chapter), LESSONS.get(chapter)
        yield from _lesson(own, chosen, chapter, lesson) if lesson else WALKS[chapter](own, chosen)


@contextmanager
def _kiosk(site: Site, chosen: Settings, *, windowed: bool = True) -> Iterator[Visitor]:
    app: App = build(site, chosen, windowed=windowed)
    try:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.window.showNormal()  # a full-screen window cannot be resized
        visitor.driver.window.resize(PLAIN.width, PLAIN.height)
        visitor.driver.wait(
            lambda: app.worker.is_idle or app.model.screen == "running",
            "the record to be open",
            seconds=OPENING_SECONDS,
        )
        yield visitor
    finally:
        app.close()


def _start(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with _kiosk(site, chosen) as visitor:
        driver = visitor.driver
        yield AlbumScene("attract", visitor)
        driver.tap("startButton")
        visitor.see_screen("path")
        yield AlbumScene("path", visitor)
        visitor.see_screen("home")
        yield AlbumScene("home", visitor)
        driver.tap("soundButton")
        driver.see("louderButton")
        yield AlbumScene("volume", visitor)
        driver.tap("volumeDone")
        driver.tap("helpButton")
        driver.see("helpNotice")
        yield AlbumScene("help", visitor)
        driver.tap("noticeFirst")
        visitor.app.worker.failed.emit(
            DiskFullError(untranslated("The disk is full."), untranslated("Call the technician."))
        )
        driver.see("problemNotice")
        yield AlbumScene("problem", visitor)
    with second_walk.taken_site(replace(site, data=site.data / "taken")) as taken, _kiosk(taken, chosen) as visitor:
        yield AlbumScene("running", visitor)


def _lesson(site: Site, chosen: Settings, strand: str, lesson: str) -> Iterator[AlbumScene]:
    """Yield the screens of a lesson.

    The first question of each kind is shown with its hint and is first answered wrongly.
    """
    name = lesson.rpartition("/")[2]
    met: set[str] = set()

    def answer(step: Step) -> dict[str, object]:
        is_new = step.kind not in met
        met.add(step.kind)
        return dict(wrong_answer(step) if is_new else right_answer(step))

    with _kiosk(site, chosen) as visitor:
        visitor.start()
        visitor.open_strand(strand)
        yield AlbumScene(f"lessons-{strand}", visitor)
        visitor.open_lesson(lesson)
        for seen in visitor.learning(answer):
            yield AlbumScene(f"{name}-{seen}", visitor)
            is_new = visitor.attempt.step.kind not in met
            if is_new and visitor.app.model.player.hasHint and visitor.app.model.player.working:
                visitor.ask_for_hint()
                yield AlbumScene(f"{name}-{seen}-hint", visitor)
        yield AlbumScene(f"{name}-result", visitor)
        visitor.driver.tap("cardButton")
        visitor.driver.see("closeCard")
        yield AlbumScene(f"{name}-card", visitor)


def _interrupted(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield screens of a completed lesson, of interrupted lessons, and the idle warning.

    One lesson is left with the button for the home screen; another is interrupted by a power cut.
    """
    (strand, lesson), (next_strand, next_lesson) = list(LESSONS.items())[:2]
    main, cut_off = (replace(site, data=site.data / part) for part in ("main", "cut-off"))
    with _kiosk(main, chosen) as visitor:
        visitor.start()
        visitor.open_strand(strand)
        visitor.open_lesson(lesson)
        visitor.learn(right_answer)
        visitor.see_screen("result")
        yield AlbumScene("result-passed", visitor)
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
        visitor.open_strand(strand)
        yield AlbumScene("lessons-passed", visitor)
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
        visitor.open_strand(next_strand)
        visitor.open_lesson(next_lesson)
        visitor.go_on()
        visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the step to be on disk")
        shutil.copytree(main.data, cut_off.data)
        visitor.driver.tap("endButton")
        visitor.driver.see("noticeSecond")
        yield AlbumScene("finish", visitor)
        visitor.driver.tap("noticeFirst")
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
        yield AlbumScene("home-continue", visitor)
    with _kiosk(cut_off, chosen) as visitor:
        visitor.driver.see("resumeNotice")
        yield AlbumScene("resume", visitor)
    with _kiosk(replace(site, data=site.data / "idle"), replace(chosen, idle_seconds=1)) as visitor:
        visitor.start()
        visitor.app.model.speech.stop()
        visitor.driver.see("idleNotice")
        yield AlbumScene("idle", visitor)


def _staff(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the PIN screens and the pages of staff.

    The kiosk runs in full-screen mode, because in a window its page for leaving kiosk mode offers no actions.
    """
    with _kiosk(site, chosen, windowed=False) as visitor:
        for name in staff_walk.scenes(staff_walk.StaffHands(visitor.app, visitor.driver)):
            yield AlbumScene(name, visitor)


def _upkeep(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the pages of results, receipts, self-check and log of a kiosk with one finished visit."""
    own, stick, office = upkeep_walk.upkeep_site(site)
    with _kiosk(own, chosen) as visitor:
        visitor.start()
        visitor.end()
        for name in upkeep_walk.scenes(staff_walk.StaffHands(visitor.app, visitor.driver), stick, office):
            yield AlbumScene(name, visitor)


def _loading(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the pages of a stick with packs in every state, and of a stick with expired signatures.

    The second stick is plugged into a kiosk whose clock is doubtful.
    """
    own, stick = loading_walk.loading_site(replace(site, data=site.data / "packs"))
    with _kiosk(own, chosen) as visitor:
        for name in loading_walk.scenes(staff_walk.StaffHands(visitor.app, visitor.driver), stick):
            yield AlbumScene(name, visitor)
    late, stick = loading_walk.late_site(replace(site, data=site.data / "late"))
    with loading_walk.old_program(), _kiosk(late, chosen) as visitor:
        for name in loading_walk.late_scenes(staff_walk.StaffHands(visitor.app, visitor.driver), stick):
            yield AlbumScene(name, visitor)


def _setting_up(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens on which a technician sets up a new kiosk."""
    own, stick = setting_up_walk.setting_up_site(site)
    with _kiosk(own, replace(chosen, place="")) as visitor:
        for name in setting_up_walk.scenes(staff_walk.StaffHands(visitor.app, visitor.driver), stick):
            yield AlbumScene(name, visitor)


def _evening(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens of an evening: the pages of the guide, and the screens for learners with a record."""
    own, filled, stick = evening_walk.evening_site(site)
    filled = replace(filled, language=chosen.language, reduce_motion=chosen.reduce_motion)
    with _kiosk(own, filled) as visitor:
        walk = evening_walk.EveningWalk(visitor.app, visitor.driver, stick, site.data / "certificate.pdf")
        for name in walk.scenes():
            yield AlbumScene(name, visitor)


def _studio(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens on which authors find and begin the commune's own lessons."""
    own = replace(site, printing=LentPrinter())
    with _kiosk(own, studio_walk.with_commune(chosen)) as visitor:
        for name in studio_walk.scenes(studio_walk.StudioHands(visitor.app, visitor.driver)):
            yield AlbumScene(name, visitor)


def _import(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens on which an author takes questions of a file into own lessons."""
    own, stick = import_walk.import_site(site)
    with _kiosk(own, studio_walk.with_commune(chosen)) as visitor:
        hands = studio_walk.StudioHands(visitor.app, visitor.driver)
        for name in import_walk.scenes(hands, stick):
            yield AlbumScene(name, visitor)


def _errand(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens on which authors build an errand on a practice phone, and mark places in a picture."""
    with _kiosk(site, studio_walk.with_commune(chosen)) as visitor:
        hands = errand_walk.ErrandHands(studio_walk.StudioHands(visitor.app, visitor.driver))
        for name in errand_walk.scenes(hands):
            yield AlbumScene(name, visitor)


def _voice(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield the screens on which a lesson gets a voice of the village."""
    own, microphone, stick = voice_walk.voice_site(site)
    with _kiosk(own, studio_walk.with_commune(chosen)) as visitor:
        for name in voice_walk.scenes(studio_walk.StudioHands(visitor.app, visitor.driver), microphone, stick):
            yield AlbumScene(name, visitor)


WALKS = {
    "start": _start,
    "interrupted": _interrupted,
    "staff": _staff,
    "upkeep": _upkeep,
    "loading": _loading,
    "setting-up": _setting_up,
    "evening": _evening,
    "studio": _studio,
    "import": _import,
    "errand": _errand,
    "voice": _voice,
}
Look = Callable[[AlbumScene, Format], None]


def leaf_through(shown: Iterator[AlbumScene], look: Look, formats: Sequence[Format] = FORMATS) -> int:
    """Call `look` for every screen in every format; return the number of screens."""
    count = 0
    for count, scene in enumerate(shown, 1):  # noqa: B007 - the last `count` is returned
        for wanted in formats:
            scene.show_in(wanted)
            look(scene, wanted)
        scene.show_in(PLAIN)
    return count
