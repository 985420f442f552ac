"""Tells systemd that the kiosk stands and that it still answers (sd_notify(3)).

Rules: nothing is loaded and nothing happens where no service manager asked for it, so a desk and Windows need none of
it; a message that cannot be sent is logged once and is no reason to stop; only who knows that the screen lives calls
`alive`.
"""

import logging
import os
from collections.abc import Callable, Mapping
from typing import Any

logger = logging.getLogger(__name__)

LIBRARY = "libsystemd.so.0"
BEATS_A_PERIOD = 3
"""A beat may be late, and one may be lost."""


class ServiceManager:
    """The one that started this process, if it wants to hear of it.

    The process that is watched is the compositor's, whose child this is, so ``WATCHDOG_PID`` is not asked.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ, load: Callable[[str], Any] | None = None) -> None:
        self._is_listening = bool(environment.get("NOTIFY_SOCKET"))
        period = environment.get("WATCHDOG_USEC", "")
        self._period = int(period) if self._is_listening and period.isdecimal() else 0
        self._load = load or _load
        self._library: Any = None

    @property
    def beat_milliseconds(self) -> int:
        """How often `alive` is to be called; 0 for never."""
        return self._period // 1000 // BEATS_A_PERIOD

    def ready(self) -> None:
        """The first screen is there."""
        self._tell("READY=1")

    def alive(self) -> None:
        """The screen still answers."""
        self._tell("WATCHDOG=1")

    def _tell(self, message: str) -> None:
        if not self._is_listening:
            return
        try:
            self._library = self._library or self._load(LIBRARY)
            sent = self._library.sd_notify(0, message.encode())
        except (OSError, AttributeError) as error:
            self._is_listening = False
            logger.warning("The service manager cannot be told how the kiosk is: %s", error)
            return
        if sent <= 0:
            self._is_listening = False
            logger.warning("The service manager does not listen: %s", os.strerror(-sent))


def _load(name: str) -> Any:
    import ctypes

    return ctypes.CDLL(name)
