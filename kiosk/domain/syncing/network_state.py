"""The network as a way to the province: server, last contact, traffic of the month, and faults of the access."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Words
from kiosk.domain.syncing.contacts import Contact, for_technician, traffic
from kiosk.domain.syncing.pack_visits import PackVisit, pack_sentences


@dataclass(frozen=True, slots=True)
class NetworkState:
    """State of the way over the network on a kiosk with access to a server.

    ``host``: name of the server; empty if the access is invalid. ``contact``: the last contact; None: not yet.
    ``reached``: end of the last contact that succeeded (aware); None: not yet. ``used``: traffic of this month in
    bytes; None if unknown. ``limit``: limit of this traffic; None for none. ``fault``: why the access cannot be used;
    None if it can. ``has_mirror``: whether the kiosk also looks for packs. ``packs``: the last look; None: not yet.
    """

    host: str = ""
    contact: Contact | None = None
    reached: datetime | None = None
    used: int | None = None
    limit: int | None = None
    fault: KioskError | None = None
    has_mirror: bool = False
    packs: PackVisit | None = None

    @property
    def needs_person(self) -> bool:
        """Whether the kiosk will probably not reach the server until a person acts."""
        if self.fault is not None:
            return True
        failure = self.contact.failure if self.contact is not None else None
        return failure is not None and failure.needs_person

    def sentences(self) -> tuple[Words, ...]:
        """What a technician reads: why the access cannot be used, or the last contact, the packs and the traffic."""
        if self.fault is not None:
            return tuple(Words(sentence, self.fault.said) for sentence in self.fault.sentences if sentence)
        said = for_technician(self.contact)
        if self.has_mirror:
            said += pack_sentences(self.packs)
        return said if self.used is None else (*said, traffic(self.used, self.limit))
