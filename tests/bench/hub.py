"""Measures how fast a hub takes bundles into PostgreSQL, against a bare COPY of the same rows.

Rules: Taking in means the whole way of a bundle that arrived: look-up of its hash, registry, comparison with its
neighbours, object, rows, commit; up to 16 bundles in one transaction. The verification (decryption, signature,
vocabulary) is measured with and without, because it needs the processor and not the database. The baseline is a COPY
as the driver documents it: all rows in one transaction, one row at a time, into a table without a key. The others:
the same into a table with the key of the hub; the same rows packed before into the binary format and copied in one
piece, without and with the key; and with the key and one transaction per bundle.
"""

import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
import pyrage

from build_spec.province.servers.postgres import Postgres
from build_spec.province.servers.program import MissingProgramError
from kiosk.content.trust.recipients import KnownRecipients
from kiosk.domain.events import Event
from kiosk.domain.syncing.recipients import Recipients
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.ingest.arrivals import ArrivalOutcome, Arrivals
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.receiving.server import MOST_AT_ONCE
from kiosk.province.hub.registry.kiosks import KeyState, add_record, decide
from kiosk.province.hub.store.port import StatementRow
from kiosk.province.hub.store.postgres import packed
from kiosk.sync.sealing import SealedBundle
from tests.bench.figures import Figure, NotInstalledError, compare
from tests.bench.rounds import Effort, alternate
from tests.province.hub.hubs import Kiosk, record

KIOSKS = 4
EVENTS = 1400
"""Number of events in a bundle, nearly as many as fit into 64 KiB."""
_NOW = datetime(2026, 12, 2, tzinfo=UTC)
_KEY = ", PRIMARY KEY (kiosk, sequence))"
_TABLE = "CREATE TABLE bare (kiosk int NOT NULL, sequence bigint NOT NULL, id bytea NOT NULL, digest bytea NOT NULL"


class _Sent(NamedTuple):
    """Sealed bundles and their verified contents, by the hash of the file."""

    files: Sequence[SealedBundle]
    checked: dict[str, CheckedBundle]
    check: BundleChecker
    kiosks: Sequence[Kiosk]

    @property
    def rows(self) -> Sequence[tuple[int, Sequence[StatementRow]]]:
        numbers = {kiosk.id: number for number, kiosk in enumerate(self.kiosks, 1)}
        return [
            (
                numbers[bundle.kiosk],
                [StatementRow(one.sequence, UUID(one.id).bytes, one.digest) for one in bundle.statements],
            )
            for bundle in self.checked.values()
        ]

    def known(self, data: bytes, name: str) -> CheckedBundle:
        """Stands for the verification: return what was verified before the measurement."""
        assert data
        return self.checked[name.rpartition("-")[2].removesuffix(".age")]


def hub_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure a hub whose files are in `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sent = _sent(effort.hub_bundles)
    with ExitStack() as stack:
        # outside of pytest's folders, through which the user of PostgreSQL cannot pass
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tram-hoc-so-")))
        place.chmod(0o711)
        try:
            server = Postgres.create(place / "postgres")
        except MissingProgramError as problem:
            raise NotInstalledError(str(problem)) from problem
        stack.callback(server.stop)
        runs: dict[str, Callable[[], float]] = {
            "rows": partial(_copy_rows, server, sent, ")"),
            "keyed rows": partial(_copy_rows, server, sent, _KEY),
            "copy": partial(_copy, server, sent, ")"),
            "keyed": partial(_copy, server, sent, _KEY),
            "commits": partial(_copy_each, server, sent),
            "one": partial(_take_in, server, folder, sent, sent.known, 1),
            "two": partial(_take_in, server, folder, sent, sent.known, 2),
            "checked": partial(_take_in, server, folder, sent, sent.check, 1),
            "checked by two": partial(_take_in, server, folder, sent, sent.check, 2),
        }
        found = alternate(effort.repeats, runs)
    count = sum(len(bundle.statements) for bundle in sent.checked.values())
    note = f"{count} statements in {len(sent.files)} bundles of {KIOSKS} kiosks."
    return [
        compare("hub: one worker, verified before", found["one"], found["rows"], "s", 2.5, note=note),
        compare("  beside a COPY with the key", found["one"], found["keyed rows"], "s"),
        compare("  beside a COPY of packed rows", found["one"], found["copy"], "s"),
        compare("  beside a COPY of packed rows with the key", found["one"], found["keyed"], "s"),
        compare("  the same with a commit per bundle", found["one"], found["commits"], "s"),
        compare("hub: two workers, verified before", found["two"], found["one"], "s", 1 / 1.6, note=note),
        compare("hub: one worker with verification", found["checked"], found["rows"], "s", note=note),
        compare(
            "hub: two workers with verification", found["checked by two"], found["checked"], "s", 1 / 1.6, note=note
        ),
    ]


def _sent(count: int) -> _Sent:
    """Seal `count` bundles of each kiosk."""
    province, escrow = (pyrage.x25519.Identity.generate() for _ in range(2))
    recipients = Recipients(str(province.to_public()), str(escrow.to_public()))
    check = BundleChecker([province], KnownRecipients(recipients))
    kiosks = [Kiosk(recipients) for _ in range(KIOSKS)]
    lasts = range(EVENTS, count * EVENTS, EVENTS)
    files = [bundle for kiosk in kiosks for bundle in kiosk.cuts(_events(count * EVENTS), *lasts)]
    return _Sent(files, {one.sha256: check(one.data, one.name) for one in files}, check, kiosks)


def _events(count: int) -> list[Event]:
    """Return the first `count` events of a new record, which shares no event with another one."""
    return record(count // 30 + 1)[:count]


def _copy_rows(server: Postgres, sent: _Sent, key: str) -> float:
    """Copy one row at a time, as the driver documents it; return the seconds."""
    rows = [(number, *row) for number, part in sent.rows for row in part]

    def copy(connection: psycopg.Connection) -> None:
        with connection.cursor().copy("COPY bare FROM STDIN") as copying:
            for row in rows:
                copying.write_row(row)

    return _timed(server, key, copy)


def _copy(server: Postgres, sent: _Sent, key: str) -> float:
    """Copy rows that were packed before in one piece; return the seconds."""
    pieces = [list(packed(number, rows)) for number, rows in sent.rows]
    header, trailer = pieces[0][0], pieces[0][-1]
    body = b"".join([header, *(piece for bundle in pieces for piece in bundle[1:-1]), trailer])
    return _timed(server, key, partial(_copy_packed, body=body))


def _copy_each(server: Postgres, sent: _Sent) -> float:
    """Copy packed rows into a table with a key, one transaction per bundle; return the seconds."""
    data = [b"".join(packed(number, rows)) for number, rows in sent.rows]

    def copy(connection: psycopg.Connection) -> None:
        for body in data:
            _copy_packed(connection, body)
            connection.commit()

    return _timed(server, _KEY, copy)


def _copy_packed(connection: psycopg.Connection, body: bytes) -> None:
    with connection.cursor().copy("COPY bare FROM STDIN (FORMAT BINARY)") as copying:
        copying.write(body)


def _timed(server: Postgres, key: str, copy: Callable[[psycopg.Connection], None]) -> float:
    """Call `copy` with a new table, and commit; return the seconds."""
    url = server.create_database("bare")
    try:
        with psycopg.connect(url) as connection:
            connection.execute(f"{_TABLE}{key}")
            connection.commit()
            began = time.perf_counter()
            copy(connection)
            connection.commit()
            return time.perf_counter() - began
    finally:
        server.drop_database("bare")


def _take_in(server: Postgres, folder: Path, sent: _Sent, check: Check, workers: int) -> float:
    """Take in everything with `workers` processes, each with the bundles of its own kiosks; return the seconds."""
    url, place = server.create_database("hub"), folder / "hub"
    shutil.rmtree(place, ignore_errors=True)
    try:
        make_hub(place, HubSettings("Tỉnh", url))
        _know(place, sent)
        context = get_context("fork")
        ready = context.Barrier(workers + 1)
        shares = [sent.kiosks[number::workers] for number in range(workers)]
        running = [context.Process(target=_work, args=(place, sent, check, share, ready)) for share in shares]
        for one in running:
            one.start()
        ready.wait()
        began = time.perf_counter()
        for one in running:
            one.join()
        assert [one.exitcode for one in running] == [0] * workers
        return time.perf_counter() - began
    finally:
        server.drop_database("hub")


def _know(place: Path, sent: _Sent) -> None:
    """Approve the keys of the kiosks."""
    with opened(place) as hub, hub.store.writing() as connection:
        for kiosk in sent.kiosks:
            added = add_record(connection, kiosk.id, kiosk.key.public, 0, _NOW.isoformat())
            decide(connection, added.number, KeyState.APPROVED, _NOW)


def _work(place: Path, sent: _Sent, check: Check, kiosks: Sequence[Kiosk], ready: Any) -> None:
    ids = {kiosk.id for kiosk in kiosks}
    with opened(place) as hub:
        arrivals = Arrivals(hub.store, hub.objects, check)
        files = [IncomingFile(one.name, one.data, _NOW) for one in sent.files if one.kiosk in ids]
        ready.wait()
        for start in range(0, len(files), MOST_AT_ONCE):
            taken = arrivals.take_all(files[start : start + MOST_AT_ONCE])
            assert {one.outcome for one in taken} == {ArrivalOutcome.STORED}
