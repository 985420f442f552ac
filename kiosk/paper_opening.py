"""The part of the composition root that wires the use cases about printed papers (see `house`).

Rules: imported only when staff open the page of papers.
"""

import functools
import logging
from collections.abc import Callable
from pathlib import Path

from kiosk import paths
from kiosk.content.communes import read_communes
from kiosk.devices.certificate_keys import KeyFiles
from kiosk.devices.printing import system_printing
from kiosk.domain.communes import Commune
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.people import Roster
from kiosk.domain.ports.record import EventStore
from kiosk.services.accounts import AccountService
from kiosk.services.certificates.centre import CentrePapers, centre_papers
from kiosk.services.certificates.issuing import IssuingService
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.handouts.attendance_sheet import AttendanceSheetService
from kiosk.services.handouts.cards import CardService
from kiosk.services.handouts.class_list import ClassListService
from kiosk.services.paperwork import Paperwork
from kiosk.settings import Settings

logger = logging.getLogger(__name__)


def wire_paperwork(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    chosen: Callable[[], Settings],
    events: EventStore,
    people: Roster,
    library: Library,
    clock: Clock,
    accounts: Callable[[], AccountService],
) -> Paperwork:
    """Wire the use cases about papers.

    `data`: the data folder. `chosen`: returns the current settings. `accounts`: returns the accounts service.
    """

    def centre() -> CentrePapers:
        now = chosen()
        return centre_papers(now, _commune(now.commune) if now.commune else None)

    keys = KeyRing(KeyFiles(paths.certificate_key_file(data), paths.certificate_keys_file(data)))

    def guide_name(account: AccountId) -> str:
        return next((one.name for one in accounts().entrances() if one.id == account), "")

    return Paperwork(
        IssuingService(events, people, keys, clock, centre, library),
        ClassListService(events, people, library, clock, lambda: centre().centre),
        AttendanceSheetService(events, people, clock, lambda: centre().centre, guide_name),
        CardService(library, lambda: centre().centre),
        system_printing(paths.printed_file(data)),
        paths.papers_folder(data),
    )


@functools.lru_cache(maxsize=1)
def _commune(code: str) -> Commune | None:
    """Return the commune with the official code `code`; None if the list of communes cannot be read."""
    try:
        return read_communes(paths.communes_file()).of_code(code)
    except KioskError as error:
        logger.warning("%s", error)
        return None
