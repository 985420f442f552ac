"""Imports receipts from a stick: bundles that the province has received are deleted from the outbox.

Rules: `look` changes nothing. A receipt is valid if a key in the province's targets metadata has signed it. The
newest version of this metadata counts, whether the kiosk already has it or the stick contains it. An invalid file
does not block the others. A receipt is recorded before the bundle's file is deleted. If the disk is full, files are
deleted first, but only files that can be made again from the record. If a receipt for this kiosk lists bundles that
the kiosk's record never wrote, then the record was restored from an older copy, or another machine uses the same
kiosk id: the record gets a new kiosk id.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import DiskFullError, ExportError, KioskError, NotSetUpError
from kiosk.domain.ids import KioskId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.receipts import Receipt, ReceivedBundle, foreign_bundles, named
from kiosk.domain.texts import translatable
from kiosk.domain.trust import ROOT, Belief
from kiosk.services.results.exporting import ExportService
from kiosk.services.stick_folders import require_present

if TYPE_CHECKING:
    from securesystemslib.signer import Key

logger = logging.getLogger(__name__)

MOST_FILES = 500
"""Maximum number of receipts read from one stick; files whose names begin with this kiosk's id are read first."""
_TARGETS = "targets"


@dataclass(frozen=True, slots=True)
class ReceiptLook:
    """Summary of the receipts on a stick.

    ``new``: number of this kiosk's bundles that these receipts confirm for the first time. ``known``: number of this
    kiosk's bundles in these receipts that an earlier receipt has confirmed. ``others``: number of receipts for other
    kiosks. ``refused``: errors of invalid files. ``fork``: why the kiosk has a new id, or will get one when the
    receipts are imported; None if the id stays.
    """

    new: int = 0
    known: int = 0
    others: int = 0
    refused: Sequence[KioskError] = ()
    fork: KioskError | None = None

    @property
    def problems(self) -> Sequence[KioskError]:
        """All errors for the technician; ``fork`` comes first."""
        return self.refused if self.fork is None else (self.fork, *self.refused)


@dataclass(frozen=True, slots=True)
class _Read:
    """The receipts on a stick, read and verified.

    ``kiosk``, ``rows``: the kiosk's id and bundles when the stick was read. ``receipts``: the valid receipts; each is
    reduced to the bundles that concern this kiosk: its own bundles, and those that another record with the same kiosk
    id must have exported. ``refused``: the errors. ``belief``: the metadata that lists the signers of receipts; None
    unless the stick contains newer metadata than the kiosk has.
    """

    kiosk: KioskId
    rows: Sequence[BundleRow]
    receipts: Sequence[Receipt]
    refused: Sequence[KioskError]
    belief: Belief | None

    @property
    def foreign(self) -> Sequence[ReceivedBundle]:
        """Bundles that the receipts list under this kiosk's id although its record never wrote them."""
        return foreign_bundles(self.receipts, self.kiosk, [row for row in self.rows if row.orphan_of is None])


@dataclass(frozen=True, slots=True)
class ReceiptService:
    """Reads receipts from sticks and records them. ``beliefs_on``: see `LoadingService.beliefs_on`."""

    events: EventStore
    ledger: ExportLedger
    trust: TrustLedger
    exporting: ExportService
    beliefs_on: Callable[[Drive], Sequence[Belief]]
    drives: Drives

    def look(self, drive: Drive) -> ReceiptLook:
        """Summarise the receipts on `drive`. Raises PackError, ExportError if the drive cannot be read completely."""
        read = self._read(drive)
        return self._told(read, self._new(read), is_taken=False)

    def take_in(self, drive: Drive) -> ReceiptLook:
        """Record the receipts on `drive` and delete from the outbox the bundles that they confirm.

        In the result, ``new`` counts the bundles newly received. Raises PackError, ExportError, RecordError; receipts
        recorded before the error stay recorded.
        """
        read = self._read(drive)
        rows: Sequence[BundleRow] = ()
        if self._new(read) or read.foreign:
            rows = self._received(read)
            logger.info("Receipts imported from %s: %d bundles confirmed", drive.label, len(rows))
        if read.foreign:
            new = self.events.kiosk()
            logger.warning(
                "Receipts list results of kiosk %s that the record does not contain; new kiosk id: %s",
                read.kiosk,
                new,
            )
        self.exporting.forget_received()
        return self._told(read, len(rows), is_taken=True)

    def _received(self, read: _Read) -> Sequence[BundleRow]:
        """Record the receipts of `read`; return the bundles newly received.

        If the disk is full, first delete files of received bundles that can be made again from the record.
        """
        said = {bundle for receipt in read.receipts for bundle in receipt.bundles}
        arrived = iter([row for row in read.rows if row.waits and named(row) in said])
        orphans = [row for row in read.rows if row.orphan_of is not None]
        while True:
            try:
                with self.exporting.lock:
                    return self.ledger.receive(read.receipts, read.belief, orphans)
            except DiskFullError:
                if not any(self.exporting.give_up_file(row) for row in arrived):
                    raise

    def _told(self, read: _Read, new: int, *, is_taken: bool) -> ReceiptLook:
        """Summarise `read`; `new`: number of this kiosk's bundles that `read` confirms for the first time.

        This kiosk's other bundles in the receipts count as known. `is_taken`: whether the receipts have been
        imported.
        """
        own = {named(row) for row in read.rows}
        said = {bundle for receipt in read.receipts for bundle in receipt.bundles}
        others = [receipt for receipt in read.receipts if receipt.kiosk != read.kiosk and not receipt.bundles]
        fork = _fork(read.foreign[0], is_taken=is_taken) if read.foreign else None
        return ReceiptLook(new, len(said & own) - new, len(others), tuple(read.refused), fork)

    def _new(self, read: _Read) -> int:
        waiting = {named(row) for row in read.rows if row.waits}
        return len(waiting.intersection(bundle for receipt in read.receipts for bundle in receipt.bundles))

    def _read(self, drive: Drive) -> _Read:
        from kiosk.devices.stick.search import find_ending
        from kiosk.devices.stick.walk import MAX_ENTRIES
        from kiosk.sync.receipts import SUFFIX, read_receipt

        require_present(self.drives, drive)
        kiosk, rows = self.events.kiosk(), self.exporting.outbox.look().sealed
        own = tuple({kiosk[:8], *(row.orphan_of[:8] for row in rows if row.orphan_of is not None)})
        found = find_ending(drive.place, SUFFIX, MAX_ENTRIES)
        files = sorted(found, key=lambda file: not file.name.startswith(own))[:MOST_FILES]
        receipts: list[Receipt] = []
        refused: list[KioskError] = []
        belief: Belief | None = None
        if files:
            keys, belief = self._keys(drive)
            if not keys:
                return _Read(kiosk, rows, (), (_nobody_known(),), None)
            for file in files:
                try:
                    receipts.append(_concerning(read_receipt(_bytes_of(drive, file), keys, file.name), kiosk, rows))
                except KioskError as error:
                    refused.append(error)
        require_present(self.drives, drive)
        return _Read(kiosk, rows, receipts, refused, belief)

    def _keys(self, drive: Drive) -> "tuple[Sequence[Key], Belief | None]":
        """The receipt keys in the newest targets metadata, and that metadata if it is from the stick, else None."""
        from kiosk.content.trust.receipt_keys import receipt_keys_in

        state = self.trust.state()
        newer = [
            belief
            for belief in self.beliefs_on(drive)
            if any(version > state.marks.get(mark, 0) for mark, version in belief.marks.items())
        ]
        newest = max(newer, key=_versions, default=None)
        metadata = newest.metadata if newest is not None else state.metadata
        return receipt_keys_in(metadata.get(_TARGETS, b"")), newest


def _versions(belief: Belief) -> tuple[int, int]:
    """Sort key for the newest metadata: the root version, then, for equal root versions, the targets version."""
    versions = {mark.role: version for mark, version in belief.marks.items()}
    return versions[ROOT], versions[_TARGETS]


def _concerning(receipt: Receipt, kiosk: KioskId, rows: Sequence[BundleRow]) -> Receipt:
    """Return a copy of `receipt` with only the bundles that concern this kiosk: its own and those of a fork.

    A fork is another record with this kiosk's id. A stick can contain the receipts of a whole province.
    """
    foreign = foreign_bundles([receipt], kiosk, [row for row in rows if row.orphan_of is None])
    concerns = {*map(named, rows), *foreign}
    return replace(receipt, bundles=tuple(filter(concerns.__contains__, receipt.bundles)))


def _bytes_of(drive: Drive, file: Path) -> bytes:
    from kiosk.devices.stick.confined import open_below, unreadable
    from kiosk.sync.receipts import LARGEST

    try:
        with open_below(drive.place, file.relative_to(drive.place).parts) as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(file.name, error) from error


def _nobody_known() -> NotSetUpError:
    return NotSetUpError(
        translatable("Staff", "This kiosk does not know yet who signs the province's receipts."),
        translatable(
            "Staff",
            "Bring the province's packs on the same stick, or load them once; then import the receipts again.",
        ),
    )


def _fork(bundle: ReceivedBundle, *, is_taken: bool) -> ExportError:
    if is_taken:
        message = translatable(
            "Staff",
            "The province has results with the numbers {first} to {last} that are not "
            "in this kiosk's record. The kiosk has a new id now.",
        )
        cure = translatable(
            "Staff",
            "Export the results again, and tell the province: an old record "
            "was restored, or two kiosks had the same id.",
        )
    else:
        message = translatable(
            "Staff",
            "The province has results with the numbers {first} to {last} that are not in this kiosk's "
            "record: an old record was restored, or two kiosks have the same id.",
        )
        cure = translatable("Staff", "Import the receipts: the kiosk then gets a new id, and no result is lost.")
    return ExportError(message, cure, first=bundle.first, last=bundle.last)
