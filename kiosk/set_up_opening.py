"""The part of the composition root that wires the set-up (see `house`) and completes an interrupted one.

Rules: imported before the settings are read, so that what only technicians need is imported inside functions.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.domain.errors import KioskError
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.domain.people.sealed_copies import SealedCopy
    from kiosk.domain.ports.machine import Clock
    from kiosk.domain.ports.trust import TrustLedger
    from kiosk.services.accounts import AccountService
    from kiosk.services.set_up.go_live import GoLiveService
    from kiosk.services.set_up.set_up_service import SetUpPlaces, SetUpService
    from kiosk.services.upkeep import Upkeep
    from kiosk.storage.marker import Marker
    from kiosk.storage.store import Store

ON_PAPERS = (
    "place",
    "commune",
    "centre",
    "signer",
    "signer_name",
    "certificate_numbers",
    "adults",
    "adults_source",
    "adults_on",
    "target",
    "year_from",
)
"""Settings that stand on papers and in reports; a change appears there at once."""
logger = logging.getLogger(__name__)


def with_papers(chosen: Settings, saved: Settings) -> Settings:
    """Return `chosen` with the settings of `saved` that stand on papers and in reports."""
    return replace(chosen, **{key: getattr(saved, key) for key in ON_PAPERS})


def wire_set_up(data: Path, store: "Store", clock: "Clock", saved: Callable[[Settings], None]) -> "SetUpService":
    """Return the service that sets up the kiosk with the data folder `data`; `saved`: see `SetUpService`."""
    from kiosk.domain.centre.numbering import Numbering, numbering_of
    from kiosk.domain.events import EventKind
    from kiosk.domain.machine.clocks import vietnam_day
    from kiosk.domain.people.certificates import printed_numbers
    from kiosk.services.set_up.set_up_service import SetUpService

    def numbering(form: str) -> Numbering:
        kinds = EventKind.CERTIFICATE_ISSUED, EventKind.NUMBERS_CONTINUED
        events = [event for kind in kinds for event in store.events.outside_visits(kind)]
        year = vietnam_day(clock.now().wall).year
        return numbering_of(printed_numbers(events), year, form)

    return SetUpService(_set_up_places(data), store.trust, numbering, saved)


def finish_set_up(data: Path, ledger: "TrustLedger | None" = None) -> None:
    """Resume an interrupted set-up; called before the settings are read and, with `ledger`, when the record is open.

    Without `ledger`, nothing is done while another kiosk is running, because that kiosk might be applying the set-up.
    """
    if paths.unfinished_set_up(data).exists() and (ledger is not None or not _is_running(data)):
        from kiosk.services.set_up.set_up_service import finish_set_up as finish

        try:
            finish(_set_up_places(data), ledger)
        except (KioskError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            logger.error("The set-up could not be completed: %s", error)  # noqa: TRY400 - the message is enough without a traceback


def claimed(data: Path) -> "Marker | None":
    """Lock the data folder for this program; return None if no file can be created there.

    That failure is reported later, when the record is opened. Raises KioskRunningError if the folder is locked.
    """
    from kiosk.domain.errors import KioskRunningError
    from kiosk.domain.texts import untranslated
    from kiosk.durable import make_folder
    from kiosk.storage.marker import claim

    try:
        make_folder(data)
        marker = claim(paths.running_file(data))
    except OSError as error:
        logger.warning("A second kiosk on %s cannot be detected: %s", data, error)
        return None
    if marker is None:
        raise KioskRunningError(
            untranslated("Another kiosk runs on the data folder {folder}."),
            untranslated("Use that one, or stop it first; set TRAM_HOC_DATA to use another folder."),
            folder=str(data),
        )
    return marker


def _is_running(data: Path) -> bool:
    from kiosk.storage.marker import is_held

    try:
        return is_held(paths.running_file(data))
    except OSError:
        return False


def wire_go_live(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    store: "Store",
    set_up: "SetUpService",
    accounts: "Callable[[], AccountService]",
    upkeep: "Callable[[], Upkeep]",
    copies: "Callable[[], Sequence[SealedCopy]]",
) -> "GoLiveService":
    """Return the service that makes the go-live checklist of the kiosk; see `GoLiveSources`.

    `data`: the data folder.
    """
    from kiosk.devices.printing import system_printing
    from kiosk.domain.access import Staff
    from kiosk.domain.self_check import Finding, Part
    from kiosk.services.set_up.go_live import GoLiveService, GoLiveSources

    def has_lead_guide() -> bool:
        return any(Staff.LEAD_GUIDE in account.roles for account in accounts().entrances())

    def check_clock() -> Finding:
        return next(iter(upkeep().checks.run(lambda _part, _done, _total: True, {Part.CLOCK})))

    def count_packs() -> int:
        return sum(row.is_active for row in store.shelf.rows())

    printers = system_printing(paths.printed_file(data)).printers
    now = upkeep().clock.now
    return GoLiveService(
        GoLiveSources(
            set_up.settings,
            set_up.province,
            has_lead_guide,
            check_clock,
            lambda: upkeep().ways(),
            count_packs,
            copies,
            printers,
            lambda: now().wall,
        )
    )


def _set_up_places(data: Path) -> "SetUpPlaces":
    from kiosk.services.set_up.set_up_service import SetUpPlaces

    return SetUpPlaces(
        paths.settings_file(data),
        paths.root_file(data),
        paths.communes_file(),
        paths.unfinished_set_up(data),
        paths.sync_access_file(data),
    )
