"""View model of the page that installs packs from a USB stick or from the province's mirror.

Rules: the mirror is contacted only if one is configured, and on this page only at a technician's request. Packs that
the kiosk has downloaded by itself can also be installed without a network. During an installation the source
does not change.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.network import is_online
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import format_moment, format_size
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.usb.installation_model import InstallationViewModel
from kiosk.bridge.technician.usb.looking import Looking
from kiosk.bridge.technician.usb.rows import UsbRows
from kiosk.bridge.technician.usb.words import (
    SourceState,
    expired_text,
    heading,
    help_text,
    install_label,
    network_label,
    other_source_label,
)
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.domain.trust import CommuneKey
    from kiosk.services.maintenance import Maintenance

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class UsbViewModel(QObject):
    """Shows the packs of one source at a time: one of the sticks, or the mirror."""

    seenChanged = Signal()
    sourceChanged = Signal()
    textsChanged = Signal()
    """Emitted when the source, the stick or the list of packs changes."""

    def __init__(self, worker: MaintenanceWorker, visit: Visit, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._has_mirror = self._is_online = self._is_remote = self._has_fetched = False
        self._rows = UsbRows(visit)
        self._looking = Looking(worker, self._rows, self)
        self._looking.changed.connect(self.seenChanged)
        self._installation = InstallationViewModel(worker, self._rows, self)
        self._installation.marked.connect(self.seenChanged)
        self._stick = StickViewModel(drives, self._is_busy, self, self._is_elsewhere)
        self._stick.arrived.connect(self._look)
        self._stick.gone.connect(self._look_away)
        self._stick.looked.connect(self._watch_network)
        self._stick.changed.connect(self.textsChanged)
        self.seenChanged.connect(self.textsChanged)
        self.sourceChanged.connect(self.textsChanged)
        self._installation.ended.connect(self._stick.look)
        self._installation.ended.connect(self._know_more)
        worker.closing.connect(self._stop_network)

    @Slot()
    def open(self) -> None:
        """Start the detection of sticks, and read whether a mirror is configured; called when the page is shown."""
        self._stick.open()
        self._know_more()

    @Slot()
    def close(self) -> None:
        """Stop the detection of sticks; called when the page is left. A running installation continues."""
        self._stick.close()

    def _is_busy(self) -> bool:
        return self._installation.is_running

    def _is_elsewhere(self) -> bool:
        return self._is_remote

    @Slot()
    def _know_more(self) -> None:
        """Read whether a mirror is configured, and whether downloaded packs wait."""
        self._worker.errand(
            lambda maintenance: (maintenance.loading().has_mirror, maintenance.loading().has_fetched),
            self._know_mirror,
        )

    def _know_mirror(self, known: tuple[bool, bool]) -> None:
        self._has_mirror, self._has_fetched = known
        self._watch_network()
        self.sourceChanged.emit()

    @Slot()
    def _watch_network(self) -> None:
        was_online, self._is_online = self._is_online, self._has_mirror and is_online()
        if was_online != self._is_online:
            self.sourceChanged.emit()

    @Slot()
    def _stop_network(self) -> None:
        if self._is_remote:
            self._looking.stop()
            self._installation.stop()

    @Slot()
    def _look(self) -> None:
        self._look_at_source()

    def _look_at_source(self, *, is_expired_allowed: bool = False) -> None:
        drive = self._stick.drive
        if drive is not None or self._is_remote:
            self._looking.begin(drive, is_expired_allowed=is_expired_allowed)

    @Slot()
    def _look_away(self) -> None:
        self._looking.forget()
        if self._is_remote:
            self._is_remote = False
            self.sourceChanged.emit()
            self._worker.errand(lambda maintenance: maintenance.loading().put_away())
        self.seenChanged.emit()

    @Slot()
    def lookAtNetwork(self) -> None:
        """Switch to the province's mirror and list its packs, if the page offers the mirror."""
        if self.networkOffered and not self._is_busy():
            self._is_remote = True
            self._stick.turn_away()
            self.sourceChanged.emit()
            self._look_at_source()

    @Slot()
    def leaveNetwork(self) -> None:
        """Switch from the mirror back to the sticks; no effect while packs are being installed."""
        if self._is_remote and not self._is_busy():
            self._stick.leave()
            self._stick.look()

    @Slot()
    def lookAgain(self) -> None:
        """List the packs of the current stick or of the mirror again; no effect during work."""
        if self._is_remote and not self._is_busy():
            self._look_at_source()
        else:
            self._stick.look_again()

    @Slot()
    def allowExpired(self) -> None:
        """List the packs again and accept expired signatures this time."""
        self._look_at_source(is_expired_allowed=True)

    @Slot()
    def confirmClock(self) -> None:
        """Record that the kiosk's clock is right, then list the packs again.

        If recording fails, show the error instead of the packs.
        """

        def fail(error: KioskError) -> None:
            if self.phase == "found":
                self._looking.fail(self._stick.drive, error)

        self._worker.errand(
            lambda maintenance: maintenance.upkeep().confirm_clock(), lambda _none: self._look_at_source(), fail
        )

    @Slot(str)
    def confirmCommune(self, row: str) -> None:
        """Trust the key of the commune in the row with the key `row`, then list the packs again."""
        self._decide(row, lambda maintenance, key: maintenance.communes().confirm(key))

    @Slot(str)
    def forgetCommune(self, row: str) -> None:
        """Stop trusting the former key of the commune in the row with the key `row`, then list the packs again."""
        self._decide(row, lambda maintenance, key: maintenance.communes().revoke(key.code))

    @Slot(str)
    def confirmProvince(self, row: str) -> None:
        """Trust the key of the province in the row with the key `row`, then list the packs again."""
        found = self._rows.province(row)
        if found is not None:
            self._then_look(lambda maintenance: maintenance.set_up().trust(found))

    def _decide(self, row: str, decision: "Callable[[Maintenance, CommuneKey], object]") -> None:
        key = self._rows.commune(row)
        if key is not None:
            self._then_look(lambda maintenance: decision(maintenance, key))

    def _then_look(self, act: "Callable[[Maintenance], object]") -> None:
        if self.phase == "found":
            self._worker.errand(
                act,
                lambda _none: self._look_at_source(),
                lambda error: self._looking.fail(self._stick.drive, error),
            )

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Choose the pack `key` for installation, or cancel its choice; no effect before the packs are listed."""
        if self.phase == "found" and self._rows.toggle(key):
            self.seenChanged.emit()

    @Slot()
    def install(self) -> None:
        """Stop the verification of packs on the source, and install the chosen packs.

        No effect if no pack is chosen, or if no packs are listed.
        """
        look, keys = self._looking.look, self._rows.chosen
        if look is not None and self.phase == "found" and keys:
            self._looking.stop()
            self._installation.begin(look, keys)

    @Slot()
    def stop(self) -> None:
        """Stop the installation; the pack in progress is not installed.

        If the mirror's packs are being listed, stop listing and return to the sticks.
        """
        self._installation.stop()
        if self._looking.phase == "looking":
            self.leaveNetwork()

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the inserted sticks."""
        return self._stick

    @Property(InstallationViewModel, constant=True)
    def installation(self) -> InstallationViewModel:
        """View model of the installation and its progress."""
        return self._installation

    @Property(bool, notify=sourceChanged)
    def remote(self) -> bool:
        """Whether the source is the mirror, not a stick."""
        return self._is_remote

    @Property(bool, notify=sourceChanged)
    def networkOffered(self) -> bool:
        """Whether the page can switch from the sticks to the mirror.

        That is so if a mirror is configured and a network is available, or if downloaded packs wait.
        """
        return (self._is_online or self._has_fetched) and not self._is_remote

    @Property(str, notify=sourceChanged)
    def networkLabel(self) -> str:
        """Label of the button that lists the mirror's packs, while no stick is inserted."""
        return network_label(has_fetched=self._has_fetched)

    @Property(str, notify=sourceChanged)
    def otherSourceLabel(self) -> str:
        """Label of the button that switches between the sticks and the mirror."""
        return other_source_label(is_remote=self._is_remote, has_fetched=self._has_fetched)

    @Property(str, notify=seenChanged)
    def phase(self) -> str:
        """Phase of the page: ``waiting`` for a stick, ``looking``, ``found`` or ``installing``."""
        return "installing" if self._installation.is_running else self._looking.phase

    @Property(int, notify=seenChanged)
    def packCount(self) -> int:
        """Number of packs on the source, including refused packs."""
        return self._rows.pack_count

    @Property(str, notify=seenChanged)
    def size(self) -> str:
        """Size of all packs on the source, with its unit."""
        return format_size(self._rows.total_size)

    @Property(str, notify=seenChanged)
    def free(self) -> str:
        """Free space on the kiosk's disk, with its unit; empty before the packs are listed."""
        return format_size(self._looking.look.offer.free) if self._looking.look else ""

    @Property("QVariantList", notify=seenChanged)
    def rows(self) -> list[dict[str, Any]]:
        """One map per card of the page; see `UsbRows.cards`."""
        return self._rows.cards()

    @Property(int, notify=seenChanged)
    def chosenCount(self) -> int:
        """Number of packs chosen for installation."""
        return len(self._rows.chosen)

    @Property(int, notify=seenChanged)
    def installedCount(self) -> int:
        """Number of packs installed since the source was last listed."""
        return self._rows.count("installed")

    @Property(int, notify=seenChanged)
    def failedCount(self) -> int:
        """Number of packs whose installation failed since the source was last listed."""
        return self._rows.count("failed")

    @Property(str, notify=seenChanged)
    def clockWords(self) -> str:
        """Date and time of the kiosk's clock when the packs were listed; empty before they are listed."""
        return format_moment(self._looking.look.now) if self._looking.look else ""

    @property
    def _source(self) -> SourceState:
        return SourceState(
            phase=self.phase,
            is_remote=self._is_remote,
            label=self._stick.label,
            packs=self.packCount,
            rows=self._rows.row_count,
            needs_person=self._rows.needs_person,
            installed=self.installedCount,
            failed=self.failedCount,
            size=self.size,
            free=self.free,
            has_fetched=self._has_fetched,
            is_far=self._rows.is_far,
            locked=self._rows.locked_count,
        )

    @Property(str, notify=textsChanged)
    def heading(self) -> str:
        """Heading of the page: the source, and the number and size of its packs."""
        return heading(self._source)

    @Property(str, notify=textsChanged)
    def helpText(self) -> str:
        """Text below the heading: what the technician can do, or how many packs were installed."""
        return help_text(self._source)

    @Property(str, notify=seenChanged)
    def installLabel(self) -> str:
        """Label of the button that installs the chosen packs."""
        return install_label(len(self._rows.chosen))

    @Property(str, notify=sourceChanged)
    def expiredText(self) -> str:
        """Explanation of the question whether packs with an expired signature are accepted."""
        return expired_text(is_remote=self._is_remote)
