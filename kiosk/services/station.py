"""Everything a running kiosk can do, in one hand.

Rules: visits, lessons, the home screen and PINs belong to the thread that answers; ``exporting``, ``outgoing``,
``maintain`` and ``keep_room`` may be used beside it. What only staff need is made when it is first called for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.access import PinStore
from kiosk.domain.machine.clocks import Clock
from kiosk.domain.ports import EventStore
from kiosk.services.learning.home import HomeService
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.sittings import SittingService
from kiosk.services.results.automatic_export import AutomaticWriter

if TYPE_CHECKING:
    from kiosk.domain.machine.power import Power
    from kiosk.services.access import AccessService
    from kiosk.services.packs.inventory import InventoryService
    from kiosk.services.packs.loading_service import LoadingService
    from kiosk.services.set_up.set_up_service import SetUpService
    from kiosk.services.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class Station:
    """The use cases, wired by app.py."""

    events: EventStore
    sittings: SittingService
    learning: LearningService
    home: HomeService
    outgoing: AutomaticWriter
    maintain: Callable[[], None]
    """Checkpoint, back up and check the record, check and repair packs, each when it is due.

    For moments when nobody waits.
    """
    keep_room: Callable[[], bool]
    """Take the room on the disk that is kept for the record, if it is missing; costs next to nothing otherwise."""
    pins: PinStore
    clock: Clock
    began: float
    """When the kiosk did, on the clock's monotonic time."""
    upkeep: "Callable[[], Upkeep]"
    """What looks after the kiosk; always the same."""
    loading: "Callable[[], LoadingService]"
    """Packs from sticks; always the same."""
    inventory: "Callable[[], InventoryService]"
    """The packs as staff see and change them; always the same."""
    set_up: "Callable[[], SetUpService]"
    """Setting this kiosk up; always the same."""

    def access(self) -> "AccessService":
        """The staff's door."""
        from kiosk.services.access import AccessService
        from kiosk.services.pin_hashing import Argon2Hasher

        return AccessService(self.pins, self.events, self.clock, Argon2Hasher(), self.began)

    def power(self) -> "Power":
        """Restarting this machine and powering it off."""
        from kiosk.devices.power import SystemPower

        return SystemPower()
