"""The use cases of technicians in one object, which only an account with the right MAINTAIN gets.

Rules: the object is returned by `Station.maintenance`, which checks the right, so that its parts need no checks of
their own. All parts are created on demand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.ports.machine import Power
    from kiosk.services.packs.commune_trust import CommuneTrust
    from kiosk.services.packs.inventory import InventoryService
    from kiosk.services.packs.loading_service import LoadingService
    from kiosk.services.set_up.go_live import GoLiveService
    from kiosk.services.set_up.set_up_service import SetUpService
    from kiosk.services.upkeep import Upkeep
    from kiosk.sync.sending.assembly import NetworkSending


@dataclass(frozen=True, slots=True)
class Maintenance:
    """The use cases of technicians, wired by `kiosk.house`; each function returns the same object in every call."""

    upkeep: "Callable[[], Upkeep]"
    """Returns the maintenance of the record, the packs and the machine."""
    loading: "Callable[[], LoadingService]"
    """Returns the service that installs packs from sticks and the mirror."""
    inventory: "Callable[[], InventoryService]"
    """Returns the inventory of the installed packs."""
    set_up: "Callable[[], SetUpService]"
    """Returns the service that sets this kiosk up."""
    go_live: "Callable[[], GoLiveService]"
    """Returns the service that makes the go-live checklist."""
    sending: "Callable[[], NetworkSending | None]"
    """Returns what sends results over the network, None without a server."""
    communes: "Callable[[], CommuneTrust]"
    """Returns what confirms the keys of communes that sign their own packs."""

    def power(self) -> "Power":
        """Return the object that restarts and powers off this machine."""
        from kiosk.devices.power import SystemPower

        return SystemPower()
