"""Fixtures: a folder with input for every command (a province's repository, its hub, a stick and a used kiosk)."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk import app, logs, paths
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.reserve import Reserve
from kiosk.storage.store import open_store
from tests.cli.ending.rows import ROWS, Place, Word
from tests.cli.ending.running import end_of
from tests.content.conftest import GOOD
from tests.devices.recording.tones import spoken_tone
from tests.office_clock import confirm_clock
from tests.sealing import give_keys
from tests.services.set_up.kiosk import communes_file
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES, OwnKiosk, own_sources
from tests.storage.walks import past_clock, whole_visit


@pytest.fixture(scope="session")
def made_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create the folder of which every test gets a copy."""
    world = tmp_path_factory.mktemp("world")
    shutil.copytree(GOOD, world / "source" / GOOD.name)
    (world / "questions.gift").write_text("Làm gì? {=Tắt máy ~Đọc mã ####Mã không đưa ai.}\n", "utf-8")
    (world / "narration").mkdir()
    (world / "bundled").mkdir()
    (world / "numbered").mkdir()
    (world / "numbered" / "1.wav").write_bytes(wave_bytes(spoken_tone()))
    communes_file(world)
    kiosk = OwnKiosk(world / "own")
    kiosk.puts(own_sources(world / "own"))
    kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    kiosk.store.close()
    shutil.move(kiosk.stick.place, world / "commune")
    shutil.rmtree(world / "own")
    pack = build(read_source(GOOD, today=date(2026, 11, 24)), world).path
    shutil.copy(pack, world / "bundled")
    for data in (world / "data", world / "old"):
        store = open_store(data / "kiosk.db", past_clock(), data / "backups")
        store.events.append(whole_visit())
        give_keys(store)
        PackService(store.shelf, data / "packs").install(pack)
        store.maintain()
        store.close()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TRAM_HOC_DATA", str(world / "data"))
        environment.setattr(paths, "bundled_packs", lambda: world / "bundled")
        environment.setattr(Reserve, "keep", _keep_nothing)
        confirm_clock(environment)
        for words in (
            words_of("publish init", world, new="province", **{"new-keys": "province-keys"}),
            ["publish", "add-department", str(world / "province"), "tram-mau", "--title", "Tỉnh", *_signed(world)],
            words_of("publish add", world),
            words_of("hub init", world, new="hub"),
            words_of("hub backup", world, new="backup"),
            words_of("export", world, new="stick"),
            [*words_of("report BC-04", world)[:-1], "json"],
        ):
            done = end_of(words, world)
            assert done.code == 0, done
    (report,) = (world / "new").iterdir()
    report.rename(world / "kiosk.json")
    (world / "new").rmdir()
    for reserve in world.glob("*/reserve*"):
        reserve.unlink()
    return world


def _leave() -> NoReturn:
    raise SystemExit(0)


def _keep_nothing(_reserve: Reserve) -> None:
    """Create no reserve file. This function replaces `Reserve.keep`, whose 36 MB would be copied for every test."""


def _signed(world: Path) -> list[str]:
    return ["--keys", str(world / "province-keys"), "--passphrase", "none"]


def words_of(command: str, world: Path, instead: tuple[int, str] | None = None, **names: str) -> list[str]:
    """Return the command line of `command` with the arguments in `ROWS`.

    `instead`: number of an argument, and the text that replaces this argument. `names`: replacement names of `Place`
    arguments, by their original names.
    """

    def word(number: int, given: Word) -> str:
        if instead is not None and instead[0] == number:
            return instead[1]
        return str(world / names.get(given.name, given.name)) if isinstance(given, Place) else given

    return [*command.split(), *(word(number, given) for number, given in enumerate(ROWS[command]))]


@pytest.fixture
def new_world(
    made_world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, released_today: None
) -> Callable[[], Path]:
    """Return a function that replaces the test's folder by a fresh copy, always at the same path."""
    world = tmp_path / "world"
    monkeypatch.setenv("TRAM_HOC_DATA", str(world / "data"))
    monkeypatch.setattr(paths, "bundled_packs", lambda: world / "bundled")
    confirm_clock(monkeypatch)
    monkeypatch.setattr(paths, "communes_file", lambda: world / "communes.json")
    monkeypatch.setattr(Reserve, "keep", _keep_nothing)

    monkeypatch.setattr(logs, "start_logging", lambda _folder: None)
    monkeypatch.setattr(app, "application", _leave)  # commands that draw end here: they are slow

    def renew() -> Path:
        if world.exists():
            shutil.rmtree(world)
        shutil.copytree(made_world, world)
        os.chdir(world)
        return world

    monkeypatch.chdir(tmp_path)
    return renew
