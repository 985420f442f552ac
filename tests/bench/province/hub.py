"""Measures how fast a hub takes bundles into PostgreSQL, against a bare COPY of the same rows.

Rules: Taking in means the whole way of a bundle that arrived: look-up of its hash, registry, comparison with its
neighbours, object, rows, commit; up to 16 bundles in one transaction. The verification (decryption, signature,
vocabulary) is measured with and without, because it needs the processor and not the database. The baseline is a COPY
as the driver documents it: all rows in one transaction, one row at a time, into a table without a key. The others:
the same into a table with the key of the hub; the same rows packed before into the binary format and copied in one
piece, without and with the key; and with the key and one transaction per bundle. A worker runs for months, so it is
measured after it has taken in two small bundles, and from then until the last bundle is stored, without the end of
its process. It has verified bundles of its own, because memory shared with the parent is copied when it is touched;
for the same reason its garbage collector leaves the parent's objects alone, which a real worker does not have.
"""

import gc
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from copy import deepcopy
from datetime import UTC, datetime
from functools import partial
from itertools import chain
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
WORKERS = 2
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
    first: Sequence[Sequence[SealedBundle]]
    """Small bundles that a worker takes in before the measurement: those of one kiosk for each worker."""

    @property
    def rows(self) -> Sequence[tuple[int, Sequence[StatementRow]]]:
        numbers = {kiosk.id: number for number, kiosk in enumerate(self.kiosks, 1)}
        return [
            (
                numbers[bundle.kiosk],
                [StatementRow(one.sequence, UUID(one.id).bytes, one.digest) for one in bundle.statements],
            )
            for bundle in (self.checked[one.sha256] for one in self.files)
        ]

    def known(self) -> Check:
        """Return what stands for the verification: it returns copies of what was verified before."""
        kept = deepcopy(self.checked)

        def check(data: bytes, name: str) -> CheckedBundle:
            assert data
            return kept[name.rpartition("-")[2].removesuffix(".age")]

        return check

    def verified(self) -> Check:
        """Return the verification."""
        return self.check


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
            "checked": partial(_take_in, server, folder, sent, sent.verified, 1),
            "checked by two": partial(_take_in, server, folder, sent, sent.verified, 2),
        }
        found = alternate(effort.repeats, runs)
    count = sum(len(rows) for _, rows in sent.rows)
    note = f"{count} statements in {len(sent.files)} bundles of {KIOSKS} kiosks."
    return [
        compare("hub: one worker, verified before", found["one"], found["rows"], "s", 2.5, note=note),
        compare("  beside a COPY with the key", found["one"], found["keyed rows"], "s", 2.5),
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
    first = [Kiosk(recipients).cuts(_events(40), 20) for _ in range(WORKERS)]
    checked = {one.sha256: check(one.data, one.name) for one in (*files, *chain.from_iterable(first))}
    return _Sent(files, checked, check, kiosks, first)


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


def _take_in(server: Postgres, folder: Path, sent: _Sent, check: Callable[[], Check], workers: int) -> float:
    """Take in everything with `workers` processes, each with the bundles of its own kiosks; return the seconds."""
    url, place = server.create_database("hub"), folder / "hub"
    shutil.rmtree(place, ignore_errors=True)
    try:
        make_hub(place, HubSettings("Tỉnh", url))
        _know(place, sent)
        context = get_context("fork")
        ready, ended = context.Barrier(workers + 1), context.SimpleQueue()
        running = [
            context.Process(target=_work, args=(place, sent, check, number, workers, ready, ended))
            for number in range(workers)
        ]
        for one in running:
            one.start()
        ready.wait()
        began = time.perf_counter()
        for one in running:
            one.join()
        assert [one.exitcode for one in running] == [0] * workers
        return max(ended.get() for _ in running) - began
    finally:
        server.drop_database("hub")


def _know(place: Path, sent: _Sent) -> None:
    """Approve the keys of the kiosks."""
    with opened(place) as hub, hub.store.writing() as connection:
        for bundle in {one.public_key: one for one in sent.checked.values()}.values():
            added = add_record(connection, bundle.kiosk, bundle.public_key, 0, _NOW.isoformat())
            decide(connection, added.number, KeyState.APPROVED, _NOW)


def _work(  # noqa: PLR0917 - what a process needs
    place: Path, sent: _Sent, check: Callable[[], Check], number: int, workers: int, ready: Any, ended: Any
) -> None:
    with opened(place) as hub:
        arrivals = Arrivals(hub.store, hub.objects, check())
        folders = [_files_of(sent, kiosk) for kiosk in sent.kiosks[number::workers]]
        arrivals.take_all([IncomingFile(one.name, one.data, _NOW) for one in sent.first[number]])
        gc.freeze()
        ready.wait()
        for files in folders:  # a worker takes in one folder after another
            for start in range(0, len(files), MOST_AT_ONCE):
                taken = arrivals.take_all(files[start : start + MOST_AT_ONCE])
                assert {one.outcome for one in taken} == {ArrivalOutcome.STORED}
        ended.put(time.perf_counter())


def _files_of(sent: _Sent, kiosk: Kiosk) -> Sequence[IncomingFile]:
    return [IncomingFile(one.name, one.data, _NOW) for one in sent.files if one.kiosk == kiosk.id]
