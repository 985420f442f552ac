"""``make province``: a province from nothing to its pages, on one machine, in less than three minutes.

Starts PostgreSQL and an S3 server on loopback, founds a province with its hub and workers, lets three simulated
kiosks send their results until they have all receipts, makes the pages, and shows them in Chromium; without a display
it only takes pictures. At the end, and after any error, everything that was started is ended again.

Rules: the output folder gets the pages and the pictures. All other files are in a private temporary folder that is
deleted at the end. Nothing connects to another machine.
"""

import argparse
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from types import FrameType

from .browser import chromium, has_display, show, take_pictures
from .kiosks import COMMUNES, CommandError, SimulatedKiosk, build_packs
from .office import Office
from .servers.authority import Authority
from .servers.endpoints import S3Server
from .servers.postgres import Postgres
from .servers.program import MissingProgramError, Program, ServerError
from .servers.radosgw import serve_radosgw
from .servers.rclone import serve_s3

WEEKS = 4
ALL_RECEIPTS = 60.0
"""Seconds in which every kiosk must have the receipts for all its results."""


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print the seconds that a step took."""
    began = time.monotonic()
    yield
    print(f"{time.monotonic() - began:7.1f} s  {what}", flush=True)


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
        for one in waiting:
            one.synchronise()
        waiting = [one for one in waiting if one.waiting()]


def run(folder: Path, out: Path, running: ExitStack) -> Path:
    """Go from nothing to the pages; return the first page. `running` gets what is to be ended."""
    packs = folder / "packs"
    kiosks = [SimulatedKiosk(folder / f"kiosk-{number}", number, packs) for number in range(len(COMMUNES))]
    with step("the packs, without narration"):
        build_packs(packs)
    with step("PostgreSQL, S3 server; three kiosks with four weeks of evenings"):
        recording = [one.begin(WEEKS) for one in kiosks]
        for process in recording:
            running.callback(process.kill)
        database = Postgres.create(folder / "postgres")
        running.callback(database.stop)
        objects = objects_server(folder, Authority(folder / "authority"))
        running.callback(objects.server.stop)
        if any(process.wait() != 0 for process in recording):
            raise CommandError("a simulated kiosk could not record its evenings")
    office = Office(folder / "office")
    with step("the province's keys, its hub, and two workers"):
        office.found()
        office.open_hub(database.create_database("hub"), objects)
        workers = office.start_workers(2)
        running.callback(workers.stop)
    with step("the kiosks know the province and its server"):
        for one in kiosks:
            office.introduce(one)
            one.connect(objects, office.expect(one))
    with step("all results are sent, stored and receipted"):
        wait_for_receipts(kiosks, workers)
    with step("the province's pages"):
        office.make_pages(out / "pages")
    return out / "pages" / "index.html"


def main() -> int:
    """Run the province; return the exit code."""
    parser = argparse.ArgumentParser(prog="make province", description="A province from nothing to its pages.")
    parser.add_argument("--out", type=Path, default=Path("build/province"), help="folder for the pages and pictures")
    chosen = parser.parse_args()
    out: Path = chosen.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, _interrupt)
    began = time.monotonic()
    try:
        chromium()
        with ExitStack() as running:
            folder = Path(mkdtemp(prefix="tram-hoc-so-"))
            running.callback(shutil.rmtree, folder)
            folder.chmod(0o711)  # PostgreSQL's user passes through it
            page = run(folder, out, running)
            with step("pictures of the first page"):
                pictures = take_pictures(page, out)
            print(f"{time.monotonic() - began:7.1f} s  in all\n")
            print("\n".join(str(path) for path in (page, *pictures)), flush=True)
            if has_display() and os.isatty(sys.stdout.fileno()):
                print("Close the window to end the province.", flush=True)
                show(page)
    except (CommandError, MissingProgramError, ServerError, TimeoutError) as error:
        print(f"make province: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
