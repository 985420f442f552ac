"""Measures how the results of a record are put into sealed bundles, against plain JSON in gzip files.

Rules: ours is the whole export of a kiosk (`ExportService.cut`): reading, statements, vocabulary, search for names of
people, compression, signature, encryption, durable files and ledger. The baseline reads the same
record, makes the same statements and writes them with `json` and `gzip` into files of as many events, not durably.
Both run in processes of their own, in turn. CPU time is compared, because other programs use the disk; the wall time
is in the note. The second baseline is ``json`` and ``gzip`` alone.
"""

import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from kiosk.domain.events import GENESIS, EventDraft
from kiosk.storage.identifiers import IdentifierSource
from kiosk.storage.rows import INSERT, Row, sealed
from kiosk.storage.store import open_store
from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort, alternate
from tests.reports.commune import YEAR, Commune
from tests.storage.walks import SteppingClock
from tests.sync.year_statements import Completion

TARGET = 1.5
TARGET_GROWTH = 8.0
"""Target in MiB for the growth of the peak memory with ten times as many events."""
_LONGEST = 1800
_AT_A_TIME = 20_000
Marks = dict[str, Any]


def sealing_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure exports of records with `effort.sealed` and a tenth as many events."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ground = Ground(folder)
    large, small = folder / "large.db", folder / "small.db"
    for file, count in ((large, effort.sealed), (small, effort.sealed // 10)):
        write_record(file, count)
    ways = ("sealed", "nameless", "plain")
    found = alternate(effort.repeats, {way: partial(_run, ground, way, small) for way in ways})
    ours, nameless, plain = ([mark["done"] for mark in found[way]] for way in ways)
    whole = _run(ground, "nameless", large)
    events = f"{effort.sealed // 10:,} events"
    cpu = partial(_all, "cpu_s")
    note = (
        f"Wall time {_middle(nameless, 'wall_s'):.1f} s and {_middle(plain, 'wall_s'):.1f} s; "
        f"{nameless[0]['files']} and {plain[0]['files']} files, "
        f"{nameless[0]['bytes']:,} and {plain[0]['bytes']:,} bytes."
    )
    measure = f"sealed bundles of {events}, CPU"
    return [
        compare(measure, cpu(nameless), cpu(plain), "s", TARGET, note=note),
        compare("  with the names of 500 people", cpu(ours), cpu(plain), "s", TARGET),
        compare("  beside json and gzip alone", cpu(nameless), _all("format_s", plain), "s"),
        Figure(
            f"  peak memory, {effort.sealed:,} events",
            whole["done"]["peak"],
            _middle(nameless, "peak"),
            "MiB",
            TARGET_GROWTH,
            Comparison.MARGIN,
        ),
    ]


def _run(ground: Ground, way: str, file: Path) -> Marks:
    out = ground.folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    record = shutil.copy(file, out / "kiosk.db")
    return run(ground, "outgoing.sealing_child", way, str(record), str(out / "outbox"), seconds=_LONGEST)


def _all(name: str, marks: Sequence[Marks]) -> list[float]:
    return [mark[name] for mark in marks]


def _middle(marks: Sequence[Marks], name: str) -> float:
    return median(_all(name, marks))


def write_record(file: Path, count: int) -> None:
    """Write a record of `count` events of generated years (`Commune`), with the texts of the steps.

    The projections are left empty: the export does not use them.
    """
    store = open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))
    rows = islice(generated_rows(), count)
    while part := list(islice(rows, _AT_A_TIME)):
        with store.database.writing():
            for row in part:
                store.database.raw.execute(INSERT, row)
    store.close()


def generated_rows(sequence: int = 0, previous: str = GENESIS) -> Iterator[Row]:
    """Yield the rows of the events of year after year, which follow the event with this number and hash."""
    identifiers, completion = IdentifierSource(), Completion()
    for seed in range(1, 100):
        for moment, drafts in Commune(YEAR, seed).events():
            for draft in drafts:
                sequence += 1
                identifier = identifiers.next(int(moment.wall.timestamp() * 1000))
                body = {**draft.body, **completion.of(draft, identifier)}
                made = EventDraft(draft.kind, body, draft.sitting, draft.pseudonym)
                event, row = sealed(made, sequence, identifier, moment, previous)
                previous = event.hash
                yield row
