"""A simulated technician with a stick of the province, for tests of the staff screens."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk.bridge.technician.usb.usb_model import UsbViewModel
from kiosk.domain.machine.drives import Drive
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.visitor import Visitor
from tests.content.trust.province import DEPARTMENT, Province, as_folder
from tests.services.packs.test_packs import built

PICTURES = os.environ.get("TRAM_HOC_PICTURES", "")
"""Folder for pictures of the pages; empty for none."""


@dataclass
class Port:
    """A fake `domain.ports.machine.Drives` of a machine with one USB port."""

    there: list[Drive] = field(default_factory=list)

    def present(self) -> Sequence[Drive]:
        return tuple(self.there)


class Technician:
    """A simulated technician, their stick, and the province whose packs are on the stick."""

    def __init__(self, visitor: Visitor, port: Port, root: Path, folder: Path) -> None:
        """`root`: path of the province's root key on the kiosk; `folder`: contains the stick and the packs."""
        self.driver = visitor.driver
        self.hands = StaffHands(visitor.app, visitor.driver)
        self.province = Province(now=datetime.now(UTC))
        self.stick = Drive(folder / "stick", "TINH-QT", "/dev/sdb1")
        self._port = port
        self._root = root
        self._folder = folder
        self.stick.place.mkdir()

    def shows(self, name: str) -> None:
        """Save a picture of the screen in the folder of pictures, if one is set."""
        if PICTURES:
            self.driver.picture(Path(PICTURES) / f"{name}.png")

    @property
    def usb(self) -> UsbViewModel:
        """The view model of the page that installs packs from sticks."""
        model = self.hands.staff.pageModel
        assert isinstance(model, UsbViewModel)
        return model

    def comes_in(self) -> None:
        """Set the first PIN of a new kiosk and open the page that installs packs from sticks."""
        self.hands.come_to_door()
        self.hands.set_first_pin()
        self.hands.open_page("usb")

    def knows_the_province(self) -> None:
        """Install the province's root key on the kiosk."""
        self._root.parent.mkdir(parents=True, exist_ok=True)
        self._root.write_bytes(self.province.first_root)

    @property
    def knows_a_province(self) -> bool:
        """Whether the kiosk trusts a province."""
        return self._root.exists()

    def fills(self, *versions: str, where: str = "Tài liệu/bài học") -> Path:
        """Sign these versions of the sample pack, and write the province's carrier to the stick.

        `where`: path of the carrier's folder on the stick. Returns the full path of this folder.
        """
        for version in versions:
            pack = self._folder / "made" / f"an-toan-mau-{version}.hocpack"
            pack = pack if pack.exists() else built(self._folder / "made", version)
            self.province.add(DEPARTMENT, pack.name, pack.read_bytes())
        return as_folder(self.province.files, self.stick.place / where)

    def puts_in(self) -> None:
        """Insert the stick and wait until the page shows the packs on the stick."""
        self.plugs_in()
        self.sees("found")

    def plugs_in(self) -> None:
        """Insert the stick, without waiting for a change of the page."""
        self._port.there = [self.stick]

    def pulls(self) -> None:
        """Remove the stick."""
        self._port.there = []

    def sees(self, phase: str) -> None:
        self.driver.wait(lambda: self.usb.phase == phase, f"the page to say '{phase}'")
        self.rests()

    def rests(self) -> None:
        """Wait until all background jobs are done."""
        self.driver.wait(lambda: self.hands.app.worker.is_idle, "the errands")
        self.driver.look()

    def states(self) -> dict[str, str]:
        """The state of each card on the page, by version, or by title for cards without a version."""
        return {row["version"] or row["title"]: row["state"] for row in self.usb.rows}

    def installs(self) -> None:
        """Press the install button and wait until the installation is finished."""
        self.driver.tap("installButton")
        self.driver.wait(lambda: self.usb.phase == "found", "the installation")
        self.rests()
