"""Verifies a sealed bundle completely, from its bytes alone: no database, no files, nothing is stored.

Rules: The checks are ordered so that each one protects the next: size, seal and signature, recipients, unpacked size,
manifest, statements. Nothing is parsed before its size is bounded, so a bundle needs at most 32 MiB of memory. The
signature is that of any key; the registry decides whether the key is accepted. The first fault ends the check. A
message about it is printable, whatever the sender has named his file or its parts.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.content.trust.recipients import KnownRecipients
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.domain.text import shown
from kiosk.province.hub.checking.checked import BundleNotSoundError, CheckedBundle
from kiosk.province.hub.checking.statements import checked_statements
from kiosk.sync.bundles import BundleRefusedError, unpack
from kiosk.sync.limits import FORMAT, LARGEST
from kiosk.sync.manifests import read_head
from kiosk.sync.sealing import Unsealed, unseal

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

_LONGEST_AGE_HEADER = 4096
"""Maximum size of the age header in bytes; that of two recipients has about 400. Each recipient costs time to try."""
_LONGEST_DETAIL = 300
_END_OF_HEADER = b"\n--- "
_REFUSED = "{file} is not used: {detail}."
_COPY_AGAIN = "Copy the file from the kiosk again; if it is refused again, report the kiosk's version to the project."


@dataclass(frozen=True, slots=True)
class BundleChecker:
    """Verifies the sealed bundles of one province.

    ``identities``: private keys that open them, current and former ones. ``known``: the public keys that the
    province's targets metadata lists.
    """

    identities: Sequence["Identity"]
    known: KnownRecipients

    def __call__(self, data: bytes, name: str) -> CheckedBundle:
        """Verify the sealed file with the contents `data`; `name` is for messages. Raises BundleNotSoundError."""
        name = shown(name)
        try:
            _require_short_header(data)
            unsealed = unseal(data, self.identities, name)
            return self._checked(data, unsealed, unpack(name, unsealed.bundle))
        except BundleRefusedError as error:
            message, cure = error.sentences
            raise BundleNotSoundError(message, cure, **error.said) from error
        except ValueError as error:
            detail = shown(str(error), _LONGEST_DETAIL)
            raise BundleNotSoundError(_REFUSED, _COPY_AGAIN, file=name, detail=detail) from error

    def _checked(self, data: bytes, unsealed: Unsealed, unpacked: bytes) -> CheckedBundle:
        head, newline, lines = unpacked.partition(b"\n")
        if not newline:
            raise ValueError("it does not begin with its manifest")
        manifest = read_head(head, lines)
        self._require_own(manifest)
        first, last, kiosk = manifest["first"], manifest["last"], KioskId(manifest["kiosk"])
        if len(data) > LARGEST and first < last:
            raise ValueError("it is larger than a bundle of several events")
        return CheckedBundle(
            kiosk=kiosk,
            public_key=unsealed.public_key,
            first=first,
            last=last,
            before=manifest["chain"]["before"],
            after=manifest["chain"]["after"],
            confirmed=manifest["confirmed"],
            app=manifest["app"],
            centre=Centre(**manifest["centre"]),
            enrolment=manifest["enrolment"],
            statements=checked_statements(lines, kiosk, first, last),
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
        )

    def _require_own(self, manifest: Mapping[str, Any]) -> None:
        """Raise ValueError unless the kiosk encrypted the bundle for this province."""
        if manifest["format"] != FORMAT:
            raise ValueError("it does not list for whom it is encrypted")
        if not self.known.has(*manifest["recipients"]):
            raise ValueError("it is encrypted for another province, or with another escrow key")


def _require_short_header(data: bytes) -> None:
    if data.find(_END_OF_HEADER, 0, _LONGEST_AGE_HEADER) < 0:
        raise ValueError("it is not an encrypted file, or has too many recipients")
