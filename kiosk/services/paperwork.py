"""All use cases about printed papers in one object."""

from dataclasses import dataclass

from kiosk.services.certificates.issuing import IssuingService
from kiosk.services.handouts.attendance_sheet import AttendanceSheetService
from kiosk.services.handouts.cards import CardService
from kiosk.services.handouts.class_list import ClassListService
from kiosk.services.own_record import OwnRecordService


@dataclass(frozen=True, slots=True)
class Paperwork:
    """The use cases about papers. Thread-safe."""

    issuing: IssuingService
    class_list: ClassListService
    attendance: AttendanceSheetService
    cards: CardService
    own_record: OwnRecordService
