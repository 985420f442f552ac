"""Errors of downloads from a mirror; transient errors have a separate class.

Rules: Every transient error is a `MirrorBrokenError`; only these errors are retried. No network module is imported
here.
"""

from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable

TELL_PROVINCE = translatable(
    "Staff", "Try again in a few minutes. If that does not help, tell the province about its mirror."
)
CHECK_ADDRESS = translatable("Staff", "Check the address of the mirror in the settings.")


class MirrorError(PackError):
    """Raised when packs cannot be fetched over the network now; nothing was changed."""

    code = "mirror"


class MirrorBrokenError(MirrorError):
    """A transient failure of the network or the server."""

    code = "mirror-broken"


class MirrorCutOffError(MirrorBrokenError):
    """The connection was closed before the response was complete; an immediate retry may succeed."""

    code = "mirror-cut-off"
