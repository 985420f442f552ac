"""A province for the fuzz tests: it has the same keys in every run, and signs any metadata, even invalid metadata."""

import contextlib
import copy
import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from unittest.mock import patch

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.formats import encode_canonical
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata

from tests.content.trust import province
from tests.content.trust.province import DEPARTMENT, Province
from tests.fuzz.mutators import trees

PATHS = {"timestamp": "timestamp.json"}
"""File names of the metadata roles whose file name contains no version."""


def key_of(number: int) -> CryptoSigner:
    """Return the signing key with the number `number`, the same in every run."""
    private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"fuzz %d" % number).digest())
    return CryptoSigner(private)


@contextlib.contextmanager
def known_keys() -> Iterator[None]:
    """Give the keys 1, 2, … to provinces created in the ``with`` block, instead of random keys."""
    numbers = itertools.count(1)
    with patch.object(province, "key", lambda: key_of(next(numbers))):
        yield


class Office:
    """A province that has published a pack, and can publish mutated metadata with valid signatures."""

    def __init__(self, first: bytes, second: bytes) -> None:
        with known_keys():
            self.province = Province()
        self.province.add(DEPARTMENT, "an-toan-mau-1.2.0.hocpack", first)
        self.first = dict(self.province.files)
        self.province.add(DEPARTMENT, "an-toan-mau-1.3.0.hocpack", second)
        self.tree = dict(self.province.files)

    @property
    def root(self) -> bytes:
        """The root metadata that a kiosk gets when it is set up."""
        return self.province.first_root

    def roles(self) -> dict[str, Any]:
        """Return the newest metadata of each role, without its signatures."""
        names = ("root", "targets", "snapshot", "timestamp", *self.province.departments)
        return {name: json.loads(self.tree[self.path(name)])["signed"] for name in names}

    def path(self, role: str) -> str:
        """Return the path of the newest metadata file of `role`."""
        versions = {
            "root": self.province.root.version,
            "targets": self.province.targets.version,
            "snapshot": self.province.snapshot.version,
            "timestamp": 0,
            **{name: signed.version for name, signed in self.province.departments.items()},
        }
        return f"metadata/{PATHS.get(role) or f'{versions[role]}.{role}.json'}"

    def published(
        self, roles: Mapping[str, Any], changed: str, packs: Mapping[str, bytes] | None = None
    ) -> dict[str, bytes]:
        """Return a carrier's files with the metadata `roles`, of which only changed metadata is signed again.

        `changed`: the role whose metadata was mutated. Its metadata is signed again, and so is the metadata that
        contains its hash: if `changed` is the targets or a department, the snapshot and the timestamp; if `changed`
        is the snapshot, the timestamp. `packs`: packs to add to the targets of the department `DEPARTMENT`, by file
        name.
        """
        tree = dict(self.tree)
        roles = dict(copy.deepcopy(dict(roles)))
        for name, data in (packs or {}).items():
            self._put(tree, roles[DEPARTMENT], name, data)
        if changed == "root":
            signers = self.province.keys["root"]
            version = roles["root"].get("version") if isinstance(roles["root"], dict) else None
            named = version if isinstance(version, int) and 1 < version < 10**6 else 2
            tree[f"metadata/{named}.root.json"] = signed(roles["root"], signers)
            return tree
        for name in (*self.province.departments, "targets"):
            if name == changed or (name == DEPARTMENT and packs):
                data = signed(roles[name], self.province.keys[name])
                self._list(tree, roles["snapshot"], name, roles[name], data)
        if changed != "timestamp":
            data = signed(roles["snapshot"], self.province.keys["snapshot"])
            meta = _entry(roles["snapshot"], data, self.province.snapshot.version)
            tree[f"metadata/{meta['version']}.snapshot.json"] = data
            roles["timestamp"]["meta"]["snapshot.json"] = meta
        tree["metadata/timestamp.json"] = signed(roles["timestamp"], self.province.keys["timestamp"])
        return tree

    def _put(self, tree: dict[str, bytes], department: Any, name: str, data: bytes) -> None:
        digest = hashlib.sha256(data).hexdigest()
        department["targets"][f"{DEPARTMENT}/{name}"] = {"length": len(data), "hashes": {"sha256": digest}}
        tree[f"targets/{DEPARTMENT}/{digest}.{name}"] = data

    def _list(self, tree: dict[str, bytes], snapshot: Any, name: str, said: Any, data: bytes) -> None:
        known = self.province.targets.version if name == "targets" else self.province.departments[name].version
        meta = _entry(said, data, known)
        tree[f"metadata/{meta['version']}.{name}.json"] = data
        snapshot["meta"][f"{name}.json"] = meta


def _entry(said: Any, data: bytes, known: int) -> dict[str, Any]:
    version = said.get("version") if isinstance(said, dict) else None
    fits = isinstance(version, int) and not isinstance(version, bool) and 0 < version < 10**9
    return {"version": version if fits else known, "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}


def signed(said: Any, signers: Iterable[CryptoSigner]) -> bytes:
    """Return a metadata file whose signed part is `said`, with signatures that a verifier accepts."""
    over = _signed_bytes(said)
    signatures = [{"keyid": signer.public_key.keyid, "sig": signer.sign(over).signature} for signer in signers]
    return trees.written({"signatures": signatures, "signed": said})


def _signed_bytes(said: Any) -> bytes:
    """Return the bytes to sign: the bytes that python-tuf verifies, if it can parse `said`.

    Otherwise these are the canonical JSON of `said`, or ``b""`` if there is no canonical JSON.
    """
    with contextlib.suppress(Exception):
        return Metadata.from_dict({"signatures": [], "signed": copy.deepcopy(said)}).signed_bytes
    with contextlib.suppress(Exception):
        return bytes(encode_canonical(said) or "", "utf-8")
    return b""
