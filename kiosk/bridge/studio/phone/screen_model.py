"""View model of the screen on the big phone: its title, its elements, and its part in the errand."""

from PySide6.QtCore import QObject

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.studio.phone.screen_lines import name_of
from kiosk.bridge.studio.phone.words import ELEMENT_ICONS, ELEMENTS, SCREEN_ICONS, SCREENS, word
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.edits import Edit
from kiosk.content.editing.phone import screens, touches, variants
from kiosk.content.editing.phone.errand import Errand, words
from kiosk.content.editing.phone.templates import ELEMENTS as OFFERED
from kiosk.content.editing.phone.touches import TouchMark, touch_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
TITLE = "title"
TOUCHED = (ElementKind.BUTTON, ElementKind.ROW, ElementKind.APP, ElementKind.LINK, ElementKind.NOTE)
"""Kinds of element that lead to a screen which is added while they are chosen."""


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class PhoneScreenViewModel(QObject):
    """The chosen screen, in the errand or in its variant."""

    changed = Signal()

    def __init__(self, desk: ErrandDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed: tuple[str, bool, str] | None = None
        """Screen, whether its title in the variant is typed, and the text, until all typing is stored."""
        desk.changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        if not self._desk.keeps_typed(TITLE):
            self._typed = None
        self.changed.emit()

    @property
    def _errand(self) -> Errand | None:
        errand = self._desk.errand
        return errand if errand is not None and self._desk.screen in errand.ids else None

    @Slot(str)
    def add(self, kind: str) -> None:
        """Add a screen of this kind behind the chosen one, and show it.

        If the chosen element is to lead on and leads nowhere yet, a right touch on it leads to the new screen.
        """
        desk, new = self._desk, list[str]()

        def make(errand: Errand) -> list[Edit]:
            name, edits = screens.added(errand, ScreenKind(kind), desk.screen)
            new.append(name)
            if desk.element and self._leads_nowhere(errand):
                edits = [*touches.marked_right(errand, desk.screen, desk.element, name), *edits]
            return edits

        if desk.change(make):
            desk.show_next(new[0])

    def _leads_nowhere(self, errand: Errand) -> bool:
        if self._desk.is_joining:
            return True
        kind = errand.element(self._desk.screen, self._desk.element).get("kind")
        mark = touch_of(errand, self._desk.screen, self._desk.element).mark
        return mark is TouchMark.NONE and kind in TOUCHED

    @Slot()
    def remove(self) -> None:
        """Remove the screen with everything that leads to it; this can be taken back."""
        screen, errand = self._desk.screen, self._errand
        if errand is not None:
            name = self._desk.wording.shown(name_of(errand, screen))
            self._desk.change(lambda open_: screens.removed(open_, screen), name)

    @Slot(str)
    def addElement(self, kind: str) -> None:
        """Add an element of this kind to the screen, and choose it."""
        desk, new = self._desk, list[str]()

        def make(errand: Errand) -> list[Edit]:
            name, edits = screens.element_added(errand, desk.screen, ElementKind(kind))
            new.append(name)
            return edits

        if desk.change(make):
            desk.show_next(desk.screen, new[0])

    @Slot()
    def beginHere(self) -> None:
        """Let the errand begin on this screen."""
        self._desk.change(lambda errand: screens.begun_on(errand, self._desk.screen))

    @Slot()
    def endHere(self) -> None:
        """Make this screen the goal of the errand."""
        self._desk.change(lambda errand: screens.ended_on(errand, self._desk.screen))

    @Slot(str)
    def setTitle(self, text: str) -> None:
        """Set the title of the screen; in the variant, its title there."""
        desk, screen, written = self._desk, self._desk.screen, self._desk.wording.written(text)
        self._typed = screen, desk.is_variant, text
        if desk.is_variant:
            desk.reword(lambda errand: variants.with_own_name(errand, screen, TITLE, written))
        else:
            desk.reword(lambda errand: screens.reworded(errand, screen, "", TITLE, written))
        desk.emptied = "" if text.strip() else TITLE

    @Slot()
    def asAbove(self) -> None:
        """Let the screen of the variant be that of the errand again."""
        self._desk.change(lambda errand: variants.as_above(errand, self._desk.screen))

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the screen, as it is shown; in the variant, its title there."""
        if self._typed is not None and self._typed[:2] == (self._desk.screen, self._desk.is_variant):
            return self._typed[2]
        if self._errand is None:
            return ""
        own = self._errand.variant.get("texts", {}) if self._desk.is_variant else {}
        text = words(own.get(self._desk.screen, {}).get(TITLE)) or words(
            self._errand.screen(self._desk.screen).get(TITLE)
        )
        return self._desk.wording.shown(text)

    @Property(str, notify=changed)
    def name(self) -> str:
        """Title of the screen, or the name of its kind."""
        return self._desk.wording.shown(name_of(self._errand, self._desk.screen)) if self._errand else ""

    @Property(bool, notify=changed)
    def isStart(self) -> bool:
        """Whether the errand begins here."""
        return self._errand is not None and self._errand.start == self._desk.screen

    @Property(bool, notify=changed)
    def isGoal(self) -> bool:
        """Whether the errand is done here."""
        return self._errand is not None and self._desk.screen in self._errand.goals

    @Property(bool, notify=changed)
    def leadsNowhere(self) -> bool:
        """Whether no touch on the screen is right yet, and the errand is not done here."""
        errand = self._errand
        if errand is None or self.isGoal or errand.screen(self._desk.screen).get("after"):
            return False
        names = self._desk.elements
        return all(touch_of(errand, self._desk.screen, name).mark is not TouchMark.RIGHT for name in names)

    @Property(bool, notify=changed)
    def differs(self) -> bool:
        """Whether the screen of the variant differs from that of the errand."""
        return self._errand is not None and self._desk.screen in variants.differences(self._errand)

    @Property("QVariantList", constant=True)
    def kinds(self) -> list[dict[str, str]]:
        """Maps with ``key``, ``label`` and ``icon`` of the kinds of screen."""
        return [{"key": str(kind), "label": word(name), "icon": SCREEN_ICONS[kind]} for kind, name in SCREENS.items()]

    @Property("QVariantList", constant=True)
    def elementKinds(self) -> list[dict[str, str]]:
        """Maps with ``key``, ``label`` and ``icon`` of the kinds of element."""
        return [
            {"key": str(kind), "label": word(name), "icon": ELEMENT_ICONS.get(kind, "")}
            for kind, name in ELEMENTS.items()
            if kind in OFFERED
        ]
