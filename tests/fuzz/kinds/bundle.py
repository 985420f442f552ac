"""Fuzz input for the hub: sealed bundles on a stick with mutated statements, manifests, compression and names.

Most mutated bundles have correct hashes, signatures and encryption, so that the checks after these are reached.
"""

import gzip
import hashlib
import shutil
import struct
import zlib
from collections.abc import Sequence
from contextlib import ExitStack
from random import Random
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import delete, select

from kiosk.content.trust.recipients import KnownRecipients
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Recipients
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.receipts.writing import write_receipts
from kiosk.province.hub.receiving.decisions import approve
from kiosk.province.hub.receiving.sticks import take_in
from kiosk.province.hub.store.tables import METADATA
from kiosk.sync.bundles import make_bundle
from kiosk.sync.kiosk_key import KioskKey
from tests.fuzz.harness import Case
from tests.fuzz.kinds.offices import key_of
from tests.fuzz.kinds.stations import new_folder
from tests.fuzz.mutators import octets, texts, trees
from tests.province.hub.hubs import NOW, Kiosk, record

KIOSK = KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")
_COMPARED = ("hub", "kiosks", "bundles", "statements", "receipts", "relations")


class Bundles:
    """A hub contains the first bundle of a kiosk, and receives the mutated second bundle."""

    name = "bundle"

    def __init__(self) -> None:
        province, escrow = (pyrage.x25519.Identity.generate() for _ in range(2))
        recipients = Recipients(str(province.to_public()), str(escrow.to_public()))
        self._check = BundleChecker([province], KnownRecipients(recipients))
        key = KioskKey(Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"fuzz").digest()))
        self._kiosk = Kiosk(recipients, KIOSK, key)
        events = record(2)
        (self._first,) = self._kiosk.cuts(events[:20])
        self._second = make_bundle(events[20:50], self._kiosk.origin)
        self._sealed = self._kiosk.seals(self._second)
        self._top = new_folder()
        self._stick, folder = self._top / "stick", self._top / "hub"
        self._stick.mkdir()
        make_hub(folder, HubSettings("Tỉnh Quảng Trị"))
        self._open = ExitStack()
        self._hub = self._open.enter_context(opened(folder))
        self.reset()

    def base(self) -> Case:
        return {self._sealed.name: self._sealed.data}

    def make(self, rng: Random) -> Case:
        statements: Any = list(self._second.statements)
        manifest: Any = dict(self._second.manifest)
        match rng.randrange(16):
            case 0 | 1:
                data = octets.mutated(rng, self._sealed.data, (self._first.data,))
                return {self._name(rng, manifest, data): data}
            case 2:
                return {_plain(texts.mutated(rng, self._sealed.name)) + ".age": self._sealed.data}
            case 3:
                plain = b"".join(self._lines(manifest, statements))
                return self._sealing(rng, manifest, gzip.compress(octets.mutated(rng, plain), mtime=0))
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
                spaces = rng.choice((1, 1, 1, 10**5, 10**6, 7 * 10**7) if rng.random() < 0.1 else (1, 100))
                return self._packed(rng, manifest, [*map(_line, few), b" " * spaces + b"\n"])
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
        return self._sealing(rng, manifest, data)

    def _sealing(self, rng: Random, manifest: Any, data: bytes) -> Case:
        sealed = self._kiosk.seals_data(1, 1, data).data
        return {self._name(rng, manifest, sealed): sealed}

    def _name(self, rng: Random, manifest: Any, data: bytes) -> str:
        said = manifest if isinstance(manifest, dict) and rng.random() < 0.95 else {}
        first, last = (said.get(key) for key in ("first", "last"))
        numbers = [
            f"{n}" if isinstance(n, int) and 0 < n < 10**30 else known for n, known in ((first, "21"), (last, "50"))
        ]
        return f"{numbers[0]}-{numbers[1]}-{hashlib.sha256(data).hexdigest()}.age"

    def _lines(self, manifest: Any, statements: Any) -> list[bytes]:
        return [_line(manifest), *map(_line, statements)]

    def attempt(self, case: Case) -> Sequence[KioskError]:
        for file in self._stick.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        for name, data in case.items():
            (self._stick / name).write_bytes(data)
        taken = take_in(self._hub, self._check, self._stick, NOW, lambda _done, _all: None)
        if taken.refused or taken.held:
            return [*taken.refused, *(one.error for one in taken.held if one.error is not None)]
        assert taken.new or taken.known
        status_of(self._hub)
        write_receipts(self._hub, taken.kiosks, self._stick, key_of(0), NOW)
        return ()

    def state(self) -> object:
        """Return the rows that only accepted bundles may change.

        Held records are no such rows, nor is the revision of receipts: bundles of another chain are held, and the
        next receipt tells the kiosk about them.
        """
        with self._hub.store.reading() as connection:
            rows = {name: connection.execute(select(METADATA.tables[name])).all() for name in _COMPARED}
        rows["kiosks"] = [row for row in rows["kiosks"] if row.state == "approved"]
        rows["receipts"] = [(row.kiosk, row.bundles) for row in rows["receipts"]]
        return {name: sorted(map(tuple, found)) for name, found in rows.items()}

    def reset(self) -> None:
        with self._hub.store.writing() as connection:
            for table in METADATA.sorted_tables:
                if table.name != "hub":
                    connection.execute(delete(table))
        for folder in ("quarantine", "held", "archive", "registry"):
            shutil.rmtree(self._hub.folder / "objects" / folder, ignore_errors=True)
        for file in self._stick.iterdir():
            file.unlink()
        (self._stick / self._first.name).write_bytes(self._first.data)
        take_in(self._hub, self._check, self._stick, NOW, lambda _done, _all: None)
        approve(self._hub, self._check, self._kiosk.code, NOW)

    def close(self) -> None:
        self._open.close()
        shutil.rmtree(self._top, ignore_errors=True)


def _plain(name: str) -> str:
    """Remove the characters of `name` that the test's file system does not allow; shorten it to 60 characters."""
    return "".join(sign for sign in name if sign not in "/\0" and not "\ud800" <= sign <= "\udfff")[:60]


def _line(entry: Any) -> bytes:
    return trees.written(entry) + b"\n"
