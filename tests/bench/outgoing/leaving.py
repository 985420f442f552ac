"""Measures frames and answer times of a learner while sealed bundles leave over HTTPS, against the same without.

Rules: the kiosk is the real program with its own sending, in a child process; the server is in this process. People
are registered, whose names the kiosk searches for in each bundle before it leaves. The learner works through one
lesson again and again; in each round once while bundles leave and twice while none does, in changing order
(`pairs`), until all bundles have left. Only the steps of the lesson count. The window is drawn without a pause, so
that each delay of the GUI thread is a long frame. The target is the noise: the difference of the two lessons without
sending, but at least `RESOLUTION`. All bundles leave in one contact, which pauses in the lessons without sending.
"""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.domain.people.codes import CODES
from kiosk.domain.people.consents import Purpose, decided
from kiosk.domain.syncing.access import ServerAccess
from kiosk.results_opening import wire_exporting
from kiosk.settings import Settings
from kiosk.storage.rows import INSERT
from kiosk.storage.store import open_store
from kiosk.sync.sending.access_file import access_text
from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure
from tests.bench.outgoing.pairs import Round, Window, at, compared
from tests.bench.outgoing.sealing import generated_rows
from tests.bench.people import some_names
from tests.bench.rounds import Effort
from tests.bench.start import ready
from tests.sealing import give_keys
from tests.storage.people.people import AT, opened, person
from tests.storage.person import uuid
from tests.storage.walks import SteppingClock, whole_visit
from tests.sync.mirror.server import PREFIX, running
from tests.sync.sending.store import Store

EVENTS = 200
"""Events of an evening: those of one bundle."""
PEOPLE = 100
RUNS = 2
"""Most runs; each has about five rounds."""
RESOLUTION = 0.5
"""Difference in milliseconds below which two times count as equal, a thirtieth of a frame at 60 Hz."""
LONG_MS = 33.0
_LONGEST = 600
_LEAST_ANSWERS = 4
"""Least number of answers of a round that counts; the last bundle can leave at the beginning of a lesson."""
MEASURES = {
    "frame, 50 %": lambda window: at(window.frames, 50),
    "frame, 99 %": lambda window: at(window.frames, 99),
    "answer, 50 %": lambda window: at(window.answers, 50),
    "slowest answer of a lesson": lambda window: max(window.answers),
}
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
    seen = [_learn(place, kept, authority, effort.leaving) for _ in range(min(effort.repeats, RUNS))]
    rounds = list(chain.from_iterable(map(_rounds, seen)))
    bundles, seconds = sum(marks["sent"] for marks in seen), sum(marks["seconds"] for marks in seen)
    cpu = 1000 * sum(marks["cpu_s"] for marks in seen) / bundles
    ours, floor, again = (mean(_long(getattr(each, name)) for each in rounds) for name in ("ours", "floor", "again"))
    note = (
        f"{bundles} bundles left in {seconds:.0f} s, {cpu:.1f} ms of CPU time each; {len(rounds)} rounds. Frames "
        f"over {LONG_MS:.0f} ms per 100 frames: {ours:.1f}; without sending {floor:.1f} and {again:.1f}."
    )
    figures = [_figure(name, rounds) for name in MEASURES]
    return [replace(figures[0], note=f"{note}\n{figures[0].note}"), *figures[1:]]


def _rounds(marks: Marks) -> list[Round]:
    """Return the rounds that a child has reported, without too short ones, but at least one."""
    rounds = [Round.read(told) for told in marks["rounds"] if all(each["answers"] for each in told.values())]
    return [each for each in rounds if len(each.ours.answers) >= _LEAST_ANSWERS] or rounds


def _long(window: Window) -> float:
    return 100 * sum(frame > LONG_MS for frame in window.frames) / len(window.frames)


def _figure(name: str, rounds: list[Round]) -> Figure:
    """Return the floor and, as ours, the floor with the shift; the target is the noise."""
    found = compared(rounds, MEASURES[name])
    ours, target = found.floor + found.shift, round(max(found.noise, RESOLUTION), 2)
    note = f"Two lessons without sending differ by {found.noise:.2f} ms."
    return Figure(f"bundles leave: {name}", ours, found.floor, "ms", target, Comparison.MARGIN, note)


def _fill(data: Path, count: int) -> None:
    """Register people and add `count` bundles to the kiosk with the data folder `data`."""
    people = opened(data)
    consents = [decided(purpose, AT, uuid(0), given=True) for purpose in Purpose]
    for number, name in enumerate(sorted(some_names(Random(1), PEOPLE))):
        people.persons.add(person(number, name), consents, CODES[number % len(CODES)], AT)
    people.file.close()
    clock = SteppingClock(datetime(2027, 1, 1, tzinfo=UTC))
    with closing(open_store(paths.database_file(data), clock)) as store:
        store.events.append(whole_visit())
        give_keys(store)
        newest = next(iter(store.events.read(store.events.last_sequence(), store.events.last_sequence())))
        exporting = wire_exporting(data, store, Settings)
        exporting.cut()
        rows = generated_rows(newest.sequence, newest.hash)
        for _ in range(1, count):
            with store.database.writing():
                for row in islice(rows, EVENTS):
                    store.database.raw.execute(INSERT, row)
            exporting.cut()


def _learn(ground: Ground, kept: Path, authority: Authority, count: int) -> Marks:
    """Let a learner answer until `count` bundles have left; return what the child has reported."""
    data = ground.folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(kept, data)
    store = Store(authority.server())
    with running(store):
        access = ServerAccess(f"https://127.0.0.1:{store.server_port}{PREFIX}", ca=authority.root.read_text("ascii"))
        file = paths.sync_access_file(data / "kiosk")
        file.touch(mode=0o600)
        file.write_text(access_text(access), "utf-8")
        left = run(ground, "kiosk_child", "leave", str(count), seconds=_LONGEST)["left"]
    assert not left["error"], left["error"]
    arrived = sum(name.endswith(".age") for name in store.files)
    assert arrived >= count, f"only {arrived} bundles arrived"
    return left
