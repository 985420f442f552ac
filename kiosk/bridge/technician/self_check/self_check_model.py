"""View model of the page of the self-check: one row per part, a run in the background, a report.

Rules: a row is green only if its part was found good in the last run or by a person. A stopped run is marked as
stopped. A report of every complete run is stored on the kiosk; the technician can request a copy of the findings on a
stick.
"""

import math
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_moment
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.self_check.person import PersonChecks
from kiosk.bridge.technician.self_check.report import LEFT_OUT, keep_report, take_report
from kiosk.bridge.technician.self_check.run import CheckRun, acknowledge_losses, confirm_clock
from kiosk.bridge.technician.self_check.words import (
    act_of,
    copied_text,
    report_text,
    run_text,
    running_text,
    state,
    title,
    told,
    waiting_text,
)
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Drives
from kiosk.domain.self_check import BY_PERSON, Finding, Health, Part
from kiosk.services.self_check.person_checks import judge_wrong_clock

if TYPE_CHECKING:
    from pathlib import Path


QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
URGENT = (Health.BAD.value, Health.NOTE.value)
"""States (values of `Health`) whose rows come first after a run, in this order."""


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class CheckViewModel(QObject):
    """Runs the self-check, shows its findings and stores the reports."""

    seenChanged = Signal()
    progressChanged = Signal()

    def __init__(self, worker: MaintenanceWorker, speech: SpeechViewModel, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._person = PersonChecks(speech)
        speech.devicesChanged.connect(self._take_persons)
        self._found: dict[Part, Finding] = {}
        self._report = ""
        self._copied = ""
        self._problem: KioskError | None = None
        self._clock: datetime | None = None
        self._run = CheckRun(worker, self)
        self._run.found.connect(self._find)
        self._run.movedOn.connect(self.seenChanged)
        self._run.progressed.connect(self.progressChanged)
        self._run.ended.connect(self._ended)
        self._run.failed.connect(self._fail)
        self._stick = StickViewModel(drives, self._is_busy, self)
        self._stick.arrived.connect(self._take_stick)

    @Slot()
    def open(self) -> None:
        """Start the detection of sticks; called when the page is shown."""
        self._stick.open()

    @Slot()
    def close(self) -> None:
        """Stop the detection of sticks; called when the page is left. A run in progress continues."""
        self._stick.close()

    @Slot(float, float)
    def look(self, smallest: float, reading: float) -> None:
        """Judge the display by two font sizes of the page; see `PersonChecks.look`."""
        self._person.look(smallest, reading)
        self._take_persons()

    @Slot()
    def _take_persons(self) -> None:
        self._found.update({finding.part: finding for finding in self._person.findings})
        self.seenChanged.emit()

    @Slot()
    def run(self) -> None:
        """Start all checks that run without a person's help; no effect during a run."""
        if self._run.is_running:
            return
        self._report, self._copied, self._problem = "", "", None
        self._found = {part: finding for part, finding in self._found.items() if part in BY_PERSON}
        self._run.start()
        self.seenChanged.emit()

    @Slot()
    def stop(self) -> None:
        """Stop the run in progress."""
        if self._run.is_running:
            self._run.stop()

    @Slot(object)
    def _find(self, finding: Finding) -> None:
        self._found[finding.part] = finding
        self.seenChanged.emit()

    @Slot()
    def _ended(self) -> None:
        self.seenChanged.emit()
        if not self._run.was_stopped:
            findings = self._findings
            self._worker.errand(lambda maintenance: keep_report(maintenance, findings), self._kept, self._fail)

    def _kept(self, file: "Path") -> None:
        self._report = file.name
        self.seenChanged.emit()

    @Slot(object)
    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.seenChanged.emit()

    @property
    def _findings(self) -> Sequence[Finding]:
        return [self._found[part] for part in Part if part in self._found]

    @Slot()
    def takeReport(self) -> None:
        """Write a report of the current findings to the current stick; no effect without a stick or during a run."""
        drive = self._stick.drive
        if drive is None or self._run.is_running:
            return
        findings = self._findings
        self._copied, self._problem = "", None
        self.seenChanged.emit()
        self._worker.errand(
            lambda maintenance: take_report(maintenance, findings, drive.place), self._taken, self._fail
        )

    def _taken(self, file: "Path") -> None:
        self._copied = file.name
        self.seenChanged.emit()

    @Slot()
    def playSound(self) -> None:
        """Play the test sound and a spoken sentence."""
        self._person.play()

    @Slot(bool)
    def hear(self, was_heard: bool) -> None:
        """Stop the test sound and store whether the person heard it."""
        self._person.hear(was_heard=was_heard)
        self._take_persons()

    @Slot("QStringList", int, bool)
    def touch(self, silent: Sequence[str], total: int, is_finished: bool) -> None:
        """Store the result of the touch test; see `judge_touch`."""
        self._person.touch(silent, total, is_finished=is_finished)
        self._take_persons()

    @Slot()
    def readClock(self) -> None:
        """Read the clock, so that the page shows its time for confirmation."""
        self._worker.errand(lambda maintenance: maintenance.upkeep().clock.now().wall, self._show_clock, self._fail)

    @Slot()
    def denyClock(self) -> None:
        """Close the question whether the clock is right; report the clock as wrong, and say what to do."""
        self._show_clock(None)
        self._find(judge_wrong_clock())

    def _show_clock(self, now: datetime | None) -> None:
        self._clock = now
        self.seenChanged.emit()

    @Slot()
    def confirmClock(self) -> None:
        """Record that the clock is right (button «Đúng giờ»), and check the clock again."""
        self._show_clock(None)
        self._worker.errand(confirm_clock, self._confirmed, self._fail)

    @Slot()
    def acknowledge(self) -> None:
        """Acknowledge the losses of the record (button «Tôi đã xem»), and check the record again."""
        self._worker.errand(acknowledge_losses, self._confirmed, self._fail)

    def _confirmed(self, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self._find(finding)

    def _is_busy(self) -> bool:
        return self._run.is_running

    @Slot()
    def _take_stick(self) -> None:
        """Clear the name of the report on the previous stick; a new stick gets a report only on request."""
        self._copied = ""
        self.seenChanged.emit()

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the stick to which the report is copied."""
        return self._stick

    @Property("QVariantList", notify=seenChanged)
    def rows(self) -> list[dict[str, str]]:
        """One map per part of the self-check; after a run, parts that need attention come first.

        ``part``: a value of `Part`. ``title``: name of the part. ``state``: ``waiting``, ``running`` or a value of
        `Health`. ``standing``: the state as text. ``tone``: the state; empty before the check and if the check had no
        result. ``found``: result and remedy; empty before the check. ``act``: see `act_of`; empty during a run.
        ``label``: all texts, for a screen reader.
        """
        rows = [self._row(part) for part in Part if part not in LEFT_OUT and not self._is_unused(part)]
        if self._run.is_running:
            return rows
        urgent = [row for state in URGENT for row in rows if row["state"] == state]
        return [*urgent, *(row for row in rows if row["state"] not in URGENT)]

    def _is_unused(self, part: Part) -> bool:
        """Whether this kiosk does not have `part`, as far as is known: not every kiosk makes own lessons."""
        return part is Part.STUDIO and part not in self._found and part is not self._run.part

    def _row(self, part: Part) -> dict[str, str]:
        found, tone = "", ""
        finding = self._found.get(part)
        if finding is not None:
            found = " ".join(text for text in told(finding) if text)
            key, standing = finding.health.value, state(finding.health)
            tone = key if finding.health is not Health.UNKNOWN else ""
        elif part is self._run.part:
            key, standing = "running", running_text()
        else:
            key, standing = "waiting", waiting_text()
        act = "" if self._run.is_running else act_of(part, is_to_be_seen=self.asksToBeSeen)
        name = title(part)
        return {
            "part": part.value,
            "title": name,
            "state": key,
            "standing": standing,
            "tone": tone,
            "found": found,
            "act": act,
            "label": ". ".join(text for text in (name, standing, found, act) if text),
        }

    @Property(int, notify=seenChanged)
    def badCount(self) -> int:
        """Number of parts whose state is BAD: they need repair."""
        return sum(finding.health is Health.BAD for finding in self._found.values())

    @Property(int, notify=seenChanged)
    def noteCount(self) -> int:
        """Number of parts whose state is NOTE: they need attention."""
        return sum(finding.health is Health.NOTE for finding in self._found.values())

    @Property(bool, notify=seenChanged)
    def asksToBeSeen(self) -> bool:
        """Whether the record has a loss or repair that no person has acknowledged.

        Every check shows the loss or repair until a person acknowledges it.
        """
        finding = self._found.get(Part.DATABASE)
        return finding is not None and finding.is_to_be_seen

    @Property(bool, notify=seenChanged)
    def running(self) -> bool:
        """Whether a run is in progress."""
        return self._run.is_running

    @Property(bool, notify=seenChanged)
    def wasStopped(self) -> bool:
        """Whether the last run was stopped."""
        return self._run.was_stopped

    @Property(str, notify=progressChanged)
    def progressText(self) -> str:
        """The part being checked and the progress of the run; empty if no part is being checked."""
        return f"{title(self._run.part)} · {math.floor(self.share * 100)} %" if self._run.part else ""

    @Property(str, notify=seenChanged)
    def helpText(self) -> str:
        """Text above the rows.

        It is the message about a failure (`problem`), else the name of the copied report, else the summary of the
        last complete run, else an explanation.
        """
        if self.problem:
            return self.problem
        if self._copied:
            return copied_text(self._copied)
        if self.running or self.wasStopped or not self._report:
            return run_text(is_running=self.running, was_stopped=self.wasStopped)
        return report_text(self._report, self.badCount, self.noteCount)

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether a stop was requested and the run has not ended yet."""
        return self._run.is_stopping

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Progress of the run, from 0 to 1."""
        return self._run.share

    @Property(str, notify=seenChanged)
    def report(self) -> str:
        """File name of the report of the last run; empty before the run has ended and if the run was stopped."""
        return self._report

    @Property(str, notify=seenChanged)
    def copied(self) -> str:
        """File name of the report that was written to the stick; empty if there is none."""
        return self._copied

    @Property(str, notify=seenChanged)
    def problem(self) -> str:
        """Message and remedy of the last error; empty if there is none."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(str, notify=seenChanged)
    def clockWords(self) -> str:
        """Time of the clock while the page asks for its confirmation, else empty."""
        return format_moment(self._clock) if self._clock else ""
