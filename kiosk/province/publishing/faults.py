"""The error of publishing commands.

Rules: the message describes the fault in one sentence, and the cure describes the remedy in one sentence.
"""

from kiosk.domain.errors import CommandError


class PublishError(CommandError):
    """A publishing command failed; unless the message says otherwise, nothing was changed."""

    code = "publish"
