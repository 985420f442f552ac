"""What a person in the office is told when publishing did not work.

Rules: one sentence for what happened, one for what to do.
"""

from kiosk.domain.errors import KioskError


class PublishError(KioskError):
    """Something could not be published; unless the message says otherwise, nothing was changed."""

    code = "publish"
