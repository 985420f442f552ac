"""The part of the composition root that wires the use cases about printed papers (see `house`).

Rules: imported only when staff open the page of papers.
"""

from collections.abc import Callable
from pathlib import Path

from kiosk import paths
from kiosk.card_opening import centre_of
from kiosk.devices.certificate_keys import KeyFiles
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.services.accounts import AccountService
from kiosk.services.certificates.centre import CentrePapers
from kiosk.services.certificates.issuing import IssuingService
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.numbers import CertificateNumbers
from kiosk.services.handouts.attendance_sheet import AttendanceSheetService
from kiosk.services.handouts.cards import CardService
from kiosk.services.handouts.class_list import ClassListService
from kiosk.services.own_record import OwnRecordService
from kiosk.services.paperwork import Paperwork
from kiosk.services.people.people_service import PeopleService
from kiosk.settings import Settings
from kiosk.storage.facts.person_days import PersonDayFacts
from kiosk.storage.salvage.set_aside import SetAsideRecords
from kiosk.storage.store import Store


def wire_paperwork(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    chosen: Callable[[], Settings],
    store: Store,
    people: PeopleService,
    library: Library,
    clock: Clock,
    accounts: Callable[[], AccountService],
) -> Paperwork:
    """Wire the use cases about papers.

    `data`: the data folder. `chosen`: returns the current settings. `accounts`: returns the accounts service.
    """

    def centre() -> CentrePapers:
        return centre_of(chosen())

    keys = KeyRing(KeyFiles(paths.certificate_key_file(data), paths.certificate_keys_file(data)))

    def guide_name(account: AccountId) -> str:
        return next((one.name for one in accounts().entrances() if one.id == account), "")

    events, roster = store.events, people.listing
    numbers = CertificateNumbers(events, SetAsideRecords(store.database, store.backups.folder))
    facts = PersonDayFacts(store.database, store.facts)
    return Paperwork(
        IssuingService(events, numbers, roster, keys, clock, centre, library),
        ClassListService(events, roster, library, clock, lambda: centre().centre),
        AttendanceSheetService(events, roster, clock, lambda: centre().centre, guide_name),
        CardService(library, lambda: centre().centre),
        OwnRecordService(
            events,
            people,
            facts,
            library,
            clock,
            lambda: centre().centre,
            lambda issued: centre().number_of(issued),
            accounts,
        ),
    )
