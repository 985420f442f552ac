"""Draws the chips in a text field of the studio; see `chips`."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtQuick import QQuickTextDocument

from kiosk.bridge.studio.editor.chips import ChipKind, Wording
from kiosk.bridge.typed import QmlElement, QmlUncreatable, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class _Highlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, painter: "ChipPainter") -> None:
        super().__init__(document)
        self._painter = painter

    def highlightBlock(self, text: str) -> None:  # Qt's name
        """Colour the chips of one paragraph, and hide their brackets."""
        for chip in self._painter.wording.chips(text):
            ink, tint = self._painter.colours[chip.kind]
            inside, bracket = QTextCharFormat(), QTextCharFormat()
            for one in (inside, bracket):
                one.setBackground(QColor(tint))
            inside.setForeground(QColor(ink))
            inside.setFontWeight(QFont.Weight.DemiBold)
            bracket.setForeground(QColor(tint))
            self.setFormat(chip.start, chip.length, bracket)
            self.setFormat(chip.start + 1, chip.length - 2, inside)


@QmlElement
@QmlUncreatable("The editor makes it.")
class ChipPainter(QObject):
    """Draws the chips of all text fields that were given to `paint`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wording = Wording({})
        self.colours = {ChipKind.ADDRESS: ("#000000", "#FFFFFF"), ChipKind.FACT: ("#000000", "#FFFFFF")}

    @Slot(QQuickTextDocument, str, str, str, str)
    def paint(self, document: QQuickTextDocument, ink: str, tint: str, fact_ink: str, fact_tint: str) -> None:
        """Draw the chips of `document`: forms of address in the first two colours, facts in the others."""
        self.colours = {ChipKind.ADDRESS: (ink, tint), ChipKind.FACT: (fact_ink, fact_tint)}
        text = document.textDocument()
        painted = [child for child in text.children() if isinstance(child, _Highlighter)]
        if painted:
            painted[0].rehighlight()
        else:
            _Highlighter(text, self)
