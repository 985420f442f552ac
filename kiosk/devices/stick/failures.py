"""Why a stick could not be written, by the number of the error."""

import errno
from enum import Enum, auto

from kiosk.durable import is_disk_full

_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR, errno.EEXIST})


class Failure(Enum):
    """What a person has to do something about."""

    FULL = auto()
    PROTECTED = auto()
    GONE = auto()
    """Pulled out, damaged, or something else lies where the file should go."""
    OTHER = auto()


def failure_of(error: OSError) -> Failure:
    """The kind of a failed write to a stick."""
    if is_disk_full(error):
        return Failure.FULL
    if error.errno in _PROTECTED:
        return Failure.PROTECTED
    return Failure.GONE if error.errno in _GONE else Failure.OTHER
