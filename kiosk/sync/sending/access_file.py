"""Reads and writes ``sync.toml``, the private file with the access to the province's server.

Rules: only the owner can read the file. A file that others can read is made private when it is read. Access with an
error is not used at all: half an access could send results to the wrong place.
"""

import logging
import os
import stat
from pathlib import Path

from kiosk.domain.errors import SettingsError
from kiosk.domain.syncing.access import NO_ACCESS, ServerAccess
from kiosk.domain.texts import translatable
from kiosk.domain.toml import LARGEST, decoded, parsed
from kiosk.sync.sending.access_values import checked_access

_OTHERS = 0o077
_FOR_THE_OWNER = 0o600
logger = logging.getLogger(__name__)


def read_access(file: Path) -> ServerAccess:
    """Return the access in `file`; `NO_ACCESS` if there is no file. Raises SettingsError."""
    try:
        data = _content(file)
    except FileNotFoundError:
        return NO_ACCESS
    except OSError as error:
        raise SettingsError(
            translatable("Staff", "{file} cannot be read: {detail}."),
            translatable("Staff", "Bring a set-up file with the right address and access from the province."),
            file=file.name,
            detail=error.strerror or str(error),
        ) from error
    access, errors = checked_access(parsed(decoded(data, file.name), file.name))
    if errors:
        raise next(iter(errors.values()))
    return access


def _content(file: Path) -> bytes:
    seen = file.stat()
    if not stat.S_ISREG(seen.st_mode):
        raise OSError(f"{file.name} is not a file")
    if os.name != "nt" and seen.st_mode & _OTHERS:
        logger.warning("Others could read %s; it is private now", file.name)
        file.chmod(_FOR_THE_OWNER)
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def access_text(access: ServerAccess) -> str:
    """Return the content of a file with `access`."""
    import tomli_w

    return tomli_w.dumps(dict(access.given()), multiline_strings=True)
