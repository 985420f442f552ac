"""Where a kiosk may get packs over the network, if somebody has told it.

Rules: an empty address is none, which is the default: then nothing of the network is even loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl

    from kiosk.sync.mirror.client import MirrorCarrier
    from kiosk.sync.mirror.pace import Patience


@dataclass(frozen=True, slots=True)
class MirrorPlace:
    """``address``: ``https://…``, or empty; ``folder``: private, for what has come and is not installed yet.

    ``context``: whose certificates are believed, None for those that this machine believes; ``patience``: None for
    the usual one.
    """

    address: str
    folder: Path
    context: "ssl.SSLContext | None" = None
    patience: "Patience | None" = None

    def carrier(self, goes_on: Callable[[], bool]) -> "MirrorCarrier":
        """The carrier at the address; see `MirrorCarrier`."""
        from kiosk.sync.mirror.client import MirrorCarrier

        return MirrorCarrier(self.address, goes_on, context=self.context, patience=self.patience)
