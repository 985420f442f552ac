"""The studio of a kiosk without installed packs, its page, and views that note what is asked of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.navigation import EDITOR, PHONE, Destination, StudioContext, StudioView
from kiosk.bridge.studio.studio_model import StudioViewModel
from kiosk.bridge.studio.views import VIEWS
from kiosk.bridge.visit import Visit
from kiosk.content.editing.edits import SetValue
from kiosk.domain.access import Staff
from kiosk.domain.communes import Commune, Gazetteer
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId, Language, LessonId, PackId
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.people.accounts import Account
from kiosk.domain.rights import Actor
from kiosk.domain.studio.use import OwnCommune
from kiosk.domain.text import LocalizedText, Picture
from kiosk.services.papers import PaperPlaces
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from kiosk.settings import Settings
from kiosk.studio_opening import wire_studio
from kiosk.tour.lent_printer import LentPrinter
from tests.bridge.fakes import SlowWorker
from tests.journeys.guide.learned import Sticks
from tests.services.door import MovableClock

LAN = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))


WITHOUT_PLAYER = tuple(view for view in VIEWS if view.key not in {EDITOR, PHONE})
"""The views that show no preview; there is no player in these tests."""


class NoPictures:
    """Pictures are not read in these tests."""

    def read(self, file: Path) -> None:
        raise FileNotFoundError(file)


def card(number: int, strand: Strand = Strand.SAFETY) -> LessonCard:
    """Return a lesson of the province."""
    title = LocalizedText({Language("vi"): f"Bài số {number}"})
    pack = PackId("tinh")
    name = LessonId(f"tinh/bai-{number}")
    return LessonCard(name, pack, "1.0.0", f"4.{number}", strand, title, title, 8, Picture("media/a.svg"), "/x", {})


class NotedPart(QObject):
    """A view that notes when it is shown and left."""

    def __init__(self, parent: QObject, noted: list[str]) -> None:
        super().__init__(parent)
        self._noted = noted

    def open(self, where: Destination) -> None:
        self._noted.append(f"open {where.view} {where.lesson}".strip())

    def close(self) -> None:
        self._noted.append("close")


@dataclass
class OwnShelf:
    """The page «Bài của xã» of a kiosk. ``place``: its commune; ``noted``: what the views of `shows` were asked."""

    folder: Path
    actor: Actor = LAN
    place: str = "xã Lệ Thủy"
    cards: Sequence[LessonCard] = ()
    accounts: Sequence[Account] = (Account(AccountId("lan"), "Nguyễn Thị Lan", frozenset({Staff.AUTHOR})),)
    noted: list[str] = field(default_factory=list)
    failed: list[KioskError] = field(default_factory=list)
    printer: LentPrinter = field(default_factory=LentPrinter)

    def __post_init__(self) -> None:
        self.clock = MovableClock()
        library = SimpleNamespace(cards=lambda: self.cards)
        installed = SimpleNamespace(rows=list)
        self.studio = wire_studio(
            self.folder,
            library,  # type: ignore[arg-type]  # only its cards are read
            installed,  # type: ignore[arg-type]  # nothing is installed
            self.clock,
            lambda: OwnCommune("19249" if self.place else "", self.place),
            lambda: IssuingCentre("", "Trung tâm", self.place, "", ""),
            pictures=NoPictures(),  # type: ignore[arg-type]
        )
        station = SimpleNamespace(
            studio=lambda: self.studio,
            place=lambda: self.place,
            paper_places=lambda: PaperPlaces(self.printer, self.folder / "papers"),
            clock=self.clock,
            accounts=lambda: SimpleNamespace(entrances=lambda: self.accounts),
            maintenance=lambda _actor: SimpleNamespace(set_up=lambda: self),
        )
        self.worker = SlowWorker(station)
        self.worker.failed.connect(self.failed.append)
        self.parent = QObject()
        parts = {part.name: None for part in fields(PageContext)}
        parts |= {
            "worker": self.worker,
            "drives": Sticks(),
            "is_windowed": False,
            "visit": Visit(),
            "touched": lambda: None,
            "actor": lambda: self.actor,
        }
        self.page = StudioViewModel(PageContext(**parts), self.parent, WITHOUT_PLAYER)  # type: ignore[arg-type]

    def shows(self, *keys: str) -> None:
        """Add views that note what is asked of them."""

        def make(_context: StudioContext, parent: QObject) -> NotedPart:
            return NotedPart(parent, self.noted)

        views = [*WITHOUT_PLAYER, *(StudioView(key, make) for key in keys)]
        self.page = StudioViewModel(replace(self.page._context), self.parent, views)

    def opens(self) -> None:
        self.page.open()
        self.worker.work()

    def acts(self, act, *words) -> None:
        act(*words)
        self.worker.work()

    def has(self, title: str, strand: Strand = Strand.SAFETY) -> LessonId:
        """Make a lesson."""
        return begin_lesson(self.studio, self.actor, strand, title, StartingPoint.PAGE)

    def has_card(self, title: str) -> LessonId:
        """Make a lesson whose take-home card has a line."""
        lesson = self.has(title)
        session = self.studio.open(self.actor, lesson)
        session.apply(SetValue(("take_home", "lines"), [{"vi": "Không đọc mã cho ai."}]))
        session.close()
        return lesson

    def communes(self) -> Gazetteer:
        """Stand for `SetUpService.communes`."""
        return Gazetteer([Commune("19249", "Xã Lệ Thủy", "Tỉnh Quảng Trị")])

    def settings(self) -> Settings:
        """Stand for `SetUpService.settings`."""
        return Settings(centre="Trung tâm")

    def save(self, chosen: Settings) -> None:
        """Stand for `SetUpService.save`."""
        self.place, self.saved = chosen.place, chosen

    @property
    def shelf(self):
        return self.page.part

    def column(self, key: str) -> list[object]:
        """One field of all cards."""
        return [entry[key] for entry in self.shelf.cards]

    def acted(self, lesson: LessonId) -> list[str]:
        """What the menu of a lesson offers, if it is open."""
        return [act["key"] for entry in self.shelf.menu if entry["key"] == lesson for act in entry["acts"]]
