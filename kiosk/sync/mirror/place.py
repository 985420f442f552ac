"""Configuration of the mirror from which a kiosk can fetch packs.

Rules: An empty address, the default, means that there is no mirror; no network module is imported then.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl

    from kiosk.sync.mirror.client import MirrorCarrier
    from kiosk.sync.network.pace import Patience


@dataclass(frozen=True, slots=True)
class MirrorPlace:
    """The mirror of a kiosk. ``address``: ``https://…``, or empty without a mirror.

    ``folder``: private folder for downloads that are not installed yet. ``context``: TLS context with the trusted
    certificates, None for those of the system. ``patience``: limits for a slow mirror, None for the default.
    """

    address: str
    folder: Path
    context: "ssl.SSLContext | None" = None
    patience: "Patience | None" = None

    def carrier(self, goes_on: Callable[[], bool]) -> "MirrorCarrier":
        """Return the carrier at the address, which must not be empty; see `MirrorCarrier`."""
        from kiosk.sync.mirror.client import MirrorCarrier

        return MirrorCarrier(self.address, goes_on, context=self.context, patience=self.patience)
