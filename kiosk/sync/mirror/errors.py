"""What it is called when packs do not come over the network, and what of it may pass by itself.

Rules: only what may pass by itself is a `MirrorBrokenError`, so that only this is tried again; nothing here knows the
network, so that whoever has no mirror loads none of it.
"""

from kiosk.domain.errors import PackError

TELL_PROVINCE = "Try again in a few minutes. If it is the same then, tell the province about its mirror."
CHECK_ADDRESS = "Check the address of the mirror in the settings."


class MirrorError(PackError):
    """Packs cannot be had over the network now; nothing was changed."""

    code = "mirror"


class MirrorBrokenError(MirrorError):
    """The network or the server failed in a way that may pass by itself."""

    code = "mirror-broken"


class MirrorCutOffError(MirrorBrokenError):
    """The connection was closed before everything had come: asking again at once may help."""

    code = "mirror-cut-off"
