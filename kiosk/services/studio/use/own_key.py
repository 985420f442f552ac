"""The key with which a commune signs its own packs: who trusts it here, and how it is replaced.

Rules: a machine trusts the key that it has made itself without being asked, unless a technician stopped trusting it.
After a change, other kiosks accept the new key by themselves, because the former one has signed it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.content.trust.communes import is_same_key
from kiosk.content.trust.own.repository import OwnRepository
from kiosk.domain.errors import CommuneKeyError, OtherCommuneKeyError
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.use import OwnCommune
from kiosk.domain.texts import translatable
from kiosk.domain.trust import CommuneKey
from kiosk.services.packs.commune_trust import CommuneTrust


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The folders of the studio.

    ``carrier``: the commune's carrier. ``keys``: its private keys. ``work``: temporary files.
    """

    carrier: Path
    keys: Path
    work: Path


class OwnKey:
    """The commune's key on this machine. `now`: see `LoadingService.reference`."""

    def __init__(self, places: OwnPlaces, trust: CommuneTrust, now: Callable[[], datetime]) -> None:
        self._places = places
        self._trust = trust
        self._now = now

    def repository(self, code: str) -> OwnRepository:
        """The signed repository of the commune with the code `code`."""
        return OwnRepository(self._places.carrier, self._places.keys, code)

    @needs(Right.MAKE_LESSONS)
    def shown(self, _actor: Actor, code: str) -> CommuneKey | None:
        """The key of the commune with the code `code`; None before it is made. Raises OwnRepositoryError."""
        return self.repository(code).key()

    @needs(Right.MAKE_LESSONS)
    def change(self, _actor: Actor, commune: OwnCommune) -> CommuneKey:
        """Replace the commune's key, and return the new one; the packs in use are signed again.

        Raises OwnRepositoryError, OwnKeyError, CommuneKeyError, ClockDoubtError, OSError.
        """
        now, repository = self._now(), self.repository(commune.code)
        self.trust(repository.found(commune.name, now))
        key = repository.rotate(now)
        self.trust(key)
        return key

    def trust(self, key: CommuneKey) -> None:
        """Trust `key` on this machine, unless a technician decided otherwise.

        Raises CommuneKeyError or OtherCommuneKeyError.
        """
        known = next((known for known in self._trust.known() if known.key.code == key.code), None)
        if known is None:
            self._trust.confirm(key)
        elif not known.is_trusted:
            raise CommuneKeyError(
                translatable("Staff", "A technician has stopped trusting the key of {name} on this kiosk."),
                translatable("Staff", "Ask the technician to confirm the key {digits} anew."),
                key,
                name=key.name,
                digits=key.fingerprint,
            )
        elif not is_same_key(known.key, key):
            raise OtherCommuneKeyError(
                translatable("Staff", "This kiosk trusts another key of {name}, made on another machine."),
                translatable(
                    "Staff", "Make the lessons on that machine, or ask the technician to stop trusting its key."
                ),
                key,
                name=key.name,
            )
        elif known.key.root != key.root:
            self._trust.confirm(key)
