"""Configuration of the mirror from which a kiosk can fetch packs.

Rules: An empty address, the default, means that there is no mirror; no network module is imported then.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.sync.mirror.turns import Turns

if TYPE_CHECKING:
    import ssl

    from kiosk.domain.ports.sending import TrafficCount
    from kiosk.sync.mirror.client import MirrorCarrier
    from kiosk.sync.mirror.downloads import Downloads
    from kiosk.sync.network.pace import Patience


def _uncounted() -> None:
    """Return no counter of traffic."""


@dataclass(frozen=True, slots=True)
class MirrorPlace:
    """The mirror of a kiosk. ``address``: ``https://…``, or empty without a mirror.

    ``folder``: private folder for downloads that are not installed yet. ``context``: TLS context with the trusted
    certificates, None for those of the system. ``patience``: limits for a slow mirror, None for the default.
    ``ca``: certificates (PEM) that are trusted beside those of the system. ``is_automatic``: whether the kiosk also
    fetches packs by itself; downloads are then kept until they are installed. ``meter``: returns the counter of the
    traffic, None if traffic is not counted. ``turns``: see `Turns`.
    """

    address: str
    folder: Path
    context: "ssl.SSLContext | None" = None
    patience: "Patience | None" = None
    ca: str = field(default="", repr=False)
    is_automatic: bool = False
    meter: "Callable[[], TrafficCount | None]" = _uncounted
    turns: Turns = field(default_factory=Turns)

    @property
    def downloads(self) -> "Downloads":
        """The downloads in the private folder."""
        from kiosk.sync.mirror.downloads import Downloads

        return Downloads(self.folder)

    def carrier(self, goes_on: Callable[[], bool]) -> "MirrorCarrier":
        """Return the carrier at the address, which must not be empty; see `MirrorCarrier`."""
        from kiosk.sync.mirror.client import MirrorCarrier

        return MirrorCarrier(
            self.address,
            goes_on,
            downloads=self.downloads,
            context=self.context or self._own_context(),
            patience=self.patience,
            meter=self.meter(),
        )

    def _own_context(self) -> "ssl.SSLContext | None":
        if not self.ca:
            return None
        from kiosk.sync.network.https import trusting_also

        return trusting_also(self.ca)
