"""The states of a sync bundle on its way to the province, and the numbers that staff read.

Rules: a bundle has one of three states. ON_KIOSK: its events are on the kiosk alone. AWAY: a copy has left by a
stick, a folder or a network, which proves nothing about its arrival. RECEIVED: a signed receipt lists it. A bundle
goes back to ON_KIOSK only if the province asks for its events again in a signed receipt. So the number of waiting
events rises only by new events and by what the province asks for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import KioskId


class WayKind(Enum):
    """How a copy of a bundle left the kiosk."""

    STICK = "stick"
    FOLDER = "folder"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Departure:
    """One copy of a bundle that left the kiosk.

    ``place``: label of the stick, path of the folder, or address of the server. ``when``: time (aware) of the last
    copy to this place. ``is_dated``: whether the clock was plausible at that time.
    """

    way: WayKind
    place: str
    when: datetime
    is_dated: bool


class BundleState(Enum):
    """Where the newest copy of a bundle is, as far as the kiosk knows."""

    ON_KIOSK = "on-kiosk"
    AWAY = "away"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One sync bundle: its range of events, and its file in the outbox.

    ``sha256`` and ``name`` are empty while the range is reserved but the file is unfinished: it is being written, or
    writing was interrupted. ``name``: path of the file below the outbox, ``<kiosk>/<first>-<last>-<sha256>.age``;
    bundles of older programs have a plain file, ``<first>-<last>-<sha256>.ndjson.gz``. ``received``: time (aware)
    when the province first acknowledged the bundle; its file is then removed from the outbox. ``orphan_of``: None if
    the record lists the bundle. A bundle that is in the outbox but not in the record is an orphan; ``orphan_of`` is
    then the kiosk id in its path. ``aliases``: SHA-256 of earlier files of the same events, which a receipt can name.
    ``departures``: the copies that left the kiosk, newest last. ``asked``: when (aware) the province last asked for
    these events again.
    """

    first: int
    last: int
    sha256: str = ""
    name: str = ""
    received: datetime | None = None
    orphan_of: KioskId | None = None
    aliases: frozenset[str] = frozenset()
    departures: tuple[Departure, ...] = ()
    asked: datetime | None = None

    @property
    def waits(self) -> bool:
        """Whether the bundle has a file that the province has not acknowledged yet."""
        return self.name != "" and self.received is None

    @property
    def is_plain(self) -> bool:
        """Whether the file is that of an older program, which is neither signed nor encrypted."""
        return self.name.endswith(PLAIN_SUFFIX)

    @property
    def state(self) -> BundleState:
        """The state of the bundle; that of a reserved range is ON_KIOSK."""
        if self.received is not None:
            return BundleState.RECEIVED
        return BundleState.AWAY if self.departures else BundleState.ON_KIOSK

    @property
    def left(self) -> Departure | None:
        """The newest copy that left the kiosk; None if there is none."""
        return self.departures[-1] if self.departures else None

    def has_left_to(self, way: WayKind, place: str, since: datetime | None = None) -> bool:
        """Whether a copy has left by `way` to `place`; `since` (aware): not before this time, as far as is known."""
        return any(
            (one.way, one.place) == (way, place) and (since is None or not one.is_dated or one.when >= since)
            for one in self.departures
        )


PLAIN_SUFFIX = ".ndjson.gz"
"""Suffix of the files of older programs."""


@dataclass(frozen=True, slots=True)
class Count:
    """Number of bundles, and of the events in them."""

    bundles: int = 0
    events: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.bundles + other.bundles, self.events + other.events)


Numbers = Mapping[BundleState, Count]
"""The bundles and events in each state; every state is present."""
