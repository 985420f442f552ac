"""Names of the files of printed papers, and saving them to a stick where there is no printer.

Rules: a name begins with the kind of paper and ends with the person or the period, so that people find the file
again, and every file system of sticks accepts it. Saving the same paper again replaces its file.
"""

import unicodedata
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.durable import write_file
from kiosk.services.stick_folders import explained, folder_on, require_present

FOLDER = Path("tram-hoc-so") / "giay-in"
"""Folder of the papers on a stick."""
LONGEST = 180
"""Maximum length of a name in bytes: file systems allow 255, and a temporary file needs some more."""
_FORBIDDEN = '<>:"/\\|?*'
"""Characters that FAT and NTFS do not allow in names."""


def file_name(kind: str, *details: str, suffix: str = ".pdf") -> str:
    """Return a file name such as ``Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf``.

    `kind`: the kind of paper and its number. `details`: parts after a dash; empty ones are left out. Characters
    that FAT or NTFS forbid become dashes, unprintable ones spaces; a name longer than `LONGEST` is cut at its end.
    """
    parts = [_tamed(part) for part in (kind, *details)]
    name = " - ".join(part for part in parts if part)
    most = LONGEST - len(suffix.encode())
    return f"{name.encode()[:most].decode(errors='ignore').rstrip(' .')}{suffix}"


def save_on_stick(drives: Drives, drive: Drive, name: str, data: bytes) -> Path:
    """Write `data` to the file `name` in `FOLDER` on `drive`, and return its path on the stick.

    Raises ExportError; an older file of this name is then unchanged or replaced, never damaged.
    """
    require_present(drives, drive)
    try:
        write_file(folder_on(drive.place, FOLDER) / name, data)
    except OSError as error:
        raise explained(error, drive.place / FOLDER) from error
    require_present(drives, drive)
    return FOLDER / name


def _tamed(part: str) -> str:
    allowed = "".join("-" if letter in _FORBIDDEN else letter for letter in unicodedata.normalize("NFC", part))
    line = "".join(letter if letter.isprintable() else " " for letter in allowed)
    return " ".join(line.split()).strip(" .")
