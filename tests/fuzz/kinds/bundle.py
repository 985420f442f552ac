"""Fuzz input for the hub: sync bundles on a stick with mutated statements, manifests, compression and names.

Most mutated bundles have correct hashes, so that the checks after that of the hashes are reached.
"""

import gzip
import hashlib
import shutil
import struct
import zlib
from collections.abc import Sequence
from random import Random
from typing import Any

from sqlalchemy import delete

from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.province.hub import tables
from kiosk.province.hub.folder import DATABASE, make_hub
from kiosk.province.hub.holdings import Holdings
from kiosk.province.hub.intake import take_in
from kiosk.province.hub.overview import kiosk_state, refusals
from kiosk.province.hub.receipts import write_receipts
from kiosk.storage.database import Database
from tests.fuzz.harness import Case
from tests.fuzz.kinds.offices import key_of
from tests.fuzz.kinds.stations import new_folder
from tests.fuzz.mutators import octets, texts, trees
from tests.province.hub.hubs import NOW, bundles, record
from tests.storage.sql import sql_rows

KIOSK = KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")
_ASIDE = 50
"""Number of refused files after which the test empties their folder, because every case reads the whole folder."""


class Bundles:
    """A hub contains the first bundle of a kiosk, and receives the mutated second bundle."""

    name = "bundle"

    def __init__(self) -> None:
        events: list[Event] = record(2)
        self._first, self._second, *_ = bundles(events, KIOSK, 20, 50)
        self._top = new_folder()
        self._stick, self._aside, self._hub = self._top / "stick", self._top / "refused", self._top / "hub"
        self._stick.mkdir()
        make_hub(self._hub, "Tỉnh Quảng Trị")
        self._database = Database(self._hub / DATABASE)
        self._holdings = Holdings(self._database)
        self.reset()

    def base(self) -> Case:
        return {self._second.name: self._second.data}

    def make(self, rng: Random) -> Case:
        statements: Any = list(self._second.statements)
        manifest: Any = dict(self._second.manifest)
        match rng.randrange(16):
            case 0 | 1:
                data = octets.mutated(rng, self._second.data, (self._first.data,))
                return {self._name(rng, manifest, data): data}
            case 2:
                return {_plain(texts.mutated(rng, self._second.name)) + ".ndjson.gz": self._second.data}
            case 3:
                plain = b"".join(self._lines(manifest, statements))
                data = gzip.compress(octets.mutated(rng, plain), mtime=0)
                return {self._name(rng, manifest, data): data}
            case 4:
                return self._packed(
                    rng, manifest, [trees.written_oddly(rng, entry) + b"\n" for entry in statements[:2]]
                )
            case 5:
                head = trees.written_oddly(rng, manifest)
                return self._filed(rng, manifest, head + b"\n" + b"".join(map(_line, statements)))
            case 6 | 7:
                return self._packed(rng, trees.mutated(rng, manifest), list(map(_line, statements)))
            case 8:
                changed = trees.gentle(rng, statements)
                return self._packed(rng, manifest, list(map(_line, changed)))
            case 9:
                few = statements[: rng.randrange(3)]
                return self._packed(
                    rng,
                    manifest,
                    [
                        *map(_line, few),
                        b" " * rng.choice((1, 1, 1, 10**5, 10**6, 7 * 10**7) if rng.random() < 0.1 else (1, 100))
                        + b"\n",
                    ],
                )
        at = rng.randrange(len(statements))
        change = trees.gentle if rng.random() < 0.5 else trees.mutated
        statements[at] = change(rng, statements[at])
        return self._packed(rng, manifest, list(map(_line, statements)))

    def _packed(self, rng: Random, manifest: Any, lines: list[bytes]) -> Case:
        """Pack `lines` into a bundle; in nine of ten cases, the manifest's count and hash of `lines` are correct."""
        body = b"".join(lines)
        if isinstance(manifest, dict) and rng.random() < 0.9:
            manifest = {**manifest, "statements": body.count(b"\n"), "sha256": hashlib.sha256(body).hexdigest()}
        return self._filed(rng, manifest, trees.written(manifest) + b"\n" + body)

    def _filed(self, rng: Random, manifest: Any, plain: bytes) -> Case:
        data = gzip.compress(plain, 1, mtime=0)
        match rng.randrange(20):
            case 0:
                data += rng.choice((b"\x00", data, gzip.compress(b"more")))
            case 1:
                packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
                head = b"\x1f\x8b\x08\x1c" + bytes(6) + struct.pack("<H", 4) + b"more" + b"name\x00comment\x00"
                data = (
                    head + packer.compress(plain) + packer.flush() + struct.pack("<II", zlib.crc32(plain), len(plain))
                )
            case 2:
                data = zlib.compress(plain)
        return {self._name(rng, manifest, data): data}

    def _name(self, rng: Random, manifest: Any, data: bytes) -> str:
        said = manifest if isinstance(manifest, dict) and rng.random() < 0.95 else {}
        first, last = (said.get(key) for key in ("first", "last"))
        numbers = [
            f"{n}" if isinstance(n, int) and 0 < n < 10**30 else known for n, known in ((first, "21"), (last, "50"))
        ]
        return f"{numbers[0]}-{numbers[1]}-{hashlib.sha256(data).hexdigest()}.ndjson.gz"

    def _lines(self, manifest: Any, statements: Any) -> list[bytes]:
        return [_line(manifest), *map(_line, statements)]

    def attempt(self, case: Case) -> Sequence[KioskError]:
        for file in self._stick.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        for name, data in case.items():
            (self._stick / name).write_bytes(data)
        taken = take_in(self._holdings, self._aside, self._stick, NOW, lambda _done, _all: None)
        if taken.refused:
            return taken.refused
        assert taken.new or taken.known
        for kiosk in taken.kiosks:
            kiosk_state(self._holdings, kiosk)
        write_receipts(self._holdings, taken.kiosks, self._stick, key_of(0), NOW)
        return ()

    def state(self) -> object:
        refusals(self._holdings)
        return [
            [tuple(row) for row in sql_rows(self._database, f"SELECT * FROM {table} ORDER BY 1, 2")]  # noqa: S608
            for table in ("hub", "bundles", "statements", "receipts")
        ]

    def reset(self) -> None:
        with self._database.writing() as connection:
            for table in (tables.bundles, tables.statements, tables.receipts, tables.refusals):
                connection.execute(delete(table))
        self._holdings.store(self._first, NOW)
        shutil.rmtree(self._aside, ignore_errors=True)

    def close(self) -> None:
        self._database.close()
        shutil.rmtree(self._top, ignore_errors=True)


def _plain(name: str) -> str:
    """Remove the characters of `name` that the test's file system does not allow; shorten it to 60 characters."""
    return "".join(sign for sign in name if sign not in "/\0" and not "\ud800" <= sign <= "\udfff")[:60]


def _line(entry: Any) -> bytes:
    return trees.written(entry) + b"\n"
