"""Finds the key that signs receipts.

Rules: A key file is found in the folders of keys by the name of its role. If there are several such files, the
province's targets metadata decides which one is used. A file whose key does not match the file name is refused.
"""

from pathlib import Path

from securesystemslib.signer import Signer

from kiosk.content.trust.receipt_keys import receipt_keys
from kiosk.province.hub.faults import HubError
from kiosk.province.publishing.keyring import Keyring, key_file_name
from kiosk.province.publishing.receipt_key import RECEIPTS
from kiosk.province.publishing.repository import read_repository


def receipt_signer(keys: Keyring, repository: Path | None = None) -> Signer:
    """Return the signer of receipts, with a key that the targets metadata of `repository` lists.

    Without `repository`, `keys` must contain exactly one key for receipts; this key is used. Raises KioskError or
    OSError.
    """
    return _only_one(keys) if repository is None else _named(keys, repository)


def _named(keys: Keyring, repository: Path) -> Signer:
    named = receipt_keys(read_repository(repository).targets)
    if not named:
        raise HubError(
            "The repository in {folder} has no key for receipts yet.",
            "Create one with: kiosk publish rotate {folder} {role}",
            folder=str(repository),
            role=RECEIPTS,
        )
    key = next((key for key in named if keys.has(RECEIPTS, key.keyid)), named[0])
    return keys.signer(RECEIPTS, key)


def _only_one(keys: Keyring) -> Signer:
    files = keys.files_of(RECEIPTS)
    if not files:
        raise HubError(
            "There is no key for receipts in {folder}.",
            "Name the folder that contains {file} with --keys; create a missing key with: kiosk publish rotate",
            folder=str(keys.folder),
            file=key_file_name(RECEIPTS, "…"),
        )
    if len(files) > 1:
        raise HubError(
            "There are several keys for receipts: {files}.",
            "Name the province's repository with --repo; it identifies the valid key.",
            files=", ".join(file.name for file in files),
        )
    return keys.signer_in(RECEIPTS, files[0])
