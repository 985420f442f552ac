"""Takes the bundles on a stick into a hub.

Rules: Bundles are found in any folder of the stick. Links are not followed. A bad file does not stop the import of
the other files. Invalid bundles are reported and kept in quarantine. If the stick is pulled during the import, the
import can be repeated.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.devices.stick.search import find_ending, read_confined
from kiosk.domain.errors import KioskError, StickError
from kiosk.domain.ids import KioskId
from kiosk.domain.text import shown
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.ingest.arrivals import Arrival, ArrivalOutcome, Arrivals
from kiosk.province.hub.ingest.gaps import Gap, missing
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.sync.bundles import Bundle
from kiosk.sync.limits import LARGEST_FILE
from kiosk.sync.sealing import NAME, SUFFIX

MOST_FILES = 50_000
MOST_ENTRIES = 1_000_000
"""Maximum number of directory entries that a search examines; a folder can contain the results of many kiosks.

`MOST_FILES` limits the bundle files among them.
"""

Told = Callable[[int, int], None]
"""Progress callback: number of files processed, total number."""


@dataclass(slots=True)
class Intake:
    """The result of an import.

    ``new``: the stored bundles. ``known``: number of bundles that were stored before. ``held``: the bundles that wait
    for a decision of the office. ``refused``: one error for each file that was not accepted. ``kiosks``: the kiosks
    with an approved key that sent a sound bundle. ``gaps``: events of these kiosks that the hub has not received.
    ``is_cut``: True if the search reached its limit, so that some files were possibly not imported.
    """

    new: list[Arrival] = field(default_factory=list)
    known: int = 0
    held: list[Arrival] = field(default_factory=list)
    refused: list[KioskError] = field(default_factory=list)
    kiosks: Sequence[KioskId] = ()
    gaps: Mapping[KioskId, Sequence[Gap]] = field(default_factory=dict)
    is_cut: bool = False

    def add(self, arrival: Arrival) -> None:
        """Add the outcome for one file."""
        match arrival.outcome:
            case ArrivalOutcome.STORED:
                self.new.append(arrival)
            case ArrivalOutcome.KNOWN:
                self.known += 1
            case ArrivalOutcome.HELD:
                self.held.append(arrival)
            case ArrivalOutcome.REFUSED | ArrivalOutcome.LEFT:
                self.refused += [] if arrival.error is None else [arrival.error]


def take_in(hub: Hub, check: Check, stick: Path, now: datetime, told: Told) -> Intake:
    """Take the bundles on `stick` into the hub.

    Raises HubError, RecordError, or OSError of the hub's own disk; bundles stored before the error remain stored.
    """
    place = stick.resolve()
    if not place.is_dir():
        raise HubError("There is no {place}.", "Insert the stick and check its path.", place=str(stick))
    files = find_ending(place, SUFFIX, MOST_FILES, MOST_ENTRIES)
    if not files:
        raise _nothing_on(place)
    intake, kiosks = Intake(is_cut=len(files) == MOST_FILES), set()
    arrivals = Arrivals(hub.store, hub.objects, check)
    for number, file in enumerate(sorted(files, key=_by_range)):
        told(number, len(files))
        arrival = _take(arrivals, place, file, now)
        intake.add(arrival)
        if arrival.kiosk is not None and arrival.outcome in {ArrivalOutcome.STORED, ArrivalOutcome.KNOWN}:
            kiosks.add(arrival.kiosk)
    told(len(files), len(files))
    intake.kiosks = sorted(kiosks)
    with hub.store.reading() as connection:
        intake.gaps = {kiosk: found for kiosk in intake.kiosks if (found := missing(connection, kiosk))}
    return intake


def _take(arrivals: Arrivals, place: Path, file: Path, now: datetime) -> Arrival:
    try:
        data = read_confined(place, file.relative_to(place).parts, LARGEST_FILE + 1)
    except StickError as error:
        return Arrival(ArrivalOutcome.LEFT, error=error)
    if len(data) > LARGEST_FILE:
        message = "{file} is not used: it is too large for a bundle."
        too_large = HubError(message, "Copy it from the kiosk again.", file=shown(file.name))
        return Arrival(ArrivalOutcome.LEFT, error=too_large)
    return arrivals.take(IncomingFile(file.name, data, now))


def _by_range(file: Path) -> tuple[int, int, str]:
    named = NAME.fullmatch(file.name)
    return (int(named[1]), int(named[2]), str(file)) if named else (0, 0, str(file))


def _nothing_on(place: Path) -> HubError:
    if find_ending(place, Bundle.suffix, 1, MOST_ENTRIES):
        return HubError(
            "The results on {place} are not signed: they come from a kiosk with an older version of the program.",
            "Install the new version on the kiosk; it seals these results and exports them again.",
            place=str(place),
        )
    cure = "Export results from a kiosk first, on its page «Đồng bộ», or name another stick or folder."
    return HubError("There are no results on {place}.", cure, place=str(place))
