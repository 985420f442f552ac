"""Imports the results on a stick and writes receipts onto it.

Rules: The clock is checked first, because no receipt can be signed while the clock is wrong. A failed write to the
stick does not undo the import. If the stick was pulled, nothing is written to its former mount point. Kiosks that use
the network get the same receipts from the object store.
"""

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from securesystemslib.signer import Signer

from kiosk.domain.ids import KioskId
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub, changed
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.receipts.dating import date_of_signing
from kiosk.province.hub.receipts.writing import (
    answer,
    answered_kiosks,
    find_kiosk,
    folder_on_stick,
    write_receipts,
)
from kiosk.province.hub.receiving.sticks import StickIntake, Told, take_in
from kiosk.province.publishing.lock import NO_WAIT, LockWait
from kiosk.province.publishing.office import never, system_clock
from kiosk.province.publishing.signing_time import Confirm


def quiet(_done: int, _total: int) -> None:
    """A progress callback that does nothing."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Receives results and issues receipts for one hub.

    ``hub``: folder of the hub. ``signer``: signs the receipts. ``check``: verifies bundles with the province's keys.
    ``clock``: returns the current time. ``confirm``: callback by which a person confirms the time of the clock.
    ``patience``: how long to wait for another command that changes the hub.
    """

    hub: Path
    signer: Signer
    check: Check
    clock: Callable[[], datetime] = system_clock
    confirm: Confirm = never
    patience: LockWait = NO_WAIT

    def receive(
        self, stick: Path, *, watched: Told = quiet, taken: Callable[[StickIntake], None] = lambda _taken: None
    ) -> tuple[StickIntake, Sequence[Path]]:
        """Import the results on `stick` and write receipts onto it; return the result and the receipt files.

        `watched` is the progress callback; `taken` is called with the result before the receipts are written. Raises
        KioskError or OSError of the hub's own disk.
        """
        with changed(self.hub, self.patience) as hub:
            now = date_of_signing(hub.store, self.clock, self.confirm)
            before = _identity(stick)
            done = take_in(hub, self.check, stick, now, watched)
            taken(done)
            self._answer(hub, done.kiosks, now)
            try:
                _require_same(stick, before)
                folder = folder_on_stick(stick) if done.kiosks else stick
                return done, write_receipts(hub, done.kiosks, folder, self.signer, now)
            except OSError as error:
                raise HubError(
                    "The results are stored, but no receipts could be written to {stick} ({reason}).",
                    "Write them elsewhere, such as to another stick: kiosk hub receipts {hub} FOLDER",
                    stick=str(stick),
                    reason=str(error.strerror or error),
                    hub=str(self.hub),
                ) from error

    def give_receipts(self, out: Path, kiosk: str | None = None) -> Sequence[Path]:
        """Write receipts for all kiosks, or only for `kiosk`, into the folder `out`. Raises KioskError or OSError."""
        with changed(self.hub, self.patience) as hub:
            now = date_of_signing(hub.store, self.clock, self.confirm)
            kiosks = answered_kiosks(hub) if kiosk is None else (find_kiosk(hub, kiosk),)
            if not out.parent.is_dir():
                cure = "Insert the stick and check its path, or create the folder first."
                raise HubError("There is no folder {folder}.", cure, folder=str(out.parent))
            out.mkdir(exist_ok=True)
            self._answer(hub, kiosks, now)
            return write_receipts(hub, kiosks, out, self.signer, now)

    def _answer(self, hub: Hub, kiosks: Sequence[KioskId], now: datetime) -> None:
        for kiosk in kiosks:
            answer(hub, kiosk, self.signer, now)


def _identity(place: Path) -> tuple[int, int] | None:
    """Return device and inode of a folder, which change if a drive is mounted there; None if it is inaccessible."""
    try:
        seen = place.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino


def _require_same(place: Path, before: tuple[int, int] | None) -> None:
    if _identity(place) != before:
        raise OSError(errno.ENODEV, "it was pulled out")
