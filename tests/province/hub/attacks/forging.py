"""Makes sealed bundles, honest ones and forged ones, for one simulated province."""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.content.trust.recipients import KnownRecipients
from kiosk.domain.events import Event, canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.sync.bundles import Addressed, Bundle, Origin, make_bundle, statement_lines
from kiosk.sync.kiosk_key import KioskKey
from kiosk.sync.sealing import seal, sealed

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

Manifest = dict[str, Any]
Change = Callable[[Manifest], object]


def new_key() -> KioskKey:
    return KioskKey(Ed25519PrivateKey.generate())


@dataclass
class Office:
    """A province with its two keys; `former`: recipients that it used before."""

    sync: "Identity" = field(default_factory=pyrage.x25519.Identity.generate)
    escrow: "Identity" = field(default_factory=pyrage.x25519.Identity.generate)
    former: tuple["Office", ...] = ()

    @property
    def recipients(self) -> Recipients:
        return Recipients(str(self.sync.to_public()), str(self.escrow.to_public()))

    @property
    def checker(self) -> BundleChecker:
        """Return a checker with the keys that the hub has: not the escrow key."""
        provinces = tuple(one.recipients.province for one in self.former)
        escrows = tuple(one.recipients.escrow for one in self.former)
        identities = [self.sync, *(one.sync for one in self.former)]
        return BundleChecker(identities, KnownRecipients(self.recipients, provinces, escrows))


@dataclass
class Kiosk:
    """A kiosk with events and a key, which seals for `office`."""

    office: Office
    events: Sequence[Event]
    id: KioskId
    key: KioskKey = field(default_factory=new_key)

    @property
    def origin(self) -> Origin:
        centre = Centre("19249", "xã Lệ Thủy", 5120, "2026-10-01")
        return Origin(self.id, "", "0.1.0", Addressed(self.office.recipients, centre, 0, "token-1"))

    @cached_property
    def bundle(self) -> Bundle:
        return make_bundle(self.events, self.origin)

    @property
    def honest(self) -> bytes:
        """Return the sealed file that this kiosk makes."""
        return seal(self.bundle, self.key, self.office.recipients).data

    def forged(self, change: Change = lambda _manifest: None, lines: bytes | None = None) -> bytes:
        """Return a file, signed and encrypted like an honest one, with a changed manifest and other `lines`.

        Number and hash of the statements fit the lines, unless `change` sets others.
        """
        return self.sealed(self.inner(change, lines))

    def inner(self, change: Change = lambda _manifest: None, lines: bytes | None = None) -> bytes:
        """Return the packed bundle of `forged`."""
        said = statement_lines(self.bundle.statements) if lines is None else lines
        manifest = {**deepcopy(dict(self.bundle.manifest)), "statements": said.count(b"\n")}
        manifest["sha256"] = hashlib.sha256(said).hexdigest()
        change(manifest)
        return gzip.compress(canonical_json(manifest).encode() + b"\n" + said, mtime=0)

    def sealed(self, inner: bytes, to: Recipients | None = None) -> bytes:
        """Sign any bytes with the kiosk's key and encrypt them."""
        return sealed(inner, self.key, to or self.office.recipients)

    def with_statements(self, change: Callable[[list[dict[str, Any]]], object]) -> bytes:
        """Return a forged file whose statements were changed."""
        statements = [dict(entry) for entry in self.bundle.statements]
        change(statements)
        return self.forged(lines=statement_lines(statements))

    def with_other(self, **changes: Any) -> "Kiosk":
        """Return a copy of the kiosk with `changes` of its fields."""
        return replace(self, **changes)


def with_entry(**fields: Any) -> Change:
    """Return a change that sets `fields` of the manifest."""

    def change(manifest: Manifest) -> None:
        manifest.update(fields)

    return change


def header_of(plain: bytes) -> Mapping[str, str]:
    """Return the first line of a decrypted file."""
    return dict(json.loads(plain.partition(b"\n")[0]))
