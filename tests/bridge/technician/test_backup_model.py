"""The dialogue that copies the record to a stick: the copy's code is shown once, and cleared when staff leave."""

import gc
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.results.backup_model import BackupViewModel
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.services.backup.record_copies import NewCopy
from tests.bridge.fakes import SlowWorker, Sticks

CODE = "482109375562118049732206"
ONE, OTHER = (Drive(Path("/media") / label, label, f"/dev/{label}") for label in ("TINH", "XA"))


class Copies:
    """A fake of the service that copies the record to a stick; has answers set by the test and records its calls."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.meanwhile: Callable[[Callable[[int, int], bool]], None] = lambda _progress: None
        self.error: ExportError | None = None
        self.dropped = 0

    def make(self, drive: Drive, progress: Callable[[int, int], bool]) -> NewCopy | None:
        self.asked.append(("make", drive.label))
        self.meanwhile(progress)
        if self.error is not None:
            raise self.error
        return NewCopy("1a2b3c4d-sao-luu-0000000007-20261126-093000.saoluu", CODE) if progress(10, 10) else None

    def keep_newest(self, drive: Drive) -> int:
        self.asked.append(("keep newest", drive.label))
        return self.dropped

    def discard(self, drive: Drive, copy: NewCopy) -> None:
        self.asked.append(("discard", f"{drive.label} {copy.name[:8]}"))


class TellingWorker(SlowWorker):
    """A worker that reports progress synchronously."""

    def tell(self, call: Callable[[], None]) -> None:
        call()


class Sheet:
    """The view model of the dialogue, with its fake service, worker and sticks."""

    def __init__(self) -> None:
        self.copies, self.sticks = Copies(), Sticks()
        upkeep = SimpleNamespace(copies=self.copies)
        self.worker = TellingWorker(SimpleNamespace(upkeep=lambda: upkeep))
        self.parent = QObject()
        self.model: Any = BackupViewModel(self.worker, self.sticks, self.parent)  # type: ignore[arg-type]  # a slow worker

    def put_in(self, *drives: Drive) -> None:
        self.sticks.now = list(drives)
        self.model.stick.look()

    def make(self) -> None:
        self.model.make()
        self.worker.work()


@pytest.fixture
def sheet(qapp: object) -> Sheet:
    sheet = Sheet()
    sheet.model.begin()
    sheet.put_in(ONE)
    return sheet


def test_nothing_is_written_before_somebody_says_so(sheet: Sheet) -> None:
    sheet.worker.work()
    assert sheet.copies.asked == []
    assert (sheet.model.phase, sheet.model.stick.label, sheet.model.code) == ("ready", "TINH", [])


def test_the_code_is_shown_in_groups_when_all_is_done(sheet: Sheet) -> None:
    sheet.make()
    assert sheet.model.phase == "code"
    assert sheet.model.code == ["4821", "0937", "5562", "1180", "4973", "2206"]


def test_once_it_is_on_paper_it_is_gone_and_older_copies_go(sheet: Sheet) -> None:
    sheet.copies.dropped = 2
    sheet.make()
    sheet.model.confirm()
    assert (sheet.model.phase, sheet.model.code) == ("keeping", [])
    sheet.worker.work()
    assert sheet.model.phase == "done"
    assert sheet.copies.asked[-1] == ("keep newest", "TINH")
    assert sheet.model.dropped == 2


def test_a_stick_that_is_pulled_before_older_copies_went_does_no_harm(sheet: Sheet) -> None:
    def pulled(_drive: Drive) -> int:
        raise ExportError("It was pulled out.")

    sheet.copies.keep_newest = pulled  # type: ignore[method-assign]  # simulates a pull at the last moment
    sheet.make()
    sheet.model.confirm()
    sheet.worker.work()
    assert (sheet.model.phase, sheet.model.problem) == ("done", "")


def test_older_copies_stay_until_then(sheet: Sheet) -> None:
    sheet.make()
    sheet.model.leave()
    sheet.worker.work()
    assert [act for act, _ in sheet.copies.asked] == ["make"]


def holds_code(model: BackupViewModel) -> bool:
    """Whether an attribute of `model` is a `NewCopy`; such an object contains the copy's code."""
    gc.collect()
    return any(isinstance(value, NewCopy) for value in vars(model).values())


@pytest.mark.parametrize("how", ["leave", "confirm"])
def test_the_code_is_forgotten(sheet: Sheet, how: str) -> None:
    sheet.make()
    assert holds_code(sheet.model)
    getattr(sheet.model, how)()
    assert not holds_code(sheet.model)
    sheet.model.begin()
    assert sheet.model.code == []


def test_whoever_leaves_stops_it_and_what_was_done_by_then_goes(sheet: Sheet) -> None:
    sheet.model.make()
    sheet.model.leave()
    sheet.worker.work()
    assert (sheet.model.phase, sheet.model.code) == ("", [])
    assert [act for act, _ in sheet.copies.asked] == ["make"]
    sheet.model.begin()
    sheet.put_in(ONE)
    sheet.copies.meanwhile = lambda progress: progress(10, 10) and sheet.copies.__setattr__("meanwhile", print)
    made = sheet.copies.make

    def finishes_first(drive: Drive, progress: Callable[[int, int], bool]) -> NewCopy | None:
        copy = made(drive, progress)
        sheet.model.leave()
        return copy

    sheet.copies.make = finishes_first  # type: ignore[method-assign]  # simulates that staff leave at the last moment
    sheet.make()
    assert (sheet.model.phase, sheet.model.code) == ("", [])
    assert sheet.copies.asked[-1] == ("discard", "TINH 1a2b3c4d")
    assert not holds_code(sheet.model)


def test_a_new_one_is_not_mixed_up_with_one_that_still_ends(sheet: Sheet) -> None:
    sheet.model.make()
    sheet.model.leave()
    sheet.model.begin()
    sheet.put_in(ONE)
    sheet.model.make()
    first, second = sheet.worker.waiting
    first()
    assert sheet.model.phase == "making"
    second()
    assert sheet.model.phase == "code"


def test_it_can_be_stopped_and_says_so(sheet: Sheet) -> None:
    sheet.copies.meanwhile = lambda _progress: sheet.model.stop()
    sheet.make()
    assert (sheet.model.phase, sheet.model.wasStopped, sheet.model.problem) == ("ready", True, "")
    sheet.copies.meanwhile = lambda _progress: None
    sheet.make()
    assert (sheet.model.phase, sheet.model.wasStopped) == ("code", False)


def test_how_far_it_is_is_told(sheet: Sheet) -> None:
    seen: list[tuple[str, float]] = []
    sheet.model.progressChanged.connect(lambda: seen.append((sheet.model.stage, sheet.model.share)))
    sheet.copies.meanwhile = lambda progress: [progress(done, 10) for done in (2, 7)] and None
    sheet.make()
    assert seen[:3] == [("reading", 0.0), ("writing", 0.2), ("comparing", 0.7)]


def test_what_goes_wrong_is_said_and_can_be_tried_again(sheet: Sheet) -> None:
    sheet.copies.error = ExportError("There is no room left.", "Take another stick.")
    sheet.make()
    assert (sheet.model.phase, sheet.model.code) == ("ready", [])
    assert "Take another stick." in sheet.model.problem
    sheet.put_in()
    assert sheet.model.problem, "pulled to be looked at"
    sheet.put_in(OTHER)
    assert sheet.model.problem == "", "it was about another stick"


def test_one_of_two_sticks_can_be_chosen_and_not_while_it_is_written(sheet: Sheet) -> None:
    sheet.put_in(ONE, OTHER)
    sheet.model.stick.next()
    sheet.copies.meanwhile = lambda _progress: sheet.model.stick.next()
    sheet.make()
    assert sheet.copies.asked == [("make", "XA")]
    assert sheet.model.stick.label == "XA"


def test_nothing_is_begun_without_a_stick_or_on_a_locked_one(sheet: Sheet) -> None:
    sheet.put_in()
    sheet.make()
    sheet.put_in(Drive(ONE.place, ONE.label, ONE.device, is_read_only=True))
    assert sheet.model.stick.isLocked
    sheet.make()
    assert sheet.copies.asked == []


def test_the_code_stays_when_the_stick_is_pulled(sheet: Sheet) -> None:
    sheet.make()
    sheet.put_in()
    assert sheet.model.phase == "code"
    assert len(sheet.model.code) == 6


PLUG_IN = (
    "Plug in a USB stick. Learners' names and progress, PINs, own lessons and settings are copied to it, encrypted "
    "with a 24-digit code."
)
DONE = (
    "You can remove the stick. Learners' names are on it: lock it away like the commune's files, and the paper "
    "elsewhere, away from the kiosk. If either is lost, report it at once to whoever is responsible for personal "
    "data."
)
OFFER = (
    "Learners' names and progress, PINs, own lessons and settings are copied to USB “TINH”, encrypted "
    "with a 24-digit code. Have pen and paper ready."
)
STOPPED = "Stopped. Nothing was left on the stick."


def texts(sheet: Sheet) -> tuple[str, str]:
    return sheet.model.heading, sheet.model.helpText


def test_the_offer_depends_on_the_stick(sheet: Sheet) -> None:
    assert texts(sheet) == ("Back up to USB", OFFER)
    sheet.put_in()
    assert texts(sheet) == ("Back up to USB", PLUG_IN)
    sheet.put_in(Drive(ONE.place, ONE.label, ONE.device, is_read_only=True))
    expected = "USB “TINH” is write-protected. Unlock it or use another stick."
    assert texts(sheet) == ("Back up to USB", expected)


def test_each_phase_has_its_texts(sheet: Sheet) -> None:
    sheet.model.make()
    assert texts(sheet) == (
        "Backing up to USB “TINH”",
        "Stay here until the code appears: leaving this page stops the backup.",
    )
    sheet.worker.work()
    heading, told = texts(sheet)
    assert (heading, told[:23]) == ("Write this code on paper", "It is shown only once. ")
    sheet.model.confirm()
    assert texts(sheet) == ("The backup is on the stick", "One moment: the stick is still in use.")
    sheet.worker.work()
    assert texts(sheet) == (
        "The backup is on the stick",
        DONE,
    )


def test_the_names_in_the_copy_are_named_before_and_after_it(sheet: Sheet) -> None:
    """Names are personal data (Law 91/2025/QH15): the texts state that they are copied, and what to do with them."""
    sheet.put_in()
    assert "Learners' names" in sheet.model.helpText
    sheet.put_in(ONE)
    assert "Learners' names" in sheet.model.helpText
    sheet.make()
    assert "can read the names: keep the paper apart from the stick" in sheet.model.helpText
    sheet.model.confirm()
    sheet.worker.work()
    assert "Learners' names are on it: lock it away" in sheet.model.helpText


def test_deleted_older_copies_are_counted(sheet: Sheet) -> None:
    sheet.copies.dropped = 2
    sheet.make()
    sheet.model.confirm()
    sheet.worker.work()
    assert sheet.model.helpText.endswith("personal data. Older backups deleted from the stick: 2.")


def test_a_stopped_copy_is_explained_before_the_offer(sheet: Sheet) -> None:
    headings: list[str] = []
    sheet.model.textsChanged.connect(lambda: headings.append(sheet.model.heading))
    sheet.copies.meanwhile = lambda _progress: sheet.model.stop()
    sheet.make()
    assert "Stopping…" in headings
    assert texts(sheet) == ("Back up to USB", f"{STOPPED} {OFFER}")


def test_a_failed_copy_is_explained_instead_of_the_offer(sheet: Sheet) -> None:
    sheet.copies.error = ExportError("There is no room left.", "Take another stick.")
    sheet.make()
    assert sheet.model.helpText == "There is no room left. Take another stick."


def test_the_stage_is_named_with_its_progress(sheet: Sheet) -> None:
    seen: list[str] = []
    sheet.model.progressChanged.connect(lambda: seen.append(sheet.model.stageText))
    sheet.copies.meanwhile = lambda progress: [progress(done, 1000) for done in (299, 700)] and None
    sheet.make()
    assert seen[:3] == [
        "Reading the record…",
        "Writing to the stick: 29 % of 500 B",
        "Verifying the written data: 70 %",
    ]
