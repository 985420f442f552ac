"""A province's root of trust for tests: three keys, two signatures, and invalid variants."""

from datetime import UTC, datetime

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Role, Root, Targets

EXPIRES = datetime(2036, 11, 25, tzinfo=UTC)
ROLES = ("root", "timestamp", "snapshot", "targets")


class Province:
    """A province with the keys of each version of its root.

    Each root is signed with the keys of its version and with those of the previous version.
    """

    def __init__(self, name: str = "Tỉnh Quảng Trị", threshold: int = 2) -> None:
        self.name = name
        self.threshold = threshold
        self._keys: dict[int, list[CryptoSigner]] = {}

    def keys(self, version: int) -> list[CryptoSigner]:
        """The three root keys of a version."""
        return self._keys.setdefault(version, [CryptoSigner.generate_ed25519() for _ in range(3)])

    def root(self, version: int = 1, signatures: int = 2) -> bytes:
        """``<version>.root.json``, signed by `signatures` of its keys and of the previous version's."""
        signers = self.keys(version)
        roles = {role: Role([], self.threshold if role == "root" else 1) for role in ROLES}
        named = {"x-name": self.name}
        root = Root(version, None, EXPIRES, {}, roles, consistent_snapshot=True, unrecognized_fields=named)
        for signer in signers:
            for role in ROLES if signer is signers[0] else ROLES[:1]:
                root.add_key(signer.public_key, role)
        metadata = Metadata(root)
        before = self.keys(version - 1) if version > 1 else []
        for signer in (*signers[:signatures], *before[:signatures]):
            metadata.sign(signer, append=True)
        return metadata.to_bytes()


def root_of(name: str = "Tỉnh Quảng Trị", *, signatures: int = 2) -> bytes:
    """``root.json`` of a new province, signed by the first `signatures` of its three root keys."""
    return Province(name).root(signatures=signatures)


def targets_file() -> bytes:
    """A validly signed file of another role."""
    metadata = Metadata(Targets(1, None, EXPIRES, {}))
    metadata.sign(CryptoSigner.generate_ed25519())
    return metadata.to_bytes()
