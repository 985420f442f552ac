"""View model of the sheets over the editor: kinds of step to add, earlier versions, steps of other lessons."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.activities import registry
from kiosk.bridge.staff.words import format_moment
from kiosk.bridge.studio.editor.form_model import told_plainly
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.step_lines import STEPS, name_of
from kiosk.bridge.studio.editor.steps_model import StepListViewModel
from kiosk.bridge.studio.navigation import PHONE, Destination, StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.labels import kind_label
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.studio.accounts import OFFICE
from kiosk.domain.studio.previews import LessonPreview
from kiosk.domain.studio.versions import ChangeKind, Version
from kiosk.services.station import Station
from kiosk.services.studio.editing_session import EditingSession

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
CONTEXT = "Studio"
PHONE_KIND = "phone_task"
"""Kind of step that is built in a view of its own."""
FIRST_KINDS = ("page", "choice", "phone_task", "ordering", "matching", "dialogue", "fill_in", "sorting")
"""Kinds of step in the order in which they are offered; the others follow."""
CHANGES = {
    ChangeKind.CREATED: str(QT_TRANSLATE_NOOP("Studio", "New lesson")),
    ChangeKind.COPIED: str(QT_TRANSLATE_NOOP("Studio", "Copied from another lesson")),
    ChangeKind.CHANGED: str(QT_TRANSLATE_NOOP("Studio", "Changed")),
    ChangeKind.TYPED: str(QT_TRANSLATE_NOOP("Studio", "Text written")),
    ChangeKind.ADDED: str(QT_TRANSLATE_NOOP("Studio", "Added")),
    ChangeKind.REMOVED: str(QT_TRANSLATE_NOOP("Studio", "Removed")),
    ChangeKind.TAKEN_BACK: str(QT_TRANSLATE_NOOP("Studio", "Brought back")),
    ChangeKind.MOVED: str(QT_TRANSLATE_NOOP("Studio", "Moved")),
    ChangeKind.IMPORTED: str(QT_TRANSLATE_NOOP("Studio", "Taken from a file")),
    ChangeKind.WENT_BACK: str(QT_TRANSLATE_NOOP("Studio", "An earlier version")),
    ChangeKind.OUTSIDE: str(QT_TRANSLATE_NOOP("Studio", "Changed with another program")),
    ChangeKind.FOUND: str(QT_TRANSLATE_NOOP("Studio", "Found on this machine")),
}
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The editor makes it.")
class EditorSheetsViewModel(QObject):
    """The sheet that is shown over the editor; at most one at a time."""

    changed = Signal()
    looked = Signal(object)
    """Emitted with the `LessonPreview` of an earlier version, None when it is not looked at any more."""

    def __init__(self, context: StudioContext, desk: LessonDesk, steps: StepListViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._steps = steps
        self._sheet = ""
        self._versions: list[Version] = []
        self._names: Mapping[AccountId, str] = {}
        self._looked: Version | None = None
        self._lessons: list[dict[str, Any]] = []
        self._source = LessonId("")
        self._source_steps: list[dict[str, Any]] = []

    def end(self) -> None:
        """Close the sheet, and look at no earlier version any more."""
        self._looked = None
        self.close()

    def _open(self, sheet: str) -> None:
        self._sheet = sheet
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the sheet."""
        if self._sheet:
            self._open("")

    @Slot()
    def openKinds(self) -> None:
        """Offer the kinds of step (button «Thêm bước»)."""
        self._open("kinds")

    @Slot(str)
    def addKind(self, kind: str) -> None:
        """Insert a new step of this kind behind the chosen one."""
        shown = self._desk.shown
        if shown is None or kind not in registry():
            return
        data = shown.state.data
        ids = [step["id"] for step in entries_of(data, STEPS) if isinstance(step, dict) and "id" in step]
        skills = [skill["id"] for skill in entries_of(data, "skills") if isinstance(skill, dict) and "id" in skill]
        self._steps.insert(new_step(kind, ids, skills[0] if skills else None), lambda: self._open_phone(kind))
        self.close()

    def _open_phone(self, kind: str) -> None:
        """Go on to the editor of phones if the new step is a practice phone."""
        if kind == PHONE_KIND and self._context.has(PHONE):
            self._context.go(Destination(PHONE, self._desk.lesson, self._steps.place))

    @Slot()
    def openVersions(self) -> None:
        """Show the kept versions of the lesson."""
        found: list[Version] = []
        names: dict[AccountId, str] = {OFFICE: ""}

        def read(session: EditingSession, station: Station) -> None:
            found.extend(session.versions())
            names.update((account.id, account.name) for account in station.accounts().entrances())

        def show() -> None:
            self._versions, self._names = found, names
            self._open("versions")

        self._desk.do(read, show)

    @Slot(int)
    def lookAt(self, number: int) -> None:
        """Show an earlier version in the preview."""
        found: list[LessonPreview] = []

        def show() -> None:
            self._looked = next((one for one in self._versions if one.number == number), None)
            self._open("")
            self.looked.emit(found[0])

        self._desk.do(lambda session, _station: found.append(session.preview_of(number)), show)

    @Slot()
    def stopLooking(self) -> None:
        """Show the lesson as it is now."""
        if self._looked is not None:
            self._looked = None
            self.changed.emit()
            self.looked.emit(None)

    @Slot()
    def goBack(self) -> None:
        """Take the text of the version that is looked at again; this can be undone."""
        looked = self._looked
        if looked is not None:
            self.stopLooking()
            self._desk.do(lambda session, _station: session.go_back(looked.number))

    @Slot()
    def openLessons(self) -> None:
        """Offer the steps of other own lessons (button «Chép từ bài khác»)."""
        actor, own = self._context.page.actor(), self._desk.lesson
        found: list[dict[str, Any]] = []

        def show() -> None:
            self._lessons, self._source, self._source_steps = found, LessonId(""), []
            self._open("lessons")

        self._desk.do(
            lambda _session, station: found.extend(
                {"key": str(one.document.lesson), "label": one.title or str(one.document.stem)}
                for one in station.studio().shelf.lessons(actor)
                if one.document.lesson != own and one.is_readable
            ),
            show,
        )

    @Slot(str)
    def chooseLesson(self, lesson: str) -> None:
        """Show the steps of an own lesson."""
        actor, found = self._context.page.actor(), list[dict[str, Any]]()

        def read(_session: object, station: Any) -> None:
            session = station.studio().open(actor, LessonId(lesson))
            try:
                steps = entries_of(session.state.data, STEPS)
                found.extend(_step_line(index, step) for index, step in enumerate(steps))
            finally:
                session.close()

        def show() -> None:
            self._source, self._source_steps = LessonId(lesson), found
            self.changed.emit()

        self._desk.do(read, show)

    @Slot(int)
    def copyFrom(self, index: int) -> None:
        """Copy a step of the shown lesson to the end of the open one, and choose it."""
        actor, source, own = self._context.page.actor(), self._source, self._desk.lesson

        def copy(session: Any, station: Any) -> None:
            other = station.studio().open(actor, source)
            try:
                station.studio().steps.copy(actor, other, [index], own)
            finally:
                other.close()
            session.changeable()
            session.reread()

        def show() -> None:
            self.close()
            self._steps.choose(self._steps.count - 1)

        self._desk.do(copy, show)

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """The sheet: ``kinds``, ``versions``, ``lessons``, or empty."""
        return self._sheet

    @Property("QVariantList", constant=True)
    def kinds(self) -> list[dict[str, str]]:
        """Maps with ``key`` and ``label`` of the kinds of step."""
        keys = [key for key in FIRST_KINDS if key in registry()]
        keys += [key for key in registry() if key not in keys]
        return [{"key": key, "label": told_plainly(kind_label(key))} for key in keys]

    @Property(str, notify=changed)
    def lookedAt(self) -> str:
        """When and by whom the version was made that is looked at; empty if none is."""
        one = self._looked
        if one is None:
            return ""
        return " · ".join(part for part in (format_moment(one.at), self._names.get(one.author, "")) if part)

    @Property("QVariantList", notify=changed)
    def versions(self) -> list[dict[str, Any]]:
        """Maps with ``number`` and ``label`` (when, what and who) of the kept versions, newest first."""
        return [{"number": one.number, "label": " · ".join(filter(None, self._told(one)))} for one in self._versions]

    def _told(self, version: Version) -> tuple[str, str, str]:
        what = translate(CONTEXT, CHANGES[version.change.kind])
        return format_moment(version.at), what, self._names.get(version.author, "")

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """Maps with ``key`` and ``label`` of the other own lessons."""
        return self._lessons

    @Property("QVariantList", notify=changed)
    def sourceSteps(self) -> list[dict[str, Any]]:
        """Maps with ``index``, ``label`` and ``name`` of the steps of the chosen other lesson."""
        return self._source_steps


def _step_line(index: int, step: Any) -> dict[str, Any]:
    data = step if isinstance(step, dict) else {}
    return {"index": index, "label": told_plainly(kind_label(str(data.get("type", "")))), "name": name_of(data)}
