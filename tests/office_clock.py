"""Makes commands of an office sign under any clock of the machine."""

from datetime import UTC, datetime

import pytest

from kiosk import RELEASED
from kiosk.province.publishing import office


def confirm_clock(patch: pytest.MonkeyPatch) -> None:
    """Let the clock of the office never be before the release, and let a person confirm every time that is asked."""
    patch.setattr(office, "system_clock", lambda: max(datetime.now(UTC), RELEASED))
    for module in ("kiosk.cli.publish", "kiosk.cli.hub.sticks"):
        patch.setattr(f"{module}.confirmed", lambda _moment: True)
    patch.setattr("kiosk.cli.hub.clock.confirmed_time", lambda _moment: True)
