"""Fuzz input for the hub's checks: sealed bundles with mutated contents, signatures and encryption.

Most mutated contents are signed and encrypted correctly and have correct hashes, as a dishonest kiosk can make them.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.errors import KioskError
from kiosk.domain.events import canonical_json
from kiosk.sync.kiosk_key import KioskKey
from tests.fuzz.harness import Case
from tests.fuzz.mutators import octets, trees
from tests.province.hub.attacks.forging import Kiosk, Office
from tests.storage.walks import whole_visit
from tests.sync.conftest import KIOSK, sealed
from tests.sync.test_meetings import evening

_INNER, _DAMAGE = "inner", "damage"
"""Names of the parts of a case: contents, which the test signs and encrypts, and a seed for a damage of the file.

Encryption is random, so a case cannot contain the file itself.
"""


class SealedBundles:
    """A hub verifies a bundle; what it accepts has only properties that kiosks state."""

    name = "sealed"

    def __init__(self) -> None:
        key = KioskKey(Ed25519PrivateKey.from_private_bytes(b"k" * 32))
        self._kiosk = Kiosk(Office(), sealed([*whole_visit(), *evening()]), KIOSK, key)
        self._checker = self._kiosk.office.checker
        self._known = {name for entry in self._kiosk.bundle.statements for name in _names(entry)}

    def base(self) -> Case:
        return {_INNER: self._kiosk.bundle.data}

    def make(self, rng: Random) -> Case:
        manifest: Any = dict(self._kiosk.bundle.manifest)
        statements: Any = list(self._kiosk.bundle.statements)
        match rng.randrange(12):
            case 0:
                return {_INNER: self._kiosk.bundle.data, _DAMAGE: rng.randbytes(8)}
            case 1:
                return {_INNER: octets.mutated(rng, self._kiosk.bundle.data)}
            case 2:
                plain = gzip.decompress(self._kiosk.bundle.data)
                return {_INNER: gzip.compress(octets.mutated(rng, plain), mtime=0)}
            case 3 | 4:
                return self._packed(trees.mutated(rng, manifest), list(map(_line, statements)))
            case 5:
                at = rng.randrange(len(statements))
                lines = list(map(_line, statements))
                lines[at] = trees.written_oddly(rng, statements[at]) + b"\n"
                return self._packed(manifest, lines)
            case 6:
                return self._packed(manifest, list(map(_line, trees.gentle(rng, statements))))
        at = rng.randrange(len(statements))
        change = trees.gentle if rng.random() < 0.5 else trees.mutated
        statements[at] = change(rng, statements[at])
        return self._packed(manifest, list(map(_line, statements)))

    def _packed(self, manifest: Any, lines: list[bytes]) -> Case:
        body = b"".join(lines)
        if isinstance(manifest, dict):
            manifest = {**manifest, "statements": body.count(b"\n"), "sha256": hashlib.sha256(body).hexdigest()}
        return {_INNER: gzip.compress(trees.written(manifest) + b"\n" + body, 1, mtime=0)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        data = self._kiosk.sealed(case[_INNER])
        if _DAMAGE in case:
            data = octets.mutated(Random(case[_DAMAGE]), data, (data,))
        checked = self._checker(data, "1-9-x.age")
        for statement in checked.statements:
            value = json.loads(statement.line)
            assert canonical_json(value).encode() == statement.line
            assert set(_names(value)) <= self._known
        return ()

    def state(self) -> object:
        return None  # the checks have no state

    def reset(self) -> None:
        """Do nothing: the checks have no state."""

    def close(self) -> None:
        """Do nothing: the checks have no files."""


def _names(value: Any) -> Iterator[str]:
    """Yield the names of all properties in `value`; the choices of a show of hands are ids of a lesson."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            if not name.endswith("/hands"):
                yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def _line(entry: Any) -> bytes:
    return trees.written(entry) + b"\n"
