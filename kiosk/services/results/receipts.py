"""Imports receipts: bundles that the province has received are deleted from the outbox.

Receipts come from a stick, or as the content of a file that a transport has fetched; both are treated alike.

Rules: `look` changes nothing. A receipt is valid if a key in the province's targets metadata has signed it. The
newest version of this metadata counts, whether the kiosk already has it or the stick contains it. An invalid file
does not block the others. A receipt is recorded before the bundle's file is deleted. If the disk is full, files are
deleted first, but only files that can be made again from the record. If a receipt for this kiosk lists bundles that
the kiosk's record never wrote, then the record was restored from an older copy, or another machine uses the same
kiosk id: the record gets a new kiosk id. Bundles whose events a receipt asks for wait again.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import DiskFullError, ExportError, KioskError, NotSetUpError
from kiosk.domain.ids import KioskId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.receipts import Acknowledged, Receipt, ReceivedBundle, asks_for, foreign_bundles, named
from kiosk.domain.syncing.bundle_states import BundleRow, BundleState
from kiosk.domain.text import shown
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
    receipts are imported; None if the id stays. ``asked``: number of bundles that the import has put back, because
    the province asks for their events again; before an import, the number that it will put back.
    """

    new: int = 0
    known: int = 0
    others: int = 0
    refused: Sequence[KioskError] = ()
    fork: KioskError | None = None
    asked: int = 0

    @property
    def problems(self) -> Sequence[KioskError]:
        """All errors for the technician; ``fork`` comes first."""
        return self.refused if self.fork is None else (self.fork, *self.refused)


@dataclass(frozen=True, slots=True)
class _Read:
    """The receipts on a stick, read and verified.

    ``kiosk``, ``rows``: the kiosk's id and bundles when the stick was read. ``receipts``: the valid receipts; each is
    reduced to what concerns this kiosk: its own bundles, those that another record with the same kiosk id must have
    exported, and the missing events of its ids. ``refused``: the errors. ``belief``: the metadata that lists the
    signers of receipts; None unless the stick contains newer metadata than the kiosk has. ``answered``: time of the
    newest receipt so far.
    """

    kiosk: KioskId
    rows: Sequence[BundleRow]
    receipts: Sequence[Receipt]
    refused: Sequence[KioskError]
    belief: Belief | None
    answered: datetime | None = None

    @property
    def asked(self) -> int:
        """Number of this kiosk's bundles that the receipts ask for again; only the newest receipt counts."""
        newest = [one for one in self.receipts if self.answered is None or one.signed_at >= self.answered]
        return sum(
            row.state is not BundleState.ON_KIOSK and any(asks_for(receipt, row, self.kiosk) for receipt in newest)
            for row in self.rows
        )

    @property
    def foreign(self) -> Sequence[ReceivedBundle]:
        """Bundles that the receipts list under this kiosk's id although its record never wrote them."""
        return foreign_bundles(self.receipts, self.kiosk, [row for row in self.rows if row.orphan_of is None])

    @property
    def new(self) -> Sequence[BundleRow]:
        """The waiting bundles that the receipts confirm; a receipt counts only if it is newer than the question."""
        return [
            row
            for row in self.rows
            if row.waits
            and any(
                not named(row).isdisjoint(receipt.bundles) and (row.asked is None or receipt.signed_at > row.asked)
                for receipt in self.receipts
            )
        ]

    @property
    def has_news(self) -> bool:
        """Whether the receipts can change the record."""
        return bool(self.new or self.foreign or any(receipt.missing for receipt in self.receipts))


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
        return _told(read, len(read.new), read.asked, is_taken=False)

    def take_in(self, drive: Drive) -> ReceiptLook:
        """Record the receipts on `drive` and delete from the outbox the bundles that they confirm.

        Newer keys of the province for results are stored, too, see `learn_keys`. In the result, ``new`` counts the
        bundles newly received. Raises PackError, ExportError, RecordError; receipts recorded before the error stay
        recorded.
        """
        taken = self._take(self._read(drive), drive.label)
        self.learn_keys(drive)
        return taken

    def learn_keys(self, drive: Drive) -> None:
        """Store the province's metadata on `drive` if it is newer than the kiosk's and has keys for results.

        A kiosk thus gets the keys from a stick on which no pack is new to it. Raises PackError, RecordError.
        """
        from kiosk.content.trust.recipients import recipients_in

        belief = self._newest_on(drive)
        if belief is not None and recipients_in(belief.metadata.get(_TARGETS, b"")) is not None:
            with self.exporting.lock:
                self.ledger.receive((), belief)

    def learn(self, belief: Belief) -> bool:
        """Store the verified metadata `belief` if it has other keys for results or receipts; return whether it has.

        Metadata with the known keys is not stored: the kiosk could then no longer use an older stick of the province.
        Raises RecordError, CarrierRefusedError.
        """
        from kiosk.content.trust.receipt_keys import receipt_keys_in
        from kiosk.content.trust.recipients import recipients_in

        known, offered = (one.metadata.get(_TARGETS, b"") for one in (self.trust.state(), belief))
        if recipients_in(offered) is None:
            return False
        if all(read(known) == read(offered) for read in (recipients_in, receipt_keys_in)):
            return False
        with self.exporting.lock:
            self.ledger.receive((), belief)
        return True

    def accept_receipt(self, data: bytes, name: str) -> ReceiptLook:
        """Record the receipt `data`, which a transport has fetched; see `take_in`. `name`: file name for messages.

        Raises ReceiptRefusedError if it is not a valid receipt; nothing is changed then. Raises NotSetUpError if the
        kiosk does not know yet who signs receipts.
        """
        from kiosk.content.trust.receipt_keys import receipt_keys_in
        from kiosk.sync.receipts import read_receipt

        kiosk, rows = self.events.kiosk(), self.exporting.outbox.look().sealed
        keys = receipt_keys_in(self.trust.state().metadata.get(_TARGETS, b""))
        if not keys:
            raise _nobody_known()
        receipt = _concerning(read_receipt(data, keys, name), kiosk, rows)
        return self._take(_Read(kiosk, rows, [receipt], (), None), name)

    def _take(self, read: _Read, source: str) -> ReceiptLook:
        changed = Acknowledged()
        if read.has_news:
            changed = self._received(read)
            logger.info(
                "Receipts imported from %s: %d bundles confirmed, %d asked for again",
                source,
                len(changed.received),
                len(changed.asked),
            )
        if read.foreign:
            new = self.events.kiosk()
            logger.warning(
                "Receipts list results of kiosk %s that the record does not contain; new kiosk id: %s",
                read.kiosk,
                new,
            )
        self.exporting.forget_received()
        return _told(read, len(changed.received), len(changed.asked), is_taken=True)

    def _received(self, read: _Read) -> Acknowledged:
        """Record the receipts of `read`; return the bundles that they have changed.

        If the disk is full, first delete files of received bundles that can be made again from the record.
        """
        arrived = iter(read.new)
        orphans = [row for row in read.rows if row.orphan_of is not None]
        while True:
            try:
                with self.exporting.lock:
                    return self.ledger.receive(read.receipts, read.belief, orphans)
            except DiskFullError:
                if not any(self.exporting.give_up_file(row) for row in arrived):
                    raise

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
                    receipt = read_receipt(_bytes_of(drive, file), keys, shown(file.name))
                    receipts.append(_concerning(receipt, kiosk, rows))
                except KioskError as error:
                    refused.append(error)
        require_present(self.drives, drive)
        return _Read(kiosk, rows, receipts, refused, belief, self.ledger.answered())

    def _keys(self, drive: Drive) -> "tuple[Sequence[Key], Belief | None]":
        """The receipt keys in the newest targets metadata, and that metadata if it is from the stick, else None."""
        from kiosk.content.trust.receipt_keys import receipt_keys_in

        newest = self._newest_on(drive)
        metadata = newest.metadata if newest is not None else self.trust.state().metadata
        return receipt_keys_in(metadata.get(_TARGETS, b"")), newest

    def _newest_on(self, drive: Drive) -> Belief | None:
        """The newest metadata on `drive`; None unless it is newer than that of the kiosk."""
        marks = self.trust.state().marks
        newer = [
            belief
            for belief in self.beliefs_on(drive)
            if any(version > marks.get(mark, 0) for mark, version in belief.marks.items())
        ]
        return max(newer, key=_versions, default=None)


def _versions(belief: Belief) -> tuple[int, int]:
    """Sort key for the newest metadata: the root version, then, for equal root versions, the targets version."""
    versions = {mark.role: version for mark, version in belief.marks.items()}
    return versions[ROOT], versions[_TARGETS]


def _told(read: _Read, new: int, asked: int, *, is_taken: bool) -> ReceiptLook:
    """Summarise `read`; `new`: number of this kiosk's bundles that `read` confirms for the first time.

    This kiosk's other bundles in the receipts count as known. `asked`: see `ReceiptLook`. `is_taken`: whether the
    receipts have been imported.
    """
    said = {bundle for receipt in read.receipts for bundle in receipt.bundles}
    own = sum(not named(row).isdisjoint(said) for row in read.rows)
    others = [one for one in read.receipts if one.kiosk != read.kiosk and not one.bundles and not one.missing]
    fork = _fork(read.foreign[0], is_taken=is_taken) if read.foreign else None
    return ReceiptLook(new, own - new, len(others), tuple(read.refused), fork, asked)


def _concerning(receipt: Receipt, kiosk: KioskId, rows: Sequence[BundleRow]) -> Receipt:
    """Return a copy of `receipt` with only what concerns this kiosk: its own bundles and those of a fork.

    A fork is another record with this kiosk's id. A stick can contain the receipts of a whole province.
    """
    foreign = foreign_bundles([receipt], kiosk, [row for row in rows if row.orphan_of is None])
    concerns = frozenset(foreign).union(*map(named, rows))
    is_own = receipt.kiosk in {kiosk, *(row.orphan_of for row in rows)}
    bundles = tuple(filter(concerns.__contains__, receipt.bundles))
    return replace(receipt, bundles=bundles, missing=receipt.missing if is_own else ())


def _bytes_of(drive: Drive, file: Path) -> bytes:
    from kiosk.devices.stick.confined import open_below, unreadable
    from kiosk.sync.receipts import LARGEST

    try:
        with open_below(drive.place, file.relative_to(drive.place).parts) as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(shown(file.name), error) from error


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
