"""Tests of copies of the record on sticks of every file system.

Rules: Each complete copy can be decrypted later. A pulled stick has no partial copy. ``KIOSK_COPY_PULLS=30`` sets the
number of pulls, divided among the three file systems; default 6.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from kiosk.devices.stick.drives import MountedDrives
from kiosk.domain.errors import ExportError
from kiosk.services.backup.copy_names import FOLDER, copies_in
from kiosk.services.backup.record_copies import NewCopy, OwnFiles, RecordCopies
from kiosk.services.backup.sealing import unseal
from tests.media.sticks import KINDS, MEGABYTE, Kind, Stick, pull_after
from tests.storage.walks import SteppingClock

PULLS = int(os.environ.get("KIOSK_COPY_PULLS", "6"))
SEED = int(os.environ.get("KIOSK_STICK_SEED", "20261125"))
RECORD = os.urandom(8 * MEGABYTE)
"""Content of a record, large enough that the stick can be pulled while a copy is written."""


@dataclass
class Kiosk:
    """The service that copies the record, with its stick.

    `passing`: temporary folder, which exists only while a copy is made. `known` maps names of copies to their codes.
    """

    copies: RecordCopies
    drives: MountedDrives
    stick: Stick
    passing: Path
    known: dict[str, str]

    def copy(self) -> str:
        """Copy the record to the inserted stick; return "made" or a text with the reason of the failure."""
        try:
            (drive,) = self.drives.present()
            made = self.copies.make(drive, lambda _done, _total: True)
        except ValueError:
            return "no stick"
        except ExportError as error:
            return error.message if error.cure else "no cure"
        assert isinstance(made, NewCopy)
        self.known[made.name] = made.code
        return "made"

    def opens(self, name: str) -> bool:
        """Whether the copy `name`, decrypted with its code, contains the record."""
        found = bytearray()
        with (self.stick.place / FOLDER / name).open("rb") as stream:
            unseal(stream, found.extend, self.known[name], name)
        return RECORD in found


@pytest.fixture
def kiosk(kind: Kind, tmp_path: Path) -> Iterator[Kiosk]:
    data, drives = tmp_path / "data", MountedDrives([tmp_path / "media"])
    data.mkdir()
    (data / "kiosk.db").write_bytes(b"stands for it")
    files = OwnFiles(
        data / "kiosk.db", data / "people.db", data / "settings.toml", data / "root.json", data / ".copying"
    )
    stick = Stick(kind, tmp_path, tmp_path / "media" / "TINH-QT")
    copies = RecordCopies("1a2b3c4d", files, lambda file: file.write_bytes(RECORD), SteppingClock(), drives)
    yield Kiosk(copies, drives, stick, files.passing, {})
    stick.take_away()


def there(kiosk: Kiosk) -> set[str]:
    return {copy.file.name for copy in copies_in(kiosk.stick.place / FOLDER)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_copy_opens_after_the_stick_was_away(kiosk: Kiosk) -> None:
    kiosk.stick.put_in()
    assert kiosk.copy() == "made"
    kiosk.stick.take_out()
    kiosk.stick.put_in()
    assert there(kiosk) == set(kiosk.known)
    assert all(map(kiosk.opens, kiosk.known))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_stick_without_room_says_so_keeps_what_it_had_and_takes_the_copy_later(kiosk: Kiosk) -> None:
    kiosk.stick.put_in()
    assert kiosk.copy() == "made"
    photos = kiosk.stick.place / "photos"
    with photos.open("wb") as stream:
        for _ in range(51):
            stream.write(bytes(MEGABYTE))
    before = set(kiosk.known)
    assert "are free on the stick" in kiosk.copy()
    assert {path.name for path in (kiosk.stick.place / FOLDER).iterdir()} == before
    photos.unlink()
    assert kiosk.copy() == "made"
    assert all(map(kiosk.opens, kiosk.known))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_stick_pulled_at_any_moment_has_every_copy_that_was_told_and_the_kiosk_nothing_plain(
    kiosk: Kiosk, kind: Kind
) -> None:
    chance = Random(f"{SEED}{kind.name}")
    kiosk.stick.put_in()
    began = time.monotonic()
    assert kiosk.copy() == "made"
    whole = time.monotonic() - began
    kiosk.stick.take_out()
    for _ in range(max(1, PULLS // len(KINDS))):
        kiosk.stick.put_in()
        for copy in list(copies_in(kiosk.stick.place / FOLDER))[2:]:
            copy.file.unlink()
        pulling = pull_after(kiosk.stick, chance.uniform(0.0, 1.2 * whole))
        came = kiosk.copy()
        pulling.join()
        kiosk.stick.take_away()
        assert came != "no cure"
        assert not kiosk.passing.exists()
        assert not list(kiosk.stick.place.iterdir()), "something was written to the kiosk's own disk"
        kiosk.stick.put_in()
        assert all(map(kiosk.opens, there(kiosk) & set(kiosk.known)))
        assert came != "made" or there(kiosk) & set(list(kiosk.known)[-1:])
        kiosk.stick.take_out()
