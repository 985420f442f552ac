"""Makes sealed bundles of events: signed with the kiosk's key, encrypted for the province and the escrow.

Rules: recipients come from the province's verified metadata and are read anew for each bundle, so that a bundle made
after a rotation uses the new keys. Without recipients nothing can be sealed; results wait in the record. The modules
for keys and encryption are imported when the first bundle is sealed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.errors import ExportError
from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.domain.texts import translatable
from kiosk.services.results.labels import BundleLabel, first_time, people_in
from kiosk.services.stick_folders import own_disk
from kiosk.sync.bundles import Addressed, Bundle, Origin, first_bundle, make_bundle, readdressed

if TYPE_CHECKING:
    from kiosk.sync.kiosk_key import KioskKey


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed bundle, ready to be written. ``name``: path below the outbox."""

    name: str
    data: bytes
    label: BundleLabel

    @property
    def sha256(self) -> str:
        """The hash of ``data``."""
        return self.label.sha256


@dataclass(frozen=True, slots=True)
class Sealer:
    """Signs and encrypts the bundles of one kiosk.

    ``recipients``: returns the province's keys, None if the kiosk does not have them yet. ``key``: returns the
    kiosk's key, and makes it first if there is none; raises OSError. ``centre``: returns the centre for the manifest.
    ``enrolment``: returns the token of `Addressed`. ``app``: the program's version. ``home_page``: see
    `sync.statements`.
    """

    recipients: Callable[[], Recipients | None]
    key: "Callable[[], KioskKey]"
    app: str
    home_page: str = ""
    centre: Callable[[], Centre] = Centre
    enrolment: Callable[[], str] = str

    def is_ready(self) -> bool:
        """Whether bundles can be sealed."""
        return self.recipients() is not None

    def plain_origin(self, kiosk: KioskId) -> Origin:
        """Return the origin of statements that are written for reading only."""
        return Origin(kiosk, self.home_page, self.app)

    def first_bundle(self, events: Iterable[Event], kiosk: KioskId, confirmed: int) -> tuple[Bundle, Sequence[Event]]:
        """Make a bundle of the first of `events`, as many as fit; also return those that were taken, but do not fit.

        See `bundle`.
        """
        return first_bundle(events, self._origin(kiosk, confirmed))

    def bundle(self, events: Sequence[Event], kiosk: KioskId, confirmed: int) -> Bundle:
        """Make the bundle of `events`; see `Addressed` for `confirmed`. Raises NoRecipientsError."""
        return make_bundle(events, self._origin(kiosk, confirmed))

    def carried_on(self, plain: Bundle) -> Bundle:
        """Return the bundle `plain`, which an older program made, in the form that can be sealed."""
        return readdressed(plain, self._addressed(0))

    def seal(self, bundle: Bundle, aliases: frozenset[str] = frozenset()) -> Sealed:
        """Sign and encrypt `bundle`; `aliases`: see `BundleLabel`.

        Raises ExportError if the key cannot be read or made.
        """
        from kiosk.sync.sealing import seal

        try:
            key = self.key()
        except OSError as error:
            raise own_disk(error) from error
        province, escrow = bundle.manifest["recipients"]
        made = seal(bundle, key, Recipients(province, escrow))
        label = BundleLabel(
            bundle.first,
            bundle.last,
            made.sha256,
            bundle.manifest["chain"],
            len(bundle.statements),
            people_in(bundle.statements),
            first_time(bundle.statements),
            aliases,
        )
        return Sealed(made.path, made.data, label)

    def require_ready(self) -> Recipients:
        """Return the recipients. Raises NoRecipientsError."""
        recipients = self.recipients()
        if recipients is None:
            raise NoRecipientsError
        return recipients

    def _origin(self, kiosk: KioskId, confirmed: int) -> Origin:
        return Origin(kiosk, self.home_page, self.app, self._addressed(confirmed))

    def _addressed(self, confirmed: int) -> Addressed:
        return Addressed(self.require_ready(), self.centre(), confirmed, self.enrolment())


class NoRecipientsError(ExportError):
    """Nothing can be sealed, because the province's metadata lists no keys for results."""

    code = "no-recipients"

    def __init__(self) -> None:
        super().__init__(
            translatable(
                "Staff",
                "The province's keys for results are not on this kiosk yet, so nothing can leave; nothing is lost.",
            ),
            translatable(
                "Staff",
                "Plug in a stick with packs of the province and press “Export results to USB” on the page “Sync”.",
            ),
        )


def confirmed_up_to(rows: Sequence[BundleRow]) -> int:
    """Return the number up to which every event of the record has a receipt; `rows`: the bundles, by range."""
    confirmed = 0
    for row in rows:
        if row.received is None:
            break
        confirmed = row.last
    return confirmed
