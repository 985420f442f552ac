"""The editor of practice phones over a real studio in a temporary folder, operated like from QML."""

import json
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.navigation import PHONE, Destination, StudioContext
from kiosk.bridge.studio.phone.errand_model import ErrandViewModel
from kiosk.bridge.visit import Visit
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import current_day, read_source
from kiosk.content.editing.edits import InsertEntry
from kiosk.content.editing.new_parts import new_step
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.tour.gallery_samples import write_samples
from tests.bridge.fakes import SlowWorker
from tests.bridge.studio.preview.rehearsals import rest
from tests.services.studio.desk import LAN, Desk, Installed

STEP = 1
HOME, DONE = "trang-chinh", "cai-dat"
"""The screens of an empty errand."""
TO_SETTINGS, CONTACTS = "mo-cai-dat", "danh-ba"
"""The elements of its home screen."""
TRIED_MS = 400
"""Milliseconds after which the errand is tried."""


def province(folder: Path) -> Installed:
    """The rows of a kiosk with the gallery's pack, which has one step of every kind."""
    source = write_samples(folder / "samples")
    pack = build(read_source(source, today=current_day()), folder / "built").path
    with ZipFile(pack) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        archive.extractall(folder / "data" / "packs" / "samples")
    told = {key: value for key, value in manifest.items() if key != "files"}
    return Installed([PackRow(PackId(manifest["id"]), manifest["version"], "0" * 64, "samples", True, told)])


class Builder:
    """An author with a lesson that has a page and an errand."""

    def __init__(self, folder: Path, player: PlayerSite) -> None:
        self.desk = Desk(folder / "data", province(folder))
        self.worker = SlowWorker(SimpleNamespace(studio=lambda: self.desk.studio))
        self.went: list[Destination] = []
        self._parent = QObject()
        parts: dict[str, Any] = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": self.worker, "visit": Visit(), "touched": lambda: None, "actor": lambda: LAN}
        parts |= {"player": player}
        context = StudioContext(PageContext(**parts), self.went.append, lambda _key: True)
        self.model = ErrandViewModel(context, self._parent)
        self.lesson = self.desk.lesson()
        session = self.desk.opened(self.lesson)
        session.apply(InsertEntry(("steps",), STEP, new_step("phone_task", [])))
        session.close()
        self.opens()

    def opens(self) -> None:
        self.model.open(Destination(PHONE, self.lesson, ("steps", STEP)))
        self.work()

    def work(self) -> None:
        self.worker.work()

    def acts(self, act: Any, *words: object) -> None:
        act(*words)
        self.work()

    def is_tried(self) -> None:
        """Wait until the errand was tried."""
        rest(TRIED_MS)
        self.work()

    @property
    def errand(self) -> dict[str, Any]:
        """The step as it is stored on the disk."""
        from kiosk.content.packs.marked import read_marked

        file = self.desk.file(self.lesson)
        return dict(read_marked(file.read_bytes(), file.name).data["steps"][STEP])

    def acts_of(self, screen: str, element: str) -> list[dict[str, Any]]:
        found = next(one for one in self.errand["screens"] if one["id"] == screen)
        return list(next(one for one in found["elements"] if one["id"] == element).get("on", []))

    def ends(self) -> None:
        self.model.close()
        self.work()
        self.desk.studio.close()
