"""``make province``: a province from nothing to its pages, on one machine, in less than three minutes.

Starts PostgreSQL and an S3 server on loopback, founds a province with its hub and workers, lets three simulated
kiosks send their results until they have all receipts, makes the pages, and shows them in Chromium; without a display
it only takes pictures. At the end, after any error, and on Ctrl+C, SIGTERM and SIGHUP, everything that was started is
ended again.

Rules: the output folder gets the pages and the pictures. All other files are in a private temporary folder that is
deleted at the end. Nothing connects to another machine.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from types import FrameType
from typing import TypeVar

from .browser import has_display, show, take_pictures
from .kiosks import COMMUNES, CommandError, SimulatedKiosk, build_packs
from .office import Office
from .servers.authority import Authority
from .servers.children import kill_children
from .servers.endpoints import S3Server
from .servers.postgres import Postgres
from .servers.program import MissingProgramError, Program, ServerError
from .servers.radosgw import serve_radosgw
from .servers.rclone import serve_s3

WEEKS = (8, 6, 4)
"""Weeks of evenings of each kiosk."""
ALL_RECEIPTS = 120.0
"""Seconds in which every kiosk must have the receipts for all its results; half a minute is usual."""
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
A = TypeVar("A")


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print the seconds that a step took."""
    began = time.monotonic()
    yield
    print(f"{time.monotonic() - began:7.1f} s  {what}", flush=True)


def at_once(act: Callable[[SimulatedKiosk], A], kiosks: Sequence[SimulatedKiosk]) -> Sequence[A]:
    """Do `act` with all `kiosks` at the same time; return the results in their order."""
    with ThreadPoolExecutor(len(kiosks)) as pool:
        return list(pool.map(act, kiosks))


def objects_server(folder: Path, authority: Authority) -> S3Server:
    """Start Ceph's S3 server, or that of rclone if Ceph's is not installed."""
    try:
        return serve_radosgw(folder / "radosgw", authority)
    except MissingProgramError:
        return serve_s3(folder / "rclone", authority)


def wait_for_receipts(kiosks: list[SimulatedKiosk], workers: Program) -> None:
    """Synchronise the kiosks until none of them has results without a receipt. Raises TimeoutError."""
    end = time.monotonic() + ALL_RECEIPTS
    waiting = list(kiosks)
    while waiting:
        if time.monotonic() > end:
            told = workers.last_lines()
            raise TimeoutError(f"{len(waiting)} kiosks have results without a receipt. The workers printed:\n{told}")
        at_once(SimulatedKiosk.synchronise, waiting)
        left = at_once(SimulatedKiosk.waiting, waiting)
        waiting = [one for one, count in zip(waiting, left, strict=True) if count]


def run(folder: Path, out: Path, running: ExitStack) -> Path:
    """Go from nothing to the pages; return the first page. `running` gets what is to be ended."""
    packs = folder / "packs"
    kiosks = [SimulatedKiosk(folder / f"kiosk-{number}", number, packs) for number in range(len(COMMUNES))]
    with step("the packs, without narration"):
        build_packs(packs)
    with step("PostgreSQL and an S3 server"):
        recording = [one.begin(weeks) for one, weeks in zip(kiosks, WEEKS, strict=True)]
        for process in recording:
            running.callback(process.kill)
        database = Postgres.create(folder / "postgres")
        running.callback(database.stop)
        objects = objects_server(folder, Authority(folder / "authority"))
        running.callback(objects.server.stop)
    office = Office(folder / "office")
    with step("the province's keys, its hub, and two workers"):
        office.found()
        office.open_hub(database.create_database("hub"), objects)
        workers = office.start_workers(2)
        running.callback(workers.stop)
    with step("three kiosks with the evenings of some weeks"):
        if any(process.wait() != 0 for process in recording):
            raise CommandError("a simulated kiosk could not record its evenings")
    with step("the kiosks know the province and its server"):

        def set_up(one: SimulatedKiosk) -> None:
            office.introduce(one)
            one.connect(objects, office.expect(one))

        at_once(set_up, kiosks)
    with step("all results are sent, stored and receipted"):
        wait_for_receipts(kiosks, workers)
    with step("the province's pages"):
        office.make_pages(out / "pages")
    return out / "pages" / "index.html"


def pictures_of(page: Path, out: Path) -> Sequence[Path]:
    """Take the pictures of `page`; without Chromium, print that there are none."""
    try:
        with step("pictures of the first page"):
            return take_pictures(page, out)
    except MissingProgramError as error:
        print(f"No pictures: {error}. The pages are complete.", flush=True)
        return ()


def main() -> int:
    """Run the province; return the exit code."""
    parser = argparse.ArgumentParser(prog="make province", description="A province from nothing to its pages.")
    parser.add_argument("--out", type=Path, default=Path("build/province"), help="folder for the pages and pictures")
    chosen = parser.parse_args()
    out: Path = chosen.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as after nohup
            signal.signal(number, _interrupt)
    began = time.monotonic()
    try:
        with ExitStack() as running:
            folder = Path(mkdtemp(prefix="tram-hoc-so-"))
            running.callback(shutil.rmtree, folder)
            running.callback(kill_children)  # they might write files until then
            folder.chmod(0o711)  # PostgreSQL's user passes through it
            page = run(folder, out, running)
            pictures = pictures_of(page, out)
            print(f"{time.monotonic() - began:7.1f} s  in all\n")
            print("\n".join(str(path) for path in (page, *pictures)), flush=True)
            if pictures and has_display() and os.isatty(sys.stdout.fileno()):
                print("Close the window to end the province.", flush=True)
                show(page)
    except (CommandError, MissingProgramError, ServerError, OSError, subprocess.SubprocessError) as error:
        print(f"make province: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """Begin to end everything; no further signal interrupts that."""
    for number in _ENDING:
        signal.signal(number, _ignore)  # SIG_IGN would print an error for a signal that waits
    raise KeyboardInterrupt


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Do nothing."""


if __name__ == "__main__":
    sys.exit(main())
