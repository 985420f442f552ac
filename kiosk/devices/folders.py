"""Whether a folder that results should go to can be written now.

Rules: the only proof is writing; what was written for it is removed; a folder is never made, because a missing mount
point would fill the kiosk's own disk.
"""

import contextlib
import os
import tempfile
from pathlib import Path


def is_writable(folder: Path) -> bool:
    """Whether a file can be made in `folder` now; False when the stick is out, full or locked."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=".tram-hoc-so-", dir=folder)
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
            Path(name).unlink()
    return written
