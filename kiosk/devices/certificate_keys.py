"""Stores the keys for certificates in files (implements `domain.ports.certificates.CertificateKeys`).

Rules: the private key is readable by its owner alone from the moment its file exists. Only regular files of a limited
size are read, because reading a pipe or a device might never end.
"""

import stat
from pathlib import Path

from kiosk.durable import make_folder, written

LARGEST = 4 * 1024 * 1024
"""Maximum number of bytes that are read from a file; a list with the keys of 10,000 kiosks has half as many."""
_FOR_THE_OWNER = 0o600


class KeyFiles:
    """The private key in the file `own`, and the province's list in the file `listed`."""

    def __init__(self, own: Path, listed: Path) -> None:
        self._own = own
        self._listed = listed

    def own(self) -> bytes | None:
        """See `CertificateKeys.own`."""
        return _content(self._own)

    def keep(self, key: bytes) -> None:
        """See `CertificateKeys.keep`."""
        make_folder(self._own.parent)
        with written(self._own) as stream:
            Path(stream.name).chmod(_FOR_THE_OWNER)
            stream.write(key)

    def listed(self) -> bytes | None:
        """See `CertificateKeys.listed`."""
        return _content(self._listed)


def _content(file: Path) -> bytes | None:
    """Return up to `LARGEST` bytes of `file`; None if it does not exist, b"" if it is not regular. Raises OSError."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return b""
        with file.open("rb") as stream:
            return stream.read(LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        return None
