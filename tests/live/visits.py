"""The visits of a live walk: a resident, a guide, a technician and an author, each at a new kiosk.

Rules: a visit is played by the simulated users of `kiosk.tour`, with a `Person` as driver; each visit yields the
names of what it shows.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.app import Site, build
from kiosk.settings import Settings
from kiosk.tour import evening_walk, loading_walk, setting_up_walk, staff_walk, upkeep_walk
from kiosk.tour.driver import Hand
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.studio import errand_walk, studio_walk, voice_walk
from kiosk.tour.visitor import Visitor, right_answer
from tests.live.eye import Eye, Journal
from tests.live.pace import HUMAN, QUICK, SLOW, Pace
from tests.live.person import Person

AWAKE = Settings(place="xã Lệ Thủy", night_from=0, night_to=0)
"""Settings without the night mode; animations are on."""
OPENING_SECONDS = 60
FILM_SECONDS = 150.0
"""Time-out of a film: its length and the speech of its captions."""
STANDSTILL_SECONDS = 6.0
"""Seconds without movement and speech after which a film has ended."""
LEAST_PICTURES = 6
"""Different pictures that a film shows at least, at two looks a second."""
FIRST = "ky-nang-so/lam-quen-dien-thoai"
"""Lesson 2.1, the first one of a person who has never held a smartphone."""
LESSONS = {
    "skills": (FIRST,),
    "services": ("dich-vu-so/quet-ma-qr",),
    "basics": ("hieu-chuyen-doi-so/kenh-chinh-thuc",),
    "safety": ("an-toan-tren-mang/ma-otp",),
}
"""Strand → the lessons of a resident's visit: 2.1, 3.8 and one of each other strand."""
MODES = ("watch", "follow", "alone")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a visit is played: ``hand``, ``pace`` and ``seed`` of the person."""

    hand: Hand = Hand.FINGER
    pace: Pace = HUMAN
    seed: int = 0


Visit = Callable[[Site, Manner, Journal], Iterator[str]]


@contextmanager
def kiosk(
    site: Site, chosen: Settings, manner: Manner, journal: Journal, *, windowed: bool = False
) -> Iterator[tuple[Visitor, Person]]:
    """Open a kiosk in a real window and watch it; yield its visitor and the person who operates it."""
    app = build(site, chosen, windowed=windowed)
    person = Person(app.window.quick, manner.hand, manner.pace, manner.seed)
    eye = Eye(app, journal, has_voice=site.voice.is_dir())
    try:
        person.wait(lambda: app.worker.is_idle, "the record to be open", OPENING_SECONDS)
        person.eye = eye
        eye.open()
        yield Visitor(app, person, MODES), person
    finally:
        eye.close()
        app.close()


# --- residents ------------------------------------------------------------------------------------------------------


def resident(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """A first visit by ear: choose a path, learn one lesson of each strand in all modes, end."""
    with kiosk(site, AWAKE, manner, journal) as (visitor, person):
        yield "attract"
        person.tap("startButton")
        visitor.driver.wait(lambda: visitor.app.model.screen == "path", "the question for a path")
        yield "path"
        person.tap(_first(person, "card-"))
        visitor.see_screen("home")
        yield "home"
        for strand, lessons in LESSONS.items():
            for lesson in lessons:
                yield from _lesson(visitor, person, journal, strand, lesson)
        visitor.end()
        yield "end"


def film(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """The beginning of the first lesson, up to the end of its film; short enough for every run of the tests."""
    with kiosk(site, AWAKE, manner, journal) as (visitor, person):
        person.tap("startButton")
        visitor.see_screen("home")
        visitor.open_strand("skills")
        visitor.open_lesson(FIRST)
        for name in visitor.learning(right_answer):
            yield name
            if name.endswith("-video"):
                _watch_film(visitor, person, journal)
                break


def patience(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """The phone task of the first lesson, once with a second before each touch and once with 25 seconds."""
    for pace, hurried in ((QUICK, True), (SLOW, False)):
        own = Journal()
        place = replace(site, data=site.data / ("quick" if hurried else "slow"))
        with kiosk(place, AWAKE, replace(manner, pace=QUICK), own) as (visitor, person):
            visitor.start()
            visitor.open_strand("skills")
            visitor.open_lesson(FIRST)
            for name in visitor.learning(right_answer):
                person.pace = pace if "-phone_task" in name and not name.endswith("-done") else QUICK
                if name.endswith("-alone-done"):
                    break
                yield f"{'quick' if hurried else 'slow'} {name}"
        if hurried:
            first = own
        else:
            _compare(first, own, journal)


def _compare(quick: Journal, slow: Journal, journal: Journal) -> None:
    pairs = list(
        zip(zip(quick.acts, quick.states, strict=True), zip(slow.acts, slow.states, strict=True), strict=False)
    )
    apart = next((number for number, (one, other) in enumerate(pairs) if one != other), None)
    if apart is not None:
        (act, state), (other_act, other_state) = pairs[apart]
        journal.note(
            f"touch {apart + 1}: after 1 s “{act}” leads to {state}; after 25 s “{other_act}” leads to {other_state}"
        )
    elif len(quick.acts) != len(slow.acts):
        journal.note(f"{len(quick.acts)} touches at 1 s, {len(slow.acts)} at 25 s")
    for own in (quick, slow):
        for fault in own.faults:
            journal.note(fault)
        journal.acts += own.acts
        journal.states += own.states
        journal.heard += own.heard
        journal.shown += own.shown


def _first(person: Person, beginning: str) -> str:
    """Return the name of the first visible item whose name begins with `beginning`."""
    person.wait(lambda: any(i.objectName().startswith(beginning) for i in person.items()), beginning)
    return next(item.objectName() for item in person.items() if item.objectName().startswith(beginning))


def _lesson(visitor: Visitor, person: Person, journal: Journal, strand: str, lesson: str) -> Iterator[str]:
    visitor.open_strand(strand)
    yield f"lessons-{strand}"
    visitor.open_lesson(lesson)
    for name in visitor.learning(right_answer):
        if name.endswith("-video"):
            _watch_film(visitor, person, journal)
        yield f"{lesson.rpartition('/')[2]}-{name}"
    yield f"{lesson.rpartition('/')[2]}-result"
    person.tap("homeButton")
    visitor.see_screen("home")


def _watch_film(visitor: Visitor, person: Person, journal: Journal) -> None:
    """Touch «Xem phim» once and watch to the end; note a film that does not move or does not end."""
    lesson = visitor.attempt.lesson.id.rpartition("/")[2]
    person.tap("videoPlay")
    began, pictures, captions, quiet = time.monotonic(), set[bytes](), set[str](), 0.0
    while quiet < STANDSTILL_SECONDS and time.monotonic() - began < FILM_SECONDS:
        person.rest(0.5)
        picture, caption = _pixels(person, person.find("videoScreen")), person.find("videoCaption")
        is_still = picture in pictures and not visitor.app.model.speech.speaking
        quiet = quiet + 0.5 if is_still else 0.0
        pictures.add(picture)
        if caption is not None and caption.property("text"):
            captions.add(str(caption.property("text")))
    seconds, planned = time.monotonic() - began, len(visitor.attempt.step.task.captions)
    told = {"lesson": lesson, "pictures": len(pictures), "captions": len(captions), "seconds": round(seconds, 1)}
    journal.films.append(told)
    if len(pictures) < LEAST_PICTURES or len(captions) < planned or quiet < STANDSTILL_SECONDS:
        journal.note(f"the film does not play to its end after one touch: {told}, {planned} captions planned")


def _pixels(person: Person, item: QQuickItem | None) -> bytes:
    if item is None:
        return b""
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toRect()
    return bytes(person.window.grabWindow().copy(place).constBits())


# --- staff ----------------------------------------------------------------------------------------------------------


def guide(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """An evening: PIN, session, attendance, turns, signing in, help, group, papers, report, end."""
    own, filled, stick = evening_walk.evening_site(site)
    with kiosk(own, filled, replace(manner, hand=Hand.FINGER), journal) as (visitor, person):
        walk = evening_walk.EveningWalk(visitor.app, person, stick, site.data / "certificate.pdf")
        yield from walk.scenes()


def technician(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """Set up a new kiosk, install packs from a stick, look after results, backup and self-check."""
    own, stick = setting_up_walk.setting_up_site(replace(site, data=site.data / "new"))
    with kiosk(own, replace(AWAKE, place=""), manner, journal) as (visitor, person):
        yield from setting_up_walk.scenes(staff_walk.StaffHands(visitor.app, person), stick)
    own, stick = loading_walk.loading_site(replace(site, data=site.data / "packs"))
    with kiosk(own, AWAKE, manner, journal) as (visitor, person):
        yield from loading_walk.scenes(staff_walk.StaffHands(visitor.app, person), stick)
    own, stick, office = upkeep_walk.upkeep_site(replace(site, data=site.data / "upkeep"))
    with kiosk(own, AWAKE, manner, journal) as (visitor, person):
        visitor.start()
        visitor.end()
        yield from upkeep_walk.scenes(staff_walk.StaffHands(visitor.app, person), stick, office)


def author(site: Site, manner: Manner, journal: Journal) -> Iterator[str]:
    """Make lessons, build an errand, give a voice; in a window on a desk."""
    chosen = studio_walk.with_commune(AWAKE)
    first = replace(site, data=site.data / "shelf", printing=LentPrinter())
    with kiosk(first, chosen, manner, journal, windowed=True) as (visitor, person):
        yield from studio_walk.scenes(studio_walk.StudioHands(visitor.app, person))
    second = replace(site, data=site.data / "errand")
    with kiosk(second, chosen, manner, journal, windowed=True) as (visitor, person):
        hands = studio_walk.StudioHands(visitor.app, person)
        yield from errand_walk.scenes(errand_walk.ErrandHands(hands))
    own, microphone, stick = voice_walk.voice_site(replace(site, data=site.data / "voice"))
    with kiosk(own, chosen, manner, journal, windowed=True) as (visitor, person):
        yield from voice_walk.scenes(studio_walk.StudioHands(visitor.app, person), microphone, stick)


VISITS: dict[str, Visit] = {
    "resident": resident,
    "patience": patience,
    "guide": guide,
    "technician": technician,
    "author": author,
    "film": film,
}
WHOLE: Sequence[str] = ("resident", "patience", "guide", "technician", "author")
"""The visits of `make live`; ``film`` is the short walk of the tests."""
