"""Downloads of packs whose power is cut: a mirror in memory, random interruptions, and what must be on the disk.

Rules: a complete file has the hash in its name. A download that was reported is complete after any cut. The newest
metadata file always names metadata that is there.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

from kiosk.domain.errors import PackStoppedError
from kiosk.domain.ids import PackId
from kiosk.domain.trust import SignedTarget
from kiosk.sync.mirror.connection import ByteRange
from kiosk.sync.mirror.download import Download
from kiosk.sync.mirror.downloads import COMPLETE, TIMESTAMP, Downloads
from tests.power.line import Line

SIZES = (3_000, 200_000, 1_500_000)
KEPT = ".fetched"


class Body:
    """The part of a file that a `Memory` serves."""

    def __init__(self, data: bytes, first: int) -> None:
        self.first, self.total = first, len(data)
        self._data = data[first:]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing open."""

    def read(self, most: int) -> bytes:
        piece, self._data = self._data[:most], self._data[most:]
        return piece


class Memory:
    """A `MirrorConnection` without a network that serves one file."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def ask(self, _name: str, _goes_on: object, part: ByteRange | None = None) -> Body:
        return Body(self._data, part.first if part is not None else 0)


def pack_of(number: int) -> tuple[SignedTarget, bytes]:
    """Return a pack with random content; the same `number` gives the same pack."""
    data = Random(number).randbytes(SIZES[number % len(SIZES)])
    name = f"so-y-te/goi-{number}-1.0.0.hocpack"
    signed = SignedTarget(
        name, "so-y-te", PackId(f"goi-{number}"), "1.0.0", len(data), hashlib.sha256(data).hexdigest()
    )
    return signed, data


class FetchWorker:
    """Performs one random act of a kiosk that fetches packs by itself, and reports its result."""

    def __init__(self, line: Line, packs: Path, chance: Random) -> None:
        self._line = line
        self._downloads = Downloads(packs / KEPT)
        self._chance = chance

    def act(self) -> None:
        """Store the metadata of a look, or download a pack or a part of it, or delete the others."""
        choice, number = self._chance.random(), self._chance.randrange(9)
        if choice < 0.2:
            self._looks()
        elif choice < 0.3:
            signed, _ = pack_of(number)
            self._line.say({"keeps": signed.sha256})
            self._downloads.keep_only([signed])
        else:
            self._fetches(number)

    def _looks(self) -> None:
        version = self._chance.randrange(1, 10**6)
        snapshot, targets = f"{version}.snapshot.json", f"{version % 3 + 1}.targets.json"
        files = {name: json.dumps({"of": name}).encode() * 50 for name in (snapshot, targets)}
        self._downloads.store_metadata({TIMESTAMP: json.dumps([snapshot, targets]).encode(), **files})

    def _fetches(self, number: int) -> None:
        signed, data = pack_of(number)
        most = self._chance.choice((len(data) // 2, len(data) + 1))
        download = Download(Memory(data), signed.name, signed, ())  # type: ignore[arg-type]  # no network
        with suppress(PackStoppedError):
            download.run(self._downloads, lambda done, _total: done < most)
            self._line.say({"fetched": signed.sha256})


def check_downloads(packs: Path, acknowledged: list[str]) -> None:
    """Verify the downloads in `packs` after a cut; `acknowledged`: hashes of the downloads that were reported."""
    folder = packs / KEPT
    complete = {path.stem: path for path in folder.glob(f"*{COMPLETE}")}
    for sha256, path in complete.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256, "a complete download is not the signed file"
    lost = set(acknowledged) - set(complete)
    assert not lost, "an acknowledged download is lost"
    newest = folder / "metadata" / TIMESTAMP
    for name in json.loads(newest.read_bytes()) if newest.exists() else ():
        stored = folder / "metadata" / name
        assert stored.exists(), "the stored metadata is half there"
        assert stored.read_bytes() == json.dumps({"of": name}).encode() * 50, "the stored metadata is half there"
