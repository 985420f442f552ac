"""Brings the outbox in order: interrupted work, lost files, plain bundles of older programs.

Rules: the caller holds the lock of the outbox and has the province's keys. A bundle that cannot be sealed does not
affect the others; its error is returned.
"""

from collections.abc import Callable

from kiosk.domain.errors import ExportError
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.services.results.outbox import Contents, Orphan, Outbox
from kiosk.services.results.sealer import Sealed, Sealer, confirmed_up_to
from kiosk.services.stick_folders import own_disk
from kiosk.sync.bundles import Bundle, read_bundle


class Mending:
    """Changes the files of the outbox so that each waiting bundle has one sealed file."""

    def __init__(
        self,
        events: EventStore,
        ledger: ExportLedger,
        outbox: Outbox,
        sealer: Sealer,
        write: Callable[[Bundle, frozenset[str]], Sealed],
    ) -> None:
        """`write`: seals a bundle with the given aliases and writes it to the outbox."""
        self._events = events
        self._ledger = ledger
        self._outbox = outbox
        self._sealer = sealer
        self._write = write

    def settle_spares(self, contents: Contents) -> list[BundleRow]:
        """Use each spare copy whose row has no sealed file; delete the others.

        Returns the row of the reserved range, if it got its file. Raises ExportError, RecordError.
        """
        rows = {(row.first, row.last): row for row in contents.listed}
        finished = []
        for spare in contents.spares:
            place = spare.row.first, spare.row.last
            row = rows[place]
            if spare.chain is not None and not spare.row.is_plain and _needs_file(row, contents):
                self._use(spare, row)
                rows[place] = BundleRow(*place, spare.row.sha256, spare.row.name)
                finished += [] if row.name else [rows[place]]
            else:
                self._delete(spare.row.name)
        return finished

    def _use(self, spare: Orphan, row: BundleRow) -> None:
        if not row.name:
            self._ledger.seal(row.first, spare.row.sha256, spare.row.name)
            return
        self._ledger.replace_file(row, spare.row.sha256, spare.row.name)
        self._delete(row.name)

    def seal_again(self, contents: Contents) -> list[ExportError]:
        """Seal the waiting bundles of the ledger whose file is lost or plain; return the errors."""
        errors: list[ExportError] = []
        confirmed = confirmed_up_to(contents.listed)
        for row in contents.listed:
            if row.waits and _needs_file(row, contents):
                try:
                    self.sealed_again(row, confirmed)
                except ExportError as error:
                    errors.append(error)
        return errors

    def sealed_again(self, row: BundleRow, confirmed: int) -> BundleRow:
        """Seal the events of `row`, a bundle of the ledger, in another file; return its new row."""
        events = list(self._events.read(row.first, row.last))
        bundle = self._sealer.bundle(events, self._events.kiosk(), confirmed)
        sealed = self._write(bundle, row.aliases | {row.sha256})
        self._ledger.replace_file(row, sealed.sha256, sealed.name)
        self._delete(row.name)
        return BundleRow(row.first, row.last, sealed.sha256, sealed.name, aliases=sealed.label.aliases)

    def carry_on(self, contents: Contents) -> list[ExportError]:
        """Seal the plain orphans of older programs; return the errors."""
        errors: list[ExportError] = []
        sealed = {alias: orphan.row for orphan in contents.orphans for alias in orphan.row.aliases}
        for row in (orphan.row for orphan in contents.orphans if orphan.row.is_plain):
            try:
                self._carried_on(row, sealed.get(row.sha256))
            except ExportError as error:
                errors.append(error)
        return errors

    def _carried_on(self, row: BundleRow, made: BundleRow | None) -> None:
        """Replace the plain orphan `row`; `made`: the sealed one, if an interrupted call has made it."""
        if made is not None:
            sha256, name = made.sha256, made.name
        else:
            plain = read_bundle(self._outbox.folder / row.name)
            sealed = self._write(self._sealer.carried_on(plain), frozenset({row.sha256}))
            sha256, name = sealed.sha256, sealed.name
        self._ledger.replace_file(row, sha256, name)
        self._delete(row.name)

    def _delete(self, name: str) -> None:
        try:
            self._outbox.delete(name)
        except OSError as error:
            raise own_disk(error) from error


def _needs_file(row: BundleRow, contents: Contents) -> bool:
    """Whether `row` is to have a sealed file and has none; its file counts as there without being read."""
    if not row.name:
        return True
    return row.waits and (row.is_plain or row.name not in contents.files)
