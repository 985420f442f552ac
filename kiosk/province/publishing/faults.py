"""The error of publishing commands.

Rules: the message is one sentence for the fault, the cure one for the remedy.
"""

from kiosk.domain.errors import KioskError


class PublishError(KioskError):
    """A publishing command failed; unless the message says otherwise, nothing was changed."""

    code = "publish"
