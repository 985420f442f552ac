"""Measures the installation of a pack of 1 GB, beside ``sha256sum`` and ``unzip`` of the same file.

Rules: The pack is a bundled pack, enlarged by recordings of a realistic size; its manifest is valid. The baseline
(``floor``) of the time is ``sha256sum`` and ``unzip``. The installation and the baseline read the same file and write
to the same disk. The output of one is deleted before the other starts. The memory is the peak of a process that
installs the pack once. The baseline of the memory is the peak of a process that installs a pack of a tenth of the
size.
"""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.content.packs.installer import Installer
from kiosk.domain.ports.progress import Progress
from kiosk.storage.store import open_store
from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure, NotInstalledError, compare
from tests.bench.rounds import Effort, alternate
from tests.content.forge import Files, put_together, sealed, taken_apart
from tests.storage.walks import SteppingClock

TARGET = 1.25
GROWTH_MIB = 8.0
"""Target in MiB: maximum additional memory for a pack of ten times the size."""
CLIP = 200_000
"""Size of a recording in bytes: 40 seconds at 40 kbit/s. A pack can contain at most 10,000 files."""


def install_figures(folder: Path, packs: Path, effort: Effort) -> list[Figure]:
    """Measure the installation of a pack, created in `folder` by enlarging the first pack in `packs`."""
    shutil.rmtree(folder, ignore_errors=True)
    source = next(iter(sorted(packs.glob("*.hocpack"))))
    pack = enlarged(source, folder / "large", effort.large)
    tenth = enlarged(source, folder / "tenth", effort.large // 10)
    unzip = shutil.which("unzip")
    if unzip is None:
        raise NotInstalledError("unzip is missing (on Debian: apt-get install unzip)")
    seen = alternate(
        effort.repeats,
        {
            "ours": lambda: _timed(install, pack, folder / "data"),
            "floor": lambda: _timed(partial(_by_hand, unzip), pack, folder / "data"),
            "durable": lambda: _timed(partial(_by_hand, unzip, is_durable=True), pack, folder / "data"),
        },
    )
    members = len(taken_apart(pack))
    told = (
        f"{pack.stat().st_size / 1e6:.0f} MB in {members} files. Ours is on the disk when it ends; the floor is not."
    )
    also = "The floor ends with `sync -f`, so that both are on the disk."
    return [
        compare("install a pack of 1 GB", seen["ours"], seen["floor"], "s", TARGET, note=told),
        compare("  the same, both made durable", seen["ours"], seen["durable"], "s", note=also),
        _memory(Ground(folder / "memory"), pack, tenth, effort.repeats),
    ]


def _memory(ground: Ground, pack: Path, tenth: Path, rounds: int) -> Figure:
    """Measure the peak memory of installing `pack`; the baseline is `tenth`, a pack of a tenth of its size."""
    runs = {
        name: partial(run, ground, "install_child", str(file)) for name, file in (("ours", pack), ("floor", tenth))
    }
    seen = alternate(rounds, runs)
    peaks = {name: [marks["installed"]["peak_mib"] for marks in results] for name, results in seen.items()}
    both = peaks["ours"], peaks["floor"]
    measure = "  memory for it, beside a tenth of it"
    return compare(measure, *both, "MiB", GROWTH_MIB, comparison=Comparison.MARGIN)


def enlarged(small: Path, folder: Path, size: int) -> Path:
    """Create a pack in `folder` with the lessons of the pack `small` and recordings, about `size` bytes in total."""
    files: Files = taken_apart(small)
    for number in range((size - sum(map(len, files.values()))) // CLIP):
        files[f"audio/vi/bench.clip.n{number}.ogg"] = _clip(number)
    folder.mkdir(parents=True, exist_ok=True)
    pack = folder / small.name
    pack.write_bytes(put_together(sealed(files)))
    return pack


def _clip(number: int) -> bytes:
    """Return a valid Ogg Opus header followed by incompressible bytes instead of sound."""
    head = b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead\x01\x01" + bytes(9)
    return head + hashlib.shake_128(number.to_bytes(4, "big")).digest(CLIP - len(head))


def install(pack: Path, data: Path, progress: Progress | None = None) -> None:
    """Install `pack` in the data folder `data` of a kiosk that has no packs yet."""
    store = open_store(data / "kiosk.db", SteppingClock())
    try:
        Installer(store.shelf, data / "packs", "999.0.0").install(pack, progress=progress)
    finally:
        store.close()


def _by_hand(unzip: str, pack: Path, data: Path, *, is_durable: bool = False) -> None:
    data.mkdir(parents=True)
    subprocess.run(["sha256sum", str(pack)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([unzip, "-q", str(pack), "-d", str(data)], check=True)
    if is_durable:
        subprocess.run(["sync", "-f", str(data)], check=True)


def _timed(act: Callable[[Path, Path], None], pack: Path, data: Path) -> float:
    """Return the seconds that `act` takes, after deleting `data` and writing back all file systems."""
    shutil.rmtree(data, ignore_errors=True)
    os.sync()
    began = time.perf_counter()
    act(pack, data)
    return time.perf_counter() - began
