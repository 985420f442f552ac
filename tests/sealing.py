"""A province for tests that opens sealed bundles: its keys, and a kiosk's key, the same in every test process."""

from dataclasses import asdict
from functools import cache
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tuf.api.metadata import Metadata, Targets

from kiosk.content.trust.recipients import FIELD
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.domain.trust import Belief, Mark
from kiosk.services.results.sealer import Sealer
from kiosk.storage.store import Store
from kiosk.storage.trust import believe_signatures
from kiosk.sync.bundles import Bundle, parse_bundle
from kiosk.sync.kiosk_key import KioskKey
from kiosk.sync.sealing import unseal

_SECRETS = (
    "AGE-SECRET-KEY-1UKP8SG6PUYK3T8N33WE3J82LZNGQZ87D4PXED558D45VEHFPVT5SWV5YV6",
    "AGE-SECRET-KEY-1GXVWKPV5GCRSCJ4U6EC079V3FZMHFEX2JUQ0SMKRPXGRUGCYWT3S2M50LN",
)
PROVINCE, ESCROW = map(pyrage.x25519.Identity.from_str, _SECRETS)
RECIPIENTS = Recipients(str(PROVINCE.to_public()), str(ESCROW.to_public()))
KEY = KioskKey(Ed25519PrivateKey.from_private_bytes(b"a kiosk of the automated tests .."[:32]))
CENTRE = Centre("19249", "xã Lệ Thủy", 5120, "2026-10-01")


def targets() -> Targets:
    """Return targets metadata with the keys for results; it is not signed."""
    return Targets(unrecognized_fields={FIELD: asdict(RECIPIENTS)})


@cache
def _targets() -> bytes:
    return Metadata(targets()).to_bytes()


def give_keys(store: Store) -> None:
    """Store targets metadata with the province's keys for results, as if a stick of the province had been loaded."""
    with store.database.writing() as connection:
        believe_signatures(connection, Belief({"targets": _targets()}, {Mark("targets", "0" * 64): 1}))


def sealer(app: str = "0.1.0", recipients: Recipients | None = RECIPIENTS, home_page: str = "") -> Sealer:
    """Return the sealer of a kiosk that has the keys of the test's province."""
    return Sealer(lambda: recipients, lambda: KEY, app, home_page, lambda: CENTRE)


def open_sealed(file: Path) -> Bundle:
    """Return the bundle in the sealed `file`, as the province reads it."""
    return _opened(file.read_bytes(), file.name)


@cache
def _opened(data: bytes, name: str) -> Bundle:
    return parse_bundle(unseal(data, [PROVINCE], name).bundle, name)


def shows_results(data: bytes) -> bool:
    """Whether `data`, the content of any file, contains a statement or a bundle that is not encrypted."""
    return b"adlnet" in data or b'"actor"' in data or b"\x1f\x8b\x08\x00" in data


def bundle_files(folder: Path) -> list[Path]:
    """Return the sealed files in `folder`, an outbox or a stick, sorted by kiosk and range."""
    found = folder.glob("*/*.age") if folder.is_dir() else ()
    return sorted(found, key=lambda file: (file.parent.name, int(file.name.split("-")[0]), file.name))


def bundle_names(folder: Path) -> set[str]:
    """Return the paths of the sealed files below `folder`."""
    return {file.relative_to(folder).as_posix() for file in bundle_files(folder)}
