"""Restarts and powers off this machine through systemd (implements `domain.ports.machine.Power`).

Rules: The kiosk only calls ``systemctl``. The system then sends SIGTERM to the kiosk, which closes the record and
exits.
"""

import logging
import subprocess
from collections.abc import Callable, Sequence

from kiosk.domain.machine.power import PowerError
from kiosk.domain.texts import translatable

SECONDS = 20
"""Timeout in seconds for ``systemctl``."""
CURE = translatable(
    "Staff", "Leave kiosk mode and do it from the system, or hold the machine's power button for a few seconds."
)
logger = logging.getLogger(__name__)


class SystemPower:
    """Runs ``systemctl``; tests pass `call` to replace the execution of commands."""

    def __init__(self, call: "Callable[[Sequence[str]], None] | None" = None) -> None:
        self._call = call or _run

    def restart(self) -> None:
        """See `Power.restart`."""
        self._ask("reboot")

    def power_off(self) -> None:
        """See `Power.power_off`."""
        self._ask("poweroff")

    def _ask(self, what: str) -> None:
        logger.info("Asking the system to %s", what)
        try:
            self._call(("systemctl", "--no-ask-password", what))
        except FileNotFoundError as error:
            raise PowerError(translatable("Staff", "This system does not let the kiosk do that."), CURE) from error
        except subprocess.TimeoutExpired as error:
            raise PowerError(translatable("Staff", "The system did not respond."), CURE) from error
        except subprocess.CalledProcessError as error:
            detail = str(error.stderr or "").strip() or f"code {error.returncode}"
            raise PowerError(translatable("Staff", "The system refused: {detail}"), CURE, detail=detail) from error


def _run(command: Sequence[str]) -> None:
    # `command` is one of the two constant commands above and contains no untrusted input
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=SECONDS)  # noqa: S603 - see above
