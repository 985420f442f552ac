"""Takes in what kiosks have sent to the server: the folders of the kiosks at the top of the object store.

Rules: A file is deleted there after it was stored, held or refused; then it lies in the hub's own folders. If a
process ends in between, the file is taken in again, with the same outcome. A file that reached a limit is left. Files
that nobody wants, however many there are, cannot keep the others from being reached: of too many, a run takes half in
order and half at random.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.ingest.arrivals import ArrivalOutcome, Arrivals
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.ingest.storing import note_change
from kiosk.province.hub.objects import names
from kiosk.sync.limits import LARGEST_FILE
from kiosk.sync.sealing import KIOSK_FOLDER, NAME

MOST_FOLDERS = 100_000
MOST_FILES = 2000
"""Maximum number of files that are read from one folder in one run."""

_MOST_OTHERS = 20
"""Maximum number of unknown folders that are examined, and of folders in each."""
MOST_NAMES = 100_000
"""Maximum number of file names that are read from the folder of one kiosk in one run."""

MOST_AT_ONCE = 16
"""Maximum number of bundles in one transaction."""

Clock = Callable[[], datetime]


def waiting_folders(hub: Hub) -> Sequence[str]:
    """Return the folders of kiosks that contain files. Raises ObjectsError."""
    found = hub.objects.folders("", MOST_FOLDERS, lambda name: KIOSK_FOLDER.fullmatch(name) is not None)
    return [folder for folder in found if hub.objects.names(folder, 1)]


def misplaced_folders(hub: Hub) -> Sequence[str]:
    """Return the folders at the top of the object store that are nobody's but contain folders of kiosks.

    Nothing takes in what is there: the address of the kiosks ends in a folder that the server does not map to the
    object store. Raises ObjectsError.
    """
    others = [
        name
        for name in hub.objects.folders("", MOST_FOLDERS)
        if name not in names.TOP_FOLDERS and not KIOSK_FOLDER.fullmatch(name)
    ]
    return [
        name
        for name in others[:_MOST_OTHERS]
        if any(KIOSK_FOLDER.fullmatch(folder) for folder in hub.objects.folders(name, _MOST_OTHERS))
    ]


def take_folder(hub: Hub, check: Check, folder: str, clock: Clock) -> Sequence[KioskId]:
    """Take in the files of one folder; return the kiosks whose receipts can have changed. Raises KioskError.

    A kiosk that sends a stored bundle again lacks its receipt, so the receipt is written again.
    """
    arrivals = Arrivals(hub.store, hub.objects, check)
    kiosks: set[KioskId] = set()
    found = _chosen(sorted(hub.objects.names(folder, MOST_NAMES), key=_by_range))
    for start in range(0, len(found), MOST_AT_ONCE):
        files = _read(hub, found[start : start + MOST_AT_ONCE], clock)
        taken = arrivals.take_all(list(files.values()))
        placed = zip(files, taken, strict=True)
        hub.objects.delete_all([name for name, arrival in placed if arrival.outcome is not ArrivalOutcome.LEFT])
        kiosks.update(arrival.kiosk for arrival in taken if arrival.kiosk is not None)
        sent_again = {one.kiosk for one in taken if one.kiosk is not None and one.outcome is ArrivalOutcome.KNOWN}
        for kiosk in sent_again:
            with hub.store.writing() as connection:
                note_change(connection, kiosk)
    return sorted(kiosks)


def _read(hub: Hub, wanted: Sequence[str], clock: Clock) -> Mapping[str, IncomingFile]:
    """Return the files with these names, without those that another worker has taken in meanwhile."""
    found = {name: hub.objects.get(name, LARGEST_FILE + 1) for name in wanted}
    return {
        name: IncomingFile(name.rpartition("/")[2], data, clock()) for name, data in found.items() if data is not None
    }


def _chosen(found: Sequence[str]) -> Sequence[str]:
    """Return at most `MOST_FILES` of the files `found`; each file is chosen sooner or later."""
    half = MOST_FILES // 2
    if len(found) <= MOST_FILES:
        return found
    return [*found[:half], *sorted(random.SystemRandom().sample(found[half:], MOST_FILES - half), key=_by_range)]


def _by_range(name: str) -> tuple[bool, int, int, str]:
    """Return the sort key of a file: by its range, and behind all others if it does not have the name of a bundle."""
    named = NAME.fullmatch(name.rpartition("/")[2])
    return (False, int(named[1]), int(named[2]), name) if named else (True, 0, 0, name)
