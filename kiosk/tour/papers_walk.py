"""Simulates a lead guide on the page of papers.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.app import App
from kiosk.services.papers import FOLDER
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, StaffHands

if TYPE_CHECKING:
    from kiosk.bridge.guide.certificates.papers_model import CertificatesViewModel


class PapersHands:
    """Operates the page of papers of one kiosk."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver
        self.staff = StaffHands(app, driver)

    @property
    def papers(self) -> "CertificatesViewModel":
        """View model of the page, which must be open."""
        return self.staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    def add_lead_guide(self) -> None:
        """Set the technician's first PIN and add a lead guide, from the first screen of a new kiosk."""
        self.staff.come_to_door()
        self.staff.set_first_pin()
        self.staff.open_page("access")
        self.staff.add_guide()
        self.staff.leave()

    def enter(self, guide: str = GUIDE, pin: str = GUIDE_PIN) -> None:
        """Enter the staff's screens as a guide and open the page."""
        self.staff.come_to_door(guide)
        self.staff.type_pin(pin)
        self.staff.see_inside()
        self.open()

    def open(self) -> None:
        """Open the page."""
        self.staff.open_page("certificates")
        self.settle()

    def settle(self) -> None:
        """Wait until the worker is idle and the screen shows its results."""
        self.driver.wait(lambda: self.app.worker.is_idle, "the worker")
        self.driver.settle()

    def show(self, section: str) -> None:
        """Touch a section of the page."""
        place = [entry["key"] for entry in self.papers.sections].index(section)
        self.driver.tap(f"section-{place}")
        self.driver.wait(lambda: self.papers.section == section, f"the section {section}")
        self.settle()

    def choose(self, names: Sequence[str]) -> None:
        """Select people on the shown page of the list. Raises ValueError if somebody is not there."""
        for name in names:
            place = [row["label"] for row in self.papers.issuing.rows].index(name)
            self.driver.tap(f"candidate-{place}")
            self.driver.settle()

    def preview(self, button: str = "previewCertificates") -> None:
        """Touch a button that shows a preview, and wait for the picture."""
        self.driver.tap(button)
        self.driver.wait(lambda: self.papers.output.phase == "preview", "the preview")
        self.settle()

    def deliver(self, button: str = "savePapers") -> None:
        """Touch a button for printing or saving, and wait for the outcome."""
        self.driver.tap(button)
        self.driver.wait(lambda: self.papers.output.phase == "done", "the papers")
        self.settle()

    def write_certificate(self, stick: Path, file: Path) -> None:
        """Issue the certificate of the first person of the list, and copy its PDF file from the stick to `file`.

        `stick`: mount point of the stick.
        """
        before = set((stick / FOLDER).glob("*.pdf"))
        self.driver.tap("candidate-0")
        self.settle()
        self.preview()
        self.deliver()
        self.close()
        (paper,) = set((stick / FOLDER).glob("*.pdf")) - before
        shutil.copyfile(paper, file)

    def close(self) -> None:
        """Close the outcome."""
        self.driver.tap("closeOutcome")
        self.settle()

    def type_number(self, number: str) -> None:
        """Type `number` and the Enter key into the touched field."""
        for digit in f"{number}\r":
            self._type(digit)
        self.settle()

    def scan(self, text: str) -> None:
        """Type `text` and the Enter key, as a hand scanner does, into the field for checks."""
        field = self.driver.see("checkField")
        field.setProperty("text", "")
        for letter in text:
            self._type(letter)
        self._type("\r")
        self.settle()

    def _type(self, letter: str) -> None:
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        held = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(self.driver.window, QKeyEvent(kind, key, held, letter))
