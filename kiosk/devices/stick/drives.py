"""Lists the mounted removable drives (implements `domain.ports.machine.Drives`).

Rules: Only information of the operating system is read, never a drive itself, because access to a removed drive can
block. On Linux, every disk file system mounted below one of `MOUNT_ROOTS` is a drive.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.domain.machine.drives import Drive

MOUNT_ROOTS = (Path("/media"), Path("/run/media"))
"""Folders below which the kiosk session (``/media/tram-hoc``) and desktops mount sticks."""
_MOUNTS = Path("/proc/self/mountinfo")
_LABELS = Path("/dev/disk/by-label")
_OCTAL = re.compile(r"\\([0-7]{3})")
_HEX = re.compile(rb"\\x([0-9a-f]{2})")
_PSEUDO = frozenset({"tmpfs", "overlay", "autofs", "proc", "sysfs", "devtmpfs", "squashfs", "nfs", "nfs4", "cifs"})
_REMOVABLE = 2
"""Return value of GetDriveTypeW (Windows) for a removable drive: DRIVE_REMOVABLE."""


class MountedDrives:
    """The drives of a Linux machine, read from the mount table (proc(5), ``/proc/pid/mountinfo``)."""

    def __init__(self, roots: Sequence[Path] = MOUNT_ROOTS, mounts: Path = _MOUNTS, labels: Path = _LABELS) -> None:
        self._roots = tuple(roots)
        self._mounts = mounts
        self._labels = labels

    def present(self) -> Sequence[Drive]:
        """See `Drives.present`; of several drives mounted on one folder, only the last is returned."""
        try:
            table = self._mounts.read_text("utf-8", "surrogateescape")
        except OSError:
            return ()
        found = {drive.place: drive for drive in self._drives(table)}
        return tuple(found[place] for place in sorted(found))

    def _drives(self, table: str) -> Iterator[Drive]:
        for line in table.splitlines():
            fields, _, rest = line.partition(" - ")
            mounted, about = fields.split(), rest.split()
            if len(mounted) < 6 or len(about) < 2 or about[0] in _PSEUDO:  # noqa: PLR2004 - columns of proc(5)
                continue
            place = Path(_plain(mounted[4]))
            if any(root in place.parents for root in self._roots):
                device = _plain(about[1])
                is_locked = "ro" in mounted[5].split(",")
                yield Drive(place, self._label(device) or place.name, device, is_locked)

    def _label(self, device: str) -> str:
        """The label of the file system on `device`, empty if it has none."""
        try:
            links = sorted(self._labels.iterdir())
        except OSError:
            return ""
        real = Path(device).resolve()
        return next((_named(link.name) for link in links if link.resolve() == real), "")


class LetteredDrives:
    """The drives of a Windows machine."""

    def present(self) -> Sequence[Drive]:
        """See `Drives.present`."""
        if sys.platform != "win32":
            return ()
        import ctypes

        kernel = ctypes.windll.kernel32
        letters = [letter for letter in os.listdrives() if kernel.GetDriveTypeW(letter) == _REMOVABLE]
        return tuple(Drive(Path(letter), _volume(kernel, letter) or letter[:2], letter) for letter in letters)


def drives_of_this_machine() -> MountedDrives | LetteredDrives:
    """Return the implementation of `Drives` for this operating system."""
    return LetteredDrives() if sys.platform == "win32" else MountedDrives()


def _plain(text: str) -> str:
    """Decode the octal escapes in a field of the mount table."""
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)


def _named(link: str) -> str:
    r"""Decode a name in ``/dev/disk/by-label``, in which udev escapes some bytes as ``\x20``, to the label."""
    raw = _HEX.sub(lambda found: bytes([int(found[1], 16)]), os.fsencode(link))
    return raw.decode("utf-8", "replace")


def _volume(kernel: Any, letter: str) -> str:
    """The label of a Windows volume, empty if it has none or was removed."""
    import ctypes

    name = ctypes.create_unicode_buffer(261)
    found = kernel.GetVolumeInformationW(letter, name, len(name), None, None, None, None, 0)
    return name.value if found else ""
