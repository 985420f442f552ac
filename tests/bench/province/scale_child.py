"""One step of the measure ``scale``, in a process of its own: ``python -m tests.bench.province.scale_child STEP …``.

``make FOLDER COMMUNES STATEMENTS`` seals the results of a country, one kiosk in each commune. ``take FOLDER`` takes
in what kiosks have sent to the hub in FOLDER, and ``set FOLDER`` makes the page set. The last two print seconds,
seconds of processor and mebibytes of memory at most, as JSON.
"""

import json
import random
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk import paths
from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.folder import opened
from kiosk.province.hub.pages.refreshing import PageSources, refresh
from tests.bench.province.hub import EVENTS
from tests.province.hub.hubs import NOW, Hub, Kiosk, chain_after
from tests.storage.walks import whole_visit
from tests.sync.conftest import sealed as chained

MADE, LATER, KEYS = "sent", "later", "kiosks.json"
OF_A_VISIT = 22
"""Statements of a visit (`whole_visit`)."""
_DAYS = 365
_TENTH = 10
"""One kiosk in so many sends something new between the two page sets."""


def hub_in(folder: Path) -> Hub:
    """Return the hub in `folder`; its province lies in the folder above."""
    return Hub(folder / "hub", folder.parent / "province", folder.parent / "keys", folder, NOW)


def commune(number: int) -> str:
    """Return the code of a commune."""
    return f"{10_000 + number}"


def make(folder: Path, communes: int, statements: int) -> None:
    """Write sealed bundles with about so many statements; some kiosks have one bundle more in the folder `LATER`."""
    recipients, dice = hub_in(folder).recipients, random.Random(1)
    keys = []
    for number in range(communes):
        centre = Centre(commune(number), f"xã Số {number}", dice.randint(900, 9000), "2026-10-01")
        kiosk = Kiosk(recipients, KioskId(f"{number:08x}-1111-4111-8111-111111111111"), centre=centre)
        share = statements * (number + 1) // communes - statements * number // communes
        visits = max(1, round(share / OF_A_VISIT * dice.uniform(0.5, 1.5)))
        events = _events(number * 10_000, visits + 1, dice)
        last = _end_of_visit(events, visits)
        whole = [*range(EVENTS, last, EVENTS), last]
        *sent, later = kiosk.cuts(events, *whole)
        for one in sent:
            _write(folder / MADE / one.path, one.data)
        if number % _TENTH == 0:
            _write(folder / LATER / later.path, later.data)
        keys.append((kiosk.id, kiosk.key.public.hex()))
    (folder / KEYS).write_text(json.dumps(keys), "utf-8")


def _events(first: int, visits: int, dice: random.Random) -> Sequence[Event]:
    """Return the events of visits by different people, spread over a year; `first`: number of the first person."""
    days = sorted(dice.randrange(_DAYS) for _ in range(visits))
    events = chained([draft for number in range(visits) for draft in whole_visit(first + number + 1)])
    ends = [_end_of_visit(events, number + 1) for number in range(visits)]
    at, moved = 0, []
    for event in events:
        if event.sequence > ends[at]:
            at += 1
        moved.append(replace(event, wall=event.wall - timedelta(days=_DAYS - days[at])))
    return chain_after((), moved)


def _end_of_visit(events: Sequence[Event], visit: int) -> int:
    ends = [event.sequence for event in events if event.kind.value == "sitting-ended"]
    return ends[visit - 1]


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def take(folder: Path) -> None:
    """Take in everything and write the receipts."""
    hub_in(folder).works()


def make_set(folder: Path) -> None:
    """Count what is new and make the office's own pages."""
    hub = hub_in(folder)
    names = {commune(number): f"xã Số {number}" for number in range(len(json.loads((folder / KEYS).read_bytes())))}
    sources = PageSources(names.get, lambda _province: names, paths.fonts_folder(), hub.now)
    with opened(hub.folder) as found:
        made = refresh(found, hub.opened_keys.check, folder / "pages", sources, lambda _done, _all: None)
    assert not made.faults, made.faults


def main() -> None:
    """Run the step that the arguments name."""
    step, folder, *numbers = sys.argv[1:]
    began = time.perf_counter()
    if step == "make":
        make(Path(folder), *map(int, numbers))
        return
    {"take": take, "set": make_set}[step](Path(folder))
    kibibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps((time.perf_counter() - began, time.process_time(), kibibytes / 1024)))


if __name__ == "__main__":
    main()
