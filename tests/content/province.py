"""A province's root of trust for tests: three keys, two signatures, and ways to spoil it."""

from datetime import UTC, datetime

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Role, Root, Targets

EXPIRES = datetime(2036, 11, 25, tzinfo=UTC)
ROLES = ("root", "timestamp", "snapshot", "targets")


def root_of(name: str = "Tỉnh Quảng Trị", *, signatures: int = 2, threshold: int = 2) -> bytes:
    """``root.json`` of a new province, signed by the first `signatures` of its three root keys."""
    signers = [CryptoSigner.generate_ed25519() for _ in range(3)]
    roles = {role: Role([], threshold if role == "root" else 1) for role in ROLES}
    root = Root(1, None, EXPIRES, {}, roles, consistent_snapshot=True, unrecognized_fields={"x-name": name})
    for signer in signers:
        for role in ROLES if signer is signers[0] else ROLES[:1]:
            root.add_key(signer.public_key, role)
    metadata = Metadata(root)
    for signer in signers[:signatures]:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()


def targets_file() -> bytes:
    """Another file of the same kind of repository, rightly signed by somebody."""
    metadata = Metadata(Targets(1, None, EXPIRES, {}))
    metadata.sign(CryptoSigner.generate_ed25519())
    return metadata.to_bytes()
