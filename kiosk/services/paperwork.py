"""All use cases about printed papers in one object."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.ports.printing import Printing
from kiosk.services.certificates.issuing import IssuingService
from kiosk.services.handouts.attendance_sheet import AttendanceSheetService
from kiosk.services.handouts.cards import CardService
from kiosk.services.handouts.class_list import ClassListService
from kiosk.services.own_record import OwnRecordService


@dataclass(frozen=True, slots=True)
class Paperwork:
    """The use cases about papers. Thread-safe.

    ``printing``: the printers of this system. ``folder``: folder of the papers saved on this machine; it is emptied
    when a person is deleted.
    """

    issuing: IssuingService
    class_list: ClassListService
    attendance: AttendanceSheetService
    cards: CardService
    own_record: OwnRecordService
    printing: Printing
    folder: Path
