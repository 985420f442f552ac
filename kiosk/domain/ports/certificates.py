"""Ports of what certificates need beside the record: stored keys, and records that were set aside."""

from typing import Protocol

from kiosk.domain.people.certificates import FormerNumbers


class CertificateKeys(Protocol):
    """Port: the kiosk's private key for certificates, and the province's list of public keys. Raises OSError."""

    def own(self) -> bytes | None:
        """The kiosk's private key, as it was given to `keep`; None if there is none yet."""
        ...

    def keep(self, key: bytes) -> None:
        """Store the kiosk's private key durably, readable by the kiosk's user alone; an earlier key is replaced."""
        ...

    def listed(self) -> bytes | None:
        """The province's list of public keys (JSON, not yet checked); None if the kiosk has no list."""
        ...


class FormerRecords(Protocol):
    """Port: the records that a restoration or a recovery set aside on this machine."""

    def is_renewed(self) -> bool:
        """Whether the kiosk's id was replaced, so that the record may lack certificates."""
        ...

    def numbers(self) -> FormerNumbers:
        """The numbers of certificates in all former records and backups, as far as they can be read.

        Takes seconds for a large record, longer for a damaged one.
        """
        ...
