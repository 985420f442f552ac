"""Reports of self-checks: small text files in the data folder, and copies of them on sticks.

Rules: A report is written atomically. Only the newest reports are kept, so that they never fill the disk. The report
written last is always kept, whatever time the clock shows. A report can be written to a stick even if the kiosk's
disk is full.
"""

import logging
from datetime import datetime
from pathlib import Path, PurePath

from kiosk import durable
from kiosk.devices.stick.failures import Failure, failure_of
from kiosk.domain.errors import ExportError
from kiosk.domain.texts import translatable
from kiosk.services.stick_folders import folder_on, own_disk

KEPT = 20
FOLDER = Path("tram-hoc-so") / "kiem-tra"
"""Folder of the reports on a stick."""
_NAME = "kiem-tra-{stamp:%Y%m%d-%H%M%S}.txt"
logger = logging.getLogger(__name__)


class ReportShelf:
    """The reports in `folder`. `prefix` identifies the kiosk in the file names of copies on sticks."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def keep(self, text: str, when: datetime) -> Path:
        """Write a report made at `when` to the data folder; delete old ones. Return its file. Raises ExportError."""
        file = self._folder / _NAME.format(stamp=when)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            durable.write_file(file, text.encode())
            others = sorted((each for each in self._folder.glob("kiem-tra-*.txt") if each != file), reverse=True)
            for old in others[KEPT - 1 :]:
                old.unlink(missing_ok=True)
        except OSError as error:
            raise own_disk(error) from error
        return file

    def newest(self) -> Path | None:
        """The file of the newest report; None if there is no report."""
        return max(self._folder.glob("kiem-tra-*.txt"), default=None)

    def hand_out(self, text: str, when: datetime, place: Path) -> Path:
        """Write a report made at `when` to the data folder and to the drive at `place`; return the file on the drive.

        A failure in the data folder is only logged. Raises ExportError if the drive cannot be written.
        """
        try:
            self.keep(text, when)
        except ExportError as error:
            logger.warning("The report was saved on the stick only: %s", error)
        try:
            target = folder_on(place, FOLDER) / f"{self._prefix}-{_NAME.format(stamp=when)}"
            durable.write_file(target, text.encode())
        except OSError as error:
            raise _unwritten(error) from error
        return target


def copy_out(source: Path, place: Path, name: PurePath) -> Path:
    """Copy `source` durably to ``place/name`` on the drive at `place`; return the copy. Raises ExportError."""
    try:
        target = folder_on(place, name.parent) / name.name
        durable.copy_file(source, target)
    except OSError as error:
        raise _unwritten(error) from error
    return target


def _unwritten(error: OSError) -> ExportError:
    match failure_of(error):
        case Failure.FULL:
            return ExportError(
                translatable("Staff", "There is no space left for the file."),
                translatable("Staff", "Free some space or use another stick."),
            )
        case Failure.PROTECTED:
            return ExportError(
                translatable("Staff", "The stick is write-protected."),
                translatable("Staff", "Unlock the stick or use another one."),
            )
        case _:
            reason = error.strerror or type(error).__name__
            return ExportError(
                translatable("Staff", "The file could not be written: {detail}."),
                translatable("Staff", "Put the stick in again."),
                detail=reason,
            )
