"""The mirror with the metadata of the last look, so that another look costs little traffic.

Rules: only files whose name has a version come from the last look, because they never change; the newest timestamp is
always fetched. Callers verify everything, and look again without the last look if the verification fails.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from kiosk.domain.trust import SignedTarget

if TYPE_CHECKING:
    from kiosk.sync.mirror.client import MirrorCarrier


def _forgotten(_name: str) -> None:
    """Return no file of the last look."""


class CachedMirror:
    """A `kiosk.content.trust.carriers.Carrier`.

    ``read``: the metadata files that were read, by name. ``used``: how many of them came from the last look.
    """

    def __init__(self, mirror: "MirrorCarrier", stored: Callable[[str], bytes | None] = _forgotten) -> None:
        """`stored`: returns a metadata file of the last look, None if there is none."""
        self._mirror = mirror
        self._stored = stored
        self.label = mirror.label
        self.read: dict[str, bytes] = {}
        self.used = 0

    def metadata(self, name: str, limit: int) -> bytes:
        """See `Carrier.metadata`."""
        stored = self._stored(name) if name[:1].isdigit() else None
        if stored is not None and len(stored) <= limit:
            self.used += 1
            data = stored
        else:
            data = self._mirror.metadata(name, limit)
        self.read[name] = data
        return data

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """See `Carrier.targets`."""
        return self._mirror.targets(signed)

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """See `Carrier.open_target`."""
        return self._mirror.open_target(name, sha256)
