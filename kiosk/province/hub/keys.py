"""Opens the keys that a hub works with: those that open results, and the one that signs receipts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from securesystemslib.signer import Signer

from kiosk.content.trust.recipients import known_recipients
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.keyring import Keyring, usual_key_folder
from kiosk.province.publishing.passphrases import secrets_from
from kiosk.province.publishing.repository import read_repository
from kiosk.province.publishing.sync_keys import SYNC


@dataclass(frozen=True, slots=True)
class KeySources:
    """Where the keys are, as given with a command; what is empty comes from ``hub.toml``."""

    folders: Sequence[Path] = ()
    repository: Path | None = None
    passphrases: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """``signer``: signs receipts. ``check``: verifies results."""

    signer: Signer
    check: Check


def open_keys(
    folder: Path, settings: HubSettings, sources: KeySources, ask: Callable[[str, bool], str]
) -> OpenedKeys:
    """Open the keys of the hub in `folder`; `ask` asks a person for a passphrase. Raises KioskError or OSError."""
    repository = sources.repository or (folder / settings.repository if settings.repository else None)
    if repository is None:
        raise HubError(
            "The province's repository is not specified; it states which keys are valid.",
            'Name it with --repo, or in hub.toml: repository = "…"',
        )
    named = sources.folders or [folder / name for name in settings.keys] or [usual_key_folder(repository)]
    ring = Keyring(tuple(named), secrets_from(sources.passphrases or settings.passphrases, ask), repository)
    known = known_recipients(read_repository(repository).targets)
    identities = ring.identities(SYNC)
    if not identities:
        raise HubError(
            "The key that opens results is not in {folder}.",
            "Name the folder that contains {file} with --keys; create a missing key with: kiosk publish rotate",
            folder=", ".join(map(str, named)),
            file=f"{SYNC}.….agekey",
        )
    return OpenedKeys(receipt_signer(ring, repository), BundleChecker(identities, known))
