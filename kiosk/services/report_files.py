"""Saves the files of a report to a stick.

Rules: each file is complete or missing: it is written under a temporary name and renamed. No existing file is
replaced. A stick that is pulled out is an error, even if the last write seemed to succeed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.progress import Progress
from kiosk.durable import write_file
from kiosk.services.stick_folders import require_present, stick_folder

FOLDER = Path("tram-hoc-so") / "bao-cao"
"""Folder of the reports on a stick."""


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A file to save; ``content`` returns its bytes and is called just before the file is written."""

    suffix: str
    content: Callable[[], bytes]


def save_report(
    drives: Drives, drive: Drive, name_in: Callable[[Path], str], files: Sequence[ReportFile], progress: Progress
) -> list[str]:
    """Write `files` to `FOLDER` on `drive`, and return their names.

    `name_in` returns the common name of the files without suffix, such that nothing in the given folder is replaced.
    `progress` is called with the number of saved files and of all files, before each file and at the end; if it
    returns False, no further file is written. Raises ExportError; files are then complete or missing.
    """
    saved: list[str] = []
    with stick_folder(drives, drive, FOLDER) as folder:
        name = name_in(folder)
    for file in files:
        if not progress(len(saved), len(files)):
            return saved
        content = file.content()
        with stick_folder(drives, drive, FOLDER) as folder:
            write_file(folder / f"{name}.{file.suffix}", content)
        saved.append(f"{name}.{file.suffix}")
    progress(len(saved), len(files))
    require_present(drives, drive)
    return saved
