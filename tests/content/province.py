"""The root metadata of a province for tests: three keys, of which two must sign, and invalid variants."""

from datetime import UTC, datetime

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Role, Root, Targets

EXPIRES = datetime(2036, 11, 25, tzinfo=UTC)
ROLES = ("root", "timestamp", "snapshot", "targets")


class Province:
    """A province that signs any version of its root metadata.

    Each root is signed with the keys of its own version and with those of the previous version.
    """

    def __init__(self, name: str = "Tỉnh Quảng Trị", threshold: int = 2) -> None:
        self.name = name
        self.threshold = threshold
        self._keys: dict[int, list[CryptoSigner]] = {}

    def keys(self, version: int) -> list[CryptoSigner]:
        """The three root keys of a version."""
        return self._keys.setdefault(version, [CryptoSigner.generate_ed25519() for _ in range(3)])

    def root(self, version: int = 1, signatures: int = 2) -> bytes:
        """Return ``<version>.root.json``.

        It is signed with the first `signatures` keys of this version. From version 2 on, it is also signed with as
        many keys of the previous version.
        """
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
    """``root.json`` of the new province `name`, signed by the first `signatures` of its three root keys."""
    return Province(name).root(signatures=signatures)


def targets_file() -> bytes:
    """Return a validly signed metadata file of another role than root."""
    metadata = Metadata(Targets(1, None, EXPIRES, {}))
    metadata.sign(CryptoSigner.generate_ed25519())
    return metadata.to_bytes()
