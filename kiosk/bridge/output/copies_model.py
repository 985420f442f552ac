"""View model of the number of take-home cards that are printed.

Rules: the number is a multiple of the cards on a sheet, so that no half of a sheet stays empty.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.papers import CARDS_ON_SHEET

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
MOST_CARDS = 100
OFFERED = (2, 10, 20, 30)
"""Numbers that one touch chooses."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The preview of papers makes it.")
class CardCopiesViewModel(QObject):
    """The number of cards, chosen in the preview; 0 if the previewed paper is no card."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = 0

    def begin(self, cards: int) -> None:
        """Begin with `cards` cards, 0 for a paper that is no card."""
        self._cards = cards
        self.changed.emit()

    @Slot(int)
    def choose(self, cards: int) -> None:
        """Print `cards` cards, rounded up to whole sheets; no effect if the paper is no card."""
        if self._cards:
            sheets = -(-cards // CARDS_ON_SHEET)
            self._cards = min(max(sheets * CARDS_ON_SHEET, CARDS_ON_SHEET), MOST_CARDS)
            self.changed.emit()

    @Slot(int)
    def addSheets(self, sheets: int) -> None:
        """Print as many more sheets; fewer for a negative number."""
        self.choose(self._cards + sheets * CARDS_ON_SHEET)

    @Property(int, notify=changed)
    def cards(self) -> int:
        """Number of cards."""
        return self._cards

    @Property(bool, notify=changed)
    def canTakeAway(self) -> bool:
        """Whether there can be fewer cards."""
        return self._cards > CARDS_ON_SHEET

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether there can be more cards."""
        return 0 < self._cards < MOST_CARDS

    @Property(str, notify=changed)
    def cardsText(self) -> str:
        """The number of cards as text."""
        return translate("Papers", "%n card(s)", "", self._cards)

    @Property(str, notify=changed)
    def sheetsText(self) -> str:
        """How many sheets of paper the cards need."""
        return translate("Papers", "%n sheet(s) of A4, two cards on each", "", self._cards // CARDS_ON_SHEET)

    @Property(str, notify=changed)
    def printText(self) -> str:
        """Words of the button that prints; empty if the paper is no card."""
        return translate("Papers", "Print %n card(s)", "", self._cards) if self._cards else ""

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """Numbers that one touch chooses, as maps ``number``, ``label``, ``isChosen``."""
        return [{"number": one, "label": str(one), "isChosen": one == self._cards} for one in OFFERED]
