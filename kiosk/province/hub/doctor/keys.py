"""Examines the keys of a hub: they are there, open with the given passphrases, and are those that kiosks expect.

Rules: No passphrase is asked for: the services that need one run without a person. Private keys are opened, and used
for nothing.
"""

from collections.abc import Iterator

from kiosk.content.trust.receipt_keys import receipt_keys
from kiosk.content.trust.recipients import recipients
from kiosk.domain.errors import KioskError
from kiosk.province.hub.backup.key_files import is_encrypted
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note, of_error, unknown
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.identities import identity_file_name
from kiosk.province.publishing.keyring import Keyring, key_file_name
from kiosk.province.publishing.receipt_key import RECEIPTS
from kiosk.province.publishing.repository import Repository
from kiosk.province.publishing.sync_keys import ESCROW, SYNC, former_sync_key_files

_COPY = "Copy the file there from the safe, or make a new key: kiosk publish rotate"


def examine_keys(repository: Repository, ring: Keyring, *, has_passphrase: bool) -> Iterator[HubFinding]:
    """Examine the key for receipts and the keys that open results."""
    yield from _receipts(repository, ring, has_passphrase=has_passphrase)
    yield from _results(repository, ring, has_passphrase=has_passphrase)
    yield from _lie_open(ring)
    escrows = [file.name for file in ring.files() if file.name.startswith(f"{ESCROW}.")]
    if escrows:
        cure = "Move it to a stick of its own and lock the stick away; it opens all results and is not needed here."
        yield note(HubPart.KEYS, "The escrow key {files} lies on this machine.", cure, files=", ".join(escrows))


def _lie_open(ring: Keyring) -> Iterator[HubFinding]:
    plain = [file.name for file in ring.files() if not is_encrypted(file)]
    if plain:
        cure = "Replace them by keys with a passphrase: kiosk publish rotate. Only demonstrations have such keys."
        yield note(HubPart.KEYS, "Keys without a passphrase: {files}.", cure, files=", ".join(plain))


def _receipts(repository: Repository, ring: Keyring, *, has_passphrase: bool) -> Iterator[HubFinding]:
    named = receipt_keys(repository.targets)
    there = [key_file_name(RECEIPTS, key.keyid) for key in named if ring.has(RECEIPTS, key.keyid)]
    if not has_passphrase and there:
        yield _unopened(there[0])
        return
    try:
        receipt_signer(ring, repository.folder)
    except KioskError as error:
        yield of_error(HubPart.KEYS, error)
        return
    yield good(HubPart.KEYS, "The key for receipts opens, and is the one that kiosks know.")


def _results(repository: Repository, ring: Keyring, *, has_passphrase: bool) -> Iterator[HubFinding]:
    named = recipients(repository.targets)
    folder = str(ring.folder)
    if named is None:
        cure = "Create them: kiosk publish rotate {repository} sync escrow"
        yield bad(HubPart.KEYS, "There are no keys for results yet, so kiosks send none.", cure,
                  repository=str(repository.folder))  # fmt: skip
        return
    current = identity_file_name(SYNC, named.province)
    if ring.find_file(current) is None:
        yield bad(
            HubPart.KEYS, "{file}, which opens results, is not in {folder}.", _COPY, file=current, folder=folder
        )
        return
    if not has_passphrase:
        yield _unopened(current)
        return
    try:
        opened = {str(identity.to_public()) for identity in ring.identities(SYNC)}
    except KioskError as error:
        yield of_error(HubPart.KEYS, error)
        return
    if named.province in opened:
        yield good(HubPart.KEYS, "The key for results opens, and is the one for which kiosks encrypt.")
    else:
        yield bad(HubPart.KEYS, "{file} contains another key than its name says.", _COPY, file=current)
    missing = [name for name in former_sync_key_files(repository.targets, SYNC) if ring.find_file(name) is None]
    if missing:
        cure = "Copy it to {folder}, or results that were encrypted for it on a kiosk stay unread."
        yield note(HubPart.KEYS, "Older keys for results are missing: {files}.", cure, files=", ".join(missing),
                   folder=folder)  # fmt: skip


def _unopened(file: str) -> HubFinding:
    what = "{file} is there, but was not opened: no passphrase is named, so workers cannot start."
    cure = (
        "To examine it now: --passphrase file:PATH. For workers: write the passphrase into a file that only its owner"
        ' can read, and passphrases = ["file:PATH"] into hub.toml (with the package: see its README).'
    )
    return unknown(HubPart.KEYS, what, cure, file=file)
