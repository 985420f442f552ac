"""Port of the stored keys for certificates."""

from typing import Protocol


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
