"""Fixtures: a complete kiosk with the bundled packs and an empty record, used by a simulated visitor."""

import gc
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths, results_opening
from kiosk.app import Site, application, build
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.domain.machine.facts import Room
from kiosk.settings import Settings
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.visitor import Visitor
from tests.closing import close
from tests.once import made_once
from tests.sealing import RECIPIENTS
from tests.verified import packs_verified_once

CLIP = Path(__file__).parents[1] / "data" / "speech" / "one.ogg"
GB = 1_000_000_000

__all__ = ["packs_verified_once"]  # a fixture that pytest finds by name in this module

NEVER_DARK = {"night_from": 0, "night_to": 0}
"""Settings with which the attract screen never goes dark; otherwise, tests would depend on the time of day."""
CALM = Settings(place="xã Lệ Thủy", reduce_motion=True, **NEVER_DARK)
Opens = Callable[..., Visitor]


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled packs, built from their sources, without sound."""

    def build_packs(folder: Path) -> None:
        command = [sys.executable, "-m", "kiosk", "pack", "build", "--all", "--out", str(folder)]
        subprocess.run([*command, "--narration", str(folder / "none")], check=True, capture_output=True)

    return made_once(tmp_path_factory, "packs", build_packs)


@pytest.fixture(autouse=True)
def loudspeaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every machine appear to have a sound device; otherwise, screens would depend on the machine."""
    monkeypatch.setattr(ClipPlayer, "has_device", True)


@pytest.fixture(autouse=True)
def ample_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every disk appear half empty; otherwise, the self-check would depend on the machine of the tests."""
    monkeypatch.setattr("kiosk.devices.disks.room", lambda _folder: Room(50 * GB, 100 * GB))


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Vietnamese translation of the interface, compiled from the source in the repository."""

    def compile_translation(folder: Path) -> None:
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        source = paths.assets_folder() / "i18n" / "kiosk_vi.ts"
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(folder / "kiosk_vi.qm")], check=True)

    return made_once(tmp_path_factory, "i18n", compile_translation)


@pytest.fixture
def site(packs: Path, translations: Path, data_folder: Path, tmp_path: Path) -> Site:
    """The folders of a kiosk. The folder for voice files does not exist unless a test creates it."""
    return Site(data=data_folder, bundled=packs, voice=tmp_path / "voice", translations=translations)


@pytest.fixture
def voiced(site: Site) -> Site:
    """The folders of a kiosk with a voice file for every phrase of the program."""
    folder = site.voice / "vi"
    folder.mkdir(parents=True)
    for phrase in vars(Phrase).values():
        if isinstance(phrase, Phrase):
            shutil.copy(CLIP, folder / f"{phrase.id}.ogg")
    return site


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the kiosk the keys of the tests' province, as if packs of the province had been loaded."""
    monkeypatch.setattr(results_opening, "recipients_of", lambda _store: lambda: RECIPIENTS)


@pytest.fixture
def opens(site: Site, qapp: object) -> Iterator[Opens]:
    """Return a function that opens a kiosk: ``opens()``, ``opens(hand=Hand.MOUSE)``, ``opens(Settings(…))``.

    A kiosk that is still open is closed first, because two kiosks cannot use one data folder. The last kiosk is
    closed after the test.
    """
    running = []

    def open_kiosk(chosen: Settings = CALM, *, hand: Hand = Hand.FINGER, with_nights: bool = False) -> Visitor:
        application()
        while running:
            close(running.pop())
        app = build(site, chosen if with_nights else replace(chosen, **NEVER_DARK), windowed=True)
        running.append(app)
        visitor = Visitor(app, Driver(app.window.quick, hand))
        app.window.quick.resize(1920, 1080)
        visitor.driver.see("startButton")
        visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        return visitor

    yield open_kiosk
    for app in running:
        close(app)
    running.clear()
    gc.collect()  # on the GUI thread: Qt objects must not be destroyed by another thread
