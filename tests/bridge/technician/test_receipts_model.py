"""Receipts on a stick on the page «Đồng bộ»: they are listed first, and imported only if the technician confirms."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.errors import ExportError
from kiosk.domain.syncing.bundle_states import Departure, WayKind
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import KeptBundle, SyncState
from tests.bridge.technician.sync_page import Desk

WHEN = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
REFUSED = ExportError("{file} is odd.", "Ask again.", file="a.receipt.json")
FORK = ExportError("It was set back.", "Tell the province.")


@pytest.fixture
def desk(qapp: QObject) -> Desk:
    return Desk()


def test_a_stick_that_comes_is_looked_at_and_nothing_is_taken_in(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(3, 1, 2))
    desk.worker.work()
    assert (desk.receipts.newCount, desk.receipts.knownCount, desk.receipts.othersCount) == (3, 1, 2)
    assert desk.office.asked == [("look", "A")]
    assert (desk.receipts.outcome, desk.receipts.problem) == ("", "")


def test_looks_are_never_two_at_once_and_the_last_stick_wins(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.pull()
    desk.plug_in("B", ReceiptLook(2))
    desk.pull()
    desk.plug_in("C", ReceiptLook(3))
    desk.worker.work()
    assert desk.office.asked == [("look", "A"), ("look", "C")]
    assert desk.receipts.newCount == 3


def test_the_same_stick_put_in_again_during_a_look_is_looked_at_again(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.pull()
    desk.plug_in("A", ReceiptLook(2))
    desk.worker.work()
    assert desk.looks == 2
    assert desk.receipts.newCount == 2


def test_a_stick_that_was_pulled_during_the_look_says_nothing(desk: Desk) -> None:
    desk.plug_in("A", ExportError("It is gone.", ""))
    desk.pull()
    desk.worker.work()
    assert (desk.receipts.newCount, desk.receipts.problem) == (0, "")


def test_a_stick_that_cannot_be_read_says_so_until_it_is_pulled(desk: Desk) -> None:
    desk.plug_in("A", ExportError("It cannot be read.", "Try another."))
    desk.worker.work()
    assert desk.receipts.problem == "It cannot be read. Try another."
    desk.pull()
    assert desk.receipts.problem == ""


def test_why_a_file_is_refused_is_said_before_anything_is_taken_in(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(refused=(REFUSED,)))
    desk.worker.work()
    assert desk.receipts.refused == ["a.receipt.json is odd. Ask again."]
    assert desk.receipts.outcome == ""


def test_why_the_kiosk_gets_a_new_id_is_said_before_why_files_are_refused(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(refused=(REFUSED,), fork=FORK))
    desk.worker.work()
    assert desk.receipts.refused == ["It was set back. Tell the province.", "a.receipt.json is odd. Ask again."]


@pytest.mark.parametrize(
    ("found", "outcome", "count"),
    [
        (ReceiptLook(2, 1, 1, (), FORK), "received", 2),
        (ReceiptLook(0, 1, 1, (), FORK), "forked", 0),
        (ReceiptLook(2, 1, 1), "received", 2),
        (ReceiptLook(2, 0, 0, (REFUSED,)), "received", 2),
        (ReceiptLook(0, 1, 1, (REFUSED,)), "refused", 0),
        (ReceiptLook(0, 1, 1), "known", 0),
        (ReceiptLook(0, 0, 1), "others", 0),
        (ReceiptLook(), "none", 0),
    ],
)
def test_what_came_of_taking_in_is_told(desk: Desk, found: ReceiptLook, outcome: str, count: int) -> None:
    desk.plug_in("A", found)
    desk.model.takeIn()
    assert desk.receipts.receiving
    desk.worker.work()
    assert (desk.receipts.outcome, desk.receipts.receivedNow) == (outcome, count)
    assert not desk.receipts.receiving


def test_after_taking_in_the_page_looks_anew_at_what_waits_and_at_the_stick(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.worker.work()
    desk.model.takeIn()
    desk.taking.now = SyncState(
        0, [KeptBundle("b", 1, 9, 0, WHEN, (Departure(WayKind.STICK, "A", WHEN, is_dated=True),), WHEN)], 0, None
    )
    desk.worker.waiting.pop(0)()
    desk.office.holds["A"] = ReceiptLook(0, 1)
    desk.worker.work()
    assert "Newest receipt:" in desk.model.helpText
    assert desk.model.takenCount == 0
    (row,) = desk.model.bundles
    assert (row["isReceived"], row["facts"]) == (True, "from 25/11/2026 15:00 · receipt: 25/11/2026 15:00")
    assert (desk.receipts.newCount, desk.receipts.knownCount, desk.receipts.outcome) == (0, 1, "received")


def test_what_was_received_can_be_read_after_the_stick_was_pulled_until_another_comes(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.model.takeIn()
    desk.worker.work()
    desk.pull()
    assert (desk.receipts.outcome, desk.receipts.newCount) == ("received", 0)
    desk.plug_in("B", ReceiptLook())
    assert desk.receipts.outcome == ""


def test_taking_in_that_fails_is_told_and_the_stick_is_looked_at_again(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.worker.work()
    desk.office.holds["A"] = ExportError("It was pulled.", "Put it in again.")
    desk.model.takeIn()
    desk.worker.waiting.pop(0)()
    desk.office.holds["A"] = ReceiptLook(1)
    desk.worker.work()
    assert desk.receipts.problem == "It was pulled. Put it in again."
    assert (desk.receipts.outcome, desk.receipts.newCount) == ("", 1)


def test_a_stick_that_is_pulled_while_it_is_taken_in_is_missed_afterwards(desk: Desk) -> None:
    desk.plug_in("A", ExportError("It was pulled.", "Put it in again."))
    desk.model.takeIn()
    desk.pull()
    assert desk.model.stick.label == "A"
    desk.worker.work()
    assert desk.model.stick.label == ""
    assert desk.receipts.problem == "It was pulled. Put it in again."


def test_neither_is_begun_while_the_other_is_under_way(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.worker.work()
    desk.model.takeIn()
    desk.model.take()
    desk.model.takeIn()
    assert not desk.model.taking
    desk.worker.work()
    assert [act for act, _ in desk.office.asked] == ["look", "take in", "look"]
    desk.model.take()
    desk.model.takeIn()
    assert not desk.receipts.receiving


def test_taking_results_away_puts_what_came_of_the_receipts_out_of_the_way(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.model.takeIn()
    desk.worker.work()
    desk.model.take()
    desk.worker.work()
    assert (desk.receipts.outcome, desk.model.problem) == ("", "No.")
    desk.model.takeIn()
    desk.worker.work()
    assert (desk.receipts.outcome, desk.model.problem) == ("received", "")


def test_without_a_stick_nothing_is_taken_in(desk: Desk) -> None:
    desk.model.takeIn()
    desk.worker.work()
    assert desk.office.asked == []


def test_a_page_that_was_left_does_not_look(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.worker.work()
    desk.model.close()
    assert desk.receipts.newCount == 0
    desk.model.open()
    desk.worker.work()
    assert (desk.looks, desk.receipts.newCount) == (2, 1)
