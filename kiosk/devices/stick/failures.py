"""Classifies failed writes to a stick by their errno."""

import errno
from enum import Enum, auto

from kiosk.durable import is_disk_full

_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR, errno.EEXIST})


class Failure(Enum):
    """Kinds of failed writes; each has its own remedy."""

    FULL = auto()
    PROTECTED = auto()
    GONE = auto()
    """The stick was removed or is damaged, or another file or folder has the same name."""
    OTHER = auto()


def failure_of(error: OSError) -> Failure:
    """Classify a failed write to a stick."""
    if is_disk_full(error):
        return Failure.FULL
    if error.errno in _PROTECTED:
        return Failure.PROTECTED
    return Failure.GONE if error.errno in _GONE else Failure.OTHER
