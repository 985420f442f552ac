"""Where printed papers go: the printers and the folder of this machine, and files on a stick, with their names.

Rules: a name begins with the kind of paper and ends with the person or the period, so that people find the file
again. Saving the same paper again replaces its file.
"""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.file_names import allowed, fitted
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.printing import Printing
from kiosk.durable import write_file
from kiosk.services.stick_folders import stick_folder

FOLDER = Path("tram-hoc-so") / "giay-in"
"""Folder of the papers on a stick."""


@dataclass(frozen=True, slots=True)
class PaperPlaces:
    """Where papers go on this machine. Thread-safe.

    ``printing``: the printers of this system. ``folder``: folder of the papers saved on this machine; it is emptied
    when a person is deleted.
    """

    printing: Printing
    folder: Path


def file_name(kind: str, *details: str, suffix: str = ".pdf") -> str:
    """Return a file name such as ``Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf``.

    `kind`: the kind of paper and its number. `details`: parts after a dash; empty ones are left out. Characters
    that FAT or NTFS forbid become dashes, unprintable ones spaces; a name longer than `LONGEST` is cut at its end.
    """
    parts = [allowed(part) for part in (kind, *details)]
    return fitted(" - ".join(part for part in parts if part), suffix)


def save_on_stick(drives: Drives, drive: Drive, name: str, data: bytes) -> Path:
    """Write `data` to the file `name` in `FOLDER` on `drive`, and return its path on the stick.

    Raises ExportError; an older file of this name is then unchanged or replaced, never damaged.
    """
    with stick_folder(drives, drive, FOLDER) as folder:
        write_file(folder / name, data)
    return FOLDER / name
