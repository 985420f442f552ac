"""View model of the editor of practice phones: the big phone, what is chosen of it, sheets, undo, trying it.

Rules: every touch of the big phone chooses an element; what a touch means for the learner is set beside it. While
the phone cannot be drawn, because it is incomplete, its last picture stays.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.studio.editor.chip_painter import ChipPainter
from kiosk.bridge.studio.editor.findings_model import FindingsViewModel
from kiosk.bridge.studio.navigation import EDITOR, Destination, StudioContext
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.studio.phone.head_model import ErrandHeadViewModel
from kiosk.bridge.studio.phone.ready_model import ReadyErrandsViewModel, is_untouched
from kiosk.bridge.studio.phone.rows_model import ErrandRowsViewModel
from kiosk.bridge.studio.phone.screen_model import PhoneScreenViewModel
from kiosk.bridge.studio.phone.touch_model import PhoneTouchViewModel
from kiosk.bridge.studio.preview.phone_stage import PhoneStageViewModel
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.phone.errand import Errand
from kiosk.content.editing.phone.touches import touch_of
from kiosk.content.editing.phone.trials import completed
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import Place, undotted
from kiosk.domain.errors import KioskError, PayloadError
from kiosk.domain.ids import LessonId

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
STEP_PARTS = 2
"""Number of parts of the place of a step: ``("steps", 2)``."""
START_SHEET, TARGETS_SHEET = "start", "targets"


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class ErrandViewModel(QObject):
    """The practice phone of one step of the open lesson."""

    changed = Signal()
    problemChanged = Signal()
    sheetChanged = Signal()
    goalAsked = Signal()
    """Emitted when the text of the goal is to be written."""

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        site = _player(context)
        desk = self._desk = ErrandDesk(context, self)
        self._chips = ChipPainter(self)
        self._preview = PreviewViewModel(site, self, context.page.visit.address)
        self._stage = PhoneStageViewModel(site.places, self, context.page.visit.address)
        self._stage.touched.connect(self._touch)
        self._findings = FindingsViewModel(context, desk.lesson, self)
        desk.changed.connect(self._show)
        desk.refused.connect(self._refuse)
        self._head = ErrandHeadViewModel(desk, self)
        self._rows = ErrandRowsViewModel(context.page, desk, self)
        self._shown_screen = PhoneScreenViewModel(desk, self)
        self._element = PhoneTouchViewModel(desk, self)
        self._ready = ReadyErrandsViewModel(context, desk, site.places, self)
        self._ready.chosen.connect(self.closeSheet)
        self._sheet = ""
        self._is_first = True
        self._wanted: Place = ()
        """The place to go to when the errand is open."""
        self._reply = ""
        self._problem: KioskError | None = None

    def open(self, where: Destination) -> None:
        """Open the practice phone at the step of a place of a lesson, and go to the place."""
        self._problem, self._sheet, self._is_first, self._reply = None, "", True, ""
        self._wanted = where.place
        step = int(where.place[1]) if len(where.place) > 1 else None
        self._rows.begin()
        self._findings.begin(step)
        self._preview.open()
        self._desk.open(LessonId(where.lesson), where.place[:STEP_PARTS])
        self.problemChanged.emit()
        self.sheetChanged.emit()

    def close(self) -> None:
        """Store the last input, and free the pictures."""
        self._rows.end()
        self._findings.end()
        self._ready.close()
        self._preview.close()
        self._stage.close()
        self._desk.lesson.close()

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return (self._desk.place, self._desk.screen, self._desk.element, self._desk.is_variant, self._sheet)

    @property
    def _data(self) -> Mapping[str, Any]:
        return self._desk.errand.data if self._desk.errand is not None else {}

    @Slot()
    def _show(self) -> None:
        self._chips.wording = self._desk.wording
        self._draw()
        self._findings.check_later()
        if self._is_first and self._desk.errand is not None:
            self._is_first = False
            if self._wanted[STEP_PARTS:]:
                self._is_shown(self._wanted, self._desk.errand)
            elif is_untouched(self._desk.errand):
                self.openSheet(START_SHEET)
        self.changed.emit()

    def _draw(self) -> None:
        card = self._desk.card
        if card is None or not self._data:
            return
        is_variant = self._desk.is_variant
        payload = completed(payload_of(self._desk.step), with_variant=True)
        try:
            self._stage.show(payload, self._desk.screen, card, is_variant=is_variant)
        except (PayloadError, ValueError):
            self._draw_without_variant(card)

    def _draw_without_variant(self, card: Any) -> None:
        payload = completed(payload_of(self._desk.step))
        try:
            self._stage.show(payload, self._desk.screen, card)
        except (PayloadError, ValueError):
            return  # incomplete at the moment: the last picture stays

    @Slot(object)
    def _refuse(self, error: KioskError) -> None:
        self._problem = error
        self.problemChanged.emit()

    @Slot(str, str)
    def _touch(self, _screen: str, element: str) -> None:
        self.chooseElement(element)
        self._reply = "" if self._desk.element else self._stage.reply(element)
        self.changed.emit()

    @Slot(str)
    def chooseElement(self, element: str) -> None:
        """Choose an element of the shown screen; an empty id chooses the screen itself."""
        self._reply = ""
        self._desk.choose(self._desk.screen, element, is_variant=self._desk.is_variant)

    @Slot(str, bool)
    def chooseScreen(self, screen: str, variant: bool) -> None:
        """Show a screen of the errand, or of its variant, on the big phone."""
        self._reply = ""
        self._desk.choose(screen, is_variant=variant)

    @Slot(str)
    def addScreen(self, kind: str) -> None:
        """Add a screen of this kind behind the shown one; see `PhoneScreenViewModel.add`."""
        self._shown_screen.add(kind)
        self.closeSheet()

    @Slot(str)
    def addElement(self, kind: str) -> None:
        """Add an element of this kind to the shown screen, and choose it."""
        self._shown_screen.addElement(kind)
        self.closeSheet()

    @Slot(str)
    def linkTo(self, screen: str) -> None:
        """Let the chosen element lead to `screen`."""
        self._element.link(screen)
        self.closeSheet()

    @Slot()
    def leave(self) -> None:
        """Go back to the editor of the lesson, unless something is not stored yet because the disk is full."""
        if self._desk.lesson.full is not None:
            self._refuse(self._desk.lesson.full)
        else:
            self._context.go(Destination(EDITOR, self._desk.lesson.lesson, self._desk.place))

    @Slot()
    def play(self) -> None:
        """Try the step as a learner (button «Thử bước này»)."""
        shown = self._desk.lesson.shown
        lesson = shown.preview.lesson if shown is not None else None
        step = str(self._data.get("id", ""))
        if lesson is not None and any(one.id == step for one in lesson.steps):
            self._preview.show(lesson, step)
            self._preview.play(step)

    @Slot()
    def correct(self) -> None:
        """Show the place of the finding (button «Sửa»); what is not on the phone is corrected in the form."""
        place = undotted(self._findings.key)
        if self._desk.errand is not None and not self._is_shown(place, self._desk.errand):
            self._context.go(Destination(EDITOR, self._desk.lesson.lesson, place))

    def _is_shown(self, place: Place, errand: Errand) -> bool:
        """Show a place of the errand; return False if it is not on the phone."""
        below = place[STEP_PARTS:]
        self._reply = ""
        if below[:1] == ("screens",) and len(below) > 1:
            screen = errand.ids[int(below[1])]
            number = int(below[3]) if below[2:3] == ("elements",) and len(below) > 3 else -1  # noqa: PLR2004 - a part of the place
            elements = errand.elements(screen)
            self._desk.choose(screen, str(elements[number].get("id")) if 0 <= number < len(elements) else "")
        elif below[:1] == ("variant",):
            named = next((str(part) for part in below if part in errand.ids), self._desk.screen)
            self._desk.choose(named, is_variant=True)
            if below[1:2] == ("goal",):
                self.goalAsked.emit()
        elif below[:1] == ("goal",):
            self._desk.choose(self._desk.screen)
            self.goalAsked.emit()
        else:
            return False
        return True

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """Open a sheet.

        These are ``start``, ``screens``, ``elements``, ``targets``, ``more``, ``changes`` and ``film``. After
        ``targets``, a new screen becomes the next one of the chosen element.
        """
        if sheet == TARGETS_SHEET:
            self._desk.is_joining = True
        if sheet == START_SHEET and self._sheet != START_SHEET:
            self._ready.open()
        elif sheet != START_SHEET and self._sheet == START_SHEET:
            self._ready.close()
        self._sheet = sheet
        self.sheetChanged.emit()

    @Slot()
    def closeSheet(self) -> None:
        """Close the sheet."""
        self.openSheet("")

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about a change that was refused."""
        self._problem = None
        self.problemChanged.emit()

    @Property(str, notify=changed)
    def screen(self) -> str:
        """Id of the screen on the big phone."""
        return self._desk.screen

    @Property(str, notify=changed)
    def element(self) -> str:
        """Id of the chosen element; empty if there is none."""
        return self._desk.element

    @Property(str, notify=changed)
    def reply(self) -> str:
        """What a part of the big phone is that was touched and belongs to the program; empty if none was."""
        return self._reply

    @Property("QVariantMap", notify=changed)
    def marks(self) -> dict[str, str]:
        """What a touch on each element of the shown screen means, by the id of the element; see `TouchMark`."""
        errand = self._desk.errand
        if errand is None:
            return {}
        return {name: touch_of(errand, self._desk.screen, name).mark.value for name in self._desk.elements}

    @Property(bool, notify=changed)
    def isVariant(self) -> bool:
        """Whether the big phone is that of the variant."""
        return self._desk.is_variant

    @Property(str, notify=sheetChanged)
    def sheet(self) -> str:
        """The sheet over the view; empty if there is none."""
        return self._sheet

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Message about a change that was refused, with what to do; empty if there is none."""
        return self._desk.lesson.told(self._problem) if self._problem is not None else ""

    @Property(ErrandHeadViewModel, constant=True)
    def head(self) -> ErrandHeadViewModel:
        """View model of what stands above the phones."""
        return self._head

    @Property(ErrandRowsViewModel, constant=True)
    def rows(self) -> ErrandRowsViewModel:
        """View model of the rows of small phones."""
        return self._rows

    @Property(PhoneScreenViewModel, constant=True)
    def shown(self) -> PhoneScreenViewModel:
        """View model of the screen on the big phone."""
        return self._shown_screen

    @Property(PhoneTouchViewModel, constant=True)
    def touch(self) -> PhoneTouchViewModel:
        """View model of the chosen element."""
        return self._element

    @Property(ReadyErrandsViewModel, constant=True)
    def ready(self) -> ReadyErrandsViewModel:
        """View model of the ready errands to begin with."""
        return self._ready

    @Property(FindingsViewModel, constant=True)
    def findings(self) -> FindingsViewModel:
        """View model of what the checks find in this step."""
        return self._findings

    @Property(ChipPainter, constant=True)
    def chips(self) -> ChipPainter:
        """Draws forms of address and facts in text fields."""
        return self._chips

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
