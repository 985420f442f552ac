"""Writes the uptime to a heartbeat file, by which the session that started the kiosk detects a hanging kiosk.

Rules: A session that reads the file sets ``RUNTIME_DIRECTORY`` (systemd.exec(5)); without this variable nothing is
written. The file contains the uptime, because the wall clock can be set. Callers of `alive` must first check that the
screen responds. sd_notify(3) cannot be used: the kiosk is a child of the compositor and belongs to the session's
unit, not to the service's (PAMName= in systemd.exec(5)), so systemd ignores its notifications.
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.devices.clock import uptime

logger = logging.getLogger(__name__)

FILE = "beat"
BEAT_MILLISECONDS = 5000
"""Interval of the heartbeat in milliseconds; the session's timeout is six times as long."""


class Watchdog:
    """Writes the heartbeat file, if a session reads it."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        folder = environment.get("RUNTIME_DIRECTORY")
        self._file = Path(folder) / FILE if folder else None

    @property
    def is_there(self) -> bool:
        """Whether a session reads the heartbeat of this process; False after a failed write."""
        return self._file is not None

    def alive(self) -> None:
        """Write the current uptime. After a failed write, log one warning and stop writing."""
        if self._file is None:
            return
        try:
            self._file.write_text(f"{int(uptime())}\n", "ascii")
        except OSError as error:
            self._file = None
            logger.warning("The watchdog of the session cannot be notified: %s", error)
