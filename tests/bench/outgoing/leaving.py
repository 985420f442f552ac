"""Measures frames and answer times of a learner while sealed bundles leave over HTTPS, against the same without.

Rules: the kiosk is the real program with its own sending, in a child process; the server is in this process. Both
sides have the same record and the same outbox, one bundle per evening; without sending, only the server's address is
missing. The window is drawn without a pause, so that each delay of the GUI thread is a long frame. With sending, only
frames and answers count that were there before the last bundle had left. Runs take turns.
"""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.domain.syncing.access import ServerAccess
from kiosk.results_opening import wire_exporting
from kiosk.settings import Settings
from kiosk.storage.rows import INSERT
from kiosk.storage.store import open_store
from kiosk.sync.sending.access_file import access_text
from tests.bench.children import Ground, run
from tests.bench.figures import Figure
from tests.bench.outgoing.sealing import generated_rows
from tests.bench.rounds import Effort, alternate
from tests.bench.start import ready
from tests.sealing import give_keys
from tests.storage.walks import SteppingClock, whole_visit
from tests.sync.mirror.server import PREFIX, running
from tests.sync.sending.store import Store

EVENTS = 200
"""Events of an evening: those of one bundle."""
_LONGEST = 600
Marks = dict[str, Any]


def leaving_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure lessons while `effort.leaving` bundles leave, and without."""
    ready(ground)
    folder = ground.folder.parent / "leaving"
    shutil.rmtree(folder, ignore_errors=True)
    kept = folder / "kept"
    shutil.copytree(ground.folder / "data", kept)
    shutil.rmtree(kept / "kiosk" / "outbox", ignore_errors=True)
    _fill(kept / "kiosk", effort.leaving)
    authority = Authority(folder / "authority")
    place = Ground(folder, ground.packs, ground.display)
    runs = {
        "ours": partial(_learn, place, kept, authority, effort.leaving),
        "floor": partial(_learn, place, kept, None, effort.leaving),
    }
    seen = alternate(effort.repeats, runs)
    note = f"{effort.leaving} bundles left in {median(mark['seconds'] for mark in seen['ours']):.0f} s."
    figures = []
    for name, key in (("frame", "frames"), ("touch to feedback", "taps")):
        for share in (50, 99):
            both = [median(_at(mark[key], share) for mark in seen[side]) for side in ("ours", "floor")]
            number = sum(len(mark[key]) for mark in seen["ours"])
            spread = ", ".join(
                f"{_at(one[key], share):.1f}/{_at(other[key], share):.1f}"
                for one, other in zip(seen["ours"], seen["floor"], strict=True)
            )
            told = f"{note} {number} values; pairs with and without: {spread} ms."
            figures.append(Figure(f"while bundles leave: {name}, {share} %", both[0], both[1], "ms", note=told))
    return figures


def _fill(data: Path, count: int) -> None:
    """Add `count` bundles to the kiosk with the data folder `data`."""
    clock = SteppingClock(datetime(2027, 1, 1, tzinfo=UTC))
    with closing(open_store(paths.database_file(data), clock)) as store:
        store.events.append(whole_visit())
        give_keys(store)
        newest = next(iter(store.events.read(store.events.last_sequence(), store.events.last_sequence())))
        exporting = wire_exporting(data, store, Settings)
        exporting.cut()
        rows = generated_rows(newest.sequence, newest.hash)
        while len(exporting.outbox.look().ready) < count:
            with store.database.writing():
                for row in islice(rows, EVENTS):
                    store.database.raw.execute(INSERT, row)
            exporting.cut()


def _learn(ground: Ground, kept: Path, authority: Authority | None, count: int) -> Marks:
    """Let a learner answer; return times of frames and answers."""
    data = ground.folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(kept, data)
    if authority is None:
        return run(ground, "kiosk_child", "leave", "0", seconds=_LONGEST)["left"]
    store = Store(authority.server())
    with running(store):
        access = ServerAccess(f"https://127.0.0.1:{store.server_port}{PREFIX}", ca=authority.root.read_text("ascii"))
        file = paths.sync_access_file(data / "kiosk")
        file.touch(mode=0o600)
        file.write_text(access_text(access), "utf-8")
        left = run(ground, "kiosk_child", "leave", str(count), seconds=_LONGEST)["left"]
        arrived = sum(name.endswith(".age") for name in store.files)
        assert arrived >= count, f"only {arrived} bundles arrived: {left.get('error')}"
        return left


def _at(values: list[float], share: int) -> float:
    return quantiles(values, n=100, method="inclusive")[share - 1] if len(values) > 1 else values[0]
