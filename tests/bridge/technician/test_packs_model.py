"""The view model of the page of installed packs: its cards, the questions before a change, and the history."""

from collections.abc import Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.fact_lines import fact_line
from kiosk.bridge.technician.packs_model import PacksViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError, PackError
from kiosk.domain.events import EventKind
from tests.bridge.fakes import SlowWorker

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
NBSP = "\N{NO-BREAK SPACE}"


def stocked(before: str = "", *, is_active: bool = True, lessons: int = 2) -> Any:
    """Return a stand-in for version 1.1.0 of a pack, with `lessons` lessons.

    `before`: version that a rollback activates, empty if there is none.
    """
    manifest = {
        "title": {"vi": "Kỹ năng số"},
        "publisher": {"name": {"vi": "Tỉnh Quảng Trị"}},
        "lessons": [{}] * lessons,
        "languages": ["vi", "brv"],
    }
    row = SimpleNamespace(pack="ky-nang", version="1.1.0", manifest=manifest)
    before_row = SimpleNamespace(version=before) if before else None
    return SimpleNamespace(row=row, before=before_row, is_active=is_active, size=2_000_000)


def event(kind: EventKind, **body: Any) -> Any:
    return SimpleNamespace(kind=kind, wall=NOW, body={"pack": "ky-nang", "version": "1.1.0", **body})


class Inventory:
    """A fake inventory service with packs, events and an error set by the test."""

    def __init__(self) -> None:
        self.stock: Sequence[Any] = ()
        self.events: Sequence[Any] = ()
        self.error: KioskError | None = None

    def packs(self) -> Sequence[Any]:
        return self.stock

    def history(self) -> Sequence[Any]:
        return self.events

    def remove(self, _pack: str) -> None:
        if self.error is not None:
            raise self.error


class Page:
    """The view model of the page, with its fake service and worker; `shows` opens the page with the given packs."""

    def __init__(self) -> None:
        self.inventory, self.parent = Inventory(), QObject()
        self.revoked: list[str] = []
        communes = SimpleNamespace(revoke=self.revoked.append)
        self.worker = SlowWorker(SimpleNamespace(inventory=lambda: self.inventory, communes=lambda: communes))
        self.model = PacksViewModel(self.worker, Visit(), self.parent)  # type: ignore[arg-type]  # a SlowWorker

    def shows(self, *stock: Any, events: Sequence[Any] = ()) -> list[dict[str, Any]]:
        self.inventory.stock, self.inventory.events = stock, events
        self.model.open()
        self.worker.work()
        return self.model.packs


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def test_a_card_names_the_pack_and_its_version(page: Page) -> None:
    (row,) = page.shows(stocked())
    assert row["headline"] == f"Kỹ năng số{NBSP}{NBSP} 1.1.0"
    (row,) = page.shows(stocked(is_active=False))
    assert row["headline"] == f"Kỹ năng số{NBSP}{NBSP} 1.1.0 · removed"


@pytest.mark.parametrize(("lessons", "count"), [(0, "0 lessons"), (1, "1 lesson"), (12, "12 lessons")])
def test_a_card_has_facts(page: Page, lessons: int, count: str) -> None:
    (row,) = page.shows(stocked(lessons=lessons))
    assert row["facts"].replace(NBSP, " ") == f"Tỉnh Quảng Trị · {count} · vi, brv · 2 MB"


def test_only_long_facts_are_wrapped() -> None:
    assert fact_line("a b", "", "a" * 22 + " b") == f"a{NBSP}b · {'a' * 22} b"
    assert fact_line("a" * 21 + " b") == f"{'a' * 21}{NBSP}b"


def test_the_questions_about_an_active_pack_name_both_versions(page: Page) -> None:
    (row,) = page.shows(stocked("1.0.0"))
    assert (row["goBackTitle"], row["goBackAct"]) == ("Go back to Kỹ năng số 1.0.0?", "Go back")
    assert row["goBackText"] == "Version 1.1.0 is set aside. Lessons in progress finish unchanged."
    assert row["removeTitle"] == "Remove the pack “Kỹ năng số”?"
    assert row["removeText"].startswith("Lessons removed from the kiosk: 2. Results are kept.")


def test_a_removed_pack_can_be_brought_back(page: Page) -> None:
    (row,) = page.shows(stocked("1.0.0", is_active=False))
    assert (row["goBackTitle"], row["goBackAct"]) == ("Restore Kỹ năng số 1.0.0?", "Restore")
    assert row["goBackText"] == "Its lessons appear again at once."


@pytest.mark.parametrize(("lessons", "words"), [(1, "voices for 1 lesson"), (3, "voices for 3 lessons")])
def test_a_voice_pack_says_how_many_lessons_it_reads(page: Page, lessons: int, words: str) -> None:
    voices = stocked(lessons=0)
    voices.row.manifest["voices"] = {f"ky-nang-so/bai-{number}": ["brv"] for number in range(lessons)}
    (row,) = page.shows(voices)
    assert words in row["facts"].replace(NBSP, " ")


def test_a_communes_own_pack_is_marked_and_offers_to_stop_trusting_the_commune(page: Page) -> None:
    own, province = stocked(), stocked()
    own.row.pack, own.row.manifest["publisher"]["name"]["vi"] = "xa-19249-safety", "Xã Lệ Thủy"
    mine, theirs = page.shows(own, province)
    assert mine["facts"].replace(NBSP, " ").startswith("Lessons of the commune itself: Xã Lệ Thủy · 2 lessons")
    assert (mine["distrustAct"], mine["distrustTitle"]) == (
        "Stop trusting",
        "Stop trusting the lessons of Xã Lệ Thủy?",
    )
    assert (theirs["distrustAct"], theirs["facts"].startswith("Lessons of")) == ("", False)
    page.model.distrust("xa-19249-safety")
    page.model.distrust("ky-nang")
    page.worker.work()
    assert page.revoked == ["19249"]


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        (event(EventKind.PACK_INSTALLED), "Kỹ năng số 1.1.0 was installed"),
        (event(EventKind.PACK_INSTALLED, expired=True), "Kỹ năng số 1.1.0 was installed with an expired signature"),
        (event(EventKind.PACK_REMOVED), "Kỹ năng số 1.1.0 was removed"),
        (event(EventKind.PACK_ROLLED_BACK), "Kỹ năng số 1.1.0 was restored"),
        (event(EventKind.PACK_ROLLED_BACK, **{"from": "1.2.0"}), "Kỹ năng số was reverted from 1.2.0 to 1.1.0"),
        (event(EventKind.PACK_REMOVED, pack="{gone}"), "{gone} 1.1.0 was removed"),
    ],
)
def test_an_entry_of_the_history_is_one_sentence(page: Page, entry: Any, what: str) -> None:
    page.shows(stocked(), events=[entry])
    (row,) = page.model.history
    assert (row["when"], row["what"]) == ("24/11/2026 15:00", what)


def test_empty_lists_are_explained(page: Page) -> None:
    page.shows()
    assert page.model.packsHelp == "There is no pack on this kiosk. Load one from a USB stick."
    assert page.model.historyHelp == "Nothing yet."
    page.shows(stocked(), events=[event(EventKind.PACK_INSTALLED)])
    assert page.model.packsHelp == "Going back or removing keeps all results."
    assert page.model.historyHelp == "Newest first."


def test_a_change_that_failed_is_explained_on_both_lists(page: Page) -> None:
    page.shows(stocked())
    page.inventory.error = PackError("It is in use.", "Wait.")
    page.model.remove("ky-nang")
    page.worker.work()
    assert page.model.packsHelp == page.model.historyHelp == "It is in use. Wait."
