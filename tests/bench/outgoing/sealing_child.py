"""Exports the record given on the command line: ``sealed``, ``nameless`` (nobody is registered) or ``plain``."""

import gzip
import json
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store, open_store
from kiosk.sync.statements import statement
from tests.bench.children import own_peak, report
from tests.bench.people import some_names
from tests.sealing import sealer
from tests.storage.walks import SteppingClock

PEOPLE = 500
EVENTS = 1900
"""Events in a plain file; a sealed bundle has about as many."""


def main(way: str, file: Path, out: Path) -> None:
    with closing(open_store(file, SteppingClock())) as store:
        names = frozenset(some_names(Random(1), PEOPLE)) if way == "sealed" else frozenset[str]()
        began, cpu = time.perf_counter(), time.process_time()
        format_s = 0.0
        if way == "plain":
            format_s = sum(_plain(store, out))
        else:
            ExportService(store.events, store.ledger, out, sealer(), names=lambda: names).cut()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - began
        files = [path for path in out.rglob("*") if path.suffix in {".age", ".gz"}]
        told = {"cpu_s": cpu, "wall_s": wall, "format_s": format_s, "peak": own_peak(), "files": len(files)}
        report("done", **told, bytes=sum(path.stat().st_size for path in files))


def _plain(store: Store, out: Path) -> Iterator[float]:
    """Write plain files; yield the CPU time of formatting and compressing each."""
    out.mkdir()
    kiosk, newest = store.events.kiosk(), store.events.last_sequence()
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for first in range(1, newest + 1, EVENTS):
        events = store.events.read(first, min(first + EVENTS - 1, newest))
        made = [entry for event in events if (entry := statement(event, kiosk)) is not None]
        began = time.process_time()
        data = gzip.compress("".join(f"{encode(entry)}\n" for entry in made).encode())
        yield time.process_time() - began
        (out / f"{first}.ndjson.gz").write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
