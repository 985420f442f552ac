"""Tells the session that started the kiosk that it still answers, by the time in a file.

Rules: nothing is written where no session asked for it (``RUNTIME_DIRECTORY``, systemd.exec(5)), so a desk needs none
of it; the time is the machine's uptime, because a clock can be set; only who knows that the screen lives calls
`alive`. A file and not sd_notify(3): systemd counts the kiosk, a child of the compositor, to the session's unit and
not to the service's (PAMName= in systemd.exec(5)), and drops what it says.
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.devices.clock import uptime

logger = logging.getLogger(__name__)

FILE = "beat"
BEAT_MILLISECONDS = 5000
"""The session waits six times as long."""


class Watchdog:
    """Whoever watches over this process, if somebody does."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        folder = environment.get("RUNTIME_DIRECTORY")
        self._file = Path(folder) / FILE if folder else None

    @property
    def is_there(self) -> bool:
        """Whether somebody wants to hear of this process."""
        return self._file is not None

    def alive(self) -> None:
        """The screen still answers. A time that cannot be written is said once, and no more are written."""
        if self._file is None:
            return
        try:
            self._file.write_text(f"{int(uptime())}\n", "ascii")
        except OSError as error:
            self._file = None
            logger.warning("The session cannot be told that the kiosk lives: %s", error)
