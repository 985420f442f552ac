"""Verifies a carrier: which of its packs are validly signed, and why its other packs are refused.

Rules: an examination changes nothing on the kiosk. The metadata of root, targets and departments must not be expired
at the reference time. Metadata is refused if its version is lower than one that the kiosk has seen under the same
keys. An invalid department does not affect the other departments.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tuf.api.exceptions import ExpiredMetadataError
from tuf.api.metadata import DelegatedRole, Targets, Timestamp

from kiosk.content.trust.carriers import Carrier
from kiosk.content.trust.communes import require_own
from kiosk.content.trust.departments import departments_of, require_plain, require_sha256
from kiosk.content.trust.listing import Listing, Refused
from kiosk.content.trust.reasons import ended, explaining, own_disk, rolled_back, stale
from kiosk.content.trust.refresh import EARLIEST, Refreshed, mark_of, refreshing
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.machine.trusted_time import FARTHEST
from kiosk.domain.trust import Belief, Mark, SignedTarget, TrustState, taken_back

SIGNED_AT = "x-signed-at"
"""Field of ``timestamp.json`` with the time of signing (ISO 8601, UTC, ``…Z``)."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Result of the examination of a carrier.

    ``targets``: packs that can be installed. ``missing``: packs that are signed but not on the carrier. ``refused``:
    files and departments, each with the reason. ``is_expired``: whether the packs can be installed only because a
    technician accepted expired signatures. ``belief``: the additions to the trusted state, stored when a pack is
    installed.
    """

    targets: Sequence[SignedTarget]
    missing: Sequence[SignedTarget]
    refused: Sequence[Refused]
    is_expired: bool
    belief: Belief


def examine(
    carrier: Carrier, root: bytes, state: TrustState, reference: datetime, *, is_expired_allowed: bool = False
) -> Examined:
    """Verify all metadata of `carrier` at the time `reference` (aware), trusting `root` and `state`.

    `is_expired_allowed`: whether a technician has confirmed the use of an expired timestamp and snapshot. One
    confirmation applies to both: they only prove that nothing newer exists, and the province renews them on the same
    day. Their versions are compared with those seen before even if they have expired. An expired root, targets file
    or department is always refused, because these determine who may publish. A commune (`TrustState.commune`) may
    sign only packs under its own prefix, and never raises the trusted time.

    Raises CarrierExpiredError if only this confirmation is lacking, CarrierRefusedError if the carrier is invalid,
    CarrierIncompleteError if a file is missing, PackError if the stick is unreadable, and DiskFullError.
    """
    try:
        with refreshing(carrier, root, state, reference) as client:
            look = _Look(client, carrier, state, reference)
            if look.is_fresh():
                return look.examined(is_expired=False)
        with refreshing(carrier, root, state, EARLIEST) as client:
            look = _Look(client, carrier, state, reference)
            look.is_fresh()
            examined = look.examined(is_expired=True)
            if not is_expired_allowed:
                raise stale(min(client.timestamp.expires, client.snapshot.expires))
            return examined
    except OSError as error:
        raise own_disk(error) from error


class _Look:
    """One examination of a carrier; `client` verifies the signatures."""

    def __init__(self, client: Refreshed, carrier: Carrier, state: TrustState, reference: datetime) -> None:
        self._commune = state.commune
        self._client = client
        self._carrier = carrier
        self._state = state
        self._reference = reference

    def is_fresh(self) -> bool:
        """Verify the province's metadata; returns False if any of it has expired at the client's reference time."""
        try:
            with explaining(self._client, self._carrier):
                self._client.refresh()
        except ExpiredMetadataError:
            return False
        return True

    def examined(self, *, is_expired: bool) -> Examined:
        """Check the verified metadata for expiry, weak hashes and rollback, then list each department's targets.

        `is_expired`: value of `Examined.is_expired` in the result.
        """
        client = self._client
        for role, signed in (("root", client.root), ("targets", client.targets)):
            if signed.is_expired(self._reference):
                raise ended(role, signed.expires)
        require_sha256("timestamp.json", [client.timestamp.snapshot_meta])
        require_sha256("snapshot.json", client.snapshot.meta.values())
        departments = departments_of(client.targets)
        if self._commune is not None:
            require_own(client.root, departments, self._commune.code)
        marks = self._marks(departments)
        back = taken_back(self._state.marks, marks)
        if back is not None:
            raise rolled_back(back)
        listing = Listing(self._carrier, client.targets, departments)
        for name in departments:
            try:
                listing.add(name, self._department(name))
            except CarrierRefusedError as error:
                listing.shut_out(name, error)
        believed = {mark: version for mark, version in marks.items() if mark.role not in listing.shut}
        files = client.files(mark.role for mark in believed)
        time = signed_at(client.timestamp, self._reference) if self._commune is None else None
        belief = Belief(files, believed, time, is_expired, self._commune)
        return Examined(*listing.sorted_out(), is_expired, belief)

    def _marks(self, departments: Mapping[str, DelegatedRole]) -> Mapping[Mark, int]:
        client = self._client
        signed = {
            "root": client.root,
            "timestamp": client.timestamp,
            "snapshot": client.snapshot,
            "targets": client.targets,
        }
        marks = {mark_of(name, client.root.roles[name]): role.version for name, role in signed.items()}
        for name, role in departments.items():
            listed = client.snapshot.meta.get(f"{name}.json")
            if listed is not None:
                marks[mark_of(name, role)] = listed.version
        return marks

    def _department(self, name: str) -> Targets:
        try:
            with explaining(self._client, self._carrier):
                role = self._client.department(name)
        except ExpiredMetadataError as error:
            raise ended(name, self._client.newest_expiry()) from error
        require_plain(name, role)
        if role.is_expired(self._reference):
            raise ended(name, role.expires)
        return role


def signed_at(timestamp: Timestamp, reference: datetime) -> datetime | None:
    """Return the time at which the province signed `timestamp`; None if the time is missing or unusable.

    A malformed time is unusable, and so is a time after the expiry of the timestamp or more than two years after
    `reference`: otherwise a stolen key could advance a kiosk's reference time until the kiosk refuses everything.
    """
    try:
        time = datetime.fromisoformat(timestamp.unrecognized_fields.get(SIGNED_AT, ""))
    except (TypeError, ValueError):
        return None
    if time.utcoffset() != timedelta(0) or time > timestamp.expires or time - reference > FARTHEST:
        return None
    return time
