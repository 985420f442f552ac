"""Which communes' own packs this kiosk installs: confirm the key of a commune, or stop trusting it.

Rules: only a technician decides. A key is confirmed as it was shown; the carrier is verified anew before anything is
installed from it. When a key is no longer trusted, the packs of the commune leave the kiosk in the same transaction;
their files are deleted at the next start, because somebody may be learning with them. Results are kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.errors import OtherCommuneKeyError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.packs import PackRow, commune_of_pack
from kiosk.domain.ports.packs import InstalledPacks
from kiosk.domain.ports.trust import CommuneLedger
from kiosk.domain.texts import translatable
from kiosk.domain.trust import CommuneKey, KnownCommune


@dataclass(frozen=True, slots=True)
class CommuneTrust:
    """Confirms and revokes keys of communes.

    ``now``: returns the time of the kiosk's clock (aware). ``changed``: called after packs were removed.
    """

    ledger: CommuneLedger
    packs: InstalledPacks
    now: Callable[[], datetime]
    changed: Callable[[], None]

    def known(self) -> Sequence[KnownCommune]:
        """The communes whose keys were ever confirmed, sorted by code."""
        return self.ledger.communes()

    def confirm(self, key: CommuneKey) -> None:
        """Trust `key`, whose fingerprint a technician has compared.

        Raises RecordError, and OtherCommuneKeyError while another key of the same commune is trusted.
        """
        from kiosk.content.trust.communes import is_same_key

        before = next((known for known in self.known() if known.key.code == key.code), None)
        is_other = before is not None and not is_same_key(before.key, key)
        if is_other and before is not None and before.is_trusted:
            raise OtherCommuneKeyError(
                translatable("Staff", "This kiosk trusts another key of {name}."),
                translatable("Staff", "Stop trusting that key first."),
                key,
                name=key.name,
            )
        self.ledger.confirm(key, self.now(), is_other_key=is_other)

    def revoke(self, commune: str) -> Sequence[PackRow]:
        """Stop trusting the key of the commune with the code `commune`; return the rows that were active.

        Raises RecordError; then nothing has changed.
        """
        own = [row for row in self.packs.rows() if commune_of_pack(row.pack) == commune]
        active = [row for row in own if row.is_active]
        drafts = [EventDraft(EventKind.PACK_REMOVED, {"pack": row.pack, "version": row.version}) for row in active]
        self.ledger.revoke(commune, sorted({row.pack for row in own}), drafts)
        self.changed()
        return active
