"""Tests whether an export folder is writable.

Rules: The test writes a file and deletes it. If a power cut leaves the file, the next test deletes it. The folder is
never created: if the stick is missing, its mount point is a folder on the kiosk's own disk, and the exported files
would fill that disk.
"""

import contextlib
import os
from pathlib import Path

_PROOF = ".tram-hoc-so.proof"


def is_writable(folder: Path) -> bool:
    """Whether a file can be created and written in `folder`; False if the stick is missing, full or read-only."""
    proof = folder / _PROOF
    try:
        proof.unlink(missing_ok=True)
        descriptor = os.open(proof, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return False
    written = False
    try:
        written = os.write(descriptor, b"\0") == 1
    except OSError:
        written = False
    finally:
        with contextlib.suppress(OSError):  # a stick can be removed at any time
            os.close(descriptor)
            proof.unlink()
    return written
