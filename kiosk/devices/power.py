"""The power of this machine, through systemd (`domain.machine.power.Power`).

Rules: the system is asked and does the rest: it ends the kiosk with SIGTERM first, which closes the record.
"""

import logging
import subprocess
from collections.abc import Callable, Sequence

from kiosk.domain.machine.power import PowerError

SECONDS = 20
"""How long the system may take to answer that it will."""
CURE = "Leave kiosk mode and do it from the system, or hold the machine's power button for a few seconds."
logger = logging.getLogger(__name__)


class SystemPower:
    """Asks ``systemctl``; `call` stands in for running a command."""

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
            raise PowerError("This system has no way for the kiosk to do that.", CURE) from error
        except subprocess.TimeoutExpired as error:
            raise PowerError("The system did not answer.", CURE) from error
        except subprocess.CalledProcessError as error:
            detail = str(error.stderr or "").strip() or f"code {error.returncode}"
            raise PowerError("The system refused: {detail}", CURE, detail=detail) from error


def _run(command: Sequence[str]) -> None:
    # one of the two commands above, with nothing of anybody's in it
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=SECONDS)  # noqa: S603 - see above
