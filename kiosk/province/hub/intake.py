"""Imports the bundles on a stick into a hub.

Rules: Bundles are found in any folder of the stick. Links are not followed. A bad file does not stop the import of
the other files. Invalid and contradictory bundles are reported, and copied into a folder for inspection. If the stick
is pulled during the import, the import can be repeated.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from kiosk import durable
from kiosk.devices.stick.search import find_ending, read_confined
from kiosk.domain.errors import KioskError, StickError
from kiosk.domain.ids import KioskId
from kiosk.domain.text import shown
from kiosk.province.hub.faults import ConflictError, HubError
from kiosk.province.hub.holdings import Holdings
from kiosk.province.hub.overview import Gap, missing
from kiosk.sync.bundles import NAME, Bundle, BundleRefusedError, bundle_in
from kiosk.sync.limits import LARGEST_FILE

MOST_FILES = 50_000
MOST_ENTRIES = 1_000_000
"""Maximum number of directory entries that a search examines; a folder can contain the results of many kiosks.

`MOST_FILES` limits the bundle files among them.
"""
MOST_ASIDE = 1000
"""Maximum number of refused files that are kept, so that a sender of many bad files cannot fill the disk."""

Told = Callable[[int, int], None]
"""Progress callback: number of files processed, total number."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A newly stored bundle.

    ``kiosk``: the kiosk that made it. ``first``, ``last``: the range of its events. ``statements``: number of its
    statements.
    """

    kiosk: KioskId
    first: int
    last: int
    statements: int


@dataclass(frozen=True, slots=True)
class Intake:
    """The result of an import.

    ``new``: the bundles that this import stored. ``known``: the number of bundles that were stored before.
    ``refused``: one error for each file that was not stored. ``kiosks``: the kiosks that sent a valid bundle.
    ``gaps``: events of these kiosks that the hub has not received. ``is_cut``: True if the search reached its limit,
    so that some files were possibly not imported.
    """

    new: Sequence[Arrived]
    known: int
    refused: Sequence[KioskError]
    kiosks: Sequence[KioskId]
    gaps: Mapping[KioskId, Sequence[Gap]]
    is_cut: bool


def take_in(holdings: Holdings, aside: Path, stick: Path, now: datetime, told: Told) -> Intake:
    """Store the new bundles from `stick` in the hub; copy refused bundles into the folder `aside`.

    Raises HubError, RecordError, or OSError of the hub's own disk; bundles stored before the error remain stored.
    """
    place = stick.resolve()
    if not place.is_dir():
        raise HubError("There is no {place}.", "Insert the stick and check its path.", place=str(stick))
    files = find_ending(place, Bundle.suffix, MOST_FILES, MOST_ENTRIES)
    if not files:
        cure = "Export results from a kiosk first, on its page «Đồng bộ», or name another stick or folder."
        raise HubError("There are no results on {place}.", cure, place=str(stick))
    visit = _Visit(holdings, aside, now)
    for number, file in enumerate(sorted(files, key=_by_range)):
        told(number, len(files))
        visit.take(place, file)
    told(len(files), len(files))
    kiosks = sorted(visit.kiosks)
    gaps = {kiosk: found for kiosk in kiosks if (found := missing(holdings, kiosk))}
    return Intake(visit.new, visit.known, visit.refused, kiosks, gaps, len(files) == MOST_FILES)


def _by_range(file: Path) -> tuple[int, int, str]:
    named = NAME.fullmatch(file.name)
    return (int(named[1]), int(named[2]), str(file)) if named else (0, 0, str(file))


class _Visit:
    """The import of one stick: imports file after file and collects the results."""

    def __init__(self, holdings: Holdings, aside: Path, now: datetime) -> None:
        self._holdings = holdings
        self._aside = aside
        self._now = now
        self.new: list[Arrived] = []
        self.known = 0
        self.refused: list[KioskError] = []
        self.kiosks: set[KioskId] = set()

    def take(self, place: Path, file: Path) -> None:
        """Import `file`, which is below `place`, or add an error to `refused`.

        Raises RecordError or OSError of the hub's disk.
        """
        try:
            data = read_confined(place, file.relative_to(place).parts, LARGEST_FILE + 1)
        except StickError as error:
            self.refused.append(error)
            return
        if len(data) > LARGEST_FILE:
            message = "{file} is not used: it is too large for a bundle."
            self.refused.append(HubError(message, "Copy it from the kiosk again.", file=shown(file.name)))
            return
        sha256 = hashlib.sha256(data).hexdigest()
        held_of = self._holdings.kiosk_of(sha256)
        if held_of is not None:
            self.kiosks.add(held_of)
            self.known += 1
            return
        try:
            bundle = bundle_in(data, shown(file.name))
            kiosk = KioskId(bundle.manifest["kiosk"])
            self.kiosks.add(kiosk)
            is_new = self._holdings.store(bundle, self._now)
        except (BundleRefusedError, ConflictError) as error:
            self._keep_aside(file.name, data, sha256, error)
            self.refused.append(error)
            return
        if is_new:
            self.new.append(Arrived(kiosk, bundle.first, bundle.last, len(bundle.statements)))
        else:
            self.known += 1

    def _keep_aside(self, name: str, data: bytes, sha256: str, error: KioskError) -> None:
        """Copy a refused file to the folder for inspection and record the refusal; do neither if the folder is full.

        The copy gets a different suffix, so that it is not imported again. If the file's name is unsafe, the copy
        also gets a different name.
        """
        plain = name if NAME.fullmatch(name) else f"other{Bundle.suffix}"
        durable.make_folder(self._aside)
        target = self._aside / f"{plain}.{sha256[:8]}"
        if not target.exists():
            if sum(1 for _ in islice(self._aside.iterdir(), MOST_ASIDE)) == MOST_ASIDE:
                return
            durable.write_file(target, data)
        self._holdings.note_refusal(sha256, shown(name), error.message, self._now)
