"""View model of the kiosk's set-up: overview of the settings, single steps, or a wizard through all steps.

Rules: every choice is saved at once, so that the technician can leave the set-up at any time and resume it. Changes
take effect when the staff leave and the kiosk restarts itself.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.pin_access_model import AccessViewModel
from kiosk.bridge.technician.set_up.commune_model import CommuneViewModel
from kiosk.bridge.technician.set_up.fields_model import FieldsViewModel
from kiosk.bridge.technician.set_up.finds_model import SetUpFindsViewModel
from kiosk.bridge.technician.set_up.go_live_model import GoLiveViewModel
from kiosk.bridge.technician.set_up.hamlets_model import HamletsViewModel
from kiosk.bridge.technician.set_up.steps import FORMS, ORDER, SetUpStep, following, is_done, where_to_go_on
from kiosk.bridge.technician.set_up.stick_words import RootState, root_heading, root_help
from kiosk.bridge.technician.set_up.values_model import SetUpValuesViewModel
from kiosk.bridge.technician.set_up.words import step_map
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.communes import Commune
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class SetUpViewModel(QObject):
    """The current view of the set-up, and the view models of its parts."""

    changed = Signal()
    rootsChanged = Signal()
    """Emitted when the trusted province or the roots on the stick change."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        """Each saved change calls `context.renew`, because it takes effect when the kiosk has restarted."""
        super().__init__(parent)
        worker, actor = context.worker, context.actor
        maintaining = MaintenanceWorker(worker, actor)
        self._view = self._origin = "overview"
        """The current view, and the view to which a step outside the wizard leads back."""
        self._step = ORDER[0]
        self._is_wizard = self._is_short = False
        self._problem: KioskError | None = None
        self._values = SetUpValuesViewModel(maintaining, self)
        self._values.changed.connect(self.changed)
        self._values.changed.connect(self.rootsChanged)
        self._values.saved.connect(context.renew)
        self._values.failed.connect(self._tell)
        self._hamlets = HamletsViewModel(self)
        self._hamlets.edited.connect(self._keep_hamlets)
        self._hamlets.changed.connect(self.changed)
        self._commune = CommuneViewModel(maintaining, self)
        self._commune.chosen.connect(self._take_commune)
        self._commune.failed.connect(self._tell)
        self._access = AccessViewModel(worker, actor, self)
        self._access.changed.connect(self.changed)
        self._finds = SetUpFindsViewModel(maintaining, context.drives, self)
        self._finds.foundChanged.connect(self.rootsChanged)
        self._finds.applied.connect(context.renew)
        self._finds.applied.connect(self._applied)
        self._finds.trusted.connect(self._read)
        self._finds.failed.connect(self._tell)
        self._fields = FieldsViewModel(self._values, maintaining, self)
        self._go_live = GoLiveViewModel(self._values, self._fields, worker, actor, self)
        self._values.saved.connect(self._go_live.read)
        self._go_live.stepWanted.connect(self._open_place)
        self._go_live.pageWanted.connect(context.show_page)
        self._go_live.entryWanted.connect(self._show_entry)

    @Slot()
    def _keep_hamlets(self) -> None:
        self._values.save(hamlets=self._hamlets.kept)

    @Slot()
    def open(self) -> None:
        """Show the overview with the current settings; called when the page is shown."""
        self._is_wizard = False
        self._show("overview")
        self._access.open()
        self._finds.open()
        self._read()

    @Slot()
    def close(self) -> None:
        """Delete names and digits, release the list of communes and the stick; called when the page is left."""
        self._access.forget()
        self._commune.close()
        self._finds.close()

    @Slot()
    def _read(self) -> None:
        self._values.read(lambda: self._hamlets.show(self._values.settings.hamlets))

    @Slot(object)
    def _tell(self, error: KioskError) -> None:
        self._problem = error
        self.changed.emit()

    @Slot(object)
    def _take_commune(self, commune: Commune) -> None:
        self._values.save(commune=commune.code, place=commune.place)
        self.next()

    @Slot()
    def _applied(self) -> None:
        """Handle that a set-up file was applied: read the settings, then show the wizard's step for PINs.

        A set-up file cannot contain PINs. After it, the wizard shows only the steps that are not done.
        """
        self._read()
        self._is_wizard = self._is_short = True
        self._show("step", SetUpStep.PINS)

    def _show(self, view: str, step: SetUpStep | None = None) -> None:
        self._view, self._step, self._problem = view, step or self._step, None
        self._access.cancel()
        if view == "step" and self._step is SetUpStep.COMMUNE:
            self._commune.open()
        else:
            self._commune.close()
        self._fields.show(FORMS.get(self._step, ()) if view == "step" else ())
        if view in {"overview", "goLive"} or self._step is SetUpStep.SUMMARY:
            self._go_live.read()
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Start the wizard at the first step that is not done."""
        self._is_wizard, self._is_short = True, False
        self._show("step", where_to_go_on(self._values.settings, **self._standing()))

    @Slot(str)
    def openStep(self, key: str) -> None:
        """Show the step `key` alone, without the wizard."""
        self._open_alone(key, "overview")

    @Slot(str)
    def _open_place(self, key: str) -> None:
        self._open_alone(key, "goLive")

    def _open_alone(self, key: str, origin: str) -> None:
        self._is_wizard, self._origin = False, origin
        self._show("step", SetUpStep(key))

    @Slot()
    def _show_entry(self) -> None:
        self._show("entry")

    @Slot()
    def openGoLive(self) -> None:
        """Show the go-live checklist."""
        self._is_wizard = False
        self._show("goLive")

    @Slot()
    def openFile(self) -> None:
        """Show the changes that the set-up file on the stick would make."""
        self._is_wizard = False
        self._show("file")

    @Slot()
    def next(self) -> None:
        """Save the typed texts and show the next step (button «Tiếp»).

        After the last step of the wizard, and if the wizard is not running, show the view from which it was opened.
        The wizard does not pass the step of the commune without one: its name is on every screen.
        """
        if self._is_wizard and self._step is SetUpStep.COMMUNE and self.fresh:
            return
        self._fields.commit()
        step = following(self._step, self._values.settings, only_missing=self._is_short, **self._standing())
        if self._is_wizard and step is not None:
            self._show("step", step)
        else:
            self.leave()

    @Slot()
    def back(self) -> None:
        """Save the typed texts and show the previous step of the wizard (button «Trở lại»).

        From the first step of the wizard, and if the wizard is not running, return to where it was opened.
        """
        self._fields.commit()
        place = ORDER.index(self._step) - 1
        if self._is_wizard and place >= 0:
            self._show("step", ORDER[place])
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Return to the overview, or from an item of the checklist to the checklist."""
        is_item = self._view == "entry" or (self._view == "step" and self._origin == "goLive" and not self._is_wizard)
        self._fields.commit()
        self._is_wizard, self._origin = False, "overview"
        if is_item:
            self.openGoLive()
        else:
            self._show("overview")

    def _standing(self) -> dict[str, bool]:
        return {"has_guide": self._access.hasGuide, "has_province": self._values.province_root is not None}

    @Property(str, notify=changed)
    def view(self) -> str:
        """Current view: ``overview``, ``step``, ``file``, ``goLive`` or ``entry`` (an item of the checklist)."""
        return self._view

    @Property(str, notify=changed)
    def step(self) -> str:
        """Key of the displayed step; if the view shows no step, of the step displayed last."""
        return self._step.value

    @Property(int, notify=changed)
    def number(self) -> int:
        """Number of the current step in the wizard, from 1."""
        return ORDER.index(self._step) + 1

    @Property(int, constant=True)
    def count(self) -> int:
        """Number of all steps of the set-up."""
        return len(ORDER)

    @Property(bool, notify=changed)
    def wizard(self) -> bool:
        """Whether the wizard is running."""
        return self._is_wizard

    @Property(bool, notify=changed)
    def fresh(self) -> bool:
        """Whether this kiosk has not been set up yet."""
        return self._values.settings.place == ""

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether every step of the set-up is done."""
        return where_to_go_on(self._values.settings, **self._standing()) is SetUpStep.SUMMARY

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per step except the summary; the keys are those of `step_map`."""
        return [self._row(step) for step in ORDER if step is not SetUpStep.SUMMARY]

    def _row(self, step: SetUpStep) -> dict[str, Any]:
        settings = self._values.settings
        return step_map(
            step,
            settings,
            is_done=is_done(step, settings, **self._standing()),
            hamlets=len(self._hamlets.kept),
            province=self._values.province["name"],
        )

    @Property(str, notify=changed)
    def beginLabel(self) -> str:
        """Label of the button that starts the wizard."""
        if self.fresh:
            return translate("Set-up", "Begin")
        if self.complete:
            return translate("Set-up", "Repeat all steps")
        return translate("Set-up", "Continue the set-up")

    @Property(str, notify=changed)
    def backLabel(self) -> str:
        """Label of the button that leads back from a step outside the wizard."""
        return translate("Set-up", "Checklist") if self._origin == "goLive" else translate("Set-up", "All settings")

    @Property(str, notify=changed)
    def summaryHelp(self) -> str:
        """Explanation above the summary."""
        if self._values.province_root is None:
            return translate(
                "Set-up",
                "Packs from sticks are refused until the province's key is loaded. Everything else works.",
            )
        if self.complete:
            return translate("Set-up", "Changes take effect when you leave these screens.")
        return translate("Set-up", "Marked lines can be done later.")

    @Property("QVariantList", notify=rootsChanged)
    def offeredRoots(self) -> list[dict[str, Any]]:
        """The maps of the roots on the stick that are not in use, including invalid roots.

        The keys are those of `SetUpFindsViewModel.roots`, and ``index`` (the position in `roots`).
        """
        in_use = self._values.province["fingerprint"]
        rows = [{**root, "index": index} for index, root in enumerate(self._finds.roots)]
        return [row for row in rows if row["problem"] or row["fingerprint"] != in_use]

    @property
    def _roots(self) -> RootState:
        known = self._values.province
        offered, found = len(self.offeredRoots), len(self._finds.roots)
        return RootState(self._finds.phase, known["known"], known["name"], found, offered)

    @Property(str, notify=rootsChanged)
    def rootHeading(self) -> str:
        """Heading of the step about the province."""
        return root_heading(self._roots)

    @Property(str, notify=rootsChanged)
    def rootHelp(self) -> str:
        """Text below the heading: which roots the stick contains, and what the technician can do."""
        return root_help(self._roots)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Message and remedy of the last error; empty if there is none."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(SetUpValuesViewModel, constant=True)
    def values(self) -> SetUpValuesViewModel:
        """View model of the settings that consist of a single value."""
        return self._values

    @Property(HamletsViewModel, constant=True)
    def hamlets(self) -> HamletsViewModel:
        """View model of the list of hamlets."""
        return self._hamlets

    @Property(CommuneViewModel, constant=True)
    def commune(self) -> CommuneViewModel:
        """View model of the search for the commune."""
        return self._commune

    @Property(AccessViewModel, constant=True)
    def access(self) -> AccessViewModel:
        """View model of the technician's PIN and the accounts of guides."""
        return self._access

    @Property(FieldsViewModel, constant=True)
    def fields(self) -> FieldsViewModel:
        """View model of the text fields of a step or of an item of the checklist."""
        return self._fields

    @Property(GoLiveViewModel, constant=True)
    def goLive(self) -> GoLiveViewModel:
        """View model of the go-live checklist."""
        return self._go_live

    @Property(SetUpFindsViewModel, constant=True)
    def finds(self) -> SetUpFindsViewModel:
        """View model of the set-up files and roots on a stick."""
        return self._finds
