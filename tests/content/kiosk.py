"""A minimal kiosk for tests that install packs."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.packs.installer import Installed, Installer
from kiosk.domain.errors import KioskError, PackRefusedError
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.storage.store import Store


@dataclass
class StandingClock:
    """Fake clock that always returns the same moment."""

    wall: datetime = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

    def now(self) -> Moment:
        return Moment(self.wall, 1.0, "boot", ClockQuality.TRUSTED)


@dataclass
class Kiosk:
    """A kiosk's record and packs folder, with an installer that changes both.

    `packs`: the packs folder. `sticks`: the folder that simulates a stick. `app_version`: the version of the program.
    """

    store: Store
    packs: Path
    sticks: Path
    app_version: str = "0.1.0"

    @property
    def installer(self) -> Installer:
        return Installer(self.store.shelf, self.packs, self.app_version)

    def install(self, path: Path, **options: Any) -> Installed:
        return self.installer.install(path, **options)

    def stick(self, data: bytes, name: str) -> Path:
        """Write a pack file to the stick and return its path."""
        self.sticks.mkdir(exist_ok=True)
        path = self.sticks / name
        path.write_bytes(data)
        return path

    def refuses(self, data: bytes, name: str = "an-toan-mau-1.3.0.hocpack") -> str:
        """Assert that the pack `data`, as the file `name`, is refused with PackRefusedError; return the message."""
        return self.fails(self.stick(data, name), PackRefusedError)

    def fails(self, path: Path, expected: type[KioskError], **options: Any) -> str:
        """Assert that the installation raises `expected` and that the error has a cure; return the error message."""
        with pytest.raises(expected) as caught:
            self.install(path, **options)
        assert caught.value.cure
        return str(caught.value)

    def state(self) -> tuple[Any, ...]:
        """Everything that an installation can change: rows, files with their contents, the last event's number."""
        files = {
            path.relative_to(self.packs).as_posix(): path.read_bytes() if path.is_file() else b""
            for path in self.packs.rglob("*")
        }
        return tuple(self.store.shelf.rows()), files, self.store.events.last_sequence()
