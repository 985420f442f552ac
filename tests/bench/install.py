"""Installing a pack of 200 MB, beside what anybody would do with such a file by hand: ``sha256sum`` and ``unzip``.

Rules: the pack is a real one with a real manifest, made larger by recordings as long as a spoken text; ours and the
floor read the same file and write to the same disk, and what the one writes is taken away before the other begins.
"""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.content.installer import Installer
from kiosk.storage.store import open_store
from tests.bench.figures import Figure, compare
from tests.bench.rounds import alternate
from tests.content.forge import Files, put_together, sealed, taken_apart
from tests.storage.walks import SteppingClock

TARGET = 1.5
BYTES = 200_000_000
CLIP = 100_000
"""Bytes of a recording: 20 seconds at 40 kbit/s."""


def install_figures(folder: Path, packs: Path, rounds: int) -> list[Figure]:
    """`packs`: folder of the bundled packs, of which one is made large."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pack = _large(next(iter(sorted(packs.glob("*.hocpack")))), folder)
    unzip = shutil.which("unzip")
    if unzip is None:
        raise RuntimeError("unzip is missing (on Debian: apt-get install unzip)")
    count = max(3, rounds // 3)
    seen = alternate(
        count,
        {
            "ours": lambda: _timed(_install, pack, folder / "data"),
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
        compare("install a pack of 200 MB", seen["ours"], seen["floor"], "s", TARGET, note=told),
        compare("  the same, both made durable", seen["ours"], seen["durable"], "s", note=also),
    ]


def _large(small: Path, folder: Path) -> Path:
    """A pack with the lessons of `small` and recordings up to `BYTES`."""
    files: Files = taken_apart(small)
    for number in range((BYTES - sum(map(len, files.values()))) // CLIP):
        files[f"audio/vi/bench.clip.n{number}.ogg"] = _clip(number)
    pack = folder / small.name
    pack.write_bytes(put_together(sealed(files)))
    return pack


def _clip(number: int) -> bytes:
    """An Ogg page with an Opus header and, instead of sound, bytes that no compressor makes smaller."""
    head = b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead\x01\x01" + bytes(9)
    return head + hashlib.shake_128(number.to_bytes(4, "big")).digest(CLIP - len(head))


def _install(pack: Path, data: Path) -> None:
    store = open_store(data / "kiosk.db", SteppingClock())
    try:
        Installer(store.shelf, data / "packs", "999.0.0").install(pack)
    finally:
        store.close()


def _by_hand(unzip: str, pack: Path, data: Path, *, is_durable: bool = False) -> None:
    data.mkdir(parents=True)
    subprocess.run(["sha256sum", str(pack)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([unzip, "-q", str(pack), "-d", str(data)], check=True)
    if is_durable:
        subprocess.run(["sync", "-f", str(data)], check=True)


def _timed(act: Callable[[Path, Path], None], pack: Path, data: Path) -> float:
    """Seconds that `act` takes from a quiet disk on."""
    shutil.rmtree(data, ignore_errors=True)
    os.sync()
    began = time.perf_counter()
    act(pack, data)
    return time.perf_counter() - began
