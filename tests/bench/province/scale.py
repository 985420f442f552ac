"""Measures a hub from a province to a country: taking in, the first page set, and the next one.

Rules: each step is a process of its own, so its memory is its own. A figure is the time for 1,000 statements, or for
a commune, of one size (``ours``) beside that of the smallest size (``floor``): a hub that is linear has 1 or less.
With PostgreSQL, only the time of the clock counts, because the server works, too; with SQLite, that of the processor.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from build_spec.province.servers.postgres import Postgres
from build_spec.province.servers.program import MissingProgramError
from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.registry.kiosks import KeyState, add_record, decide
from kiosk.province.publishing.demo import make_demo_province
from tests.bench.children import ROOT
from tests.bench.figures import Figure, compare
from tests.bench.province.scale_child import KEYS, LATER, MADE, hub_in
from tests.bench.rounds import Effort
from tests.province.hub.hubs import NOW, Hub

_CHILD = (sys.executable, "-m", "tests.bench.province.scale_child")


class Size(NamedTuple):
    """Number of communes, each with one kiosk, and of statements."""

    communes: int
    statements: int


class _Measured(NamedTuple):
    """Seconds, seconds of processor, and mebibytes of memory at most."""

    seconds: float
    processor: float
    memory: float


STEPS = ("taking in", "first set", "next set")


def scale_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure hubs of all sizes on SQLite and, if it is installed, PostgreSQL."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    make_demo_province(folder / "province", (), folder / "keys")
    found: dict[tuple[str, Size], Mapping[str, _Measured]] = {}
    with ExitStack() as stack:
        server = _server(stack)
        for size in (Size(*one) for one in effort.sizes):
            place = folder / "hub-of-a-size"
            place.mkdir()
            _run("make", place, *size)
            for store in ("SQLite", *(["PostgreSQL"] if server else [])):
                url = server.create_database("scale") if server and store == "PostgreSQL" else "sqlite:///results.db"
                found[store, size] = _measured(place, url)
                for step, one in found[store, size].items():
                    sys.stderr.write(f"  {store} {size.communes:,}/{size.statements:,} {step}: {one}\n")
                if server and store == "PostgreSQL":
                    server.drop_database("scale")
            shutil.rmtree(place)
    return [figure for step in STEPS for store in ("SQLite", "PostgreSQL") for figure in _figures(found, store, step)]


def _server(stack: ExitStack) -> Postgres | None:
    # outside of the project's folder, through which the user of PostgreSQL cannot pass
    place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tram-hoc-so-")))
    place.chmod(0o711)
    try:
        server = Postgres.create(place / "postgres")
    except MissingProgramError:
        return None
    stack.callback(server.stop)
    return server


def _measured(place: Path, url: str) -> Mapping[str, _Measured]:
    """Take everything in, make pages, and do both again after some kiosks have sent more."""
    hub = hub_in(place)
    for old in ("hub", "pages"):
        shutil.rmtree(place / old, ignore_errors=True)
    make_hub(hub.folder, HubSettings("Cả nước", url))
    _approve(hub, json.loads((place / KEYS).read_bytes()))
    shutil.copytree(place / MADE, hub.folder / "objects", dirs_exist_ok=True)
    first = _run("take", place), _run("set", place)
    shutil.copytree(place / LATER, hub.folder / "objects", dirs_exist_ok=True)
    _run("take", place)
    return dict(zip(STEPS, (*first, _run("set", place)), strict=True))


def _approve(hub: Hub, keys: Sequence[tuple[str, str]]) -> None:
    with opened(hub.folder) as found, found.store.writing() as connection:
        for kiosk, key in keys:
            added = add_record(connection, KioskId(kiosk), bytes.fromhex(key), 0, NOW.isoformat())
            decide(connection, added.number, KeyState.APPROVED, NOW)


def _run(step: str, place: Path, *numbers: int) -> _Measured:
    done = subprocess.run(
        [*_CHILD, step, str(place), *map(str, numbers)], cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    return _Measured(*json.loads(done.stdout or "[0, 0, 0]"))


def _figures(found: Mapping[tuple[str, Size], Mapping[str, _Measured]], store: str, step: str) -> Sequence[Figure]:
    sizes = [size for name, size in found if name == store]
    figures = []
    for size in sizes[1:]:
        ours, floor = (found[store, one][step] for one in (size, sizes[0]))
        named = f"{store} {size.communes:,}/{size.statements / 1000:,.0f}k {step}"
        times = [one.seconds if store == "PostgreSQL" else one.processor for one in (ours, floor)]
        parts = [size.statements / 1000 if step == STEPS[0] else size.communes for size in (size, sizes[0])]
        each = [[1000 * time / part] for time, part in zip(times, parts, strict=True)]
        note = f"{ours.seconds:.0f} s, {ours.processor:.0f} s of processor"
        figures += [
            compare(named, *each, "ms", note=f"{note}; per {'1,000 statements' if step == STEPS[0] else 'commune'}."),
            compare(f"  memory of {step}", [ours.memory], [floor.memory], "MiB"),
        ]
    return figures
