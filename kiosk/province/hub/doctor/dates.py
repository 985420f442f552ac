"""Examines what expires: the signatures of the province's repository, and the certificates of the object store."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509

from kiosk.domain.self_check import Value
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note
from kiosk.province.hub.hub_file import S3Access
from kiosk.province.publishing.repository import Repository
from kiosk.sync.server_certificate import end_of_certificate

SIGN_BEFORE, ROOT_BEFORE, CERTIFICATE_BEFORE = timedelta(days=60), timedelta(days=365), timedelta(days=30)
"""Times before the end at which the office should act: signatures, the root, and certificates."""
_HTTPS = 443


def examine_signatures(repository: Repository, now: datetime) -> Iterator[HubFinding]:
    """Examine the ends of the signatures in the repository."""
    ends = {
        "snapshot": repository.snapshot.expires,
        "timestamp": repository.timestamp.expires,
        "targets": repository.targets.expires,
        **{name: role.expires for name, role in repository.departments.items()},
    }
    role, end = min(ends.items(), key=lambda one: one[1])
    is_due = _Due(HubPart.SIGNATURES, now)
    folder = str(repository.folder)
    renew = "Renew all signatures: kiosk publish renew {folder}"
    yield is_due.before(end, SIGN_BEFORE, f"The signature of {role}", renew, folder=folder)
    rotate = "Fetch two root keys from the safe: kiosk publish rotate {folder} root"
    yield is_due.before(repository.root.expires, ROOT_BEFORE, "The root", rotate, folder=folder)


def examine_certificates(s3: S3Access, folder: Path, now: datetime) -> Iterator[HubFinding]:
    """Examine the own authority, if there is one, and the certificate of the S3 server."""
    authority = folder / s3.authority if s3.authority else None
    if authority is not None:
        try:
            found = x509.load_pem_x509_certificates(authority.read_bytes())
        except (OSError, ValueError):
            cure = "Copy the file there again, or correct the line authority in hub.toml."
            yield bad(HubPart.CERTIFICATES, "{file} cannot be read as a certificate.", cure, file=str(authority))
            return
        end = min(one.not_valid_after_utc for one in found)
        cure = "Make a new authority, and give it to the hub and the kiosks before that day."
        is_due = _Due(HubPart.CERTIFICATES, now)
        yield is_due.before(end, CERTIFICATE_BEFORE, f"The authority {authority.name}", cure)
    address = urlsplit(s3.endpoint)
    if address.scheme == "https" and address.hostname:
        yield _server(address.hostname, address.port or _HTTPS, authority, now)


def _server(host: str, port: int, authority: Path | None, now: datetime) -> HubFinding:
    try:
        end = end_of_certificate(host, port, authority)
    except OSError as error:
        cure = "Check that the server runs, that its certificate is valid, and that this computer's clock is right."
        reason = getattr(error, "verify_message", "") or str(error.strerror or error)
        return bad(
            HubPart.CERTIFICATES, "{host} cannot be reached over TLS ({reason}).", cure, host=host, reason=reason
        )
    cure = "Renew the certificate of that server."
    return _Due(HubPart.CERTIFICATES, now).before(end, CERTIFICATE_BEFORE, f"The certificate of {host}", cure)


@dataclass(frozen=True, slots=True)
class _Due:
    """Judges the end of something."""

    part: HubPart
    now: datetime

    def before(self, end: datetime, time: timedelta, what: str, cure: str, **values: Value) -> HubFinding:
        """Return the finding about `what`, which ends at `end`; the office should act `time` before."""
        told: dict[str, Value] = {
            **values,
            "what": what,
            "end": f"{end:%Y-%m-%d}",
            "days": abs((end - self.now).days),
        }
        if end <= self.now:
            return bad(self.part, "{what} has expired on {end}.", cure, **told)
        if end - self.now < time:
            return note(self.part, "{what} expires on {end}, in {days} days.", cure, **told)
        return good(self.part, "{what} is valid until {end}, for {days} days.", **told)
