"""View model of the editor: the open lesson, its steps, the form of the chosen step, the preview, what is lacking.

Rules: every input is stored by itself (`LessonDesk`); there is no button for saving. An incomplete step keeps its
last picture in the preview. Checks run on a lane while nobody types.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.studio.editor.block_places import key_of_block
from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.editor.editor_head import EditorHeadViewModel
from kiosk.bridge.studio.editor.facts_model import FactsViewModel
from kiosk.bridge.studio.editor.findings_model import FindingsViewModel
from kiosk.bridge.studio.editor.form_model import StepFormViewModel
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.pictures_model import PicturesViewModel
from kiosk.bridge.studio.editor.sheets_model import EditorSheetsViewModel
from kiosk.bridge.studio.editor.spots_model import SpotsViewModel
from kiosk.bridge.studio.editor.step_lines import COVER, STEPS
from kiosk.bridge.studio.editor.steps_model import StepListViewModel
from kiosk.bridge.studio.navigation import PHONE, SHELF, VOICE, Destination, StudioContext
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.studio.preview.thumbnails import ThumbnailsViewModel
from kiosk.bridge.studio.use.use_model import UseViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.packs.marked import dotted, undotted
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.previews import LessonPreview

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
PHONE_KIND = "phone_task"
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class EditorViewModel(QObject):
    """The open lesson."""

    changed = Signal()
    lacksChanged = Signal()
    problemChanged = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = LessonDesk(context.page, self)
        self._desk.changed.connect(self._show)
        self._desk.refused.connect(self._refuse)
        self._steps = StepListViewModel(context, self._desk, self)
        self._steps.chosenChanged.connect(self._show)
        self._form = StepFormViewModel(self._desk, context.page.touched, self)
        self._head = EditorHeadViewModel(self._desk, self)
        self._form.undoAsked.connect(self._head.undo)
        self._form.redoAsked.connect(self._head.redo)
        self._sheets = EditorSheetsViewModel(context, self._desk, self._steps, self)
        self._sheets.looked.connect(self._look_at)
        self._looked: LessonPreview | None = None
        self._wanted = ""
        """Key of the place to go to when the lesson is open."""
        self._pictures = PicturesViewModel(context, self._desk, self)
        self._spots = SpotsViewModel(self._desk, self._form, self)
        self._pictures.chosen.connect(self._spots.take_picture)
        self._facts = FactsViewModel(context, self._desk, self)
        self._facts.chosen.connect(self._form.insertFact)
        self._findings = FindingsViewModel(context, self._desk, self)
        self._findings.changed.connect(self._show_findings)
        self._use = UseViewModel(context, self, lambda _lesson, key: self.goTo(self._findings.row_key(key)))
        self._preview = PreviewViewModel(_player(context), self, context.page.visit.address)
        self._preview.touched.connect(self._edit_touched)
        self._thumbnails = ThumbnailsViewModel(_player(context), self, context.page.visit.address)
        self._problem: KioskError | None = None

    def open(self, where: Destination) -> None:
        """Open a lesson, choose the step of the place, and go to the field if it is that of a field."""
        self._problem = None
        is_step = where.place[:1] == (STEPS,) and not where.place[2:]
        self._wanted = "" if is_step else dotted(where.place)
        self._form.forget()
        self._steps.begin(where.place)
        self._findings.begin()
        self._preview.open()
        self._desk.open(LessonId(where.lesson))
        self.problemChanged.emit()

    def close(self) -> None:
        """Store the last input, close the lesson and free the preview."""
        self._findings.end()
        self._use.close()
        self._sheets.end()
        self._looked = None
        self._pictures.close()
        self._spots.end()
        self._facts.close()
        self._preview.close()
        self._thumbnails.close()
        self._desk.close()

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return (self._desk.lesson, self._steps.index, self._sheets.sheet, self._use.state)

    @property
    def _data(self) -> Mapping[str, Any]:
        shown = self._desk.shown
        data: Mapping[str, Any] = shown.state.data if shown is not None else {}
        return data

    @property
    def _step_data(self) -> Sequence[Any]:
        steps = self._data.get(STEPS)
        return steps if isinstance(steps, list) else []

    @Slot()
    def _show(self) -> None:
        if self._desk.shown is None:
            return
        wording = Wording(self._desk.facts, self._preview.address)
        self._form.chips.wording = wording
        self._steps.show(self._step_data, self._findings.marked_steps(), wording.shown)
        if self._steps.index < len(self._step_data):
            self._form.show(self._data, self._steps.place, self._desk.folder)
            self._spots.show(self._data, self._steps.place, self._desk.folder)
        self._show_lacks()
        self._show_preview()
        self._findings.check_later()
        self.changed.emit()
        if self._wanted:
            key, self._wanted = self._wanted, ""
            self.goTo(self._findings.row_key(key))

    def _show_lacks(self) -> None:
        self._form.lack(self._findings.notes())
        self.lacksChanged.emit()

    def _show_preview(self) -> None:
        shown = self._desk.shown
        preview = self._looked or (shown.preview if shown is not None else None)
        lesson = preview.lesson if preview is not None else None
        index = self._steps.index
        if preview is None or lesson is None:
            return
        if self._looked is None:
            self._thumbnails.show(lesson)
        if index == COVER or index in preview.places or self._looked is not None:
            self._preview.show(lesson, lesson.steps[preview.shown(max(0, index))].id)
        elif index < len(self._step_data) and isinstance(self._step_data[index], Mapping):
            self._preview.withhold(str(self._step_data[index].get("id", "")))

    @Slot(object)
    def _look_at(self, preview: LessonPreview | None) -> None:
        """Show an earlier version in the preview, or the lesson as it is."""
        self._looked = preview
        self._show_preview()

    @Slot()
    def _show_findings(self) -> None:
        if self._desk.shown is None:
            return
        self._steps.show(self._step_data, self._findings.marked_steps(), self._form.chips.wording.shown)
        self._show_lacks()

    @Slot(object)
    def _refuse(self, error: KioskError) -> None:
        if self._desk.full is None:
            self._form.forget()
            self._spots.forget()
        self._problem = error
        self._show()
        self.problemChanged.emit()

    def _go(self, where: Destination) -> None:
        """Show another view, unless something is not stored yet because the disk is full."""
        if self._desk.full is not None:
            self._refuse(self._desk.full)
        else:
            self._context.go(where)

    @Slot(str, str)
    def _edit_touched(self, step: str, block: str) -> None:
        """Edit the text that was touched in the preview."""
        key = key_of_block(self._desk.shown, step, block)
        if key:
            self.goTo(key)

    @Slot(str)
    def goTo(self, key: str) -> None:
        """Choose the step of a place and edit its text (button «Sửa»); what is on the phone is shown there."""
        place = undotted(key)
        is_step = len(place) > 1 and place[0] == STEPS
        self._steps.choose(int(place[1]) if is_step else COVER)
        if is_step and self.hasPhone and not self._form.has_row(key):
            self._go(Destination(PHONE, self._desk.lesson, place))
        elif not self._spots.open_area(key):
            self._form.focusAsked.emit(key)

    @Slot()
    def putIntoUse(self) -> None:
        """Show what putting the lesson into use will do, after the last input is stored."""
        lesson = str(self._desk.lesson)
        self._desk.do(lambda _session, _station: None, lambda: self._use.openFor(lesson))

    @Slot()
    def play(self) -> None:
        """Play the whole lesson (button «Thử bài»)."""
        self._preview.play("")

    @Slot()
    def leave(self) -> None:
        """Go back to the shelf."""
        self._go(Destination(SHELF))

    @Slot()
    def openPhone(self) -> None:
        """Open the chosen practice phone big."""
        self._go(Destination(PHONE, self._desk.lesson, self._steps.place))

    @Slot()
    def openVoice(self) -> None:
        """Record the voice of this lesson."""
        self._go(Destination(VOICE, self._desk.lesson, self._steps.place))

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about a change that was refused."""
        self._problem = None
        self.problemChanged.emit()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the lesson is shown."""
        return self._desk.shown is not None

    @Property(str, notify=changed)
    def otherWriter(self) -> str:
        """The account or program that changes the pack, if the lesson can only be read; else empty."""
        return self._desk.holder

    @Property(bool, notify=changed)
    def hasPhone(self) -> bool:
        """Whether the chosen step is a practice phone."""
        index, steps = self._steps.index, self._step_data
        step = steps[index] if 0 <= index < len(steps) else {}
        return isinstance(step, Mapping) and step.get("type") == PHONE_KIND

    @Property(str, notify=lacksChanged)
    def incomplete(self) -> str:
        """What is shown in place of the chosen step while it lacks something without which it cannot be played."""
        if self._form.lacks:
            return translate("EditorView", "Fill in what is yellow: then the step is shown here.")
        if self.hasPhone:
            return translate("EditorView", "What is missing is on the phone: touch “Open the phone”.")
        return translate("EditorView", "Something is missing: then the step is shown here.")

    @Property(bool, constant=True)
    def canVoice(self) -> bool:
        """Whether there is a view for recording."""
        return self._context.has(VOICE)

    @Property(bool, constant=True)
    def canPhone(self) -> bool:
        """Whether there is a view for practice phones."""
        return self._context.has(PHONE)

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Message about a change that was refused, with what to do; empty if there is none."""
        return self._desk.told(self._problem) if self._problem is not None else ""

    @Property(EditorHeadViewModel, constant=True)
    def head(self) -> EditorHeadViewModel:
        """View model of the bar above the lesson."""
        return self._head

    @Property(StepListViewModel, constant=True)
    def steps(self) -> StepListViewModel:
        """View model of the list of steps."""
        return self._steps

    @Property(StepFormViewModel, constant=True)
    def form(self) -> StepFormViewModel:
        """View model of the form."""
        return self._form

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> PreviewViewModel:
        """View model of the preview."""
        return self._preview

    @Property(EditorSheetsViewModel, constant=True)
    def sheets(self) -> EditorSheetsViewModel:
        """View model of the sheets over the editor."""
        return self._sheets

    @Property(PicturesViewModel, constant=True)
    def pictures(self) -> PicturesViewModel:
        """View model of the pictures to choose from."""
        return self._pictures

    @Property(SpotsViewModel, constant=True)
    def spots(self) -> SpotsViewModel:
        """View model of the places in the picture of the chosen step."""
        return self._spots

    @Property(FactsViewModel, constant=True)
    def facts(self) -> FactsViewModel:
        """View model of the facts to put into a text."""
        return self._facts

    @Property(FindingsViewModel, constant=True)
    def findings(self) -> FindingsViewModel:
        """View model of what the checks find."""
        return self._findings

    @Property(UseViewModel, constant=True)
    def use(self) -> UseViewModel:
        """View model of the sheet that puts the lesson into use."""
        return self._use

    @Property(ThumbnailsViewModel, constant=True)
    def thumbnails(self) -> ThumbnailsViewModel:
        """View model of the small pictures of the steps."""
        return self._thumbnails


def _player(context: StudioContext) -> PlayerSite:
    if context.page.player is None:
        raise LookupError("there is no player to preview lessons with")
    return context.page.player
