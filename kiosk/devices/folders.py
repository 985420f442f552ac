"""Whether a folder that results should go to can be written now.

Rules: the only proof is writing; what was written for it is removed, at the latest by the next look after a power
cut; a folder is never made, because a missing mount point would fill the kiosk's own disk.
"""

import contextlib
import os
from pathlib import Path

_PROOF = ".tram-hoc-so.proof"


def is_writable(folder: Path) -> bool:
    """Whether a file can be made in `folder` now; False when the stick is out, full or locked."""
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
        with contextlib.suppress(OSError):  # a stick may be pulled at any moment
            os.close(descriptor)
            proof.unlink()
    return written
