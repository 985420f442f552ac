"""What a person in the office is told when publishing did not work.

Rules: one sentence for what happened, one for what to do; the system's own errors are told in the same way.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.domain.errors import KioskError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class PublishError(KioskError):
    """Something could not be published; unless the message says otherwise, nothing was changed."""

    code = "publish"


@contextmanager
def explained() -> Iterator[None]:
    """Turns an OSError of the block into a PublishError."""
    try:
        yield
    except OSError as error:
        raise _told(error) from error


def _told(error: OSError) -> PublishError:
    place = str(error.filename or "the disk")
    if error.errno in _FULL:
        return PublishError("The disk with {place} is full.", "Make room and run the command again.", place=place)
    if error.errno in _FORBIDDEN:
        cure = "Ask for the right to write there, or choose another folder."
        return PublishError("{place} may not be opened or written.", cure, place=place)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return PublishError(
            "There is no {place}.", "Correct the name; put the stick in if it is on one.", place=place
        )
    return PublishError(
        "{place} cannot be read or written ({reason}).",
        "Look at the disk or stick, then run the command again.",
        place=place,
        reason=str(error.strerror or error),
    )
