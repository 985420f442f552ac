"""View model of the chosen element of the big phone: what it says, and what a touch on it does."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.activities.phone.vocabulary import ElementKind
from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.studio.phone.screen_lines import name_of, name_of_touched
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.authoring.rules.counting import word_count
from kiosk.content.editing.edits import Edit
from kiosk.content.editing.phone import screens, touches, variants
from kiosk.content.editing.phone.errand import Errand, PartGoneError, words
from kiosk.content.editing.phone.touches import Touch, TouchMark, touch_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
TYPED = (ElementKind.FIELD, ElementKind.KEYPAD)
STAYS = (ElementKind.SWITCH, ElementKind.TILE, ElementKind.SLIDER, ElementKind.FIELD)
"""Kinds of element whose right touch leads to no other screen."""


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class PhoneTouchViewModel(QObject):
    """The chosen element, if any. Texts are shown as they were typed until they are stored."""

    changed = Signal()

    def __init__(self, desk: ErrandDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._show)
        self._chosen = ("", "", False)
        self._typed: dict[str, str] = {}

    @Slot()
    def _show(self) -> None:
        chosen = (self._desk.screen, self._desk.element, self._desk.is_variant)
        if chosen != self._chosen:
            self._typed.clear()
        self._typed = {name: text for name, text in self._typed.items() if self._desk.keeps_typed(name)}
        self._chosen = chosen
        self.changed.emit()

    @property
    def _errand(self) -> Errand | None:
        return self._desk.errand

    @property
    def _screen(self) -> str:
        return self._desk.screen

    @property
    def _element(self) -> str:
        return self._desk.element

    @property
    def _is_variant(self) -> bool:
        return self._desk.is_variant

    @property
    def _wording(self) -> Wording:
        return self._desk.wording

    def _store(self, edits: Sequence[Edit]) -> None:
        self._desk.edit(edits)

    @property
    def _thing(self) -> Any:
        if self._errand is None:
            return {}
        try:
            return self._errand.element(self._screen, self._element)
        except PartGoneError:
            return {}

    @property
    def _touch(self) -> Touch:
        if not self._errand or not self._thing:
            return Touch(TouchMark.NONE)
        return touch_of(self._errand, self._screen, self._element)

    def link(self, target: str) -> None:
        """Make a touch on the element right; it leads to the screen `target`."""
        if self._errand is not None and self._thing:
            self._desk.is_joining = False
            self._store(touches.marked_right(self._errand, self._screen, self._element, target))

    @Slot(str)
    def setMark(self, mark: str) -> None:
        """Make the touch ``right``, ``wrong``, only ``answered``, or without effect (``none``).

        A right touch that leads nowhere yet asks for the next screen (`needsTarget`). A wrong or answered touch gets
        a text to be replaced.
        """
        errand, thing, wanted = self._errand, self._thing, TouchMark(mark)
        if errand is None or not thing or (wanted is self._touch.mark and not self._desk.is_joining):
            return
        self._desk.is_joining = wanted is TouchMark.RIGHT and thing.get("kind") not in STAYS
        screen, element = self._screen, self._element
        match wanted:
            case TouchMark.RIGHT if thing.get("kind") in STAYS:
                self._store(touches.marked_right(errand, screen, element))
            case TouchMark.RIGHT:
                pass  # its next screen is asked for
            case TouchMark.WRONG:
                self._store(touches.marked_wrong(errand, screen, element, WRONG_AT_FIRST))
            case TouchMark.ANSWERED:
                self._store(touches.answered(errand, screen, element, ANSWER_AT_FIRST))
            case TouchMark.NONE:
                self._store(touches.unmarked(errand, screen, element))
        self.changed.emit()

    @Slot(str)
    def say(self, text: str) -> None:
        """Set what is said after the touch: the instruction, the explanation or the reply."""
        errand, touch = self._errand, self._touch
        if errand is None or not text.strip():
            self._typed["said"] = text
            self._desk.emptied = "said"
            return
        self._typed["said"] = text
        written = self._wording.written(text)
        match touch.mark:
            case TouchMark.RIGHT:
                self._store(touches.marked_right(errand, self._screen, self._element, touch.go, written))
            case TouchMark.WRONG:
                self._store(touches.marked_wrong(errand, self._screen, self._element, written, touch.costs))
            case TouchMark.ANSWERED:
                self._store(touches.answered(errand, self._screen, self._element, written))
            case TouchMark.NONE:
                return

    @Slot(str)
    def type(self, text: str) -> None:
        """Set the text that the learner types."""
        self._typed["typed"] = text
        if self._errand is not None and text.strip():
            self._store(touches.retyped(self._errand, self._screen, self._element, text.strip()))
        else:
            self._desk.emptied = "typed"

    @Slot(str)
    def setCost(self, cost: str) -> None:
        """Set what the wrong touch would give away in real life: ``data``, ``money``, or nothing (empty)."""
        touch = self._touch
        if self._errand is not None and touch.mark is TouchMark.WRONG:
            self._store(touches.marked_wrong(self._errand, self._screen, self._element, touch.text, cost))

    @Slot(str)
    def rename(self, text: str) -> None:
        """Set the text of the element; in the variant, the text that it has there."""
        errand = self._errand
        self._typed["name"] = text
        if errand is None:
            return
        written, screen, element = self._wording.written(text), self._screen, self._element
        if self._is_variant:
            own = "" if written == words(self._thing.get("text")) else written
            self._desk.reword(lambda stored: variants.with_own_name(stored, screen, element, own))
        elif written.strip():
            self._store(screens.reworded(errand, self._screen, self._element, "text", written))
        self._desk.emptied = "" if written.strip() else "name"

    @Slot()
    def asAbove(self) -> None:
        """Give the element its own text in the variant again."""
        self._typed.clear()
        self._desk.change(lambda errand: variants.with_own_name(errand, self._screen, self._element, ""))

    @Slot()
    def remove(self) -> None:
        """Remove the element; this can be taken back."""
        if self._errand is not None and self._thing:
            name = self.title
            self._desk.change(lambda errand: screens.element_removed(errand, self._screen, self._element), name)

    @Slot(int)
    def move(self, by: int) -> None:
        """Move the element on its screen."""
        errand = self._errand
        if errand is None or not self._thing:
            return
        target = errand.element_number(self._screen, self._element) + by
        if 0 <= target < len(errand.elements(self._screen)):
            self._store(screens.element_moved(errand, self._screen, self._element, target))

    @Property(bool, notify=changed)
    def isChosen(self) -> bool:
        """Whether an element is chosen."""
        return bool(self._thing)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The text of the element, as it is shown; in the variant, its text there."""
        own = self._errand.variant.get("texts", {}) if self._errand and self._is_variant else {}
        text = words(own.get(self._screen, {}).get(self._element)) or words(self._thing.get("text"))
        return self._typed.get("name", self._wording.shown(text))

    @Property(bool, notify=changed)
    def hasName(self) -> bool:
        """Whether the element has a text."""
        return "text" in self._thing

    @Property(str, notify=changed)
    def mark(self) -> str:
        """What a touch means: ``right``, ``wrong``, ``answered`` or ``none``."""
        return (TouchMark.RIGHT if self.needsTarget else self._touch.mark).value

    @Property(bool, notify=changed)
    def needsTarget(self) -> bool:
        """Whether the touch is to be right, and the next screen has to be chosen."""
        return self._desk.is_joining and self._touch.mark is not TouchMark.RIGHT

    @Property(str, notify=changed)
    def said(self) -> str:
        """The instruction, the explanation or the reply, as it is shown."""
        return self._typed.get("said", self._wording.shown(self._touch.text))

    @Property(str, notify=changed)
    def saidLabel(self) -> str:
        """Label of `said`."""
        match self.mark:
            case "right":
                return translate("TouchPanel", "Instruction, spoken when asked for help")
            case "wrong":
                return translate("TouchPanel", "The phone explains")
            case _:
                return translate("TouchPanel", "The phone replies")

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What stands in place of `said` if nothing is said."""
        if self.needsTarget:
            return translate("TouchPanel", "Choose the next screen, or add one on the right.")
        if self._is_variant:
            return translate("TouchPanel", "The right touches stay as above; here only the look differs.")
        return translate("TouchPanel", "A touch does nothing: it can only be read.")

    @Property(int, notify=changed)
    def saidWords(self) -> int:
        """Number of words of `said`."""
        return word_count(self.said)

    @Property(int, notify=changed)
    def mostWords(self) -> int:
        """Maximum number of words of `said`."""
        return 12 if self._touch.mark is TouchMark.RIGHT else 40

    @Property(str, notify=changed)
    def goesTo(self) -> str:
        """Name of the screen to which the touch leads; empty if it stays."""
        go = self._touch.go
        if self._errand is None or go not in self._errand.ids:
            return ""
        return self._wording.shown(name_of(self._errand, go))

    @Property(bool, notify=changed)
    def isTyped(self) -> bool:
        """Whether the learner types into the element."""
        return self._thing.get("kind") in TYPED and self._touch.mark is TouchMark.RIGHT

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The text that the learner types."""
        return self._typed.get("typed", self._touch.typed)

    @Property(str, notify=changed)
    def cost(self) -> str:
        """What the wrong touch would give away in real life: ``data``, ``money``, or nothing (empty)."""
        return self._touch.costs

    @Property(bool, notify=changed)
    def isRenamed(self) -> bool:
        """Whether the element has another text in the variant."""
        own = self._errand.variant.get("texts", {}) if self._errand else {}
        return self._element in own.get(self._screen, {})

    @Property(str, notify=changed)
    def title(self) -> str:
        """The text of the element, or its detail, or the name of its kind."""
        if self._errand is None or not self._thing:
            return ""
        return self._wording.shown(name_of_touched(self._errand, self._screen, self._element))

    @Property(bool, notify=changed)
    def isBound(self) -> bool:
        """Whether the touch depends on values, or has further acts; these are changed in the file only."""
        return self._touch.is_bound or self._touch.others > 0

    @Property(int, notify=changed)
    def others(self) -> int:
        """Number of further acts, which are changed in the file only."""
        return self._touch.others


WRONG_AT_FIRST = "Chỗ này chưa đúng. {Addr} thử chỗ khác."
ANSWER_AT_FIRST = "Máy trả lời ở đây."
