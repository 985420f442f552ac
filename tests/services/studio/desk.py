"""A data folder with the studio, an installed pack of the province, and two authors."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.content.packs.lessons import PackLibrary
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId, Language, LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.packs import PackRow
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.rights import Actor
from kiosk.domain.studio.names import DocumentId, document_of
from kiosk.domain.studio.ports import ScaledPicture
from kiosk.domain.studio.refusals import PictureRefusedError
from kiosk.domain.studio.shelf_rows import OwnLesson
from kiosk.domain.studio.use import OwnCommune
from kiosk.domain.texts import translatable
from kiosk.services.studio.editing_session import EditingSession
from kiosk.services.studio.studio import OwnLessonStudio
from kiosk.studio_opening import wire_studio

LAN = Actor(AccountId("lan"), frozenset({Staff.LEAD_GUIDE}))
HOA = Actor(AccountId("hoa"), frozenset({Staff.LEAD_GUIDE}))
GUIDE = Actor(AccountId("thu"), frozenset({Staff.GUIDE}))
COMMUNE = OwnCommune("19249", "Xã Lệ Thủy")
CENTRE = IssuingCentre("", "Trung tâm", "xã Lệ Thủy", "", "")
TITLE = "Giữ kín mã OTP"


@dataclass
class SetClock:
    """A clock that stands still until a test moves it."""

    wall: datetime = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
    monotonic: float = 100.0
    quality: ClockQuality = ClockQuality.TRUSTED

    def now(self) -> Moment:
        return Moment(self.wall, self.monotonic, "boot", self.quality)

    def passes(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds


@dataclass
class Installed:
    """The installed packs (`domain.ports.packs.InstalledPacks`)."""

    found: list[PackRow] = field(default_factory=list)

    def rows(self) -> list[PackRow]:
        return self.found


class NoPictures:
    """Reads no picture; pictures are tested with Qt elsewhere."""

    def read(self, file: Path) -> ScaledPicture:
        raise PictureRefusedError(translatable("Studio", "The picture {file} is damaged."), file=file.name)


class OneSilent:
    """Reports one sentence without a voice in each lesson."""

    def missing(self, _document: DocumentId, _raw: bytes) -> Mapping[Language, int]:
        return {Language("vi"): 1}

    def sentences(self, _document: DocumentId, _raw: bytes) -> int:
        return 9

    def read_texts(self, _document: DocumentId) -> Mapping[str, str]:
        return {}

    def copy(self, _old: DocumentId, _new: DocumentId) -> None:
        """Nothing was recorded."""

    def adopt(self, _document: DocumentId, _found: Mapping[str, str]) -> None:
        """Nothing is noted."""

    def forget(self, _document: DocumentId) -> None:
        """Nothing was recorded."""


class Desk:
    """The studio on a data folder, which can be closed and opened again."""

    def __init__(self, data: Path, installed: Installed | None = None, clock: SetClock | None = None) -> None:
        self.data = data
        self.clock = clock or SetClock()
        self.installed = installed or Installed()
        self.commune = COMMUNE
        self.studio = self._open()

    def _open(self) -> OwnLessonStudio:
        library = PackLibrary(self.installed, self.data / "packs")
        return wire_studio(
            self.data,
            library,
            self.installed,
            self.clock,
            lambda: self.commune,
            lambda: CENTRE,
            pictures=NoPictures(),
            voices=OneSilent(),
        )

    def restart(self) -> None:
        self.studio.close()
        self.studio = self._open()

    def lesson(self, title: str = TITLE, strand: Strand = Strand.SAFETY) -> LessonId:
        return self.studio.making.create(LAN, strand, title)

    def opened(self, lesson: LessonId, actor: Actor = LAN) -> EditingSession:
        return self.studio.open(actor, lesson)

    def file(self, lesson: LessonId) -> Path:
        document = document_of(lesson)
        return self.data / "studio" / "sources" / document.pack / document.file_name

    def shown(self, lesson: LessonId) -> OwnLesson:
        return next(one for one in self.studio.shelf.lessons(LAN) if one.document.lesson == lesson)


def without_commune(desk: Desk) -> None:
    desk.commune = replace(COMMUNE, code="")
