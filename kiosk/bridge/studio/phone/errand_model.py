"""View model of the editor of practice phones: the big phone, its screens and elements, and their changes.

Rules: every touch of the big phone chooses an element; what a touch means for the learner is set beside it. While
the phone cannot be drawn, because it is incomplete, its last picture stays.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.staff.words import explain
from kiosk.bridge.studio.editor.chip_painter import ChipPainter
from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.navigation import EDITOR, Destination, StudioContext
from kiosk.bridge.studio.phone.rows_model import ErrandRowsViewModel
from kiosk.bridge.studio.phone.touch_model import PhoneTouchViewModel
from kiosk.bridge.studio.phone.words import ELEMENTS, SCREENS, word
from kiosk.bridge.studio.preview.phone_stage import PhoneStageViewModel
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.edits import Edit, SetValue, has_value
from kiosk.content.editing.phone import screens, variants
from kiosk.content.editing.phone.errand import Errand, PartGoneError, words
from kiosk.content.editing.phone.templates import ELEMENTS as OFFERED
from kiosk.content.editing.phone.touches import STEP_ORDER, touch_of
from kiosk.content.editing.phone.trials import completed
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import Place
from kiosk.domain.errors import KioskError, PayloadError
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.machine.clocks import VIETNAM

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class ErrandViewModel(QObject):
    """The practice phone of one step of the open lesson."""

    changed = Signal()
    problemChanged = Signal()
    sheetChanged = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        site = _player(context)
        self._desk = LessonDesk(context.page, self)
        self._desk.changed.connect(self._show)
        self._desk.refused.connect(self._refuse)
        self._stage = PhoneStageViewModel(site.places, self, context.page.visit.address)
        self._stage.touched.connect(self._touch)
        self._preview = PreviewViewModel(site, self, context.page.visit.address)
        self._chips = ChipPainter(self)
        self._element = PhoneTouchViewModel(self._desk, self)
        self._place: Place = ()
        self._errand: Errand | None = None
        self._screen = self._chosen = self._sheet = ""
        self._is_variant = False
        self._rows = ErrandRowsViewModel(context.page, self)
        self._problem: KioskError | None = None

    def open(self, where: Destination) -> None:
        """Open the practice phone at a place of a lesson."""
        self._place, self._errand, self._problem = where.place, None, None
        self._screen = self._chosen = self._sheet = ""
        self._is_variant = False
        self._rows.begin()
        self._preview.open()
        self._desk.open(LessonId(where.lesson))
        self.problemChanged.emit()

    def close(self) -> None:
        """Store the last input, and free the pictures."""
        self._rows.end()
        self._preview.close()
        self._stage.close()
        self._desk.close()

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return (self._place, self._screen, self._chosen, self._is_variant, self._sheet)

    @Slot()
    def _show(self) -> None:
        shown = self._desk.shown
        if shown is None or not has_value(shown.state.data, self._place):
            return
        errand = self._errand = Errand(
            self._place, shown.state.document.value(self._place) if shown.state.document else {}
        )
        if self._screen not in errand.ids:
            self._screen = errand.start if errand.start in errand.ids else (errand.ids[0] if errand.ids else "")
        self._chips.wording = Wording(shown.facts, self._preview.address)
        self._draw(errand)
        self._element.show(errand, self._screen, self._chosen, self._chips.wording, is_variant=self._is_variant)
        self._rows.show(errand, _filled(dict(errand.data), shown.facts), self._chips.wording)
        self.changed.emit()

    def _draw(self, errand: Errand) -> None:
        shown = self._desk.shown
        lesson = shown.preview.lesson if shown is not None else None
        if shown is None or lesson is None:
            return
        payload = completed(payload_of(_filled(dict(errand.data), shown.facts)), with_variant=self._is_variant)
        try:
            self._stage.show(payload, self._screen, lesson.card, is_variant=self._is_variant)
        except (PayloadError, ValueError):
            return  # incomplete at the moment: the last picture stays

    def _edit(self, edits: list[Edit]) -> None:
        self._context.page.touched()
        self._desk.edit(*edits)

    @Slot(object)
    def _refuse(self, error: KioskError) -> None:
        self._problem = error
        self._show()
        self.problemChanged.emit()

    @Slot(str, str)
    def _touch(self, _screen: str, element: str) -> None:
        self.chooseElement(element)

    @Slot(str)
    def chooseElement(self, element: str) -> None:
        """Choose an element of the shown screen; an empty id chooses the screen itself."""
        if self._errand is not None:
            names = [one.get("id") for one in self._errand.elements(self._screen)] if self._screen else []
            self._chosen = element if element in names else ""
            self._show()

    @Slot(str, bool)
    def chooseScreen(self, screen: str, variant: bool) -> None:
        """Show a screen of the errand, or of its variant, on the big phone."""
        if self._errand is not None and screen in self._errand.ids:
            self._screen, self._chosen, self._is_variant = screen, "", variant
            self._show()

    @Slot(str)
    def addScreen(self, kind: str) -> None:
        """Add a screen of this kind behind the shown one; the chosen element leads to it if it leads nowhere yet."""
        errand = self._errand
        if errand is None:
            return
        try:
            name, edits = screens.added(errand, ScreenKind(kind), self._screen)
        except KioskError as error:
            self._refuse(error)
            return
        self._edit(edits)
        if self._element.isChosen and self._element.goesTo == "":
            self._element.link(name)
        self._sheet = ""
        self.sheetChanged.emit()

    @Slot()
    def removeScreen(self) -> None:
        """Remove the shown screen with everything that leads to it; this can be taken back."""
        self._change(lambda errand: screens.removed(errand, self._screen))

    def _change(self, make: Any) -> None:
        errand = self._errand
        if errand is None:
            return
        try:
            self._edit(make(errand))
        except (screens.ErrandLimitError, PartGoneError) as error:
            self._refuse(error)

    @Slot(str)
    def addElement(self, kind: str) -> None:
        """Add an element of this kind to the shown screen, and choose it."""
        errand = self._errand
        if errand is None:
            return
        try:
            name, edits = screens.element_added(errand, self._screen, ElementKind(kind))
        except KioskError as error:
            self._refuse(error)
            return
        self._chosen = name
        self._edit(edits)
        self.closeSheet()

    @Slot()
    def beginHere(self) -> None:
        """Let the errand begin on the shown screen."""
        self._change(lambda errand: screens.begun_on(errand, self._screen))

    @Slot()
    def endHere(self) -> None:
        """Make the shown screen the goal of the errand."""
        self._change(lambda errand: screens.ended_on(errand, self._screen))

    @Slot(str)
    def linkTo(self, screen: str) -> None:
        """Let the chosen element lead to `screen`."""
        self._element.link(screen)
        self.closeSheet()

    @Slot(str)
    def setGoal(self, text: str) -> None:
        """Set what the learner is asked to do; in the variant, what is asked there."""
        if text.strip():
            path = ("variant", "goal", VIETNAMESE) if self._is_variant else ("goal", VIETNAMESE)
            self._edit([SetValue((*self._place, *path), self._chips.wording.written(text), STEP_ORDER)])

    @Slot(str)
    def setTitle(self, text: str) -> None:
        """Set the title of the shown screen."""
        written = self._chips.wording.written(text)
        if self._is_variant:
            self._change(lambda errand: variants.with_own_name(errand, self._screen, "title", written))
        else:
            self._change(lambda errand: screens.reworded(errand, self._screen, "", "title", written))

    @Slot(int)
    def suggest(self, index: int) -> None:
        """Carry out a suggestion for the variant."""
        self._edit(list(self._rows.suggested(index)))

    @Slot()
    def changeMake(self) -> None:
        """Give the phone of the variant other keys at the bottom."""
        self._change(variants.with_another_make)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._desk.do(lambda session, _station: session.undo())

    @Slot()
    def redo(self) -> None:
        """Do the last change again that was taken back."""
        self._desk.do(lambda session, _station: session.redo())

    @Slot()
    def leave(self) -> None:
        """Go back to the editor of the lesson."""
        self._context.go(Destination(EDITOR, self._desk.lesson, self._place))

    @Slot()
    def play(self) -> None:
        """Try the step as a learner (button «Thử bước này»)."""
        shown = self._desk.shown
        lesson = shown.preview.lesson if shown is not None else None
        if lesson is not None and self._errand is not None:
            step = str(self._errand.data.get("id", ""))
            if any(one.id == step for one in lesson.steps):
                self._preview.show(lesson, step)
                self._preview.play(step)

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """Open a sheet: ``screens``, ``elements`` or ``targets``."""
        self._sheet = sheet
        self.sheetChanged.emit()

    @Slot()
    def closeSheet(self) -> None:
        """Close the sheet."""
        self.openSheet("")

    @Slot()
    def showStuck(self) -> None:
        """Show the next moment of how a learner gets stuck, on the big phone."""
        moment = self._rows.next_moment()
        if moment is not None:
            self._screen, self._chosen, self._is_variant = moment.screen, moment.element, False
            self._show()

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about a change that was refused."""
        self._problem = None
        self.problemChanged.emit()

    @Property(str, notify=changed)
    def lessonTitle(self) -> str:
        """Title of the lesson."""
        shown = self._desk.shown
        return words(shown.state.data.get("title")) if shown is not None else ""

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        """Number of the step in the lesson, from 1."""
        return int(self._place[1]) + 1 if len(self._place) > 1 else 0

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        """Time of the last change, such as ``19:47``; empty if there is none."""
        version = self._desk.shown.state.version if self._desk.shown is not None else None
        return f"{version.at.astimezone(VIETNAM):%H:%M}" if version is not None else ""

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether there is a change to take back."""
        return self._desk.shown is not None and self._desk.shown.state.undo is not None

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether there is a change to do again."""
        return self._desk.shown is not None and self._desk.shown.state.redo is not None

    @Property(str, notify=changed)
    def goal(self) -> str:
        """What the learner is asked to do, as it is shown; in the variant, what is asked there."""
        data: Mapping[str, Any] = self._errand.data if self._errand is not None else {}
        variant = self._errand.variant if self._errand is not None else {}
        return self._chips.wording.shown(words(variant.get("goal") if self._is_variant else data.get("goal")))

    @Property(str, notify=changed)
    def screen(self) -> str:
        """Id of the screen on the big phone."""
        return self._screen

    @Property(str, notify=changed)
    def screenTitle(self) -> str:
        """Title of the screen on the big phone, as it is shown; in the variant, its title there."""
        if self._errand is None or self._screen not in self._errand.ids:
            return ""
        own = self._errand.variant.get("texts", {}) if self._is_variant else {}
        text = words(own.get(self._screen, {}).get("title")) or words(self._errand.screen(self._screen).get("title"))
        return self._chips.wording.shown(text)

    @Property(str, notify=changed)
    def element(self) -> str:
        """Id of the chosen element; empty if there is none."""
        return self._chosen

    @Property("QVariantMap", notify=changed)
    def marks(self) -> dict[str, str]:
        """What a touch on each element of the shown screen means, by the id of the element; see `Mark`."""
        if self._errand is None or self._screen not in self._errand.ids:
            return {}
        names = [str(one.get("id")) for one in self._errand.elements(self._screen)]
        return {name: touch_of(self._errand, self._screen, name).mark.value for name in names}

    @Property(bool, notify=changed)
    def isVariant(self) -> bool:
        """Whether the big phone is that of the variant."""
        return self._is_variant

    @Property("QVariantList", constant=True)
    def screenKinds(self) -> list[dict[str, str]]:
        """Maps with ``key`` and ``label`` of the kinds of screen."""
        return [{"key": str(kind), "label": word(name)} for kind, name in SCREENS.items()]

    @Property("QVariantList", constant=True)
    def elementKinds(self) -> list[dict[str, str]]:
        """Maps with ``key`` and ``label`` of the kinds of element."""
        return [{"key": str(kind), "label": word(name)} for kind, name in ELEMENTS.items() if kind in OFFERED]

    @Property(str, notify=sheetChanged)
    def sheet(self) -> str:
        """The sheet over the view; empty if there is none."""
        return self._sheet

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Message about a change that was refused, with what to do; empty if there is none."""
        return " ".join(part for part in explain(self._problem) if part) if self._problem is not None else ""

    @Property(ErrandRowsViewModel, constant=True)
    def rows(self) -> ErrandRowsViewModel:
        """View model of the rows of small phones."""
        return self._rows

    @Property(PhoneTouchViewModel, constant=True)
    def touch(self) -> PhoneTouchViewModel:
        """View model of the chosen element."""
        return self._element

    @Property(PhoneStageViewModel, constant=True)
    def stage(self) -> PhoneStageViewModel:
        """View model of the big phone and of the small pictures."""
        return self._stage

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> PreviewViewModel:
        """View model of the player, for trying the step."""
        return self._preview


def _player(context: StudioContext) -> PlayerSite:
    if context.page.player is None:
        raise LookupError("there is no player to preview phones with")
    return context.page.player


def _filled(value: Any, facts: Mapping[str, str]) -> Any:
    """Return data of a lesson file with the values of facts in its texts."""
    if isinstance(value, str):
        return FACT.sub(lambda found: facts.get(found[1], found[0]), value)
    if isinstance(value, dict):
        return {key: _filled(below, facts) for key, below in value.items()}
    return [_filled(below, facts) for below in value] if isinstance(value, list) else value
